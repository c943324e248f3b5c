"""RACE RESULT: documented lines, every damage, both directions for any cut, and what it asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import raceresult_records as records
from hardware.protocols.raceresult import RaceResult
from hardware.protocols.raceresult_box import Box
from hardware.protocols.raceresult_records import encode, encode_gun, encode_kept, fields
from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY

START = 1_772_784_000_000
FULL = b"#P;2;34;2026-11-22;09:30:02.123;6692;12;21;;0;;;;;;;;D-5001;12;1;5001"
STATUS = (
    b"GETSTATUS;2026-11-22;09:30:00.000;1;11000000;1;12;1;49.0,8.4;1;80;30;35;0;0;3;1;80;1;0;1;1;0;0;%d;0"  # 25 fields
)


def decode(*pieces: bytes) -> list[Record]:
    parser = RaceResult()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes) -> Record:
    (record,) = decode(data)
    return record


def line(number: int, file: str = "", push: bool = True) -> bytes:
    read = Read(f"c{number}", START + number, b"", number)
    whole = encode(read) if push else encode_kept(read)
    return whole.replace(b";;;\r\n", b";" + file.encode() + b";;\r\n")


def answer(first: int, last: int) -> bytes:
    return b"".join(line(number, push=False) for number in range(first, last + 1)) + b"\r\n"


def connected(count: int, *, last: int = 0, file: str = "7") -> RaceResult:
    """A parser that was told how many there are, and has not asked yet."""
    parser = RaceResult()
    if last:
        parser.resume(file, range(1, last + 1))
    parser.listen(f"SETPROTOCOL;2.0\r\nPASSINGS;{count};{file}\r\n".encode())
    return parser


def in_time(count: int) -> RaceResult:
    """A parser that has all passings, and that the decoder pushes to."""
    parser = connected(count, last=count)
    assert parser.to_send() == b"SETPUSHPASSINGS;1;0\r\n"
    parser.listen(b"SETPUSHPASSINGS;1;0\r\n")
    assert parser.to_send() == b""
    return parser


def seqs(parts: list[Part]) -> list[int | None]:
    return [record.seq for part in parts for record in part.records if isinstance(record, Read)]


def test_a_full_record() -> None:
    read = only(FULL + b"\r\n")
    assert read == Read("6692-34", 1_795_339_802_123, FULL[3:], 2)
    assert fields(read) == {
        "code": "34",
        "date": "2026-11-22",
        "event": "6692",
        "hits": "12",
        "rssi": "21",
        "active": "0",
        "box": "D-5001",
        "file": "12",
        "antenna": "1",
        "box_id": "5001",
    }


@pytest.mark.parametrize(
    ("data", "chip", "stamp"),
    [
        (b"1;33;0000-00-00;00:00:02.773", "33", 2_773),
        (b"1;33;0000-00-01;00:00:02.773;6692", "6692-33", DAY + 2_773),
        (b"1;33;1970-01-01;00:00:02.773", "33", 2_773),
        (b"2;413A95;2026-11-22;00:59:38.896678", "413A95", 1_795_309_178_896),
        (b"2;ABCDE12;2026-11-22;00:59:38.896;6692;1;2;;1", "ABCDE12", 1_795_309_178_896),
    ],
)
def test_short_records_unset_clocks_microseconds_and_active_chips(data: bytes, chip: str, stamp: int) -> None:
    assert only(data + b"\r\n")[:3] == (chip, stamp, data)


def test_an_impulse_is_a_gun() -> None:
    gun = only(encode_gun(START, 8))
    assert gun[:2] == ("gun", START)
    assert "passing 8" in gun[3]


def test_clock_and_status_in_words() -> None:
    assert only(b"GETTIME;2026-03-06;08:00:00.250\r\n")[:2] == ("clock", START + 250)
    assert only(b"GETTIME;0000-00-00;00:02:12.942\r\n")[1:4] == (
        132_942,
        b"GETTIME;0000-00-00;00:02:12.942",
        "clock never set",
    )
    status = only(STATUS % 80 + b"\r\n")
    assert isinstance(status, Notice)
    assert status.text == (
        "power 1, antennas 11000000, operating 1, file 12, GPS 1, reader healthy 1, battery 80, time running 1, "
        "time source GPS, standby 0, errors loop error and active link lost"
    )
    assert only(b"GETSTATUS;1;2;3\r\n")[3] == "GETSTATUS;1;2;3"  # another order of fields is not guessed at
    assert only(records.encode_status(START, 3) + b"\r\n")[3].endswith("errors none")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"1;33", "2 fields instead of 4 to 20"),
        (FULL + b";" + FULL[3:], "40 fields instead of 4 to 20"),
        (b"1;33;2026-02-30;00:00:02.773", "passing without number, code, date or time"),
        (b"1;33;1969-12-31;00:00:02.773", "passing without number, code, date or time"),
        (b"1;33;2026-11-22;24:00:00.000", "passing without number, code, date or time"),
        (b"1;33;2026-11-22;09:30:02.12", "passing without number, code, date or time"),
        (b"#P;1;;2026-11-22;09:30:02.123", "passing without number, code, date or time"),
        (b"GETTIME;now", "no such date or time"),
        (b"PASSINGS;many", "count of passings without number"),
        (b"\xff\xb2;\xb2", "no record"),
        (b"What?", "no record"),
    ],
)
def test_what_is_no_record_says_why(data: bytes, reason: str) -> None:
    assert decode(b"\r\n" + data + b"\r\n") == [Garbage(2, data, reason)]


def test_a_line_that_breaks_off_is_no_passing() -> None:
    assert decode(FULL[:-3]) == [Garbage(0, FULL[:-3], "no line end")]


@pytest.mark.parametrize(("chip", "stamp"), [("a;b", START), ("", START), ("12-", START), ("-12", START), ("1", -1)])
def test_what_cannot_be_written_is_refused(chip: str, stamp: int) -> None:
    with pytest.raises(ValueError, match=r"RACE RESULT has|before 1970"):
        encode(Read(chip, stamp, b""))


READS = st.builds(
    lambda chip, stamp, seq: Read(chip, stamp, b"", seq),
    st.from_regex(r"(?:[0-9]{1,4}-)?[0-9A-Za-z]{1,12}", fullmatch=True).filter(lambda chip: "99999" not in chip),
    st.integers(0, 200 * 365 * DAY),
    st.one_of(st.none(), st.integers(1, 10**9 - 1)),
)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.booleans(), st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_reads(
    reads: list[Read], noises: list[bytes], push: bool, data: st.DataObject
) -> None:
    parts = [encode(read) if push else encode_kept(read) for read in reads]
    for noise in noises:
        parts.insert(data.draw(st.integers(0, len(parts))), noise + b"\r\n")
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    found = decode(*pieces)
    assert [one._replace(raw=b"") for one in found if isinstance(one, Read)] == reads
    assert found == decode(stream)
    for one in found:
        if isinstance(one, Garbage):
            assert stream[one.offset : one.offset + len(one.raw)] == one.raw


def test_it_asks_for_protocol_status_and_count_and_then_for_blocks() -> None:
    parser = RaceResult()
    assert parser.hello() == b"SETPROTOCOL;2.0\r\nGETSTATUS\r\nPASSINGS\r\n"
    assert parser.to_send() == b""
    parser.listen(b"PASSINGS;40;7\r\n")
    assert parser.to_send() == b"1:32\r\n"
    assert parser.to_send() == b""
    (part,) = parser.listen(answer(1, 32))
    assert (part.epoch, part.recovered, len(part.records)) == ("7", True, 32)
    assert parser.to_send() == b"33:8\r\n"
    parser.listen(answer(33, 40))
    assert parser.to_send() == b"SETPUSHPASSINGS;1;0\r\n"
    parser.listen(b"SETPUSHPASSINGS;1;0\r\n")
    (part,) = parser.listen(line(41))
    assert (part.epoch, part.recovered) == ("7", False)
    assert parser.to_send() == b""
    (again,) = parser.listen(answer(41, 41))
    assert again.records == part.records  # the race file must see that it is the same


def test_a_gap_between_pushes_asks_for_exactly_what_is_missing() -> None:
    parser = in_time(10)
    (early,) = parser.listen(line(14))
    assert (early.recovered, seqs([early])) == (False, [14])  # handed on at once
    assert parser.to_send() == b"11:3\r\n"
    parser.listen(line(15) + line(17))
    assert parser.to_send() == b""  # one question at a time
    (part,) = parser.listen(answer(11, 13))
    assert (part.recovered, seqs([part])) == (True, [11, 12, 13])
    assert parser.to_send() == b"16:1\r\n"
    parser.listen(answer(16, 16))
    assert parser.to_send() == b""
    parser.listen(line(18))
    assert parser.to_send() == b""


def test_a_lost_push_that_nothing_follows_is_found_by_the_count() -> None:
    parser = in_time(10)
    parser.tick()
    assert parser.to_send() == b"PASSINGS\r\n"
    assert parser.listen(b"PASSINGS;12;7\r\n") == []  # asked each second: no record
    assert parser.to_send() == b"11:2\r\n"
    assert [part.recovered for part in parser.listen(answer(11, 12))] == [True]


def test_a_restart_asks_for_what_comes_after_the_stored_number() -> None:
    parser = connected(100, last=57)
    assert parser.to_send() == b"58:32\r\n"


@pytest.mark.parametrize(
    ("counted", "epoch"), [("3;8", "8"), ("3;7", "7/2"), ("3", "unnumbered")], ids=["new", "shorter", "unnumbered"]
)
def test_another_file_starts_at_one(counted: str, epoch: str) -> None:
    parser = in_time(10)
    (part,) = parser.listen(f"PASSINGS;{counted}\r\n".encode())
    assert [record[3] for record in part.records] == [f"file {epoch}, passings 3"]
    assert parser.to_send() == b"1:3\r\n"
    (part,) = parser.listen(answer(1, 3))
    assert part.epoch == epoch
    parser.listen(f"PASSINGS;1{counted[1:]}\r\n".encode())
    assert parser.to_send() == b"1:1\r\n"
    (part,) = parser.listen(answer(1, 1))
    assert part.epoch == {"8": "8/2", "7/2": "7/3", "unnumbered": "unnumbered/2"}[epoch]


def test_a_pushed_number_that_was_there_already_makes_it_look_for_a_new_file() -> None:
    parser = in_time(10)
    parser.listen(line(1) + line(2))
    assert parser.to_send() == b"PASSINGS\r\n"


def test_a_stored_epoch_with_a_run_goes_on() -> None:
    parser = RaceResult()
    parser.resume("7/2", range(1, 6))
    parser.listen(b"PASSINGS;6;7\r\n")
    assert parser.to_send() == b"6:1\r\n"
    (part,) = parser.listen(answer(6, 6))
    assert part.epoch == "7/2"


def test_what_is_missing_between_stored_passings_is_asked_for() -> None:
    """A connection that broke between a push and the answer that should have filled the gap before it."""
    parser = RaceResult()
    parser.resume("7", [1, 5, 6, 9])
    parser.listen(b"PASSINGS;12;7\r\n")
    asked: list[bytes] = []
    while wanted := parser.to_send():
        asked.append(wanted)
        if b":" in wanted:
            first, count = (int(part) for part in wanted.split(b":"))
            parser.listen(answer(first, first + count - 1))
    assert asked[:3] == [b"2:3\r\n", b"7:2\r\n", b"10:3\r\n"]


def test_a_decoder_that_does_not_push_is_asked_for_its_live_passings_too() -> None:
    parser = connected(2)
    parser.to_send()
    assert [part.recovered for part in parser.listen(answer(1, 2))] == [True]
    assert parser.to_send() == b"SETPUSHPASSINGS;1;0\r\n"
    parser.listen(b"What?\r\n")
    parser.tick()
    assert parser.to_send() == b"PASSINGS\r\n"
    parser.listen(b"PASSINGS;3;7\r\n")
    assert parser.to_send() == b"3:1\r\n"
    assert [part.recovered for part in parser.listen(answer(3, 3))] == [False]


def test_the_end_of_the_memory_is_no_reason_to_ask_again_at_once() -> None:
    parser = in_time(10)
    parser.listen(line(14))
    assert parser.to_send() == b"11:3\r\n"
    parser.listen(b"ONLY 10\r\n")
    assert parser.to_send() == b""
    parser.listen(b"PASSINGS;14;7\r\n")
    assert parser.to_send() == b"11:3\r\n"


def test_a_block_that_does_not_come_is_asked_for_again() -> None:
    parser = connected(5)
    assert parser.to_send() == b"1:5\r\n"
    parser.tick()
    assert parser.to_send() == b""
    parser.tick()
    assert parser.to_send() == b"PASSINGS\r\n1:5\r\n"


def test_a_damaged_answer_is_asked_for_until_it_comes_or_is_given_up() -> None:
    parser = in_time(4)
    parser.listen(line(6))
    for _ in range(3):
        assert parser.to_send().endswith(b"5:1\r\n")
        parser.listen(b"5;c5;2026-02-30;00:00:00.000\r\n")
        parser.tick()
        parser.tick()
    assert parser.to_send() == b"PASSINGS\r\n"


def test_a_recording_knows_its_file_from_whole_records_only() -> None:
    parser = RaceResult()
    assert [part.epoch for part in parser.listen(line(1, "12"))] == ["12"]
    assert [part.epoch for part in parser.listen(line(2, "12")[:-4] + b"\r\n")] == [""]
    assert RaceResult().listen(FULL + b"\r\n")[0].epoch == "12"


def test_the_box_answers_as_documented() -> None:
    box = Box()
    read = Read("6692-34", START, b"", 1)
    assert box.keep(encode(read)) == b""
    assert box.hear(RaceResult().hello()[:20], START) == b"SETPROTOCOL;2.0\r\n"
    (status, count) = decode(box.hear(RaceResult().hello()[20:], START))
    assert isinstance(status, Notice)
    assert "operating 1, file 1" in status.text
    assert isinstance(count, Notice)
    assert count.text == "file 1, passings 1"
    assert box.hear(b"1:32\r\n", START) == encode_kept(read) + b"\r\n"
    assert box.hear(b"2\r\n0\r\n", START) == b"ONLY 1\r\nONLY 1\r\n"
    assert box.hear(b"SETPUSHPASSINGS;1;1\r\n", START) == b"SETPUSHPASSINGS;1;1\r\n" + encode(read)
    assert box.keep(encode(read._replace(seq=2))) == encode(read._replace(seq=2))
    assert box.keep(encode_gun(START)) == encode_gun(START, 3)  # without a number: the next
    assert box.keep(encode_kept(read._replace(seq=4)) + b"noise\r\nPASSINGS;9;9\r\n") == b"noise\r\n"
    assert box.hear(b"GETTIME\r\nGETMODE\r\nGETPROTOCOL\r\nSETPUSHPREWARNS;0\r\n", START) == (
        b"GETTIME;2026-03-06;08:00:00.000\r\nGETMODE;OPERATION\r\nGETPROTOCOL;2.0;1.1;2.0\r\nSETPUSHPREWARNS;0\r\n"
    )
    assert box.hear(b"nonsense\r\nGETCONFIG;A;B\r\nPASSINGS\r\n", START) == b"PASSINGS;4;1\r\n"
    assert box.hear(b"GETCONFIG;GENERAL;BOXNAME\r\n", START) == b"GETCONFIG;GENERAL;BOXNAME;D-5001;5001\r\n"
    setting = b"STOPOPERATION\r\nSETTIME;2026-11-22;09:30:00.000\r\n"
    assert box.hear(setting, START) == setting.replace(b"\r", b";OK\r", 1)
    assert box.hear(b"STARTOPERATION\r\nPASSINGS\r\n", START).endswith(b"\r\nPASSINGS;0;2\r\n")


def test_the_box_is_settled_when_the_host_only_counts() -> None:
    box = Box()
    box.keep(line(1))
    box.hear(b"PASSINGS\r\n1:1\r\nPASSINGS\r\nPASSINGS\r\n", START)
    assert not box.settled
    box.hear(b"PASSINGS\r\n", START)
    assert box.settled
    box.keep(line(2))
    assert not box.settled


def test_the_box_is_settled_when_the_host_asks_for_the_next_passing_only() -> None:
    box = Box()
    box.keep(line(1))
    box.hear(b"1:32\r\n2:32\r\n3:32\r\n2:32\r\n2:32\r\n", START)
    assert not box.settled
    box.hear(b"2:32\r\n", START)
    assert box.settled


def test_the_box_forgets_pushes_and_half_a_command_with_the_connection() -> None:
    box = Box()
    box.hear(b"SETPUSHPASSINGS;1;0\r\nPASS", START)
    assert box.keep(line(1)) == line(1)
    box.connected()
    assert box.keep(line(2)) == b""
    assert box.hear(b"PASSINGS\r\n", START) == b"PASSINGS;2;1\r\n"


def test_the_box_gives_what_a_recording_holds_from_one_on() -> None:
    box = Box()
    box.keep(line(40, push=False) + line(41, push=False) + line(41, push=False))
    assert (
        box.hear(b"1:9\r\n", START) == (line(40) + line(41)).replace(b"#P;40", b"1").replace(b"#P;41", b"2") + b"\r\n"
    )
