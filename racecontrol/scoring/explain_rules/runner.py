"""What the rules look at: one entry, everything that was seen of it, and the corrections that touch that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

import numpy as np

from racecontrol.domain.facts import ChipGiven, ClockOffset, Ignored, Logged, Passed, Tested
from racecontrol.domain.said import said
from racecontrol.domain.setup import Point, Race
from racecontrol.domain.state import tests_of
from racecontrol.domain.time import clock_text
from racecontrol.domain.wording import minute_text
from racecontrol.scoring.explain_rules.fates import Fate, fate
from racecontrol.scoring.field import NEVER, Field, wave_of
from racecontrol.scoring.part import unset_clock
from racecontrol.scoring.passings import Passings
from racecontrol.scoring.reads import DecoderReads, ReadColumns
from racecontrol.scoring.sightings import MANUAL, C, located, owners
from racecontrol.scoring.standings import Standings, passings_of


@dataclass(frozen=True, slots=True)
class Touching:
    """Those that touch this entry's reads. `chips`: in lower case, its own at any time; `given`: of these chips."""

    chips: frozenset[str]
    given: tuple[tuple[Logged, ChipGiven], ...]
    ignored: tuple[tuple[Logged, Ignored], ...]
    offsets: tuple[tuple[Logged, ClockOffset], ...]
    typed: tuple[tuple[Logged, Passed], ...]


class Seen(NamedTuple):
    """A read or typed passing before it is judged. `point`: -1 unknown; `passing`: index, -1 for none.

    `test`: the test that it came in; `unset`: whether its clock was not set; `heard`: when it came, by our clock.
    """

    at: int
    role: int
    order: int
    point: int
    sent: int
    chip: str
    decoder: str
    owner: int
    typed: Logged | None = None
    passing: int = -1
    test: Logged | None = None
    unset: bool = False
    heard: int = 0


@dataclass(frozen=True, slots=True)
class Runner:
    """What the rules look at. `at`: instants of the splits; NEVER where there is none, as in `gun` and `start`.

    `elsewhere`: time and point of the first passing after the gun at a point that is no start point.
    `first`: by passing the sighting that gives its time; `starter`: the one that makes the start.
    """

    field: Field
    row: int
    corrections: Touching
    race: Race
    wave: str
    gun: int
    start: int
    at: tuple[int, ...]
    passings: Passings
    elsewhere: tuple[int, int]
    seen: tuple[Seen, ...]
    first: Mapping[int, Seen]
    starter: Seen | None = None

    @property
    def bib(self) -> str:
        return self.field.entries[self.row].bib

    @property
    def finish(self) -> int:
        return self.at[-1]

    @property
    def start_ends(self) -> int:
        return self.gun + int(self.field.start_window[self.row])

    def point(self, seen: Seen) -> Point:
        return self.field.setup.points[seen.point]

    def splits_at(self, seen: Seen) -> list[int]:
        code = self.point(seen).code
        return [number for number, split in enumerate(self.race.splits) if split.point == code]

    def may_start(self, seen: Seen) -> bool:
        """At a start point, in the start window, and before any other point."""
        in_time = self.gun <= seen.at <= self.start_ends and seen.at < self.elsewhere[0]
        return in_time and self.point(seen).kind == "start"


def gather(standings: Standings, row: int) -> Runner:
    """Everything about the entry of that row."""
    field, result, race = standings.field, standings.results, standings.race(row)
    corrected, passings = _touching(field, row), passings_of(standings, row)
    found = [*_reads_of(field, standings.reads, corrected.chips), *_typed(field, row, corrected)]
    out = {seen: taken_out(field, row, corrected, seen) for seen in found}
    counted = _in_passings(passings, row, [seen for seen in found if not out[seen]])
    by_passing = groupby(counted, lambda seen: seen.passing)
    runner = Runner(
        field=field,
        row=row,
        corrections=corrected,
        race=race,
        wave=wave_of(field.setup, field.entries[row]),
        gun=int(field.gun[row]),
        start=int(result.start[row]) if result.started[row] else NEVER,
        at=tuple(int(at) for at in result.at[row, : len(race.splits)]),
        passings=passings,
        elsewhere=_elsewhere(field, passings, row),
        seen=tuple(sorted(counted + [seen for seen in found if out[seen]])),
        first={passing: min(group, key=lambda seen: (seen.role, seen.at)) for passing, group in by_passing},
    )
    starters = [seen for seen in counted if seen.at == runner.start != NEVER and runner.may_start(seen)]
    return replace(runner, starter=min(starters, key=lambda seen: seen.role, default=None))


def _touching(field: Field, row: int) -> Touching:
    entry = field.entries[row]
    given, typed = of_kind(field, ChipGiven), of_kind(field, Passed)
    chips = {chip.lower() for chip in entry.chips} | {fact.chip.lower() for _, fact in given if fact.bib == entry.bib}
    return Touching(
        chips=frozenset(chips),
        given=tuple(one for one in given if one[1].chip.lower() in chips),
        ignored=tuple(one for one in of_kind(field, Ignored) if one[1].bib == entry.bib),
        offsets=tuple(of_kind(field, ClockOffset)),
        typed=tuple(one for one in typed if one[1].bib == entry.bib),
    )


def of_kind(field: Field, kind: type[C]) -> list[tuple[Logged, C]]:
    """The corrections of that kind that count, as logged."""
    return [(logged, logged.fact) for logged in field.state.corrections if isinstance(logged.fact, kind)]


def _reads_of(field: Field, reads: ReadColumns, chips: frozenset[str]) -> Iterator[Seen]:
    """The reads of these chips, those that are no part of the race, too."""
    tests = tests_of(field.state)
    wanted = [number for number, chip in enumerate(reads.chips) if chip in chips]
    for box in reads.by_decoder:
        index = np.flatnonzero(np.isin(box.chip, wanted))
        few = DecoderReads(box.code, box.at[index], box.heard[index], box.chip[index], np.arange(len(index)))
        mine = ReadColumns((few,), reads.known)
        point, role, at = located(field, mine)
        owner, unset = owners(field, mine), unset_clock(field, box)
        for i, number in enumerate(box.order[index].tolist()):
            place = (int(at[i]), int(role[i]), number + 1, int(point[i]))
            yield Seen(
                *place,
                int(few.at[i]),
                reads.chips[int(few.chip[i])],
                box.code,
                int(owner[i]),
                test=_test(tests, box.code, int(few.heard[i])),
                unset=unset is not None and bool(unset[index[i]]),
                heard=int(few.heard[i]),
            )


def _test(tests: Sequence[tuple[Logged, Tested]], code: str, heard: int) -> Logged | None:
    """The test that a read came in."""
    inside = (
        logged
        for logged, test in tests
        if test.decoder == code and test.since <= heard and (test.until is None or heard < test.until)
    )
    return next(inside, None)


def _typed(field: Field, row: int, corrected: Touching) -> Iterator[Seen]:
    points = [point.code for point in field.setup.points]
    for logged, fact in corrected.typed:
        yield Seen(fact.at, MANUAL, logged.number, points.index(fact.point), fact.at, "", "", row, typed=logged)


def _in_passings(passings: Passings, row: int, seen: list[Seen]) -> list[Seen]:
    """Matched with the passings that scoring made: both lie in order of (point, instant, role)."""
    lo, hi = (int(passings.start_of[group]) for group in (row * passings.points, (row + 1) * passings.points))
    ends = np.append(passings.first, len(passings.at))
    passing = np.repeat(np.arange(lo, hi), np.diff(ends[lo : hi + 1]))
    ordered = sorted(seen, key=lambda one: (one.point, one.at, one.role, one.order))
    return [one._replace(passing=int(number)) for one, number in zip(ordered, passing, strict=True)]


def _elsewhere(field: Field, passings: Passings, row: int) -> tuple[int, int]:
    gun, found = int(field.gun[row]), [(NEVER, -1)]
    for number, point in enumerate(field.setup.points):
        if point.kind != "start":
            times = (int(passings.time[passing]) for passing in passings.of(row, number))
            found += [(time, number) for time in times if time > gun]
    return min(found)


def taken_out(field: Field, row: int, corrected: Touching, seen: Seen) -> Fate | None:
    """Why scoring does not look at it at all; None when it does."""
    if seen.owner != row:
        return _not_own(field, field.entries[row].bib, corrected, seen)
    if seen.test:
        return fate("tested", decoder=seen.decoder, **who(field, seen.test))
    if seen.point < 0:
        return fate("stranger", decoder=seen.decoder)
    if seen.unset:
        return fate("unset", decoder=seen.decoder)
    here = field.setup.points[seen.point].code
    for logged, fact in corrected.ignored:
        if not seen.typed and fact.point == here and fact.since <= seen.at <= fact.until:
            return fate("ignored", **who(field, logged))
    return None


def _not_own(field: Field, bib: str, corrected: Touching, seen: Seen) -> Fate:
    """A chip changes hands first by the facts for the whole race, then by those from a moment on."""
    given = [one for one in corrected.given if one[1].chip.lower() == seen.chip]
    begun = [
        *(one for one in given if one[1].since is None),
        *(one for one in given if one[1].since is not None and one[1].since <= seen.sent),
    ]
    later = [fact.since for _, fact in given if fact.bib == bib and fact.since is not None and fact.since > seen.sent]
    if begun:
        because = said("given by {by} at {time}: {why} (fact {fact})", **who(field, begun[-1][0]))
    elif later:
        because = said("{bib} has it from {at} on", bib=bib, at=when(field, min(later)))
    else:
        because = said("both entries have this chip")
    owner = said("bib {bib}", bib=field.entries[seen.owner].bib) if seen.owner >= 0 else said("nobody")
    return fate("not_own", bib=bib, owner=owner, because=because)


def who(field: Field, logged: Logged | None) -> dict[str, str]:
    """Who recorded a fact, when and why, for a sentence; nothing for None."""
    if logged is None:
        return {}
    return {
        "by": logged.by,
        "time": minute_text(logged.at, field.setup.event),
        "why": logged.why or said("no reason given"),
        "fact": str(logged.number),
    }


def when(field: Field, at: int) -> str:
    event = field.setup.event
    return clock_text(at, event.date, event.timezone)


def there(at: int | np.int64) -> int | None:
    return None if at == NEVER else int(at)
