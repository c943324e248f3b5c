"""Taps wait for their bibs; marks of the announcer change no result."""

from racecontrol.domain.facts import Called, Configured, Fact, Logged, Passed, Tapped, Void
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


def test_the_newest_mark_of_a_bib_counts() -> None:
    assert state(Called(("1", "2", "3"), "seen"), Called(("2",), "called"), Called(("3",), "none")).called == {
        "1": "seen",
        "2": "called",
    }
