"""Asks for the crew's PIN, or for a new one: a window beside the window, so the race goes on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.desktop.i18n import tr
from ui.desktop.panel import in_the_middle, label, toned
from ui.desktop.roles import LEAST, Pin
from ui.desktop.theme import GRID, LOOK

if TYPE_CHECKING:
    from ui.desktop.race import Door

FORGOTTEN = 3
"""After so many wrong ones it is told what can be done."""


class PinSheet(QWidget):
    """One field, one sentence, two keys."""

    def __init__(self, parent: QWidget, pin: Pin, door: "Door") -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._main, self._pin, self._door = parent, pin, door
        self._opened: Callable[[], None] | None = None
        self._first: str | None = None
        self._wrong = 0
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("PIN of the timing crew"))
        self.about, self.answer = label(name=tr("What is asked")), label(name=tr("Answer"))
        for text in (self.about, self.answer):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(tr("PIN"))
        self.confirm, self.leave = QPushButton(), QPushButton(tr("Close (Esc)"))
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(self.confirm)
        keys.addStretch(1)
        keys.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        rows.setSpacing(GRID)
        for widget in (self.about, self.field, self.answer):
            rows.addWidget(widget)
        rows.addStretch(1)
        rows.addLayout(keys)
        self.resize(LOOK.px(440), LOOK.px(200))
        self.field.returnPressed.connect(self._entered)
        self.confirm.clicked.connect(self._entered)
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def unlock(self, opened: Callable[[], None]) -> None:
        """Ask for the PIN; `opened` is called when it was the right one."""
        self._opened, self._wrong = opened, 0
        self._ask(tr("The PIN of the timing crew leads back to everything."), tr("Unlock (Enter)"))

    def choose(self) -> None:
        """Ask for a new PIN, twice; empty takes it away."""
        self._opened = self._first = None
        known = tr("A PIN is set.") if self._pin.is_set else tr("No PIN is set: every role can be left by anybody.")
        self._ask(f"{known} {self._wanted()}", tr("Next (Enter)"))

    def _wanted(self) -> str:
        return tr("Type a new one of {n} characters at least; leave it empty for none.", n=LEAST)

    def _ask(self, about: str, key: str) -> None:
        self.about.setText(about)
        self.confirm.setText(key)
        self.field.clear()
        toned(self.answer, "", None)
        if not self.isVisible():
            in_the_middle(self, self._main)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def _entered(self) -> None:
        text = self.field.text()
        if self._opened is not None:
            self._door.work(lambda: self._pin.opens(text), self._checked)
        elif self._first is None:
            self._take_first(text)
        elif text == self._first:
            self._pin.set(text)
            self.close()
        else:
            self._first = None
            self._ask(self._wanted(), tr("Next (Enter)"))
            toned(self.answer, tr("The two are not the same. Type the new PIN once more."), "act")

    def _take_first(self, text: str) -> None:
        if not text:
            self._pin.set("")
            self.close()
        elif len(text) < LEAST:
            toned(self.answer, tr("{n} characters at least.", n=LEAST), "act")
        else:
            self._first = text
            self._ask(tr("Type it again."), tr("Set the PIN (Enter)"))

    def _checked(self, right: bool) -> None:
        opened = self._opened
        if right and opened is not None:
            self.close()
            opened()
            return
        self._wrong += 1
        self.field.selectAll()
        said = tr("That is not the PIN. Type it again.")
        if self._wrong >= FORGOTTEN:
            said += " " + tr("Forgotten? Close the program and delete the line pin in {file}.", file=self._pin.kept_in)
        toned(self.answer, said, "act")
