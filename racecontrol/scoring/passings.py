"""Sightings to passings: those of one entry at one point, each within the point's dead time of the one before.

Nearly everybody passes a point once, and who has no sighting later than the dead time after the first is known to
(`first_passings`); only the sightings of the others are put in order (`merge`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.time import DAY
from racecontrol.scoring.field import NEVER, Field, Flags, Ints
from racecontrol.scoring.sightings import BACKUP, MAIN, MANUAL, Sightings

Roles = NDArray[np.int8]
S = TypeVar("S", bound=np.generic)

ROLE_BITS = 2

AROUND = 45 * DAY
"""No passing of an event lies further from its day."""


@dataclass(frozen=True)
class Passings:
    """Sightings in order of (entry, point, time), and the passings that they make; what it has is made when asked for.

    `packed`: the sightings, see `merge`; `first`: of each passing the index of its first sighting. The passings of a
    group, which is entry * points + point, lie at `start_of[group] : start_of[group + 1]`.
    """

    packed: Ints
    base: int
    time_bits: int
    first: Ints
    points: int
    groups: int

    @cached_property
    def at(self) -> Ints:
        """The instant of each sighting."""
        return ((self.packed >> ROLE_BITS) & ((1 << self.time_bits) - 1)) + self.base

    @cached_property
    def role(self) -> Roles:
        """Who made each sighting."""
        return (self.packed & ((1 << ROLE_BITS) - 1)).astype(np.int8)

    @cached_property
    def group(self) -> Ints:
        """Of each passing."""
        return self.packed[self.first] >> (self.time_bits + ROLE_BITS)

    @cached_property
    def time(self) -> Ints:
        """Of each passing: its first sighting by the best role. Nearly always that is its first sighting of all."""
        at, role, first = self.at, self.role, self.first
        time, end = at[first], np.append(first[1:], len(at))
        late = np.flatnonzero(role[first] == BACKUP)
        index = first[late] + 1
        while len(late):
            inside = index < end[late]
            late, index = late[inside], index[inside]
            found = role[index] != BACKUP
            time[late[found]] = at[index[found]]
            late, index = late[~found], index[~found] + 1
        typed = np.flatnonzero(role == MANUAL)[::-1]  # from the last to the first, which stays
        time[np.searchsorted(first, typed, side="right") - 1] = at[typed]
        return time

    @cached_property
    def start_of(self) -> Ints:
        """Shape (groups + 1)."""
        return np.searchsorted(self.group, np.arange(self.groups + 1)).astype(np.int64, copy=False)

    def of(self, entry: int, point: int) -> range:
        """The passings of one entry at one point, in order of time."""
        group = entry * self.points + point
        return range(*np.searchsorted(self.group, (group, group + 1)).tolist())


@dataclass(frozen=True, slots=True)
class FirstPassings:
    """Everybody's first passing of every point: arrays of the shape (points, entries), NEVER where there was none.

    `time`: the first sighting of the best role; `began`: the first of all. `by_main`, `by_backup`: who was ever seen by
    such decoders. `several`: who may have passed that point more than once, or was typed there; `of_several` has all
    passings of these.
    """

    time: Ints
    began: Ints
    by_main: Flags
    by_backup: Flags
    several: Flags
    of_several: Passings


@dataclass(frozen=True)
class PassingTimes:
    """When everybody passed: in order of `group`, which is entry * points + point, and of time.

    The passings of a group lie at `start_of[group] : start_of[group + 1]`.
    """

    group: Ints
    time: Ints
    points: int
    groups: int

    @cached_property
    def start_of(self) -> Ints:
        """Shape (groups + 1)."""
        start = np.zeros(self.groups + 1, np.int64)
        np.cumsum(np.bincount(self.group, minlength=self.groups), out=start[1:])
        return start


def passing_times(passings: FirstPassings) -> PassingTimes:
    """Those of everybody: the only ones, and all of those who have several."""
    more, once = passings.of_several, (passings.time != NEVER) & ~passings.several
    groups = np.flatnonzero(once.T.ravel())
    place = np.searchsorted(groups, more.group)
    return PassingTimes(
        group=np.insert(groups, place, more.group),
        time=np.insert(passings.time.T.ravel()[groups], place, more.time),
        points=more.points,
        groups=more.groups,
    )


def first_passings(field: Field, seen: Sequence[Sightings]) -> FirstPassings:
    """Sightings that all lie within the dead time of the first make one passing; only the others need an order."""
    shape = (len(field.setup.points), len(field) + 1)  # the last column is nobody's
    time, began = np.full(shape, NEVER, np.int64), np.empty(shape, np.int64)
    by_main, by_backup, several = (np.zeros(shape, np.bool_) for _ in range(3))
    for number, point in enumerate(field.setup.points):  # one after the other: a point's row stays in the cache
        here = [one for one in seen if one.point == number]
        _firsts(here, MAIN, time[number])
        np.not_equal(time[number], NEVER, out=by_main[number])
        began[number] = time[number]
        if any(one.role == BACKUP for one in here):
            backup = np.full(len(field) + 1, NEVER, np.int64)
            _firsts(here, BACKUP, backup)
            np.not_equal(backup, NEVER, out=by_backup[number])
            np.minimum(backup, began[number], out=began[number])
            np.copyto(time[number], backup, where=~by_main[number])
        latest = began[number] + point.dead_time
        latest[-1] = NEVER
        for one in here:
            late = slice(None) if one.role == MANUAL else np.flatnonzero(one.at > _of_each(latest, one))
            several[number, one.entry[late]] = True
    of_several = merge(field, seen, several)
    entry, which = np.divmod(of_several.group[::-1], max(1, of_several.points))
    time[which, entry] = of_several.time[::-1]  # from the last to the first, which stays
    began[which, entry] = of_several.at[of_several.first[::-1]]
    people = slice(len(field))
    return FirstPassings(
        time=time[:, people],
        began=began[:, people],
        by_main=by_main[:, people],
        by_backup=by_backup[:, people],
        several=several[:, people],
        of_several=of_several,
    )


def _firsts(seen: Sequence[Sightings], role: int, first: Ints) -> None:
    """Move `first` of each entry to its first sighting by that role."""
    for one in seen:
        if one.role == role:
            np.minimum.at(first, one.entry, one.at)


def _of_each(values: NDArray[S], one: Sightings) -> NDArray[S]:
    """What stands for the entry of each sighting. Indices are known to be good: not to check halves the time."""
    return values.take(one.entry, mode="clip")


def merge(field: Field, seen: Sequence[Sightings], only: Flags | None = None) -> Passings:
    """All passings, or those of some: `only` has the shape (points, entries + 1). A new one begins where the entry or
    the point changes, or the gap is longer than the point's dead time.

    Each sighting becomes one integer, from the highest bits: entry * points + point; the instant since the first one;
    the role. Integers are sorted in a tenth of the time that a sort by several keys takes.
    """
    points = len(field.setup.points)
    groups = len(field) * points
    chosen = [(one, slice(None) if only is None else np.flatnonzero(_of_each(only[one.point], one))) for one in seen]
    at = _believable(field, _joined([one.at[index] for one, index in chosen]))
    base, time_bits = _span(field, at)
    shift = time_bits + ROLE_BITS
    if (groups + points << shift).bit_length() > 63:
        raise ValueError("the reads span too long a time to be of one event")
    packed = (at - base) << ROLE_BITS
    packed += _joined([(one.entry[index] * points + one.point << shift) + one.role for one, index in chosen])
    packed.sort()
    packed = packed[: np.searchsorted(packed, groups << shift)]  # what counts for nobody stands behind everybody
    placed = packed >> ROLE_BITS  # (entry, point) and instant
    new = np.ones(len(placed), np.bool_)
    # the bits of the instant have room for a dead time: the step to another entry or point is a longer gap than any
    np.greater(np.diff(placed), _dead_times(field, placed[1:] >> time_bits), out=new[1:])
    return Passings(packed, base, time_bits, np.flatnonzero(new), points, groups)


def _joined(parts: Sequence[Ints]) -> Ints:
    return np.concatenate([np.empty(0, np.int64), *parts])


def _believable(field: Field, at: Ints) -> Ints:
    """An unset clock says 1970 or 2000: such an instant is moved to the edge, or it would widen the span for all."""
    day = (field.setup.event.date - date(1970, 1, 1)).days * DAY
    low, high = day - AROUND, day + AROUND
    inside = not len(at) or (int(at.min()) >= low and int(at.max()) <= high)
    return at if inside else np.clip(at, low, high)


def _span(field: Field, at: Ints) -> tuple[int, int]:
    """First instant of all, and how many bits the others need, with room for a dead time."""
    base, last = (int(at.min()), int(at.max())) if len(at) else (0, 0)
    dead = max((point.dead_time for point in field.setup.points), default=0)
    return base, (last - base + dead + 1).bit_length()


def _dead_times(field: Field, group: Ints) -> Ints | np.int64:
    """The dead time that holds at each group's point; one number where it is the same everywhere."""
    dead_of = np.array([point.dead_time for point in field.setup.points], np.int64)
    return dead_of[0] if (dead_of == dead_of[:1]).all() else dead_of[group % len(dead_of)]
