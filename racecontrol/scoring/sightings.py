"""Raw reads to sightings: whose chip it was, where, when by the right clock; corrections applied, nothing judged."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ChipGiven, ClockOffset, Correction, Ignored, Passed
from racecontrol.scoring.field import Field, Flags, Ints
from racecontrol.scoring.reads import ReadColumns

MANUAL, MAIN, BACKUP = range(3)
"""Who saw it, best first: a person's decision goes before a main decoder, that before a backup one."""

C = TypeVar("C", bound=Correction)


@dataclass(frozen=True, slots=True)
class Sightings:
    """One element for each read or typed passing that counts. `entry`, `point`: indices; `at`: instant; `role`."""

    entry: Ints
    point: Ints
    at: Ints
    role: Ints


def sightings(field: Field, reads: ReadColumns) -> Sightings:
    """The reads of known chips by known decoders, corrected, and the passings that people typed."""
    entry = owners(field, reads)
    point, role, at = located(field, reads)
    keep = (entry >= 0) & (point >= 0)
    for ignored in corrections(field, Ignored):
        keep &= ~ignored_reads(field, ignored, entry, point, at)
    seen = (
        Sightings(entry, point, at, role) if keep.all() else Sightings(entry[keep], point[keep], at[keep], role[keep])
    )
    typed = [fact for fact in corrections(field, Passed) if fact.bib in field.index]
    return _with_typed(field, seen, typed) if typed else seen


def corrections(field: Field, kind: type[C]) -> list[C]:
    """The corrections of that kind that count, in the order of the log."""
    facts = (logged.fact for logged in field.state.corrections)
    return [fact for fact in facts if isinstance(fact, kind)]


def owners(field: Field, reads: ReadColumns) -> Ints:
    """The entry of each read, -1 for nobody's chip. A chip may change hands at an instant as sent."""
    owner = np.fromiter(map(field.chips.get, reads.chips, repeat(-1)), np.int64, len(reads.chips))
    given = [fact for fact in corrections(field, ChipGiven) if fact.chip.lower() in reads.chips]
    for fact in (fact for fact in given if fact.since is None):
        owner[reads.chips.index(fact.chip.lower())] = field.index.get(fact.bib, -1)
    entry = owner[reads.chip] if len(owner) else np.empty(0, np.int64)
    for fact in given:
        if fact.since is not None:
            later = (reads.chip == reads.chips.index(fact.chip.lower())) & (reads.at >= fact.since)
            entry[later] = field.index.get(fact.bib, -1)
    return entry


def located(field: Field, reads: ReadColumns) -> tuple[Ints, Ints, Ints]:
    """Point (-1: no decoder of this event), role and corrected instant of each read."""
    if not len(reads):
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.int64)
    setup = field.setup
    points = [point.code for point in setup.points]
    known = {decoder.code: decoder for decoder in setup.decoders}
    boxes = [known.get(code) for code in reads.decoders]
    point = np.array([points.index(box.point) if box else -1 for box in boxes], np.int64)
    role = np.array([BACKUP if box and box.role == "backup" else MAIN for box in boxes], np.int64)
    offset = np.array([box.clock_offset_ms if box else 0 for box in boxes], np.int64)
    at = reads.at + offset[reads.decoder]
    for fact in corrections(field, ClockOffset):
        at[_in_span(fact, reads)] += fact.ms
    return point[reads.decoder], role[reads.decoder], at


def ignored_reads(field: Field, fact: Ignored, entry: Ints, point: Ints, at: Ints) -> Flags:
    """Which of these reads the fact takes out; its span is of corrected instants."""
    here = [one.code for one in field.setup.points].index(fact.point)
    return (entry == field.index.get(fact.bib, -2)) & (point == here) & (at >= fact.since) & (at <= fact.until)


def _in_span(fact: ClockOffset, reads: ReadColumns) -> Flags:
    mine = [code == fact.decoder for code in reads.decoders]
    found: NDArray[np.bool_] = np.array(mine, np.bool_)[reads.decoder]
    if fact.since is not None:
        found &= reads.at >= fact.since
    if fact.until is not None:
        found &= reads.at < fact.until
    return found


def _with_typed(field: Field, seen: Sightings, typed: Sequence[Passed]) -> Sightings:
    points = [point.code for point in field.setup.points]
    entry = [field.index[fact.bib] for fact in typed]
    point = [points.index(fact.point) for fact in typed]
    at = [fact.at for fact in typed]
    return Sightings(
        np.append(seen.entry, np.array(entry, np.int64)),
        np.append(seen.point, np.array(point, np.int64)),
        np.append(seen.at, np.array(at, np.int64)),
        np.append(seen.role, np.full(len(typed), MANUAL, np.int64)),
    )
