"""What waits in the mirror is stored when the race is opened next, or when the mirror is back: each piece once."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from racecontrol.domain.facts import Gun, Heard, Mirrored, Trigger
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.live import Live
from racecontrol.session import Changes, Session
from racecontrol.sitting import take_in
from racecontrol.store.mirror import Mirror
from racecontrol.store.mirror_agreement import folder_agreement
from tests.builders import GUN, event

PATIENCE = 20  # seconds; a test that waits so long has failed
READS = [Heard("F", GUN + n, (Read(f"c{n}", GUN + n, b"\xff%d" % n, n, "A"),), "utc", "2") for n in range(1, 4)]
REST = Heard("F", GUN, (Notice("gun", GUN, b"\xff\x00", "contact"), Garbage(7, b"?\n?", "no line end")), "utc")
STORED = "What waited in the mirror in {} is stored now: {} of decoders."


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def session(tmp_path: Path, stick: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "day.race", event(), lambda: GUN) as made:
        made.do(Mirrored(str(stick)))
        yield made


def hold(session: Session, *pieces: Heard, into: Path) -> None:
    """What a sitting leaves in the mirror that ends before the race file takes it."""
    mirror = Mirror(session.path)
    mirror.hold(pieces)
    mirror.into(str(into))
    mirror.start()
    mirror.close()


def counts(session: Session) -> tuple[int, int, int]:
    """Reads, notices, pieces of garbage."""
    found = session.journal.counts()
    return found["reads"], found["notices"], found["garbage"]


class Watch:
    """Looks again at each commit and each new standings."""

    def __init__(self) -> None:
        self._news = threading.Condition()

    def tell(self, _: object) -> None:
        with self._news:
            self._news.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(condition, PATIENCE)


@contextmanager
def sitting(session: Session, alone: bool = True) -> Iterator[tuple[Live, Watch]]:
    watch = Watch()
    live = Live(session, watch.tell, alone)
    session.subscribe(watch.tell)
    live.start()
    try:
        yield live, watch
    finally:
        live.close()


@contextmanager
def full(session: Session) -> Iterator[None]:
    """The race file takes nothing of decoders."""
    with closing(sqlite3.connect(session.path)) as connection:
        for table in ("reads", "notices", "garbage"):
            connection.execute(
                f"CREATE TRIGGER no_{table} BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )
        yield
        for table in ("reads", "notices", "garbage"):
            connection.execute(f"DROP TRIGGER no_{table}")


def test_what_waits_is_stored_at_the_next_opening_and_only_once(session: Session, stick: Path) -> None:
    hold(session, *READS, REST, into=stick)
    assert take_in(session) == STORED.format(stick, "5 records")
    assert counts(session) == (3, 1, 1)
    assert take_in(session) == ""
    with sitting(session):
        pass
    assert counts(session) == (3, 1, 1)
    assert folder_agreement(session.path, stick) == []


def triggers(session: Session) -> list[object]:
    return [one.fact for one in session.log if isinstance(one.fact, Trigger | Gun)]


def test_a_start_contact_that_waited_becomes_a_trigger_with_its_notice_and_fires_nothing(
    session: Session, stick: Path
) -> None:
    hold(session, REST, replace(REST, heard=GUN + 5), into=stick)  # the decoder sent it again
    commits: list[Changes] = []
    session.subscribe(commits.append)
    take_in(session)
    assert triggers(session) == [Trigger("F", GUN)]
    assert session.log[-1].by == "F"
    assert [(changes.garbage, len(changes.facts)) for changes in commits] == [(2, 1)]  # all of it, or nothing
    take_in(session)
    assert triggers(session) == [Trigger("F", GUN)]


def test_a_start_contact_that_waited_and_is_a_trigger_already_is_no_other(session: Session, stick: Path) -> None:
    session.do(Trigger("F", GUN))
    hold(session, REST, replace(REST, decoder="gone"), into=stick)
    assert take_in(session) == STORED.format(stick, "4 records")
    assert triggers(session) == [Trigger("F", GUN)]


def test_of_what_is_stored_already_nothing_is_told(session: Session, stick: Path) -> None:
    hold(session, *READS, REST, into=stick)
    session.do(READS[0], REST, replace(READS[1], heard=GUN + 900, recovered=True))  # it was read out again
    assert take_in(session) == STORED.format(stick, "1 record")
    assert take_in(session) == ""
    assert counts(session) == (3, 1, 1)


def test_what_waits_in_a_mirror_that_is_continued_no_more_is_stored_too(session: Session, stick: Path) -> None:
    session.do(READS[2])
    hold(session, *READS[:2], into=stick)
    mirror = stick / "day.mirror"
    mirror.write_bytes(mirror.read_bytes().replace(b'"facts":{"number":1', b'"facts":{"number":7'))
    hold(session, REST, into=stick)
    assert (stick / "day-2.mirror").exists()
    assert take_in(session) == STORED.format(stick, "4 records")
    assert counts(session) == (3, 1, 1)


def test_another_race_gets_nothing_of_it(session: Session, stick: Path, tmp_path: Path) -> None:
    hold(session, *READS, into=stick)
    session.path.rename(tmp_path / "old.race")
    session.path.with_name("day.race.mirrored").unlink()
    with Session.create(session.path, event(), lambda: GUN + 1) as other:
        other.do(Mirrored(str(stick)))
        assert take_in(other) == ""
        assert counts(other) == (0, 0, 0)


def test_of_a_mirror_that_was_never_begun_nothing_is_told(session: Session) -> None:
    assert take_in(session) == ""


@pytest.mark.parametrize("empty", [False, True])
def test_a_mirror_that_is_away_is_told_and_looked_into_when_it_is_back(
    session: Session, stick: Path, tmp_path: Path, empty: bool
) -> None:
    hold(session, *READS, REST, into=stick)
    away = stick.rename(tmp_path / "pocket")
    if empty:
        stick.mkdir()
    told = take_in(session)
    assert told.startswith(f"The mirror in {stick} cannot be read (")
    assert told.endswith("they are stored as soon as it is plugged in.")
    with sitting(session) as (live, watch):
        live.starter.arm("A")
        if empty:
            stick.rmdir()
        away.rename(stick)
        watch.wait(lambda: counts(session) == (3, 1, 1) and live.counts().total_scored == 3)
        told = "In the mirror 5 records of decoders waited since an earlier sitting; all of it goes into the race "
        told += "file now."
        assert told in live.alarms
        live.seen()
        assert told not in live.alarms
        found = live.counts()
        assert (found.total_received, found.total_stored, found.total_scored) == (3, 3, 3)
    assert counts(session) == (3, 1, 1)
    assert triggers(session) == [Trigger("F", GUN)]
    assert take_in(session) == ""


@pytest.mark.expected_log("is not taken in")
def test_what_the_race_file_does_not_take_yet_is_stored_as_soon_as_there_is_room(session: Session, stick: Path) -> None:
    hold(session, *READS, REST, into=stick)
    with full(session):
        assert take_in(session).endswith(f". What waits in the mirror in {stick} is stored as soon as there is room.")
    with sitting(session) as (_, watch):
        watch.wait(lambda: counts(session) == (3, 1, 1))
    assert counts(session) == (3, 1, 1)


@pytest.mark.expected_log("the race file did not take .* pieces of decoder data")
def test_what_this_program_holds_itself_is_stored_once(session: Session, stick: Path, tmp_path: Path) -> None:
    hold(session, into=stick)
    away = stick.rename(tmp_path / "pocket")
    with sitting(session) as (live, watch):
        with full(session):
            live.hear(REST)
            away.rename(stick)
            while b'"waiting"' not in (stick / "day.mirror").read_bytes():
                pass
        watch.wait(lambda: counts(session) == (0, 1, 1))
    assert counts(session) == (0, 1, 1)
    assert live.told == ""


def test_what_another_program_may_hold_in_its_memory_is_left_to_it(session: Session, stick: Path) -> None:
    hold(session, REST, into=stick)
    with sitting(session, alone=False):
        pass
    assert counts(session) == (0, 0, 0)
