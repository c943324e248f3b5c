"""Reads to passings: the reads of one entry at one point, each within the point's dead time of the one before."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.scoring.field import NEVER, Field, Flags, Ints
from racecontrol.scoring.reads import ReadColumns


@dataclass(frozen=True, slots=True)
class Passings:
    """All reads of known chips in order of (entry, point, time), and the passings that they make.

    Reads: `at` with the decoder's offset added, `backup` whether a backup decoder saw it. Passings: `first` is the
    index of the first read, `time` the first read of a main decoder or else of a backup one. `group`: entry * points +
    point, of each passing; `start_of[group] : start_of[group + 1]` are its passings.
    """

    at: Ints
    backup: Flags
    first: Ints
    time: Ints
    group: Ints
    start_of: Ints
    points: int

    def of(self, entry: int, point: int) -> range:
        """The passings of one entry at one point, in order of time."""
        group = entry * self.points + point
        return range(int(self.start_of[group]), int(self.start_of[group + 1]))


def merge(field: Field, reads: ReadColumns) -> Passings:
    """One sort of one packed integer for each read: (entry, point), instant, backup.

    That is the fast way (a sort by several keys costs five times as much) and needs no order of arrival.
    """
    entry, point, at, backup = _known(field, reads)
    points = len(field.setup.points)
    base = int(at.min(initial=NEVER)) if len(at) else 0
    time_bits = int(at.max(initial=0) - base).bit_length() if len(at) else 1
    group_bits = max(1, (len(field) * points).bit_length())
    if time_bits + group_bits > 62:
        raise ValueError("the reads span too long a time to be of one event")
    packed = ((entry * points + point) << (time_bits + 1)) | ((at - base) << 1) | backup
    packed.sort()
    is_backup = (packed & 1).astype(np.bool_)
    at = ((packed >> 1) & ((1 << time_bits) - 1)) + base
    group = packed >> (time_bits + 1)
    return _cut(field, group, at, is_backup)


def _known(field: Field, reads: ReadColumns) -> tuple[Ints, Ints, Ints, Ints]:
    """Entry, point, corrected instant and backup flag of the reads whose chip and decoder are known."""
    setup = field.setup
    entry_of = np.array([field.chips.get(chip.lower(), -1) for chip in reads.chips] or [-1], np.int64)
    codes = [point.code for point in setup.points]
    known = {decoder.code: decoder for decoder in setup.decoders}
    boxes = [known.get(code) for code in reads.decoders]
    point_of = np.array([codes.index(box.point) if box else -1 for box in boxes] or [-1], np.int64)
    offset_of = np.array([box.clock_offset_ms if box else 0 for box in boxes] or [0], np.int64)
    backup_of = np.array([bool(box and box.role == "backup") for box in boxes] or [False], np.int64)
    entry, point = entry_of[reads.chip], point_of[reads.decoder]
    at = reads.at + offset_of[reads.decoder]
    backup = backup_of[reads.decoder]
    keep = (entry >= 0) & (point >= 0)
    if keep.all():
        return entry, point, at, backup
    return entry[keep], point[keep], at[keep], backup[keep]


def _cut(field: Field, group: Ints, at: Ints, backup: Flags) -> Passings:
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
    return Passings(at, backup, first, _times(at, backup, first), passing_group, start_of, points)


def _times(at: Ints, backup: Flags, first: NDArray[np.int64]) -> Ints:
    """First main read of each passing; where there is none, its first read."""
    time = at[first]
    late = np.flatnonzero(backup[first])
    if len(late):
        main = np.minimum.reduceat(np.where(backup, NEVER, at), first)[late]
        time[late] = np.where(main == NEVER, time[late], main)
    return time
