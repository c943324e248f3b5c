"""Takes from the writer what would hold it up: the write-ahead log is moved into the race file beside its commits."""

import logging
import sqlite3
import threading

from racecontrol.session import Session

log = logging.getLogger(__name__)


class Tidier:
    """A thread that does it now and then; from `start` to `close` a commit never has to.

    Meanwhile each commit takes a little longer, so not too often: at 2,000 reads a second the log grows by some
    100 MB until then.
    """

    EVERY_S = 10.0

    def __init__(self, session: Session) -> None:
        self._journal = session.journal
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="tidier")

    def start(self) -> None:
        self._journal.tidied_elsewhere(True)
        self._thread.start()

    def close(self) -> None:
        self._stopping.set()
        self._thread.join()
        self._journal.tidied_elsewhere(False)

    def _run(self) -> None:
        while not self._stopping.wait(self.EVERY_S):
            try:
                self._journal.tidy()
            except sqlite3.Error as fault:  # full or locked: the writer tells the crew, and the log only grows
                log.info("the write-ahead log stays as it is: %s", fault)
