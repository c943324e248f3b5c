"""MYLAPS records, both ways: ReadLite of version 1, keys and values of version 2, markers, what a device says of itself
(protocols/mylaps.md 2, 3)."""

import re

from hardware.protocols.mylaps_messages import MARKER, PASSING, encode, text
from hardware.protocols.wall_clock import iso_midnight, midnight, of_day, within, yymmdd
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import DAY, exact, iso_local

SIZE = 39
"""Characters of a ReadLite record."""

LOCATION = "Finish"
"""What is encoded as location where a read has none."""

_SUMMED = 37
_READLITE = re.compile(r"([ -~]{7})([ \d:.]{12})([ \d]{2})([ \d]{2})([ \dA-F])([ \d]{3})([ \dA-F]{4})(\d{6})", re.ASCII)
_READLITE_FIELDS = ("chip", "time", "device", "reader", "antenna or hits", "lap", "sequence", "date")
_CHIP = re.compile(r"[!-~]+")
_SHORT_CHIP = re.compile(r"[0-9A-Z]{7}")
_MS = re.compile(r"\d{1,14}", re.ASCII)

_PASSING_KEYS = {
    "ct": "chip type",
    "d": "date",
    "l": "lap",
    "dv": "device",
    "re": "reader",
    "an": "antennas",
    "g": "group",
    "b": "bib",
    "n": "bib text",
    "ut": "local ms",
    "utc": "UTC ms",
    "h": "hits",
    "ts": "time source",
    "bid": "batch",
    "am": "amplitude",
    "amd": "dBm",
    "dm": "device MAC",
    "ans": "strongest antenna",
    "ana": "average antenna",
}
"""Keys of a passing besides chip and time, in words."""

_DEVICE_KEYS = {
    "id": "device",
    "n": "name",
    "dt": "type",
    "nr": "number",
    "mac": "MAC",
    "bat": "battery",
    "tbsc": "same-chip time",
    "prof": "profile",
    "ant": "antennas",
    "fwv": "firmware",
    "temp": "temperature",
    "gho": "holdoff",
    "tz": "time zone minutes",
    "ps": "power",
    "con": "connection",
    "isconn": "connected",
}
_BATTERY = {"-1": "unknown", "0": "dead"}

GUNS = frozenset(("gunshot", "ext-gun"))
"""Types of a marker that is a start, in small letters (3, 5)."""


def readlite(record: bytes, reader: str = "") -> Read | None:
    """The read in a record of 39 characters; None if its checksum or anything else is wrong. `reader`: its location.

    Stamps: ms since 1970-01-01 on the local wall clock.
    """
    found = _READLITE.fullmatch(text(record[:_SUMMED])) if len(record) == SIZE else None
    if found is None or checksum(record) != record[_SUMMED:]:
        return None
    chip, time, *_, date = (part.strip() for part in found.groups())
    return _read(chip, _stamp(date, time), record, reader)


def encode_readlite(read: Read) -> bytes:
    """The read as such a record: device 1, reader 0, antenna 1, lap 1, sequence `read.seq`.

    Raises ValueError for a chip that is not seven digits and capital letters, and for a year outside 1970 to 2069.
    """
    if not _SHORT_CHIP.fullmatch(read.chip):
        raise ValueError(f"chip {read.chip!r}: a ReadLite record has seven digits and capital letters")
    date = yymmdd(read.stamp)
    body = f"{read.chip}{exact(read.stamp % DAY)} 1 01  1{(read.seq or 0) & 0xFFFF:04X}{date}".encode()
    return body + checksum(body)


def checksum(record: bytes) -> bytes:
    """The low byte of the sum of the first 37 characters, two hexadecimal digits (2)."""
    return b"%02X" % (sum(record[:_SUMMED]) & 0xFF)


def passing(record: bytes, reader: str = "") -> Read | None:
    """The read in a record of keys and values; None without chip, date or time. Stamps as in `readlite`; of
    microseconds, the ms. Local Unix ms are taken where date or time are missing; UTC never: this clock is local."""
    said = keys(record)
    stamp = _stamp(said["d"], said["t"]) if "d" in said and "t" in said else _local_ms(said.get("ut", ""))
    return _read(said.get("c", ""), stamp, record, reader)


def encode_passing(read: Read) -> bytes:
    """The read as a message of one passing, numbered `read.seq`.

    Raises ValueError for a chip or location that a message cannot hold, and for a year outside 1970 to 2069.
    """
    if not _CHIP.fullmatch(read.chip) or "|" in read.chip:
        raise ValueError(f"chip {read.chip!r}: MYLAPS has printable ASCII characters without |, @ and $")
    date, time = yymmdd(read.stamp), exact(read.stamp % DAY)
    return encode(read.reader or LOCATION, PASSING, f"c={read.chip}|ct=UH|t={time}|d={date}", str(read.seq or 1))


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """A gun shot as a marker of version 1, the one that has its date."""
    when = iso_local(within(stamp)).replace("T", " ")
    return encode(LOCATION, MARKER, f"{when}|ext-gun|Extern gunshot", str(seq or 1))


def marker(record: bytes) -> tuple[str, str, str]:
    """Time, type and name of a marker of either version: `2025-04-13 05:57:56.027`, or without a date."""
    said = keys(record)
    if "t" in said:
        return said["t"], said.get("mt", ""), said.get("n", "")
    time, kind, name = [*text(record).split("|"), "", ""][:3]
    return time, kind, name


def moment(time: str) -> tuple[int | None, int]:
    """The midnight, if there is a date, and the time of day. Raises ValueError for what is neither."""
    date, blank, time_of_day = time.rpartition(" ")
    return iso_midnight(date) if blank else None, of_day(time_of_day)


def device(source: str, record: bytes) -> Notice:
    """What a device says of itself, in words."""
    words = [f"{_DEVICE_KEYS.get(key, key)} {_value(key, value)}" for key, value in keys(record).items() if value]
    return Notice("status", None, record, ", ".join((source, *words)))


def keys(record: bytes) -> dict[str, str]:
    """Keys and their values; what has no `=` is left out."""
    return dict(pair.split("=", 1) for pair in text(record).split("|") if "=" in pair)


def fields(read: Read) -> dict[str, str]:
    """What a record holds besides chip and time, by name, and the location."""
    at = {"location": read.reader} if read.reader else {}
    found = _READLITE.fullmatch(text(read.raw[:_SUMMED]))
    if found:
        said = dict(zip(_READLITE_FIELDS, (part.strip() for part in found.groups()), strict=True))
        return at | {name: value for name, value in said.items() if value and name not in ("chip", "time")}
    return at | {_PASSING_KEYS.get(key, key): value for key, value in keys(read.raw).items() if key not in ("c", "t")}


def why(record: bytes) -> str:
    """Why a record is no read, in a few words."""
    if b"=" in record:
        said = keys(record)
        missing = [word for key, word in (("c", "chip"), ("t", "time"), ("d", "date")) if not said.get(key)]
        return f"passing without {' and '.join(missing)}" if missing else "no such date or time"
    if len(record) != SIZE:
        return f"{len(record)} characters instead of {SIZE}"
    computed = checksum(record)
    if computed != record[_SUMMED:]:
        return f"wrong checksum: {text(record[_SUMMED:])} sent, {computed.decode()} computed"
    return "no such chip, date or time"


def _read(chip: str, stamp: int | None, record: bytes, reader: str) -> Read | None:
    return Read(chip, stamp, record, None, reader) if stamp is not None and _CHIP.fullmatch(chip) else None


def _stamp(date: str, time: str) -> int | None:
    try:
        return midnight(date) + of_day(time)
    except ValueError:
        return None


def _local_ms(said: str) -> int | None:
    try:
        return within(int(said)) if _MS.fullmatch(said) else None
    except ValueError:
        return None


def _value(key: str, value: str) -> str:
    return _BATTERY.get(value, value) if key == "bat" else value
