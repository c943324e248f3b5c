"""What a person must decide, found in the standings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from racecontrol.scoring.field import NEVER
from racecontrol.scoring.results import OK
from racecontrol.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class Problem:
    """`kind`: fixed code; `bib`: whom it is about, "" if nobody; `what`: a sentence; `todo`: what to do about it."""

    kind: str
    bib: str
    what: str
    todo: str


def problems(standings: Standings) -> list[Problem]:
    """All problems, the widest first: waves, then unknown chips, then single entries."""
    return [problem for rule in RULES for problem in rule(standings)]


def missed_start(standings: Standings) -> list[int]:
    """Rows that have passed another point without having been seen at the start: their net time is their gun time."""
    results = standings.results
    missed = (results.at != NEVER).any(axis=1) & ~results.started
    return [int(row) for row in np.flatnonzero(missed)]


def _no_gun(standings: Standings) -> Iterator[Problem]:
    field = standings.field
    for number, wave in enumerate(field.setup.waves):
        waiting = int(np.count_nonzero((field.wave == number) & standings.results.seen))
        if wave.code not in field.state.guns and waiting:
            yield Problem(
                "no_gun",
                "",
                f"Wave {wave.code} has no gun, and {waiting} of its runners have been read",
                "Record its gun time",
            )


def _no_wave(standings: Standings) -> Iterator[Problem]:
    field = standings.field
    for row in np.flatnonzero(field.wave < 0):
        entry = field.entries[int(row)]
        waves = ", ".join(wave.code for wave in field.setup.waves_of(entry.race))
        yield Problem("no_wave", entry.bib, f"{entry.bib} has no wave", f"Give the entry one of {waves}")


def _unknown_chip(standings: Standings) -> Iterator[Problem]:
    for chip, count in standings.unknown.items():
        times = "once" if count == 1 else f"{count} times"
        yield Problem("unknown_chip", "", f"Chip {chip} was read {times} and belongs to nobody", "Give it to an entry")


def _no_start(standings: Standings) -> Iterator[Problem]:
    for row in missed_start(standings):
        entry = standings.entry(row)
        yield Problem(
            "no_start",
            entry.bib,
            f"{entry.bib} {entry.name} was not read at the start; the net time is the gun time",
            "Accept, or enter the start by hand",
        )


def _missing_split(standings: Standings) -> Iterator[Problem]:
    results = standings.results
    for number, race in enumerate(standings.field.setup.races):
        seen = results.at[:, : len(race.splits)] != NEVER
        holes = ~seen & (results.status == OK)[:, None] & (standings.field.race == number)[:, None]
        for row in np.flatnonzero(holes.any(axis=1)):
            entry = standings.entry(int(row))
            codes = ", ".join(race.splits[int(split)].code for split in np.flatnonzero(holes[row]))
            yield Problem(
                "missing_split",
                entry.bib,
                f"{entry.bib} {entry.name} finished without {codes}",
                "Look at the reads",
            )


RULES: tuple[Callable[[Standings], Iterator[Problem]], ...] = (
    _no_gun,
    _no_wave,
    _unknown_chip,
    _no_start,
    _missing_split,
)
