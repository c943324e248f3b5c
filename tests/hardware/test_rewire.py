"""A changed set-up while links run: what is wired as before goes on, all else is stopped or started anew."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hardware.link_state import LinkState
from hardware.links import Links
from hardware.protocols.ipico import encode
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder
from tests.builders import GUN, SHANGHAI
from tests.hardware.cables import Cable, Ear
from tests.hardware.test_mylaps import LZ, store


@pytest.fixture
def cables(tmp_path: Path) -> Iterator[list[Cable]]:
    made = [Cable(tmp_path / f"cable {number}") for number in range(4)]
    for cable in made:
        cable.plug()
    yield made
    for cable in made:
        cable.pull()


class Wired:
    """Links to three boxes, A, B and C."""

    def __init__(self, cables: list[Cable], ear: Ear) -> None:
        self.cables, self.ear = cables, ear
        self.states: list[str] = []
        self.decoders = [Decoder(code, "FINISH", "ipico", str(cables[n].path)) for n, code in enumerate("ABC")]
        self.links = Links(self.decoders, ear.heard, self._changed, lambda: GUN, zone=SHANGHAI)
        self.links.start()
        self.open("ABC")
        self.before = {code: self.links[code] for code in "ABC"}

    def _changed(self, code: str, state: LinkState) -> None:
        assert self.links[code] is not None  # a window asks for its trouble
        self.states.append(f"{code} {state}")
        self.ear.state_changed(code, state)

    def open(self, codes: str) -> None:
        self.ear.wait(lambda: all(self.links[code].open for code in codes))

    def read(self, cable: int) -> str:
        """Who hears that cable."""
        count = len(self.ear.pieces)
        self.cables[cable].write(encode(Read("058000000001", GUN, b"")))
        self.ear.wait(lambda: len(self.ear.pieces) > count)
        return self.ear.pieces[-1].decoder


@pytest.fixture
def wired(cables: list[Cable]) -> Iterator[Wired]:
    made = Wired(cables, Ear())
    yield made
    made.links.stop()


def test_only_what_is_wired_otherwise_is_touched(wired: Wired) -> None:
    a, b, _ = wired.decoders
    moved = replace(b, port=str(wired.cables[3].path))
    same = replace(a, point="START", role="backup", clock_offset_ms=5)
    assert wired.links.rewire([same, moved], SHANGHAI) == {"B", "C"}
    wired.open("AB")
    assert wired.links["A"] is wired.before["A"]
    assert wired.links["B"] is not wired.before["B"]
    assert "C" not in wired.links
    assert [wired.read(0), wired.read(3)] == ["A", "B"]
    assert len(list(wired.links)) == 2
    assert "B searching" in wired.states


def test_a_port_goes_from_one_box_to_another(wired: Wired) -> None:
    a, b, c = wired.decoders
    assert wired.links.rewire([replace(a, port=b.port), replace(b, port=a.port), c], SHANGHAI) == {"A", "B"}
    wired.open("ABC")
    assert [wired.read(0), wired.read(1), wired.read(2)] == ["B", "A", "C"]


def test_a_box_that_is_taken_in_behind_a_port_gets_its_reads(wired: Wired) -> None:
    a, b, _ = wired.decoders
    shared = replace(a, code="A2", reader="02")
    assert wired.links.rewire([a, shared, b], SHANGHAI) == {"A", "A2", "C"}
    wired.open("A")
    assert wired.links["A"] is wired.links["A2"]
    wired.cables[0].write(encode(Read("058000000001", GUN, b"", None, "02")))
    wired.ear.wait(lambda: bool(wired.ear.pieces))
    assert wired.ear.pieces[-1].decoder == "A2"


def test_another_time_zone_is_told_to_all(wired: Wired) -> None:
    assert wired.links.rewire(wired.decoders, ZoneInfo("Europe/Berlin")) == {"A", "B", "C"}
    wired.open("ABC")
    assert not any(wired.links[code] is wired.before[code] for code in "ABC")


def test_a_protocol_that_is_not_known_changes_nothing(wired: Wired) -> None:
    a, *rest = wired.decoders
    with pytest.raises(Refused, match="'ipcio' is not known"):
        wired.links.rewire([replace(a, protocol="ipcio"), *rest], SHANGHAI)
    assert all(wired.links[code] is wired.before[code] for code in "ABC")
    assert [wired.read(n) for n in range(3)] == ["A", "B", "C"]


def test_what_an_older_link_heard_acknowledges_nothing_of_the_newer_one(cables: list[Cable]) -> None:
    ear = Ear()
    links = Links([Decoder("M", "FINISH", "mylaps", str(cables[0].path))], ear.heard, ear.state_changed, lambda: GUN)
    links.start()
    for number in (3, 4):
        ear.wait(lambda: links["M"].open)
        cables[0].write(store(LZ, number=number))
        ear.wait(lambda: len(ear.pieces) == number - 2)  # noqa: B023
        if number == 3:
            links.connect("M")
    links.durable("M")  # the first piece is stored, and its connection is gone
    for _ in range(2):  # the first may be answered before what is stored was told; the second is not
        cables[0].write(b"Toolkit@Ping@$")
        assert b"AckStore" not in cables[0].read_until(b"AckPing")
    links.durable("M")
    cables[0].read_until(b"AckStore@4@$")
    links.stop()
