"""The manual finish: taps without bibs, bibs in order, both merged; every key as a hand presses it."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Gun, Passed, Ruling, Tapped, Void
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.scoring.field import NEVER
from racecontrol.session import Session
from tests.ui.conftest import Clock, Crew, at, looking_on, small_field, small_setup
from ui.desktop import taps_book
from ui.desktop.app import open_race
from ui.desktop.docks.taps import Taps
from ui.desktop.main_window import MainWindow
from ui.desktop.taps_sheet import GAP, Draft, Slot, draft_file, follow, put_in, up
from ui.desktop.taps_typed import lines, of_clock, since_gun

KEY = Qt.Key
NO, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
FIRST = "08:40:00"
"""When the first of them is tapped."""


@pytest.fixture
def taps(crew: Crew) -> Taps:
    """Wave A started at eight, it is 08:40:00, and the keys are in the field for bibs."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at(FIRST)
    crew.press(KEY.Key_T, CTRL | SHIFT)
    panel = crew.window.taps
    crew.wait(panel.board.field.hasFocus)
    QAbstractItemModelTester(panel.board.grid, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    return panel


def column(panel: Taps, key: str) -> list[str]:
    place = [one.key for one in panel.board.grid.columns].index(key)
    return [panel.board.grid.text(row, place) for row in range(panel.board.grid.rowCount())]


def bibs(panel: Taps) -> list[str]:
    return column(panel, "bib")


def tap(crew: Crew, times: int = 1, every: int = SECOND) -> None:
    """F2 so many times; between two of them the clock goes on."""
    for _ in range(times):
        crew.press(KEY.Key_F2)
        crew.clock.now += every
    crew.wait(lambda: "being stored" not in crew.window.taps.board.count.text())


def write(crew: Crew, text: str) -> None:
    field = crew.window.taps.board.field
    field.setFocus()
    crew.qtbot.keyClicks(field, text)
    crew.press(KEY.Key_Return)


def choose(crew: Crew, row: int) -> None:
    """From the field into the list, and to that row, by keys."""
    panel = crew.window.taps
    panel.board.field.setFocus()
    crew.press(KEY.Key_Escape)
    crew.press(KEY.Key_Up)
    crew.wait(panel.board.view.hasFocus)
    while (now := panel.board.view.currentIndex().row()) != row:
        crew.press(KEY.Key_Up if now > row else KEY.Key_Down)


def merge(crew: Crew) -> None:
    panel = crew.window.taps
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: panel.strip.isVisible() and panel.strip.confirm.isEnabled())
    crew.wait(panel.strip.reason.hasFocus)
    crew.press(KEY.Key_Return)
    crew.wait(panel.strip.isHidden)


def finishers(crew: Crew) -> list[str]:
    """Bibs in order of their finish."""
    standings = crew.session.standings()
    finish = standings.results.finish
    return [standings.entry(row).bib for row in finish.argsort(kind="stable") if finish[row] != NEVER]


def passed(crew: Crew) -> list[Passed]:
    state = crew.session.field.state
    return [one.fact for one in state.corrections if isinstance(one.fact, Passed)]


def test_twenty_taps_eighteen_bibs_one_shift_one_missed_time_merged_and_taken_back(crew: Crew, taps: Taps) -> None:
    tap(crew, 20)
    assert [fact.at for fact in crew.facts(Tapped)] == [at(FIRST) + n * SECOND for n in range(20)]  # type: ignore[union-attr]
    assert column(taps, "time")[:2] == ["08:40:00.0", "08:40:01.0"]
    write(crew, "1")
    write(crew, "2")
    write(crew, "3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18")
    assert taps.board.field.hasFocus()
    assert column(taps, "name")[:2] == ["李伟", "Anna Kuusk"]
    assert column(taps, "elapsed")[1] == "0:40:01"
    assert column(taps, "look")[17:] == ["● ready", "○ waits for its bib", "○ waits for its bib"]
    choose(crew, 4)
    crew.press(KEY.Key_Down, ALT)
    assert bibs(taps)[3:6] == ["4", "–", "5"]
    assert bibs(taps)[18:] == ["18", ""]
    choose(crew, 9)
    crew.press(KEY.Key_I, CTRL | SHIFT)
    crew.wait(taps.missed.line.hasFocus)
    assert taps.missed.line.text() == "08:40:09.500"
    crew.press(KEY.Key_Return)
    crew.wait(lambda: column(taps, "time")[9:12] == ["08:40:09.0", "08:40:09.5", "08:40:10.0"])
    assert len(bibs(taps)) == 21
    assert bibs(taps)[9:12] == ["9", "10", "11"]
    merge(crew)
    crew.wait(lambda: len(passed(crew)) == 18)
    assert finishers(crew) == [str(n) for n in range(1, 19)]
    by_bib = {one.bib: one for one in passed(crew)}
    assert by_bib["4"].at == at("08:40:03")
    assert by_bib["5"].at == at("08:40:05")
    assert by_bib["10"].at == at("08:40:09.500")
    assert by_bib["18"].at == at("08:40:17")
    assert {crew.session.log[-1].why, crew.session.log[-18].why} == {"by the program: manual finish"}
    crew.wait(lambda: column(taps, "time") == ["08:40:04.0", "08:40:18.0", "08:40:19.0"])
    assert bibs(taps) == ["–", "", ""]
    crew.press(KEY.Key_Z, ALT | SHIFT)
    crew.wait(lambda: taps.strip.isVisible() and taps.strip.confirm.isEnabled())
    crew.press(KEY.Key_Return)
    crew.wait(lambda: passed(crew) == [])
    crew.wait(lambda: len(bibs(taps)) == 21)
    assert bibs(taps) == ["1", "2", "3", "4", "–", *map(str, range(5, 19)), "", ""]
    assert finishers(crew) == []


def test_a_merge_is_taken_back_one_by_one_with_the_logs_key(crew: Crew, taps: Taps) -> None:
    tap(crew, 2)
    write(crew, "1 2")
    merge(crew)
    crew.wait(lambda: taps.board.grid.rowCount() == 0)
    crew.press(KEY.Key_Z, CTRL)
    strip = crew.window.log.strip
    crew.wait(strip.isVisible)
    crew.wait(strip.reason.hasFocus)
    crew.press(KEY.Key_Return)
    crew.wait(lambda: bibs(taps) == ["2"])
    assert [one.bib for one in passed(crew)] == ["1"]


def test_a_key_that_is_held_down_is_one_tap(crew: Crew, taps: Taps) -> None:
    tap(crew)
    choose(crew, 0)
    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    for key in (KEY.Key_Space, KEY.Key_F2):
        for kind, again in ((press, False), (press, True), (press, True), (release, False)):
            target = crew.window.focusWidget()
            assert target is not None
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, NO, "", again))
        crew.clock.now += SECOND
    tap(crew)
    crew.wait(lambda: taps.board.grid.rowCount() == len(crew.facts(Tapped)))
    assert [fact.at - at(FIRST) for fact in crew.facts(Tapped)] == [0, SECOND, 2 * SECOND, 3 * SECOND]  # type: ignore[union-attr]


def test_space_and_enter_tap_in_the_list_and_f2_everywhere(crew: Crew, taps: Taps) -> None:
    crew.press(KEY.Key_Up)
    assert taps.board.empty.hasFocus()
    crew.press(KEY.Key_Space)
    crew.wait(lambda: len(crew.facts(Tapped)) == 1)
    choose(crew, 0)
    crew.clock.now += 250
    crew.press(KEY.Key_Return)
    crew.press(KEY.Key_R, CTRL)
    crew.clock.now += 250
    crew.press(KEY.Key_F2)
    crew.wait(lambda: len(crew.facts(Tapped)) == 3)
    assert crew.facts(Tapped) == [Tapped("FINISH", at(FIRST) + n * 250) for n in range(3)]


def test_the_row_stands_at_once_and_says_that_it_is_being_stored(crew: Crew, taps: Taps) -> None:
    with crew.session._door:  # the disk is busy
        for _ in range(12):
            crew.press(KEY.Key_F2)
            crew.clock.now += 80
        assert taps.board.grid.rowCount() == 12
        assert set(column(taps, "look")) == {"○ being stored"}
        assert taps.board.count.text() == "12 times, 0 bibs, 12 being stored"
        assert crew.facts(Tapped) == []
    crew.wait(lambda: len(crew.facts(Tapped)) == 12)
    assert [fact.at - at(FIRST) for fact in crew.facts(Tapped)] == [n * 80 for n in range(12)]  # type: ignore[union-attr]
    crew.wait(lambda: set(column(taps, "look")) == {"○ waits for its bib"})


def test_a_tap_that_the_disk_refuses_is_told_and_tried_again(
    crew: Crew, taps: Taps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taps_book, "AGAIN_S", 0.0)
    crew.session.looks_only = "the stick is gone; plug it in"
    monkeypatch.setattr(type(taps._race), "locked", "")
    crew.press(KEY.Key_F2)
    crew.wait(lambda: column(taps, "look") == ["■ NOT STORED, tried again: look at the disk"])
    assert crew.facts(Tapped) == []
    crew.session.looks_only = ""
    crew.wait(lambda: crew.facts(Tapped) == [Tapped("FINISH", at(FIRST))])
    crew.wait(lambda: column(taps, "look") == ["○ waits for its bib"])


def test_what_speaks_against_a_bib_stands_in_its_row_and_is_never_refused(crew: Crew, taps: Taps) -> None:
    crew.session.do(Entered((of_the_5_km(),)), Ruling("9", "DNF"), Passed("3", "FINISH", at("08:35:00")))
    tap(crew, 8)
    write(crew, "999 5 5 3 200 9 7 - 8 6")
    crew.wait(lambda: "passed already" in column(taps, "look")[3])
    assert column(taps, "look") == [
        "■ no such bib: type over it",
        "▲ twice, also in row 3: remove one",
        "▲ twice, also in row 2: remove one",
        "▲ passed already, 08:35:00: check the bib",
        "▲ no gun yet: check bib or start",
        "▲ is DNF: check bib or status",
        "● ready",
        "○ nobody saw the bib: type over it",
        "▲ no time yet: tap, or insert one",
        "▲ no time yet: tap, or insert one",
    ]
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: taps.strip.confirm.isEnabled() and taps.strip.isVisible())
    told = taps.strip.said.text()
    assert "6 passings at Finish." in told
    assert "These stay: 1 bib that nobody has, 1 time without a bib, 2 bibs without a time." in told
    assert "Look at these first, they are marked: 5, 3, 200, 9." in told


def of_the_5_km() -> Entry:
    """Bib 200, whose race has not started."""
    return replace(small_field(1)[0], bib="200", race="F", chips=("05ff",))


def test_another_race_than_passes_the_chosen_point_is_named(crew: Crew, taps: Taps) -> None:
    crew.session.do(Entered((of_the_5_km(),)))
    taps.board.point.setFocus()
    crew.press(KEY.Key_Up)
    assert taps.board.point.currentText() == "5 km"
    tap(crew)
    write(crew, "200")
    crew.wait(lambda: column(taps, "look") == ["▲ race F does not pass here: check bib"])
    assert crew.facts(Tapped) == [Tapped("K5", at(FIRST))]


def test_shift_up_move_remove_and_undo_step_by_step(crew: Crew, taps: Taps) -> None:
    tap(crew, 4)
    write(crew, "1 - 2 3")
    choose(crew, 2)
    crew.press(KEY.Key_Up, ALT)
    assert bibs(taps) == ["1", "2", "3", ""]
    choose(crew, 1)
    crew.press(KEY.Key_Down, CTRL)
    assert bibs(taps) == ["1", "3", "2", ""]
    assert taps.board.view.currentIndex().row() == 2
    crew.press(KEY.Key_Delete, CTRL)
    assert bibs(taps) == ["1", "3", "", ""]
    choose(crew, 0)
    crew.press(KEY.Key_Delete, CTRL | SHIFT)
    crew.wait(lambda: column(taps, "time") == ["08:40:01.0", "08:40:02.0", "08:40:03.0"])
    assert crew.session.log[-1].why == "no runner was there"
    assert bibs(taps) == ["1", "3", ""]
    crew.press(KEY.Key_Z, ALT)
    crew.wait(lambda: len(column(taps, "time")) == 4)
    assert len(crew.facts(Void)) == 2
    for then in (["1", "3", "2", ""], ["1", "2", "3", ""], ["1", "–", "2", "3"], ["", "", "", ""]):
        crew.press(KEY.Key_Z, ALT)
        assert bibs(taps) == then
    crew.press(KEY.Key_Z, ALT)
    crew.wait(lambda: "There is no edit of this list to undo" in crew.window.status.said.text())


def test_a_row_is_typed_over_and_the_next_bib_goes_to_the_end_again(crew: Crew, taps: Taps) -> None:
    tap(crew, 3)
    write(crew, "1 - 3")
    choose(crew, 1)
    crew.qtbot.keyClicks(taps.board.view, "2")
    assert taps.board.field.hasFocus()
    assert taps.board.where.text() == "Row 2"
    assert taps.board.who.text() == "2 Anna Kuusk  T"
    crew.press(KEY.Key_Return)
    assert bibs(taps) == ["1", "2", "3"]
    assert taps.board.where.text() == "Bib 4"
    crew.qtbot.keyClicks(taps.board.field, "77")
    assert taps.board.who.text() == "■ 77: no such bib"


def test_what_the_mat_read_is_told_before_and_the_typed_passing_goes_first(crew: Crew, taps: Taps) -> None:
    crew.read("FIN-A", 1, when=at("08:39:59.200"))
    crew.finished(1)
    tap(crew)
    write(crew, "1")
    crew.wait(lambda: column(taps, "look") == ["● ready; mat 0.8 s earlier"])
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: taps.strip.isVisible() and taps.strip.confirm.isEnabled())
    assert "The mat read 1 0.8 s earlier; the typed passing goes first." in taps.strip.said.text()
    assert "Changes 1 result." in taps.strip.said.text()
    crew.press(KEY.Key_Return)
    crew.wait(lambda: len(passed(crew)) == 1)
    assert crew.session.standings().results.finish.min() == at(FIRST)


def test_reads_near_a_time_fill_it_as_a_proposal(crew: Crew, taps: Taps) -> None:
    crew.read("FIN-A", 3, when=at("08:40:01.300"))
    crew.read("FIN-A", 7, when=at("08:39:30"))
    crew.finished(2)
    tap(crew, 3)
    write(crew, "1")
    crew.press(KEY.Key_F, CTRL | SHIFT)
    crew.wait(lambda: bibs(taps) == ["1", "3", ""])
    assert column(taps, "look")[1] == "▲ by a read 0.3 s later, seen by nobody"
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: taps.strip.isVisible() and taps.strip.confirm.isEnabled())
    assert "By reads only, seen by nobody: 3." in taps.strip.said.text()
    crew.press(KEY.Key_Escape)
    crew.press(KEY.Key_Z, ALT)
    assert bibs(taps) == ["1", "", ""]


def test_a_paper_sheet_from_the_clipboard_by_the_gun_of_a_wave(crew: Crew, taps: Taps) -> None:
    tap(crew)
    write(crew, "9")
    QGuiApplication.clipboard().setText("0:38:12\t2\n37:12.4 1\n39:00\n")
    crew.press(KEY.Key_S, CTRL | SHIFT)
    paper = taps.paper
    crew.wait(paper.paper.hasFocus)
    crew.press(KEY.Key_V, CTRL)
    assert paper.said.text().startswith("■ Line 2: ")
    assert not paper.confirm.isEnabled()
    paper.since.setFocus()
    crew.press(KEY.Key_Down)
    assert paper.since.currentText() == "since the gun of A, 08:00:00.0"
    assert paper.said.text() == "3 times, 2 bibs, from 08:37:12.4 to 08:39:00.0."
    paper.paper.setFocus()
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: bibs(taps) == ["1", "2", "–", "9"])
    assert column(taps, "time") == ["08:37:12.4", "08:38:12.0", "08:39:00.0", "08:40:00.0"]
    assert crew.session.log[-1].why == "tap sheet"
    crew.press(KEY.Key_Z, ALT)
    crew.wait(lambda: bibs(taps) == ["9"])
    crew.press(KEY.Key_Z, ALT)
    assert bibs(taps) == [""]


def test_a_question_of_a_merge_goes_when_its_pairs_are_no_more(crew: Crew, taps: Taps) -> None:
    tap(crew, 2)
    write(crew, "1 2")
    crew.press(KEY.Key_Enter, CTRL)
    crew.wait(taps.strip.isVisible)
    choose(crew, 0)
    crew.press(KEY.Key_Down, CTRL)
    assert taps.strip.isHidden()
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: taps.strip.isVisible() and taps.strip.confirm.isEnabled())
    taps.strip.reason.setFocus()
    crew.press(KEY.Key_Return)
    crew.wait(lambda: finishers(crew) == ["2", "1"])


def test_nothing_to_merge_is_said(crew: Crew, taps: Taps) -> None:
    crew.press(KEY.Key_Return, CTRL)
    crew.wait(lambda: crew.window.status.said.text().startswith("There is no time with a bib beside it yet"))
    crew.press(KEY.Key_Z, ALT | SHIFT)
    crew.wait(lambda: crew.window.status.said.text().startswith("No merge counts"))


@contextmanager
def opened(crew: Crew, session: Session) -> Iterator[MainWindow]:
    """Another window, on another race."""
    window = MainWindow(crew.window._settings)
    crew.qtbot.addWidget(window)
    window.show()
    window.attach(open_race(session))
    try:
        yield window
    finally:
        window.close()


def test_taps_and_bibs_are_there_after_a_crash(crew: Crew, taps: Taps, tmp_path: Path) -> None:
    kept = draft_file(crew.session.path)
    tap(crew, 3)
    assert not kept.exists()
    write(crew, "1 - 3")
    crew.wait(lambda: kept.exists() and json.loads(kept.read_text())["drafts"]["FINISH"]["bibs"][-1][0] == "3")
    copy = tmp_path / "after" / "lake.race"
    copy.parent.mkdir()
    for file in tmp_path.glob("lake.race*"):  # as the disk has it at this moment: nobody has closed anything
        shutil.copy(file, copy.parent)
    with Session.open(copy, Clock(at("08:45:00"))) as session, opened(crew, session) as window:
        assert bibs(window.taps) == ["1", "–", "3"]
        assert column(window.taps, "time") == ["08:40:00.0", "08:40:01.0", "08:40:02.0"]


def test_a_draft_that_cannot_be_read_is_told_and_the_taps_are_there(crew: Crew, tmp_path: Path) -> None:
    with Session.create(tmp_path / "other.race", small_setup(), Clock(at("08:45:00"))) as session:
        session.do(Tapped("FINISH", at("08:40:00")))
        draft_file(session.path).write_text("{")
        with opened(crew, session) as window:
            assert column(window.taps, "time") == ["08:40:00.0"]
            crew.wait(lambda: "other.race.bibs: cannot be read" in window.status.said.text())


def test_a_window_that_only_looks_on_shows_the_times_and_writes_nothing(crew: Crew, tmp_path: Path) -> None:
    with Session.create(tmp_path / "other.race", small_setup(), Clock(at("08:45:00"))) as session:
        session.do(Tapped("FINISH", at("08:40:00")))
        with looking_on(crew, session) as window:
            panel = window.taps
            window.show_taps()
            assert column(panel, "time") == ["08:40:00.0"]
            assert not any(
                one.isEnabled() for one in (panel.board.field, panel.board.tap_key, *panel.board.buttons.values())
            )
            ours = [name for name in window.actions_by_id if name.startswith("tap.") and name != "tap.show"]
            assert len(ours) == 13
            assert not any(window.actions_by_id[name].isEnabled() for name in ours)
            for key in (KEY.Key_Space, KEY.Key_F2, KEY.Key_5):
                crew.qtbot.keyClick(panel.board.view, key)
            panel.merge()
            panel.insert_time()
            panel.type_sheet()
            assert panel.board.grid.rowCount() == 1
            assert len(session.log) == 2
            assert all(one.isHidden() for one in (panel.strip, panel.paper, panel.missed))
        assert not draft_file(session.path).exists()


def test_times_that_are_being_stored_when_the_window_closes_are_stored(crew: Crew, taps: Taps) -> None:
    for _ in range(5):
        crew.press(KEY.Key_F2)
    crew.window.close()
    assert len(crew.facts(Tapped)) == 5


def test_a_gap_goes_with_its_time_and_a_bib_stays_for_the_next() -> None:
    slots = (Slot("1"), GAP, Slot("3"))
    assert follow(Draft(slots, (7, 8, 9)), (7, 9), {}, {}).slots == (Slot("1"), Slot("3"))
    assert follow(Draft(slots, (7, 8, 9)), (7, 8), {}, {}).slots == slots
    assert follow(Draft(slots, (7, 8, 9)), (8, 9), {7: "1"}, {}).slots == (GAP, Slot("3"))
    assert follow(Draft((), ()), (7, 8), {}, {8: Slot("2")}).slots == (GAP, Slot("2"))


def test_more_bibs_than_gaps_come_between() -> None:
    slots = (Slot("1"), GAP, Slot("3"))
    assert put_in(slots, 1, (Slot("2"),)) == (Slot("1"), Slot("2"), Slot("3"))
    assert put_in(slots, 1, (Slot("2"), Slot("5"))) == (Slot("1"), Slot("2"), Slot("5"), Slot("3"))
    assert put_in((), 1, (Slot("2"),)) == (GAP, Slot("2"))
    assert up((Slot("1"),), 0) is None


def test_lines_of_a_paper_sheet() -> None:
    event = small_setup().event
    now, gun = at("10:00:00"), at("08:00:00")
    typed = lines("98:12 877\n\n12 0:40:01,5\n1:01:01", since_gun(gun), event, now)
    assert [(one.at - gun, one.bib) for one in typed] == [
        (40 * MINUTE + 1500, "12"),
        (61 * MINUTE + SECOND, ""),
        (98 * MINUTE + 12 * SECOND, "877"),
    ]
    assert lines("9:38:12;A7", of_clock(event), event, now)[0].at == at("09:38:12")
    for text, told in (
        ("1:38:12,877", "Line 1: '1:38:12,877' is not a time and a bib"),
        ("0:10:00 1\n12", "Line 2: '12' is not a time and a bib"),
        ("1:2:3", "Line 1: '1:2:3' is no time since the gun"),
        ("3:00:00 1", "Line 1 would be at 11:00:00, in the future: it is 10:00:00."),
    ):
        with pytest.raises(ValueError, match=re.escape(told)):
            lines(text, since_gun(gun), event, now)
