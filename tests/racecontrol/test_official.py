"""Official results: what was official is known for ever, and what has changed since is told bib by bib."""

from typing import NamedTuple

import pytest

from racecontrol.domain.facts import Configured, Entered, Fact, Gun, Logged, Official, Passed, Penalty, Ruling, Void
from racecontrol.domain.setup import Race, Split, Wave
from racecontrol.domain.state import fold
from racecontrol.domain.time import SECOND
from racecontrol.scoring.difference import PLACES
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.official import Mark, as_approved, mark_text, marks, marks_text
from racecontrol.scoring.standings import Standings, standings
from tests.builders import GUN, SPLITS, Sighting, after, entry, event, read_log, rows

SETUP = event(
    races=(Race("M", "Ten", 10000, SPLITS), Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))),
    waves=(Wave("A", ("M",)), Wave("B", ("F",))),
)
PEOPLE = (entry("1"), entry("2"), entry("3"), entry("4", sex="W"), entry("5", race="F"))
SEEN: tuple[Sighting, ...] = (
    ("F", "c1", "0:40:00"), ("F", "c2", "0:41:00"), ("F", "c3", "0:42:00"), ("F", "c4", "0:43:00"),
    ("F", "c5", "0:44:00"),
)  # fmt: skip
BEFORE: tuple[Fact, ...] = (Configured(SETUP), Entered(PEOPLE), Gun("A", GUN, "typed"), Gun("B", GUN, "typed"))
OFFICIAL = Official("M", len(SEEN))
AT = after("6:02:10")


class Told(NamedTuple):
    scored: Standings
    mark: Mark
    text: str


def told(*facts: Fact, seen: tuple[Sighting, ...] = SEEN) -> Told:
    """Of race M, these facts numbered from 5 on."""
    log = [Logged(number, AT, "anna", "", fact) for number, fact in enumerate((*BEFORE, *facts), 1)]
    scored = standings(lay_out(fold(log)), read_log(seen).view())
    (mark,) = marks(scored, "M")
    return Told(scored, mark, mark_text(mark, SETUP.event))


def changes(mark: Mark) -> dict[str, dict[str, str]]:
    found = (mark.row(number) for number in range(len(mark.rows)))
    return {row.bib: {one.what: f"{one.before} > {one.after}" for one in row.changes} for row in found}


def test_results_are_provisional_until_they_are_made_official() -> None:
    assert told().text == "provisional"
    assert told(OFFICIAL).text == "official, by anna at 14:02"
    assert told(OFFICIAL, Void(5)).text == "provisional"
    assert told(Official("F", len(SEEN))).text == "provisional"


def test_a_disqualification_afterwards_is_told_bib_by_bib() -> None:
    _, mark, text = told(OFFICIAL, Ruling("2", "DQ", "TR55.10"))
    assert text == "changed since it was official at 14:02: 3 places"
    assert changes(mark) == {
        "2": {"status": "OK > DQ", "rule": "None > TR55.10", **dict.fromkeys(PLACES, "2 > None")},
        "3": dict.fromkeys(PLACES, "3 > 2"),
        "4": {"place": "4 > 3"},
    }


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ((Penalty("4", SECOND),), "1 time"),
        ((Penalty("3", 90 * SECOND),), "2 places"),
        ((Ruling("9", "DNS"),), "1 status"),
        ((Ruling("9", "DNS"), Penalty("4", SECOND)), "1 status, 1 time"),
        ((Entered((entry("6"),)),), "1 entry"),
        ((Entered((entry("1", family_name="Li"),)),), "1 entry"),
    ],
)
def test_what_has_changed_is_counted(facts: tuple[Fact, ...], text: str) -> None:
    nine = Entered((entry("9"),))
    assert told(nine, OFFICIAL, *facts).text == f"changed since it was official at 14:02: {text}"


def test_what_changes_in_another_race_is_nothing_to_this_one() -> None:
    assert told(OFFICIAL, Ruling("5", "DQ", "TR55.10")).text == "official, by anna at 14:02"


def test_who_left_the_race_or_has_no_entry_any_more_is_told_too() -> None:
    nine = Entered((entry("9"),))
    assert set(changes(told(nine, OFFICIAL, Void(5)).mark)) == {"9"}


def test_a_read_that_comes_afterwards_is_a_change_whatever_its_time() -> None:
    late = (*SEEN[:3], ("F", "c5", "0:44:00"))
    then = Official("M", len(late))
    assert told(then, seen=late).mark.rows.size == 0
    _, mark, text = told(then, seen=(*late, SEEN[3]))
    assert text == "changed since it was official at 14:02: 1 place"
    assert changes(mark)["4"]["gun_ms"] == "None > 2580000"


def test_what_was_official_is_scored_as_it_was() -> None:
    scored, mark, _ = told(OFFICIAL, Ruling("2", "DQ"), Passed("1", "K5", after("0:20:00")), seen=(*SEEN, SEEN[0]))
    assert mark.approval is not None
    then = as_approved(scored.field.state.official["M"], scored.reads)
    assert rows(then) == rows(told().scored)


def test_the_newest_approval_counts_and_what_was_decided_before_it_is_no_change() -> None:
    ruled = Ruling("2", "DQ", "TR55.10")
    assert told(OFFICIAL, ruled, OFFICIAL).text == "official, by anna at 14:02"
    assert told(OFFICIAL, ruled, OFFICIAL, Void(7)).text == "changed since it was official at 14:02: 3 places"
    assert told(OFFICIAL, ruled, OFFICIAL, Void(6)).text == "changed since it was official at 14:02: 3 places"
    assert told(OFFICIAL, ruled, Void(6)).text == "official, by anna at 14:02"


def test_a_page_of_several_races_says_it_once_or_for_each() -> None:
    def page(*facts: Fact) -> str:
        return marks_text(marks(told(*facts).scored), SETUP.event)

    assert page() == "provisional"
    assert page(OFFICIAL) == "M official, by anna at 14:02; F provisional"
    assert page(OFFICIAL, Official("F", len(SEEN))) == "official, by anna at 14:02"
