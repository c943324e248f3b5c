"""The smallest screen, 1366x768: whatever is asked, the window stays within it, and what matters is in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea
from pytestqt.qtbot import QtBot

from hardware.registry import KINDS
from racecontrol.boxes import Box
from racecontrol.domain.facts import Gun
from racecontrol.domain.setup import Decoder
from tests.ui.conftest import Crew, at
from tests.ui.test_problems_dock import ask, on_line, run
from ui.desktop.actions import ACTIONS
from ui.desktop.docks.hardware_list import BoxGrid, BoxView
from ui.desktop.docks.taking_back import TakingBack
from ui.desktop.foresight import Foreseen
from ui.desktop.hardware_data import BoxRow, Line, Tally, Wrong
from ui.desktop.holder import Holder
from ui.desktop.panel import Panel
from ui.desktop.shortcuts import HELP, ShortcutSheet
from ui.desktop.theme import LOOK

WIDE, HIGH = 1366, 768
LAID_OUT = 5
"""Rounds of events: what asks for room is laid out by an event, and that may post another one."""

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def small(crew: Crew) -> Crew:
    """The window fills the smallest screen, in its default layout."""
    crew.window.showNormal()
    crew.window.resize(WIDE, HIGH)
    crew.wait(lambda: (crew.window.width(), crew.window.height()) == (WIDE, HIGH))
    crew.window.restore_layout()
    return crew


def stays(crew: Crew) -> None:
    """What was asked for has been laid out, and the window is as it was."""
    for _ in range(LAID_OUT):
        QApplication.processEvents()
    least = crew.window.minimumSizeHint()
    assert (crew.window.height(), crew.window.width()) == (HIGH, WIDE)
    assert least.height() <= HIGH
    assert least.width() <= WIDE


@pytest.mark.parametrize("larger", [0, 2, 4])
def test_whatever_asks_the_window_stays_within_the_screen(small: Crew, larger: int) -> None:
    window = small.window
    small.session.do(Gun("A", at("08:00:00"), "button"))
    window.show_runner("1")
    window.enlarge(larger)
    stays(small)
    for dock in window.docks.values():
        dock.raise_()
        for strip in dock.findChildren(QFrame, "correction"):
            if isinstance(strip, TakingBack):
                strip.ask(
                    "What is asked", "Record", Foreseen(changes="What it changes. " * 60, careful="Careful. " * 30)
                )
            strip.show()
        stays(small)
    window.enlarge(-larger)
    assert LOOK.size == 1.0


def test_every_action_leaves_the_window_within_the_screen(small: Crew) -> None:
    small.session.do(Gun("A", at("08:00:00"), "button"))
    small.contact("STA-A", at("08:00:01"))
    small.read("STA-A", 1)
    small.window.show_runner("1")
    small.window.hardware.choose("FIN-A")
    for action in ACTIONS:
        if action.race and (action.writes or action.id.startswith("results.")):
            small.window.actions_by_id[action.id].trigger()
            stays(small)


def test_the_clock_of_a_box_is_corrected_within_the_screen(small: Crew) -> None:
    small.press(Qt.Key.Key_H, CTRL)
    small.wait(lambda: small.window.hardware.grid.rowCount() > 0)
    small.window.hardware.choose("FIN-A")
    small.press(Qt.Key.Key_O, SHIFT)
    strip = small.window.hardware.strip
    small.wait(strip.isVisible)
    stays(small)
    for widget in (strip.amount, strip.leave):
        assert widget.visibleRegion().boundingRect().height() == widget.height()


def test_the_problems_are_low_until_they_ask(small: Crew) -> None:
    small.session.do(Gun("A", at("08:02:00"), "button"))
    run(small, range(1, 11))
    dock = small.window.docks["problems"]
    small.wait(lambda: dock.windowTitle() == "Problems: 1 act now")
    low = dock.height()
    assert low <= 160
    view = small.window.problems.view
    assert view.viewport().height() >= 2 * view.rowHeight(0)
    asking = on_line(small, "gun_late:A")
    ask(small, asking)
    stays(small)
    assert dock.height() > low
    for widget in (asking.asking.chooser, asking.asking.reason, asking.asking.confirm):
        assert widget.visibleRegion().boundingRect().height() == widget.height()
    small.press(Qt.Key.Key_Escape)
    small.wait(lambda: dock.height() == low)


def box(number: int, wrong: tuple[Wrong, ...] = ()) -> BoxRow:
    decoder = Decoder(f"K{number}-A", f"K{number}", "ipico", "/dev/ttyUSB0")
    made = BoxRow(decoder, KINDS["ipico"], f"{number} km", Line("live", 0), Box(decoder.code), Tally(), 0)
    return replace(made, wrong=wrong)


def test_eight_boxes_are_read_at_a_glance_in_the_default_layout(small: Crew, qtbot: QtBot) -> None:
    small.press(Qt.Key.Key_H, CTRL)
    room = small.window.hardware.view
    small.wait(room.isVisible)
    stays(small)
    grid = BoxGrid()
    view = BoxView(grid)
    qtbot.addWidget(view)
    view.resize(room.size())
    view.show()
    sentence = "Its clock is 59:5{n} min ahead. Set clock (Shift+K), or correct it by a fact (Shift+O). " * 2
    grid.show_boxes(tuple(box(n, (Wrong("act", "clock", sentence.format(n=n)),)) for n in range(8)))
    view.spread()
    assert grid.rowCount() == 16
    last = view.visualRect(grid.index(15, 0))
    assert 0 <= last.top() < last.bottom() <= view.viewport().height()


def test_what_is_the_same_of_several_boxes_is_said_once(qtbot: QtBot) -> None:
    grid = BoxGrid()
    lost, clock = Wrong("act", "LOST", "Lost for 34 s. The network is gone."), Wrong("act", "clock", "It is wrong.")
    grid.show_boxes((box(1, (lost,)), box(2, (clock,)), box(3, (lost,)), box(4)))
    told = [grid.text(row, 0) for row in range(grid.rowCount()) if grid.is_below(row)]
    assert told == [f"These 2: {lost.sentence}", clock.sentence]
    assert grid.rowCount() == 6
    grid.show_boxes((box(1, (lost, clock)),))
    assert grid.text(1, 0) == f"{lost.sentence} Also: clock."


def test_a_card_has_room_in_the_default_layout(small: Crew) -> None:
    """Its lists take what is left, and scroll by themselves: nothing scrolls around them."""
    small.session.do(Gun("A", at("08:00:00"), "button"))
    small.clock.now = at("08:30:00")
    for decoder, when in (("STA-A", "08:00:05"), ("K5-A", "08:20:00")):
        small.read(decoder, 1, when=at(when))
    small.window.show_runner("1")
    card = small.window.runner.card
    small.wait(lambda: card.card is not None and card.isVisible() and card.reads.rowCount() == 2)
    stays(small)
    area = next(area for area in small.window.runner.findChildren(QScrollArea) if area.widget() is card)
    assert area.verticalScrollBar().maximum() == 0


def test_what_scrolls_in_a_dock_keeps_its_width(qtbot: QtBot) -> None:
    """The bar that comes stands beside the panel, and takes nothing of it away."""
    panel = Panel()
    panel.setMinimumSize(300, 400)
    holder = Holder()
    holder.put(panel)
    qtbot.addWidget(holder)
    holder.limit(QSize(600, 200))
    holder.resize(holder.minimumSizeHint())
    with qtbot.waitExposed(holder):
        holder.show()
    assert holder.verticalScrollBar().isVisible()
    assert not holder.horizontalScrollBar().isVisible()


@pytest.mark.parametrize("larger", [0, 3])
def test_no_text_on_the_sheet_of_keys_is_cut(small: Crew, larger: int) -> None:
    small.window.enlarge(larger)
    small.press(Qt.Key.Key_F1)
    sheet = small.window.findChild(ShortcutSheet)
    assert sheet is not None
    small.wait(sheet.isVisible)
    view, metrics = sheet.view, sheet.view.fontMetrics()
    assert sheet.width() <= WIDE
    assert not view.horizontalScrollBar().isVisible()
    for row in range(sheet.grid.rowCount()):
        for column in range(HELP):
            assert metrics.horizontalAdvance(sheet.grid.text(row, column)) <= view.columnWidth(column)
        lines = -(-metrics.horizontalAdvance(sheet.grid.text(row, HELP)) // view.columnWidth(HELP))
        assert view.rowHeight(row) >= lines * metrics.lineSpacing()
    small.window.enlarge(-larger)
