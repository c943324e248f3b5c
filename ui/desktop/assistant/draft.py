"""The set-up as it is being written: snapshots, so that every step can be taken back."""

from PySide6.QtCore import QObject, Signal

from racecontrol.domain.setup import Setup


class Draft(QObject):
    """Set-ups are never edited: each step puts another one on top."""

    changed = Signal()

    def __init__(self, setup: Setup) -> None:
        super().__init__()
        self._steps, self._at = [setup], 0

    @property
    def setup(self) -> Setup:
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._steps) - 1

    def put(self, setup: Setup) -> None:
        """One step further; what was taken back before is forgotten."""
        if setup == self.setup:
            return
        self._steps[self._at + 1 :] = [setup]
        self._at += 1
        self.changed.emit()

    def take(self, other: "Draft") -> None:
        """All steps of another one, to go on with."""
        self._steps, self._at = list(other._steps), other._at
        self.changed.emit()

    def undo(self) -> None:
        self._go(self.can_undo, -1)

    def redo(self) -> None:
        self._go(self.can_redo, 1)

    def _go(self, can: bool, step: int) -> None:
        if can:
            self._at += step
            self.changed.emit()
