"""A span of the day as somebody in a hurry types it."""

import pytest

from racecontrol.domain.setup import Event
from racecontrol.domain.time import SECOND
from tests.ui.conftest import DAY, ZONE, at
from ui.desktop.spans import span_of_day

EVENT = Event("Lakeside Run", DAY, ZONE)


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("9:12-9:15", "09:12:00", "09:15:59.999"),
        (" 09:12 – 09:15 ", "09:12:00", "09:15:59.999"),
        ("9:12 to 9:15", "09:12:00", "09:15:59.999"),
        ("9:12 9:15:30", "09:12:00", "09:15:30.999"),
        ("9:12:10-9:12:10", "09:12:10", "09:12:10.999"),
        ("9:13 +- 2", "09:11:00", "09:15:59.999"),
        ("9:13 ± 2 min", "09:11:00", "09:15:59.999"),
        ("9:13:30+-0.5", "09:13:00", "09:14:00.999"),
        ("9:13", "09:12:00", "09:14:59.999"),
    ],
)
def test_from_when_until_when(typed: str, since: str, until: str) -> None:
    assert span_of_day(typed, EVENT) == (at(since), at(until))


@pytest.mark.parametrize("typed", ["", "913", "9:99", "9:12-", "nine", "9:12-9:15-9:18"])
def test_what_is_no_span_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match=r"write|Write"):
        span_of_day(typed, EVENT)


def test_a_span_that_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="exchange its times"):
        span_of_day("9:15-9:12", EVENT)
    since, until = span_of_day("9:15-9:15", EVENT)
    assert until - since == 60 * SECOND - 1
