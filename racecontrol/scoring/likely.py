"""Whose an unknown chip may be: who was never read, and who was due where the chip was."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from racecontrol.domain.said import said
from racecontrol.domain.setup import Race
from racecontrol.domain.time import MINUTE
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, Ints
from racecontrol.scoring.predict import predict
from racecontrol.scoring.sightings import corrected
from racecontrol.scoring.standings import Standings

MOST = 8
"""So many are named: more is no help to somebody who stands at the finish."""

DUE = 15 * MINUTE
"""Who is expected further away in time is not meant."""


class Likely(NamedTuple):
    """`why`: what speaks for this entry, in a few words."""

    row: int
    why: str


class Trace(NamedTuple):
    """Where an unknown chip was read: the codes of the points, the last of them, and when it was first read there."""

    points: frozenset[str]
    last: str
    at: int


def trace(standings: Standings, chip: str) -> Trace | None:
    """None of a chip that no decoder of the event has read."""
    reads, point_of = standings.racing, {box.code: box.point for box in standings.field.setup.decoders}
    if chip.lower() not in reads.chips:
        return None
    number, seen = reads.chips.index(chip.lower()), dict[str, int]()
    for box in reads.by_decoder:
        mine = corrected(standings.field, box)[box.chip == number]
        if len(mine) and box.code in point_of:
            point = point_of[box.code]
            seen[point] = min(seen.get(point, NEVER), int(mine.min()))
    if not seen:
        return None
    last = max(seen, key=lambda point: seen[point])
    return Trace(frozenset(seen), last, seen[last])


def likely(standings: Standings, chip: str) -> list[Likely]:
    """The likeliest first: entries without a chip, those who were due there then, those who were never read."""
    found = trace(standings, chip)
    if found is None:
        return []
    unread = _unread(standings, chip, found)
    due = _due(standings, found)
    # a chip that was read on the way too has its runner's whole race: somebody with reads of his own is another
    told = [*unread, *due] if len(found.points) > 1 else [*due, *unread]
    told.sort(key=lambda one: bool(standings.entry(one.row).chips))
    return told[:MOST]


def race_there(standings: Standings, found: Trace) -> tuple[Race, str]:
    """The race, and the wave, of whoever passed that point next to that instant; without any the first that goes there.

    Of a chip at the finish: the race that its runner most likely ran.
    """
    field = standings.field
    fitting = [race for race in field.setup.races if found.last in {split.point for split in race.splits}]
    points = [point.code for point in field.setup.points]
    times = standings.results.passings.time[points.index(found.last)]
    rows = np.flatnonzero((times != NEVER) & np.isin(field.race, [field.setup.races.index(race) for race in fitting]))
    if len(rows):
        entry = standings.entry(int(rows[np.argmin(np.abs(times[rows] - found.at))]))
        return next(race for race in field.setup.races if race.code == entry.race), entry.wave
    race = (*fitting, *field.setup.races)[0]
    waves = field.setup.main_waves_of(race.code)
    return race, waves[0].code if len(waves) > 1 else ""


def _unread(standings: Standings, chip: str, found: Trace) -> Iterator[Likely]:
    """Never read, in a race that goes there; those first whose own chip begins as this one does."""
    field = standings.field
    goes = [number for number, race in enumerate(field.setup.races) if _goes(standings, race, found)]
    rows: Ints = np.flatnonzero(~standings.results.seen & (field.ruled < 0) & np.isin(field.race, goes))
    alike = sorted(rows.tolist(), key=lambda row: -_in_common(standings.entry(row).chips, chip.lower()))
    for row in alike[:MOST]:
        yield Likely(row, said("never read") if standings.entry(row).chips else said("has no chip"))


def _due(standings: Standings, found: Trace) -> Iterator[Likely]:
    """On the course, not read there, and expected there about then; the nearest in time first."""
    field, told = standings.field, predict(standings)
    near: list[tuple[int, int]] = []
    for number, race in enumerate(field.setup.races):
        columns = [n for n, split in enumerate(race.splits) if split.point == found.last]
        for column in columns[-1:]:
            rows = np.flatnonzero((field.race == number) & (told.at[:, column] != NEVER))
            apart = told.at[rows, column] - found.at
            close = np.abs(apart) <= DUE
            near += zip(apart[close].tolist(), rows[close].tolist(), strict=True)
    for ms, row in sorted(near, key=lambda one: abs(one[0]))[:MOST]:
        why = said("expected there {span} later", span=span_text(ms))
        yield Likely(row, why if ms > 0 else said("expected there {span} earlier", span=span_text(ms)))


def _goes(standings: Standings, race: Race, found: Trace) -> bool:
    starts = {point.code for point in standings.field.setup.points if point.kind == "start"}
    return found.points <= starts | {split.point for split in race.splits}


def _in_common(chips: tuple[str, ...], chip: str) -> int:
    """Letters that the likest of these begins with."""
    alike = ([a == b for a, b in zip(one.lower(), chip, strict=False)] for one in chips)
    return max(([*letters, False].index(False) for letters in alike), default=0)
