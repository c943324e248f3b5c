"""Who is on the course, and when each is expected: the predictions as a list.

Scoring reads no clock: what is overdue depends on the instant that the caller gives.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from racecontrol.domain.table import Column
from racecontrol.scoring.columns import column
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.predict import START, next_of, overdue, predict
from racecontrol.scoring.sightings import sightings
from racecontrol.scoring.standings import Standings

Stamp = Callable[[int], str]
"""An instant as text."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A runner on the course; instants in ms. `row`: of the standings; `last`, `following`: codes of splits or "START".

    `finish_low`, `finish_high`: 80 of 100 finish between them; `overdue`: since when expected at the next point at the
    latest; None while that is still to come.
    """

    row: int
    last: str
    last_at: int
    following: str
    following_at: int
    finish_at: int
    finish_low: int
    finish_high: int
    overdue: int | None


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The source of the columns."""

    standings: Standings
    found: tuple[Arrival, ...]


def newest_read(standings: Standings) -> int:
    """The instant of the newest read of all, corrected; 0 without any."""
    seen = sightings(standings.field, standings.racing)
    return max((int(one.at[one.entry < len(standings.field)].max(initial=0)) for one in seen), default=0)


def arrivals(standings: Standings, now: int, race: str | None = None, bib: str | None = None) -> Arrivals:
    """Who is on the course: the longest overdue first, then by expected finish."""
    told = predict(standings)
    following, late = next_of(told, told.at), overdue(told, now)
    found: list[Arrival] = []
    for row in np.flatnonzero(following != NEVER).tolist():
        own, last = standings.race(row), int(told.last[row])
        finish = len(own.splits) - 1
        if race not in (None, own.code) or bib not in (None, standings.entry(row).bib):
            continue
        found.append(
            Arrival(
                row,
                "START" if last == START else own.splits[last].code,
                int(told.last_at[row]),
                own.splits[last + 1].code,
                int(following[row]),
                int(told.at[row, finish]),
                int(told.low[row, finish]),
                int(told.high[row, finish]),
                None if late[row] == NEVER else int(late[row]),
            )
        )
    return Arrivals(standings, tuple(sorted(found, key=_order)))


def _order(one: Arrival) -> tuple[int, int]:
    return NEVER if one.overdue is None else one.overdue, one.finish_at


def _runner(key: str) -> Column[Arrivals]:
    """A column of the result list."""
    of = column(key)
    return Column(key, of.title, lambda s, i: of.text(s.standings, s.found[i].row), of.align, of.width)


def _told(key: str, title: str, text: Callable[[Arrival], str], width: int = 8) -> Column[Arrivals]:
    return Column(key, title, lambda s, i: text(s.found[i]), width=width)


def columns(stamp: Stamp) -> tuple[Column[Arrivals], ...]:
    """For files. `stamp`: how instants are written."""
    who = map(_runner, ("race", "bib", "family_name", "given_name", "latin_name", "sex", "nation", "club", "category"))
    return (*who, *_when(stamp))


def short_columns(stamp: Stamp) -> tuple[Column[Arrivals], ...]:
    """For people: one name."""
    name: Column[Arrivals] = Column("name", "Name", lambda s, i: s.standings.entry(s.found[i].row).name, width=22)
    return (_runner("race"), _runner("bib"), name, *_when(stamp))


def _when(stamp: Stamp) -> tuple[Column[Arrivals], ...]:
    return (
        _told("last", "Last", lambda a: a.last),
        _told("last_at", "At", lambda a: stamp(a.last_at)),
        _told("next", "Next", lambda a: a.following),
        _told("next_at", "Expected", lambda a: stamp(a.following_at)),
        _told("finish_at", "Finish", lambda a: stamp(a.finish_at)),
        _told("finish_from", "From", lambda a: stamp(a.finish_low)),
        _told("finish_until", "To", lambda a: stamp(a.finish_high)),
        _told("overdue_since", "Overdue since", lambda a: "" if a.overdue is None else stamp(a.overdue)),
    )
