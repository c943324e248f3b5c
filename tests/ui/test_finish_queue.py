"""The finish queue: arrivals, marks, pause."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Gun, Ruling
from racecontrol.domain.time import SECOND
from tests.ui.conftest import Crew, at, chip

TIME, BIB, NAME, NATION, RACE, GUN, NET, PLACE, CATEGORY, MARK = range(10)


def start(crew: Crew) -> None:
    """Gun, everybody over the start, and under the eyes of the model tester."""
    crew.window.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        crew.window.queue.grid, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.read("STA-A", *range(1, 61), when=at("08:01:00"))
    crew.read("K5-A", *range(1, 61), when=at("08:20:00"))


def bibs(crew: Crew) -> list[str]:
    grid = crew.window.queue.grid
    return [grid.text(row, BIB) for row in range(grid.rowCount())]


def test_before_the_first_finisher_it_says_so(crew: Crew) -> None:
    assert not crew.window.queue.view.isVisible()


def test_finishers_appear_newest_first(crew: Crew) -> None:
    start(crew)
    grid = crew.window.queue.grid
    crew.clock.now = at("08:35:00")
    crew.read("FIN-A", 2)
    crew.wait(lambda: bibs(crew) == ["2"])
    crew.clock.now = at("08:36:00.400")
    crew.read("FIN-A", 1)
    crew.wait(lambda: bibs(crew) == ["1", "2"])
    row = ["08:36:00", "1", "李伟", "CHN", "T", "0:36:01", "0:36:00", "2", "M 1.", ""]
    crew.wait(lambda: [grid.text(0, column) for column in range(10)] == row)
    assert grid.second(0, NAME) == "Li Wei"
    assert crew.window.queue.view.isVisible()


def test_what_somebody_should_look_at_has_a_shape_and_a_word(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.read("STA-A", 2, when=at("08:01:00"))
    crew.read("K5-A", 1, when=at("08:20:00"))
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2, 3)
    crew.session.do(Ruling("3", "DQ", "TR55"))
    grid = crew.window.queue.grid
    crew.wait(lambda: [grid.text(row, MARK) for row in range(grid.rowCount())] == ["■ DQ", "▲ no K5", "▲ no start"])


def test_it_pauses_while_somebody_looks_further_down(crew: Crew) -> None:
    start(crew)
    queue = crew.window.queue
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", *range(1, 41))
    crew.wait(lambda: queue.grid.rowCount() == 40)
    queue.view.verticalScrollBar().setValue(3)
    top = queue.view.indexAt(queue.view.viewport().rect().topLeft()).row()
    assert bibs(crew)[top] == "37"
    crew.clock.now += 20 * SECOND
    crew.read("FIN-A", 41, 42, 43)
    crew.wait(queue.newer.isVisible)
    assert queue.newer.text() == "3 newer (End)"
    assert bibs(crew)[top] == "37"
    crew.press(Qt.Key.Key_End)
    crew.wait(lambda: bibs(crew)[:4] == ["43", "42", "41", "40"])
    assert not queue.newer.isVisible()


def test_twenty_finishers_a_second_arrive_while_reads_pour_in(crew: Crew) -> None:
    start(crew)
    resets: list[int] = []
    crew.window.queue.grid.modelReset.connect(lambda: resets.append(1))
    crew.clock.now = at("08:40:00")
    for bib in range(1, 61):
        crew.read("FIN-A", bib, when=crew.clock.now + bib * 50)
        crew.read("FIN-B", bib, when=crew.clock.now + bib * 50 + 20)
    crew.wait(lambda: bibs(crew) == [str(bib) for bib in range(60, 0, -1)])
    assert not resets


def test_a_gun_taken_back_takes_its_finishers_out(crew: Crew) -> None:
    start(crew)
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2, 3)
    crew.wait(lambda: len(bibs(crew)) == 3)
    crew.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    crew.wait(crew.window.log.strip.reason.hasFocus)
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: bibs(crew) == [])


def test_late_entries_do_not_mix_up_the_rows(crew: Crew) -> None:
    start(crew)
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2, 50)
    crew.wait(lambda: bibs(crew) == ["50", "2", "1"])
    crew.session.do(Entered((Entry("0", "T", chips=(chip(999),)),)))
    crew.read("K5-A", 999, when=at("08:21:00"))
    crew.clock.now += SECOND
    crew.read("FIN-A", 999)
    crew.wait(lambda: bibs(crew) == ["0", "50", "2", "1"])
