"""Standings to nations: the best three of each, the medals table, and how many nations came. "" is no nation.

`nations` puts them together, a row for each nation.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from racecontrol.domain.setup import Team
from racecontrol.scoring.awards import Prize, awards
from racecontrol.scoring.field import Flags
from racecontrol.scoring.results import DNF, DNS, NC, OK
from racecontrol.scoring.standings import Standings
from racecontrol.scoring.teams import contest


@dataclass(frozen=True, slots=True)
class NationBest:
    """A nation's best in one race by the race's own rule. `rows`: of the standings, best first; `ms`: time of each.

    `place`, `total_ms`: 0 and None while the nation has too few.
    """

    race: str
    place: int
    nation: str
    total_ms: int | None
    rows: tuple[int, ...]
    ms: tuple[int, ...]


def best_of_nations(standings: Standings, count: int = 3, sex: Literal["M", "W"] | None = None) -> list[NationBest]:
    """Race by race; nations with fewer than `count` finishers last, without a place. `sex` None: men and women."""
    found: list[NationBest] = []
    for number, race in enumerate(standings.field.setup.races):
        of_race = contest(standings, number, Team("", "nation", count, basis=race.rank_by, sex=sex))
        found += [NationBest(race.code, t.place, t.team, t.total, t.rows, t.values) for t in of_race.placed]
        found += [NationBest(race.code, 0, t.team, None, t.rows, t.values) for t in of_race.incomplete]
    return found


@dataclass(frozen=True, slots=True)
class Medals:
    place: int
    nation: str
    gold: int
    silver: int
    bronze: int


@dataclass(frozen=True, slots=True)
class MedalTable:
    """`race`, `award`: "" in the table of all awards."""

    race: str
    award: str
    rows: tuple[Medals, ...]


def medal_tables(standings: Standings) -> list[MedalTable]:
    """One for each race's award that has prizes, all its groups together, then one for all."""
    prizes = awards(standings)
    found = [
        MedalTable(race, award, medals(standings, (p for p in prizes if (p.race, p.award) == (race, award))))
        for race, award in dict.fromkeys((prize.race, prize.award) for prize in prizes)
    ]
    return [*found, MedalTable("", "", medals(standings, prizes))]


def medals(standings: Standings, prizes: Iterable[Prize]) -> tuple[Medals, ...]:
    """By gold, then silver, then bronze; equal in all they share the place and stand in the order of the alphabet.

    Prizes of places 1 to 3 count, also several of one runner; after a dead heat for gold there is no silver. Winners
    without a nation count for none.
    """
    won = Counter((standings.entry(prize.row).nation, prize.place) for prize in prizes)
    nations = {nation for nation, place in won if nation and place <= 3}
    tallies = sorted((*(-won[nation, place] for place in (1, 2, 3)), nation) for nation in nations)
    counts = [tally[:3] for tally in tallies]
    return tuple(Medals(counts.index((g, s, b)) + 1, nation, -g, -s, -b) for g, s, b, nation in tallies)


@dataclass(frozen=True, slots=True)
class Turnout:
    """A nation's runners. `started`: any read, or ruled DNF; never DNS or NC. `finished`: status OK."""

    race: str
    nation: str
    entered: int
    started: int
    finished: int


def turnout(standings: Standings) -> list[Turnout]:
    """Race by race, nations in the order of the alphabet; then, with `race` "", the whole event."""
    field = standings.field
    nations = np.array([entry.nation for entry in field.entries], np.str_)
    flags = _taking_part(standings)
    found: list[Turnout] = []
    for race, mine in [*((r.code, field.race == n) for n, r in enumerate(field.setup.races)), ("", field.race >= 0)]:
        names, nation = np.unique(nations[mine], return_inverse=True)
        counts = np.array([np.bincount(nation[flag[mine]], minlength=len(names)) for flag in flags])
        rows = zip(names.tolist(), counts.T.tolist(), strict=True)
        found += [Turnout(race, name, *count) for name, count in rows if name and count[0]]
    return found


def _taking_part(standings: Standings) -> tuple[Flags, Flags, Flags]:
    """Who is entered, who started, who finished."""
    status = standings.results.status
    entered = status != NC
    return entered, entered & (status != DNS) & (standings.results.seen | (status == DNF)), status == OK


@dataclass(frozen=True, slots=True)
class NationsCounted:
    """How many nations have at least one runner (a criterion of label races)."""

    race: str
    entered: int
    started: int
    finished: int


def nations_counted(standings: Standings) -> list[NationsCounted]:
    """Of each race, then, with `race` "", of the whole event."""
    rows = turnout(standings)
    races = [*(race.code for race in standings.field.setup.races), ""]
    return [NationsCounted(race, *_nations([row for row in rows if row.race == race])) for race in races]


def _nations(rows: list[Turnout]) -> tuple[int, int, int]:
    return len(rows), sum(row.started > 0 for row in rows), sum(row.finished > 0 for row in rows)


@dataclass(frozen=True, slots=True)
class Nation:
    """All that is told of one nation in one race, or, with `race` "", in the whole event.

    `best`: None without a finisher, and in the whole event; `medals`: None without one.
    """

    race: str
    nation: str
    best: NationBest | None
    medals: Medals | None
    turnout: Turnout


def nations(standings: Standings) -> list[Nation]:
    """Race by race, the best three first; then the whole event, by medals. Nations without either by the alphabet."""
    prizes = awards(standings)
    best = {(one.race, one.nation): one for one in best_of_nations(standings)}
    won = {
        (race, one.nation): one
        for race in (*(race.code for race in standings.field.setup.races), "")
        for one in medals(standings, [prize for prize in prizes if race in ("", prize.race)])
    }
    order = {race.code: number for number, race in enumerate(standings.field.setup.races)}
    found = [
        Nation(one.race, one.nation, best.get((one.race, one.nation)), won.get((one.race, one.nation)), one)
        for one in turnout(standings)
    ]
    return sorted(found, key=lambda one: (order.get(one.race, len(order)), _rank(one.best), _rank(one.medals)))


def _rank(one: NationBest | Medals | None) -> float:
    return one.place if one and one.place else np.inf
