"""Where a race can be had from when its file cannot be used: its back-ups and its mirror."""

import glob
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from racecontrol.domain.refusal import Refused
from racecontrol.store import file
from racecontrol.store.mirror_copy import race_header
from racecontrol.store.mirror_file import mirror_of
from racecontrol.store.mirror_rows import newest_folder


def copies(race: Path) -> list[Path]:
    """The back-ups of a race that are there, the oldest first."""
    return sorted(backup_folder(race).glob(f"{glob.escape(race.stem)}-*.race"))


def backup_folder(race: Path) -> Path:
    return race.with_name(f"{race.stem}.backups")


def rescue(race: Path) -> str:
    """What to do with a race file that cannot be opened: the commands, as far as the copies are there."""
    ways = [_mirror(race), *(f"open the newest back-up: {copy}" for copy in copies(race)[-1:])]
    return f"keep the file as it is, and {', or '.join(filter(None, ways)) or 'open a back-up or its mirror instead'}"


def _mirror(race: Path) -> str:
    engine = file.open_(race)
    try:
        with file.reading(engine) as connection:
            folder, head = newest_folder(connection), race_header(connection, race)
    except (Refused, DBAPIError):
        return ""
    finally:
        engine.dispose()
    if folder is None:
        return ""
    try:
        mirror = mirror_of(folder, race.stem, head)
    except OSError:
        return f"plug in its mirror ({folder})"
    return f"rebuild it from its mirror: racecontrol restore {mirror} NEW.race" if mirror else ""
