"""What an emulated decoder sends and when: packed bytes and numbers, no object for each read."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.time import HOUR


class Piece(NamedTuple):
    """Bytes that are sent together. `due`: the instant, ms; `reads`: how many reads they hold."""

    due: int
    data: bytes
    reads: int = 1


class Break(NamedTuple):
    """A time without connection, in instants: the port is gone from `start` until before `end`.

    `loses`: what is due meanwhile is lost, and not sent later; a decoder with a memory keeps it all the same.
    """

    start: int
    end: int
    loses: bool = False


@dataclass(frozen=True, slots=True)
class Wander:
    """How a decoder's clock goes wrong: from `since` on it gains `gains` ms an hour; until before `set_at` it was
    never set, and counts from `unset`."""

    since: int = 0
    gains: int = 0
    set_at: int = 0
    unset: int = 0

    def shows(self, instant: int) -> int:
        """What the clock shows at an instant."""
        passed = max(instant - self.since, 0)
        return (self.unset + passed if instant < self.set_at else instant) + passed * self.gains // HOUR


@dataclass(frozen=True, slots=True, eq=False)
class Schedule:
    """What one emulated decoder sends, in order. n pieces: `due` int64 (n,), ms, never falling; `ends` int64 (n,),
    where each piece ends in `data`; `reads` int64 (n,), how many reads were sent with it and all before it.

    Instants are those of the simulated clock. `ahead`: what the decoder's own clock shows more than that, in ms (its
    time zone and its error); it is used in answers only, for the stamps of the reads are in their bytes already; so is
    `wander`. `drip`: so many bytes go out at once, as through a slow adapter; 0: as many as the port takes.
    `lasts`: from when until when the decoder is there at least; None: from the first piece to the last.
    """

    name: str
    due: NDArray[np.int64]
    ends: NDArray[np.int64]
    reads: NDArray[np.int64]
    data: bytes = field(repr=False)
    protocol: str = "ipico"
    breaks: tuple[Break, ...] = ()
    ahead: int = 0
    wander: Wander = Wander()
    drip: int = 0
    lasts: tuple[int, int] | None = None

    @property
    def begins(self) -> int:
        """The instant at which it is switched on."""
        return self.lasts[0] if self.lasts else int(self.due[0]) if len(self.due) else 0

    @property
    def ends_at(self) -> int:
        """The instant until which it stays, sent or not."""
        return self.lasts[1] if self.lasts else self.begins

    def shows(self, instant: int) -> int:
        """What the decoder's own clock shows at an instant."""
        return self.wander.shows(instant) + self.ahead

    @property
    def total(self) -> int:
        """All reads that it sends."""
        return int(self.reads[-1]) if len(self.reads) else 0


def packed(
    name: str,
    pieces: Iterable[Piece],
    *,
    protocol: str = "ipico",
    breaks: Iterable[Break] = (),
    ahead: int = 0,
    wander: Wander | None = None,
    drip: int = 0,
    lasts: tuple[int, int] | None = None,
) -> Schedule:
    """A schedule from pieces in the order of sending; a piece due before the one ahead of it goes right after it."""
    data = bytearray()
    rows: list[int] = []
    for due, content, reads in pieces:
        data += content
        rows += (due, len(data), reads)
    table = np.array(rows, np.int64).reshape(-1, 3)
    return Schedule(
        name=name,
        due=np.maximum.accumulate(table[:, 0]),
        ends=table[:, 1].copy(),
        reads=np.cumsum(table[:, 2]),
        data=bytes(data),
        protocol=protocol,
        breaks=tuple(sorted(breaks)),
        ahead=ahead,
        wander=wander or Wander(),
        drip=drip,
        lasts=lasts,
    )
