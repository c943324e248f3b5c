"""Finishers between the commit of their read and the next scoring."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from racecontrol.domain.facts import ChipGiven, ClockOffset, Entered, Fact, Gun, Heard, Ruling, Tested
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Duration, Race, Split
from racecontrol.domain.time import MINUTE
from racecontrol.session import Session
from tests.builders import GUN, entry, event
from tests.ui.conftest import Crew, at
from tests.ui.test_finish_queue import BIB, NAME, PLACE, TIME, start
from tests.ui.test_finish_queue import GUN as GUN_TIME
from ui.desktop.arriving import Arrival, Arriving

SPLITS = (Split("K5", "K5", 5000), Split("FIN", "FINISH", 10000, earliest=Duration(25 * MINUTE)))
HALF_HOUR = GUN + 30 * MINUTE


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    setup = event(races=(Race("M", "Ten", 10000, SPLITS),))
    with Session.create(tmp_path / "ten.race", setup) as made:
        made.do(Entered((entry("1"), entry("2"))))
        yield made


def heard(*chips: str, decoder: str = "F", at: int = HALF_HOUR, recovered: bool = False) -> Heard:
    return Heard(decoder, at, tuple(Read(chip, at, b"") for chip in chips), "utc", "", recovered)


def arrived(session: Session, *pieces: Heard) -> list[tuple[str, int, int]]:
    """Who of these is told at once: bib, when, how many reads there were."""
    told: list[Arrival] = []
    arriving = Arriving(session, told.extend)
    arriving.follow(session.standings())
    for number, piece in enumerate(pieces, 1):
        arriving.stored([piece], number)
    return [(one.field.entries[one.row].bib, one.at, one.read) for one in told]


def test_a_known_chip_at_the_finish_is_told_once(session: Session) -> None:
    session.do(Gun("A", GUN, "typed"))
    assert arrived(session, heard("C1"), heard("c1", "c2"), heard("c2")) == [("1", HALF_HOUR, 1), ("2", HALF_HOUR, 2)]


@pytest.mark.parametrize(
    ("facts", "piece"),
    [
        ((), heard("c1")),
        ((Gun("A", GUN, "typed"),), heard("c9")),
        ((Gun("A", GUN, "typed"),), heard("c1", decoder="K")),
        ((Gun("A", GUN, "typed"),), heard("c1", at=GUN + 24 * MINUTE)),
        ((Gun("A", GUN, "typed"),), heard("c1", recovered=True)),
        ((Gun("A", GUN, "typed"), Ruling("1", "DQ", "TR55")), heard("c1")),
        ((Gun("A", GUN, "typed"), ChipGiven("c1", "2")), heard("c1")),
        ((Gun("A", GUN, "typed"), ClockOffset("F", -1000)), heard("c1")),
        ((Gun("A", GUN, "typed"), Tested("F", GUN)), heard("c1")),
    ],
    ids=["no gun", "stranger", "not the finish", "too early", "recovered", "out", "chip given", "clock", "test mode"],
)
def test_what_needs_a_judgement_waits_for_the_scoring(session: Session, facts: tuple[Fact, ...], piece: Heard) -> None:
    session.do(*facts)
    assert arrived(session, piece) == []


def test_who_has_finished_arrives_no_more(session: Session) -> None:
    session.do(Gun("A", GUN, "typed"), heard("c1"))
    assert arrived(session, heard("c1", at=HALF_HOUR + MINUTE)) == []


def test_an_arrival_stands_on_top_until_it_is_scored(crew: Crew) -> None:
    start(crew)
    crew.clock.now = at("08:35:00")
    crew.read("FIN-A", 2)
    grid = crew.window.queue.grid
    crew.wait(lambda: grid.rowCount() == 1 and grid.text(0, PLACE) == "1")
    frame = crew.window._frame
    assert frame is not None
    field, reads = frame.standings.field, len(frame.standings.reads)
    crew.bridge.arriving([Arrival(field, field.index["1"], at("08:36:00.400"), reads + 1)])
    crew.wait(lambda: grid.rowCount() == 2)
    assert [grid.text(0, column) for column in (TIME, BIB, NAME, GUN_TIME, PLACE)] == ["08:36:00", "1", "李伟", "", ""]
    assert grid.text(1, BIB) == "2"
    crew.clock.now = at("08:36:00.400")
    crew.read("FIN-A", 1)
    crew.wait(lambda: [grid.text(0, column) for column in (BIB, GUN_TIME, PLACE)] == ["1", "0:36:01", "2"])
    assert grid.rowCount() == 2


def test_an_arrival_that_the_scoring_does_not_count_goes_again(crew: Crew) -> None:
    start(crew)
    crew.clock.now = at("08:35:00")
    crew.wait(lambda: crew.window._frame is not None and len(crew.window._frame.standings.reads) == 120)
    frame = crew.window._frame
    assert frame is not None
    field = frame.standings.field
    crew.bridge.arriving([Arrival(field, field.index["1"], crew.clock.now, 121)])
    crew.wait(lambda: crew.window.queue.grid.rowCount() == 1)
    crew.read("K5-A", 1)  # the 121st read, and no finish
    crew.wait(lambda: crew.window.queue.grid.rowCount() == 0)
