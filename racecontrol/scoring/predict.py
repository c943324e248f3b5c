"""Predicted arrivals: when each runner on the course should reach his next points and the finish.

Scoring reads no clock: predictions come from the standings alone; what depends on the time of day (where a runner is,
whether he is overdue) takes the instant as an argument.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Race
from racecontrol.scoring.field import NEVER, Field, Flags, Ints
from racecontrol.scoring.pattern import QUANTILES, Floats, Runners, apart, by_sex, filled, foretell, learn, quantiles
from racecontrol.scoring.results import DQ, RUN, Results
from racecontrol.scoring.standings import Standings

START, NOTHING = -1, -2
"""Instead of the last split: seen at the start only, or not at all."""

LEARNERS = 1500
"""So many runners are enough to learn from; more of them are thinned out evenly."""

ENOUGH = 25
"""A group of the field tells its median pace from so many runners on."""

FASTEST = 120.0
"""2:00 min/km, in ms/m: nobody runs faster, so nobody started later than that tells."""

SEX_SIGN = np.array([0.0, 0.5, -0.5, 0.0])
"""By index into SEXES."""


@dataclass(frozen=True, slots=True)
class Predictions:
    """One row for each entry; NEVER where there is nothing to expect: not running, or passed already.

    `at`, `low`, `high`: expected instants of the splits and their 80 % range, shape as `Results.at`. `last`: last split
    seen, START or NOTHING; `last_at`: when. `metres`, `next_metres`: of the last point and of the one after it, NaN for
    those who are not on the course.
    """

    at: Ints
    low: Ints
    high: Ints
    last: NDArray[np.intp]
    last_at: Ints
    metres: Floats
    next_metres: Floats


def predict(standings: Standings, between: Callable[[], object] = lambda: None) -> Predictions:
    """All predictions, from scratch. `between`: called before each part; it takes as long as scoring."""
    field, results = standings.field, standings.results
    last, last_at = _last(results)
    expected = np.full((len(QUANTILES), *results.at.shape), NEVER, np.int64)
    metres, next_metres = np.full(len(field), np.nan), np.full(len(field), np.nan)
    for number, race in enumerate(field.setup.races):
        rows = np.flatnonzero((field.race == number) & (last > NOTHING))
        if not (results.status[rows] == RUN).any():
            continue
        course = _course(standings, race, rows, last)
        expected[:, rows, : len(race.splits)] = _expected(course, between)
        running = rows[course.runs]
        metres[running] = np.concatenate((course.metres, [0.0]))[last[running]]
        next_metres[running] = course.metres[last[running] + 1]
    return Predictions(expected[1], expected[0], expected[2], last, last_at, metres, next_metres)


def where(predictions: Predictions, now: int) -> Floats:
    """Metres along the course at that instant, NaN for who is not on it.

    Nobody is placed behind a point where he has not been seen: who is late waits in front of it.
    """
    since, until = predictions.last_at, next_of(predictions, predictions.at)
    running = until != NEVER
    share = np.full(len(since), np.nan)
    share[running] = (now - since[running]) / np.maximum(until[running] - since[running], 1)
    metres = predictions.metres
    return metres + np.clip(share, 0.0, 1.0) * (predictions.next_metres - metres)


def overdue(predictions: Predictions, now: int) -> Ints:
    """Since when each runner is overdue at his next point: the upper end of its range; NEVER while he is not."""
    since = next_of(predictions, predictions.high)
    return np.where(since < now, since, NEVER)


def next_of(predictions: Predictions, instants: Ints) -> Ints:
    """Each runner's own next point's instant, of `at`, `low` or `high`; NEVER for who is not on the course."""
    column = np.clip(predictions.last + 1, 0, instants.shape[1] - 1)
    found = np.take_along_axis(instants, column[:, None], axis=1)[:, 0]
    return np.where(np.isnan(predictions.metres), NEVER, found)


def _last(results: Results) -> tuple[NDArray[np.intp], Ints]:
    """Last split seen of each entry, and when."""
    seen = results.at != NEVER
    splits = seen.shape[1]
    if not splits:
        return np.full(len(seen), NOTHING, np.intp), np.full(len(seen), NEVER, np.int64)
    last = np.where(seen.any(axis=1), splits - 1 - np.argmax(seen[:, ::-1], axis=1), START)
    at = np.take_along_axis(results.at, np.maximum(last, 0)[:, None], axis=1)[:, 0]
    at = np.where(last == START, np.where(results.started, results.start, NEVER), at)
    return np.where(at == NEVER, NOTHING, last), at


@dataclass(frozen=True, slots=True)
class _Course:
    """Those of one race who have been seen, one row each. `metres`: of the splits, shape (splits,).

    `start`: instant, guessed where it was missed; `runners`: their splits; `last`: index of the last one;
    `groups`: shape (levels, runners), ever smaller groups of alike runners; `teaches`, `runs`: who tells of the pattern
    and who is predicted; `now`: instant of the race's newest passing.
    """

    metres: Floats
    start: Ints
    runners: Runners
    last: NDArray[np.intp]
    groups: Ints
    teaches: Flags
    runs: Flags
    now: int


def _course(standings: Standings, race: Race, rows: NDArray[np.intp], last: NDArray[np.intp]) -> _Course:
    field, results = standings.field, standings.results
    metres = apart(np.array([split.distance_m for split in race.splits], np.float64))
    at, last = results.at[rows, : len(metres)], last[rows]
    seen = at != NEVER
    start = _starts(field, results, rows, at, metres)
    elapsed = np.where(seen, np.maximum(at - start[:, None], 1), np.nan)
    status = results.status[rows]
    return _Course(
        metres,
        start,
        Runners(filled(elapsed, metres), seen, SEX_SIGN[field.sex[rows]]),
        last,
        _groups(field, rows),
        status != DQ,
        (status == RUN) & (last < len(metres) - 1),
        int(np.where(seen, at, start[:, None]).max(initial=0)),
    )


def _starts(field: Field, results: Results, rows: NDArray[np.intp], at: Ints, metres: Floats) -> Ints:
    """Instants of the start; where it was missed, the gun and the usual delay of the wave."""
    start, gun, wave = results.start[rows].copy(), field.gun[rows], field.wave[rows]
    missed = ~results.started[rows]
    for number in np.unique(wave[missed]):
        seen = (wave == number) & ~missed
        delay = int(np.median((start - gun)[seen])) if seen.any() else 0
        start[missed & (wave == number)] += delay
    latest = (at - (metres * FASTEST).astype(np.int64)).min(axis=1)
    return np.where(missed, np.maximum(np.minimum(start, latest), gun), start)


def _groups(field: Field, rows: NDArray[np.intp]) -> Ints:
    """Everybody, by sex, by wave, by wave and sex, by wave and category: numbers from 0, shape (levels, rows)."""
    sex, wave, category = (column[rows].astype(np.int64) + 1 for column in (field.sex, field.wave, field.category))
    return np.stack((np.zeros_like(sex), sex, wave, wave * 8 + sex, wave * (len(field.categories) + 1) + category))


def _expected(course: _Course, between: Callable[[], object]) -> Ints:
    """Instants, shape (QUANTILES, runners, splits); NEVER where there is nothing to expect."""
    expected = np.full((len(QUANTILES), *course.runners.elapsed.shape), NEVER, np.int64)
    for split in range(START, len(course.metres) - 1):
        who = np.flatnonzero(course.runs & (course.last == split))
        if len(who):
            between()
            since, spans = _from_start(course, who) if split == START else _from_split(course, who, split)
            rising = np.maximum.accumulate(np.rint(spans).astype(np.int64), axis=2)
            expected[:, who, split + 1 :] = since[:, None] + rising
    return expected


def _from_split(course: _Course, who: NDArray[np.intp], split: int) -> tuple[Ints, Floats]:
    """When they passed the split, and ms from there to the later ones, shape (QUANTILES, who, later splits)."""
    runners = course.runners
    passed = course.start + np.where(runners.seen[:, split], runners.elapsed[:, split], 0).astype(np.int64)
    ahead = _some(np.flatnonzero(course.teaches & runners.seen[:, split] & (course.last > split)))
    left = (course.now - passed[ahead]).astype(np.float64)
    pattern = learn(course.metres, split, runners.of(ahead), left)
    return passed[who], foretell(pattern, course.metres, runners.of(who))


def _from_start(course: _Course, who: NDArray[np.intp]) -> tuple[Ints, Floats]:
    """As `_from_split`, for those with a start only: by the smallest group that tells enough, else by the sample."""
    ahead = _some(np.flatnonzero(course.teaches & (course.last > START)))
    spans, slow = by_sex(course.metres, course.runners.sex[who])
    left = (course.now - course.start[ahead])[:, None]
    known = course.runners.seen[ahead] & (slow <= left)
    elapsed = np.where(known, course.runners.elapsed[ahead], np.nan)
    for group in course.groups if len(ahead) else ():
        told, count = quantiles(elapsed, group[ahead], int(group.max()) + 1)
        spans = np.where(count[group[who]] >= ENOUGH, told[:, group[who]], spans)
    return course.start[who], spans


def _some(rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """At most LEARNERS of the rows, evenly."""
    return rows[:: max(1, -(-len(rows) // LEARNERS))]
