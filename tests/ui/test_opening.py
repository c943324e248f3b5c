"""What the first frame of a race does not wait for."""

import threading
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Gun
from tests.ui.conftest import at, filled

AFTER = ("judge", "finder")
"""Threads that look for problems and sort names."""


def running() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(AFTER)]


def test_names_are_sorted_and_problems_looked_for_when_the_first_frame_has_been_shown(
    tmp_path: Path, qtbot: QtBot, remembered: QSettings
) -> None:
    with filled(tmp_path, qtbot, remembered, at("08:40:00"), Gun("A", at("08:00:00"), "button")) as crew:
        ran: list[list[str]] = []
        crew.bridge.framed.connect(lambda _: ran.append(running()))  # after the window's own
        crew.wait(lambda: bool(ran))
        assert ran[0] == []
        crew.complete()
        crew.wait(lambda: crew.window.runner.finding.ready)
        assert "judge" in running()
