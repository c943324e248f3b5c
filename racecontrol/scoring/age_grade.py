"""Age grading: a time held against the best that is known for that sex, age and distance.

By the 2025 road factors (Jones tables, `age_factors/`). Age is in full years on race day. Without a grade: sex X or
unknown, birth date unknown, ages outside 5 to 100, distances shorter than one mile or longer than a hundred;
a time that allowances have brought to zero or below.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Basis
from racecontrol.scoring.field import NEVER, SEXES, Field, Ints
from racecontrol.scoring.standings import Standings

Floats = NDArray[np.float64]

SEX_TABLES = {"M": "male", "W": "female"}
FIRST_AGE, LAST_AGE = 5, 100
SAME_DISTANCE = 1.001
"""A race this close to the shortest or longest distance of the tables is of that distance: 1,609 m is one mile."""


@dataclass(frozen=True, slots=True)
class AgeGrades:
    """One element for each entry, whatever its status; a list of the best has to ask for OK.

    `percent`: age standard / time, in per cent, nan without a grade; `graded_ms`: time x factor, the time that a
    runner of the best age would have run; NEVER without a grade.
    """

    percent: Floats
    graded_ms: Ints


@dataclass(frozen=True, slots=True)
class Factors:
    """The tables, the sexes in the order of SEX_TABLES, ages from FIRST_AGE.

    `km`: shape (distances,), rising; `open_s`: (sexes, distances), open standard; `factor`: (sexes, ages, distances).
    """

    km: Floats
    open_s: Floats
    factor: Floats


@cache
def factors() -> Factors:
    """As published."""
    tables = np.stack([_table(name) for name in SEX_TABLES.values()])
    return Factors(km=tables[0, 0], open_s=tables[:, 1], factor=tables[:, 2:])


def _table(name: str) -> Floats:
    """Rows: kilometres, open standard in seconds, factors by age. The first column of the file says what a row is."""
    file = resources.files("racecontrol.scoring").joinpath("age_factors", f"{name}_road_factors_2025.csv")
    rows = list(csv.reader(file.read_text("utf-8").splitlines()))[1:]
    return np.array([[float(cell) for cell in row[1:]] for row in rows])


def at_distance(km: Floats) -> Factors:
    """The tables at other distances, shape (distances,); nan outside of the tables.

    Between two columns the factor runs straight over the logarithm of the distance, and so does the logarithm of the
    open standard (time is a power of the distance). The tables fill their own columns between 5 and 10 km by this rule.
    """
    table = factors()
    shortest, longest = table.km[0], table.km[-1]
    inside = (km * SAME_DISTANCE >= shortest) & (km <= longest * SAME_DISTANCE)
    log_km, log_table = np.log(np.where(inside, np.clip(km, shortest, longest), shortest)), np.log(table.km)
    left = np.minimum(np.searchsorted(log_table, log_km, side="right") - 1, len(log_table) - 2)
    share = (log_km - log_table[left]) / (log_table[left + 1] - log_table[left])

    def between(values: Floats) -> Floats:
        found = values[..., left] * (1 - share) + values[..., left + 1] * share
        return np.where(inside, found, np.nan)

    return Factors(km, np.exp(between(np.log(table.open_s))), between(table.factor))


def age_standards(km: Floats) -> Floats:
    """Seconds, shape (sexes, ages, distances): open standard / factor."""
    table = at_distance(km)
    return table.open_s[:, np.newaxis] / table.factor


def is_known(distance_m: float) -> bool:
    """Whether the tables hold a race of that distance."""
    return bool(np.isfinite(at_distance(np.array([distance_m / 1000])).open_s[0, 0]))


def age_grade(standings: Standings, basis: Basis = "net") -> AgeGrades:
    """Of every finish time, by gun or by net."""
    field = standings.field
    ms = standings.gun_ms if basis == "gun" else standings.net_ms
    age = _ages(field)
    graded = np.isin(field.sex, [SEXES.index(sex) for sex in SEX_TABLES])
    # an allowance typed wrong may leave no time at all
    graded &= (age >= FIRST_AGE) & (age <= LAST_AGE) & (ms > 0) & (ms != NEVER)
    table = at_distance(np.array([race.distance_m / 1000 for race in field.setup.races]))
    rows = np.flatnonzero(graded)
    sex, race = field.sex[rows] - 1, field.race[rows]
    percent = np.full(len(field), np.nan)
    at_best = ms[rows] * table.factor[sex, age[rows] - FIRST_AGE, race]
    percent[rows] = 100 * 1000 * table.open_s[sex, race] / at_best
    graded_ms = np.full(len(field), NEVER, np.int64)
    known = np.isfinite(at_best)
    graded_ms[rows[known]] = np.rint(at_best[known]).astype(np.int64)
    return AgeGrades(percent, graded_ms)


def _ages(field: Field) -> Ints:
    """Full years on race day (WMA TR 3.1: the first day of the competition); -1 where unknown."""
    day = field.setup.event.date
    ages = (entry.age(day) for entry in field.entries)
    return np.fromiter((-1 if age is None else age for age in ages), np.int64, len(field))
