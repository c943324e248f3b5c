"""Emulated decoders: what was sent is received, through real ports, with every fault."""

import multiprocessing
import os
import threading
import time
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from hardware.emulator import faults
from hardware.emulator.capture import from_capture, scheduled
from hardware.emulator.clock import SimClock
from hardware.emulator.device import Emulators, emulate, run_emulators
from hardware.emulator.emulation import ANY_TCP, PLACE, Emulation
from hardware.emulator.ports import CallingPort
from hardware.emulator.scenario import Fault, FaultKind, Scenario, from_scenario, load
from hardware.emulator.schedule import Break, Piece, Schedule, packed
from hardware.link import Link, Patience, stop_all
from hardware.link_state import LinkState
from hardware.protocols.ipico import encode
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder, Duration
from racecontrol.domain.time import HOUR
from tests.builders import SHANGHAI
from tests.hardware.cables import PATIENCE, Ear, free_port

START = 1_772_784_000_000
IPICO = kind("ipico")
QUICK = Patience(first=0.02, longest=0.05)
PLACES = [PLACE] if PLACE == ANY_TCP else [PLACE, ANY_TCP]


def schedule(name: str, count: int, gap: int = 10, breaks: tuple[Break, ...] = ()) -> Schedule:
    pieces = (Piece(START + gap * n, encode(Read(f"0580{n:08x}", START + gap * n, b""))) for n in range(count))
    return packed(name, pieces, breaks=breaks)


def link(name: str, url: str, ear: Ear) -> Link:
    decoder = Decoder(name, "FINISH", "ipico", url)
    return Link(decoder, IPICO, ear.heard, ear.state_changed, lambda: START, patience=QUICK)


def listen(ports: dict[str, str], ear: Ear) -> list[Link]:
    links = [link(name, url, ear) for name, url in ports.items()]
    for one in links:
        one.start()
    ear.wait(lambda: all(one.open for one in links))
    return links


def reads(records: list[Record]) -> list[bytes]:
    return [record.raw + b"\r\n" for record in records if isinstance(record, Read)]


@pytest.mark.parametrize("place", PLACES)
def test_a_process_of_decoders_sends_all_that_is_received(place: str, ear: Ear) -> None:
    schedules = [schedule(f"D{n}", 3000) for n in range(4)]
    with Emulators(schedules, START - 1, {one.name: place for one in schedules}) as emulators:
        links = listen(emulators.ports, ear)
        assert emulators.sent == dict.fromkeys(emulators.ports, 0)
        emulators.play(speed=100)
        ear.wait(lambda: sum(one.reads for one in links) == 12_000)
        assert emulators.wait_done(PATIENCE)
        assert emulators.sent == {one.decoder.code: one.reads for one in links}
        assert sum(one.garbage for one in links) == 0
        stop_all(links)
        assert reads(ear.records).count(encode(Read("058000000000", START, b""))) == 4
    assert not emulators.alive


def test_a_break_loses_nothing_and_the_port_comes_back_under_its_name(ear: Ear) -> None:
    gone = Break(START + 5_000, START + 12_000)
    with Emulators([schedule("D", 2000, breaks=(gone,))], START - 1) as emulators:
        (fin,) = listen(emulators.ports, ear)
        emulators.play(speed=20)
        ear.wait(lambda: fin.reads == 2000)
        stop_all([fin])
    states = [state for state in ear.states if state is not LinkState.SILENT]
    assert states[1:4] == [LinkState.LIVE, LinkState.LOST, LinkState.CONNECTING]
    assert fin.garbage == 0
    assert len(set(reads(ear.records))) == 2000


def test_a_pause_holds_everything(ear: Ear) -> None:
    with Emulators([schedule("D", 1000)], START - 1) as emulators:
        (fin,) = listen(emulators.ports, ear)
        emulators.play(speed=10)
        ear.wait(lambda: fin.reads > 10)
        emulators.play(speed=0)
        assert emulators.clock.now() == emulators.clock.now() < START + 10_000
        assert not emulators.done
        emulators.play(speed=1000)
        ear.wait(lambda: fin.reads == 1000)
        stop_all([fin])


def test_the_emulated_reader_tells_its_own_clock(ear: Ear) -> None:
    eight = 8 * 3_600_000
    zoned = packed("D", [Piece(START, encode(Read("058000000001", START + eight, b"")))], ahead=eight)
    with Emulators([zoned], START - 1000) as emulators:
        (fin,) = listen(emulators.ports, ear)
        ear.wait(lambda: bool(ear.records))
        stop_all([fin])
    (clock,) = ear.records
    assert isinstance(clock, Notice)
    assert (clock.kind, clock.stamp) == ("clock", START + eight - 1000)


def test_a_listener_that_comes_late_gets_everything(ear: Ear) -> None:
    with Emulators([schedule("D", 100)], START - 1) as emulators:
        emulators.play(speed=1e6)
        (fin,) = listen(emulators.ports, ear)
        ear.wait(lambda: fin.reads == 100)
        stop_all([fin])


def test_the_process_ends_when_nobody_holds_its_pipe() -> None:
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=run_emulators, args=(theirs, [schedule("D", 10)], SimClock(START, 1.0)))
    process.start()
    theirs.close()
    (url,) = ours.recv().urls.values()
    ours.close()
    process.join(PATIENCE)
    assert process.exitcode == 0
    assert not Path(url).exists()


def test_a_port_that_cannot_be_had_is_refused() -> None:
    with pytest.raises(Refused, match=r"write pty, listen://127.0.0.1:10000, connect:.* or a serial port"):
        Emulators([schedule("D", 1)], START, {"D": "nonsense://"})
    with pytest.raises(Refused, match="is no address"):
        Emulation([schedule("D", 1)], SimClock(START), {"D": "listen://nowhere"})


@pytest.mark.parametrize("place", PLACES)
def test_one_decoder_alone(place: str, ear: Ear) -> None:
    links: list[Link] = []

    def announce(url: str) -> None:
        links.append(link("D", url, ear))
        links[0].start()

    assert emulate(schedule("D", 500), place, 100, announce) == 500
    ear.wait(lambda: links[0].reads == 500)
    stop_all(links)


def test_one_decoder_alone_can_be_stopped() -> None:
    urls: list[str] = []
    assert emulate(schedule("D", 5), PLACE, 1, urls.append, stopping=lambda: bool(urls)) == 0
    assert not Path(urls[0]).exists()


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only")
def test_a_decoder_on_somebody_elses_port() -> None:
    with Emulators([schedule("D", 0)], START) as other:  # its port is a serial port like any other
        assert emulate(schedule("D", 20), other.ports["D"], 1e6, lambda _: None) == 20


def test_a_schedule_keeps_the_order_and_counts_its_reads() -> None:
    one = packed("D", [Piece(5, b"abc"), Piece(3, b"", 0), Piece(9, b"de", 2)])
    assert one.due.tolist() == [5, 5, 9]
    assert one.ends.tolist() == [3, 3, 5]
    assert one.reads.tolist() == [1, 1, 3]
    assert (one.total, packed("E", []).total) == (3, 0)


def test_the_clock_goes_on_from_where_it_was() -> None:
    still = SimClock(START)
    assert still.now() == START
    assert still.wait_for(START + 1) == float("inf")
    fast = SimClock(START, 1000.0, since=still.since - 1)
    assert fast.now() >= START + 1_000_000
    assert fast.at_speed(0).now() >= START + 1_000_000
    assert fast.wait_for(START) == 0
    assert 0 < SimClock(START, 2.0).wait_for(START + 10_000) <= 5


def test_a_capture_is_played_whole_and_never_backwards(shared: Path) -> None:
    path = shared / "data/ipico-4116-reads.txt"
    recorded = from_capture(path, IPICO)
    assert recorded.data == path.read_bytes()
    assert (recorded.total, len(recorded.due)) == (4116, 4116)
    assert (np.diff(recorded.due) >= 0).all()


def test_a_capture_with_noise_and_a_wrong_clock() -> None:
    line = [encode(Read("058000000001", START + n, b"")) for n in (0, 50, 20, 10**11, 90)]
    one = scheduled(b"noise\r\n" + b"".join(line) + b"tail", IPICO, "D")
    assert (one.due - START).tolist() == [0, 0, 50, 50, 50, 90, 90]
    assert one.total == 5
    assert scheduled(b"", IPICO, "D").total == 0


EXAMPLE = """
seed = 3
chips = 20
duration = "00:01:00"
rate = 20.0
guns = ["00:00:05.250"]
[[faults]]
kind = "garbage"
chance = 0.2
[[faults]]
kind = "half"
chance = 0.2
[[faults]]
kind = "duplicate"
chance = 0.2
[[faults]]
kind = "silence"
at = "00:00:10"
span = "00:00:05"
[[faults]]
kind = "disconnect"
at = "00:00:30"
span = "00:00:20"
"""


def example(tmp_path: Path, text: str = EXAMPLE) -> Scenario:
    path = tmp_path / "scenario.toml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_a_scenario_with_every_fault_is_received_whole(tmp_path: Path, ear: Ear) -> None:
    made = from_scenario(example(tmp_path), IPICO, "D")
    with Emulators([made], int(made.due[0]) - 1) as emulators:
        (fin,) = listen(emulators.ports, ear)
        emulators.play(speed=60)
        ear.wait(lambda: fin.reads == made.total)
        assert emulators.wait_done(PATIENCE)
        assert emulators.sent == {"D": fin.reads}
        stop_all([fin])
    kinds = [record.kind for record in ear.records if isinstance(record, Notice)]
    assert kinds.count("gun") == 1
    assert LinkState.LOST in ear.states
    assert any(isinstance(record, Garbage) for record in ear.records)
    assert len(set(reads(ear.records))) < made.total


def test_a_scenario_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    one, two = (from_scenario(example(tmp_path), IPICO, "D") for _ in range(2))
    assert one.data == two.data
    assert one.breaks == two.breaks == (Break(START + 30_000, START + 50_000),)
    assert not ((one.due >= START + 10_000) & (one.due < START + 15_000)).any()
    assert one.total == pytest.approx(20 * 60 * 1.2, rel=0.1)
    assert from_scenario(Scenario(seed=4), IPICO, "D").data != one.data


def test_an_empty_scenario_is_one(tmp_path: Path) -> None:
    assert example(tmp_path, "") == Scenario()
    assert from_scenario(Scenario(), IPICO, "D").total > 0


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("seed = ", "scenario.toml: Invalid value"),
        ("speed = 3", "scenario.toml: speed is not known here; did you mean seed?"),
        ("chips = 0\nrate = -1.0", "scenario.toml: chips: 0 is too few; write 1 or more\n.*rate: -1"),
        ('first_chip = "12"', "first_chip: '12' is no chip; write 12 digits"),
        ('start = "yesterday"', "start: .*yesterday"),
        ('[[faults]]\nkind = "fire"', r"faults\[0\].kind: '?fire'? is not one of disconnect"),
        ('[[faults]]\nkind = "half"\nchance = 2.0', r"faults\[0\].chance: 2 is no chance; write 0 to 1"),
    ],
)
def test_a_wrong_scenario_is_refused_with_its_place(text: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=f"(?s){fault}"):
        example(tmp_path, text)


def test_files_that_are_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"none.toml: No such file or directory; give a scenario file"):
        load(tmp_path / "none.toml")
    with pytest.raises(Refused, match=r"none.bin: No such file or directory; give the file"):
        from_capture(tmp_path / "none.bin", IPICO)


def test_a_gun_needs_a_decoder_with_a_contact() -> None:
    deaf = replace(IPICO, encode_gun=None)
    with pytest.raises(Refused, match="no start contact"):
        from_scenario(Scenario(guns=(Duration(0),), faults=(Fault("half"),)), deaf, "D")


@pytest.mark.parametrize("name", ["ipico", "contact", "gps", "raceresult-usb"])
def test_a_scenario_begins_at_the_same_local_time_for_every_kind(name: str) -> None:
    """What has a UTC clock stamps by that: 08:00 in Shanghai is midnight."""
    of = kind(name)
    scenario = Scenario(timezone=SHANGHAI, rate=0.0, guns=(Duration(0),) if of.encode_gun else ())
    made = from_scenario(scenario, of, "D")
    (first, *_) = (one for one in of.parser(0).feed(made.data) if isinstance(one, Notice) and one.stamp is not None)
    away = 8 * HOUR if of.clock == "utc" else 0
    assert made.due[0] == START
    assert made.ahead == -away
    assert first.stamp == START - away or of.sets_by_dtr


def test_a_scenario_without_a_timezone_is_of_this_computer() -> None:
    made = from_scenario(Scenario(rate=0.0, guns=(Duration(0),)), kind("contact"), "D")
    here = datetime(2026, 3, 6, 8).timestamp() * 1000
    assert made.due[0] + made.ahead == here


def test_a_gun_comes_at_its_time_and_the_decoder_stays_to_the_end(ear: Ear) -> None:
    made = from_scenario(Scenario(rate=0.0, duration=Duration(60_000), guns=(Duration(30_000),)), IPICO, "D")
    assert (made.begins, made.due.tolist(), made.ends_at) == (START, [START + 30_000], START + 60_000)
    links: list[Link] = []

    def announce(url: str) -> None:
        links.append(link("D", url, ear))
        links[0].start()

    speed, begun = 60, time.monotonic()
    emulate(made, ANY_TCP, speed, announce)
    assert time.monotonic() - begun >= 60 / speed
    stop_all(links)
    assert [one.kind for one in ear.records if isinstance(one, Notice) and one.kind == "gun"] == ["gun"]


@pytest.mark.parametrize("way", ["connect", "socket"])
def test_a_decoder_that_connects_tries_until_somebody_listens(way: str, ear: Ear) -> None:
    number, urls, links = free_port(), list[str](), list[Link]()
    sent = threading.Thread(target=emulate, args=(schedule("D", 20), f"{way}://127.0.0.1:{number}", 1e6, urls.append))
    sent.start()
    time_of_refusals = threading.Event()
    time_of_refusals.wait(3 * CallingPort.AGAIN)  # so often it finds nobody
    links.append(link("D", f"listen://127.0.0.1:{number}", ear))
    links[0].start()
    ear.wait(lambda: links[0].reads == 20)
    sent.join(PATIENCE)
    stop_all(links)
    assert urls == [f"listen://127.0.0.1:{number}"]


def test_every_field_and_fault_stands_in_the_help_and_in_the_manual() -> None:
    assert [one.name for one in faults.FIELDS] + ["faults"] == [one.name for one in fields(Scenario)]
    assert tuple(one.name for one in faults.FAULTS) == get_args(FaultKind)
    root = Path(__file__).resolve().parent.parent.parent
    assert faults.markdown() in (root / "docs/manual.md").read_text(encoding="utf-8")
    for one in (*faults.FIELDS, *faults.FAULTS):
        assert f"  {one.name} " in faults.help_text()


def test_the_example_of_the_help_is_a_scenario_with_the_defaults_that_it_tells(tmp_path: Path) -> None:
    assert example(tmp_path, faults.EXAMPLE).faults == (Fault("disconnect", Duration(60_000), Duration(10_000)),)
    told = "\n".join(f"{one.name} = {one.fields}" for one in faults.FIELDS if one.name != "timezone")
    assert example(tmp_path, told) == Scenario()
