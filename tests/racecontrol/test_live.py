"""A race while it runs: everything that is heard is stored, counters agree, a locked file loses nothing."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from racecontrol.domain.facts import Gun, Heard
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.keeper import Keeper
from racecontrol.live import Live
from racecontrol.scoring.standings import Standings
from racecontrol.session import Changes, Session
from racecontrol.store import file
from racecontrol.store.mirror import Mirror
from racecontrol.writer import Writer
from tests.builders import GUN, HOUR, event

PATIENCE = 20  # seconds; a test that waits so long has failed


class Watch:
    """A condition that is looked at again whenever something happened."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self.commits: list[Changes] = []

    def tell(self, *_: object) -> None:
        with self._news:
            self._news.notify_all()

    def committed(self, changes: Changes) -> None:
        with self._news:
            self.commits.append(changes)
            self._news.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(condition, PATIENCE)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "a.race", event()) as session:
        yield session


@pytest.fixture
def live(session: Session, watch: Watch) -> Live:
    session.subscribe(watch.committed)
    return Live(session, watch.tell)


@contextmanager
def running(live: Live) -> Iterator[Live]:
    """Its threads end with the test, however it ends."""
    live.start()
    try:
        yield live
    finally:
        live.close()


def piece(*chips: str, decoder: str = "F") -> Heard:
    return Heard(decoder, GUN, (*(Read(chip, GUN, chip.encode()) for chip in chips), Garbage(0, b"?", "noise")))


def stored(session: Session) -> list[str]:
    return [row.chip for row in session.journal.reads()]


def test_what_waits_is_committed_in_groups(session: Session, live: Live, watch: Watch) -> None:
    for number in range(Writer.MOST + 10):
        live.hear(piece(f"c{number}"))
    live.start()
    live.close()
    assert [changes.reads for changes in watch.commits] == [Writer.MOST, 10]
    assert stored(session) == [f"c{number}" for number in range(Writer.MOST + 10)]


def test_a_single_read_is_committed_at_once(session: Session, live: Live, watch: Watch) -> None:
    with running(live):
        live.hear(piece("c1"))
        watch.wait(lambda: len(watch.commits) == 1)
        live.hear(piece("c2"))
        watch.wait(lambda: len(watch.commits) == 2)


def test_received_stored_and_scored_agree(session: Session, live: Live, watch: Watch) -> None:
    session.do(piece("before"))
    with running(Live(session, watch.tell)) as later:
        for number in range(50):
            later.hear(piece(f"c{number}", "x", decoder="F" if number % 2 else "S"))
        watch.wait(lambda: later.counts().total_scored == 53)
    counts = later.counts()
    assert counts.received == {"F": 50, "S": 50}
    assert counts.stored == {"F": 26, "S": 26}  # the read of x came again and again
    assert counts.repeated == {"F": 24, "S": 24}
    assert counts.garbage == {"F": 25, "S": 25}
    assert counts.total_received == counts.total_stored == counts.total_scored == 53


def test_decoders_in_many_threads_lose_nothing(session: Session, live: Live) -> None:
    def say(decoder: str) -> None:
        for number in range(200):
            live.hear(piece(f"{decoder}{number}", decoder=decoder))

    with running(live):
        threads = [threading.Thread(target=say, args=(code,)) for code in ("S", "K", "F", "FB")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(stored(session)) == live.counts().total_stored == 800
    for code in ("S", "K", "F", "FB"):
        mine = [row.chip for row in session.journal.reads() if row.decoder == code]
        assert mine == [f"{code}{number}" for number in range(200)]


def test_a_file_locked_for_a_second_loses_nothing(session: Session, live: Live, watch: Watch) -> None:
    """Shorter than BUSY_S: nobody even notices."""
    with running(live), closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for number in range(20):
            live.hear(piece(f"c{number}"))
        threading.Event().wait(1.0)  # the lock has to last; nobody will say when it was long enough
        assert watch.commits == []
        assert live.counts().total_stored == 0
        other.execute("ROLLBACK")
        watch.wait(lambda: sum(changes.reads for changes in watch.commits) == 20)
    assert stored(session) == [f"c{number}" for number in range(20)]
    assert live.counts().total_stored == 20
    assert live.trouble == ""


@pytest.mark.expected_log("the race file did not take .* pieces of decoder data")
def test_a_file_locked_for_longer_is_tried_again_until_it_takes_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_S", 0.05)
    failed, groups = threading.Event(), list[list[Heard]]()
    with Session.create(tmp_path / "b.race", event()) as session:
        writer = Writer(session, lambda batch, _: groups.append(batch), lambda *_: failed.set())
        writer.start()
        with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            writer.put(piece("c1"))
            assert failed.wait(PATIENCE)
            writer.put(piece("c2"))
            assert groups == []
            other.execute("ROLLBACK")
        writer.close()
        assert stored(session) == ["c1", "c2"]
        assert groups == [[piece("c1")], [piece("c2")]]


def test_a_start_contact_of_a_decoder_that_was_taken_out_stops_no_reads(
    session: Session, live: Live, watch: Watch
) -> None:
    with running(live):
        live.hear(Heard("GONE", GUN, (Notice("gun", GUN, b"g"),)))
        watch.wait(lambda: len(watch.commits) == 1)
        live.hear(piece("c1"))
        watch.wait(lambda: len(watch.commits) == 2)
    assert session.journal.counts()["notices"] == 1
    assert stored(session) == ["c1"]


def test_a_start_contact_fires_the_armed_wave(session: Session, live: Live) -> None:
    live.starter.arm("A")
    with running(live):
        live.hear(Heard("S", GUN, (Notice("gun", GUN + 8 * HOUR, b"g"), Read("c1", GUN + 8 * HOUR, b"r"))))
    assert session.log[-1].fact == Gun("A", GUN, "device")
    assert session.field.state.guns == {"A": GUN}


def test_what_another_program_stores_is_scored_too(session: Session) -> None:
    scored = threading.Event()

    def look(standings: Standings) -> None:
        if len(standings.reads) == 3:
            scored.set()

    with running(Live(session, look)), Session.open(session.path) as other:
        other.do(piece("c1", "c2", "c3"))
        assert scored.wait(PATIENCE)


@pytest.mark.expected_log("the race could not be scored; the last standings stay")
def test_a_view_that_fails_does_not_end_the_scoring(session: Session) -> None:
    failed, scored = threading.Event(), threading.Event()

    def fail_at_first(_: Standings) -> None:
        if not failed.is_set():
            failed.set()
            raise RuntimeError("a bug in a view")
        scored.set()

    with running(Live(session, fail_at_first)) as live:
        assert failed.wait(PATIENCE)
        live.hear(piece("c1"))
        assert scored.wait(PATIENCE)


def test_a_log_that_is_taken_away_is_told(session: Session) -> None:
    """As when this program lost its locks, and another one closed the file as its last user."""
    session.do(piece("c1"))
    keeper = Keeper(session, Mirror(session.path), lambda _: None)
    keeper.look_at_log()
    assert keeper.told == ""
    log = session.path.with_name(f"{session.path.name}-wal")
    away = log.rename(log.with_suffix(".away"))
    keeper.look_at_log()
    assert "LOG AWAY" in keeper.told
    away.rename(log)
