"""Emulated boxes of further protocols, through real ports and with every fault: what was sent is received."""

import contextlib
import socket
import time
from collections import Counter

import pytest

from hardware.emulator.clock import SimClock
from hardware.emulator.device import Emulators
from hardware.emulator.emulation import ANY_TCP, PLACE, Emulation
from hardware.emulator.scenario import Fault, Scenario, from_scenario
from hardware.emulator.schedule import Break, Piece, packed
from hardware.link import Link, Patience
from hardware.port import address
from hardware.protocols import llrp
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Read, Record
from racecontrol.domain.setup import Decoder, Duration
from tests.hardware.cables import PATIENCE, Ear, free_port

FAULTS = (
    Fault("garbage", chance=0.1),
    Fault("half", chance=0.1),
    Fault("duplicate", chance=0.1),
)
BREAK = Fault("disconnect", at=Duration(10_000), span=Duration(5_000))
NOW = 1_795_339_800_123
NOBODYS_CLOCK = 1
"""What our own clock shows, and so the stamp of a read that the host stamps."""

QUICK = Patience(first=0.02, longest=0.05, tick=0.1)


def reads(records: list[Record]) -> Counter[tuple[str, int]]:
    """How often each read is there; a decoder without a clock has no stamp that could tell two of a chip apart."""
    kinds = (one for one in records if isinstance(one, Read))
    return Counter((one.chip, one.stamp if one.stamp > NOBODYS_CLOCK else 0) for one in kinds)


@pytest.mark.parametrize("name", ["ultra", "jchip", "r2000", "chafon", "thingmagic"])
def test_what_an_emulated_box_sends_is_received(name: str, ear: Ear) -> None:
    decoder = kind(name)
    faults = FAULTS if decoder.clock == "host" else (*FAULTS, BREAK)  # a module keeps nothing for the next connection
    scenario = Scenario(seed=3, chips=50, duration=Duration(30_000), rate=20.0, faults=faults)
    made = from_scenario(scenario, decoder, "D")
    sent = reads(decoder.parser(0).feed(made.data))
    wanted = sent if decoder.clock == "host" else Counter(set(sent))  # a log numbers and sends the same one twice
    number = free_port()
    place = f"connect://127.0.0.1:{number}" if decoder.listens else PLACE
    with Emulators([made], int(made.due[0]) - 1, {"D": place}) as emulators:
        url = f"listen://127.0.0.1:{number}" if decoder.listens else emulators.ports["D"]
        fin = Link(
            Decoder("D", "FINISH", name, url),
            decoder,
            ear.heard,
            ear.state_changed,
            lambda: NOBODYS_CLOCK,
            patience=QUICK,
        )
        fin.start()
        ear.wait(lambda: fin.open)
        emulators.play(speed=30)
        ear.wait(lambda: wanted <= reads(ear.records))
        fin.stop()
    assert sent.total() >= made.total > 500
    assert any(isinstance(record, Garbage) for record in ear.records)


def heard(emulation: Emulation, client: socket.socket, size: int) -> bytes:
    """What comes next, so many bytes, or what has come when the other side hangs up."""
    data, chunk = b"", b"-"
    client.setblocking(False)
    until = time.monotonic() + PATIENCE
    while chunk and len(data) < size and time.monotonic() < until:
        emulation.step()
        with contextlib.suppress(BlockingIOError):
            chunk = client.recv(size - len(data))
            data += chunk
    return data


def client_of(url: str) -> socket.socket:
    return socket.create_connection(address(url, None))


def test_an_emulated_reader_without_a_memory_speaks_first_at_each_connection() -> None:
    made = packed("D", [Piece(NOW, b"due")], protocol="llrp")
    with Emulation([made], SimClock(NOW, 1.0), {"D": ANY_TCP}) as emulation:
        greeting = llrp.encode_event(NOW)
        for due in (b"due", b""):
            with client_of(emulation.ports["D"]) as client:
                said = heard(emulation, client, len(greeting) + len(due))
                (clock,) = kind("llrp").parser(0).feed(said[: len(greeting)])
                assert clock[0] == "clock"
                assert said[len(greeting) :] == due


@pytest.mark.parametrize("name", ["alge", "trident"])
def test_what_is_due_before_a_break_goes_out_before_it_however_late_it_is(name: str) -> None:
    pieces = [Piece(NOW + 100, b"before\r"), Piece(NOW + 300, b"within\r")]
    made = packed("D", pieces, protocol=name, breaks=[Break(NOW + 200, NOW + 10_000)])
    with (
        Emulation([made], SimClock(NOW, 0.0), {"D": ANY_TCP}) as emulation,
        client_of(emulation.ports["D"]) as client,
    ):
        while not emulation.listened_to:
            emulation.step()
        emulation.step()
        emulation.clock = SimClock(NOW + 5_000, 0.001)
        assert heard(emulation, client, 100) == b"before\r"
