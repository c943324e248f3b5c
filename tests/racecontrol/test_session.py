"""The door: durable before visible, refusals that change nothing, two programs on one file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import IntegrityError

import pytest

from racecontrol.domain.facts import Closed, Configured, Entered, Fact, Gun, Heard, Ruling, Void
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.session import Changes, Session
from tests.builders import DECODERS, GUN, HOUR, MINUTE, entry, event

LOCAL = 8 * HOUR  # a clock in Shanghai is so far ahead


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.race"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with Session.create(path, event(), lambda: GUN) as session:
        session.do(Entered((entry("1"), entry("2"))))
        yield session


def heard(*chips: str, decoder: str = "F") -> Heard:
    return Heard(decoder, GUN, tuple(Read(chip, GUN + LOCAL + 40 * MINUTE, b"raw") for chip in chips))


def stored(path: Path) -> tuple[int, int]:
    """Facts and reads in the file, as a program beside us sees them."""
    with closing(sqlite3.connect(path)) as other:
        return other.execute("SELECT (SELECT count(*) FROM facts), (SELECT count(*) FROM reads)").fetchone()


def test_durable_before_visible_what_a_listener_hears_stands_in_the_file(session: Session) -> None:
    seen: list[tuple[Changes, tuple[int, int], int]] = []
    session.subscribe(lambda changes: seen.append((changes, stored(session.path), len(session.snapshot().reads))))
    changes = session.do(heard("c1", "c2"), Gun("A", GUN, "button"))
    assert seen == [(changes, (3, 2), 2)]
    assert (changes.reads, [one.number for one in changes.facts]) == (2, [3])


def test_all_of_one_call_is_committed_or_nothing(session: Session) -> None:
    with pytest.raises(IntegrityError):
        session.do(heard("c1"), Entered((entry("3"), entry("4", club=None))))
    assert stored(session.path) == (2, 0)
    assert (len(session.log), len(session.snapshot().reads)) == (2, 0)
    assert session.do(heard("c1")).reads == 1


@pytest.mark.expected_log("a listener failed after a commit")
def test_a_listener_that_fails_does_not_make_stored_data_look_lost(session: Session) -> None:
    def fail(_: Changes) -> None:
        raise RuntimeError("a window that is gone")

    later: list[Changes] = []
    session.subscribe(fail)
    session.subscribe(later.append)
    assert session.do(heard("c1")).reads == 1
    assert len(later) == 1


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (Gun("Z", GUN, "typed"), "wave 'Z' is not in this event; write one of A"),
        (Ruling("99", "DQ"), "bib '99' has no entry; check the number"),
        (Closed("H"), "race 'H' is not in this event; write one of M"),
        (Void(99), "fact 99 is not in the log; `racecontrol log` shows the numbers"),
        (Void(1), "fact 1 is the event's first set-up, and there would be no race without it"),
        (Entered((entry("3", race="H"),)), "bib 3: race: 'H' is not a race of this event; write one of M"),
        (
            Entered((entry("3", race="H"), entry("4", race="H"))),
            "bib 3 and 1 more: race: 'H' is not a race of this event; write one of M",
        ),
        (Entered((entry("3", wave="Z"),)), "bib 3: wave: 'Z' does not start race M; write one of A"),
        (Entered((entry("3"), entry("3"))), "bib '3' stands 2 times; keep one of them"),
        (Entered((entry("3", chips=("C1",)),)), "bib 3: chip: 'C1' belongs to bib 1 already; check both"),
        (Entered((entry("3"), entry("4", chips=("c3",)))), "bib 4: chip: 'c3' belongs to bib 3 already; check both"),
        (Entered((entry("3", birth_date="1890"),)), "bib 3: birth_date: '1890' is before 1900; check the year"),
    ],
)
def test_a_fact_about_something_that_is_not_there_is_refused(session: Session, fact: Fact, told: str) -> None:
    with pytest.raises(Refused) as refused:
        session.do(heard("c1"), fact)
    assert refused.value.faults == (told,)
    assert stored(session.path) == (2, 0)


def test_entries_may_exchange_their_chips_in_one_fact(session: Session) -> None:
    session.do(Entered((entry("1", chips=("c2",)), entry("2", chips=("c1",)))))
    assert [one.chips for one in session.field.entries] == [("c2",), ("c1",)]


def test_every_refused_fact_is_told(session: Session) -> None:
    with pytest.raises(Refused) as refused:
        session.do(Gun("Z", GUN, "typed"), Void(99))
    assert len(refused.value.faults) == 2


def test_a_void_takes_back_and_the_void_of_a_void_brings_again(session: Session) -> None:
    session.do(Gun("A", GUN, "typed"))
    session.do(Gun("A", GUN + 5, "typed"))
    session.do(Void(4))
    assert session.field.state.guns == {"A": GUN}
    session.do(Void(5))
    assert session.field.state.guns == {"A": GUN + 5}
    session.do(Void(6))
    assert session.field.state.guns == {"A": GUN}


def test_what_is_void_cannot_be_voided_again(session: Session) -> None:
    session.do(Gun("A", GUN, "typed"))
    session.do(Void(3))
    with pytest.raises(Refused, match="fact 3 is void already"):
        session.do(Void(3))


def test_a_ruling_outlives_the_entry_that_was_voided(session: Session) -> None:
    session.do(Ruling("1", "DQ"))
    session.do(Void(2))
    assert len(session.standings().field) == 0


def test_a_newer_setup_counts_at_once(session: Session) -> None:
    session.do(Configured(event(decoders=DECODERS[:1])))
    assert [one.code for one in session.setup.decoders] == ["S"]


def test_reads_are_stored_as_sent_and_the_offset_is_no_part_of_them(session: Session, path: Path) -> None:
    session.do(Heard("F", GUN + 7, (Read("c1", GUN + LOCAL, b"\x00\xff", 3, "2"),)))
    session.do(Heard("F", GUN + 7, (Read("c1", GUN, b"z"),), "utc"))
    first, second = session.journal.reads()
    assert tuple(first)[:-2] == (1, "F", "2", 3, "c1", GUN, GUN + 7, b"\x00\xff", "", False)
    assert (second.at, second.seq) == (GUN, None)


def test_notices_and_garbage_are_kept_too(session: Session) -> None:
    changes = session.do(Heard("F", GUN, (Notice("gun", GUN, b"g", "contact"), Garbage(5, b"??", "no frame"))))
    assert (changes.reads, changes.garbage) == (0, 1)
    counts = session.journal.counts()
    assert (counts["notices"], counts["garbage"], counts["reads"]) == (1, 1, 0)


def test_who_when_and_why_stand_on_every_fact(session: Session) -> None:
    (logged,) = session.do(Gun("A", GUN, "typed"), by="Anna", why="false start").facts
    assert (logged.at, logged.by, logged.why) == (GUN, "Anna", "false start")
    assert session.journal.log()[-1] == logged


def test_a_file_opened_again_holds_the_same_race(session: Session, path: Path) -> None:
    session.do(heard("c1", "x"), Gun("A", GUN, "typed"))
    with Session.open(path) as again:
        assert again.log == session.log
        assert again.field.state == session.field.state
        assert len(again.snapshot().reads) == 2


def test_two_programs_on_one_file_see_each_other_and_their_numbers_do_not_collide(session: Session, path: Path) -> None:
    with Session.open(path) as other:
        assert not other.refresh()
        session.do(heard("c1"), Gun("A", GUN, "typed"))
        mine = other.do(heard("c2"), Ruling("1", "DQ"))
        assert [one.number for one in mine.facts] == [4]
        assert other.field.state.guns == {"A": GUN}
        assert len(other.snapshot().reads) == 2
        assert session.refresh()
        assert not session.refresh()
        assert session.log == other.log
        assert len(session.snapshot().reads) == 2
        assert session.standings().status(0) == other.standings().status(0) == "DQ"


def test_an_event_that_cannot_be_made_leaves_no_file(tmp_path: Path) -> None:
    def no_clock() -> int:
        raise RuntimeError("no clock")

    with pytest.raises(RuntimeError, match="no clock"):
        Session.create(tmp_path / "a.race", event(), no_clock)
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_a_setup_is_refused(session: Session, path: Path) -> None:
    session.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM facts WHERE number = 1")
        connection.commit()
    with pytest.raises(
        Refused, match=r"cannot be understood \(the log has no set-up\); keep the file as it is, and open a back-up"
    ):
        Session.open(path)
