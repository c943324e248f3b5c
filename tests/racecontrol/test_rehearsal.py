"""The rehearsal's race: seeded, of many nations, and of any size."""

from pathlib import Path

import numpy as np
import pytest

from racecontrol.domain.facts import Entered
from racecontrol.domain.setup import faults
from racecontrol.exchange.nations import nations
from racecontrol.rehearsal.people import people
from racecontrol.rehearsal.running import run, see
from racecontrol.session import Session
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
