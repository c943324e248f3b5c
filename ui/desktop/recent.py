"""The race files that were open last, newest first, as the window remembers them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

MOST = 9
KEY = "recent"


@dataclass(frozen=True, slots=True)
class Recent:
    """`date`: YYYY-MM-DD."""

    path: str
    event: str
    date: str


def recent(settings: QSettings) -> list[Recent]:
    """What is not understood is left out: it is a convenience."""
    try:
        rows = json.loads(str(settings.value(KEY, "[]")))
        return [Recent(str(row["path"]), str(row["event"]), str(row["date"])) for row in rows]
    except (ValueError, TypeError, KeyError):
        return []


def remember(settings: QSettings, race: Recent) -> None:
    """It stands on top from now on."""
    _keep(settings, [race, *(one for one in recent(settings) if one.path != race.path)][:MOST])


def forget(settings: QSettings, path: str) -> None:
    """Only from the list; the file stays where it is."""
    _keep(settings, [one for one in recent(settings) if one.path != path])


def gone(races: Sequence[Recent]) -> frozenset[str]:
    """The paths where no file is any more. Waits for disks."""
    return frozenset(one.path for one in races if not Path(one.path).is_file())


def _keep(settings: QSettings, races: Sequence[Recent]) -> None:
    settings.setValue(KEY, json.dumps([asdict(one) for one in races], ensure_ascii=False))
