"""The event as configured: points, races, waves, categories, awards, decoders.

Meanings and defaults: the contract's *event.toml*. Spans are milliseconds, distances metres.
"""

import difflib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, NewType
from zoneinfo import ZoneInfo

Duration = NewType("Duration", int)
"""A span in ms; in plain data `HH:MM:SS[.mmm]`."""

WITHOUT_CHIPS = frozenset({"alge", "contact", "gps", "microgate", "microgate-online", "tagheuer", "tagheuer-flow"})
"""Protocols of start devices and of clocks, by their names in the registry of decoder kinds: no chip is heard there."""

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
    """A group with one gun time. `planned`: time of day; `start_window`: how long the start point counts.

    `ranked` False: its runners have times and no places, and who says no wave is not in it.
    """

    code: str
    races: tuple[str, ...]
    planned: Duration | None = None
    start_window: Duration = Duration(30 * 60_000)
    ranked: bool = True
    name: str = ""


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
class Team:
    """A team contest: the best `count` of each club or nation. `races` None: all races; `sex` None: any.

    `score`: what is summed by `basis`: times, places overall, or places within the own sex. `min_men`, `min_women`:
    so many of the `count` at least. `max_teams_per_club`: how many teams one club (or nation) may have placed.
    """

    name: str
    by: Literal["club", "nation"]
    count: int
    score: Literal["time", "place", "place_sex"] = "time"
    basis: Basis = "gun"
    sex: Literal["M", "W"] | None = None
    min_men: int = 0
    min_women: int = 0
    max_teams_per_club: int = 1
    races: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Decoder:
    """A box at a point. `port`: any pyserial URL. `clock_offset_ms` is added to the decoder's times.

    `reader`: which of several readers behind one port this is, by the name that the protocol gives it; the one with ""
    gets what belongs to no other.
    """

    code: str
    point: str
    protocol: str
    port: str = ""
    role: Literal["main", "backup"] = "main"
    baudrate: int | None = None
    clock_offset_ms: int = 0
    reader: str = ""

    @property
    def hears_chips(self) -> bool:
        """Whether it is a mat that runners cross; a start device is silent all day and well."""
        return self.protocol not in WITHOUT_CHIPS


@dataclass(frozen=True, slots=True)
class CourseRecord:
    """The fastest time that was ever run in a race, by one sex. `year` 0: not known."""

    race: str
    sex: Sex
    time: Duration
    holder: str = ""
    year: int = 0

    @property
    def name(self) -> str:
        return f"{self.race} {self.sex}"


@dataclass(frozen=True, slots=True)
class Setup:
    event: Event
    points: tuple[Point, ...]
    races: tuple[Race, ...]
    waves: tuple[Wave, ...]
    categories: tuple[Category, ...] = ()
    awards: tuple[Award, ...] = ()
    decoders: tuple[Decoder, ...] = ()
    teams: tuple[Team, ...] = ()
    records: tuple[CourseRecord, ...] = ()

    def categories_of(self, race: str) -> tuple[Category, ...]:
        """The race's categories in listing order; without any, M and W."""
        own = tuple(c for c in self.categories if c.races is None or race in c.races)
        return own or (Category("M", "M"), Category("W", "W"))

    def waves_of(self, race: str) -> tuple[Wave, ...]:
        return tuple(wave for wave in self.waves if race in wave.races)

    def main_waves_of(self, race: str) -> tuple[Wave, ...]:
        """Those in which a runner may be who says no wave: the ranked ones; of a race that has none, all."""
        waves = self.waves_of(race)
        return tuple(wave for wave in waves if wave.ranked) or waves

    def race(self, code: str) -> Race:
        """The race of that code; KeyError when there is none."""
        return {race.code: race for race in self.races}[code]

    def decoder(self, code: str) -> Decoder:
        """The decoder of that code; KeyError when there is none."""
        return {decoder.code: decoder for decoder in self.decoders}[code]


class Fault(NamedTuple):
    """`place`: the way to it, as `races[0].splits[1].point`; `text`: what is wrong there, and the repair.

    `also`: a second place that it is about.
    """

    place: str
    text: str
    also: str = ""


def faults(setup: Setup) -> Iterator[Fault]:
    """What does not fit together."""
    for table in ("points", "races", "waves", "decoders"):
        yield from _codes(table, table, [thing.code for thing in getattr(setup, table)])
    points = [point.code for point in setup.points]
    races = [race.code for race in setup.races]
    for number, race in enumerate(setup.races):
        yield from _race_faults(f"races[{number}]", race, points)
        if not setup.waves_of(race.code):
            text = f"race {race.code}: no wave starts it; name it in the races of one of [[waves]]"
            yield Fault(f"races[{number}].code", text)
    for number, wave in enumerate(setup.waves):
        yield from _unknown(f"waves[{number}].races", f"wave {wave.code}: races", wave.races, races)
    yield from _category_faults(setup, races)
    for number, award in enumerate(setup.awards):
        yield from _unknown(f"awards[{number}].races", f"award {award.name}: races", award.races or (), races)
        if award.places < 1:
            text = f"award {award.name}: places: {award.places} is too few; write 1 or more"
            yield Fault(f"awards[{number}].places", text)
    yield from _team_faults(setup, races)
    yield from _record_faults(setup, races)
    for number, decoder in enumerate(setup.decoders):
        place = f"decoders[{number}].point"
        yield from _unknown(place, f"decoder {decoder.code}: point", (decoder.point,), points)


def _codes(place: str, about: str, codes: Sequence[str]) -> Iterator[Fault]:
    """Codes of one table: each is there and stands once."""
    for number, code in enumerate(codes):
        if not code:
            yield Fault(f"{place}[{number}].code", f"{about}: a code is empty; give each its own")
        elif codes.index(code) < number:
            text = f"{about}: code {code!r} stands {codes.count(code)} times; give each its own"
            yield Fault(f"{place}[{number}].code", text)


def _race_faults(place: str, race: Race, points: Sequence[str]) -> Iterator[Fault]:
    about = f"race {race.code}"
    if not race.distance_m > 0:
        yield Fault(f"{place}.distance_m", f"{about}: distance_m: {race.distance_m:g} is no distance; write metres")
    if not race.splits:
        text = f"{about}: splits: none; the last split is the finish, so write at least that one"
        yield Fault(f"{place}.splits", text)
    yield from _codes(f"{place}.splits", f"{about}: splits", [split.code for split in race.splits])
    for number, split in enumerate(race.splits):
        here, what = f"{place}.splits[{number}]", f"{about}: split {split.code}"
        yield from _unknown(f"{here}.point", f"{what}: point", (split.point,), points)
        if split.earliest is not None and split.latest is not None and split.latest < split.earliest:
            yield Fault(f"{here}.latest", f"{what}: latest is before earliest; exchange them")
        if not split.distance_m > 0:
            yield Fault(f"{here}.distance_m", f"{what}: distance_m: {split.distance_m:g} is no distance; write metres")
    for number, (before, after) in enumerate(itertools.pairwise(race.splits), 1):
        if after.distance_m < before.distance_m:
            yield Fault(
                f"{place}.splits[{number}].distance_m",
                f"{about}: split {after.code} at {after.distance_m:g} m comes after {before.code} at "
                f"{before.distance_m:g} m; list the splits in course order",
            )


def _category_faults(setup: Setup, races: Sequence[str]) -> Iterator[Fault]:
    """The same code may stand for different ages in different races, not twice in one."""
    seen: set[tuple[str, str]] = set()
    for number, category in enumerate(setup.categories):
        place, about = f"categories[{number}]", f"category {category.code}"
        yield from _unknown(f"{place}.races", f"{about}: races", category.races or (), races)
        if category.min_age is not None and category.max_age is not None and category.max_age < category.min_age:
            yield Fault(f"{place}.max_age", f"{about}: max_age is below min_age; exchange them")
        keys = {(category.code, race) for race in category.races or races}
        if keys & seen:
            doubled = ", ".join(sorted(race for _, race in keys & seen))
            yield Fault(f"{place}.code", f"{about}: stands for race {doubled} already; give each its own code")
        seen |= keys


def _team_faults(setup: Setup, races: Sequence[str]) -> Iterator[Fault]:
    """The same name may stand for different rules in different races, not twice in one."""
    seen: set[tuple[str, str]] = set()
    for number, team in enumerate(setup.teams):
        place, about = f"teams[{number}]", f"team contest {team.name}"
        yield from _unknown(f"{place}.races", f"{about}: races", team.races or (), races)
        yield from (
            Fault(f"{place}.{key}", f"{about}: {key}: {text}") for key, wrong, text in _team_limits(team) if wrong
        )
        keys = {(team.name, race) for race in team.races or races}
        if keys & seen:
            doubled = ", ".join(sorted(race for _, race in keys & seen))
            yield Fault(f"{place}.name", f"{about}: stands for race {doubled} already; give each its own name")
        seen |= keys


def _record_faults(setup: Setup, races: Sequence[str]) -> Iterator[Fault]:
    """One record for each race and sex."""
    seen: set[tuple[str, str]] = set()
    for number, record in enumerate(setup.records):
        place, about = f"records[{number}]", f"record of race {record.race}, sex {record.sex}"
        yield from _unknown(f"{place}.race", f"{about}: race", (record.race,), races)
        if record.time <= 0:
            yield Fault(f"{place}.time", f"{about}: time: 00:00:00 is no record; write HH:MM:SS")
        if not 0 <= record.year <= setup.event.date.year:
            yield Fault(f"{place}.year", f"{about}: year: {record.year} cannot be; write the year in which it was run")
        if (record.race, record.sex) in seen:
            yield Fault(f"{place}.race", f"{about}: stands twice; keep the faster one")
        seen.add((record.race, record.sex))


def _team_limits(team: Team) -> Iterator[tuple[str, bool, str]]:
    """Key, whether its value cannot be, and why."""
    yield "name", not team.name.strip(), "is empty; give each contest its own"
    yield "count", team.count < 1, f"{team.count} is too few; write 1 or more"
    for key, least, other in (("min_men", team.min_men, "W"), ("min_women", team.min_women, "M")):
        yield key, least < 0, f"{least} is too few; write 0 or more"
        yield (
            key,
            least > 0 and team.sex == other,
            f'{least} cannot be found where sex is "{other}"; take one of them out',
        )
    least = team.min_men + team.min_women
    over = least > max(team.count, 0)
    yield "count", over, f"{team.count} is fewer than min_men and min_women together ({least}); raise it or lower them"
    many = team.max_teams_per_club
    yield "max_teams_per_club", not 1 <= many <= 26, f"{many} cannot be; write 1 to 26, the teams are called A to Z"


_TABLES = {"point": "points", "race": "races", "races": "races"}
"""Where the codes are declared that a key of that name uses."""


def _unknown(place: str, about: str, used: Sequence[str], known: Sequence[str]) -> Iterator[Fault]:
    table = _TABLES[place.rpartition(".")[2]]
    for code in used:
        if code not in known:
            near = difflib.get_close_matches(code, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"add it, or write one of {', '.join(known)}"
            yield Fault(place, f"{about}: {code!r} is not in [[{table}]]; {hint}")
