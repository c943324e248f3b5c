"""The checkpoints dock, and what it says of each point."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester

from racecontrol.domain.facts import ClockOffset, Configured, Gun, Heard, Ruling, Tested
from racecontrol.domain.reads import Read
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from tests.ui.conftest import Crew, at, chip, small_setup
from ui.desktop.checkpoints_data import UNKNOWN, mat
from ui.desktop.docks.checkpoints import Checkpoints
from ui.desktop.table_view import PAD
from ui.desktop.theme import font

STATE, POINT, PASSED, EXPECTED, MISSING, RATE, LAST, SHARE = range(8)


def dock(crew: Crew) -> Checkpoints:
    panel = crew.window.panels["checkpoints"]
    assert isinstance(panel, Checkpoints)
    return panel


def lines(crew: Crew) -> list[list[str]]:
    grid = dock(crew).grid
    return [[grid.text(row, column) for column in range(8)] for row in range(grid.rowCount())]


@pytest.mark.parametrize(
    ("idle", "awaited", "word"),
    [
        (UNKNOWN, 0, "none"),
        (UNKNOWN, 10, "silent"),
        (0, 500, "ok"),
        (29 * SECOND, 500, "ok"),
        (30 * SECOND, 5, "watch"),
        (59 * SECOND, 500, "watch"),
        (60 * SECOND, 10, "silent"),
        (30 * MINUTE, 4, "ok"),
    ],
)
def test_silence_is_a_fault_only_while_runners_are_due(idle: int, awaited: int, word: str) -> None:
    assert mat(idle, awaited) == word


def test_points_count_passed_expected_and_missing(crew: Crew) -> None:
    tester = QAbstractItemModelTester(dock(crew).grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.session.do(Ruling("60", "DNS"))
    crew.read("STA-A", *range(1, 56), when=at("08:01:00"))
    crew.clock.now = at("08:20:30")
    crew.read("K5-A", *range(1, 21), when=at("08:20:00"))
    crew.wait(lambda: [line[PASSED] for line in lines(crew)] == ["55", "20", "0"])
    crew.wait(lambda: [line[MISSING] for line in lines(crew)] == ["4", "0", "0"])
    start, k5, finish = lines(crew)
    assert start[EXPECTED] == "59"
    assert k5 == ["● ok", "5 km", "20", "55", "0", "20", "30 s", ""]
    assert finish == ["○ no read", "Finish", "0", "20", "0", "0", "", "0 / 0"]
    assert tester.model() is dock(crew).grid


def test_main_and_backup_are_compared(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:40:00")
    crew.read("FIN-A", *range(1, 11))
    crew.read("FIN-B", *range(1, 13))
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[2][SHARE] == "10 / 12")
    assert lines(crew)[2][PASSED] == "12"


def test_a_mat_that_dies_is_the_worst_thing_now(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.read("STA-A", *range(1, 61), when=at("08:01:00"))
    crew.read("K5-A", *range(1, 61), when=at("08:25:00"))
    crew.clock.now = at("08:45:00")
    crew.read("FIN-A", *range(1, 6))
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[2][PASSED] == "5")
    crew.clock.now = at("08:52:00")
    crew.wait(lambda: lines(crew)[2][STATE] == "■ silent")
    crew.wait(lambda: crew.window.status.worst.text().startswith("■ Finish: silent for 0:07:00, "))
    crew.read("FIN-A", *range(6, 61))
    crew.wait(lambda: lines(crew)[2][STATE] == "● ok")


def test_chips_that_were_tried_out_are_told_as_such_and_reads_that_count_for_nothing_too(crew: Crew) -> None:
    crew.clock.now = at("07:50:00")
    crew.read("FIN-A", 1, 2, 3)
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[2][STATE] == "○ nobody yet" and lines(crew)[2][RATE] == "3")
    crew.session.do(Gun("A", at("08:00:00"), "button"), Tested("FIN-A", at("08:00:00")))
    crew.read("STA-A", *range(1, 41), when=at("08:01:00"))
    crew.read("K5-A", *range(1, 41), when=at("08:02:00"))
    crew.clock.now = at("08:02:00")
    crew.read("FIN-A", *range(1, 6))
    crew.wait(lambda: lines(crew)[2][STATE] == "▲ uncounted")
    assert (lines(crew)[2][PASSED], lines(crew)[2][RATE]) == ("0", "5")
    said = "▲ Finish: 5 chips in a minute and none counts. Look at its clock and its test mode: Ctrl+H."
    crew.wait(lambda: crew.window.status.worst.text() == said)


def test_a_point_with_a_start_device_alone_has_no_mat(crew: Crew) -> None:
    setup = small_setup()
    devices = tuple(replace(one, protocol="contact") if one.point == "START" else one for one in setup.decoders)
    crew.session.do(Configured(replace(setup, decoders=devices)))
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[0][STATE] == "○ no mat")
    assert lines(crew)[1][STATE] == "○ no read"


def test_a_point_whose_boxes_are_all_lost_or_stopped_is_not_ok(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.read("STA-A", *range(1, 61), when=at("08:01:00"))
    crew.clock.now = at("08:20:00")
    crew.read("K5-A", *range(1, 6))
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[1][:3] == ["● ok", "5 km", "5"])
    crew.bridge.link_state("K5-A", "stopped")
    crew.wait(lambda: lines(crew)[1][STATE] == "■ stopped")
    assert dock(crew).grid.second(1, POINT) == "start it: Ctrl+H, Shift+S"
    assert dock(crew).worst() is None  # nobody is due: it was stopped on purpose
    crew.clock.now = at("08:40:00")
    crew.read("STA-A", 1)
    crew.wait(lambda: (worst := dock(crew).worst()) is not None and "its line was stopped" in worst.sentence)
    worst = dock(crew).worst()
    assert worst is not None
    assert worst.sentence.startswith("5 km: its line was stopped, ")
    assert worst.sentence.endswith(" runners should have passed since. Start it: Ctrl+H, Shift+S.")
    crew.bridge.link_state("K5-A", "lost", "the cable is out")
    crew.wait(lambda: lines(crew)[1][STATE] == "■ no box")
    crew.bridge.link_state("FIN-A", "lost", "the cable is out")
    crew.bridge.link_state("FIN-B", "live")
    crew.bridge.link_state("K5-A", "live")
    crew.wait(lambda: lines(crew)[1][STATE] == "■ silent")
    assert lines(crew)[2][STATE] != "■ no box"  # the backup hears


def test_names_and_words_are_never_cut(crew: Crew) -> None:
    setup = small_setup()
    name = "Kilometre 5, bridge to the island"
    points = tuple(replace(one, name=name) if one.code == "K5" else one for one in setup.points)
    crew.session.do(Configured(replace(setup, points=points)))
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[1][POINT] == name)
    metrics = QFontMetrics(font())
    for column, said in ((STATE, "▲ uncounted"), (POINT, name)):
        assert dock(crew).view.columnWidth(column) > metrics.horizontalAdvance(said) + 2 * PAD


def test_a_point_whose_clock_is_proved_wrong_is_not_ok(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = now = at("08:25:00")
    crew.read("STA-A", 1, when=at("08:00:30"))
    crew.live.hear(Heard("K5-A", now, (Read(chip(1), now + 9 * HOUR, b"raw"),)))
    crew.wait(lambda: bool(lines(crew)) and lines(crew)[1][:4] == ["■ clock", "5 km", "1", "1"])
    worst = dock(crew).worst()
    assert worst is not None
    assert worst.sentence == "5 km: the clock of K5-A is 1:00:00 h ahead. Correct it: Ctrl+H."
    crew.session.do(ClockOffset("K5-A", -HOUR))
    crew.wait(lambda: lines(crew)[1][STATE] == "● ok")


def test_missing_is_only_who_should_have_come_by_now(crew: Crew) -> None:
    """Fifty-five on the way, six minutes a kilometre: the forecast has nobody at 5 km after 20 minutes."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.read("STA-A", *range(1, 56), when=at("08:01:00"))
    crew.clock.now = at("08:14:59")
    crew.wait(lambda: [line[EXPECTED] for line in lines(crew)] == ["60", "55", "0"])
    crew.wait(lambda: [line[MISSING] for line in lines(crew)] == ["0", "0", "0"])
    crew.clock.now = at("08:15:00")
    crew.wait(lambda: [line[MISSING] for line in lines(crew)] == ["5", "0", "0"])
    crew.clock.now = at("08:20:00")
    crew.read("K5-A", *range(1, 21))
    crew.read("FIN-A", 21, when=at("08:36:00"))
    crew.wait(lambda: [line[EXPECTED] for line in lines(crew)] == ["60", "55", "21"])
    crew.wait(lambda: [line[MISSING] for line in lines(crew)] == ["5", "1", "0"])  # 21 was seen at the finish only
    crew.clock.now = at("09:40:00")
    crew.wait(lambda: [line[MISSING] for line in lines(crew)] == ["5", "35", "20"])
