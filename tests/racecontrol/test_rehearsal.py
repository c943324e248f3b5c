"""The rehearsal's race: seeded, of many nations, and of any size."""

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from racecontrol.domain.facts import Entered
from racecontrol.domain.nations import nations
from racecontrol.domain.setup import Duration, Point, Race, Setup, Split, Wave, faults
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.rehearsal.people import people
from racecontrol.rehearsal.running import run, see
from racecontrol.session import Session
from tests.builders import event
from ui.rehearsal import Script, write


def as_sent(script: Script) -> list[bytes]:
    return [bytes(schedule.data) for schedule in script.schedules]


@pytest.fixture(scope="module")
def script() -> Script:
    return write(300, 1)


def test_the_same_seed_gives_the_same_race_to_the_byte(script: Script) -> None:
    again = write(300, 1)
    assert again.entries == script.entries
    assert as_sent(again) == as_sent(script)


def test_another_seed_gives_another_race(script: Script) -> None:
    other = write(300, 2)
    assert other.entries != script.entries
    assert as_sent(other) != as_sent(script)


def test_there_are_27_nations_and_more_with_codes_of_the_sport_even_in_a_small_field() -> None:
    there = {entry.nation for entry in write(40, 1).entries}
    assert len(there) >= 27
    assert there <= {nation.wa for nation in nations()}


@pytest.mark.parametrize("runners", [1, 2, 30])
def test_a_field_of_any_size_is_a_race(runners: int, tmp_path: Path) -> None:
    script = write(runners, 1)
    assert [entry.bib for entry in script.entries] == [str(number) for number in range(1, runners + 1)]
    assert script.begins < script.ends
    assert script.reads > 0
    assert list(faults(script.setup)) == []
    with Session.create(tmp_path / "a.race", script.setup) as session:
        session.do(Entered(script.entries))
        assert len(session.field) == runners


def test_every_entry_is_complete_and_fits_the_event(script: Script) -> None:
    chips = [chip for entry in script.entries for chip in entry.chips]
    assert len(chips) == len(set(chips)) == 300
    for entry in script.entries:
        assert entry.name
        assert entry.sex
        assert entry.birth_date
        assert entry.wave in [wave.code for wave in script.setup.waves_of(entry.race)]


def test_nobody_passes_a_point_before_the_one_before_it(script: Script) -> None:
    crossings = run(script.setup, script.entries, 1)
    order = np.lexsort((crossings.at, crossings.entry))
    entry = crossings.entry[order]
    points = [point.code for point in script.setup.points]
    for number in np.unique(entry):
        race = script.setup.race(script.entries[number].race)
        course = ["START", *(split.point for split in race.splits)]
        passed = [points[point] for point in crossings.point[order][entry == number]]
        assert passed == course[: len(passed)]


def test_mats_miss_some_repeat_no_line_and_see_strangers() -> None:
    setup = write(1, 1).setup
    entries = people(setup, 3000, 1)
    crossings = run(setup, entries, 1)
    seen = see(setup, entries, crossings, 1)
    main = [number for number, decoder in enumerate(setup.decoders) if decoder.role == "main"]
    points = [point.code for point in setup.points]
    missed = total = 0
    for point in {setup.decoders[number].point for number in main}:
        here = np.unique(crossings.entry[crossings.point == points.index(point)])
        on = [number for number in main if setup.decoders[number].point == point]
        chips = np.unique(seen.chip[np.isin(seen.decoder, on)])
        missed, total = missed + len(np.setdiff1d(here, chips)), total + len(here)
    assert 0.0005 < missed / total < 0.01
    lines = np.stack([seen.decoder, seen.chip, seen.at])
    assert len(np.unique(lines, axis=1).T) == len(lines.T)
    assert (seen.chip >= len(entries)).any()
    assert (np.diff(seen.due) >= 0).all()


def as_run(setup: Setup, runners: int = 400) -> list[tuple[str, list[str], list[int]]]:
    """Of each runner who came: the race, the points passed in order, and when after the own wave's gun."""
    entries = people(setup, runners, 1)
    crossings = run(setup, entries, 1)
    order = np.lexsort((crossings.at, crossings.entry))
    found: list[tuple[str, list[str], list[int]]] = []
    for number in np.unique(crossings.entry):
        mine = order[crossings.entry[order] == number]
        wave = entries[number].wave or setup.waves_of(entries[number].race)[0].code
        since = (crossings.at[mine] - crossings.guns[wave]).tolist()
        found.append((entries[number].race, [setup.points[one].code for one in crossings.point[mine]], since))
    return found


def lap(number: int, **more: Duration) -> Split:
    return Split(f"L{number}", "START", 5000.0 * number, **more)


def test_a_loop_passes_its_points_again_and_again() -> None:
    loops = Race("L", "Three laps", 15000, (lap(1), Split("K7", "K5", 7500), lap(2), lap(3)))
    setup = event(races=(loops,), waves=(Wave("A", ("L",)),))
    course = ["START", "START", "K5", "START", "START"]
    ran = as_run(setup)
    assert any(points == course for _, points, _ in ran)
    assert all(points == course[: len(points)] for _, points, _ in ran)
    assert all(since[0] >= 0 for _, _, since in ran)


def test_each_race_has_a_start_of_its_own_where_there_are_several_and_none_where_there_is_none() -> None:
    ten, five = (
        Race("T", "Ten", 10000, (Split("F", "FINISH", 10000),)),
        Race("V", "5", 5000, (Split("F", "FINISH", 5000),)),
    )
    waves = (Wave("A", ("T",)), Wave("B", ("V",)))
    finish = Point("FINISH", "Finish", "finish")
    two = event(races=(ten, five), waves=waves, points=(Point("S1", "", "start"), finish, Point("S2", "", "start")))
    assert {(race, points[0]) for race, points, _ in as_run(two)} == {("T", "S1"), ("V", "S2")}
    none = event(races=(ten, five), waves=waves, points=(finish,), decoders=())
    assert {tuple(points) for _, points, _ in as_run(none)} == {("FINISH",)}


def test_waves_without_a_planned_time_and_those_at_one_moment_get_shots_that_can_be_told_apart() -> None:
    eight = Duration(8 * HOUR)
    waves = tuple(
        Wave(code, ("M",), planned) for code, planned in (("A", None), ("B", eight), ("C", eight), ("D", None))
    )
    setup = event(waves=waves)
    guns = run(setup, people(setup, 10, 1), 1).guns
    assert list(guns) == ["B", "C", "A", "D"]
    at = list(guns.values())
    assert all(after - before >= 10 * SECOND for before, after in itertools.pairwise(at))
    assert 4 * MINUTE < guns["D"] - guns["A"] < 6 * MINUTE


def test_people_come_in_every_wave_and_to_races_of_any_code() -> None:
    waves = tuple(Wave(code, ("X", "Y")) for code in "ABC")
    races = tuple(Race(code, code, far, (Split("F", "FINISH", far),)) for code, far in (("X", 100.0), ("Y", 160_000.0)))
    entries = people(event(races=races, waves=waves), 300, 1)
    assert {entry.wave for entry in entries} == {"A", "B", "C"}
    assert {entry.race for entry in entries} == {"X", "Y"}
    assert min(entry.age(event().event.date) or 0 for entry in entries if entry.race == "Y") >= 20


def test_nobody_comes_before_the_set_up_expects_anybody() -> None:
    hill = Race("M", "Hill", 10000, (Split("F", "FINISH", 10000, earliest=Duration(2 * HOUR)),))
    arrived = [since[-1] for _, points, since in as_run(event(races=(hill,))) if points[-1] == "FINISH"]
    assert len(arrived) > 300
    assert min(arrived) > 2 * HOUR


@pytest.mark.parametrize(("metres", "least", "most"), [(5000, 30, 40), (42195, 240, 300), (100_000, 800, 1000)])
def test_the_pace_is_that_of_the_distance(metres: int, least: int, most: int) -> None:
    race = Race("M", "Any", metres, (Split("F", "FINISH", metres),))
    arrived = [since[-1] / MINUTE for _, points, since in as_run(event(races=(race,))) if points[-1] == "FINISH"]
    assert least < float(np.median(arrived)) < most


def test_who_names_no_wave_starts_in_the_one_of_the_race() -> None:
    setup = event(waves=(Wave("Z", ("M",), Duration(20 * HOUR)),))
    entries = tuple(replace(one, wave="") for one in people(setup, 50, 1))
    crossings = run(setup, entries, 1)
    assert crossings.at.min() >= crossings.guns["Z"]
