"""RFID Ultra and Joey: reads, notices and commands as lines of text, both ways (protocols/ultra.md 2, 3)."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from hardware.protocols.wall_clock import END
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import SECOND, iso_local

LOW = 23.0
"""Volts below which the battery is low (2, 4)."""

SETTINGS = {
    **dict.fromkeys(("01", "02", "03", "04", "05", "06"), "mobile network"),
    "07": "region",
    "08": "communication protocol",
    "09": "chip output",
    **{f"{0x0C + n:02X}": f"reader {1 + n // 4} antenna {1 + n % 4}" for n in range(8)},
    **dict.fromkeys(("14", "15"), "mode"),
    **dict.fromkeys(("16", "17"), "session"),
    **dict.fromkeys(("18", "19"), "power"),
    **dict.fromkeys(("1A", "1B"), "reader address"),
    "1C": "log size",
    "1D": "gating mode",
    "1E": "gating interval, s",
    "1F": "channel",
    "21": "beeper volume",
    "22": "clock from GPS",
    "23": "time zone",
    "24": "data sending",
    "25": "box id",
    **dict.fromkeys(("26", "27"), "antenna 4 backup"),
    "28": "when to beep",
    "29": "upload address",
    "2A": "gateway",
    "2B": "name server",
}
"""Setting ids in words (3)."""

EPOCH = 315_532_800_000
"""1980-01-01, where the box counts its seconds from, as a stamp. A clock that was never set begins there too."""

_MOST = 32  # characters in a field that is handed on as it is
_TEXT = rb"([^,]{0,%d})" % _MOST
_READ = re.compile(
    rb"0,([0-9A-Za-z]{1,64}),(\d{1,10}),(\d{1,3}),%s,%s,([01]),%s,(\d{0,9}),%s,%s,(\d{0,9})" % ((_TEXT,) * 5)
)
_FIELDS = ("antenna", "rssi", "rewind", "reader", "box", "reader_time", "start_time")
_READER = re.compile(r"([0-9]{1,3})-([0-9]{1,3})")
_CHIP = re.compile(r"[0-9A-Za-z]{1,64}")


class Line(NamedTuple):
    """A read and what the talk needs of it. `number`: in the log of the box, 0 if it has none; `rewound`: out of the
    memory; `box`: the id of the box."""

    number: int
    rewound: bool
    box: str
    read: Read


def read(line: bytes) -> Line | None:
    """The read in a line without its end; None if it is none.

    Stamps: ms since 1970-01-01 on the local clock of the box. `raw` is the line as it is sent live: a read out of the
    memory differs in one mark only, and must be one and the same to the race file.
    """
    found = _READ.fullmatch(line)
    if found is None:
        return None
    chip, seconds, ms, antenna, _, rewound, reader, box, _, _, number = found.groups()
    stamp = EPOCH + int(seconds) * SECOND + int(ms)
    if stamp >= END:
        return None
    raw = line[: found.start(6)] + b"0" + line[found.end(6) :]
    where = f"{reader.decode('latin-1')}-{antenna.decode('latin-1')}"
    sighting = Read(chip.decode(), stamp, raw, int(number or 0) or None, where)
    return Line(int(number or 0), rewound == b"1", box.decode("latin-1"), sighting)


def encode(read: Read) -> bytes:
    """The read as a box with the id 1 sends it live; what is not known is 0.

    Raises ValueError for a chip that is not letters and digits, a reader that is not like `1-4` (reader, antenna), and
    a time before 1980.
    """
    return _encoded(read, rewound=False)


def encode_kept(read: Read) -> bytes:
    """The same read as the box sends it out of its memory."""
    return _encoded(read, rewound=True)


def fields(read: Read) -> dict[str, str]:
    """What the line holds besides chip and time, as sent; what `reader_time` and `start_time` mean is not known."""
    sent = zip(_FIELDS, read.raw.decode("latin-1").split(",")[4:], strict=False)
    return {name: value for name, value in sent if value and name != "rewind"}


def notice(line: bytes) -> Notice | None:
    """What a line says that is no read, in words; None if it is nothing of this protocol."""
    for pattern, meaning in _NOTICES:
        found = pattern.fullmatch(line)
        if found is not None:
            return meaning(line, [group.decode("latin-1") for group in found.groups(b"")])
    return None


def encode_clock(stamp: int) -> bytes:
    """What the box answers to `r`."""
    return _moment(stamp) + b"\n"


def set_clock(stamp: int) -> bytes:
    """Stops the box, sets its clock to the whole second of a local stamp, and starts it. To be sent exactly at that
    second (3)."""
    return b"S\nt %s\nR\n" % _moment(stamp)


def replay(first: int, last: int) -> bytes:
    """Asks for all reads from one stamp to another, both ms on the clock of the box, in whole seconds around them."""
    return b"800%d\r%d\n" % (max(first - EPOCH, 0) // SECOND, -(-max(last - EPOCH, 0) // SECOND))


def replay_numbers(first: int, last: int) -> bytes:
    """Asks for all reads from one number in the log to another."""
    return b"600%d\r%d\n" % (first, last)


ASK_CLOCK = b"r\n"

EVERYTHING = b"8000\r0\n"
"""Asks for all reads that the box has."""


def _encoded(read: Read, *, rewound: bool) -> bytes:
    where = _READER.fullmatch(read.reader or "1-1")
    if where is None or not _CHIP.fullmatch(read.chip):
        raise ValueError(f"chip {read.chip!r}, reader {read.reader!r}: an Ultra has letters and digits, and 1-4")
    if not EPOCH <= read.stamp < END:
        raise ValueError(f"{read.stamp} ms is not within the years 1980 to 2199, which the seconds of an Ultra count")
    seconds, ms = divmod(read.stamp - EPOCH, SECOND)
    reader, antenna = where.groups()
    sent = (0, read.chip, seconds, ms, antenna, 0, int(rewound), reader, 1, 0, 0, read.seq or 0)
    return ",".join(map(str, sent)).encode() + b"\n"


def _moment(stamp: int) -> bytes:
    wall = datetime(1970, 1, 1) + timedelta(milliseconds=stamp)
    return wall.strftime("%H:%M:%S %d-%m-%Y").encode()


def _clock(line: bytes, said: list[str]) -> Notice:
    """A clock that was never set may show a date that is none, or one before 1970: then there is no stamp."""
    try:
        stamp = (datetime.strptime(said[0], "%H:%M:%S %d-%m-%Y") - datetime(1970, 1, 1)) // timedelta(milliseconds=1)
    except ValueError:
        stamp = -1
    known = 0 <= stamp < END
    return Notice("clock", stamp if known else None, line, f"clock {iso_local(stamp) if known else said[0]}")


def _battery(line: bytes, said: list[str]) -> Notice:
    volts = float(said[0])
    return Notice("status", None, line, f"battery {volts:.1f} V{', low' if volts < LOW else ''}")


def _state(line: bytes, said: list[str]) -> Notice:
    word = {"0": "stopped", "1": "reading"}.get(said[0][:1], "status not known")
    return Notice("status", None, line, f"{word} ({said[0]})")


def _setting(line: bytes, said: list[str]) -> Notice:
    number, value = said
    return Notice("status", None, line, f"setting {number} {SETTINGS.get(number.upper(), '')}: {value}")


_NOTICES: tuple[tuple[re.Pattern[bytes], Callable[[bytes, list[str]], Notice]], ...] = (
    (re.compile(rb"V=(\d{1,4}(?:\.\d{1,9})?)"), _battery),
    (re.compile(rb"S=(\d{1,4})"), _state),
    (re.compile(rb"(\d\d?:\d\d?:\d\d? \d\d?-\d\d?-\d{1,4})(?: \(\d{1,4}\))?"), _clock),
    (re.compile(rb"Connected,([ -~]{0,40})"), lambda line, said: Notice("status", None, line, f"last sent {said[0]}")),
    (re.compile(rb"U([0-9A-Fa-f]{2})([ -~]{0,200})"), _setting),
    (re.compile(rb"u([0-9A-Fa-f]{2})\x02"), lambda line, said: _setting(line, [said[0], "accepted"])),
)
