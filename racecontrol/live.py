"""A race while it runs: one writer that commits whatever has arrived, one scorer that scores the newest state.

Both are threads of their own: neither a slow disk nor a re-score keeps a decoder or the window waiting.
"""

import logging
import queue
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from racecontrol.backups import Backups
from racecontrol.clock_watch import ClockWatch, Jump
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.time import clock_text
from racecontrol.scoring.standings import Standings
from racecontrol.session import Changes, Session, wall_clock
from racecontrol.starter import Starter
from racecontrol.store.mirror import Mirror, MirrorState
from racecontrol.store.trouble import sentence

log = logging.getLogger(__name__)

LAPTOP = "laptop"
"""Whose notices are about this computer's own clock."""

COUNTED = ("received", "stored", "repeated", "recovered", "garbage")

REFRESH_S = 1.0
"""How often the scorer looks whether another program has written to the race file."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Reads in this sitting, by decoder, and how many of all are scored. All is well when the three totals agree.

    `received` = `stored` + `repeated`, which were stored already; `recovered`: of the stored, from a decoder's memory.
    Totals count each read once, those of earlier sittings too.
    """

    received: Mapping[str, int]
    stored: Mapping[str, int]
    repeated: Mapping[str, int]
    recovered: Mapping[str, int]
    garbage: Mapping[str, int]
    total_received: int
    total_stored: int
    total_scored: int


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
            changes = self._session.do(*batch)
        except Exception as fault:  # whatever the disk or the driver says: nothing may be dropped
            log.exception("the race file did not take %d pieces of decoder data", len(batch))
            self._failed(batch, fault)
            return False
        self._stored(batch, changes)
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
    """Writer and scorer of one session, the mirror and the back-ups, and the counters that must agree.

    `scored` is called in the scorer's thread with each new standings. `alarms` are sentences about the disk, the
    mirror, the back-ups and the clock, the worst first; `mirror` says how far the second copy is.
    """

    def __init__(self, session: Session, scored: Callable[[Standings], None]) -> None:
        self.session = session
        self.starter = Starter(session)
        self.trouble = ""
        self._tell = scored
        self._lock = threading.Lock()
        self._counted: dict[str, Counter[str]] = {name: Counter() for name in COUNTED}
        self._waiting = 0
        self._before = len(session.snapshot().reads)
        self._scored_reads = 0
        self._mirror = Mirror(session.path)
        self._backups = Backups(session)
        self._keeper = Keeper(session, self._mirror, self.hear)
        self._writer = Writer(session, self._on_stored, self._on_failed)
        self._scorer = Scorer(session, self._on_scored)
        writing = (self._writer, self._backups, self._keeper, self._mirror)  # closed in this order
        self._parts = (*(() if session.looks_only else writing), self._scorer)
        session.subscribe(self._on_change)

    def start(self) -> None:
        for part in self._parts:
            part.start()

    def close(self) -> None:
        """Store what is left, score no more. Links must be stopped before."""
        for part in self._parts:
            part.close()

    @property
    def mirror(self) -> MirrorState:
        return self._mirror.state

    @property
    def alarms(self) -> list[str]:
        """What the crew must hear, whatever else is shown."""
        return [text for text in (self.trouble, self.mirror.text, self._backups.trouble, self._keeper.told) if text]

    def seen(self) -> None:
        """The crew has read what happened to the clock."""
        self._keeper.told = ""

    def back_up(self) -> Path | None:
        """Copy the race file now; the copy, or None, and then `alarms` says why."""
        return self._backups.now()

    def hear(self, heard: Heard) -> None:
        """What a link calls with everything that its decoder sent."""
        with self._lock:
            reads = _reads(heard)
            self._counted["received"][heard.decoder] += reads
            self._waiting += reads
        if self.trouble:  # the writer knows only the batch that it holds
            self._mirror.hold([heard])
        self._writer.put(heard)

    def counts(self) -> Counts:
        with self._lock:
            counted = {name: MappingProxyType(dict(counter)) for name, counter in self._counted.items()}
            stored = self._before + self._counted["stored"].total()
            return Counts(
                **counted, total_received=stored + self._waiting, total_stored=stored, total_scored=self._scored_reads
            )

    def _on_stored(self, batch: list[Heard], changes: Changes) -> None:
        with self._lock:
            self.trouble = ""
            self._counted["stored"].update(changes.by_decoder)
            self._counted["recovered"].update(changes.recovered_by_decoder)
            for heard in batch:
                reads = _reads(heard)
                self._waiting -= reads
                self._counted["repeated"][heard.decoder] += reads
                self._counted["garbage"][heard.decoder] += sum(isinstance(one, Garbage) for one in heard.records)
            self._counted["repeated"].subtract(changes.by_decoder)
        self._mirror.wake()
        try:
            self.starter.heard(batch)
        except Exception as fault:  # the reads are stored all the same, and the writer must go on
            log.exception("a start contact could not be recorded; it is tried again with the next data")
            self._say(fault, "")

    def _on_failed(self, batch: list[Heard], fault: Exception) -> None:
        self._mirror.hold(batch)
        self._say(
            fault, f"; {self._waiting:,} reads wait in memory{' and in the mirror' if self.mirror.folder else ''}"
        )

    def _say(self, fault: Exception, more: str) -> None:
        with self._lock:
            self.trouble = f"{sentence(fault)}{more}."

    def _on_change(self, _: Changes) -> None:
        self._scorer.want()
        self._mirror.into(self.session.field.state.mirror)
        self._mirror.wake()

    def _on_scored(self, standings: Standings) -> None:
        with self._lock:
            self._scored_reads = len(standings.reads)
        self._tell(standings)


class Keeper:
    """Looks every second whether the clock was moved, and where the mirror is wanted. `told`: what happened last."""

    EVERY_S = 1.0

    def __init__(self, session: Session, mirror: Mirror, keep: Callable[[Heard], None]) -> None:
        self.told = ""
        self._session, self._mirror, self._note = session, mirror, keep
        self._watch = ClockWatch(wall_clock)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper")

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        self._mirror.into(self._session.field.state.mirror)
        while not self._stopping.wait(self.EVERY_S):
            self._mirror.into(self._session.field.state.mirror)
            jump = self._watch.look()
            if jump is not None:
                self._keep(jump)

    def _keep(self, jump: Jump) -> None:
        """It is told and it is in the log of notices, and no time is changed for it."""
        event = self._session.setup.event
        self.told = (
            f"At {clock_text(jump.at, event.date, event.timezone)} {jump}. Compare it with a good clock; reads "
            "keep the times of their decoders."
        )
        log.info("%s", self.told)
        self._note(Heard(LAPTOP, jump.at, (Notice("clock", jump.at, b"", str(jump)),), "utc"))


def _reads(heard: Heard) -> int:
    return sum(isinstance(record, Read) for record in heard.records)
