"""Every trigger, newest first: when, from where, what it fired, how far from the guns; here one becomes a gun."""

import itertools

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from racecontrol.domain.facts import Gun
from racecontrol.domain.table import Column
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Panel, label, put
from ui.desktop.race import OpenRace
from ui.desktop.shots import (
    Shot,
    Shots,
    called,
    came,
    differences,
    fires,
    is_missed,
    kind,
    lateness,
    moved,
    nearest,
    shots,
    stamp,
    wave_title,
    where,
)
from ui.desktop.table_view import TableView
from ui.desktop.theme import GRID
from ui.desktop.waves import WaveNow, waves_now

EMPTY = N_(
    "No trigger has come yet: one is recorded whenever a start contact or a start device fires, or F5 is pressed while "
    "no wave is armed."
)


def source(shot: Shot) -> str:
    """`STA-A`, or the button of this window."""
    return shot.trigger.decoder or tr("button")


def from_whom(shot: Shot) -> str:
    """In a sentence: `contact STA-A`, `button`."""
    return called(kind(shot.trigger), shot.trigger.decoder)


COLUMNS: tuple[Column[Shots], ...] = (
    Column("time", N_("Time"), lambda s, i: stamp(s.of(i).trigger.at, s.setup), "right", 12, N_("Of the event")),
    Column("source", N_("Source"), lambda s, i: source(s.of(i)), width=17, help=N_("The decoder, and where it stands")),
    Column("fires", N_("What it fires"), lambda s, i: fires(s.of(i)), width=17, help=N_("The wave that starts by it")),
    Column(
        "apart", N_("Difference"), lambda s, i: differences(s.of(i)), width=20, help=N_("To each gun within a minute")
    ),
    Column(
        "late",
        N_("Late by"),
        lambda s, i: lateness(s.of(i)),
        "right",
        7,
        N_(
            "So long after its own time it came: from a memory, or the clock of its decoder is slow. "
            "With -, so long before it: that clock is ahead"
        ),
    ),
)


class Triggers(Panel):
    """The list, one sentence about the chosen trigger, and the strip that gives it to a wave."""

    asked = Signal()
    settled = Signal()
    told = Signal(str)
    """What was done, or why nothing can be; for the status line."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._log: object = None
        self._chosen: Shot | None = None
        self.waves: tuple[WaveNow, ...] = ()
        self.shots = Shots(race.session.setup)
        self.grid: Grid[Shots] = Grid(
            COLUMNS,
            {"source": lambda s, i: where(s.of(i).trigger, s.setup)},
            {"fires": lambda s, i: "watch" if is_missed(s.of(i), self.waves) else "", "late": lambda s, i: "watch"},
            self,
            struck={"fires": lambda s, i: s.of(i).void},
        )
        self.view = TableView(self.grid, "apart", ("late",))
        self.view.setAccessibleName(tr("Triggers"))
        self.button = QPushButton(tr("Give to a wave (Enter)"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setEnabled(not race.locked)
        self.button.setToolTip(race.locked)
        self.count = label(role="muted", name=tr("How many triggers came"))
        self.whole = label(role="muted", name=tr("The chosen trigger"))
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self.asking = Asking(race)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(tr("Wave"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show()

    def assign(self) -> None:
        """Ask which wave starts by the chosen trigger; by the newest where none is chosen."""
        if self._race.locked:
            self.told.emit(self._race.locked)
            return
        self._show()
        if not self.shots.shots:
            self.told.emit(tr("There is no trigger yet that a wave could start by."))
            return
        self._choose_one()
        self._chosen = self._at(self.view.currentIndex().row())
        if self._chosen is None:
            return
        shot = self._chosen
        likely = nearest(shot.came if shot.late < 0 else shot.trigger.at, self.waves)
        self._fill(likely.wave.code if likely else "")
        self._ask()
        self.chooser.setFocus()

    def give_keys(self) -> None:
        """The keys go to the question, if there is one, else to the list."""
        if self.asking.isVisible():
            self.chooser.setFocus()
            return
        self._choose_one()
        self.view.setFocus()

    def tick(self, now: int) -> None:
        """A look at the log costs nothing while it is the same list."""
        if self._race.session.log is not self._log:
            self._show()
        self.asking.look()

    def wear(self) -> None:
        self.view.wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter: in the list it gives the trigger to a wave, in the chooser it confirms."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return super().eventFilter(watched, event)
        if watched is self.view:
            self.assign()
        else:
            self.asking.confirm.click()
        return True

    def _lay_out(self) -> None:
        empty = label(tr(EMPTY), "empty")
        empty.setWordWrap(True)
        empty.setContentsMargins(16, 16, 16, 16)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        head.addWidget(self.count, 1)
        head.addWidget(self.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.whole)
        rows.addWidget(self.asking)
        chosen = QWidget()
        line = QHBoxLayout(chosen)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        wave = QLabel(tr("Wave"))
        wave.setBuddy(self.chooser)
        line.addWidget(wave)
        line.addWidget(self.chooser, 1)
        self.asking.rows.insertWidget(1, chosen)
        keys = (self.chooser, self.asking.reason, self.asking.confirm, self.asking.leave)
        for before, behind in itertools.pairwise(keys):
            self.setTabOrder(before, behind)

    def _connect(self) -> None:
        self.button.clicked.connect(self.assign)
        self.view.doubleClicked.connect(self.assign)
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._tell_chosen())
        self.chooser.installEventFilter(self)
        self.chooser.activated.connect(lambda _: self._ask())
        self.asking.asked.connect(self.asked)
        self.asking.settled.connect(self.settled)
        self.asking.told.connect(self.told)

    def _show(self) -> None:
        """Read the log again; who looks further down keeps the rows under the eyes."""
        session = self._race.session
        log = self._log = session.log
        self.waves = waves_now(session.setup, log)
        self.shots = shots(session.setup, log)
        bar, before = self.view.verticalScrollBar(), self.grid.rowCount()
        looking = bar.value()
        keys = np.array([shot.number for shot in self.shots.shots], np.int64)
        self.grid.show(self.shots, keys)
        if looking and len(keys) > before:
            bar.setValue(looking + len(keys) - before)
        self._stack.setCurrentIndex(1 if len(keys) else 0)
        self.button.setVisible(bool(len(keys)))
        one = tr("1 trigger, the newest on top")
        put(self.count, one if len(keys) == 1 else tr("{n} triggers, the newest on top", n=number(len(keys))))
        self.count.setVisible(bool(len(keys)))
        self._tell_chosen()

    def _at(self, row: int) -> Shot | None:
        return self.shots.of(int(self.grid.keys[row])) if 0 <= row < len(self.grid.keys) else None

    def _choose_one(self) -> None:
        if not self.view.selectionModel().hasSelection() and self.grid.rowCount():
            self.view.selectRow(0)

    def _tell_chosen(self) -> None:
        """All of it in one sentence, for where a cell has no room."""
        shot = self._at(self.view.currentIndex().row())
        self.whole.setVisible(shot is not None)
        if shot is None:
            return
        place = where(shot.trigger, self.shots.setup)
        head = f"{stamp(shot.trigger.at, self.shots.setup)} {from_whom(shot)}" + (f", {place}" if place else "")
        late = came(shot, self.shots.setup)
        put(self.whole, " · ".join(filter(None, (head, fires(shot), differences(shot), late))))

    def _fill(self, code: str) -> None:
        self.chooser.clear()
        for now in self.waves:
            self.chooser.addItem(wave_title(now.wave, self.shots.setup), now.wave.code)
        self.chooser.setCurrentIndex(max(0, self.chooser.findData(code)))

    def _ask(self) -> None:
        shot, code = self._chosen, str(self.chooser.currentData())
        now = next((now for now in self.waves if now.wave.code == code), None)
        if shot is None or now is None:
            return
        trigger = shot.trigger
        at, time = trigger.at, stamp(trigger.at, self.shots.setup)
        title = tr("Gun by the trigger of {time}, {source}", time=time, source=from_whom(shot))
        gun = Gun(code, at, kind(trigger))
        if now.gun == gun:
            self.asking.refuse_at_once(title, tr("Wave {wave} starts by it already. Choose another wave.", wave=code))
            return
        self.asking.put(
            Question(
                title,
                tr("Give to {wave}", wave=code),
                (gun,),
                moved(now, at, self.shots.setup),
                tr("trigger of {source}", source=from_whom(shot)),
                tr("Wave {wave}: gun at {at}, undo Ctrl+Z.", wave=code, at=time),
                guarded=True,
            )
        )
