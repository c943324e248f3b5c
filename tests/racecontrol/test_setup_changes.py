"""What differs between two set-ups, in words."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings

from racecontrol.domain.setup import Award, Category, CourseRecord, Decoder, Duration, Point, Setup, Team, Wave
from racecontrol.domain.setup_changes import differences
from tests.builders import DECODERS, HOUR, MINUTE, POINTS, SPLITS, event
from tests.racecontrol.test_codec import SETUPS

OLD, YOUNG = Category("M", "M", min_age=40), Category("M", "M", max_age=39, races=("M",))


def of(table: str, *rows: object) -> Setup:
    return event(**{table: rows})


BOX, *OTHERS = DECODERS
TEN = event().races[0]
CASES: dict[str, tuple[Setup, Setup, list[str]]] = {
    "a port": (
        event(),
        of("decoders", replace(BOX, port="COM3"), *OTHERS),
        ["decoder S: port: COM3 instead of nothing"],
    ),
    "a point": (
        event(),
        of("decoders", replace(BOX, point="K5"), *OTHERS),
        ["decoder S: point: K5 instead of START"],
    ),
    "a speed": (
        of("decoders", replace(BOX, baudrate=115200)),
        of("decoders", BOX),
        ["decoder S: baudrate: the protocol's instead of 115200"],
    ),
    "a decoder for another": (
        event(),
        of("decoders", *OTHERS, Decoder("X", "K5", "ultra")),
        ["decoder S is taken out", "decoder X is new, at K5"],
    ),
    "decoders in another order": (event(), of("decoders", *OTHERS, BOX), ["decoder: another order: K, F, FB, S"]),
    "a dead time": (
        event(),
        of("points", replace(POINTS[0], dead_time=Duration(90_500)), *POINTS[1:]),
        ["point START: dead_time: 00:01:30.500 instead of 00:01:00"],
    ),
    "a new point": (event(), of("points", *POINTS, Point("X", "X", "split")), ["point X is new"]),
    "a time zone": (
        event(),
        event(event=replace(event().event, timezone=ZoneInfo("Europe/Berlin"), languages=("en", "de"))),
        ["event: timezone: Europe/Berlin instead of Asia/Shanghai", "event: languages: en, de instead of en"],
    ),
    "a split that is moved": (
        event(),
        of("races", replace(TEN, splits=(replace(SPLITS[0], distance_m=5100.5), SPLITS[1]))),
        ["race M: split K5: distance_m: 5100.5 instead of 5000"],
    ),
    "a split's window": (
        event(),
        of("races", replace(TEN, splits=(replace(SPLITS[0], earliest=Duration(MINUTE)), SPLITS[1]))),
        ["race M: split K5: earliest: 00:01:00 instead of nothing"],
    ),
    "splits in another order": (
        event(),
        of("races", replace(TEN, splits=SPLITS[::-1])),
        ["race M: split: another order: FIN, K5"],
    ),
    "a race and its fields": (
        event(),
        of("races", replace(TEN, competitive=False, rank_category_by="net"), replace(TEN, code="F")),
        [
            "race M: rank_category_by: net instead of as rank_by",
            "race M: competitive: false instead of true",
            "race F is new",
        ],
    ),
    "a wave": (
        event(),
        of("waves", Wave("A", ("M",), Duration(9 * HOUR))),
        ["wave A: planned: 09:00:00 instead of 08:00:00"],
    ),
    "categories of the same name": (
        of("categories", OLD, YOUNG),
        of("categories", OLD, replace(YOUNG, max_age=38)),
        ["category M of M: max_age: 38 instead of 39"],
    ),
    "a category's races": (
        of("categories", OLD),
        of("categories", replace(OLD, races=("M",), sex=None)),
        ["category M: sex: any instead of M", "category M: races: M instead of all races"],
    ),
    "who wins first": (
        of("awards", Award("A", "sex", 3), Award("B", "overall", 1)),
        of("awards", Award("B", "overall", 1), Award("A", "sex", 3)),
        ["award: another order: B, A"],
    ),
    "teams": (of("teams"), of("teams", Team("Clubs", "club", 3)), ["team contest Clubs is new"]),
    "a course record": (
        of("records", CourseRecord("M", "W", Duration(2 * HOUR))),
        of("records", CourseRecord("M", "W", Duration(HOUR), year=2016), CourseRecord("M", "M", Duration(HOUR))),
        [
            "course record M W: time: 01:00:00 instead of 02:00:00", "course record M W: year: 2016 instead of 0",
            "course record M M is new",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_difference_is_one_sentence(case: str) -> None:
    before, after, told = CASES[case]
    assert list(differences(before, after)) == told


@settings(max_examples=60)
@given(SETUPS)
def test_the_same_set_up_differs_in_nothing(setup: Setup) -> None:
    assert list(differences(setup, replace(setup))) == []


@settings(max_examples=60)
@given(SETUPS, SETUPS)
def test_another_set_up_differs_in_something(before: Setup, after: Setup) -> None:
    assume(before != after)
    assert list(differences(before, after))
