"""The one writer: takes what decoders sent, and commits whatever has arrived."""

import logging
import queue
import threading
from collections.abc import Callable
from contextlib import suppress

from racecontrol.domain.facts import Heard
from racecontrol.domain.refusal import Refused
from racecontrol.session import Changes, Session
from racecontrol.store.mirror_spill import spill

log = logging.getLogger(__name__)


class Writer:
    """Takes what decoders sent and commits it in groups: at once under light load, more at a time under heavy load.

    `stored(heard, changes)` is called after the commit, in the writer's thread: then a decoder may be acknowledged.
    `failed(heard, fault)` is called when the disk refuses; nothing is dropped, the same batch is tried again.
    """

    MOST = 512
    RETRY_S = 0.5

    def __init__(
        self,
        session: Session,
        stored: Callable[[list[Heard], Changes], None],
        failed: Callable[[list[Heard], Exception], None],
    ) -> None:
        self._session, self._stored, self._failed = session, stored, failed
        self._queue: queue.SimpleQueue[Heard | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="writer")

    def start(self) -> None:
        self._thread.start()

    def put(self, heard: Heard) -> None:
        """Called by the links; returns at once."""
        self._queue.put(heard)

    def close(self) -> None:
        """Commit what is left, then end."""
        self._closing.set()
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            batch, last = self._gather(first)
            if not self._keep(batch):
                self._spill([*batch, *self._rest()])
                return
            if last:
                return

    def _keep(self, batch: list[Heard]) -> bool:
        """Try until it is stored; once it is closing, one last time. Whether it is stored."""
        while not self._commit(batch):
            if self._closing.wait(self.RETRY_S):
                return self._commit(batch)
        return True

    def _rest(self) -> list[Heard]:
        """What is in the queue still."""
        rest: list[Heard] = []
        with suppress(queue.Empty):
            while True:
                piece = self._queue.get_nowait()
                if piece is not None:
                    rest.append(piece)
        return rest

    def _spill(self, left: list[Heard]) -> None:
        """The program ends and the disk still refuses: it waits elsewhere until the race is opened next."""
        try:
            where = spill(left, self._session.path)
        except Refused as fault:
            log.error("%d pieces of decoder data are lost: %s", len(left), fault)
        else:
            log.error("%d pieces of decoder data wait in %s; opening the race stores them", len(left), where)

    def _gather(self, first: Heard) -> tuple[list[Heard], bool]:
        batch = [first]
        while len(batch) < self.MOST:
            try:
                piece = self._queue.get_nowait()
            except queue.Empty:
                break
            if piece is None:
                return batch, True
            batch.append(piece)
        return batch, False

    def _commit(self, batch: list[Heard]) -> bool:
        try:
            changes = self._session.do(*batch)
        except Exception as fault:  # whatever the disk or the driver says: nothing may be dropped
            log.exception("the race file did not take %d pieces of decoder data", len(batch))
            self._failed(batch, fault)
            return False
        self._stored(batch, changes)
        return True
