"""RACE RESULT USB Timing Box: documented lines, both directions for any cut, the edge of DTR, and what it asks for."""

import random
import tracemalloc
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.emulator.device import Emulators
from hardware.emulator.scenario import Fault, Scenario, from_scenario
from hardware.interfaces import Keeping, Ticking
from hardware.link import Link, Patience, stop_all
from hardware.link_state import LinkState
from hardware.protocols import raceresult_usb_records as records
from hardware.protocols.raceresult_usb import UNNAMED, RaceResultUsb
from hardware.protocols.raceresult_usb_box import Box
from hardware.protocols.raceresult_usb_records import GUN, Reference, encode, encode_gun, fields, instant
from hardware.protocols.rewind import Part
from hardware.registry import kind
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.setup import Decoder, Duration
from racecontrol.domain.time import DAY, SECOND
from tests.hardware.cables import PATIENCE, Ear

START = 1_772_784_000_000  # 2026-03-06 08:00 UTC
RECORD = b"GLBAS60;0718;01521527;0c;08;9f;1a;0;1;2;00;0"
EPOCH, TICK = 0x4A3CAA45, 0x0151BCF5  # of the documented reference


def decode(*pieces: bytes) -> list[Record]:
    parser = RaceResultUsb()
    return [record for piece in pieces for record in parser.feed(piece)] + parser.flush()


def reads(found: list[Record]) -> list[Read]:
    return [one for one in found if isinstance(one, Read)]


def test_a_tick_is_a_time_in_both_formats_across_the_wrap_and_without_reference() -> None:
    reference = Reference(EPOCH, TICK)
    assert instant("01521527", reference) == EPOCH * SECOND + 88_195
    assert instant("0151bcf5", reference) == EPOCH * SECOND
    assert instant("0151bcf4", reference) == EPOCH * SECOND - 4
    assert instant("00000000", Reference(EPOCH, 0xFFFFFF00)) == EPOCH * SECOND + 1000
    assert instant(f"{TICK * 8 + 2048:010x}", reference) == EPOCH * SECOND + 1000
    assert instant("01518000", None) == DAY
    (read,) = reads(decode(RECORD + b"\n"))
    assert read == Read("GLBAS60", 86_549_152, RECORD)


@pytest.mark.parametrize("digits", ["00000000;00000000", "0000f230;0151bcf5"])
def test_a_reference_that_is_no_date_is_none(digits: str) -> None:
    """Zeros were never set; seconds since midnight were set by another program."""
    parser = RaceResultUsb()
    (said,) = parser.feed(f"EPOCHREFGET;00\n{digits}\n\n".encode())
    assert said[3] == "clock never set"


def test_an_impulse_is_a_gun() -> None:
    _, gun = decode(encode_gun(START, 8))
    assert gun[:2] == ("gun", START)
    assert gun[3] == "impulse input, passing 8"
    (gun,) = decode(RECORD.replace(b"GLBAS60", GUN.encode()) + b"\n")
    assert gun[3] == "impulse input"


def test_pushes_status_banner_and_refusals() -> None:
    found = decode(b"#P;" + RECORD + b"\n#S;0151bcf5;00;00;1e;00;32\nrrActive 2.4\nAUTOBOOT\nSITESURVEY;11\n")
    assert found[0] == Read("GLBAS60", 86_549_152, RECORD)
    assert [one[3] for one in found[1:]] == [
        "#S;0151bcf5;00;00;1e;00;32",
        *("box restarts: rrActive 2.4", "box restarts: AUTOBOOT", "SITESURVEY is refused: 11"),
    ]
    assert fields(reads(decode(RECORD.replace(b";00;0", b";40;0") + b"\n"))[0])["stored"] == "yes"


@pytest.mark.parametrize(
    "data",
    [
        *(RECORD[:-1], RECORD[:-2], RECORD.replace(b"0152", b"152"), RECORD + b";1", b"00000000;03", b"\xff\xb2;\xb2"),
        *(b"0151bcf5", b"EPOCHREFGET;0", b"INFOGET;00\nno", b"PASSINGGET;00\n1", b"PASSINGINFOGET;00\n1;2"),
        *(b"EPOCHREFGET;00\nffffffffff;0151bcf5", b"TIMESTAMPGET;00\n0151bcf", b"EPOCHREFGET;00\n0151bcf5"),
    ],
)
def test_what_is_no_record_is_garbage_with_its_place(data: bytes) -> None:
    *_, last = decode(b"\n" + data + b"\n" + RECORD + b"\n")[:-1]
    line = data.split(b"\n")[-1]
    assert last == Garbage(1 + len(data) - len(line), line, "no record")


def test_a_line_that_breaks_off_is_no_passing() -> None:
    assert decode(RECORD) == [Garbage(0, RECORD, "no line end")]


@pytest.mark.parametrize(("chip", "stamp"), [("a;b", START), ("", START), ("1", 1), ("1", (2**32 + 86_400) * SECOND)])
def test_what_cannot_be_written_is_refused(chip: str, stamp: int) -> None:
    with pytest.raises(ValueError, match=r"RACE RESULT has|from 1970 to 2106"):
        encode(Read(chip, stamp, b""))


READS = st.builds(
    lambda chip, ticks, seq: Read(chip, (ticks * 1000 + 128) // 256, b"", seq),
    st.from_regex(r"[0-9A-Z]{1,12}", fullmatch=True),
    st.integers(3 * DAY // SECOND * 256, 2**32 * 256 - 86_400 * 256),
    st.one_of(st.none(), st.integers(1, 2**32)),
)


@given(st.lists(READS, max_size=6), st.lists(st.binary(max_size=60), max_size=6), st.data())
def test_any_cut_and_any_noise_between_answers_leaves_the_reads(
    sent: list[Read], noises: list[bytes], data: st.DataObject
) -> None:
    parts = [encode(read) for read in sent]
    for noise in noises:
        parts.insert(data.draw(st.integers(0, len(parts))), noise + b"\n")
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    found = decode(*pieces)
    assert [one._replace(raw=b"") for one in reads(found)] == sent
    assert found == decode(stream)
    for one in found:
        if isinstance(one, Garbage):
            assert stream[one.offset : one.offset + len(one.raw)] == one.raw


@pytest.mark.parametrize("alphabet", [bytes(range(256)), b"0123456789abcdef;\n", b"PASINGET;0\n1", b"A"])
def test_random_bytes_never_raise_and_fill_no_memory(alphabet: bytes) -> None:
    chance = random.Random(1)
    parser, box = RaceResultUsb(), Box()
    tracemalloc.start()
    for _ in range(100):
        chunk = bytes(chance.choices(alphabet, k=1000)) * (1 if len(alphabet) > 1 else 100)
        assert reads(parser.feed(chunk)) == []
        box.hear(chunk, START)
        parser.tick()
        parser.to_send()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def talk(parser: RaceResultUsb, box: Box, stamp: int = START, turns: int = 40) -> list[Part]:
    """Both sides until neither has anything to say."""
    parts: list[Part] = []
    for _ in range(turns):
        asked = parser.to_send()
        if not asked:
            break
        parts += parser.listen(box.hear(asked, stamp))
    return parts


def connected(box: Box, *, epoch: str = "", have: Sequence[int] = ()) -> tuple[RaceResultUsb, list[Part]]:
    parser = RaceResultUsb()
    box.connected()
    if epoch:
        parser.resume(epoch, have)
    parts = parser.listen(box.hear(parser.hello(), START))
    return parser, parts + talk(parser, box)


def seqs(parts: list[Part]) -> list[int | None]:
    return [one.seq for part in parts for one in part.records if isinstance(one, Read)]


def filled(count: int) -> Box:
    box = Box()
    for number in range(1, count + 1):
        box.keep(encode(Read(f"C{number}", START + number * 1000, b"", number)))
    return box


def test_parser_and_box_are_what_they_are_taken_for() -> None:
    assert isinstance(RaceResultUsb(), Ticking)
    assert isinstance(Box(), Keeping)


def test_a_connection_gets_the_whole_memory_and_then_what_is_new() -> None:
    box = filled(150)
    parser, parts = connected(box)
    assert seqs(parts) == list(range(1, 151))
    assert {part.epoch for part in parts if seqs([part])} == {"A-1000"}
    assert all(part.recovered for part in parts if seqs([part]))
    stamps = [one.stamp for part in parts for one in part.records if isinstance(one, Read)]
    assert stamps == [START + number * 1000 for number in range(1, 151)]
    assert [one[3] for part in parts for one in part.records if isinstance(one, Notice)] == [
        *("box A-1000", "time reference 2026-03-06T00:00:00.000 at tick 01518000"),
        *("clock 2026-03-06T08:00:00.000", "box A-1000, passings 150"),
    ]
    assert parser.to_send() == b""
    box.keep(encode(Read("NEW", START + 160_000, b"", 151)))
    parser.tick()
    (part,) = talk(parser, box)
    assert (seqs([part]), part.recovered) == ([151], False)
    assert talk(parser, box) == []  # nothing new is no record


def test_the_box_is_settled_when_the_host_only_asks_for_more() -> None:
    box = filled(1)
    parser, _ = connected(box)
    for _ in range(Box.CALM - 1):
        assert not box.settled
        parser.tick()
        talk(parser, box)
    assert box.settled
    box.keep(encode(Read("NEW", START, b"", 2)))
    assert not box.settled


def test_a_restart_asks_for_what_comes_after_the_stored_number() -> None:
    box = filled(10)
    assert seqs(connected(box, epoch="A-1000", have=range(1, 8))[1]) == [8, 9, 10]
    assert seqs(connected(box, epoch="A-77", have=range(1, 8))[1]) == list(range(1, 11))
    parts = connected(box, epoch="A-1000/2", have=range(1, 10))[1]
    assert {part.epoch for part in parts if seqs([part])} == {"A-1000/2"}
    parts = connected(box, epoch="A-1000", have=[1, 2, 40])[1]
    assert {part.epoch for part in parts if seqs([part])} == {"A-1000/2"}


def test_what_is_here_behind_a_gap_is_not_asked_for_again() -> None:
    parser, parts = connected(filled(200), epoch="A-1000", have=[*range(1, 5), *range(70, 199)])
    assert seqs(parts) == [*range(5, 69), 69, *range(70, 133), 199, 200]  # whole blocks come
    assert parser.to_send() == b""


def test_a_memory_that_has_become_shorter_is_another_epoch() -> None:
    parser, _ = connected(filled(10))
    other = filled(3)
    parser.tick()
    parts = talk(parser, other)
    parser.tick()
    parts += talk(parser, other)
    assert seqs(parts) == [1, 2, 3]
    assert {part.epoch for part in parts if seqs([part])} == {"A-1000/2"}


def test_passings_that_left_the_memory_are_told_and_passed_over() -> None:
    parser, _ = connected(filled(2))
    parser.tick()
    assert parser.to_send() == b"PASSINGGET;00000002\n"
    (told,) = parser.feed(b"PASSINGGET;10\n00000002;00000005\n\n")
    assert told[3] == "passings 3 to 5 are not in the memory any more"
    assert parser.to_send() == b"PASSINGGET;00000005\n"


def test_a_shorter_memory_is_looked_into_once() -> None:
    parser, _ = connected(filled(1))
    parser.feed(b"PASSINGGET;10\n00000009;00000001\n\n" * 3)
    assert parser.to_send() == b"PASSINGINFOGET\n"
    parser.feed(b"PASSINGINFOGET;00\n0001;00000000;01518000;00000000;01518000\n\n")
    assert parser.to_send() == b""


def test_a_damaged_passing_is_asked_for_again_and_given_up_in_the_end() -> None:
    parser, _ = connected(filled(1))
    answer = b"PASSINGGET;00\n%08x;03\n" + RECORD + b"\nGLB?S;1\n" + RECORD + b"\n\n"
    for first in (1, 2, 2):
        parser.tick()
        assert parser.to_send() == b"PASSINGGET;%08x\n" % first
        lines = answer if first == 1 else answer.replace(RECORD + b"\n", b"", 1)
        found = parser.feed(lines % first)
        assert [one.seq for one in reads(found)] == ([2] if first == 1 else [])
        assert "asked for again" in found[-1][2]
        for _ in range(RaceResultUsb.PATIENCE):
            parser.tick()
    assert parser.to_send() == b"PASSINGGET;00000003\n"


def test_a_question_without_answer_is_asked_again() -> None:
    parser = RaceResultUsb()
    parser.tick()
    assert parser.to_send() == b""
    for _ in range(RaceResultUsb.PATIENCE):
        parser.listen(b"#P;" + RECORD + b"\nnoise\n")
        parser.tick()
    assert parser.to_send() == b"ASCII\n"


def test_after_a_reset_not_a_byte_is_sent_until_the_box_is_up() -> None:
    parser, _ = connected(filled(1))
    parser.listen(b"rrActive\n")
    for _ in range(RaceResultUsb.BOOTING):
        assert parser.to_send() == b""
        parser.tick()
    assert parser.to_send() == b"ASCII\n"
    parser.listen(b"rrActive\nAUTOBOOT\n")
    assert parser.to_send() == b"ASCII\n"


def test_the_edge_makes_the_reference_and_passings_wait_for_it() -> None:
    box = Box(synchronised=False)
    box.keep(encode(Read("C1", START, b"", 1)))
    parser, parts = connected(box)
    assert seqs(parts) == []
    assert "clock never set" in [one[3] for part in parts for one in part.records if isinstance(one, Notice)]
    assert parser.due()
    at = START + 5000
    assert box.hear(parser.announce(at), at - 900) == b""
    assert not parser.due()
    parser.started(at + 2)
    found = parser.feed(box.edge(at))
    assert found[0][3].startswith("time reference 2026-03-06T08:00:05.000")
    assert not parser.due()
    assert [one.stamp for part in talk(parser, box) for one in part.records] == [START]  # type: ignore[union-attr]


def test_an_edge_that_was_late_or_not_noticed_is_made_again_and_not_for_ever() -> None:
    box = Box(synchronised=False)
    parser, _ = connected(box)
    box.hear(parser.announce(START), START - 500)
    parser.started(START + 300)
    parser.feed(box.edge(START + 300))
    assert parser.due()
    for _ in range(2):
        box.hear(parser.announce(START), START - 500)
        refused = parser.feed(box.hear(b"EPOCHREFGET\n", START + 3000).split(b"\n\n")[0] + b"\n")
        assert refused[0][3] == "EPOCHREFSET is refused: 10"
    assert not parser.due()
    parser.resync()
    assert parser.due()
    assert Box().edge(START) == b""


def test_without_dtr_passings_come_after_a_while_without_a_time() -> None:
    box = Box(synchronised=False)
    box.keep(encode(Read("C1", START, b"", 1)))
    parser, parts = connected(box)
    for _ in range(RaceResultUsb.HOLD):
        assert seqs(parts) == []
        parser.tick()
        parts = talk(parser, box)
    assert [part.records[0][1] for part in parts] == [DAY + 8 * 3600 * SECOND]


def test_the_clock_is_asked_for_now_and_then() -> None:
    parser, _ = connected(filled(0))
    asked = b""
    for _ in range(RaceResultUsb.ASK_CLOCK):
        parser.tick()
        asked = parser.to_send()
        parser.listen(b"PASSINGGET;10\n00000000;00000000\n\n")
    assert asked == b"TIMESTAMPGET\n"
    (clock,) = parser.feed(b"TIMESTAMPGET;00\n01518100\n\n")
    assert clock[:2] == ("clock", START - 8 * 3600 * SECOND + 1000)


def test_a_box_that_does_not_tell_its_name_is_read_all_the_same() -> None:
    parser = RaceResultUsb()
    parser.listen(b"ASCII;00\n\n")
    parser.to_send()
    parser.listen(b"INFOGET;1f\n\n")
    assert parser.to_send() == b"EPOCHREFGET\n"
    assert [part.epoch for part in parser.listen(encode(Read("C1", START, b"", 1))) if seqs([part])] == [UNNAMED]


def test_the_box_answers_as_documented() -> None:
    box = Box()
    assert box.hear(b"ASCII\nINFOGET;01\n", START) == b"ASCII;00\n\nINFOGET;00\n01;03e8\n\n"
    assert box.hear(b"PASSINGINFOGET\n", START) == b"PASSINGINFOGET;00\n0000;00000000;00000000;00000000;00000000\n\n"
    assert box.hear(b"PASSINGGET;00000000\n", START) == b"PASSINGGET;10\n00000000;00000000\n\n"
    assert box.keep(encode(Read("C1", START, b"", 1)) + b"noise\n") == b"noise\n"
    assert box.hear(b"PASSINGGET;00000000\n", START) == (
        b"PASSINGGET;00\n00000000;01\nC1;0001;01c20000;05;75;1d;15;0;0;0;00;0\n\n"
    )
    assert box.hear(b"CONFSET;b2;1\nCONFGET;b2\n", START) == b"CONFSET;00\nb2;01\n\nCONFGET;00\nb2;01\n\n"
    assert box.keep(encode(Read("C2", START, b"", 2))).startswith(b"#P;C2;")
    assert box.keep(encode(Read("C2", START, b"", 2))).startswith(b"#P;C2;")  # again, but kept once
    assert box.hear(b"PASSINGINFOGET\n", START)[:27] == b"PASSINGINFOGET;00\n0002;0000"
    assert box.hear(b"ASCII\n", START) == b"ASCII;00\n\n"
    assert box.keep(encode(Read("C3", START, b"", 3))) == b""
    assert box.hear(b"EPOCHREFADJ1D\n", START).startswith(b"EPOCHREFADJ1D;00\n69ab6a80;02a30000")
    assert box.hear(b"WHAT\nCONFGET;zz\nPASSINGGET\n", START) == b"WHAT;ff\n\nCONFGET;1f\n\nPASSINGGET;1f\n\n"
    assert len(box.hear(b"SITESURVEY\n", START).splitlines()) == 10
    assert box.hear(b"RESET\n", START) == b"rrActive\nAUTOBOOT\n"
    assert box.hear(b"EPOCHREFGET\nTIMESTAMPGET\n", START) == (
        b"EPOCHREFGET;00\n00000000;00000000\n\nTIMESTAMPGET;00\n01518000\n\n"
    )


def test_a_reference_that_moves_by_a_day_changes_no_time() -> None:
    box = filled(1)
    parser, parts = connected(box)
    box.hear(b"EPOCHREFADJ1D\n", START)
    assert connected(box)[1][-1].records == parts[-1].records
    assert records.reference("69ab6a80;02a30000") == Reference(0x69AB6A80, 0x2A30000)
    parser.flush()


FAULTS = (
    Fault("half", chance=0.2),
    Fault("garbage", chance=0.2),
    Fault("duplicate", chance=0.2),
    Fault("lost", chance=0.2),
    Fault("disconnect", at=Duration(20 * SECOND), span=Duration(10 * SECOND)),
)


def test_a_link_hears_every_passing_of_a_bad_race_once(ear: Ear) -> None:
    usb = kind("raceresult-usb")
    guns = (Duration(5 * SECOND), Duration(25 * SECOND))
    made = from_scenario(Scenario(duration=Duration(60 * SECOND), rate=20.0, guns=guns, faults=FAULTS), usb, "D")
    with Emulators([made], START - 1) as emulators:
        decoder = Decoder("D", "FINISH", usb.name, emulators.ports["D"])

        def stored(_: str) -> tuple[str, Sequence[int]] | None:
            numbers = {one.seq for one in ear.records if isinstance(one, Read | Notice) and one.seq is not None}
            heard = [piece.epoch for piece in ear.pieces if piece.epoch]
            return (heard[-1], sorted(numbers)) if heard else None

        patience = Patience(first=0.01, longest=0.02, tick=0.05)
        link = Link(decoder, usb, ear.heard, ear.state_changed, lambda: START, stored=stored, patience=patience)
        link.start()
        ear.wait(lambda: link.open)
        emulators.play(speed=30)
        ear.wait(lambda: len({one.seq for one in ear.records if isinstance(one, Read)}) >= made.total)
        assert emulators.wait_done(PATIENCE)
        stop_all([link])
    heard = {(one.seq, one.chip, one.stamp) for one in ear.records if isinstance(one, Read)}
    shots = {one.raw for one in ear.records if isinstance(one, Notice) and one.kind == "gun"}
    assert (len(heard), len(shots)) == (made.total, 2)
    assert {number for number, _, _ in heard} < set(range(1, made.total + 3))
    assert LinkState.LOST in ear.states
    assert {piece.epoch for piece in ear.pieces if piece.epoch} == {"A-1000"}
