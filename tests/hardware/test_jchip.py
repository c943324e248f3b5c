"""J-Chip: documented lines, the handshake, every damage, both directions for any cut."""

import random
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import jchip
from hardware.protocols.framing import Lines
from hardware.protocols.jchip import JChip, Reader, encode, encode_clock, fields
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from tests.hardware.streams import stands_any_cut_and_any_noise

START = 1_772_784_000_000
NAME = b"N0000vm-23182\r"
TIME = b"GT000593857 date=20261122\r"
DATED = b"DJ41AA1DF 00:59:38.078849 10  00000      C7 date=20261122"
UNDATED = b"DJ413A35 10:11:16.4433 10  10000      C7"


def stamp(text: str) -> int:
    return int((datetime.fromisoformat(text) - datetime(1970, 1, 1)).total_seconds() * 1000)


def decode(*pieces: bytes) -> list[Record]:
    parser = JChip()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes) -> Record:
    (record,) = decode(data)
    return record


READS = st.builds(
    lambda chip, at, seq: Read(chip, at, b"", seq),
    st.text("0123456789ABCDEFabcdef", min_size=1, max_size=24),
    st.integers(0, stamp("2199-12-31")),
    st.integers(0, 0xFFFFF),
)


def test_the_handshake_goes_step_by_step() -> None:
    parser = JChip()
    assert parser.hello() == parser.to_send() == b""
    parser.listen(NAME)
    assert (parser.to_send(), parser.to_send()) == (b"GT\r", b"")
    parser.listen(TIME)
    assert (parser.to_send(), parser.to_send()) == (b"S0000\r", b"")
    for _ in range(10):
        parser.tick()
        assert parser.to_send() == b""


def test_a_damaged_handshake_goes_on() -> None:
    parser = JChip()
    parser.listen(b"N00x\r")
    sent = []
    for _ in range(6):
        parser.tick()
        sent.append(parser.to_send())
    assert b"".join(sent) == b"GT\rS0000\r"
    parser = JChip()
    parser.listen(NAME)
    assert parser.to_send() == b"GT\r"
    assert parser.feed(b"GT0x\r") == [Garbage(len(NAME), b"GT0x", "no such date or time")]
    assert parser.to_send() == b"S0000\r"


def test_a_second_greeting_begins_anew() -> None:
    parser = JChip()
    parser.listen(NAME + TIME)
    parser.to_send()
    parser.listen(NAME)
    assert parser.to_send() == b"GT\r"


def test_the_epoch_is_the_readers_name() -> None:
    (part,) = JChip().listen(NAME + TIME + DATED + b"\r")
    assert (part.epoch, len(part.records)) == ("vm-23182", 3)
    before, after = JChip().listen(DATED + b"\r" + NAME)
    assert (before.epoch, after.epoch) == ("", "vm-23182")


@pytest.mark.parametrize(
    ("clock", "line", "says"),
    [
        (b"", DATED, "2026-11-22 00:59:38.078"),
        (TIME, UNDATED, "2026-11-22 10:11:16.443"),
        (b"GT200593857 date=20261122\r", UNDATED.replace(b" 10 ", b" 13 "), "2026-11-23 10:11:16.443"),
        (TIME, DATED.replace(b"22", b"25"), "2026-11-25 00:59:38.078"),
        (b"", UNDATED, "1970-01-01 10:11:16.443"),
        (b"GT300593857\r", UNDATED.replace(b" 10 ", b" 13 "), "1970-01-04 10:11:16.443"),
        (b"GT300593857 date=00000000\r", UNDATED, "1970-01-01 10:11:16.443"),
        (TIME, UNDATED.replace(b"4433", b"44"), "2026-11-22 10:11:16.440"),
    ],
)
def test_the_day_of_a_read(clock: bytes, line: bytes, says: str) -> None:
    assert decode(clock, line + b"\r")[-1][1] == stamp(says)


def test_a_clock_without_date_has_the_same_error_as_its_reads() -> None:
    clock, read = decode(b"GT013005032\r" + UNDATED + b"\r")
    assert clock == Notice("clock", stamp("1970-01-01 13:00:50.320"), b"GT013005032", "clock 1970-01-01T13:00:50.320")
    assert read[1] == stamp("1970-01-01 10:11:16.443")


def test_fields() -> None:
    (read,) = decode(DATED + b"\r")
    assert isinstance(read, Read)
    assert fields(read) == {"flag": "1", "day": "0", "index": "00000", "trailer": "C7", "date": "20261122"}
    assert fields(read._replace(raw=b"")) == {}


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_line_ends(end: bytes) -> None:
    assert len([one for one in decode(DATED + end + UNDATED + end) if isinstance(one, Read)]) == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (DATED[:-4], "read that is cut, or with no such date or time"),
        (DATED.replace(b"1122", b"1332"), "read that is cut, or with no such date or time"),
        (UNDATED.replace(b"10:11", b"25:11"), "read that is cut, or with no such date or time"),
        (b"GT025005032", "no such date or time"),
        (b"GT0130050", "no such date or time"),
        (b"X", "no record"),
    ],
)
def test_what_is_no_record_is_garbage_with_its_reason(line: bytes, reason: str) -> None:
    assert decode(b"\r" + line + b"\r" + DATED + b"\r") == [Garbage(1, line, reason), *decode(DATED + b"\r")]


def test_a_line_that_broke_off_is_garbage() -> None:
    assert decode(UNDATED) == [Garbage(0, UNDATED, "no line end")]


@given(READS)
def test_encode_is_the_inverse(read: Read) -> None:
    assert only(encode(read)) == read._replace(raw=encode(read)[:-1])


def test_it_is_written_as_documented() -> None:
    read = Read("413A35", stamp("2026-11-22 10:11:16.443"), b"", 0x10000)
    assert encode(read) == UNDATED.replace(b"4433", b"4430") + b" date=20261122\r"


@given(st.integers(0, stamp("2199-12-31") // 10))
def test_clocks_go_both_ways(tens: int) -> None:
    assert only(encode_clock(tens * 10 + 7))[:2] == ("clock", tens * 10)


@pytest.mark.parametrize("read", [Read("", START, b""), Read("4 1", START, b""), Read("41", stamp("2200-01-01"), b"")])
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"letters and digits|within the years"):
        encode(read)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    lines = [noise + b"\r" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, lines, decode, data)


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"NGTDJ0123456789:. \r"])
def test_random_bytes_never_raise_and_leave_a_small_buffer(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = JChip()
    for size in (1, 997, 100_000):
        for _ in range(20):
            parser.listen(bytes(chance.choices(alphabet, k=size)))
            parser.tick()
            assert len(parser.to_send()) <= len(jchip.SEND)
    assert sum(len(record.raw) for record in parser.flush()) <= Lines.LIMIT
    assert [len(piece.raw) for piece in JChip().feed(b"DJ" * 5_000)] == [Lines.LIMIT, Lines.LIMIT]


def meet(parser: JChip, reader: Reader) -> list[Record]:
    """A connection up to the first data; what the host has heard."""
    reader.connected()
    heard = parser.feed(reader.greet())
    for _ in range(3):
        heard += parser.feed(reader.hear(parser.to_send(), START))
    return heard


def test_the_emulated_reader_sends_after_the_handshake_and_from_the_first_read_again() -> None:
    parser, reader = JChip(), Reader("mat 1")
    reads = [Read(f"C{number}", START + number, b"", number) for number in range(4)]
    assert reader.keep(encode(reads[0])) == b""
    assert not reader.settled
    name, clock, first = meet(parser, reader)
    assert reader.settled
    assert name[3] == "reader mat 1, 1 stored reads"  # type: ignore[misc]
    assert clock[:2] == ("clock", START)
    assert first[0] == "C0"
    assert parser.feed(reader.keep(encode(reads[1]) + b"noise\r"))[0][0] == "C1"
    assert [one[0] for one in meet(JChip(), reader)[2:]] == ["C0", "C1"]
    assert reader.hear(b"nonsense\r", START) == b""
