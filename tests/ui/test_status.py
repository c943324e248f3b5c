"""The status line and the header: all that is needed can be read, however little room there is."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Gun
from racecontrol.domain.setup import Wave
from racecontrol.domain.time import MINUTE
from racecontrol.store.mirror import MirrorState
from tests.ui.conftest import at, small_setup
from ui.desktop.broken import TwoLines, broken
from ui.desktop.header import Header
from ui.desktop.status import Status, Worst
from ui.desktop.theme import DAY, font, wear
from ui.desktop.waves import WaveNow

LONG = (
    "Race H, M: the first three differ by gun and by net. The race ranks by gun; look at the rules of the race, and "
    "say it to the jury before the ceremony begins and the "
    "medals are given out."
)


@pytest.fixture(autouse=True)
def worn(qapp: QApplication) -> None:
    wear(qapp, DAY, 1.0)


def status(qtbot: QtBot, width: int) -> Status:
    made = Status()
    qtbot.addWidget(made)
    made.show_mirror(MirrorState("off"))
    made.show_boxes("act", "13 of 13 decoders need a hand")
    made.resize(width, 44)
    made.show()
    made.look(114_804, 114_804, 114_804)
    return made


def test_the_counts_say_it_in_fewer_words_where_the_worst_needs_the_room(qtbot: QtBot) -> None:
    line = status(qtbot, 1366)
    line.show_worst(Worst("watch", "Short."))
    line.look(114_804, 114_804, 114_804)
    assert line.counts.text() == "● received 114,804 = stored 114,804 = scored 114,804"
    line.show_worst(Worst("watch", LONG))
    line.look(114_804, 114_804, 114_804)
    assert line.counts.text() == "● received = stored = scored 114,804"
    assert line.counts.toolTip() == "received 114,804 = stored 114,804 = scored 114,804"
    qtbot.waitUntil(lambda: line.worst.shown().replace("\n", " ") == f"▲ {LONG}")
    line.resize(1920, 44)
    assert line.counts.text() == "● received 114,804 = stored 114,804 = scored 114,804"


def test_two_lines_have_room_for_their_height(qtbot: QtBot) -> None:
    line = status(qtbot, 1366)
    line.show_worst(Worst("act", LONG))
    qtbot.waitUntil(lambda: "\n" in line.worst.shown())
    assert line.worst.height() >= 2 * line.worst.fontMetrics().lineSpacing()
    assert line.worst.geometry().bottom() <= line.height()


def test_what_has_no_room_is_in_the_tooltip(qtbot: QtBot) -> None:
    text = TwoLines()
    qtbot.addWidget(text)
    text.setText(LONG)
    text.resize(240, 40)
    assert text.shown().endswith("…")
    assert text.shown().count("\n") == 1
    assert text.toolTip() == LONG


@pytest.mark.parametrize(
    "text", ["one two three four five six", "计时垫已静默请检查电缆和终点线", "🏃" * 20, "05800001" * 5, ""]
)
def test_lines_are_broken_where_the_room_ends_and_nothing_is_lost(qtbot: QtBot, text: str) -> None:
    lines = broken(text, font(), 90)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(QFontMetrics(font()).horizontalAdvance(line) <= 90 for line in lines)
    assert (len(lines) > 1) == bool(text)


def test_the_clocks_of_many_waves_take_two_lines_and_push_nothing_out(qtbot: QtBot) -> None:
    header = Header(small_setup(), "REHEARSAL, simulated, 60 x")
    qtbot.addWidget(header)
    now = at("12:00:00")
    header.show_waves(
        [
            WaveNow(Wave(code, ("T",)), None, Gun(code, now - n * MINUTE, "button"))
            for n, code in enumerate("ABCDEFGHIJ")
        ]
    )
    header.tick(now)
    header.resize(1366, 48)
    header.show()
    assert header.minimumSizeHint().width() <= 1366
    shown = header.elapsed.shown().replace("\n", " ").replace("\u00a0", " ")
    assert shown.split("   ")[0] == "A +0:00:00"
    assert shown.endswith("J +0:09:00")
