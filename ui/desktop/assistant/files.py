"""The files of a set-up. Everything here waits for a disk: it is called outside the window's thread."""

import os
import re
from contextlib import suppress
from pathlib import Path

from hardware import wiring
from racecontrol.domain.latin import spelled
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event, Setup
from racecontrol.exchange import event_toml
from racecontrol.exchange.files import replacing
from ui.making import Made, make_race

RACE, TOML = ".race", ".toml"


def race_name(event: Event) -> str:
    """`lakeside-run-2026.race`."""
    latin = spelled(event.name)[:2][-1:]  # its own letters, then the Latin ones
    words = re.sub(r"[^a-z0-9]+", "-", "".join(latin)).strip("-") or "race"
    year = str(event.date.year)
    return f"{words if year in words.split('-') else f'{words}-{year}'}{RACE}"


def read(path: Path, race: Path | None) -> Setup:
    """An event.toml. `race`: the open race file. Raises Refused, one sentence a fault."""
    _no_race_file(path, race)
    return event_toml.load(path, wiring.faults)


def write(path: Path, setup: Setup) -> bool:
    """The set-up as event.toml in place of what was there; False where that says the same, with its own notes.

    Raises Refused.
    """
    if path.suffix.lower() != TOML:
        raise Refused(f"{path.name}: a set-up is written to a file whose name ends with {TOML}")
    if not path.parent.is_dir():
        raise Refused(f"{path.parent}: there is no such folder; make it first, or write another one")
    with suppress(Refused):
        if event_toml.load(path) == setup:
            return False
    with replacing(path) as file:
        file.write(event_toml.dump(setup).encode())
    return True


def make(path: Path, setup: Setup, entries: Path | None) -> Made:
    """The race file, and event.toml beside it. Raises Refused; then there is no race file."""
    if path.suffix.lower() != RACE:
        raise Refused(f"{path.name}: the name of a race file ends with {RACE}; write {path.stem or 'name'}{RACE}")
    if not path.parent.is_dir():
        raise Refused(f"{path.parent}: there is no such folder; make it first, or write another one")
    if path.exists():
        raise Refused(f"{path}: is there already; choose another name")
    if entries is not None:
        _no_race_file(entries, None)
    if (beside := path.with_name("event.toml")).exists() and _differs(beside, setup):
        raise Refused(
            f"{beside}: is there already and holds another set-up; choose another folder, or move that file away"
        )
    made = make_race(path, setup, entries)
    write(beside, setup)
    return made


def _differs(path: Path, setup: Setup) -> bool:
    try:
        return event_toml.load(path) != setup
    except Refused:
        return True


def _no_race_file(path: Path, race: Path | None) -> None:
    """A race file is opened by SQLite alone: whoever else closes it takes the locks away."""
    same = False
    if race is not None:
        with suppress(OSError):
            same = os.path.samefile(path, race)
    if same or path.suffix.lower() == RACE:
        raise Refused(f"{path.name}: is a race file; here belongs a file of text")
