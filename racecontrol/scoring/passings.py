"""Reads to passings: the reads of one entry at one point, each within the point's dead time of the one before."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.scoring.field import Field, Ints
from racecontrol.scoring.sightings import BACKUP, MANUAL, ROLE_BITS, Sightings

Roles = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Passings:
    """All sightings in order of (entry, point, time), and the passings that they make.

    Sightings: `at`, `role`. Passings: `first` is the index of the first sighting, `time` the first one of the best
    role. `group`: entry * points + point, of each passing; `start_of[group] : start_of[group + 1]` are its passings.
    """

    at: Ints
    role: Roles
    first: Ints
    time: Ints
    group: Ints
    start_of: Ints
    points: int

    def of(self, entry: int, point: int) -> range:
        """The passings of one entry at one point, in order of time."""
        group = entry * self.points + point
        return range(int(self.start_of[group]), int(self.start_of[group + 1]))


def merge(field: Field, seen: Sightings) -> Passings:
    """A new passing begins where the entry or the point changes, or the gap is longer than the point's dead time."""
    points = len(field.setup.points)
    placed = seen.packed >> ROLE_BITS  # (entry, point) and instant
    new = np.ones(len(placed), np.bool_)
    # the bits of the instant have room for a dead time: the step to another entry or point is a longer gap than any
    np.greater(np.diff(placed), _dead_times(field, placed[1:] >> seen.time_bits), out=new[1:])
    first = np.flatnonzero(new)
    group = placed[first] >> seen.time_bits
    start_of = np.zeros(len(field) * points + 1, np.int64)
    np.cumsum(np.bincount(group, minlength=len(field) * points), out=start_of[1:])
    at, role = seen.at, seen.role
    return Passings(at, role, first, _times(at, role, first), group, start_of, points)


def _dead_times(field: Field, group: Ints) -> Ints | np.int64:
    """The dead time that holds at each group's point; one number where it is the same everywhere."""
    dead_of = np.array([point.dead_time for point in field.setup.points], np.int64)
    return dead_of[0] if (dead_of == dead_of[:1]).all() else dead_of[group % len(dead_of)]


def _times(at: Ints, role: Roles, first: Ints) -> Ints:
    """First sighting of the best role in each passing. Nearly always that is its first sighting of all."""
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
