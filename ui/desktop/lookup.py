"""Questions about the race that take too long for the window's thread; of those that wait only the newest is asked."""

from collections.abc import Callable
from typing import TypeVar

from ui.desktop.background import Background
from ui.desktop.bridge import Bridge

T = TypeVar("T")


class Lookup:
    """One kind of question, in a thread of its own. Everything is called in the window's thread."""

    def __init__(self, bridge: Bridge, name: str) -> None:
        self._background = Background(bridge, name)
        self._asking = False
        self._next: Callable[[], None] | None = None

    def ask(self, work: Callable[[], T], told: Callable[[T], None]) -> None:
        """`told` is called later; never, where a newer question came before its turn."""

        def go() -> None:
            self._asking = True
            self._background.do(work, answered, self._done)

        def answered(result: T) -> None:
            self._done()
            told(result)

        if self._asking:
            self._next = go
        else:
            go()

    def close(self) -> None:
        """Nobody waits for an answer any more."""
        self._background.close()

    def _done(self) -> None:
        self._asking = False
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting()
