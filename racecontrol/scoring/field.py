"""The field as arrays: what scoring needs of set-up, entries and facts, one element for each entry.

Index order of entries is the order of `Field.entries` (by race, then bib). Instants are ms since the epoch, UTC.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry, bib_order
from racecontrol.domain.facts import Allowance, Penalty
from racecontrol.domain.setup import Basis, Setup
from racecontrol.domain.state import State

NEVER = np.iinfo(np.int64).max
"""An instant or a span that is not there; larger than every other."""

SEXES = ("", "M", "W", "X")
STATUSES = ("OK", "RUN", "DNF", "DNS", "OTL", "NC", "DQ")
"""In the order in which lists are printed after the placed."""

_OLDEST = 999

Ints = NDArray[np.int64]
Shorts = NDArray[np.int16]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False, slots=True)
class Field:
    """Everybody in the event. `race`, `wave`, `sex`, `category`: indices, -1 (sex: 0) where unknown.

    `gun`: of the own wave, NEVER without one. `ruled`: index into STATUSES, -1 without a ruling. `chips`: chip in
    lower case -> entry index. `race_gun`: each race's last gun. `categories`: (race, category code) by index.
    `allowed_gun`, `allowed_net`: added to the elapsed times; `penalty`: to the finish times; ms.
    """

    state: State
    entries: tuple[Entry, ...]
    index: Mapping[str, int]
    chips: Mapping[str, int]
    race: Shorts
    wave: Shorts
    sex: NDArray[np.int8]
    category: Shorts
    categories: tuple[tuple[str, str], ...]
    gun: Ints
    start_window: Ints
    ruled: NDArray[np.int8]
    race_gun: Ints
    allowed_gun: Ints
    allowed_net: Ints
    penalty: Ints

    @property
    def setup(self) -> Setup:
        return self.state.setup

    def __len__(self) -> int:
        return len(self.entries)


def lay_out(state: State) -> Field:
    """The field of a state. Entries of a race that the set-up does not know are refused before they get here."""
    setup = state.setup
    races = {race.code: number for number, race in enumerate(setup.races)}
    waves = {wave.code: number for number, wave in enumerate(setup.waves)}
    entries = tuple(sorted(state.entries.values(), key=lambda e: (races[e.race], bib_order(e.bib))))
    wave = np.fromiter((waves.get(wave_of(setup, e), -1) for e in entries), np.int16, len(entries))
    race = np.fromiter((races[e.race] for e in entries), np.int16, len(entries))
    sex = np.fromiter((SEXES.index(e.sex or "") for e in entries), np.int8, len(entries))
    guns = np.array([state.guns.get(wave.code, NEVER) for wave in setup.waves] + [NEVER], np.int64)
    windows = np.array([wave.start_window for wave in setup.waves] + [0], np.int64)
    categories = tuple((r.code, c.code) for r in setup.races for c in setup.categories_of(r.code))
    return Field(
        state=state,
        entries=entries,
        index={entry.bib: number for number, entry in enumerate(entries)},
        chips={chip.lower(): number for number, entry in enumerate(entries) for chip in entry.chips},
        race=race,
        wave=wave,
        sex=sex,
        category=_categories(setup, entries, race, sex),
        categories=categories,
        gun=guns[wave],
        start_window=windows[wave],
        ruled=np.fromiter((_ruled(state, e.bib) for e in entries), np.int8, len(entries)),
        race_gun=np.array([_last_gun(state, r.code) for r in setup.races], np.int64),
        allowed_gun=_allowed(state, "gun")[wave],
        allowed_net=_allowed(state, "net")[wave],
        penalty=_penalties(state, entries),
    )


def wave_of(setup: Setup, entry: Entry) -> str:
    """The entry's wave: its own, or the only ranked one of its race; "" when that is open."""
    if entry.wave:
        return entry.wave
    waves = setup.main_waves_of(entry.race)
    return waves[0].code if len(waves) == 1 else ""


def _last_gun(state: State, race: str) -> int:
    """The race's last gun, not of an unranked wave; NEVER while none of its waves has one."""
    return max((state.guns[w.code] for w in state.setup.main_waves_of(race) if w.code in state.guns), default=NEVER)


def _allowed(state: State, basis: Basis) -> Ints:
    """What is added to the elapsed times of each wave, and 0 for who has none."""
    allowed = dict.fromkeys((wave.code for wave in state.setup.waves), 0)
    for fact in (logged.fact for logged in state.corrections):
        if isinstance(fact, Allowance) and fact.basis in (basis, "both") and fact.wave in allowed:
            allowed[fact.wave] += fact.ms
    return np.array([*allowed.values(), 0], np.int64)


def _penalties(state: State, entries: tuple[Entry, ...]) -> Ints:
    total: Counter[str] = Counter()
    for fact in (logged.fact for logged in state.corrections):
        if isinstance(fact, Penalty):
            total[fact.bib] += fact.ms
    return np.fromiter((total[entry.bib] for entry in entries), np.int64, len(entries))


def _ruled(state: State, bib: str) -> int:
    ruling = state.rulings.get(bib)
    return -1 if ruling is None or ruling.status == "OK" else STATUSES.index(ruling.status)


def _categories(setup: Setup, entries: tuple[Entry, ...], race: Shorts, sex: NDArray[np.int8]) -> Shorts:
    """The first category of the race in set-up order that fits; -1 for none.

    A category with an age limit wants a known birth date (WMA TR 3.1: age on the day).
    """
    day = setup.event.date
    days = {"race_day": day, "year_end": date(day.year, 12, 31)}
    ages = {on: _ages(entries, days[on]) for on in {category.age_on for category in setup.categories}}
    found, number = np.full(len(entries), -1, np.int16), 0
    for which, one in enumerate(setup.races):
        for category in setup.categories_of(one.code):
            fits = (found < 0) & (race == which)
            if category.sex is not None:
                fits &= sex == SEXES.index(category.sex)
            if category.min_age is not None or category.max_age is not None:
                age = ages[category.age_on]
                fits &= (age >= (category.min_age or 0)) & (age <= (category.max_age or _OLDEST))
            found[fits] = number
            number += 1
    return found


def _ages(entries: tuple[Entry, ...], on: date) -> Shorts:
    """Full years on that day; -1 where no birth date is known."""
    ages = (entry.age(on) for entry in entries)
    return np.fromiter((-1 if age is None else age for age in ages), np.int16, len(entries))
