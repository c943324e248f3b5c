"""Where the panels of another language wait, out of sight, for the answers to what was asked in them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class Attic(QWidget):
    """They stay whole until `leave`: an answer that comes late finds who asked."""

    def __init__(self, window: QWidget, leave: Callable[[], None]) -> None:
        """`leave`: what their leaving is."""
        super().__init__(window)
        self.leave = leave
        self.hide()

    def take(self, shown: QWidget) -> None:
        shown.hide()
        shown.setParent(self)
