"""An RFID Ultra as it answers, for the emulator (protocols/ultra.md 2, 3)."""

import re

from hardware.protocols import ultra_records as records
from hardware.protocols.framing import Lines
from hardware.protocols.ultra_records import EPOCH
from racecontrol.domain.reads import Read
from racecontrol.domain.time import SECOND

_ANSWER = re.compile(rb"(?:V=|S=|[Uu]\w\w|Connected,|\d\d?:\d\d?:).*", re.DOTALL)
_REWIND = re.compile(rb"(600|800)(\d{1,10})")
_WRITE = re.compile(rb"u([0-9A-Fa-f]{2}).*", re.DOTALL)


class Box:
    """A box that reads: it keeps each read, and sends it at once if the host wants that.

    Its clock is the one it is given until the host sets it, which it takes while it is stopped only (3).
    """

    def __init__(self) -> None:
        self._memory: list[Read] = []
        self._places: dict[tuple[int, str, int], int] = {}
        self._unsent: set[int] = set()
        """Numbers that no host has got."""
        self._pushed = 0
        self._reading = True
        self.shift = 0
        self.connected()

    @property
    def settled(self) -> bool:
        """Whether the host has asked for what it missed, and got all that it can know of."""
        return self._asked and not any(number < self._pushed for number in self._unsent)

    def connected(self) -> None:
        """A new connection: what an earlier one asked for is forgotten, the reads are not."""
        self._lines = Lines()
        self._sending = self._asked = False
        self._from: tuple[bytes, int] | None = None

    def greet(self) -> bytes:
        """What it says first."""
        return b"Connected,0\n"

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`, local. It is silent about what it does not know."""
        return b"".join(self._answer(line, stamp) for _, line in self._lines.feed(chunk))

    def keep(self, data: bytes) -> bytes:
        """Lines that are due: reads go to the memory, under the numbers that follow there; what is sent at once.

        A read written as live is sent if the host wants that, another is kept only. Recorded answers are left out, as
        it gives its own. All else is noise on the line.
        """
        return b"".join(self._kept(line) for line in data.splitlines(keepends=True))

    def _kept(self, line: bytes) -> bytes:
        found = records.read(line.rstrip(b"\r\n"))
        if found is None:
            return b"" if _ANSWER.match(line) else line
        place = self._place(found)
        stamp = max(found.read.stamp + self.shift, EPOCH)
        self._memory[place - 1] = kept = found.read._replace(seq=place, stamp=stamp)
        if found.rewound or not self._sending or not self._reading:
            self._unsent.add(place)
            return b""
        self._unsent.discard(place)
        self._pushed = max(self._pushed, place)
        return records.encode(kept)

    def _place(self, line: records.Line) -> int:
        """Where a read stands in the memory: the number it came with counts only to know it again. A number alone does
        not do: cut short it is that of another read."""
        key = line.number, line.read.chip, line.read.stamp
        known = self._places.get(key) if line.number else None
        if known is None:
            self._memory.append(line.read)
            known = len(self._memory)
            self._places[key] = known
        return known

    def _answer(self, line: bytes, stamp: int) -> bytes:
        if self._from is not None:
            return self._rewind(*self._from, line)
        begin, write = _REWIND.fullmatch(line), _WRITE.fullmatch(line)
        if begin is not None:
            self._from = begin[1], int(begin[2])
            return b""
        if write is not None:
            return b"u" + write[1] + b"\x02\n"
        if line in (b"R", b"S"):
            self._reading = line == b"R"
        elif line == b"s" or line.startswith(b"700"):
            self._sending = line != b"s"
        elif line == b"?":
            return b"S=10\n" if self._reading else b"S=00\n"
        elif line == b"r" or line.startswith(b"t "):
            self._take(line, stamp)
            return records.encode_clock(stamp + self.shift)
        return b""

    def _take(self, line: bytes, stamp: int) -> None:
        told = records.notice(line[2:])
        if told is not None and told.kind == "clock" and told.stamp is not None and not self._reading:
            self.shift = told.stamp - stamp

    def _rewind(self, by: bytes, first: int, line: bytes) -> bytes:
        """The second half of a question, behind its CR: up to where. 0 and 0 is everything."""
        self._from, self._asked = None, True
        if not line.isdigit():
            return b""
        last = int(line)
        wanted = [
            read
            for number, read in enumerate(self._memory, 1)
            if first == last == 0 or first <= (number if by == b"600" else (read.stamp - EPOCH) / SECOND) <= last
        ]
        self._unsent.difference_update(read.seq for read in wanted if read.seq is not None)
        return b"".join(map(records.encode_kept, wanted))
