"""Every model in the window keeps Qt's promises, every action can be called at any time, and each is explained."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from racecontrol.domain.facts import Gun
from tests.ui.conftest import Crew, at
from ui.desktop.actions import ACTIONS
from ui.desktop.grid import Grid
from ui.desktop.main_window import MainWindow

LEFT_OUT = {
    "app.quit": "closes the window; test_window has it",
    "race.rehearse": "starts another program; test_rehearse has it",
}


def models(window: MainWindow) -> "list[Grid[object]]":
    """All tables of the window, wherever they stand."""
    return [model for model in window.findChildren(QAbstractItemModel) if isinstance(model, Grid)]


def a_small_race(crew: Crew) -> None:
    """A gun, a start, a split, four finishers, one unknown chip."""
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:42:00")
    crew.read("STA-A", *range(1, 30), when=at("08:00:40"))
    crew.read("K5-A", *range(1, 20), when=at("08:25:00"))
    crew.read("FIN-A", 1, 2, 3, 4, 777, when=at("08:41:00"))
    crew.wait(lambda: crew.window.queue.grid.rowCount() >= 4)


def test_every_model_keeps_its_promises_while_the_race_runs(crew: Crew) -> None:
    crew.complete()
    every = models(crew.window)
    assert len(every) >= len(crew.window.docks) - 2, "the start and the course have none; all others have one"
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in every]
    a_small_race(crew)
    for dock in crew.window.docks:
        crew.window.arrangement.show(dock)
        QApplication.processEvents()
    crew.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    crew.read("FIN-A", 5, 6, 7, when=at("08:41:30"))
    crew.wait(lambda: crew.window.queue.grid.rowCount() >= 4)
    assert len(testers) == len(every)


def test_every_action_can_be_called_at_any_time(crew: Crew) -> None:
    """Nothing is chosen, a question may stand: whatever it says, it breaks nothing and logs no fault."""
    a_small_race(crew)
    for action in ACTIONS:
        if action.id in LEFT_OUT:
            continue
        made = crew.window.actions_by_id[action.id]
        assert made.isVisible(), action.id
        assert made.toolTip(), action.id
        made.trigger()
        QApplication.processEvents()
        assert not QApplication.activeModalWidget(), f"{action.id}: never a modal dialog during a race"
        crew.press(Qt.Key.Key_Escape)
        QApplication.processEvents()
        if not action.id.startswith("role."):
            assert crew.window.isVisible(), action.id
        crew.window.post.want("crew")
        crew.window.activateWindow()


def test_every_action_has_its_line_on_the_sheet_and_a_help_text(crew: Crew) -> None:
    crew.window.show_shortcuts()
    sheet = crew.window._sheet
    assert sheet is not None
    assert sheet.grid.rowCount() == len(ACTIONS)  # type: ignore[attr-defined]
    for action in ACTIONS:
        assert len(action.help.split()) > 2, action.id
        assert not action.help.endswith("."), action.id
