"""The one scorer: scores the newest state whenever something has changed."""

import logging
import threading
from collections.abc import Callable

from racecontrol.scoring.standings import Standings
from racecontrol.session import Session

log = logging.getLogger(__name__)

REFRESH_S = 1.0
"""How often the scorer looks whether another program has written to the race file."""


class Scorer:
    """Scores the newest state whenever something has changed; states in between are passed over."""

    def __init__(self, session: Session, scored: Callable[[Standings], None]) -> None:
        self._session, self._scored = session, scored
        self._wanted = threading.Event()
        self._wanted.set()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="scorer")

    def start(self) -> None:
        self._thread.start()

    def want(self) -> None:
        self._wanted.set()

    def close(self) -> None:
        self._closing = True
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        while True:
            wanted = self._wanted.wait(REFRESH_S)
            if wanted:  # else it stays as it is: what is wanted from now on must not be forgotten
                self._wanted.clear()
            if self._closing:
                return
            if wanted or self._session.refresh():
                try:
                    self._scored(self._session.standings())
                except Exception:
                    log.exception("the race could not be scored; the last standings stay")
