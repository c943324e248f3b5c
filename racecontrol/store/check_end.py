"""Rows that were cut off at the end of a table: nothing in the file itself tells, a copy of it does."""

from collections.abc import Generator, Iterable
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from racecontrol.domain.refusal import Refused
from racecontrol.domain.wording import counted
from racecontrol.store import file
from racecontrol.store.journal import Journal
from racecontrol.store.mirror_lines import NOUNS
from racecontrol.store.mirror_rows import identity

_SEALS = {
    "facts": ("number", "chain"),
    "reads": ("id", "digest"),
    "notices": ("id", "checksum"),
    "garbage": ("id", "checksum"),
}
"""Of each table its key, and what makes a row the one and no other."""


def cut_off(journal: Journal, copies: Iterable[Path]) -> list[str]:
    """What back-ups hold behind the last row that they and the race file have in common, of each table the most.

    A copy of another race, of another version, or one that cannot be read tells nothing.
    """
    most: dict[str, tuple[int, str]] = {}
    with journal.checking() as mine:
        for copy in copies:
            for table, keys in _beyond(mine, copy).items():
                found = f"{min(keys)} to {max(keys)}" if len(keys) > 1 else f"{keys[0]}"
                told = (
                    f"{counted(len(keys), *NOUNS[table])} at the end {'is' if len(keys) == 1 else 'are'} missing that "
                    f"the back-up {copy} holds: {found}; keep the file as it is, and open that back-up"
                )
                most[table] = max(most.get(table, (0, "")), (len(keys), told))
    return [told for _, told in most.values()]


def _beyond(mine: Connection, copy: Path) -> dict[str, list[int]]:
    """The keys of the rows that only the copy has, where there are any."""
    engine = file.copy_of(copy)
    try:
        with file.checking(engine) as other:
            if identity(other) != identity(mine):
                return {}
            found = {table: list(_only_there(mine, other, table, *seal)) for table, seal in _SEALS.items()}
    except (DBAPIError, Refused):  # damaged, or older than the seals: no witness
        return {}
    return {table: keys for table, keys in found.items() if keys}


def _only_there(mine: Connection, other: Connection, table: str, key: str, seal: str) -> Generator[int]:
    """From the end of the table to the first row that both have: rows are appended, so those before are the same."""
    for number, value in other.exec_driver_sql(f"SELECT {key}, {seal} FROM {table} ORDER BY {key} DESC"):
        if mine.exec_driver_sql(f"SELECT {seal} FROM {table} WHERE {key} = ?", (number,)).scalar() == value:
            return
        yield number
