"""A decoder that is no serial port of this computer: it connects to us, or another computer has it."""

import contextlib
import errno
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, cast

import pytest
import serial
from serial.rfc2217 import PortManager

from hardware.door import Waiting
from hardware.lent import LentSerial
from hardware.link import Link
from hardware.link_state import LinkState
from hardware.links import Links
from hardware.port import Port
from hardware.protocols import ipico_frames
from hardware.protocols.ipico import encode
from hardware.registry import kind
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.setup import Decoder
from tests.hardware.cables import PATIENCE, Cable, Ear, free_port
from tests.hardware.test_link import START, link, reads

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only")

Run = Callable[[Link], Link]


def dialled(port: int, waiting: Link) -> socket.socket:
    """A box that tries until the door is there."""
    while True:
        with contextlib.suppress(ConnectionRefusedError):
            return socket.create_connection(("127.0.0.1", port), 5)
        assert waiting.state is LinkState.SEARCHING


def dialled_while(address: tuple[str, int], opening: Future[Port]) -> socket.socket:
    """The same for a door that is opened by itself."""
    while True:
        with contextlib.suppress(ConnectionRefusedError):
            return socket.create_connection(address, 5)
        assert not opening.done()


def test_a_box_that_connects_to_us_is_heard_and_may_come_back(ear: Ear, running: Run) -> None:
    port = free_port()
    fin = running(link(f"listen://127.0.0.1:{port}", ear))
    for number in range(1, 4):
        with dialled(port, fin) if number == 1 else socket.create_connection(("127.0.0.1", port), 5) as box:
            box.sendall(b"".join(reads(10)))
            ear.wait(lambda number=number: fin.reads == 10 * number)
        ear.wait(lambda number=number: ear.states.count(LinkState.LOST) == number)
    assert fin.garbage == 0


def test_a_newer_connection_takes_the_place_of_a_dead_one(ear: Ear, running: Run) -> None:
    port = free_port()
    fin = running(link(f"listen://127.0.0.1:{port}", ear))
    with dialled(port, fin) as old:
        old.sendall(reads(1)[0])
        ear.wait(lambda: fin.reads == 1)
        with socket.create_connection(("127.0.0.1", port), 5) as new:
            new.sendall(reads(1, 1)[0])
            ear.wait(lambda: fin.reads == 2)
            while old.recv(100):  # what was asked of it; then the end
                pass


def test_the_door_is_closed_with_the_link(ear: Ear, running: Run) -> None:
    port = free_port()
    fin = running(link(f"listen://127.0.0.1:{port}", ear))
    dialled(port, fin).close()
    fin.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 5)


@pytest.mark.expected_log("nobody can be let in")
def test_a_door_that_breaks_is_told_and_made_anew() -> None:
    port = free_port()
    door, faults = Waiting(f"listen://127.0.0.1:{port}", None), list[OSError]()

    def open_once() -> None:
        try:
            door.open().close()
        except OSError as fault:
            faults.append(fault)

    waiting = threading.Thread(target=open_once)
    waiting.start()
    while door._server is None:
        assert waiting.is_alive()
    door._server.shutdown(socket.SHUT_RDWR)  # as when the system takes it away
    waiting.join(20)
    assert len(faults) == 1
    again = threading.Thread(target=open_once)
    again.start()
    while True:
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), 5):
            again.join(20)
            break
    door.close()
    assert not again.is_alive()
    assert len(faults) == 1


def test_a_box_that_nobody_took_in_is_let_go_by_a_newer_one_and_by_the_end() -> None:
    address = ("127.0.0.1", free_port())
    doors = [Waiting(f"listen://{address[0]}:{address[1]}", None) for _ in range(2)]
    with ThreadPoolExecutor(1) as threads:

        def let_in(door: Waiting) -> socket.socket:
            opening = threads.submit(door.open)
            box = dialled_while(address, opening)
            opening.result(5).close()
            return box

        with (
            let_in(doors[0]),
            socket.create_connection(address, 5) as older,
            socket.create_connection(address, 5) as newer,
        ):
            assert older.recv(1) == b""
            doors[0].close()
            assert newer.recv(1) == b""
        let_in(doors[1]).close()  # and nobody of before stands in the way
        doors[1].close()


def test_a_box_that_comes_while_the_door_closes_is_let_go() -> None:
    address = ("127.0.0.1", free_port())
    with ThreadPoolExecutor(1) as threads:
        for _ in range(200):
            door = Waiting(f"listen://{address[0]}:{address[1]}", None)
            opening = threads.submit(door.open)
            with dialled_while(address, opening) as first, socket.create_connection(address, 5) as second:
                door.close()
                if opening.exception(5) is None:
                    opening.result().close()
                for box in (first, second):
                    with contextlib.suppress(ConnectionResetError):  # it stood in the system's line
                        assert box.recv(1) == b""


def test_a_door_that_closes_while_its_name_is_looked_up_waits_for_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    address, asked, found = ("127.0.0.1", free_port()), threading.Event(), threading.Event()
    made = socket.create_server

    def slow(where: tuple[str, int]) -> socket.socket:
        asked.set()
        assert found.wait(20)
        return made(where)

    monkeypatch.setattr(socket, "create_server", slow)
    door = Waiting(f"listen://{address[0]}:{address[1]}", None)
    with ThreadPoolExecutor(2) as threads:
        opening = threads.submit(door.open)
        assert asked.wait(5)
        closing = threads.submit(door.close)
        try:
            closing.result(5)
        finally:
            found.set()
        with pytest.raises(OSError, match="nobody is let in any more"):
            opening.result(5)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address, 5)


def test_a_closed_door_is_not_opened_again() -> None:
    address = ("127.0.0.1", free_port())
    door = Waiting(f"listen://{address[0]}:{address[1]}", None)
    door.close()
    faults: list[OSError] = []

    def open_() -> None:
        try:
            door.open().close()
        except OSError as fault:
            faults.append(fault)

    opening = threading.Thread(target=open_, daemon=True)
    opening.start()
    opening.join(5)
    assert [str(fault) for fault in faults] == [f"[Errno {errno.ECONNABORTED}] nobody is let in any more"]
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address, 5)


def test_an_address_that_is_taken_is_told_in_a_sentence(ear: Ear, running: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        url = f"listen://127.0.0.1:{other.getsockname()[1]}"
        fin = running(link(url, ear))
        ear.wait(lambda: fin.state is LinkState.LOST)
    assert fin.trouble == f"{url}: another program uses this address; close that program, or choose another number"


class Server:
    """Another computer that lends its serial port (RFC 2217) to one client.

    The port is looped back: what is written to it comes in; a pseudo-terminal has no modem lines.
    """

    def __init__(self) -> None:
        self.port = serial.serial_for_url("loop://", timeout=0.05)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"rfc2217://127.0.0.1:{self._listener.getsockname()[1]}"
        self._client: socket.socket | None = None
        self._threads = [threading.Thread(target=self._serve)]
        self._threads[0].start()

    def write(self, data: bytes) -> None:
        """What the manager of the port sends by itself."""
        if self._client is not None:
            self._client.sendall(data)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self.hang_up()
        for thread in self._threads:
            thread.join()
        self._listener.close()
        self.port.close()

    def hang_up(self) -> None:
        if self._client is not None:
            with contextlib.suppress(OSError):
                self._client.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            self._client, _ = self._listener.accept()
            with self._client as client:
                manager = PortManager(cast("Any", self.port), cast("Any", self))
                self._threads.append(threading.Thread(target=self._read, args=(manager, client)))
                self._threads[-1].start()
                while chunk := client.recv(1024):
                    self.port.write(b"".join(manager.filter(chunk)))

    def _read(self, manager: PortManager, client: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while client.fileno() >= 0:
                manager.check_modem_lines()
                client.sendall(b"".join(manager.escape(self.port.read(self.port.in_waiting or 1))))


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_port_of_another_computer_is_read_like_one_of_ours(server: Server, ear: Ear, running: Run) -> None:
    fin = running(link(server.url, ear))
    ear.wait(lambda: fin.bytes == len(ipico_frames.ask_clock()))  # the question, come back
    server.port.write(b"".join(reads(500)))
    ear.wait(lambda: fin.reads == 500)
    server.hang_up()
    ear.wait(lambda: fin.state is LinkState.LOST)
    assert fin.trouble.startswith(f"{server.url}: ")


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
@pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning")
def test_what_a_lent_port_sent_before_its_connection_ended_is_read_to_its_end() -> None:
    server = Server()
    port = LentSerial(baudrate=9600, timeout=0.05)
    port.port = server.url
    port.open()
    server.write(b"x" * 5000)
    reading = next(one for one in threading.enumerate() if server.url in one.name)
    server.close()
    reading.join(PATIENCE)
    assert not reading.is_alive()
    assert b"".join(port.read(999) for _ in range(6)) == b"x" * 5000
    with pytest.raises(OSError, match="the connection to the lent port ended"):
        port.read()
    port.close()


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_contact_that_closes_is_a_gun(server: Server, ear: Ear, running: Run) -> None:
    """The port is looped back: its output RTS is wired to the input CTS."""
    start = running(
        Link(Decoder("S", "START", "contact", server.url), kind("contact"), ear.heard, ear.state_changed, now)
    )
    ear.wait(lambda: start.open)
    for number in (1, 2):
        server.port.rts = False
        ear.wait(lambda number=number: said(ear).count("contact CTS open") == number)
        begun = now()
        server.port.rts = True
        ear.wait(lambda number=number: len(ear.records) == 2 * number)
        (closed,) = ear.records[-1:]
        assert isinstance(closed, Notice)
        assert closed.stamp is not None
        assert begun <= closed.stamp <= now()
    assert said(ear) == ["contact CTS open", "contact CTS", "contact CTS open", said(ear)[-1]]
    assert {record.kind for record in ear.records if record.text == "contact CTS"} == {"gun"}


def now() -> int:
    return time.time_ns() // 1_000_000


def said(ear: Ear) -> list[str]:
    return [record.text for record in ear.records if isinstance(record, Notice)]


def test_readers_behind_one_port_are_told_apart(cable: Cable, ear: Ear) -> None:
    decoders = [Decoder(f"D{reader}", "FINISH", "ipico", str(cable.path), reader=reader) for reader in ("01", "02", "")]
    states: list[str] = []

    def changed(code: str, state: LinkState) -> None:
        states.append(f"{code} {state}")
        ear.state_changed(code, state)

    links = Links(decoders, ear.heard, changed, lambda: START)
    links.start()
    ear.wait(lambda: links["D01"].open)
    cable.write(b"".join(encode(Read(f"0580{n:08x}", START, b"", None, f"0{n % 4}")) for n in range(40)))
    ear.wait(lambda: links["D01"].reads == 40)
    heard = dict.fromkeys(("D01", "D02", "D"), 0)
    for piece in ear.pieces:
        heard[piece.decoder] += len(piece.records)
    assert heard == {"D01": 10, "D02": 10, "D": 20}
    assert len(list(links)) == 1
    links.stop()
    assert states[:3] == ["D01 connecting", "D02 connecting", "D connecting"]


def test_all_links_of_a_race_share_one_thread(tmp_path: Path, ear: Ear) -> None:
    cables = [Cable(tmp_path / f"cable {number}") for number in range(16)]
    for cable in cables:
        cable.plug()
    decoders = [Decoder(f"D{n}", "FINISH", "ipico", str(cable.path)) for n, cable in enumerate(cables)]
    links = Links(decoders, ear.heard, ear.state_changed, lambda: START)
    links.start()
    ear.wait(lambda: all(one.open for one in links))
    threads = [thread for thread in threading.enumerate() if thread.name == "links"]
    assert len(threads) == 1
    for cable in cables:
        cable.write(b"".join(reads(50)))
    ear.wait(lambda: sum(one.reads for one in links) == 800)
    assert {piece.decoder for piece in ear.pieces} == {f"D{number}" for number in range(16)}
    links.stop()
    threads[0].join(20)
    assert not threads[0].is_alive()
    for cable in cables:
        cable.pull()
