"""A file of a rehearsal is told from one of a race when it is opened again, whatever it is called."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Entered
from racecontrol.rehearsal.mark import BY
from racecontrol.session import Session
from tests.ui.conftest import Clock, at, small_field, small_setup
from ui.commands.window import Doors
from ui.desktop.main_window import MainWindow


@pytest.mark.parametrize(("by", "banner"), [(BY, "REHEARSAL, simulated"), ("anna", "")])
def test_a_rehearsal_that_is_opened_again_says_so(
    tmp_path: Path, qtbot: QtBot, remembered: QSettings, by: str, banner: str
) -> None:
    path = tmp_path / "sunday.race"
    with Session.create(path, small_setup(), Clock(at("08:00:00"))) as session:
        session.do(Entered(small_field(3)), by=by)
    with ExitStack() as stack:
        window = MainWindow(remembered)
        qtbot.addWidget(window)
        window.show()
        race = Doors(stack).open(path)()
        window.attach(race)
        title = window.windowTitle()
        window.close()
    assert title == f"Lakeside Run  {banner}".strip()
