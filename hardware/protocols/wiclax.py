"""Wiclax' generic acquisition: boxes that speak the line of that program, over TCP or a serial line, both ways.

    CHIP;DD-MM-YYYY HH:MM:SS.mmm;DEVICE;LAP;BATTERY;REWIND and CR     a read; DEVICE, LAP and BATTERY may be empty
    RACESTART HH:MM:SS,mmm and CR                                     a start contact
    *                                                                 alive; nothing ends it
    CLOCK -> CLOCK DD-MM-YYYY HH:MM:SS, or, to set it, CLOCK DD-MM-YYYY HH:MM:SS -> CLOCKOK
    REWIND from to -> the reads between, marked with 1 at the end

Source: csutorasa/wiclax4j docs/protocol.md. The box is the server. A box of its own mask or separator is not read.
Never tried on a real box. Reading is not started from here: STARTREAD would change the box's mode.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from hardware.protocols.framing import Lines
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.wall_clock import iso_midnight, of_day, within
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, SECOND, exact, iso_local

ASK_CLOCK = b"CLOCK\r"

_ALIVE = b"*"
_MOMENT = r"(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d:\d\d(?:\.\d{3})?)"
_TEXT = r"([!-:<-~]{0,32})"
_CHIP = re.compile(r"(?!\*)[!-:<-~]{1,64}")
_READ = re.compile(rf"({_CHIP.pattern});{_MOMENT};{_TEXT};(\d{{0,9}});(\d{{0,3}});([01])", re.ASCII)
_CLOCK = re.compile(rf"CLOCK {_MOMENT}", re.ASCII)
_START = re.compile(r"RACESTART (\d\d:\d\d:\d\d),(\d{3})", re.ASCII)
_ANSWERS = {b"CLOCKOK": "clock set", b"READOK": "reading started or stopped"}
_FIELDS = ("device", "lap", "battery")


class Wiclax:
    """The stream of one box -> records. Owns no port; the same bytes give the same records however they are cut.

    `today` gives ms since 1970-01-01 on the wall clock of the race, for a start contact, which has no date.
    """

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self.today = today
        self._lines = Lines(offset)

    def hello(self) -> bytes:
        """Asks for the clock; changes nothing."""
        return ASK_CLOCK

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms since 1970-01-01 on the box's wall clock."""
        return self._records(self._lines.feed(chunk))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return self._records(self._lines.flush())

    def _records(self, lines: list[tuple[int, bytes]]) -> list[Record]:
        alone = ((offset + len(line) - len(line.lstrip(_ALIVE)), line.lstrip(_ALIVE)) for offset, line in lines)
        return [self._record(offset, line) for offset, line in alone if line]

    def _record(self, offset: int, line: bytes) -> Record:
        try:
            record = _read(line) or _clock(line) or self._start(line)
        except ValueError:
            return Garbage(offset, line, "no such date or time")
        if record is None and line in _ANSWERS:
            return Notice("status", None, line, _ANSWERS[line])
        return record or Garbage(offset, line, "no record")

    def _start(self, line: bytes) -> Notice | None:
        found = _START.fullmatch(line.decode("latin-1"))
        if found is None:
            return None
        return Notice("gun", nearest(of_day(f"{found[1]}.{found[2]}"), self.today()), line, "race start")


def encode(read: Read) -> bytes:
    """The read as a box sends it live; `read.reader` is its device, 1 if it has none, `read.seq` its lap.

    Raises ValueError for a chip or device that the line cannot hold, and for a time outside 1970 to 2199.
    """
    if not _CHIP.fullmatch(read.chip) or not re.fullmatch(_TEXT, read.reader):
        raise ValueError(f"chip {read.chip!r}, reader {read.reader!r}: Wiclax has printable ASCII without ; in them")
    moment = f"{_day(read.stamp)} {exact(read.stamp % DAY)}"
    return f"{read.chip};{moment};{read.reader or 1};{'' if read.seq is None else read.seq};;0\r".encode()


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """A race start; it has neither date nor number."""
    del seq
    return f"RACESTART {exact(stamp % DAY).replace('.', ',')}\r".encode()


def encode_clock(stamp: int) -> bytes:
    """The box's answer to `CLOCK`, and what sets its clock: whole seconds."""
    return f"CLOCK {_second(stamp)}\r".encode()


def replay(first: int, last: int, /) -> bytes:
    """Asks for all reads from one stamp to another, both on the clock of the box, in whole seconds around them."""
    return f"REWIND {_second(first)} {_second(-(-last // SECOND) * SECOND)}\r".encode()


def fields(read: Read) -> dict[str, str]:
    """What the line holds besides chip and time, as sent; the battery in percent."""
    found = zip(_FIELDS, read.raw.decode("latin-1").split(";")[2:], strict=False)
    return {name: value for name, value in found if value}


def _read(line: bytes) -> Read | None:
    """`raw` is the line as it is sent live: out of the memory it differs in one mark, and is the same read."""
    found = _READ.fullmatch(line.decode("latin-1"))
    if found is None:
        return None
    chip, day, month, year, time, device, lap, _, _ = found.groups()
    stamp = within(iso_midnight(f"{year}-{month}-{day}") + of_day(time))
    return Read(chip, stamp, line[:-1] + b"0", int(lap) if lap else None, device)


def _clock(line: bytes) -> Notice | None:
    found = _CLOCK.fullmatch(line.decode("latin-1"))
    if found is None:
        return None
    day, month, year, time = found.groups()
    stamp = within(iso_midnight(f"{year}-{month}-{day}") + of_day(time))
    return Notice("clock", stamp, line, f"clock {iso_local(stamp)}")


def _day(stamp: int) -> str:
    wall = datetime(1970, 1, 1) + timedelta(milliseconds=within(stamp))
    return f"{wall.day:02d}-{wall.month:02d}-{wall.year}"


def _second(stamp: int) -> str:
    """`DD-MM-YYYY HH:MM:SS`, cut."""
    return f"{_day(stamp)} {exact(stamp % DAY)[:8]}"


class Box:
    """The box's side, for the emulator: it answers, keeps nothing, and says with each answer that it is alive. Its
    clock is the one it is given until the host sets it."""

    def __init__(self) -> None:
        self._lines = Lines()
        self.shift = 0

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`, local; silent about what it does not know."""
        return b"".join(self._answer(line, stamp) for _, line in self._lines.feed(chunk))

    def stamped(self, data: bytes) -> bytes:
        """Reads and start contacts that are due, by the clock that was set; noise as it is."""
        return b"".join(map(self._moved, data.splitlines(keepends=True))) if self.shift else data

    def _moved(self, line: bytes) -> bytes:
        body = line.rstrip(b"\r\n")
        read, start = _read(body), _START.fullmatch(body.decode("latin-1"))
        if read is not None:
            chip, moment, *rest = body.split(b";")
            stamp = max(read.stamp + self.shift, 0)
            moved = f"{_day(stamp)} {exact(stamp % DAY)}"[: len(moment)].encode()
            return b";".join((chip, moved, *rest)) + line[len(body) :]
        if start is not None:
            return encode_gun(of_day(f"{start[1]}.{start[2]}") + self.shift)
        return line

    def _answer(self, line: bytes, stamp: int) -> bytes:
        if line == ASK_CLOCK[:-1]:
            return _ALIVE + encode_clock(stamp + self.shift)
        if line in (b"STARTREAD", b"STOPREAD"):
            return _ALIVE + b"READOK\r"
        try:
            told = _clock(line)
        except ValueError:
            told = None
        if told is None or told.stamp is None:
            return b""
        self.shift = told.stamp - stamp
        return _ALIVE + b"CLOCKOK\r"
