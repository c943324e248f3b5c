"""Who is on the course: order, overdue, race and bib."""

import pytest

from racecontrol.domain.facts import Ruling
from racecontrol.scoring.arrivals import Arrivals, arrivals, newest_read
from racecontrol.scoring.standings import Standings
from tests.builders import GUN, after, entry, score

FIELD = [entry(str(bib)) for bib in range(1, 7)]


def course() -> Standings:
    """1 has finished; 2 and 3 have passed K5, 3 slower; 4 has only started; 5 gave up after K5; 6 was not seen."""
    return score(
        [
            ("S", "c1", "0:00:10"), ("K", "c1", "0:18:00"), ("F", "c1", "0:37:00"),
            ("S", "c2", "0:00:10"), ("K", "c2", "0:24:00"),
            ("S", "c3", "0:00:10"), ("K", "c3", "0:32:00"),
            ("S", "c4", "0:00:10"), ("K", "c5", "0:20:00"),
        ],
        FIELD,
        Ruling("5", "DNF"),
    )  # fmt: skip


def bibs(found: Arrivals) -> str:
    return " ".join(found.standings.entry(one.row).bib for one in found.found)


def test_who_has_started_and_neither_finished_nor_given_up_is_on_the_course() -> None:
    found = arrivals(course(), after("0:10:00"))
    assert bibs(found) == "2 4 3"
    two, four, three = found.found
    assert (two.last, two.last_at, two.following) == ("K5", after("0:24:00"), "FIN")
    assert (four.last, four.last_at, four.following) == ("START", after("0:00:10"), "K5")
    assert two.following_at == two.finish_at
    assert four.following_at < four.finish_at
    for one in found.found:
        assert one.last_at < one.finish_low < one.finish_at < one.finish_high
        assert one.overdue is None
    assert two.finish_at < four.finish_at < three.finish_at, "next at the finish first"


def test_the_longest_overdue_stand_first() -> None:
    early = arrivals(course(), after("0:10:00"))
    assert bibs(arrivals(course(), after("3:00:00"))) == "4 2 3"
    late = arrivals(course(), after("3:00:00")).found
    assert [one.overdue for one in late] == sorted(one.overdue or 0 for one in late)
    two = next(one for one in early.found if one.following == "FIN")
    assert next(one for one in late if one.row == two.row).overdue == two.finish_high
    on_time = arrivals(course(), two.finish_high).found
    assert next(one for one in on_time if one.row == two.row).overdue is None
    just = arrivals(course(), two.finish_high + 1)
    assert next(one for one in just.found if one.row == two.row).overdue == two.finish_high
    assert bibs(just) == "4 2 3"


@pytest.mark.parametrize(("race", "bib", "told"), [("M", None, "2 4 3"), ("N", None, ""), (None, "3", "3")])
def test_one_race_or_one_bib(race: str | None, bib: str | None, told: str) -> None:
    assert bibs(arrivals(course(), GUN, race, bib)) == told


def test_the_newest_read_of_all_whoever_made_it() -> None:
    assert newest_read(course()) == after("0:37:00")
    assert newest_read(score([], FIELD)) == 0
    assert arrivals(score([], FIELD), 0).found == ()
