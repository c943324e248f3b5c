"""The last page: what has been written, what is missing, and the step that makes a race of it, or lets it count."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from racecontrol.domain.facts import Configured
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Race, Setup
from ui.desktop.assistant import files
from ui.desktop.assistant.draft import Draft
from ui.desktop.assistant.fields import shown_span
from ui.desktop.assistant.mistakes import Mistake
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import number, tr
from ui.desktop.panel import label, put, toned
from ui.desktop.path_box import PathBox
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID, Tone
from ui.setup_told import changes

MISTAKES = 5
"""So many are told one by one."""

LINES = 16
"""Lines of what changes, before they are scrolled."""

Work = Callable[[Callable[[], object], Callable[[object], None]], None]
"""Does the first outside the window's thread, and gives what it returned, or the Refused that it raised, to the second
in the window's thread."""


def _race_line(setup: Setup, race: Race) -> str:
    waves = ", ".join(f"{wave.code} {shown_span(wave.planned)}".strip() for wave in setup.waves_of(race.code)) or tr(
        "none"
    )
    return tr(
        "{code}  {name}: {metres} m, {splits}, {categories}; wave {waves}",
        code=race.code,
        name=race.name,
        metres=f"{race.distance_m:,g}" if race.distance_m < 1e5 else number(round(race.distance_m)),
        splits=tr("{n:,} split|{n:,} splits", n=len(race.splits)),
        categories=tr("{n:,} category|{n:,} categories", n=len(setup.categories_of(race.code))),
        waves=waves,
    )


def told(setup: Setup) -> str:
    """The set-up in a few lines."""
    event, plugged = setup.event, sum(bool(one.port) for one in setup.decoders)
    decoders = tr("{n:,} decoder|{n:,} decoders", n=len(setup.decoders))
    boxes = tr("{boxes}, {plugged} with a port", boxes=decoders, plugged=plugged)
    lines = [
        ", ".join(
            filter(None, (event.name or tr("no name yet"), event.place, event.date.isoformat(), str(event.timezone)))
        ),
        *(_race_line(setup, race) for race in setup.races),
        ", ".join((tr("{n:,} timing point|{n:,} timing points", n=len(setup.points)), boxes)),
    ]
    return "\n".join(lines)


def _text(name: str, role: str = "") -> QLabel:
    made = label(role=role, name=name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class Summary(QWidget):
    """What both kinds share: the lines, and what is missing."""

    def __init__(self, draft: Draft, work: Work) -> None:
        super().__init__()
        self._draft, self._work = draft, work
        self.lines = _text(tr("The set-up"))
        self.state = _text(tr("What is missing"))
        self.answer = _text(tr("Answer"))
        self.answer.hide()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(GRID)
        self.rows.addWidget(self.lines)
        self.rows.addWidget(self.state)
        self.good = False

    @property
    def count(self) -> int:
        """It has no rows."""
        return 0

    def look(self, mistakes: Sequence[Mistake]) -> None:
        """The draft has changed."""
        put(self.lines, told(self._draft.setup))
        self.good = not any(one.tone == "act" for one in mistakes)
        said = [one.text for one in mistakes[:MISTAKES]]
        if len(mistakes) > MISTAKES:
            said.append(tr("and {n} more, marked on their pages", n=len(mistakes) - MISTAKES))
        tone: Tone = "ok" if not mistakes else "watch" if self.good else "act"
        toned(self.state, "\n".join(said) or tr("Everything fits together."), tone)

    def say(self, text: str, tone: Tone | None = None) -> None:
        toned(self.answer, text, tone)
        self.answer.setVisible(bool(text))

    def leave(self) -> None:
        """The page is not looked at any more."""

    def _field(self, form: QFormLayout, title: str, box: QLineEdit) -> None:
        words = QLabel(title)
        words.setBuddy(box)
        form.addRow(words, box)


class Making(Summary):
    """Of a new race: the name of its file, the entries, one key."""

    made = Signal(object)
    """The path of the race file that there is now."""

    def __init__(self, draft: Draft, work: Work, folder: Path) -> None:
        super().__init__(draft, work)
        self.folder = folder
        self._busy = False
        self.file = PathBox(tr("Race file"), tr("Where the race is kept: a name that ends with .race"))
        self.entries = PathBox(tr("Entries"), tr("entries.csv, if it is there already: type or drop its path"))
        self.make = QPushButton(tr("Make the race and open it (Enter)"))
        form = QFormLayout()
        form.setSpacing(GRID)
        self._field(form, tr("Race file"), self.file)
        self._field(form, tr("Entries"), self.entries)
        self.rows.addLayout(form)
        about = label(tr("event.toml is written beside it: the same set-up as text, for another day."), "muted")
        self.rows.addWidget(about)
        keys = QHBoxLayout()
        keys.addWidget(self.make)
        keys.addStretch(1)
        self.rows.addLayout(keys)
        self.rows.addWidget(self.answer)
        self.rows.addStretch(1)
        for box in (self.file, self.entries):
            box.returnPressed.connect(self._make)
        self.make.clicked.connect(self._make)
        self._proposed = ""

    def look(self, mistakes: Sequence[Mistake]) -> None:
        super().look(mistakes)
        self.make.setEnabled(self.good and not self._busy)
        if self.file.text() == self._proposed:  # nobody has typed another name
            self._proposed = str(self.folder / files.race_name(self._draft.setup.event))
            self.file.setText(self._proposed)

    def go_on(self, old: "Making") -> None:
        """With the paths that were typed there."""
        self.folder = old.folder
        self.entries.setText(old.entries.text())
        if old.file.text() != old._proposed:
            self.file.setText(old.file.text())

    def take_keys(self) -> None:
        self.file.setFocus()

    def _make(self) -> None:
        path, entries, setup = self.file.path, self.entries.path, self._draft.setup
        if not self.make.isEnabled() or path is None:
            self.say(tr("Write the name of the race file first.") if path is None else "", "watch")
            return
        self._busy = True
        self.make.setEnabled(False)
        self.say(tr("Making the race ..."))

        def done(outcome: object) -> None:
            self._busy = False
            self.make.setEnabled(self.good)
            if isinstance(outcome, Refused):
                self.say("\n".join(as_sentence(one) for one in outcome.faults[:MISTAKES]), "act")
                return
            self.say("")
            self.made.emit(path)

        self._work(lambda: files.make(path, setup, entries), done)


class Changing(Summary):
    """Of an open race: what differs and what that would change, confirmed with Enter; and the set-up as a file."""

    def __init__(self, draft: Draft, work: Work, race: OpenRace) -> None:
        super().__init__(draft, work)
        self._race = race
        self.asking = Asking(race, LINES)
        self.ask = QPushButton(tr("Show what changes (Enter)"))
        self.ask.setAutoDefault(True)
        self.file = PathBox(tr("event.toml"), tr("Write the set-up to a file, as event.toml: type its path, Enter"))
        self.write = QPushButton(tr("Write event.toml"))
        keys = QHBoxLayout()
        keys.addWidget(self.ask)
        keys.addStretch(1)
        self.rows.addLayout(keys)
        self.rows.addWidget(self.asking)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.file, 1)
        line.addWidget(self.write)
        self.rows.addLayout(line)
        self.rows.addWidget(self.answer)
        self.rows.addStretch(1)
        self.ask.clicked.connect(self._ask)
        self.file.returnPressed.connect(self._write)
        self.write.clicked.connect(self._write)
        self.asking.told.connect(self.say)
        self.file.setText(str(race.session.path.with_name("event.toml")))

    def look(self, mistakes: Sequence[Mistake]) -> None:
        super().look(mistakes)
        if not self.asking.is_doing:
            self.asking.settle()
        changed = self._draft.setup != self._race.session.setup
        self.ask.setEnabled(self.good and changed)
        if not changed:
            self.say(tr("Nothing is changed: this set-up counts already."))
        else:
            self.say("")

    def take_keys(self) -> None:
        (self.ask if self.ask.isEnabled() else self.file).setFocus()

    def leave(self) -> None:
        self.asking.settle()

    def _ask(self) -> None:
        new, session = self._draft.setup, self._race.session

        def ask(lines: object) -> None:
            if new is not self._draft.setup or not isinstance(lines, list):
                return
            says = "\n".join(as_sentence(str(one)) for one in lines)
            self.asking.put(
                Question(
                    title=tr("Another set-up for this race"),
                    yes=tr("Let it count"),
                    facts=(Configured(new),),
                    says=says,
                    why=tr("set-up changed in the window"),
                    done=tr("The set-up counts now."),
                    guarded=True,
                    after=self._draft.changed.emit,
                )
            )

        self.say(tr("Looking what changes ..."))
        self._work(lambda: changes(session, new), ask)

    def _write(self) -> None:
        path, setup = self.file.path, self._draft.setup
        if path is None or not self.good:
            return

        def done(outcome: object) -> None:
            if isinstance(outcome, Refused):
                self.say(as_sentence(str(outcome)), "act")
            elif outcome:
                self.say(tr("Written: {path}", path=path), "ok")
            else:
                self.say(tr("{path} says the same already.", path=path), "ok")

        self._work(lambda: files.write(path, setup), done)
