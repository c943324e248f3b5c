"""A link to a decoder that numbers its passings, over real TCP: nothing is missing, whatever breaks."""

import contextlib
import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.emulator.device import Emulators, emulate
from hardware.emulator.emulation import ANY_TCP
from hardware.emulator.ports import TcpPort
from hardware.emulator.scenario import from_scenario, load
from hardware.emulator.schedule import Break, Piece, packed
from hardware.emulator.station import Station
from hardware.interfaces import Mark
from hardware.link import Link, Patience
from hardware.link_state import LinkState
from hardware.protocols import ipico_frames
from hardware.protocols.raceresult_box import Box
from hardware.protocols.raceresult_records import encode, encode_kept
from hardware.protocols.rewind import unbroken
from hardware.registry import kind
from hardware.talking import replay
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import SECOND
from tests.hardware.cables import PATIENCE, Ear

START = 1_772_784_000_000
RACERESULT = kind("raceresult")
QUICK = Patience(first=0.01, longest=0.02, tick=0.1)
Run = Callable[[Link], Link]
Passing = tuple[str, int | None]


def read(number: int) -> Read:
    return Read(f"{number:08x}", START + 10 * number, b"", number)


class Server:
    """A box behind a real socket. It hangs up after `budget` bytes of a connection, in the middle of a line."""

    def __init__(self, box: Box) -> None:
        self.box = box
        self.budget = 10**9
        self.heard: list[bytes] = []
        self.connections = 0
        self._busy = threading.Lock()
        self._client: socket.socket | None = None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"socket://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._run, name="server")
        self._thread.start()

    def keep(self, data: bytes) -> None:
        """New passings; what the box pushes of them goes out at once."""
        with self._busy:
            pushed = self.box.keep(data)
            if self._client is not None and pushed:
                self._client.sendall(pushed)

    def close(self) -> None:
        """To be called when the links are stopped: that ends the talk."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _run(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            with client:
                self._talk(client)

    def _talk(self, client: socket.socket) -> None:
        with self._busy:
            self.box.connected()
            self._client = client
            self.connections += 1
        left = self.budget
        with contextlib.suppress(OSError):  # the link is stopped
            while left > 0 and (chunk := client.recv(4096)):
                with self._busy:
                    self.heard.append(chunk)
                    answer = self.box.hear(chunk, START)[:left]
                    left -= len(answer)
                    client.sendall(answer)
        with self._busy:
            self._client = None


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(Box())
    yield server
    server.close()


class Log:
    """What is stored: each passing once, and up to which number all of an epoch are there."""

    def __init__(self, ear: Ear, mark: Mark | None = None) -> None:
        self.ear = ear
        self.marks: list[Mark | None] = [mark]

    def passings(self, epoch: str | None = None) -> set[Passing]:
        return {
            (record.chip, record.seq)
            for piece in self.ear.pieces
            for record in piece.records
            if isinstance(record, Read) and epoch in (None, piece.epoch)
        }

    def stored(self, code: str) -> Mark | None:
        assert code == "FIN"
        epochs = [piece.epoch for piece in self.ear.pieces if piece.epoch]
        if epochs:
            there = {number for _, number in self.passings(epochs[-1])}
            self.marks.append((epochs[-1], sorted(number for number in there if number is not None)))
        return self.marks[-1]


def link(url: str, log: Log, stored: bool = True) -> Link:
    ear = log.ear
    ends = {"stored": log.stored} if stored else {}
    decoder = Decoder("FIN", "FINISH", "raceresult", url)
    return Link(decoder, RACERESULT, ear.heard, ear.state_changed, lambda: START, patience=QUICK, **ends)


def pushing(ear: Ear) -> bool:
    """Whether the decoder has confirmed that it pushes."""
    return any(record.raw == b"SETPUSHPASSINGS;1;0" for record in ear.records)


def asked(server: Server) -> list[str]:
    """The blocks that the link has asked for."""
    lines = b"".join(server.heard).decode().split("\r\n")
    return [line for line in lines if line[:1].isdigit()]


@pytest.mark.parametrize("stored", [True, False])
def test_ten_thousand_passings_with_broken_connections(stored: bool, server: Server, ear: Ear, running: Run) -> None:
    count, log = 10_000, Log(ear)
    server.budget = 250_000 if stored else 10**9
    server.keep(b"".join(encode(read(number)) for number in range(1, count // 2 + 1)))
    running(link(server.url, log, stored))
    ear.wait(lambda: len(log.passings()) > 2000)
    server.keep(b"".join(encode(read(number)) for number in range(count // 2 + 1, count + 1)))
    ear.wait(lambda: len(log.passings()) == count)
    assert log.passings("1") == {(read(number).chip, number) for number in range(1, count + 1)}
    assert (server.connections > 2) == stored
    reads = [record for record in ear.records if isinstance(record, Read)]
    assert len(reads) < count * 1.1
    assert {f"{unbroken((0, *mark[1])) + 1}:32" for mark in log.marks[1:] if mark} <= set(asked(server))
    first = {number for _, number in log.passings()} & set(range(1, count // 2 + 1))
    assert first <= {one.seq for piece in ear.pieces if piece.recovered for one in _reads(piece)}


def test_without_a_log_everything_comes_again_after_each_connection(server: Server, ear: Ear, running: Run) -> None:
    server.keep(b"".join(encode(read(number)) for number in range(1, 101)))
    server.budget = 5_000
    running(link(server.url, Log(ear), stored=False))
    ear.wait(lambda: server.connections > 2)
    assert asked(server).count("1:32") > 1
    server.budget = 10**9
    ear.wait(lambda: len(Log(ear).passings()) == 100)


def test_a_restart_asks_from_the_stored_number_on(server: Server, ear: Ear, running: Run) -> None:
    server.keep(b"".join(encode(read(number)) for number in range(1, 81)))
    log = Log(ear, ("1", range(1, 71)))
    running(link(server.url, log))
    ear.wait(lambda: len(log.passings()) == 10)
    assert asked(server) == ["71:10"]
    assert log.passings() == {(read(number).chip, number) for number in range(71, 81)}


def test_a_new_file_starts_at_one(server: Server, ear: Ear, running: Run) -> None:
    server.keep(b"".join(encode(read(number)) for number in range(1, 81)))
    log = Log(ear, ("12", range(1, 71)))
    running(link(server.url, log))
    ear.wait(lambda: len(log.passings("1")) == 80)
    assert asked(server)[0] == "1:32"
    with server._busy:
        server.box.hear(b"STARTOPERATION\r\n", START)
    server.keep(encode(read(1)))
    ear.wait(lambda: bool(log.passings("2")))
    assert log.passings("2") == {(read(1).chip, 1)}


def test_a_lost_push_comes_again_by_itself_and_is_told_apart(server: Server, ear: Ear, running: Run) -> None:
    log = Log(ear)
    running(link(server.url, log))
    ear.wait(lambda: pushing(ear))
    server.keep(encode(read(1)) + encode_kept(read(2)) + encode_kept(read(3)) + encode(read(4)))
    ear.wait(lambda: len(log.passings()) == 4)
    server.keep(encode_kept(read(5)))  # and none follows
    ear.wait(lambda: len(log.passings()) == 5)
    recovered = {record.seq for piece in ear.pieces if piece.recovered for record in _reads(piece)}
    live = {record.seq for piece in ear.pieces if not piece.recovered for record in _reads(piece)}
    assert (recovered, live) == ({2, 3, 5}, {1, 4})
    assert set(asked(server)) in ({"2:2", "5:1"}, {"2:3", "5:1"})  # the count may come between


def _reads(piece: Heard) -> list[Read]:
    return [record for record in piece.records if isinstance(record, Read)]


def test_a_decoder_that_answers_nothing_is_asked_again(ear: Ear, running: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        running(link(f"socket://127.0.0.1:{deaf.getsockname()[1]}", Log(ear)))
        client, _ = deaf.accept()
        heard = b""
        with client:
            client.settimeout(PATIENCE)
            while heard.count(b"PASSINGS\r\n") < 3:
                heard += client.recv(4096)
    assert heard.startswith(b"SETPROTOCOL;2.0\r\nGETSTATUS\r\nPASSINGS\r\nPASSINGS\r\n")


def test_the_usual_port_needs_no_number(ear: Ear, running: Run) -> None:
    fin = running(link("socket://127.0.0.1", Log(ear)))  # nobody is there; it is no mistake in the address
    ear.wait(lambda: fin.state is LinkState.LOST)
    assert "no port number" not in fin.trouble
    assert RACERESULT.tcp_port == 3601


def test_a_recording_carries_its_epoch() -> None:
    data = b"PASSINGS;2;7\r\n" + encode_kept(read(1)) + encode(read(2)) + encode(read(3))[:-4]
    pieces = list(replay(data, RACERESULT, "FIN", lambda: START))
    assert [(piece.epoch, piece.recovered, len(piece.records)) for piece in pieces] == [
        ("", False, 1),
        ("7", True, 1),
        ("7", False, 1),
        ("", False, 1),
    ]


EVERY_FAULT = """
seed = 3
chips = 50
duration = "00:01:00"
rate = 20.0
guns = ["00:00:05.250"]
[[faults]]
kind = "lost"
chance = 0.1
[[faults]]
kind = "garbage"
chance = 0.1
[[faults]]
kind = "half"
chance = 0.1
[[faults]]
kind = "duplicate"
chance = 0.1
[[faults]]
kind = "silence"
at = "00:00:10"
span = "00:00:05"
[[faults]]
kind = "disconnect"
at = "00:00:30"
span = "00:00:10"
"""


def test_a_scenario_with_every_fault_is_received_whole(tmp_path: Path, ear: Ear, running: Run) -> None:
    path = tmp_path / "scenario.toml"
    path.write_text(EVERY_FAULT, encoding="utf-8")
    made, log = from_scenario(load(path), RACERESULT, "FIN"), Log(ear)
    with Emulators([made], int(made.due[0]) - 1, {"FIN": ANY_TCP}) as emulators:
        fin = running(link(emulators.ports["FIN"], log))
        ear.wait(lambda: pushing(ear))
        emulators.play(speed=20)
        ear.wait(lambda: len(log.passings("1")) == made.total)
        assert emulators.wait_done(PATIENCE)
        assert emulators.sent == {"FIN": made.total}
        fin.stop()
    numbers = {number for _, number in log.passings("1")}
    (gun,) = {record.text for record in ear.records if isinstance(record, Notice) and record.kind == "gun"}
    assert numbers == set(range(1, made.total + 2)) - {int(gun.split()[-1])}
    assert LinkState.LOST in ear.states
    whole = [one for one in made.data.splitlines() if one.startswith(b"#P;") and one.count(b";") == 20]
    assert len(set(whole)) < made.total  # some are lost on purpose
    assert {piece.recovered for piece in ear.pieces if _reads(piece)} == {True, False}


def test_what_comes_by_while_nobody_listens_is_kept(ear: Ear) -> None:
    pieces = [Piece(START + 10 * number, encode(read(number))) for number in range(1, 201)]
    made = packed("FIN", pieces, protocol="raceresult", breaks=(Break(START + 500, START + 1000),))
    log, links = Log(ear), list[Link]()

    def announce(url: str) -> None:
        links.append(link(url, log))
        links[0].start()

    assert emulate(made, ANY_TCP, 2, announce) == 200  # it ends when the link has everything
    links[0].stop()
    assert log.passings("1") == {(read(number).chip, number) for number in range(1, 201)}


def test_a_push_of_an_old_connection_does_not_reach_a_new_one() -> None:
    port = TcpPort()
    station = Station(packed("FIN", [Piece(START, encode(read(1)))], protocol="raceresult"), port)
    address = ("127.0.0.1", int(port.url.rpartition(":")[2]))
    with socket.create_connection(address, PATIENCE) as old:
        old.sendall(b"SETPUSHPASSINGS;1;0\r\n")
        until(lambda: bool(select.select([old], [], [], 0.01)[0]), lambda: station.step(START - 1, True))
    until(lambda: not port.ready(), lambda: station.step(START - 1, True))
    with socket.create_connection(address, PATIENCE) as new:
        new.sendall(b"PASSINGS\r\n")
        until(lambda: bool(select.select([new], [], [], 0.01)[0]), lambda: station.step(START, True))
        assert new.recv(100) == b"PASSINGS;1;1\r\n"
    port.unplug()


def test_an_answer_to_an_old_connection_does_not_reach_a_new_one() -> None:
    """A line that takes a byte at a time: the first answer is still on its way when the second question comes."""
    port, ask = TcpPort(), ipico_frames.ask_clock()
    station = Station(packed("FIN", [], protocol="ipico", drip=1), port)
    address = ("127.0.0.1", int(port.url.rpartition(":")[2]))
    with socket.create_connection(address, PATIENCE) as old:
        for _ in range(2):
            old.sendall(ask)
            until(lambda: bool(_readable(port.watched())), lambda: station.step(START, False))
            station.step(START, False)
        assert _readable(old)
    until(lambda: not port.ready(), lambda: station.step(START, False))
    with socket.create_connection(address, PATIENCE) as new:
        new.sendall(ask)
        said = b""

        def step() -> None:
            nonlocal said
            station.step(START + SECOND, False)
            said += new.recv(100) if _readable(new) else b""

        until(lambda: said.endswith(b"\r\n"), step)
    assert said == ipico_frames.encode_clock(START + SECOND)
    port.unplug()


def _readable(end: socket.socket | int | None) -> bool:
    return end is not None and bool(select.select([end], [], [], 0.01)[0])


def until(condition: Callable[[], bool], step: Callable[[], None]) -> None:
    """Steps until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        step()


def test_only_a_decoder_with_a_memory_can_lose_a_record(tmp_path: Path) -> None:
    path = tmp_path / "scenario.toml"
    path.write_text(EVERY_FAULT, encoding="utf-8")
    with pytest.raises(Refused, match="a IPICO Lite, Elite decoder keeps nothing"):
        from_scenario(load(path), kind("ipico"), "FIN")
