"""Alien notifications: documented forms, every damage, both directions for any cut."""

import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import alien
from hardware.protocols.alien import LIMIT, Alien, Reader, encode, fields
from racecontrol.domain.reads import Garbage, Read, Record
from tests.hardware.streams import stands_any_cut_and_any_noise

START = 1_772_784_000_250  # 2026-03-06 08:00:00.250
TAG = Read("E20034120123", START, b"", None, "1")
LINE = b"Tag:E200 3412 0123, CRC:2483, Disc:2026/03/06 08:00:00.25, Count:7, Ant:1"
ELEMENT = (
    b"<Alien-RFID-Tag>\r\n  <TagID>E200 3412 0123</TagID>\r\n  <CRC>87B4</CRC>\r\n"
    b"  <DiscoveryTime>2026/03/06 08:00:00.250</DiscoveryTime>\r\n  <Antenna>1</Antenna>\r\n"
    b"  <ReadCount>7</ReadCount>\r\n</Alien-RFID-Tag>"
)
BEFORE = (
    b'<?xml version="1.0" encoding="UTF-8"?>\r\n<Alien-RFID-Reader-Auto-Notification>\r\n'
    b"<ReaderName>Mat 1</ReaderName>\r\n<Time>2026/03/06 08:00:01</Time>\r\n<Alien-RFID-Tag-List>\r\n"
)
AFTER = b"\r\n</Alien-RFID-Tag-List>\r\n</Alien-RFID-Reader-Auto-Notification>\r\n\0"
REMARK = b"#Alien RFID Reader Auto Notification Message\r\n#Time: 2026/03/06 08:00:01\r\n"


def decode(*pieces: bytes) -> list[Record]:
    parser = Alien()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes) -> Read:
    (record,) = decode(data)
    assert isinstance(record, Read), record
    return record


READS = st.builds(
    lambda chip, at, antenna: Read(chip.hex().upper(), at, b"", None, str(antenna)),
    st.integers(1, 16).flatmap(lambda words: st.binary(min_size=2 * words, max_size=2 * words)),
    st.integers(0, 7_258_118_399_999),
    st.integers(0, 99),
)


@pytest.mark.parametrize(
    ("data", "raw"),
    [(BEFORE + ELEMENT + AFTER, ELEMENT), (BEFORE.replace(b"\r\n", b"") + ELEMENT, ELEMENT), (LINE + b"\r\n", LINE)],
)
def test_a_tag_in_each_form(data: bytes, raw: bytes) -> None:
    read = only(data)
    assert read == TAG._replace(raw=raw)
    assert fields(read) == {"CRC": raw[raw.index(b"CRC") + 4 :][:4].decode(), "ReadCount": "7", "Antenna": "1"}


def test_a_tag_is_told_before_its_document_ends() -> None:
    assert [one[0] for one in Alien().feed(BEFORE + ELEMENT)] == [TAG.chip]
    assert Alien().feed(BEFORE + ELEMENT[:-1]) == []


def test_tags_of_one_document_and_of_several_stand_alone() -> None:
    assert decode(BEFORE + ELEMENT + ELEMENT + AFTER + BEFORE + AFTER) == [TAG._replace(raw=ELEMENT)] * 2
    lines = REMARK + LINE + b"\r\n" + LINE + b"\r\n#End of Notification Message\r\n\0"
    assert decode(lines) == [TAG._replace(raw=LINE)] * 2


def test_a_tag_without_its_time_is_of_1970() -> None:
    assert only(b"<Alien-RFID-Tag><TagID>0102</TagID></Alien-RFID-Tag>")[:2] == ("0102", alien.UNSET)


@pytest.mark.parametrize(
    "tag",
    [
        *(ELEMENT.replace(b"2026/03/06", b"2026/13/06"), ELEMENT.replace(b"08:00:00", b"28:00:00")),
        *(ELEMENT.replace(b"E200", b"E2 xyz"), ELEMENT.replace(b"TagID", b"Tag", 1), LINE.replace(b":00:", b"::")),
        *(b"Tag:, Disc:2026/03/06 08:00:00", b"Tag:E200 3412 0123, CRC:2483, Disc:"),
    ],
)
def test_a_tag_that_cannot_be_is_garbage_with_its_place(tag: bytes) -> None:
    garbage, read = decode(BEFORE + tag + b"\r\n" + ELEMENT + AFTER)
    assert garbage == Garbage(len(BEFORE), tag, "tag that is cut, or with no such date or time")
    assert read == TAG._replace(raw=ELEMENT)


@pytest.mark.parametrize("until", range(1, len(ELEMENT)))
def test_a_tag_that_broke_off_costs_no_other(until: int) -> None:
    for follows, raw in ((ELEMENT, ELEMENT), (LINE, LINE)):
        *garbage, read = decode(ELEMENT[:until] + b"\r\n" + follows + b"\r\n")
        assert read == TAG._replace(raw=raw)
        assert all(isinstance(one, Garbage) for one in garbage)
        assert garbage or until < 3 or ELEMENT[:until].endswith(b"\r")


def test_lines_behind_a_tag_that_broke_off_are_told_at_once() -> None:
    garbage, *reads = Alien().feed(ELEMENT[:40] + b"\r\n" + LINE + b"\r\n" + LINE + b"\r\n")
    assert garbage == Garbage(0, ELEMENT[:40] + b"\r\n", "no record")
    assert reads == [TAG._replace(raw=LINE)] * 2


def test_noise_in_a_document_is_garbage() -> None:
    garbage, read = decode(BEFORE + b"\xff\xfe noise" + ELEMENT)
    assert garbage == Garbage(len(BEFORE), b"\xff\xfe noise", "no record")
    assert isinstance(read, Read)


def test_what_never_ends_is_given_up() -> None:
    endless, rest, read = decode(b"<Alien-RFID-Tag>" + b"\n" * (2 * LIMIT) + b"noise\n" + LINE + b"\n")
    assert isinstance(endless, Garbage)
    assert (len(endless.raw), endless.reason) == (LIMIT, "no end")
    assert rest == Garbage(len(b"<Alien-RFID-Tag>") + 2 * LIMIT, b"noise", "no record")
    assert isinstance(read, Read)


def test_an_end_that_is_given_up_half_way_ends_nothing() -> None:
    stream = b"x" * (LIMIT - 6) + b"</Alien-RFID-Tag>noise\n"
    found = decode(stream)
    assert found == decode(*(stream[at : at + 1] for at in range(len(stream))))
    assert [len(one[1]) for one in found if isinstance(one, Garbage)] == [LIMIT, len(stream) - LIMIT - 1]


@given(READS)
def test_encode_is_the_inverse(read: Read) -> None:
    assert only(encode(read))._replace(raw=b"") == read


@given(st.lists(READS, max_size=5), st.lists(st.binary(max_size=60), max_size=5), st.data())
def test_any_cut_and_any_noise_between_documents_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    ended = [noise + b"\r\n" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, ended, decode, data)


PARTS = st.sampled_from(
    [b"<Alien-RFID-Tag>", b"</Alien-RFID-Tag>", b"\r", b"\n", b"\0", b"Tag:", LINE, ELEMENT, b"x" * 4070, b"y" * 25]
)


@given(st.lists(PARTS, max_size=12), st.data())
def test_long_and_broken_pieces_are_the_same_for_every_cut(parts: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=20)))
    assert decode(*(stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True))) == decode(stream)


@pytest.mark.parametrize(
    "read", [TAG._replace(chip="E2"), TAG._replace(chip="xyzx"), TAG._replace(reader="A"), TAG._replace(stamp=-1)]
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"digits by fours|within the years"):
        encode(read)


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"<Alien-RFID-Tag>/:Tag", b"<", b"\n"])
def test_random_bytes_never_raise_and_fill_no_memory(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = Alien()
    parser.feed(b"<Alien-RFID-Tag>")
    tracemalloc.start()
    for _ in range(60):
        parser.feed(bytes(chance.choices(alphabet, k=1000)) * (1 if len(alphabet) > 1 else 20))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000
    assert sum(len(one.raw) for one in parser.flush()) <= LIMIT


def test_the_reader_hears_nothing() -> None:
    assert Reader().hear(b"get Time\r\n", START) == Alien().hello() == b""
