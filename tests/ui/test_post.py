"""Who works at the window: perspectives, roles, the PIN, a layout that is locked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Entered, Gun
from racecontrol.session import Session
from tests.ui.conftest import Crew, at, small_field, small_setup
from ui.desktop import app
from ui.desktop.main_window import MainWindow
from ui.desktop.perspectives import PERSPECTIVES
from ui.desktop.roles import LEAST, ROLES, Pin

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def seen(window: MainWindow) -> set[str]:
    """The docks that stand there, in front or as tabs."""
    return {name for name, dock in window.docks.items() if not dock.isHidden()}


def offered(window: MainWindow) -> set[str]:
    """The actions that are there."""
    return {name for name, action in window.actions_by_id.items() if action.isVisible()}


def test_a_perspective_by_key_and_back(crew: Crew) -> None:
    everything = seen(crew.window)
    crew.press(KEY.Key_2, CTRL | SHIFT)
    assert seen(crew.window) == {place.dock for place in PERSPECTIVES["announcer"].places}
    crew.press(KEY.Key_3, CTRL | SHIFT)
    assert seen(crew.window) == {"certificates"}
    assert crew.window.actions_by_id["perspective.certificates"].isChecked()
    crew.press(KEY.Key_1, CTRL | SHIFT)
    assert seen(crew.window) == everything


def test_each_perspective_remembers_how_it_stood(
    crew: Crew, qtbot: QtBot, remembered: QSettings, tmp_path: Path
) -> None:
    crew.press(KEY.Key_2, CTRL | SHIFT)
    crew.window.docks["course"].hide()
    crew.press(KEY.Key_1, CTRL | SHIFT)
    crew.press(KEY.Key_2, CTRL | SHIFT)
    assert crew.window.docks["course"].isHidden()
    crew.window.close()
    with Session.create(tmp_path / "second.race", small_setup()) as session:
        again = MainWindow(remembered)
        qtbot.addWidget(again)
        again.show()
        again.attach(app.open_race(session))
        assert again.post.perspective == "announcer"
        assert again.docks["course"].isHidden()
        again.restore_layout()
        assert not again.docks["course"].isHidden()
        again.close()


def test_a_dock_that_the_perspective_has_not_can_be_called(crew: Crew) -> None:
    crew.press(KEY.Key_3, CTRL | SHIFT)
    crew.press(KEY.Key_L, CTRL)
    crew.wait(lambda: not crew.window.log.visibleRegion().isEmpty())


def test_a_locked_layout_stays(crew: Crew, remembered: QSettings) -> None:
    crew.press(KEY.Key_L, CTRL | SHIFT)
    none = QDockWidget.DockWidgetFeature.NoDockWidgetFeatures
    assert {dock.features() for dock in crew.window.docks.values()} == {none}
    assert crew.window.actions_by_id["view.lock"].isChecked()
    assert remembered.value("locked") == "true"
    crew.press(KEY.Key_L, CTRL | SHIFT)
    assert none not in {dock.features() for dock in crew.window.docks.values()}


def test_without_a_pin_every_role_can_be_left(crew: Crew) -> None:
    crew.press(KEY.Key_2, CTRL | ALT)
    assert crew.window.post.role is ROLES["announcer"]
    crew.press(KEY.Key_1, CTRL | ALT)
    assert crew.window.post.role is ROLES["crew"]
    assert "wave.fire" in offered(crew.window)


@pytest.mark.parametrize(("number", "name"), [(2, "announcer"), (3, "certificates")])
def test_what_a_role_may_not_do_is_not_there(crew: Crew, number: int, name: str) -> None:
    whole = offered(crew.window)
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.press(KEY(int(KEY.Key_0) + number), CTRL | ALT)
    window, role = crew.window, ROLES[name]
    assert offered(window) == {action for action in whole if role.may(action)}
    assert not offered(window) & {"wave.fire", "log.undo", "results.official", "runner.find", "perspective.crew"}
    own = {"announcer": "results.show", "certificates": "certificates.wait"}[name]
    assert {own, "help.keys", "role.crew", "app.quit"} <= offered(window)
    assert seen(window) <= {place.dock for place in PERSPECTIVES[name].places}
    called = {dock.objectName() for dock in window.docks.values() if dock.toggleViewAction().isVisible()}
    assert called == role.docks
    assert not window.runner.finding.box.isVisible()
    assert not window.results.head.official.isVisible()
    assert not window.results.head.export.isVisible()
    menus = {menu.title().replace("&", "") for menu in window.menus if menu.menuAction().isVisible()}
    assert not menus & {"Start", "Hardware", "Problems", "Runner", "Log"}
    guns = len(crew.facts(Gun))
    crew.press(KEY.Key_F4)
    crew.press(KEY.Key_F5)  # the key of an action that is not there does nothing
    crew.press(KEY.Key_1, CTRL | ALT)
    assert offered(window) == whole
    assert len(crew.facts(Gun)) == guns


def test_the_pin_leads_back_to_the_crew(crew: Crew, remembered: QSettings) -> None:
    window, sheet = crew.window, crew.window.post.sheet
    window.actions_by_id["role.pin"].trigger()
    crew.wait(sheet.isVisible)
    assert not sheet.isModal()
    for wrong, said in (
        ("12", f"{LEAST} characters"),
        ("2468", ""),
        ("2469", "not the same"),
        ("2468", ""),
        ("2468", ""),
    ):
        sheet.field.clear()
        crew.qtbot.keyClicks(sheet.field, wrong)
        crew.qtbot.keyClick(sheet.field, KEY.Key_Return)
        assert said in sheet.answer.text()
    assert not sheet.isVisible()
    assert "2468" not in str(remembered.value("pin"))
    window.post.want("announcer")
    assert window.header.role.text() == "Announcer"
    window.post.want("crew")
    sheet = window.post.sheet
    crew.wait(sheet.isVisible)
    for _ in range(3):
        crew.qtbot.keyClicks(sheet.field, "1111")
        crew.qtbot.keyClick(sheet.field, KEY.Key_Return)
        crew.wait(lambda: "not the PIN" in sheet.answer.text() and sheet.field.hasSelectedText())
        sheet.field.deselect()
        sheet.field.clear()
    crew.wait(lambda: remembered.fileName() in sheet.answer.text())
    assert window.post.role is ROLES["announcer"]
    crew.qtbot.keyClicks(sheet.field, "2468")
    crew.qtbot.keyClick(sheet.field, KEY.Key_Return)
    crew.wait(lambda: window.post.role is ROLES["crew"])
    assert not window.header.role.isVisible()


def test_a_pin_half_chosen_goes_with_the_role(crew: Crew, remembered: QSettings) -> None:
    window, sheet = crew.window, crew.window.post.sheet
    window.post.choose_pin()
    crew.wait(sheet.isVisible)
    window.post.want("announcer")
    assert not sheet.isVisible()
    assert not Pin(remembered).is_set


def test_a_role_outlives_the_program_where_a_pin_is_set(
    crew: Crew, qtbot: QtBot, remembered: QSettings, tmp_path: Path
) -> None:
    Pin(remembered).set("2468")
    crew.window.post.want("certificates")
    crew.window.close()
    with Session.create(tmp_path / "second.race", small_setup()) as session:
        session.do(Entered(small_field()))
        again = MainWindow(remembered)
        qtbot.addWidget(again)
        again.show()
        again.attach(app.open_race(session))
        assert again.post.role is ROLES["certificates"]
        assert "wave.fire" not in offered(again)
        again.close()
    Pin(remembered).set("")
    assert not Pin(remembered).is_set


def test_every_role_is_a_perspective_and_an_action(crew: Crew) -> None:
    assert set(ROLES) == set(PERSPECTIVES)
    assert {f"role.{name}" for name in ROLES} <= set(crew.window.actions_by_id)
