"""Emulated boxes of further protocols, through real ports and with every fault: what was sent is received."""

import socket
from collections import Counter

import pytest

from hardware.emulator.device import Emulators
from hardware.emulator.emulation import PLACE
from hardware.emulator.scenario import Fault, Scenario, from_scenario
from hardware.link import Link, Patience
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Read, Record
from racecontrol.domain.setup import Decoder, Duration
from tests.hardware.cables import Ear

FAULTS = (
    Fault("garbage", chance=0.1),
    Fault("half", chance=0.1),
    Fault("duplicate", chance=0.1),
)
BREAK = Fault("disconnect", at=Duration(10_000), span=Duration(5_000))
NOBODYS_CLOCK = 1
"""What our own clock shows, and so the stamp of a read that the host stamps."""

QUICK = Patience(first=0.02, longest=0.05, tick=0.1)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


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
