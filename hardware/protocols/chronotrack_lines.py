"""ChronoTrack lines, both ways: reads of the "Simple" protocol, rows of a controller's own files
(protocols/chronotrack.md 3, 4)."""

import re
from collections.abc import Callable

from hardware.protocols.wall_clock import iso_midnight, midnight, of_day, within
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import SECOND, iso_local

LOCATION = "FINISH"
"""What is encoded as location where a read has none."""

GUN, NEW_LOCATION = "guntime", "newlocation"
"""Words in the place of the tag (3)."""

_PROTOCOL = re.compile(r"CT\d\d_\d\d", re.ASCII)
_NAMES = ("protocol", "sequence", "location", "tag", "time", "occurrence", "MAC", "antenna")
_ROW = ("TO", "sequence", "tag", "column 4", "column 5", "time", "MAC", "antenna", "dBm", "count", "mode", "column 12")
"""A row of a controller's file. What columns 4, 5 and 12 mean is not known; older controllers have no column 12 (4)."""

_TAG = re.compile(r"[!-}]+")
_UNIX = re.compile(r"(\d{1,11})(?:\.(\d{1,9}))?", re.ASCII)
_MARK = re.compile(r"([0-9A-Za-z]{6}),(\d{1,9}),([^,]+),([^,]*),(\d{14}),(.*)", re.ASCII)
_DIGITS = re.compile(r"\d{14}", re.ASCII)

Completed = Callable[[int | None, int], int | None]
"""The UTC stamp of a local midnight and a time of day, ms; the midnight is None where there is no date. None where the
zone is not known."""


def unknown(_: int | None, __: int) -> int | None:
    """Without a zone, no local time can be told."""
    return None


def record(offset: int, line: bytes, completed: Completed = unknown) -> Record | None:
    """What a line says; None if it is neither a read nor a row of a file. Stamps: ms since 1970-01-01, UTC."""
    words = line.decode(errors="replace").split("~")
    if _PROTOCOL.fullmatch(words[0]):
        return _said(offset, line, words, completed)
    return _row(offset, line, words) if words[0] == "TO" else _mark(line)


def encode(read: Read) -> bytes:
    """The read as a line with Unix time, cut to 10 ms; `read.seq` is its sequence number, `read.reader` its location.

    Raises ValueError for a tag or location that no line can hold, and for a time outside 1970 to 2199.
    """
    tag_fits = _TAG.fullmatch(read.chip) and read.chip not in (GUN, NEW_LOCATION)
    if not tag_fits or any(sign in read.reader for sign in "~\r\n\0"):
        raise ValueError(f"chip {read.chip!r}, location {read.reader!r}: ChronoTrack has printable ASCII without ~")
    return _encoded(read.chip, read.stamp, read.seq, read.reader, "1~117F37~1")


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """A gun time as a line."""
    return _encoded(GUN, stamp, seq, "", "0~117F37~0")


def fields(read: Read) -> dict[str, str]:
    """What a line or row holds besides chip and time, by name."""
    words = read.raw.decode(errors="replace").split("~")
    named = zip(_ROW if words[0] == "TO" else _NAMES, words, strict=False)
    return {name: word for name, word in named if word and name not in ("TO", "tag", "time")}


def stamp(time: str, completed: Completed) -> int | None:
    """The UTC stamp of a time in any of the three formats (3); None without a zone that it needs.

    Raises ValueError for what is no time.
    """
    unix = _UNIX.fullmatch(time)
    if unix:
        return within(int(unix[1]) * SECOND + int((unix[2] or "").ljust(3, "0")[:3]))
    date, iso, time_of_day = time.rpartition("T")
    return completed(iso_midnight(date) if iso else None, of_day(time_of_day))


def _said(offset: int, line: bytes, words: list[str], completed: Completed) -> Record:
    """A line of eight fields: a read, a gun time, or that there is another location."""
    if len(words) != len(_NAMES):
        return Garbage(offset, line, f"{len(words)} fields instead of {len(_NAMES)}")
    _, _, location, tag, time, *_ = words
    try:
        at = stamp(time, completed)
    except ValueError:
        return Garbage(offset, line, "no such date or time")
    if tag == NEW_LOCATION:
        return Notice("text", at, line, f"new location {location}")
    if tag == GUN:
        return Notice("gun", at, line, f"gun at {location}" + (f" {time}, not in UTC" if at is None else ""))
    if at is None:
        return Garbage(offset, line, "read in local time, whose zone is not known")
    return Read(tag, at, line, None, location) if _TAG.fullmatch(tag) else Garbage(offset, line, "read without tag")


def _row(offset: int, line: bytes, words: list[str]) -> Read | Garbage:
    """A row of a controller's file of reads. It names no location; the reader's MAC takes its place."""
    if len(words) not in (len(_ROW) - 1, len(_ROW)):
        return Garbage(offset, line, f"{len(words)} columns instead of {len(_ROW) - 1} or {len(_ROW)}")
    tag, time, mac = words[2], words[5], words[6]
    try:
        at = stamp(time, unknown)
    except ValueError:
        at = None
    if at is None or not _TAG.fullmatch(tag):
        return Garbage(offset, line, "row without tag or Unix time")
    return Read(tag, at, line, None, mac)


def _mark(line: bytes) -> Notice | None:
    """A row of a controller's file of events. Its clock's zone is not told, so it has no stamp, only words."""
    found = _MARK.fullmatch(line.decode(errors="replace"))
    if found is None:
        return None
    mac, _, event, _, time, value = found.groups()
    try:
        at = _wall(time)
        if event == "TimeChange":
            return Notice("clock", None, line, _changed(mac, at, value))
    except ValueError:
        return None
    said = f"{value} {iso_local(at)} on the clock of {mac}"
    return Notice("gun", None, line, said) if event == "Gun" else Notice("status", None, line, f"{event} {said}")


def _changed(mac: str, new: int, value: str) -> str:
    """Earlier rows have to be shifted by the difference (4)."""
    old = _wall(value)
    return f"clock of {mac} set from {iso_local(old)} to {iso_local(new)}, {(new - old) / SECOND:+.2f} s"


def _wall(digits: str) -> int:
    """yyMMddHHmmsscc as ms since 1970-01-01 on the controller's clock. Raises ValueError."""
    if not _DIGITS.fullmatch(digits):
        raise ValueError(digits)
    hours, minutes, seconds, hundredths = (digits[at : at + 2] for at in (6, 8, 10, 12))
    return midnight(digits[:6]) + of_day(f"{hours}:{minutes}:{seconds}.{hundredths}")


def _encoded(tag: str, at: int, seq: int | None, location: str, rest: str) -> bytes:
    seconds, ms = divmod(within(at), SECOND)
    return f"CT01_33~{seq or 1}~{location or LOCATION}~{tag}~{seconds}.{ms // 10:02}~{rest}\r\n".encode()
