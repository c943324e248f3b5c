"""The log on disk: append and load. What `append` returned from has survived a power cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Insert, func, insert, select
from sqlalchemy.dialects import sqlite

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Logged
from racecontrol.store import file
from racecontrol.store.codec import entry, entry_row, fact, fact_row
from racecontrol.store.schema import Base, EntryRow, FactRow, GarbageRow, NoticeRow, ReadRow

READ_FIELDS = ("decoder", "reader", "seq", "chip", "at", "heard", "raw")
ReadTuple = tuple[str, str, int | None, str, int, int, bytes]
"""One read in the order of READ_FIELDS: plain tuples are what the driver takes fastest."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is committed together. Notices: (decoder, heard, kind, stamp, text, raw); garbage: (decoder, heard,
    offset, reason, raw). The numbers of facts are given at the commit."""

    reads: Sequence[ReadTuple] = ()
    notices: Sequence[tuple[Any, ...]] = ()
    garbage: Sequence[tuple[Any, ...]] = ()
    facts: Sequence[Logged] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """How far the log reaches: the number of the last fact and the id of the last read."""

    fact: int
    read: int


class Journal:
    """One race file. `append` may be called from any thread, one at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.connect()

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

    def append(self, batch: Batch) -> tuple[Place, list[Logged]]:
        """Commit all of it, durably, or nothing. Returns where the log ended before, and the facts with their numbers.

        SQLAlchemy's errors pass through: the caller still has the batch.
        """
        with self._writer.begin():
            before = _place(self._writer)
            for row, tuples in (
                (ReadRow, batch.reads),
                (NoticeRow, batch.notices),
                (GarbageRow, batch.garbage),
            ):
                if tuples:
                    self._writer.exec_driver_sql(_INSERTS[row], list(tuples))
            return before, self._append_facts(before.fact, batch.facts)

    def _append_facts(self, last: int, facts: Sequence[Logged]) -> list[Logged]:
        numbered = [Logged(last + n, f.at, f.by, f.why, f.fact) for n, f in enumerate(facts, 1)]
        if numbered:
            self._writer.execute(insert(FactRow.table()), [fact_row(logged) for logged in numbered])
        for logged in numbered:
            if isinstance(logged.fact, Entered) and logged.fact.entries:
                rows = [entry_row(logged.number, e) for e in logged.fact.entries]
                self._writer.execute(insert(EntryRow.table()), rows)
        return numbered

    def log(self, after: int = 0) -> list[Logged]:
        """All facts with a number above `after`, in order."""
        facts = FactRow.table()
        with file.reading(self._engine) as connection:
            entries = _entries(connection, after)
            rows = connection.execute(select(facts).where(facts.c.number > after).order_by(facts.c.number))
            return [
                Logged(
                    row.number,
                    row.at,
                    row.by,
                    row.why,
                    fact(row.kind, row.data, tuple(entries.get(row.number, ()))),
                )
                for row in rows
            ]

    def place(self) -> Place:
        with file.reading(self._engine) as connection:
            return _place(connection)

    def read_columns(self, after: int = 0, size: int = 50_000) -> Iterator[tuple[list[Any], ...]]:
        """Reads above id `after` in order of arrival, in pieces: lists of decoder, chip, at, heard."""
        reads = ReadRow.table()
        wanted = select(reads.c.decoder, reads.c.chip, reads.c.at, reads.c.heard).where(reads.c.id > after)
        with file.reading(self._engine) as connection:
            rows = connection.execution_options(yield_per=size).execute(wanted.order_by(reads.c.id))
            for part in rows.partitions(size):
                yield tuple(list(column) for column in zip(*part, strict=True))

    def reads(self) -> Iterator[Any]:
        """Every read as stored, in order of arrival: rows with `id` and READ_FIELDS."""
        reads = ReadRow.table()
        with file.reading(self._engine) as connection:
            yield from connection.execution_options(yield_per=10_000).execute(select(reads).order_by(reads.c.id))

    def counts(self) -> dict[str, int]:
        """How many rows of each kind, and how many reads of each decoder as `reads CODE`."""
        with file.reading(self._engine) as connection:
            counts = {row.__tablename__: _count(connection, row) for row in (FactRow, ReadRow, NoticeRow, GarbageRow)}
            reads = ReadRow.table()
            by_decoder = connection.execute(select(reads.c.decoder, func.count()).group_by(reads.c.decoder))
            return counts | {f"reads {code}": int(count) for code, count in by_decoder}

    def backup(self, dest: Path) -> None:
        file.backup(self._engine, dest)

    def integrity(self) -> list[str]:
        return file.integrity(self._engine)


def _place(connection: Connection) -> Place:
    last_fact = connection.execute(select(func.max(FactRow.table().c.number))).scalar()
    last_read = connection.execute(select(func.max(ReadRow.table().c.id))).scalar()
    return Place(last_fact or 0, last_read or 0)


def _count(connection: Connection, row: type[Base]) -> int:
    return int(connection.execute(select(func.count()).select_from(row.table())).scalar_one())


def _entries(connection: Connection, after: int) -> dict[int, list[Entry]]:
    """The entries of each `entered` fact."""
    rows = EntryRow.table()
    found: dict[int, list[Entry]] = {}
    for row in connection.execute(select(rows).where(rows.c.fact > after)).mappings():
        found.setdefault(row["fact"], []).append(entry(dict(row)))
    return found


def _sql(statement: Insert) -> str:
    """The statement's text for tuples: half the time of SQLAlchemy's own parameter handling."""
    return str(statement.compile(dialect=sqlite.dialect()))


_INSERTS: dict[type[Base], str] = {
    ReadRow: _sql(insert(ReadRow.table()).values(dict.fromkeys(READ_FIELDS))),
    NoticeRow: _sql(
        insert(NoticeRow.table()).values(dict.fromkeys(("decoder", "heard", "kind", "stamp", "text", "raw")))
    ),
    GarbageRow: _sql(insert(GarbageRow.table()).values(dict.fromkeys(("decoder", "heard", "offset", "reason", "raw")))),
}
