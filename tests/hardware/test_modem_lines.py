"""What comes over modem lines, through pyserial's RFC 2217 server: pulses of a receiver, an emulated contact."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from serial.urlhandler.protocol_loop import Serial as Loop

from hardware.emulator.clock import SimClock
from hardware.emulator.device import Emulators
from hardware.emulator.emulation import Emulation
from hardware.emulator.scenario import Scenario, from_scenario
from hardware.link import Link
from hardware.protocols.nmea import Nmea, encode_clock, encode_pulse, encode_sentence
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder, Duration
from racecontrol.domain.time import SECOND
from tests.hardware.cables import PATIENCE, Ear
from tests.hardware.test_door import Server, now

pytestmark = [
    pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning"),  # pyserial calls them
    pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"),
]
Run = Callable[[Link], Link]
START = 1_772_784_000_000
EXACT = 60
"""ms that a pulse may be late on its way through two threads and a socket on a busy computer; a sentence is later."""


class Line(Loop):
    """A looped line whose DCD somebody sets; pyserial's is always high."""

    carrier = False

    @property
    def cd(self) -> bool:
        return self.carrier


class Pulsed(Server):
    def __init__(self) -> None:
        super().__init__()
        line = Line("loop://", timeout=0.05)
        self.port.close()
        self.port: Any = line


@pytest.fixture
def server() -> Iterator[Pulsed]:
    server = Pulsed()
    yield server
    server.close()


def pulses(ear: Ear) -> list[tuple[int, int]]:
    """Stamp, and our clock when it was heard."""
    return [
        (one.stamp or 0, piece.heard)
        for piece in ear.pieces
        for one in piece.records
        if isinstance(one, Notice) and one.text.startswith("pulse ")
    ]


def test_a_pulse_gives_the_second_that_the_sentences_number(server: Pulsed, ear: Ear, running: Run) -> None:
    """The sentence of each second comes 0.4 s late; the receiver's time is 100 s ahead of ours."""
    gps = running(Link(Decoder("G", "START", "gps", server.url), kind("gps"), ear.heard, ear.state_changed, now))
    ear.wait(lambda: gps.open)
    stopping, first = threading.Event(), now() // SECOND * SECOND + 100 * SECOND

    def receiver() -> None:
        second, begun = first, now()
        while not stopping.is_set():
            server.port.carrier = True
            stopping.wait(0.1)
            server.port.carrier = False
            stopping.wait(0.3)
            server.port.write(encode_clock(second))
            second += SECOND
            stopping.wait((begun + second - first - now()) / SECOND)

    began = now()
    thread = threading.Thread(target=receiver)
    thread.start()
    try:
        ear.wait(lambda: len(pulses(ear)) >= 3)
    finally:
        stopping.set()
        thread.join(PATIENCE)
    for stamp, heard in pulses(ear):
        assert 0 <= heard - (began + stamp - first) <= EXACT


def told(*sentences: bytes) -> list[tuple[int | None, str]]:
    nmea = Nmea()
    records = [one for data in sentences for one in nmea.feed(data)]
    assert not [one for one in records if isinstance(one, Garbage)]
    return [(one.stamp, one.text) for one in records if isinstance(one, Notice) and one.text.startswith("pulse")]


def test_pulse_and_sentence_are_paired_only_where_they_agree() -> None:
    first, second = encode_pulse(17), encode_pulse(1017)
    said, zda = encode_clock(START), encode_sentence("GPZDA,080000.00,06,03,2026,00,00")
    paired = [(START + SECOND, "pulse 2026-03-06 08:00:01 UTC")]
    assert told(first, said, second) == paired
    assert told(first, said, zda, second) == paired
    assert told(said, first, second) == []  # nothing numbers it
    assert told(first, said, encode_clock(START + SECOND), second) == []  # which of them?
    assert told(first, said, encode_pulse(2017)) == []  # one pulse was not seen
    assert told(first, said, encode_pulse(400)) == []  # noise
    assert told(first, said, encode_sentence("GPRMC,080000.00,V,,,,,,,060326,,"), second) == []  # no fix
    assert told(first, encode_sentence("GPZDA,080000.20,06,03,2026,00,00"), second) == []  # no whole second


def test_an_emulated_contact_closes_a_line_of_a_lent_port(ear: Ear, running: Run) -> None:
    scenario = Scenario(start="2026-03-06T08:00:00", guns=(Duration(500), Duration(1000)))
    made = from_scenario(replace(scenario, duration=Duration(1200), rate=0.0), kind("contact"), "S")
    with Emulators([made], made.begins, {"S": "lend://127.0.0.1:0"}) as emulators:
        decoder = Decoder("S", "START", "contact", emulators.ports["S"])
        start = running(Link(decoder, kind("contact"), ear.heard, ear.state_changed, now))
        ear.wait(lambda: start.open)
        before = now()
        emulators.play(1.0)
        ear.wait(lambda: len(closings(ear)) == 2)
        assert emulators.wait_done(PATIENCE)
        ear.wait(lambda: [one.text for one in notices(ear)].count("contact CTS open") == 2)
    guns = closings(ear)
    assert all(before + 500 <= gun.stamp <= now() for gun in guns if gun.stamp is not None)
    assert {gun.text for gun in guns} == {"contact CTS"}


def notices(ear: Ear) -> list[Notice]:
    return [one for one in ear.records if isinstance(one, Notice)]


def closings(ear: Ear) -> list[Notice]:
    return [one for one in notices(ear) if one.kind == "gun"]


@pytest.mark.parametrize("place", ["listen://127.0.0.1:0", "connect://127.0.0.1:9", "/dev/ttyUSB0"])
def test_a_contact_is_not_emulated_where_there_is_no_line(place: str) -> None:
    made = from_scenario(Scenario(rate=0.0, guns=(Duration(0),)), kind("contact"), "S")
    with pytest.raises(Refused, match="no line of it that an emulated contact could close; write lend://"):
        Emulation([made], SimClock(0), {"S": place})
