"""Whom the voice names: those that must be named, then a fair sample of the others, at the pace of a voice.

A choice rests only on who finished before in the same block of the clock: who comes later never changes it, and it is
the same after a restart.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.time import MINUTE
from racecontrol.scoring.field import Flags, Ints

BLOCK = 10 * MINUTE
"""With each block of the clock choosing begins anew, so that only the last ones need be worked out."""

SAVED, OWED = 4, 3
"""So many names the voice may have saved up, and be behind with."""

UNFAIR = 2
"""With so many saved up it names whoever comes."""

Codes = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Voice:
    """How the announcer speaks, and how much is shown: so many of each list. `coming_within`, `overdue`: ms, how far
    ahead of the finish somebody is shown, and how long after he should have been there."""

    seconds_per_name: float = 4.0
    coming_within: int = 5 * MINUTE
    overdue: int = 3 * MINUTE
    coming: int = 12
    finished: int = 12
    queue: int = 60
    leaders: int = 5
    milestones: int = 20

    @property
    def name_ms(self) -> int:
        return max(1, round(self.seconds_per_name * 1000))


@dataclass(frozen=True, slots=True)
class Finishers:
    """In order of finish, ms UTC. `must`: who has to be named; `sex`, `nation`: numbers from 0."""

    at: Ints
    must: Flags
    sex: Codes
    nation: Codes

    def part(self, begin: int, end: int) -> "Finishers":
        block = slice(begin, end)
        return Finishers(self.at[block], self.must[block], self.sex[block], self.nation[block])


def choose(finishers: Finishers, name_ms: int, wanted: int) -> list[int]:
    """Who is named, by their place among the finishers, oldest first: more than `wanted`, or all there are."""
    chosen: list[int] = []
    end = len(finishers.at)
    while end and len(chosen) <= wanted:
        since = int(finishers.at[end - 1]) // BLOCK * BLOCK
        begin = int(np.searchsorted(finishers.at, since))
        chosen = [begin + place for place in _of_block(finishers.part(begin, end), since, name_ms)] + chosen
        end = begin
    return chosen


def nth(group: Codes) -> Ints:
    """Of each element, the how manieth of its group it is, from 1."""
    order = np.argsort(group, kind="stable")
    heads = np.flatnonzero(np.diff(group[order], prepend=group[order[:1]] - 1))
    count = np.empty(len(group), np.int64)
    count[order] = np.arange(1, len(group) + 1) - np.repeat(heads, np.diff(heads, append=len(group)))
    return count


def _of_block(block: Finishers, since: int, name_ms: int) -> list[int]:
    """A bucket that gains one name in `name_ms`, from one at the beginning of the block. Levels are in ms of voice."""
    at: list[int] = block.at.tolist()
    must: list[bool] = block.must.tolist()
    sex: list[int] = block.sex.tolist()
    nation: list[int] = block.nation.tolist()
    shares = ((sex, nth(block.sex).tolist(), Counter[int]()), (nation, nth(block.nation).tolist(), Counter[int]()))
    musts = [*np.flatnonzero(block.must).tolist(), len(at)]
    chosen: list[int] = []
    level, when, following, place = name_ms, since, 0, 0
    while place < len(at):
        level, when = min(SAVED * name_ms, level + at[place] - when), at[place]
        if not must[place] and level < name_ms:  # on to who comes when the next name is there
            ready = int(np.searchsorted(block.at, when + name_ms - level))
            while musts[following] < place:
                following += 1
            place = min(ready, musts[following])
            continue
        if must[place] or level >= UNFAIR * name_ms or _is_fair(shares, place, len(chosen)):
            chosen.append(place)
            level = max(level - name_ms, -OWED * name_ms)
            for group, _, named in shares:
                named[group[place]] += 1
        place += 1
    return chosen


def _is_fair(shares: tuple[tuple[list[int], list[int], Counter[int]], ...], place: int, count: int) -> bool:
    """Whether of his sex, and of his nation, no more have been named than their share of those who came."""
    return all(named[group[place]] * (place + 1) <= seen[place] * count for group, seen, named in shares)
