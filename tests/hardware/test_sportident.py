"""SPORTident: documented frames, both directions for any cut, and the date that is not sent."""

import random
import tracemalloc
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.interfaces import Dated
from hardware.protocols import sportident
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.sportident import Frame, SportIdent, Station, crc, encode, encode_frame, set_clock
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, HOUR

NOW = 1_795_339_802_123  # 2026-11-22 09:30, a Sunday
PUNCH = bytes.fromhex("02d30d001f007bf44001233740000110f9a103")


def decode(*pieces: bytes, now: int = NOW) -> list[Record]:
    parser = SportIdent(today=lambda: now)
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def punch(data: bytes) -> bytes:
    return encode_frame(Frame(sportident.PUNCH, data))


@pytest.mark.parametrize(
    ("data", "code"), [("f0014d", 0x6D0A), ("ff01ee", 0xEC0A), ("83020080", 0xBF17), ("f700", 0xF700), ("f7", 0)]
)
def test_the_checksum(data: str, code: int) -> None:
    assert crc(bytes.fromhex(data)) == code


def test_the_date_is_that_of_the_weekday_nearest_to_now() -> None:
    evening = NOW - NOW % DAY + 23 * HOUR
    sent = encode(Read("8123456", evening, b""))
    for days in (-3, 0, 3):
        (read,) = decode(sent, now=evening + days * DAY)
        assert read[1] == evening
    assert decode(sent, now=evening + 4 * DAY)[0][1] == evening + 7 * DAY
    assert nearest(23 * HOUR, NOW - NOW % DAY + HOUR) == NOW - NOW % DAY - HOUR  # just before midnight
    assert nearest(HOUR, evening) == evening + 2 * HOUR


def test_a_weekday_that_is_not_known_and_a_time_that_is_not_set() -> None:
    wednesday = NOW + 3 * DAY
    (read,) = decode(punch(bytes.fromhex("001f007bf4400f233740000110")), now=wednesday)
    assert read[1] == wednesday - wednesday % DAY + 14 * HOUR + 30 * 60_000 + 15_250
    (read,) = decode(punch(bytes.fromhex("001f007bf44001eeee00000110")))
    assert read[:2] == ("8123456", sportident.UNSET)


def test_the_computer_gives_the_date_until_somebody_knows_better() -> None:
    parser = SportIdent()
    assert isinstance(parser, Dated)
    now = round((datetime.now() - datetime(1970, 1, 1)).total_seconds() * 1000)
    assert abs(parser.today() - now) < HOUR
    (read,) = parser.feed(encode(Read("1", wall_clock() // 1000 * 1000, b"")))
    assert abs(read[1] - now) < HOUR  # type: ignore[operator]


@pytest.mark.parametrize(
    ("card", "number"),
    [("0001ffff", "65535"), ("00020001", "200001"), ("0004ffff", "465535"), ("00000007", "7"), ("007bf440", "8123456")],
)
def test_old_cards_have_a_series(card: str, number: str) -> None:
    (read,) = decode(punch(bytes.fromhex(f"001f{card}01233740000110")))
    assert read[0] == number


@pytest.mark.parametrize(
    ("chip", "reader"), [("70000", ""), ("16777216", ""), ("007", ""), ("x", ""), ("1", "512"), ("1", "x")]
)
def test_what_no_card_has_is_refused(chip: str, reader: str) -> None:
    with pytest.raises(ValueError, match=r"no SPORTident card|SPORTident has"):
        encode(Read(chip, NOW, b"", None, reader))


def test_a_jump_in_the_memory_tells_of_lost_punches() -> None:
    addresses = (0x110, 0x118, 0x130, 0x14A, 0xF14A, 0)
    at = [punch(bytes.fromhex(f"001f007bf4400123374000{address:04x}")) for address in addresses]
    found = [one for one in decode(*at) if isinstance(one, Notice)]
    assert [one.text for one in found] == ["station 31: 2 punches before 000130 are in its memory only"]


def test_clock_system_cards_and_refusal_in_words() -> None:
    (status,) = decode(set_clock(NOW))
    assert status[:2] == ("status", NOW - 1)  # a second has 256 parts
    (clock,) = decode(encode_frame(Frame(sportident.GET_CLOCK, bytes.fromhex("001f1a0d1600136f90"))))
    assert clock[1] is None
    system = Station().hear(encode_frame(Frame(sportident.SYSTEM, b"\x00\x80")), NOW)
    assert decode(system)[0][3] == "control, sends punches by itself"
    assert decode(encode_frame(Frame(0xE8, b"\0\x1f\x0f\x7b\xf4\x40")))[0][3] == "SI8 or later inserted 001f0f7bf440"
    assert decode(b"\xff\x15\xff" + PUNCH)[0][3] == "a command was refused"
    assert len(decode(b"\xff\x06" + PUNCH)) == 1
    assert Station().hear(encode_frame(Frame(0xF5)), NOW) == sportident.NAK
    assert Station().hear(set_clock(NOW), NOW) == encode_frame(
        Frame(sportident.SET_CLOCK, b"\0\x1f" + set_clock(NOW)[3:10])
    )
    with pytest.raises(ValueError, match="2000 to 2099"):
        set_clock(0)


def test_noise_is_garbage_with_its_place_and_the_next_punch_is_found() -> None:
    damaged = PUNCH[:9] + b"\0" + PUNCH[10:]
    found = decode(b"ab" + damaged + PUNCH + PUNCH[:7])
    assert found[0] == Garbage(0, b"ab" + damaged, "no frame")
    assert isinstance(found[1], Read)
    assert found[2] == Garbage(40, PUNCH[:7], "the end is missing")
    assert isinstance(decode(PUNCH[:11] + PUNCH)[-1], Read)


READS = st.builds(
    lambda chip, half_seconds, station: Read(str(chip), NOW + half_seconds * 500, b"", None, str(station)),
    st.one_of(st.integers(327_680, (1 << 24) - 1), st.integers(0, 65_535), st.integers(200_000, 265_535)),
    st.integers(-6 * 86_400, 6 * 86_400),
    st.integers(0, 511),
)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=30), max_size=6), st.data())
def test_any_cut_and_any_noise_between_frames_leaves_the_punches(
    sent: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    parts = [encode(read) for read in sent]
    for noise in noises:
        parts.insert(data.draw(st.integers(0, len(parts))), noise)
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    found = decode(*pieces)
    heard = [(one.chip, one.reader, encode(one)) for one in found if isinstance(one, Read)]
    assert heard == [(one.chip, one.reader, encode(one)) for one in sent]
    assert found == decode(stream)
    for one in found:
        if isinstance(one, Garbage):
            assert stream[one.offset : one.offset + len(one.raw)] == one.raw


@given(st.integers(-7 * 86_400 * 128, 7 * 86_400 * 128))
def test_a_time_comes_back(ticks: int) -> None:
    stamp = -(-(NOW // 1000 * 256 + ticks) * 1000 // 256)
    assert decode(encode(Read("1", stamp, b"")), now=stamp)[0][1] == stamp


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"\x02\x03\xd3\x0d\xf7\0", b"A"])
def test_random_bytes_never_raise_and_fill_no_memory(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser, station = SportIdent(), Station()
    tracemalloc.start()
    for _ in range(100):
        chunk = bytes(chance.choices(alphabet, k=1000)) * (1 if len(alphabet) > 1 else 100)
        assert not [one for one in parser.feed(chunk) if isinstance(one, Read)]
        station.hear(chunk, NOW)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000
