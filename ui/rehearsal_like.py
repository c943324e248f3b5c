"""The rehearsal of another race: its set-up and its entries, in a copy. The race itself is only read."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from racecontrol.domain.entry import Entry, bib_order
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.domain.setup import Setup, faults
from racecontrol.exchange import event_toml
from racecontrol.rehearsal.people import people
from racecontrol.session import Session
from racecontrol.store import file
from ui.rehearsal import Script, write_for

MADE_UP = 500
"""Runners of a race that has none yet, unless somebody says how many."""

MARK = "REHEARSAL"
"""Stands before the event's name in the copy, so on every list and certificate of it."""


def write_like(path: Path, runners: int | None, seed: int, speed: float) -> Script:
    """The script of a rehearsal of that race (`FILE.race` or `event.toml`); the same seed gives the same.

    `runners`: so many of its entries, the first by bib; of a race without entries, so many are made up. Raises
    Refused, one sentence a fault.
    """
    setup, entries = _from_toml(path) if path.suffix.lower() == ".toml" else _from_race(path)
    wrong = [fault.text for fault in faults(setup)]
    if not setup.races:
        wrong = ["there is no race in the set-up yet; add one to rehearse it"]
    if wrong:
        raise Refused(f"{path}: {text}" for text in wrong)
    event = setup.event
    name = event.name if event.name.startswith(MARK) else f"{MARK} {event.name}".strip()
    setup = replace(setup, event=replace(event, name=name))
    made_up = () if entries else people(setup, runners or MADE_UP, seed)
    script = write_for(setup, made_up or entries[:runners], seed, speed)
    copied = said("A rehearsal of {name}, in a copy: nothing that is done here changes that race.", name=path.name)
    told = (copied, _people_told(len(made_up))) if made_up else (copied,)
    return replace(script, told=(*told, *script.told))


def _people_told(n: int) -> str:
    return said(
        "The race has no entries yet: its {n:,} runner is made up.|"
        "The race has no entries yet: its {n:,} runners are made up.",
        n=n,
    )


def _from_toml(path: Path) -> tuple[Setup, tuple[Entry, ...]]:
    return event_toml.load(path), ()


def _from_race(path: Path) -> tuple[Setup, tuple[Entry, ...]]:
    """From a copy: to open a race may bring its file up to this version, and to close it moves its log into it."""
    with TemporaryDirectory(prefix="rehearsal-") as folder:
        copy = Path(folder) / path.name
        file.borrowed(path, copy)
        try:
            with Session.open(copy) as session:
                state = session.field.state
                return state.setup, tuple(sorted(state.entries.values(), key=lambda entry: bib_order(entry.bib)))
        except Refused as refused:
            raise Refused(_of(path, copy, refused.faults)) from None


def _of(path: Path, copy: Path, sentences: Iterable[str]) -> list[str]:
    return [sentence.replace(str(copy), str(path)) for sentence in sentences]
