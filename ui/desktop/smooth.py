"""What keeps the window from being held up: by Python's search for garbage, other threads, its own long rounds."""

import gc
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress

from PySide6.QtCore import QObject, QThread, QTimer

EVERY_MS = 1000
"""So often what came since the last time is searched for cycles: a few milliseconds."""

TURN_S = 0.0001
"""So long another thread may go on while the window wants to. Painting asks at every call of Qt, so it adds up: beside
two busy threads 14 new rows took 150 ms at worst with Python's own 5 ms, 50 with 1 ms and 12 with this one."""

PAINTED_MS = 50
"""So long after its first frame a race has been painted (14 to 23 ms were measured); what would take turns with that
begins then."""

BEHIND = 5
"""By so much the system puts every other thread behind the window's (Linux: its nice value)."""


class Smooth(QObject):
    """From `start` to `stop` cycles are searched for here alone, in the window's thread and by this clock. Who calls
    either twice changes nothing.

    By itself Python searches in whatever thread makes the next object, through everything: a quarter of a second with
    60,000 entries, and what belongs to the window would be destroyed by another thread.

    From `start` on the window also goes first where more threads are busy than there are processors.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._behind: set[int] = set()
        self._turn = sys.getswitchinterval()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._search)

    def start(self) -> None:
        gc.disable()  # the second time, too: who loads a race may have switched it on again meanwhile
        if self._timer.isActive():
            return
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN_S)
        self._go_first()
        self._timer.start()

    def settle(self) -> None:
        """The race has been opened: what is there now stays, and is searched no more. Nor a last time: in 60 ms nothing
        was found."""
        gc.freeze()

    def stop(self) -> None:
        if not self._timer.isActive():
            return
        self._timer.stop()
        sys.setswitchinterval(self._turn)
        gc.unfreeze()
        gc.enable()

    def _search(self) -> None:
        gc.collect()
        gc.freeze()  # searched again with all that came later it would take longer each time: 30 ms after ten seconds
        self._go_first()

    def _go_first(self) -> None:
        """The window's thread goes ahead; on Linux, where nobody may without special rights, all others go behind, each
        new one too."""
        QThread.currentThread().setPriority(QThread.Priority.HighPriority)
        if sys.platform != "linux":
            return
        behind = os.getpriority(os.PRIO_PROCESS, 0) + BEHIND
        own = threading.get_native_id()
        others = {one.native_id for one in threading.enumerate() if one.native_id and one.native_id != own}
        for number in others - self._behind:
            with suppress(ProcessLookupError, PermissionError):  # it has ended meanwhile, or nobody may
                os.setpriority(os.PRIO_PROCESS, number, behind)
        self._behind = others


class Turns(QObject):
    """Deeds one after another, each in a turn of its own: between two of them the window paints and hears."""

    def __init__(self, parent: QObject, take_turn: Callable[[], bool]) -> None:
        """`take_turn`: whether it can be taken; otherwise it is asked again at the next one."""
        super().__init__(parent)
        self._take_turn = take_turn
        self._deeds: deque[Callable[[], None]] = deque()
        self._next = QTimer(self)
        self._next.timeout.connect(self._turn)

    def take(self, deeds: Iterable[Callable[[], None]]) -> None:
        """Do these; not, while a round before is not done: the next one comes soon enough."""
        if not self._deeds:
            self._deeds.extend(deeds)
            self._next.start(0)

    def leave(self) -> None:
        """What is not done stays undone: those that it concerns go."""
        self._deeds.clear()
        self._next.stop()

    def _turn(self) -> None:
        if not self._take_turn():
            return
        deed = self._deeds.popleft()
        if not self._deeds:
            self._next.stop()
        deed()
