"""What the UHF reader modules on serial lines have in common: no clock, and reads only while the host asks for them.

Each protocol brings its frames and what they mean; this is the rhythm of the talk (protocols/uhf_modules.md).
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from hardware.protocols.frames import Frames
from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Garbage, Notice, Read, Record

HOST_STAMP = 0
"""The stamp of every read: the modules have no clock, so whoever receives the bytes puts in the instant."""


class Module(ABC):
    """One module on its own line, the host's side. Subclasses say what a frame means, and set `_due` when the next
    order to read is due at once; whatever gets no answer is ordered again after `PATIENCE` ticks.

    What a module repeats over and over (no tag, the same fault) becomes a record only when it changes.
    """

    PATIENCE = 2

    def __init__(self, frames: Frames, question: bytes, order: bytes) -> None:
        """`question`: harmless, and answered by any healthy module; `order`: starts reading."""
        self._frames = frames
        self._question = question
        self._order = order
        self._due = False
        self._quiet = 0
        self._patience = self.PATIENCE
        self._said = ""

    def hello(self) -> bytes:
        """The question what module it is; it changes nothing."""
        return self._question

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: a module numbers nothing and keeps nothing."""
        del epoch, have

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Every stamp of a read is `HOST_STAMP`."""
        return list(self._records(self._frames.feed(chunk)))

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records, live."""
        records = self.feed(chunk)
        return [Part(tuple(records))] if records else []

    def flush(self) -> list[Record]:
        """At the end of a stream: what is whole, the rest as garbage."""
        return list(self._records(self._frames.flush()))

    def to_send(self) -> bytes:
        """The order to read, when it is due."""
        due, self._due = self._due, False
        return self._order if due else b""

    def tick(self) -> None:
        """A second has passed: an order without any answer may have been lost."""
        self._quiet += 1
        if self._quiet >= self._patience:
            self._quiet, self._due = 0, True

    def _records(self, found: list[tuple[int, bytes] | Garbage]) -> Iterator[Record]:
        for one in found:
            if isinstance(one, Garbage):
                yield one
            else:
                self._quiet = 0
                yield from self._meaning(*one)

    @abstractmethod
    def _meaning(self, offset: int, frame: bytes) -> Iterator[Record]:
        """The records in a frame whose checksum is right."""

    def _status(self, raw: bytes, text: str) -> Iterator[Notice]:
        """A status, unless it is what was said last."""
        if text != self._said:
            self._said = text
            yield Notice("status", None, raw, text)


class Board(ABC):
    """The module's side, for the emulator. Subclasses say what a frame of the host is answered with.

    `hear` is called only when the host says something. So a round ends at the first order that comes `ROUND` after
    the last one that ended, and other orders are left to the host's patience.
    """

    ROUND = 500  # ms

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._ended: int | None = None

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when the emulator's clock shows `stamp`, ms; the module itself has no clock."""
        found = self._frames.feed(chunk)
        return b"".join(self._answer(one[1], stamp) for one in found if not isinstance(one, Garbage))

    @abstractmethod
    def _answer(self, frame: bytes, stamp: int) -> bytes:
        """What a frame of the host is answered with."""

    def _round_ends(self, stamp: int) -> bool:
        over = self._ended is None or not 0 <= stamp - self._ended < self.ROUND
        self._ended = stamp if over else self._ended
        return over


def epc(read: Read) -> bytes:
    """The bytes of a chip. Raises ValueError for one that is not hexadecimal, of 2 to 62 bytes, or of odd ones."""
    try:
        code = bytes.fromhex(read.chip)
    except ValueError:
        code = b""
    if code.hex() != read.chip or len(code) % 2 or not 2 <= len(code) <= 62:
        raise ValueError(f"chip {read.chip!r}: an EPC has 4 to 124 hexadecimal digits, lower case, by fours")
    return code


def pc(code: bytes) -> bytes:
    """The protocol control word before an EPC: its length in words is in the upper five bits, as in the samples."""
    return (len(code) // 2 << 11).to_bytes(2, "big")
