"""A race while it runs: one writer that commits whatever has arrived, one scorer that scores the newest state.

Both are threads of their own: neither a slow disk nor a re-score keeps a decoder or the window waiting.
"""

import logging
import queue
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Read
from racecontrol.scoring.standings import Standings
from racecontrol.session import Changes, Session
from racecontrol.starter import Starter

log = logging.getLogger(__name__)

REFRESH_S = 1.0
"""How often the scorer looks whether another program has written to the race file."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Reads in this sitting, by decoder, and how many of all are scored. All is well when the three agree."""

    received: Mapping[str, int]
    stored: Mapping[str, int]
    garbage: Mapping[str, int]
    total_received: int
    total_stored: int
    total_scored: int


class Writer:
    """Takes what decoders sent and commits it in groups: at once under light load, more at a time under heavy load.

    `stored(heard)` is called after the commit, in the writer's thread: then a decoder may be acknowledged.
    `failed(fault)` is called when the disk refuses; nothing is dropped, the same batch is tried again.
    """

    MOST = 512
    RETRY_S = 0.5

    def __init__(
        self,
        session: Session,
        stored: Callable[[list[Heard]], None],
        failed: Callable[[Exception], None],
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
                log.error("at least %d pieces of decoder data could not be stored", len(batch))
                return
            if last:
                return

    def _keep(self, batch: list[Heard]) -> bool:
        """Try until it is stored; once it is closing, one last time. Whether it is stored."""
        while not self._commit(batch):
            if self._closing.wait(self.RETRY_S):
                return self._commit(batch)
        return True

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
            self._session.do(*batch)
        except Exception as fault:  # whatever the disk or the driver says: nothing may be dropped
            log.exception("the race file did not take %d pieces of decoder data", len(batch))
            self._failed(fault)
            return False
        self._stored(batch)
        return True


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
            changed = self._wanted.wait(REFRESH_S) or self._session.refresh()
            self._wanted.clear()
            if self._closing:
                return
            if changed:
                try:
                    self._scored(self._session.standings())
                except Exception:
                    log.exception("the race could not be scored; the last standings stay")


class Live:
    """Writer and scorer of one session, and the counters that must agree.

    `scored` is called in the scorer's thread with each new standings.
    """

    def __init__(self, session: Session, scored: Callable[[Standings], None]) -> None:
        self.session = session
        self.starter = Starter(session)
        self.trouble = ""
        self._tell = scored
        self._lock = threading.Lock()
        self._received: Counter[str] = Counter()
        self._stored: Counter[str] = Counter()
        self._garbage: Counter[str] = Counter()
        self._before = len(session.snapshot().reads)
        self._scored_reads = 0
        self._writer = Writer(session, self._on_stored, self._on_failed)
        self._scorer = Scorer(session, self._on_scored)
        session.subscribe(self._on_change)

    def start(self) -> None:
        self._writer.start()
        self._scorer.start()

    def close(self) -> None:
        """Store what is left, score no more. Links must be stopped before."""
        self._writer.close()
        self._scorer.close()

    def hear(self, heard: Heard) -> None:
        """What a link calls with everything that its decoder sent."""
        with self._lock:
            self._received[heard.decoder] += _reads(heard)
        self._writer.put(heard)

    def counts(self) -> Counts:
        with self._lock:
            received, stored = sum(self._received.values()), sum(self._stored.values())
            return Counts(
                MappingProxyType(dict(self._received)),
                MappingProxyType(dict(self._stored)),
                MappingProxyType(dict(self._garbage)),
                self._before + received,
                self._before + stored,
                self._scored_reads,
            )

    def _on_stored(self, batch: list[Heard]) -> None:
        with self._lock:
            self.trouble = ""
            for heard in batch:
                reads = _reads(heard)
                self._stored[heard.decoder] += reads
                self._garbage[heard.decoder] += sum(isinstance(record, Garbage) for record in heard.records)
        try:
            self.starter.heard(batch)
        except Exception as fault:  # the reads are stored all the same, and the writer must go on
            log.exception("a start contact could not be recorded; it is tried again with the next data")
            self._on_failed(fault)

    def _on_failed(self, fault: Exception) -> None:
        with self._lock:
            self.trouble = f"The race file takes no data ({fault}); the reads wait in memory. Look at the disk."

    def _on_change(self, _: Changes) -> None:
        self._scorer.want()

    def _on_scored(self, standings: Standings) -> None:
        with self._lock:
            self._scored_reads = len(standings.reads)
        self._tell(standings)


def _reads(heard: Heard) -> int:
    return sum(isinstance(record, Read) for record in heard.records)
