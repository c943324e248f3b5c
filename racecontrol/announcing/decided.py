"""When all prizes of a group are taken: from when on nobody who is still running can win one any more."""

from collections.abc import Iterator
from dataclasses import dataclass

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


def decided(moment: Moment) -> Iterator[Decided]:
    """Of all races; the instant stays the same whoever finishes later."""
    for number, race in enumerate(moment.standings.field.setup.races):
        mine = np.flatnonzero((moment.standings.field.race == number) & moment.competes)
        if race.competitive and len(mine):
            yield from _of_race(moment, race, mine)


def _of_race(moment: Moment, race: Race, mine: Rows) -> Iterator[Decided]:
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
            found = _of_group(moment, award, rows, since)
            known[rows] = NEVER if found is None else np.maximum(known[rows], found[0])
            if found is not None:
                taken[found[1]] = True
                yield Decided(race, award, name, *found)
        if award.exclusive:
            since, free = known, free & ~taken


def _of_group(moment: Moment, award: Award, rows: Rows, since: Ints) -> tuple[int, Rows] | None:
    """Rows: who is not out and may win here. None while fewer have finished than there are prizes."""
    ms = moment.standings.gun_ms if award.by == "gun" else moment.standings.net_ms
    over = rows[moment.placed[rows]]
    if len(over) < award.places:
        return None
    last = int(np.partition(ms[over], award.places - 1)[award.places - 1])
    wins = moment.placed[rows] & (ms[rows] <= last)
    winners, others = rows[wins], rows[~wins]
    winners = winners[np.argsort(ms[winners], kind="stable")]
    until = _could_win_until(moment, others, award.by, last)
    return max(int(moment.finish[winners].max()), int(until.max(initial=0)), int(since[rows].max())), winners


def _could_win_until(moment: Moment, rows: Rows, by: Basis, ms: int) -> Ints:
    """The instant at which each runner's own time is `ms`: who comes later is slower. NEVER without a gun.

    By net, who was not seen at the start may still have crossed it until its window ended.
    """
    field, results = moment.standings.field, moment.standings.results
    gun = field.gun[rows]
    if by == "gun":
        own, allowed = gun, field.allowed_gun[rows]
    else:
        own, allowed = np.where(results.started[rows], results.start[rows], gun), field.allowed_net[rows]
    gone = gun != NEVER
    until = np.where(gone, own, 0) + ms - allowed - field.penalty[rows]
    if by == "net":
        window = np.where(gone, gun, 0) + field.start_window[rows]
        until = np.where(results.started[rows], until, np.maximum(until, window))
    return np.where(gone, until, NEVER)
