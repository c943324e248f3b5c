"""What stands in the finish queue without a runner: chips of nobody that finished, taps of a runner seen there."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from racecontrol.domain.facts import ChipGiven
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.sightings import corrected, corrections, owner_of
from racecontrol.scoring.standings import Standings

MOST = 200
"""So many of the newest are shown: where all chips are unknown, the problems say so once."""


@dataclass(frozen=True, slots=True)
class Stray:
    """`code`: the chip in lower case, or the number of the `Tapped`; `at`: the first time there, ms UTC; `point`: which
    finish."""

    kind: Literal["chip", "tap"]
    code: str
    at: int
    point: str


def strays(standings: Standings) -> tuple[Stray, ...]:
    """The newest first."""
    field = standings.field
    finishes = {point.code for point in field.setup.points if point.kind == "finish"}
    taps = [Stray("tap", str(tap.number), tap.at, tap.point) for tap in field.state.taps if tap.point in finishes]
    found = [*_chips(standings, finishes), *taps]
    return tuple(sorted(found, key=lambda stray: -stray.at)[:MOST])


def _chips(standings: Standings, finishes: set[str]) -> list[Stray]:
    """Chips that belong to no entry and were not declared nobody's, by their first read at a finish."""
    field, reads = standings.field, standings.racing
    strange = owner_of(field, reads.known) == len(field)
    for fact in corrections(field, ChipGiven):
        if fact.chip.lower() in reads.chips:
            strange[reads.chips.index(fact.chip.lower())] = False
    if not strange.any():
        return []
    first, where = np.full(len(strange), NEVER, np.int64), np.empty(len(strange), object)
    point_of = {box.code: box.point for box in field.setup.decoders if box.point in finishes}
    for box in reads.by_decoder:
        if box.code not in point_of:
            continue
        mine = np.flatnonzero(strange[box.chip])
        chips, at = box.chip[mine], corrected(field, box)[mine]
        before = first[chips]
        np.minimum.at(first, chips, at)
        where[chips[first[chips] < before]] = point_of[box.code]
    newest = np.flatnonzero(first != NEVER)
    newest = newest[np.argsort(-first[newest], kind="stable")][:MOST]
    return [Stray("chip", reads.chips[n], int(first[n]), str(where[n])) for n in newest.tolist()]
