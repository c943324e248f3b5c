"""Passings to results: start, splits, finish and status. Rules: the contract's *results.csv*."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Race, Split
from racecontrol.scoring.field import NEVER, STATUSES, Field, Flags, Ints
from racecontrol.scoring.passings import Passings
from racecontrol.scoring.sightings import BACKUP, MAIN, MANUAL

OK, RUN, DNF, DNS, OTL, NC, DQ = range(len(STATUSES))


@dataclass(frozen=True, slots=True)
class Results:
    """One row for each entry; NEVER where there is no time.

    `start`: instant of the start passing; the gun where it was missed; NEVER without a gun. `started`: whether the
    start was seen. `at`: instants of the splits, shape (entries, most splits of a race); `finish`: of the last one.
    `seen`: any read at all. `status`: index into STATUSES.
    """

    passings: Passings
    start: Ints
    started: Flags
    at: Ints
    finish: Ints
    seen: Flags
    status: NDArray[np.int8]


def score(field: Field, passings: Passings) -> Results:
    """All results from scratch."""
    start = _starts(field, passings)
    started = start != NEVER
    most = max((len(race.splits) for race in field.setup.races), default=0)
    at = np.full((len(field), most), NEVER, np.int64)
    finish = np.full(len(field), NEVER, np.int64)
    for number, race in enumerate(field.setup.races):
        runners = np.flatnonzero((field.race == number) & (field.gun != NEVER))
        at[runners, : len(race.splits)] = _splits(field, passings, race, runners, start[runners])
        finish[runners] = at[runners, len(race.splits) - 1]
    seen = np.diff(passings.start_of[:: passings.points]) > 0
    status = _status(field, passings, finish, seen)
    return Results(passings, np.where(started, start, field.gun), started, at, finish, seen, status)


def _starts(field: Field, passings: Passings) -> Ints:
    """Last read at a start point in [gun, gun + window] and before the first passing of any other point.

    The best role that has one there counts. NEVER: not seen.
    """
    # without a gun, gun + window would run over the end of the integers
    window_ends = np.minimum(field.gun, NEVER - field.start_window) + field.start_window
    latest = np.minimum(window_ends, _first_elsewhere(field, passings) - 1)
    start = np.full(len(field), NEVER, np.int64)
    for role in (BACKUP, MAIN, MANUAL):
        last = np.full(len(field), -1, np.int64)
        for number, point in enumerate(field.setup.points):
            if point.kind == "start":
                last = np.maximum(last, _last_read(passings, number, role, latest))
        counts = (last >= field.gun) & (field.gun != NEVER)
        start = np.where(counts, last, start)
    return start


def _last_read(passings: Passings, point: int, role: int, latest: Ints) -> Ints:
    """Each entry's last sighting by that role at the point, not after `latest`; -1 without one."""
    bounds = np.append(passings.first, len(passings.at))
    begin = bounds[passings.start_of[point : -1 : passings.points]]
    index = bounds[passings.start_of[point + 1 :: passings.points]] - 1
    found = np.full(len(latest), -1, np.int64)
    open_ = np.flatnonzero(index >= begin)
    while len(open_):
        sighting = index[open_]
        at = passings.at[sighting]
        fits = (at <= latest[open_]) & (passings.role[sighting] == role)
        found[open_[fits]] = at[fits]
        open_ = open_[~fits]
        index[open_] -= 1
        open_ = open_[index[open_] >= begin[open_]]
    return found


def _first_elsewhere(field: Field, passings: Passings) -> Ints:
    """Each entry's first passing after the gun at a point that is no start point."""
    is_start = np.array([point.kind == "start" for point in field.setup.points], np.bool_)
    entry, point = np.divmod(passings.group, passings.points)
    counts = ~is_start[point] & (passings.time > field.gun[entry])
    first = np.full(len(field), NEVER, np.int64)
    np.minimum.at(first, entry[counts], passings.time[counts])
    return first


def _splits(field: Field, passings: Passings, race: Race, runners: Ints, start: Ints) -> Ints:
    """Instants of one race's splits, shape (runners, splits), found in course order."""
    kinds = {point.code: (number, point.kind) for number, point in enumerate(field.setup.points)}
    at = np.full((len(runners), len(race.splits)), NEVER, np.int64)
    gun = field.gun[runners]
    previous = gun.copy()
    for column, split in enumerate(race.splits):
        point, kind = kinds[split.point]
        # at a start point the start passing itself is no split, nor is anything before it
        begun = np.where(start == NEVER, -1, start) if kind == "start" else np.full(len(runners), -1)
        found = _first_passing(passings, runners * passings.points + point, _window(split, gun, previous), begun)
        at[:, column] = found
        previous = np.where(found == NEVER, previous, found)
    return at


def _window(split: Split, gun: Ints, previous: Ints) -> tuple[Ints, Ints]:
    """First and last instant at which a passing makes this split."""
    since = np.maximum(previous + 1, gun + (split.earliest or 0))
    until = np.full(len(gun), NEVER) if split.latest is None else gun + split.latest
    return since, until


def _first_passing(passings: Passings, groups: Ints, window: tuple[Ints, Ints], begun: Ints) -> Ints:
    """The time of each group's first passing inside the window that began after `begun`; NEVER without one.

    Nearly everybody's first passing fits; the few others step to their next one together.
    """
    since, until = window
    index, end = passings.start_of[groups], passings.start_of[groups + 1]
    found = np.full(len(groups), NEVER, np.int64)
    open_ = np.flatnonzero(index < end)
    while len(open_):
        passing = index[open_]
        time = passings.time[passing]
        fits = (time >= since[open_]) & (passings.at[passings.first[passing]] > begun[open_])
        found[open_[fits]] = time[fits]
        open_ = open_[~fits]
        index[open_] += 1
        open_ = open_[index[open_] < end[open_]]
    return np.where(found <= until, found, NEVER)


def _status(field: Field, passings: Passings, finish: Ints, seen: Flags) -> NDArray[np.int8]:
    """What each entry is now. The newest read of all tells how late it is: scoring knows no clock."""
    now = int(passings.at.max(initial=-1))
    status = np.full(len(field), RUN, np.int8)
    for number, race in enumerate(field.setup.races):
        mine = field.race == number
        gun = int(field.race_gun[number])
        limit = NEVER if race.time_limit is None or gun == NEVER else gun + race.time_limit
        finished = mine & (finish != NEVER)
        status[finished] = np.where(finish[finished] > limit, OTL, OK)
        if race.code in field.state.closed or now > limit:
            status[mine & ~finished] = np.where(seen[mine & ~finished], DNF, DNS)
    return np.where(field.ruled >= 0, field.ruled, status)
