"""Official medal lists that another one supersedes."""

from dataclasses import replace

from racecontrol.domain.facts import Configured, Entered, Fact, Gun, Logged, Official, Penalty, Ruling, Void
from racecontrol.domain.setup import Award
from racecontrol.domain.state import fold
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.issues import changes, issues, superseded
from racecontrol.scoring.standings import Standings, standings
from tests.builders import GUN, Sighting, after, entry, event, read_log

PEOPLE = tuple(entry(str(n), family_name=f"R{n}", nation="CHN") for n in range(1, 6))
SEEN: tuple[Sighting, ...] = tuple(("F", f"c{n}", f"0:4{n}:00") for n in range(1, 6))
SETUP = event(awards=(Award("Overall", "overall", 3),))
OFFICIAL = Official("M", len(SEEN))
AT = after("6:20:00")
DQ = Ruling("1", "DQ", "TR55.10")


def told(*facts: Fact) -> Standings:
    """Facts numbered from 4 on, a minute after each other from 14:20 on."""
    before = (Configured(SETUP), Entered(PEOPLE), Gun("A", GUN, "typed"))
    log = [Logged(number, GUN, "crew", "", fact) for number, fact in enumerate(before, 1)]
    log += [Logged(number, AT + (number - 4) * MINUTE, "anna", "", fact) for number, fact in enumerate(facts, 4)]
    return standings(lay_out(fold(log)), read_log(SEEN).view())


def lines(old: Standings, now: Standings) -> list[tuple[str, int, int, str]]:
    """Bib, old and new place, 0: none, and why."""
    return [
        (one.bib, one.old.place if one.old else 0, one.new.place if one.new else 0, one.why)
        for one in changes(old, now, "M")
    ]


def test_a_list_that_was_never_official_supersedes_none() -> None:
    assert superseded(told(), "M") is None
    assert superseded(told(DQ), "M") is None
    assert issues(told(DQ), "M") == []


def test_as_long_as_the_winners_are_the_same_the_official_list_holds() -> None:
    for now in (
        told(OFFICIAL),
        told(OFFICIAL, Ruling("5", "DQ")),
        told(OFFICIAL, OFFICIAL),
        told(OFFICIAL, DQ, Void(5)),
    ):
        assert superseded(now, "M") is None
        assert all(issue.valid for issue in issues(now, "M"))


def test_a_disqualified_winner_supersedes_the_official_list() -> None:
    now = told(OFFICIAL, DQ)
    old = superseded(now, "M")
    assert old is not None
    assert (old.approval.at, old.approval.by, old.next) == (AT, "anna", None)
    assert lines(old.standings, now) == [("2", 2, 1, ""), ("3", 3, 2, ""), ("4", 0, 3, ""), ("1", 1, 0, "DQ TR55.10")]


def test_made_official_again_the_new_list_supersedes_the_old_one_and_holds() -> None:
    now = told(OFFICIAL, DQ, OFFICIAL)
    newest, first = issues(now, "M")
    assert (newest.approval.number, newest.valid, newest.next) == (6, True, None)
    assert (first.approval.number, first.valid, first.next) == (4, False, newest.approval)
    old = superseded(now, "M")
    assert old is not None
    assert old.approval == first.approval


def test_the_newest_list_that_differs_is_named_not_the_first() -> None:
    now = told(OFFICIAL, DQ, OFFICIAL, Ruling("2", "DQ"), OFFICIAL)
    assert [(one.approval.number, one.valid, one.next and one.next.number) for one in issues(now, "M")] == [
        (8, True, None), (6, False, 8), (4, False, 6),
    ]  # fmt: skip
    old = superseded(now, "M")
    assert old is not None
    assert old.approval.number == 6


def test_made_official_twice_with_the_same_list_both_give_way_to_the_one_that_differs() -> None:
    now = told(OFFICIAL, OFFICIAL, DQ, OFFICIAL)
    assert [(one.approval.number, one.next and one.next.number) for one in issues(now, "M")] == [
        (7, None), (5, 7), (4, 7),
    ]  # fmt: skip


def test_a_winner_who_is_taken_back_brings_the_first_list_back() -> None:
    """Disqualified, official, and the appeal succeeds: the list of before says again what is true."""
    now = told(OFFICIAL, DQ, OFFICIAL, Void(5))
    assert [(one.approval.number, one.valid) for one in issues(now, "M")] == [(6, False), (4, True)]
    old = superseded(now, "M")
    assert old is not None
    assert old.approval.number == 6


def test_an_approval_that_was_taken_back_is_no_issue() -> None:
    assert issues(told(OFFICIAL, DQ, Void(4)), "M") == []


def test_a_corrected_time_or_name_is_another_list_though_the_places_are_the_same() -> None:
    later = told(OFFICIAL, Penalty("1", SECOND))
    old = superseded(later, "M")
    assert old is not None
    assert lines(old.standings, later) == [("1", 1, 1, "")]
    named = told(OFFICIAL, Entered((replace(PEOPLE[0], given_name="Anna"),)))
    old = superseded(named, "M")
    assert old is not None
    assert lines(old.standings, named) == [("1", 1, 1, "")]


def test_another_races_list_has_nothing_to_do_with_it() -> None:
    assert issues(told(OFFICIAL, DQ), "X") == []
