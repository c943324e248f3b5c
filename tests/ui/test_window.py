"""The window as a whole: keys, what it remembers, the status line, and how it goes."""

import threading
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from racecontrol.domain.facts import Gun, Mirrored
from racecontrol.session import Session
from racecontrol.store.mirror import MirrorState
from tests.ui.conftest import Crew, at, small_setup
from ui.desktop import app, opening
from ui.desktop.actions import ACTIONS, APART
from ui.desktop.main_window import MainWindow
from ui.desktop.mirror_sheet import MirrorSheet
from ui.desktop.shortcuts import ShortcutSheet
from ui.desktop.theme import LOOK, SIZES

CTRL = Qt.KeyboardModifier.ControlModifier


def test_every_action_has_a_key_of_its_own_and_a_sentence() -> None:
    keys = Counter((key, action.within) for action in ACTIONS for key in (action.key, *action.also) if key)
    assert [key for key, times in keys.items() if times > 1] == []
    everywhere = {key for key, within in keys if not within}
    assert {key for key, within in keys if within and within not in APART} & everywhere == set()
    assert all(action.title and action.help for action in ACTIONS)


def test_the_sheet_lists_every_action(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F1)
    sheet = crew.window.findChild(ShortcutSheet)
    assert sheet is not None
    crew.wait(sheet.isVisible)
    assert [sheet.grid.text(row, 0) for row in range(sheet.grid.rowCount())] == [action.keys for action in ACTIONS]
    assert "Ctrl+Shift+Z, Ctrl+Y" in [action.keys for action in ACTIONS]


def test_the_sheet_is_searched_by_words_and_by_keys(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F1)
    sheet = crew.window.findChild(ShortcutSheet)
    assert sheet is not None
    crew.wait(sheet.filter.hasFocus)
    crew.qtbot.keyClicks(sheet.filter, "GUN f8")
    assert [sheet.grid.text(row, 0) for row in range(sheet.grid.rowCount())] == ["F8"]
    assert sheet.none.isHidden()
    crew.qtbot.keyClicks(sheet.filter, "zzz")
    assert sheet.grid.rowCount() == 0
    assert sheet.none.isVisible()
    crew.qtbot.keyClick(sheet.filter, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.grid.rowCount() == len(ACTIONS)
    crew.qtbot.keyClick(sheet.filter, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_themes_and_text_size_by_key_are_remembered(crew: Crew, remembered: QSettings) -> None:
    for key, name in ((Qt.Key.Key_2, "night"), (Qt.Key.Key_3, "sunlight"), (Qt.Key.Key_1, "day")):
        crew.press(key, CTRL)
        assert LOOK.theme.key == name == remembered.value("theme")
    crew.press(Qt.Key.Key_Plus, CTRL)
    assert SIZES[2] == LOOK.size == float(str(remembered.value("size")))
    crew.press(Qt.Key.Key_Minus, CTRL)
    assert LOOK.size == 1.0


def test_full_screen_and_back(crew: Crew) -> None:
    crew.press(Qt.Key.Key_F11)
    assert crew.window.isFullScreen()
    crew.press(Qt.Key.Key_F11)
    assert not crew.window.isFullScreen()


def test_the_layout_is_remembered_and_the_default_comes_back(
    crew: Crew, qtbot: QtBot, remembered: QSettings, tmp_path: Path
) -> None:
    area = Qt.DockWidgetArea
    crew.window.addDockWidget(area.BottomDockWidgetArea, crew.window.docks["finish_queue"])
    crew.window.docks["checkpoints"].hide()
    crew.press(Qt.Key.Key_L, CTRL)
    crew.window.close()
    with Session.create(tmp_path / "second.race", small_setup()) as session:
        again = MainWindow(remembered)
        qtbot.addWidget(again)
        again.show()
        again.attach(app.open_race(session))
        assert again.dockWidgetArea(again.docks["finish_queue"]) == area.BottomDockWidgetArea
        assert again.docks["checkpoints"].isHidden()
        assert not again.log.visibleRegion().isEmpty()
        again.restore_layout()
        assert again.dockWidgetArea(again.docks["finish_queue"]) == area.LeftDockWidgetArea
        assert not again.docks["checkpoints"].isHidden()
        places = [again.docks[name].x() for name in ("start", "checkpoints", "finish_queue")]
        assert places == sorted(places)
        assert again.tabifiedDockWidgets(again.docks["finish_queue"]) == [
            again.docks[name] for name in ("taps", "runner", "entries", "results", "log", "triggers", "hardware")
        ]
        assert again.log.visibleRegion().isEmpty()
        again.close()


def test_the_status_line_says_that_all_is_well(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.clock.now = at("08:01:10")
    crew.read("STA-A", *range(1, 61))
    crew.wait(lambda: crew.window.status.counts.text() == "● received 60 = stored 60 = scored 60")
    assert crew.window.status.worst.text() == "● No problems"


def test_a_lost_line_is_the_worst_thing_now(crew: Crew) -> None:
    assert crew.window.status.boxes.text() == "○ decoders not connected"
    for code in ("STA-A", "K5-A", "FIN-A", "FIN-B"):
        crew.bridge.link_state(code, "live")
    crew.wait(lambda: crew.window.status.boxes.text() == "● 4 of 4 decoders live")
    crew.bridge.link_state("FIN-A", "lost", "/dev/ttyUSB0: the connection broke; check the cable")
    crew.wait(lambda: crew.window.status.boxes.text() == "■ 1 of 4 decoders needs a hand")
    worst = "■ FIN-A: Lost for 0 s. /dev/ttyUSB0: the connection broke; check the cable."
    crew.wait(lambda: crew.window.status.worst.text() == worst)


def test_the_mirror_is_chosen_beside_the_window(crew: Crew, tmp_path: Path) -> None:
    assert crew.window.status.mirror.text() == "○ no mirror (Ctrl+M)"
    crew.press(Qt.Key.Key_M, CTRL)
    sheet = crew.window.findChild(MirrorSheet)
    assert sheet is not None
    crew.wait(sheet.isVisible)
    assert not sheet.isModal()
    assert sheet.state.text() == "○ No mirror yet: plug in a USB stick, choose a folder on it, press Enter."
    assert not sheet.keep.isEnabled()
    assert not sheet.none.isEnabled()
    stick = tmp_path / "stick"
    stick.mkdir()
    crew.qtbot.keyClicks(sheet.folder, str(stick))
    crew.qtbot.keyClick(sheet.folder, Qt.Key.Key_Return)
    crew.wait(lambda: sheet.state.text() == f"● Up to date in {stick}.")
    crew.wait(lambda: "That is the disk of the race file" in sheet.answer.text())
    crew.qtbot.keyClick(sheet.folder, Qt.Key.Key_Return)
    crew.qtbot.mouseClick(sheet.none, Qt.MouseButton.LeftButton)
    crew.wait(lambda: crew.window.status.mirror.text() == "○ no mirror (Ctrl+M)")
    assert crew.facts(Mirrored) == [Mirrored(str(stick)), Mirrored("")]


def test_a_mirror_that_cannot_be_is_refused_in_words(crew: Crew) -> None:
    crew.window.choose_mirror()
    sheet = crew.window.findChild(MirrorSheet)
    assert sheet is not None
    crew.qtbot.keyClicks(sheet.folder, "stick")
    crew.qtbot.keyClick(sheet.folder, Qt.Key.Key_Return)
    crew.wait(lambda: "write the whole path" in sheet.answer.text())
    folder = "■ Folder 'stick' depends on where the program was started; write the whole path."
    assert sheet.answer.text() == folder
    crew.qtbot.keyClick(sheet.folder, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert crew.facts(Mirrored) == []


def test_the_list_of_folders_waits_for_nobody_and_goes_with_its_sheet(crew: Crew, tmp_path: Path) -> None:
    crew.window.choose_mirror()
    sheet = crew.window.findChild(MirrorSheet)
    assert sheet is not None
    crew.qtbot.mouseClick(sheet.choose, Qt.MouseButton.LeftButton)
    chooser = sheet.findChild(QFileDialog)
    assert chooser is not None
    crew.wait(chooser.isVisible)
    assert not chooser.isModal()
    chooser.fileSelected.emit(str(tmp_path))
    assert sheet.folder.text() == str(tmp_path)
    crew.window.close()
    assert not chooser.isVisible()


def test_the_last_answer_stands_beside_the_three_that_always_stand(crew: Crew) -> None:
    crew.press(Qt.Key.Key_B, CTRL)
    crew.wait(lambda: crew.window.status.said.text().startswith("Back-up made: "))
    for label in (crew.window.status.counts, crew.window.status.worst, crew.window.status.said):
        assert label.isVisible()


def test_progress_is_shown_until_it_is_done(crew: Crew) -> None:
    crew.bridge.progress("Certificates", 0.25)
    crew.wait(crew.window.status.progress.isVisible)
    assert crew.window.status.progress.value() == 25
    crew.bridge.progress("Certificates", 1.0)
    crew.wait(lambda: not crew.window.status.progress.isVisible())


def test_it_closes_while_reads_pour_in_and_leaves_no_thread(crew: Crew) -> None:
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    for bib in range(1, 61):
        crew.read("STA-A", bib, when=at("08:01:00"))
    crew.press(Qt.Key.Key_F4)
    crew.press(Qt.Key.Key_F5)
    crew.press(Qt.Key.Key_Q, CTRL)
    assert crew.window.isVisible(), "a race is under way: one key is a slip of the hand"
    crew.press(Qt.Key.Key_Q, CTRL)
    assert not crew.window.isVisible()
    assert len(crew.session.snapshot().reads) == 60
    assert len(crew.facts(Gun)) == 2
    left = {thread.name for thread in threading.enumerate() if thread is not threading.main_thread()}
    assert left <= {"tqdm_monitor"}  # the progress bars' own, from an earlier test


def test_the_window_until_it_is_closed(qapp: QApplication, tmp_path: Path) -> None:
    closed: list[str] = []

    def close() -> None:
        window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        assert window.isVisible()
        assert "REHEARSAL" in window.windowTitle()
        window.close()

    with Session.create(tmp_path / "run.race", small_setup()) as session:
        QTimer.singleShot(300, close)
        code = app.show(
            lambda: lambda: app.open_race(session, banner="REHEARSAL", closing=lambda: closed.append("closing")),
            remembered=tmp_path / "desktop.ini",
        )
    assert (code, closed) == (0, ["closing"])


def test_a_race_that_cannot_be_loaded_comes_out_as_the_error(qapp: QApplication, tmp_path: Path) -> None:
    def load() -> None:
        raise OSError("the stick is gone")

    with pytest.raises(OSError, match="the stick is gone"), opening.reading(load) as ready:
        app.show(ready, remembered=tmp_path / "desktop.ini")


def test_the_sheet_of_the_mirror_grows_with_what_it_says(crew: Crew) -> None:
    crew.press(Qt.Key.Key_M, CTRL)
    sheet = crew.window.findChild(MirrorSheet)
    assert sheet is not None
    crew.wait(sheet.isVisible)
    text = "The mirror in /media/stick/a-folder-with-a-long-name cannot be written. Plug it in, or choose another. " * 4
    before = sheet.height()
    mirror = MirrorState("lost", "/media/stick", 0, text)

    def read_whole() -> bool:
        sheet.show_state(mirror)  # the window shows it again and again
        return sheet.state.height() >= sheet.state.heightForWidth(sheet.state.width())

    crew.wait(read_whole)
    assert sheet.height() > before
