"""Standings to awards: who wins what, in the order of the set-up's awards, and who moves up when a winner falls out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Award, Basis, Race
from racecontrol.scoring.field import NEVER, SEXES, Ints
from racecontrol.scoring.results import OK
from racecontrol.scoring.standings import Standings, rank

Rows = NDArray[np.intp]


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


@dataclass(frozen=True, slots=True)
class AwardList:
    """One award in one group, best first.

    `reserves`: who has a place behind the last that wins. Of `places` prizes the one at place p moves up as soon as
    p - `places` of those before are out. `above`: who would win here, but won an exclusive award listed before; their
    places are those among all.
    """

    race: str
    award: str
    group: str
    by: Basis
    places: int
    winners: tuple[Prize, ...]
    reserves: tuple[Prize, ...] = ()
    above: tuple[Prize, ...] = ()


DEFAULT = Award("Medals", "sex", 3)
"""Without any award in the set-up, every race has medals by sex, by its own rule."""


def awards(standings: Standings) -> list[Prize]:
    """All prizes, race by race in set-up order. A dead heat for the last place counts everyone in it."""
    return [prize for _, _, won in _given(standings, 0) for prize in won]


def award_lists(standings: Standings, spare: int = 0) -> list[AwardList]:
    """The same prizes list by list, with reserves for `spare` winners who fall out."""
    found: list[AwardList] = []
    ok = standings.results.status == OK
    for award, race, may in _given(standings, spare):
        mine = np.flatnonzero((standings.field.race == standings.field.setup.races.index(race)) & ok)
        rows = {prize.row for prize in may}
        among_all = _award(standings, race, award, mine, award.places) if rows else []
        found += _lists(race, award, may, [prize for prize in among_all if prize.row not in rows])
    return found


def _lists(race: Race, award: Award, may: Sequence[Prize], others: Sequence[Prize]) -> Iterator[AwardList]:
    """A list for each group. `may`: who may win it, `others`: who has won before."""
    for group, prizes in groupby(may, key=lambda prize: prize.group):
        of_group = tuple(prizes)
        yield AwardList(
            race.code,
            award.name,
            group,
            award.by,
            award.places,
            tuple(prize for prize in of_group if prize.place <= award.places),
            tuple(prize for prize in of_group if prize.place > award.places),
            tuple(prize for prize in others if prize.group == group),
        )


def _given(standings: Standings, spare: int) -> Iterator[tuple[Award, Race, list[Prize]]]:
    """Award by award, who may win it, with `spare` places more than there are prizes."""
    for number, race in enumerate(standings.field.setup.races):
        if not race.competitive:
            continue
        free = np.array(standings.field.race == number) & (standings.results.status == OK)
        for award in awards_of(standings, race):
            may = _award(standings, race, award, np.flatnonzero(free), award.places + spare)
            yield award, race, may
            if award.exclusive:
                free[[prize.row for prize in may if prize.place <= award.places]] = False


def awards_of(standings: Standings, race: Race) -> list[Award]:
    """In the order of the set-up."""
    setup = standings.field.setup
    if not setup.awards:
        return [Award(DEFAULT.name, DEFAULT.group, DEFAULT.places, race.rank_by)]
    return [award for award in setup.awards if award.races is None or race.code in award.races]


def _award(standings: Standings, race: Race, award: Award, rows: Rows, last: int) -> list[Prize]:
    """One award's places up to `last`, group by group, renumbered among those who may still win."""
    ms: Ints = standings.gun_ms if award.by == "gun" else standings.net_ms
    group, names = groups_of(standings, award)
    rows = rows[(group[rows] >= 0) & (ms[rows] != NEVER)]
    rows = _leading(rows, ms, group, last)
    places = rank(ms[rows], group[rows])
    wins = places <= last
    won, place = rows[wins], places[wins]
    order = np.lexsort((won, place, group[won]))
    return [
        Prize(race.code, award.name, names[int(group[row])], int(at), int(row), int(ms[row]), award.by)
        for row, at in zip(won[order], place[order], strict=True)
    ]


def _leading(rows: Rows, ms: Ints, group: Ints, places: int) -> Rows:
    """Those no slower than the last winner of their group: only they need be ranked. Each group is cut by itself."""
    kept = [np.empty(0, np.intp)]
    for number in np.unique(group[rows]):
        mine = rows[group[rows] == number]
        last = np.partition(ms[mine], places - 1)[places - 1] if len(mine) > places else NEVER
        kept.append(mine[ms[mine] <= last])
    return np.concatenate(kept)


def groups_of(standings: Standings, award: Award) -> tuple[Ints, list[str]]:
    """Each entry's group in this award, -1 where it belongs to none, and the groups' names."""
    field = standings.field
    if award.group == "overall":
        return np.zeros(len(field), np.int64), [""]
    if award.group == "sex":
        return field.sex.astype(np.int64) - 1, list(SEXES[1:])
    return field.category.astype(np.int64), [code for _, code in field.categories]
