"""Who has just finished: everybody in the queue, and whom the voice names of them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from racecontrol.announcing.firsts import rank_then
from racecontrol.announcing.isolate import isolated
from racecontrol.announcing.moment import Moment, by_rule
from racecontrol.announcing.records import records
from racecontrol.announcing.story import featured, followed, groups_of
from racecontrol.announcing.view import Finished
from racecontrol.announcing.voice import Finishers, choose, nth
from racecontrol.domain.said import said
from racecontrol.domain.setup import Sex
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints

ROUND = 1000
"""Every so manieth finisher of a race is told."""

PODIUM = 3

FIRSTS: dict[Sex, tuple[str, str, str]] = {
    "M": (said("first man"), said("second man"), said("third man")),
    "W": (said("first woman"), said("second woman"), said("third woman")),
    "X": (said("first of sex X"), said("second of sex X"), said("third of sex X")),
}
WERE: dict[Sex, str] = {
    "M": said("among the first three men on finishing"),
    "W": said("among the first three women on finishing"),
    "X": said("among the first three of sex X on finishing"),
}
"""By net times somebody behind may have been faster."""


@dataclass(frozen=True, slots=True)
class Firsts:
    """One element for each row that has finished, in order of finish. `of_sex`, `of_category`, `of_nation`: the place
    in the race on finishing, 0 where it is none to tell of; `number`: the how manieth of the race; `record`: whether it
    is a course record."""

    of_sex: Ints
    of_category: Ints
    of_nation: Ints
    number: Ints
    record: Flags


def firsts(moment: Moment) -> Firsts:
    field, rows = moment.standings.field, moment.order
    race, sex = field.race[rows].astype(np.int64), field.sex[rows].astype(np.int64)
    placed, named = moment.placed[rows], ~moment.out[rows]
    ms, by_category = (by_rule(moment.standings, category)[rows] for category in (False, True))
    nation = moment.roster.nation[rows]
    here = race * len(moment.roster.nations) + nation
    number = np.zeros(len(rows), np.int64)
    number[named] = nth(race[named])
    return Firsts(
        of_sex=rank_then(np.where(placed & (sex > 0), race * len(SEXES) + sex, -1), ms, PODIUM),
        of_category=rank_then(np.where(placed, field.category[rows].astype(np.int64), -1), by_category, 1),
        of_nation=np.where(placed & (nation > 0), nth(np.where(placed, here, -1)), 0),
        number=number,
        record=records(moment),
    )


def finished(moment: Moment, first: Firsts) -> tuple[tuple[Finished, ...], int]:
    """The chosen ones, newest first, and how many have finished since the newest of them."""
    rows, field = moment.order, moment.standings.field
    wanted = followed(moment.standings, moment.roster)
    wanted[[*featured(moment.standings, "favourite"), *featured(moment.standings, "pinned")]] = True
    must = (first.of_sex > 0) | (first.of_category == 1) | (first.of_nation == 1) | first.record | wanted[rows]
    must |= is_round(first.number)
    may = np.flatnonzero(~moment.out[rows])
    of_voice = rows[may]
    finishers = Finishers(
        moment.finish[of_voice],
        must[may],
        field.sex[of_voice],
        moment.roster.nation[of_voice],
    )
    skipped = set(featured(moment.standings, "skipped"))
    chosen = may[choose(finishers, moment.voice.name_ms, moment.voice.finished + len(skipped))].tolist()
    named = [place for place in chosen if int(rows[place]) not in skipped]
    left_out = len(rows) - 1 - named[-1] if named else len(rows)
    newest = named[-moment.voice.finished :][::-1]
    before = dict(zip(named, [-1, *named], strict=False))
    return tuple(
        _one(moment, int(rows[place]), _why(moment, first, place), place - before[place] - 1) for place in newest
    ), left_out


def queue(moment: Moment) -> tuple[Finished, ...]:
    return tuple(_one(moment, row) for row in moment.order[::-1][: moment.voice.queue].tolist())


def _one(moment: Moment, row: int, why: str = "", left_out: int = 0) -> Finished:
    standings = moment.standings
    gun, net = int(standings.gun_ms[row]), int(standings.net_ms[row])
    return Finished(
        who=moment.person(row),
        at=int(moment.finish[row]),
        gun_ms=None if gun == NEVER else gun,
        net_ms=None if net == NEVER else net,
        basis=standings.race(row).rank_by,
        place=int(standings.places["place"][row]),
        place_sex=int(standings.places["place_sex"][row]),
        place_category=int(standings.places["place_category"][row]),
        status=standings.status(row),
        why=why,
        left_out=left_out,
    )


def is_round(number: Ints) -> Flags:
    return (number > 0) & (number % ROUND == 0)


def _why(moment: Moment, first: Firsts, place: int) -> str:
    """The weightiest reason to name this finisher; "" for one of the sample."""
    row = int(moment.order[place])
    entry = moment.standings.entry(row)
    hows = moment.standings.field.state.featured.get(entry.bib, frozenset())
    reasons: tuple[tuple[bool, Callable[[], str]], ...] = (
        (bool(first.record[place]), lambda: said("course record")),
        (first.of_sex[place] > 0, lambda: _of_sex(moment, row)),
        (is_round(first.number[place : place + 1])[0], lambda: said("finisher {n:,}", n=first.number[place])),
        (first.of_category[place] == 1, lambda: _of_category(moment, row)),
        ("favourite" in hows, lambda: said("favourite")),
        ("pinned" in hows, lambda: said("pinned")),
        (bool(_crowd(moment, row)), lambda: _crowd(moment, row)),
        (first.of_nation[place] == 1, lambda: said("first from {nation}", nation=entry.nation)),
    )
    return next((isolated(told()) for holds, told in reasons if holds), "")


def _of_sex(moment: Moment, row: int) -> str:
    now, sex = int(moment.standings.places["place_sex"][row]), moment.standings.entry(row).sex
    assert sex is not None  # who has none is not among the first of it
    return FIRSTS[sex][now - 1] if 1 <= now <= PODIUM else WERE[sex]


def _of_category(moment: Moment, row: int) -> str:
    field = moment.standings.field
    _, category = field.categories[int(field.category[row])]
    if moment.standings.places["place_category"][row] == 1:
        return said("first of category {category}", category=category)
    return said("led category {category} on finishing", category=category)


def _crowd(moment: Moment, row: int) -> str:
    """The group, club or nation of this runner that is followed; "" without."""
    entry, state = moment.standings.entry(row), moment.standings.field.state
    for name in groups_of(entry):
        if ("group", name) in state.followed:
            return said("of group {name}", name=name)
    if ("club", entry.club) in state.followed:
        return said("of club {name}", name=entry.club)
    return said("from {nation}", nation=entry.nation) if ("nation", entry.nation) in state.followed else ""
