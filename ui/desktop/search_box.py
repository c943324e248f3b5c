"""The one search field, in the header: what is typed is looked for at once; its keys go to the list that answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from ui.desktop.i18n import tr
from ui.desktop.theme import LOOK

WIDTH, WIDEST = 240, 320
"""Pixels: the clocks of the waves stand beside it."""

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class SearchBox(QLineEdit):
    """`stepped`: so many rows further in the list; `opened`: the chosen row is wanted; `left`: nothing is."""

    stepped = Signal(int)
    opened = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Find a runner  Ctrl+K"))
        self.setToolTip(tr("Bib, name in any script or in pinyin, end of a chip, club. Enter opens the runner's card."))
        self.setAccessibleName(tr("Find a runner"))
        self.setClearButtonEnabled(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.wear()

    def wear(self) -> None:
        """As wide as its size of text wants."""
        self.setFixedWidth(min(LOOK.px(WIDTH), WIDEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
