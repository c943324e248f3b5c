"""The table of the results dock: another list or other columns make it anew, a newer scoring moves its rows."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget

from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label, put
from ui.desktop.results_data import DEFAULTS, SPARE, STRETCH, Choice, Listed, pick
from ui.desktop.table_view import TableView

EMPTY = {
    "race": N_("Nobody is entered in this race. Entries appear here as soon as there are some."),
    "teams": N_("No runner counts for a team yet: teams appear with their first finisher."),
    "nations": N_("No entry has a nation. Nations appear here with their entries."),
    "changes": N_("Nothing has changed: as soon as the results are official, what changes afterwards appears here."),
}
NOTHING = N_("Nothing in this list fits the search. Esc in the search field shows all.")


class ResultsTable(TableView):
    """`opened`: the key of the row that is wanted."""

    opened = Signal(int)

    def __init__(self, grid: Grid[Listed], stretch: str, spare: Sequence[str]) -> None:
        super().__init__(grid, stretch, spare)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(tr("Results"))
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int) -> None:
        if 0 <= row < self.grid.rowCount():
            self.opened.emit(int(self.grid.keys[row]))


class ResultsView(QStackedWidget):
    """`opened`: the bib whose card is wanted."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._of: tuple[Choice, tuple[str, ...]] | None = None
        self._actions: list[QAction] = []
        self._wants_keys = False
        self.grid: Grid[Listed] | None = None
        self.table: ResultsTable | None = None
        self.empty = label(tr("The list appears here as soon as the race is scored."), "empty")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.addWidget(self.empty)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumHeight(1)  # the text must not make the window higher

    def hold(self, action: QAction) -> None:
        """An action whose keys count in the table."""
        self._actions.append(action)

    def show_list(self, listed: Listed, columns: tuple[str, ...], *, searched: bool) -> None:
        shown = pick(listed.columns, columns) or listed.columns[:1]
        of = (listed.choice, tuple(column.key for column in shown))
        if self._of != of:
            self._renew(listed, of)
        assert self.grid is not None
        assert self.table is not None
        keys = listed.keys[listed.found]
        marks = None if listed.marks is None else listed.marks[listed.found]
        self.grid.show(listed, keys, marks)
        put(self.empty, tr(NOTHING if searched else EMPTY.get(listed.choice.kind, EMPTY["race"])))
        self.setCurrentWidget(self.table if len(keys) else self.empty)
        if self._wants_keys and len(keys):
            self._wants_keys = False
            if self.hasFocus():
                self.take_keys()

    def chosen(self) -> list[int]:
        """The keys of the chosen rows, as they stand."""
        if self.table is None:
            return []
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [int(self.table.grid.keys[row]) for row in rows]

    def take_keys(self) -> None:
        """Now, or as soon as there is a list, if the keys are still nowhere else then."""
        if self.table is None or self.grid is None:
            self.setFocus()
            self._wants_keys = True
            return
        if not self.table.currentIndex().isValid() and self.grid.rowCount():
            self.table.setCurrentIndex(self.grid.index(0, 0))
        self.table.setFocus()

    def wear(self) -> None:
        if self.table is not None:
            self.table.wear()

    def _renew(self, listed: Listed, of: tuple[Choice, tuple[str, ...]]) -> None:
        had_keys = self.table is not None and self.table.hasFocus()
        before, self._of = self.table, of
        columns = pick(listed.columns, of[1])
        grid: Grid[Listed] = Grid(columns, {"name": _latin}, {"status": _tone})
        stretch = next((key for key in (*STRETCH.get(of[0].kind, ()), "name") if key in of[1]), of[1][-1])
        spare = [key for key in SPARE if key in of[1]] if of[1] == DEFAULTS[of[0].kind] else []
        self.grid, self.table = grid, ResultsTable(grid, stretch, spare)
        grid.setParent(self.table)
        self.table.opened.connect(self._open)
        for action in self._actions:
            self.table.addAction(action)
        self.addWidget(self.table)
        grid.show(listed, np.empty(0, np.int64))
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        if had_keys:
            self.table.setFocus()

    def _open(self, key: int) -> None:
        assert self.grid is not None
        if bib := self.grid.source.bib(key):
            self.opened.emit(bib)


def _latin(listed: Listed, key: int) -> str:
    cell = listed.cells.get("latin_name")
    return cell(key) if cell else ""


def _tone(listed: Listed, key: int) -> str:
    """Who is out; the word says so too."""
    return "act" if listed.cells["status"](key).startswith("DQ") else "off"
