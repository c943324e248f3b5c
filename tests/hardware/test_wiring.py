"""Ports in a set-up: what can be one is taken, what cannot is told with its line and the repair."""

import os
import pkgutil
from dataclasses import replace
from pathlib import Path

import pytest
import serial.urlhandler

from hardware import wiring
from hardware.decoder_kind import DecoderKind
from hardware.links import Links
from hardware.registry import KINDS
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import WITHOUT_CHIPS, Decoder
from racecontrol.exchange.event_toml import load, told
from tests.builders import event
from tests.hardware.cables import Ear
from tests.hardware.test_decoder_kinds import STAMP, chip_of, parser_of

EVENT = """\
[event]
name = "Ten"
date = 2017-12-31
timezone = "Asia/Shanghai"
[[points]]
code = "FINISH"
name = "Finish"
kind = "finish"
[[races]]
code = "M"
name = "Ten"
distance_m = 10000
splits = [{ code = "FIN", point = "FINISH", distance_m = 10000 }]
[[waves]]
code = "A"
races = ["M"]
[[decoders]]
code = "FIN-A"
point = "FINISH"
"""

SECOND = '[[decoders]]\ncode = "FIN-B"\npoint = "FINISH"\n'
NOWHERE = "198.51.100.7"
"""An address of the documentation (RFC 5737): no computer has it."""


def refused(folder: Path, text: str) -> tuple[str, ...]:
    (folder / "event.toml").write_text(EVENT + text, "utf-8")
    try:
        load(folder / "event.toml", wiring.faults)
    except Refused as refusal:
        return refusal.faults
    return ()


@pytest.mark.parametrize(
    ("port", "said"),
    [
        ("sockt://host:1", "begins with sockt://, which leads to no port; did you mean socket://host:1?"),
        ("SOCKET://host:1", "begins with SOCKET://, which leads to no port; did you mean socket://host:1?"),
        ("tcp://host:1", "begins with tcp://, which leads to no port; did you mean socket://host:1?"),
        ("127.0.0.1:17601", "is an address, not a port; write socket://127.0.0.1:17601"),
        ("laptop:4001", "is an address, not a port; write socket://laptop:4001"),
        ("10.0.0.5", "is an address, not a port; write socket://10.0.0.5:10000, with the box's own number"),
        ("socket:10.0.0.5:4001", "lacks two slashes; write socket://10.0.0.5:4001"),
        ("ttyUSB0", "is not the whole name; write /dev/ttyUSB0"),
        ("dev/ttyACM1", "is not the whole name; write /dev/ttyACM1"),
        ("serial/by-id/usb-1", "is not the whole name; write /dev/serial/by-id/usb-1"),
        ("finish", "is no port; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000"),
        ("COM", "is no port; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000"),
        (" ", "is empty; write a port such as /dev/ttyUSB0, COM3 or socket://10.0.0.5:10000"),
        (" COM3", "has spaces around it; write 'COM3'"),
        ("socket://10.0.0.5", "has no number; write socket://10.0.0.5:10000, with its own number"),
        ("rfc2217://10.0.0.5", "has no number; write rfc2217://10.0.0.5:10000, with its own number"),
        ("socket://:4001", "has no address; write socket://10.0.0.5:4001"),
        ("socket://10.0.0.5:70000", "ends with 70000, which is no number from 1 to 65535; write the one of the box"),
        ("socket://10.0.0.5:0", "ends with 0, which is no number from 1 to 65535; write the one of the box"),
        ("rfc2217://10.0.0.5:x", "ends with x, which is no number from 1 to 65535; write the one of the box"),
        ("socket://fe80::1:4001", "has an address that cannot be read; write socket://10.0.0.5:10000"),
        ("listen://[::1]:4001",
         "is an IPv6 address, and listening goes by IPv4; write the other address of this computer"),
        ("hwgrep://", "names no port; write it behind hwgrep://"),
    ],
)  # fmt: skip
def test_what_is_no_port_is_told_with_its_line_and_the_repair(tmp_path: Path, port: str, said: str) -> None:
    faults = refused(tmp_path, f'protocol = "ipico"\nport = "{port}"\n')
    assert faults == (f"event.toml:21: decoder FIN-A: port {port!r} {said}",)


@pytest.mark.parametrize(
    "port",
    [
        "/dev/ttyUSB0", "/dev/serial/by-id/usb-FTDI-if00", "/dev/cu.usbserial-1", "COM3", "com12", r"\\\\.\\COM12",
        "CNCA0", "socket://10.0.0.5:10000", "socket://laptop.local:1", "socket://[fe80::1]:65535",
        "listen://0.0.0.0:4001", "rfc2217://10.0.0.5:4001?ign_set_control", "loop://", "loop://?logging=debug",
        "hwgrep://FTDI&skip_busy", "alt:///dev/ttyUSB0?class=PosixPollSerial", "spy:///dev/ttyUSB0?file=/tmp/x",
        "cp2110://0001:004a:00",
    ],
)  # fmt: skip
def test_what_can_be_a_port_is_taken(tmp_path: Path, port: str) -> None:
    assert refused(tmp_path, f'protocol = "ipico"\nport = "{port}"\n') == ()


def test_every_kind_of_url_of_pyserial_is_known() -> None:
    ours = {module.name.removeprefix("protocol_") for module in pkgutil.iter_modules(serial.urlhandler.__path__)}
    assert set(wiring.SCHEMES) == ours | {"listen"}


def test_a_box_with_a_number_of_its_own_needs_none(tmp_path: Path) -> None:
    assert refused(tmp_path, 'protocol = "raceresult"\nport = "socket://10.0.0.5"\n') == ()
    assert refused(tmp_path, 'protocol = "mylaps"\nport = "listen://0.0.0.0"\n') == ()
    (fault,) = refused(tmp_path, 'protocol = "raceresult"\nport = "10.0.0.5"\n')
    assert fault.endswith("port '10.0.0.5' is an address, not a port; write socket://10.0.0.5")


def test_a_port_that_is_written_and_empty_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path, 'protocol = "ipico"\nport = ""\n') == (
        "event.toml:21: decoder FIN-A: port is empty; write the port of the box, or take the line out where there is "
        "none",
    )
    assert refused(tmp_path, 'protocol = "ipico"\n') == ()


def test_a_contact_needs_lines(tmp_path: Path) -> None:
    assert refused(tmp_path, 'protocol = "contact"\nport = "rfc2217://10.0.0.5:4001"\n') == ()
    (fault,) = refused(tmp_path, 'protocol = "contact"\nport = "socket://10.0.0.5:4001"\n')
    assert "has no lines for a contact to close; write the serial port it is wired to" in fault


def test_a_speed_is_above_nothing(tmp_path: Path) -> None:
    assert refused(tmp_path, 'protocol = "ipico"\nbaudrate = 0\n') == (
        "event.toml:21: decoder FIN-A: baudrate: 0 is no speed; write the box's own, such as 9600",
    )


def test_an_unknown_protocol_is_told_with_its_line_and_the_nearest_ones(tmp_path: Path) -> None:
    assert refused(tmp_path, 'protocol = "ipcio"\nport = "sockt://"\n') == (
        "event.toml:20: decoder FIN-A: protocol 'ipcio' is not known; did you mean 'ipico'?",
    )
    (fault,) = refused(tmp_path, 'protocol = "tagheur"\n')
    assert fault.endswith("did you mean 'tagheuer' or 'tagheuer-flow'?")


PORT = 'port = "/dev/ttyUSB0"\n'


@pytest.mark.parametrize(
    ("first", "second", "line", "said"),
    [
        ('protocol = "raceresult"\n', 'protocol = "raceresult"\n', 26,
         ", and raceresult does not say which of several boxes has read; give each its own port"),
        ('protocol = "raceresult"\nreader = "1"\n', 'protocol = "raceresult"\nreader = "2"\n', 28,
         ", and raceresult does not say which of several boxes has read; give each its own port"),
        ('protocol = "ultra"\n', 'protocol = "ipico"\n', 25,
         " and speak ultra and ipico; give each its own port, or one protocol"),
        ('protocol = "ultra"\n', 'protocol = "ultra"\n', 26,
         " and no reader; give each a reader of its own (the reader's number), or its own port"),
        ('protocol = "ultra"\nreader = "2"\n', 'protocol = "ultra"\nreader = "2"\n', 27,
         " and the same reader '2'; give each a reader of its own (the reader's number), or its own port"),
    ],
)  # fmt: skip
def test_two_boxes_on_one_port_are_told_both(tmp_path: Path, first: str, second: str, line: int, said: str) -> None:
    other = 20 + first.count("\n")
    (fault,) = refused(tmp_path, f"{first}{PORT}{SECOND}{second}{PORT}")
    both = "decoders FIN-A and FIN-B have the same port /dev/ttyUSB0"
    assert fault == f"event.toml:{line}: {both}{said}; the other is in line {other}"


def test_of_three_boxes_on_one_port_each_later_one_is_told_once(tmp_path: Path) -> None:
    third = SECOND.replace("FIN-B", "FIN-C")
    one = f'protocol = "ipico"\n{PORT}'
    said = refused(tmp_path, f"{one}{SECOND}{one}{third}{one}")
    assert [fault.split(": ")[1].split(" have")[0] for fault in said] == [
        "decoders FIN-A and FIN-B",
        "decoders FIN-A and FIN-C",
    ]


def test_readers_behind_one_port_are_taken(tmp_path: Path) -> None:
    assert refused(tmp_path, f'protocol = "ultra"\n{PORT}{SECOND}protocol = "ultra"\nreader = "2"\n{PORT}') == ()


@pytest.mark.parametrize("decoder", KINDS.values(), ids=lambda decoder: decoder.name)
def test_a_kind_has_readers_when_its_reads_name_one(decoder: DecoderKind) -> None:
    if decoder.name in WITHOUT_CHIPS:
        assert not decoder.readers
        return
    names = ("1", "01", "1-1", "")
    heard: list[Read] = []
    for name in names:
        try:
            sent = decoder.encode(Read(chip_of(decoder), STAMP, b"", None, name))
        except (ValueError, KeyError):
            continue
        heard += [one for one in parser_of(decoder).feed(sent) if isinstance(one, Read)]
    assert heard
    assert any(one.reader for one in heard) == bool(decoder.readers)


def test_what_only_this_computer_lacks_is_told_and_hinders_nothing(tmp_path: Path) -> None:
    path = tmp_path / "event.toml"
    assert refused(tmp_path, f'protocol = "mylaps"\nport = "listen://{NOWHERE}"\n') == ()
    setup = load(path, wiring.faults)
    assert told(path, wiring.warnings(setup)) == [
        f"event.toml:21: decoder FIN-A: port 'listen://{NOWHERE}' is no address of this computer; it must be one of "
        "the computer at the race"
    ]
    there = event(decoders=(Decoder("F", "FINISH", "mylaps", "listen://127.0.0.1"), Decoder("G", "FINISH", "mylaps")))
    assert list(wiring.warnings(there)) == []


@pytest.mark.skipif(os.name != "posix", reason="where ports have names of Windows, they are no strangers")
def test_a_port_of_windows_is_a_stranger_here() -> None:
    (warning,) = wiring.warnings(event(decoders=(Decoder("F", "FINISH", "ipico", "COM3"),)))
    assert warning.text.startswith("decoder F: port 'COM3' is one of Windows, and this computer has no such ports")


@pytest.mark.parametrize(
    ("port", "said"),
    [
        (f"listen://{NOWHERE}:4001", "this computer has no such address; write one of its own"),
        ("socket://box.invalid:4001", "no computer of this name is known here; write its address in numbers"),
    ],
)
def test_a_link_says_why_it_cannot_be(port: str, said: str) -> None:
    ear = Ear()
    links = Links([Decoder("F", "FINISH", "ipico", port)], ear.heard, ear.state_changed, lambda: STAMP)
    links.start()
    ear.wait(lambda: links["F"].trouble != "")
    links.stop()
    assert links["F"].trouble == f"{port}: {said}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("socket://127.0.0.1:21006", "rfc2217://127.0.0.1:21006"),
        ("socket://localhost:21006", "socket://127.0.0.1:21006"),
        ("socket://BOX:21006", "rfc2217://box:21006"),
    ],
)
def test_two_boxes_at_one_address_by_two_names_are_told(tmp_path: Path, one: str, other: str) -> None:
    text = 'protocol = "ultra"\nport = "{}"\n'
    (fault,) = refused(tmp_path, f"{text.format(one)}{SECOND}{text.format(other)}")
    assert fault == (
        f"event.toml:26: decoders FIN-A and FIN-B have the same address by two names, {one} and {other}, and it serves "
        "one at a time; give each its own; the other is in line 21"
    )


def test_neighbouring_addresses_are_two(tmp_path: Path) -> None:
    text = 'protocol = "ultra"\nport = "{}"\n'
    for one, other in (("socket://10.0.0.5:23", "rfc2217://10.0.0.5:24"), ("socket://10.0.0.5:23", "socket://box:23")):
        assert refused(tmp_path, f"{text.format(one)}{SECOND}{text.format(other)}") == ()
    assert len(refused(tmp_path, f"{text.format('socket://box')}{SECOND}{text.format('socket://box:23')}")) == 1


def test_which_boxes_cannot_be_asked_for_what_they_sent_meanwhile() -> None:
    def boxes(*protocols: str) -> str:
        decoders = tuple(Decoder(name.upper(), "FINISH", name, "COM3") for name in protocols)
        return wiring.memories(replace(event(), decoders=decoders))

    assert boxes("ultra", "raceresult", "raceresult-usb", "alge", "mylaps", "gps") == ""
    assert boxes("ultra", "ipico") == (
        "IPICO cannot be asked for it from here: save the memory with the box's own program, and replay that file."
    )
    assert boxes("contact") == "CONTACT has no memory: what came there meanwhile is lost."
    assert boxes("ipico", "r2000", "contact").endswith(
        "R2000, CONTACT have no memory: what came there meanwhile is lost."
    )
    assert wiring.memories(replace(event(), decoders=(Decoder("F", "FINISH", "ipico"),))) == ""
