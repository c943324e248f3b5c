"""Passings to results: start, splits, finish and status. Rules: the contract's *results.csv*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Race
from racecontrol.scoring.field import NEVER, STATUSES, Field, Flags, Ints
from racecontrol.scoring.passings import FirstPassings, first_passings
from racecontrol.scoring.sightings import BACKUP, MAIN, MANUAL, Sightings

OK, RUN, DNF, DNS, OTL, NC, DQ = range(len(STATUSES))


@dataclass(frozen=True, slots=True)
class Results:
    """One row for each entry; NEVER where there is no time.

    `start`: instant of the start passing; the gun where it was missed; NEVER without a gun. `started`: whether the
    start was seen. `at`: instants of the splits, shape (entries, most splits of a race); `finish`: of the last one.
    `seen`: any read at all. `status`: index into STATUSES.
    """

    passings: FirstPassings
    start: Ints
    started: Flags
    at: Ints
    finish: Ints
    seen: Flags
    status: NDArray[np.int8]


def score(field: Field, seen: Sequence[Sightings]) -> Results:
    """All results from scratch."""
    passings = first_passings(field, seen)
    start = _starts(field, seen, passings)
    started = start != NEVER
    most = max((len(race.splits) for race in field.setup.races), default=0)
    at = np.full((most, len(field)), NEVER, np.int64)
    finish = np.full(len(field), NEVER, np.int64)
    for race, mine in rows_by_race(field):
        for column, found in enumerate(_splits(field, passings, race, mine, start)):
            at[column, mine] = found
        finish[mine] = at[len(race.splits) - 1, mine]
    anywhere = (passings.began != NEVER).any(axis=0)
    status = _status(field, seen, finish, anywhere)
    return Results(passings, np.where(started, start, field.gun), started, at.T, finish, anywhere, status)


def _starts(field: Field, seen: Sequence[Sightings], passings: FirstPassings) -> Ints:
    """Last read at a start point in [gun, gun + window] and before the first passing of any other point.

    The best role that has one there counts. NEVER: not seen.
    """
    # without a gun, gun + window would run over the end of the integers
    window_ends = np.minimum(field.gun, NEVER - field.start_window) + field.start_window
    latest = np.minimum(window_ends, _first_elsewhere(field, passings) - 1)
    start = np.full(len(field), NEVER, np.int64)
    for role in (BACKUP, MAIN, MANUAL):
        at_start = [one for one in seen if one.role == role and field.setup.points[one.point].kind == "start"]
        if at_start:
            last = _last_sighting(at_start, latest)
            start = np.where((last >= field.gun) & (field.gun != NEVER), last, start)
    return start


def _last_sighting(seen: Sequence[Sightings], latest: Ints) -> Ints:
    """Each entry's last of these sightings that is not after `latest`; 0, in the year 1970, without one."""
    last, bound = np.zeros(len(latest) + 1, np.int64), np.append(latest, -1)
    for one in seen:
        np.maximum.at(last, one.entry, one.at * (one.at <= bound.take(one.entry, mode="clip")))
    return last[:-1]


def _first_elsewhere(field: Field, passings: FirstPassings) -> Ints:
    """Each entry's first passing after the gun at a point that is no start point."""
    first = np.full(len(field), NEVER, np.int64)
    for point, time in zip(field.setup.points, passings.time, strict=True):
        if point.kind != "start":
            np.minimum(first, time, out=first, where=time > field.gun)
    more = passings.of_several
    is_start = np.array([point.kind == "start" for point in field.setup.points], np.bool_)
    entry, point = np.divmod(more.group, max(1, more.points))
    counts = ~is_start[point] & (more.time > field.gun[entry])
    np.minimum.at(first, entry[counts], more.time[counts])
    return first


def rows_by_race(field: Field) -> Iterator[tuple[Race, slice]]:
    """Each race with its rows: entries lie in order of race."""
    bounds = np.searchsorted(field.race, np.arange(len(field.setup.races) + 1)).tolist()
    for race, (begin, end) in zip(field.setup.races, pairwise(bounds), strict=True):
        yield race, slice(begin, end)


def _splits(field: Field, passings: FirstPassings, race: Race, mine: slice, start: Ints) -> Iterator[Ints]:
    """Instants of one race's runners at each of its splits, found in course order."""
    kinds = {point.code: (number, point.kind) for number, point in enumerate(field.setup.points)}
    gun = field.gun[mine]
    previous = gun.copy()
    for split in race.splits:
        point, kind = kinds[split.point]
        # without a gun, gun + earliest runs over the end of the integers to before any time: `previous` stays NEVER
        after = previous if split.earliest is None else np.maximum(previous, gun + split.earliest - 1)
        # at a start point the start passing itself is no split, nor is anything before it
        begun = np.where(start[mine] == NEVER, -1, start[mine]) if kind == "start" else None
        found = _first_passing(passings, point, mine, after, begun)
        if split.latest is not None:
            found[found > gun + split.latest] = NEVER
        np.copyto(previous, found, where=found != NEVER)
        yield found


def _first_passing(passings: FirstPassings, point: int, mine: slice, after: Ints, begun: Ints | None) -> Ints:
    """The time of each runner's first passing of the point after an instant that began after `begun`; NEVER without.

    Nearly everybody's first passing fits; the few others step to their next one together.
    """
    time = passings.time[point, mine]
    fits = (time > after) & (time != NEVER)
    if begun is not None:
        fits &= passings.began[point, mine] > begun
    found = np.where(fits, time, NEVER)
    open_ = np.flatnonzero(~fits & passings.several[point, mine])
    if not len(open_):
        return found
    more = passings.of_several
    begin: int = mine.start
    groups = (open_ + begin) * more.points + point
    index, end = np.searchsorted(more.group, groups), np.searchsorted(more.group, groups, side="right")
    while len(open_):
        fits = more.time[index] > after[open_]
        if begun is not None:
            fits &= more.at[more.first[index]] > begun[open_]
        found[open_[fits]] = more.time[index[fits]]
        going = ~fits & (index + 1 < end)
        open_, index, end = open_[going], index[going] + 1, end[going]
    return found


def _status(field: Field, seen: Sequence[Sightings], finish: Ints, anywhere: Flags) -> NDArray[np.int8]:
    """What each entry is now. The newest read of all tells how late it is: scoring knows no clock."""
    status = np.full(len(field), RUN, np.int8)
    for number, race in enumerate(field.setup.races):
        mine = field.race == number
        gun = int(field.race_gun[number])
        limit = NEVER if race.time_limit is None or gun == NEVER else gun + race.time_limit
        finished = mine & (finish != NEVER)
        status[finished] = np.where(finish[finished] > limit, OTL, OK)
        if race.code in field.state.closed or _seen_after(field, seen, limit):
            status[mine & ~finished] = np.where(anywhere[mine & ~finished], DNF, DNS)
    unranked = np.array([*(not wave.ranked for wave in field.setup.waves), False], np.bool_)[field.wave]
    status[unranked & (finish != NEVER)] = NC
    return np.where(field.ruled >= 0, field.ruled, status)


def _seen_after(field: Field, seen: Sequence[Sightings], instant: int) -> bool:
    """Whether anybody was seen after that instant."""
    late = (one.entry[one.at > instant] for one in seen if one.at.max(initial=instant) > instant)
    return any(bool((entry < len(field)).any()) for entry in late)
