"""From the race file to the end of its mirror, one round at a time."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from racecontrol.domain.facts import Heard
from racecontrol.domain.refusal import Refused
from racecontrol.store import file
from racecontrol.store.migrations import MIGRATIONS
from racecontrol.store.mirror_file import Gone, Header, MirrorFile, all_mirrors_of, header, holds
from racecontrol.store.mirror_lines import WAITING, Line, only, text_of
from racecontrol.store.mirror_note import note, noted
from racecontrol.store.mirror_rows import (
    TABLES,
    behind,
    chosen,
    identity,
    not_stored,
    rows_after,
    waited,
    waiting,
)

PART = 5000
"""So many rows are written and synced at a time."""


def race_header(connection: Connection, race: Path) -> Header:
    """What the first line of this race's mirror says. Raises Refused for a race without any fact."""
    whose = identity(connection)
    if not whose:
        raise Refused(f"{race}: holds no set-up, so there is nothing to mirror")
    return header(whose, race.stem, MIGRATIONS[-1].number)


class Copier:
    """Takes the rows of a race file to the end of its mirror. One thread at a time.

    OSError: the mirror cannot be written. Refused, DBAPIError: the race file cannot be read.
    """

    def __init__(self, race: Path, folder: Path, anew: bool = False, hasty: bool = False) -> None:
        """`anew`: a person has just named this folder; a mirror may be begun there whatever was there before.

        `hasty`: a person waits (see `MirrorFile`).
        """
        self._engine = file.open_(race)
        self._connection = file.reading(self._engine)  # kept: on a full disk a new one might not open
        with self._connection.begin():
            head = race_header(self._connection, race)
        self._race, self._folder, self._head, self._anew = race, folder, head, anew
        self._noted = noted(race)
        self._file = MirrorFile(folder, race.stem, head, self._ours, self._new, hasty)

    def close(self) -> None:
        self._connection.close()
        self._engine.dispose()

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def place(self) -> dict[str, int]:
        """The key of the last row of each table that is in the mirror."""
        return {name: line.key for name, line in self._file.reach.last.items() if name in TABLES}

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        return tuple(self.place.items())

    def hold(self, held: Sequence[Heard]) -> None:
        """Write what waits in memory; the race file is not needed for it."""
        with self._file.opened() as out:
            self._file.append(out, [(WAITING, text_of(WAITING, waiting(heard))) for heard in held])

    def waits(self) -> list[Heard]:
        """What waits in the mirrors of this race in the folder, and no stored row holds. Nothing is written."""
        there = holds(self._folder, self._race.stem, self._head)  # first: the disk may come back between the two
        mirrors = all_mirrors_of(self._folder, self._race.stem, self._head)
        if not mirrors and not there and not self._new():
            raise Gone(self._folder)
        pieces = [piece for mirror in mirrors for piece in _waiting_in(mirror)]
        with self._connection.begin():
            return not_stored(self._connection, pieces)

    def round(self, progress: Callable[[int], None] = lambda _: None) -> None:
        """Write all rows that are missing. `progress`: how many they still are."""
        with self._file.opened() as out:
            with self._connection.begin():
                left = behind(self._connection, self.place)
            facts = self.place.get("facts")
            for name in TABLES:
                left = self._catch_up(out, name, left, progress)
        if str(self._folder) not in self._noted or self.place.get("facts") != facts:
            self._note()

    def _catch_up(self, out: BinaryIO, name: str, left: int, progress: Callable[[int], None]) -> int:
        while rows := self._rows(name, self.place.get(name, 0), PART):
            if left > PART:
                progress(left)
            self._file.append(out, ((name, text) for _, text in rows))
            left -= len(rows)
        return left

    def _rows(self, name: str, after: int, most: int) -> list[tuple[int, bytes]]:
        """No reading goes on while a slow stick writes: the race file's write-ahead log could not be emptied then."""
        with self._connection.begin():
            return rows_after(self._connection, name, after, most)

    def _chosen(self) -> int:
        with self._connection.begin():
            return chosen(self._connection, self._folder)

    def _new(self) -> bool:
        """A folder that was chosen again, or never held a mirror."""
        return self._anew or self._noted.get(str(self._folder), -1) < self._chosen()

    def _note(self) -> None:
        folder, fact = str(self._folder), self._chosen()
        if self._noted.get(folder) != fact:
            self._noted = noted(self._race) | {folder: fact}
            note(self._race, self._noted)

    def _ours(self, last: dict[str, Line]) -> bool:
        """A race file that was put back from an older copy may have gone another way since."""
        return all(
            [text for _, text in self._rows(name, line.key - 1, 1)] == [line.text]
            for name, line in last.items()
            if name in TABLES
        )


def _waiting_in(mirror: Path) -> list[Heard]:
    with mirror.open("rb") as source:
        return [waited(line.content) for line in only(WAITING, source) if line.text]


def waits(race: Path, folder: Path) -> list[Heard]:
    """What waits in the mirror in that folder, and no stored row holds. OSError when it cannot be read."""
    with closing(Copier(race, folder)) as copier:
        return copier.waits()


def catch_up(race: Path, folder: Path) -> None:
    """Write what is missing into the folder where the race is mirrored, while a person waits.

    OSError when it cannot be written; Busy when another program does.
    """
    with closing(Copier(race, folder, hasty=True)) as copier:
        copier.round()


def mirror_whole(race: Path, folder: Path) -> Path:
    """Write all that is missing, at once, into a folder that a person named. The mirror's file."""
    with closing(Copier(race, folder, anew=True)) as copier:
        copier.round()
        return copier.path
