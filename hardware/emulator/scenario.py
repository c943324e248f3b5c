"""Scenarios: what an emulated decoder sends, made up from a few numbers and a seed, with the faults of real life.

    seed = 1
    duration = "00:10:00"
    guns = ["00:00:05.250"]
    [[faults]]
    kind = "disconnect"
    at = "00:01:00"
    span = "00:00:10"

Fields and faults in words: `faults.FIELDS`, `faults.FAULTS`. Instants are the local time that the scenario names, for
every kind of decoder, so that several play together; a decoder whose clock is UTC stamps by that.

Everything has a default; an empty file is a scenario. No fault but `cut` takes a read away: what is sent must be
received. A decoder with a memory keeps what falls into a disconnection; others send it afterwards. A device that hears
no chips sends impulses in their place, a GPS receiver the time of each second.
"""

import random
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from hardware.decoder_kind import DecoderKind
from hardware.emulator.schedule import Break, Piece, Schedule, Wander, packed
from hardware.interfaces import Acknowledges
from hardware.protocols import nmea, ultra_records
from racecontrol.domain.codec import from_plain
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Duration
from racecontrol.domain.time import DAY, MINUTE, SECOND, instant, utc

FaultKind = Literal[
    "disconnect",
    "cut",
    "silence",
    "garbage",
    "half",
    "duplicate",
    "lost",
    "checksum",
    "burst",
    "drip",
    "midnight",
    "unset",
    "drift",
]
_NOW, _SPAN, _WHOLE = Duration(0), Duration(10 * SECOND), Duration(MINUTE)
_BURST, _DRIP = 100, 4

_BEGINS = 946_684_800_000
"""2000-01-01: what a clock begins with that was never set ..."""

_BEGINS_ELSEWHERE = {"raceresult": 0, "ultra": ultra_records.EPOCH, "chronotrack": ultra_records.EPOCH}
"""... as a rule."""

_FIRST_CARD = 8_000_001
_TELLS_TIME = {"gps": nmea.encode_clock}
"""What is sent each second by a device that hears neither chips nor contacts."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`at`, `span`: when; `chance`: 0 to 1 for each record; `count`: chips of a burst, bytes of a drip, 0: as usual;
    `gains`: ms an hour. Which of them a kind has: `faults.FAULTS`."""

    kind: FaultKind
    at: Duration = _NOW
    span: Duration = _SPAN
    chance: float = 0.01
    count: int = 0
    gains: int = 1000


@dataclass(frozen=True, slots=True)
class Scenario:
    """The fields in words: `faults.FIELDS`."""

    seed: int = 1
    chips: int = 100
    first_chip: str = "058000100001"
    start: str = "2026-03-06T08:00:00"
    timezone: ZoneInfo | None = None
    duration: Duration = _WHOLE
    rate: float = 5.0
    guns: tuple[Duration, ...] = ()
    faults: tuple[Fault, ...] = ()


def load(path: Path) -> Scenario:
    """Raises Refused, one sentence a fault, with file and place."""
    try:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
        scenario = from_plain(Scenario, plain)
    except OSError as fault:
        raise Refused(f"{path}: {fault.strerror}; give a scenario file") from None
    except ValueError as fault:  # no UTF-8, no TOML
        raise Refused(f"{path}: {fault}; `racecontrol emulate --help` shows an example") from None
    except Refused as refused:
        raise Refused(f"{path}: {fault}" for fault in refused.faults) from None
    wrong = tuple(_wrong(scenario))
    if wrong:
        raise Refused(f"{path}: {fault}" for fault in wrong)
    return scenario


def from_scenario(scenario: Scenario, kind: DecoderKind, name: str) -> Schedule:
    """What a decoder of that kind sends in the scenario; instants are those of a clock that goes right.

    Raises Refused, one sentence a fault, for what such a decoder cannot do.
    """
    refused = tuple(_cannot(scenario, kind))
    if refused:
        raise Refused(refused)
    start = _start(scenario)
    wander = _wander(scenario, kind, start)
    breaks = [
        *_spans(scenario, "disconnect", start),
        *(gap._replace(loses=True) for gap in _spans(scenario, "cut", start)),
    ]
    drips = [fault.count or _DRIP for fault in scenario.faults if fault.kind == "drip"]
    ahead = _ahead(scenario, kind, start)
    pieces = _pieces(scenario, kind, start, wander, ahead)
    lasts = (start, start + scenario.duration)
    drip = min(drips, default=0)
    return packed(name, pieces, protocol=kind.name, breaks=breaks, ahead=ahead, wander=wander, drip=drip, lasts=lasts)


def _wrong(scenario: Scenario) -> Iterator[str]:
    if scenario.chips < 1:
        yield f"chips: {scenario.chips} is too few; write 1 or more"
    if scenario.rate < 0:
        yield f"rate: {scenario.rate:g} is too few; write the reads a second, such as 5.0, or 0"
    if len(scenario.first_chip) != 12 or not set(scenario.first_chip) <= set("0123456789abcdef"):
        yield f"first_chip: {scenario.first_chip!r} is no chip; write 12 digits from 0 to 9 and a to f"
    for number, fault in enumerate(scenario.faults):
        if not 0 <= fault.chance <= 1:
            yield f"faults[{number}].chance: {fault.chance:g} is no chance; write 0 to 1"
        if fault.count < 0:
            yield f"faults[{number}].count: {fault.count} is too few; write 1 or more"
    try:
        _start(scenario)
    except ValueError as fault:
        yield f"start: {fault}"


def _cannot(scenario: Scenario, kind: DecoderKind) -> Iterator[str]:
    faults = {fault.kind for fault in scenario.faults}
    if scenario.guns and kind.encode_gun is None:
        yield f"guns: a {kind.title} decoder has no start contact; take them out"
    if "lost" in faults and kind.encode_kept is None:
        yield f"faults: a {kind.title} decoder keeps nothing: what is lost is gone; take lost out"
    if "checksum" in faults and not _has_checksum(kind):
        yield f"faults: a {kind.title} decoder sends no checksum: a wrong bit is not noticed; take checksum out"
    if "half" in faults and not _finds_again(kind):
        yield f"faults: a {kind.title} decoder sends messages with neither an end nor a checksum; take half out"
    clockless = kind.clock == "host" or kind.contact or kind.name in _TELLS_TIME
    for name in sorted(faults & {"unset", "drift"}):
        if clockless or (name == "unset" and kind.sets_by_dtr):
            yield f"faults: a {kind.title} decoder has no clock that could be {name}; take {name} out"


def _start(scenario: Scenario) -> int:
    wall = datetime.fromisoformat(scenario.start)
    start = instant(wall.replace(tzinfo=None).isoformat(), wall.date(), ZoneInfo("UTC"))
    for fault in scenario.faults:
        if fault.kind == "midnight":
            start = (start // DAY + 1) * DAY - fault.at
    return start


def _ahead(scenario: Scenario, kind: DecoderKind, start: int) -> int:
    """What a decoder's clock shows more than local time, ms."""
    if kind.clock != "utc":
        return 0
    if scenario.timezone is not None:
        return utc(start, scenario.timezone) - start
    here = datetime.fromtimestamp(0, UTC).replace(tzinfo=None) + timedelta(milliseconds=start)
    return round(here.timestamp() * SECOND) - start


def _wander(scenario: Scenario, kind: DecoderKind, start: int) -> Wander:
    gains = sum(fault.gains for fault in scenario.faults if fault.kind == "drift")
    set_at = max((start + fault.at for fault in scenario.faults if fault.kind == "unset"), default=0)
    return Wander(start, gains, set_at, _BEGINS_ELSEWHERE.get(kind.name, _BEGINS))


def _spans(scenario: Scenario, kind: FaultKind, start: int) -> list[Break]:
    return [Break(start + fault.at, start + fault.at + fault.span) for fault in scenario.faults if fault.kind == kind]


Encode = Callable[[int, int, bool], bytes]
"""Stamp, number, and whether it is only kept -> a record."""


class _Happening(NamedTuple):
    """At an instant, something that becomes a record of so many reads."""

    at: int
    encode: Encode
    reads: int = 0


def _pieces(scenario: Scenario, kind: DecoderKind, start: int, wander: Wander, ahead: int) -> Iterator[Piece]:
    """In the order of sending, silence included; numbered in this order."""
    chance = random.Random(scenario.seed)
    happenings = sorted(_happenings(scenario, kind, start, chance), key=lambda one: one.at)
    chances: dict[FaultKind, float] = {fault.kind: fault.chance for fault in scenario.faults}
    silences = _spans(scenario, "silence", start)
    numbered = "rewind" in kind.can or isinstance(kind.parser(0), Acknowledges)
    for number, (at, encode, reads) in enumerate(happenings, 1):
        due = max((gap.end for gap in silences if gap.start <= at < gap.end), default=at)
        lost = "lost" in chances and chance.random() < chances["lost"]
        again = 0 if numbered else 1  # who numbers its passings or messages sends the same one twice
        piece = Piece(due, encode(wander.shows(at) + ahead, number, lost), reads)
        yield from _damaged(piece, again, chances, chance)


def _happenings(scenario: Scenario, kind: DecoderKind, start: int, chance: random.Random) -> Iterator[_Happening]:
    """Reads, or what takes their place, and start contacts."""
    chips, impulse = _chips(scenario, kind), _impulses(kind)
    for at, chip in _sightings(scenario, chance):
        if chips is not None:
            yield _Happening(start + at, partial(_read, kind, chips(chip)), 1)
        elif impulse is not None:
            yield _Happening(start + at, impulse)
    if impulse is not None:
        yield from (_Happening(start + gun, impulse) for gun in scenario.guns)
    if kind.name in _TELLS_TIME:
        tell = partial(_second, _TELLS_TIME[kind.name])
        yield from (_Happening(start + at, tell) for at in range(0, scenario.duration, SECOND))


def _sightings(scenario: Scenario, chance: random.Random) -> Iterator[tuple[int, int]]:
    """When after the beginning, and the number of the chip."""
    at = 0.0
    while scenario.rate and (at := at + chance.expovariate(scenario.rate) * SECOND) < scenario.duration:
        yield int(at), chance.randrange(scenario.chips)
    for fault in scenario.faults:
        if fault.kind == "burst":
            yield from ((fault.at, number) for number in range(fault.count or _BURST))


def _chips(scenario: Scenario, kind: DecoderKind) -> Callable[[int], str] | None:
    """Number -> a chip that such a decoder can hear; None if it hears none."""
    first = int(scenario.first_chip, 16)

    def hexadecimal(number: int) -> str:
        return f"{(first + number) % 16**12:012x}"

    def card(number: int) -> str:
        return str(_FIRST_CARD + number)

    for chip in (hexadecimal, card):
        with suppress(ValueError):
            kind.encode(Read(chip(0), _BEGINS, b"", 1))
            return chip
    return None


def _impulses(kind: DecoderKind) -> Encode | None:
    encode = kind.encode_gun
    return None if encode is None else lambda stamp, number, lost: encode(stamp, number)


def _read(kind: DecoderKind, chip: str, stamp: int, number: int, lost: bool) -> bytes:
    encode = kind.encode_kept if lost and kind.encode_kept is not None else kind.encode
    return encode(Read(chip, stamp, b"", number))


def _second(tell: Callable[[int], bytes], stamp: int, number: int, lost: bool) -> bytes:
    del number, lost
    return tell(stamp)


def _has_checksum(kind: DecoderKind) -> bool:
    """Whether a record with any wrong bit is none to its parser."""
    data = _example(kind)
    return not any(_said(kind, _spoilt(data, place)) for place in range(len(data.rstrip(b"\r\n"))))


def _finds_again(kind: DecoderKind) -> bool:
    """Whether a record behind any part of itself is found."""
    data = _example(kind)
    whole = _said(kind, data)
    return all(whole <= _said(kind, _half(data, place) + data) for place in range(1, len(data) - 2))


def _example(kind: DecoderKind) -> bytes:
    (one, *_) = _happenings(Scenario(rate=100.0), kind, _BEGINS, random.Random(1))
    return one.encode(_BEGINS, 1, False)


def _said(kind: DecoderKind, data: bytes) -> set[tuple[str, bytes]]:
    """Chips and impulses in some bytes, each with its raw bytes."""
    parser = kind.parser(0)
    found = parser.feed(data) + parser.flush()
    return {
        (one[0], one.raw)
        for one in found
        if isinstance(one, Read) or (isinstance(one, Notice) and one.kind in ("gun", "clock"))
    }


def _spoilt(data: bytes, place: int) -> bytes:
    return data[:place] + bytes((data[place] ^ 1,)) + data[place + 1 :]


def _half(data: bytes, until: int) -> bytes:
    """A record that breaks off."""
    return data[:until] + b"\r\n"


def _damaged(piece: Piece, again: int, chances: dict[FaultKind, float], chance: random.Random) -> Iterator[Piece]:
    """`again`: how many reads a duplicate is."""
    data = piece.data
    if chance.random() < chances.get("half", 0):
        data = _half(data, chance.randrange(1, len(data) - 2)) + data
    if chance.random() < chances.get("checksum", 0):
        data = _spoilt(piece.data, chance.randrange(len(piece.data.rstrip(b"\r\n")))) + data
    if chance.random() < chances.get("garbage", 0):
        data = chance.randbytes(chance.randrange(1, 40)) + b"\r\n" + data
    yield piece._replace(data=data)
    if chance.random() < chances.get("duplicate", 0):
        yield piece._replace(reads=again if piece.reads else 0)
