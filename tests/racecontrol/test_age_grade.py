"""Age grading: the published figures, who has no grade, and a slow checker that reads the tables by itself."""

import csv
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import racecontrol.scoring
from racecontrol.domain.facts import Allowance, Ruling
from racecontrol.domain.setup import Race, Split, Wave
from racecontrol.domain.time import HOUR, MINUTE, SECOND, exact
from racecontrol.scoring.age_grade import age_grade, age_standards, at_distance, factors
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from tests.builders import entry, event, rows, score

MARATHON = 42_195.0
MAN_OF_50 = {"sex": "M", "birth_date": "1967-12-31"}


def run(ms: int, distance_m: float = MARATHON, *facts: Any, start: str = "", **fields: Any) -> Standings:
    """One runner over that distance on 31 December 2017."""
    one = Race("M", "Race", distance_m, (Split("FIN", "FINISH", distance_m),))
    seen = [("F", "c1", exact(ms)), *([("S", "c1", start)] if start else [])]
    return score(seen, [entry("1", **MAN_OF_50 | fields)], *facts, setup=event(races=(one,)))


def graded(scored: Standings) -> bool:
    grades = age_grade(scored)
    assert bool(np.isnan(grades.percent[0])) == (grades.graded_ms[0] == NEVER)
    return bool(grades.graded_ms[0] != NEVER)


@pytest.mark.parametrize(("sex", "age", "factor", "seconds"), [("M", 50, 0.8963, 8072), ("W", 60, 0.7965, 9788)])
def test_the_published_marathon_standards(sex: str, age: int, factor: float, seconds: int) -> None:
    row = "MW".index(sex), age - 5, 0
    table = at_distance(np.array([42.195]))
    assert table.factor[row] == pytest.approx(factor, abs=1e-12)
    assert round(float(age_standards(np.array([42.195]))[row])) == seconds
    scored = run(seconds * SECOND, sex=sex, birth_date=f"{2017 - age}-06-01")
    assert age_grade(scored).percent[0] == pytest.approx(100, abs=0.01)


def test_the_percentage_is_age_standard_by_time_and_the_graded_time_is_time_by_factor() -> None:
    grades = age_grade(run(3 * HOUR))
    assert grades.percent[0] == pytest.approx(100 * 7235 / 0.8963 / 10800, abs=1e-9)
    assert grades.graded_ms[0] == 9_680_040  # 10,800,000 x 0.8963
    assert (grades.percent.dtype, grades.graded_ms.dtype) == (np.float64, np.int64)


def test_the_graded_time_is_rounded_to_the_nearest_millisecond() -> None:
    assert age_grade(run(3 * HOUR + 1)).graded_ms[0] == 9_680_041  # 9,680,040.8963
    assert age_grade(run(3 * HOUR + 9)).graded_ms[0] == 9_680_048  # 9,680,048.0667


def test_a_grade_is_by_net_or_by_gun() -> None:
    scored = run(3 * HOUR, start="0:10:00")
    by_net, by_gun = age_grade(scored), age_grade(scored, "gun")
    assert by_gun.graded_ms[0] == 9_680_040
    assert by_net.graded_ms[0] == round((3 * HOUR - 10 * MINUTE) * 0.8963)
    assert by_net.percent[0] == pytest.approx(by_gun.percent[0] * 180 / 170)


@pytest.mark.parametrize(("born", "factor"), [("1967-12-31", 0.8963), ("1968-01-01", 0.9045), ("1967", 0.8963)])
def test_age_is_in_full_years_on_race_day(born: str, factor: float) -> None:
    assert age_grade(run(3 * HOUR, birth_date=born)).graded_ms[0] == round(3 * HOUR * factor)


@pytest.mark.parametrize(
    ("born", "has"), [("2013-01-01", False), ("2012-12-31", True), ("1917-01-01", True), ("1916-12-31", False)]
)
def test_ages_from_5_to_100_are_graded(born: str, has: bool) -> None:
    assert graded(run(3 * HOUR, birth_date=born)) == has


@pytest.mark.parametrize("fields", [{"sex": "X"}, {"sex": None}, {"birth_date": None}])
def test_without_sex_m_or_w_and_without_birth_date_there_is_no_grade(fields: dict[str, Any]) -> None:
    assert graded(run(3 * HOUR))
    assert not graded(run(3 * HOUR, **fields))


def test_without_finish_there_is_no_grade() -> None:
    assert not graded(score([], [entry("1", **MAN_OF_50)]))


@pytest.mark.parametrize(("ms", "has"), [(-3 * HOUR, False), (-4 * HOUR, False), (1 - 3 * HOUR, True)])
def test_a_time_that_an_allowance_has_used_up_has_no_grade(ms: int, has: bool) -> None:
    assert graded(run(3 * HOUR, MARATHON, Allowance("A", ms))) == has


def test_a_time_is_graded_whatever_the_status() -> None:
    assert graded(run(3 * HOUR, MARATHON, Ruling("1", "DQ")))


@pytest.mark.parametrize(
    ("metres", "has"),
    [(1500, False), (1607, False), (1609, True), (160_934.4, True), (161_000, True), (162_000, False)],
)
def test_distances_from_one_mile_to_a_hundred_are_graded(metres: float, has: bool) -> None:
    assert graded(run(3 * HOUR, metres)) == has


def test_a_mile_measured_in_whole_metres_is_the_mile() -> None:
    table, mile = at_distance(np.array([1.609])), factors()
    assert table.open_s[:, 0] == pytest.approx(mile.open_s[:, 0], abs=1e-9)
    assert (table.factor[..., 0] == mile.factor[..., 0]).all()


def test_between_columns_factor_and_standard_run_over_the_logarithm_of_the_distance() -> None:
    """1 km further than 10 km on the way to 7 miles, worked out by hand from the published columns."""
    share = math.log(11 / 10) / math.log(11.265408 / 10)
    table = at_distance(np.array([11.0]))
    assert table.factor[0, 45, 0] == pytest.approx(0.8886 + (0.8882 - 0.8886) * share, abs=1e-12)
    assert table.open_s[0, 0] == pytest.approx(1584 * (1790 / 1584) ** share, abs=1e-9)


@pytest.mark.parametrize("km", [6.0, 8.0])
def test_the_tables_themselves_follow_the_rule_between_5_and_10_km(km: float) -> None:
    """Their columns of 6 and 8 km are what the rule makes of 5 and 10 km, to the last digit that is printed."""
    table = factors()
    at = {float(x): column for column, x in enumerate(table.km)}
    share = math.log(km / 5) / math.log(2)
    five, ten = table.factor[..., at[5.0]], table.factor[..., at[10.0]]
    assert np.abs(five * (1 - share) + ten * share - table.factor[..., at[km]]).max() < 0.0002
    open_s = table.open_s[:, at[5.0]] ** (1 - share) * table.open_s[:, at[10.0]] ** share
    assert np.abs(open_s - table.open_s[:, at[km]]).max() < 1


def test_the_tables_are_whole() -> None:
    table = factors()
    assert (table.km.shape, table.open_s.shape, table.factor.shape) == ((21,), (2, 21), (2, 96, 21))
    assert (np.diff(table.km) > 0).all()
    assert (np.diff(table.open_s) > 0).all()
    assert ((table.factor > 0) & (table.factor <= 1)).all()
    # smooth from childhood to old age: a figure mistyped in the second decimal would stand out
    assert np.abs(np.diff(table.factor, 2, axis=1)).max() < 0.011


def plain(sex: str, age: int, metres: float) -> tuple[float, float] | None:
    """Factor and age standard in seconds, read from the file cell by cell."""
    name = {"M": "male", "W": "female"}[sex]
    path = Path(racecontrol.scoring.__path__[0]) / "age_factors" / f"{name}_road_factors_2025.csv"
    lines = {line[0]: line[1:] for line in csv.reader(path.read_text("utf-8").splitlines())}
    if str(age) not in lines:
        return None
    cells = zip(lines["km"], lines["open_standard_s"], lines[str(age)], strict=True)
    columns = [(float(km), float(open_s), float(factor)) for km, open_s, factor in cells]
    for (km, open_s, factor), (next_km, next_open_s, next_factor) in pairwise(columns):
        if km <= metres / 1000 <= next_km:
            share = (math.log(metres / 1000) - math.log(km)) / (math.log(next_km) - math.log(km))
            mixed = factor + (next_factor - factor) * share
            return mixed, math.exp(math.log(open_s) + math.log(next_open_s / open_s) * share) / mixed
    return None


DISTANCES = [float(m) for m in (1609.344, 2024, 5000, 10000, 12345, 21097.5, 42195, 100_000, 160_934.4, 1000, 200_000)]


@given(st.sampled_from("MW"), st.integers(0, 110), st.sampled_from(DISTANCES), st.integers(10 * MINUTE, 9 * HOUR))
def test_grades_agree_with_a_slow_checker(sex: str, age: int, metres: float, ms: int) -> None:
    grades = age_grade(run(ms, metres, sex=sex, birth_date=f"{2017 - age}-01-01"))
    expected = plain(sex, age, metres)
    if expected is None:
        assert np.isnan(grades.percent[0])
        assert grades.graded_ms[0] == NEVER
        return
    assert abs(grades.graded_ms[0] - ms * expected[0]) <= 0.5 + 1e-6
    assert grades.percent[0] == pytest.approx(100_000 * expected[1] / ms, rel=1e-9)


def test_each_runner_is_graded_by_the_own_race_sex_and_age() -> None:
    races = tuple(Race(code, code, m, (Split("FIN", "FINISH", m),)) for code, m in (("M", MARATHON), ("T", 10_000.0)))
    entries = [
        entry("1", **MAN_OF_50),
        entry("2", race="T", **MAN_OF_50),
        entry("3", race="T", sex="W", birth_date="1957"),
    ]
    setup = event(races=races, waves=(Wave("A", ("M", "T")),))
    scored = score([("F", f"c{n}", "1:00:00") for n in (1, 2, 3)], entries, setup=setup)
    by_bib = {scored.entry(row).bib: int(ms) for row, ms in enumerate(age_grade(scored).graded_ms)}
    expected = [plain("M", 50, MARATHON), plain("M", 50, 10_000), plain("W", 60, 10_000)]
    assert by_bib == {str(n): round(HOUR * found[0]) for n, found in enumerate(expected, 1) if found}
    assert len(set(by_bib.values())) == 3


def test_an_event_without_entries_has_no_grades() -> None:
    grades = age_grade(score([], []))
    assert (grades.percent.shape, grades.graded_ms.shape) == ((0,), (0,))


def columns(scored: Standings) -> tuple[str, ...]:
    row = rows(scored)["1"]
    return tuple(row.get(key, "no column") for key in ("age_grade", "age_graded_time", "age_graded_ms"))


def test_result_lists_end_with_the_grade_in_per_cent_the_graded_time_and_its_milliseconds() -> None:
    scored = run(3 * HOUR, start="0:10:00")
    assert list(rows(scored)["1"])[-4:] == ["FIN_net_ms", "age_grade", "age_graded_time", "age_graded_ms"]
    assert columns(scored) == ("79.14", "2:32:23", "9142260")  # 7235 / 0.8963 / 10200; 10,200,000 x 0.8963


@pytest.mark.parametrize("unknown", [{"sex": None}, {"sex": "X"}, {"birth_date": None}])
def test_who_has_no_grade_has_empty_cells(unknown: dict[str, Any]) -> None:
    assert columns(run(3 * HOUR, **unknown)) == ("", "", "")


def test_who_is_not_ok_has_empty_cells() -> None:
    assert columns(run(3 * HOUR, MARATHON, Ruling("1", "DQ", "TR55.10"))) == ("", "", "")


def test_a_race_that_the_tables_do_not_know_brings_no_columns() -> None:
    assert columns(run(5 * MINUTE, 1000.0)) == ("no column",) * 3
    assert columns(run(5 * MINUTE, 1609.0))[0] != "no column"
