"""The scorer rests between reads, and does not where somebody waits for it."""

import threading
from pathlib import Path

import pytest

from racecontrol import scorer
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Read
from racecontrol.scorer import Scorer
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from tests.builders import GUN, event

PATIENCE = 20  # seconds; a test that waits so long has failed


def test_reads_wait_for_the_rest_and_a_fact_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scorer, "REST", 1e6)
    news, scored = threading.Condition(), list[int]()

    def tell(standings: Standings) -> None:
        with news:
            scored.append(len(standings.reads))
            news.notify_all()

    def wait(times: int) -> None:
        with news:
            assert news.wait_for(lambda: len(scored) >= times, PATIENCE)

    with Session.create(tmp_path / "a.race", event()) as session:
        one = Scorer(session, tell)
        one.start()
        wait(1)
        for number in range(3):
            read = Read(f"chip{number}", GUN + number, b"", None, "")
            session.do(Heard("FIN-A", GUN, (read,), "utc", "", False))
            one.want(hurry=False)
        one.want()
        wait(2)
        one.close()
    assert scored == [0, 3]


def test_it_tells_when_it_rests_and_asks_before_it_scores(tmp_path: Path) -> None:
    told, scored = list[str](), threading.Event()

    def tell(_: Standings) -> None:
        told.append("resting" if one.resting.is_set() else "scoring")
        scored.set()

    with Session.create(tmp_path / "a.race", event()) as session:
        one = Scorer(session, tell)
        one.before = lambda: told.append("before, resting" if one.resting.is_set() else "before, scoring")
        one.start()
        assert scored.wait(PATIENCE)
        assert one.resting.wait(PATIENCE)
        one.close()
    assert told == ["before, resting", "scoring"]
