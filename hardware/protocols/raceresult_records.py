"""RACE RESULT passings and status as lines of text, both ways (protocols/raceresult.md A3, A4)."""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import DAY, duration, exact, iso_local

GUN = "99999"
"""The code of a trigger impulse as decoders leave the factory (A3)."""

PUSH = "#P;"
"""What stands before a passing that the decoder sends by itself (A2)."""

MOST_FIELDS = 20
_FIRST_FIELDS = ("number", "code", "date", "time")
_FURTHER_FIELDS = (
    *("event", "hits", "rssi", "internal", "active", "channel", "loop", "loop_only", "wakeup", "battery"),
    *("temperature", "internal_active", "box", "file", "antenna", "box_id"),
)
_PASSING = re.compile(r"(#P;)?(\d{1,9});([^;]+);(\d{4}-\d\d-\d\d);(\d\d:\d\d:\d\d\.\d{3})(?:\d{3})?(?:;(.*))?")
_BEGINS = re.compile(r"#P;|\d+;")

_UNSET = "0000-00-"
_UNSET_DAYS = 100  # two digits count the days of a clock that was never set
_EPOCH = datetime(1970, 1, 1)
_MS = timedelta(milliseconds=1)
_YEARS = range(1970, 2200)
_CODE = re.compile(r"[!-:<-~]+")

STATUS_FIELDS = 25
_STATUS = {
    "power": 3,
    "antennas": 4,
    "operating": 5,
    "file": 6,
    "GPS": 7,
    "reader healthy": 9,
    "battery": 10,
    "time running": 20,
    "time source": 21,
    "standby": 23,
}
"""Name -> place of the field in the answer (A4). Only the vendor's order is read."""
_TIME_SOURCES = {"0": "manual", "1": "GPS", "2": "estimated"}
_ERRORS = {
    1: "UHF",
    16: "loop error",
    32: "loop limit",
    64: "active link lost",
    256: "GPS sync",
    512: "GPS communication",
    1024: "active sync",
}


class Passing(NamedTuple):
    """One passing record. `number`: 0 if it has none. `file`: as the record itself says, "" if it does not."""

    number: int
    pushed: bool
    file: str
    record: Read | Notice


def passing(line: bytes) -> Passing | None:
    """The passing in a line without its end; None if anything about its first four fields is wrong.

    Stamps: ms since 1970-01-01 on the decoder's wall clock; of microseconds, the ms. A clock that was never set dates
    its passings 0000-00-00, and 0000-00-01 a day later: these become 1970-01-01 and 1970-01-02, so that they stay in
    order and are found as stamps of an unset clock; what was sent stays in `raw`. The mark of a push is no part of
    `raw`: the same passing out of the memory must be one and the same to the race file.
    """
    found = _PASSING.fullmatch(line.decode("latin-1"))
    if found is None:
        return None
    push, number, code, date, time, rest = found.groups()
    further = (rest or "").split(";")
    if len(_FIRST_FIELDS) + len(further) > MOST_FIELDS:
        return None
    try:
        stamp = _midnight(date) + _of_day(time)
    except ValueError:
        return None
    named = dict(zip(_FURTHER_FIELDS, further, strict=False))
    # A cut line may end in half a file number: only a record with all its fields is believed.
    file = named["file"] if len(named) == len(_FURTHER_FIELDS) else ""
    raw = line.removeprefix(PUSH.encode())
    return Passing(int(number), push is not None, file, _record(int(number), code, stamp, raw, named))


def encode(read: Read) -> bytes:
    """The passing as the decoder pushes it: 20 fields, those that are not known empty. A number of 0 is none.

    Raises ValueError for a chip that no field can hold and for a time before 1970.
    """
    return PUSH.encode() + encode_kept(read)


def encode_kept(read: Read) -> bytes:
    """The same passing as the decoder gives it out of its memory."""
    event, _, code = read.chip.rpartition("-")
    if not _CODE.fullmatch(read.chip) or not code or read.chip.startswith("-"):
        raise ValueError(f"chip {read.chip!r}: RACE RESULT has printable ASCII characters without semicolon")
    fields = (str(read.seq or 0), code, *_date_and_time(read.stamp), event)
    return (";".join(fields) + ";" * (MOST_FIELDS - len(fields)) + "\r\n").encode()


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """A trigger impulse at a stamp."""
    return encode(Read(GUN, stamp, b"", seq))


def fields(read: Read) -> dict[str, str]:
    """What the line holds besides chip and time: code and date as sent, and whatever else was sent."""
    sent = zip(_FIRST_FIELDS + _FURTHER_FIELDS, read.raw.decode("latin-1").split(";"), strict=False)
    return {name: value for name, value in sent if value and name not in ("number", "time")}


def status(line: bytes) -> Notice:
    """An answer to GETSTATUS, in words where it has the vendor's fields; others send another order (A4)."""
    text = line.decode("latin-1")
    sent = text.split(";")
    if len(sent) != 1 + STATUS_FIELDS:
        return Notice("status", None, line, text)
    words = {name: sent[place] for name, place in _STATUS.items()}
    words["time source"] = _TIME_SOURCES.get(words["time source"], words["time source"])
    flags = int(sent[24]) if sent[24].isdecimal() else 0
    words["errors"] = " and ".join(word for bit, word in _ERRORS.items() if flags & bit) or "none"
    return Notice("status", None, line, ", ".join(f"{name} {value}" for name, value in words.items()))


def encode_status(stamp: int, file: int) -> bytes:
    """What a healthy decoder in operation answers to GETSTATUS."""
    rest = ("0,0", "1", "90", "25", "30", "0", "0", "1", "1", "0", "0", "0", "1", "0", "0", "0", "0", "12")
    return ";".join(("GETSTATUS", *_date_and_time(stamp), "1", "11110000", "1", str(file), "0", *rest)).encode()


def clock(line: bytes) -> Notice | None:
    """An answer to GETTIME; None if it holds no date and time."""
    text = line.decode("latin-1")
    try:
        _, date, time = text.split(";")
        stamp = _midnight(date) + _of_day(time)
    except ValueError:
        return None
    return Notice("clock", stamp, line, f"clock {'never set' if date.startswith(_UNSET) else iso_local(stamp)}")


def encode_clock(stamp: int) -> bytes:
    """What the decoder answers to GETTIME."""
    return ";".join(("GETTIME", *_date_and_time(stamp))).encode()


def why(line: bytes) -> str:
    """Why a line is no record, in a few words."""
    text = line.decode("latin-1")
    if not _BEGINS.match(text):
        return "no record"
    sent = text.removeprefix(PUSH).split(";")
    if not len(_FIRST_FIELDS) <= len(sent) <= MOST_FIELDS:
        return f"{len(sent)} fields instead of {len(_FIRST_FIELDS)} to {MOST_FIELDS}"
    return "passing without number, code, date or time"


def _record(number: int, code: str, stamp: int, raw: bytes, named: dict[str, str]) -> Read | Notice:
    """A passive chip is known by event and code together, an active one by its code (A3)."""
    if code == GUN:
        return Notice("gun", stamp, raw, f"trigger impulse, passing {number}", number or None)
    event = named.get("event", "")
    chip = f"{event}-{code}" if event and named.get("active") != "1" else code
    return Read(chip, stamp, raw, number or None)


@lru_cache(64)
def _midnight(date: str) -> int:
    """Raises ValueError for what is neither an unset date nor one that the race file can hold."""
    if date.startswith(_UNSET):
        return int(date.removeprefix(_UNSET)) * DAY
    midnight = datetime.strptime(date, "%Y-%m-%d")
    if midnight.year not in _YEARS:
        raise ValueError(date)
    return (midnight - _EPOCH) // _MS


def _of_day(time: str) -> int:
    ms = duration(time)
    if ms >= DAY:
        raise ValueError(time)
    return ms


def _date_and_time(stamp: int) -> tuple[str, str]:
    days, ms = divmod(stamp, DAY)
    if days < 0:
        raise ValueError(f"{stamp} ms is before 1970")
    date = f"{_UNSET}{days:02}" if days < _UNSET_DAYS else iso_local(stamp)[:10]
    return date, exact(ms)
