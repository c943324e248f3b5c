"""A race rebuilt from its mirror."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from racecontrol.domain.facts import Heard
from racecontrol.domain.refusal import Refused
from racecontrol.store import file
from racecontrol.store.migrations import MIGRATIONS
from racecontrol.store.mirror_file import Header, reading, without_repetitions
from racecontrol.store.mirror_lines import FORMAT, HEADER, WAITING, Line, lines
from racecontrol.store.mirror_rows import TABLES, not_stored, put, waited
from racecontrol.store.schema import ReadRow, Row

PART = 10_000
"""So many rows are stored at a time."""


@dataclass(frozen=True, slots=True)
class Restored:
    """`rows`: how many of each table. `damage`: one sentence for each line that could not be used.

    `waiting`: what no row holds, because the race file took no data then; it goes through the door.
    """

    rows: Counter[str]
    damage: list[str]
    waiting: list[Heard]


def restore(mirror: Path, race: Path) -> Restored:
    """A new race file from a mirror, all of it or nothing. Raises Refused for what is no mirror."""
    with reading(mirror) as source:
        _check_header(mirror, next(lines(source), None))
        source.seek(0)
        engine = file.create(race)
        try:
            with engine.begin() as connection:
                rebuilt = _fill(source, connection)
            if not rebuilt.rows["facts"]:
                raise Refused(f"{mirror}: holds no fact, so there is no race to rebuild; take another mirror")
        except BaseException as fault:
            engine.dispose()
            race.unlink()
            if isinstance(fault, OSError):
                raise Refused(f"{mirror}: cannot be read ({fault.strerror}); try it once more") from None
            raise
        engine.dispose()
    return rebuilt


def _check_header(mirror: Path, first: Line | None) -> None:
    if first is None or (first.name != HEADER and not first.text):
        raise Refused(f"{mirror}: is not a mirror; choose the file that ends in .mirror")
    if first.text:
        head: Header = first.content
        if head["format"] > FORMAT or head["schema"] > MIGRATIONS[-1].number:
            raise Refused(f"{mirror}: was written by a newer version; restore it with that version or a newer one")


def _fill(source: BinaryIO, connection: Connection) -> Restored:
    parts: defaultdict[str, list[Row]] = defaultdict(list)
    rows: Counter[str] = Counter()
    damage: list[str] = []
    waits: list[Heard] = []
    for line in without_repetitions(lines(source)):
        if line.text is None:
            damage.append(line.damage)
        elif line.name == WAITING:
            waits.append(waited(line.content))
        elif line.name in TABLES:
            rows[line.name] += 1
            parts[line.name].append(_numbered(line, rows[line.name]))
            if len(parts[line.name]) == PART:
                put(connection, line.name, parts.pop(line.name))
    for name, part in parts.items():
        put(connection, name, part)
    return Restored(rows, damage, not_stored(connection, waits))


def _numbered(line: Line, number: int) -> Row:
    """Reads are counted by their ids: where some are missing the later ones move up."""
    return line.content | {"id": number} if line.name == ReadRow.__tablename__ else line.content
