"""The finish queue: arrivals, marks, pause."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Called, ChipGiven, Configured, Entered, Gun, Heard, Passed, Ruling, Tapped
from racecontrol.domain.reads import Read
from racecontrol.domain.time import HOUR, SECOND
from tests.ui.conftest import Crew, at, chip, looking_on
from ui.desktop.docks.finish_queue import FinishQueue

TIME, BIB, NAME, NATION, RACE, GUN, NET, PLACE, CATEGORY, MARK, CALLED = range(11)
RETURN, SPACE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down


def start(crew: Crew) -> None:
    """Gun, everybody over the start, and under the eyes of the model tester."""
    crew.window.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        crew.window.queue.grid, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.read("STA-A", *range(1, 61), when=at("08:01:00"))
    crew.read("K5-A", *range(1, 61), when=at("08:20:00"))


def hear(crew: Crew, code: str, when: int) -> None:
    """A chip of nobody at the finish."""
    crew.live.hear(Heard("FIN-A", when, (Read(code, when + 8 * HOUR, b"raw"),)))


def finished(crew: Crew, last: int, when: str = "08:40:00") -> FinishQueue:
    """The first so many are in, a second apart, the last now; the keys are in the list."""
    start(crew)
    crew.clock.now = at(when)
    crew.read("FIN-A", *range(1, last + 1))
    crew.wait(lambda: len(bibs(crew)) == last and crew.window.queue.grid.text(0, PLACE) == str(last))
    queue = crew.window.queue
    queue.view.setFocus()
    return queue


def choose(queue: FinishQueue, *shown: str) -> None:
    """The lines of these bibs, by mouse."""
    view = queue.view
    for number, bib in enumerate(shown):
        row = [queue.grid.text(row, BIB) for row in range(queue.grid.rowCount())].index(bib)
        place = view.visualRect(queue.grid.index(row, NAME)).center()
        held = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, QPoint(place))


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


def test_where_there_are_several_races_the_race_stays_in_sight(crew: Crew) -> None:
    finished(crew, 3)
    view, keys = crew.window.queue.view, [column.key for column in crew.window.queue.grid.columns]
    view.setMinimumWidth(0)
    needed = sum(view.columnWidth(keys.index(key)) for key in ("bib", "race", "gun_time", "place", "mark"))
    for room in (needed + 200, needed + 320):
        view.resize(room, 300)
        assert not view.isColumnHidden(keys.index("race"))
    assert view.isColumnHidden(keys.index("net_time"))


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
    crew.finished(40)
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


def painted(queue: FinishQueue) -> list[str]:
    """The time and the name of the first line, as they are painted."""
    shown = [n for n in range(queue.grid.columnCount()) if not queue.view.isColumnHidden(n)]
    line = dict(zip(shown, queue.grid.line(0, shown), strict=True))
    return [line[TIME].text, line[NAME].text]


def test_another_name_and_another_zone_are_painted_anew(crew: Crew) -> None:
    queue = finished(crew, 2)
    assert painted(queue) == ["08:40:00", "Anna Kuusk"]
    known = crew.session.field.entries[crew.session.field.index["2"]]
    crew.session.do(Entered((replace(known, family_name="Aminah", given_name=""),)))
    crew.wait(lambda: painted(queue) == ["08:40:00", "Aminah"])
    setup = crew.session.setup
    crew.session.do(Configured(replace(setup, event=replace(setup.event, timezone=ZoneInfo("Asia/Tokyo")))))
    crew.wait(lambda: painted(queue) == ["09:40:00", "Aminah"])


def test_a_chip_of_nobody_stands_in_its_place_by_time_and_gets_its_runner(crew: Crew) -> None:
    queue = finished(crew, 3)
    hear(crew, "05c0ffee0001", at("08:39:58.500"))  # between 1 and 2
    crew.wait(lambda: bibs(crew) == ["3", "2", "?", "1"])
    grid = queue.grid
    assert [grid.text(2, column) for column in (TIME, NAME, MARK)] == ["08:39:58", "chip 05..0001", "▲ unknown"]
    crew.press(Qt.Key.Key_F7)
    crew.wait(queue.strip.chooser.isVisible)
    assert queue.strip.title.text() == "08:39:58.500 at the finish, chip 05..0001: whose?"
    crew.qtbot.keyClicks(queue.strip.bib, "44")
    crew.wait(lambda: queue.strip.said.text().startswith("44 Runner44. ") and queue.strip.confirm.isEnabled())
    crew.qtbot.keyClick(queue.strip.bib, RETURN)
    crew.wait(lambda: bibs(crew) == ["3", "2", "44", "1"])
    assert crew.facts(ChipGiven) == [ChipGiven("05c0ffee0001", "44")]
    crew.wait(lambda: not queue.strip.isVisible())


def test_f7_says_so_where_nothing_is_unknown(crew: Crew) -> None:
    finished(crew, 2)
    crew.press(Qt.Key.Key_F7)
    crew.wait(lambda: "No unknown chip and no tap" in crew.window.status.said.text())


def test_a_tap_stands_in_its_place_and_gets_its_bib(crew: Crew) -> None:
    queue = finished(crew, 3)
    (tapped,) = crew.session.do(Tapped("FINISH", at("08:39:58.500")), Tapped("K5", at("08:39:58.600"))).facts[:1]
    crew.wait(lambda: bibs(crew) == ["3", "2", "?", "1"])
    assert [queue.grid.text(2, column) for column in (TIME, NAME, MARK)] == ["08:39:58", "tap", "▲ no bib"]
    choose(queue, "?")
    crew.press(RETURN)
    crew.wait(queue.strip.bib.hasFocus)
    crew.qtbot.keyClicks(queue.strip.bib, "50")
    crew.wait(lambda: queue.strip.said.text().startswith("50 Runner50. ") and queue.strip.confirm.isEnabled())
    crew.press(RETURN)
    crew.wait(lambda: bibs(crew) == ["3", "2", "50", "1"])
    assert crew.facts(Passed) == [Passed("50", "FINISH", at("08:39:58.500"), tapped.number)]


def test_who_is_given_elsewhere_meanwhile_takes_the_question_away(crew: Crew) -> None:
    queue = finished(crew, 3)
    hear(crew, "05c0ffee0001", at("08:39:58.500"))
    crew.wait(lambda: "?" in bibs(crew))
    crew.press(Qt.Key.Key_F7)
    crew.wait(queue.strip.chooser.isVisible)
    crew.session.do(ChipGiven("05c0ffee0001", "44"))
    crew.wait(lambda: not queue.strip.isVisible())
    assert bibs(crew) == ["3", "2", "44", "1"]


def test_enter_opens_the_runners_card(crew: Crew) -> None:
    queue = finished(crew, 3)
    choose(queue, "2")
    crew.press(RETURN)
    crew.wait(lambda: crew.window.runner.bib == "2")


def test_space_marks_called_and_takes_it_back_without_touching_the_field(crew: Crew) -> None:
    queue = finished(crew, 3)
    grid, entries = queue.grid, crew.session.field.entries
    choose(queue, "2")
    painted: list[tuple[int, int]] = []
    grid.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))
    crew.press(SPACE)
    crew.wait(lambda: grid.text(1, CALLED) == "● called")
    assert painted == [(1, 1)]
    assert [grid.tone(row, NAME) for row in range(3)] == ["", "off", ""]
    crew.press(SPACE)
    crew.wait(lambda: grid.text(1, CALLED) == "")
    assert grid.tone(1, NAME) == ""
    crew.press(Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    crew.wait(lambda: grid.text(1, CALLED) == "○ seen")
    assert crew.facts(Called) == [Called(("2",), "called"), Called(("2",), "none"), Called(("2",), "seen")]
    assert crew.session.field.entries is entries


def test_many_are_marked_by_one_fact(crew: Crew) -> None:
    queue = finished(crew, 5)
    choose(queue, "5", "3", "2")
    crew.press(SPACE)
    crew.wait(
        lambda: [queue.grid.text(row, CALLED) for row in range(5)] == ["● called", "", "● called", "● called", ""]
    )
    assert crew.facts(Called) == [Called(("5", "3", "2"), "called")]
    choose(queue, "5", "4")
    crew.press(SPACE)  # not all of them are called: then all become so
    crew.wait(lambda: queue.grid.text(1, CALLED) == "● called")
    assert queue.grid.text(0, CALLED) == "● called"


def test_pressed_twice_before_it_is_stored_it_is_taken_back(crew: Crew) -> None:
    queue = finished(crew, 2)
    choose(queue, "2")
    crew.press(SPACE)
    crew.press(SPACE)
    crew.wait(lambda: crew.facts(Called) == [Called(("2",), "called"), Called(("2",), "none")])


def test_the_filter_says_what_is_shown_and_escape_shows_all(crew: Crew) -> None:
    queue = finished(crew, 5)
    filter_ = queue.filter
    assert not filter_.said.isVisible()
    crew.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert filter_.sought.hasFocus()
    crew.qtbot.keyClicks(filter_.sought, "anna")
    crew.wait(lambda: bibs(crew) == ["2"])
    assert filter_.said.text() == "1 of 5: 'anna'. Esc: all again."
    crew.qtbot.keyClick(filter_.sought, Qt.Key.Key_Escape)
    assert len(bibs(crew)) == 5
    assert not filter_.said.isVisible()
    assert queue.view.hasFocus()
    for key, text, wanted, said in (
        ("sex", "women", ["2"], "1 of 5: women. Esc: all again."),
        ("nation", "CHN", ["1"], "1 of 5: CHN. Esc: all again."),
        ("category", "M", ["5", "4", "3", "1"], "4 of 5: M. Esc: all again."),
        ("race", "5 km", [], "0 of 5: 5 km. Esc: all again."),
    ):
        box = filter_.boxes[key]
        box.setFocus()
        while box.currentText() != text:
            assert box.currentIndex() + 1 < box.count()
            crew.qtbot.keyClick(box, DOWN)
        assert (bibs(crew), filter_.said.text()) == (wanted, said)
        crew.qtbot.keyClick(box, Qt.Key.Key_Escape)
        assert len(bibs(crew)) == 5


def test_a_filter_stays_while_finishers_come_and_who_is_chosen_stays_so(crew: Crew) -> None:
    queue = finished(crew, 5)
    choose(queue, "3")
    box = queue.filter.boxes["sex"]
    crew.qtbot.keyClick(box, DOWN)
    crew.wait(lambda: bibs(crew) == ["5", "4", "3", "1"])
    assert [queue.grid.text(index.row(), BIB) for index in queue.view.selectionModel().selectedRows()] == ["3"]
    crew.clock.now += 20 * SECOND
    crew.read("FIN-A", *range(6, 11))
    crew.wait(lambda: bibs(crew) == ["10", "9", "8", "7", "6", "5", "4", "3", "1"])
    assert [queue.grid.text(index.row(), BIB) for index in queue.view.selectionModel().selectedRows()] == ["3"]
    assert queue.filter.said.text() == "9 of 10: men. Esc: all again."


def test_where_somebody_only_looks_nothing_is_marked_and_nothing_given(crew: Crew) -> None:
    finished(crew, 2)
    hear(crew, "05c0ffee0001", at("08:39:58.500"))
    crew.wait(lambda: "?" in bibs(crew))
    with looking_on(crew, crew.session) as window:
        crew.wait(lambda: window.queue.grid.rowCount() == 3)
        actions = window.actions_by_id
        writing = ("queue.called", "queue.seen", "finish.assign")
        assert [actions[name].isEnabled() for name in (*writing, "finish.open")] == [False, False, False, True]
        choose(window.queue, "?")
        with crew.qtbot.waitSignal(window.queue.told) as told:
            window.queue.open()
        assert "open elsewhere" in told.args[0]
        crew.session.looks_only = ""
