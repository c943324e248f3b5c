"""What all rules look at, worked out once from the standings and the reads that they are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Logged, Ruling
from racecontrol.domain.setup import Race
from racecontrol.domain.time import instant, iso, local, of_day
from racecontrol.scoring.field import NEVER, Field, Flags, Ints
from racecontrol.scoring.part import believable
from racecontrol.scoring.passings import FirstPassings, PassingTimes, passing_times
from racecontrol.scoring.problem_rules.our_clock import OurClock, alike, beside_our_clock
from racecontrol.scoring.reads import DecoderReads, ReadColumns
from racecontrol.scoring.results import OK, OTL, Results
from racecontrol.scoring.sightings import corrected, owner_of
from racecontrol.scoring.standings import Standings, unknown_chips

SEXED = ("M", "W")


@dataclass(frozen=True, slots=True)
class Reads:
    """What is part of the race. `at`: corrected; `newest`: each decoder's newest believable instant, -1: none.

    `clocks`: the decoders' clocks beside this computer's.
    """

    columns: ReadColumns
    at: Ints
    newest: Ints
    clocks: OurClock


@dataclass(frozen=True, slots=True)
class Evidence:
    """`passings`: of everybody; `entry`, `point`: of each of them. `day`: first and last believable instant.

    `now`: the newest believable read, by a clock that is not proved wrong.

    `first`: instant of the first passing after the own gun, shape (entries, points); `elsewhere`: the earliest of them
    at a point that is no start; `start_at`: when the entry was last seen at the start before that, inside its start
    window or not. NEVER where there is none. `podium`: rows among the first three of a list. `ruled_at`: when a bib's
    ruling was made; it and `log` are empty when the log was not given. `unknown`: chips of nobody, reads counted.
    `misdated`: who was read where by a clock that was not set, shape (entries, points).
    """

    scored: Standings
    passings: PassingTimes
    entry: Ints
    point: Ints
    day: tuple[int, int]
    now: int
    first: Ints
    elsewhere: Ints
    start_at: Ints
    podium: Flags
    ruled_at: Mapping[str, int]
    log: Sequence[Logged]
    reads: Reads
    unknown: Mapping[str, int]
    misdated: Flags

    @property
    def field(self) -> Field:
        return self.scored.field

    @property
    def results(self) -> Results:
        return self.scored.results

    @property
    def open(self) -> Flags:
        """Rows about which nobody has decided yet."""
        return self.field.ruled < 0

    @property
    def finished(self) -> Flags:
        """Rows with a finish that stands."""
        return (self.results.status == OK) | (self.results.status == OTL)

    @property
    def misled(self) -> set[str]:
        """Points with a decoder whose clock is proved wrong: nobody's pace is judged by them."""
        return {box.point for box in self.field.setup.decoders if box.code in self.reads.clocks.wrong}

    def who(self, row: int) -> str:
        """`877 Anna Kuusk`."""
        entry = self.field.entries[row]
        return f"{entry.bib} {entry.name}".strip()

    def bib(self, row: int) -> str:
        return self.field.entries[row].bib

    def bibs(self, rows: Ints) -> tuple[str, ...]:
        return tuple(self.field.entries[row].bib for row in listed(rows))

    def typed(self, at: int) -> str:
        """An instant as commands take it: `09:12:05.120`, with date and zone where it is not of the event's day."""
        event = self.field.setup.event
        text = of_day(at, event.timezone)
        return text if instant(text, event.date, event.timezone) == at else iso(at, event.timezone)

    def clock(self, at: int) -> str:
        """Time of day at the event: `09:12:05`."""
        return f"{local(at, self.field.setup.event.timezone):%H:%M:%S}"

    def races(self) -> list[tuple[Race, Ints]]:
        """Each race with its rows."""
        return [(race, np.flatnonzero(self.field.race == n)) for n, race in enumerate(self.field.setup.races)]

    def rows_in(self, wave: int) -> Flags:
        return self.field.wave == wave


def gather(scored: Standings, log: Sequence[Logged]) -> Evidence:
    """Everything that several rules need."""
    field, passings = scored.field, passing_times(scored.results.passings)
    entry = passings.group // max(1, passings.points)
    point = passings.group - entry * passings.points
    day = believable(field.setup.event)
    is_start = at_start(field)
    first = _first(scored.results.passings, field.gun)
    elsewhere = earliest(first, ~is_start)
    reads = _placed(field, scored.racing, day)
    return Evidence(
        scored=scored,
        passings=passings,
        entry=entry,
        point=point,
        day=day,
        now=min(_newest(passings, day), _latest(reads)),
        first=first,
        elsewhere=elsewhere,
        start_at=_start_at(scored, passings, entry, is_start[point], elsewhere),
        podium=_podium(scored),
        ruled_at=_ruled_at(field, log),
        log=log,
        reads=reads,
        unknown=unknown_chips(scored),
        misdated=_misdated(scored),
    )


def listed(numbers: NDArray[np.integer[Any]]) -> list[int]:
    """The few that were found, as plain numbers."""
    return numbers.tolist()


def where(mask: Flags) -> list[int]:
    """The indices at which it is true."""
    return listed(np.flatnonzero(mask))


def at_start(field: Field) -> Flags:
    """Which points are starts."""
    return np.array([point.kind == "start" for point in field.setup.points], np.bool_)


def _placed(field: Field, reads: ReadColumns, day: tuple[int, int]) -> Reads:
    at, newest, boxes = np.empty(len(reads), np.int64), list[int](), list[tuple[DecoderReads, Ints]]()
    for box in reads.by_decoder:
        at[box.order] = right = corrected(field, box)
        boxes.append((box, right))
        sane = not len(right) or (int(right.min()) >= day[0] and int(right.max()) <= day[1])
        newest.append(int((right if sane else right[(right >= day[0]) & (right <= day[1])]).max(initial=-1)))
    return Reads(reads, at, np.array(newest, np.int64), clocks_of(field, boxes))


def clocks_of(field: Field, boxes: Sequence[tuple[DecoderReads, Ints]]) -> OurClock:
    """The decoders' clocks beside this computer's; `boxes`: each decoder's reads with their corrected instants.

    Not those whose reads only come late: they stamp the same runners as one of their point that is in time."""
    wrong, ours = beside_our_clock(boxes)
    point_of = {box.code: box.point for box in field.setup.decoders}
    late = {
        box.code
        for box, at in boxes
        if wrong.get(box.code, 0) < 0
        and any(
            alike((box, at), (other, right))
            for other, right in boxes
            if other.code not in wrong and point_of.get(other.code) == point_of.get(box.code)
        )
    }
    return OurClock({code: ms for code, ms in wrong.items() if code not in late}, ours)


def _latest(reads: Reads) -> int:
    """What no read can be later than: where a clock is ahead, the newest read by our own clock; else NEVER."""
    wrong = reads.clocks.wrong
    if max(wrong.values(), default=0) <= 0:
        return NEVER
    newest = zip(reads.columns.decoders, listed(reads.newest), strict=True)
    return max(at - wrong.get(code, 0) for code, at in newest)


def _misdated(scored: Standings) -> Flags:
    setup = scored.field.setup
    points, point_of = [point.code for point in setup.points], {box.code: box.point for box in setup.decoders}
    found = np.zeros((len(scored.field) + 1, len(points)), np.bool_)  # the last row is nobody's
    for box in scored.unset:
        if box.code in point_of:
            found[owner_of(scored.field, scored.reads.known)[box.chip], points.index(point_of[box.code])] = True
    return found[:-1]


def _newest(passings: PassingTimes, day: tuple[int, int]) -> int:
    """The newest believable passing, 0 without any."""
    newest = int(passings.time.max(initial=0))
    return newest if newest <= day[1] else int(passings.time[passings.time <= day[1]].max(initial=0))


def first_since(passings: PassingTimes, index: Ints, end: Ints, since: Ints) -> Ints:
    """The time of the first passing at or after `since` in each group `index : end` of passings, NEVER without one.

    Nearly everybody's first passing is; the few others step to their next one together.
    """
    there = index < end
    time = passings.time[np.where(there, index, 0)] if len(passings.time) else index
    found = np.where(there & (time >= since), time, NEVER)
    open_ = np.flatnonzero(there & (time < since))
    index = index[open_]
    while len(open_):
        index += 1
        inside = index < end[open_]
        open_, index = open_[inside], index[inside]
        time = passings.time[index]
        fits = time >= since[open_]
        found[open_[fits]] = time[fits]
        open_, index = open_[~fits], index[~fits]
    return found


def _first(passings: FirstPassings, since: Ints) -> Ints:
    """Each entry's first passing of each point at or after its `since`, shape (entries, points)."""
    first, more = np.where(passings.time >= since, passings.time, NEVER).T, passings.of_several
    entry, point = np.divmod(more.group[::-1], max(1, more.points))
    later = more.time[::-1] >= since[entry]
    first[entry[later], point[later]] = more.time[::-1][later]  # from the last to the first, which stays
    return first


def earliest(first: Ints, points: Flags) -> Ints:
    """The earliest instant of each row at these points; one column after the other is quicker than row by row."""
    found = np.full(len(first), NEVER, np.int64)
    for point in where(points):
        np.minimum(found, first[:, point], out=found)
    return found


def first_on_way(seen: "Evidence", rows: Ints) -> Ints:
    """The earliest believable passing of these rows at a point that is no start, whatever the gun says; else NEVER."""
    passings, on_way = seen.passings, np.flatnonzero(~at_start(seen.field))
    groups = (rows[:, None] * passings.points + on_way).ravel()
    ends, since = passings.start_of, np.full(len(groups), seen.day[0])
    found = first_since(passings, ends[groups], ends[groups + 1], since)
    return found.reshape(len(rows), len(on_way)).min(axis=1, initial=NEVER)


def _start_at(scored: Standings, passings: PassingTimes, entry: Ints, at_start: Flags, elsewhere: Ints) -> Ints:
    """The start that counts; for the others their last passing of a start before they were seen elsewhere."""
    results, time = scored.results, passings.time
    other = np.flatnonzero(at_start & ~results.started[entry])
    other = other[time[other] < elsewhere[entry[other]]]
    last = np.full(len(scored.field), -1, np.int64)
    np.maximum.at(last, entry[other], time[other])
    return np.where(results.started, results.start, np.where(last < 0, NEVER, last))


def _podium(scored: Standings) -> Flags:
    found = np.zeros(len(scored.field), np.bool_)
    for key in ("place", "place_sex"):
        found |= (scored.places[key] > 0) & (scored.places[key] <= 3)
    return found


def _ruled_at(field: Field, log: Sequence[Logged]) -> dict[str, int]:
    counts = (logged for logged in log if logged.number not in field.state.voided)
    return {logged.fact.bib: logged.at for logged in counts if isinstance(logged.fact, Ruling)}
