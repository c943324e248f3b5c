"""An extra wave whose runners have times and no places: the guest who fires the gun and runs behind the field."""

import tomllib
from dataclasses import replace

import pytest

from racecontrol.domain.facts import Closed, Fact, Gun, Moved, Ruling
from racecontrol.domain.misfits import misfits
from racecontrol.domain.setup import Duration, Setup, Wave
from racecontrol.domain.state import State
from racecontrol.exchange import event_toml
from racecontrol.scoring.problems import problems
from tests.builders import HOUR, MINUTE, after, entry, event, rows, score

EXTRA = Wave("X", ("M",), ranked=False, name="SCO stretch")
GUN_X = Gun("X", after("0:02:00"), "typed")
FIELD = (entry("1"), entry("2"), entry("9", wave="X"))
RUN = (
    ("S", "c1", "0:00:10"),
    ("S", "c2", "0:00:20"),
    ("S", "c9", "0:02:05"),
    *(("K", chip, time) for chip, time in (("c9", "0:16:00"), ("c1", "0:18:00"), ("c2", "0:19:00"))),
    *(("F", chip, time) for chip, time in (("c9", "0:32:00"), ("c1", "0:36:00"), ("c2", "0:38:00"))),
)


def setup(**race: object) -> Setup:
    made = event()
    return replace(made, races=(replace(made.races[0], **race),), waves=(*made.waves, EXTRA))  # type: ignore[arg-type]


def results(*facts: Fact, **race: object) -> dict[str, dict[str, str]]:
    return rows(score(RUN, FIELD, GUN_X, *facts, setup=setup(**race)))


def test_its_runners_have_times_and_no_places() -> None:
    found = results()
    assert {key: found["9"][key] for key in ("gun_time", "net_time", "status", "place", "place_sex", "gun_place")} == {
        "gun_time": "0:30:00",
        "net_time": "0:29:55",
        "status": "NC",
        "place": "",
        "place_sex": "",
        "gun_place": "",
    }
    assert [found[bib]["place"] for bib in ("1", "2")] == ["1", "2"]
    assert [found[bib]["status"] for bib in ("1", "2")] == ["OK", "OK"]


def test_who_says_no_wave_stays_in_the_ranked_one() -> None:
    assert results()["1"]["gun_time"] == "0:36:00"


def test_its_gun_does_not_move_the_time_limit_of_the_race() -> None:
    found = results(time_limit=Duration(37 * MINUTE))
    assert [found[bib]["status"] for bib in ("1", "2", "9")] == ["OK", "OTL", "NC"]


def test_a_ruling_goes_before_it_and_who_does_not_finish_is_called_so() -> None:
    assert results(Ruling("9", "DQ", "TR55"))["9"]["status"] == "DQ"
    unfinished = [sighting for sighting in RUN if sighting[:2] != ("F", "c9")]
    found = rows(score(unfinished, FIELD, GUN_X, Closed(), setup=setup()))
    assert found["9"]["status"] == "DNF"


def test_a_race_that_has_no_other_wave_starts_in_it() -> None:
    alone = replace(event(), waves=(replace(event().waves[0], ranked=False),))
    found = rows(score(RUN, FIELD[:2], setup=alone))
    assert [(found[bib]["gun_time"], found[bib]["status"], found[bib]["place"]) for bib in ("1", "2")] == [
        ("0:36:00", "NC", ""),
        ("0:38:00", "NC", ""),
    ]


def test_entries_need_not_say_that_they_are_not_in_it() -> None:
    state = State(setup(), {one.bib: one for one in FIELD})
    assert misfits([Moved("9", "M", "")], state, []) == []
    two = replace(setup(), waves=(*setup().waves, Wave("B", ("M",))))
    assert "several waves" in misfits([Moved("9", "M", "")], replace(state, setup=two), [])[0]


def test_a_start_with_it_is_no_problem() -> None:
    late = (*(sighting for sighting in RUN if sighting[:2] != ("S", "c2")), ("S", "c2", "0:02:06"))
    crowd = tuple(entry(str(bib), wave="X") for bib in range(20, 60))
    beside = tuple(("S", f"c{bib}", f"0:02:0{bib % 10}") for bib in range(20, 60))
    kinds = {one.kind for one in problems(score((*late, *beside), (*FIELD, *crowd), GUN_X, setup=setup()), [], 10**15)}
    assert "wave_mismatch" not in kinds


@pytest.mark.parametrize("planned", [None, Duration(8 * HOUR)])
def test_it_is_written_and_read_again(planned: Duration | None) -> None:
    made = replace(setup(), waves=(event().waves[0], replace(EXTRA, planned=planned)))
    text = event_toml.dump(made)
    assert 'name = "SCO stretch"' in text
    assert "ranked = false" in text
    assert event_toml.parse(tomllib.loads(text), "event.toml", text) == made
