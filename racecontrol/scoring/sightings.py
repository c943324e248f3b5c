"""Raw reads to sightings: whose chip it was, where, when by the right clock; corrections applied, nothing judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ChipGiven, ClockOffset, Correction, Ignored, Passed
from racecontrol.scoring.field import Field, Flags, Ints
from racecontrol.scoring.reads import Chips, DecoderReads, ReadColumns

MANUAL, MAIN, BACKUP = range(3)
"""Who saw it, best first: a person's decision goes before a main decoder, that before a backup one."""

Indices = NDArray[np.intp]

C = TypeVar("C", bound=Correction)


@dataclass(frozen=True, slots=True)
class Sightings:
    """What one decoder saw, or what people typed at one point, in order of arrival.

    `entry`: of each sighting; len(field): it counts for nobody. `at`: instants by the right clock.
    """

    point: int
    role: int
    entry: Indices
    at: Ints


def sightings(field: Field, reads: ReadColumns) -> list[Sightings]:
    """The reads of known decoders, corrected, and the passings that people typed."""
    owner = owner_of(field, reads.known)
    points = [point.code for point in field.setup.points]
    known = {decoder.code: decoder for decoder in field.setup.decoders}
    seen: list[Sightings] = []
    for box in reads.by_decoder:
        if box.code in known:
            point = points.index(known[box.code].point)
            entry, at = _owners(field, reads, box, owner), corrected(field, box)
            entry = _without_ignored(field, point, entry, at)
            seen.append(Sightings(point, BACKUP if known[box.code].role == "backup" else MAIN, entry, at))
    return [*seen, *_typed(field)]


def corrections(field: Field, kind: type[C]) -> list[C]:
    """The corrections of that kind that count, in the order of the log."""
    facts = (logged.fact for logged in field.state.corrections)
    return [fact for fact in facts if isinstance(fact, kind)]


def owners(field: Field, reads: ReadColumns) -> Ints:
    """The entry of each read in order of arrival, -1 for nobody's chip. A chip may change hands at an instant."""
    owner, entry = owner_of(field, reads.known), np.empty(len(reads), np.int64)
    for box in reads.by_decoder:
        entry[box.order] = _owners(field, reads, box, owner)
    return np.where(entry == len(field), -1, entry)


def located(field: Field, reads: ReadColumns) -> tuple[Ints, Ints, Ints]:
    """Point (-1: no decoder of this event), role and corrected instant of each read, in order of arrival."""
    points = [point.code for point in field.setup.points]
    known = {decoder.code: decoder for decoder in field.setup.decoders}
    boxes = [known.get(code) for code in reads.decoders]
    point = np.array([points.index(box.point) if box else -1 for box in boxes], np.int64)
    role = np.array([BACKUP if box and box.role == "backup" else MAIN for box in boxes], np.int64)
    at = np.empty(len(reads), np.int64)
    for box in reads.by_decoder:
        at[box.order] = corrected(field, box)
    return point[reads.decoder], role[reads.decoder], at


def corrected(field: Field, box: DecoderReads) -> Ints:
    """Instants as sent with the offsets of their decoder; its own array where there are none."""
    at = box.at
    offset = next((one.clock_offset_ms for one in field.setup.decoders if one.code == box.code), 0)
    if offset:
        at = at + offset
    for fact in corrections(field, ClockOffset):
        if fact.decoder == box.code:
            at = at + in_span(fact, box) * np.int64(fact.ms)
    return at


def in_span(fact: ClockOffset, box: DecoderReads) -> Flags:
    """Which of its decoder's reads the offset is added to."""
    inside = np.ones(len(box), np.bool_)
    if fact.since is not None:
        inside &= box.at >= fact.since
    if fact.until is not None:
        inside &= box.at < fact.until
    if fact.heard_until is not None:
        inside &= box.heard < fact.heard_until
    return inside


@lru_cache(maxsize=2)
def owner_of(field: Field, chips: Chips) -> Indices:
    """The entry of each chip, len(field) for nobody's, where it does not change hands.

    Both are told apart by identity and never change, so the answer may be kept: it takes as long as half a re-score.
    """
    owner = _registered(field, chips.names).copy()
    for fact in corrections(field, ChipGiven):
        if fact.since is None and fact.chip.lower() in chips.names:
            owner[chips.names.index(fact.chip.lower())] = field.index.get(fact.bib, len(field))
    owner.flags.writeable = False
    return owner


def _registered(field: Field, names: tuple[str, ...]) -> Indices:
    """By the entries alone. Chips come one after the other while waves start: only those not known before are looked
    up."""
    of, before, owner = _newest[0] if _newest else (None, (), np.empty(0, np.intp))
    if of is not field.chips or names[: len(before)] != before:
        before, owner = (), np.empty(0, np.intp)
    more = names[len(before) :]
    found = np.fromiter(map(field.chips.get, more, repeat(len(field))), np.intp, len(more))
    owner = np.concatenate((owner, found))
    _newest[:] = [(field.chips, names, owner)]
    return owner


_newest: list[tuple[Mapping[str, int], tuple[str, ...], Indices]] = []


def _owners(field: Field, reads: ReadColumns, box: DecoderReads, owner: Indices) -> Indices:
    """The entry of each read of a decoder. Of several hand-overs of a chip the newest in the log counts."""
    entry = owner[box.chip]
    for fact in corrections(field, ChipGiven):
        if fact.since is not None and fact.chip.lower() in reads.chips:
            mine = box.chip == reads.chips.index(fact.chip.lower())
            entry[mine & (box.at >= fact.since)] = field.index.get(fact.bib, len(field))
    return entry


def _without_ignored(field: Field, point: int, entry: Indices, at: Ints) -> Indices:
    """An ignored sighting counts for nobody: one entry at one point in a span of corrected instants."""
    for fact in corrections(field, Ignored):
        if fact.point == field.setup.points[point].code and fact.bib in field.index:
            mine = (entry == field.index[fact.bib]) & (at >= fact.since) & (at <= fact.until)
            entry = np.where(mine, len(field), entry)
    return entry


def _typed(field: Field) -> Iterator[Sightings]:
    typed = [fact for fact in corrections(field, Passed) if fact.bib in field.index]
    for number, point in enumerate(field.setup.points):
        if here := [fact for fact in typed if fact.point == point.code]:
            entry = np.array([field.index[fact.bib] for fact in here], np.intp)
            yield Sightings(number, MANUAL, entry, np.array([fact.at for fact in here], np.int64))
