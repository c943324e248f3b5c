"""What a certificate can say: a table of variables, each with a label, a sample and its value for one runner.

A value is always text, and empty where there is nothing to say: a runner without name or sex breaks no page.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from racecontrol.domain.time import official
from racecontrol.scoring.columns import category_code, column
from racecontrol.scoring.field import NEVER, Ints
from racecontrol.scoring.standings import GROUPS, Standings

Scope = Literal["event", "race", "runner"]

SEXES = {"M": ("Men", "男子"), "W": ("Women", "女子"), "X": ("Open", "公开组")}
_LISTS = {"": "overall", "_sex": "by sex", "_category": "by category"}


@dataclass(frozen=True, slots=True)
class Source:
    """Standings, and how many were placed in each runner's race, sex and category: `of[suffix][row]`."""

    standings: Standings
    of: Mapping[str, Ints]


@dataclass(frozen=True, slots=True)
class Variable:
    """`scope`: for whom the value is the same: everybody in the event, in the race, or nobody else."""

    key: str
    label: str
    sample: str
    value: Callable[[Source, int], str]
    scope: Scope = "runner"


def source(standings: Standings) -> Source:
    """What the variables are read from."""
    field = standings.field
    race = field.race.astype(np.int64)
    groups = {"": race, "_sex": race * 4 + field.sex, "_category": field.category.astype(np.int64)}
    return Source(standings, {suffix: _placed(standings, suffix, group) for suffix, group in groups.items()})


def values(source: Source, row: int, keys: "set[str] | None" = None) -> dict[str, str]:
    """The text of these variables (all, when None) for one runner, by key."""
    return {key: VARIABLES[key].value(source, row) for key in (VARIABLES if keys is None else keys)}


def samples() -> dict[str, str]:
    """A runner who does not exist, for looking at a layout."""
    return {variable.key: variable.sample for variable in VARIABLES.values()}


def _placed(standings: Standings, suffix: str, group: Ints) -> Ints:
    placed = standings.places[f"gun_place{suffix}"] > 0
    counts = np.bincount(group[placed], minlength=int(group.max(initial=0)) + 1)
    return np.where(placed, counts[group], 0)


def pace(ms: int, distance_m: float) -> str:
    """Minutes and seconds a kilometre, rounded up as the time is; "" without a distance."""
    if distance_m <= 0:
        return ""
    seconds = official(round(ms * 1000 / distance_m))
    return f"{seconds // 60}:{seconds % 60:02}"


def kilometres(distance_m: float) -> str:
    """`42.195 km`, `5 km`; "" without a distance."""
    return f"{distance_m / 1000:g} km" if distance_m > 0 else ""


def english(day: date) -> str:
    """`31 December 2017`, whatever the language of the system."""
    months = "January February March April May June July August September October November December"
    return f"{day.day} {months.split()[day.month - 1]} {day.year}"


def _event() -> Iterator[Variable]:
    def variable(key: str, label: str, sample: str, value: Callable[[Standings], str]) -> Variable:
        return Variable(key, label, sample, lambda source, _: value(source.standings), "event")

    yield variable("event", "Event", "SCO Kunming International Marathon", lambda s: s.field.setup.event.name)
    yield variable("event_place", "Place of the event", "Kunming", lambda s: s.field.setup.event.place)
    yield variable("date", "Date", "2017-12-31", lambda s: s.field.setup.event.date.isoformat())
    yield variable("date_en", "Date in English", "31 December 2017", lambda s: english(s.field.setup.event.date))
    yield variable("date_zh", "Date in Chinese", "2017年12月31日", lambda s: _chinese(s.field.setup.event.date))


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _race() -> Iterator[Variable]:
    def variable(key: str, label: str, sample: str, value: Callable[[Standings, int], str]) -> Variable:
        return Variable(key, label, sample, lambda source, row: value(source.standings, row), "race")

    yield variable("race", "Race", "Marathon", lambda s, row: s.race(row).name)
    yield variable("race_code", "Race, short", "M", lambda s, row: s.race(row).code)
    yield variable("distance", "Distance", "42.195 km", lambda s, row: kilometres(s.race(row).distance_m))
    yield variable("official", "“official”, once the race is closed", "official", _when_closed(True, "official"))
    yield variable("provisional", "“provisional”, until the race is closed", "", _when_closed(False, "provisional"))


def _when_closed(closed: bool, word: str) -> Callable[[Standings, int], str]:
    return lambda s, row: word if (s.race(row).code in s.field.state.closed) == closed else ""


def _runner() -> Iterator[Variable]:
    def variable(key: str, label: str, sample: str, value: Callable[[Standings, int], str]) -> Variable:
        return Variable(key, label, sample, lambda source, row: value(source.standings, row))

    yield variable("name", "Name", "李伟", lambda s, row: s.entry(row).name)
    yield variable(
        "unnamed", "“unnamed”, where there is no name", "", lambda s, row: "" if s.entry(row).name else "unnamed"
    )
    yield variable("latin_name", "Name in Latin letters, where it is another", "Li Wei", latin_name)
    yield variable("family_name", "Family name", "李", lambda s, row: s.entry(row).family_name)
    yield variable("given_name", "Given name", "伟", lambda s, row: s.entry(row).given_name)
    yield variable("bib", "Bib", "2041", lambda s, row: s.entry(row).bib)
    yield variable("nation", "Nation", "CHN", lambda s, row: s.entry(row).nation)
    yield variable("club", "Club", "Kunming Runners", lambda s, row: s.entry(row).club)
    yield variable("bib_nation_club", "Bib, nation and club", "2041  ·  CHN  ·  Kunming Runners", _bib_nation_club)
    yield variable("sex_en", "Men or Women", "Men", lambda s, row: SEXES.get(s.entry(row).sex or "", ("", ""))[0])
    yield variable(
        "sex_zh", "Men or Women in Chinese", "男子", lambda s, row: SEXES.get(s.entry(row).sex or "", ("", ""))[1]
    )
    yield variable("category", "Category", "M40", category_code)
    yield variable("status", "Status", "OK", lambda s, row: s.status(row))
    yield variable("gun_time", "Gun time", "3:12:45", column("gun_time").text)
    yield variable("net_time", "Net time", "3:11:59", column("net_time").text)
    yield variable("pace", "Pace by net time, a kilometre", "4:33", _pace)


def latin_name(standings: Standings, row: int) -> str:
    """The name in Latin letters; "" where the name itself is already that."""
    entry = standings.entry(row)
    return "" if entry.latin_name.casefold() == entry.name.casefold() else entry.latin_name


def _bib_nation_club(standings: Standings, row: int) -> str:
    entry = standings.entry(row)
    return "  ·  ".join(part for part in (entry.bib, entry.nation, entry.club) if part)


def _pace(standings: Standings, row: int) -> str:
    ms = int(standings.net_ms[row])
    return "" if ms == NEVER else pace(ms, standings.race(row).distance_m)


def _places() -> Iterator[Variable]:
    samples = {"": ("41", "5981"), "_sex": ("35", "4020"), "_category": ("7", "612")}
    bases = (("", "by the race's rule"), ("gun_", "by gun time"), ("net_", "by net time"))
    for suffix in GROUPS:
        key = suffix or "_overall"
        for basis, how in bases:
            list_name = f"{basis}place{suffix}"
            label = f"Place {_LISTS[suffix]}, {how}"
            yield Variable(f"{basis}place{key}", label, samples[suffix][0], _place(list_name))
        yield Variable(f"of{key}", f"How many were placed {_LISTS[suffix]}", samples[suffix][1], _of(suffix))


def _place(list_name: str) -> Callable[[Source, int], str]:
    return lambda source, row: str(source.standings.places[list_name][row] or "")


def _of(suffix: str) -> Callable[[Source, int], str]:
    return lambda source, row: str(source.of[suffix][row] or "")


VARIABLES: dict[str, Variable] = {
    variable.key: variable for table in (_event, _race, _runner, _places) for variable in table()
}
