"""The table of the entries dock. Entries that come, go and change move its rows; another question begins it anew."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from racecontrol.domain.entry import Entry
from ui.desktop.entries_data import COLUMNS, SPARE, Listed, latin, rule, tone
from ui.desktop.grid import Grid, Keys, among, ranges
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label, put
from ui.desktop.table_view import TableView

MOVES = 64
"""With more ranges of rows that come or go, all of them at once take less time than one after the other."""

COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
"""With one of these a key is no letter."""

NONE_YET = N_("There are no entries yet. Import the start list with Ctrl+I, or drop its file here; one by one: Ctrl+N.")
NOT_FOUND = N_("No entry fits. Esc in the search field shows all; Ctrl+N makes a late entry.")
NO_SUCH = {
    "chipless": N_("Every entry has a chip: who has none appears here."),
    "today": N_("Nothing has been changed today: what is entered, swapped or imported today appears here."),
}


class EntriesGrid(Grid[Listed]):
    """A grid whose rows can be exchanged at one stroke."""

    def begin_anew(self, source: Listed) -> None:
        self.beginResetModel()
        self.source, self.keys, self._marks = source, source.keys, source.marks
        self.endResetModel()

    def is_near(self, keys: Keys) -> bool:
        """Whether few ranges of rows come and go on the way to these."""
        moves = sum(_count(flags) for flags in (~among(self.keys, keys), ~among(keys, self.keys)))
        return moves <= MOVES


def _count(flags: NDArray[np.bool_]) -> int:
    return sum(1 for _ in ranges(flags))


class EntriesTable(TableView):
    """`opened`: Enter or a double click on the chosen row; `ordered`: a heading was clicked, with its column.

    `written`: a letter or digit was typed.
    """

    opened = Signal()
    ordered = Signal(int)
    written = Signal(str)

    def __init__(self, grid: EntriesGrid) -> None:
        super().__init__(grid, "name", SPARE)
        self.setAccessibleName(tr("Entries"))
        self.doubleClicked.connect(lambda _: self.opened.emit())
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.ordered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A strip that opens below takes no row away that is chosen and was in sight."""
        super().resizeEvent(event)
        chosen = self.visualRect(self.currentIndex())
        if chosen.bottom() > 0 and chosen.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & COMMANDS:
            self.written.emit(event.text())
        else:
            super().keyPressEvent(event)


class EntriesView(QStackedWidget):
    """The table, or what will stand there."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = EntriesGrid(COLUMNS, {"name": latin, "status": rule}, {"status": tone})
        self.table = EntriesTable(self.grid)
        self.grid.setParent(self.table)
        self.listed: Listed | None = None
        self.empty = label(tr("The entries appear here in a moment."), "empty")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.addWidget(self.empty)
        self.addWidget(self.table)
        self.setMinimumHeight(1)  # the text must not make the window higher

    def hold(self, action: QAction) -> None:
        """An action whose keys count in the table."""
        self.table.addAction(action)

    def show_list(self, listed: Listed) -> None:
        """Who is chosen stays so, and stays in sight."""
        before, self.listed = self.listed, listed
        if before is not None and before.asked == listed.asked and self.grid.is_near(listed.keys):
            self.grid.show(listed, listed.keys, listed.marks)
        else:
            self._begin_anew(listed, same=before is not None and before.asked == listed.asked)
        put(self.empty, tr(_why_empty(listed)))
        had_keys = self.table.hasFocus() or self.empty.hasFocus()
        self.setCurrentWidget(self.table if len(listed.keys) else self.empty)
        if len(listed.keys) and not self.table.currentIndex().isValid():
            self._choose_row(0)
        if had_keys:
            self.take_keys()

    def chosen(self) -> Entry | None:
        row = self.table.currentIndex().row()
        if self.listed is None or not 0 <= row < len(self.grid.keys):
            return None
        return self.listed.entry(int(self.grid.keys[row]))

    def choose(self, bib: str) -> None:
        """That entry, where it is in the list."""
        if self.listed is None or bib not in self.listed.field.index:
            return
        rows = np.flatnonzero(self.grid.keys == self.listed.key[self.listed.field.index[bib]])
        if len(rows):
            self._choose_row(int(rows[0]))

    def take_keys(self) -> None:
        if self.currentWidget() is self.empty:
            self.empty.setFocus()
            return
        if not self.table.currentIndex().isValid():
            self._choose_row(0)
        self.table.setFocus()

    def wear(self) -> None:
        self.table.wear()

    def _begin_anew(self, listed: Listed, *, same: bool) -> None:
        """`same`: the same question; whoever looks at a place keeps it."""
        chosen, bar = self.table.currentIndex().row(), self.table.verticalScrollBar()
        key = int(self.grid.keys[chosen]) if 0 <= chosen < len(self.grid.keys) else -1
        looking = bar.value() if same else 0
        self.grid.begin_anew(listed)
        rows = np.flatnonzero(listed.keys == key)
        if len(rows):
            self._choose_row(int(rows[0]))
        if same:
            bar.setValue(looking)

    def _choose_row(self, row: int) -> None:
        self.table.setCurrentIndex(self.grid.index(row, 0))
        self.table.scrollTo(self.table.currentIndex())


def _why_empty(listed: Listed) -> str:
    if not listed.field.entries:
        return NONE_YET
    return NOT_FOUND if listed.asked.sought else NO_SUCH.get(listed.asked.part, NOT_FOUND)
