"""What is known of a decoder: last read, rate, gaps, and how its clock stands beside ours."""

import random

import pytest

from racecontrol.boxes import BINS, Box, Boxes
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import HOUR, MINUTE, SECOND
from tests.builders import GUN


@pytest.fixture
def boxes() -> Boxes:
    return Boxes(lambda piece, stamp: stamp)


def piece(at: int, heard: int | None = None, seq: int | None = None, epoch: str = "", recovered: bool = False) -> Heard:
    return Heard("F", at if heard is None else heard, (Read("c1", at, b"", seq),), "utc", epoch, recovered)


def test_of_a_decoder_that_never_spoke_nothing_is_known(boxes: Boxes) -> None:
    assert boxes.box("F", GUN) == Box("F")


def test_the_rate_moves_on_with_the_clock(boxes: Boxes) -> None:
    for second in (0, 1, 2, 15):
        boxes.heard(piece(GUN + second * SECOND))
    assert boxes.box("F", GUN + 15 * SECOND).rates[-2:] == (3, 1)
    later = boxes.box("F", GUN + 45 * SECOND)
    assert later.rates[-5:] == (3, 1, 0, 0, 0)
    assert (later.heard, later.chip) == (GUN + 15 * SECOND, "c1")
    assert boxes.box("F", GUN + HOUR).rates == (0,) * BINS


def test_the_read_that_was_least_late_tells_the_clock(boxes: Boxes) -> None:
    late = random.Random(1)
    for second in range(60):
        at = GUN + second * SECOND
        boxes.heard(piece(at + 340, at + late.randint(40, 3000)))
    clock = boxes.box("F", GUN + MINUTE).clock
    assert clock is not None
    assert 200 <= clock.ahead <= 300
    assert (clock.unset, clock.trend) == (False, None)


def test_a_clock_that_drifts_is_told_in_ms_an_hour(boxes: Boxes) -> None:
    for minute in range(30):
        for second in (0, 20, 40):
            at = GUN + minute * MINUTE + second * SECOND
            boxes.heard(piece(at - 2 * minute, at))
    clock = boxes.box("F", GUN).clock
    assert clock is not None
    assert clock.trend == pytest.approx(-120, abs=1)
    assert -60 <= clock.ahead <= -54


@pytest.mark.parametrize("year", [0, 315_532_800_000, 946_684_800_000])
def test_a_clock_that_was_never_set_is_told(boxes: Boxes, year: int) -> None:
    boxes.heard(piece(year + 5 * SECOND, GUN))
    clock = boxes.box("F", GUN).clock
    assert clock is not None
    assert clock.unset


def test_a_clock_that_is_set_at_last_has_no_trend_of_the_years_before(boxes: Boxes) -> None:
    for minute in range(6):
        boxes.heard(piece(minute * MINUTE, GUN + minute * MINUTE))
    for minute in range(6, 9):
        boxes.heard(piece(GUN + minute * MINUTE, GUN + minute * MINUTE))
    clock = boxes.box("F", GUN).clock
    assert clock is not None
    assert (clock.ahead, clock.trend, clock.unset) == (0, None, False)


def test_after_a_new_connection_the_clock_is_measured_anew(boxes: Boxes) -> None:
    boxes.heard(piece(GUN + 488, GUN))
    boxes.connected("F")
    assert boxes.box("F", GUN).clock is None
    boxes.heard(piece(GUN - 18_700, GUN + SECOND))
    clock = boxes.box("F", GUN).clock
    assert clock is not None
    assert clock.ahead == -19_700


def test_what_comes_from_the_memory_says_nothing_of_the_clock(boxes: Boxes) -> None:
    boxes.heard(piece(GUN, GUN + HOUR, recovered=True))
    assert boxes.box("F", GUN).clock is None


def test_an_answer_to_the_question_for_the_clock_counts_and_a_status_is_kept(boxes: Boxes) -> None:
    said = (Notice("status", None, b"", "battery 80 %"), Notice("clock", GUN + 25, b"", ""))
    boxes.heard(Heard("F", GUN, said, "utc"))
    box = boxes.box("F", GUN)
    assert box.clock is not None
    assert (box.clock.ahead, box.said, box.said_at, box.heard) == (25, "battery 80 %", GUN, None)


def test_numbers_that_were_passed_over_are_counted_until_they_come(boxes: Boxes) -> None:
    for number in (1, 2, 6, 7):
        boxes.heard(piece(GUN + number, seq=number, epoch="a"))
    assert boxes.box("F", GUN).gaps == 3
    for number in (3, 4):
        boxes.heard(piece(GUN + number, seq=number, epoch="a", recovered=True))
    assert boxes.box("F", GUN).gaps == 1
    boxes.heard(piece(GUN, seq=1, epoch="b"))  # it was switched off and on
    assert boxes.box("F", GUN).gaps == 1


def test_a_clock_that_was_set_is_measured_anew(boxes: Boxes) -> None:
    boxes.heard(piece(GUN + 3200, GUN))
    boxes.clock_was_set("F")
    assert boxes.box("F", GUN).clock is None
    boxes.heard(piece(GUN + 5, GUN))
    clock = boxes.box("F", GUN).clock
    assert clock is not None
    assert clock.ahead == 5


def test_what_a_status_says_of_the_battery_outlives_other_words(boxes: Boxes) -> None:
    for text in ("power 1, battery 90, time running 1", "battery 11.1 V, low", "reading (1)"):
        boxes.heard(Heard("F", GUN, (Notice("status", None, b"raw", text),)))
    box = boxes.box("F", GUN)
    assert (box.battery, box.said) == ("11.1 V, low", "reading (1)")


def test_reads_that_come_late_by_their_way_come_late_by_more_and_less(boxes: Boxes) -> None:
    for second, late in enumerate((23, 30, 25)):
        at = GUN + second * SECOND
        boxes.heard(piece(at, at + late * SECOND))
    clock = boxes.box("F", GUN).clock
    assert clock is not None
    assert (clock.ahead, clock.most) == (-23 * SECOND, 7 * SECOND)


def sent(code: str, chip: str, at: int) -> Heard:
    return Heard(code, at, (Read(chip, at, b""),), "utc")


def test_boxes_side_by_side_are_compared_by_the_first_stamps_of_the_same_chips(boxes: Boxes) -> None:
    for number in range(5):
        at = GUN + number * SECOND
        assert boxes.apart("F", "FB") is None  # of too few
        boxes.heard(sent("F", f"c{number}", at))
        boxes.heard(sent("F", f"c{number}", at + 900))  # the same passing
        boxes.heard(sent("FB", f"c{number}", at - 40))
    assert (boxes.apart("F", "FB"), boxes.apart("FB", "F"), boxes.apart("F", "K")) == (40, -40, None)
    for number in range(5):
        boxes.heard(sent("F", f"c{number}", GUN + HOUR))  # another passing
    assert boxes.apart("F", "FB") != 40
    boxes.clock_was_set("F")
    assert boxes.apart("F", "FB") is None
