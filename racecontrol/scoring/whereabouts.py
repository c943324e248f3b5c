"""Where one runner is: last seen where and when, where on the course now, when expected at the points ahead.

Scoring reads no clock: what depends on the time of day takes the instant as an argument.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from racecontrol.scoring.explain_rules.lines import Line
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.predict import START, Predictions
from racecontrol.scoring.standings import Standings

_ELSEWHERE = frozenset({"not_own", "tested", "unset", "stranger"})
"""Fates of reads that do not say where this runner was."""


@dataclass(frozen=True, slots=True)
class Expected:
    """When a runner should be at a split: 80 of 100 come between `low` and `high`. Instants, ms UTC."""

    split: str
    metres: float
    at: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A runner on the course. `last`: code of the last split, "" for the start; `last_at`: when; `metres`: of it.

    `ahead`: the splits to come, in course order; the last one is the finish.
    """

    last: str
    last_at: int
    metres: float
    ahead: tuple[Expected, ...]

    @property
    def following(self) -> Expected:
        return self.ahead[0]

    def at(self, now: int) -> float:
        """Metres along the course; nobody is placed behind a point where he has not been seen."""
        share = (now - self.last_at) / max(1, self.following.at - self.last_at)
        return self.metres + min(max(share, 0.0), 1.0) * (self.following.metres - self.metres)

    def overdue(self, now: int) -> int | None:
        """Since when he should have been at the next point at the latest; None while that is still to come."""
        return self.following.high if self.following.high < now else None


def whereabouts(standings: Standings, predictions: Predictions, row: int) -> Whereabouts | None:
    """None of who is not on the course: finished, out, or not seen since the gun."""
    if np.isnan(predictions.metres[row]):
        return None
    splits, last = standings.race(row).splits, int(predictions.last[row])
    instants = (predictions.at[row], predictions.low[row], predictions.high[row])
    return Whereabouts(
        last="" if last == START else splits[last].code,
        last_at=int(predictions.last_at[row]),
        metres=0.0 if last == START else splits[last].distance_m,
        ahead=tuple(
            Expected(split.code, split.distance_m, *(int(one[number]) for one in instants))
            for number, split in enumerate(splits)
            if instants[0][number] != NEVER
        ),
    )


def last_seen(lines: Iterable[Line]) -> Line | None:
    """The newest read or typed passing of a runner, whether it counts or not: it says where he was."""
    return max((line for line in lines if line.fate not in _ELSEWHERE), key=lambda line: line.at, default=None)
