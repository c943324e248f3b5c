"""Whether a mirror and its race file hold the same."""

import os
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from racecontrol.domain.facts import Heard
from racecontrol.domain.wording import counted
from racecontrol.store import file
from racecontrol.store.mirror_copy import race_header
from racecontrol.store.mirror_file import mirror_of, reading, repair, same, without_repetitions
from racecontrol.store.mirror_lines import HEADER, NOUNS, WAITING, Line, lines
from racecontrol.store.mirror_note import noted
from racecontrol.store.mirror_rows import TABLES, all_rows, not_stored, waited
from racecontrol.store.schema import Row

_FEW = 10
"""So many damaged lines, and so many rows, are named one by one."""

_LOOK_S = 0.05


def agreement(race: Path, mirror: Path, patience: float = 0.0) -> list[str]:
    """How a mirror differs from its race file, a sentence for each; empty when they are the same.

    `patience`: how long a mirror that somebody writes now may take for the rows that stand in the race file, s.
    """
    engine = file.open_(race)
    try:
        with reading(mirror) as source, file.checking(engine) as connection:
            size = os.fstat(source.fileno()).st_size  # first: the race file has had all that stands in there
            first = next(lines(source), None)
            head = first.content if first and first.text and first.name == HEADER else None
            if not same(head, race_header(connection, race)):
                return [f"{mirror}: is the mirror of another race, or of an older version; choose another folder"]
            return [f"{mirror}: {told}" for told in _differences(source, size, connection, patience)]
    finally:
        engine.dispose()


def begun(race: Path, folder: Path) -> bool:
    """Whether a mirror of the race was ever written there: a race file that was restored, copied or renamed has none
    under its new name, whatever its log says."""
    if str(folder) in noted(race):
        return True
    engine = file.open_(race)
    try:
        with file.reading(engine) as connection:
            return mirror_of(folder, race.stem, race_header(connection, race)) is not None
    except OSError:
        return False
    finally:
        engine.dispose()


def folder_agreement(race: Path, folder: Path, patience: float = 0.0) -> list[str]:
    """The same for the newest mirror of the race in a folder."""
    engine = file.open_(race)
    try:
        with file.reading(engine) as connection:
            head = race_header(connection, race)
        mirror = mirror_of(folder, race.stem, head)
    except OSError as fault:
        return [f"{folder}: the mirror cannot be read ({fault.strerror}); {repair(fault)}, or choose another folder"]
    finally:
        engine.dispose()
    return (
        agreement(race, mirror, patience)
        if mirror
        else [f"{folder}: holds no mirror of this race any more; plug it in, or choose the folder again"]
    )


class _Table:
    """The rows of one table as the race file holds them, met in the order of their keys."""

    def __init__(self, connection: Connection, name: str) -> None:
        self.missing = 0
        """Rows that were passed on the way: the mirror has them not."""
        self._rows = all_rows(connection, name)
        self._next = next(self._rows, None)

    def take(self, key: int) -> Row | None:
        """Go on to the row of this key; None when it is not there."""
        while self._next and self._next[0] < key:
            self.missing += 1
            self._next = next(self._rows, None)
        if self._next is None or self._next[0] > key:
            return None
        row, self._next = self._next[1], next(self._rows, None)
        return row

    @property
    def done(self) -> bool:
        """Whether no row is left to be met."""
        return self._next is None

    def rest(self) -> int:
        """How many rows are missing in all, when no more are asked for."""
        return self.missing + (self._next is not None) + sum(1 for _ in self._rows)


def _differences(source: BinaryIO, size: int, connection: Connection, patience: float) -> Generator[str]:
    """Of everything behind the first line. What was written beyond `size` may be newer than what the connection sees:
    there only that is looked at which both have."""
    stored = {name: _Table(connection, name) for name in TABLES}
    damaged: list[str] = []
    differing: list[str] = []
    waits: list[Heard] = []

    def complete() -> bool:
        return all(rows.done for rows in stored.values())

    for line in without_repetitions(_followed(source, size, complete, patience)):
        if line.text is None:
            damaged.append(line.damage)
        elif line.name == WAITING and line.end <= size:
            waits.append(waited(line.content))
        elif line.name in TABLES:
            row = stored[line.name].take(line.key)
            if row is None and line.end > size:
                continue
            if how := _difference(line.content, row):
                differing.append(f"line {line.number}: {NOUNS[line.name][0]} {line.key} {how}")
    yield from _first(damaged, "more line", "damaged")
    yield from _first(differing, "more row", "not as in the race file")
    missing = {name: rows.rest() for name, rows in stored.items()}
    if total := sum(missing.values()):
        parts = ", ".join(counted(n, *NOUNS[name]) for name, n in missing.items() if n)
        yield f"{counted(total, 'row')} behind the race file ({parts})"
    if lost := sum(len(heard.records) for heard in not_stored(connection, waits)):
        yield f"{counted(lost, 'record')} of decoders not in the race file, which took no data then; restore the mirror"


def _followed(source: BinaryIO, size: int, complete: Callable[[], bool], patience: float) -> Generator[Line]:
    """The lines up to `size`, then those that are written meanwhile, each when it is whole, until all is complete."""
    until, end, number = time.monotonic() + patience, source.tell(), 1
    while True:
        for line in lines(source, number):
            if line.text is None and line.end > size:  # half of it is written
                break
            end, number = line.end, line.number
            yield line
        if complete() or time.monotonic() >= until:
            return
        source.seek(end)
        time.sleep(_LOOK_S)


def _first(those: list[str], more: str, are: str) -> Generator[str]:
    yield from those[:_FEW]
    if len(those) > _FEW:
        yield f"{counted(len(those) - _FEW, more)} {are}"


def _difference(mirrored: Row, stored: Row | None) -> str:
    if stored is None:
        return "is not in the race file"
    if mirrored == stored:
        return ""
    names = [name for name in mirrored | stored if mirrored.get(name) != stored.get(name)]
    return f"differs from the race file in {', '.join(names)}"
