"""What waited when the program ended on a full disk is kept elsewhere, and stored when the race is opened next."""

import sqlite3
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from racecontrol.domain.facts import Gun, Heard
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.session import Session
from racecontrol.sitting import take_in
from racecontrol.store import file
from racecontrol.store.mirror_spill import spill, spilled
from racecontrol.writer import Writer
from tests.builders import GUN, event

READS = [Heard("F", GUN + n, (Read(f"c{n}", GUN + n, b"\xff%d" % n, n, "A"),), "utc", "2", True) for n in range(1, 4)]
REST = Heard("S", GUN, (Notice("gun", GUN, b"\xff\x00", "contact"), Garbage(7, b"?\n?", "no line end")))
STORED = "What waited when the program was closed is stored now: {} of decoders."


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's state folder; the temporary folder is `tmp` beside it."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "day.race", event(), lambda: GUN) as made:
        yield made


def counts(session: Session) -> tuple[int, int, int]:
    """Reads, notices, pieces of garbage."""
    found = session.journal.counts()
    return found["reads"], found["notices"], found["garbage"]


def test_what_was_spilled_comes_back_as_it_was(session: Session) -> None:
    path = spill([*READS, REST], session.path)
    (found,) = spilled(session.path)
    assert (found.path, found.pieces, found.damage) == (path, [*READS, REST], [])


def test_it_is_stored_at_the_next_opening_and_only_once(session: Session) -> None:
    path = spill([*READS, REST], session.path)
    assert take_in(session) == STORED.format("5 records")
    assert counts(session) == (3, 1, 1)
    assert not path.exists()
    assert path.with_name(f"{path.name}.taken").exists()
    assert take_in(session) == ""
    assert counts(session) == (3, 1, 1)


@pytest.mark.expected_log("the race file did not take .* pieces of decoder data")
@pytest.mark.expected_log("2 pieces of decoder data wait in .*; opening the race stores them")
def test_a_program_that_is_closed_while_the_file_is_locked_loses_nothing(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.close()
    monkeypatch.setattr(file, "BUSY_S", 0.05)
    failed = threading.Event()
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other, Session.open(session.path) as locked:
        other.execute("BEGIN EXCLUSIVE")
        writer = Writer(locked, lambda *_: None, lambda *_: failed.set())
        writer.start()
        writer.put(READS[0])
        assert failed.wait(20)
        writer.put(READS[1])
        writer.close()
        other.execute("ROLLBACK")
    with Session.open(session.path) as opened:
        assert take_in(opened) == STORED.format("2 records")
        assert [read.chip for read in opened.journal.reads()] == ["c1", "c2"]


def test_what_is_in_the_race_file_already_is_not_stored_again(session: Session) -> None:
    session.do(READS[0], REST)
    spill([*READS, REST], session.path)
    assert take_in(session) == STORED.format("2 records")
    assert counts(session) == (3, 1, 1)


def test_of_what_is_stored_already_nothing_is_told(session: Session) -> None:
    session.do(*READS)
    path = spill(READS, session.path)
    assert take_in(session) == ""
    assert not path.exists()


def test_each_spill_has_a_file_of_its_own_beside_those_that_were_taken_in(session: Session, home: Path) -> None:
    first = spill(READS[:1], session.path)
    take_in(session)
    others = {spill(READS[1:2], session.path), spill(READS[2:], session.path)}
    assert len({first, *others}) == 3
    assert {path.parent for path in others} == {home / "racecontrol"}
    take_in(session)
    assert counts(session) == (3, 0, 0)
    assert spilled(session.path) == []


def test_where_the_state_folder_cannot_be_written_the_temporary_one_takes_it(session: Session, home: Path) -> None:
    home.write_text("no folder")
    path = spill(READS, session.path)
    assert path.parent == home.with_name("tmp")
    assert take_in(session) == STORED.format("3 records")


def test_where_no_folder_takes_it_it_is_said_in_one_sentence(
    session: Session, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("no folder")
    monkeypatch.setattr(tempfile, "tempdir", str(home))
    with pytest.raises(Refused, match=r"day.race: what waits can be written nowhere else, .*; make room$"):
        spill(READS, session.path)


def test_another_race_at_the_same_place_gets_nothing_of_it(session: Session, tmp_path: Path) -> None:
    path = spill(READS, session.path)
    session.path.rename(tmp_path / "old.race")
    with Session.create(session.path, event(), lambda: GUN + 1) as other:
        assert take_in(other) == ""
        assert counts(other) == (0, 0, 0)
    assert path.exists()


def test_a_race_of_the_same_name_elsewhere_gets_nothing_of_it(session: Session, tmp_path: Path) -> None:
    spill(READS, session.path)
    (tmp_path / "other").mkdir()
    session.do(Gun("A", GUN, "typed"))
    session.journal.backup(tmp_path / "other" / "day.race")
    assert spilled(tmp_path / "other" / "day.race") == []


def test_a_line_that_is_damaged_costs_one_piece_and_is_told(session: Session) -> None:
    path = spill(READS, session.path)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"c2", b"c9")  # a checksum of another line may hold the same two letters
    path.write_bytes(b"".join(lines))
    assert take_in(session) == (
        f"{STORED.format('2 records')} {path}: line 3 is damaged; 1 piece of waiting data may be missing."
    )
    assert counts(session) == (2, 0, 0)


@pytest.mark.expected_log("is not taken in")
def test_what_the_race_file_does_not_take_yet_goes_on_waiting(session: Session) -> None:
    path = spill(READS, session.path)
    with closing(sqlite3.connect(session.path)) as connection:
        connection.execute("CREATE TRIGGER no BEFORE INSERT ON reads BEGIN SELECT RAISE(ABORT, 'no room'); END")
    told = take_in(session)
    assert told.endswith(f". What waited when the program was closed waits in {path}.")
    assert "no room" in told
    assert path.exists()
    with closing(sqlite3.connect(session.path)) as connection:
        connection.execute("DROP TRIGGER no")
    assert take_in(session) == STORED.format("3 records")


def test_a_race_file_that_cannot_be_read_keeps_nothing_from_being_spilled(session: Session, tmp_path: Path) -> None:
    away = tmp_path / "stick.race"
    session.path.rename(away)
    spill(READS, session.path)
    away.rename(session.path)
    assert take_in(session) == STORED.format("3 records")


@pytest.mark.skipif(sys.platform == "win32", reason="no limit for the size of a file")
def test_nothing_is_left_of_a_spill_that_did_not_fit(session: Session, home: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, before[1]))
    try:
        with pytest.raises(Refused, match="File too large"):
            spill(READS, session.path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [*(home / "racecontrol").iterdir(), *home.with_name("tmp").iterdir()] == []
