"""The tables of a set-up as data: their fields, and what a new row begins with."""

import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from hardware.registry import KINDS
from racecontrol.domain.setup import Award, Category, Decoder, Point, Race, Setup, Split, Team, Wave
from ui.desktop.assistant import fields as f
from ui.desktop.assistant.fields import Field
from ui.desktop.i18n import N_


@dataclass(frozen=True, slots=True)
class Table:
    """`name`: the field of the set-up; `splits` are those of one race, `event` is one row that is never taken out.

    `empty`: what is said while there is no row. `fresh(setup, race)`: a new row; `race` counts for splits only.
    """

    name: str
    fields: tuple[Field, ...]
    empty: str = ""
    fresh: Callable[[Setup, int], Any] | None = None

    def rows(self, setup: Setup, race: int = 0) -> tuple[Any, ...]:
        if self.name == "event":
            return (setup.event,)
        if self.name == "splits":
            return setup.races[race].splits if 0 <= race < len(setup.races) else ()
        return getattr(setup, self.name)

    def put(self, setup: Setup, rows: Sequence[Any], race: int = 0) -> Setup:
        """The set-up with these rows."""
        if self.name == "event":
            return replace(setup, event=rows[0])
        if self.name == "splits":
            return replace(setup, races=exchanged(setup.races, race, replace(setup.races[race], splits=tuple(rows))))
        if self.name == "races" and len(rows) < len(setup.races):  # records have no page: they go with their race
            left = {race.code for race in rows}
            setup = replace(setup, records=tuple(one for one in setup.records if one.race in left))
        return replace(setup, **{self.name: tuple(rows)})

    def edit(self, setup: Setup, row: int, key: str, value: Any, race: int = 0) -> Setup:
        """The set-up with one value exchanged, and with all that follows from it."""
        rows = self.rows(setup, race)
        old, new = rows[row], replace(rows[row], **{key: value})
        if isinstance(old, Race) and key == "distance_m":
            new = _moved_finish(old, new)
        after = self.put(setup, exchanged(rows, row, new), race)
        if key == "code" and [one.code for one in rows].count(old.code) == 1:
            after = _renamed(after, self.name, old.code, value)
        return after

    def field(self, key: str) -> Field | None:
        return next((one for one in self.fields if one.key == key), None)


def exchanged(rows: Sequence[Any], row: int, new: Any) -> tuple[Any, ...]:
    return (*rows[:row], new, *rows[row + 1 :])


def _moved_finish(old: Race, new: Race) -> Race:
    """The finish stands where the race ends."""
    if not old.splits or old.splits[-1].distance_m != old.distance_m:
        return new
    return replace(new, splits=(*old.splits[:-1], replace(old.splits[-1], distance_m=new.distance_m)))


def _renamed(setup: Setup, table: str, old: str, new: str) -> Setup:
    """What named a point or a race by its old code names it by the new one."""
    if table == "points":
        races = tuple(
            replace(race, splits=tuple(replace(one, point=new) if one.point == old else one for one in race.splits))
            for race in setup.races
        )
        decoders = tuple(replace(one, point=new) if one.point == old else one for one in setup.decoders)
        return replace(setup, races=races, decoders=decoders)
    if table == "races":
        records = tuple(replace(one, race=new) if one.race == old else one for one in setup.records)
        of_races = {name: _with_race(getattr(setup, name), old, new) for name in _OF_RACES}
        return replace(setup, records=records, **of_races)
    return setup


_OF_RACES = tuple(one.name for one in fields(Setup) if one.name in ("waves", "categories", "awards", "teams"))


def _with_race(rows: Sequence[Any], old: str, new: str) -> tuple[Any, ...]:
    return tuple(
        replace(one, races=tuple(new if race == old else race for race in one.races))
        if one.races and old in one.races
        else one
        for one in rows
    )


def unused(wanted: Sequence[str], taken: Sequence[str], stem: str) -> str:
    """The first of these codes that is not taken, else the stem with a number."""
    numbered = (f"{stem}{number}" for number in range(1, len(taken) + 2))
    return next(one for one in (*wanted, *numbered) if one not in taken)


def _fresh_point(setup: Setup, _: int) -> Point:
    taken = f.points(setup)
    for code, kind, name in (("START", "start", "Start"), ("FINISH", "finish", "Finish")):
        if not any(point.kind == kind for point in setup.points):
            return Point(unused((code,), taken, code), name, kind)  # type: ignore[arg-type]
    return Point(unused((), taken, "P"), "", "split")


def _finish(setup: Setup) -> str:
    last = [point.code for point in setup.points if point.kind == "finish"] or f.points(setup)
    return last[-1] if last else "FINISH"


def _fresh_race(setup: Setup, _: int) -> Race:
    return Race(unused((), f.races(setup), "R"), "", 10_000.0, (Split("FIN", _finish(setup), 10_000.0),))


def _fresh_split(setup: Setup, race: int) -> Split:
    of = setup.races[race]
    passed = {one.point for one in of.splits}
    free = [point.code for point in setup.points if point.kind in ("split", "announcer") and point.code not in passed]
    point = free[0] if free else _finish(setup)
    taken = [one.code for one in of.splits]
    before = of.splits[-2].distance_m if len(of.splits) > 1 else 0.0
    return Split(unused((point,), taken, "S"), point, round((before + of.distance_m) / 2, 1))


def _fresh_wave(setup: Setup, _: int) -> Wave:
    started = {race for wave in setup.waves for race in wave.races}
    waiting = tuple(race for race in f.races(setup) if race not in started)
    code = unused(string.ascii_uppercase, [wave.code for wave in setup.waves], "W")
    return Wave(code, waiting or tuple(f.races(setup)[:1]))


def _fresh_category(setup: Setup, _: int) -> Category:
    return Category(unused(("M", "W"), [one.code for one in setup.categories], "C"))


def _fresh_award(setup: Setup, _: int) -> Award:
    return Award("Overall" if not setup.awards else "Age groups", "sex" if not setup.awards else "category", 3)


def _fresh_team(setup: Setup, _: int) -> Team:
    return Team(unused(("Clubs",), [one.name for one in setup.teams], "Teams "), "club", 3)


def _fresh_decoder(setup: Setup, _: int) -> Decoder:
    """At the first point that has none; else a backup at the finish."""
    heard = {one.point for one in setup.decoders}
    point = next((one for one in f.points(setup) if one not in heard), "") or _finish(setup)
    stem = point[:3] if len(point) > 3 else point
    code = unused([f"{stem}-{letter}" for letter in string.ascii_uppercase], [d.code for d in setup.decoders], stem)
    protocol = setup.decoders[-1].protocol if setup.decoders else next(iter(KINDS))
    return Decoder(code, point, protocol, role="backup" if point in heard else "main")


def _code(text: str) -> Field:
    return Field("code", N_("Code"), text, f.code, width=8)


_RACES = Field(
    "races",
    N_("Races"),
    N_("Codes of races, as M, H; empty: all races"),
    f.codes_or_all,
    options=f.races,
    width=10,
)


def _choice(key: str, title: str, text: str, *known: str, empty: bool = False) -> Field:
    """`empty`: it may be left out."""
    parse = f.one_of(*known)
    options = f.words("", *known) if empty else f.words(*known)
    return Field(key, title, text, f.or_none(parse) if empty else parse, f.shown_word, options, 4, known=known)


def _basis(key: str, title: str, text: str, *, empty: bool = False) -> Field:
    return _choice(key, title, text, "gun", "net", empty=empty)


def _span(key: str, title: str, text: str, *, needed: bool = False) -> Field:
    return Field(key, title, text, f.span if needed else f.span_or_none, f.shown_span, width=9, align="right")


def _distance(text: str) -> Field:
    return Field("distance_m", N_("Distance, m"), text, f.metres, width=10, align="right")


def _number(key: str, title: str, text: str, *, needed: bool = True) -> Field:
    return Field(key, title, text, f.whole if needed else f.whole_or_none, width=8, align="right")


def _yes(key: str, title: str, text: str) -> Field:
    return Field(key, title, text, f.yes, f.shown_word, f.words("yes", "no"), 4, known=("yes", "no"))


EVENT = Table(
    "event",
    (
        Field("name", N_("Event name"), N_("As it stands on lists and certificates"), f.text),
        Field("date", N_("Date"), N_("The day of the race, as 2026-05-10"), f.race_day),
        Field("timezone", N_("Time zone"), N_("Of the race, as Asia/Shanghai"), f.zone, options=f.zones),
        Field("place", N_("Town"), N_("The town; may be left empty"), f.text),
        Field("languages", N_("Languages"), N_("Of certificates and lists, as zh, en, ru"), f.codes),
    ),
)
POINTS = Table(
    "points",
    (
        _code(N_("A short name of the point, used once, as K5")),
        Field("name", N_("Point name"), N_("As the crew and the announcer see it"), f.text, width=16),
        _choice(
            "kind",
            N_("Kind"),
            N_("start, split, announcer or finish"),
            "start",
            "split",
            "announcer",
            "finish",
        ),
        _span("dead_time", N_("Dead time"), N_("Reads of a chip within this are one passing"), needed=True),
    ),
    N_("Timing points are places on the road: start, finish and those between. Ins adds the first."),
    _fresh_point,
)
RACES = Table(
    "races",
    (
        _code(N_("A short name of the race, used once, as M; entries name it")),
        Field("name", N_("Race name"), N_("As it stands on lists"), f.text, width=16),
        _distance(N_("Metres, or as 42.195 km; the finish moves with it")),
        _basis("rank_by", N_("Ranked by"), N_("gun or net: the overall list and the list by sex")),
        _basis("rank_category_by", N_("Categories by"), N_("gun or net; empty: as the overall list"), empty=True),
        _yes("competitive", N_("Places"), N_("yes or no; no: times and no places, as in a fun run")),
        _span("time_limit", N_("Time limit"), N_("From the race's last gun, as 06:15:00; empty: none")),
    ),
    N_("A race is one distance with its own result list. Ins adds the first."),
    _fresh_race,
)
SPLITS = Table(
    "splits",
    (
        _code(N_("A short name of the split in this race")),
        Field("point", N_("Point"), N_("The timing point, by its code"), f.code, options=f.points, width=8),
        _distance(N_("From the start of the race, metres or km; the last split is the finish")),
        _span("earliest", N_("Earliest"), N_("After the gun; a passing before it is no split; empty: any")),
        _span("latest", N_("Cut-off"), N_("After the gun; a passing after it is no split; empty: none")),
    ),
    N_("Splits are where the race passes a timing point, in course order; the last is the finish. Ins adds one."),
    _fresh_split,
)
WAVES = Table(
    "waves",
    (
        _code(N_("A short name of the wave, as A")),
        Field("races", N_("Races"), N_("Codes of the races it starts, as M, H"), f.codes, options=f.races, width=12),
        _span("planned", N_("Planned"), N_("Time of day, as 08:00:00; shown to the crew, starts nothing by itself")),
        _span("start_window", N_("Start window"), N_("So long after its gun the start point counts"), needed=True),
        _yes(
            "ranked",
            N_("Ranked"),
            N_("yes or no; no: times and no places, as a guest of honour"),
        ),
        Field("name", N_("Wave name"), N_("What it is, where the code does not say it; may be left empty"), f.text),
    ),
    N_("A wave is who starts together, with one gun. Ins adds the first."),
    _fresh_wave,
)
CATEGORIES = Table(
    "categories",
    (
        _code(N_("As it stands on lists, as M40")),
        _choice("sex", N_("Sex"), N_("M, W or X; empty: any"), "M", "W", "X", empty=True),
        _number("min_age", N_("From age"), N_("Years; belongs to it; empty: none"), needed=False),
        _number("max_age", N_("To age"), N_("Years; belongs to it; empty: none"), needed=False),
        _choice("age_on", N_("Age on"), N_("race day or year end"), "race_day", "year_end"),
        _RACES,
    ),
    N_("Without any, every race has M and W. Take one of the sets above, or Ins for your own."),
    _fresh_category,
)
AWARDS = Table(
    "awards",
    (
        Field("name", N_("Award name"), N_("As it is called on the medal list"), f.text, width=16),
        _choice(
            "group",
            N_("One list for"),
            N_("overall: everybody; sex, category: each of them"),
            "overall",
            "sex",
            "category",
        ),
        _number("places", N_("Places"), N_("So many win, on each list")),
        _basis("by", N_("Ranked by"), N_("gun or net")),
        _yes("exclusive", N_("Exclusive"), N_("yes: who wins here wins nothing further down")),
        _RACES,
    ),
    N_("Without any, each race has prizes for the first three of each sex. Ins adds one, in the order they are given."),
    _fresh_award,
)
TEAMS = Table(
    "teams",
    (
        Field("name", N_("Contest name"), N_("Of the team contest"), f.text, width=14),
        _choice("by", N_("Of"), N_("club or nation"), "club", "nation"),
        _number("count", N_("Runners"), N_("So many of a team count")),
        _choice(
            "score",
            N_("Score"),
            N_("What is summed: time, place or place by sex"),
            "time",
            "place",
            "place_sex",
        ),
        _basis("basis", N_("Basis"), N_("gun or net")),
        _choice("sex", N_("Sex"), N_("M or W; empty: any"), "M", "W", empty=True),
        _number("min_men", N_("Men"), N_("So many men at least")),
        _number("min_women", N_("Women"), N_("So many women at least")),
        _number("max_teams_per_club", N_("Teams each"), N_("So many teams of one club may be placed")),
        _RACES,
    ),
    N_("Team contests of clubs or nations, if there are any. Ins adds one."),
    _fresh_team,
)
DECODERS = Table(
    "decoders",
    (
        _code(N_("A short name of the box, as FIN-A")),
        Field("point", N_("Point"), N_("The timing point where it stands"), f.code, options=f.points, width=8),
        _choice("role", N_("Role"), N_("main, or backup: fills what the main one missed"), "main", "backup"),
        Field("protocol", N_("Protocol"), N_("How it speaks"), f.code, options=lambda _: tuple(KINDS), width=11),
        Field("port", N_("Port"), N_("/dev/ttyUSB0, COM3, socket://10.0.0.5:10000; empty: none yet"), f.text, width=20),
        _number("baudrate", N_("Baud"), N_("Empty: the protocol's"), needed=False),
        _number("clock_offset_ms", N_("Offset, ms"), N_("Added to the times of the box")),
        Field("reader", N_("Reader"), N_("Which of several behind one port; else empty"), f.text, width=7),
    ),
    N_("Decoders are the boxes that hear the chips. Ins adds one; the race can be made without."),
    _fresh_decoder,
)
TABLES = {one.name: one for one in (EVENT, POINTS, RACES, SPLITS, WAVES, CATEGORIES, AWARDS, TEAMS, DECODERS)}
