"""Problems of a clock that was wrong for a while: many in one span were read as far from their place on the course."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ClockOffset
from racecontrol.domain.said import said
from racecontrol.domain.setup import Race
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.commands import recording
from racecontrol.scoring.problem_rules.evidence import Evidence, listed
from racecontrol.scoring.problem_rules.mending import mended
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.reads import DecoderReads

Floats = NDArray[np.float64]

LEAST, COMMON = 5, 10
"""So many share a displacement, of so many that can be compared."""

FAR, SIGMAS, AT_END = 45 * SECOND, 4.0, 0.3
"""Displaced is who is so far off, so many times as far as is usual there; with nothing after, that share of the leg."""

CLOSE = 30 * SECOND
"""Displacements within this of each other are the same."""

BETWEEN = 3
"""So many who are not displaced end the span."""

SURE = 5 * MINUTE
"""By less a whole wave may be off its pace, in a crowd: then some of the wave must be in place."""

SAMPLE = 200
"""So many runners of a race are looked at, as long as none is missing at a point where it was read."""


class _Way(NamedTuple):
    """One race's points, the start first: `points` by index, `metres`; `at`: shape (points, rows), NaN without one."""

    rows: Ints
    points: list[int]
    metres: Floats
    at: Floats


class _Jump(NamedTuple):
    """Runners at a point who share a displacement: `first` to `last` read there, so many ms late, good to `error`."""

    point: int
    first: int
    last: int
    ms: float
    error: float


def clock_jumped(seen: Evidence) -> Iterator[Problem]:
    """One problem of a decoder instead of one of each runner whom it put in the wrong place."""
    blamed: set[int] = set()
    misplaced = _misplaced(seen)
    for number, (race, entered) in enumerate(seen.races()):
        for jump in _jumps(seen, race, entered[seen.elsewhere[entered] != NEVER], number in misplaced):
            if jump.point not in blamed:
                yield from _jumped(seen, jump)
            blamed.add(jump.point)


def _jumps(seen: Evidence, race: Race, rows: Ints, odd: bool) -> list[_Jump]:
    """All runners are looked at only where some of a sample say so, or it is `odd`: some miss a split though read."""
    if len(rows) < COMMON:
        return []
    sample = rows[:: max(1, len(rows) // SAMPLE)]
    found: list[_Jump] = []
    if odd or _worst(seen, _way(seen, race, sample)) is not None:
        way = _way(seen, race, rows)
        while (jump := _worst(seen, way)) is not None and len(found) < len(way.points):
            found.append(jump)
            way = _without(way, jump)
    return found


def _misplaced(seen: Evidence) -> set[int]:
    """Races of which enough runners miss a split although they were read at its point."""
    points, races = [point.code for point in seen.field.setup.points], seen.field.setup.races
    rows, columns = np.nonzero(seen.results.at == NEVER)
    race = seen.field.race[rows]
    point = np.full((len(races), seen.results.at.shape[1]), -1)
    for number, one in enumerate(races):
        point[number, : len(one.splits)] = [points.index(split.point) for split in one.splits]
    where = point[race, columns]
    read = (where >= 0) & (seen.results.passings.time[where, rows] != NEVER)
    count = np.bincount(race[read] * len(points) + where[read], minlength=len(races) * len(points))
    return set(listed(np.flatnonzero(count >= LEAST) // max(1, len(points))))


def _way(seen: Evidence, race: Race, rows: Ints) -> _Way:
    """Only points that stand once in the race and whose clock is not proved wrong: that is told already.

    Who was read before the gun only is there, too.
    """
    points, misled = seen.field.setup.points, seen.misled
    codes = [point.code for point in points]
    ways = [split.point for split in race.splits]
    splits = [split for split in race.splits if ways.count(split.point) == 1 and split.point not in misled]
    starts = [n for n, point in enumerate(points) if point.kind == "start" and point.code not in misled][:1]
    numbers = [*starts, *(codes.index(split.point) for split in splits)]
    first, raw = seen.first[rows][:, numbers].T, seen.results.passings.time[numbers][:, rows]
    at = np.where(first != NEVER, first, raw)
    if starts:
        at[0] = np.where(seen.results.started[rows], seen.results.start[rows], at[0])
    metres = np.array([*(0.0 for _ in starts), *(split.distance_m for split in splits)])
    return _Way(rows, numbers, metres, np.where(at == NEVER, np.nan, at.astype(np.float64)))


def _without(way: _Way, jump: _Jump) -> _Way:
    n = way.points.index(jump.point)
    at = way.at.copy()
    at[n, (at[n] >= jump.first) & (at[n] <= jump.last)] = np.nan
    return way._replace(at=at)


def _worst(seen: Evidence, way: _Way) -> _Jump | None:
    """The one without which the fewest runners are out of place: who is displaced displaces the neighbours, too."""
    late, far = _lateness(way)
    jumps = [jump for n in range(len(way.points)) if (jump := _shared(seen, way, n, late[n], far[n])) is not None]
    if len(jumps) < 2:
        return jumps[0] if jumps else None
    return min(jumps, key=lambda jump: float(np.nansum(np.abs(_off(_without(way, jump))))))


def _off(way: _Way) -> Floats:
    late, far = _lateness(way)
    return np.where(far, late, 0.0)


def _lateness(way: _Way) -> tuple[Floats, Flags]:
    """How much later than the points beside say, ms, beyond what is usual there, and for whom that is far.

    Shape as `way.at`. Between the nearest points seen before and after; else onward at the pace so far.
    """
    n, count = way.at.shape
    none, column = np.full((1, count), n, np.int64), np.arange(count, dtype=np.int64)
    places = np.arange(n, dtype=np.int64)[:, None]
    order = np.where(np.isnan(way.at), -1, places)
    before = np.vstack([-np.ones((1, count), np.int64), np.maximum.accumulate(order, axis=0)[:-1], none * 0 - 1])
    order = np.where(order < 0, n, order)
    after = np.vstack([np.minimum.accumulate(order[::-1], axis=0)[::-1][1:], none, none])
    at = np.vstack([way.at, np.full((1, count), np.nan)])  # the row of who was not seen
    metres = np.append(way.metres, np.nan)
    here = way.metres[:, None]

    def pace(one: Ints, other: Ints) -> Floats:
        return (at[other, column] - at[one, column]) / (metres[other] - metres[one])

    a, b = before[:n], after[:n]
    inside = at[a, column] + (here - metres[a]) * pace(a, b)
    onward = at[a, column] + (here - metres[a]) * pace(before[a, column], a)
    back = at[b, column] - (metres[b] - here) * pace(b, after[b, column])
    between = ~np.isnan(inside)
    expected = np.where(between, inside, np.where(np.isnan(onward), back, onward))
    leg = np.where(between, at[b, column] - at[a, column], np.fmax(expected - at[a, column], at[b, column] - expected))
    leg = np.where(leg > 0, leg, np.nan)  # two stamps alike: nothing can be measured by them
    late = way.at - expected
    for part in (between, ~between):
        late -= np.where(part, _usual(np.where(part, late / leg, np.nan))[:, None] * leg, 0.0)
    usual = 1.48 * _usual(np.abs(late))[:, None]
    far = np.abs(late) > np.maximum(np.maximum(FAR, SIGMAS * usual), np.where(between, 0.0, AT_END * leg))
    return late, far


def _usual(values: Floats) -> Floats:
    """The middle of each row that has enough, else 0."""
    ordered = np.sort(values, axis=1)  # NaN last
    there = (~np.isnan(values)).sum(axis=1)
    middle = ordered[np.arange(len(values)), np.maximum(there - 1, 0) // 2]
    return np.where(there >= COMMON, middle, 0.0)


def _shared(seen: Evidence, way: _Way, n: int, late: Floats, far: Flags) -> _Jump | None:
    """The span in which most runners have the same displacement; not where most of all have it: that is no jump."""
    compared, count = int((~np.isnan(late)).sum()), int(far.sum())
    if count < LEAST or compared < COMMON or 2 * count > compared:
        return None
    values = np.sort(late[far])
    inside = np.searchsorted(values, values + 2 * CLOSE, "right") - np.arange(count)
    since = int(np.argmax(inside))
    centre = float(np.median(values[since : since + inside[since]]))
    same = far & (np.abs(late - centre) <= 2 * CLOSE)
    order = np.argsort(way.at[n])[:compared]
    mine = _run(same[order], far[order])
    rows = order[mine]
    if len(rows) < LEAST or (abs(centre) < SURE and not _others_in_place(seen, way, rows, late, far)):
        return None
    ms, at = late[rows], way.at[n, rows]
    error = 1.5 * float(np.std(ms)) / len(ms) ** 0.5
    return _Jump(way.points[n], int(at.min()), int(at.max()), float(np.median(ms)), max(error, SECOND / 2))


def _run(same: Flags, far: Flags) -> NDArray[np.intp]:
    """The longest stretch of `same`, not parted by `BETWEEN` who are in place."""
    mine = np.flatnonzero(same)
    in_place = np.cumsum(~far)[mine]
    parts = np.split(mine, np.flatnonzero(np.diff(in_place) >= BETWEEN) + 1)
    return max(parts, key=len)


def _others_in_place(seen: Evidence, way: _Way, rows: NDArray[np.intp], late: Floats, far: Flags) -> bool:
    waves = seen.field.wave[way.rows]
    return int((np.isin(waves, waves[rows]) & ~far & ~np.isnan(late)).sum()) >= LEAST


def _jumped(seen: Evidence, jump: _Jump) -> Iterator[Problem]:
    """Of the decoder there that read most of them; none where people typed these passings."""
    point = seen.field.setup.points[jump.point].code
    codes = [box.code for box in seen.field.setup.decoders if box.point == point]
    spans = [(box, _read_in(seen, box, jump)) for box in seen.reads.columns.by_decoder if box.code in codes]
    box, mine = max(spans, key=lambda one: int(one[1].sum()), default=(None, None))
    if box is None or mine is None or not mine.any():
        return
    raw = seen.results.passings.time[jump.point]
    first = np.where(seen.first[:, jump.point] != NEVER, seen.first[:, jump.point], raw)
    rows = np.flatnonzero((first >= jump.first) & (first <= jump.last))
    ms = _rounded(jump.ms, jump.error)
    since, until = _edges(box, mine)
    proposal = mended(seen, ClockOffset(box.code, -ms, since, until))
    yield Problem(
        "clock_jumped",
        f"clock_jumped:{box.code}:{seen.typed(since)}",
        said(
            "{runners} were read at {decoder} about {span} {way} their place on the course",
            runners=said("{n:,} runner|{n:,} runners", n=len(rows)),
            decoder=box.code,
            span=span_text(ms),
            way=said("after") if ms > 0 else said("before"),
        ),
        said(
            "From {since} until {until} by its clock, which was wrong then",
            since=seen.clock(since),
            until=seen.clock(until),
        ),
        said("Correct these reads: {command}", command=recording(seen, *proposal)),
        proposal,
        seen.bibs(rows),
        point=point,
        decoder=box.code,
        since=jump.first,
    )


def _read_in(seen: Evidence, box: DecoderReads, jump: _Jump) -> Flags:
    """Its reads of these runners there. Those that were corrected otherwise than most are not of the same span."""
    at, dead = seen.reads.at[box.order], seen.field.setup.points[jump.point].dead_time
    first = (at >= jump.first) & (at <= jump.last)
    mine = (at >= jump.first) & (at <= jump.last + dead) & np.isin(box.chip, box.chip[first])
    by, count = np.unique((at - box.at)[mine], return_counts=True)
    return mine & (at - box.at == by[np.argmax(count)]) if len(by) else mine


def _rounded(ms: float, error: float) -> int:
    """A whole number of hours, of minutes or of seconds, whichever fits first."""
    for unit in (HOUR, MINUTE):
        whole = round(ms / unit) * unit
        if whole and abs(ms - whole) <= max(5 * SECOND, 3 * error):
            return whole
    return round(ms / SECOND) * SECOND


def _edges(box: DecoderReads, mine: Flags) -> tuple[int, int]:
    """From the first to the last of these reads as sent, in whole minutes where no other read lies between."""
    sent, others = box.at[mine], box.at[~mine]
    first, last = int(sent.min()), int(sent.max())
    since, until = first // MINUTE * MINUTE, (last // MINUTE + 1) * MINUTE
    since = first if ((others >= since) & (others < first)).any() else since
    return since, last + 1 if ((others > last) & (others < until)).any() else until
