"""LLRP: messages made by hand from the standard, the talk, both directions for any cut, a link over a real socket."""

import random
import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.evidence import judge
from hardware.interfaces import Opening, Parting, Talk
from hardware.link import Link, Patience
from hardware.protocols import llrp, llrp_messages
from hardware.protocols.llrp import Llrp, Reader, encode, encode_event, fields, order
from hardware.protocols.llrp_messages import (
    ADD,
    CLOSE,
    DELETE,
    ENABLE,
    KEEPALIVE,
    KEEPALIVE_ACK,
    START,
    Message,
    tlv,
    tv,
)
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.setup import Decoder
from tests.hardware.cables import PATIENCE, Ear
from tests.hardware.streams import stands_any_cut_and_any_noise

NOW = 1_795_339_800_123
TAG = Read("300833b2ddd9014000000007", NOW, b"", None, "2")
ORDERS = [DELETE, ADD, ENABLE, START]
ADD_ROSPEC = bytes.fromhex(
    "0414 0000004b 00000002"  # ADD_ROSPEC, 75 bytes, id 2
    "00b1 0041 00000001 00 00"  # ROSpec 1, priority 0, disabled
    "00b2 0012  00b3 0005 00  00b6 0009 00 00000000"  # boundaries: no trigger starts or stops it
    "00b7 0018 0001 0000  00b8 0009 00 00000000  00ba 0007 0001 01"  # all antennas, endless, EPC Gen2
    "00ed 000d 01 0001  00ee 0006 1600"  # after each tag: antenna, peak RSSI, first seen
)


def decode(*pieces: bytes) -> list[Record]:
    parser = Llrp()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(data: bytes) -> Record:
    (record,) = decode(data)
    return record


def answer(of: int, code: int = 0, words: str = "", number: int = 1) -> bytes:
    """A reader's answer to an order."""
    text = words.encode()
    status = code.to_bytes(2, "big") + len(text).to_bytes(2, "big") + text
    return order(of + llrp_messages.ANSWER, tlv(llrp_messages.STATUS, status), number)


def sent(parser: Llrp) -> list[int]:
    """The types of what is to be sent now."""
    found = llrp_messages.from_host().feed(parser.to_send())
    return [llrp_messages.decode(one[1]).type for one in found if not isinstance(one, Garbage)]


def after(parser: Llrp, ticks: int) -> list[int]:
    for _ in range(ticks):
        parser.tick()
    return sent(parser)


def tag(*parts: bytes) -> bytes:
    return order(llrp_messages.REPORT, tlv(llrp_messages.TAG, b"".join(parts)))


def test_the_talk_goes_step_by_step_until_reading_is_started() -> None:
    parser, box, records = Llrp(), Reader(), list[Record]()
    assert isinstance(parser, Talk)
    assert isinstance(parser, Parting)
    assert isinstance(box, Opening)
    assert parser.hello() == parser.to_send() == b""
    records += parser.feed(box.opened(NOW))
    for _ in range(6):
        records += parser.feed(box.hear(parser.to_send(), NOW))
    assert box.ordered == [*ORDERS, KEEPALIVE_ACK]
    assert [one[3] for one in records] == ["connected, clock 2026-11-22T09:30:00.123 UTC", "reading is started"]
    assert (records[0][0], records[0][1]) == ("clock", NOW)
    assert after(parser, 100) == []


def test_the_order_to_read_is_as_the_standard_writes_it() -> None:
    parser = Llrp()
    parser.listen(encode_event(NOW) + answer(DELETE))
    assert parser.to_send() == order(DELETE, bytes(4), 1) + ADD_ROSPEC


def test_a_keepalive_is_answered_with_its_own_number() -> None:
    parser = Llrp()
    assert parser.listen(order(KEEPALIVE, number=0xC0FFEE)) == []
    assert parser.to_send() == order(KEEPALIVE_ACK, number=0xC0FFEE)


def test_an_order_that_fails_is_told_once_and_all_is_tried_again() -> None:
    parser = Llrp()
    parser.listen(encode_event(NOW) + answer(DELETE))
    assert sent(parser) == [DELETE, ADD]
    failed = answer(ADD, 401, "not supported")
    (said,) = parser.feed(failed)
    assert said == Notice("status", None, failed, "ADD_ROSPEC failed, code 401 not supported")
    assert parser.feed(failed) == []
    assert after(parser, parser.PATIENCE - 1) == []
    assert after(parser, 1) == [DELETE]


def test_an_answer_to_something_else_does_not_go_on() -> None:
    parser = Llrp()
    parser.listen(encode_event(NOW))
    assert sent(parser) == [DELETE]
    assert parser.feed(answer(START) + order(llrp_messages.ERROR, tlv(llrp_messages.STATUS, b"\0\x64\0\0")))[0][3] == (
        "message failed, code 100"
    )
    assert sent(parser) == []


def test_a_reader_whose_greeting_was_not_understood_is_told_all_the_same() -> None:
    assert after(Llrp(), Llrp.PATIENCE) == [DELETE]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (tlv(256, b"\0\2"), "refused: another host is connected to the reader"),
        (tlv(256, b"\0\4"), "another host tries to connect"),
        (tlv(255, b"\0\0\3"), "antenna 3 off"),
        (tlv(255, b"\1\0\3"), "antenna 3 on"),
        (tlv(251), "the reader's memory for reports was full: reads are lost"),
        (tlv(257), "the reader closes the connection"),
    ],
)
def test_events_in_words(inside: bytes, text: str) -> None:
    parser = Llrp()
    data = order(llrp_messages.EVENT, tlv(246, tlv(128, bytes(8)) + inside))
    assert parser.feed(data) == [Notice("status", None, data, text)]
    assert sent(parser) == []


def test_a_reader_that_knows_no_utc_is_connected_and_its_tags_are_of_1970() -> None:
    event = order(llrp_messages.EVENT, tlv(246, tlv(129, bytes(8)) + tlv(256, b"\0\0")))
    assert only(event) == Notice("status", None, event, "connected")
    read = only(tag(b"\x8d" + bytes(11) + b"\7", tv(llrp_messages.FIRST_UPTIME, 77)))
    assert isinstance(read, Read)
    assert (read.stamp, fields(read)) == (0, {"uptime_us": "77"})


def test_several_tags_in_one_report_are_several_reads() -> None:
    one, two = (encode(TAG._replace(chip=chip)) for chip in ("3008" * 6, "e280"))
    both = decode(order(llrp_messages.REPORT, one[10:] + two[10:]))
    assert both == decode(one, two)
    assert [record.chip for record in both if isinstance(record, Read)] == ["3008" * 6, "e280"]


def test_what_else_a_report_may_hold_does_no_harm() -> None:
    vendor = tlv(1023, b"\0\0\x65\x1a\0\0\0\1\0\2")
    data = encode(TAG)[14:] + b"\x88\0\5" + b"\x8c\x30\0" + vendor
    read = only(order(llrp_messages.REPORT, tlv(242, b"survey") + tlv(llrp_messages.TAG, data) + vendor))
    assert isinstance(read, Read)
    assert read[:2] == TAG[:2]
    assert fields(read) == {"antenna": "2", "rssi": "-60 dBm", "first_seen_us": f"{NOW}000"}


@pytest.mark.parametrize(
    "parts",
    [
        (tv(llrp_messages.ANTENNA, 1),),  # no EPC
        (tlv(241, b"\0\x60" + bytes(11)),),  # of fewer bytes than bits are told
        (tlv(241, b"\0\x0b" + bytes(1)),),  # of bits that are no bytes
        (b"\x8d" + bytes(12), tv(llrp_messages.FIRST_UTC, 1 << 63)),  # of a time that nobody lives to see
    ],
)
def test_a_tag_without_epc_or_time_is_garbage(parts: tuple[bytes, ...]) -> None:
    assert only(tag(*parts)) == Garbage(0, tag(*parts), "tag without EPC, or with no such time")


@pytest.mark.parametrize(
    "wrong",
    [
        b"\x04\x3d\0\0\x0d\x0a\0\0\0\0\0\x29\0\x10",  # no report holds a parameter 41
        b"\x04\x3d\0\0\xff\xff\0\0\0\0\0\xf0\xff\xff",  # a tag that is longer than its report
        b"\x04\x3d\0\0\xff\xff\0\0\0\0\0\xf0\0\3",  # a tag shorter than its head
        b"\x04\x3e\0\0\0\x05\0\0\0\0",  # a message shorter than its head
        b"\x04\x3e\0\0\x20\0\0\0\0\0\0\xf0\0\x10",  # a keepalive that holds something
        b"\x04\x3d\0\0\0\x12\0\0\0\0\0\xf0\0\x08\x81\0\1\xff",  # a parameter in a tag that is none
    ],
)
def test_a_wrong_length_holds_back_nothing_that_follows(wrong: bytes) -> None:
    parser = Llrp()
    garbage, read = parser.feed(wrong + encode(TAG))
    assert garbage == Garbage(0, wrong, "wrong lengths")
    assert isinstance(read, Read)


def test_a_message_that_broke_off_is_garbage() -> None:
    assert decode(encode(TAG)[:-1]) == [Garbage(0, encode(TAG)[:-1], "the end is missing")]


CHIPS = st.integers(1, 31).flatmap(lambda words: st.binary(min_size=2 * words, max_size=2 * words)).map(bytes.hex)
READS = st.builds(
    lambda chip, at, antenna: Read(chip, at, b"", None, str(antenna)),
    CHIPS,
    st.integers(0, 7_258_118_399_999),
    st.integers(1, 65_535),
)
NOISES = st.binary(max_size=60).filter(lambda noise: b"\x04" not in noise)
"""What begins no message: without a checksum nothing tells a made-up one from a sent one."""


@given(READS)
def test_encode_is_the_inverse(read: Read) -> None:
    found = only(encode(read))
    assert found == read._replace(raw=encode(read)[10:])


@given(st.lists(READS, max_size=5), st.lists(NOISES, max_size=5), st.data())
def test_any_cut_and_any_noise_between_messages_leaves_the_reads(
    reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    stands_any_cut_and_any_noise([encode(read) for read in reads], reads, noises, decode, data)


@pytest.mark.parametrize(
    "read", [TAG._replace(chip="30"), TAG._replace(chip="x"), TAG._replace(reader="0"), TAG._replace(stamp=-1)]
)
def test_what_cannot_be_written_is_refused(read: Read) -> None:
    with pytest.raises(ValueError, match=r"an EPC has|from 1|within the years"):
        encode(read)


def test_damaged_messages_never_raise_and_fill_no_memory() -> None:
    chance = random.Random(1)
    own = [encode(TAG), encode_event(NOW), answer(ADD, 1, "x"), order(KEEPALIVE), bytes(range(256))]
    parser, box = Llrp(), Reader()
    for _ in range(20_000):
        data = bytearray(chance.choice(own))
        data[chance.randrange(len(data))] = chance.randrange(256)
        parser.listen(bytes(data[: chance.randrange(1, len(data) + 1)]))
        box.hear(parser.to_send(), NOW)
        parser.tick()
    assert sum(len(one.raw) for one in parser.flush()) <= 70_000


def test_a_reader_is_known_by_its_greeting() -> None:
    guess = judge(encode_event(NOW))
    assert (guess.kind, guess.strange) == (kind("llrp"), 0)
    assert guess.words() == "1 message (connected, clock 2026-11-22T09:30:00.123 UTC)"


def test_a_link_orders_hears_and_says_goodbye(ear: Ear) -> None:
    box, alive, gone = Reader(), threading.Event(), threading.Event()

    def serve(server: socket.socket) -> None:
        client, _ = server.accept()
        with client:
            client.settimeout(PATIENCE)
            client.sendall(box.opened(NOW))
            while heard := client.recv(4096):
                client.sendall(box.hear(heard, NOW))
                if KEEPALIVE_ACK in box.ordered and not alive.is_set():
                    alive.set()
                    client.sendall(encode(TAG))
                if CLOSE in box.ordered:
                    break
        gone.set()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, args=(server,), daemon=True).start()
        url = f"socket://127.0.0.1:{server.getsockname()[1]}"
        link = Link(
            Decoder("D", "FINISH", "llrp", url),
            kind("llrp"),
            ear.heard,
            ear.state_changed,
            lambda: NOW,
            patience=Patience(tick=0.2),
        )
        link.start()
        ear.wait(lambda: link.reads == 1)
        link.stop()
        assert gone.wait(PATIENCE)
    assert box.ordered == [*ORDERS, KEEPALIVE_ACK, CLOSE]
    assert [one[:2] for one in ear.records if isinstance(one, Read)] == [TAG[:2]]


def test_a_message_says_what_it_is_made_of() -> None:
    message = Message(ENABLE, 7, b"\0\0\0\1")
    assert llrp_messages.decode(llrp_messages.encode(message)) == message
    assert llrp_messages.encode(message) == llrp.order(*llrp.STEPS[2], number=7)
