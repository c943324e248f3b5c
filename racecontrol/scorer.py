"""The one scorer: scores the newest state whenever something has changed."""

import logging
import threading
import time
from collections.abc import Callable

from racecontrol.scoring.standings import Standings
from racecontrol.session import Session

log = logging.getLogger(__name__)

REFRESH_S = 1.0
"""How often the scorer looks whether another program has written to the race file."""

REST = 2.0
"""After each scoring it rests so many times as long as it had the processor, unless a fact came: reads come all the
time, and the window, the writer and the links share the processor with it. While they had it, they need no rest."""


class Scorer:
    """Scores the newest state whenever something has changed; states in between are passed over."""

    def __init__(self, session: Session, scored: Callable[[Standings], None]) -> None:
        self._session, self._scored = session, scored
        self._wanted = threading.Event()
        self._wanted.set()
        self._hurry = threading.Event()
        self._closing = False
        self.before: Callable[[], object] = lambda: None
        """Called before each scoring, in its thread: it may wait a moment for others."""
        self.resting = threading.Event()
        """Set while it scores nothing: long work of others that gives way waits for it."""
        self.resting.set()
        self._thread = threading.Thread(target=self._run, name="scorer")

    def start(self) -> None:
        self._thread.start()

    def want(self, hurry: bool = True) -> None:
        """`hurry`: somebody waits for it, and it does not rest first."""
        self._wanted.set()
        if hurry:
            self._hurry.set()

    def close(self) -> None:
        self._closing = True
        self.want()
        self._thread.join()

    def _run(self) -> None:
        while True:
            wanted = self._wanted.wait(REFRESH_S)
            if wanted:  # else it stays as it is: what is wanted from now on must not be forgotten
                self._wanted.clear()
            if self._closing:
                return
            if wanted or self._session.refresh():
                self._hurry.clear()
                self.before()
                self.resting.clear()
                began = time.thread_time()
                try:
                    self._scored(self._session.standings())
                except Exception:
                    log.exception("the race could not be scored; the last standings stay")
                self.resting.set()
                self._hurry.wait(REST * (time.thread_time() - began))
