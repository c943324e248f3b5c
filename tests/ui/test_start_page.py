"""The window without a race: the start page, and how a race comes into it."""

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from racecontrol.domain.refusal import Refused
from racecontrol.session import Session
from tests.ui.conftest import Crew, small_setup
from ui.commands import demo
from ui.commands.window import Doors
from ui.desktop.main_window import MainWindow
from ui.desktop.path_box import path_of
from ui.desktop.race import OpenRace
from ui.desktop.recent import MOST, Recent, recent, remember
from ui.desktop.reception import Elsewhere, own_command
from ui.desktop.start_page import StartPage

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Slow:
    """The real ways, at a door that opens when the test says so."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[str] = []

    def open(self, path: Path) -> Callable[[], OpenRace]:
        self.asked.append(threading.current_thread().name)
        assert self.gate.wait(20)
        return self._doors.open(path)

    def rehearse(self) -> Callable[[], OpenRace]:
        return self._doors.rehearse()


@dataclass
class Guest:
    """Who sits before an empty window."""

    window: MainWindow
    ways: Slow
    settings: QSettings
    qtbot: QtBot

    @property
    def page(self) -> StartPage:
        page = self.window.reception.page
        assert page is not None
        return page

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)

    def wait(self, done: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(done, timeout=20_000)

    def has_race(self) -> bool:
        return self.window._panels is not None


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program notes the last file."""
    folder = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.fixture
def empty(state: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Callable[[], Guest]]:
    """Makes the window; what is in the settings by then is remembered."""
    with ExitStack() as stack:

        def make() -> Guest:
            window = MainWindow(remembered)
            ways = Slow(Doors(stack))
            qtbot.addWidget(window)
            stack.callback(window.close)
            window.show()
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            window.stay_empty(ways)
            guest = Guest(window, ways, remembered, qtbot)
            guest.wait(guest.page.isVisible)
            return guest

        yield make


@pytest.fixture
def race(tmp_path: Path) -> Path:
    path = tmp_path / "other.race"
    Session.create(path, small_setup()).close()
    return path


def kept(path: Path) -> Recent:
    return Recent(str(path), "Lakeside Run", "2017-12-31")


def test_an_empty_window_says_what_can_be_done(empty: Callable[[], Guest]) -> None:
    guest = empty()
    assert not guest.page.list.isVisible()
    assert guest.page.none.text() == "No race was open here yet. Begin with a rehearsal, or set up a new race."
    guest.wait(guest.page.new.hasFocus)
    guest.press(Qt.Key.Key_O, CTRL)
    assert guest.page.path.hasFocus()
    guest.press(Qt.Key.Key_Return)
    assert guest.page.said.text() == "▲ Type the path of a race file first, or drop the file here."


def test_a_race_is_opened_by_its_path_and_the_window_stays_alive(empty: Callable[[], Guest], race: Path) -> None:
    guest = empty()
    guest.ways.gate.clear()
    guest.press(Qt.Key.Key_O, CTRL)
    guest.qtbot.keyClicks(guest.page.path, str(race))
    guest.press(Qt.Key.Key_Return)
    assert guest.page.said.text() == "Opening other.race ..."
    assert guest.page.progress.isVisible()
    assert not guest.page.open.isEnabled()
    guest.press(Qt.Key.Key_F12)  # nothing else is begun meanwhile
    assert guest.window.reception.assistant is None
    guest.ways.gate.set()
    guest.wait(guest.has_race)
    assert guest.window.windowTitle() == "Lakeside Run"
    assert guest.ways.asked[0].startswith("opening")
    assert recent(guest.settings) == [kept(race)]
    assert not guest.window._race.locked  # type: ignore[union-attr]


def test_the_last_races_open_with_enter_and_who_is_gone_is_said(
    empty: Callable[[], Guest], race: Path, remembered: QSettings, tmp_path: Path
) -> None:
    remember(remembered, kept(race))
    remember(remembered, kept(tmp_path / "gone.race"))
    guest = empty()
    page = guest.page
    guest.wait(page.list.hasFocus)
    guest.wait(lambda: page.grid.text(0, 3) == "▲ gone")
    assert page.grid.text(1, 3) == ""
    guest.press(Qt.Key.Key_Return)
    guest.wait(lambda: page.said.text().startswith("■ "))
    assert "there is no such race file" in page.said.text()
    page.list.setFocus()
    guest.press(Qt.Key.Key_Delete)
    assert recent(remembered) == [kept(race)]
    guest.press(Qt.Key.Key_Return)
    guest.wait(guest.has_race)


def test_what_is_no_race_file_is_refused_in_words_and_the_page_stays(
    empty: Callable[[], Guest], tmp_path: Path
) -> None:
    stray = tmp_path / "stray.race"
    stray.write_text("nothing", "utf-8")
    guest = empty()
    guest.page.path.setText(str(stray))
    guest.qtbot.mouseClick(guest.page.open, Qt.MouseButton.LeftButton)
    guest.wait(lambda: guest.page.said.text().startswith("■ "))
    assert guest.page.open.isEnabled()
    assert not guest.has_race()


def test_a_race_file_that_falls_on_the_page_is_opened(empty: Callable[[], Guest], race: Path) -> None:
    guest = empty()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(race))])
    guest.page.dropEvent(QDropEvent(QPointF(4, 4), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NONE))
    guest.wait(guest.has_race)


def test_from_an_empty_window_to_a_new_race_in_it(empty: Callable[[], Guest], tmp_path: Path) -> None:
    guest = empty()
    guest.press(Qt.Key.Key_F12)
    assistant = guest.window.reception.assistant
    assert assistant is not None
    assert assistant.isVisible()
    guest.press(Qt.Key.Key_Escape)
    assert guest.page.isVisible()
    assert "is kept: F12 goes on" in guest.page.said.text()
    guest.press(Qt.Key.Key_F12)
    assert guest.window.reception.assistant is assistant
    key = next(one for one in assistant.findChildren(QPushButton) if one.text() == "10 km")
    guest.qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assistant.list.setCurrentRow(assistant.list.count() - 1)
    assistant.take_keys()
    path = tmp_path / "10-km-2026.race"
    assistant.summary.file.setText(str(path))  # type: ignore[attr-defined]
    guest.press(Qt.Key.Key_Return)
    guest.wait(guest.has_race)
    assert guest.window.windowTitle() == "10 km"
    assert guest.window.reception.assistant is None
    assert recent(guest.settings)[0].path == str(path)
    assert (tmp_path / "event.toml").is_file()


def test_a_window_that_closes_while_a_race_is_opened_leaves_nothing(empty: Callable[[], Guest], race: Path) -> None:
    guest = empty()
    guest.ways.gate.clear()
    guest.page.path.setText(str(race))
    guest.qtbot.mouseClick(guest.page.open, Qt.MouseButton.LeftButton)
    threading.Timer(0.1, guest.ways.gate.set).start()
    guest.window.close()
    assert not guest.has_race()


def test_a_rehearsal_begins_in_this_window(
    empty: Callable[[], Guest], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(demo, "RUNNERS", 40)
    guest = empty()
    guest.press(Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    assert "rehearsal with 16,000 runners" in guest.page.said.text()
    guest.wait(guest.has_race)
    race = guest.window._race
    assert race is not None
    guest.wait(lambda: race.live.counts().total_stored > 0)
    assert "REHEARSAL" in str(race.banner)
    assert race.session.path.parent.parent == tmp_path


def test_another_race_opens_in_a_window_of_its_own(crew: Crew, tmp_path: Path, race: Path) -> None:
    note = tmp_path / "started.json"
    script = f"import json, sys; open({str(note)!r}, 'w').write(json.dumps(sys.argv[1:]) + '\\n')"
    crew.window.reception.command = [sys.executable, "-c", script]
    crew.press(Qt.Key.Key_O, CTRL)
    page = crew.window.reception.page
    assert page is not None
    assert not page.isModal()
    crew.wait(page.path.hasFocus)
    crew.qtbot.keyClicks(page.path, str(race))
    crew.qtbot.keyClick(page.path, Qt.Key.Key_Return)
    crew.wait(lambda: note.exists() and note.read_text("utf-8").endswith("\n"))
    assert json.loads(note.read_text("utf-8")) == ["open", str(race)]
    crew.wait(lambda: not page.isVisible())
    assert crew.window.windowTitle() == "Lakeside Run"
    crew.press(Qt.Key.Key_O, CTRL)
    assert crew.window.reception.page is page
    assert page.isVisible()


def test_elsewhere_knows_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no such race file"):
        Elsewhere(own_command()).open(tmp_path / "gone.race")
    with pytest.raises(Refused, match="could not be started"):
        Elsewhere([str(tmp_path / "no program")]).rehearse()


def test_only_the_last_races_are_remembered_each_once(remembered: QSettings, tmp_path: Path) -> None:
    for number in range(MOST + 2):
        remember(remembered, kept(tmp_path / f"{number}.race"))
    remember(remembered, kept(tmp_path / "5.race"))
    names = [Path(one.path).stem for one in recent(remembered)]
    assert names == ["5", "10", "9", "8", "7", "6", "4", "3", "2"]
    remembered.setValue("recent", "not json")
    assert recent(remembered) == []


@pytest.mark.parametrize(
    ("typed", "path"),
    [("  /a/b.race ", "/a/b.race"), ("'/a b/c.race'", "/a b/c.race"), ("file:///a%20b/c.race", "/a b/c.race")],
)
def test_a_path_is_understood_as_a_file_manager_gives_it(typed: str, path: str) -> None:
    assert path_of(typed) == Path(path)
    assert path_of("  ") is None


def test_a_language_keeps_what_was_written(empty: Callable[[], Guest]) -> None:
    guest = empty()
    guest.press(Qt.Key.Key_F12)
    before = guest.window.reception.assistant
    assert before is not None
    before.draft.put(small_setup())
    guest.window.set_language("ru")
    guest.wait(lambda: guest.window.reception.assistant not in (None, before))
    after = guest.window.reception.assistant
    assert after is not None
    assert after.draft.setup == small_setup()
    guest.wait(after.isVisible)
    guest.window.set_language("en")
    guest.wait(lambda: guest.window.reception.assistant not in (None, after))
