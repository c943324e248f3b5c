"""What stands in the finish queue without a runner."""

import pytest

from racecontrol.domain.facts import ChipGiven, ClockOffset, Fact, Passed, Tapped, Tested
from tests.builders import GUN, Sighting, after, entry, score
from ui.desktop.strays import MOST, Stray, strays

RUN: tuple[Sighting, ...] = (
    ("F", "c1", "0:40:00"),
    ("F", "beef", "0:41:00"),
    ("FB", "beef", "0:40:58"),
    ("K", "cafe", "0:20:00"),
    ("F", "babe", "0:42:00"),
)


def found(*facts: Fact, run: tuple[Sighting, ...] = RUN) -> list[Stray]:
    return list(strays(score(run, [entry("1"), entry("2")], *facts)))


def test_chips_of_nobody_at_a_finish_by_their_first_read_there_newest_first() -> None:
    assert found() == [
        Stray("chip", "babe", after("0:42:00"), "FINISH"),
        Stray("chip", "beef", after("0:40:58"), "FINISH"),
    ]


@pytest.mark.parametrize(
    "fact",
    [ChipGiven("BEEF", "2"), ChipGiven("beef", ""), ChipGiven("beef", "2", after("0:40:00"))],
    ids=["has a runner", "declared nobody's", "handed over"],
)
def test_a_chip_that_somebody_decided_about_is_none(fact: Fact) -> None:
    assert [one.code for one in found(fact)] == ["babe"]


def test_its_time_is_by_the_right_clock() -> None:
    assert [one.at for one in found(ClockOffset("FB", -1000))] == [after("0:42:00"), after("0:40:57")]


def test_what_was_read_in_a_test_is_none() -> None:
    assert found(Tested("F", GUN), Tested("FB", GUN)) == []


def test_taps_at_a_finish_without_a_bib() -> None:
    taps = (Tapped("FINISH", after("0:41:30")), Tapped("K5", after("0:21:30")), Tapped("FINISH", after("0:43:00")))
    given = Passed("2", "FINISH", after("0:43:00"), 6)  # the third tap is the sixth fact
    assert [(one.kind, one.code) for one in found(*taps, given)] == [("chip", "babe"), ("tap", "4"), ("chip", "beef")]


def test_of_very_many_the_newest() -> None:
    run = tuple(("F", f"x{number}", f"0:{40 + number // 60}:{number % 60:02}") for number in range(MOST + 5))
    many = found(run=run)
    assert (len(many), many[0].code, many[-1].code) == (MOST, f"x{MOST + 4}", "x5")
