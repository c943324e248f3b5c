"""Which reads are part of the race: neither those of a test, nor those of a clock that was not set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from racecontrol.domain.facts import Logged, Tested
from racecontrol.domain.setup import Event
from racecontrol.domain.state import tests_of
from racecontrol.domain.time import DAY, MINUTE, SET_AFTER, utc
from racecontrol.scoring.field import Field, Flags
from racecontrol.scoring.reads import DecoderReads, ReadColumns
from racecontrol.scoring.sightings import corrected

FAR = DAY - 5 * MINUTE
"""A stamp so far from when it came is of another day; who has the date of tomorrow is not quite a day ahead."""


@dataclass(frozen=True, slots=True)
class Part:
    """`racing`: what is part of the race, the same object as all where that is all; `unset`: what decoders sent whose
    clock was not set."""

    racing: ReadColumns
    unset: tuple[DecoderReads, ...]


def part(field: Field, reads: ReadColumns) -> Part:
    """What is no part of the race is as though it had never come: nobody was seen, and no chip is unknown."""
    tests, out, unset = tests_of(field.state), dict[str, Flags](), list[DecoderReads]()
    for box in reads.by_decoder:
        test, wrong = tested(tests, box), unset_clock(field, box)
        if wrong is not None:
            wrong = wrong if test is None else wrong & ~test
            unset += [_chosen(box, wrong)] if wrong.any() else []
        gone = [flags for flags in (test, wrong) if flags is not None and flags.any()]
        if gone:
            out[box.code] = np.logical_or.reduce(gone)
    return Part(_without(reads, out) if out else reads, tuple(unset))


def tested(tests: Sequence[tuple[Logged, Tested]], box: DecoderReads) -> Flags | None:
    """Which of its reads arrived while it was tried out; None where it never was."""
    found = None
    for _, test in tests:
        if test.decoder == box.code:
            inside = box.heard >= test.since
            inside &= test.until is None or box.heard < test.until
            found = inside if found is None else found | inside
    return found


def unset_clock(field: Field, box: DecoderReads) -> Flags | None:
    """Which of its reads, corrected, have a stamp of a clock that was not set; None where all lie on the race day.

    That is one outside the days of the event and from before 2015, or a day from when it came. It is another on these
    days, too, if it came on them, but for what was only read out of a memory later.
    """
    if not len(box):
        return None
    at, heard = corrected(field, box), box.heard
    (since, until), (dawn, night) = believable(field.setup.event), race_day(field.setup.event)
    earliest, latest = box.span if at is box.at and box.span else (int(at.min()), int(at.max()))
    if dawn <= earliest and latest < night and int(heard[0]) >= dawn:
        return None
    far = np.abs(at - heard) > FAR
    outside = (at < since) | (at > until)
    came = (heard >= since) & (heard <= until)
    read_out = (at >= dawn) & (at < night) & (heard > at)
    return outside & (far | (at < SET_AFTER)) | came & far & ~read_out


def race_day(event: Event) -> tuple[int, int]:
    """From midnight to midnight."""
    midnight = int((datetime.combine(event.date, datetime.min.time()) - datetime(1970, 1, 1)).total_seconds() * 1000)
    dawn = utc(midnight, event.timezone)
    return dawn, dawn + DAY


def believable(event: Event) -> tuple[int, int]:
    """From a day before the race day to a day after it."""
    dawn, night = race_day(event)
    return dawn - DAY, night + DAY


def _without(reads: ReadColumns, out: Mapping[str, Flags]) -> ReadColumns:
    """The others, numbered anew; a decoder of which nothing is left is not there."""
    gone = np.zeros(len(reads), np.bool_)
    for box in reads.by_decoder:
        if box.code in out:
            gone[box.order] = out[box.code]
    order = np.cumsum(~gone) - 1
    boxes = (_chosen(box, ~out[box.code]) if box.code in out else box for box in reads.by_decoder)
    left = (
        DecoderReads(box.code, box.at, box.heard, box.chip, order[box.order], box.span) for box in boxes if len(box)
    )
    return ReadColumns(tuple(left), reads.known)


def _chosen(box: DecoderReads, flags: Flags) -> DecoderReads:
    return DecoderReads(box.code, box.at[flags], box.heard[flags], box.chip[flags], box.order[flags])
