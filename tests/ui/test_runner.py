"""The runner dock: found by a few letters, where he is, what became of his reads, and corrected from there."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from racecontrol.domain.facts import ChipGiven, Entered, Fact, Gun, Moved, Passed, Penalty, Ruling, Void
from racecontrol.domain.time import MINUTE
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, chip, looking_on, small_field, small_setup
from ui.desktop.docks import runner as dock
from ui.desktop.docks.runner import Runner

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """An open card follows the race without waiting."""
    monkeypatch.setattr(dock, "AGAIN_S", 0.0)


@pytest.fixture
def runner(crew: Crew) -> Runner:
    """On the course: 1 and 2 passed 5 km at 08:30, 3 finished; it is 08:42."""
    crew.session.do(Gun("A", at("08:00:00"), "button"), by="anna")
    crew.clock.now = at("08:42:00")
    crew.read("STA-A", 1, 2, 3, 4, when=at("08:00:30"))
    crew.read("K5-A", 1, 2, 3, when=at("08:30:00"))
    crew.read("FIN-A", 3, when=at("08:40:00"))
    crew.finished(1)
    crew.wait(lambda: crew.window.runner.finding._finder is not None)
    return crew.window.runner


def search(crew: Crew, text: str) -> None:
    """Keys, or what an input method for Chinese hands over."""
    crew.press(KEY.Key_K, CTRL)
    box = crew.window.runner.finding.box
    if text.isascii():
        crew.qtbot.keyClicks(box, text)
    else:
        written = QInputMethodEvent()
        written.setCommitString(text)
        QApplication.sendEvent(box, written)


def open_card(crew: Crew, text: str) -> None:
    search(crew, text)
    crew.press(KEY.Key_Return)
    crew.wait(crew.window.runner.card.isVisible)


def bibs(runner: Runner) -> list[str]:
    return [runner.finding.found.people.text(row, 0) for row in range(runner.finding.found.people.rowCount())]


def lines(runner: Runner) -> dict[str, str]:
    pairs = zip(runner.card.titles, runner.card.lines, strict=True)
    return {title.text(): line.text() for title, line in pairs if not line.isHidden()}


def fill(crew: Crew, **values: str) -> None:
    """Type into the fields of the strip, or choose in them."""
    for key, value in values.items():
        field = crew.window.runner.strip.fields[key]
        if isinstance(field, QLineEdit):
            field.clear()
            crew.qtbot.keyClicks(field, value)
        else:
            field.setCurrentIndex(field.findData(value))


def confirm(crew: Crew) -> None:
    strip = crew.window.runner.strip
    crew.wait(lambda: strip.confirm.isVisible() and strip.confirm.isEnabled())
    crew.press(KEY.Key_Return)
    crew.wait(strip.isHidden)


def test_ctrl_k_from_anywhere_finds_by_bib_name_pinyin_and_chip(crew: Crew, runner: Runner) -> None:
    crew.press(KEY.Key_L, CTRL)
    crew.window.log.filter.setFocus()
    for text in ("李", "li wei", "lw", chip(1)):
        search(crew, text)
        assert crew.window.focusWidget() is runner.finding.box
        assert bibs(runner)[0] == "1", text
    assert not runner.visibleRegion().isEmpty()
    search(crew, "kuusk")
    assert bibs(runner) == ["2"]
    assert runner.finding.found.people.second(0, 1) == ""
    assert runner.finding.said.text() == "1 found. Enter opens the card."


def test_the_list_says_who_and_where_last_seen(crew: Crew, runner: Runner) -> None:
    search(crew, "1")
    keys = [column.key for column in runner.finding.found.people.columns]
    told = {key: runner.finding.found.people.text(0, number) for number, key in enumerate(keys)}
    assert told == {
        "bib": "1", "name": "李伟", "nation": "CHN", "race": "T", "category": "M", "club": "", "status": "RUN",
        "last": "K5 08:29:58",
    }  # fmt: skip
    assert runner.finding.found.people.second(0, 1) == "Li Wei"
    search(crew, "4")
    assert runner.finding.found.people.text(0, keys.index("last")) == "START 08:00:30"


def test_nobody_found_and_an_empty_field_say_what_to_do(crew: Crew, runner: Runner) -> None:
    search(crew, "xyz")
    assert "Nobody has 'xyz'" in runner.finding.said.text()
    assert bibs(runner) == []
    crew.press(KEY.Key_Return)
    assert runner.bib == ""
    crew.press(KEY.Key_Escape)
    assert runner.finding.box.text() == ""
    assert runner.finding.empty.isVisible()
    assert "Ctrl+K" in runner.finding.empty.text()


def test_down_and_enter_open_the_second_one_and_the_card_says_where(crew: Crew, runner: Runner) -> None:
    search(crew, "1")
    assert bibs(runner)[:2] == ["1", "10"]
    crew.press(KEY.Key_Down)
    crew.press(KEY.Key_Up)
    crew.press(KEY.Key_Return)
    crew.wait(runner.card.isVisible)
    assert (runner.card.bib.text(), runner.card.name.text(), runner.card.second.text()) == ("1", "李伟", "Li Wei")
    assert runner.card.about.text() == "10 km · wave A · M · 37 years old · CHN"
    told = lines(runner)
    assert told["Status"] == "● RUN: no finish yet"
    assert told["Last seen"] == "5 km, 08:29:58, 12:02 min ago"
    assert told["Now"].startswith("between 5 km and Finish, about ")
    assert told["Next"].startswith("Finish about 09:0")
    assert "Finish" not in told
    assert runner.card.splits.text() == "5 km 0:29:58"
    assert [runner.card.reads.text(0, column) for column in (0, 1, 2, 4)] == [
        "08:29:58.0", "5 km", "K5-A", "makes K5: first read of main"
    ]  # fmt: skip
    assert runner.card.facts.text(0, 3) == "gun of wave A at 08:00:00.000 (button)"


def test_now_moves_with_the_clock_until_the_runner_is_overdue(crew: Crew, runner: Runner) -> None:
    open_card(crew, "1")
    before = lines(runner)["Now"]
    crew.clock.now += 2 * MINUTE
    crew.wait(lambda: lines(runner)["Now"] not in ("", before))
    assert lines(runner)["Now"] > before
    crew.clock.now = at("10:00:00")
    crew.wait(lambda: lines(runner)["Now"].startswith("▲ before Finish: should have passed there by "))


def test_a_card_follows_the_race(crew: Crew, runner: Runner) -> None:
    open_card(crew, "1")
    crew.read("FIN-A", 1, when=at("08:41:00"))
    crew.wait(lambda: lines(runner).get("Result") == "gun 0:41:00, net 0:40:33, place 2., 2. of M, 2. of M")
    assert "Now" not in lines(runner)
    assert runner.card.tabs.tabText(0) == "Reads 3"


def test_who_was_not_seen_yet(crew: Crew, runner: Runner) -> None:
    open_card(crew, "50")
    assert lines(runner) == {"Status": "● RUN: not read anywhere yet", "Last seen": "○ nowhere yet"}
    assert runner.card.tabs.tabText(0) == "No reads yet"


def test_neither_birth_date_nor_phone_is_shown(crew: Crew, runner: Runner) -> None:
    one = replace(small_field()[0], extra={"phone": "13800138000"}, note="call 13800138000")
    crew.session.do(Entered((one,)))
    open_card(crew, "1")
    crew.wait(lambda: any("call" in entry.note for entry in runner._frame.standings.field.entries))  # type: ignore[union-attr]
    crew.wait(lambda: not runner._stale)
    shown = " ".join(each.text() for each in runner.findChildren(QLabel))
    assert "37 years old" in shown
    assert "1980" not in shown
    assert "13800138000" not in shown
    search(crew, "13800138000")
    assert bibs(runner) == []


def test_escape_goes_back_step_by_step_to_what_was_covered(crew: Crew, runner: Runner) -> None:
    queue = crew.window.queue
    crew.wait(lambda: not queue.visibleRegion().isEmpty())
    open_card(crew, "1")
    crew.wait(runner.card.reads_view.hasFocus)
    assert queue.visibleRegion().isEmpty()
    crew.press(KEY.Key_D, SHIFT)
    crew.wait(runner.strip.isVisible)
    assert not runner.card.tabs.isVisible()
    crew.press(KEY.Key_Escape)
    assert runner.strip.isHidden()
    assert runner.card.reads_view.hasFocus()
    crew.press(KEY.Key_Escape)
    assert not runner.card.isVisible()
    assert crew.window.focusWidget() is runner.finding.box
    crew.press(KEY.Key_Escape)
    crew.press(KEY.Key_Escape)
    crew.wait(lambda: not queue.visibleRegion().isEmpty())


CORRECTIONS: tuple[tuple[Qt.Key, dict[str, str], tuple[Fact, ...]], ...] = (
    (KEY.Key_D, {"status": "DNF"}, (Ruling("1", "DNF"),)),
    (KEY.Key_D, {"status": "NC", "rule": ""}, (Ruling("1", "NC"),)),
    (KEY.Key_H, {"chip": "05FF"}, (ChipGiven("05ff", "1"),)),
    (
        KEY.Key_H,
        {"chip": "05ff", "since": "08:35:00", "old": "freed"},
        (ChipGiven("05ff", "1", at("08:35:00")), ChipGiven(chip(1), "", at("08:35:00"))),
    ),
    (KEY.Key_W, {"race": "F\nB"}, (Moved("1", "F", "B"),)),
    (KEY.Key_P, {"point": "FINISH", "time": "08:41:30"}, (Passed("1", "FINISH", at("08:41:30")),)),
    (KEY.Key_A, {"span": "0:01:00", "rule": "TR6"}, (Penalty("1", MINUTE, "TR6"),)),
    (KEY.Key_A, {"span": "-30"}, (Penalty("1", -MINUTE // 2),)),
)


@pytest.mark.parametrize(("key", "values", "facts"), CORRECTIONS)
def test_corrected_from_the_card_with_a_preview_and_one_enter(
    crew: Crew, runner: Runner, key: Qt.Key, values: dict[str, str], facts: tuple[Fact, ...]
) -> None:
    open_card(crew, "1")
    crew.press(key, SHIFT)
    crew.wait(runner.strip.isVisible)
    before = len(crew.session.log)
    fill(crew, **values)
    crew.wait(lambda: runner.strip.confirm.isVisible() and runner.strip.confirm.isEnabled())
    assert len(crew.session.log) == before
    assert runner.strip.said.text()
    confirm(crew)
    assert tuple(logged.fact for logged in crew.session.log[before:]) == facts
    assert all(logged.why for logged in crew.session.log[before:])
    crew.wait(lambda: crew.window.status.said.text().startswith("Recorded, undo Ctrl+Z: "))
    crew.wait(runner.card.tabs.isVisible)


def test_a_disqualification_wants_its_rule_and_the_reason_is_kept(crew: Crew, runner: Runner) -> None:
    open_card(crew, "3")
    crew.press(KEY.Key_D, SHIFT)
    fill(crew, status="DQ")
    assert "Write the rule" in runner.strip.said.text()
    assert runner.strip.confirm.isHidden()
    fill(crew, rule="TR55.10")
    crew.wait(lambda: "1 OK to DQ" in runner.strip.said.text() and runner.strip.confirm.isEnabled())
    runner.strip.reason.setFocus()
    crew.qtbot.keyClicks(runner.strip.reason, "short cut")
    confirm(crew)
    assert crew.facts(Ruling) == [Ruling("3", "DQ", "TR55.10")]
    assert crew.session.log[-1].why == "short cut"
    crew.wait(lambda: lines(runner)["Status"].startswith("■ DQ TR55.10: ruled by "))


def test_race_and_wave_begin_with_the_runners_own_and_one_enter_moves_nobody(crew: Crew, runner: Runner) -> None:
    crew.session.do(Moved("1", "F", "B"))
    open_card(crew, "1")
    crew.wait(lambda: runner.card.card is not None and runner.card.card.told.wave == "B")
    before = len(crew.session.log)
    crew.press(KEY.Key_W, SHIFT)
    box = runner.strip.fields["race"]
    assert isinstance(box, QComboBox)
    assert box.currentData() == "F\nB"
    assert runner.strip.confirm.isHidden()
    assert "Choose another race or wave for 1" in runner.strip.said.text()
    crew.wait(box.hasFocus)
    crew.press(KEY.Key_Return)
    fill(crew, race="T\nA")
    confirm(crew)
    assert [logged.fact for logged in crew.session.log[before:]] == [Moved("1", "T", "A")]


def test_a_decision_is_on_the_card_at_once(crew: Crew, runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    open_card(crew, "3")
    monkeypatch.setattr(dock, "AGAIN_S", 3600.0)
    crew.session.do(Ruling("3", "DQ", "TR55.10"))
    crew.wait(lambda: lines(runner)["Status"].startswith("■ DQ TR55.10: ruled by "))


def test_enter_in_a_list_of_choices_confirms(crew: Crew, runner: Runner) -> None:
    open_card(crew, "1")
    crew.press(KEY.Key_D, SHIFT)
    crew.wait(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    confirm(crew)
    assert crew.facts(Ruling) == [Ruling("1", "DNF")]


def test_a_fact_is_taken_back_from_the_card(crew: Crew, runner: Runner) -> None:
    crew.session.do(Ruling("50", "DNS"), why="did not come")
    open_card(crew, "50")
    crew.wait(lambda: runner.card.facts.rowCount() == 2)
    crew.press(KEY.Key_U, SHIFT)
    assert runner.card.facts_view.hasFocus()
    assert runner.card.facts.text(0, 3) == "50 is DNS: did not come"
    assert crew.facts(Void) == []
    crew.press(KEY.Key_U, SHIFT)
    strip = crew.window.log.strip
    crew.wait(lambda: strip.isVisible() and strip.confirm.isEnabled())
    assert strip.title.text() == "Take back 4: 50 is DNS"
    crew.press(KEY.Key_Return)
    crew.wait(lambda: crew.facts(Void) == [Void(4)])
    crew.wait(lambda: lines(runner)["Status"] == "● RUN: not read anywhere yet")


def test_without_a_card_nothing_is_corrected_and_it_says_so(crew: Crew, runner: Runner) -> None:
    for name in ("status", "take_back"):
        crew.window.status.say("")
        crew.window.actions_by_id[f"runner.{name}"].trigger()
        assert "No runner's card is open" in crew.window.status.said.text()
    assert runner.strip.isHidden()


def test_who_passed_a_point_around_a_time(crew: Crew, runner: Runner) -> None:
    crew.press(KEY.Key_K, CTRL | SHIFT)
    assert crew.window.focusWidget() is runner.finding.time
    runner.finding.point.setCurrentIndex(runner.finding.point.findData("K5"))
    crew.qtbot.keyClicks(runner.finding.time, "8:29:59+-0.01")
    crew.wait(lambda: runner.finding.passed.isVisible() and runner.finding.passed.people.rowCount() == 2)
    grid = runner.finding.passed.people
    assert [(grid.text(row, 0), grid.text(row, 1)) for row in range(2)] == [("08:29:59.0", "2"), ("08:30:00.0", "3")]
    assert runner.finding.said.text() == "2 passed 5 km from 08:29:58 to 08:30:00."
    crew.read("K5-A", 4, 99, when=at("08:30:00"))
    crew.wait(lambda: grid.rowCount() == 3)
    crew.wait(lambda: runner.finding.said.text().endswith(f"Chips that nobody has: {chip(99)}."))
    crew.press(KEY.Key_Return)
    assert runner.finding.passed.hasFocus()
    assert grid.text(runner.finding.passed.currentIndex().row(), 1) == "2"
    crew.press(KEY.Key_Return)
    crew.wait(runner.card.isVisible)
    assert runner.bib == "2"
    crew.press(KEY.Key_Escape)
    assert runner.finding.passed.hasFocus()


def test_a_time_that_is_none_is_refused_in_words(crew: Crew, runner: Runner) -> None:
    crew.press(KEY.Key_K, CTRL | SHIFT)
    crew.qtbot.keyClicks(runner.finding.time, "half past")
    assert (
        runner.finding.said.text()
        == "▲ 'half past' is no time of day. Write 9:12-9:15, or 9:13 +- 2 for minutes around."
    )


def test_new_entries_and_given_chips_are_found(crew: Crew, runner: Runner) -> None:
    crew.session.do(Entered((replace(small_field()[0], bib="777", family_name="Ödegård", chips=("05aa",)),)))
    crew.session.do(ChipGiven("05bbbbbb", "2"))
    search(crew, "odeg")
    crew.wait(lambda: bibs(runner) == ["777"])
    search(crew, "bbbb")
    crew.wait(lambda: bibs(runner) == ["2"])


def test_an_open_card_stays_when_somebody_is_entered(crew: Crew, runner: Runner) -> None:
    open_card(crew, "1")
    before = runner.finding._finder
    crew.session.do(Entered((replace(small_field()[0], bib="777", chips=("05aa",)),)))
    crew.wait(lambda: runner.finding._finder is not before)
    assert runner.card.isVisible()
    assert runner.bib == "1"


def test_new_entries_bring_no_hidden_dock_forward(crew: Crew, runner: Runner) -> None:
    search(crew, "777")
    crew.press(KEY.Key_L, CTRL)
    crew.wait(crew.window.log.view.hasFocus)
    crew.session.do(Entered((replace(small_field()[0], bib="777", chips=("05aa",)),)))
    crew.wait(lambda: bibs(runner) == ["777"])
    assert runner.visibleRegion().isEmpty()
    assert crew.window.log.view.hasFocus()


def test_a_card_takes_no_keys_from_who_is_elsewhere_by_then(crew: Crew, runner: Runner) -> None:
    search(crew, "1")
    crew.press(KEY.Key_Return)
    crew.press(KEY.Key_L, CTRL)
    crew.wait(lambda: runner._stack.currentWidget() is runner._card_page)
    assert crew.window.log.view.hasFocus()


def test_the_chosen_fact_stays_chosen_when_others_come(crew: Crew, runner: Runner) -> None:
    crew.session.do(Ruling("50", "DNS"))
    open_card(crew, "50")
    crew.wait(lambda: runner.card.facts.rowCount() == 2)
    crew.press(KEY.Key_U, SHIFT)
    assert runner.card.chosen_fact() == 4
    assert runner.card.whole.text() == "50 is DNS"
    crew.session.do(Penalty("50", MINUTE))
    crew.wait(lambda: runner.card.facts.rowCount() == 3)
    assert runner.card.chosen_fact() == 4
    assert runner.card.facts.text(0, 0) == "5"


def test_other_docks_open_a_card_by_its_bib(crew: Crew, runner: Runner) -> None:
    crew.window.show_runner("3")
    crew.wait(runner.card.isVisible)
    assert lines(runner)["Result"] == "gun 0:40:00, net 0:39:31, place 1., 1. of M, 1. of M"
    crew.window.show_runner("4000")
    crew.wait(lambda: "Bib '4000' has no entry" in runner.finding.said.text())


def test_the_models_keep_their_promises(crew: Crew, runner: Runner) -> None:
    grids = (runner.finding.found.people, runner.finding.passed.people, runner.card.reads, runner.card.facts)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(grid, fatal) for grid in grids]
    for text in ("1", "12", "runner", "kuusk", "", "2"):
        search(crew, text)
    open_card(crew, "1")
    crew.read("FIN-A", 1, 2, when=at("08:41:00"))
    crew.wait(lambda: runner.card.reads.rowCount() == 3)
    crew.press(KEY.Key_K, CTRL | SHIFT)
    crew.qtbot.keyClicks(runner.finding.time, "8:00")
    crew.wait(lambda: runner.finding.passed.people.rowCount() == 4)
    assert len(testers) == 4


def test_where_it_can_only_be_looked_at_nothing_is_corrected(crew: Crew, tmp_path: Path) -> None:
    with Session.create(tmp_path / "other.race", small_setup(), Clock(at("08:00:00"))) as session:
        session.do(Entered(small_field(3)))
        with looking_on(crew, session) as window:
            crew.wait(lambda: window.runner._frame is not None)
            window.show_runner("1")
            crew.wait(window.runner.card.isVisible)
            buttons = [
                each for each in window.runner.card.findChildren(QPushButton) if each is not window.runner.card.back
            ]
            assert len(buttons) == 6
            assert not any(each.isEnabled() for each in buttons)
            assert all("open elsewhere" in each.toolTip() for each in buttons)
