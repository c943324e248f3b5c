"""Wiclax' generic acquisition: documented lines, every damage, both directions for any cut, a clock that is set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.interfaces import Dated, Stamping
from hardware.protocols import wiclax
from hardware.protocols.framing import Lines
from hardware.protocols.wiclax import ASK_CLOCK, Box, Wiclax, encode, encode_clock, encode_gun, fields
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import HOUR
from tests.hardware.streams import stands_any_cut_and_any_noise

NOW = 1_795_339_802_123  # 2026-11-22 09:30:02.123
LINE = b"1539;22-11-2026 09:30:02.123;0A;559;65;0"
READ = Read("1539", NOW, LINE, 559, "0A")


def decode(*pieces: bytes) -> list[Record]:
    parser = Wiclax(today=lambda: NOW)
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


READS = st.builds(
    lambda chip, at, device, lap: Read(chip, at, b"", lap, device),
    st.text("0123456789ABCDEFabcdef-_:", min_size=1, max_size=24),
    st.integers(0, 7_258_118_399_999),
    st.text("0123456789ABCDEF*.,", min_size=1, max_size=8),
    st.none() | st.integers(0, 999_999_999),
)


def test_a_read_says_all_that_it_holds() -> None:
    assert decode(LINE + b"\r") == [READ]
    assert fields(READ) == {"device": "0A", "lap": "559", "battery": "65"}
    (bare,) = decode(b"1539;22-11-2026 09:30:02.123;;;;0\r")
    assert isinstance(bare, Read)
    assert (bare[:2], bare.seq, bare.reader, fields(bare)) == (READ[:2], None, "", {})


def test_a_read_out_of_the_memory_is_the_same_read() -> None:
    assert decode(LINE[:-1] + b"1\r") == [READ]


def test_heartbeats_cost_nothing_wherever_they_stand() -> None:
    assert decode(b"***" + LINE + b"\r*\r**") == [READ]
    assert decode(b"*" * (3 * Lines.LIMIT) + LINE + b"\r") == [READ]
    assert decode(b"*noise\r") == [Garbage(1, b"noise", "no record")]


def test_a_start_contact_is_of_the_day_nearest_to_now() -> None:
    assert isinstance(Wiclax(), Dated)
    for sent, stamp in ((b"RACESTART 09:30:00,500\r", NOW - 1623), (b"RACESTART 23:59:59,999\r", 1_795_305_599_999)):
        assert decode(sent) == [Notice("gun", stamp, sent[:-1], "race start")]
    assert decode(encode_gun(NOW, 7))[0][1] == NOW


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (LINE[:-2], "no record"),
        (LINE[:-1] + b"2", "no record"),
        (LINE.replace(b"1539", b""), "no record"),
        (LINE.replace(b"22-11", b"22-13"), "no such date or time"),
        (LINE.replace(b"09:30", b"24:30"), "no such date or time"),
        (b"RACESTART 24:00:00,000", "no such date or time"),
        (b"CLOCK 31-02-2026 09:30:00", "no such date or time"),
        (b"CLOCK?", "no record"),
    ],
)
def test_what_is_no_record_is_garbage_with_its_reason(line: bytes, reason: str) -> None:
    assert decode(b"\r" + line + b"\r" + LINE + b"\r") == [Garbage(1, line, reason), READ]


@given(READS)
def test_encode_is_the_inverse(read: Read) -> None:
    assert decode(encode(read)) == [read._replace(raw=encode(read)[:-1])]


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    ended = [noise + b"\r" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, ended, decode, data)


@pytest.mark.parametrize(
    "read",
    [READ._replace(chip="1;2"), READ._replace(chip="*1"), READ._replace(reader=";"), READ._replace(stamp=-1)],
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"printable ASCII|within the years"):
        encode(read)


def test_all_reads_of_a_time_are_asked_for_in_whole_seconds_around_it() -> None:
    sent = b"REWIND 22-11-2026 09:30:02 22-11-2026 09:30:03\r"
    assert wiclax.replay(NOW, NOW + 1) == sent
    assert wiclax.replay(NOW - 123, NOW + 877) == sent


def test_the_emulated_box_takes_a_new_time_and_stamps_by_it() -> None:
    box = Box()
    assert isinstance(box, Stamping)
    (clock,) = decode(box.hear(Wiclax().hello(), NOW))
    assert clock[:2] == ("clock", NOW // 1000 * 1000)
    assert box.stamped(LINE + b"\r") == LINE + b"\r"
    (said,) = decode(box.hear(encode_clock(NOW - HOUR), NOW // 1000 * 1000))
    assert said == Notice("status", None, b"CLOCKOK", "clock set")
    assert decode(box.hear(ASK_CLOCK, NOW))[0][1] == NOW // 1000 * 1000 - HOUR
    moved = box.stamped(b"noise\r" + LINE + b"\r" + encode_gun(NOW))
    assert moved == b"noise\r" + LINE.replace(b"09:", b"08:") + b"\r" + encode_gun(NOW - HOUR)


def test_the_emulated_box_answers_orders_to_read_and_is_silent_about_the_rest() -> None:
    (said,) = decode(Box().hear(b"STARTREAD\r", NOW))
    assert said[3] == "reading started or stopped"
    assert Box().hear(b"REWIND\rCLOCK 31-02-2026 09:30:00\r", NOW) == b""
