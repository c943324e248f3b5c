"""Who was among the first of a group on finishing: by those who had finished then, so that nobody later changes it."""

import numpy as np

from racecontrol.announcing.voice import Codes
from racecontrol.scoring.field import Ints

APART = np.int64(1) << 40
"""Larger than every time of a race, in ms: groups do not meet."""


def rank_then(group: Codes, ms: Ints, deepest: int) -> Ints:
    """Everybody's place in the own group on finishing, from 1; 0 behind `deepest`, and for a group below 0.

    Both in order of finish; equal times share a place. Shape as `ms`.
    """
    order = np.argsort(group, kind="stable")
    new = np.diff(group[order], prepend=group[order[:1]] - 1) != 0
    apart = np.cumsum(new) * APART
    own = np.clip(ms[order], 0, APART - 1)
    best_before: list[Ints] = []
    left = own
    for _ in range(deepest):  # the best of those before, the second best, ...: whom each one displaces goes on
        best = np.minimum.accumulate(left - apart) + apart
        before = np.where(new, APART, np.roll(best, 1))
        best_before.append(before)
        left = np.maximum(before, left)
    places = np.zeros(len(ms), np.int64)
    for place in range(deepest, 0, -1):
        places[order[own <= best_before[place - 1]]] = place
    places[group < 0] = 0
    return places
