"""What comes over modem lines, through pyserial's RFC 2217 server: pulses of a receiver."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from serial.urlhandler.protocol_loop import Serial as Loop

from hardware.link import Link
from hardware.protocols.nmea import Nmea, encode_clock, encode_pulse, encode_sentence
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.setup import Decoder
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
