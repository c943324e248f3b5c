"""The last answers of the certificates desk, the newest on top. Enter takes one for another copy."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from racecontrol.domain.table import Column
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, tr
from ui.desktop.print_desk import STATES, Line
from ui.desktop.table_view import TableView
from ui.desktop.theme import SHAPES

ROW = 64
"""Pixels: it is read standing, at arm's length."""

Lines = Sequence[Line]
"""The oldest first: a line's place is its key."""


def _state(lines: Lines, key: int) -> str:
    line = lines[key]
    tone, word, _ = STATES[line.state]
    said = line.detail if line.state == "no" else tr(word)
    return f"{SHAPES[tone]} {said}"


COLUMNS: tuple[Column[Lines], ...] = (
    Column("bib", N_("Bib"), lambda lines, key: lines[key].bib, "right", 5),
    Column("name", N_("Name"), lambda lines, key: lines[key].name, width=6),
    Column("state", N_("Certificate"), _state, width=19),
    Column("time", N_("Time"), lambda lines, key: lines[key].time, "right", 5),
)


class Answers(TableView):
    """`wanted`: the bib of which another copy is wanted; `typed`: a key for the field was pressed here."""

    wanted = Signal(str)
    typed = Signal(QKeyEvent)

    def __init__(self) -> None:
        grid: Grid[Lines] = Grid(
            COLUMNS,
            seconds={"state": lambda lines, key: tr("copy {n}", n=lines[key].copy) if lines[key].copy > 1 else ""},
            tones={"state": lambda lines, key: STATES[lines[key].state][0]},
        )
        super().__init__(grid, "name", ("time",), text=16, row=ROW)
        self.setAccessibleName(tr("Last certificates"))
        self.doubleClicked.connect(lambda index: self._want(index.row()))

    def show_lines(self, lines: Lines) -> None:
        self.grid.show(lines, np.arange(len(lines) - 1, -1, -1, dtype=np.int64))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self._want(self.currentIndex().row())
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def _want(self, row: int) -> None:
        self.wanted.emit(self.grid.text(row, 0))
