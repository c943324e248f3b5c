"""RFID Ultra: documented lines, every damage, both directions for any cut, and what it asks for."""

import random
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import ultra_records as records
from hardware.protocols.framing import Lines
from hardware.protocols.ultra import Ultra
from hardware.protocols.ultra_box import Box
from hardware.protocols.ultra_records import encode, encode_kept, fields
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from tests.hardware.streams import stands_any_cut_and_any_noise

START = 1_772_784_000_000
LIVE = b"0,413A9C,1479776435,144,1,-8,0,1,1,1,456789,1"


def stamp(text: str) -> int:
    return round((datetime.fromisoformat(text) - datetime(1970, 1, 1)).total_seconds() * 1000)


def decode(*pieces: bytes) -> list[Record]:
    parser = Ultra()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes) -> Record:
    (record,) = decode(data)
    return record


def line(number: int, *, kept: bool = False, at: int = START) -> bytes:
    return (encode_kept if kept else encode)(Read(f"C{number}", at + number, b"", number))


def lines(first: int, last: int, *, kept: bool = False) -> bytes:
    return b"".join(line(number, kept=kept) for number in range(first, last + 1))


def seqs(heard: list[Record]) -> list[int | None]:
    return [record.seq for record in heard if isinstance(record, Read)]


def connected(last: int = 0) -> Ultra:
    """A parser in time: what came since the last stored number was asked for, and nothing came."""
    parser = Ultra()
    if last:
        parser.resume("1", range(1, last + 1))
    parser.listen(b"Connected,0\nS=10\n")
    for _ in range(4 * Ultra.PATIENCE):
        parser.to_send()
        parser.tick()
    return parser


READS = st.builds(
    lambda chip, at, seq, antenna: Read(chip, records.EPOCH + at, b"", seq, antenna),
    st.text("0123456789ABCDEFabcdef", min_size=1, max_size=24),
    st.integers(0, stamp("2199-12-31") - records.EPOCH),
    st.none() | st.integers(1, 999_999_999),
    st.builds("{}-{}".format, st.integers(1, 2), st.integers(1, 8)),
)


def test_a_read() -> None:
    assert only(LIVE + b"\n") == Read("413A9C", stamp("2026-11-22 01:00:35.144"), LIVE, 1, "1-1")
    read = only(b"0,1234567,0,7,3,-61,0,2,255,,x,\n")
    assert isinstance(read, Read)
    assert (read.chip, read.seq, read.reader) == ("1234567", None, "2-3")
    assert read.stamp == stamp("1980-01-01") + 7  # a clock that was never set
    assert fields(read) == {"antenna": "3", "rssi": "-61", "reader": "2", "box": "255", "start_time": "x"}


def test_out_of_the_memory_it_is_one_and_the_same_read() -> None:
    kept = LIVE.replace(b",-8,0,", b",-8,1,")
    parser = Ultra()
    live, again = parser.listen(LIVE + b"\n" + kept + b"\n")
    assert live.records == again.records
    assert (live.recovered, again.recovered, live.epoch, again.epoch) == (False, True, "1", "1")


@pytest.mark.parametrize(
    ("data", "kind", "at", "text"),
    [
        (b"V=22.9", "status", None, "battery 22.9 V, low"),
        (b"S=01", "status", None, "stopped (01)"),
        (b"S=7", "status", None, "status not known (7)"),
        (b"10:20:30 22-11-2026", "clock", stamp("2026-11-22 10:20:30"), "clock 2026-11-22T10:20:30.000"),
        (b"1:02:03 1-3-2026 (1)", "clock", stamp("2026-03-01 01:02:03"), "clock 2026-03-01T01:02:03.000"),
        (b"00:00:05 00-00-0000", "clock", None, "clock 00:00:05 00-00-0000"),
        (b"U1D2", "status", None, "setting 1D gating mode: 2"),
        (b"u1D\x02", "status", None, "setting 1D gating mode: accepted"),
        (b"UFE", "status", None, "setting FE : "),
    ],
)
def test_notices_in_words(data: bytes, kind: str, at: int | None, text: str) -> None:
    assert only(data + b"\n") == Notice(kind, at, data, text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LIVE[:-8], "11 fields instead of 12"),
        (LIVE + b",1", "13 fields instead of 12"),
        (LIVE.replace(b"144", b"1440"), "read with a field that cannot be"),
        (LIVE.replace(b"1479776435", b"9999999999"), "read with a field that cannot be"),
        (LIVE.replace(b",-8,0,1,1,", b",-8,0,1,1/2,"), "read with a field that cannot be"),
        (b"\xff\xfe?", "no record"),
    ],
)
def test_what_is_no_record_is_garbage_with_its_reason(data: bytes, reason: str) -> None:
    assert decode(b"\r\n" + data + b"\r\n" + LIVE + b"\r") == [Garbage(2, data, reason), *decode(LIVE + b"\n")]


def test_a_line_that_broke_off_is_garbage() -> None:
    assert decode(LIVE) == [Garbage(0, LIVE, "no line end")]


@given(READS)
def test_encode_is_the_inverse(read: Read) -> None:
    for written in (encode(read), encode_kept(read)):
        assert only(written) == read._replace(raw=encode(read).rstrip())


@pytest.mark.parametrize(
    "read",
    [
        Read("", START, b""),
        Read("4,1", START, b""),
        Read("413A9C", START, b"", None, "a"),
        Read("413A9C", stamp("1979-12-31"), b""),
        Read("413A9C", stamp("2200-01-01"), b""),
    ],
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"letters and digits|within the years"):
        encode(read)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    lines = [noise + b"\r\n" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, lines, decode, data)


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"0123456789,VSUu=:-. \r\n"])
def test_random_bytes_never_raise_and_leave_a_small_buffer(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = Ultra()
    for size in (1, 997, 100_000):
        for _ in range(20):
            parser.listen(bytes(chance.choices(alphabet, k=size)))
            parser.tick()
            parser.to_send()
    assert sum(len(record.raw) for record in parser.flush()) <= Lines.LIMIT
    assert Ultra().feed(b"0," * 300_000)[-1].raw == b"0," * (Lines.LIMIT // 2)


def test_what_is_sent_to_the_box_at_first() -> None:
    parser = Ultra()
    assert parser.hello() == b"700\n?\nr\n"
    assert parser.to_send() == b""  # it has not said anything yet
    parser.listen(b"Connected,0\n")
    assert parser.to_send() == b"8000\r0\n"
    assert parser.to_send() == b""


def test_after_the_stored_number_everything_is_asked_for() -> None:
    parser = Ultra()
    parser.resume("1", range(1, 41))
    parser.listen(b"S=10\n")
    assert parser.to_send() == b"60041\r100040\n"
    (part,) = parser.listen(lines(41, 43, kept=True))
    assert part.recovered
    parser.listen(line(44))
    for _ in range(3 * Ultra.PATIENCE):
        parser.tick()
        assert parser.to_send() == b""  # 44 ended what could be missing


def test_a_first_live_read_tells_where_the_missing_ones_end() -> None:
    parser = Ultra()
    parser.resume("1", range(1, 41))
    parser.listen(line(50))
    assert parser.to_send() == b"60041\r49\n"


def test_a_gap_is_asked_for_until_it_is_filled() -> None:
    parser = connected()
    parser.listen(lines(1, 3) + lines(6, 7))
    assert parser.to_send() == b"6004\r5\n"
    parser.listen(line(4, kept=True))
    assert parser.to_send() == b""
    for _ in range(Ultra.PATIENCE):
        parser.tick()
    assert parser.to_send() == b"6005\r5\n"
    parser.listen(line(5, kept=True) + line(9))
    assert parser.to_send() == b"6008\r8\n"


def test_numbers_that_are_gone_from_the_log_are_given_up() -> None:
    parser = connected(last=10)
    parser.listen(line(20))
    asked = []
    for _ in range(10 * Ultra.PATIENCE):
        asked.append(parser.to_send())
        parser.tick()
    assert [one for one in asked if one] == [b"60011\r19\n"] * Ultra.TRIES
    parser.listen(line(22))
    assert parser.to_send() == b"60021\r21\n"


def test_a_log_that_begins_anew_is_another_epoch() -> None:
    parser = connected(last=500)
    epochs = [parser.listen(data)[0].epoch for data in (line(501), line(499), line(1, at=START + 1000), line(2))]
    assert epochs == ["1", "1", "1/2", "1/2"]


def test_another_box_is_another_epoch() -> None:
    parser = connected(last=500)
    (part,) = parser.listen(line(502).replace(b",1,1,0,0,", b",1,7,0,0,"))
    assert part.epoch == "7"
    assert parser.to_send() == b"6001\r501\n"


@pytest.mark.parametrize("epoch", ["vm-23182", "1/b", "", "/", "1/2"])
def test_an_epoch_of_another_protocol_does_no_harm(epoch: str) -> None:
    parser = Ultra()
    parser.resume(epoch, range(1, 501))
    parts = parser.listen(line(501) + line(1, at=START + 1000))
    assert parts[-1].epoch in ("1", "1/2", "1/3")


def test_replay_and_its_bounds() -> None:
    first, last = stamp("2026-11-22 01:00:35.144"), stamp("2026-11-22 01:00:36.001")
    assert records.replay(first, last) == b"8001479776435\r1479776437\n"
    assert records.replay(0, records.EPOCH + 500) == b"8000\r1\n"


def talk(parser: Ultra, box: Box, seconds: int) -> list[Record]:
    """The two of them on a line; what the host has heard."""
    heard: list[Record] = []
    for _ in range(seconds):
        answer = box.hear(parser.to_send(), START)
        heard += parser.feed(answer)
        parser.tick()
    return heard


def meet(parser: Ultra, box: Box) -> list[Record]:
    box.connected()
    return parser.feed(box.greet() + box.hear(parser.hello(), START))


def test_the_emulated_box_answers_politely() -> None:
    parser, box = Ultra(), Box()
    heard = meet(parser, box)
    assert [record.text for record in heard if isinstance(record, Notice)] == [
        "last sent 0",
        "reading (10)",
        "clock 2026-03-06T08:00:00.000",
    ]
    assert box.hear(b"u1D2\xff\n9\nnonsense\n600x\r\n8001\rx\n", START) == b"u1D\x02\n"


def test_what_was_lost_on_the_way_is_recovered() -> None:
    parser, box = Ultra(), Box()
    box.keep(lines(1, 3))  # before anybody listens
    heard = meet(parser, box) + talk(parser, box, 10)
    assert seqs(heard) == [1, 2, 3]
    assert box.settled
    heard = parser.feed(box.keep(line(4) + line(5, kept=True) + line(6) + b"noise\r\n"))
    assert (seqs(heard), box.settled) == ([4, 6], False)
    assert seqs(talk(parser, box, 10)) == [5]
    assert box.settled


def test_a_new_connection_goes_on_where_the_log_ends() -> None:
    box = Box()
    parser = Ultra()
    meet(parser, box)
    assert seqs(parser.feed(box.keep(lines(1, 3)))) == [1, 2, 3]
    box.connected()
    assert box.keep(lines(4, 5)) == b""  # the host has not asked for anything here
    parser = Ultra()
    parser.resume("1", range(1, 4))
    assert seqs(meet(parser, box) + talk(parser, box, 10)) == [4, 5]
    assert box.settled


def test_the_box_replays_by_time_and_is_still_when_it_is_told() -> None:
    box = Box()
    box.hear(b"700\n", START)
    box.keep(lines(1, 3) + line(4, at=START + 5000))
    assert seqs(decode(box.hear(records.replay(START + 5000, START + 6000), START))) == [4]
    assert seqs(decode(box.hear(records.EVERYTHING, START))) == [1, 2, 3, 4]
    box.hear(b"s\n", START)
    assert box.keep(line(5)) == b""


def test_a_duplicate_keeps_its_number() -> None:
    box = Box()
    box.hear(b"700\n", START)
    assert seqs(decode(box.keep(line(7) + line(7) + line(8)))) == [1, 1, 2]
