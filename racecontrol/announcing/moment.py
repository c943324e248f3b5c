"""The race as it was at one instant: what all parts of a view are made from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.announcing.story import Roster, person, roster
from racecontrol.announcing.view import Person
from racecontrol.announcing.voice import Voice
from racecontrol.domain.setup import Race
from racecontrol.scoring.field import NEVER, STATUSES, Flags, Ints
from racecontrol.scoring.predict import Predictions, next_of
from racecontrol.scoring.results import OK, rows_by_race
from racecontrol.scoring.standings import Standings, in_order

OUT = tuple(STATUSES.index(code) for code in ("DNF", "DNS", "DQ"))
"""Ruled so, a runner is no part of what is told."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One element for each row of the standings; what was read after `now` is not in it.

    `at`: instants of the splits; `finish`: of the finish; NEVER without. `begun`: whether seen since the gun. `out`: by
    a ruling; `competes`: runs for places, in a competitive race and a ranked wave, and is not out; `placed`: has
    finished and has a place. `order`: the rows of who has finished, in that order; `latest`: the late end of when
    the own next point is reached, NEVER for who is not on the course.
    """

    standings: Standings
    now: int
    voice: Voice
    told: Predictions
    roster: Roster
    at: Ints
    finish: Ints
    begun: Flags
    out: Flags
    competes: Flags
    placed: Flags
    order: NDArray[np.intp]
    latest: Ints

    @property
    def late(self) -> Flags:
        """Who should have come to the own next point by now."""
        return self.latest < self.now

    def person(self, row: int) -> Person:
        return person(self.standings, self.roster, row)

    def elapsed(self, race: Race, rows: NDArray[np.intp]) -> Ints:
        """Of rows of one race to each of its splits, by the time that ranks it, NEVER where it was not passed; shape
        (splits, rows). The finish has its penalties."""
        field, gun = self.standings.field, race.rank_by == "gun"
        begun = field.gun[rows] if gun else self.standings.results.start[rows]
        allowed = (field.allowed_gun if gun else field.allowed_net)[rows]
        at = self.at.T[: len(race.splits), rows]
        spent = at - (begun - allowed)
        spent[-1] += field.penalty[rows]
        return np.where(at == NEVER, NEVER, spent)


def moment(standings: Standings, now: int, voice: Voice, told: Predictions) -> Moment:
    field, results = standings.field, standings.results
    competitive = np.array([race.competitive for race in field.setup.races], np.bool_)
    ranked = np.array([*(wave.ranked for wave in field.setup.waves), True], np.bool_)
    out = np.isin(field.ruled, OUT)
    competes = competitive[field.race] & ranked[field.wave] & ~out & (field.ruled != STATUSES.index("NC"))
    finish = np.where(results.finish <= now, results.finish, NEVER)
    at = np.where(results.at <= now, results.at, NEVER)
    finished = np.flatnonzero(finish != NEVER)
    return Moment(
        standings=standings,
        now=now,
        voice=voice,
        told=told,
        roster=roster(field.entries),
        at=at,
        finish=finish,
        begun=(results.started & (results.start <= now)) | (at != NEVER).any(axis=1),
        out=out,
        competes=competes,
        placed=competes & (results.status == OK) & (finish != NEVER),
        order=finished[in_order(finish[finished])],
        latest=next_of(told, told.high),
    )


def by_rule(standings: Standings, category: bool = False) -> Ints:
    """Everybody's finish time as the own race ranks it, overall and by sex, or by category."""
    ms = standings.gun_ms.copy()
    for race, mine in rows_by_race(standings.field):
        if (race.category_basis if category else race.rank_by) == "net":
            ms[mine] = standings.net_ms[mine]
    return ms


def smallest(values: Ints, count: int) -> NDArray[np.intp]:
    """Where the `count` smallest stand, in their order; of equal ones the earlier. Not all need be sorted for it."""
    count = max(0, min(count, len(values)))
    last = np.partition(values, count - 1)[count - 1] if count else np.int64(-1)
    least = np.flatnonzero(values <= last)
    return least[np.argsort(values[least], kind="stable")][:count]
