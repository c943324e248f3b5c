"""The work list in a real window: one cause is one line, two keys rule on it, what is settled stays settled."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import ChipGiven, Entered, Fact, Gun, Heard, Ruling, Settled, Swapped, Void
from racecontrol.domain.reads import Read
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, chip, small_setup
from ui.desktop import app
from ui.desktop.docks.problems import Problems
from ui.desktop.docks.problems_keys import KEYS, OF_ACTIONS, todo, without_commands
from ui.desktop.docks.problems_lines import SHOWN, title, what, work
from ui.desktop.main_window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MARK, WHAT, PLACE, SINCE = range(4)
RETURN, RIGHT, LEFT = Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Left


def hear(crew: Crew, decoder: str, code: str, when: int) -> None:
    """One read of any chip."""
    crew.live.hear(Heard(decoder, when, (Read(code, when + 8 * HOUR, b"raw"),)))


def run(crew: Crew, bibs: Sequence[int], without: Sequence[str] = (), gap: int = 10 * SECOND, behind: int = 0) -> None:
    """All of them over start, 5 km and finish, four minutes a kilometre and slower, so far apart at the finish."""
    for place, bib in enumerate(bibs):
        way = (("STA-A", 0, SECOND), ("K5-A", 20, gap // 2), ("FIN-A", 40, gap), ("FIN-B", 40, gap))
        for decoder, minutes, late in way:
            if decoder not in without:
                hear(crew, decoder, chip(bib), at("08:00:05") + minutes * MINUTE + place * late + behind)
    crew.clock.now = at("09:00:00")


def column(dock: Problems, place: int) -> list[str]:
    return [dock.grid.text(row, place) for row in range(dock.grid.rowCount())]


def keys(dock: Problems) -> list[str]:
    """Of the single lines that are open."""
    return [line.key for line in dock.grid.source.values() if not line.puts] if dock.grid.rowCount() else []


def stands(crew: Crew, key: str) -> None:
    crew.wait(lambda: key in keys(crew.window.problems))


def on_line(crew: Crew, key: str) -> Problems:
    """The list has the keys, and that line is chosen, by the keyboard alone."""
    dock = crew.window.problems
    stands(crew, key)
    crew.press(Qt.Key.Key_F3)
    crew.wait(dock.view.hasFocus)
    place = [dock.grid.source[int(number)].key for number in dock.grid.keys].index(key)
    for _ in range(place):
        crew.press(Qt.Key.Key_Down)
    assert dock.view.currentIndex().row() == place
    return dock


def ask(crew: Crew, dock: Problems) -> None:
    """Enter, and the preview is there."""
    crew.press(RETURN)
    crew.wait(dock.asking.confirm.isVisible)
    crew.wait(dock.asking.confirm.isEnabled)


def times(crew: Crew) -> dict[str, int]:
    scored = crew.session.standings()
    return {scored.entry(row).bib: int(scored.gun_ms[row]) for row in range(len(scored.field))}


def settle(crew: Crew, dock: Problems, why: str) -> None:
    crew.press(Qt.Key.Key_N, SHIFT)
    crew.wait(dock.asking.reason.hasFocus)
    crew.wait(dock.asking.confirm.isEnabled)
    crew.qtbot.keyClicks(dock.asking.reason, why)
    before = len(crew.session.log)
    crew.press(RETURN)
    crew.wait(lambda: len(crew.session.log) > before)
    crew.wait(dock.asking.isHidden)


def test_without_problems_it_says_what_will_stand_here(crew: Crew) -> None:
    dock = crew.window.problems
    crew.wait(lambda: crew.window.docks["problems"].windowTitle() == "Problems: none")
    assert not dock.view.isVisible()
    crew.press(Qt.Key.Key_F3)
    assert dock.open() is None
    crew.wait(lambda: crew.window.status.said.text() == "There is no problem.")


def test_a_gun_two_minutes_late_is_one_line_and_two_keys_put_it_right_and_undo_brings_it_back(crew: Crew) -> None:
    tester = QAbstractItemModelTester(crew.window.problems.grid)
    crew.session.do(Gun("A", at("08:02:00"), "button"))
    run(crew, range(1, 11))
    dock = on_line(crew, "gun_late:A")
    crew.wait(lambda: crew.window.docks["problems"].windowTitle() == "Problems: 1 act now")
    crew.wait(lambda: dock.grid.rowCount() == 1 and column(dock, PLACE)[0].startswith("10 "))  # all are judged
    assert column(dock, MARK) == ["■ act now"]
    assert column(dock, WHAT) == ["The gun of wave A is later than the starts of its runners"]
    assert column(dock, PLACE) == ["10 runners · wave A"]
    assert column(dock, SINCE) == ["08:00:05"]
    assert dock.whole.text().endswith(": Enter.")
    line = crew.window.status.worst
    crew.wait(lambda: line.text().startswith("■ The gun of wave A is later than the starts of its runners. "))
    worst = line.text()
    assert worst.endswith(": F3, Enter.")
    assert "`" not in worst + dock.whole.text()
    wrong = times(crew)
    ask(crew, dock)
    assert dock.asking.chooser.currentText() == "As proposed: gun of wave A at 08:00:00.000 (typed)"
    assert "Changes 10 results" in dock.asking.said.text()
    crew.press(RETURN)
    crew.wait(lambda: crew.facts(Gun)[1:] == [Gun("A", at("08:00:00"), "typed")])
    crew.wait(lambda: keys(dock) == [])
    assert {bib: ms for bib, ms in times(crew).items() if int(bib) <= 10} == {
        bib: ms + 2 * MINUTE for bib, ms in wrong.items() if int(bib) <= 10
    }
    crew.press(Qt.Key.Key_Z, CTRL)
    strip = crew.window.log.strip
    crew.wait(lambda: strip.isVisible() and strip.confirm.isVisible())
    crew.press(RETURN)
    stands(crew, "gun_late:A")
    assert times(crew) == wrong
    assert tester is not None


def test_escape_leaves_and_nothing_is_recorded(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:02:00"), "button"))
    run(crew, range(1, 11))
    dock = on_line(crew, "gun_late:A")
    ask(crew, dock)
    crew.press(Qt.Key.Key_Escape)
    crew.wait(dock.asking.isHidden)
    crew.wait(dock.view.hasFocus)
    assert crew.facts(Gun) == [Gun("A", at("08:02:00"), "button")]


def test_a_mat_that_dies_is_one_line_with_the_way_to_its_box(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    run(crew, range(1, 16))
    run(crew, range(16, 61), without=("K5-A",))
    dock = crew.window.problems
    crew.wait(lambda: any(one.startswith(("silent_mat:K5", "mat_missed:T:K5")) for one in keys(dock)))
    told = [one for one in keys(dock) if "K5" in one]
    assert len(told) == 1
    on_line(crew, told[0])
    crew.press(Qt.Key.Key_G, SHIFT)
    hardware = crew.window.hardware
    crew.wait(hardware.view.hasFocus)
    box = hardware.grid.box(hardware.view.currentIndex().row())
    assert box is not None
    assert box.decoder.code == "K5-A"


def many_women(crew: Crew) -> None:
    """12 is a woman as fast as the first men, 13 a man far back: their chips may be exchanged."""
    women = {*range(40, 61), 12}
    crew.session.do(
        Entered(
            tuple(
                entry
                if int(entry.bib) < 3
                else type(entry)(
                    bib=entry.bib, race="T", sex="W" if int(entry.bib) in women else "M",
                    family_name=entry.family_name, chips=entry.chips,
                )
                for entry in crew.session.field.state.entries.values()
            )
        ),
        Gun("A", at("08:00:00"), "button"),
    )  # fmt: skip
    order = [12, *(bib for bib in range(3, 40) if bib not in (12, 13)), *range(40, 55), 13, *range(55, 61)]
    run(crew, order, gap=20 * SECOND)


SWAP = "swap:12:13"


def test_exchanged_bibs_are_put_right_with_two_keys(crew: Crew) -> None:
    many_women(crew)
    dock = on_line(crew, SWAP)
    assert column(dock, PLACE)[dock.view.currentIndex().row()] == "T 12, 13"
    before = times(crew)
    ask(crew, dock)
    assert [dock.asking.chooser.itemText(n) for n in range(2)] == [
        "As proposed: 12 and 13 exchange chips",
        "12 and 13 exchange their bibs, chips with them",
    ]
    crew.press(RETURN)
    crew.wait(lambda: crew.facts(Swapped) == [Swapped("12", "13", "chips")])
    crew.wait(lambda: SWAP not in keys(dock))
    after = times(crew)
    assert (after["12"], after["13"]) == (before["13"], before["12"])


def test_a_woman_who_truly_wins_is_settled_once_and_stays_settled_when_the_race_is_opened_again(
    crew: Crew, qtbot: QtBot, tmp_path: Path
) -> None:
    many_women(crew)
    dock = on_line(crew, SWAP)
    crew.press(Qt.Key.Key_N, SHIFT)
    crew.wait(dock.asking.reason.hasFocus)
    crew.wait(dock.asking.confirm.isEnabled)
    crew.press(RETURN)
    crew.wait(lambda: crew.window.status.said.text() == "Write why, then Enter: it stands in the log.")
    assert crew.facts(Settled) == []
    crew.qtbot.keyClicks(dock.asking.reason, "seen on the picture")
    crew.press(RETURN)
    crew.wait(lambda: len(crew.facts(Settled)) == 1)
    crew.wait(lambda: SWAP not in keys(dock))
    assert crew.session.log[-1].why == "seen on the picture"
    hear(crew, "FIN-B", chip(12), at("08:40:05"))
    hear(crew, "FIN-A", chip(2), at("08:59:00"))
    crew.finished(59)
    assert SWAP not in keys(dock)
    crew.window.close()
    crew.session.close()
    with Session.open(crew.session.path, Clock(at("10:00:00"))) as session:
        again = MainWindow(QSettings(str(tmp_path / "again.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(again)
        again.show()
        again.attach(app.open_race(session))
        qtbot.waitUntil(lambda: again.problems.work.settled != (), timeout=5000)
        assert [put.problem.key for put in again.problems.work.settled] == [SWAP]
        assert SWAP not in keys(again.problems)
        again.close()


def test_a_settled_one_comes_back_when_its_cause_is_another_one_or_when_it_is_brought_back(crew: Crew) -> None:
    many_women(crew)
    dock = on_line(crew, SWAP)
    settle(crew, dock, "seen")
    crew.wait(lambda: column(dock, WHAT)[-1] == "▸ 1 settled, brought back with Enter")
    for _ in range(dock.grid.rowCount()):
        crew.press(Qt.Key.Key_Down)
    crew.press(RIGHT)
    assert column(dock, MARK)[-1] == "● settled"
    assert dock.grid.second(dock.grid.rowCount() - 1, WHAT).endswith(": seen")
    crew.press(Qt.Key.Key_Down)
    ask(crew, dock)
    assert dock.asking.chooser.currentText() == "Bring it back"
    crew.press(RETURN)
    stands(crew, SWAP)
    assert len(crew.facts(Void)) == 1
    settle(crew, on_line(crew, SWAP), "seen again")
    crew.wait(lambda: SWAP not in keys(dock))
    crew.session.do(*crew_passing(crew))
    stands(crew, SWAP)


def crew_passing(crew: Crew) -> tuple[Fact, ...]:
    """12 finished two minutes earlier than was read: her line is another one now."""
    from racecontrol.domain.facts import Ignored, Passed

    read = at("08:40:05")
    return Ignored("12", "FINISH", read - SECOND, read + SECOND), Passed("12", "FINISH", read - 2 * MINUTE)


def test_an_unknown_chip_at_the_finish_goes_to_the_likeliest_runner_or_to_the_typed_bib(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    run(crew, range(1, 59))
    for decoder, when in (("STA-A", "08:00:06"), ("K5-A", "08:21:00"), ("FIN-A", "08:42:00")):
        hear(crew, decoder, "c0ffee", at(when))
    crew.clock.now = at("09:00:00")
    key = "unknown_finish:c0ffee"
    dock = on_line(crew, key)
    ask(crew, dock)
    said = [dock.asking.chooser.itemText(n) for n in range(dock.asking.chooser.count())]
    assert said[:2] == ["To 59 Runner59: never read", "To 60 Runner60: never read"]
    assert dock.asking.bib.isVisible()
    crew.press(Qt.Key.Key_Tab)
    crew.wait(dock.asking.bib.hasFocus)
    crew.qtbot.keyClicks(dock.asking.bib, "999")
    crew.wait(lambda: "no entry; check the number" in dock.asking.said.text())
    dock.asking.bib.selectAll()
    crew.qtbot.keyClicks(dock.asking.bib, "60")
    crew.wait(lambda: dock.asking.confirm.isVisible() and dock.asking.confirm.isEnabled())
    assert "Changes" in dock.asking.said.text()
    crew.press(RETURN)
    crew.wait(lambda: crew.facts(ChipGiven) == [ChipGiven("c0ffee", "60")])
    crew.wait(lambda: key not in keys(dock))
    assert times(crew)["60"] == at("08:42:00") - at("08:00:00")


def test_an_unregistered_finisher_is_entered_without_touching_the_places(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    run(crew, range(1, 61))
    hear(crew, "FIN-A", "beef01", at("08:40:06"))
    crew.finished(61)  # with the chip of nobody
    places = times(crew)
    dock = on_line(crew, "unknown_finish:beef01")
    crew.press(RETURN)
    crew.wait(dock.asking.chooser.isVisible)
    wanted = "Not registered: enter as 61, race T, without a place"
    while dock.asking.chooser.currentText() != wanted:
        assert dock.asking.chooser.currentIndex() + 1 < dock.asking.chooser.count()
        crew.press(Qt.Key.Key_Down)
    crew.wait(lambda: dock.asking.confirm.isVisible() and dock.asking.confirm.isEnabled())
    crew.press(RETURN)
    crew.wait(lambda: crew.facts(Ruling) == [Ruling("61", "NC")])
    scored = crew.session.standings()
    assert {bib: ms for bib, ms in times(crew).items() if bib != "61"} == places
    assert int(scored.places["place"][scored.field.index["61"]]) == 0
    assert int(scored.places["place"][scored.field.index["1"]]) == 1


def test_who_types_a_number_means_a_bib_not_the_proposed_runner(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    run(crew, range(1, 59))
    for decoder, when in (("STA-A", "08:00:06"), ("K5-A", "08:21:00"), ("FIN-A", "08:42:00")):
        hear(crew, decoder, "c0ffee", at(when))
    crew.clock.now = at("09:00:00")
    dock = on_line(crew, "unknown_finish:c0ffee")
    ask(crew, dock)
    assert dock.asking.chooser.hasFocus()
    crew.press(Qt.Key.Key_5)
    assert dock.asking.bib.text() == "5"
    assert dock.asking.bib.hasFocus()


def test_the_worst_is_told_whole_before_anything_is_chosen(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:02:00"), "button"))
    run(crew, range(1, 11))
    dock = crew.window.problems
    crew.wait(lambda: dock.grid.rowCount() > 0)
    assert not dock.view.selectionModel().hasSelection()
    assert dock.worst is not None
    assert dock.whole.text().startswith(dock.worst.what)


def test_many_alike_are_one_line_that_unfolds_and_is_settled_whole(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    run(crew, range(1, 53))
    run(crew, range(53, 61), without=("STA-A",), behind=20 * MINUTE)
    dock = crew.window.problems
    crew.wait(lambda: any(text.startswith("▸ 8 ") for text in column(dock, WHAT)))  # all are judged
    (group,) = [line for line in dock.grid.source.values() if line.group]
    count = len(group.problems)
    assert count == 8
    assert column(dock, WHAT) == ["▸ 8 runners were not read at the start; their net time is the gun time"]
    on_line(crew, group.key)
    crew.press(RIGHT)
    lines = dock.grid.rowCount()
    assert [text[:6] for text in column(dock, WHAT)].count(" " * 6) == count
    crew.press(Qt.Key.Key_Down)
    crew.press(LEFT)
    assert dock.grid.rowCount() == lines - count
    settle(crew, dock, "the mat was late")
    assert len(crew.facts(Settled)) == count
    crew.wait(lambda: column(dock, WHAT)[-1] == f"▸ {count} settled, brought back with Enter")


def test_of_very_many_the_first_are_unfolded_and_a_dead_mat_is_never_folded(crew: Crew) -> None:
    split = Problem("missing_split", "", "finished without K5", "", "", bibs=("1",), severity=10)
    mat = Problem("silent_mat", "", "has read nobody", "", "", severity=96)
    found = [mat._replace(key=str(n)) for n in range(5)] + [split._replace(key=f"m{n}") for n in range(SHOWN + 100)]
    told = list(work(crew.session.field, tuple(found), 0).lines({"missing_split*"}))
    assert [line.group for line in told[:6]] == [False] * 5 + [True]
    assert what(told[5]) == "▾ 300 runners finished without all splits (the first 200 below)"
    assert len(told) == 6 + SHOWN
    assert title(work(crew.session.field, tuple(found), 0).counts) == "Problems: 5 act now, 300 minor"


def test_what_is_put_off_comes_back_at_its_time_though_nothing_is_read(crew: Crew) -> None:
    many_women(crew)
    dock = on_line(crew, SWAP)
    crew.press(Qt.Key.Key_Z, SHIFT)
    crew.wait(dock.asking.reason.hasFocus)
    assert dock.asking.chooser.currentText() == "Put off for 10 minutes"
    crew.wait(dock.asking.confirm.isEnabled)
    crew.qtbot.keyClicks(dock.asking.reason, "look at the picture first")
    crew.press(RETURN)
    crew.wait(lambda: len(crew.facts(Settled)) == 1 and SWAP not in keys(dock))
    crew.clock.now = at("09:09:59")
    crew.qtbot.waitSignal(crew.window._clock.timeout).wait()
    assert SWAP not in keys(dock)
    crew.clock.now = at("09:10:00")
    stands(crew, SWAP)


def test_a_question_whose_problem_has_gone_leaves_by_itself(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:02:00"), "button"))
    run(crew, range(1, 11))
    dock = on_line(crew, "gun_late:A")
    ask(crew, dock)
    crew.session.do(Gun("A", at("08:00:00"), "typed"))
    crew.wait(dock.asking.isHidden)
    crew.wait(lambda: crew.window.status.said.text().startswith("That problem is gone: "))


def test_f3_comes_back_to_the_worst_from_wherever_the_keys_are(crew: Crew) -> None:
    many_women(crew)
    hear(crew, "FIN-A", "c0ffee", at("08:55:00"))
    dock = on_line(crew, "unknown_finish:c0ffee")
    assert dock.view.currentIndex().row() > 0
    crew.window.queue.view.setFocus()
    crew.press(Qt.Key.Key_F3)
    crew.wait(dock.view.hasFocus)
    assert dock.view.currentIndex().row() == 0
    assert dock.worst is dock.grid.source[int(dock.grid.keys[0])].first


def test_the_way_to_a_wave(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:02:00"), "button"))
    run(crew, range(1, 11))
    on_line(crew, "gun_late:A")
    crew.press(Qt.Key.Key_G, SHIFT)
    crew.wait(crew.window.start.cards["A"].button.hasFocus)


def test_where_it_can_only_be_looked_at_nothing_is_asked(qtbot: QtBot, remembered: QSettings, tmp_path: Path) -> None:
    with Session.create(tmp_path / "shut.race", small_setup()) as session:
        session.do(Gun("A", at("08:02:00"), "button"))
        session.looks_only = "another program has it"
        window = MainWindow(remembered)
        qtbot.addWidget(window)
        window.show()
        window.attach(app.open_race(session))
        dock = window.problems
        assert not dock.open_button.isEnabled()
        assert not window.actions_by_id["problem.settle"].isEnabled()
        dock.open()
        assert window.status.said.text() == "Another program has it."
        assert dock.asking.isHidden()
        window.close()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Record it: `racecontrol gun FILE.race A TIME`", "Record it"),
        (
            "Give it to an entry, `a b`; an old chip stays nobody's, `a`",
            "Give it to an entry; an old chip stays nobody's",
        ),
        ("disqualify who did not run, `a` or `b`", "disqualify who did not run"),
        ("Reopen the race: `a 1` and `a 2`", "Reopen the race"),
    ],
)
def test_commands_for_a_terminal_are_left_out(said: str, left: str) -> None:
    assert without_commands(said) == left


@pytest.mark.parametrize(
    ("kind", "todo_", "proposal", "said"),
    [
        ("no_gun", "Record it: `racecontrol gun FILE.race A TIME`", (), "Record it: F3, Shift+G, Space, F5, F6"),
        ("late", "Correct it: `racecontrol offset FILE.race K5 SPAN`", (), "Correct it: F3, Shift+G, Shift+O"),
        ("late", "Correct it: `racecontrol offset FILE.race K5 1`", (Gun("A", 0, "typed"),), "Correct it: F3, Enter"),
        ("mat", "Load it: `racecontrol replay FILE.race C`", (), "Load it (the command: racecontrol problems)"),
        ("mat", "Check its cable", (), "Check its cable"),
    ],
)
def test_a_command_is_told_by_the_keys_that_do_the_same(
    kind: str, todo_: str, proposal: tuple[Fact, ...], said: str
) -> None:
    assert todo(Problem(kind, kind, "", "", todo_, proposal), "problem.worst") == said


def test_the_keys_in_place_of_commands_are_keys_of_actions() -> None:
    steps = {step for known in KEYS.values() for step in known if "." in step}
    assert steps
    assert steps <= OF_ACTIONS.keys()
