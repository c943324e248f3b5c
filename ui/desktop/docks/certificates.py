"""The certificates desk: one field, the page as it will be printed, one sentence, and the last answers."""

import re
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from racecontrol.domain.facts import Void, Waiting
from racecontrol.domain.finder import Finder
from racecontrol.domain.refusal import Refused
from racecontrol.domain.wording import few
from racecontrol.scoring.standings import Standings
from ui.desktop.certificate_answers import Answer, Terms, answer
from ui.desktop.certificate_pages import layout_of
from ui.desktop.docks.certificates_batch import Many
from ui.desktop.docks.certificates_field import Field
from ui.desktop.docks.certificates_list import Answers
from ui.desktop.docks.certificates_options import Options
from ui.desktop.docks.certificates_preview import Preview
from ui.desktop.docks.runner_found import FOUND, People, PeopleView
from ui.desktop.foresight import as_sentence
from ui.desktop.frame import Frame
from ui.desktop.i18n import LANGUAGES, number, tr
from ui.desktop.panel import Panel, label, put, toned
from ui.desktop.print_desk import PrintDesk, Setting, load_setting, save_setting
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID, LOOK, Tone

SHOWN = 8
"""So many of those whose name was typed are shown."""

PLAIN = {"certificates.wait": "F2", "certificates.language": "F3", "certificates.waiting": "F7",
         "certificates.many": "F8", "certificates.options": "F9"}  # fmt: skip
"""Keys of who works at this desk only; the crew has them for other things, and presses Shift too."""

ECHO_S = 0.3
"""A second Enter within this is the same one: many scanners end a line with two."""

LONG_WORD = re.compile(r"\S{24}(?=\S)")

TONES: dict[str, Tone | None] = {"ready": "ok", "again": "watch", "later": "watch", "never": "act", "unknown": "act"}


class Certificates(Panel):
    """Each Enter belongs to the text before it, whatever is still being made or printed."""

    asked = Signal()
    settled = Signal()
    told = Signal(str)
    """For the status line."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._standings: Standings | None = None
        self._settings: QSettings | None = None
        self._setting = Setting()
        self._entered_at = 0.0
        self._about: Answer | None = None
        """Whom the sentence is about."""
        self._held: list[QAction] = []
        self._plain = self._seen = False
        self._finder: Callable[[], Finder | None] = lambda: None
        self.desk = PrintDesk(race)
        self.field = Field()
        self.preview = Preview(race)
        self.page = self.preview.view
        self.sentence, self.trouble, self.manner, self.waiting = label(role="big"), QLabel(), QLabel(), QLabel()
        self.found = PeopleView(FOUND, tr("Runners found"), ("club", "status", "nation", "category", "last", "race"))
        self.answers = Answers()
        self.options = Options(self._setting, str(self.desk.folder_of(self._setting)))
        self.many = Many(race, self._setting)
        self._lay_out()
        self._connect()
        self._show_manner()
        self._invite()

    def remember(self, settings: QSettings) -> None:
        """Where it is remembered how the desk prints."""
        self._settings = settings
        self._take(load_setting(settings))

    def find_by(self, finder: Callable[[], Finder | None]) -> None:
        """Who knows the names."""
        self._finder = finder

    def give_keys(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    # what the actions ask for

    def wait(self) -> None:
        """Whom the sentence is about goes on the waiting list, or off it."""
        about = self._subject()
        if self._race.locked:
            self._say(self._race.locked, "act")
        elif about is None or about.kind == "unknown" or (about.kind == "never" and not about.waits):
            self._say(
                tr("Type the bib that shall wait, then press {key}.", key=self._key("certificates.wait")), "watch"
            )
        elif about.kind == "ready":
            self._say(tr("{bib} need not wait: press Enter to print.", bib=about.bib), "ok")
        elif about.kind == "again":
            self._show(about)
        else:
            self._wait(about)

    def print_waiting(self) -> None:
        """All on the waiting list whose results are official."""
        if self._standings is None or self._refuses():
            return
        asked = [self._answer(self._standings, bib) for bib in self._standings.field.state.waiting]
        ready = [one for one in asked if one.kind == "ready"]
        left = len(asked) - len(ready)
        for one in ready:
            self.desk.order(self._standings, one.row, self._setting)
        if ready:
            said = tr("{n:,} is being printed, {left} still wait.|{n:,} are being printed, {left} still wait.",
                      n=len(ready), left=number(left))  # fmt: skip
            self._say(said, "ok")
        elif asked:
            bibs = few([one.bib for one in asked])
            self._say(tr("Nobody on the waiting list can be printed yet: {bibs}.", bibs=bibs), "watch")
        else:
            self._say(tr("Nobody is on the waiting list."), "watch")

    def next_language(self) -> None:
        """Each runner's own, then those of the layout in turn."""
        order = ["", *self._languages()]
        place = order.index(self._setting.language) if self._setting.language in order else 0
        self._choose(replace(self._setting, language=order[(place + 1) % len(order)]))
        self.options.choose(self._setting)

    def show_options(self) -> None:
        """Printer, paper, layout; again, and they go."""
        self.many.setVisible(self.many.running)
        self.options.setVisible(not self.options.isVisible())
        if self.options.isVisible():
            self.options.give_keys()
        else:
            self.give_keys()

    def show_many(self) -> None:
        """Certificates for many at once; again, and it goes. While they are made: the way to stop, and back."""
        focus = QApplication.focusWidget()
        if focus is not None and self.many.isAncestorOf(focus):
            self._leave_many()
        else:
            self.options.hide()
            self.many.give_keys()

    def _leave_many(self) -> None:
        self.many.setVisible(self.many.running)
        self.give_keys()

    # what the window tells

    def show_frame(self, frame: Frame) -> None:
        self._standings = frame.standings
        self.many.show_standings(frame.standings)
        if not self.visibleRegion().isEmpty():
            self._show_waiting()
            if self.field.typed or self.page.shows:
                self._preview()

    def hold(self, action: QAction) -> None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self._held.append(action)

    def permit(self, may: Callable[[str], bool]) -> None:
        """Where the crew's keys are not, the desk has them plain."""
        self._plain = not may("tap.now")
        for action in self._held:
            own = QKeySequence(PLAIN[action.objectName()])
            shifted = QKeySequence(f"Shift+{PLAIN[action.objectName()]}")
            action.setShortcuts([own, shifted] if self._plain else [shifted])
        self.many.name_key(self._key("certificates.many"))
        self._show_manner()
        self._show_waiting()
        if self._plain and self.isVisible():
            self.field.setFocus()

    def tick(self, now: int) -> None:
        seen = not self.visibleRegion().isEmpty()
        if seen and not self._seen:
            self._come()
        self._seen = seen
        if seen:
            trouble = self.desk.trouble
            toned(self.trouble, trouble, "act" if trouble else None)
            self.trouble.setVisible(bool(trouble))

    def _come(self) -> None:
        """Somebody looks here; where nobody has the keys, the field has them."""
        if not self._race.locked:
            self.desk.begin()
        focus = QApplication.focusWidget()
        if focus is None or focus is self.window() or not focus.isVisible():
            self.field.setFocus()
        self._show_waiting()
        self._preview()

    def wear(self) -> None:
        for part in (self.field, self.answers, self.found):
            part.wear()
        self.page.update()

    def leave(self) -> None:
        self.preview.close()
        self.many.leave()
        self.desk.leave()

    # the field

    def _typed(self) -> None:
        """Somebody types: what Enter would do stands below the page."""
        text = self.field.typed
        self._list_names(text)
        if text and self._standings is not None:
            said = self._answer(self._standings, text)
            if said.kind == "unknown" and self.found.isVisible():
                self._about = None
                self._say(tr("Choose with the arrow keys, then Enter."))
            else:
                self._show(said)
        elif not text:
            self._about = None
            self._invite()
        self._preview()

    def _entered(self, text: str) -> None:
        """Enter: the text that stood in the field, which is empty again."""
        standings = self._standings
        before, self._entered_at = self._entered_at, time.monotonic()
        if not text:
            if self._entered_at - before > ECHO_S:
                self._enter_again()
            return
        if self._refuses():
            return
        if standings is None:
            self._say(tr("The race is being scored for the first time; scan again in a moment."), "act")
            return
        said = self._answer(standings, text)
        if said.kind == "unknown" and self.found.isVisible():
            self.found.open_chosen()
            return
        self.found.hide()
        self._about = said
        if said.kind == "ready":
            self._print(said)
        else:
            self.desk.note(said.bib, said.name, said.brief)
            self._show(said)
        self._preview()

    def _enter_again(self) -> None:
        """Enter in the empty field: another copy of whom the sentence offers it."""
        about, standings = self._about, self._standings
        if about is not None and about.kind == "again" and standings is not None and not self._refuses():
            now = self._answer(standings, about.bib)
            self._about = now if now.row >= 0 else about
            if now.kind == "again":
                self._print(now)
                return
        self._invite()

    def _print(self, said: Answer) -> None:
        assert self._standings is not None
        again = said.kind == "again"
        self.desk.order(self._standings, said.row, self._setting)
        self._about = replace(said, kind="ready")
        printed = tr("Another copy of {bib} {name} is being printed. Next bib.", bib=said.bib, name=said.name)
        first = tr("{bib} {name} is being printed. Next bib.", bib=said.bib, name=said.name)
        self._say(printed if again else first, "ok")

    def _chosen(self, bib: str) -> None:
        """One of those whose name was typed; or of the last answers."""
        self.found.hide()
        self.field.setText(bib)
        self.field.setFocus()
        self._typed()

    def _want_again(self, bib: str) -> None:
        if self._standings is not None and bib in self._standings.field.index:
            self.field.clear()
            self.field.setFocus()
            self._about = self._answer(self._standings, bib)
            self._show(self._about)
            self._preview()

    def _list_names(self, text: str) -> None:
        finder, standings = self._finder(), self._standings
        rows: list[tuple[str, int]] = []
        named = text and not text.isdecimal()
        if named and standings is not None and finder is not None and text not in standings.field.index:
            rows = [(finder.entries[row].bib, 0) for row in finder.find(text, SHOWN).rows]
        if rows and standings is not None:
            self.found.show_people(People(standings), rows, first=True)
        self.found.setVisible(bool(rows))

    def _wait(self, about: Answer) -> None:
        assert self._standings is not None
        waiting = self._standings.field.state.waiting.get(about.bib)
        fact = Waiting(about.bib) if waiting is None else Void(waiting.number)
        on = tr("{bib} {name} is on the waiting list. {key} prints all who may be printed.",
                bib=about.bib, name=about.name, key=self._key("certificates.waiting"))  # fmt: skip
        off = tr("{bib} {name} is off the waiting list.", bib=about.bib, name=about.name)

        def done(_: object) -> None:
            self._say(on if waiting is None else off, "ok")

        self.field.clear()
        self._race.door.do(fact, done=done, refused=lambda why: self._say(why, "act"))

    def _subject(self) -> Answer | None:
        text = self.field.typed
        if text and self._standings is not None:
            return self._answer(self._standings, text)
        return self._about

    # what is shown

    def _show(self, said: Answer) -> None:
        self._about = said
        self._say(said.says, TONES[said.kind])

    def _say(self, text: str, tone: Tone | None = None) -> None:
        """Words that are wider than any line are broken, too."""
        toned(self.sentence, LONG_WORD.sub("\\g<0>\u200b", text), tone)

    def _invite(self) -> None:
        self._say(tr("Type or scan a bib, then Enter. A name will do, too."))

    def _show_lines(self) -> None:
        self.answers.show_lines(self.desk.lines)

    def _preview(self) -> None:
        """The page of whom the field, else the sentence, is about."""
        self.preview.show(self._standings, self._subject(), self._setting)

    def _cannot_draw(self, why: str) -> None:
        if self._about is not None and self._about.kind == "ready":
            self._say(as_sentence(why), "act")

    def _show_manner(self) -> None:
        """Where it is printed, in which layout and language, and how to change it."""
        setting = self._setting
        language = LANGUAGES.get(setting.language, setting.language) or tr("each runner's own language")
        put(
            self.manner,
            tr(
                "{printer}, {layout}, {language}.  {key}: language  {options}: printer, paper, layout",
                printer=self.desk.title(setting.printer),
                layout=setting.layout,
                language=language,
                key=self._key("certificates.language"),
                options=self._key("certificates.options"),
            ),
        )

    def _show_waiting(self) -> None:
        waiting = list(self._standings.field.state.waiting) if self._standings is not None else []
        if waiting:
            said = tr(
                "Waiting list: {bibs}. {key} prints those whose results are official.",
                bibs=few(waiting),
                key=self._key("certificates.waiting"),
            )
            put(self.waiting, said)
        self.waiting.setVisible(bool(waiting))

    def _take(self, setting: Setting) -> None:
        self._setting = setting
        self.options.choose(setting)
        self.many.choose(setting)
        self._show_manner()

    def _choose(self, setting: Setting) -> None:
        self._setting = setting
        if self._settings is not None:
            save_setting(self._settings, setting)
        self.many.choose(setting)
        self._show_manner()
        self._preview()

    def _languages(self) -> tuple[str, ...]:
        try:
            return layout_of(self._setting.layout).languages
        except Refused:
            return ()

    def _answer(self, standings: Standings, bib: str) -> Answer:
        try:
            needs = layout_of(self._setting.layout).needs_result
        except Refused:
            needs = True
        desk, key = self.desk, self._key("certificates.wait")
        terms = Terms(self._setting.provisional, needs, key, lambda one: desk.under_way(standings, one))
        return answer(standings, bib, terms)

    def _key(self, action: str) -> str:
        return PLAIN[action] if self._plain else f"Shift+{PLAIN[action]}"

    def _refuses(self) -> bool:
        """A page that the race does not know would be printed twice by the next one: print where it is open."""
        if self._race.locked:
            self._say(
                tr("Here the race can only be looked at, and a page would not be counted. Print where it is open."),
                "act",
            )
        return bool(self._race.locked)

    def _focus(self, event: QKeyEvent) -> None:
        """A key that was meant for the field."""
        self.field.setFocus()
        if event.text().isalnum():
            self.field.insert(event.text())
            self.field.textEdited.emit(self.field.text())

    def _lay_out(self) -> None:
        for part in (self.sentence, self.trouble, self.manner, self.waiting):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setAccessibleName(tr("Answer"))
        self.sentence.setMinimumHeight(LOOK.px(64))
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.trouble.setAccessibleName(tr("Printer"))
        self.manner.setProperty("role", "muted")
        for part in (self.trouble, self.waiting, self.found, self.options, self.many):
            part.hide()
        left, right, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(self)
        left.addWidget(self.page, 1)
        left.addWidget(self.sentence)
        right.addWidget(self.field)
        for part in (self.found, self.trouble, self.waiting, self.options, self.many):
            right.addWidget(part)
        right.addWidget(self.answers, 1)
        right.addWidget(self.manner)
        for column, share in ((left, 55), (right, 45)):
            column.setSpacing(GRID)
            whole.addLayout(column, share)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        whole.setSpacing(2 * GRID)
        QWidget.setTabOrder(self.field, self.answers)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._typed)
        self.field.entered.connect(self._entered)
        self.field.stepped.connect(self._step)
        self.found.opened.connect(self._chosen)
        self.answers.wanted.connect(self._want_again)
        self.answers.typed.connect(self._focus)
        self.page.resized.connect(self._preview)
        self.preview.failed.connect(self._cannot_draw)
        self.desk.changed.connect(self._show_lines)
        self.desk.said.connect(lambda text: self._say(text, "watch"))
        self.desk.found.connect(self._show_printers)
        self.options.chosen.connect(self._choose)
        self.options.test.connect(lambda: None if self._refuses() else self.desk.try_out(self._setting))
        self.options.left.connect(self.show_options)
        self.many.left.connect(self._leave_many)
        self.many.ended.connect(self.told)

    def _show_printers(self) -> None:
        self.options.show_printers(self.desk.printers)
        self._show_manner()

    def _step(self, rows: int) -> None:
        """Down and Up in the field: among the names, else among the last answers."""
        if self.found.isVisible():
            self.found.step(rows)
        elif rows > 0 and QApplication.focusWidget() is self.field:
            self.answers.take_keys()
