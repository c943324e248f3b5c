"""Trident: constructed and documented lines, every damage, both directions for any cut, a clock that is set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.interfaces import Stamping
from hardware.protocols.trident import ASK_CLOCK, Reader, Trident, encode, encode_clock, fields, set_clock
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import HOUR
from tests.hardware.streams import stands_any_cut_and_any_noise

NOW = 1_795_339_800_160  # 2026-11-22 09:30:00.16
LINE = b"aaA10000000123450003261122093000" + b"1000FS5a"
READ = Read("000000012345", NOW, LINE, None, "A1")


def decode(*pieces: bytes) -> list[Record]:
    parser = Trident()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


READS = st.builds(
    lambda chip, tens, letter, mat: Read(chip, tens * 10, b"", None, f"{letter}{mat}"),
    st.text("0123456789abcdefABCDEF", min_size=12, max_size=12),
    st.integers(946_684_800_00, 4_102_444_799_99),
    st.sampled_from("AZaz"),
    st.integers(0, 9),
)


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b""])
def test_any_line_end_is_taken(end: bytes) -> None:
    assert decode(LINE + end) == [READ]


def test_fields_are_told_as_sent() -> None:
    assert fields(READ) == {"reader": "A", "receiver": "1", "count": "0003", "type": "FS", "rssi": "5a"}
    assert fields(READ._replace(raw=b"")) == {}


@pytest.mark.parametrize("of_type", [b"FS", b"LS", b"BS", b"RR"])
def test_every_type_of_record_is_a_read(of_type: bytes) -> None:
    (read,) = decode(LINE.replace(b"FS", of_type))
    assert read == READ._replace(raw=LINE.replace(b"FS", of_type))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (LINE[:-1], "no record"),
        (LINE + b"0", "no record"),
        (LINE.replace(b"FS", b"XX"), "no record"),
        (LINE.replace(b"1000FS", b"6400FS"), "no such date or time"),  # hundredths end with 63
        (LINE.replace(b"261122", b"261322"), "no such date or time"),
        (b"DATE:Mon Agu 31 2015 13:17:00", "no record"),
        (b"DATE:Mon Feb 30 2015 13:17:00", "no record"),
    ],
)
def test_what_is_no_record_is_garbage_with_its_reason(line: bytes, reason: str) -> None:
    assert decode(b"\r\n" + line + b"\r\n" + LINE + b"\r\n") == [Garbage(2, line, reason), READ]


def test_hundredths_are_hexadecimal() -> None:
    (read,) = decode(LINE.replace(b"1000FS", b"5F00FS"))
    assert isinstance(read, Read)
    assert read.stamp == NOW - 160 + 950


@given(READS)
def test_encode_is_the_inverse(read: Read) -> None:
    assert decode(encode(read)) == [read._replace(raw=encode(read)[:-2])]


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    ended = [noise + b"\r\n" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, ended, decode, data)


@pytest.mark.parametrize(
    "read", [READ._replace(chip="1"), READ._replace(reader="1A"), READ._replace(stamp=4_102_444_800_000)]
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"12 hexadecimal digits|2000 to 2099"):
        encode(read)


@given(st.integers(946_684_800, 4_102_444_799))
def test_clocks_go_both_ways(second: int) -> None:
    (clock,) = decode(encode_clock(second * 1000 + 7))
    assert clock[:2] == ("clock", second * 1000)
    assert decode(Reader().hear(set_clock(second * 1000), NOW)) == [clock]


def test_the_emulated_reader_takes_a_new_time_and_stamps_by_it() -> None:
    box = Reader()
    assert isinstance(box, Stamping)
    whole = NOW // 1000 * 1000
    assert box.stamped(LINE + b"\r\n") == LINE + b"\r\n"
    assert box.hear(set_clock(whole - HOUR), whole) == encode_clock(whole - HOUR)
    assert box.hear(ASK_CLOCK, NOW) == encode_clock(NOW - HOUR)
    moved = box.stamped(b"noise\r\n" + LINE + b"\r\n")
    assert moved == b"noise\r\n" + LINE.replace(b"0930", b"0830") + b"\r\n"


def test_what_the_reader_does_not_know_is_refused() -> None:
    for command in (b"$RESET\r\n", b"$SETDATE:261322093000\r\n"):
        (said,) = decode(Reader().hear(command, NOW))
        assert said == Notice("status", None, b"CMD UNHANDLED", "a command was refused")
    assert Trident().hello() == b""
