"""GPS receivers as a clock: RMC and ZDA sentences of NMEA 0183 (protocols/start_devices.md 7).

A sentence names the second that the pulse before it began; how late it comes varies, so only the pulse is exact.
"""

import re
from datetime import UTC, datetime
from functools import reduce

from hardware.protocols.framing import Lines
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND

BAUDRATE = 4800

_SENTENCE = re.compile(rb"\$([ -#%-)+-~]{1,120})\*([0-9A-Fa-f]{2})$")
_TIME = re.compile(r"([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(?:\.(\d{1,6}))?")  # second 60: a leap second
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CENTURY = 80  # two digits of a year from here on are of the last century


class Nmea:
    """The stream of one receiver -> clock notices. Owns no port; the same bytes give the same records however they are
    cut.

    Sentences of other kinds are no records, nor is the time of a receiver without a fix; that it has lost the fix or
    found it is a status notice.
    """

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)
        self._valid: bool | None = None

    def hello(self) -> bytes:
        """Nothing: receivers speak by themselves."""
        return b""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms UTC of the second that the sentence names."""
        return [record for offset, line in self._lines.feed(chunk) for record in self._records(offset, line)]

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return [record for offset, line in self._lines.flush() for record in self._records(offset, line)]

    def _records(self, offset: int, line: bytes) -> list[Record]:
        start = max(line.rfind(b"$"), 0)
        before: list[Record] = [Garbage(offset, line[:start], "no sentence")] if start else []
        raw = line[start:]
        found = _SENTENCE.fullmatch(raw)
        if found is None:
            return [Garbage(offset, line, "no sentence")]
        sent, computed = int(found[2], 16), checksum(found[1])
        if sent != computed:
            return [*before, Garbage(offset + start, raw, f"wrong checksum: {sent:02X} sent, {computed:02X} computed")]
        try:
            return before + self._said(raw, found[1].decode("ascii").split(","))
        except (ValueError, IndexError):
            return [*before, Garbage(offset + start, raw, "no such date or time")]

    def _said(self, raw: bytes, words: list[str]) -> list[Record]:
        """Raises ValueError or IndexError for a sentence whose time cannot be read."""
        kind = words[0][2:]
        if kind == "ZDA" and words[1] and self._valid is not False:
            day, month, year = words[2:5]
            return [_clock(raw, _midnight(int(year), int(month), int(day)) + _of_day(words[1]))]
        if kind != "RMC":
            return []
        valid, before, self._valid = words[2] == "A", self._valid, words[2] == "A"
        news: list[Record] = [] if valid == before or (valid and before is None) else [_fix(raw, valid)]
        return [*news, _clock(raw, _date(words[9]) + _of_day(words[1]))] if valid else news


def encode(read: Read) -> bytes:
    """Raises ValueError: a receiver hears no chips."""
    raise ValueError(f"chip {read.chip!r}: a GPS receiver hears no chips")


def encode_clock(stamp: int) -> bytes:
    """The sentence for the second of a stamp, ms UTC, with a fix. Raises ValueError outside 1980 to 2079."""
    wall = datetime.fromtimestamp(stamp // SECOND, UTC)
    if not 1900 + _CENTURY <= wall.year < 2000 + _CENTURY:
        raise ValueError(f"{stamp} ms is not within the years 1980 to 2079, which two digits are read as")
    return encode_sentence(f"GPRMC,{wall:%H%M%S}.00,A,,,,,,,{wall:%d%m%y},,")


def encode_sentence(text: str) -> bytes:
    """What stands between `$` and `*` as sent."""
    data = text.encode("ascii")
    return b"$%s*%02X\r\n" % (data, checksum(data))


def fields(_: Read) -> dict[str, str]:
    """Nothing, as there are no reads."""
    return {}


def checksum(data: bytes) -> int:
    """All characters between `$` and `*`, XOR (7)."""
    return reduce(int.__xor__, data, 0)


def _clock(raw: bytes, stamp: int) -> Notice:
    wall = datetime.fromtimestamp(stamp // SECOND, UTC)
    return Notice("clock", stamp, raw, f"{wall:%Y-%m-%d %H:%M:%S} UTC")


def _fix(raw: bytes, valid: bool) -> Notice:
    return Notice("status", None, raw, "fix found" if valid else "no fix: its time does not count")


def _date(text: str) -> int:
    if not re.fullmatch(r"\d{6}", text):
        raise ValueError(text)
    day, month, year = int(text[:2]), int(text[2:4]), int(text[4:])
    return _midnight((1900 if year >= _CENTURY else 2000) + year, month, day)


def _midnight(year: int, month: int, day: int) -> int:
    if not 1970 <= year < 2200:
        raise ValueError(year)
    return (datetime(year, month, day, tzinfo=UTC) - _EPOCH).days * DAY


def _of_day(text: str) -> int:
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError(text)
    hours, minutes, seconds, fraction = found.groups()
    return int(hours) * HOUR + int(minutes) * MINUTE + int(seconds) * SECOND + int((fraction or "").ljust(3, "0")[:3])


class Receiver:
    """A receiver for the emulator: what it sends is due at its second, and it answers nothing."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """Nothing."""
        del chunk, stamp
        return b""
