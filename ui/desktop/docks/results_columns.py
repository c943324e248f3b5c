"""Which columns a list has: a list of words to tick, by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from racecontrol.domain.table import Column
from ui.desktop.i18n import tr
from ui.desktop.panel import label
from ui.desktop.results_data import Listed
from ui.desktop.theme import GRID, LOOK

HEIGHT = 160
"""Pixels of the list."""


class ColumnChoice(QFrame):
    """Every tick counts at once."""

    chosen = Signal(tuple)
    """The keys of the ticked columns, in order."""
    left = Signal()
    """It is done."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("correction")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Columns"))
        self.list.setFlow(QListView.Flow.TopToBottom)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.itemChanged.connect(self._ticked)
        done = QPushButton(tr("Done (Esc)"))
        done.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.addWidget(label(tr("Columns: Space ticks"), "heading"), 1)
        head.addWidget(done)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID // 2)
        rows.addLayout(head)
        rows.addWidget(self.list)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)
        self.hide()

    def open(self, columns: Sequence[Column[Listed]], shown: Sequence[str]) -> None:
        """The shown ones stand first, in their order."""
        first = {key: place for place, key in enumerate(shown)}
        self.list.blockSignals(True)
        self.list.clear()
        for column in sorted(columns, key=lambda one: first.get(one.key, len(first))):
            item = QListWidgetItem(tr(column.title) or column.key)
            item.setData(Qt.ItemDataRole.UserRole, column.key)
            item.setToolTip(tr(column.help) if column.help else "")
            item.setCheckState(Qt.CheckState.Checked if column.key in first else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setFixedHeight(LOOK.px(HEIGHT))
        self.show()
        self.list.setCurrentRow(0, QItemSelectionModel.SelectionFlag.SelectCurrent)
        self.list.setFocus()

    def leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.left.emit()

    def _ticked(self) -> None:
        items = (self.list.item(row) for row in range(self.list.count()))
        keys = tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )
        if keys:
            self.chosen.emit(keys)
