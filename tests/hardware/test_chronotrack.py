"""ChronoTrack: documented lines, real rows of a controller's files, and both directions for any cut."""

import random
import tracemalloc
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import chronotrack_lines as lines
from hardware.protocols.chronotrack import ChronoTrack
from hardware.protocols.chronotrack_box import SimpleClient
from hardware.protocols.chronotrack_lines import encode, encode_gun, fields
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, HOUR, iso_local
from tests.hardware.streams import stands_any_cut_and_any_noise

START = 1_772_784_000_000  # 2026-03-06 08:00
CHICAGO = ZoneInfo("America/Chicago")  # 6 hours behind on that day
HELLO = b"SimpleClient~0.6.0~CTP01\r\n"
LINE = b"CT01_13~21~START~50101~1772784000.90~1~117F37~8"
NORMAL = b"CT01_13~21~START~50101~15:54:48.90~1~117F37~8"
HANDSHAKE = (
    b"RaceControl~1.0~5\r\nguntimes=true\r\nnewlocations=true\r\nconnection-id=false\r\nstream-mode=push\r\n"
    b"time-format=unix\r\ngetconnectionid\r\ngeteventinfo\r\ngetlocations\r\nauthorize\r\n"
)


def decode(*pieces: bytes, parser: ChronoTrack | None = None) -> list[Record]:
    parser = parser or ChronoTrack()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes, parser: ChronoTrack | None = None) -> Record:
    (record,) = decode(data + b"\r\n", parser=parser)
    return record


def at_noon() -> ChronoTrack:
    """A parser that knows zone and day: 2026-03-06 20:00 in Chicago."""
    return ChronoTrack(0, lambda: START + 12 * HOUR, CHICAGO)


@pytest.mark.parametrize(
    ("time", "when"),
    [
        (b"1772784000.90", "2026-03-06T08:00:00.900"),
        (b"1772784000", "2026-03-06T08:00:00.000"),
        (b"2026-03-06T15:54:48.90", "2026-03-06T21:54:48.900"),
        (b"15:54:48.90", "2026-03-06T21:54:48.900"),
        (b"19:59:59.90", "2026-03-07T01:59:59.900"),
        (b"02:00:00.01", "2026-03-06T08:00:00.010"),
        (b"0.50", "1970-01-01T00:00:00.500"),
        (b"315532888.24", "1980-01-01T00:01:28.240"),
        (b"0000-00-00T00:01:28.24", "1970-01-01T06:01:28.240"),
        (b"1980-01-01T00:01:28.24", "1980-01-01T06:01:28.240"),
    ],
)
def test_the_three_formats_of_time_and_unset_clocks(time: bytes, when: str) -> None:
    read = only(NORMAL.replace(b"15:54:48.90", time), at_noon())
    assert isinstance(read, Read)
    assert iso_local(read.stamp) == when


def test_a_time_of_day_after_midnight_belongs_to_the_new_day_and_one_before_it_to_the_old() -> None:
    parser = ChronoTrack(0, lambda: START - 8 * HOUR + 30_000, CHICAGO)  # 00:00:30
    late, early = (
        parser.feed(NORMAL.replace(b"15:54:48.90", b"23:59:59.00") + b"\r\n"),
        parser.feed(NORMAL.replace(b"15:54:48.90", b"00:00:01.00") + b"\r\n"),
    )
    assert early[0][1] == START - 8 * HOUR + 1_000 + 6 * HOUR
    assert late[0][1] == START - 8 * HOUR - 1_000 + 6 * HOUR


def test_a_local_time_without_zone_is_not_guessed() -> None:
    why = "read in local time, whose zone is not known"
    assert only(NORMAL) == Garbage(0, NORMAL, why)
    assert only(NORMAL, ChronoTrack(0, lambda: START)) == Garbage(0, NORMAL, why)
    iso = NORMAL.replace(b"15:54", b"2026-03-06T15:54")
    assert only(iso) == Garbage(0, iso, why)
    assert isinstance(only(iso, ChronoTrack(zone=CHICAGO)), Read)
    gun = only(b"CT01_33~4~start~guntime~07:45:01.01~0~DF239A~0")
    assert isinstance(gun, Notice)
    assert gun[:2] == ("gun", None)
    assert gun.text == "gun at start 07:45:01.01, not in UTC"


def test_rows_of_a_controller_with_and_without_the_last_column() -> None:
    row = b"TO~2~9511~160~18~1620458677.69~12000C~2~-73~2~P~13"
    twelve, eleven = decode(row + b"\r\n" + row[:-3])
    assert isinstance(twelve, Read)
    assert eleven == twelve._replace(raw=row[:-3])
    assert fields(twelve) == {
        "sequence": "2",
        "column 4": "160",
        "column 5": "18",
        "MAC": "12000C",
        "antenna": "2",
        "dBm": "-73",
        "count": "2",
        "mode": "P",
        "column 12": "13",
    }
    assert "column 12" not in fields(eleven)


def test_events_of_a_controller() -> None:
    assert only(b"I11A9D,34,Gun,1413,21050808055552,Button Press")[3] == (
        "Button Press 2021-05-08T08:05:55.520 on the clock of I11A9D"
    )
    change = only(b"E92EBB,4,TimeChange,1,21050807134000,80010100012824")
    assert change[3] == (
        "clock of E92EBB set from 1980-01-01T00:01:28.240 to 2021-05-08T07:13:40.000, +1304925131.76 s"
    )
    power = only(b"E92EBB,1,Powerup,0,80010100000100,1.0")
    assert (power[0], power[3]) == ("status", "Powerup 1.0 1980-01-01T00:00:01.000 on the clock of E92EBB")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LINE[:-2], "7 fields instead of 8"),
        (LINE + b"~9", "9 fields instead of 8"),
        (LINE.replace(b"1772784000.90", b"99999999999.00"), "no such date or time"),
        (LINE.replace(b"1772784000.90", b"24:00:00.00"), "no such date or time"),
        (LINE.replace(b"1772784000.90", b"2026-02-30T00:00:00.00"), "no such date or time"),
        (LINE.replace(b"1772784000.90", b""), "no such date or time"),
        (LINE.replace(b"50101", b""), "read without tag"),
        (b"TO~2~9511~160~18~1620458677.69~12000C~2~-73~2", "10 columns instead of 11 or 12"),
        (b"TO~2~9511~160~18~15:54:48.90~12000C~2~-73~2~P", "row without tag or Unix time"),
        (b"TO~2~~160~18~1620458677.69~12000C~2~-73~2~P", "row without tag or Unix time"),
        (b"I11A9D,34,Gun,1413,21130808055552,Button Press", "no record"),
        (b"E92EBB,4,TimeChange,1,21050807134000,8001", "no record"),
        (b"\xff\xb2~\xb2", "no record"),
        (b"What?", "no record"),
        (b"ack", "no record"),
    ],
)
def test_what_is_no_record_says_why_and_the_next_one_is_found(data: bytes, reason: str) -> None:
    garbage, read = decode(b"\r\n" + data + b"\r\n" + LINE + b"\r\n")
    assert garbage == Garbage(2, data, reason)
    assert isinstance(read, Read)


def test_a_line_that_breaks_off_is_no_read() -> None:
    assert decode(LINE) == [Garbage(0, LINE, "no line end")]  # antenna 8 may be the beginning of something else


def test_the_handshake() -> None:
    parser = ChronoTrack()
    assert parser.hello() == b""
    parser.tick()
    assert parser.to_send() == b""
    (part,) = parser.listen(HELLO)
    assert part.records == (Notice("text", None, HELLO[:-2], "SimpleClient 0.6.0 CTP01"),)
    assert parser.to_send() == HANDSHAKE
    assert parser.to_send() == b""
    parser.listen(b"ack~getconnectionid~7\r\nack~geteventinfo~Run~1~\r\n")
    assert parser.to_send() == b""
    (part,) = parser.listen(b"ack~getlocations~START~30k\r\n")
    assert part.records[0][3] == "getlocations START 30k"
    assert parser.to_send() == b"start\r\n"
    parser.listen(b"ack~getlocations~START~30k\r\n")
    assert parser.to_send() == b""
    parser.listen(b"CT01_33~2038~30k~newlocation~1772784000.00~0~ED932A~0\r\n")
    assert parser.to_send() == b"getlocations\r\nstart~30k\r\n"


def test_a_ping_every_ten_seconds_whose_answer_is_no_record() -> None:
    parser = ChronoTrack()
    for _ in range(10):
        parser.tick()
    assert parser.to_send() == b""
    parser.listen(HELLO)
    parser.to_send()
    for _ in range(9):
        parser.tick()
    assert parser.to_send() == b""
    parser.tick()
    assert parser.to_send() == b"ping\r\n"
    assert parser.listen(b"ack~ping\r\n") == []


NAMES = st.text(st.characters(min_codepoint=32, exclude_characters="~", exclude_categories=("Cs", "Cc")), min_size=1)
READS = st.builds(
    lambda chip, tens, name: Read(chip, tens * 10, b"", None, name),
    st.from_regex(r"[0-9A-Za-z]{1,14}", fullmatch=True).filter(lambda tag: tag not in (lines.GUN, lines.NEW_LOCATION)),
    st.integers(0, 200 * 365 * DAY // 10),
    NAMES,
)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    framed = [noise + b"\r\n" for noise in noises]
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, framed, decode, data)


@given(st.integers(0, 200 * 365 * DAY // 10), st.integers(1, 10**9))
def test_a_gun_goes_both_ways(tens: int, number: int) -> None:
    assert decode(encode_gun(tens * 10, number))[0][:2] == ("gun", tens * 10)


@pytest.mark.parametrize(
    "read",
    [
        Read("a~b", START, b""),
        Read("", START, b""),
        Read("guntime", START, b""),
        Read("1", -1, b""),
        Read("1", 300 * 366 * DAY, b""),
        Read("1", START, b"", None, "a\nb"),
    ],
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"ChronoTrack has|not within the years"):
        encode(read)


WORDS = st.sampled_from(
    [b"guntime", b"newlocation", b"getlocations", b"1.00", b"9" * 11, b"24:00:00", b"23:59:60", b"0001-01-01T00:00:00"]
)


SOME = WORDS | st.binary(max_size=12)


@given(st.sampled_from([b"CT01_33", b"TO", b"ack", b"x"]), st.lists(SOME, max_size=12) | st.tuples(*[SOME] * 7))
def test_no_line_of_whatever_fields_raises_or_is_passed_over(first: bytes, rest: Sequence[bytes]) -> None:
    line = b"~".join((first, *rest)).translate(None, b"\r\n\0")
    for parser in (ChronoTrack(), at_noon()):
        (record,) = parser.feed(line + b"\r\n")
        assert record.raw == line
        parser.to_send()


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"CT01_13~0123456789.:-T\r\n", b"ack~start\r,"])
def test_random_bytes_never_raise_and_little_is_kept(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = at_noon()
    words = [b"ack~getlocations~", HELLO, b"CT01_33~1~x~newlocation~", b"TO~", b"\r\nCT01_33~", b"A,1,Gun,"]
    tracemalloc.start()
    for _ in range(100):
        found = parser.feed(bytes(chance.choices(alphabet, k=1980)) + chance.choice(words))
        assert not any(isinstance(one, Read) for one in found)
        parser.to_send()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    parser.flush()
    assert kept < 200_000


def test_the_box_sends_its_file_after_each_start() -> None:
    box = SimpleClient()
    first, second = encode(Read("1", START, b"", 1, "START")), encode(Read("2", START, b"", 2, "30k"))
    assert box.keep(first + second + b"noise\r\n" + LINE[:20]) == b""
    assert box.greet() == HELLO
    assert box.hear(HANDSHAKE, START) == (
        b"ack~getconnectionid~1\r\nack~geteventinfo~Emulated~1~\r\nack~getlocations~FINISH\r\n"
    )
    assert box.settings["time-format"] == "unix"
    assert not box.settled
    assert box.hear(b"start~30k\r\n", START) == second
    assert box.hear(b"start\r\n", START) == first + second
    assert box.settled
    assert box.keep(b"noise\r\n" + first) == b"noise\r\n" + first
    box.connected()
    assert not box.settled
    assert box.keep(second) == b""
    assert box.hear(b"start\r\n", START) == first + second + first + second


def test_box_and_parser_together_lose_nothing() -> None:
    box, parser = SimpleClient(), ChronoTrack()
    box.keep(b"".join(encode(Read("1", START + 10 * number, b"", number)) for number in range(1, 40)))
    box.keep(encode_gun(START, 40))
    found: list[Record] = []
    said = box.greet()
    while said:
        found += [record for part in parser.listen(said) for record in part.records]
        said = box.hear(parser.to_send(), START)
    assert [one.stamp for one in found if isinstance(one, Read)] == [START + 10 * number for number in range(1, 40)]
    assert [one.stamp for one in found if isinstance(one, Notice) and one.kind == "gun"] == [START]
    assert box.settled
