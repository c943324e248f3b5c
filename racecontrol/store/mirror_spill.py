"""What waited in memory when the program had to end and the race file took no data: lines of a mirror, kept elsewhere.

Spilled into the state folder of the user, or where that cannot be written into the temporary folder; taken in when the
race is opened next. A file that was taken in stays, under another name.
"""

import os
import tempfile
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path

from platformdirs import user_state_path
from sqlalchemy.exc import DBAPIError

from racecontrol.domain.facts import Heard
from racecontrol.domain.refusal import Refused
from racecontrol.store.journal import Journal
from racecontrol.store.mirror_lines import FORMAT, WAITING, framed, lines, text_of
from racecontrol.store.mirror_rows import identity, not_stored, waited, waiting

HEADER = "spill"


@dataclass(frozen=True, slots=True)
class Spilled:
    """A file of what was spilled. `damage`: one sentence for each line that cannot be used."""

    path: Path
    pieces: list[Heard]
    damage: list[str]


def folders() -> tuple[Path, ...]:
    """Where what waits may be spilled: the first that can be written gets it."""
    return (user_state_path("racecontrol"), Path(tempfile.gettempdir()))


def spill(pieces: Sequence[Heard], race: Path) -> Path:
    """Write all of it, durably; the file. Raises Refused when no folder takes it."""
    head = {"format": FORMAT, "race": _identity(race), "path": str(race.absolute())}
    texts = [text_of(HEADER, head), *(text_of(WAITING, waiting(piece)) for piece in pieces)]
    faults: list[str] = []
    for folder in folders():
        try:
            return _write(folder, race, texts)
        except OSError as fault:
            faults.append(f"{folder} ({fault.strerror})")
    raise Refused(f"{race}: what waits can be written nowhere else, not in {', nor in '.join(faults)}; make room")


def spilled(race: Path) -> list[Spilled]:
    """What was spilled of this race and is not taken in yet, the oldest first. Another race's files are left alone."""
    whose = _identity(race)
    return [found for folder in folders() for path in _there(folder, race) if (found := _read(path, whose))]


def left(journal: Journal, pieces: Iterable[Heard]) -> list[Heard]:
    """Of what was spilled, the records that no stored row holds: most may be in the race file all the same."""
    with journal.checking() as connection:
        return not_stored(connection, pieces)


def taken(path: Path) -> Path:
    """It is in the race file now: the new name, under which it is not looked at again."""
    return path.replace(path.with_name(f"{path.name}.taken"))


def _write(folder: Path, race: Path, texts: Sequence[bytes]) -> Path:
    """Whole, or not at all under that name."""
    folder.mkdir(parents=True, exist_ok=True)
    path = next(path for path in _names(folder, race) if not path.exists() and not _with(path, ".taken").exists())
    draft = _with(path, ".part")
    try:
        with draft.open("wb") as out:
            out.writelines(map(framed, texts))
            out.flush()
            os.fsync(out.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    return path


def _names(folder: Path, race: Path) -> Generator[Path]:
    """The race's name, and its whole path in short: races in two folders may have the same name."""
    mark = sha256(str(race.absolute()).encode()).hexdigest()[:8]
    return (folder / f"{race.stem}-{mark}-{n}.spill" for n in count(1))


def _with(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")


def _there(folder: Path, race: Path) -> Generator[Path]:
    """Taken ones hold their places in the row of numbers."""
    for path in _names(folder, race):
        if path.exists():
            yield path
        elif not _with(path, ".taken").exists():
            return


def _read(path: Path, whose: str) -> Spilled | None:
    """None for another race's, made at the same place before or after, and for what cannot be read."""
    pieces: list[Heard] = []
    damage: list[str] = []
    try:
        with path.open("rb") as source:
            for line in lines(source):
                if line.text is None:
                    damage.append(f"{path}: {line.damage}")
                elif line.name == WAITING:
                    pieces.append(waited(line.content))
                elif line.name == HEADER and line.content["race"] not in ("", whose):
                    return None
    except OSError as fault:
        damage.append(f"{path}: cannot be read ({fault.strerror})")
    return Spilled(path, pieces, damage)


def _identity(race: Path) -> str:
    """ "" when the file cannot even be read: then its place alone tells whose it is."""
    try:
        with closing(Journal.open(race)) as journal, journal.checking() as connection:
            return identity(connection)
    except (Refused, DBAPIError, OSError):
        return ""
