"""A thread for what the window must not wait for; its answers come back into the window's thread."""

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import TypeVar

from ui.desktop.bridge import Bridge
from ui.desktop.i18n import tr

log = logging.getLogger(__name__)

T = TypeVar("T")


def nothing() -> None:
    """Nothing waits for it."""


class Background:
    """One piece of work after the other. Everything but the work itself happens in the window's thread."""

    def __init__(self, bridge: Bridge, name: str) -> None:
        self._bridge, self._name = bridge, name
        self._pool = ThreadPoolExecutor(1, name)

    def do(self, work: Callable[[], T], told: Callable[[T], None], failed: Callable[[], None] = nothing) -> None:
        """`told` gets what `work` returns; where that raised, the crew is told so, and `failed` is called. Work that
        nobody wants any more raises CancelledError."""
        self._pool.submit(self._run, work, told, failed)

    def close(self, *, finish: bool = False) -> None:
        """Wait for the work of the moment; `finish`: for what stands behind it too, else nobody wants it any more."""
        self._pool.shutdown(wait=True, cancel_futures=not finish)

    def _run(self, work: Callable[[], T], told: Callable[[T], None], failed: Callable[[], None]) -> None:
        try:
            result = work()
        except CancelledError:
            pass
        except Exception as fault:
            log.exception("%s: it could not be worked out", self._name)
            self._bridge.fail(
                tr("Something could not be worked out ({fault}). The race is as it was; the log has more.", fault=fault)
            )
            self._bridge.later(failed)
        else:
            self._bridge.later(lambda: told(result))
