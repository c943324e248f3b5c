"""The sheet of all keys, made from the action table."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from racecontrol.domain.table import Column
from ui.desktop.actions import ACTIONS, Action
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import in_the_middle
from ui.desktop.table_view import TableView
from ui.desktop.theme import LOOK, ROW

Actions = tuple[Action, ...]

COLUMNS: tuple[Column[Actions], ...] = (
    Column("key", N_("Key"), lambda actions, i: actions[i].keys, width=18),
    Column("title", N_("What"), lambda actions, i: tr(actions[i].title), width=26),
    Column("help", N_("What for"), lambda actions, i: tr(actions[i].help), width=60),
)


class ShortcutSheet(QWidget):
    """A window beside the window: the race goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setWindowTitle(tr("Keys"))
        self.grid: Grid[Any] = Grid(COLUMNS, parent=self)
        self.grid.show(ACTIONS, np.arange(len(ACTIONS)))
        self.view = TableView(self.grid, "help")
        self.view.setAccessibleName(tr("Keys"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.view)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.resize(LOOK.px(860), LOOK.px(ROW) * (len(ACTIONS) + 2))
        in_the_middle(self, parent)
