"""The open race, and the only door for change: `do`."""

import gc
import getpass
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import itemgetter
from pathlib import Path
from zoneinfo import ZoneInfo

from racecontrol.domain.facts import (
    Called,
    Configured,
    Fact,
    Featured,
    Followed,
    Heard,
    Keyed,
    Logged,
    Mirrored,
    Printed,
    Settled,
    Tapped,
    Trigger,
    Waiting,
)
from racecontrol.domain.misfits import misfits
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.domain.state import fold
from racecontrol.domain.time import MINUTE, utc
from racecontrol.domain.wording import counted
from racecontrol.scoring.field import Field, lay_out
from racecontrol.scoring.reads import ReadColumns, ReadLog
from racecontrol.scoring.standings import Standings, standings
from racecontrol.store.codec import READ_FIELDS, OtherTuple, ReadTuple, garbage_row, notice_row, read_rows
from racecontrol.store.copies import rescue
from racecontrol.store.journal import Appended, Batch, Journal, Unreadable

_log = logging.getLogger(__name__)

_DECODER: Callable[[ReadTuple], str] = itemgetter(READ_FIELDS.index("decoder"))
_RECOVERED: Callable[[ReadTuple], int] = itemgetter(READ_FIELDS.index("recovered"))

UNMOVING = Called, Featured, Followed, Keyed, Mirrored, Printed, Settled, Tapped, Trigger, Waiting
"""Facts after which every entry runs as before: the field's arrays stay."""

QUARTER = 15 * MINUTE
"""Time zones change their offset at quarters of an hour."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What `do` changed, after it was committed. `reads`: how many were added; `facts`: with their numbers.

    `repeated`: reads that came again and were stored already; `recovered`: of those added, from a decoder's memory.
    `by_decoder`, `recovered_by_decoder`: the added reads of each.
    """

    reads: int = 0
    garbage: int = 0
    facts: tuple[Logged, ...] = ()
    repeated: int = 0
    recovered: int = 0
    by_decoder: Mapping[str, int] = field(default_factory=dict[str, int])
    recovered_by_decoder: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A race at one moment, safe to score in another thread while it goes on."""

    field: Field
    reads: ReadColumns

    def score(self) -> Standings:
        return standings(self.field, self.reads)


def wall_clock() -> int:
    """Now, ms since the epoch, UTC."""
    return time.time_ns() // 1_000_000


class Session:
    """One race file, its log in memory, and the door. Threads may share it."""

    def __init__(self, path: Path, journal: Journal, clock: Callable[[], int] = wall_clock) -> None:
        self.path = path
        self.clock = clock
        self.looks_only = ""
        """Why nothing may be changed through this session, in a sentence; "" when everything may."""
        self._journal = journal
        self._door = threading.RLock()
        self._listeners: list[Callable[[Changes], None]] = []
        self._load()

    @classmethod
    def create(cls, path: Path, setup: Setup, clock: Callable[[], int] = wall_clock) -> "Session":
        """A new race file. Raises Refused when something stands at `path` already."""
        journal = Journal.create(path)
        try:
            journal.append(Batch(facts=[Logged(0, clock(), user(), "", Configured(setup))]))
            return cls(path, journal, clock)
        except BaseException:
            journal.close()
            path.unlink()
            raise

    @classmethod
    def open(cls, path: Path, clock: Callable[[], int] = wall_clock) -> "Session":
        """Raises Refused for what is no race file."""
        journal = Journal.open(path)
        try:
            return cls(path, journal, clock)
        except BaseException as fault:
            told = _damage(path, journal, fault)
            journal.close()
            if told:
                raise Refused(f"{path}: {one}" for one in told) from None
            raise

    def close(self) -> None:
        with self._door:
            self._journal.close()

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def journal(self) -> Journal:
        """For reading what is stored; only `do` may append."""
        return self._journal

    @property
    def setup(self) -> Setup:
        return self.field.setup

    def do(self, *happened: Fact | Heard, by: str = "", why: str = "") -> Changes:
        """Commit facts and what decoders sent, all or nothing, then tell who listens.

        Raises Refused when a fact speaks of something that is not there. `by`: who; default: this computer's user.
        """
        if self.looks_only:
            raise Refused(self.looks_only)
        with self._door:
            facts = [fact for fact in happened if not isinstance(fact, Heard)]
            refused = misfits(facts, self.field.state, self.log, lambda: self._reads.view().counts())
            if refused:
                raise Refused(refused)
            heard = [one for one in happened if isinstance(one, Heard)]
            now = self.clock()
            batch = self._batch(heard, [Logged(0, now, by or user(), why, fact) for fact in facts])
            added = self._journal.append(batch)
            if (added.before.fact, added.before.read) == (self._last_fact, len(self._reads)):
                self._take_in(added.reads, added.facts)
            else:
                self._load()
            changes = _changes(batch, added)
        for listener in self._listeners:
            try:
                listener(changes)
            except Exception:  # it is stored: who asked for it must not take it for lost and bring it again
                _log.exception("a listener failed after a commit")
        return changes

    def refresh(self) -> bool:
        """Take in what another program has written to the file; whether there was anything."""
        with self._door:
            place = self._journal.place()
            if (place.fact, place.read) == (self._last_fact, len(self._reads)):
                return False
            self._load()
        return True

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """`listener` is called after each commit, in the thread that made it."""
        self._listeners.append(listener)

    def snapshot(self) -> Snapshot:
        with self._door:
            return Snapshot(self.field, self._reads.view())

    def standings(self) -> Standings:
        return self.snapshot().score()

    def numbers(self, decoder: str) -> tuple[str, list[int]] | None:
        """A decoder's newest epoch and its stored sequence numbers, ascending; None of one that numbers nothing."""
        return self._journal.numbers(decoder)

    def instant(self, heard: Heard, stamp: int) -> int:
        """The instant that a decoder's stamp means, its configured offset added. Raises KeyError for a stranger."""
        at = stamp if heard.clock == "utc" else stamp - _offset(self.setup.event.timezone, stamp // QUARTER)
        return at + self.setup.decoder(heard.decoder).clock_offset_ms

    def _load(self) -> None:
        """The reads beside the facts: SQLite puts them together while Python makes entries."""
        self._reads = ReadLog()
        with _unsearched(), ThreadPoolExecutor(1, "reads") as beside:
            read = beside.submit(self._load_reads)
            self.log = self._journal.log()
            self._last_fact = self.log[-1].number if self.log else 0
            self.field = lay_out(fold(self.log))
            read.result()

    def _load_reads(self) -> None:
        for decoder, chip, at, heard in self._journal.read_columns():
            self._reads.extend(decoder, chip, at, heard)

    def _take_in(self, reads: Sequence[ReadTuple], facts: Sequence[Logged]) -> None:
        if reads:
            decoder, _, _, chip, at, heard, *_ = zip(*reads, strict=True)
            self._reads.extend(decoder, chip, at, heard)
        if facts:
            self.log = [*self.log, *facts]
            self._last_fact = facts[-1].number
            self.field = self._laid_out(facts)

    def _laid_out(self, new: Sequence[Logged]) -> Field:
        """The field with these, the newest. What moves nothing in its arrays spares them: a mark comes each second."""
        state = fold(self.log)
        moves = not all(isinstance(logged.fact, UNMOVING) for logged in new)
        return lay_out(state) if moves else replace(self.field, state=state)

    def _batch(self, heard: Sequence[Heard], facts: list[Logged]) -> Batch:
        reads: list[ReadTuple] = []
        notices: list[OtherTuple] = []
        garbage: list[OtherTuple] = []
        for piece in heard:
            code, when = piece.decoder, piece.heard
            took = [record for record in piece.records if isinstance(record, Read)]
            reads += read_rows(code, piece.epoch, when, piece.recovered, took, self._instants(piece.clock, took))
            if len(took) < len(piece.records):
                for record in piece.records:
                    if isinstance(record, Notice):
                        notices.append(notice_row(code, when, record, piece.epoch))
                    elif isinstance(record, Garbage):
                        garbage.append(garbage_row(code, when, record))
        return Batch(reads, notices, garbage, facts)

    def _instants(self, clock: str, reads: Sequence[Read]) -> list[int]:
        """What the stamps mean, ms UTC, no offset added."""
        stamps = [read.stamp for read in reads]
        if clock == "utc":
            return stamps
        offsets = {quarter: _offset(self.setup.event.timezone, quarter) for quarter in {s // QUARTER for s in stamps}}
        if len(offsets) == 1:  # as a rule all of a piece lie in one
            (offset,) = offsets.values()
            return [stamp - offset for stamp in stamps]
        return [stamp - offsets[stamp // QUARTER] for stamp in stamps]


@contextmanager
def _unsearched() -> Generator[None]:
    """Without searches for cycles: there are none in a million new rows, and to look takes a third of the time."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def _changes(batch: Batch, added: Appended) -> Changes:
    reads, garbage = len(added.reads), len(batch.garbage)
    by_decoder = Counter(map(_DECODER, added.reads))
    recovered = Counter(map(_DECODER, filter(_RECOVERED, added.reads)))
    repeated = len(batch.reads) - reads
    return Changes(reads, garbage, tuple(added.facts), repeated, recovered.total(), by_decoder, recovered)


def _damage(path: Path, journal: Journal, fault: BaseException) -> tuple[str, ...]:
    """Of a race file whose facts make no race: which of them, what can be read, and what to do; empty otherwise."""
    match fault:
        case Unreadable():
            reads = counted(journal.counts()["reads"], "read")
            return (*fault.faults, f"{reads} and the other facts can be read; {rescue(path)}")
        case ValueError() | KeyError():
            return (f"cannot be understood ({fault}); {rescue(path)}",)
        case _:
            return ()


def user() -> str:
    """Who works at this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


@lru_cache(maxsize=4096)
def _offset(zone: ZoneInfo, quarter: int) -> int:
    """What a local clock in `zone` is ahead of UTC in that quarter of an hour, ms."""
    return quarter * QUARTER - utc(quarter * QUARTER, zone)
