"""Something that is being written, as snapshots, so that every step can be taken back."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Steps(QObject, Generic[T]):
    """Values are never edited: each step puts another one on top."""

    changed = Signal()

    def __init__(self, first: T) -> None:
        super().__init__()
        self._steps, self._at, self._about = [first], 0, ""

    @property
    def value(self) -> T:
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at < len(self._steps) - 1

    def put(self, value: T, about: str = "") -> None:
        """One step further; what was taken back before is forgotten.

        `about`: what is being changed; letter after letter of the same is one step. "": a step of its own.
        """
        if value == self.value:
            return
        again = bool(about) and about == self._about and self.can_undo
        self._steps[self._at + (not again) :] = [value]
        self._at, self._about = len(self._steps) - 1, about
        self.changed.emit()

    def begin(self, value: T) -> None:
        """Something else is written from now on: no step leads back."""
        self._steps, self._at, self._about = [value], 0, ""
        self.changed.emit()

    def rewrite(self, change: Callable[[T], T]) -> None:
        """All steps, where something has changed that is not taken back."""
        self._steps = [change(one) for one in self._steps]

    def take(self, other: "Steps[T]") -> None:
        """All steps of another one, to go on with."""
        self._steps, self._at, self._about = list(other._steps), other._at, ""
        self.changed.emit()

    def undo(self) -> None:
        self._go(self.can_undo, -1)

    def redo(self) -> None:
        self._go(self.can_redo, 1)

    def rest(self) -> None:
        """What comes now is a step of its own."""
        self._about = ""

    def _go(self, can: bool, step: int) -> None:
        if can:
            self._at += step
            self.rest()
            self.changed.emit()
