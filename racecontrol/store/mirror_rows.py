"""Stored rows as plain data and back, whatever columns the tables have, and what waits in memory likewise."""

import json
from base64 import b64decode, b64encode
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, LargeBinary, Table, func, insert, select
from sqlalchemy.dialects import sqlite

from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.store.mirror_lines import text_of
from racecontrol.store.schema import Base, EntryRow, FactRow, GarbageRow, NoticeRow, ReadRow, Row

TABLES = {row.__tablename__: row.table() for row in (FactRow, ReadRow, NoticeRow, GarbageRow)}
"""What is mirrored, by name; the entries stand with their facts."""

_ENTRIES = "entries"
_PIECE = 5000
_RECORDS: dict[str, Callable[..., Record]] = {kind.__name__.lower(): kind for kind in (Read, Notice, Garbage)}


def _key(table: Table[Any]) -> Any:
    (column,) = table.primary_key.columns
    return column


_KEYS = {name: _key(table) for name, table in TABLES.items()}
_NAMES = {name: [column.name for column in table.columns] for name, table in TABLES.items()}
_BYTES = {
    name: [column.name for column in table.columns if isinstance(column.type, LargeBinary)]
    for name, table in TABLES.items()
}


def identity(connection: Connection) -> str:
    """What makes this race this race: when, by whom and with which set-up it was begun. "" without any fact."""
    facts = FactRow.table()
    first = connection.execute(select(facts.c.at, facts.c.by, facts.c.data).order_by(facts.c.number).limit(1)).first()
    return sha256("\n".join(map(str, first)).encode()).hexdigest()[:32] if first else ""


def chosen(connection: Connection, folder: Path) -> int:
    """The number of the newest fact that chose this folder for the mirror; 0 without one."""
    facts = FactRow.table()
    found = connection.execute(
        select(facts.c.number, facts.c.data).where(facts.c.kind == "mirrored").order_by(facts.c.number.desc())
    )
    return next((number for number, data in found if _folder(data) == folder), 0)


def newest_folder(connection: Connection) -> Path | None:
    """Where the newest fact that can be understood puts the mirror; None where it is nowhere."""
    facts = FactRow.table()
    found = connection.execute(select(facts.c.data).where(facts.c.kind == "mirrored").order_by(facts.c.number.desc()))
    folder = next((one for (data,) in found if (one := _folder(data)) is not None), None)
    return None if folder == Path() else folder


def _folder(data: str) -> Path | None:
    try:
        return Path(json.loads(data)["folder"])
    except (ValueError, TypeError, LookupError):  # damaged: `check` tells of it
        return None


def behind(connection: Connection, place: dict[str, int]) -> int:
    """How many rows lie beyond `place`."""
    counts = (select(func.count()).where(key > place.get(name, 0)) for name, key in _KEYS.items())
    return sum(int(connection.execute(count).scalar_one()) for count in counts)


def rows_after(connection: Connection, name: str, after: int, most: int) -> list[tuple[int, bytes]]:
    """The next rows of a table: their keys, and the JSON of their lines."""
    key = _KEYS[name]
    found = connection.execute(select(TABLES[name]).where(key > after).order_by(key).limit(most))
    rows = [dict(zip(_NAMES[name], row, strict=True)) for row in found]
    if name == FactRow.__tablename__ and rows:
        _with_entries(connection, rows)
    return [(row[key.name], text_of(name, _plain(name, row))) for row in rows]


def all_rows(connection: Connection, name: str) -> Generator[tuple[int, Row]]:
    """Every row of a table in the order of its keys, as the file holds it, whatever the schema says. Bytes: base64."""
    key = _KEYS[name].name
    entries: defaultdict[int, list[Row]] = defaultdict(list)
    if name == FactRow.__tablename__:
        for row in _told(connection, "SELECT * FROM entries ORDER BY fact, bib"):
            entries[row["fact"]].append(row)
    for row in _told(connection, f"SELECT * FROM {name} ORDER BY {key}"):
        if mine := entries.get(row[key]):
            row[_ENTRIES] = mine
        yield row[key], row


def _told(connection: Connection, sql: str) -> Generator[Row]:
    found = connection.exec_driver_sql(sql)
    names = list(found.keys())
    for part in found.partitions(_PIECE):
        for values in part:
            plain = [b64encode(value).decode() if type(value) is bytes else value for value in values]
            yield dict(zip(names, plain, strict=True))


def _with_entries(connection: Connection, facts: list[Row]) -> None:
    entries = EntryRow.table()
    by_number = {row["number"]: row for row in facts}
    wanted = select(entries).where(entries.c.fact.between(min(by_number), max(by_number)))
    for row in connection.execute(wanted.order_by(entries.c.fact, entries.c.bib)).mappings():
        by_number[row["fact"]].setdefault(_ENTRIES, []).append(dict(row))


def _plain(name: str, row: Row) -> Row:
    for column in _BYTES[name]:
        if row[column] is not None:
            row[column] = b64encode(row[column]).decode()
    return row


def put(connection: Connection, name: str, contents: Sequence[Row]) -> None:
    """The inverse of `rows_after`: store rows as they were, with their keys."""
    entries = [entry for content in contents for entry in content.pop(_ENTRIES, ())]
    for content in contents:
        for column in _BYTES[name]:
            if content.get(column) is not None:
                content[column] = b64decode(content[column])
    names = [column for column in _NAMES[name] if column in contents[0]]  # an older mirror knows fewer
    statement = insert(TABLES[name]).values(dict.fromkeys(names)).compile(dialect=sqlite.dialect())
    connection.exec_driver_sql(str(statement), [tuple(map(content.__getitem__, names)) for content in contents])
    if entries:
        connection.execute(insert(EntryRow.table()), entries)


def waiting(heard: Heard) -> Row:
    """What waits in memory, as plain data."""
    records = [
        {type(record).__name__.lower(): record._asdict() | {"raw": b64encode(record.raw).decode()}}
        for record in heard.records
    ]
    return asdict(replace(heard, records=())) | {"records": records}


def waited(content: Row) -> Heard:
    """The inverse of `waiting`."""
    content["records"] = tuple(_record(*item) for one in content["records"] for item in one.items())
    return Heard(**content)


def _record(kind: str, fields: Row) -> Record:
    fields["raw"] = b64decode(fields["raw"])
    return _RECORDS[kind](**fields)


def not_stored(connection: Connection, heard: Iterable[Heard]) -> list[Heard]:
    """Of what has waited, the records that no committed row holds: decoder, time of hearing and bytes tell."""
    pieces = list(dict.fromkeys(heard))
    if not pieces:
        return []
    since = min(piece.heard for piece in pieces)
    stored: Counter[tuple[object, ...]] = Counter()
    for kind, row in (("read", ReadRow), ("notice", NoticeRow), ("garbage", GarbageRow)):
        stored.update((kind, *found) for found in _heard_since(connection, row, since))
    left = (replace(piece, records=tuple(_left(piece, stored))) for piece in pieces)
    return [piece for piece in left if piece.records]


def _heard_since(connection: Connection, row: type[Base], since: int) -> Iterator[tuple[object, ...]]:
    table = row.table()
    wanted = select(table.c.decoder, table.c.heard, table.c.raw).where(table.c.heard >= since)
    return (tuple(found) for found in connection.execute(wanted))


def _left(piece: Heard, stored: Counter[tuple[object, ...]]) -> Iterator[Record]:
    for record in piece.records:
        mark = (type(record).__name__.lower(), piece.decoder, piece.heard, record.raw)
        if stored[mark]:
            stored[mark] -= 1
        else:
            yield record
