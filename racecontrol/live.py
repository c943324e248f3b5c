"""A race while it runs: writer, scorer, mirror, back-ups and keeper, and the counters that must agree.

Each is a thread of its own: neither a slow disk nor a re-score keeps a decoder or the window waiting.
"""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from racecontrol.backups import Backups
from racecontrol.boxes import Boxes
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Read
from racecontrol.domain.said import said
from racecontrol.keeper import Keeper
from racecontrol.scorer import Scorer
from racecontrol.scoring.standings import Standings
from racecontrol.session import Changes, Session
from racecontrol.starter import Starter
from racecontrol.store.mirror import Mirror, MirrorState
from racecontrol.store.trouble import sentence
from racecontrol.tidier import Tidier
from racecontrol.writer import Writer

log = logging.getLogger(__name__)

COUNTED = ("received", "stored", "repeated", "recovered", "garbage")


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


class Live:
    """Writer and scorer of one session, the mirror and the back-ups, and the counters that must agree.

    `scored` is called in the scorer's thread with each new standings. `alarms` are sentences about the disk, the
    mirror, the back-ups and the clock, the worst first; `mirror` says how far the second copy is. `told`: what the
    mirror brought back.
    """

    def __init__(self, session: Session, scored: Callable[[Standings], None], alone: bool = True) -> None:
        """`alone`: no other program sits at this race; else what waits in the mirror may be in that one's hands."""
        self.session = session
        self.starter = Starter(session)
        self.trouble = ""
        self.told = ""
        self._late: set[Heard] = set()
        self._tell = scored
        self._durable: Callable[[str], object] = lambda code: None
        self._told_stored: Callable[[Sequence[Heard], int], object] = lambda batch, reads: None
        self._lock = threading.Lock()
        self._counted: dict[str, Counter[str]] = {name: Counter() for name in COUNTED}
        self._waiting = 0
        self._before = len(session.snapshot().reads)
        self._scored_reads = 0
        self.boxes = Boxes(self._shown)
        self._mirror = Mirror(session.path, found=self._found if alone else None)
        self._backups = Backups(session)
        self._keeper = Keeper(session, self._mirror, self.hear)
        self._writer = Writer(session, self._on_stored, self._on_failed)
        self._scorer = Scorer(session, self._on_scored)
        writing = (self._writer, self._backups, self._keeper, self._mirror, Tidier(session))  # closed in this order
        self._parts = (*(() if session.looks_only else writing), self._scorer)
        session.subscribe(self._on_change)

    def on_durable(self, durable: Callable[[str], object]) -> None:
        """`durable(decoder)` is called after the commit of each piece that `hear` got, in the writer's thread."""
        self._durable = durable

    def on_stored(self, stored: Callable[[Sequence[Heard], int], object]) -> None:
        """`stored(batch, reads)` is called after each commit, in the writer's thread, with how many reads there are."""
        self._told_stored = stored

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
        those = (self.trouble, self.mirror.text, self._backups.trouble, self._keeper.told, self.told)
        return [text for text in those if text]

    def seen(self) -> None:
        """The crew has read what happened to the clock, and what the mirror brought back."""
        self._keeper.told = self.told = ""

    def back_up(self) -> Path | None:
        """Copy the race file now; the copy, or None, and then `alarms` says why."""
        return self._backups.now()

    def hear(self, heard: Heard) -> None:
        """What a link calls with everything that its decoder sent."""
        self.boxes.heard(heard)
        self._put(heard)

    def before_scoring(self, before: Callable[[], object]) -> None:
        """`before` is called in the scorer's thread before each scoring: it may wait a moment for others."""
        self._scorer.before = before

    @property
    def resting(self) -> threading.Event:
        """Set while nothing is scored."""
        return self._scorer.resting

    def _put(self, heard: Heard) -> None:
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

    def _found(self, waits: list[Heard]) -> None:
        """It goes the way of what is heard now, so that it is tried until it is stored and every counter knows it."""
        records = sum(len(heard.records) for heard in waits)
        self.told = said(
            "In the mirror {n:,} record of decoders waited since an earlier sitting; all of it goes into the race "
            "file now.|"
            "In the mirror {n:,} records of decoders waited since an earlier sitting; all of it goes into the race "
            "file now.",
            n=records,
        )
        self._late.update(waits)
        for heard in waits:
            self._put(heard)

    def _told_late(self, batch: list[Heard]) -> list[Heard]:
        """A start contact of an earlier sitting must fire no wave that is armed now."""
        return [replace(one, recovered=True) if one in self._late else one for one in batch]

    def _shown(self, heard: Heard, stamp: int) -> int:
        try:
            return self.session.instant(heard, stamp)
        except KeyError:  # this computer, or a decoder that was taken out of the set-up
            return stamp

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
            reads_now = self._before + self._counted["stored"].total()
        for heard in batch:
            self._durable(heard.decoder)
        self._told_stored(batch, reads_now)
        self._mirror.wake()
        try:
            self.starter.heard(self._told_late(batch) if self._late else batch)
        except Exception as fault:  # the reads are stored all the same, and the writer must go on
            log.exception("a start contact could not be recorded; it is tried again with the next data")
            self._say(said("{fault}.", fault=sentence(fault)))

    def _on_failed(self, batch: list[Heard], fault: Exception) -> None:
        self._mirror.hold(batch)
        waiting = {"fault": sentence(fault), "n": self._waiting}
        self._say(
            said("{fault}; {n:,} reads wait in memory and in the mirror.", **waiting)
            if self.mirror.folder
            else said("{fault}; {n:,} reads wait in memory.", **waiting)
        )

    def _say(self, trouble: str) -> None:
        with self._lock:
            self.trouble = trouble

    def _on_change(self, changes: Changes) -> None:
        self._scorer.want(hurry=bool(changes.facts))
        self._mirror.into(self.session.field.state.mirror)
        self._mirror.wake()

    def _on_scored(self, standings: Standings) -> None:
        with self._lock:
            self._scored_reads = len(standings.reads)
        self._tell(standings)


def _reads(heard: Heard) -> int:
    return sum(isinstance(record, Read) for record in heard.records)
