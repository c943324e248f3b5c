"""Problems of speed: a leg that nobody alive runs so fast, and a leg far faster than the runner's others."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Ruling
from racecontrol.domain.setup import Race
from racecontrol.domain.time import SECOND
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints
from racecontrol.scoring.problem_rules.evidence import Evidence, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many, said, span

Floats = NDArray[np.float64]

BEST = (
    (100, 9.58, 10.49),
    (200, 19.19, 21.34),
    (400, 43.03, 47.60),
    (800, 100.91, 113.28),
    (1_000, 131.96, 148.98),
    (1_500, 206.00, 228.68),
    (3_000, 437.55, 486.11),
    (5_000, 755.36, 838.06),
    (10_000, 1_571.00, 1_726.00),
    (15_000, 2_387.00, 2_660.00),
    (21_097.5, 3_402.00, 3_772.00),
    (42_195, 7_235.00, 7_796.00),
    (100_000, 21_935.00, 23_591.00),
)
"""The world's best seconds of men and women over so many metres, track or road, ratified or not, as known in 2025.

World Athletics' lists, rounded down to the better of track and road; between two distances by the logarithms of both.
"""

SLOWEST_BEST = 260
"""ms a metre; no world's best up to 100 km is slower, so a slower leg needs no comparison."""

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
    """One race's legs from split to split, a missing one skipped; shape (rows, splits), NaN where there is none.

    `ms`: how long; `metres`: how far.
    """

    race: Race
    rows: Ints
    ms: Floats
    metres: Floats

    def best(self, women: Flags) -> Floats:
        """The world's best ms over each leg; only worked out where it could be beaten, else 0."""
        cells = np.nonzero(self.ms < self.metres * SLOWEST_BEST)
        best = np.zeros(self.ms.shape)
        best[cells] = best_ms(self.metres[cells], women[cells[0]])
        return best


def paces(seen: Evidence) -> Iterator[Problem]:
    """Both rules of speed: a leg is told once, as the worse of both."""
    for legs in _all_legs(seen):
        best = legs.best(seen.field.sex[legs.rows] == SEXES.index("W"))
        fast = legs.ms < best - SLACK
        yield from _too_fast_legs(seen, legs, best, fast)
        yield from _uneven_legs(seen, legs, fast)


def best_ms(metres: Floats, women: Flags) -> Floats:
    """The world's best over each way, in ms; what is no woman's is compared with the men's."""
    table: Floats = np.log(np.array(BEST))
    way, man, woman = table[:, 0], table[:, 1], table[:, 2]
    wanted = np.log(metres)
    return np.exp(np.where(women, np.interp(wanted, way, woman), np.interp(wanted, way, man))) * SECOND


def _too_fast_legs(seen: Evidence, legs: Legs, best: Floats, fast: Flags) -> Iterator[Problem]:
    """A leg faster than the world's best over its length. Where many have it, a clock or the course is wrong."""
    alone = fast & ~_common(fast, legs)
    for index in where(alone.any(axis=1) & seen.open[legs.rows]):
        column = int(np.argmax(np.where(alone[index], best[index] / legs.ms[index], 0)))
        yield _too_fast(seen, legs, index, column, float(best[index, column]))


def _uneven_legs(seen: Evidence, legs: Legs, fast: Flags) -> Iterator[Problem]:
    """A leg far faster than the runner's fastest other one, though not faster than the world's best."""
    with np.errstate(invalid="ignore"):
        pace = np.where(legs.metres >= LONG, legs.ms / legs.metres, np.inf)
    legs_of = np.isfinite(pace).sum(axis=1)
    if pace.shape[1] <= OTHERS:
        return
    least = np.partition(pace, 1, axis=1)[:, :2]
    found = (legs_of > OTHERS) & (least[:, 0] < RATIO * least[:, 1]) & seen.open[legs.rows]
    if many(int(found.sum()), int((legs_of > OTHERS).sum())):
        return
    for index in where(found):
        column = int(np.argmin(pace[index]))
        if not fast[index, column]:
            yield _uneven(seen, legs, index, column, float(least[index, 1]))


def _all_legs(seen: Evidence) -> Iterator[Legs]:
    for race, rows in seen.races():
        if len(rows):
            yield _legs(seen, race, rows)


def _legs(seen: Evidence, race: Race, rows: Ints) -> Legs:
    """From the last split that was seen to this one; the first from the start.

    Nearly everybody was seen at every split so far, so that the legs are differences; the few others are walked.
    """
    at = seen.results.at[rows, : len(race.splits)]
    there = at != NEVER
    started = np.column_stack([seen.results.start[rows], at])
    ms = np.where(there, np.diff(started, axis=1), np.nan)
    way = np.diff([0.0, *(split.distance_m for split in race.splits)])
    metres = np.where(there & (way >= SHORTEST), way, np.nan)
    gaps = np.flatnonzero((~there[:, :-1] & there[:, 1:]).any(axis=1))
    ms[gaps], metres[gaps] = _walked(race, started[gaps])
    return Legs(race, rows, ms, metres)


def _walked(race: Race, at: Ints) -> tuple[Floats, Floats]:
    """Times and ways of the legs of those who miss splits; `at` with the start, shape (rows, 1 + splits)."""
    ms, metres = np.full((2, len(at), len(race.splits)), np.nan)
    since, done = at[:, 0], np.zeros(len(at))
    for column, split in enumerate(race.splits):
        now = at[:, column + 1]
        there = now != NEVER
        way = np.where(there, split.distance_m - done, np.nan)
        metres[:, column] = np.where(way >= SHORTEST, way, np.nan)
        ms[:, column] = np.where(there, now - since, np.nan)
        since, done = np.where(there, now, since), np.where(there, split.distance_m, done)
    return ms, metres


def _common(fast: Flags, legs: Legs) -> Flags:
    """Columns in which so many are too fast that it is not the runners."""
    there = listed(np.isfinite(legs.ms).sum(axis=0))
    return np.array([many(n, of) for n, of in zip(listed(fast.sum(axis=0)), there, strict=True)], np.bool_)


def _too_fast(seen: Evidence, legs: Legs, index: int, column: int, best: float) -> Problem:
    row, metres = int(legs.rows[index]), float(legs.metres[index, column])
    split = legs.race.splits[column]
    return Problem(
        "too_fast",
        f"too_fast:{seen.bib(row)}:{split.code}",
        said("{who} ran to {split} faster than the world's best", who=seen.who(row), split=split.code),
        said(
            "{way} m in {time}; the best ever is {best}",
            way=f"{metres:,.0f}",
            time=span(int(legs.ms[index, column])),
            best=span(int(best)),
        ),
        said("Look at pictures of both ends of the leg; no good reason: disqualify, TR55.10 (short cut)"),
        (Ruling(seen.bib(row), "DQ", "TR55.10"),),
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
            pace=_per_km(float(legs.ms[index, column] / legs.metres[index, column])),
            way=f"{legs.metres[index, column]:,.0f}",
            other=_per_km(other),
        ),
        said("Look at the runner's reads and at pictures of the leg"),
        bibs=(seen.bib(row),),
        point=split.point,
        since=int(seen.results.at[row, column]),
    )


def _per_km(ms_per_m: float) -> str:
    seconds = round(ms_per_m)
    return f"{seconds // 60}:{seconds % 60:02}"
