"""Standings to team results: the best n of a club or nation, by the rules of the set-up's [[teams]].

Who counts: status OK, in a race with places, of the contest's sex; in contests by place within the sex, men and women
only. Totals are sums of unrounded ms or of places in the race's own lists, so a printed total may differ from the sum
of printed times.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Team
from racecontrol.scoring.field import SEXES, Flags, Ints
from racecontrol.scoring.results import OK, RUN
from racecontrol.scoring.standings import Standings, rank

MAN, WOMAN = SEXES.index("M"), SEXES.index("W")


@dataclass(frozen=True, slots=True)
class TeamResult:
    """A placed team. `team`: club or nation as first written; `letter`: A, B, ... where one may place several, else "".

    `rows`: of the standings, the counting members, best first; `values`: the ms or place of each; `total`: their sum.
    """

    race: str
    rule: str
    place: int
    team: str
    letter: str
    total: int
    rows: tuple[int, ...]
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A team that is not full. `lacks`: how many more it needs, of them `lacks_men` men and `lacks_women` women.

    `rows`, `values`: who would count now, as in TeamResult; `running`: the club's runners still on the course.
    """

    race: str
    rule: str
    team: str
    letter: str
    lacks: int
    lacks_men: int
    lacks_women: int
    running: int
    rows: tuple[int, ...]
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """One rule in one race: the placed teams by place and name, then who is not full, the nearest to it first."""

    race: str
    rule: Team
    placed: tuple[TeamResult, ...]
    incomplete: tuple[Incomplete, ...]


def teams(standings: Standings) -> list[TeamResult]:
    """All placed teams, race by race and contest by contest in set-up order."""
    return [team for contest in contests(standings) for team in contest.placed]


def incomplete(standings: Standings) -> list[Incomplete]:
    """All teams with at least one counting member that are not full."""
    return [team for contest in contests(standings) for team in contest.incomplete]


def contests(standings: Standings) -> list[Contest]:
    setup = standings.field.setup
    return [
        contest(standings, number, rule)
        for number, race in enumerate(setup.races)
        for rule in setup.teams
        if rule.races is None or race.code in rule.races
    ]


def contest(standings: Standings, race: int, rule: Team) -> Contest:
    """One rule in the race of that number; no teams in a race without places.

    Equal totals: the team whose last counting member is better goes first (the organiser's choice; federations differ);
    equal in that too, they share the place.
    """
    members = _members(standings, race, rule)
    placed: list[_Squad] = []
    lacking: list[_Squad] = []
    left = np.flatnonzero(members.counts)
    left = left[np.argsort(members.value[left], kind="stable")]
    for letter in ascii_uppercase[: rule.max_teams_per_club]:
        chosen = _pick(members.club[left], members.sex[left], rule)
        size = np.bincount(members.club[left[chosen]], minlength=len(members.clubs))
        full = size[members.club[left]] == rule.count
        placed += _squads(members, left[chosen & full], letter)
        lacking += _squads(members, left[chosen & ~full], letter)
        # a club whose team is not full has no next one
        left = left[~chosen & full]
    code = standings.field.setup.races[race].code
    return Contest(code, rule, _placed(members, placed, code, rule), _lacking(members, lacking, code, rule))


@dataclass(frozen=True, slots=True)
class _Members:
    """A race's runners seen by a contest, one element for each. `row`: of the standings; `club`: -1 without one.

    `clubs`: names by number; `value`: ms or place; `counts`: may count; `running`: may count yet.
    """

    row: NDArray[np.intp]
    club: Ints
    clubs: list[str]
    sex: NDArray[np.int8]
    value: Ints
    counts: Flags
    running: Flags


@dataclass(frozen=True, slots=True)
class _Squad:
    """`club`: number of the club; `members`: indices into _Members, best first."""

    club: int
    letter: str
    members: NDArray[np.intp]


def _members(standings: Standings, race: int, rule: Team) -> _Members:
    field = standings.field
    row = np.flatnonzero(field.race == race)
    club, clubs = _clubs([field.entries[i] for i in row], rule.by)
    value, sex, status = _values(standings, rule)[row], field.sex[row], standings.results.status[row]
    fits = (club >= 0) & np.isin(sex, _sexes(rule)) & field.setup.races[race].competitive
    return _Members(row, club, clubs, sex, value, fits & (status == OK), fits & (status == RUN))


def _sexes(rule: Team) -> list[int]:
    """Who may count; places within the sex can be compared between men and women only."""
    if rule.sex:
        return [SEXES.index(rule.sex)]
    return [MAN, WOMAN] if rule.score == "place_sex" else list(range(len(SEXES)))


def _values(standings: Standings, rule: Team) -> Ints:
    """What is summed, of every entry; whoever may count has it."""
    if rule.score == "time":
        return standings.gun_ms if rule.basis == "gun" else standings.net_ms
    return standings.places[f"{rule.basis}_{rule.score}"].astype(np.int64)


def _clubs(entries: Sequence[Entry], by: Literal["club", "nation"]) -> tuple[Ints, list[str]]:
    """Each entry's club by number, -1 without one, and the clubs' names. Case and spaces make no other club."""
    written: list[str] = [getattr(entry, by) for entry in entries]
    keys = {name: " ".join(name.split()).casefold() for name in dict.fromkeys(written)}
    names: dict[str, str] = {}
    for name, key in keys.items():
        if key:
            names.setdefault(key, name.strip())
    number = {key: n for n, key in enumerate(names)}
    return np.fromiter((number.get(keys[name], -1) for name in written), np.int64, len(written)), list(names.values())


def _pick(club: Ints, sex: NDArray[np.int8], rule: Team) -> Flags:
    """Who makes each club's best team, of runners that stand best first.

    The best of the required men and women, then the best of all others: bounds on separate groups make a matroid, so
    the k-th member of this team is no worse than the k-th of any other: it is best in total and in its last member.
    """
    chosen = np.zeros(len(club), np.bool_)
    for required, least in _required(rule):
        of_sex = np.flatnonzero(sex == required)
        chosen[of_sex[_nth(club[of_sex]) < least]] = True
    others = np.flatnonzero(~chosen)
    chosen[others[_nth(club[others]) < rule.count - rule.min_men - rule.min_women]] = True
    return chosen


def _nth(group: Ints) -> NDArray[np.intp]:
    """How many of the same group stand before each element."""
    order = np.argsort(group, kind="stable")
    index = np.arange(len(order))
    nth = np.empty(len(order), np.intp)
    nth[order] = index - np.maximum.accumulate(np.where(np.diff(group[order], prepend=-1) != 0, index, 0))
    return nth


def _squads(members: _Members, chosen: NDArray[np.intp], letter: str) -> list[_Squad]:
    """The chosen, who stand best first, club by club."""
    chosen = chosen[np.argsort(members.club[chosen], kind="stable")]
    clubs, first = np.unique(members.club[chosen], return_index=True)
    parts = np.split(chosen, first[1:])
    return [_Squad(int(club), letter, part) for club, part in zip(clubs, parts, strict=False)]


def _placed(members: _Members, squads: list[_Squad], race: str, rule: Team) -> tuple[TeamResult, ...]:
    found = [
        TeamResult(race, rule.name, place, *_title(members, squad, rule), sum(values), rows, values)
        for squad, place in zip(squads, _places(members, squads), strict=True)
        for rows, values in [_counting(members, squad)]
    ]
    return tuple(sorted(found, key=lambda team: (team.place, team.team, team.letter)))


def _places(members: _Members, squads: list[_Squad]) -> list[int]:
    """By total, then by the last counting member."""
    if not squads:
        return []
    value = members.value[np.stack([squad.members for squad in squads])]
    _, key = np.unique(np.column_stack([value.sum(axis=1), value[:, -1]]), axis=0, return_inverse=True)
    return rank(key.reshape(-1).astype(np.int64), np.zeros(len(squads), np.int64)).tolist()


def _lacking(members: _Members, squads: list[_Squad], race: str, rule: Team) -> tuple[Incomplete, ...]:
    running = np.bincount(members.club[members.running], minlength=len(members.clubs))
    found: list[Incomplete] = []
    for squad in squads:
        sex = members.sex[squad.members]
        men, women = (max(0, least - int((sex == of).sum())) for of, least in _required(rule))
        lacks = rule.count - len(squad.members)
        still = int(running[squad.club])
        title = _title(members, squad, rule)
        found.append(Incomplete(race, rule.name, *title, lacks, men, women, still, *_counting(members, squad)))
    return tuple(sorted(found, key=lambda team: (team.lacks, team.team, team.letter)))


def _required(rule: Team) -> tuple[tuple[int, int], tuple[int, int]]:
    return (MAN, rule.min_men), (WOMAN, rule.min_women)


def _title(members: _Members, squad: _Squad, rule: Team) -> tuple[str, str]:
    return members.clubs[squad.club], squad.letter if rule.max_teams_per_club > 1 else ""


def _counting(members: _Members, squad: _Squad) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Rows of the standings and values, best first."""
    return tuple(members.row[squad.members].tolist()), tuple(members.value[squad.members].tolist())
