"""The log on disk: append and load. What `append` returned from has survived a power cut."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, func, select, union

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Logged
from racecontrol.domain.refusal import Refused
from racecontrol.store import file
from racecontrol.store.codec import (
    GARBAGE_FIELDS,
    NOTICE_FIELDS,
    READ_FIELDS,
    OtherTuple,
    ReadTuple,
    entry,
    entry_row,
    fact,
    fact_name,
    fact_row,
)
from racecontrol.store.schema import Base, EntryRow, FactRow, GarbageRow, NoticeRow, ReadRow
from racecontrol.store.seal import ENTRY_FIELDS, FACT_FIELDS, chain


@dataclass(frozen=True, slots=True)
class Batch:
    """What is committed together, as `store.codec` makes rows of it. The numbers of facts are given at the commit."""

    reads: Sequence[ReadTuple] = ()
    notices: Sequence[OtherTuple] = ()
    garbage: Sequence[OtherTuple] = ()
    facts: Sequence[Logged] = ()


Columns = tuple[Sequence[str], Sequence[str], Sequence[int] | NDArray[np.int64], Sequence[int] | NDArray[np.int64]]
"""Of reads: decoder, chip, at, heard."""


@dataclass(frozen=True, slots=True)
class Place:
    """How far the log reaches: the number of the last fact and the id of the last read."""

    fact: int
    read: int


@dataclass(frozen=True, slots=True)
class Appended:
    """What a commit added. `before`: where the log ended; `facts`: with their numbers; `reads`: those that were new."""

    before: Place
    facts: list[Logged]
    reads: Sequence[ReadTuple]


class Unreadable(Refused):
    """Facts that cannot be understood, one sentence each; the others can be read."""


class Journal:
    """One race file. `append` may be called from any thread, one at a time."""

    def __init__(self, engine: Engine) -> None:
        self._path = Path(str(engine.url.database))
        self._engine = engine
        self._writer = engine.raw_connection()
        self._driver = cast("sqlite3.Connection", self._writer.driver_connection)

    @classmethod
    def create(cls, path: Path) -> "Journal":
        return cls(file.create(path))

    @classmethod
    def open(cls, path: Path) -> "Journal":
        """Raises Refused (see `store.file.open_`)."""
        return cls(file.open_(path))

    def close(self) -> None:
        self._writer.close()
        self._engine.dispose()

    def append(self, batch: Batch) -> Appended:
        """Commit all of it, durably, or nothing; a read that is stored already is not stored again.

        The driver's errors (sqlite3.Error) pass through: the caller still has the batch.
        """
        with file.writing(self._path, self._driver):
            before = Place(*self._driver.execute(_PLACE).fetchone())
            for row, tuples in ((NoticeRow, batch.notices), (GarbageRow, batch.garbage)):
                if tuples:
                    self._driver.executemany(_INSERTS[row], tuples)
            reads = self._append_reads(before.read, batch.reads)
            return Appended(before, self._append_facts(before.fact, batch.facts), reads)

    def _append_reads(self, last: int, reads: Sequence[ReadTuple]) -> Sequence[ReadTuple]:
        """Those that were stored: as a rule all, and the count of rows says so."""
        if not reads:
            return reads
        if self._driver.executemany(_INSERTS[ReadRow], reads).rowcount == len(reads):
            return reads
        new = {digest for (digest,) in self._driver.execute("SELECT digest FROM reads WHERE id > ?", (last,))}
        once: dict[int, ReadTuple] = {}
        for read in reads:
            once.setdefault(read[-1], read)
        return [read for digest, read in once.items() if digest in new]

    def _append_facts(self, last: int, facts: Sequence[Logged]) -> list[Logged]:
        numbered = [Logged(last + n, f.at, f.by, f.why, f.fact) for n, f in enumerate(facts, 1)]
        seal = self._seal(last) if numbered else ""
        for logged in numbered:
            entries = [entry_row(logged.number, e) for e in _entered(logged)]
            row = fact_row(logged)
            seal = chain(seal, row, entries)
            self._driver.execute(_INSERTS[FactRow], (*row.values(), seal))
            self._driver.executemany(_INSERTS[EntryRow], [tuple(entry.values()) for entry in entries])
        return numbered

    def _seal(self, number: int) -> str:
        """The chain as it ends with that fact; "" before the first."""
        found = self._driver.execute("SELECT chain FROM facts WHERE number = ?", (number,)).fetchone()
        return found[0] if found else ""

    def log(self, after: int = 0) -> list[Logged]:
        """All facts with a number above `after`, in order. Raises Unreadable when one was damaged."""
        facts = FactRow.table()
        with file.reading(self._engine) as connection:
            entries = _entries(connection, after)
            rows = connection.execute(select(facts).where(facts.c.number > after).order_by(facts.c.number))
            return _understood(rows.all(), entries)

    def place(self) -> Place:
        with file.reading(self._engine) as connection:
            return Place(*connection.exec_driver_sql(_PLACE).one())

    def read_columns(self, after: int = 0, size: int = 100_000) -> Iterator[Columns]:
        """Reads above id `after` in order of arrival, in pieces: columns of decoder, chip, at, heard.

        SQLite joins a column to one text. From a piece on with a value that cannot stand there they come one by one,
        and damage is told as everywhere. Bytes that are a text count as one.
        """
        with file.reading(self._engine) as connection:
            while piece := _piece(connection, after, size):
                after, columns = piece
                yield columns
            if rows := connection.exec_driver_sql(_ONE_BY_ONE, (after,)).all():
                decoder, chip, at, heard = zip(*rows, strict=True)
                yield decoder, chip, at, heard

    def reads(self) -> Iterator[Any]:
        """Every read as stored, in order of arrival: rows with `id` and READ_FIELDS."""
        reads = ReadRow.table()
        with file.reading(self._engine) as connection:
            yield from connection.execution_options(yield_per=10_000).execute(select(reads).order_by(reads.c.id))

    def numbers(self, decoder: str) -> tuple[str, list[int]] | None:
        """The newest epoch of a decoder and the sequence numbers that are stored of it, ascending; None where it gave
        none."""
        reads, notices = ReadRow.table(), NoticeRow.table()
        numbered = select(reads.c.epoch).where(reads.c.decoder == decoder, reads.c.seq.is_not(None))
        with file.reading(self._engine) as connection:
            epoch = connection.execute(numbered.order_by(reads.c.id.desc()).limit(1)).scalar()
            if epoch is None:
                return None
            stored = (
                select(table.c.seq).where(table.c.decoder == decoder, table.c.epoch == epoch, table.c.seq.is_not(None))
                for table in (reads, notices)
            )
            return str(epoch), list(connection.execute(union(*stored).order_by("seq")).scalars())

    def counts(self) -> dict[str, int]:
        """How many rows of each kind, and how many reads of each decoder as `reads CODE`."""
        with file.reading(self._engine) as connection:
            counts = {row.__tablename__: _count(connection, row) for row in (FactRow, ReadRow, NoticeRow, GarbageRow)}
            reads = ReadRow.table()
            by_decoder = connection.execute(select(reads.c.decoder, func.count()).group_by(reads.c.decoder))
            return counts | {f"reads {code}": int(count) for code, count in by_decoder}

    def checking(self) -> Connection:
        """For who looks at the rows themselves."""
        return file.checking(self._engine)

    def backup(self, dest: Path) -> None:
        file.backup(self._engine, dest)

    def tidied_elsewhere(self, elsewhere: bool) -> None:
        """Whether somebody calls `tidy` from now on, so that `append` need not."""
        file.tidied_elsewhere(self._driver, elsewhere)

    def tidy(self) -> None:
        """To be called now and then, in another thread than `append`. Raises sqlite3.Error."""
        file.tidy(self._engine)

    def integrity(self) -> list[str]:
        return file.integrity(self._engine)


def _row(connection: Connection, select: str, *values: int) -> Any:
    """The one row of it, past SQLAlchemy. Raises the driver's errors (sqlite3.Error)."""
    return cast("sqlite3.Connection", connection.connection.driver_connection).execute(select, values).fetchone()


def _piece(connection: Connection, after: int, size: int) -> tuple[int, Columns] | None:
    """The id of the last of up to `size` reads, and their columns; None where there are none, or a value cannot stand
    in such a column."""
    try:
        row = _row(connection, _COLUMNS, after, size)
    except sqlite3.Error:
        return None
    count, last, whole, decoder, chip, *instants = row
    if None in row or not whole:
        return None
    at, heard = (np.fromstring(text, np.int64, sep=",") for text in instants)
    columns = decoder.split(_BETWEEN), chip.split(_BETWEEN), at, heard
    return (last, columns) if all(len(column) == count for column in columns) else None


def _understood(rows: Sequence[Any], entries: Mapping[int, list[Entry]]) -> list[Logged]:
    """The facts of rows. Raises Unreadable, with every one that cannot be understood."""
    log: list[Logged] = []
    faults: list[str] = []
    for row in rows:
        try:
            known = fact(row.kind, row.data, tuple(entries.get(row.number, ())))
        except (Refused, ValueError, TypeError, LookupError) as fault:
            faults.append(f"{fact_name(row.number, row.kind, row.at, row.by)} cannot be understood ({_reason(fault)})")
        else:
            log.append(Logged(row.number, row.at, row.by, row.why, known))
    if faults:
        raise Unreadable(faults)
    return log


def _reason(fault: Exception) -> str:
    return "its kind is not known here" if isinstance(fault, KeyError) else "; ".join(str(fault).splitlines())


def _entered(logged: Logged) -> tuple[Entry, ...]:
    return logged.fact.entries if isinstance(logged.fact, Entered) else ()


def _count(connection: Connection, row: type[Base]) -> int:
    return int(connection.execute(select(func.count()).select_from(row.table())).scalar_one())


def _entries(connection: Connection, after: int) -> dict[int, list[Entry]]:
    """The entries of each `entered` fact."""
    try:
        blobs, text = _row(connection, _ENTRIES_AT_ONCE, after)
        rows = None if blobs else json.loads(text)
    except (sqlite3.Error, ValueError):
        rows = None
    if rows is None:  # a value cannot stand in a text: one by one, and told as all damage is
        rows = connection.exec_driver_sql(_ENTRIES, (after,))
    found: dict[int, list[Entry]] = {}
    for number, *fields in rows:
        found.setdefault(number, []).append(entry(fields))
    return found


_ENTRIES = f"SELECT fact, {', '.join(ENTRY_FIELDS)} FROM entries WHERE fact > ?"

_ENTRIES_AT_ONCE = f"""
    SELECT sum('blob' IN ({", ".join(f"typeof({name})" for name in ENTRY_FIELDS)})),
        json_group_array(json_array(fact, {", ".join(ENTRY_FIELDS)}))
    FROM entries WHERE fact > ?
"""
"""How many have bytes, which some versions of SQLite take for JSON, and all of them as one text."""

_BETWEEN = "\x1f"
"""Stands between the words of a column: the separator of units, which nobody types."""

_COLUMNS = f"""
    SELECT count(*), max(id), typeof(sum(at)) = 'integer' AND typeof(sum(heard)) = 'integer',
        group_concat(decoder, '{_BETWEEN}'), group_concat(chip, '{_BETWEEN}'), group_concat(at), group_concat(heard)
    FROM (SELECT id, decoder, chip, at, heard FROM reads WHERE id > ? ORDER BY id LIMIT ?)
"""
"""One row for many reads: other threads go on while SQLite puts it together. A sum is whole where all that is summed
is."""

_ONE_BY_ONE = "SELECT decoder, chip, at, heard FROM reads WHERE id > ? ORDER BY id"

_PLACE = "SELECT coalesce((SELECT max(number) FROM facts), 0), coalesce((SELECT max(id) FROM reads), 0)"


def _insert(row: type[Base], fields: Iterable[str], conflict: str = "") -> str:
    """A group commit is short: through SQLAlchemy's own parameter handling it would take three times as long."""
    fields = tuple(fields)
    values = ", ".join("?" * len(fields))
    return f"INSERT INTO {row.__tablename__} ({', '.join(fields)}) VALUES ({values}) {conflict}"


_INSERTS: dict[type[Base], str] = {
    ReadRow: _insert(ReadRow, READ_FIELDS, "ON CONFLICT (at, digest) DO NOTHING"),
    NoticeRow: _insert(NoticeRow, NOTICE_FIELDS),
    GarbageRow: _insert(GarbageRow, GARBAGE_FIELDS),
    FactRow: _insert(FactRow, (*FACT_FIELDS, "chain")),
    EntryRow: _insert(EntryRow, ("fact", *ENTRY_FIELDS)),
}
