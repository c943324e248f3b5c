"""ALGE, TAG Heuer, Microgate and GPS: real and documented lines, both directions for any cut, times without a date."""

import random
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.emulator.device import Emulators
from hardware.emulator.schedule import Break, Piece, packed
from hardware.interfaces import Acknowledges, Dated, Greeting, Keeping, Parser, Recalling
from hardware.link import Link, Patience, stop_all
from hardware.protocols import alge, microgate, tagheuer
from hardware.protocols.alge import Alge, Timer
from hardware.protocols.microgate import Microgate, MicrogateOnline
from hardware.protocols.nmea import Nmea, Receiver, encode_clock, encode_sentence
from hardware.protocols.tagheuer import (
    ACKNOWLEDGE,
    Chronometer,
    ChronometerFlow,
    TagHeuer,
    TagHeuerFlow,
    encode_frame,
)
from hardware.registry import kind
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Notice, Record
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import DAY, HOUR
from tests.hardware.cables import PATIENCE, Ear

NOW = 1_795_339_802_123  # 2026-11-22 09:30:02.123
TODAY = NOW - NOW % DAY
IMPULSE = b" 0007 C1  09:31:02.4567 00"

PARSERS: dict[str, Callable[[], Parser]] = {
    "alge": lambda: Alge(today=lambda: NOW),
    "tagheuer": lambda: TagHeuer(today=lambda: NOW),
    "tagheuer-flow": lambda: TagHeuerFlow(today=lambda: NOW),
    "gps": Nmea,
    "microgate": lambda: Microgate(today=lambda: NOW),
    "microgate-online": lambda: MicrogateOnline(today=lambda: NOW),
}


def decode(name: str, *pieces: bytes) -> list[Record]:
    parser = PARSERS[name]()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def only(name: str, data: bytes) -> Notice:
    (record,) = decode(name, data)
    assert isinstance(record, Notice), record
    return record


def test_a_real_race_day_of_an_alge_has_no_garbage(shared: Path) -> None:
    capture = (shared / "data/alge-tdc8001.dump").read_bytes()
    found = decode("alge", *(capture[start : start + 1000] for start in range(0, len(capture), 1000)))
    assert len(found) == 661
    assert found == decode("alge", capture.replace(b"\r", b"").replace(b"\n", b"\r"))
    assert Counter(one.kind if isinstance(one, Notice) else "garbage" for one in found) == {"gun": 299, "status": 362}
    channels = Counter(one.text.split(",")[0] for one in found if isinstance(one, Notice) and one.kind == "gun")
    assert channels == {"channel C0": 135, "channel C1": 164}


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        (b" 0001 C0M 09:00:38.76   01", "gun", "channel C0, number 1, manual, group 01"),
        (b"m0012rC3  09:00:38      00", "gun", "channel C3, number 12 right, from memory"),
        (b"C0012 C0  09:00:38.7    00", "status", "channel C0, number 12, memory time cleared"),
        (b"d0012 C1  09:00:38.7600 00", "status", "channel C1, number 12, disqualified"),
        (b" 0012 C1  00:00:38.7600 00 003", "status", "channel C1, number 12, rank 003"),
        (b" 0012 c1  00:00:38.7600 00", "status", "net time of channel C1 00:00:38.7600, number 12"),
        (b" 0012 TT  00:01:38.7600 00", "status", "total 00:01:38.7600, number 12"),
        (b"n0016r", "status", "new finish number 16 right"),
        (b"s0034", "status", "start number 34"),
        (b"CLASSEMENT:", "text", "CLASSEMENT:"),
        (b"  ALGE TIMING", "text", "ALGE TIMING"),
        (b"CLR", "text", "CLR"),
    ],
)
def test_alge_lines_in_words(line: bytes, kind: str, text: str) -> None:
    notice = only("alge", line + b"\r")
    assert (notice.kind, notice.text, notice.raw) == (kind, text, line)


def test_the_running_time_is_no_record() -> None:
    assert decode("alge", b"09:31:02.4\r 9:31:02.5\r  1:02.5\r    3.5\r") == []


def test_a_checksum_counts_where_it_is_sent() -> None:
    assert alge.checksum(IMPULSE) == b">2"
    assert alge.checksum(IMPULSE.replace(b"0007", b"0077")) == b">9"
    (bad,) = decode("alge", IMPULSE + b">3\r")
    assert bad == Garbage(0, IMPULSE + b">3", "wrong checksum: >3 sent, >2 computed")


@pytest.mark.parametrize(
    "line",
    [
        *(IMPULSE[:-1], IMPULSE[1:], IMPULSE + b"x", IMPULSE.replace(b"09:31", b"24:31"), b"n00", b"What?"),
        *(IMPULSE.replace(b".4567", b".45678"), b"\xff" * 28, IMPULSE.replace(b"C1", b"X1")),
    ],
)
def test_what_is_no_alge_line_is_garbage_with_its_place(line: bytes) -> None:
    assert decode("alge", b"\r" + line + b"\r" + IMPULSE + b"\r")[0] == Garbage(1, line, "no record")


def test_an_impulse_before_midnight_that_is_heard_after_it_is_of_yesterday() -> None:
    for now, time, stamp in (
        (TODAY + 1000, b"23:59:59.5000", TODAY - 500),
        (TODAY - 1000, b"00:00:00.5000", TODAY + 500),
        (TODAY + HOUR, b"12:00:00.0000", TODAY + 12 * HOUR),
    ):
        parser = Alge(today=lambda now=now: now)
        assert parser.feed(b" 0001 C0  " + time + b" 00\r")[0][1] == stamp


def test_the_emulated_timer_checks_clears_and_remembers() -> None:
    timer = Timer()
    assert isinstance(timer, Greeting)
    assert timer.keep(IMPULSE + b"\r") == b""
    timer.connected()
    assert timer.greet() == IMPULSE + b"\r"
    assert timer.hear(b"CLR\r", NOW) == b"CLR\r"
    assert timer.greet() == b""
    assert timer.hear(b"TIMYINIT\rNSF?\rPROG?\rPRE4\r", NOW) == b"NSF emulated\rPROG: emulated\r"
    assert timer.keep(IMPULSE + b"\rnoise\r") == IMPULSE + b"\rnoise\r"
    assert timer.hear(b"CHK1\rRSM\r", NOW) == IMPULSE + b">2\r"
    assert timer.keep(IMPULSE + b"\r") == IMPULSE + b">2\r"
    assert timer.hear(b"CLR\rRSM\rCHK0\r", NOW) == b"CLR\r"
    timer.hear(b"CL", NOW)
    timer.connected()
    assert (timer.hear(b"R\r", NOW), timer.settled) == (b"", True)
    assert alge.replay(0, NOW) == b"RSM\r"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("#WC 002", "014C"), ("#WC 008 01", "01D3"), ("#WP 120 5", "01AF"), ("#PL Hello", "02B0")),
        ("#TN 0016 0072 05 12:13:56.7800 12345", "06D9"),
    ],
)
def test_the_checksum_of_a_command_does_not_count_its_mark(text: str, code: str) -> None:
    assert encode_frame(text) == f"{text}\t{code}\r\n".encode()


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("TN   16   72  1 12:13:56.77984  9822", "gun", "channel 1, number 16, sequence 72"),
        ("T-   16   72 M1 12:13:56.77984  9822", "status", "channel M1, manual, deleted, number 16, sequence 72"),
        ("TC   16   72 05 12:13:56.77     9822", "status", "channel 05, changed (C), number 16, sequence 72"),
        ("!T 12:13:56", "status", "running time 12:13:56"),
        ("OP 06", "status", "run opened 06"),
    ],
)
def test_tag_heuer_frames_in_words_with_checksum_and_without(text: str, kind: str, said: str) -> None:
    for data in (encode_frame(text), text.encode() + b"\r\n"):
        notice = only("tagheuer", data)
        assert (notice.kind, notice.text) == (kind, said)


def test_a_frame_without_its_day_is_of_the_day_nearest_to_now() -> None:
    (gun,) = decode("tagheuer", encode_frame("TN        72  1 12:13:56.77984      "))
    assert isinstance(gun, Garbage | Notice)
    assert gun[1] == TODAY + 12 * HOUR + 13 * 60_000 + 56_779
    assert only("tagheuer", encode_frame("TN        72  1 12:13:56.77984     0")).stamp == 946_728_836_779  # never set


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"TN   16   72  1 12:13:56.77984  9822\t0000", "wrong checksum: 0000 sent, 06BF computed"),
        (b"TN   16   72  1 25:13:56.77984  9822", "no such time"),
        (b"TN   16   72  1 12:13:56.7", "no record"),
        (b"hello", "no record"),
        (b"\xff\t\xb2", "wrong checksum: \xb2 sent, 00FF computed"),
    ],
)
def test_what_is_no_frame_says_why(line: bytes, reason: str) -> None:
    assert decode("tagheuer", b"\r\n" + line + b"\r\n") == [Garbage(2, line, reason)]


def test_a_frame_is_acknowledged_when_it_is_stored_and_noise_is_not() -> None:
    parser = TagHeuerFlow()
    assert isinstance(parser, Acknowledges)
    assert not isinstance(TagHeuer(), Acknowledges)
    parts = parser.listen(tagheuer.encode_gun(NOW, 1) + b"noise\r\n" + tagheuer.encode_gun(NOW, 2))
    assert [len(part.records) for part in parts] == [1, 1, 1]
    assert parser.to_send() == b""
    parser.durable()
    assert parser.to_send() == ACKNOWLEDGE
    parser.durable()
    assert parser.to_send() == b""
    parser.durable()
    parser.durable()
    parser.tick()
    parser.resume("", [1])
    assert parser.to_send() == ACKNOWLEDGE


def test_the_emulated_chronometer_waits_for_each_acknowledgement() -> None:
    box, (one, two) = ChronometerFlow(), (tagheuer.encode_gun(NOW, number) for number in (1, 2))
    assert isinstance(box, Keeping)
    assert box.settled
    assert box.keep(b"noise\r\n" + one + two) == b"noise\r\n" + one
    assert box.hear(ACKNOWLEDGE, NOW) == two
    assert not box.settled
    box.connected()
    assert box.keep(b"") == two  # again: it was not acknowledged
    assert box.hear(ACKNOWLEDGE, NOW) == b""
    assert box.settled
    assert box.hear(encode_frame("#SN"), NOW) == encode_frame("SN 0001")
    assert box.hear(ACKNOWLEDGE + ACKNOWLEDGE, NOW) == b""


def test_the_emulated_chronometer_answers() -> None:
    box = Chronometer()
    assert box.hear(TagHeuer().hello(), NOW) == encode_frame("SN 0001")
    answer, pulse = decode("tagheuer", box.hear(encode_frame("#WC 008 03"), NOW))
    assert answer[3] == "answer C"
    assert pulse[:2] == ("gun", NOW)
    assert pulse[3] == "channel 3, sequence 1"
    assert box.hear(b"#WC 002\t0000\r\n#WC 002\r\n#XX\r\n", NOW) == b"".join(
        encode_frame(f"AK {letter}") for letter in "FCR"
    )


SHORT = b"0070 00009:31:02.456  "
LONG = b"\x10           00007002      25500931024560"


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        (SHORT, "gun", "channel 000 start, number 7"),
        (SHORT.replace(b" 000", b" 003").replace(b"007", b"  7"), "gun", "channel 003, number 7"),
        (SHORT.replace(b"0070", b"007Q"), "status", "channel 000 start, number 7, flag Q"),
        (LONG, "gun", "channel 255 finish, number 7, group 002"),
        (LONG.replace(b"2550", b"255P"), "status", "channel 255 finish, number 7, group 002, flag P"),
        (LONG.replace(b"07002", b"07000"), "gun", "channel 255 finish, number 7"),
        (b"\x18ready", "status", "status ready"),
        (b"\x1400000000700931024560    000", "status", "reduced 00000000700931024560    000"),
    ],
)
def test_microgate_lines_in_words(line: bytes, kind: str, text: str) -> None:
    for end in (b"\r", b"\n", b""):
        notice = only("microgate", line + end)
        assert (notice.kind, notice.text, notice.raw) == (kind, text, line)
        timed = line[0] != 0x18 and line[0] != 0x14
        assert notice.stamp == (TODAY + 9 * HOUR + 31 * 60_000 + 2_456 if timed else None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        *((SHORT[:-1], "no record"), (SHORT + b"x", "no record"), (LONG[:-1], "no record"), (LONG[1:], "no record")),
        (SHORT.replace(b"09:31", b"24:31"), "no such time"),
        (LONG.replace(b"0931", b"0961"), "no such time"),
        (b"\x02   0007         000 093102456\x03", "no record"),  # the ranking is not read
    ],
)
def test_what_is_no_microgate_line_is_garbage_with_its_place(line: bytes, reason: str) -> None:
    garbage, gun = decode("microgate", b"\r" + line + b"\r" + SHORT + b"\r")
    assert garbage == Garbage(1, line, reason)
    assert gun[0] == "gun"


def test_only_who_was_told_to_switches_the_on_line_output_on() -> None:
    assert Microgate().hello() == microgate.Timer().hear(microgate.ENABLE, NOW) == b""
    assert MicrogateOnline().hello() == microgate.ENABLE
    assert decode("microgate", microgate.encode_gun(NOW, 12)) != decode("microgate", microgate.encode_gun_long(NOW, 12))


def test_other_sentences_are_no_records_and_a_fix_is_news_once() -> None:
    assert decode("gps", b"$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n") == []
    lost = encode_sentence("GPRMC,235959.00,V,,,,,,,311299,,")
    zda = encode_sentence("GPZDA,093001.00,22,11,2026,00,00")
    found = decode("gps", lost, zda, lost, encode_clock(NOW), encode_clock(NOW + 1000), zda, lost)
    assert [one[3] for one in found] == [
        *("no fix: its time does not count", "fix found", "2026-11-22 09:30:02 UTC", "2026-11-22 09:30:03 UTC"),
        *("2026-11-22 09:30:01 UTC", "no fix: its time does not count"),
    ]
    assert decode("gps", encode_sentence("GPZDG,093001.00,22,11,2026,00,00")) == []  # GPS time, not UTC


def test_a_leap_second_and_a_fraction() -> None:
    assert only("gps", encode_sentence("GNRMC,235960.25,A,,,,,,,311216,,")).stamp == 1_483_228_800_250


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"$GPZDA,201530.00,04,07,2002,00,00*61", "wrong checksum: 61 sent, 60 computed"),
        (b"$GPZDA,201530.00,04,07,2002,00,00", "no sentence"),
        (encode_sentence("GPZDA,251530.00,04,07,2002,00,00").strip(), "no such date or time"),
        (encode_sentence("GPZDA,201530.00,31,02,2002").strip(), "no such date or time"),
        (encode_sentence("GPZDA,201530.00").strip(), "no such date or time"),
        (encode_sentence("GPZDA,201530.00,31,12,0001").strip(), "no such date or time"),
        (encode_sentence("GPRMC,201530.00,A,,,,,,,1").strip(), "no such date or time"),
        (b"noise", "no sentence"),
    ],
)
def test_what_is_no_sentence_says_why(line: bytes, reason: str) -> None:
    assert decode("gps", b"\r\n" + line + b"\r\n") == [Garbage(2, line, reason)]


def test_a_sentence_with_noise_before_it_is_found() -> None:
    garbage, clock = decode("gps", b"$GPZ\xff,20" + encode_clock(NOW))
    assert garbage == Garbage(0, b"$GPZ\xff,20", "no sentence")
    assert clock[1] == NOW // 1000 * 1000


def test_the_receiver_answers_nothing() -> None:
    assert Receiver().hear(b"$PMTK000*32\r\n", NOW) == b""
    assert Nmea().hello() == Alge().hello() == b""
    with pytest.raises(ValueError, match="1980 to 2079"):
        encode_clock(0)
    with pytest.raises(ValueError, match="from 2000-01-01"):
        tagheuer.encode_gun(0)


ENCODERS: dict[str, Callable[[int], bytes]] = {
    "alge": lambda stamp: alge.encode_gun(stamp, 12),
    "tagheuer": lambda stamp: tagheuer.encode_gun(stamp, 12),
    "tagheuer-flow": tagheuer.encode_gun,
    "gps": lambda stamp: encode_clock(stamp // 1000 * 1000),
    "microgate": lambda stamp: microgate.encode_gun(stamp, 12),
    "microgate-online": lambda stamp: microgate.encode_gun_long(stamp, 12),
}


@pytest.mark.parametrize("name", ENCODERS)
@given(st.data())
def test_any_cut_and_any_noise_between_lines_leaves_the_impulses(name: str, data: st.DataObject) -> None:
    stamps = data.draw(st.lists(st.integers(NOW - 11 * HOUR, NOW + 11 * HOUR), max_size=6))
    parts = [ENCODERS[name](stamp) for stamp in stamps]
    for noise in data.draw(st.lists(st.binary(max_size=60), max_size=6)):
        parts.insert(data.draw(st.integers(0, len(parts))), noise + b"\r\n")
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    found = decode(name, *(stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)))
    heard = [one.stamp for one in found if isinstance(one, Notice) and one.kind in ("gun", "clock")]
    assert heard == [stamp // 1000 * 1000 if name == "gps" else stamp for stamp in stamps]
    assert found == decode(name, stream)
    for one in found:
        if isinstance(one, Garbage):
            assert stream[one.offset : one.offset + len(one.raw)] == one.raw


@pytest.mark.parametrize("name", PARSERS)
@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"$GPZDA,*0T N\t1:.C\r\n\x06", b"A"])
def test_random_bytes_never_raise_and_fill_no_memory(name: str, alphabet: bytes) -> None:
    chance = random.Random(1)
    parser = PARSERS[name]()
    assert isinstance(parser, Dated) == (name != "gps")
    boxes = (Timer(), Chronometer(), ChronometerFlow(), microgate.Timer())
    tracemalloc.start()
    for _ in range(60):
        chunk = bytes(chance.choices(alphabet, k=1000)) * (1 if len(alphabet) > 1 else 100)
        assert not [one for one in parser.feed(chunk) if isinstance(one, Notice) and one.kind in ("gun", "clock")]
        for box in boxes:
            box.hear(chunk, NOW)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


@pytest.mark.parametrize("name", ENCODERS)
def test_a_link_hears_the_impulses_of_an_emulated_device(name: str, ear: Ear) -> None:
    pieces = [Piece(NOW + 1000 * number, ENCODERS[name](NOW + 1000 * number), 0) for number in range(20)]
    pieces.insert(10, Piece(pieces[9].due, b"noise\xff\r\n", 0))

    def heard(piece: Heard) -> None:
        ear.heard(piece)
        link.durable()

    def times() -> list[int | None]:
        return [one.stamp for one in ear.records if isinstance(one, Notice) and one.kind in ("gun", "clock")]

    with Emulators([packed("D", pieces, protocol=name)], NOW - 1) as emulators:
        decoder = Decoder("D", "START", name, emulators.ports["D"])
        patience = Patience(first=0.01, longest=0.02, tick=0.05)
        link = Link(decoder, kind(name), heard, ear.state_changed, lambda: NOW, patience=patience)
        link.start()
        ear.wait(lambda: link.open)
        emulators.play(speed=100)
        ear.wait(lambda: len(times()) == 20)
        assert emulators.wait_done(PATIENCE)
        stop_all([link])
    assert link.garbage == 1
    expected = [one.due // 1000 * 1000 if name == "gps" else one.due for one in pieces if one.data[:5] != b"noise"]
    period = (
        1 << 60 if name in ("tagheuer", "tagheuer-flow", "gps") else DAY
    )  # without a date, and the computer does not know the race's day
    assert [(stamp or 0) % period for stamp in times()] == [stamp % period for stamp in expected]


def test_after_a_break_the_memory_is_asked_for_and_fires_nothing() -> None:
    """Only what is younger than the question is live."""
    parser, box = Alge(), Timer()
    parser.today = lambda: TODAY + 10 * HOUR
    assert isinstance(parser, Recalling)
    assert parser.to_send() == b""  # at the first connection a device is left alone
    box.greet()
    old, missed, live = (alge.encode_gun(TODAY + hours * HOUR, 1) for hours in (8, 9, 10))
    box.keep(old)
    box.keep(missed)
    parser.recall()
    parts = parser.listen(box.hear(parser.to_send(), NOW) + live)
    assert [(part.recovered, [one.stamp for one in part.records]) for part in parts] == [  # type: ignore[union-attr]
        (True, [TODAY + 8 * HOUR, TODAY + 9 * HOUR]),
        (False, [TODAY + 10 * HOUR]),
    ]
    assert parser.to_send() == b""
    for _ in range(alge.QUIET):
        parser.tick()
    (part,) = parser.listen(missed)  # the memory is told: the device's own clock may be wrong, and this is a shot
    assert not part.recovered


def test_a_link_asks_a_timer_for_its_memory_when_the_line_is_back(ear: Ear) -> None:
    stamps = [NOW + 1000 * number for number in range(20)]
    pieces = [Piece(stamp, alge.encode_gun(stamp, 12), 0) for stamp in stamps]
    made = packed("D", pieces, protocol="alge", breaks=(Break(NOW + 5_500, NOW + 12_500),))

    def heard() -> set[int]:
        return {(one.stamp or 0) % DAY for one in ear.records if isinstance(one, Notice) and one.kind == "gun"}

    with Emulators([made], NOW - 1) as emulators:
        decoder = Decoder("D", "START", "alge", emulators.ports["D"])
        patience = Patience(first=0.01, longest=0.02, tick=0.05)
        link = Link(decoder, kind("alge"), ear.heard, ear.state_changed, lambda: NOW, patience=patience)
        link.start()
        ear.wait(lambda: link.open)
        emulators.play(speed=10)
        ear.wait(lambda: heard() == {stamp % DAY for stamp in stamps})
        stop_all([link])
    recovered = [one for piece in ear.pieces if piece.recovered for one in piece.records]
    assert len(recovered) >= 13
