"""The people of the rehearsal: names of 38 nations in their own scripts."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.codec import birth_date
from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Setup, Sex

HOME, HOME_SHARE = "CHN", 0.72
CLUBS = ("Kunming Runners", "Dianchi Lake Club", "翠湖跑团", "Spring City Striders", "滇池晨跑", "Green Lake Harriers")

SHARES = ((2024.0, 0.08), (5000.0, 0.22), (21097.5, 0.42), (42195.0, 0.28), (100_000.0, 0.1))
"""How many run a distance, m, against the other races of the event."""

OLD_ENOUGH = ((0.0, 16), (42195.0, 20))
"""The least age from a distance on."""

GROUPS = {97: "SCO ambassadors", 193: "Newlyweds", 241: "Kunming firefighters"}
"""For the announcer: every so manieth bib belongs to the group."""

STORIES = {
    61: "Runs the distance for the first time.",
    151: "Has run every edition of this race.",
    211: "第一次来昆明参加比赛。",
    307: "Бежит вместе с дочерью.",
}
"""To be read aloud, of every so manieth bib."""

ELITES = 60
"""Runners of the first race's front row."""


@dataclass(slots=True)
class Names:
    """One language's names, (native, Latin) each."""

    nation: str
    language: str
    given_m: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    given_w: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    family: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


@cache
def names() -> tuple[Names, ...]:
    """All languages that have given names and family names."""
    text = resources.files("racecontrol.rehearsal").joinpath("names.csv").read_text("utf-8")
    by_language: dict[tuple[str, str], Names] = {}
    for nation, language, part, native, latin in list(csv.reader(text.splitlines()))[1:]:
        one = by_language.setdefault((nation, language), Names(nation, language))
        getattr(one, part).append((native, latin))
    return tuple(one for one in by_language.values() if one.given_m and one.given_w and one.family)


def people(setup: Setup, runners: int, seed: int) -> tuple[Entry, ...]:
    """`runners` entries, bibs from 1 on, in the races and waves of `setup`. The same seed gives the same people."""
    rng = np.random.default_rng((seed, 1))
    languages = names()
    weights = _weights(languages)
    races = [race.code for race in setup.races]
    shares = np.array([by_distance(SHARES, race.distance_m) for race in setup.races])
    race_of: list[int] = np.sort(rng.choice(len(races), runners, p=shares / shares.sum())).tolist()
    # every nation is there at least once, however small the field
    language_of = rng.choice(len(languages), runners, p=weights)
    language_of[: len(languages)] = rng.permutation(len(languages))[:runners]
    languages_of: list[int] = language_of.tolist()
    year = setup.event.date.year
    return tuple(
        _entry(rng, setup, races[race], languages[language], number, year)
        for number, (race, language) in enumerate(zip(race_of, languages_of, strict=True), 1)
    )


def _weights(languages: Sequence[Names]) -> NDArray[np.float64]:
    """Home has its share; the others come by how many names there are of them."""
    names_of = np.array([len(one.family) for one in languages], np.float64)
    home = np.array([one.nation == HOME for one in languages]) * names_of
    away = np.sqrt(names_of) * (home == 0)
    return home / home.sum() * HOME_SHARE + away / away.sum() * (1 - HOME_SHARE)


def _entry(rng: np.random.Generator, setup: Setup, race: str, names: Names, number: int, year: int) -> Entry:
    sex: Sex = "M" if rng.random() < 0.62 else "W"
    given_names = names.given_m if sex == "M" else names.given_w
    given = given_names[rng.integers(len(given_names))]
    family = names.family[rng.integers(len(names.family))]
    elite = number <= ELITES and race == setup.races[0].code
    waves = [wave.code for wave in setup.waves_of(race)]
    least = max(age for distance, age in OLD_ENOUGH if distance <= setup.race(race).distance_m)
    age = int(np.clip(rng.normal(27 if elite else 38, 4 if elite else 11), least, 82))
    return Entry(
        bib=str(number),
        race=race,
        wave=waves[0 if elite else int(rng.random() * len(waves))],
        family_name=family[0],
        given_name=given[0],
        latin_name=f"{given[1]} {family[1]}" if given[1] and family[1] else "",
        sex=sex,
        birth_date=birth_date(f"{year - age}-{rng.integers(1, 13):02}-{rng.integers(1, 29):02}"),
        nation=names.nation,
        club=CLUBS[rng.integers(len(CLUBS))] if names.nation == HOME and rng.random() < 0.4 else "",
        chips=(chip(number),),
        language=names.language,
        elite=elite,
        extra=_told(number),
    )


def _told(number: int) -> dict[str, str]:
    """What the announcer is told of that bib, in the columns of entries.csv."""
    groups = [name for every, name in GROUPS.items() if number % every == 0]
    stories = [text for every, text in STORIES.items() if number % every == 0]
    told = {"group": ";".join(groups), "story": " ".join(stories)}
    return {column: text for column, text in told.items() if text}


def by_distance(table: Sequence[tuple[float, float]], distance: float) -> float:
    """Between the rows of a table (distance in m, value) by the logarithm of the distance; outside, the nearest."""
    rows = np.array(table, np.float64)
    return float(np.interp(float(np.log(distance)), np.log(rows[:, 0]), rows[:, 1]))


def chip(number: int) -> str:
    """The tag of bib `number`: 12 hexadecimal digits, as IPICO tags are printed."""
    return f"0580{number:08x}"
