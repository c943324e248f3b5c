"""The event as configured: points, races, waves, categories, awards, decoders.

Meanings and defaults: the contract's *event.toml*. Spans are milliseconds, distances metres.
"""

import difflib
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NewType
from zoneinfo import ZoneInfo

Duration = NewType("Duration", int)
"""A span in ms; in plain data `HH:MM:SS[.mmm]`."""

PointKind = Literal["start", "split", "announcer", "finish"]
Basis = Literal["gun", "net"]
Sex = Literal["M", "W", "X"]


@dataclass(frozen=True, slots=True)
class Event:
    name: str
    date: date
    timezone: ZoneInfo
    place: str = ""
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True, slots=True)
class Point:
    """A timing point. `dead_time`: a read within it of the previous read of the chip is the same passing."""

    code: str
    name: str
    kind: PointKind
    dead_time: Duration = Duration(60_000)


@dataclass(frozen=True, slots=True)
class Split:
    """A timing point in one race. `earliest`, `latest`: elapsed from the gun; a passing outside is no split."""

    code: str
    point: str
    distance_m: float
    earliest: Duration | None = None
    latest: Duration | None = None


@dataclass(frozen=True, slots=True)
class Race:
    """One distance with its own result list. `splits` in course order; the last is the finish."""

    code: str
    name: str
    distance_m: float
    splits: tuple[Split, ...]
    rank_by: Basis = "gun"
    rank_category_by: Basis | None = None
    competitive: bool = True
    time_limit: Duration | None = None

    @property
    def category_basis(self) -> Basis:
        return self.rank_category_by or self.rank_by


@dataclass(frozen=True, slots=True)
class Wave:
    """A group with one gun time. `planned`: time of day; `start_window`: how long the start point counts."""

    code: str
    races: tuple[str, ...]
    planned: Duration | None = None
    start_window: Duration = Duration(30 * 60_000)


@dataclass(frozen=True, slots=True)
class Category:
    """Sex and age group. `races` None: all races; `sex` None: any."""

    code: str
    sex: Sex | None = None
    min_age: int | None = None
    max_age: int | None = None
    age_on: Literal["race_day", "year_end"] = "race_day"
    races: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """Prizes for the first `places` of each value of `group`. `exclusive`: winners win nothing further down."""

    name: str
    group: Literal["overall", "sex", "category"]
    places: int
    by: Basis = "gun"
    exclusive: bool = False
    races: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Decoder:
    """A box at a point. `port`: any pyserial URL. `clock_offset_ms` is added to the decoder's times."""

    code: str
    point: str
    protocol: str
    port: str = ""
    role: Literal["main", "backup"] = "main"
    baudrate: int | None = None
    clock_offset_ms: int = 0


@dataclass(frozen=True, slots=True)
class Setup:
    event: Event
    points: tuple[Point, ...]
    races: tuple[Race, ...]
    waves: tuple[Wave, ...]
    categories: tuple[Category, ...] = ()
    awards: tuple[Award, ...] = ()
    decoders: tuple[Decoder, ...] = ()

    def categories_of(self, race: str) -> tuple[Category, ...]:
        """The race's categories in listing order; without any, M and W."""
        own = tuple(c for c in self.categories if c.races is None or race in c.races)
        return own or (Category("M", "M"), Category("W", "W"))

    def waves_of(self, race: str) -> tuple[Wave, ...]:
        return tuple(wave for wave in self.waves if race in wave.races)

    def race(self, code: str) -> Race:
        """The race of that code; KeyError when there is none."""
        return {race.code: race for race in self.races}[code]

    def decoder(self, code: str) -> Decoder:
        """The decoder of that code; KeyError when there is none."""
        return {decoder.code: decoder for decoder in self.decoders}[code]


def faults(setup: Setup) -> Iterator[str]:
    """What does not fit together, one sentence each: the place, what is wrong, the repair."""
    for table in ("points", "races", "waves", "categories", "decoders"):
        codes = Counter(thing.code for thing in getattr(setup, table))
        yield from (f"{table}: code {code!r} stands {n} times; give each its own" for code, n in codes.items() if n > 1)
    points = [point.code for point in setup.points]
    races = [race.code for race in setup.races]
    for race in setup.races:
        yield from _race_faults(race, points)
        if not setup.waves_of(race.code):
            yield f"race {race.code}: no wave starts it; name it in the races of one of [[waves]]"
    for wave in setup.waves:
        yield from _unknown(f"wave {wave.code}: races", wave.races, races, "[[races]]")
    for category in setup.categories:
        yield from _unknown(f"category {category.code}: races", category.races or (), races, "[[races]]")
    for award in setup.awards:
        yield from _unknown(f"award {award.name}: races", award.races or (), races, "[[races]]")
        if award.places < 1:
            yield f"award {award.name}: places: {award.places} is too few; write 1 or more"
    for decoder in setup.decoders:
        yield from _unknown(f"decoder {decoder.code}: point", (decoder.point,), points, "[[points]]")


def _race_faults(race: Race, points: Sequence[str]) -> Iterator[str]:
    place = f"race {race.code}"
    if not race.splits:
        yield f"{place}: splits: none; the last split is the finish, so write at least that one"
    for code, n in Counter(split.code for split in race.splits).items():
        if n > 1:
            yield f"{place}: split {code!r} stands {n} times; give each its own code"
    for split in race.splits:
        yield from _unknown(f"{place}: split {split.code}: point", (split.point,), points, "[[points]]")
        if split.earliest is not None and split.latest is not None and split.latest < split.earliest:
            yield f"{place}: split {split.code}: latest is before earliest; exchange them"
    for before, after in itertools.pairwise(race.splits):
        if after.distance_m < before.distance_m:
            yield (
                f"{place}: split {after.code} at {after.distance_m:g} m comes after {before.code} at "
                f"{before.distance_m:g} m; list the splits in course order"
            )


def _unknown(place: str, used: Sequence[str], known: Sequence[str], table: str) -> Iterator[str]:
    for code in used:
        if code not in known:
            near = difflib.get_close_matches(code, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"add it, or write one of {', '.join(known)}"
            yield f"{place}: {code!r} is not in {table}; {hint}"
