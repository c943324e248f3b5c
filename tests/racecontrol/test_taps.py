"""Taps wait for their bibs; marks of the announcer change no result."""

from racecontrol.domain.facts import Called, Configured, Fact, Featured, Followed, Logged, Passed, Tapped, Void
from racecontrol.domain.state import State, Tap, fold
from tests.builders import event


def state(*facts: Fact) -> State:
    return fold([Logged(n, 0, "anna", "", fact) for n, fact in enumerate((Configured(event()), *facts), 1)])


def test_taps_without_a_bib_stand_by_their_time() -> None:
    late, early = Tapped("FIN", 2000), Tapped("FIN", 1000)
    assert state(late, early).taps == (Tap(3, "FIN", 1000), Tap(2, "FIN", 2000))


def test_a_tap_that_has_its_bib_waits_no_more() -> None:
    assert state(Tapped("FIN", 1000), Passed("7", "FIN", 1000, 2)).taps == ()


def test_a_passing_taken_back_leaves_its_tap_waiting() -> None:
    assert state(Tapped("FIN", 1000), Passed("7", "FIN", 1000, 2), Void(3)).taps == (Tap(2, "FIN", 1000),)


def test_a_tap_taken_back_is_none() -> None:
    assert state(Tapped("FIN", 1000), Void(2)).taps == ()


def test_of_a_bib_and_of_a_group_the_newest_choice_of_the_announcer_counts() -> None:
    pinned, favourite = Featured(("1", "2"), "pinned"), Featured(("2",), "favourite")
    off = Featured(("1", "2"), "pinned", on=False)
    assert state(pinned, favourite).featured == {"1": {"pinned"}, "2": {"pinned", "favourite"}}
    assert state(pinned, favourite, off).featured == {"2": {"favourite"}}
    assert state(pinned, off, Void(3)).featured == {"1": {"pinned"}, "2": {"pinned"}}
    group, nation = Followed("group", "x"), Followed("nation", "KEN")
    assert state(group, nation).followed == {("group", "x"), ("nation", "KEN")}
    assert state(group, nation, Followed("group", "x", on=False)).followed == {("nation", "KEN")}


def test_the_newest_mark_of_a_bib_counts() -> None:
    assert state(Called(("1", "2", "3"), "seen"), Called(("2",), "called"), Called(("3",), "none")).called == {
        "1": "seen",
        "2": "called",
    }
