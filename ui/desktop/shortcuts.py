"""The sheet of all keys, made from the action table."""

from typing import Any, cast

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from racecontrol.domain.table import Column
from ui.desktop.actions import ACTIONS, Action
from ui.desktop.broken import broken
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import in_the_middle, label
from ui.desktop.row_pictures import PAD
from ui.desktop.table_view import Cells, TableView
from ui.desktop.theme import GRID, LOOK, ROW

Actions = tuple[Action, ...]

COLUMNS: tuple[Column[Actions], ...] = (
    Column("key", N_("Key"), lambda actions, i: actions[i].keys, width=4),
    Column("title", N_("What"), lambda actions, i: tr(actions[i].title), width=4),
    Column("help", N_("What for"), lambda actions, i: tr(actions[i].help), width=40),
)
HELP = [column.key for column in COLUMNS].index("help")

WIDTH = 1180
"""Pixels, where the window is so wide: nearly every sentence is one line."""


class Sentences(Cells):
    """A sentence in as many lines as it needs."""

    def lines(self, text: str, width: int) -> list[str]:
        return broken(text, self.pen.font, width - 2 * PAD)

    def height(self, text: str, width: int) -> int:
        return max(LOOK.px(ROW), len(self.lines(text, width)) * self.pen.metrics.lineSpacing() + GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place = option.rect  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(place, QColor(LOOK.theme.accent))
        painter.setFont(self.pen.font)
        painter.setPen(QColor(LOOK.theme.on_accent if chosen else LOOK.theme.text))
        said = "\n".join(self.lines(cast("Grid[Any]", index.model()).text(index.row(), index.column()), place.width()))
        painter.drawText(place.adjusted(PAD, 0, -PAD, 0), Qt.AlignmentFlag.AlignVCenter, said)


class KeysView(TableView):
    """Nothing in it is cut."""

    HAS_CELLS = True

    def __init__(self, grid: Grid[Any]) -> None:
        self._sentences: Sentences | None = None
        super().__init__(grid, "help")
        self._sentences = Sentences(self)
        self.setItemDelegateForColumn(HELP, self._sentences)
        for number, column in enumerate(COLUMNS[:HELP]):
            self.never_cut(column.key, [grid.text(row, number) for row in range(grid.rowCount())])

    def wear(self) -> None:
        if self._sentences is not None:
            self._sentences.wear()
        super().wear()
        self.set_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_heights()

    def set_heights(self) -> None:
        """As high as each sentence needs."""
        if self._sentences is None:
            return
        width = self.columnWidth(HELP)
        for row in range(self.grid.rowCount()):
            self.setRowHeight(row, self._sentences.height(self.grid.text(row, HELP), width))


class ShortcutSheet(QWidget):
    """A window beside the window: the race goes on."""

    def __init__(self, parent: QWidget, over: QWidget | None = None, actions: Actions = ACTIONS) -> None:
        """`over`: the window on top of which it stands, that of the parent if none is told; `actions`: from the top."""
        super().__init__(parent, Qt.WindowType.Tool)
        self._actions = actions
        self.setWindowTitle(tr("Keys"))
        self.grid: Grid[Any] = Grid(COLUMNS, parent=self)
        self.grid.show(actions, np.arange(len(actions)))
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(tr("Search: words, a key"))
        self.filter.setAccessibleName(tr("Search the keys"))
        self.filter.textChanged.connect(self._filter)
        self.none = label(tr("No key is told like that. Escape shows all again."), "empty")
        self.none.setContentsMargins(GRID, GRID, GRID, GRID)
        self.none.hide()
        self.view = KeysView(self.grid)
        self.view.setAccessibleName(tr("Keys"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.filter)
        rows.addWidget(self.none)
        rows.addWidget(self.view, 1)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self._escape)
        self.resize(LOOK.px(WIDTH), LOOK.px(ROW) * (len(actions) + 2))
        in_the_middle(self, over or parent)

    def showEvent(self, event: QShowEvent) -> None:
        """The size of the text may be another one than the last time."""
        self.filter.clear()
        self.view.wear()
        super().showEvent(event)
        self.filter.setFocus()

    def _filter(self) -> None:
        """The lines with all the words, in title, key or sentence, as they are read."""
        words = self.filter.text().casefold().split()
        said = [f"{one.keys} {tr(one.title)} {tr(one.help)}".casefold() for one in self._actions]
        found = [row for row, text in enumerate(said) if all(word in text for word in words)]
        self.grid.show(self._actions, np.array(found, np.intp))
        self.view.set_heights()
        self.none.setVisible(not found)

    def _escape(self) -> None:
        """What is typed goes first, then the sheet."""
        if self.filter.text():
            self.filter.clear()
        else:
            self.close()
