"""When all prizes of a group are taken: from when on nobody who is still running can win one any more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from racecontrol.announcing.moment import Moment
from racecontrol.domain.setup import Award, Basis, Race
from racecontrol.scoring.awards import awards_of, groups_of
from racecontrol.scoring.field import NEVER, Ints

Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Decided:
    """The prizes of an award in one group: "", a sex or a category, as in `Prize`. `at`: the instant; `rows`: the
    winners, best first."""

    race: Race
    award: Award
    group: str
    at: int
    rows: Rows


@dataclass(frozen=True, slots=True)
class _Chance:
    """Of every row: the instant at which the own time is `ms` is `begun + ms`, but not before `window`. Who comes later
    is slower."""

    begun: Ints
    window: Ints


_FAR = NEVER // 2
"""Later than everything, also with a time added."""


def decided(moment: Moment) -> Iterator[Decided]:
    """Of all races; the instant stays the same whoever finishes later."""
    chances = {by: _chance(moment, by) for by in get_args(Basis)}
    for number, race in enumerate(moment.standings.field.setup.races):
        mine = np.flatnonzero((moment.standings.field.race == number) & moment.competes)
        if race.competitive and len(mine):
            yield from _of_race(moment, chances, race, mine)


def _of_race(moment: Moment, chances: Mapping[str, _Chance], race: Race, mine: Rows) -> Iterator[Decided]:
    """`since`: when it is known that somebody wins no exclusive prize further up; only then may he win here."""
    field = moment.standings.field
    since, free = np.zeros(len(field), np.int64), np.ones(len(field), np.bool_)
    for award in awards_of(moment.standings, race):
        groups, names = groups_of(moment.standings, award)
        known, taken = since.copy(), np.zeros(len(field), np.bool_)
        mine_of = np.where(free[mine], groups[mine], -1)
        for group, name in enumerate(names):
            rows = mine[mine_of == group]
            if not len(rows):
                continue
            found = _of_group(moment, chances[award.by], award, rows, since)
            known[rows] = NEVER if found is None else np.maximum(known[rows], found[0])
            if found is not None:
                taken[found[1]] = True
                yield Decided(race, award, name, *found)
        if award.exclusive:
            since, free = known, free & ~taken


def _of_group(moment: Moment, chance: _Chance, award: Award, rows: Rows, since: Ints) -> tuple[int, Rows] | None:
    """Rows: who is not out and may win here. None while fewer have finished than there are prizes."""
    ms = moment.standings.gun_ms if award.by == "gun" else moment.standings.net_ms
    over = rows[moment.placed[rows]]
    if len(over) < award.places:
        return None
    last = int(np.partition(ms[over], award.places - 1)[award.places - 1])
    wins = moment.placed[rows] & (ms[rows] <= last)
    winners, others = rows[wins], rows[~wins]
    winners = winners[np.argsort(ms[winners], kind="stable")]
    until = np.maximum(chance.begun[others] + last, chance.window[others])
    return max(int(moment.finish[winners].max()), int(until.max(initial=0)), int(since[rows].max())), winners


def _chance(moment: Moment, by: Basis) -> _Chance:
    """By net, who was not seen at the start may still have crossed it until its window ended."""
    field, results = moment.standings.field, moment.standings.results
    gone = field.gun != NEVER
    gun = np.where(gone, field.gun, _FAR)
    if by == "gun":
        return _Chance(gun - field.allowed_gun - field.penalty, np.zeros(len(field), np.int64))
    begun = np.where(gone & results.started, results.start, gun) - field.allowed_net - field.penalty
    return _Chance(begun, np.where(gone & ~results.started, gun + field.start_window, 0))
