"""Standings to awards: who wins what, in the order of the set-up's awards."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Award, Basis, Race
from racecontrol.scoring.field import NEVER, SEXES, Ints
from racecontrol.scoring.results import OK
from racecontrol.scoring.standings import Standings, rank


@dataclass(frozen=True, slots=True)
class Prize:
    """One row of a medal list. `group`: "" (overall), a sex or a category; `row`: of the standings; `ms` by `by`."""

    race: str
    award: str
    group: str
    place: int
    row: int
    ms: int
    by: Basis


DEFAULT = Award("Medals", "sex", 3)
"""Without any award in the set-up, every race has medals by sex, by its own rule."""


def awards(standings: Standings) -> list[Prize]:
    """All prizes, race by race in set-up order. A dead heat for the last place counts everyone in it."""
    prizes: list[Prize] = []
    for number, race in enumerate(standings.field.setup.races):
        if not race.competitive:
            continue
        free = np.array(standings.field.race == number) & (standings.results.status == OK)
        for award in _awards_of(standings, race):
            won = _award(standings, race, award, np.flatnonzero(free))
            prizes += won
            if award.exclusive:
                free[[prize.row for prize in won]] = False
    return prizes


def _awards_of(standings: Standings, race: Race) -> list[Award]:
    setup = standings.field.setup
    if not setup.awards:
        return [Award(DEFAULT.name, DEFAULT.group, DEFAULT.places, race.rank_by)]
    return [award for award in setup.awards if award.races is None or race.code in award.races]


def _award(standings: Standings, race: Race, award: Award, rows: NDArray[np.intp]) -> list[Prize]:
    """One award's prizes, group by group, places renumbered among those who may still win."""
    ms: Ints = standings.gun_ms if award.by == "gun" else standings.net_ms
    group, names = _groups(standings, award)
    rows = rows[(group[rows] >= 0) & (ms[rows] != NEVER)]
    rows = _leading(rows, ms, group, award.places)
    places = rank(ms[rows], group[rows])
    wins = places <= award.places
    won, place = rows[wins], places[wins]
    order = np.lexsort((won, place, group[won]))
    return [
        Prize(race.code, award.name, names[int(group[row])], int(at), int(row), int(ms[row]), award.by)
        for row, at in zip(won[order], place[order], strict=True)
    ]


def _leading(rows: NDArray[np.intp], ms: Ints, group: Ints, places: int) -> NDArray[np.intp]:
    """Those no slower than the last winner of their group: only they need be ranked. Each group is cut by itself."""
    kept = [np.empty(0, np.intp)]
    for number in np.unique(group[rows]):
        mine = rows[group[rows] == number]
        last = np.partition(ms[mine], places - 1)[places - 1] if len(mine) > places else NEVER
        kept.append(mine[ms[mine] <= last])
    return np.concatenate(kept)


def _groups(standings: Standings, award: Award) -> tuple[Ints, list[str]]:
    """Each entry's group in this award, -1 where it belongs to none, and the groups' names."""
    field = standings.field
    if award.group == "overall":
        return np.zeros(len(field), np.int64), [""]
    if award.group == "sex":
        return field.sex.astype(np.int64) - 1, list(SEXES[1:])
    return field.category.astype(np.int64), [code for _, code in field.categories]
