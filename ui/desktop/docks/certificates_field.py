"""The one field of the certificates desk: keyboard, barcode scanner or QR scanner."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.desktop.i18n import tr
from ui.desktop.search_box import STEPS
from ui.desktop.theme import LOOK

HEIGHT = 64
"""Pixels."""
LONGEST = 1000
"""Characters: a certificate's own QR code has about 230."""


class Field(QLineEdit):
    """`entered`: Enter, and what stood there; it is empty again when that is told, so the next scan starts clean.

    `stepped`: so many rows down in the list below.
    """

    entered = Signal(str)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "desk")
        self.setPlaceholderText(tr("Bib or name"))
        self.setAccessibleName(tr("Bib or name"))
        self.setMaxLength(LONGEST)
        self.wear()

    @property
    def typed(self) -> str:
        """What stands there; figures in full width are figures."""
        return unicodedata.normalize("NFKC", self.text()).strip()

    def wear(self) -> None:
        self.setMinimumHeight(LOOK.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            text = self.typed
            self.clear()
            self.entered.emit(text)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)
