"""Many certificates at once: for whom, into which file; how far it is; what came of it. The desk goes on meanwhile."""

import threading
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from racecontrol.domain.refusal import Refused
from racecontrol.scoring.standings import Standings
from reports.certificates import Outcome
from ui.cores import Stopped
from ui.desktop.background import Background
from ui.desktop.certificate_batch import Wish, make, plan, planned, told
from ui.desktop.docks.certificates_options import fill
from ui.desktop.i18n import tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import label, toned
from ui.desktop.path_box import PathBox
from ui.desktop.print_desk import Setting
from ui.desktop.race import OpenRace
from ui.desktop.saying import in_words
from ui.desktop.theme import GRID, Tone

Made = Outcome | Refused | None
"""None: it was stopped."""


class Many(QWidget):
    """`left`: nothing more is to be asked here, the field has the keys again; `ended`: what came of it, a sentence."""

    left = Signal()
    ended = Signal(str)

    def __init__(self, race: OpenRace, setting: Setting) -> None:
        super().__init__()
        self.setObjectName("correction")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._race, self._setting = race, setting
        self._standings: Standings | None = None
        self._making = Background(race.bridge, "many certificates")
        self._counting = Lookup(race.bridge, "many certificates counted")
        self._halted = threading.Event()
        self._gone = self.running = False
        self._answered = False
        """The sentence says what was made: it stands until something is asked again."""
        self.race, self.category, self.files = QComboBox(), QComboBox(), QComboBox()
        self.places, self.waiting = QLineEdit(), QCheckBox(tr("Only who is on the waiting list"))
        self.out = PathBox(tr("Where to"), "")
        self.sentence = label(name=tr("Many certificates"))
        self.bar = QProgressBar()
        self.start, self.close_it = QPushButton(tr("Make them  Enter")), QPushButton(tr("Done  Esc"))
        self.stop = QPushButton()
        self._form = QWidget()
        self._lay_out()
        self._fill_out()
        self._show_running(False)
        self._connect()

    # what the desk tells

    def show_standings(self, standings: Standings) -> None:
        self._standings = standings
        if self.isVisible() and not self.running:
            self._fill()
            self._recount()

    def choose(self, setting: Setting) -> None:
        """Layout and language are those of the desk."""
        self._setting = setting
        self._recount()

    def name_key(self, key: str) -> None:
        """Of the way here, which is the way to stop, too."""
        self.stop.setText(tr("Stop  {key}, Esc", key=key))

    def give_keys(self) -> None:
        """It is wanted: what is asked here, or the way to stop."""
        self._answered &= self.isVisible()
        self.show()
        if self.running:
            self.stop.setFocus()
        else:
            self._fill()
            self._recount()
            self.race.setFocus()

    def leave(self) -> None:
        """What is being made is stopped: of one file for all nothing stays, of many the whole ones do."""
        self._gone = True
        self._halted.set()
        self._counting.close()
        self._making.close()

    # what is wanted

    @property
    def wish(self) -> Wish:
        """As it stands here; a path that begins nowhere begins where the race file is."""
        each, typed = bool(self.files.currentData()), self.out.path
        out = self._race.session.path.parent / typed if typed else self._usual(each)
        if not each and out.name and not out.suffix:
            out = out.with_suffix(".pdf")
        race, category = str(self.race.currentData() or ""), str(self.category.currentData() or "")
        return Wish(race, category, self.places.text(), self.waiting.isChecked(), each, out)

    def _usual(self, each: bool) -> Path:
        path = self._race.session.path
        return path.with_name(tr("{race} all certificates", race=path.stem) + ("" if each else ".pdf"))

    def _recount(self) -> None:
        if not self._answered:
            self._count()

    def _count(self) -> None:
        """How many it would be; worked out elsewhere, the newest only."""
        self._answered = False
        standings, wish, setting = self._standings, self.wish, self._setting
        if standings is None or self.running or not self.isVisible():
            return

        def work() -> tuple[str, Tone]:
            try:
                return planned(plan(standings, wish, setting), not wish.each and wish.out.is_file())
            except Refused as refusal:
                return in_words(refusal.text), "act"

        def counted(said: tuple[str, Tone]) -> None:
            if not (self.running or self._answered or self._gone):
                self._say(*said)

        self._counting.ask(work, counted)

    # what is made

    def _begin(self) -> None:
        standings, wish, setting, session = self._standings, self.wish, self._setting, self._race.session
        if standings is None or self.running:
            return
        self._halted = halted = threading.Event()
        self.bar.setRange(0, 0)  # it moves, and says no number, until the other process is there
        self._show_running(True)
        self._say(tr("Being made: {where}", where=wish.out))

        def watch(done: int, of: int) -> None:
            if halted.is_set():
                raise Stopped
            self._race.bridge.later(lambda: self._far(done, of))

        def work() -> Made:
            try:
                return make(session, standings, wish, setting, watch)
            except Stopped:
                return None
            except Refused as refusal:
                return refusal

        failed = Refused(tr("The certificates could not be made; the log has more. Try once more."))
        self._making.do(work, lambda result: self._end(result, wish), lambda: self._end(failed, wish))
        self.left.emit()

    def _far(self, done: int, of: int) -> None:
        if not self._gone:
            self.bar.setRange(0, of if done else 0)
            self.bar.setValue(done)

    def _end(self, made: Made, wish: Wish) -> None:
        if self._gone:
            return
        self._answered = True
        inside = self.isAncestorOf(focus) if (focus := QApplication.focusWidget()) else False
        self._show_running(False)
        if inside:
            self.race.setFocus()
        if isinstance(made, Outcome):
            self._say(*told(made, wish.out))
        elif made is not None:
            self._say(in_words(made.text), "act")
        elif wish.each:
            self._say(tr("Stopped. The files that are made stay; Enter here goes on with the others."), "watch")
        else:
            self._say(tr("Stopped. Nothing was written."), "watch")
        self.ended.emit(self.sentence.text())

    def _halt(self) -> None:
        self._halted.set()
        self._say(tr("Being stopped ..."))

    # keys and looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of it wanted: Enter does what is asked here, Escape ends it."""
        key, focus = event.key(), QApplication.focusWidget()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focus, QPushButton):
                focus.click()
            else:
                self._begin()
        elif key == Qt.Key.Key_Escape:
            if self.running:
                self._halt()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, text: str, tone: Tone | None = None, more: str = "") -> None:
        toned(self.sentence, text, tone)
        self.sentence.setToolTip(more)

    def _show_running(self, running: bool) -> None:
        self.running = running
        self._form.setVisible(not running)
        for part in (self.bar, self.stop):
            part.setVisible(running)

    def _fill(self) -> None:
        """The races and categories that there are; what is chosen stays chosen."""
        if self._standings is None:
            return
        field = self._standings.field
        races = [(race.name, race.code) for race in field.setup.races]
        fill(self.race, [(tr("All races"), ""), *races], self.race.currentData())
        race = self.race.currentData()
        codes = dict.fromkeys(code for its_race, code in field.categories if race in ("", its_race))
        categories = [(tr("All categories"), ""), *((code, code) for code in codes)]
        fill(self.category, categories, self.category.currentData())

    def _fill_out(self) -> None:
        self.out.setPlaceholderText(str(self._usual(bool(self.files.currentData()))))

    def _lay_out(self) -> None:
        fill(self.files, [(tr("One PDF for all"), ""), (tr("A PDF for each runner, in a folder"), "each")], "")
        self.places.setPlaceholderText(tr("all; or 1-100, 3, 50-"))
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for title, box in (
            (tr("Race"), self.race),
            (tr("Category"), self.category),
            (tr("Places"), self.places),
            (tr("Files"), self.files),
            (tr("Where to"), self.out),
        ):
            box.setAccessibleName(title)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            form.addRow(title, box)
            if box is self.places:
                form.addRow(self.waiting)
        buttons = QHBoxLayout()
        for button in (self.start, self.close_it):
            buttons.addWidget(button)
        form.addRow(buttons)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setFormat(tr("%v of %m"))
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GRID, GRID, GRID, GRID)
        whole.setSpacing(GRID)
        title = label(tr("Many certificates"), role="heading")
        for part in (title, self._form, self.sentence, self.bar, self.stop):
            whole.addWidget(part)

    def _connect(self) -> None:
        self.race.currentIndexChanged.connect(self._fill)
        self.files.currentIndexChanged.connect(self._fill_out)
        for box in (self.race, self.category, self.files):
            box.currentIndexChanged.connect(self._count)
        for line in (self.places, self.out):
            line.textChanged.connect(self._count)
        self.waiting.toggled.connect(self._count)
        self.start.clicked.connect(self._begin)
        self.stop.clicked.connect(self._halt)
        self.close_it.clicked.connect(self.left)
