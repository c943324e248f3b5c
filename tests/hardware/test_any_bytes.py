"""What holds for every kind of decoder: any cut, any noise between records, both directions, and a million bytes of
anything, which neither raise nor hang nor fill the memory."""

import random
import tracemalloc
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.decoder_kind import DecoderKind
from hardware.interfaces import Acknowledges, Dated, Emulated, Keeping, Parser, Talk
from hardware.protocols import nmea
from hardware.registry import KINDS
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.setup import WITHOUT_CHIPS

START = 1_772_784_000_000  # 2026-03-06 08:00
STEP = 250  # ms: as fine as every kind can say exactly; finer ones are in the tests of each protocol
MILLION = 1_000_000
KEPT, PEAK = 300_000, 3_000_000
"""Bytes that a parser and its emulated box may keep of a million, and need while a piece of them is read."""

ENDS = {"jchip": b"\r", "alge": b"\r", "mylaps": b"$\r\n"}
"""What ends noise, where it is not a line end: behind it a record can begin."""

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)


def parser_of(kind: DecoderKind) -> Parser:
    parser = kind.parser(0)
    if isinstance(parser, Dated):
        parser.today = lambda: START
    return parser


def chip(kind: DecoderKind, number: int) -> str:
    return str(8_000_000 + number) if kind.name == "sportident" else f"0580{number:08d}"


def message(kind: DecoderKind, number: int) -> tuple[bytes, tuple[str, int]]:
    """A record as sent, and what it says: a chip and a stamp, or only a stamp of a device that hears no chips."""
    stamp = START + STEP * number * (4 if kind.name in ("gps", "contact") else 1)
    if kind.name == "gps":
        return nmea.encode_clock(stamp), ("clock", stamp)
    if kind.name in WITHOUT_CHIPS:
        assert kind.encode_gun is not None
        return kind.encode_gun(stamp, number), ("gun", stamp)
    said = 0 if kind.clock == "host" else stamp
    return kind.encode(Read(chip(kind, number), stamp, b"", number)), (chip(kind, number), said)


def said(records: list[Record]) -> Counter[tuple[str, int]]:
    """What was understood, without the words of a decoder about itself."""
    found: list[tuple[str, int]] = []
    for one in records:
        if isinstance(one, Read):
            found.append((one.chip, one.stamp))
        elif isinstance(one, Notice) and one.kind in ("gun", "clock") and one.stamp is not None:
            found.append((one.kind, one.stamp))
    return Counter(found)


def decoded(kind: DecoderKind, pieces: list[bytes]) -> list[Record]:
    parser = parser_of(kind)
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


@every_kind
@settings(max_examples=25)
@given(data=st.data())
def test_any_cut_and_any_noise_leave_what_was_sent(kind: DecoderKind, data: st.DataObject) -> None:
    numbers = data.draw(st.lists(st.integers(1, 40), max_size=6, unique=True))
    messages = [message(kind, number) for number in numbers]
    noise = data.draw(st.lists(st.binary(max_size=20), min_size=len(messages), max_size=len(messages)))
    end = ENDS.get(kind.name, b"\r\n")
    stream = b"".join(before + end + sent for before, (sent, _) in zip(noise, messages, strict=True))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=12)))
    whole = decoded(kind, [stream])
    assert decoded(kind, [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]) == whole
    assert Counter(says for _, says in messages) <= said(whole)


@every_kind
@settings(max_examples=25)
@given(numbers=st.lists(st.integers(1, 100_000), max_size=6, unique=True))
def test_what_is_encoded_comes_back(kind: DecoderKind, numbers: list[int]) -> None:
    messages = [message(kind, number) for number in numbers]
    found = decoded(kind, [sent for sent, _ in messages])
    assert said(found) == Counter(says for _, says in messages)
    assert not any(isinstance(one, Garbage) for one in found)


def pieces(stream: bytes, chance: random.Random) -> Iterator[bytes]:
    """Of all sizes: single bytes, those of a slow adapter, and whole buffers of a fast one."""
    at = 0
    while at < len(stream):
        size = chance.choice((1, 4, 16, 62, 500, 4096, 65_536))
        yield stream[at : at + size]
        at += size


def anything(kind: DecoderKind, chance: random.Random) -> bytes:
    """Half of it bytes of any value; the other half the decoder's own records, cut, doubled, and with wrong bytes."""
    own = [message(kind, number)[0] for number in range(1, 200)]
    half = bytearray()
    while len(half) < MILLION // 2:
        one = bytearray(chance.choice(own))
        for _ in range(chance.randrange(3)):
            one[chance.randrange(len(one))] = chance.randrange(256)
        half += one[: chance.randrange(1, len(one) + 1)]
    return chance.randbytes(MILLION // 2) + bytes(half[: MILLION // 2])


def hear(parser: Parser, box: Emulated, piece: bytes) -> None:
    """What a link does with a piece, and an emulated decoder with the same bytes; the records are thrown away."""
    if isinstance(parser, Talk):
        for _ in parser.listen(piece):
            if isinstance(parser, Acknowledges):
                parser.durable()
        assert len(parser.to_send()) < 10 * MILLION
        parser.tick()
    else:
        parser.feed(piece)
    box.hear(piece, START)
    if isinstance(box, Keeping):
        assert box.settled in (True, False)


@every_kind
def test_a_million_bytes_of_anything_do_no_harm(kind: DecoderKind) -> None:
    chance = random.Random(kind.name)
    stream = anything(kind, chance)
    assert len(stream) == MILLION
    parser, box = parser_of(kind), kind.emulated()
    hear(parser, box, stream[:65_536])  # tables that are filled once
    tracemalloc.start()
    for piece in pieces(stream, chance):
        hear(parser, box, piece)
    kept, peak = tracemalloc.get_traced_memory()
    parser.flush()
    tracemalloc.stop()
    assert (kept < KEPT, peak < PEAK) == (True, True), (kept, peak)
