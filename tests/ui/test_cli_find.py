"""`find` on the command line: boxes on real lines, told in words and in JSON."""

import json
import os
from collections.abc import Callable, Iterator

import pytest
import serial

from hardware.find import Finding
from hardware.places import Place
from tests.hardware.test_find import Line, boxed
from tests.ui.test_cli import Run, run
from ui.commands.find import NOBODY, report

__all__ = ["run"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only")

Make = Callable[[str], Line]


@pytest.fixture
def line() -> Iterator[Make]:
    lines: list[Line] = []

    def make(name: str) -> Line:
        lines.append(Line(boxed(name)))
        return lines[-1]

    yield make
    for one in lines:
        one.close()


def test_boxes_are_found_and_a_set_up_is_proposed(run: Run, line: Make) -> None:
    reader, module = line("ipico"), line("r2000")
    told = run("find", reader.url, module.url, "--seconds", "0.1")
    assert (told.code, told.err) == (0, [])
    lines = told.out.splitlines()
    assert lines[0] == reader.url
    assert lines[1].startswith("    IPICO Lite, Elite: answers, 1 message (clock 2026-")
    assert ") at 9,600 baud; its clock is " in lines[1]
    assert lines[2:4] == [
        module.url,
        "    UHF module R2000 (Invelion, Yanzeo): answers, 1 message (firmware 0100) at 115,200 baud",
    ]
    assert lines[4:7] == ["", "For event.toml:", ""]
    assert told.out.count("[[decoders]]") == 2


def test_findings_as_json(run: Run, line: Make) -> None:
    reader = line("ipico")
    told = run("find", reader.url, "/dev/nowhere", "--seconds", "0.1", "--format", "json")
    first, second = json.loads(told.out)["ports"]
    assert (first["port"], first["state"], first["protocol"], first["baudrate"]) == (reader.url, "found", "ipico", 9600)
    assert first["settings"].startswith("[[decoders]]\n")
    assert bytes.fromhex(first["heard"]).startswith(b"ab0009022")
    assert (second["state"], second["protocol"], second["baudrate"]) == ("trouble", "", None)


def test_a_port_that_another_program_has_is_said(run: Run, line: Make) -> None:
    reader = line("ipico")
    with serial.Serial(reader.url, exclusive=True):
        told = run("find", reader.url, "--seconds", "0.1")
    assert (told.code, told.out) == (0, f"{reader.url}\n    used by another program; it was left alone\n")
    assert reader.said == b""


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "601"])
def test_no_time_to_listen_is_refused(run: Run, seconds: str) -> None:
    told = run("find", "/dev/nowhere", "--seconds", seconds)
    assert told.code == 2
    assert told.err == [
        f"--seconds: {float(seconds):g} is no time to listen; write a number above 0, 600 at most",
    ]


def test_a_computer_without_ports_is_told_what_to_do() -> None:
    assert report([]) == NOBODY
    assert "Plug the box" in NOBODY


def test_what_is_known_of_a_port_stands_beside_it() -> None:
    place = Place("/dev/ttyUSB0", "FT232R USB UART", "0403:6001", "A100")
    told = report([Finding(place, "silent", "silent")])
    assert told == "/dev/ttyUSB0 (FT232R USB UART, USB 0403:6001 number A100)\n    silent"
