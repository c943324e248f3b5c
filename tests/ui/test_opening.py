"""What the first frame of a race does not wait for."""

import threading
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Gun
from tests.ui.conftest import at, filled

AFTER = ("judge", "finder")
"""Threads that look for problems and sort names."""


class Watch(QObject):
    """Which of them ran when the queue was painted for the first time with the race in it."""

    def __init__(self, queue: QObject) -> None:
        super().__init__()
        self.framed = False
        self.ran: list[str] | None = None
        queue.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.framed and self.ran is None:
            self.ran = running()
        return False


def running() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(AFTER)]


def test_the_race_is_painted_before_names_are_sorted_and_problems_looked_for(
    tmp_path: Path, qtbot: QtBot, remembered: QSettings
) -> None:
    with filled(tmp_path, qtbot, remembered, at("08:40:00"), Gun("A", at("08:00:00"), "button")) as crew:
        watch = Watch(crew.window.queue.view.viewport())
        crew.bridge.framed.connect(lambda _: setattr(watch, "framed", True))
        crew.read("STA-A", 1, 2, when=at("08:00:40"))
        crew.read("FIN-A", 1, 2, when=at("08:39:00"))
        crew.wait(lambda: watch.ran is not None)
        assert watch.ran == []
        crew.complete()
        crew.wait(lambda: crew.window.runner.finding.ready)
        assert "judge" in running()
