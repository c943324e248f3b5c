"""The tables of a race file. Rows are appended, never changed or deleted."""

from typing import Any, cast

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, Table, false
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

APPLICATION = 0x52434F4E
"""SQLite's application id of a race file: "RCON"."""


class Base(DeclarativeBase):
    @classmethod
    def table(cls) -> Table[Any]:
        """The table itself, for statements that make no objects."""
        return cast("Table[Any]", cls.__table__)


class MigrationRow(Base):
    """Which migrations have made this file what it is."""

    __tablename__ = "migrations"
    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class FactRow(Base):
    """A fact. `data`: its fields as JSON; the entries of an `entered` fact stand in `entries`.

    `chain`: the seal over this fact and the one before (`store.seal`).
    """

    __tablename__ = "facts"
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int]
    by: Mapped[str]
    why: Mapped[str]
    kind: Mapped[str]
    data: Mapped[str]
    chain: Mapped[str] = mapped_column(server_default="")


class EntryRow(Base):
    """One entry as one fact gave it. `extra`: further columns as JSON."""

    __tablename__ = "entries"
    fact: Mapped[int] = mapped_column(ForeignKey("facts.number"), primary_key=True)
    bib: Mapped[str] = mapped_column(primary_key=True)
    race: Mapped[str]
    wave: Mapped[str]
    family_name: Mapped[str]
    given_name: Mapped[str]
    latin_name: Mapped[str]
    sex: Mapped[str | None]
    birth_date: Mapped[str | None]
    nation: Mapped[str]
    club: Mapped[str]
    chip: Mapped[str | None]
    chip2: Mapped[str | None]
    language: Mapped[str]
    elite: Mapped[bool]
    note: Mapped[str]
    extra: Mapped[str]


class ReadRow(Base):
    """A raw read. `at`: the decoder's time as sent; `heard`: ours; both ms UTC. `raw`: the bytes it came in.

    `epoch`: which run of the decoder `seq` belongs to; `recovered`: from the decoder's memory. `digest`: what makes the
    read one and the same (`store.seal`); none in the repetitions that older versions stored. Its index begins with the
    time, so that a commit finds the pages it needs side by side.
    """

    __tablename__ = "reads"
    id: Mapped[int] = mapped_column(primary_key=True)
    decoder: Mapped[str]
    reader: Mapped[str]
    seq: Mapped[int | None]
    chip: Mapped[str]
    at: Mapped[int]
    heard: Mapped[int]
    raw: Mapped[bytes] = mapped_column(LargeBinary)
    epoch: Mapped[str] = mapped_column(server_default="")
    recovered: Mapped[bool] = mapped_column(server_default=false())
    digest: Mapped[int | None] = mapped_column(BigInteger)
    checksum: Mapped[int | None] = mapped_column(BigInteger)
    __table_args__ = (Index("reads_once", "at", "digest", unique=True),)


class NoticeRow(Base):
    """What a decoder said besides reads. `stamp`: ms on its own clock; `seq`, `epoch`: as of a read."""

    __tablename__ = "notices"
    id: Mapped[int] = mapped_column(primary_key=True)
    decoder: Mapped[str]
    heard: Mapped[int]
    kind: Mapped[str]
    stamp: Mapped[int | None]
    text: Mapped[str]
    raw: Mapped[bytes] = mapped_column(LargeBinary)
    seq: Mapped[int | None]
    epoch: Mapped[str] = mapped_column(server_default="")
    checksum: Mapped[int | None] = mapped_column(BigInteger)


class GarbageRow(Base):
    """Bytes that were no record. `offset`: where in the decoder's stream."""

    __tablename__ = "garbage"
    id: Mapped[int] = mapped_column(primary_key=True)
    decoder: Mapped[str]
    heard: Mapped[int]
    offset: Mapped[int]
    reason: Mapped[str]
    raw: Mapped[bytes] = mapped_column(LargeBinary)
    checksum: Mapped[int | None] = mapped_column(BigInteger)


Row = dict[str, Any]
