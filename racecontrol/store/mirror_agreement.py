"""Whether a mirror and its race file hold the same."""

from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from racecontrol.domain.facts import Heard
from racecontrol.domain.wording import counted
from racecontrol.store import file
from racecontrol.store.mirror_copy import race_header
from racecontrol.store.mirror_file import Reach, mirror_of, reading, same, survey, without_repetitions
from racecontrol.store.mirror_lines import NOUNS, WAITING, Line, lines
from racecontrol.store.mirror_rows import TABLES, all_rows, not_stored, waited

_FEW = 10
"""So many damaged lines are named one by one."""


def agreement(race: Path, mirror: Path) -> list[str]:
    """How a mirror differs from its race file, a sentence for each; empty when they are the same."""
    engine = file.open_(race)
    try:
        with reading(mirror) as source, file.reading(engine) as connection:
            reach = survey(source)
            if not same(reach.header, race_header(connection, race)):
                return [f"{mirror}: is the mirror of another race, or of an older version; choose another folder"]
            source.seek(0)
            return [f"{mirror}: {told}" for told in _differences(source, reach, connection)]
    finally:
        engine.dispose()


def folder_agreement(race: Path, folder: Path) -> list[str]:
    """The same for the newest mirror of the race in a folder."""
    engine = file.open_(race)
    try:
        with file.reading(engine) as connection:
            head = race_header(connection, race)
        mirror = mirror_of(folder, race.stem, head)
    except OSError as fault:
        return [f"{folder}: the mirror cannot be read ({fault.strerror}); plug it in, or choose another folder"]
    finally:
        engine.dispose()
    return agreement(race, mirror) if mirror else [f"{folder}: holds no mirror of this race yet"]


def _differences(source: BinaryIO, reach: Reach, connection: Connection) -> Generator[str]:
    damaged = [line.damage for line in (*reach.damaged, *reach.torn)]
    yield from damaged[:_FEW]
    if len(damaged) > _FEW:
        yield f"{counted(len(damaged) - _FEW, 'more line')} damaged"
    stored = {name: all_rows(connection, name) for name in TABLES}
    missing: Counter[str] = Counter()
    waits: list[Heard] = []
    for line in without_repetitions(lines(source)):
        if line.name == WAITING and line.text:
            waits.append(waited(line.content))
        elif line.name in TABLES and line.text:
            yield from (told := _row_differs(line, stored[line.name], missing))
            if told:
                return
    missing.update({name: sum(1 for _ in rows) for name, rows in stored.items()})
    if missing.total():
        parts = ", ".join(counted(n, *NOUNS[name]) for name, n in missing.items() if n)
        yield f"{counted(missing.total(), 'row')} behind the race file ({parts})"
    if lost := sum(len(heard.records) for heard in not_stored(connection, waits)):
        yield f"{counted(lost, 'record')} of decoders not in the race file, which took no data then; restore the mirror"


def _row_differs(line: Line, stored: Iterator[tuple[int, bytes]], missing: Counter[str]) -> list[str]:
    """Go on in the race file to the row of this line; rows that are passed on the way are missing in the mirror."""
    key, what = line.key, NOUNS[line.name][0]
    with suppress(StopIteration):
        while (found := next(stored))[0] < key:
            missing[line.name] += 1
        if found == (key, line.text):
            return []
        if found[0] == key:
            return [f"line {line.number}: {what} {key} differs from the race file"]
    return [f"line {line.number}: {what} {key} is not in the race file"]
