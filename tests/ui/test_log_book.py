"""What the log says of each fact, and what undo and redo mean: no window, a real race file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from racecontrol.domain.facts import Entered, Featured, Followed, Gun, Ruling, Trigger, Void
from racecontrol.genuine import signer
from racecontrol.session import Session
from tests.ui.conftest import Clock, at, small_field, small_setup
from ui.desktop.foresight import foresee
from ui.desktop.logbook import Logbook, logbook


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Fact 1 is the set-up, 2 the entries, 3 the gun of wave A."""
    with Session.create(tmp_path / "lake.race", small_setup(), Clock(at("08:01:02.500"))) as session:
        session.do(Entered(small_field(3)))
        session.do(Gun("A", at("08:00:00"), "button"))
        yield session


def book(session: Session) -> Logbook:
    return logbook(session.log, session.setup.event)


def undo(session: Session) -> int | None:
    number = book(session).to_undo()
    if number is not None:
        session.do(*book(session).opposite(number))
    return number


def redo(session: Session) -> int | None:
    number = book(session).to_redo()
    if number is not None:
        session.do(*book(session).opposite(number))
    return number


def test_undo_goes_back_fact_by_fact_and_redo_the_same_way_forward(session: Session) -> None:
    session.do(Ruling("2", "DNS"))
    assert [undo(session), undo(session), undo(session)] == [4, 3, 2]
    assert session.field.state.voided == {2, 3, 4}
    assert [redo(session), redo(session), redo(session), redo(session)] == [7, 6, 5, None]
    assert session.field.state.voided == {5, 6, 7}
    assert [undo(session), undo(session)] == [4, 3]


def test_what_was_brought_back_last_is_undone_first(session: Session) -> None:
    session.do(*book(session).opposite(3))
    session.do(Ruling("2", "DNS"))
    session.do(*book(session).opposite(3))
    assert [undo(session), undo(session)] == [3, 5]


def test_the_key_of_the_certificates_is_nobodys_decision(session: Session) -> None:
    session.do(Ruling("2", "DNS"))
    undo(session)
    assert signer(session) is not None
    assert redo(session) == 5, "a certificate that was made in between is no new decision"
    assert undo(session) == 4
    assert session.field.state.key is not None


def test_after_a_new_decision_there_is_nothing_to_redo(session: Session) -> None:
    undo(session)
    session.do(Gun("A", at("08:00:05"), "typed"))
    assert redo(session) is None


def test_a_shot_of_a_start_device_does_not_end_redo(session: Session) -> None:
    undo(session)
    session.do(Trigger("STA-A", at("08:10:00")), Gun("B", at("08:10:00"), "device"))
    assert redo(session) == 4


def test_a_start_contact_is_nobodys_decision(session: Session) -> None:
    session.do(Trigger("STA-A", at("08:10:00")))
    assert undo(session) == 3


def test_marks_in_words(session: Session) -> None:
    undo(session)
    assert [book(session).mark(row) for row in range(4)] == ["", "", "taken back by 4", ""]
    redo(session)
    assert [book(session).mark(row) for row in range(5)] == ["", "", "brought back by 5", "taken back by 5", ""]
    assert book(session).more(4) == "· gun of wave A at 08:00:00.000 (button)"


def test_all_of_a_row_in_one_sentence(session: Session) -> None:
    session.do(Void(3), by="anna", why="false start")
    undone = "gun of wave A at 08:00:00.000 (button)"
    assert book(session).whole(3) == f"4, 08:01:02, anna: fact 3 is void · false start · {undone}"
    assert book(session).whole(2).endswith(f": {undone} · taken back by 4")


def test_a_fact_that_two_voids_took_back_needs_both_brought_back(session: Session) -> None:
    log = [*session.log, *(type(session.log[0])(number, 0, "", "", Void(3)) for number in (4, 5))]
    assert logbook(log, session.setup.event).opposite(3) == (Void(4), Void(5))


def test_the_time_is_the_events_with_seconds_and_the_day_of_another_one(session: Session, tmp_path: Path) -> None:
    assert book(session).time(0) == "08:01:02"
    week = 7 * 24 * 3600 * 1000
    with Session.create(tmp_path / "early.race", small_setup(), Clock(at("08:01:02") - week)) as early:
        assert book(early).time(0) == "12-24 08:01:02"


def test_words_of_an_import_are_worked_out_once(session: Session) -> None:
    first = book(session)
    said = first.text(session.log[1])
    session.do(Ruling("2", "DNS"))
    assert logbook(session.log, session.setup.event, first).text(session.log[1]) is said


def test_a_set_up_under_which_the_race_cannot_be_scored_is_not_brought_back(session: Session) -> None:
    assert foresee(session, Void(1)).refused == (
        "Fact 1 is the event's first set-up, and there would be no race without it."
    )


def test_undo_leaves_alone_what_the_announcer_chose(session: Session) -> None:
    before = book(session).to_undo()
    session.do(Featured(("1",), "pinned"), Followed("group", "newlyweds"))
    assert book(session).to_undo() == before


def test_a_recall_is_a_decision_undo_brings_its_gun_back_and_redo_recalls_again(session: Session) -> None:
    session.do(Void(3))
    recalled = frozenset({4})

    def now() -> Logbook:
        return logbook(session.log, session.setup.event, recalls=recalled)

    assert (now().to_undo(), now().to_redo()) == (4, None)
    session.do(*now().opposite(4))
    assert session.field.state.voided == {4}
    assert (now().to_undo(), now().to_redo()) == (3, 5)  # the next one back is the gun itself
    session.do(*now().opposite(5))
    assert 3 in session.field.state.voided
    assert (now().to_undo(), now().to_redo()) == (4, None)
