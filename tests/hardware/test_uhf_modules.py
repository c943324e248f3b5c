"""UHF modules on serial lines: real and documented frames, every damage, both directions, and the talk."""

import random
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.decoder_kind import DecoderKind
from hardware.interfaces import Talk
from hardware.protocols import chafon, r2000, thingmagic
from hardware.protocols.frames import Frames
from hardware.protocols.uhf import Module
from hardware.registry import KINDS
from racecontrol.domain.reads import Garbage, Notice, Read, Record

FAMILY = ("r2000", "chafon", "thingmagic")
R2000_TAG = bytes.fromhex("a013018b703000000000000000000000001bfc12f8")
CHAFON_TAGS = bytes.fromhex("2300010301020c0000000000000000000003136b0c0000000000000000000003146c70f2")
NANO_TAG = bytes.fromhex(
    "ff2822000010001b01ff0101c4110e16400000012700000500000f00803000000000000000000000001545e94a561d"
)


@dataclass
class Case:
    """A kind, a beginning of a frame that is none, and a fault that it repeats."""

    kind: DecoderKind
    tag: bytes
    false_start: bytes
    fault: bytes
    words: str


CASES = [
    Case(
        KINDS["r2000"],
        R2000_TAG,
        bytes.fromhex("a0ff0189"),
        r2000.encode_frame(r2000.REAL_TIME, b"\x22", 1),
        "real-time inventory: antenna missing",
    ),
    Case(
        KINDS["chafon"],
        CHAFON_TAGS,
        bytes.fromhex("ff0001"),
        chafon.encode_frame(0, chafon.INVENTORY, 0xF8),
        "inventory: antenna fault",
    ),
    Case(
        KINDS["thingmagic"],
        NANO_TAG,
        bytes.fromhex("fff022"),
        thingmagic.answer(thingmagic.TAG, status=0x0504),
        "reading: temperature throttle",
    ),
]
every_kind = pytest.mark.parametrize("case", CASES, ids=FAMILY)


def module(kind: DecoderKind) -> Talk:
    parser = kind.parser(0)
    assert isinstance(parser, Talk)
    return parser


def decode(kind: DecoderKind, *pieces: bytes) -> list[Record]:
    parser = kind.parser(0)
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(kind: DecoderKind, data: bytes) -> Record:
    (record,) = decode(kind, data)
    return record


def plain(records: list[Record]) -> list[tuple[str, str]]:
    return [(record.chip, record.reader) for record in records if isinstance(record, Read)]


CHIPS = st.integers(1, 31).flatmap(lambda words: st.binary(min_size=2 * words, max_size=2 * words)).map(bytes.hex)
READS = st.builds(lambda chip, antenna: Read(chip, 0, b"", None, str(antenna)), CHIPS, st.integers(1, 4))


def test_reading_is_started_on_one_antenna_and_tells_each_sighting() -> None:
    assert (
        bytes.fromhex("ff02930005517d ff039102010142c5 ff039a010c00a35d ff102f00000122000005072210001b03e801ffdd2b")
        == thingmagic.START_READING
    )


def test_the_control_word_is_written_as_recorded() -> None:
    read = Read("000000000000000000001bfc", 0, b"")
    assert r2000.encode(read)[5:19] == R2000_TAG[5:19]
    assert thingmagic.encode(read)[26:31] == NANO_TAG[26:31]


def test_dbm_and_frequency_of_an_r2000() -> None:
    def said(first: int, rssi: int) -> dict[str, str]:
        data = bytes((first,)) + R2000_TAG[5:19] + bytes((rssi,))
        return r2000.fields(only(KINDS["r2000"], r2000.encode_frame(r2000.SESSION, data, 1)))  # type: ignore[arg-type]

    assert (said(0x00, 89)["rssi"], said(0x00, 90)["rssi"]) == ("-41 dBm", "-39 dBm")
    assert (said(6 << 2, 0)["frequency"], said(7 << 2 | 3, 0)["frequency"]) == ("868.0 MHz", "902.0 MHz")
    assert said(7 << 2 | 3, 0)["antenna"] == "4"


def test_an_older_chafon_tells_neither_antenna_nor_strength() -> None:
    data = chafon.encode_frame(0, chafon.INVENTORY, 3, data=bytes.fromhex("02 04 11223344 06 0580001286aa"))
    one, two = decode(KINDS["chafon"], data)
    assert (one, two) == (Read("11223344", 0, data), Read("0580001286aa", 0, data))
    assert chafon.fields(one) == {"address": "00"}  # type: ignore[arg-type]
    assert decode(KINDS["chafon"], chafon.encode_frame(0, chafon.INVENTORY, 1, data=b"\0")) == []
    wrong = chafon.encode_frame(0, chafon.INVENTORY, 3, data=bytes.fromhex("0205112233"))
    assert only(KINDS["chafon"], wrong) == Garbage(
        0, wrong, "inventory answer with another number of tags than it says"
    )


def test_a_chafon_in_real_time_mode_is_not_asked() -> None:
    parser = module(KINDS["chafon"])
    tag = chafon.encode_frame(0, chafon.REAL_TIME, 0, data=bytes.fromhex("03 86 112233445566 50"))
    beat = chafon.encode_frame(0, chafon.REAL_TIME, 0x28, data=bytes(4) + b"\x01" * 8 + bytes(4))
    read, said = parser.feed(tag + beat)
    assert read == Read("112233445566", 0, tag, None, "1,2")
    assert chafon.fields(read) == {"address": "00", "antenna": "1,2", "rssi": "80", "chip": "EPC and TID"}
    assert said[3] == "real-time mode, antennas 0101010101010101"  # type: ignore[misc]
    for _ in range(10):
        parser.tick()
        assert parser.to_send() == b""
    wrong = chafon.encode_frame(0, chafon.REAL_TIME, 0x99)
    assert isinstance(only(KINDS["chafon"], wrong), Garbage)


def test_a_nano_with_embedded_data() -> None:
    head, tail = NANO_TAG[5:24], NANO_TAG[26:45]
    data = thingmagic.answer(thingmagic.TAG, head + b"\x00\x20\xaa\xbb\xcc\xdd" + tail)
    assert plain(decode(KINDS["thingmagic"], data)) == [("000000000000000000001545", "1")]
    wrong = thingmagic.answer(thingmagic.TAG, head + b"\x00\x20\xaa" + tail)
    assert "no EPC" in only(KINDS["thingmagic"], wrong)[2]  # type: ignore[operator]
    assert thingmagic.fields(Read("", 0, wrong)) == {}


def test_a_nano_tells_its_version_and_its_faults() -> None:
    (version,) = decode(KINDS["thingmagic"], thingmagic.answer(thingmagic.VERSION, b"\x20\x01"))
    assert version[3] == "version 2001"  # type: ignore[misc]
    (fault,) = decode(KINDS["thingmagic"], thingmagic.answer(thingmagic.START, status=0x0105))
    assert fault[3] == "start or stop: status 0105"  # type: ignore[misc]
    quiet = thingmagic.answer(thingmagic.TAG, bytes(0x0A)) + thingmagic.answer(thingmagic.TAG, bytes(8))
    assert decode(KINDS["thingmagic"], quiet) == []


@every_kind
def test_a_repeated_fault_is_told_once_and_again_after_reads(case: Case) -> None:
    records = decode(case.kind, case.fault, case.fault, case.tag, case.fault, case.fault)
    said = [record for record in records if isinstance(record, Notice)]
    assert [record.text for record in said] == [case.words] * 2
    assert said[0] == Notice("status", None, case.fault, case.words)


@every_kind
def test_a_module_is_asked_to_read_when_it_has_answered(case: Case) -> None:
    parser, board = module(case.kind), case.kind.emulated()
    assert parser.to_send() == b""
    answer = board.hear(parser.hello(), 0)
    assert answer
    assert all(isinstance(record, Notice) for record in parser.feed(answer))
    first = parser.to_send()
    assert first
    assert parser.to_send() == b""
    answer = board.hear(first, 0)
    assert answer
    assert [record for record in parser.feed(answer) if isinstance(record, Read | Garbage)] == []


@every_kind
def test_a_module_that_is_silent_is_asked_again(case: Case) -> None:
    parser = module(case.kind)
    patience = getattr(parser, "PATIENCE", Module.PATIENCE)
    sent = []
    for _ in range(3 * patience):
        parser.tick()
        sent.append(parser.to_send())
    assert sent == ([b""] * (patience - 1) + [sent[-1]]) * 3
    assert sent[-1]


@pytest.mark.parametrize("case", CASES[:2], ids=FAMILY[:2])
def test_a_round_follows_the_other(case: Case) -> None:
    parser, board = module(case.kind), case.kind.emulated()
    parser.feed(board.hear(parser.hello(), 0))
    order = parser.to_send()
    for now in (1000, 2000, 3000):
        assert parser.feed(board.hear(order, now)) == []
        assert parser.to_send() == order
        assert board.hear(order, now + 1) == b""  # that round is not over
    parser.feed(case.tag)
    assert parser.to_send() == b""  # nor is this
    parser.feed(case.fault)
    assert parser.to_send() == b""  # a fault has time


@every_kind
def test_the_epoch_of_a_module_is_none(case: Case) -> None:
    parser = module(case.kind)
    parser.resume("12", range(1, 8))
    (part,) = parser.listen(case.tag)
    assert (part.epoch, part.recovered) == ("", False)
    assert parser.listen(case.tag[:5]) == []


@every_kind
def test_a_false_start_hides_no_frame(case: Case) -> None:
    noise = b"\x01\x02\x00" + case.false_start
    records = decode(case.kind, noise + case.tag)
    assert records == [Garbage(0, noise, "no frame"), *(decode(case.kind, case.tag))]
    assert decode(case.kind, case.tag[:-1])[-1][2] == "the end is missing"


@every_kind
def test_a_wrong_checksum_is_garbage(case: Case) -> None:
    for at in range(len(case.tag)):
        damaged = bytearray(case.tag)
        damaged[at] ^= 0x01
        records = decode(case.kind, bytes(damaged) + case.tag)
        assert plain(records) == plain(decode(case.kind, case.tag))
        assert b"".join(record.raw for record in records if isinstance(record, Garbage)) == damaged
    damaged = case.tag[:-1] + bytes((case.tag[-1] ^ 0xFF,))
    assert decode(case.kind, damaged + bytes(300))[0][2] == "wrong checksum"


@every_kind
@given(read=READS)
def test_encode_is_the_inverse(case: Case, read: Read) -> None:
    data = case.kind.encode(read)
    assert only(case.kind, data) == read._replace(raw=data)


@every_kind
@pytest.mark.parametrize(
    "read",
    [
        Read("", 0, b""),
        Read("058", 0, b""),
        Read("058000", 0, b""),
        Read("0580001286AA", 0, b""),
        Read("05" * 64, 0, b""),
        Read("0580", 0, b"", None, "0"),
        Read("0580", 0, b"", None, "a"),
    ],
)
def test_what_cannot_be_written_is_refused(case: Case, read: Read) -> None:
    with pytest.raises(ValueError, match=r"an EPC has|antenna"):
        case.kind.encode(read)


@every_kind
@given(reads=st.lists(READS, max_size=5), noises=st.lists(st.binary(max_size=40), max_size=5), data=st.data())
def test_any_cut_and_any_noise_between_frames_leaves_the_reads(
    case: Case, reads: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    parts = [case.kind.encode(read) for read in reads]
    for noise in noises:  # without bytes that begin a frame: its checksum would be right now and then
        quiet = noise.translate(None, b"\xa0\xff\x01\x21\xee")
        parts.insert(data.draw(st.integers(0, len(parts))), quiet)
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    records = decode(case.kind, *(stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)))
    assert plain(records) == plain(reads)  # type: ignore[arg-type]
    assert records == decode(case.kind, stream)
    for garbage in records:
        if isinstance(garbage, Garbage):
            assert stream[garbage.offset : garbage.offset + len(garbage.raw)] == garbage.raw


@every_kind
@given(stream=st.binary(max_size=600), data=st.data())
def test_any_bytes_give_the_same_for_any_cut_and_none_is_lost(case: Case, stream: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    records = decode(case.kind, *(stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)))
    assert records == decode(case.kind, stream)


@every_kind
def test_random_bytes_never_raise_and_leave_a_small_buffer(case: Case) -> None:
    chance = random.Random(1)
    parser = module(case.kind)
    for size in (1, 997, 100_000):
        for _ in range(5):
            parser.listen(chance.randbytes(size))
            parser.tick()
            parser.to_send()
    assert sum(len(record.raw) for record in parser.flush()) < Frames.LIMIT + 300
    pieces = case.kind.parser(0).feed(b"\x02" * 3 * Frames.LIMIT)
    assert [(piece[0], len(piece.raw)) for piece in pieces] == [(0, Frames.LIMIT), (Frames.LIMIT, Frames.LIMIT)]


@every_kind
def test_a_board_answers_what_else_it_is_told_and_nothing_to_noise(case: Case) -> None:
    board = case.kind.emulated()
    assert board.hear(b"\x00noise\x00", 0) == b""
    assert r2000.Board().hear(r2000.encode_frame(0x74, b"\x01"), 0) == r2000.encode_frame(0x74, b"\x10", 1)
    assert thingmagic.Board().hear(thingmagic.STOP, 0).startswith(thingmagic.answer(thingmagic.START))
