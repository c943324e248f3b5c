"""What keeps Python itself from holding the window up: its search for garbage, and how long one thread may go on."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
"""So often what came since the last time is searched for cycles: a few milliseconds."""

ALL = 600
"""After so many searches all that came since the race was opened."""

TURN_S = 0.001
"""So long another thread may go on while the window wants to: Python's own 5 ms add up, for painting asks often."""


class Smooth(QObject):
    """From `start` to `stop` cycles are searched for here alone, in the window's thread and by this clock.

    By itself Python searches in whatever thread makes the next object, through everything: a quarter of a second with
    60,000 entries, and what belongs to the window would be destroyed by another thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._searches = 0
        self._turn = sys.getswitchinterval()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._search)

    def start(self) -> None:
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN_S)
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """The race has been opened: what is there now stays, and is searched no more."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        self._timer.stop()
        sys.setswitchinterval(self._turn)
        gc.unfreeze()
        gc.enable()

    def _search(self) -> None:
        self._searches += 1
        gc.collect(2 if self._searches % ALL == 0 else 1)
