"""GPS receivers as a clock: RMC and ZDA sentences of NMEA 0183 (protocols/start_devices.md 7).

A sentence names the second that the pulse before it began; how late it comes varies, so only the pulse is exact. Where
the port tells of pulses (`hardware.pulse`), the sentences between one pulse and the next number the next one: its clock
notice comes with the pulse.
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
_PULSE = re.compile(r"PRCPPS,(\d{1,15})")
_APART = range(900, 1100)
"""Two pulses so many ms apart by our clock are of one second and the next."""

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
        self._pulse: int | None = None
        """When the last pulse was, by our clock, ms UTC."""
        self._named: set[int] = set()
        """The seconds that sentences have named since."""

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
        pulse = _PULSE.fullmatch(",".join(words))
        if pulse is not None:
            return self._paired(raw, int(pulse[1]))
        kind = words[0][2:]
        if kind == "ZDA" and words[1] and self._valid is not False:
            day, month, year = words[2:5]
            return [self._told(raw, _midnight(int(year), int(month), int(day)) + _of_day(words[1]))]
        if kind != "RMC":
            return []
        valid, before, self._valid = words[2] == "A", self._valid, words[2] == "A"
        news: list[Record] = [] if valid == before or (valid and before is None) else [_fix(raw, valid)]
        return [*news, self._told(raw, _date(words[9]) + _of_day(words[1]))] if valid else news

    def _told(self, raw: bytes, stamp: int) -> Notice:
        self._named.add(stamp)
        return _clock(raw, stamp)

    def _paired(self, raw: bytes, at: int) -> list[Record]:
        """The second that a pulse begins: the one after that of all sentences since the pulse before. What does not
        agree makes no notice."""
        before, self._pulse = self._pulse, at
        named, self._named = self._named, set()
        if before is None or at - before not in _APART or len(named) != 1 or self._valid is False:
            return []
        (second,) = named
        return [_clock(raw, second + SECOND, "pulse ")] if second % SECOND == 0 else []


def encode(read: Read) -> bytes:
    """Raises ValueError: a receiver hears no chips."""
    raise ValueError(f"chip {read.chip!r}: a GPS receiver hears no chips")


def encode_clock(stamp: int) -> bytes:
    """The sentence for the second of a stamp, ms UTC, with a fix. Raises ValueError outside 1980 to 2079."""
    wall = datetime.fromtimestamp(stamp // SECOND, UTC)
    if not 1900 + _CENTURY <= wall.year < 2000 + _CENTURY:
        raise ValueError(f"{stamp} ms is not within the years 1980 to 2079, which two digits are read as")
    return encode_sentence(f"GPRMC,{wall:%H%M%S}.00,A,,,,,,,{wall:%d%m%y},,")


def encode_pulse(at: int) -> bytes:
    """A pulse at an instant by our clock, ms UTC."""
    return encode_sentence(f"PRCPPS,{at}")


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


def _clock(raw: bytes, stamp: int, what: str = "") -> Notice:
    wall = datetime.fromtimestamp(stamp // SECOND, UTC)
    return Notice("clock", stamp, raw, f"{what}{wall:%Y-%m-%d %H:%M:%S} UTC")


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
