"""Time: the official rounding, what people type, and clocks that are set back."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from racecontrol.domain.time import (
    DAY,
    HOUR,
    added_text,
    clock,
    clock_text,
    duration,
    elapsed_text,
    exact,
    instant,
    iso,
    iso_local,
    of_day,
    official,
    utc,
)
from tests.builders import GUN, SHANGHAI

BERLIN = ZoneInfo("Europe/Berlin")
RACE_DAY = date(2017, 12, 31)
BACK = date(2017, 10, 29)  # 03:00 summer time in Berlin became 02:00
FORTH = date(2017, 3, 26)  # 02:00 became 03:00


@pytest.mark.parametrize(
    ("ms", "printed"),
    [
        (0, "0:00:00"),
        (1, "0:00:01"),
        (999, "0:00:01"),
        (1000, "0:00:01"),
        (1001, "0:00:02"),
        (3_599_001, "1:00:00"),
        (7_200_000, "2:00:00"),
        (26 * HOUR, "26:00:00"),
    ],
)
def test_tr_19_24_5_times_are_rounded_up_to_the_next_whole_second(ms: int, printed: str) -> None:
    assert clock(ms) == printed


@given(st.integers(-DAY, 10 * DAY))
def test_official_seconds_are_never_less_and_never_a_second_more(ms: int) -> None:
    assert 0 <= official(ms) * 1000 - ms < 1000


@given(st.integers(0, 999 * HOUR))
def test_a_span_is_read_back_as_it_was_written(ms: int) -> None:
    assert duration(exact(ms)) == ms


@pytest.mark.parametrize(
    ("ms", "told"),
    [(-500, "-0:00:00.500"), (0, "0:00:00.000"), (2_401_500, "0:40:01.500"), (10 * HOUR, "10:00:00.000")],
)
def test_a_span_for_people(ms: int, told: str) -> None:
    assert elapsed_text(ms) == told
    assert added_text(ms) == (told if ms < 0 else f"+{told}")


def test_a_moment_of_another_day_has_its_date() -> None:
    assert clock_text(GUN + 250, RACE_DAY, SHANGHAI) == "08:00:00.250"
    assert clock_text(GUN - DAY, RACE_DAY, SHANGHAI) == "2017-12-30 08:00:00.000"
    assert clock_text(GUN + 16 * HOUR, RACE_DAY, SHANGHAI) == "2018-01-01 00:00:00.000"


@given(st.integers(GUN - 2 * DAY, GUN + 2 * DAY))
def test_a_moment_for_people_can_be_typed_as_it_stands(at: int) -> None:
    assert instant(clock_text(at, RACE_DAY, SHANGHAI), RACE_DAY, SHANGHAI) == at


@pytest.mark.parametrize(
    ("typed", "ms"),
    [("0:00:01", 1000), ("01:02:03.4", 3_723_400), ("1:2:3,04", 3_723_040), (" 00:00:00.250 ", 250)],
)
def test_spans_as_people_type_them(typed: str, ms: int) -> None:
    assert duration(typed) == ms


@pytest.mark.parametrize("typed", ["", "1:00", "00:60:00", "00:00:60", "-1:00:00", "00:00:00.1234", "1h", "00:00:0x"])
def test_what_is_no_span_is_refused_with_the_form(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a time; write HH:MM:SS"):
        duration(typed)


@pytest.mark.parametrize(
    "typed",
    ["08:00:00.000", "8:0:0", "2017-12-31T08:00:00+08:00", "2017-12-31T00:00:00Z", "2017-12-31 08:00:00"],
)
def test_a_gun_time_in_any_of_its_forms_is_the_same_instant(typed: str) -> None:
    assert instant(typed, RACE_DAY, SHANGHAI) == GUN


def test_an_instant_keeps_its_milliseconds() -> None:
    assert instant("2017-12-31T08:00:00.257+08:00", RACE_DAY, SHANGHAI) == GUN + 257
    assert iso(GUN + 257, SHANGHAI) == "2017-12-31T08:00:00.257+08:00"
    assert of_day(GUN + 7, SHANGHAI) == "08:00:00.007"
    assert iso_local(GUN + 257) == "2017-12-31T00:00:00.257"


def test_a_race_that_goes_past_midnight_counts_the_hours_on() -> None:
    assert instant("25:00:00", RACE_DAY, SHANGHAI) == GUN + 17 * HOUR


@pytest.mark.parametrize(
    "typed", ["", "8", "08:00", "2017-12-31", "20171231", "31.12.2017 08:00:00", "0017-12-31T08:00:00", "now"]
)
def test_what_is_no_moment_is_refused_with_the_forms(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a moment; write"):
        instant(typed, RACE_DAY, SHANGHAI)


def test_the_hour_that_a_clock_set_back_repeats_is_its_first_one() -> None:
    assert iso(instant("02:30:00", BACK, BERLIN), BERLIN) == "2017-10-29T02:30:00.000+02:00"
    assert iso(instant("03:30:00", BACK, BERLIN), BERLIN) == "2017-10-29T03:30:00.000+01:00"


def test_with_its_offset_the_second_of_both_can_be_meant() -> None:
    first = instant("02:30:00", BACK, BERLIN)
    assert instant("2017-10-29T02:30:00+01:00", BACK, BERLIN) == first + HOUR


def test_a_time_that_a_clock_set_forward_leaves_out_is_the_hour_after() -> None:
    assert iso(instant("02:30:00", FORTH, BERLIN), BERLIN) == "2017-03-26T03:30:00.000+02:00"


@given(st.integers(GUN - 3000 * DAY, GUN + 3000 * DAY), st.sampled_from([SHANGHAI, ZoneInfo("UTC")]))
def test_where_no_clock_is_set_a_local_stamp_and_its_instant_are_one_to_one(at: int, zone: ZoneInfo) -> None:
    ahead = 8 * HOUR if zone is SHANGHAI else 0
    assert utc(at + ahead, zone) == at
