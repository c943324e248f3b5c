"""Questions about the race that take too long for the window's thread; of those that wait only the newest is asked."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from ui.desktop.bridge import Bridge

log = logging.getLogger(__name__)

T = TypeVar("T")


class Lookup:
    """One kind of question, in a thread of its own. Everything but `close` is called in the window's thread."""

    def __init__(self, bridge: Bridge, name: str) -> None:
        self._bridge = bridge
        self._pool = ThreadPoolExecutor(1, name)
        self._asking = False
        self._next: Callable[[], None] | None = None

    def ask(self, work: Callable[[], T], told: Callable[[T], None]) -> None:
        """`told` is called later, in the window's thread; never, where a newer question came before its turn."""

        def go() -> None:
            self._asking = True
            self._pool.submit(self._work, work, told)

        if self._asking:
            self._next = go
        else:
            go()

    def close(self) -> None:
        """Nobody waits for an answer any more."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _work(self, work: Callable[[], T], told: Callable[[T], None]) -> None:
        try:
            result = work()
        except Exception:
            log.exception("a question about the race could not be answered")
            self._bridge.later(self._done)
            return
        self._bridge.later(lambda: self._answer(told, result))

    def _answer(self, told: Callable[[T], None], result: T) -> None:
        self._done()
        told(result)

    def _done(self) -> None:
        self._asking = False
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting()
