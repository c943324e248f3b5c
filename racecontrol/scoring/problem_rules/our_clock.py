"""Which decoder's clock is wrong, told by when its reads came: what comes through a line comes late and never early."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.time import SECOND
from racecontrol.scoring.field import Ints
from racecontrol.scoring.reads import DecoderReads

NEWEST, CROWD = 10, 200
"""Most of so many newest reads of a decoder tell how its clock is now; of one that is behind, all; in a crowd more."""

AHEAD, BEHIND = 5 * SECOND, 30 * SECOND
"""From so far on a clock is wrong: reads that are stamped after they came; reads that all come so much too late."""

STEADY, SPREAD = 5 * SECOND, 15 * SECOND
"""Late by a clock is late by the same, for reads that are stamped so far apart; what a memory sends comes at once."""


ALIKE, LAST = 2 * SECOND, 1_000
"""Decoders of one point that stamp the same chips so near to each other agree, by so many newest reads of each."""


class OurClock(NamedTuple):
    """`wrong`: by decoder, how far ahead of this computer its clock is as it counts, ms, negative when behind; only
    what is proved. `ours`: how far all decoders together are ahead: then it is this computer that is wrong, ms."""

    wrong: dict[str, int]
    ours: int = 0


def beside_our_clock(boxes: Iterable[tuple[DecoderReads, Ints]]) -> OurClock:
    """`boxes`: each decoder's reads with their corrected instants.

    A recording that is loaded later is behind as a whole, so behind is only who is beside a decoder that is right.
    """
    ahead = {box.code: _ahead(box, at) for box, at in boxes if len(box)}
    wrong = {code: ms for code, ms in ahead.items() if ms}
    if len(wrong) < len(ahead):
        return OurClock(wrong)
    ms = list(wrong.values())
    if len(ms) > 1 and min(ms) > 0 and max(ms) - min(ms) <= STEADY:
        return OurClock({}, min(ms))
    return OurClock({code: ms for code, ms in wrong.items() if ms > 0})


def alike(one: tuple[DecoderReads, Ints], other: tuple[DecoderReads, Ints]) -> bool:
    """Whether two decoders, each with its corrected instants, stamp the same chips alike."""
    (chips, at), (their_chips, their_at) = _firsts(*one), _firsts(*other)
    _, mine, theirs = np.intersect1d(chips, their_chips, assume_unique=True, return_indices=True)
    return len(mine) >= NEWEST and abs(float(np.median(at[mine] - their_at[theirs]))) <= ALIKE


def _firsts(box: DecoderReads, at: Ints) -> tuple[NDArray[np.intp], Ints]:
    """The chips of its newest reads, and when each was first."""
    chips, first = np.unique(box.chip[-LAST:], return_index=True)
    return chips, at[-LAST:][first]


def wrong_reads(box: DecoderReads, at: Ints, ms: int) -> NDArray[np.intp]:
    """Those that show that it is so much ahead, or behind."""
    early = at - box.heard
    return np.flatnonzero(early > AHEAD if ms > 0 else early < -BEHIND)


def since_wrong(box: DecoderReads, at: Ints, ms: int) -> int | None:
    """From which instant on, by its own clock, it is so much ahead; None: all along."""
    wrong = wrong_reads(box, at, ms)
    return None if not len(wrong) or wrong[0] == 0 else int(box.at[wrong].min())


def _ahead(box: DecoderReads, at: Ints) -> int:
    """0 where nothing is proved."""
    early = at[-CROWD:] - box.heard[-CROWD:]
    if np.median(early[-NEWEST:]) > AHEAD:
        return int(early[-NEWEST:].max())
    for count in (NEWEST, CROWD):
        if len(early) >= count and np.ptp(at[-count:]) >= SPREAD:
            most = int(early[-count:].max())
            return most if most < -BEHIND and most - int(early[-count:].min()) <= STEADY else 0
    return 0
