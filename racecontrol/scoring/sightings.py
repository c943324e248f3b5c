"""Raw reads to sightings: whose chip it was, where, when by the right clock; corrections applied, nothing judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ChipGiven, ClockOffset, Correction, Ignored, Passed
from racecontrol.domain.time import DAY
from racecontrol.scoring.field import Field, Flags, Ints
from racecontrol.scoring.reads import ReadColumns

MANUAL, MAIN, BACKUP = range(3)
"""Who saw it, best first: a person's decision goes before a main decoder, that before a backup one."""

ROLE_BITS = 2

AROUND = 45 * DAY
"""No passing of an event lies further from its day."""

C = TypeVar("C", bound=Correction)


@dataclass(frozen=True, slots=True)
class Sightings:
    """Everything that was seen of everybody, in order of (entry, point, instant, role): one integer each.

    From the highest bits: entry * points + point; the instant since `base` in `time_bits` bits; the role.
    """

    packed: Ints
    base: int
    time_bits: int

    @property
    def at(self) -> Ints:
        """Instants."""
        return ((self.packed >> ROLE_BITS) & ((1 << self.time_bits) - 1)) + self.base

    @property
    def role(self) -> NDArray[np.int8]:
        return (self.packed & ((1 << ROLE_BITS) - 1)).astype(np.int8)


def sightings(field: Field, reads: ReadColumns) -> Sightings:
    """The reads of known chips by known decoders, corrected, and the passings that people typed.

    Packed integers are sorted in a tenth of the time that a sort by several keys takes, and no order of arrival is
    needed. What is of no entry or no point sorts behind everybody, and is cut off there.
    """
    points = len(field.setup.points)
    at = _believable(field, corrected(field, reads))
    typed = [fact for fact in corrections(field, Passed) if fact.bib in field.index]
    base, time_bits = _span(field, at, typed)
    shift = time_bits + ROLE_BITS
    nobody = len(field) * points << shift
    if (nobody * 4).bit_length() > 63:
        raise ValueError("the reads span too long a time to be of one event")
    chip_of, box_of = _parts(field, reads, shift, nobody)
    packed = at - base
    packed <<= ROLE_BITS
    packed += chip_of[reads.chip]
    packed += box_of[reads.decoder]
    for later, entry in _handed_on(field, reads):
        packed[later] += (entry * points << shift if entry >= 0 else nobody) - chip_of[reads.chip[later]]
    for fact in corrections(field, Ignored):
        packed[_ignored(field, fact, packed, base, shift)] = nobody
    if typed:
        packed = np.append(packed, _typed(field, typed, base, shift))
    packed.sort()
    return Sightings(packed[: np.searchsorted(packed, nobody)], base, time_bits)


def corrections(field: Field, kind: type[C]) -> list[C]:
    """The corrections of that kind that count, in the order of the log."""
    facts = (logged.fact for logged in field.state.corrections)
    return [fact for fact in facts if isinstance(fact, kind)]


def owners(field: Field, reads: ReadColumns) -> Ints:
    """The entry of each read, -1 for nobody's chip. A chip may change hands at an instant as sent."""
    entry = _owner_of(field, reads)[reads.chip]
    for later, owner in _handed_on(field, reads):
        entry[later] = owner
    return entry


def located(field: Field, reads: ReadColumns) -> tuple[Ints, Ints, Ints]:
    """Point (-1: no decoder of this event), role and corrected instant of each read."""
    point, role = _boxes(field, reads)
    return point[reads.decoder], role[reads.decoder], corrected(field, reads)


def corrected(field: Field, reads: ReadColumns) -> Ints:
    """Instants as sent with the offsets of their decoders; the reads' own array where there are none."""
    known = {decoder.code: decoder.clock_offset_ms for decoder in field.setup.decoders}
    offset = np.array([known.get(code, 0) for code in reads.decoders], np.int64)
    at = reads.at + offset[reads.decoder] if offset.any() else reads.at
    for fact in corrections(field, ClockOffset):
        at = at + _in_span(fact, reads) * np.int64(fact.ms)
    return at


def _believable(field: Field, at: Ints) -> Ints:
    """An unset clock says 1970 or 2000: such an instant is moved to the edge, or it would widen the span for all."""
    day = (field.setup.event.date - date(1970, 1, 1)).days * DAY
    low, high = day - AROUND, day + AROUND
    inside = not len(at) or (int(at.min()) >= low and int(at.max()) <= high)
    return at if inside else np.clip(at, low, high)


def _owner_of(field: Field, reads: ReadColumns) -> Ints:
    """The entry of each chip, -1 for nobody's, where it does not change hands."""
    owner = np.fromiter(map(field.chips.get, reads.chips, repeat(-1)), np.int64, len(reads.chips))
    for fact in corrections(field, ChipGiven):
        if fact.since is None and fact.chip.lower() in reads.chips:
            owner[reads.chips.index(fact.chip.lower())] = field.index.get(fact.bib, -1)
    return owner


def _handed_on(field: Field, reads: ReadColumns) -> list[tuple[NDArray[np.intp], int]]:
    """Chips that change hands: the reads from then on and the entry (-1: nobody) that they belong to.

    Each read stands in the newest of them only.
    """
    newest: dict[int, NDArray[np.int64]] = {}
    given = [fact for fact in corrections(field, ChipGiven) if fact.since is not None]
    for fact in (fact for fact in given if fact.chip.lower() in reads.chips):
        number = reads.chips.index(fact.chip.lower())
        mine = np.flatnonzero(reads.chip == number)
        owner = newest.setdefault(number, np.full(len(mine), -2, np.int64))
        assert fact.since is not None
        owner[reads.at[mine] >= fact.since] = field.index.get(fact.bib, -1)
    return [
        (np.flatnonzero(reads.chip == number)[owner == entry], int(entry))
        for number, owner in newest.items()
        for entry in np.unique(owner[owner > -2])
    ]


def _boxes(field: Field, reads: ReadColumns) -> tuple[Ints, Ints]:
    """Point (-1: none) and role of each decoder."""
    points = [point.code for point in field.setup.points]
    known = {decoder.code: decoder for decoder in field.setup.decoders}
    boxes = [known.get(code) for code in reads.decoders]
    point = np.array([points.index(box.point) if box else -1 for box in boxes], np.int64)
    return point, np.array([BACKUP if box and box.role == "backup" else MAIN for box in boxes], np.int64)


def _span(field: Field, at: Ints, typed: Sequence[Passed]) -> tuple[int, int]:
    """First instant of all, and how many bits the others need; with room for a dead time, see `passings`."""
    first = [int(at.min())] if len(at) else []
    last = [int(at.max())] if len(at) else []
    base = min([*first, *(fact.at for fact in typed)], default=0)
    dead = max((point.dead_time for point in field.setup.points), default=0)
    return base, (max([*last, *(fact.at for fact in typed)], default=0) - base + dead + 1).bit_length()


def _parts(field: Field, reads: ReadColumns, shift: int, nobody: int) -> tuple[Ints, Ints]:
    """What each chip and each decoder brings into a packed integer."""
    owner = _owner_of(field, reads)
    point, role = _boxes(field, reads)
    chips = np.where(owner < 0, nobody, owner * len(field.setup.points) << shift)
    return chips, np.where(point < 0, nobody, (point << shift) + role)


def _ignored(field: Field, fact: Ignored, packed: Ints, base: int, shift: int) -> Flags:
    """Which packed integers the fact takes out: one entry, one point, a span of corrected instants."""
    entry = field.index.get(fact.bib, -1)
    points = [point.code for point in field.setup.points]
    group = (entry * len(points) + points.index(fact.point)) << shift
    since, until = max(0, fact.since - base), min(fact.until - base, (1 << (shift - ROLE_BITS)) - 1)
    low, high = group + (since << ROLE_BITS), group + ((until + 1) << ROLE_BITS)
    return (packed >= low) & (packed < high) if entry >= 0 and since <= until else np.zeros(len(packed), np.bool_)


def _in_span(fact: ClockOffset, reads: ReadColumns) -> Flags:
    mine = [code == fact.decoder for code in reads.decoders]
    found: NDArray[np.bool_] = np.array(mine, np.bool_)[reads.decoder]
    if fact.since is not None:
        found &= reads.at >= fact.since
    if fact.until is not None:
        found &= reads.at < fact.until
    return found


def _typed(field: Field, typed: Sequence[Passed], base: int, shift: int) -> Ints:
    points = [point.code for point in field.setup.points]
    groups = [field.index[fact.bib] * len(points) + points.index(fact.point) for fact in typed]
    times = [fact.at - base for fact in typed]
    return np.array([(g << shift) | (t << ROLE_BITS) | MANUAL for g, t in zip(groups, times, strict=True)], np.int64)
