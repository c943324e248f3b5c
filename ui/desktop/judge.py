"""Looks for problems in the newest standings, in a thread of its own: no finisher waits for that."""

import logging
import threading
import time
from collections.abc import Callable
from functools import partial

from racecontrol.scoring.standings import Standings
from ui.beside import alone
from ui.desktop.bridge import Bridge
from ui.desktop.docks.problems_lines import Work
from ui.desktop.i18n import tr

log = logging.getLogger(__name__)

REST = 5.0
"""After each look it rests so many times as long as that took: scoring and painting share the processor with it."""


class Judge:
    """`look` makes the work list of standings, which the bridge takes to the window. The newest win."""

    def __init__(self, look: Callable[[Standings], Work], bridge: Bridge) -> None:
        self._look, self._bridge = look, bridge
        self._standings: Standings | None = None
        self._wanted, self._closing = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="judge", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def want(self, standings: Standings) -> None:
        """Called from any thread; returns at once."""
        self._standings = standings
        self._wanted.set()

    def close(self) -> None:
        self._closing.set()
        self._wanted.set()
        if self._thread.is_alive():  # a window that closed before its first frame never began
            self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait() and not self._closing.is_set():
            self._wanted.clear()
            began = time.monotonic()
            standings = self._standings
            assert standings is not None
            try:
                self._bridge.found(alone(partial(self._look, standings)))
            except Exception as fault:
                log.exception("the problems could not be worked out; those that are shown stay")
                self._bridge.fail(
                    tr("The problems could not be worked out ({fault}); those that are shown stay.", fault=fault)
                )
            self._closing.wait(REST * (time.monotonic() - began))
