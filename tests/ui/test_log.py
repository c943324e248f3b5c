"""The log dock: facts taken back and brought back by keys, with what changes shown before; on a real race file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Configured, Entered, Gun, Official, Ruling, Void
from racecontrol.domain.setup import Wave
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, looking_on, small_field, small_setup
from ui.desktop.docks.log import Log

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NUMBER, TIME, BY, WHAT, MARK = range(5)


def column(log: Log, place: int) -> list[str]:
    return [log.grid.text(row, place) for row in range(log.grid.rowCount())]


def numbers(log: Log) -> list[int]:
    return [int(text) for text in column(log, NUMBER)]


def finish_two(crew: Crew) -> None:
    """Facts 1 and 2 are the set-up and the entries, 3 is the gun of wave A; two runners finish."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", 1, 2)
    crew.finished(2)
    crew.wait(lambda: numbers(crew.window.log) == [3, 2, 1])


def open_log(crew: Crew) -> None:
    crew.press(Qt.Key.Key_L, CTRL)
    crew.wait(crew.window.log.view.hasFocus)


def test_facts_newest_first_with_who_when_and_what(crew: Crew) -> None:
    log = crew.window.log
    crew.clock.now = at("08:00:01")
    crew.session.do(Gun("A", at("08:00:00.250"), "typed"), by="anna", why="by hand signal")
    crew.wait(lambda: numbers(log) == [3, 2, 1])
    assert [log.grid.text(0, place) for place in range(5)] == [
        "3", "08:00:01", "anna", "gun of wave A at 08:00:00.250 (typed)", ""
    ]  # fmt: skip
    assert log.grid.second(0, WHAT) == "· by hand signal"


def test_an_undo_that_changes_no_result_is_done_at_once_and_says_how_to_redo(crew: Crew) -> None:
    log = crew.window.log
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: crew.facts(Void) == [Void(3)])
    crew.wait(lambda: crew.window.status.said.text().startswith("Taken back, redo Ctrl+Shift+Z: 3, gun of wave A"))
    assert log.strip.isHidden()
    assert column(log, MARK) == ["", "taken back by 4", "", ""]
    assert [log.grid.is_struck(row, WHAT) for row in range(4)] == [False, True, False, False]


def test_redo_by_both_keys(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    for key, modifier in ((Qt.Key.Key_Z, CTRL | SHIFT), (Qt.Key.Key_Y, CTRL)):
        crew.press(Qt.Key.Key_Z, CTRL)
        crew.wait(lambda: "A" not in crew.session.field.state.guns)
        crew.wait(lambda: crew.window.status.said.text().startswith("Taken back"))
        crew.press(key, modifier)
        crew.wait(lambda: "A" in crew.session.field.state.guns)
        crew.wait(lambda: crew.window.status.said.text().startswith("Brought back, undo Ctrl+Z: 3, gun of wave A"))
    assert crew.facts(Void) == [Void(3), Void(4), Void(3), Void(6)]


def test_nothing_to_redo_says_so(crew: Crew) -> None:
    crew.press(Qt.Key.Key_Y, CTRL)
    crew.wait(lambda: "Nothing was taken back last" in crew.window.status.said.text())
    assert crew.facts(Void) == []


def test_where_results_change_it_asks_first_and_the_reason_is_kept(crew: Crew) -> None:
    finish_two(crew)
    log = crew.window.log
    with crew.qtbot.waitSignal(log.asked):
        crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(log.strip.reason.hasFocus)
    assert log.strip.title.text() == "Take back 3: gun of wave A at 08:00:00.000 (button)"
    assert log.strip.careful.text() == "■ CAREFUL: race T loses all 2 finish times."
    assert "Changes 2 results. 2 runners lose their time." in log.strip.said.text()
    assert crew.facts(Void) == []
    crew.qtbot.keyClicks(log.strip.reason, "false start")
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(Void) == [Void(3)])
    crew.wait(log.strip.isHidden)
    assert crew.session.log[-1].why == "false start"


def test_escape_leaves_everything_as_it_was(crew: Crew) -> None:
    finish_two(crew)
    open_log(crew)
    log = crew.window.log
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(log.strip.reason.hasFocus)
    crew.press(Qt.Key.Key_Escape)
    assert log.strip.isHidden()
    assert log.view.hasFocus()
    assert crew.facts(Void) == []


def test_the_tab_that_was_covered_comes_back(crew: Crew) -> None:
    finish_two(crew)
    queue, log = crew.window.queue, crew.window.log
    crew.wait(lambda: not queue.visibleRegion().isEmpty())
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(lambda: not log.visibleRegion().isEmpty() and log.strip.isVisible())
    crew.wait(log.strip.reason.hasFocus)
    crew.press(Qt.Key.Key_Escape)
    crew.wait(lambda: not queue.visibleRegion().isEmpty())
    assert log.visibleRegion().isEmpty()


def test_enter_pressed_twice_takes_back_once(crew: Crew) -> None:
    finish_two(crew)
    log = crew.window.log
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(log.strip.reason.hasFocus)
    crew.press(Qt.Key.Key_Return)
    crew.press(Qt.Key.Key_Return)
    crew.wait(log.strip.isHidden)
    assert crew.facts(Void) == [Void(3)]


def test_a_question_stands_until_it_is_answered(crew: Crew) -> None:
    finish_two(crew)
    log = crew.window.log
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(log.strip.isVisible)
    with crew.qtbot.waitSignal(log.asked):
        log.change(2)
    assert log.strip.title.text().startswith("Take back 3:")
    log.strip.leave.click()
    with crew.qtbot.waitSignal(log.asked):
        log.change(2)
    assert log.strip.title.text().startswith("Take back 2: 60 entries")
    assert crew.facts(Void) == []


def test_any_fact_is_taken_back_and_brought_back_with_delete_and_enter(crew: Crew) -> None:
    crew.session.do(Ruling("7", "OK"))
    crew.session.do(Ruling("8", "OK"))
    log = crew.window.log
    crew.wait(lambda: numbers(log) == [4, 3, 2, 1])
    open_log(crew)
    assert log.view.currentIndex().row() == 0
    crew.press(Qt.Key.Key_Down)
    assert "3, 07:59:00" in log.whole.text()
    crew.press(Qt.Key.Key_Delete)
    crew.wait(lambda: crew.window.status.said.text().startswith("Taken back"))
    assert log.button.text() == "Bring back (Del)"
    assert crew.facts(Void) == [Void(3)]
    assert log.grid.text(log.view.currentIndex().row(), NUMBER) == "3"
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.window.status.said.text().startswith("Brought back"))
    assert log.button.text() == "Take back (Del)"
    assert crew.facts(Void) == [Void(3), Void(5)]
    assert log.grid.text(log.view.currentIndex().row(), MARK) == "brought back by 6"


def test_the_first_set_up_is_refused_in_the_strip(crew: Crew) -> None:
    log = crew.window.log
    open_log(crew)
    crew.press(Qt.Key.Key_Down)
    crew.press(Qt.Key.Key_Delete)
    crew.wait(log.strip.isVisible)
    said = "■ Fact 1 is the event's first set-up, and there would be no race without it."
    assert log.strip.said.text() == said
    assert not log.strip.confirm.isVisible()
    crew.wait(log.strip.leave.hasFocus)
    crew.press(Qt.Key.Key_Escape)
    assert log.strip.isHidden()
    assert crew.facts(Void) == []


def test_a_set_up_that_later_facts_need_is_refused(crew: Crew) -> None:
    setup = small_setup()
    longer, wave = replace(setup.races[0], code="L"), Wave("L", ("L",))
    crew.session.do(Configured(replace(setup, races=(*setup.races, longer), waves=(*setup.waves, wave))))
    crew.session.do(Entered((Entry("900", "L"),)))
    crew.window.log.change(3)
    crew.wait(crew.window.log.strip.isVisible)
    assert "would be missing" in crew.window.log.strip.said.text()
    assert crew.facts(Void) == []


def test_the_question_is_answered_anew_when_the_log_changes(crew: Crew) -> None:
    finish_two(crew)
    log = crew.window.log
    crew.press(Qt.Key.Key_Z, CTRL)
    crew.wait(log.strip.isVisible)
    crew.session.do(Void(3))
    crew.qtbot.waitUntil(lambda: log.strip.said.text() == "■ Fact 3 is void already.", timeout=3000)
    assert not log.strip.confirm.isVisible()


def test_the_filter_finds_words_in_every_column(crew: Crew) -> None:
    log = crew.window.log
    crew.session.do(Gun("A", at("08:00:00"), "button"), by="anna")
    crew.session.do(Ruling("7", "DQ", "TR55.10"), why="cut the course")
    crew.wait(lambda: numbers(log) == [4, 3, 2, 1])
    open_log(crew)
    for words, found in (("anna", [3]), ("DQ tr55", [4]), ("CUT", [4]), ("60 entries", [2]), ("nowhere", [])):
        log.filter.clear()
        crew.qtbot.keyClicks(log.filter, words)
        assert numbers(log) == found
    assert log.found.text() == "0 of 4 facts"
    log.filter.clear()
    log.filter.setFocus()
    crew.press(Qt.Key.Key_Down)
    assert log.view.hasFocus()


def test_who_looks_further_down_keeps_the_rows_under_the_eyes(crew: Crew) -> None:
    log = crew.window.log
    crew.session.do(*(Ruling(str(bib), "OK") for bib in range(1, 61)))
    crew.wait(lambda: log.grid.rowCount() == 62)
    open_log(crew)
    log.view.verticalScrollBar().setValue(10)
    corner = log.view.viewport().rect().topLeft()
    under = log.grid.text(log.view.indexAt(corner).row(), NUMBER)
    crew.session.do(Ruling("1", "NC"))
    crew.wait(lambda: log.grid.rowCount() == 63)
    assert log.grid.text(log.view.indexAt(corner).row(), NUMBER) == under


def test_five_thousand_facts_and_a_large_import(crew: Crew) -> None:
    log = crew.window.log
    crew.session.do(Entered(small_field(16_000)))
    crew.session.do(*(Ruling(str(bib), "OK") for bib in range(1, 5001)))
    crew.wait(lambda: log.grid.rowCount() == 5003)
    assert "16,000 entries (1, 2, 3, 4, and 15,996 more)" in column(log, WHAT)
    crew.qtbot.keyClicks(log.filter, "4999 ok")
    assert column(log, WHAT) == ["4999 is OK", "4996 is OK"]


def test_a_race_that_is_only_looked_at_has_nothing_that_changes_it(crew: Crew, tmp_path: Path) -> None:
    reason = "this race is open elsewhere, by anna; work there"
    with (
        Session.create(tmp_path / "other.race", small_setup(), Clock(at("07:59:00"))) as session,
        looking_on(crew, session, reason) as window,
    ):
        sentence = f"T{reason[1:]}."
        names = ("wave.arm", "wave.fire", "wave.correct", "wave.undo", "log.undo", "log.redo", "log.toggle")
        for name in (*names, "race.mirror", "race.back_up"):
            assert not window.actions_by_id[name].isEnabled(), name
            assert window.actions_by_id[name].toolTip() == sentence
        for name in ("log.show", "view.restore", "help.keys"):
            assert window.actions_by_id[name].isEnabled()
        for button in (window.start.fire_button, window.start.cards["A"].button, window.log.button):
            assert not button.isEnabled()
            assert button.toolTip() == sentence
        assert window.start.answer.text() == f"○ Only to look at. {sentence}"


def test_official_is_never_taken_back_by_one_key(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.session.do(Official("T", 0))
    crew.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    crew.wait(crew.window.log.strip.isVisible)
    assert not any(isinstance(logged.fact, Void) for logged in crew.session.log)
