"""What stands where no race is open: races that were open last, a path to type or drop, a new race, a rehearsal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from racecontrol.domain.refusal import Refused
from racecontrol.domain.table import Column
from ui.desktop.background import Background
from ui.desktop.bridge import Bridge
from ui.desktop.foresight import as_sentence
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label, toned
from ui.desktop.path_box import PathBox
from ui.desktop.race import OpenRace
from ui.desktop.recent import Recent, forget, gone, recent
from ui.desktop.table_view import TableView
from ui.desktop.theme import GRID, LOOK, SHAPES, Tone

Ready = Callable[[], OpenRace | None]
"""The rest of opening a race, in the window's thread; None where another program opens it."""

WIDTH = 880
"""Pixels of the page in a wide window."""


class Ways(Protocol):
    """How a race is come by. Called outside the window's thread; raises Refused."""

    def open(self, path: Path) -> Ready: ...
    def rehearse(self) -> Ready: ...


@dataclass(frozen=True, slots=True)
class Races:
    """The rows of the list; `gone`: paths of those whose file is not there."""

    rows: Sequence[Recent]
    gone: frozenset[str] = frozenset()


def _state(races: Races, row: int) -> str:
    return f"{SHAPES['watch']} {tr('gone')}" if races.rows[row].path in races.gone else ""


COLUMNS: tuple[Column[Races], ...] = (
    Column("event", N_("Race"), lambda races, i: races.rows[i].event, width=34),
    Column("date", N_("Date"), lambda races, i: races.rows[i].date, width=10),
    Column("path", N_("File"), lambda races, i: races.rows[i].path, width=30),
    Column("state", N_("State"), _state, width=8, help=N_("Whether the file is still there")),
)


class List(TableView):
    """`opened`: Enter or a double click; `forgotten`: Del."""

    opened = Signal(int)
    forgotten = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if row >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(row)
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """`opened`: a race is ready; `wanted`: a new one is to be set up. `note`: how it stands with this window."""

    opened = Signal(object)
    wanted = Signal()

    def __init__(self, ways: Ways, settings: QSettings, note: str) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._ways, self._settings = ways, settings
        self.bridge = Bridge()
        self._background = Background(self.bridge, "opening")
        self._busy = False
        self.grid: Grid[Races] = Grid(COLUMNS, tones={"state": lambda races, i: "watch" if _state(races, i) else ""})
        self.list = List(self.grid, "path", ("date",))
        self.grid.setParent(self.list)
        self.list.setAccessibleName(tr("Races that were open last"))
        self.none = label(tr("No race was open here yet. Begin with a rehearsal, or set up a new race."), "muted")
        self.path = PathBox(tr("Race file"), tr("Type or drop the path of a race file, Enter"))
        self.open = QPushButton(tr("Open (Enter)"))
        self.new = QPushButton(tr("New race ... (F12)"))
        self.rehearsal = QPushButton(tr("Rehearsal (Shift+F12)"))
        self.said = label(name=tr("Answer"))
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("The race is being opened"))
        self.progress.hide()
        self._lay_out(note)
        self.wear()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """The list as it is remembered; which files are gone is told as soon as the disks have answered."""
        rows = recent(self._settings)
        self._show(Races(rows))
        self._background.do(lambda: gone(rows), lambda paths: self._show(Races(rows, paths)))

    def take_keys(self) -> None:
        (self.list if self.grid.rowCount() else self.new).setFocus()

    def wear(self) -> None:
        """Theme or size of the text changed."""
        self._inner.setMaximumWidth(LOOK.px(WIDTH))
        self.list.wear()

    def ask_path(self) -> None:
        self.path.setFocus()
        self.path.selectAll()

    def open_path(self, path: Path) -> None:
        """Open that race file, beside the window."""
        self._start(lambda: self._ways.open(path), tr("Opening {name} ...", name=path.name))

    def rehearse(self) -> None:
        self._start(self._ways.rehearse, tr("Preparing a rehearsal with 16,000 runners ..."))

    def say(self, text: str, tone: Tone | None = None) -> None:
        toned(self.said, text, tone)

    @property
    def is_busy(self) -> bool:
        """Whether a race is being opened."""
        return self._busy

    def rest(self) -> None:
        """Nothing is being opened any more."""
        self._set_busy(False)
        self.say("")

    def fail(self, refused: Refused) -> None:
        """It could not be opened: say why."""
        self.rest()
        self.say("\n".join(as_sentence(one) for one in refused.faults), "act")
        self.refresh()

    def close_down(self) -> None:
        """It is not needed any more; what is being opened is waited for and left."""
        self._background.close()
        self.bridge.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A race file that falls anywhere on the page is opened."""
        self.path.dropEvent(event)

    def _lay_out(self, note: str) -> None:
        self._inner = QWidget()
        rows = QVBoxLayout(self._inner)
        rows.setContentsMargins(2 * GRID, 4 * GRID, 2 * GRID, 2 * GRID)
        rows.setSpacing(GRID)
        rows.addWidget(label(tr("Race Control"), "big"))
        rows.addWidget(label(note, "muted"))
        rows.addSpacing(GRID)
        begin = QHBoxLayout()
        begin.setSpacing(GRID)
        begin.addWidget(self.new)
        begin.addWidget(self.rehearsal)
        begin.addStretch(1)
        rows.addLayout(begin)
        about = tr("A rehearsal is a whole race with simulated decoders: nothing has to be plugged in.")
        rows.addWidget(label(about, "muted"))
        rows.addSpacing(GRID)
        words = QLabel(tr("Open a race (Ctrl+O)"))
        words.setProperty("role", "strong")
        words.setBuddy(self.path)
        rows.addWidget(words)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.path, 1)
        line.addWidget(self.open)
        rows.addLayout(line)
        self.keys = label(tr("Enter opens the chosen race; Del takes it from this list, its file stays."), "muted")
        for widget in (self.said, self.progress, self.none, self.keys):
            rows.addWidget(widget)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(self._inner, 100)
        sides.addStretch(1)

    def _connect(self) -> None:
        self.path.returnPressed.connect(self._open_typed)
        self.path.dropped.connect(self._open_typed)
        self.open.clicked.connect(self._open_typed)
        self.new.clicked.connect(self.wanted)
        self.rehearsal.clicked.connect(self.rehearse)
        self.list.opened.connect(self._open_row)
        self.list.doubleClicked.connect(lambda index: self._open_row(index.row()))
        self.list.forgotten.connect(self._forget)
        self.bridge.failed.connect(lambda sentence: self.say(sentence, "act"))
        QShortcut(QKeySequence("Shift+F12"), self).activated.connect(self.rehearse)

    def _show(self, races: Races) -> None:
        self.grid.show(races, np.arange(len(races.rows)))
        for widget in (self.list, self.keys):
            widget.setVisible(bool(races.rows))
        self.none.setVisible(not races.rows)
        if races.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.grid.index(0, 0))

    def _open_typed(self) -> None:
        path = self.path.path
        if path is None:
            self.say(tr("Type the path of a race file first, or drop the file here."), "watch")
            self.path.setFocus()
        else:
            self.open_path(path)

    def _open_row(self, row: int) -> None:
        chosen = self.grid.source.rows[row].path
        self.path.setText(chosen)
        self.open_path(Path(chosen))

    def _forget(self, row: int) -> None:
        forget(self._settings, self.grid.source.rows[row].path)
        self.refresh()
        self.take_keys()

    def _start(self, work: Callable[[], Ready], said: str) -> None:
        if self._busy:
            return
        self._set_busy(True)
        self.say(said)

        def guarded() -> Ready | Refused:
            try:
                return work()
            except Refused as refused:
                return refused

        def told(outcome: Ready | Refused) -> None:
            if isinstance(outcome, Refused):
                self.fail(outcome)
            else:
                self.opened.emit(outcome)

        self._background.do(guarded, told, lambda: self._set_busy(False))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        for widget in (self.open, self.new, self.rehearsal):
            widget.setEnabled(not busy)
