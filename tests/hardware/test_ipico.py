"""IPICO: real and documented records, every way to damage them, and both directions tied together."""

import random
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import ipico_frames
from hardware.protocols.ipico import Ipico, encode, encode_gun, fields
from hardware.protocols.ipico_frames import Frame, Reader
from racecontrol.domain.reads import Garbage, Notice, Read
from tests.hardware.streams import stands_any_cut_and_any_noise

LIVE = b"aa0005800012860800012603062027472353"
WITH_TTO = b"aa00058000123b3200012603081222022f060080cd"
GUN = b"ab000a2c260306052004151b2782ae"


def stamp(text: str) -> int:
    return round((datetime.fromisoformat(text) - datetime(1970, 1, 1)).total_seconds() * 1000)


def decode(*chunks: bytes) -> list[Any]:
    parser = Ipico()
    return [record for chunk in chunks for record in parser.feed(chunk)] + parser.flush()


def only(kind: type[Any], records: list[Any]) -> list[Any]:
    return [record for record in records if isinstance(record, kind)]


READS = st.builds(
    lambda chip, reader, tens: Read(f"{chip:012x}", tens * 10, b"", None, f"{reader:02x}"),
    st.integers(0, 16**12 - 1),
    st.integers(0, 255),
    st.integers(stamp("2000-01-01") // 10, stamp("2099-12-31") // 10),
)


def test_a_real_capture_of_4116_reads_has_no_garbage(shared: Path) -> None:
    capture = (shared / "data/ipico-4116-reads.txt").read_bytes()
    records = decode(*(capture[start : start + 4096] for start in range(0, len(capture), 4096)))
    assert (len(only(Read, records)), len(only(Garbage, records))) == (4116, 0)
    assert b"".join(record.raw + b"\r\n" for record in records) == capture


def test_hundredths_are_hexadecimal() -> None:
    (read,) = decode(b"aa400000000123450a2a01123018455927a7\r\n")
    assert read == Read("000000012345", stamp("2001-12-30 18:45:59.390"), read.raw, None, "40")


@pytest.mark.parametrize("suffix", [b"FS", b"LS", b"ls"])
@pytest.mark.parametrize("line", [LIVE, WITH_TTO])
def test_a_suffix_may_follow(line: bytes, suffix: bytes) -> None:
    (plain,), (read,) = decode(line), decode(line + suffix + b"\r\n")
    assert read == plain._replace(raw=line + suffix)
    assert fields(read)["suffix"] == suffix.decode()


def test_the_fields_of_the_longer_form() -> None:
    (read,) = decode(WITH_TTO)
    assert fields(read) == {
        "reader": "00",
        "i": "0",
        "q": "1",
        "tto_index": "6",
        "tto_page": "00",
        "tto_status": "80",
        "seen": "first seen",
    }


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r", b"\0\r\n\0"])
def test_line_ends(end: bytes) -> None:
    records = decode(LIVE + end + WITH_TTO + end)
    assert len(only(Read, records)) == 2


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (LIVE[:-1] + b"4", "wrong checksum: 54 sent, 53 computed"),
        (LIVE[:-1], "35 characters instead of 36 or 42"),
        (LIVE[7:], "the beginning is missing"),
        (GUN[:-1] + b"f", "control frame with wrong length or checksum"),
        (b"aa00058000128608000126130620274723" + b"54", "no such date or time"),
        (b"aa00058000128608000126030624274723" + b"57", "no such date or time"),
        (b"aa00058000128608000126030620274764" + b"58", "no such date or time"),
        (LIVE.upper(), "no record"),
        (b"\xff\xfe?", "no record"),
        (b"hello, world", "no record"),
    ],
)
def test_what_is_no_record_is_garbage_with_its_reason(line: bytes, reason: str) -> None:
    assert decode(b"\r\n" + line + b"\r\n" + LIVE + b"\r\n") == [Garbage(2, line, reason), *decode(LIVE)]


def test_a_cut_line_does_not_take_the_next_one_with_it() -> None:
    records = decode(LIVE[:20] + LIVE + b"\r\n")
    assert records == [Garbage(0, LIVE[:20], "20 characters instead of 36 or 42"), *decode(LIVE)]


def test_records_that_lost_their_line_ends_are_found() -> None:
    records = decode(b"\x80\x81" + WITH_TTO + GUN + LIVE + b"#" + LIVE + b"\r\n")
    assert [type(record) for record in records] == [Garbage, Read, Notice, Read, Garbage, Read]
    assert [record.offset for record in records if isinstance(record, Garbage)] == [0, 2 + 42 + 30 + 36]


def test_a_wrong_longer_form_is_not_taken_for_a_shorter_one() -> None:
    inner = LIVE + b"060080"
    assert only(Read, decode(inner + b"00\r\n")) == []


def test_an_unfinished_tail_is_garbage_but_a_whole_last_line_counts() -> None:
    assert decode(LIVE) == decode(LIVE + b"\r\n")
    assert decode(LIVE[:10]) == [Garbage(0, LIVE[:10], "10 characters instead of 36 or 42")]


def test_guns_clocks_and_banners_are_notices() -> None:
    banner = b"ARM9 Controller for DF Dual DSP (38.4kB) v1.4 Jun  5 2013"
    gun, clock, text, mode = decode(GUN, b"\r\n", b"ab000902260306051855443727cf\r\n", banner, b"\r\nab0002090305f3")
    assert gun == Notice("gun", stamp("2026-03-06 20:04:15.270"), GUN, "gun input 2026-03-06T20:04:15.270")
    assert clock == Notice("clock", stamp("2026-03-06 18:55:44.550"), clock.raw, "clock 2026-03-06T18:55:44.550")
    assert text == Notice("text", None, banner, banner.decode())
    assert mode == Notice("status", None, mode.raw, "mode event, 5 s")


def test_a_gun_with_an_unset_clock_is_still_a_gun() -> None:
    (gun,) = decode(ipico_frames.encode(Frame(ipico_frames.GUN, bytes(10))))
    assert (gun.kind, gun.stamp) == ("gun", None)


@given(READS, st.binary(max_size=8))
def test_encode_is_the_inverse(read: Read, noise: bytes) -> None:
    (again,) = only(Read, decode(encode(read), noise))
    assert again == read._replace(raw=encode(read).rstrip())


@given(st.integers(stamp("2000-01-01") // 10, stamp("2099-12-31") // 10))
def test_guns_and_clocks_go_both_ways(tens: int) -> None:
    gun, clock = decode(encode_gun(tens * 10), ipico_frames.encode_clock(tens * 10))
    assert (gun.kind, gun.stamp, clock.kind, clock.stamp) == ("gun", tens * 10, "clock", tens * 10)
    (order,) = decode(ipico_frames.set_clock(tens * 10))
    frame = ipico_frames.decode(order.raw)
    assert frame is not None
    assert ipico_frames.clock(frame) == tens * 10 // 1000 * 1000


def test_setting_the_clock_is_written_as_recorded() -> None:
    assert ipico_frames.set_clock(stamp("2026-03-06 19:49:21")) == b"ab00070126030605194921f8\r\n"
    assert encode_gun(stamp("2026-03-06 20:04:15.270")) == GUN + b"\r\n"


@pytest.mark.parametrize(
    "read",
    [
        Read("58000128608", 10**12, b""),
        Read("05800012860G", 10**12, b""),
        Read("058000128608", 10**12, b"", None, "A"),
        Read("058000128608", stamp("1999-12-31"), b""),
        Read("058000128608", stamp("2100-01-01"), b""),
        Read("058000128608", 10**18, b""),
    ],
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"IPICO has|not within the years"):
        encode(read)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    lines = [noise + b"\r\n" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, lines, decode, data)


@pytest.mark.parametrize("alphabet", [b"0123456789abcdef\r\n", b"a0b\r"])
def test_a_million_random_bytes_never_raise(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = Ipico()
    stream = bytes(chance.choices(alphabet, k=1_000_000))
    records = [record for start in range(0, len(stream), 997) for record in parser.feed(stream[start : start + 997])]
    assert only(Read, records + parser.flush()) == []


def test_nothing_of_a_damaged_stream_is_skipped() -> None:
    chance = random.Random(2)
    stream = bytearray((LIVE + b"\r\n" + WITH_TTO + b"\r\n" + GUN + b"\r\n") * 300)
    for _ in range(600):
        stream[chance.randrange(len(stream))] = chance.randrange(256)
    records = decode(bytes(stream))
    kept = b"".join(record.raw for record in records)
    assert kept == bytes(byte for byte in stream if byte not in b"\r\n\0") or len(kept) >= len(
        stream.translate(None, b"\r\n\0")
    )
    assert len(only(Read, records)) > 250


def test_the_emulated_reader_answers_politely() -> None:
    now = stamp("2026-03-06 18:55:44.550")
    reader = Reader()
    assert reader.hear(Ipico().hello()[:5], now) == b""
    (clock,) = decode(reader.hear(Ipico().hello()[5:], now))
    assert (clock.kind, clock.stamp) == ("clock", now)
    (mode,) = decode(reader.hear(ipico_frames.ask_mode(), now))
    assert mode.text == "mode event, 5 s"
    assert reader.hear(b"ab00000121\r\n", now) == b"ab00000121\r\n"
    assert reader.hear(b"ab00ff4bc2\r\n", now) == b"ab0000f258\r\n"
    assert reader.hear(b"nonsense\r\n", now) == b""
    banner = decode(reader.hear(b"ab0000372a\r\n", now))
    assert [record.kind for record in banner if isinstance(record, Notice)] == ["text", "status"]
