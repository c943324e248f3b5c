"""Scenarios: what an emulated decoder sends, made up from a few numbers and a seed, with the faults of real life.

    seed = 1                          # the same seed gives the same bytes
    chips = 200                       # so many different chips come by ...
    first_chip = "058000100001"       # ... numbered from here
    start = "2026-03-06T08:00:00"     # what the decoder's clock shows at the beginning
    duration = "00:10:00"
    rate = 5.0                        # reads a second, on average
    guns = ["00:00:05.250"]           # the start contact closes, so long after the beginning

    [[faults]]
    kind = "disconnect"               # the port is gone and comes back
    at = "00:01:00"
    span = "00:00:10"
    [[faults]]
    kind = "silence"                  # nothing is sent; it comes later, all at once
    at = "00:02:00"
    span = "00:00:30"
    [[faults]]
    kind = "garbage"                  # noise before a record; `chance` for each record
    chance = 0.01
    [[faults]]
    kind = "half"                     # a record is cut, and then sent whole
    chance = 0.01
    [[faults]]
    kind = "duplicate"                # a record is sent twice
    chance = 0.05
    [[faults]]
    kind = "lost"                     # a record is kept, but not sent by itself; only decoders that can rewind
    chance = 0.05

Everything has a default; an empty file is a scenario. No fault takes a read away: what is sent must be received.
A decoder that can rewind keeps what falls into a disconnection; others send it afterwards.
"""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from hardware.emulator.schedule import Break, Piece, Schedule, packed
from hardware.registry import Acknowledges, DecoderKind
from racecontrol.domain.codec import from_plain
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Duration
from racecontrol.domain.time import MINUTE, SECOND, instant

FaultKind = Literal["disconnect", "silence", "garbage", "half", "duplicate", "lost"]
_NOW, _SPAN, _WHOLE = Duration(0), Duration(10 * SECOND), Duration(MINUTE)


@dataclass(frozen=True, slots=True)
class Fault:
    """`at`, `span`: when, for disconnect and silence; `chance`: 0 to 1 for each record, for the others."""

    kind: FaultKind
    at: Duration = _NOW
    span: Duration = _SPAN
    chance: float = 0.01


@dataclass(frozen=True, slots=True)
class Scenario:
    """The fields and their meanings stand at the head of this file."""

    seed: int = 1
    chips: int = 100
    first_chip: str = "058000100001"
    start: str = "2026-03-06T08:00:00"
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
        raise Refused(f"{path}: {fault}; see the head of hardware/emulator/scenario.py for an example") from None
    except Refused as refused:
        raise Refused(f"{path}: {fault}" for fault in refused.faults) from None
    wrong = tuple(_wrong(scenario))
    if wrong:
        raise Refused(f"{path}: {fault}" for fault in wrong)
    return scenario


def from_scenario(scenario: Scenario, kind: DecoderKind, name: str) -> Schedule:
    """What a decoder of that kind sends in the scenario; instants are its own clock's."""
    start = _start(scenario)
    return packed(
        name, _pieces(scenario, kind, start), protocol=kind.name, breaks=_spans(scenario, "disconnect", start)
    )


def _wrong(scenario: Scenario) -> Iterator[str]:
    if scenario.chips < 1:
        yield f"chips: {scenario.chips} is too few; write 1 or more"
    if scenario.rate <= 0:
        yield f"rate: {scenario.rate:g} is too few; write the reads a second, such as 5.0"
    if len(scenario.first_chip) != 12 or not set(scenario.first_chip) <= set("0123456789abcdef"):
        yield f"first_chip: {scenario.first_chip!r} is no chip; write 12 digits from 0 to 9 and a to f"
    for number, fault in enumerate(scenario.faults):
        if not 0 <= fault.chance <= 1:
            yield f"faults[{number}].chance: {fault.chance:g} is no chance; write 0 to 1"
    try:
        _start(scenario)
    except ValueError as fault:
        yield f"start: {fault}"


def _start(scenario: Scenario) -> int:
    wall = datetime.fromisoformat(scenario.start)
    return instant(wall.replace(tzinfo=None).isoformat(), wall.date(), ZoneInfo("UTC"))


def _spans(scenario: Scenario, kind: FaultKind, start: int) -> list[Break]:
    return [Break(start + fault.at, start + fault.at + fault.span) for fault in scenario.faults if fault.kind == kind]


def _pieces(scenario: Scenario, kind: DecoderKind, start: int) -> Iterator[Piece]:
    """In the order of sending, silence included; numbered in this order."""
    chance = random.Random(scenario.seed)
    happenings = sorted([*_reads(scenario, start, chance), *_guns(scenario, kind, start)], key=lambda one: one[0])
    chances: dict[FaultKind, float] = {fault.kind: fault.chance for fault in scenario.faults}
    if "lost" in chances and kind.encode_kept is None:
        raise Refused(f"faults: a {kind.title} decoder keeps nothing: what is lost is gone; take lost out")
    silences = _spans(scenario, "silence", start)
    numbered = "rewind" in kind.can or isinstance(kind.parser(0), Acknowledges)
    for number, (stamp, chip) in enumerate(happenings, 1):
        due = max((gap.end for gap in silences if gap.start <= stamp < gap.end), default=stamp)
        data = _encoded(kind, stamp, chip, number, "lost" in chances and chance.random() < chances["lost"])
        again = 0 if numbered else 1  # who numbers its passings or messages sends the same one twice
        yield from _damaged(Piece(due, data, 0 if chip is None else 1), again, chances, chance)


def _reads(scenario: Scenario, start: int, chance: random.Random) -> Iterator[tuple[int, str | None]]:
    first, at = int(scenario.first_chip, 16), 0.0
    while (at := at + chance.expovariate(scenario.rate) * SECOND) < scenario.duration:
        chip = (first + chance.randrange(scenario.chips)) % 16**12
        yield start + int(at), f"{chip:012x}"


def _guns(scenario: Scenario, kind: DecoderKind, start: int) -> Iterator[tuple[int, str | None]]:
    if scenario.guns and kind.encode_gun is None:
        raise Refused(f"guns: a {kind.title} decoder has no start contact; take them out")
    for gun in scenario.guns:
        yield start + gun, None


def _encoded(kind: DecoderKind, stamp: int, chip: str | None, number: int, lost: bool) -> bytes:
    """A read, or without chip a start contact."""
    if chip is None:
        return kind.encode_gun(stamp, number) if kind.encode_gun is not None else b""
    encode = kind.encode_kept if lost and kind.encode_kept is not None else kind.encode
    return encode(Read(chip, stamp, b"", number))


def _damaged(piece: Piece, again: int, chances: dict[FaultKind, float], chance: random.Random) -> Iterator[Piece]:
    """`again`: how many reads a duplicate is."""
    data = piece.data
    if chance.random() < chances.get("half", 0):
        data = piece.data[: chance.randrange(1, len(piece.data) - 2)] + b"\r\n" + data
    if chance.random() < chances.get("garbage", 0):
        data = chance.randbytes(chance.randrange(1, 40)) + b"\r\n" + data
    yield piece._replace(data=data)
    if piece.reads and chance.random() < chances.get("duplicate", 0):
        yield piece._replace(reads=again)
