"""The hardware dock: real boxes on pseudo-terminals, real links, a real race file; what is done with keys."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from hardware.link_state import LinkState
from hardware.links import Links
from hardware.protocols.ultra_records import encode_clock
from hardware.registry import KINDS
from racecontrol.boxes import Box, Clock
from racecontrol.domain.facts import ClockOffset, Entered, Gun, Tested, Void
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder, Setup
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND
from racecontrol.live import Live
from racecontrol.scoring.sightings import corrected
from racecontrol.session import Session
from tests.hardware.cables import Cable
from tests.ui.conftest import Clock as RaceClock
from tests.ui.conftest import Crew, at, chip, looking_on, small_field, small_setup
from ui.desktop.app import open_race
from ui.desktop.bridge import Bridge
from ui.desktop.docks import hardware as panel
from ui.desktop.docks.clock_strip import span
from ui.desktop.docks.hardware import Hardware, size
from ui.desktop.docks.hardware_list import BELOW, COLUMNS, TEXT, BoxGrid, BoxView
from ui.desktop.hardware_data import BoxRow, Line, Tally, brief, holding, in_order, summary
from ui.desktop.hardware_faults import faults
from ui.desktop.hardware_words import offset, offset_text, shown
from ui.desktop.lines import Recording
from ui.desktop.main_window import MainWindow
from ui.desktop.raw_monitor import as_hex, as_text, is_text
from ui.desktop.table_view import PAD
from ui.desktop.theme import font

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYS = [column.key for column in COLUMNS]
LOCAL = 8 * HOUR


def dock(crew: Crew) -> Hardware:
    return crew.window.hardware


def cell(crew: Crew, code: str, key: str) -> str:
    grid = dock(crew).grid
    return grid.text(place(crew, code), KEYS.index(key))


def place(crew: Crew, code: str) -> int:
    """The row of a box; -1 as long as it is not there."""
    grid = dock(crew).grid
    rows = (row for row in range(grid.rowCount()) if not grid.is_below(row) and grid.text(row, 1) == code)
    return next(rows, -1)


def below(crew: Crew, code: str) -> str:
    """The line below a box; "" where it has none."""
    grid, row = dock(crew).grid, place(crew, code) + 1
    return grid.text(row, 0).strip() if row < grid.rowCount() and grid.is_below(row) else ""


def choose(crew: Crew, code: str) -> None:
    """With the keys."""
    crew.wait(lambda: place(crew, code) >= 0)
    crew.press(Qt.Key.Key_H, CTRL)
    crew.wait(dock(crew).view.hasFocus)
    dock(crew).view.selectRow(place(crew, code))
    crew.wait(lambda: dock(crew).whole.text().rpartition("\n")[2].startswith(f"{code}:"))


@dataclass
class Boxes:
    """A crew whose decoders are plugged in: STA-A is an ALGE start device, K5-A an Ultra, the others are IPICO."""

    crew: Crew
    cables: dict[str, Cable]
    links: Links

    def send(self, code: str, *bibs: int, ahead: int = 0, seq: int | None = None) -> None:
        """Reads of these bibs, now by a clock that is so far ahead."""
        of = KINDS[self.links[code].decoder.protocol]
        stamp = self.crew.clock.now + LOCAL + ahead
        for bib in bibs:
            self.cables[code].write(of.encode(Read(chip(bib) if of.name == "ipico" else str(bib), stamp, b"", seq)))

    def live(self, code: str) -> None:
        """Wait until its port is open: what is sent before may be dropped."""
        self.crew.wait(lambda: self.links[code].open)


def plugged(tmp_path: Path) -> Setup:
    setup = small_setup()
    kinds = {"STA-A": "alge", "K5-A": "ultra"}
    decoders = (
        replace(one, port=str(tmp_path / one.code), protocol=kinds.get(one.code, one.protocol))
        for one in setup.decoders
    )
    return replace(setup, decoders=tuple(decoders))


@pytest.fixture
def boxes(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Boxes]:
    clock = RaceClock(at("07:59:00"))
    setup = plugged(tmp_path)
    cables = {one.code: Cable(Path(one.port)) for one in setup.decoders}
    for cable in cables.values():
        cable.plug()
    session = Session.create(tmp_path / "lake.race", setup, clock)
    session.do(Entered(small_field()))
    bridge = Bridge()
    live = Live(session, bridge.scored)

    def changed(code: str, state: LinkState) -> None:
        bridge.link_state(code, state, links[code].trouble)

    links = Links(setup.decoders, live.hear, changed, clock, session.numbers, setup.event.timezone)
    live.on_durable(links.durable)
    live.start()
    links.start()

    def close() -> None:
        links.stop()
        live.close()

    window = MainWindow(remembered)
    qtbot.addWidget(window)
    window.show()
    window.attach(open_race(session, live, bridge, clock, closing=close, links=links))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Boxes(Crew(session, live, bridge, window, clock, qtbot), cables, links)
    for code in cables:
        made.live(code)
    yield made
    window.close()
    session.close()
    for cable in cables.values():
        cable.pull()


def test_a_box_that_is_heard_says_so_with_its_reads_and_its_clock(boxes: Boxes) -> None:
    crew = boxes.crew
    tester = QAbstractItemModelTester(dock(crew).grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    boxes.send("FIN-B", 1, 2, 3, ahead=120)
    crew.wait(lambda: cell(crew, "FIN-B", "stored") == "3")
    crew.clock.now += 7 * SECOND
    crew.wait(lambda: cell(crew, "FIN-B", "last") == "7 s")
    row = {key: cell(crew, "FIN-B", key) for key in KEYS}
    assert row["state"] == "● live"
    assert row["point"] == "Finish"
    assert (row["rate"], row["received"], row["recovered"], row["gaps"]) == ("3", "3", "0", "0")
    assert row["clock"] == "+120 ms"
    assert dock(crew).grid.second(place(crew, "FIN-B"), KEYS.index("point")) == "backup"
    assert below(crew, "FIN-B") == ""
    choose(crew, "FIN-B")
    assert f"FIN-B: IPICO Lite, Elite, port {boxes.cables['FIN-B'].path}" in dock(crew).whole.text()
    assert f"last read 7 s ago, chip {chip(3)}" in dock(crew).whole.text()
    assert dock(crew).view.accessibleDescription().endswith("0 3")
    assert tester.model() is dock(crew).grid


def test_a_lost_line_stands_on_top_with_what_broke_and_since_when(boxes: Boxes) -> None:
    crew = boxes.crew
    boxes.send("FIN-B", 1)
    crew.wait(lambda: cell(crew, "FIN-B", "stored") == "1")
    boxes.cables["FIN-B"].pull()
    crew.wait(lambda: cell(crew, "FIN-B", "state") == "■ LOST")
    crew.clock.now += 12 * SECOND
    crew.wait(lambda: below(crew, "FIN-B").startswith(f"Lost for 12 s. {boxes.cables['FIN-B'].path}: "))
    assert place(crew, "FIN-B") == 0
    assert dock(crew).head.text().startswith("■ 1 needs a hand now")
    assert dock(crew).grid.tone(1, 0) == "act"
    boxes.cables["FIN-B"].plug()
    boxes.live("FIN-B")
    boxes.send("FIN-B", 2)
    crew.wait(lambda: cell(crew, "FIN-B", "state") == "● live")


def test_no_box_moves_under_the_hand(boxes: Boxes, monkeypatch: pytest.MonkeyPatch) -> None:
    crew = boxes.crew
    choose(crew, "FIN-B")
    was = place(crew, "FIN-B")
    assert was > 0
    crew.press(Qt.Key.Key_X, SHIFT)
    crew.wait(lambda: cell(crew, "FIN-B", "state") == "▲ stopped")
    boxes.cables["FIN-A"].pull()
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "■ LOST")
    assert (place(crew, "FIN-A") > 0, dock(crew).view.currentIndex().row()) == (True, place(crew, "FIN-B"))
    assert place(crew, "FIN-B") > place(crew, "FIN-A")
    monkeypatch.setattr(panel, "HELD_S", 0.0)
    crew.wait(lambda: place(crew, "FIN-A") == 0)


def test_what_needs_a_hand_is_the_same_in_the_status_line_and_in_the_list(boxes: Boxes) -> None:
    crew = boxes.crew
    never = at("07:59:00") * -1 + 12 * MINUTE + 31 * 365 * 24 * HOUR
    boxes.send("FIN-A", 1, ahead=never)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "■ never set")
    boxes.cables["FIN-B"].pull()
    crew.wait(lambda: cell(crew, "FIN-B", "state") == "■ LOST")
    crew.wait(lambda: crew.window.status.boxes.text() == "■ 2 of 4 decoders need a hand")
    assert dock(crew).head.text().startswith("■ 2 need a hand now, ")
    assert [place(crew, code) for code in ("FIN-B", "FIN-A")] == [0, 2]
    worst = crew.window.status.worst
    crew.wait(lambda: worst.text().startswith("■ FIN-B: Lost for "))
    assert worst.text().endswith(" And 1 more box, Ctrl+H.")
    assert worst.toolTip() == worst.text()
    crew.wait(lambda: "\n" in worst.shown())
    assert worst.height() >= 2 * worst.fontMetrics().lineSpacing()


def test_a_start_device_is_no_mat_and_tells_its_last_trigger(boxes: Boxes) -> None:
    crew = boxes.crew
    crew.wait(lambda: cell(crew, "STA-A", "state") == "● start device")
    assert below(crew, "STA-A") == ("Start device: hears no chips. No trigger yet: close its contact once to try it.")
    of = KINDS["alge"]
    assert of.encode_gun is not None
    boxes.cables["STA-A"].write(of.encode_gun(crew.clock.now + LOCAL, 1))
    crew.wait(lambda: below(crew, "STA-A") == "Start device: hears no chips. Last trigger at 07:59:00.000.")
    assert (cell(crew, "STA-A", "rate"), cell(crew, "STA-A", "last")) == ("", "")
    assert dock(crew).grid.tone(place(crew, "STA-A") + 1, 0) == "off"
    choose(crew, "STA-A")
    assert "received" not in dock(crew).whole.text()


def test_keys_pass_over_the_lines_below(boxes: Boxes) -> None:
    crew = boxes.crew
    crew.wait(lambda: dock(crew).grid.rowCount() == 8)
    crew.press(Qt.Key.Key_H, CTRL)
    crew.wait(dock(crew).view.hasFocus)
    assert dock(crew).view.currentIndex().row() == 0
    crew.press(Qt.Key.Key_Down)
    assert dock(crew).view.currentIndex().row() == 2


def test_a_line_is_stopped_and_started_and_who_looks_on_goes_along(boxes: Boxes, tmp_path: Path) -> None:
    crew = boxes.crew
    choose(crew, "FIN-A")
    dock(crew).deeds.capture_to("FIN-A", tmp_path / "fin.ipico")
    crew.wait(lambda: crew.window.status.said.text().startswith("Every byte of FIN-A goes to"))
    crew.press(Qt.Key.Key_X, SHIFT)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "▲ stopped")
    assert "Start it again with Shift+S" in crew.window.status.said.text()
    crew.wait(lambda: crew.window.status.boxes.text() == "▲ 3 of 4 decoders to watch")
    assert not crew.window.actions_by_id["box.stop"].isEnabled()
    assert crew.window.actions_by_id["box.stop"].toolTip() == "It is stopped already."
    crew.press(Qt.Key.Key_S, SHIFT)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "▲ connecting")
    boxes.live("FIN-A")
    boxes.send("FIN-A", 7)
    crew.wait(lambda: cell(crew, "FIN-A", "stored") == "1")
    crew.wait(lambda: chip(7).encode() in (tmp_path / "fin.ipico").read_bytes())


def test_what_a_kind_cannot_do_is_off_and_says_why(boxes: Boxes) -> None:
    crew = boxes.crew
    choose(crew, "FIN-A")
    actions = crew.window.actions_by_id
    assert not actions["box.rewind"].isEnabled()
    assert actions["box.rewind"].toolTip().startswith("IPICO Lite, Elite cannot be asked for its memory.")
    assert actions["box.set_clock"].toolTip().startswith("The clock of IPICO Lite, Elite cannot be set from here.")
    choose(crew, "K5-A")
    crew.wait(lambda: actions["box.rewind"].isEnabled() and actions["box.set_clock"].isEnabled())


def test_enter_opens_the_menu_of_the_chosen_box(boxes: Boxes) -> None:
    crew = boxes.crew
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_Return)
    menus = dock(crew).findChildren(QMenu)
    assert [action.objectName() for action in menus[0].actions()][:2] == ["box.start", "box.stop"]
    assert menus[0].isVisible()
    menus[0].close()


def test_a_wrong_clock_is_corrected_by_a_fact_after_a_look_at_what_changes(boxes: Boxes) -> None:
    crew = boxes.crew
    crew.session.do(Gun("A", at("07:30:00"), "button"))
    boxes.send("FIN-A", 1, 2, ahead=3200)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "■ clock")
    assert below(crew, "FIN-A") == "Its clock is 3.2 s ahead. Set it on the box, or correct it by a fact (Shift+O)."
    assert cell(crew, "FIN-A", "clock") == "+3,200 ms"
    crew.finished(2)
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_O, SHIFT)
    strip = dock(crew).strip
    crew.wait(lambda: strip.confirm.isEnabled() and strip.isVisible())
    assert strip.amount.text() == "-0:00:03.200"
    assert strip.said.text().startswith("Times of FIN-A get -0:00:03.200. Changes 2 results.")
    assert dock(crew).button.isHidden()
    assert crew.facts(ClockOffset) == []
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(ClockOffset) == [ClockOffset("FIN-A", -3200)])
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "● live")
    assert cell(crew, "FIN-A", "trend") == "-3,200 ms by fact"
    assert not dock(crew).button.isHidden()
    assert crew.session.log[-1].why == "by the program: its clock was wrong"


def test_a_second_correction_takes_the_place_of_the_first_unless_both_are_wanted(boxes: Boxes) -> None:
    crew = boxes.crew
    crew.session.do(ClockOffset("FIN-A", -1000))
    number = crew.session.log[-1].number
    boxes.send("FIN-A", 1, ahead=3200)
    crew.wait(lambda: cell(crew, "FIN-A", "clock") == "+3,200 ms")
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_O, SHIFT)
    strip = dock(crew).strip
    crew.wait(lambda: strip.confirm.isEnabled() and strip.isVisible())
    assert strip.amount.text() == "-0:00:03.200"
    assert strip.instead.isVisible()
    assert strip.instead.isChecked()
    assert strip.instead.text() == f"In place of fact {number}, counting over that time"
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: [one.fact for one in crew.session.log[-2:]] == [Void(number), ClockOffset("FIN-A", -3200)])
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "● live")


def test_a_span_of_time_is_typed_by_the_box_s_own_clock_and_nonsense_is_refused(boxes: Boxes) -> None:
    crew = boxes.crew
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_O, SHIFT)
    strip = dock(crew).strip
    crew.wait(strip.amount.hasFocus)
    assert strip.said.text().startswith("■ Write what is added to its times")
    crew.qtbot.keyClicks(strip.amount, "soon")
    assert strip.said.text() == "■ 'soon' is no span. Write seconds, as -3.2, or -0:00:03.200."
    assert strip.confirm.isHidden()
    strip.amount.selectAll()
    crew.qtbot.keyClicks(strip.amount, "-1.5")
    crew.qtbot.keyClicks(strip.since, "08:00:00")
    crew.qtbot.keyClicks(strip.until, "08:10:00")
    crew.wait(strip.confirm.isEnabled)
    crew.qtbot.keyClick(strip.until, Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(ClockOffset) == [ClockOffset("FIN-A", -1500, at("08:00:00"), at("08:10:00"))])


def test_a_clock_that_was_never_set_is_told_at_once_everywhere(boxes: Boxes) -> None:
    crew = boxes.crew
    boxes.send("FIN-A", 1, ahead=at("07:59:00") * -1 + 12 * MINUTE + 31 * 365 * 24 * HOUR)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "■ never set")
    assert cell(crew, "FIN-A", "clock") == "never set"
    crew.wait(lambda: crew.window.status.worst.text().startswith("■ FIN-A: Its clock was never set."))


def test_a_clock_is_set_on_the_full_second_and_measured_anew(boxes: Boxes) -> None:
    crew = boxes.crew
    boxes.send("K5-A", 1, ahead=-4000, seq=1)
    crew.wait(lambda: cell(crew, "K5-A", "clock") == "-4,000 ms")
    choose(crew, "K5-A")
    boxes.cables["K5-A"].read(4096)
    crew.press(Qt.Key.Key_K, SHIFT)
    strip = dock(crew).strip
    crew.wait(lambda: strip.isVisible() and strip.amount.text() == "+0:00:04.000")
    assert (strip.until.text(), strip.came.text()) == ("07:59:01.000", "")  # older stamps are by the old clock
    assert boxes.cables["K5-A"].read(4096).startswith(b"S\nt 07:59:0")
    crew.wait(lambda: cell(crew, "K5-A", "clock") == "")


def answer(boxes: Boxes) -> None:
    """The Ultra takes the time that it is given, and shows it when it is asked."""
    cable = boxes.cables["K5-A"]
    cable.read_until(b"t 07:59:0")
    cable.read_until(b"r\n")
    cable.write(encode_clock(boxes.crew.clock.now + LOCAL))


def test_of_a_clock_that_was_ahead_what_came_before_it_was_set_is_corrected(boxes: Boxes) -> None:
    """By its own clock the new stamps are before the end of the old ones."""
    crew = boxes.crew
    crew.session.do(Gun("A", at("07:30:00"), "button"))
    boxes.send("K5-A", 1, ahead=HOUR, seq=1)
    crew.wait(lambda: cell(crew, "K5-A", "clock").startswith("+1:00:00"))
    choose(crew, "K5-A")
    crew.press(Qt.Key.Key_K, SHIFT)
    crew.clock.now += 3 * SECOND  # it is set later than it was meant to be
    strip = dock(crew).strip
    crew.wait(lambda: strip.isVisible() and strip.amount.text() == "-1:00:00.000")
    assert (strip.until.text(), strip.came.text()) == ("", "07:59:01.000")
    answer(boxes)
    crew.wait(lambda: strip.came.text() == "07:59:03.000")
    boxes.send("K5-A", 2, seq=2)
    crew.wait(lambda: cell(crew, "K5-A", "stored") == "2")
    crew.wait(strip.confirm.isEnabled)
    assert strip.careful.isHidden()
    strip.came.setFocus()
    crew.press(Qt.Key.Key_Return)
    crew.wait(lambda: crew.facts(ClockOffset) == [ClockOffset("K5-A", -HOUR, heard_until=at("07:59:03"))])
    crew.wait(lambda: (cell(crew, "K5-A", "state"), cell(crew, "K5-A", "trend")) == ("● live", ""))
    state = crew.session.field.state
    assert holding(state, "K5-A", at("08:59:02"), at("07:59:02")) == -HOUR
    assert holding(state, "K5-A", at("08:59:02"), at("07:59:03")) == 0
    reads = crew.session.standings().reads
    (k5,) = (box for box in reads.by_decoder if box.code == "K5-A")
    assert corrected(crew.session.field, k5).tolist() == [at("07:59:00"), at("07:59:03")]


def test_whether_a_clock_was_taken_is_told(boxes: Boxes) -> None:
    crew = boxes.crew
    boxes.send("K5-A", 1, ahead=-4000, seq=1)
    crew.wait(lambda: cell(crew, "K5-A", "clock") == "-4,000 ms")
    choose(crew, "K5-A")
    boxes.cables["K5-A"].read(4096)
    crew.press(Qt.Key.Key_K, SHIFT)
    link = boxes.links["K5-A"]
    crew.qtbot.waitUntil(lambda: "does not show its clock" in link.clock_told, timeout=10_000)
    boxes.send("K5-A", 2, ahead=-4000, seq=2)
    said = "K5-A did not take the time: still 4.0 s behind; set it at the box, or correct its offset"
    crew.wait(lambda: crew.window.status.said.text() == f"{said}.")
    crew.wait(lambda: said in dock(crew).whole.text())
    assert link.clock_taken is False
    assert dock(crew).strip.isHidden()  # its clock runs on as it did: that correction has no end


def test_a_box_that_took_the_time_has_a_new_clock_at_once(boxes: Boxes) -> None:
    crew = boxes.crew
    boxes.send("K5-A", 1, ahead=4000, seq=1)
    crew.wait(lambda: cell(crew, "K5-A", "clock") == "+4,000 ms")
    choose(crew, "K5-A")
    crew.press(Qt.Key.Key_K, SHIFT)
    answer(boxes)
    crew.wait(lambda: "took the time: its clock is right now (0 s ago)" in dock(crew).whole.text())
    assert "+4,000" not in dock(crew).whole.text()


def test_reads_that_come_late_are_no_clock_to_be_corrected(boxes: Boxes) -> None:
    crew = boxes.crew
    people = range(1, 7)
    boxes.send("FIN-B", *people)
    crew.wait(lambda: cell(crew, "FIN-B", "stored") == "6")
    crew.clock.now += 30 * SECOND
    boxes.send("FIN-A", *people, ahead=-30 * SECOND)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "▲ late reads")
    said = "Its reads come 30.0 s late; its times agree with FIN-B, so its clock is right. Check its line."
    assert below(crew, "FIN-A") == said
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_O, SHIFT)
    strip = dock(crew).strip
    crew.wait(strip.isVisible)
    assert strip.amount.text() == ""


def test_test_mode_begins_and_ends_as_facts(boxes: Boxes) -> None:
    crew = boxes.crew
    boxes.send("FIN-A", 1)
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "● live")
    crew.clock.now += SECOND
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_T, SHIFT)
    crew.wait(lambda: crew.facts(Tested) == [Tested("FIN-A", at("07:59:01"))])
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "▲ test mode")
    assert below(crew, "FIN-A") == "Its reads are no part of the race. End the test before the gun (Shift+T)."
    boxes.send("FIN-A", 2)
    crew.wait(lambda: cell(crew, "FIN-A", "stored") == "2")
    crew.clock.now += MINUTE
    crew.wait(dock(crew).view.hasFocus)
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_T, SHIFT)
    crew.wait(lambda: crew.facts(Tested)[1:] == [Tested("FIN-A", at("07:59:01"), at("08:00:01"))])
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "● live")


def test_gaps_and_a_low_battery_are_told(boxes: Boxes) -> None:
    crew = boxes.crew
    for number in (1, 2, 6):
        boxes.send("K5-A", number, seq=number)
    boxes.cables["K5-A"].write(b"V=11.1\n")
    crew.wait(lambda: cell(crew, "K5-A", "gaps") == "3")
    crew.wait(lambda: cell(crew, "K5-A", "says") == "battery 11.1 V, low")
    crew.wait(lambda: cell(crew, "K5-A", "state") == "▲ gaps")
    assert below(crew, "K5-A").endswith(" Also: battery.")
    choose(crew, "K5-A")
    assert "Its battery is low: 11.1 V, low." in dock(crew).whole.text()


def test_the_raw_monitor_shows_bytes_beside_what_they_say_and_costs_nothing_when_closed(boxes: Boxes) -> None:
    crew = boxes.crew
    choose(crew, "FIN-A")
    assert boxes.links["FIN-A"].tap is None
    crew.press(Qt.Key.Key_M, SHIFT)
    monitor = dock(crew).deeds.monitor
    assert monitor is not None
    crew.wait(monitor.isVisible)
    assert "nothing has come yet" in monitor.head.text()
    boxes.send("FIN-A", 1)
    boxes.cables["FIN-A"].write(b"rubbish \x07\r\n")
    crew.wait(lambda: monitor.grid.rowCount() == 2)
    first, second = ([monitor.grid.text(row, column) for column in range(3)] for row in range(2))
    assert first[0] == "07:59:00.000"
    assert chip(1) in first[1]
    assert first[1].endswith("\\r\\n")
    assert first[2].startswith(f"read {chip(1)} at 2017-12-31 07:59:00.000")
    assert second[1] == "rubbish \\x07\\r\\n"
    assert second[2].startswith("cannot be read: ")
    assert monitor.grid.tone(1, 2) == "watch"
    crew.qtbot.keyClick(monitor.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "\t".join(first)
    crew.qtbot.keyClick(monitor.view, Qt.Key.Key_Space)
    boxes.send("FIN-A", 2)
    crew.wait(lambda: monitor.head.text().endswith("paused, 1 newer pieces wait"))
    assert monitor.grid.rowCount() == 2
    crew.qtbot.keyClick(monitor.view, Qt.Key.Key_Space)
    crew.wait(lambda: monitor.grid.rowCount() == 3)
    crew.qtbot.keyClick(monitor.view, Qt.Key.Key_Escape)
    crew.wait(monitor.isHidden)
    assert boxes.links["FIN-A"].tap is None


def test_every_byte_goes_to_a_file_beside_the_race_until_it_is_ended(boxes: Boxes) -> None:
    crew = boxes.crew
    race = crew.session.path
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_C, SHIFT)
    crew.wait(lambda: dock(crew).capture.text().startswith("● Capture of FIN-A: 0 bytes in "))
    assert crew.window.findChild(QFileDialog) is None  # it would open the race file, and close it
    (path,) = race.with_name(f"{race.stem}.captures").iterdir()
    assert dock(crew).capture.text().endswith(str(path))
    boxes.send("FIN-A", 1)
    sent = KINDS["ipico"].encode(Read(chip(1), crew.clock.now + LOCAL, b""))
    crew.wait(lambda: path.read_bytes() == sent)
    crew.wait(lambda: f"{len(sent)} bytes" in dock(crew).capture.text())
    crew.window.activateWindow()
    crew.qtbot.waitUntil(crew.window.isActiveWindow)
    choose(crew, "FIN-A")
    crew.press(Qt.Key.Key_C, SHIFT)
    crew.wait(dock(crew).capture.isHidden)
    boxes.send("FIN-A", 2)
    crew.wait(lambda: cell(crew, "FIN-A", "stored") == "2")
    assert path.read_bytes() == sent


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.expected_log("the capture ends here")
def test_a_full_disk_ends_the_capture_and_not_the_reads(boxes: Boxes) -> None:
    crew = boxes.crew
    dock(crew).deeds.capture_to("FIN-A", Path("/dev/full"))
    crew.wait(lambda: boxes.links["FIN-A"].capture is not None)
    boxes.send("FIN-A", 1)
    crew.wait(lambda: dock(crew).capture.text().startswith("■ The capture of FIN-A ended after 0 bytes: No space left"))
    boxes.send("FIN-A", 2)
    crew.wait(lambda: cell(crew, "FIN-A", "stored") == "2")
    assert boxes.links["FIN-A"].state == LinkState.LIVE


def test_a_folder_that_cannot_be_written_is_told(boxes: Boxes, tmp_path: Path) -> None:
    dock(boxes.crew).deeds.capture_to("FIN-A", tmp_path / "nowhere" / "a.ipico")
    boxes.crew.wait(lambda: "No such file or directory. Choose another" in boxes.crew.window.status.said.text())
    assert boxes.links["FIN-A"].capture is None


def test_a_capture_that_was_ended_takes_what_still_comes_and_says_nothing(tmp_path: Path) -> None:
    recording = Recording(tmp_path / "a")
    recording.write(b"one")
    recording.end()
    assert recording.write(b"two") == 3
    assert (tmp_path / "a").read_bytes() == b"one"


def test_without_lines_the_states_are_shown_and_the_lines_cannot_be_worked(crew: Crew) -> None:
    for code in ("STA-A", "K5-A", "FIN-A"):
        crew.bridge.link_state(code, "live")
    crew.bridge.link_state("FIN-A", "silent")
    crew.wait(lambda: cell(crew, "FIN-A", "state") == "○ silent")
    assert cell(crew, "FIN-B", "state") == "○ no port"
    said = "○ No decoder has a port. Write one in event.toml and bring it in: racecontrol setup."
    assert dock(crew).head.text() == said
    choose(crew, "FIN-A")
    assert crew.window.actions_by_id["box.monitor"].toolTip() == "This window has no lines to the boxes."
    crew.wait(crew.window.actions_by_id["box.test"].isEnabled)


def test_a_race_without_boxes_says_what_to_do(crew: Crew, tmp_path: Path) -> None:
    with Session.create(tmp_path / "other.race", replace(small_setup(), decoders=())) as session:
        window = MainWindow(crew.window._settings)
        crew.qtbot.addWidget(window)
        window.show()
        window.attach(open_race(session))
        window.show_hardware()
        said = "No boxes yet. Add [[decoders]] to the event's set-up: code, point, protocol, port."
        crew.wait(window.hardware.empty.isVisible)
        assert window.hardware.empty.text() == said
        window.close()


def test_a_race_that_is_only_looked_at_has_all_of_it_off(crew: Crew, tmp_path: Path) -> None:
    clock, reason = RaceClock(at("07:59:00")), "this race is open elsewhere"
    with (
        Session.create(tmp_path / "other.race", small_setup(), clock) as session,
        looking_on(crew, session, reason) as window,
    ):
        window.show_hardware()
        crew.wait(lambda: window.hardware.grid.rowCount() == 4)
        window.hardware.view.selectRow(0)
        off = [name for name in window.actions_by_id if name.startswith("box.")]
        assert len(off) == 8
        for name in off:
            assert not window.actions_by_id[name].isEnabled()
            assert window.actions_by_id[name].toolTip() == "This race is open elsewhere."


START = Decoder("S", "START", "contact", "/dev/ttyUSB1")


def row(**changed: object) -> BoxRow:
    decoder = Decoder("FIN-A", "FINISH", "ipico", "/dev/ttyUSB0")
    made = BoxRow(decoder, KINDS["ipico"], "Finish", Line("live", 0), Box("FIN-A"), Tally(), 0)
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("box", "mat", "beside", "said"),
    [
        (row(idle=2 * MINUTE), ("ok", 0), {}, []),
        (row(idle=2 * MINUTE), ("silent", 12), {}, ["act No read for 0:02:00, and 12 runners are due. Check the mat."]),
        (row(idle=None), ("watch", 5), {}, ["watch No read yet, and 5 runners are due. Check the mat."]),
        (
            row(idle=2 * MINUTE),
            ("ok", 0),
            {"FIN-B": 10},
            ["watch No read for 0:02:00, while FIN-B beside it reads. Check its mat."],
        ),
        (row(idle=59 * SECOND), ("ok", 0), {"FIN-B": 10}, []),
        (row(tally=Tally(received=19, garbage=20)), ("ok", 0), {}, ["watch Most of what it sends cannot be read."]),
        (row(tally=Tally(received=21, garbage=20)), ("ok", 0), {}, []),
        (row(box=Box("FIN-A", battery="20")), ("ok", 0), {}, ["watch Its battery is low: 20."]),
        (row(box=Box("FIN-A", battery="dead")), ("ok", 0), {}, ["watch Its battery is low: dead."]),
        (row(box=Box("FIN-A", battery="90")), ("ok", 0), {}, []),
        (row(box=Box("FIN-A", clock=Clock(499, None, 0))), ("ok", 0), {}, []),
        (row(box=Box("FIN-A", clock=Clock(-500, None, 0))), ("ok", 0), {}, ["watch Its clock is 0.5 s behind."]),
        (row(box=Box("FIN-A", clock=Clock(2000, None, 0))), ("ok", 0), {}, ["act Its clock is 2.0 s ahead."]),
        (row(box=Box("FIN-A", clock=Clock(3_592_900, None, 0))), ("ok", 0), {}, ["act Its clock is 59:53 min ahead."]),
        (
            row(box=Box("FIN-A", clock=Clock(-730 * DAY, None, 0)), shows="2015-12-31 08:00"),
            ("ok", 0),
            {},
            ["act Its clock shows 2015-12-31 08:00. Set it on the box"],
        ),
        (row(box=Box("FIN-A", clock=Clock(2000, None, 0)), corrected=-2000), ("ok", 0), {}, []),
        (row(decoder=START, kind=KINDS["contact"], line=Line("connecting", 0), idle=None), ("ok", 0), {"B": 10}, []),
        (row(decoder=START, kind=KINDS["contact"], line=Line("silent", 0), idle=None), ("silent", 12), {}, []),
        (
            row(box=Box("FIN-A", clock=Clock(0, None, 0)), corrected=-2000),
            ("ok", 0),
            {},
            ["act Its clock is 2.0 s behind, with what facts add."],
        ),
        (
            row(box=Box("FIN-A", clock=Clock(-23_000, None, 0, most=7_000))),
            ("ok", 0),
            {},
            ["watch Its reads come 23.0 s to 30.0 s late: its line is slow, or its clock behind."],
        ),
        (
            row(box=Box("FIN-A", clock=Clock(-3_592_900, None, 0, most=7_000))),
            ("ok", 0),
            {},
            ["act Its clock is 59:53 min behind."],
        ),
        (row(line=Line("unplanned", 0)), ("ok", 0), {}, ["watch Its port is new in the set-up and not open yet."]),
    ],
)
def test_what_is_wrong_with_a_box(box: BoxRow, mat: tuple[str, int], beside: dict[str, int], said: list[str]) -> None:
    found = [f"{wrong.tone} {wrong.sentence}" for wrong in faults(box, mat, beside, 0)]  # type: ignore[arg-type]
    assert len(found) == len(said)
    assert all(one.startswith(start) for one, start in zip(found, said, strict=True)), found


def test_in_a_rehearsal_what_is_on_its_way_makes_no_clock_wrong() -> None:
    behind, ahead = (row(box=Box("FIN-A", clock=Clock(ms, None, 0))) for ms in (-1200, 1200))
    assert [wrong.word for wrong in faults(behind, ("ok", 0), {}, 0, slack=2950)] == []
    assert [wrong.word for wrong in faults(ahead, ("ok", 0), {}, 0, slack=2950)] == ["clock"]


def test_all_well_is_said_in_one_line() -> None:
    assert summary([row(), row()]) == ("ok", "All 2 boxes are heard, in time and complete")
    lost = row(line=Line("lost", 0), wrong=tuple(faults(row(line=Line("lost", 0)), ("ok", 0), {}, 0)))
    assert summary([row(), lost, row(line=Line("silent", 0))]) == ("act", "1 needs a hand now, 1 silent or off, 1 well")


def test_clocks_that_are_all_wrong_alike_point_at_our_own() -> None:
    clocks = [wrong(box=Box("FIN-A", clock=Clock(ms, None, 0))) for ms in (-7_000, -7_400, -6_900, -5_000, 0)]
    assert summary(clocks[:3])[1].endswith(". All clocks are 7.0 s behind: look at this computer's first")
    assert summary([*clocks[:3], row()])[1].endswith("first")  # of that one nothing is known
    for others in (clocks, clocks[:4], clocks[:1]):
        assert "this computer" not in summary(others)[1]


def wrong(**changed: object) -> BoxRow:
    made = row(**changed)
    mat = ("silent", 12) if made.idle is None else ("ok", 0)
    return replace(made, wrong=tuple(faults(made, mat, {}, 0)))  # type: ignore[arg-type]


def test_the_worst_stands_first() -> None:
    rows = [
        wrong(),
        wrong(testing=True),
        wrong(line=Line("silent", 0)),
        wrong(box=Box("FIN-A", gaps=2)),
        wrong(box=Box("FIN-A", clock=Clock(5000, None, 0))),
        wrong(box=Box("FIN-A", clock=Clock(0, None, 0, unset=True))),
        wrong(idle=None),
        wrong(line=Line("lost", 0)),
    ]
    assert in_order(rows) == [7, 6, 5, 4, 3, 1, 2, 0]
    both = wrong(idle=None, testing=True, box=Box("FIN-A", clock=Clock(5000, None, 0)))
    assert [one.word for one in both.wrong] == ["no reads", "clock", "test mode"]


@pytest.mark.parametrize(
    ("rows", "tone", "said"),
    [
        ([], "off", "no decoders in the set-up"),
        ([row(line=Line("no port", 0)), row(line=Line("no port", 0))], "off", "decoders not connected"),
        ([row(), row()], "ok", "2 of 2 decoders live"),
        ([row(), row(line=Line("silent", 0))], "off", "1 of 2 decoders silent or off"),
        ([row(), wrong(testing=True)], "watch", "1 of 2 decoders to watch"),
        ([row(), wrong(line=Line("lost", 0))], "act", "1 of 2 decoders needs a hand"),
        ([wrong(idle=None), wrong(line=Line("lost", 0)), row()], "act", "2 of 3 decoders need a hand"),
    ],
)
def test_the_status_line_counts_what_the_list_shows(rows: list[BoxRow], tone: str, said: str) -> None:
    assert brief(rows) == (tone, said)


@pytest.mark.parametrize(
    ("ms", "said"),
    [(0, "0 ms"), (-9_999, "-9,999 ms"), (10_000, "+10.0 s"), (3_592_900, "+59:53 min"), (-3 * DAY, "-3 days")],
)
def test_an_offset_is_told_in_the_unit_that_people_use(ms: int, said: str) -> None:
    assert offset_text(ms) == said


def test_a_clock_that_is_days_off_is_told_by_its_date() -> None:
    event = small_setup().event
    years = Clock(at("08:15:00") - 730 * DAY - at("07:59:00"), None, at("07:59:00"))
    assert shown(years, event) == "2016-01-01 08:15"
    assert shown(replace(years, ahead=HOUR), event) == ""
    assert shown(replace(years, unset=True), event) == ""
    assert offset(row(box=Box("FIN-A", clock=years), shows="2016-01-01 08:15")) == "2016-01-01"


def test_in_the_narrow_dock_no_code_no_word_and_no_sentence_is_cut(qtbot: QtBot) -> None:
    long = "No read for 0:02:00, while the decoder beside it reads. " * 3
    box = replace(wrong(testing=True), decoder=replace(row().decoder, code="FINISH-BACKUP", role="backup"))
    rows = (replace(box, wrong=(replace(box.wrong[0], sentence=long),)), row())
    grid = BoxGrid()
    view = BoxView(grid)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    grid.show_boxes(rows)
    view.spread()
    metrics = QFontMetrics(font(TEXT))
    for key, said in (("state", "▲ test mode"), ("box", "FINISH-BACKUP"), ("point", "Finish backup")):
        assert view.columnWidth(KEYS.index(key)) > metrics.horizontalAdvance(said) + 2 * PAD
    line = QFontMetrics(font(BELOW)).lineSpacing()
    needed = QFontMetrics(font(BELOW)).horizontalAdvance(long) // 600 + 1
    assert needed >= 2
    assert view.rowHeight(1) >= needed * line
    assert view.rowHeight(0) == view.rowHeight(2) == 28
    view.resize(1800, 400)
    qtbot.waitUntil(lambda: view.rowHeight(1) < 2 * line)


@pytest.mark.parametrize(
    ("trend", "said"), [(None, "+12 ms"), (3.0, "+12 ms ="), (90.0, "+12 ms ↑"), (-90.0, "+12 ms ↓")]
)
def test_the_clock_says_which_way_it_runs(trend: float | None, said: str) -> None:
    assert offset(row(box=Box("FIN-A", clock=Clock(12, trend, 0)))) == said


@pytest.mark.parametrize(
    ("typed", "ms"), [("-3.2", -3200), ("+0:00:03.200", 3200), ("-0:00:03.200", -3200), ("1,25", 1250), ("2", 2000)]
)
def test_spans_as_they_are_typed(typed: str, ms: int) -> None:
    assert span(typed) == ms


@pytest.mark.parametrize("typed", ["", "soon", "--3", "0:61:00", "inf", "nan"])
def test_what_is_no_span_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="is no span"):
        span(typed)


def test_bytes_are_written_as_people_read_them() -> None:
    assert as_text(b"aa\\\r\n\x02b\tc\n") == ["aa\\\\\\r\\n", "\\x02b\\tc\\n"]
    assert as_hex(bytes(range(26))) == [bytes(range(24)).hex(" "), "18 19"]
    assert is_text(b"plain\r\n")
    assert not is_text(b"\xa0\x05\x01\x8b\x01")
    assert (size(312), size(1_234_567)) == ("312 bytes", "1.2 MB")
