"""Links on real pseudo-terminals and sockets: everything arrives, and a pulled cable is put back."""

import io
import os
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hardware.decoder_kind import DecoderKind
from hardware.link import Link, Patience, stop_all
from hardware.link_state import TRANSITIONS, LinkState
from hardware.protocols import ipico_frames
from hardware.protocols.ipico import Ipico, encode
from hardware.registry import kind
from hardware.talking import replay
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Read, Record
from racecontrol.domain.setup import Decoder
from tests.hardware.cables import Cable, Ear

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only")

QUICK = Patience(first=0.01, longest=0.05, quiet=0.05)
START = 1_772_784_000_000
Run = Callable[[Link], Link]


def reads(count: int, first: int = 0) -> list[bytes]:
    return [encode(Read(f"0580{number:08x}", START + 10 * number, b"")) for number in range(first, first + count)]


def link(
    port: str | Path,
    ear: Ear,
    patience: Patience = QUICK,
    parser: DecoderKind | None = None,
    capture: io.BytesIO | None = None,
) -> Link:
    decoder = Decoder("FIN-A", "FINISH", "ipico", str(port))
    used = parser or kind("ipico")
    return Link(decoder, used, ear.heard, ear.state_changed, lambda: START, capture=capture, patience=patience)


def test_all_reads_arrive_and_are_counted(cable: Cable, ear: Ear, running: Run) -> None:
    capture = io.BytesIO()
    fin = running(link(cable.path, ear, capture=capture))
    ear.wait(lambda: fin.open)
    assert cable.read(100) == ipico_frames.ask_clock()
    sent = [b"#noise\r\n", *reads(2000)]
    cable.write(b"".join(sent))
    ear.wait(lambda: len(ear.records) == 2001)
    assert [record.raw + b"\r\n" for record in ear.records] == sent
    assert all(piece.decoder == "FIN-A" and piece.heard == START for piece in ear.pieces)
    assert (fin.reads, fin.garbage, fin.bytes) == (2000, 1, len(b"".join(sent)))
    assert capture.getvalue() == b"".join(sent)
    assert ear.states[:2] == [LinkState.CONNECTING, LinkState.LIVE]
    assert fin.trouble == ""


def test_a_pulled_cable_is_lost_and_found_again(cable: Cable, ear: Ear, running: Run) -> None:
    fin = running(link(cable.path, ear))
    ear.wait(lambda: fin.open)
    first, second, third = reads(3)
    cable.write(first + second[:10])
    ear.wait(lambda: fin.bytes == len(first) + 10)
    cable.pull()
    ear.wait(lambda: fin.state is LinkState.LOST)
    assert "check the cable" in fin.trouble
    cable.plug()
    ear.wait(lambda: fin.open)
    cable.write(second[10:] + third)
    ear.wait(lambda: fin.reads == 2)
    cut = [record for record in ear.records if isinstance(record, Garbage)]
    assert [(piece.offset, piece.raw) for piece in cut] == [(38, second[:10]), (48, second[10:-2])]
    assert [record.raw for record in ear.records if isinstance(record, Read)] == [first[:-2], third[:-2]]
    assert fin.trouble == ""


def test_a_link_falls_silent_and_comes_alive(cable: Cable, ear: Ear, running: Run) -> None:
    running(link(cable.path, ear))
    ear.wait(lambda: LinkState.SILENT in ear.states)
    cable.write(reads(1)[0])
    ear.wait(lambda: ear.states[-2:] == [LinkState.LIVE, LinkState.SILENT])
    assert ear.states == [LinkState.CONNECTING, LinkState.SILENT, LinkState.LIVE, LinkState.SILENT]


def test_a_missing_port_is_told_in_a_sentence_and_tried_again(tmp_path: Path, ear: Ear, running: Run) -> None:
    path = tmp_path / "ttyUSB9"
    fin = running(link(path, ear))
    ear.wait(lambda: fin.state is LinkState.LOST)
    assert fin.trouble == f"{path}: no such port; check the cable and the name"
    cable = Cable(path)
    cable.plug()
    ear.wait(lambda: fin.open)
    cable.pull()
    ear.wait(lambda: ear.states[-1] is LinkState.LOST)
    assert ear.states == [LinkState.LOST, LinkState.CONNECTING, LinkState.LOST]


@pytest.mark.parametrize(
    ("port", "trouble"),
    [
        ("", "FIN-A: no port is set; write one in the event's set-up"),
        ("nonsense://1", "nonsense://1: invalid URL, protocol 'nonsense' not known; write a port such as"),
        ("socket://127.0.0.1:1", "socket://127.0.0.1:1: nothing answers at this address; check"),
        ("socket://nowhere", "socket://nowhere: this address has no host or no port number; write a port such as"),
        ("/dev/null", "/dev/null: this is no serial port; check the name"),
    ],
)
def test_a_port_that_cannot_be_opened(port: str, trouble: str, ear: Ear, running: Run) -> None:
    fin = running(link(port, ear))
    ear.wait(lambda: fin.state is LinkState.LOST)
    assert fin.trouble.startswith(trouble)


def test_a_port_is_not_shared_by_two_links(cable: Cable, ear: Ear, running: Run) -> None:
    first = running(link(cable.path, ear))
    ear.wait(lambda: first.open)
    second = running(link(cable.path, ear))
    ear.wait(lambda: second.state is LinkState.LOST)
    assert second.trouble == f"{cable.path}: another program uses it; close that program"


def test_a_socket_is_read_in_large_pieces_and_opened_again(ear: Ear, running: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        fin = running(link(f"socket://127.0.0.1:{server.getsockname()[1]}", ear))
        client, _ = server.accept()
        client.sendall(b"".join(reads(5000)))
        ear.wait(lambda: fin.reads == 5000)
        assert len(ear.pieces) < 500
        client.close()
        ear.wait(lambda: LinkState.LOST in ear.states)
        for number in range(1, 21):  # what comes just before the end is not lost
            client, _ = server.accept()
            client.sendall(b"".join(reads(10)))
            client.recv(100)
            client.close()
            ear.wait(lambda number=number: fin.reads == 5000 + 10 * number)


def test_a_stop_is_quick_and_final(cable: Cable, tmp_path: Path, ear: Ear) -> None:
    patient = Patience(first=60.0)
    here, gone = link(cable.path, ear, patient), link(tmp_path / "none", ear, patient)
    here.start()
    gone.start()
    ear.wait(lambda: here.open and gone.state is LinkState.LOST)
    stop_all([here, gone])
    states = list(ear.states)
    cable.write(reads(1)[0])
    assert (ear.states, ear.records) == (states, [])


def test_a_link_that_never_started_can_be_stopped(cable: Cable, ear: Ear) -> None:
    link(cable.path, ear).stop()


class Broken(Ipico):
    def feed(self, chunk: bytes) -> list[Record]:
        raise ZeroDivisionError("a parser with a mistake")


@pytest.mark.expected_log("decoder FIN-A: reading .* failed unexpectedly")
def test_a_mistake_in_a_parser_is_logged_and_shown(cable: Cable, ear: Ear, running: Run) -> None:
    fin = running(link(cable.path, ear, parser=replace(kind("ipico"), parser=Broken)))
    ear.wait(lambda: fin.open)
    cable.write(reads(1)[0])
    ear.wait(lambda: fin.state is LinkState.LOST)
    assert fin.trouble == f"{cable.path}: reading failed unexpectedly; the log has the details"
    ear.wait(lambda: ear.states[-1] is LinkState.CONNECTING)  # and it goes on


class FullDisk(io.BytesIO):
    def write(self, _: object) -> int:
        raise OSError(28, "No space left on device")


@pytest.mark.expected_log("decoder FIN-A: the capture ends here")
def test_a_full_disk_ends_the_capture_and_not_the_link(cable: Cable, ear: Ear, running: Run) -> None:
    fin = running(link(cable.path, ear, capture=FullDisk()))
    ear.wait(lambda: fin.open)
    cable.write(b"".join(reads(3)))
    ear.wait(lambda: fin.reads == 3)
    assert fin.open


def test_the_table_of_states_is_whole() -> None:
    assert {state for state, _ in TRANSITIONS} == set(LinkState)
    assert all(before is not after for (before, _), after in TRANSITIONS.items())


@pytest.mark.parametrize("as_file", [True, False])
def test_a_recording_goes_the_same_way_as_live_bytes(as_file: bool, tmp_path: Path) -> None:
    data = b"".join(reads(1000)) + b"cut"
    path = tmp_path / "capture"
    path.write_bytes(data)
    pieces: list[Heard] = list(replay(path if as_file else data, kind("ipico"), "FIN-A", lambda: START))
    records = [record for piece in pieces for record in piece.records]
    assert [record.raw for record in records] == [line[:-2] for line in reads(1000)] + [b"cut"]
    assert len(pieces) == len(data) // 4096 + 2
    assert {(piece.decoder, piece.heard) for piece in pieces} == {("FIN-A", START)}
    assert list(replay(b"", kind("ipico"), "FIN-A", lambda: START)) == []
