"""MYLAPS: real and documented bytes, both directions for any cut, and when what is acknowledged."""

import random
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.protocols import mylaps_messages as messages
from hardware.protocols.mylaps import MyLaps
from hardware.protocols.mylaps_box import Exporter
from hardware.protocols.mylaps_messages import Piece, Pieces
from hardware.protocols.mylaps_records import (
    checksum,
    encode_gun,
    encode_passing,
    encode_readlite,
    fields,
    readlite,
)
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, HOUR, iso_local

START = 1_772_784_000_000  # 2026-03-06 08:00
LZ = b"LZ6302115:37:40.704 5 0F  1000125030862"
VENDOR = b"10KM@Passing@t=13:11:30.904|c=0000041|ct=UH|d=120606|l=13|dv=4|re=0|an=00001111|g=0|b=41|n=41@1016@$"
SHOT = b"Finish@Marker@t=11:03:40.347|mt=Gunshot|n=Gunshot 1@4@$"
EXTERN = b"Start - Finish@Marker@2025-04-13 05:57:56.027|ext-gun|Extern gunshot@1@$"
PONG = b"Finish@Pong@$"


def decode(*pieces: bytes) -> list[Record]:
    parser = MyLaps()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes) -> Record:
    (record,) = decode(data)
    return record


def store(*records: bytes, number: int = 3) -> bytes:
    return b"@".join((b"Finish@Store", *records, b"%d@$" % number))


def test_a_real_capture_of_1200_records_has_no_garbage(shared: Path) -> None:
    capture = (shared / "data/mylaps-readlite-1200.txt").read_bytes()
    recorded = capture.splitlines()
    records = decode(*(capture[start : start + 997] for start in range(0, len(capture), 997)))
    assert [record.raw for record in records if isinstance(record, Read)] == recorded
    assert len(records) == 1200
    blocks = [store(*recorded[first : first + 50], number=first // 50) for first in range(0, 1200, 50)]
    assert [record.raw for record in decode(*blocks) if isinstance(record, Read)] == recorded


def test_the_fields_of_a_passing() -> None:
    read = only(VENDOR)
    assert isinstance(read, Read)
    assert (read.chip, iso_local(read.stamp), read.reader) == ("0000041", "2012-06-06T13:11:30.904", "10KM")
    assert read.raw == VENDOR[len(b"10KM@Passing@") : -len(b"@1016@$")]  # comes again under another number as the same
    assert fields(read) == {
        "location": "10KM",
        "chip type": "UH",
        "date": "120606",
        "lap": "13",
        "device": "4",
        "reader": "0",
        "antennas": "00001111",
        "group": "0",
        "bib": "41",
        "bib text": "41",
    }


@pytest.mark.parametrize(
    ("record", "when"),
    [
        (b"c=A|t=13:11:30.904|d=700101", "1970-01-01T13:11:30.904"),
        (b"c=A|t=13:11:30|d=800101", "1980-01-01T13:11:30.000"),
        (b"c=A|t=13:11:30.9|d=000101", "2000-01-01T13:11:30.900"),
        (b"c=A|t=13:11:30.917948|d=000000", "1970-01-01T13:11:30.917"),
        (b"c=A|t=13:11:30.904|ut=1772802690904|utc=1", "2026-03-06T13:11:30.904"),
    ],
)
def test_unset_clocks_and_other_ways_to_tell_the_time(record: bytes, when: str) -> None:
    read = only(b"10KM@Passing@" + record + b"@1@$")
    assert isinstance(read, Read)
    assert iso_local(read.stamp) == when


def test_fewer_decimals_are_padded_with_blanks() -> None:
    body = b"0RK9T6N 13:50:23.3011 04  1    250413"
    read = readlite(body + checksum(body))
    assert read is not None
    assert (iso_local(read.stamp), fields(read).get("sequence")) == ("2025-04-13T13:50:23.300", None)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (LZ[:-1] + b"3", "wrong checksum: 63 sent, 62 computed"),
        (LZ[:-1], "38 characters instead of 39"),
        (b"LZ6302125:37:40.704 5 0F  1000125030863", "no such chip, date or time"),
        (b"LZ6302115:37:40.704 5 0F  100012502305C", "no such chip, date or time"),
        (b"       15:37:40.704 5 0F  10001250308A0", "no such chip, date or time"),
    ],
)
def test_a_damaged_record_says_why_and_the_others_are_found(record: bytes, reason: str) -> None:
    offset = len(b"\r\n") + len(b"Finish@Store@") + 40
    found = decode(b"\r\n" + store(LZ, record, LZ))
    assert [type(one) for one in found] == [Read, Garbage, Read]
    assert found[1] == Garbage(offset, record, reason)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b"t=13:11:30.904|d=120606", "passing without chip"),
        (b"c=1|d=120606", "passing without time"),
        (b"c=1|t=13:11:30.904", "passing without date"),
        (b"c=1|utc=1772802690904", "passing without time and date"),
        (b"c=1|t=24:11:30.904|d=120606", "no such date or time"),
        (b"c=1|t=13:11:30.904|d=120631", "no such date or time"),
        (b"c=1|t=13:11:30.904|ut=99999999999999", "passing without date"),
    ],
)
def test_a_passing_that_lacks_something_says_what(record: bytes, reason: str) -> None:
    assert decode(b"X@Passing@" + record + b"@1@$") == [Garbage(10, record, reason)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"What?$", "no message"),
        (b"Finish@Nonsense@1@$", "no message"),
        (b"Finish@Passing@c=1$", "no message"),
        (b"\xff\xfe@@@$", "no message"),
        (b"Finish@Pass\r\n", "no $ at the end"),
        (b"Finish@Pass", "no $ at the end"),
        (LZ[:-1] + b"3\r\n", "wrong checksum: 63 sent, 62 computed"),
    ],
)
def test_what_is_no_message_is_garbage(data: bytes, reason: str) -> None:
    assert decode(b"\0\r\n" + data) == [Garbage(3, data.rstrip(b"\r\n").removesuffix(b"$"), reason)]
    if reason == "no message":
        assert [type(one) for one in decode(data + VENDOR)] == [Garbage, Read]


def test_a_message_whose_end_was_lost_does_not_take_the_next_one_with_it() -> None:
    cut = VENDOR[:40]
    lost, read = decode(cut + VENDOR)
    assert isinstance(lost, Garbage)
    assert (lost.offset, lost.reason) == (0, "message without its end")
    assert isinstance(read, Read)
    assert (read.chip, read.reader) == ("0000041", "")  # where that location begins cannot be told
    assert lost.raw == cut + b"10KM"


def test_a_gun_with_its_date() -> None:
    gun = only(EXTERN)
    assert isinstance(gun, Notice)
    assert gun[:2] == ("gun", START - 327 * DAY - 7_323_973)
    assert gun.text == "ext-gun Extern gunshot 2025-04-13T05:57:56.027 at Start - Finish"
    assert only(encode_gun(START))[:2] == ("gun", START)


def test_a_gun_without_its_date_takes_it_from_the_frames_else_from_today() -> None:
    (known,) = MyLaps(today=lambda: START).feed(SHOT)
    assert isinstance(known, Notice)
    assert known[:2] == ("gun", START + 3 * HOUR + 220_347)
    assert known.text == "Gunshot Gunshot 1 2026-03-06T11:03:40.347 at Finish"
    parser = MyLaps(today=lambda: 0)
    parser.feed(VENDOR)
    (framed,) = parser.feed(SHOT)
    assert isinstance(framed, Notice)
    assert iso_local(framed.stamp or 0) == "2012-06-06T11:03:40.347"


@pytest.mark.parametrize(
    ("frame", "time", "when"),
    [
        ("23:59:59.000|d=120606", "00:00:01.000", "2012-06-07T00:00:01.000"),
        ("00:00:01.000|d=120606", "23:59:59.000", "2012-06-05T23:59:59.000"),
        ("20:00:00.000|d=120606", "08:30:00.000", "2012-06-07T08:30:00.000"),
    ],
)
def test_midnight_between_frame_and_gun(frame: str, time: str, when: str) -> None:
    parser = MyLaps()
    parser.feed(f"S@Passing@c=1|t={frame}@1@$".encode())
    (gun,) = parser.feed(f"S@Marker@t={time}|mt=Gunshot@2@$".encode())
    assert isinstance(gun, Notice)
    assert iso_local(gun.stamp or 0) == when


def test_another_marker_is_no_gun_and_one_without_time_is_garbage() -> None:
    assert only(b"S@Marker@t=11:03:40.347|mt=Manual|n=here@4@$")[0] == "text"
    assert only(b"S@Marker@mt=Gunshot@4@$") == Garbage(9, b"mt=Gunshot", "marker without date or time")


def test_the_handshake_of_either_version() -> None:
    parser = MyLaps()
    assert parser.hello() == b""
    (part,) = parser.listen(PONG)
    assert part.records == (Notice("status", None, b"Finish@Pong@", "location Finish"),)
    assert parser.to_send() == (
        b"RaceControl@AckPong@Version2.1@c|ct|t|d|l|dv|re|an|g|b|n@id|n|dt|bat|temp@$RaceControl@GetInfo@$"
    )
    assert parser.listen(PONG) == []
    assert parser.to_send().startswith(b"RaceControl@AckPong@")
    old = MyLaps(version=1)
    old.listen(PONG)
    assert old.to_send() == b"RaceControl@AckPong@$RaceControl@GetInfo@$"


def test_pings_are_answered_for_each_location_and_sent_when_nothing_comes() -> None:
    parser = MyLaps()
    assert parser.listen(b"Start@Ping@$Fin\xc3\xadsh@Ping@$") == []
    assert parser.to_send() == "Start@AckPing@$Finísh@AckPing@$".encode()
    for _ in range(MyLaps.PING_EVERY - 1):
        parser.tick()
    assert parser.to_send() == b""
    parser.tick()
    assert parser.to_send() == b"RaceControl@Ping@$"
    assert parser.listen(b"Start@AckPing@$") == []
    assert parser.to_send() == b""


def test_the_state_of_the_devices_in_words() -> None:
    one, two = decode(b"Start@AckGetInfo@id=4|n=Main mat|dt=BibTag|bat=-1|gpsc=7@id=5|bat=0@$")
    assert (one[0], one[3]) == ("status", "Start, device 4, name Main mat, type BibTag, battery unknown, gpsc 7")
    assert two[3] == "Start, device 5, battery dead"
    assert only(b"Loc@AckGetInfo@Device@Unknown@Computer@$")[3] == "Loc, Device, Unknown, Computer"
    assert only(b"Toolkit@GetLocations@ln=Start@ln=5K@$")[3] == "locations Start, 5K"
    parser = MyLaps()
    parser.listen(PONG)
    parser.to_send()
    for _ in range(MyLaps.ASK_EVERY - 1):
        parser.tick()
    assert parser.to_send() == b""
    parser.tick()
    assert parser.to_send() == b"RaceControl@GetInfo@$"


def test_a_password_does_not_get_into_the_records() -> None:
    assert b"secret" not in only(b"Toolkit@AckAuth@me@secret@Passing@$").raw
    assert "secret" not in str(decode(b"Toolkit@AckAuth@me@secret@$"))


def test_it_acknowledges_a_message_only_when_its_part_is_durable() -> None:
    parser = MyLaps()
    shot = b"Finish@Marker@t=11:03:40.347|mt=Gunshot@4@$"
    parts = parser.listen(store(LZ, LZ, number=3) + shot + b"noise\r\n" + VENDOR)
    assert [len(part.records) for part in parts] == [2, 1, 1, 1]
    assert parser.to_send() == b""
    parser.tick()
    assert parser.to_send() == b""
    sent: list[bytes] = []
    for _ in parts:
        parser.durable()
        sent.append(parser.to_send())
    assert sent == [
        b"RaceControl@AckStore@3@$",
        b"RaceControl@AckMarker@4@$",
        b"",
        b"RaceControl@AckPassing@1016@$",
    ]
    parser.durable()  # what `flush` gave
    assert parser.to_send() == b""


def test_a_message_that_comes_again_is_stored_once_and_acknowledged_each_time() -> None:
    parser = MyLaps()
    parser.listen(store(LZ))
    assert parser.listen(store(LZ)) == []
    assert parser.to_send() == b""
    parser.durable()
    assert parser.to_send() == b"RaceControl@AckStore@3@$"
    assert parser.listen(store(LZ)) == []
    assert parser.to_send() == b"RaceControl@AckStore@3@$"
    (part,) = parser.listen(store(LZ, LZ))  # the number once more, for something else
    assert len(part.records) == 2
    assert parser.to_send() == b""
    parser.durable()
    assert parser.to_send() == b"RaceControl@AckStore@3@$"


def test_only_messages_and_locations_of_late_are_remembered() -> None:
    parser = MyLaps()
    for number in range(MyLaps.REMEMBERED + 1):
        assert parser.listen(store(LZ, number=number))
        parser.durable()
    assert parser.listen(store(LZ, number=1)) == []
    assert parser.listen(store(LZ, number=0)) != []
    names = [b"%d@Pong@$" % number for number in range(MyLaps.LOCATIONS + 1)]
    assert [len(parser.listen(name)) for name in names] == [1] * MyLaps.LOCATIONS + [0]


def test_a_message_without_number_is_heard_and_one_without_records_acknowledged() -> None:
    parser = MyLaps()
    (part,) = parser.listen(b"Finish@Store@" + LZ + b"@$")
    assert isinstance(part.records[0], Read)
    parser.durable()
    assert parser.to_send() == b""
    assert parser.listen(b"Finish@Store@7@$") == []
    assert parser.to_send() == b"RaceControl@AckStore@7@$"


NAMES = st.text(st.characters(min_codepoint=32, exclude_characters="@$|=", exclude_categories=("Cs", "Cc")), min_size=1)
READS = st.builds(
    lambda chip, stamp, name: Read(chip, stamp, b"", None, name),
    st.from_regex(r"[0-9A-Za-z]{1,14}", fullmatch=True),
    st.integers(0, 99 * 365 * DAY),
    NAMES.filter(lambda name: name not in messages.FUNCTIONS),
)


def cut(stream: bytes, data: st.DataObject) -> list[bytes]:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    return [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]


@given(
    st.lists(READS, max_size=6),
    st.lists(st.tuples(st.binary(max_size=60), st.sampled_from([b"$", b"\r\n"])), max_size=6),
    st.data(),
)
def test_any_cut_and_any_noise_between_messages_leaves_the_reads(
    reads: list[Read], noises: list[tuple[bytes, bytes]], data: st.DataObject
) -> None:
    parts = [encode_passing(read._replace(seq=number)) for number, read in enumerate(reads, 1)]
    for noise, end in noises:
        parts.insert(data.draw(st.integers(0, len(parts))), noise + end)
    stream = b"".join(parts)
    found = decode(*cut(stream, data))
    assert [one._replace(raw=b"") for one in found if isinstance(one, Read)] == reads
    assert found == decode(stream)
    for one in found:
        if isinstance(one, Garbage):
            assert stream[one.offset : one.offset + len(one.raw)] == one.raw


@given(st.from_regex(r"[0-9A-Z]{7}", fullmatch=True), st.integers(0, 99 * 365 * DAY), st.integers(0, 0xFFFF), st.data())
def test_a_readlite_record_goes_both_ways_and_no_changed_byte_passes(
    chip: str, stamp: int, seq: int, data: st.DataObject
) -> None:
    record = encode_readlite(Read(chip, stamp, b"", seq))
    read = Read(chip, stamp, record)
    assert readlite(record) == read
    assert int(fields(read)["sequence"], 16) == seq
    at, byte = data.draw(st.integers(0, 38)), data.draw(st.integers(0, 255))
    changed = record[:at] + bytes((byte,)) + record[at + 1 :]
    assert (readlite(changed) is None) == (changed != record)


@given(st.integers(0, 200 * 365 * DAY), st.integers(1, 10**9 - 1))
def test_a_gun_goes_both_ways(stamp: int, number: int) -> None:
    assert only(encode_gun(stamp, number))[:2] == ("gun", stamp)


@pytest.mark.parametrize(
    "read",
    [
        Read("a@b", START, b""),
        Read("a|b", START, b""),
        Read("", START, b""),
        Read("ab", -1, b""),
        Read("ab", 101 * 366 * DAY, b""),
        Read("ab", START, b"", None, "a$b"),
    ],
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"MYLAPS has|not within the years|a MYLAPS message has"):
        encode_passing(read)
    with pytest.raises(ValueError, match=r"seven digits|not within"):
        encode_readlite(read if read.stamp != START else read._replace(chip="ab"))


FIELDS = st.sampled_from([b"d=240230", b"t=24:00:00", b"c=1|t=1:00|d=1", b"1-1-1 00:00:00", b"bat=0", b"12", LZ])


@given(st.sampled_from(sorted(messages.FUNCTIONS)), st.binary(max_size=9), st.lists(FIELDS | st.binary(max_size=40)))
def test_no_message_of_whatever_fields_raises(function: str, source: bytes, data: list[bytes]) -> None:
    parser = MyLaps()
    message = b"@".join((source, function.encode(), *data, b"$"))
    for part in parser.listen(message) + parser.listen(message + VENDOR):
        assert part.records
        parser.durable()
    assert parser.to_send().endswith(b"RaceControl@AckPassing@1016@$")


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"@$|=:0123456789cdt\r\n", b"a@\0"])
def test_random_bytes_never_raise_and_little_is_kept(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = MyLaps()
    words = [b"$X@" + word.encode() + b"@" for word in messages.FUNCTIONS]
    tracemalloc.start()
    for _ in range(250):
        found = parser.feed(bytes(chance.choices(alphabet, k=990)) + chance.choice(words))
        assert not any(isinstance(one, Read) for one in found)
        parser.to_send()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    parser.flush()
    assert kept < 4 * Pieces.LIMIT


def test_a_piece_without_end_is_handed_out_in_parts() -> None:
    whole = b"x" * (Pieces.LIMIT + 5)
    for pieces in ([whole, b"$"], [whole[:7], whole[7:] + b"$"], [whole + b"$"]):
        cutter = Pieces(10)
        found = [one for piece in pieces for one in cutter.feed(piece)]
        assert found == [Piece(10, whole[: Pieces.LIMIT], False), Piece(10 + Pieces.LIMIT, b"xxxxx", True)]
        assert cutter.flush() == []
    full = whole[: Pieces.LIMIT]
    assert Pieces().feed(full + b"$") == [Piece(0, full, True)]


def test_the_box_sends_ten_and_the_next_when_one_is_acknowledged() -> None:
    box = Exporter()
    sent = [encode_passing(Read("1", START + number, b"", number)) for number in range(1, 13)]
    assert box.keep(b"".join(sent)) == b""
    assert box.greet() == PONG
    assert box.hear(b"RaceControl@AckPong@Version2.1@c|t@id@$", START) == b"".join(sent[:10])
    assert box.wanted == [["c", "t"], ["id"]]
    assert box.hear(b"RaceControl@AckPassing@3@$", START) == sent[10]
    assert box.hear(b"X@Ping@$X@GetInfo@$", START) == (
        b"Finish@AckPing@$Finish@AckGetInfo@id=1|n=Finish|dt=Emulated|bat=80@$"
    )
    assert not box.settled
    box.connected()
    assert box.keep(b"noise") == b""
    again = box.hear(b"RaceControl@AckPong@Version2.1@$", START)
    assert again == b"".join(sent[:2] + sent[3:11])
    assert box.keep(b"noise\r\nmore$") == b"noise\r\nmore$"
    for number in range(1, 13):
        box.hear(b"RaceControl@AckPassing@%d@$" % number, START)
    assert box.settled


def test_box_and_parser_together_lose_nothing() -> None:
    box, parser = Exporter(), MyLaps()
    guns = encode_gun(START, 100)
    box.keep(b"".join(encode_passing(Read("1", START + number, b"", number)) for number in range(1, 40)) + guns)
    found: list[Record] = []
    said = box.greet()
    while said:
        for part in parser.listen(said):
            found += part.records
            parser.durable()
        said = box.hear(parser.to_send(), START)
    assert [one.stamp for one in found if isinstance(one, Read)] == [START + number for number in range(1, 40)]
    assert [one.kind for one in found if isinstance(one, Notice)] == ["status", "status", "gun"]
    assert box.settled
