"""RACE RESULT USB Timing Box: passings, ticks and the time reference as lines of text, both ways.

A passing is 12 fields, 14 or 15 since firmware 2.6, and holds a tick of the box's counter (protocols/raceresult.md B3).
"""

import re
from typing import NamedTuple

from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import DAY, SECOND, iso_local

GUN = "_____127"
"""The code of the impulse input (B3)."""

PUSH = "#P;"
"""What stands before a passing that the box sends by itself (B3)."""

TICKS = 256
"""Ticks in a second; firmware 2.6 writes its passings in `TICKS_26` if it is told to (B3)."""

TICKS_26 = 2048
BOOT = DAY // SECOND * TICKS
"""The counter starts at a day of ticks (B2)."""

_FIELDS = (
    *("code", "wakeup", "tick", "hits", "strength", "battery", "temperature", "loop_only", "loop", "channel"),
    *("internal_active", "internal"),
)
_HEX = "[0-9a-fA-F]"
_PASSING = re.compile(
    rf"(#P;)?([!-:<-~]{{1,64}});({_HEX}{{0,4}});({_HEX}{{8}}|{_HEX}{{10}});({_HEX}{{0,2}});({_HEX}{{0,2}});"
    rf"({_HEX}{{0,2}});([+-]?{_HEX}{{0,2}});({_HEX}?);({_HEX}?);({_HEX}?);({_HEX}{{0,2}});([^;]+)((?:;[^;]*){{2,3}})?"
)
_TICK = re.compile(rf"{_HEX}{{8}}(?:{_HEX}{{2}})?")
_REFERENCE = re.compile(rf"({_HEX}{{8}});({_HEX}{{8}})")
_CODE = re.compile(r"[!-:<-~]{1,64}")
_STORED = 0x40


class Reference(NamedTuple):
    """At `epoch`, seconds since 1970-01-01 UTC, the counter stood at `tick`, 1/256 s."""

    epoch: int
    tick: int

    def words(self) -> str:
        """The same for people."""
        return f"time reference {iso_local(self.epoch * SECOND)} at tick {self.tick:08x}"


class Passing(NamedTuple):
    """One passing record, its tick not yet turned into a time. It has no number of its own."""

    code: str
    tick: str
    raw: bytes
    pushed: bool

    def record(self, number: int | None, reference: Reference | None) -> Read | Notice:
        """The record with its stamp, ms UTC; without a reference ms since the counter stood at 0."""
        stamp = instant(self.tick, reference)
        if self.code == GUN:
            return Notice("gun", stamp, self.raw, "impulse input" + (f", passing {number}" if number else ""), number)
        return Read(self.code, stamp, self.raw, number)


def passing(line: bytes) -> Passing | None:
    """The passing in a line without its end; None if anything about it is wrong. `raw` is without the mark of a push:
    the same passing out of the memory must be one and the same to the race file."""
    found = _PASSING.fullmatch(line.decode("latin-1"))
    if found is None:
        return None
    return Passing(found[2], found[4], line.removeprefix(PUSH.encode()), found[1] is not None)


def instant(tick: str, reference: Reference | None) -> int:
    """The stamp of a tick, hexadecimal as sent, ms: 8 digits count 1/256 s, 10 digits 1/2048 s (B3).

    The counter may have wrapped around since the reference, or stood lower than at the reference.
    """
    rate = TICKS_26 if len(tick) == 10 else TICKS
    if reference is None:
        return _ms(int(tick, 16), rate)
    whole = 16 ** len(tick)
    since = (int(tick, 16) - reference.tick * (rate // TICKS) + whole // 2) % whole - whole // 2
    return reference.epoch * SECOND + _ms(since, rate)


def ticks(ms: int) -> int:
    """A span in ticks, rounded to the nearest."""
    return (ms * TICKS + SECOND // 2) // SECOND


def reference(line: str) -> Reference | None:
    """What follows an answer to a question for the reference; None if there is none. Raises ValueError.

    Zeros were never set. An epoch of less than two days is a time of day that another program has set (B3).
    """
    found = _REFERENCE.fullmatch(line)
    if found is None:
        raise ValueError(f"{line!r} is no epoch with its tick")
    epoch, tick = (int(part, 16) for part in found.groups())
    return Reference(epoch, tick) if epoch * SECOND >= 2 * DAY else None


def tick(text: str) -> str:
    """The tick that is the whole text. Raises ValueError."""
    if not _TICK.fullmatch(text):
        raise ValueError(f"{text!r} is no tick")
    return text


def encode(read: Read) -> bytes:
    """The passing with all that it needs to be understood: the reference, of its day, and the answer that gives its
    number. Without a number it is written as pushed.

    Raises ValueError for a chip that no field can hold, and for a time that four bytes of seconds cannot hold.
    """
    if not _CODE.fullmatch(read.chip):
        raise ValueError(f"chip {read.chip!r}: RACE RESULT has printable ASCII characters without semicolon")
    day, of_day = divmod(read.stamp, DAY)
    epoch = day * DAY // SECOND
    if not 2 * DAY // SECOND <= epoch < 16**8:
        raise ValueError(f"{read.stamp} ms: the box counts seconds from 1970 to 2106")
    record = f"{read.chip};0001;{BOOT + ticks(of_day):08x};05;75;1d;15;0;0;0;00;0\n"
    number = "" if not read.seq else f"PASSINGGET;00\n{read.seq - 1:08x};01\n"
    rest = f"{number}{record}\n" if number else PUSH + record
    return f"EPOCHREFGET;00\n{epoch:08x};{BOOT:08x}\n\n{rest}".encode()


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """A closed contact at the impulse input, which stands in the memory like a passing."""
    return encode(Read(GUN, stamp, b"", seq))


def fields(read: Read) -> dict[str, str]:
    """What the line holds besides chip and time; levels in dBm and dB, battery in V (B3)."""
    sent = dict(zip(_FIELDS, read.raw.decode("latin-1").split(";"), strict=False))
    found = {name: sent[name] for name in ("wakeup", "tick", "temperature", "loop_only", "internal_active", "internal")}
    found |= {name: str(int(sent[name], 16)) for name in ("hits",) if sent[name]}
    found |= {name: str(int(sent[name], 16) + 1) for name in ("loop", "channel") if sent[name]}
    if sent["strength"]:
        level = int(sent["strength"], 16)
        found |= {"level_dbm": str(-90 + 4 * (level >> 4 & 7)), "loop_db": str(1 + (level & 15))}
    if sent["battery"]:
        found["battery_v"] = f"{int(sent['battery'], 16) / 10:.1f}"
    if sent["internal_active"] and int(sent["internal_active"], 16) & _STORED:
        found["stored"] = "yes"
    return found


def _ms(count: int, rate: int) -> int:
    return (count * SECOND + rate // 2) // rate
