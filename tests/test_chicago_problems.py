"""The published Chicago Marathon 2023 has 34 runners placed by their time from the first gun: would we be told?"""

from bisect import bisect_left
from collections import Counter
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Decoder, Duration, Event, Point, Race, Setup, Split, Wave
from racecontrol.domain.state import State
from racecontrol.domain.time import HOUR, MINUTE, SECOND, utc
from racecontrol.scoring.field import NEVER, lay_out
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.problems import problems
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings
from tests.chicago import DAY_OF_RACE, MATS, MIDNIGHT, WAVES, Published, out_of_order, published

CHICAGO = ZoneInfo("America/Chicago")
FIRST_GUN = WAVES["A"] // SECOND
NEAR = 6
"""Seconds between a misplaced runner's time from the first gun and those of the rows around it."""

ELITE = Wave("E", ("M",), Duration(WAVES["A"]), Duration(MINUTE))
"""A small front row with the first gun: who is put into it by mistake has a start far outside its window."""


@pytest.fixture(scope="module")
def rows() -> list[Published]:
    path = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "chicago-2023.csv.gz"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this checkout")
    return published(path)


@pytest.fixture(scope="module")
def log(rows: list[Published]) -> ReadLog:
    """Every crossing, one read each."""
    log = ReadLog()
    for mat in ("START", *MATS):
        times = {row.chip: row.start if mat == "START" else row.mats.get(mat) for row in rows}
        seen = {chip: _instant(second) for chip, second in times.items() if second is not None}
        log.extend([mat] * len(seen), list(seen), list(seen.values()), list(seen.values()))
    return log


def _instant(second: int) -> int:
    return utc(MIDNIGHT + second * SECOND, CHICAGO)


def by_first_gun(rows: list[Published]) -> list[Published]:
    """The misplaced rows that stand where their time from the first gun would put them."""
    misplaced = out_of_order(rows)
    wrong = {row.place for row in misplaced}
    kept = [row for row in rows if row.place not in wrong]
    places = [row.place for row in kept]

    def fits(row: Published) -> bool:
        below = bisect_left(places, row.place)
        return abs(row.mats["Finish"] - FIRST_GUN - kept[below - 1].net) <= NEAR

    return [row for row in misplaced if fits(row)]


def score(rows: list[Published], log: ReadLog, misplaced: dict[str, str]) -> tuple[Standings, list[Problem]]:
    """Everybody in the wave of the own start, but for the misplaced, bib by bib."""
    points = [Point(mat, mat, "start" if mat == "START" else "split") for mat in ("START", *MATS)]
    waves = [Wave(code, ("M",), Duration(gun), Duration(HOUR)) for code, gun in WAVES.items()]
    splits = tuple(Split(mat, mat, metres) for mat, metres in MATS.items())
    setup = Setup(
        event=Event("Chicago Marathon", DAY_OF_RACE, CHICAGO),
        points=tuple(points),
        races=(Race("M", "Marathon", 42195, splits, rank_by="net"),),
        waves=(*waves, ELITE),
        decoders=tuple(Decoder(point.code, point.code, "ipico") for point in points),
    )
    entries = {
        row.bib: Entry(row.bib, "M", misplaced.get(row.bib, row.wave), sex=row.sex or None, chips=(row.chip,))  # type: ignore[arg-type]
        for row in rows
    }
    guns = {wave.code: _instant((wave.planned or 0) // SECOND) for wave in setup.waves}
    scored = standings(lay_out(State(setup, entries, guns)), log.view())
    return scored, problems(scored)


def test_the_34_with_a_time_from_the_first_gun_are_found(
    rows: list[Published], log: ReadLog, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = by_first_gun(rows)
    assert len(wrong) == 34
    scored, told = score(rows, log, {row.bib: ELITE.code for row in wrong})
    # the mistake is the published one: their net time counts from the first gun
    for row in wrong:
        assert scored.net_ms[scored.field.index[row.bib]] == (row.mats["Finish"] - FIRST_GUN) * SECOND
    mismatched = [problem for problem in told if problem.kind == "wave_mismatch"]
    found = {problem.bib for problem in mismatched} & {row.bib for row in wrong}
    others = {problem.bib for problem in mismatched} - {row.bib for row in wrong}
    with capsys.disabled():
        print(
            f"\nwave mismatch finds {len(found)} of {len(wrong)} misplaced runners; others: {sorted(others) or 'none'}"
        )
        print("all problems of 48,000:", dict(Counter(problem.kind for problem in told)))
    assert (len(found), len(others)) == (34, 0)
    waves = {row.bib: row.wave for row in wrong}
    assert all(problem.proposal[0].wave == waves[problem.bib] for problem in mismatched)  # type: ignore[union-attr]


def test_those_of_later_waves_put_into_the_first_are_found(rows: list[Published], log: ReadLog) -> None:
    late = [row for row in by_first_gun(rows) if row.wave != "A"]
    _, told = score(rows, log, {row.bib: "A" for row in late})
    assert {problem.bib for problem in told if problem.kind == "wave_mismatch"} == {row.bib for row in late}


def test_the_race_as_it_was_has_no_wave_mismatch_and_no_impossible_pace(rows: list[Published], log: ReadLog) -> None:
    scored, told = score(rows, log, {})
    assert int((scored.net_ms != NEVER).sum()) == 48_000
    assert not {"wave_mismatch", "too_fast", "clock_differs", "swap"} & {problem.kind for problem in told}
