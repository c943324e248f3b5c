"""Passings that a decoder numbers from 1 and keeps: which of them are missing here, and what to ask for next.

It belongs to no protocol: one that numbers its passings brings the words, this brings the numbers.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from racecontrol.domain.reads import Record


class Part(NamedTuple):
    """Records that belong together in one `Heard`; `epoch` and `recovered` as there."""

    records: tuple[Record, ...]
    epoch: str = ""
    recovered: bool = False


def unbroken(have: Sequence[int]) -> int:
    """The end of the first run of ascending numbers."""
    return next((number for number, after in pairwise(have) if after != number + 1), have[-1])


class Numbers:
    """What of one file of a decoder's memory has been heard. One question is on its way at a time.

    Everything is heard up to `last`; above it there may be numbers that came ahead of missing ones.
    """

    BLOCK = 32  # numbers in the first question; each whole answer doubles it ...
    MOST = 512  # ... up to this: over a slow network each question costs a tenth of a second
    TRIES = 3  # for a passing that comes damaged each time: then the rest must go on without it
    PATIENCE = 2  # ticks without anything until a question counts as lost

    def __init__(self, have: Sequence[int] = ()) -> None:
        """`have`: numbers that are here already, ascending."""
        self.last = unbroken((0, *have))
        self._end = max(have, default=0)
        self._ahead = {number for number in have if number > self.last}
        self._asked = range(0)
        self._block = self.BLOCK
        self._quiet = 0
        self._spoilt = False
        self._tries = 0

    @property
    def waiting(self) -> bool:
        """Whether a question is without its answer."""
        return bool(self._asked)

    def have(self, number: int) -> None:
        """That passing was heard, whether it was asked for or not."""
        self._quiet = 0 if number in self._asked else self._quiet  # pushes go on while an answer is missing
        if number > self.last:
            self._ahead.add(number)
            self._end = max(self._end, number)
        while self.last + 1 in self._ahead:
            self.last += 1
            self._ahead.remove(self.last)
        if self._asked and (number == self._asked[-1] or self.last >= self._asked[-1]):
            self._answered()

    def reach(self, count: int) -> None:
        """The decoder's memory ends at this number."""
        self._end = max(count, self.last)

    def nothing_there(self) -> None:
        """The decoder has none of what was asked for: its next count tells how far it is."""
        self._asked, self._end = range(0), self.last

    def damaged(self) -> None:
        """Something came that cannot be read; it may have been the answer."""
        self._spoilt = True

    def tick(self) -> None:
        """A moment has passed. A question that stays without an answer is asked again."""
        self._quiet += 1
        if self._asked and self._quiet >= self.PATIENCE:
            if self._spoilt:
                self._answered()
            self._asked, self._block = range(0), self.BLOCK

    def ask(self) -> range:
        """The numbers to ask for now, all of them missing; empty while an answer is due, and when all is here."""
        if self._asked or self.last >= self._end:
            return range(0)
        first = self.last + 1
        self._asked = range(first, min(first + self._block, self._end + 1, min(self._ahead, default=self._end + 1)))
        self._quiet, self._spoilt = 0, False
        return self._asked

    def _answered(self) -> None:
        """The first of what was asked for has come, or it was one more try."""
        self._tries = self._tries + 1 if self.last < self._asked[0] else 0
        self._block = min(2 * self._block, self.MOST) if self.last >= self._asked[-1] else self.BLOCK
        self._asked = range(0)
        if self._tries == self.TRIES:
            self._tries = 0
            self.have(self.last + 1)
