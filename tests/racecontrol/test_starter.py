"""The start: armed waves fire in turn, and every contact is recorded, whatever it fires."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import OperationalError

import pytest

from racecontrol.domain.facts import Gun, Heard, Tested, Trigger, Void
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.setup import Duration, Wave
from racecontrol.session import Changes, Session
from racecontrol.starter import SAME_SHOT, Starter
from racecontrol.store import file
from tests.builders import DECODERS, GUN, HOUR, SECOND, event


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(file, "BUSY_S", 0.05)
    setup = event(
        waves=(Wave("A", ("M",), Duration(9 * HOUR)), Wave("B", ("M",), Duration(8 * HOUR))), decoders=DECODERS
    )
    with Session.create(tmp_path / "a.race", setup) as session:
        yield session


@pytest.fixture
def starter(session: Session) -> Starter:
    return Starter(session)


def contact(at: int) -> Heard:
    return Heard("S", at, (Notice("gun", at + 8 * HOUR, b"gun"),))


def facts(session: Session) -> list[object]:
    return [logged.fact for logged in session.log[1:]]


def guns(session: Session) -> list[object]:
    return [fact for fact in facts(session) if isinstance(fact, Gun)]


def test_armed_waves_fire_in_the_order_of_their_planned_times(session: Session, starter: Starter) -> None:
    starter.arm("A")
    starter.arm("B")
    assert starter.in_turn() == ["B", "A"]
    starter.heard([contact(GUN), contact(GUN + SAME_SHOT)])
    assert facts(session) == [
        Trigger("S", GUN), Gun("B", GUN, "device"),
        Trigger("S", GUN + SAME_SHOT), Gun("A", GUN + SAME_SHOT, "device"),
    ]  # fmt: skip
    assert starter.next_to_fire() is None


def test_trigger_and_gun_are_one_commit(session: Session, starter: Starter) -> None:
    commits: list[Changes] = []
    session.subscribe(commits.append)
    starter.arm("B")
    starter.heard([contact(GUN)])
    assert [len(changes.facts) for changes in commits] == [2]


def test_a_contact_that_bounces_is_recorded_and_fires_nothing(session: Session, starter: Starter) -> None:
    starter.arm("A")
    starter.arm("B")
    starter.heard([contact(GUN), contact(GUN + 20), contact(GUN + SAME_SHOT - 1), contact(GUN - SAME_SHOT + 1)])
    assert guns(session) == [Gun("B", GUN, "device")]
    assert len(facts(session)) == 1 + 4
    assert starter.is_armed("A")


def test_a_contact_stamped_well_before_the_last_shot_is_another_shot(session: Session, starter: Starter) -> None:
    starter.arm("A")
    starter.arm("B")
    starter.heard([contact(GUN), contact(GUN - SAME_SHOT)])
    assert guns(session) == [Gun("B", GUN, "device"), Gun("A", GUN - SAME_SHOT, "device")]


def test_a_contact_without_an_armed_wave_is_recorded(session: Session, starter: Starter) -> None:
    starter.heard([contact(GUN)])
    assert facts(session) == [Trigger("S", GUN)]
    assert session.log[-1].by == "S"


def test_a_contact_that_fired_nothing_keeps_no_later_one_from_firing(session: Session, starter: Starter) -> None:
    starter.heard([contact(GUN)])
    starter.arm("A")
    starter.heard([contact(GUN + SECOND)])
    assert facts(session)[-1] == Gun("A", GUN + SECOND, "device")


def test_a_contact_from_the_memory_is_recorded_once_and_fires_nothing(session: Session, starter: Starter) -> None:
    starter.arm("A")
    late = replace(contact(GUN), recovered=True)
    starter.heard([late])
    starter.heard([late])
    assert facts(session) == [Trigger("S", GUN)]
    assert starter.next_to_fire() == "A"


def test_a_contact_that_comes_twice_is_one_trigger(session: Session, starter: Starter) -> None:
    """Live and again out of the memory, or live twice: the second fires no other wave, however late it comes."""
    starter.arm("B")
    starter.heard([contact(GUN)])
    starter.arm("A")
    starter.heard([contact(GUN + SAME_SHOT + SECOND)])
    fired = facts(session)
    assert len(fired) == 4
    session.do(Void(session.log[-1].number))
    starter.arm("A")
    before = len(facts(session))
    starter.heard([contact(GUN), replace(contact(GUN), recovered=True)])
    assert len(facts(session)) == before
    assert starter.next_to_fire() == "A"


def test_a_contact_that_the_memory_told_first_still_fires_when_live(session: Session, starter: Starter) -> None:
    starter.arm("A")
    starter.heard([replace(contact(GUN), recovered=True)])
    starter.heard([contact(GUN)])
    starter.arm("B")
    starter.heard([contact(GUN), contact(GUN)])
    assert facts(session) == [Trigger("S", GUN), Gun("A", GUN, "device")]


def test_a_contact_of_a_decoder_in_test_mode_fires_nothing(session: Session, starter: Starter) -> None:
    session.do(Tested("S", GUN - SECOND, GUN + SECOND))
    starter.arm("A")
    starter.heard([contact(GUN)])
    assert facts(session)[-1] == Trigger("S", GUN)
    assert starter.next_to_fire() == "A"
    starter.heard([replace(contact(GUN + SECOND), heard=GUN + SECOND)])
    assert facts(session)[-1] == Gun("A", GUN + SECOND, "device")


def test_the_contact_of_the_shot_that_the_button_fired_fires_no_other_wave(session: Session, starter: Starter) -> None:
    starter.arm("A")
    starter.arm("B")
    assert starter.take(GUN) == "B"
    starter.heard([contact(GUN + 300)])
    assert facts(session) == [Trigger("S", GUN + 300)]
    assert starter.next_to_fire() == "A"


def test_who_is_disarmed_is_not_fired(starter: Starter) -> None:
    starter.arm("A")
    starter.disarm("A")
    assert starter.take(GUN) is None


def test_a_wave_that_has_its_gun_is_armed_no_more_and_again_when_the_gun_is_void(
    session: Session, starter: Starter
) -> None:
    session.do(Gun("B", GUN, "typed"))
    assert starter.next_to_arm() == "A"
    session.do(Void(2))
    assert starter.next_to_arm() == "B"


def test_a_wave_that_gets_its_gun_from_elsewhere_is_armed_no_more(session: Session, starter: Starter) -> None:
    starter.arm("B")
    session.do(Gun("B", GUN, "typed"))
    assert not starter.is_armed("B")
    session.do(Void(2))
    starter.heard([contact(GUN + HOUR)])
    assert guns(session) == [Gun("B", GUN, "typed")]


def test_the_button_of_the_window_is_a_trigger_without_a_decoder(session: Session, tmp_path: Path) -> None:
    session.do(Trigger("", GUN), by="anna")
    with Session.open(session.path) as again:
        assert facts(again) == [Trigger("", GUN)]


def test_reads_and_other_notices_start_no_wave(session: Session, starter: Starter) -> None:
    starter.arm("A")
    starter.heard([Heard("S", GUN, (Read("c1", GUN, b""), Notice("clock", GUN, b""), Notice("gun", None, b"")))])
    assert facts(session) == []
    assert starter.is_armed("A")


def test_a_contact_of_a_decoder_that_is_no_longer_there_keeps_no_other_from_firing(
    session: Session, starter: Starter
) -> None:
    starter.arm("A")
    starter.heard([Heard("GONE", GUN, (Notice("gun", GUN, b"gun"),)), contact(GUN + SECOND)])
    assert facts(session) == [Trigger("S", GUN + SECOND), Gun("A", GUN + SECOND, "device")]


def test_a_gun_that_the_file_does_not_take_is_not_forgotten(session: Session, starter: Starter) -> None:
    starter.arm("A")
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OperationalError):
            starter.heard([contact(GUN)])
        assert starter.is_armed("A")
        with pytest.raises(OperationalError):
            starter.heard([contact(GUN + 5)])
        assert facts(session) == []
        other.execute("ROLLBACK")
    starter.heard()
    assert facts(session) == [Trigger("S", GUN), Gun("A", GUN, "device"), Trigger("S", GUN + 5)]
    starter.heard()
    assert len(facts(session)) == 3
