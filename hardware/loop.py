"""One thread that waits for all ports of a race at once, and for nothing else.

A thread for each port would wake, lock and wait for the others as often as bytes come; here one waking may serve all.
"""

import heapq
import itertools
import logging
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Protocol, TypeVar

_log = logging.getLogger(__name__)

BUSY, LOOK_S = 120_000, 0.1
"""Bytes a second, of all ports together, from which on it is busy: some 3,000 reads; how often that is looked at, s."""

SHORT_S, LONG_S = 0.0005, 0.02
"""The rest after a round that brought something, and the rest when it is busy: so rounds, and the commits after them,
are fewer and fuller. Without any, the two threads and the disk take turns for each single read, and the last of many
reads wait longer."""

Order = Callable[[], None]
T = TypeVar("T")


class Watched(Protocol):
    """Something with a descriptor."""

    def fileno(self) -> int: ...


class Loop:
    """Runs while somebody has entered. Orders, timers and what is ready are served in its own thread.

    An order that raises is logged and ends nothing but itself.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._guests = 0
        self._thread: threading.Thread | None = None
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._timers: list[tuple[float, int, Order]] = []
        self._number = itertools.count()
        self._brought, self._since, self._rest = 0, 0.0, SHORT_S

    def enter(self) -> None:
        """The thread runs until as many have left."""
        with self._lock:
            self._guests += 1
            if self._thread is None:
                self._selector = selectors.DefaultSelector()
                self._bell, self._ring = socket.socketpair()
                for end in (self._bell, self._ring):
                    end.setblocking(False)
                self._selector.register(self._bell, selectors.EVENT_READ, self._answer)
                self._thread = threading.Thread(target=self._run, name="links", daemon=True)
                self._thread.start()

    def leave(self) -> None:
        with self._lock:
            self._guests -= 1
            self._wake()

    @property
    def here(self) -> bool:
        """Whether this is the loop's own thread."""
        return threading.current_thread() is self._thread

    def call(self, order: Order) -> None:
        """Soon, from any thread; at once when nobody is there any more."""
        with self._lock:
            if self._thread is not None:
                self._orders.put(order)
                self._wake()
                return
        order()

    def later(self, seconds: float, order: Order) -> None:
        """Once, after so many seconds; to be called in the loop's thread."""
        heapq.heappush(self._timers, (time.monotonic() + seconds, next(self._number), order))

    def watch(self, port: Watched, ready: Callable[[], int]) -> None:
        """`ready` is called whenever the port can be read, and says how many bytes it took."""
        self._selector.register(port, selectors.EVENT_READ, ready)

    def unwatch(self, port: Watched) -> None:
        """To be called before the port is closed."""
        self._selector.unregister(port)

    def _run(self) -> None:
        while not self._over():
            taken = sum(_tried(key.data) or 0 for key, _ in self._selector.select(self._patience()))
            self._obey()
            if taken:
                time.sleep(self._rest_after(taken))
        self._obey()  # what was ordered meanwhile

    def _rest_after(self, taken: int) -> float:
        """The rest after a round that brought so many bytes, s."""
        self._brought += taken
        looked = time.monotonic() - self._since
        if looked > LOOK_S:
            self._rest = LONG_S if self._brought > BUSY * looked else SHORT_S
            self._brought, self._since = 0, self._since + looked
        return self._rest

    def _over(self) -> bool:
        """Whether everybody has left; then all is given back."""
        with self._lock:
            if self._guests:
                return False
            self._thread = None
            for one in (self._selector, self._bell, self._ring):
                one.close()
            return True

    def _patience(self) -> float | None:
        return max(0.0, self._timers[0][0] - time.monotonic()) if self._timers else None

    def _obey(self) -> None:
        with suppress(Empty):
            while True:
                _tried(self._orders.get_nowait())
        while self._timers and self._timers[0][0] <= time.monotonic():
            _tried(heapq.heappop(self._timers)[2])

    def _wake(self) -> None:
        with suppress(BlockingIOError):  # it rings already
            self._ring.send(b"\0")

    def _answer(self) -> int:
        with suppress(BlockingIOError):
            self._bell.recv(4096)
        return 0


def _tried(order: Callable[[], T]) -> T | None:
    try:
        return order()
    except Exception:
        _log.exception("a link failed unexpectedly")
        return None
