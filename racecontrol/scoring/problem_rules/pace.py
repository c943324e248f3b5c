"""Problems of speed: a leg that nobody alive runs so fast, and a leg far faster than the runner's others."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Ruling
from racecontrol.domain.said import said
from racecontrol.domain.setup import Race
from racecontrol.domain.time import SECOND
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints
from racecontrol.scoring.problem_rules.best import MARGIN, limit_ms
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many

Floats = NDArray[np.float64]

SLOWEST_LIMIT = 260
"""ms a metre; no limit up to 100 km is slower, so a slower leg needs no comparison."""

SLACK = 2 * SECOND
"""Two mats do not catch a runner at the same place of their field."""

SHORTEST = 200
"""Metres; over less the slack is too large a part of the time."""

RATIO = 0.7
"""A leg of so much less than the pace of the runner's fastest other leg is not explained by rest, hills or wind."""

LONG, OTHERS = 1_000, 2
"""Only legs of at least so many metres are compared, and only where a runner has so many other ones."""


@dataclass(frozen=True, slots=True)
class Legs:
    """One race's legs from split to split, a missing one skipped; shape (splits, rows), infinite where there is none.

    `ms`: how long; `metres`: how far. Split by split, because numpy goes quickly along many rows.
    """

    race: Race
    rows: Ints
    ms: Floats
    metres: Floats

    def limit(self, women: Flags) -> Floats:
        """The least believable ms of each leg; only worked out where it could be beaten, else 0."""
        cells = np.nonzero(self.ms < self.metres * SLOWEST_LIMIT)
        limit = np.zeros(self.ms.shape)
        limit[cells] = limit_ms(self.metres[cells], women[cells[1]])
        return limit


def paces(seen: Evidence) -> Iterator[Problem]:
    """Both rules of speed: a leg is told once, as the worse of both."""
    for race, rows in seen.races():
        if len(rows):
            legs = _legs(seen, race, rows)
            limit = legs.limit(seen.field.sex[legs.rows] == SEXES.index("W"))
            fast = legs.ms < limit - SLACK
            yield from _too_fast_legs(seen, legs, limit, fast)
            yield from _uneven_legs(seen, legs, fast)


def _too_fast_legs(seen: Evidence, legs: Legs, limit: Floats, fast: Flags) -> Iterator[Problem]:
    """A leg faster than anybody can run it. Where many have it, a clock or the course is wrong."""
    alone = fast & ~_common(fast, legs)[:, None]
    for index in where(alone.any(axis=0) & seen.open[legs.rows]):
        column = int(np.argmax(np.where(alone[:, index], limit[:, index] / legs.ms[:, index], 0)))
        yield _too_fast(seen, legs, index, column, float(limit[column, index]) / MARGIN)


def _uneven_legs(seen: Evidence, legs: Legs, fast: Flags) -> Iterator[Problem]:
    """A leg far faster than the runner's fastest other one, though not faster than anybody can run it."""
    if len(legs.ms) <= OTHERS:
        return
    counts = (legs.metres >= LONG) & (legs.ms < np.inf)
    pace = np.divide(legs.ms, legs.metres, out=np.full_like(legs.ms, np.inf), where=counts)
    fastest, next_fastest = np.full(pace.shape[1], np.inf), np.full(pace.shape[1], np.inf)
    for one in pace:
        np.minimum(next_fastest, np.maximum(fastest, one), out=next_fastest)
        np.minimum(fastest, one, out=fastest)
    compared = counts.sum(axis=0) > OTHERS
    found = compared & (fastest < RATIO * next_fastest) & seen.open[legs.rows]
    if many(int(found.sum()), int(compared.sum())):
        return
    for index in where(found):
        column = int(np.argmin(pace[:, index]))
        if not fast[column, index]:
            yield _uneven(seen, legs, index, column, float(next_fastest[index]))


def _legs(seen: Evidence, race: Race, rows: Ints) -> Legs:
    """From the last split that was seen to this one; the first from the start. Where it is too short, no `metres`."""
    at = np.ascontiguousarray(seen.results.at[rows, : len(race.splits)].T)
    ms, metres = np.empty(at.shape), np.empty(at.shape)
    since, done = seen.results.start[rows], np.zeros(len(rows))
    for column, split in enumerate(race.splits):
        there = at[column] != NEVER
        ms[column] = np.where(there, at[column] - since, np.inf)
        metres[column] = np.where(there, split.distance_m - done, np.inf)
        since, done = np.where(there, at[column], since), np.where(there, split.distance_m, done)
    ms[metres < SHORTEST] = metres[metres < SHORTEST] = np.inf
    return Legs(race, rows, ms, metres)


def _common(fast: Flags, legs: Legs) -> Flags:
    """Splits to which so many are too fast that it is not the runners."""
    there = listed(np.isfinite(legs.ms).sum(axis=1))
    return np.array([many(n, of) for n, of in zip(listed(fast.sum(axis=1)), there, strict=True)], np.bool_)


def _too_fast(seen: Evidence, legs: Legs, index: int, column: int, best: float) -> Problem:
    row, metres = int(legs.rows[index]), float(legs.metres[column, index])
    split, proposal = legs.race.splits[column], (Ruling(seen.bib(row), "DQ", "TR55.10"),)
    return Problem(
        "too_fast",
        f"too_fast:{seen.bib(row)}:{split.code}",
        said("{who} ran to {split} faster than the world's best", who=seen.who(row), split=split.code),
        said(
            "{way} m in {time}; the best ever is {best}",
            way=f"{metres:,.0f}",
            time=span_text(int(legs.ms[column, index])),
            best=span_text(int(best)),
        ),
        said(
            "Look at pictures of both ends of the leg; no good reason: disqualify for a short cut, {command}",
            command=recording(seen, *proposal),
        ),
        proposal,
        (seen.bib(row),),
        point=split.point,
        since=int(seen.results.at[row, column]),
    )


def _uneven(seen: Evidence, legs: Legs, index: int, column: int, other: float) -> Problem:
    row, split = int(legs.rows[index]), legs.race.splits[column]
    return Problem(
        "uneven_pace",
        f"uneven_pace:{seen.bib(row)}:{split.code}",
        said("{who} ran to {split} far faster than any other leg", who=seen.who(row), split=split.code),
        said(
            "{pace} a km over {way} m; the next fastest leg {other} a km",
            pace=_per_km(float(legs.ms[column, index] / legs.metres[column, index])),
            way=f"{legs.metres[column, index]:,.0f}",
            other=_per_km(other),
        ),
        said("Look at pictures of the leg and at the reads: {command}", command=command("explain", seen.bib(row))),
        bibs=(seen.bib(row),),
        point=split.point,
        since=int(seen.results.at[row, column]),
    )


def _per_km(ms_per_m: float) -> str:
    seconds = round(ms_per_m)
    return f"{seconds // 60}:{seconds % 60:02}"
