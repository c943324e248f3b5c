"""Where the panels of another language wait, out of sight, for the answers to what was asked in them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.desktop.panel import Panel


class Attic(QWidget):
    """They stay whole until `leave`: an answer that comes late finds who asked."""

    def __init__(self, window: QWidget, panels: Iterable[Panel]) -> None:
        super().__init__(window)
        self._panels = tuple(panels)
        self.hide()

    def take(self, shown: QWidget) -> None:
        shown.hide()
        shown.setParent(self)

    def leave(self) -> None:
        for panel in self._panels:
            panel.leave()
