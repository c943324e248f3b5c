"""The strip below the log: what a step would change, a field for why, one key for yes and one for no."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from ui.desktop.foresight import Foreseen
from ui.desktop.i18n import tr
from ui.desktop.panel import Line, label, put, toned
from ui.desktop.theme import GRID

STRONG = ("L", "R", "AL")
"""Characters that say in which direction a text runs (Unicode Standard Annex 9)."""

LEFT_TO_RIGHT = "\u200e"


class TakingBack(QFrame):
    """Asks, or says why it cannot be done. `confirmed` with the reason; `left` when nothing shall change."""

    confirmed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("correction")
        self.title = Line("heading", tr("What is about to be done"))
        self.careful = _text(tr("Warning"))
        self.said = _text(tr("What it changes"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Reason, for the log"))
        self.reason.setAccessibleName(tr("Reason"))
        self.confirm = QPushButton()
        self.leave = QPushButton(tr("Leave (Esc)"))
        self._lay_out()
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.leave.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def ask(self, title: str, yes: str, foreseen: Foreseen) -> None:
        """`yes`: the word on the key that does it."""
        if self.isHidden():
            self.reason.clear()
        put(self.title, title)
        toned(self.careful, _ours(foreseen.careful), "act" if foreseen.careful else None)
        toned(self.said, _ours(foreseen.changes), None)
        self._may_be_done(True)
        self.confirm.setText(tr("{yes} (Enter)", yes=yes))
        self.show()

    def refuse(self, title: str, sentence: str) -> None:
        """It cannot be done: there is nothing to confirm."""
        put(self.title, title)
        toned(self.careful, "", None)
        toned(self.said, _ours(sentence), "act")
        self._may_be_done(False)
        self.show()

    @property
    def target(self) -> QLineEdit | QPushButton:
        """What wants the keys now."""
        return self.leave if self.confirm.isHidden() else self.reason

    def _may_be_done(self, may: bool) -> None:
        for widget in (self.reason, self.confirm):
            widget.setVisible(may)
        for text in (self.careful, self.said):
            text.setVisible(bool(text.text()))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID // 2)
        for widget in (self.title, self.careful, self.said):
            rows.addWidget(widget)
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(self.reason, 1)
        keys.addWidget(self.confirm)
        keys.addStretch(0)
        keys.addWidget(self.leave)
        rows.addLayout(keys)

    def _confirm(self) -> None:
        if not self.confirm.isHidden():
            self.confirmed.emit(self.reason.text().strip())


def _ours(sentence: str) -> str:
    """A sentence that begins with a name from right to left is one of the window's language all the same."""
    strong = (unicodedata.bidirectional(char) for char in sentence)
    return LEFT_TO_RIGHT + sentence if next((one for one in strong if one in STRONG), "L") != "L" else sentence


def _text(name: str) -> QLabel:
    made = label(name=name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
