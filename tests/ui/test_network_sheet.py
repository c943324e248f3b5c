"""The local network in the window: turned on by keys, pairings, codes, what is remembered, what is told."""

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from racecontrol.domain.facts import Gun
from reports.qr import MARGIN
from tests.ui.conftest import Crew, at, looking_on
from ui.desktop.network import Network
from ui.desktop.network_code import qr
from ui.desktop.network_sheet import NAME, NOW, NetworkSheet
from ui.network import memory
from ui.network.addresses import ALONE
from ui.network.pairing import code_of, spaced

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def port() -> int:
    with socket.create_server((ALONE, 0)) as one:
        return int(one.getsockname()[1])


@pytest.fixture
def sheet(crew: Crew) -> NetworkSheet:
    """Opened by its keys."""
    crew.press(Qt.Key.Key_W, CTRL | SHIFT)
    found = crew.window.findChild(NetworkSheet)
    assert found is not None
    crew.wait(found.isVisible)
    return found


def network(crew: Crew) -> Network:
    assert crew.window._network is not None
    return crew.window._network


def typed(crew: Crew, field: QWidget, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """In a field that has the keys."""
    field.setFocus()
    crew.qtbot.keyClicks(field, text)
    crew.qtbot.keyClick(field, key)


def turn_on(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    """As one who has only a keyboard."""
    sheet.address.setCurrentIndex(sheet.address.findData(ALONE))
    sheet.port.selectAll()
    typed(crew, sheet.port, str(port))
    crew.wait(lambda: sheet.state.text().startswith(f"● On at http://{ALONE}:{port}/"))


def pair(crew: Crew, sheet: NetworkSheet, name: str, role: str = "announcer") -> str:
    """Its code."""
    sheet.role.setCurrentIndex(sheet.role.findData(role))
    typed(crew, sheet.name, name)
    return sheet.card.code.text()


@dataclass
class Answer:
    status: int
    cookie: str
    body: bytes


def ask(port: int, path: str, cookie: str = "") -> Answer:
    with closing(http.client.HTTPConnection(ALONE, port, timeout=30)) as line:
        line.request("GET", path, headers={"Cookie": cookie} if cookie else {})
        with line.getresponse() as told:
            return Answer(told.status, (told.getheader("Set-Cookie") or "").partition(";")[0], told.read())


@contextmanager
def following(port: int, page: str, cookie: str) -> Iterator[http.client.HTTPResponse]:
    with closing(http.client.HTTPConnection(ALONE, port, timeout=30)) as line:
        line.request("GET", f"/events?page={page}", headers={"Cookie": cookie})
        with line.getresponse() as stream:
            yield stream


def paired(crew: Crew, port: int, code: str) -> str:
    """A cookie."""
    told: list[str] = []

    def opened() -> bool:
        told[:] = [ask(port, f"/pair?code={code}").cookie]
        return bool(told[0])

    crew.wait(opened)
    return told[0]


def test_it_is_off_until_somebody_turns_it_on(crew: Crew, sheet: NetworkSheet) -> None:
    assert not sheet.isModal()
    assert sheet.state.text() == "○ Off: nobody sees anything. Choose an address of this computer, press Enter."
    assert sheet.focusWidget() is sheet.address
    assert sheet.pairings.rowCount() == 0
    assert "No pairing yet" in sheet.card.about.text()
    assert not sheet.turn_off.isEnabled()
    assert not sheet.withdraw.isEnabled()
    assert network(crew)._serving.pid is None


def test_the_code_of_a_new_pairing_opens_the_race(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    turn_on(crew, sheet, port)
    code = pair(crew, sheet, "Tablet of Anna")
    assert code == spaced(code_of(network(crew).memory.secret, network(crew).memory.pairings[0].id))
    assert [sheet.pairings.item(0, column).text() for column in (NAME, NOW)] == ["Tablet of Anna", "○ not open"]
    cookie = paired(crew, port, code)
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    with following(port, "announcer", cookie) as stream:
        told = b""
        while b'"gun":1514678400000' not in told:
            told += stream.readline()
        crew.wait(lambda: sheet.pairings.item(0, NOW).text() == "● 1 page open")
        assert sheet.state.text().endswith("1 page open.")
    crew.wait(lambda: sheet.pairings.item(0, NOW).text() == "○ not open")


def test_the_qr_code_says_where_to_go_with_the_key(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    import zxingcpp

    turn_on(crew, sheet, port)
    pair(crew, sheet, "Screen", "screen")
    image = sheet.card.picture.pixmap().toImage().convertToFormat(qr("x", 100).toImage().Format.Format_Grayscale8)
    read = zxingcpp.read_barcode(image)
    assert read is not None
    assert read.text == sheet.card.address_with_key
    assert read.text.startswith(f"http://{ALONE}:{port}/?key=")
    assert ask(port, read.text.removeprefix(f"http://{ALONE}:{port}")).cookie
    assert image.pixelColor(MARGIN, MARGIN).value() == 255


def test_a_graphics_program_gets_the_feeds_address(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    turn_on(crew, sheet, port)
    pair(crew, sheet, "Television", "feed")
    crew.qtbot.mouseClick(sheet.card.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"http://{ALONE}:{port}/feed.json?key=")
    told: list[bytes] = []

    def there() -> bool:
        answer = ask(port, copied.removeprefix(f"http://{ALONE}:{port}"))
        told[:] = [answer.body]
        return answer.status == 200

    crew.wait(there)
    assert json.loads(told[0])["event"] == "Lakeside Run"


def test_del_withdraws_and_cuts(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    turn_on(crew, sheet, port)
    cookie = paired(crew, port, pair(crew, sheet, "Tablet"))
    with following(port, "queue", cookie) as stream:
        crew.wait(lambda: sheet.pairings.item(0, NOW).text() == "● 1 page open")
        typed(crew, sheet.pairings, "", Qt.Key.Key_Delete)
        assert sheet.answer.text() == "▲ Withdraw Tablet? Once more Del does it."
        assert sheet.pairings.rowCount() == 1
        typed(crew, sheet.pairings, "", Qt.Key.Key_Delete)
        assert sheet.pairings.rowCount() == 0
        assert sheet.answer.text() == "Tablet is withdrawn: its pages are cut, its code opens nothing any more."
        with suppress(ConnectionError, http.client.HTTPException):
            while stream.readline():
                pass
    assert json.loads(ask(port, "/me", cookie).body)["role"] == ""


def test_del_pressed_too_often_withdraws_one_only(crew: Crew, sheet: NetworkSheet) -> None:
    for name in ("First", "Second", "Third"):
        pair(crew, sheet, name)
    sheet.pairings.selectRow(0)
    for _ in range(5):
        typed(crew, sheet.pairings, "", Qt.Key.Key_Delete)
    assert [one.name for one in network(crew).memory.pairings] == ["Second", "Third"]
    assert not sheet.withdraw.isEnabled()
    sheet.pairings.selectRow(0)
    typed(crew, sheet.pairings, "", Qt.Key.Key_Delete)
    sheet.pairings.selectRow(1)  # another one is another question
    typed(crew, sheet.pairings, "", Qt.Key.Key_Delete)
    assert len(network(crew).memory.pairings) == 2


def test_only_the_button_that_enter_presses_says_so(crew: Crew, sheet: NetworkSheet) -> None:
    fields = (sheet.address, sheet.port, sheet.name, sheet.folder, sheet.pairings)
    said: list[list[str]] = []
    for field in fields:
        field.setFocus()
        buttons = (sheet.turn_on, sheet.new, sheet.write)
        said.append([button.text() for button in buttons if "(Enter)" in button.text()])
    assert said == [
        ["Turn on (Enter)"], ["Turn on (Enter)"], ["New pairing (Enter)"], ["Write them there (Enter)"], [],
    ]  # fmt: skip


def test_a_port_that_is_taken_is_told_in_a_sentence(crew: Crew, sheet: NetworkSheet) -> None:
    with socket.create_server((ALONE, 0)) as other:
        taken = other.getsockname()[1]
        sheet.address.setCurrentIndex(sheet.address.findData(ALONE))
        sheet.port.setText(str(taken))
        typed(crew, sheet.address, "")
        crew.wait(lambda: sheet.state.text().startswith("■ This computer does not let it listen at http://127.0.0.1"))
    crew.wait(lambda: sheet.state.text().startswith("● On at"))
    sheet.port.setText("80")
    crew.qtbot.mouseClick(sheet.turn_on, Qt.MouseButton.LeftButton)
    assert sheet.answer.text() == "■ A port is a number from 1024 to 65535."


def test_off_is_off_and_remembered_as_everything_is(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    turn_on(crew, sheet, port)
    pair(crew, sheet, "Tablet")
    crew.wait(lambda: memory.load(crew.session.path) == network(crew).memory)
    assert memory.load(crew.session.path).on
    crew.qtbot.mouseClick(sheet.turn_off, Qt.MouseButton.LeftButton)
    crew.wait(lambda: sheet.state.text().startswith("○ Off"))
    crew.wait(lambda: not memory.load(crew.session.path).on)
    assert network(crew)._serving.pid is None
    with pytest.raises(ConnectionError):
        ask(port, "/")


def test_after_a_restart_it_serves_again_and_who_was_paired_is_paired(
    crew: Crew, sheet: NetworkSheet, port: int
) -> None:
    from ui.desktop.app import open_race
    from ui.desktop.bridge import Bridge
    from ui.desktop.main_window import MainWindow

    turn_on(crew, sheet, port)
    cookie = paired(crew, port, pair(crew, sheet, "Tablet"))
    crew.window.close()
    with pytest.raises(ConnectionError):
        ask(port, "/")
    again = MainWindow(crew.window._settings)
    crew.qtbot.addWidget(again)
    again.show()
    again.attach(open_race(crew.session, None, Bridge(), crew.clock))

    def serves() -> bool:
        try:
            return json.loads(ask(port, "/me", cookie).body)["role"] == "announcer"
        except ConnectionError:
            return False

    crew.wait(serves)
    again.close()


def test_a_window_that_only_looks_on_does_not_take_the_port(crew: Crew, sheet: NetworkSheet, port: int) -> None:
    from racecontrol.session import Session

    turn_on(crew, sheet, port)
    crew.wait(lambda: memory.load(crew.session.path).on)
    with Session.open(crew.session.path, crew.clock) as session, looking_on(crew, session) as other:
        assert other._network is not None
        assert other._network._serving.pid is None
    assert sheet.state.text().startswith("● On at")


def test_the_feeds_files_go_into_a_folder(crew: Crew, sheet: NetworkSheet, tmp_path: Path) -> None:
    folder = tmp_path / "feed"
    folder.mkdir()
    typed(crew, sheet.folder, str(folder))
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.wait((folder / "leaders.csv").is_file)
    assert json.loads((folder / "feed.json").read_text("utf-8"))["event"] == "Lakeside Run"
    crew.qtbot.mouseClick(sheet.choose, Qt.MouseButton.LeftButton)
    chooser = sheet.findChild(QFileDialog)
    assert chooser is not None
    crew.wait(chooser.isVisible)
    assert not chooser.isModal()
    crew.qtbot.keyClick(sheet.folder, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert not chooser.isVisible()


def test_a_folder_that_is_gone_is_told(crew: Crew, sheet: NetworkSheet, tmp_path: Path) -> None:
    typed(crew, sheet.folder, str(tmp_path / "none"))
    crew.session.do(Gun("A", at("08:00:00"), "button"))
    crew.wait(lambda: sheet.answer.text().startswith("■ The feed's files cannot be written there"))
