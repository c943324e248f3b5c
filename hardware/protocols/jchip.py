"""J-Chip over TCP, where the reader connects to us (protocols/jchip.md). Other bridges speak it too.

    reader: N0000NAME   host: GT   reader: GT0HHMMSShh[ date=YYYYMMDD]   host: S0000   reader: data, line by line

Nothing is acknowledged, and nothing can be asked for again.
"""

import re
from collections.abc import Sequence

from hardware.protocols.framing import Lines
from hardware.protocols.rewind import Part
from hardware.protocols.wall_clock import iso_midnight, of_day, within
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, exact, iso_local

TCP_PORT = 53135

ASK_TIME = b"GT\r"
SEND = b"S0000\r"

_DATE = rb"(?: date=(\d{8}))?"
_NAME = re.compile(rb"N(\d{4})([ -~]{0,80})")
_TIME = re.compile(rb"GT(\d)(\d\d)(\d\d)(\d\d)(\d\d)%s" % _DATE)
_DATA = re.compile(
    rb"D[!-~]([0-9A-Za-z]{1,64}) (\d\d:\d\d:\d\d\.\d{2,6}) ([!-~])(\d) +([0-9A-Fa-f]{5}) +([!-~]{2})%s" % _DATE
)
_CHIP = re.compile(r"[0-9A-Za-z]{1,64}")
_INDEXES = 0x100000


class JChip:
    """The stream of one reader -> records, and the host's side of the handshake. Owns no port; the same bytes give the
    same records however they are cut.

    The day of a read is its own date; else what the reader's answer to `GT` says of the day 0; else 1970-01-01 is that
    day, as for any clock that does not know its date: the clock notice has the same error then.
    The epoch is the reader's name: its record numbers belong to it.
    """

    PATIENCE = 2  # ticks until a reader whose greeting or answer was not understood is told to go on

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)
        self._name = ""
        self._day_0 = 0
        self._out = b""
        self._next = ASK_TIME
        """What the handshake has not come to yet; empty when it is over."""
        self._quiet = 0

    def hello(self) -> bytes:
        """Nothing: the reader speaks first."""
        return b""

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: a reader decides itself where it goes on, and what comes twice is stored once."""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms since 1970-01-01 on the reader's local wall clock; of further
        decimals, the ms."""
        return [record for part in self.listen(chunk) for record in part.records]

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records with their epoch."""
        parts: list[Part] = []
        for offset, line in self._lines.feed(chunk):
            record = self._record(offset, line)
            if parts and parts[-1].epoch == self._name:
                parts[-1] = Part((*parts[-1].records, record), self._name)
            else:
                parts.append(Part((record,), self._name))
        return parts

    def flush(self) -> list[Record]:
        """A line that broke off is garbage: a date may be missing at its end."""
        return [Garbage(offset, line, "no line end") for offset, line in self._lines.flush()]

    def to_send(self) -> bytes:
        """The host's next step in the handshake, when the reader has made its own."""
        out, self._out = self._out, b""
        return out

    def tick(self) -> None:
        """A second has passed: without the handshake a reader sends nothing, so a damaged step must not end it."""
        self._quiet += 1
        if self._next and self._quiet >= self.PATIENCE:
            self._step(self._next)

    def _step(self, out: bytes) -> None:
        self._out, self._quiet = out, 0
        self._next = SEND if out == ASK_TIME else b""

    def _record(self, offset: int, line: bytes) -> Record:
        name = _NAME.fullmatch(line)
        if name is not None:
            self._name = name[2].decode()
            self._step(ASK_TIME)
            return Notice("status", None, line, f"reader {self._name}, {int(name[1])} stored reads")
        if line.startswith(b"GT"):
            self._step(SEND)
            return self._clock(line) or Garbage(offset, line, "no such date or time")
        return self._read(line) or Garbage(offset, line, _why(line))

    def _clock(self, line: bytes) -> Notice | None:
        found = _TIME.fullmatch(line)
        if found is None:
            return None
        day, hours, minutes, seconds, hundredths, date = (group.decode() for group in found.groups(b""))
        try:
            midnight = _midnight(date) if date else int(day) * DAY
            stamp = within(midnight + of_day(f"{hours}:{minutes}:{seconds}.{hundredths}"))
        except ValueError:
            return None
        self._day_0 = max(midnight - int(day) * DAY, 0)
        return Notice("clock", stamp, line, f"clock {iso_local(stamp)}")

    def _read(self, line: bytes) -> Read | None:
        found = _DATA.fullmatch(line)
        if found is None:
            return None
        chip, time, _, day, index, _, date = (group.decode() for group in found.groups(b""))
        try:
            midnight = _midnight(date) if date else self._day_0 + int(day) * DAY
            return Read(chip, within(midnight + of_day(time)), line, int(index, 16))
        except ValueError:
            return None


def encode(read: Read) -> bytes:
    """The read as a reader sends it, with its date, and numbered from 0 again after a million.

    Raises ValueError for a chip that is not letters and digits, and for a time outside 1970 to 2199.
    """
    if not _CHIP.fullmatch(read.chip):
        raise ValueError(f"chip {read.chip!r}: J-Chip has letters and digits")
    date, time = _date_and_time(read.stamp)
    return b"DJ%s %s0 10  %05X      C7 date=%s\r" % (read.chip.encode(), time, (read.seq or 0) % _INDEXES, date)


def fields(read: Read) -> dict[str, str]:
    """What the line holds besides chip and time, as sent. `flag` and `trailer`: what they mean is not known."""
    found = _DATA.fullmatch(read.raw)
    if found is None:
        return {}
    flag, day, index, trailer, date = (group.decode() for group in found.groups(b"")[2:])
    return {"flag": flag, "day": day, "index": index, "trailer": trailer} | ({"date": date} if date else {})


class Reader:
    """The reader's side of the talk, for the emulator: it keeps its reads, and after each handshake it sends them all
    from the first one on. It sets no clock: its clock is the one it is given."""

    def __init__(self, name: str = "emulated") -> None:
        self._name = name
        self._memory: list[bytes] = []
        self.connected()

    @property
    def settled(self) -> bool:
        """Whether the host has had everything sent."""
        return self._sending

    def connected(self) -> None:
        """A new connection: the handshake begins anew."""
        self._lines = Lines()
        self._sending = False

    def greet(self) -> bytes:
        """What it says first: its name and how many reads it has, as far as four digits go."""
        return b"N%04d%s\r" % (min(len(self._memory), 9999), self._name.encode())

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`, local."""
        return b"".join(self._answer(line, stamp) for _, line in self._lines.feed(chunk))

    def keep(self, data: bytes) -> bytes:
        """Lines that are due: reads go to the memory, all else is noise on the line; what of it is sent at once."""
        lines = data.splitlines(keepends=True)
        self._memory += [line for line in lines if _DATA.fullmatch(line.rstrip(b"\r\n"))]
        return data if self._sending else b""

    def _answer(self, line: bytes, stamp: int) -> bytes:
        if line == ASK_TIME[:-1]:
            return encode_clock(stamp)
        if line == SEND[:-1]:
            self._sending = True
            return b"".join(self._memory)
        return b""


def encode_clock(stamp: int) -> bytes:
    """The reader's answer to `GT`, on its day 0; hundredths are cut."""
    date, time = _date_and_time(stamp)
    return b"GT0%s date=%s\r" % (time.translate(None, b":.")[:8], date)


def _midnight(date: str) -> int:
    """Raises ValueError for what is no date; `00000000` is 1970-01-01."""
    return iso_midnight(f"{date[:4]}-{date[4:6]}-{date[6:]}")


def _date_and_time(stamp: int) -> tuple[bytes, bytes]:
    """`YYYYMMDD` and `HH:MM:SS.mmm`."""
    return iso_local(within(stamp))[:10].replace("-", "").encode(), exact(stamp % DAY).encode()


def _why(line: bytes) -> str:
    """Why a line is no record, in a few words."""
    return "read that is cut, or with no such date or time" if line.startswith(b"D") else "no record"
