"""What a link does besides listening: it sets clocks, starts over, is looked at, follows a cable to another port."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hardware.door import Going, UsbDevice
from hardware.link import Link
from hardware.link_state import LinkState
from hardware.protocols.raceresult_records import encode
from hardware.protocols.rewind import Part
from hardware.registry import kind
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import HOUR, SECOND, wall
from tests.builders import SHANGHAI
from tests.hardware.cables import Cable, Ear
from tests.hardware.test_link import QUICK, START, link, reads
from tests.hardware.test_link_rewind import Log, Server, asked, read, server
from tests.hardware.test_link_rewind import link as rewinding

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only")
__all__ = ("server",)

Run = Callable[[Link], Link]
NO_NAME = FileNotFoundError(2, "No such file or directory")


def test_a_cable_in_another_port_is_found_by_the_number_of_its_device() -> None:
    ftdi: UsbDevice = (0x0403, 0x6001, "A10")
    there: dict[str, UsbDevice] = {"/dev/ttyUSB0": ftdi, "/dev/ttyUSB1": (0x0403, 0x6001, "B20")}
    opened: list[str] = []

    def connect(url: str) -> None:
        if url not in there:
            raise NO_NAME
        opened.append(url)

    going = Going("/dev/ttyUSB0", connect, lambda: there)  # type: ignore[arg-type]
    going.open()
    there = {"/dev/ttyUSB1": there["/dev/ttyUSB1"]}
    with pytest.raises(FileNotFoundError):
        going.open()
    there["/dev/ttyUSB2"] = ftdi
    going.open()
    there = {"/dev/ttyUSB0": ftdi}
    going.open()
    assert opened == ["/dev/ttyUSB0", "/dev/ttyUSB2", "/dev/ttyUSB0"]


def test_a_port_that_is_taken_is_not_looked_for_elsewhere() -> None:
    ftdi: UsbDevice = (0x0403, 0x6001, "A10")
    taken = False

    def connect(url: str) -> None:
        if taken:
            raise PermissionError(13, "in use")

    going = Going("/dev/ttyUSB0", connect, lambda: {"/dev/ttyUSB0": ftdi})  # type: ignore[arg-type]
    going.open()
    taken = True
    with pytest.raises(PermissionError):
        going.open()


def test_a_clock_is_set_on_the_full_second_of_the_race(cable: Cable, ear: Ear, running: Run) -> None:
    ticks = iter(range(START + 700, START + HOUR, 50))
    decoder, ultra = Decoder("U", "FINISH", "ultra", str(cable.path)), kind("ultra")
    box = running(
        Link(decoder, ultra, ear.heard, ear.state_changed, lambda: next(ticks), patience=QUICK, zone=SHANGHAI)
    )
    ear.wait(lambda: box.open)
    hello = ultra.parser(0).hello()
    assert cable.read(len(hello)) == hello
    assert box.set_clock()
    assert ultra.set_clock is not None
    wanted = [ultra.set_clock(wall(START, SHANGHAI) + seconds * SECOND) for seconds in range(1, 5)]
    sent = cable.read(len(wanted[0]))
    while len(sent) < len(wanted[0]):
        sent += cable.read(100)
    assert sent in wanted


def test_a_clock_that_cannot_be_set_is_left_alone(cable: Cable, ear: Ear, running: Run) -> None:
    fin = running(link(cable.path, ear))
    ear.wait(lambda: fin.open)
    assert not fin.set_clock()


def test_a_rewind_asks_for_everything_once_more(server: Server, ear: Ear, running: Run) -> None:
    server.keep(b"".join(encode(read(number)) for number in range(1, 41)))
    log = Log(ear)
    fin = running(rewinding(server.url, log))
    ear.wait(lambda: len(log.passings()) == 40)
    before = len(ear.records)
    fin.rewind()
    ear.wait(lambda: sum(isinstance(one, Read) for one in ear.records[before:]) == 40)
    assert asked(server).count("1:32") == 2
    assert ear.states.count(LinkState.CONNECTING) == 2


def test_who_looks_on_sees_bytes_and_what_they_were_made_into(cable: Cable, ear: Ear, running: Run) -> None:
    fin, seen = running(link(cable.path, ear)), list[tuple[bytes, list[Part]]]()
    fin.tap = lambda chunk, parts: seen.append((chunk, parts))
    ear.wait(lambda: fin.open)
    cable.write(b"".join(reads(20)))
    ear.wait(lambda: fin.reads == 20)
    fin.stop()
    assert b"".join(chunk for chunk, _ in seen) == b"".join(reads(20))
    assert sum(len(part.records) for _, parts in seen for part in parts) == 20


def test_a_capture_begins_when_it_is_wanted(cable: Cable, tmp_path: Path, ear: Ear, running: Run) -> None:
    fin = running(link(cable.path, ear))
    ear.wait(lambda: fin.open)
    first, second = reads(2)
    cable.write(first)
    ear.wait(lambda: fin.reads == 1)
    with (tmp_path / "capture").open("wb") as file:
        fin.capture = file
        cable.write(second)
        ear.wait(lambda: fin.reads == 2)
        fin.capture = None
    assert (tmp_path / "capture").read_bytes() == second
