"""Trident TimeMachine and Club-XR: reads as lines of text (protocols/ipico.md 7); a relative of IPICO without checksum.

    aa READER MAT TAG------- COUNT YYMMDD HHMMSS CC 00 TYPE SIGNAL     40 characters; CC hundredths, hexadecimal

From the vendor's manual; no recording of a read is known and no device was tried. So what is not certain is left open:
any line end is taken; the number of the TCP port of the filtered reads is not known, the event has to say it; nothing
is asked on connecting. Commands are documented for the command port, 9999, and for the USB port with its switch on
data: there the clock can be set. Whether the port of the reads hears them is not known.
"""

import re
from datetime import datetime, timedelta

from hardware.protocols.framing import Lines
from hardware.protocols.ipico_text import HUNDREDTHS, SECONDS, date_and_time
from hardware.protocols.wall_clock import of_day, within
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import iso_local

TYPES = {"FS": "first seen", "LS": "last seen", "BS": "best seen", "RR": "raw"}

ASK_CLOCK = b"$GETDATE\r\n"

_READ = re.compile(
    rb"aa([A-Za-z])(\d)([0-9A-Fa-f]{12})([0-9A-Fa-f]{4})(\d{12})([0-9A-Fa-f]{2})00(%s)([0-9A-Fa-f]{2})"
    % "|".join(TYPES).encode()
)
_CHIP = re.compile(r"[0-9A-Fa-f]{12}")
_READER = re.compile(r"[A-Za-z]\d", re.ASCII)
_DATE = re.compile(r"DATE:[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d)", re.ASCII)
_SET = re.compile(rb"\$SETDATE:(\d{12})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_UNKNOWN = b"CMD UNHANDLED"
_EPOCH = datetime(1970, 1, 1)
_MS = timedelta(milliseconds=1)


class Trident:
    """The stream of one reader -> records. Owns no port; the same bytes give the same records however they are cut.

    `Read.reader` is the reader's letter and the number of the mat, `A1`.
    """

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)

    def hello(self) -> bytes:
        """Nothing: what the port of the reads does with a command is not known."""
        return b""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms since 1970-01-01 on the reader's wall clock, in steps of 10."""
        return [_record(offset, line) for offset, line in self._lines.feed(chunk)]

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return [_record(offset, line) for offset, line in self._lines.flush()]


def encode(read: Read) -> bytes:
    """The read as a reader sends it, first seen, with a count of 1; hundredths are cut.

    Raises ValueError for a chip that is not 12 hexadecimal digits, a reader that is not like A1, and a time outside
    2000 to 2099.
    """
    reader = read.reader or "A1"
    if not _CHIP.fullmatch(read.chip) or not _READER.fullmatch(reader):
        raise ValueError(f"chip {read.chip!r}, reader {read.reader!r}: Trident has 12 hexadecimal digits, and A1")
    return b"aa%s%s0001%s00FS00\r\n" % (reader.encode(), read.chip.encode(), date_and_time(read.stamp))


def encode_clock(stamp: int) -> bytes:
    """What the reader answers when it is asked for its clock or told a new time: whole seconds."""
    wall = _EPOCH + timedelta(milliseconds=within(stamp))
    day = f"{_DAYS[wall.weekday()]} {_MONTHS[wall.month - 1]} {wall.day:02d} {wall.year}"
    return f"DATE:{day} {wall:%H:%M:%S}\r\n".encode()


def set_clock(stamp: int) -> bytes:
    """Sets the reader's clock to the whole second of a local stamp. It acts on receipt: to be sent at that second.

    Raises ValueError outside 2000 to 2099.
    """
    return b"$SETDATE:%s\r\n" % date_and_time(stamp)[:12]


def fields(read: Read) -> dict[str, str]:
    """What the line holds besides chip and time; `count` and `rssi` as sent: their unit is not known."""
    found = _READ.fullmatch(read.raw)
    if found is None:
        return {}
    reader, receiver, _, count, _, _, of_type, signal = (group.decode() for group in found.groups())
    return {"reader": reader, "receiver": receiver, "count": count, "type": of_type, "rssi": signal}


def _record(offset: int, line: bytes) -> Record:
    found = _READ.fullmatch(line)
    if found is not None:
        letter, mat, tag, _, second, hundredths, _, _ = found.groups()
        try:
            stamp = SECONDS[second] + HUNDREDTHS[hundredths.lower()]
        except KeyError:
            return Garbage(offset, line, "no such date or time")
        return Read(tag.decode(), stamp, line, None, (letter + mat).decode())
    if line == _UNKNOWN:
        return Notice("status", None, line, "a command was refused")
    return _clock(line) or Garbage(offset, line, "no record")


def _clock(line: bytes) -> Notice | None:
    found = _DATE.fullmatch(line.decode("latin-1"))
    if found is None or found[1] not in _MONTHS:
        return None
    month, day, year, time = found.groups()
    try:
        midnight = (datetime(int(year), _MONTHS.index(month) + 1, int(day)) - _EPOCH) // _MS
        stamp = within(midnight + of_day(time))
    except ValueError:
        return None
    return Notice("clock", stamp, line, f"clock {iso_local(stamp)}")


class Reader:
    """The reader's side, for the emulator: it answers the commands of its USB port and keeps nothing. Its clock is the
    one it is given until the host sets it."""

    def __init__(self) -> None:
        self._lines = Lines()
        self.shift = 0

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`, local."""
        return b"".join(self._answer(line, stamp) for _, line in self._lines.feed(chunk))

    def stamped(self, data: bytes) -> bytes:
        """Reads that are due, by the clock that was set; noise as it is."""
        return _READ.sub(self._moved, data) if self.shift else data

    def _moved(self, found: re.Match[bytes]) -> bytes:
        record = _record(0, found[0])
        if not isinstance(record, Read):
            return found[0]
        begin, end = found.start(5) - found.start(), found.end(6) - found.start()
        return record.raw[:begin] + date_and_time(record.stamp + self.shift) + record.raw[end:]

    def _answer(self, line: bytes, stamp: int) -> bytes:
        told = _SET.fullmatch(line)
        try:
            self.shift = SECONDS[told[1]] - stamp if told else self.shift
        except KeyError:
            return _UNKNOWN + b"\r\n"
        return encode_clock(stamp + self.shift) if told or line == ASK_CLOCK[:-2] else _UNKNOWN + b"\r\n"
