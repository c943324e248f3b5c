"""Where one runner is: the last sighting of all, the stretch of the course now, and what is expected ahead."""

import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ChipGiven, Passed, Ruling
from racecontrol.scoring.explain import explain
from racecontrol.scoring.passed_by import PassedBy, passed_by
from racecontrol.scoring.predict import predict, where
from racecontrol.scoring.standings import Standings
from racecontrol.scoring.whereabouts import Whereabouts, last_seen, whereabouts
from tests.builders import MINUTE, Sighting, after, entry, score

READS: list[Sighting] = [
    ("S", "c1", "0:00:10"), ("K", "c1", "0:25:00"), ("K", "c1", "0:25:03"),
    ("S", "c2", "0:00:20"),
    ("S", "c3", "0:00:05"), ("K", "c3", "0:20:00"), ("F", "c3", "0:40:00"),
    ("K", "stranger", "0:25:30"),
]  # fmt: skip


def people() -> list[Entry]:
    return [entry(bib) for bib in ("1", "2", "3", "4")]


def place(scored: Standings, bib: str) -> Whereabouts | None:
    return whereabouts(scored, predict(scored), scored.field.index[bib])


def found(scored: Standings, bib: str) -> Whereabouts:
    there = place(scored, bib)
    assert there is not None
    return there


def test_between_two_points_the_way_is_that_of_the_prediction() -> None:
    scored = score(READS, people())
    one = found(scored, "1")
    assert (one.last, one.last_at, one.metres) == ("K5", after("0:25:00"), 5000)
    assert [ahead.split for ahead in one.ahead] == ["FIN"]
    for time in ("0:25:00", "0:30:00", "0:41:00", "1:30:00"):
        assert one.at(after(time)) == pytest.approx(where(predict(scored), after(time))[scored.field.index["1"]])
    assert one.at(after("0:25:00")) == 5000
    assert 5500 < one.at(after("0:30:00")) < 7000


def test_after_the_start_all_points_are_ahead() -> None:
    two = found(score(READS, people()), "2")
    assert (two.last, two.metres) == ("", 0)
    assert [ahead.split for ahead in two.ahead] == ["K5", "FIN"]
    assert all(ahead.low <= ahead.at <= ahead.high for ahead in two.ahead)


def test_overdue_from_the_upper_end_of_the_range_on() -> None:
    one = found(score(READS, people()), "1")
    assert one.overdue(one.following.high) is None
    assert one.overdue(one.following.high + 1) == one.following.high


def test_who_finished_is_out_or_was_never_seen_is_not_on_the_course() -> None:
    scored = score(READS, people(), Ruling("1", "DNF"))
    assert [place(scored, bib) for bib in ("1", "3", "4")] == [None, None, None]


def test_last_seen_is_the_newest_of_all_even_if_it_does_not_count() -> None:
    seen = last_seen(explain(score(READS, people()), "1").lines)
    assert seen is not None
    assert (seen.point, seen.at, seen.split) == ("K5", after("0:25:03"), "")


def test_a_chip_that_was_somebody_elses_by_then_does_not_say_where_a_runner_was() -> None:
    scored = score(READS, people(), ChipGiven("c1", "4", since=after("0:25:00")))
    seen = last_seen(explain(scored, "1").lines)
    assert seen is not None
    assert (seen.point, seen.at) == ("START", after("0:00:10"))
    assert last_seen(explain(score([], people()), "1").lines) is None


def test_who_passed_a_point_and_which_chips_nobody_has() -> None:
    scored = score(READS, people(), Passed("4", "K5", after("0:24:00")))
    span = after("0:20:00"), after("0:26:00")
    assert passed_by(scored, "K5", *span) == PassedBy(
        (("3", after("0:20:00")), ("4", after("0:24:00")), ("1", after("0:25:00"))), (("stranger", after("0:25:30")),)
    )
    assert passed_by(scored, "K5", after("0:20:00") + 1, after("0:24:00")).passings == (("4", after("0:24:00")),)
    assert passed_by(scored, "FINISH", *span) == PassedBy()
    assert passed_by(scored, "NOWHERE", *span) == PassedBy()


def test_who_came_by_twice_stands_there_twice() -> None:
    reads: list[Sighting] = [("K", "c1", "0:25:00"), ("K", "c1", "0:31:00")]
    times = [at for _, at in passed_by(score(reads, people()), "K5", 0, after("9:00:00")).passings]
    assert times == [after("0:25:00"), after("0:25:00") + 6 * MINUTE]
