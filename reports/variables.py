"""What a certificate can say: a table of variables, each with a label, a sample and its value for one runner.

A value is always text, and empty where there is nothing to say: a runner without name or sex breaks no page.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from racecontrol.domain.time import official
from racecontrol.scoring.columns import category_code, column
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import GROUPS, Standings
from reports.page_words import (
    LANGUAGES,
    OFFICIAL,
    PROVISIONAL,
    SEX,
    STATUS,
    UNNAMED,
    ByLanguage,
    day_in,
    distance_in,
    in_words,
    nation_in,
)
from reports.source import Source, source
from reports.split_variables import SHOWN, half_time, split_name, split_time, splits_line

__all__ = ["VARIABLES", "Source", "Variable", "latin_name", "of_stranger", "pace", "samples", "source", "values"]

Scope = Literal["event", "race", "runner"]
Value = Callable[[Source, int, str], str]
"""Of a source, a row and a language; "" for a language that says it as English does."""

_LISTS = {"": "overall", "_sex": "by sex", "_category": "by category"}
_TONGUES = {"zh": "Chinese", "en": "English", "ru": "Russian"}
_DAY = date(2017, 12, 31)


@dataclass(frozen=True, slots=True)
class Variable:
    """`scope`: for whom the value is the same: everybody in the event, in the race, or nobody else.

    `sample`: one for every language, or one for each.
    """

    key: str
    label: str
    sample: str | ByLanguage
    value: Value
    scope: Scope = "runner"


def values(source: Source, row: int, keys: Iterable[str] | None = None, language: str = "") -> dict[str, str]:
    """The text of these variables (all, when None) for one runner, by key, in the language of the page."""
    return {key: VARIABLES[key].value(source, row, language) for key in (VARIABLES if keys is None else keys)}


def of_stranger(source: Source, name: str, language: str = "") -> dict[str, str]:
    """All variables for somebody who is not in the race: the name as given, what is said of the event, else nothing."""
    known = {key: one.value(source, 0, language) for key, one in VARIABLES.items() if one.scope == "event"}
    return dict.fromkeys(VARIABLES, "") | known | {"name": name, "unnamed": "" if name else UNNAMED[in_words(language)]}


def samples(language: str = "") -> dict[str, str]:
    """A runner who does not exist, for looking at a layout."""
    said = {variable.key: variable.sample for variable in VARIABLES.values()}
    return {key: text if isinstance(text, str) else text[in_words(language)] for key, text in said.items()}


def pace(ms: int, distance_m: float) -> str:
    """Minutes and seconds a kilometre, rounded up as the time is; "" without a distance."""
    if distance_m <= 0:
        return ""
    seconds = official(round(ms * 1000 / distance_m))
    return f"{seconds // 60}:{seconds % 60:02}"


def latin_name(standings: Standings, row: int) -> str:
    """The name in Latin letters; "" where the name itself is already that."""
    entry = standings.entry(row)
    return "" if entry.latin_name.casefold() == entry.name.casefold() else entry.latin_name


def _each(say: Callable[[str], str]) -> ByLanguage:
    return {language: say(language) for language in LANGUAGES}


def _event() -> Iterator[Variable]:
    def event(key: str, label: str, sample: str | ByLanguage, say: Callable[[Standings, str], str]) -> Variable:
        return Variable(key, label, sample, lambda source, _, language: say(source.standings, language), "event")

    yield event("event", "Event", "SCO Kunming International Marathon", lambda s, _: s.field.setup.event.name)
    yield event("event_place", "Place of the event", "Kunming", lambda s, _: s.field.setup.event.place)
    yield event("date", "Date in figures", "2017-12-31", lambda s, _: s.field.setup.event.date.isoformat())
    label = "Date in the language of the page"
    yield event("day", label, _each(partial(day_in, _DAY)), lambda s, to: day_in(s.field.setup.event.date, to))
    for tongue, called in _TONGUES.items():
        say = partial(_day, tongue)
        yield event(f"date_{tongue}", f"Date in {called}", day_in(_DAY, tongue), lambda s, _, say=say: say(s))


def _day(language: str, standings: Standings) -> str:
    return day_in(standings.field.setup.event.date, language)


def _race() -> Iterator[Variable]:
    def race(key: str, label: str, sample: str | ByLanguage, say: Callable[[Standings, int, str], str]) -> Variable:
        return Variable(key, label, sample, lambda source, row, to: say(source.standings, row, to), "race")

    yield race("race", "Race", "Marathon", lambda s, row, _: s.race(row).name)
    yield race("race_code", "Race, short", "M", lambda s, row, _: s.race(row).code)
    distance = _each(partial(distance_in, 42195))
    yield race("distance", "Distance", distance, lambda s, row, to: distance_in(s.race(row).distance_m, to))
    label = "Official or provisional result, in words"
    yield race(
        "state", label, OFFICIAL, lambda s, row, to: (OFFICIAL if _approved(s, row) else PROVISIONAL)[in_words(to)]
    )
    label = "“Official result”, once the race is official"
    yield race("official", label, OFFICIAL, lambda s, row, to: OFFICIAL[in_words(to)] if _approved(s, row) else "")
    label = "“Provisional result”, until the race is official"
    none = _each(lambda _: "")
    yield race("provisional", label, none, lambda s, row, to: "" if _approved(s, row) else PROVISIONAL[in_words(to)])
    for number in range(1, SHOWN + 1):
        say = partial(_split_name, number - 1)
        label = f"Name of point {number} on the way"
        yield race(f"split_{number}_name", label, _each(partial(distance_in, 5000 * number)), say)


def _approved(standings: Standings, row: int) -> bool:
    return standings.race(row).code in standings.field.state.official


def _split_name(place: int, standings: Standings, row: int, language: str) -> str:
    return split_name(standings, row, place, language)


def _runner() -> Iterator[Variable]:
    def runner(key: str, label: str, sample: str, say: Callable[[Standings, int], str]) -> Variable:
        return Variable(key, label, sample, lambda source, row, _: say(source.standings, row))

    yield runner("name", "Name", "李伟", lambda s, row: s.entry(row).name)
    yield Variable("unnamed", "“unnamed”, where there is no name", "", _unnamed)
    yield runner("latin_name", "Name in Latin letters, where it is another", "Li Wei", latin_name)
    yield runner("family_name", "Family name", "李", lambda s, row: s.entry(row).family_name)
    yield runner("given_name", "Given name", "伟", lambda s, row: s.entry(row).given_name)
    yield runner("bib", "Bib", "2041", lambda s, row: s.entry(row).bib)
    yield runner("nation", "Nation, the sport's code", "CHN", lambda s, row: s.entry(row).nation)
    label = "Nation in the language of the page"
    yield Variable("nation_name", label, _each(partial(nation_in, "CHN")), _nation_name)
    yield runner("club", "Club", "Kunming Runners", lambda s, row: s.entry(row).club)
    yield runner("bib_nation_club", "Bib, nation and club", "2041  ·  CHN  ·  Kunming Runners", _bib_nation_club)
    yield Variable("sex", "Men or Women in the language of the page", SEX["M"], _sex)
    for tongue, called in _TONGUES.items():
        value = partial(_sex_in, tongue)
        yield Variable(f"sex_{tongue}", f"Men or Women in {called}", SEX["M"][tongue], value)
    yield runner("category", "Category", "M40", category_code)
    yield runner("status", "Status, short", "OK", lambda s, row: s.status(row))
    yield Variable("status_words", "Status in the language of the page", STATUS["OK"], _status_words)


def _times() -> Iterator[Variable]:
    def time(key: str, label: str, sample: str, say: Callable[[Standings, int], str]) -> Variable:
        return Variable(key, label, sample, lambda source, row, _: say(source.standings, row))

    yield time("gun_time", "Gun time", "3:12:45", column("gun_time").text)
    yield time("net_time", "Net time", "3:11:59", column("net_time").text)
    yield time("time", "Time by the race's rule, gun or net", "3:12:45", _ruling_time)
    yield time("pace", "Pace by net time, a kilometre", "4:33", _pace)
    yield time("half_time", "Net time at half the distance", "1:34:02", half_time)
    yield Variable("age_grade", "Age grade by net time", {"zh": "71.53%", "en": "71.53%", "ru": "71,53%"}, _age_grade)
    line = {to: f"{distance_in(5000, to)} 0:22:40  ·  {distance_in(10000, to)} 0:45:31" for to in LANGUAGES}
    label = "All points on the way with their net times"
    yield Variable("splits", label, line, lambda source, row, to: splits_line(source.standings, row, to))
    for number in range(1, SHOWN + 1):
        sample = f"{22 * number // 60}:{22 * number % 60:02}:40"
        yield time(f"split_{number}", f"Net time at point {number} on the way", sample, partial(_split, number - 1))


def _proofs() -> Iterator[Variable]:
    yield Variable("serial", "Serial number", "7K3M-9QXD", lambda source, row, _: source.proof(row).serial)
    sample = "RC1SAMPLE" + "234567ABCDEFGHIJ" * 16
    yield Variable("proof", "What proves it genuine, for a QR code", sample, lambda s, row, _: s.proof(row).text)


def _unnamed(source: Source, row: int, language: str) -> str:
    return "" if source.standings.entry(row).name else UNNAMED[in_words(language)]


def _nation_name(source: Source, row: int, language: str) -> str:
    return nation_in(source.standings.entry(row).nation, language)


def _sex(source: Source, row: int, language: str) -> str:
    return _sex_in(in_words(language), source, row)


def _sex_in(tongue: str, source: Source, row: int, _language: str = "") -> str:
    sex = source.standings.entry(row).sex
    return SEX[sex][tongue] if sex else ""


def _status_words(source: Source, row: int, language: str) -> str:
    return STATUS[source.standings.status(row)][in_words(language)]


def _bib_nation_club(standings: Standings, row: int) -> str:
    entry = standings.entry(row)
    return "  ·  ".join(part for part in (entry.bib, entry.nation, entry.club) if part)


def _ruling_time(standings: Standings, row: int) -> str:
    return column(f"{standings.race(row).rank_by}_time").text(standings, row)


def _pace(standings: Standings, row: int) -> str:
    ms = int(standings.net_ms[row])
    return "" if ms == NEVER else pace(ms, standings.race(row).distance_m)


def _age_grade(source: Source, row: int, language: str) -> str:
    percent = float(source.age_grades[row])
    text = "" if math.isnan(percent) else f"{percent:.2f}%"
    return text.replace(".", ",") if language == "ru" else text


def _split(place: int, standings: Standings, row: int) -> str:
    return split_time(standings, row, place)


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


def _place(list_name: str) -> Value:
    return lambda source, row, _: str(source.standings.places[list_name][row] or "")


def _of(suffix: str) -> Value:
    return lambda source, row, _: str(source.of[suffix][row] or "")


VARIABLES: dict[str, Variable] = {
    variable.key: variable for table in (_event, _race, _runner, _times, _places, _proofs) for variable in table()
}
