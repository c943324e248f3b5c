"""Reads to passings: the reads of one entry at one point, each within the point's dead time of the one before."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.scoring.field import NEVER, Field, Ints
from racecontrol.scoring.sightings import MAIN, MANUAL, Sightings

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
    """One sort of one packed integer for each sighting: (entry, point), instant, role.

    That is the fast way (a sort by several keys costs five times as much) and needs no order of arrival.
    """
    points = len(field.setup.points)
    base = int(seen.at.min(initial=NEVER)) if len(seen.at) else 0
    time_bits = int(seen.at.max(initial=0) - base).bit_length() if len(seen.at) else 1
    group_bits = max(1, (len(field) * points).bit_length())
    if time_bits + group_bits > 61:
        raise ValueError("the reads span too long a time to be of one event")
    packed = ((seen.entry * points + seen.point) << (time_bits + 2)) | ((seen.at - base) << 2) | seen.role
    packed.sort()
    at = ((packed >> 2) & ((1 << time_bits) - 1)) + base
    return _cut(field, packed >> (time_bits + 2), at, (packed & 3).astype(np.int8))


def _cut(field: Field, group: Ints, at: Ints, role: Roles) -> Passings:
    """Start a new passing where the group changes or the gap is longer than the point's dead time."""
    points = len(field.setup.points)
    dead_of = np.array([point.dead_time for point in field.setup.points], np.int64)
    new = np.ones(len(at), np.bool_)
    if len(at):
        same = group[1:] == group[:-1]
        new[1:] = ~same | (np.diff(at) > dead_of[group[1:] % points])
    first = np.flatnonzero(new)
    passing_group = group[first]
    sizes = np.bincount(passing_group, minlength=len(field) * points)
    start_of = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes, out=start_of[1:])
    return Passings(at, role, first, _times(at, role, first), passing_group, start_of, points)


def _times(at: Ints, role: Roles, first: NDArray[np.int64]) -> Ints:
    """First sighting of the best role in each passing."""
    time = at[first]
    for better in (MAIN, MANUAL):
        mine = role == better
        if mine.any():
            earliest = np.minimum.reduceat(np.where(mine, at, NEVER), first)
            time = np.where(earliest == NEVER, time, earliest)
    return time
