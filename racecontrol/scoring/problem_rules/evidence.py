"""What all rules look at, worked out once from the standings and, where they are given, from the raw reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Logged, Ruling
from racecontrol.domain.setup import Event, Race
from racecontrol.domain.time import DAY, local, utc
from racecontrol.scoring.field import NEVER, Field, Flags, Ints
from racecontrol.scoring.reads import ReadColumns
from racecontrol.scoring.results import OK, OTL, Results
from racecontrol.scoring.sightings import located, owners
from racecontrol.scoring.standings import Standings

SEXED = ("M", "W")


@dataclass(frozen=True, slots=True)
class Reads:
    """The raw reads, each with `owner` (entry, -1: nobody), `point` (-1: decoder of no point), corrected `at`.

    `fine`: whether the instant is believable. `newest`: of each decoder, by index, -1 without a believable read.
    """

    columns: ReadColumns
    owner: Ints
    point: Ints
    at: Ints
    fine: Flags
    newest: Ints


@dataclass(frozen=True, slots=True)
class Evidence:
    """`entry`, `point`: of each passing. `day`: first and last believable instant. `now`: the newest believable read.

    `first`: instant of the first passing after the own gun, shape (entries, points); `elsewhere`: the earliest of them
    at a point that is no start; `start_at`: when the entry was last seen at the start before that, inside its start
    window or not. NEVER where there is none. `podium`: rows among the first three of a list. `ruled_at`: when a bib's
    ruling was made, empty when the log was not given. `reads`: None when they were not given.
    """

    scored: Standings
    entry: Ints
    point: Ints
    day: tuple[int, int]
    now: int
    first: Ints
    elsewhere: Ints
    start_at: Ints
    podium: Flags
    ruled_at: Mapping[str, int]
    reads: Reads | None

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

    def who(self, row: int) -> str:
        """`877 Anna Kuusk`."""
        entry = self.field.entries[row]
        return f"{entry.bib} {entry.name}".strip()

    def bib(self, row: int) -> str:
        return self.field.entries[row].bib

    def bibs(self, rows: Ints) -> tuple[str, ...]:
        return tuple(self.field.entries[row].bib for row in listed(rows))

    def clock(self, at: int) -> str:
        """Time of day at the event: `09:12:05`."""
        return f"{local(at, self.field.setup.event.timezone):%H:%M:%S}"

    def races(self) -> list[tuple[Race, Ints]]:
        """Each race with its rows."""
        return [(race, np.flatnonzero(self.field.race == n)) for n, race in enumerate(self.field.setup.races)]

    def rows_in(self, wave: int) -> Flags:
        return self.field.wave == wave


def gather(scored: Standings, reads: ReadColumns | None, log: Sequence[Logged]) -> Evidence:
    """Everything that several rules need."""
    field, passings = scored.field, scored.results.passings
    entry, point = np.divmod(passings.group, max(1, passings.points))
    day = believable(field.setup.event)
    sane = passings.time[(passings.time >= day[0]) & (passings.time <= day[1])]
    first = _first(scored, entry)
    is_start = at_start(field)
    elsewhere = first[:, ~is_start].min(axis=1, initial=NEVER)
    return Evidence(
        scored=scored,
        entry=entry,
        point=point,
        day=day,
        now=int(sane.max(initial=0)),
        first=first,
        elsewhere=elsewhere,
        start_at=_start_at(scored, entry, is_start[point], elsewhere),
        podium=_podium(scored),
        ruled_at=_ruled_at(field, log),
        reads=None if reads is None else _placed(field, reads, day),
    )


def believable(event: Event) -> tuple[int, int]:
    """From a day before the race day to a day after it: a clock outside is not set."""
    midnight = int((datetime.combine(event.date, datetime.min.time()) - datetime(1970, 1, 1)).total_seconds() * 1000)
    start = utc(midnight, event.timezone)
    return start - DAY, start + 2 * DAY


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
    point, _, at = located(field, reads)
    fine = (at >= day[0]) & (at <= day[1])
    newest = np.full(len(reads.decoders), -1, np.int64)
    # numpy's quick way of `at` wants the widest integers
    np.maximum.at(newest, reads.decoder.astype(np.intp, copy=False), at if fine.all() else np.where(fine, at, -1))
    return Reads(reads, owners(field, reads), point, at, fine, newest)


def _first(scored: Standings, entry: Ints) -> Ints:
    field, passings = scored.field, scored.results.passings
    first = np.full(len(field) * passings.points, NEVER, np.int64)
    counts = passings.time >= field.gun[entry]
    np.minimum.at(first, passings.group[counts], passings.time[counts])
    return first.reshape(len(field), passings.points)


def _start_at(scored: Standings, entry: Ints, at_start: Flags, elsewhere: Ints) -> Ints:
    """The start that counts; for the others their last passing of a start before they were seen elsewhere."""
    results, passings = scored.results, scored.results.passings
    counts = at_start & (passings.time < elsewhere[entry])
    last = np.full(len(scored.field), -1, np.int64)
    np.maximum.at(last, entry[counts], passings.time[counts])
    return np.where(results.started, results.start, np.where(last < 0, NEVER, last))


def _podium(scored: Standings) -> Flags:
    found = np.zeros(len(scored.field), np.bool_)
    for key in ("place", "place_sex"):
        found |= (scored.places[key] > 0) & (scored.places[key] <= 3)
    return found


def _ruled_at(field: Field, log: Sequence[Logged]) -> dict[str, int]:
    counts = (logged for logged in log if logged.number not in field.state.voided)
    return {logged.fact.bib: logged.at for logged in counts if isinstance(logged.fact, Ruling)}
