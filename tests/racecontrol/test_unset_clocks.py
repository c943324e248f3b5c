"""A clock that was never set: one problem of its decoder at once, no result, and the offset that repairs it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from racecontrol.boxes import Boxes
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ClockOffset, Configured, Entered, Fact, Gun, Heard, Logged, Tested, Void
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Event, Setup
from racecontrol.domain.state import fold
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND
from racecontrol.scoring.arrivals import newest_read
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.problems import Problem, problems
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings, unknown_chips
from tests.builders import DECODERS, GUN, SHANGHAI, Sighting, after, entry, event, rows
from tests.racecontrol.test_problems import course, everybody, kinds, only, some

DAWN = GUN - 8 * HOUR
EVE = DAWN - DAY
"""Midnight before the race day, and the one before that: the event's days begin there."""

Sent = tuple[str, str, int, int]
"""Decoder, chip, the instant that it stamped, and when it came."""


def stamp(year: int, text: str = "01-01T00:00:00") -> int:
    """On a decoder's clock in Shanghai, as it stands in the race file: UTC."""
    return int(datetime.fromisoformat(f"{year}-{text}").replace(tzinfo=UTC).timestamp() * 1000) - 8 * HOUR


def right(sights: Sequence[Sighting], *without: str) -> list[Sent]:
    return [(box, chip, after(at), after(at)) for box, chip, at in sights if box not in without]


def wrong(sights: Sequence[Sighting], decoder: str, since: int, late: int = 0) -> list[Sent]:
    """What that decoder sends whose clock showed `since` at the gun."""
    return [(box, chip, after(at) - GUN + since, after(at) + late) for box, chip, at in sights if box == decoder]


def scored(sent: Sequence[Sent], entries: Sequence[Entry], *facts: Fact, setup: Setup | None = None) -> Standings:
    return told(sent, entries, *facts, setup=setup)[0]


def told(
    sent: Sequence[Sent], entries: Sequence[Entry], *facts: Fact, setup: Setup | None = None
) -> tuple[Standings, list[Problem]]:
    happened = (Configured(setup or course()), Entered(tuple(entries)), Gun("A", GUN, "typed"), *facts)
    log = [Logged(number, GUN, "crew", "", fact) for number, fact in enumerate(happened, 1)]
    reads = ReadLog()
    if sent:
        boxes, chips, at, heard = zip(*sorted(sent, key=lambda one: one[3]), strict=True)
        reads.extend(boxes, chips, at, heard)
    result = standings(lay_out(fold(log)), reads.view())
    return result, problems(result, log)


ONE = [entry("1")]
NEVER_SET = {
    "1970": stamp(1970, "01-01T00:03:20"),
    "1980": stamp(1980, "01-06T00:03:20"),
    "2000": stamp(2000, "01-01T00:03:20"),
    "0000-00-00": stamp(1970, "01-01T07:00:00"),
    "2014": stamp(2014, "12-31T23:59:59"),
    "2036": stamp(2036, "02-07T06:28:16"),
    "a month ago": GUN - 30 * DAY - HOUR,
    "a day and an hour ago": GUN - DAY - HOUR,
    "tomorrow": GUN + DAY,
    "a month ahead": GUN + 30 * DAY + HOUR,
}


@pytest.mark.parametrize("shows", NEVER_SET)
def test_its_first_read_is_one_problem_of_the_decoder_no_result_and_nobody_unknown(shows: str) -> None:
    people = some(12)
    sights = everybody([one.bib for one in people])
    first = wrong(sights, "K10", NEVER_SET[shows])[:1]
    now = [one for one in right(sights, "K10") if one[3] < first[0][3]]
    scoring, [problem] = told([*now, *first, *first, ("K10", "zz", *first[0][2:])], people)
    assert (problem.kind, problem.decoder, problem.point, problem.since) == (
        "clock_unset", "K10", "K10", first[0][3]
    )  # fmt: skip
    assert not any(row["K10_gun_ms"] for row in rows(scoring).values())
    assert unknown_chips(scoring) == {}
    assert newest_read(scoring) == max(one[2] for one in now)


@pytest.mark.parametrize("shows", NEVER_SET)
@pytest.mark.parametrize("decoder", ["START", "K10", "FINISH"])
def test_its_offset_makes_the_times_that_a_right_clock_would_have_made(shows: str, decoder: str) -> None:
    people = some(12)
    sights = everybody([one.bib for one in people])
    sent = [*right(sights, decoder), *wrong(sights, decoder, NEVER_SET[shows])]
    without, found = told(sent, people)
    assert kinds(found) == ["clock_unset"]
    assert not any(row.get(f"{decoder}_gun_ms") for row in rows(without).values())
    [offset] = found[0].proposal
    repaired, left = told(sent, people, offset)
    assert left == []
    assert rows(repaired) == rows(scored(right(sights), people))


def test_more_than_can_be_missed_one_by_one_is_one_problem_too() -> None:
    people = some(150)
    sights = everybody([one.bib for one in people])
    for boxes in (("K10",), ("START",), ("FINISH",), ("K5", "K10"), ("K5", "K10", "K15")):
        sent = right(sights, *boxes) + [one for box in boxes for one in wrong(sights, box, stamp(1970))]
        assert sorted((one.kind, one.decoder) for one in told(sent, people)[1]) == sorted(
            ("clock_unset", box) for box in boxes
        )


def test_what_was_the_least_late_tells_the_offset_and_its_span_ends_where_a_clock_that_was_set_begins() -> None:
    sent = [("K10", "c1", stamp(1970) + ms, GUN + ms + late) for ms, late in ((0, 900), (1000, 140), (2000, 3000))]
    [problem] = told(sent, ONE)[1]
    ms = GUN - stamp(1970) + 140
    assert problem.proposal == (ClockOffset("K10", ms, None, EVE),)
    assert problem.what == "The clock of K10 is not set: it stamps 1970-01-01T00:00:00"
    assert problem.todo.endswith(
        "`racecontrol offset FILE.race K10 420752:00:00.140 --until 2017-12-30T00:00:00.000+08:00`"
    )
    set_now = ("K10", "c2", after("0:50:10"), after("0:50:10"))
    repaired, left = told([*sent, set_now], [*ONE, entry("2")], *problem.proposal)
    assert "clock_unset" not in kinds(left)
    assert [rows(repaired)[bib]["K10_gun_ms"] for bib in "12"] == ["140", str(after("0:50:10") - GUN)]


def test_where_only_the_date_is_missing_whole_days_are_added_and_the_decoders_own_time_stays() -> None:
    """J-Chip: 1970, the digit of the day, and the right time of day."""
    sights = [("F", "c1", "0:40:00"), ("F", "c2", "17:30:00")]  # the second one after midnight
    day_1 = stamp(1970, "01-01T08:00:00")
    sent = wrong(sights, "F", day_1, late=230)
    [problem] = told(sent, [entry("1"), entry("2")], setup=event())[1]
    [offset] = problem.proposal
    assert offset == ClockOffset("F", GUN - day_1, None, EVE)
    assert (GUN - day_1) % DAY == 0
    table = rows(scored(sent, [entry("1"), entry("2")], offset, setup=event()))
    assert [table[bib]["gun_ms"] for bib in "12"] == [str(40 * MINUTE), str(17 * HOUR + 30 * MINUTE)]


def test_the_proposal_has_the_sign_and_the_size_of_what_is_measured_beside_our_clock() -> None:
    """`Boxes` says how far it is ahead; what is ahead is taken off."""
    for shown in (stamp(1970, "01-01T03:00:00"), stamp(2036)):
        boxes, sent = Boxes(lambda _, stamp: stamp), list[Sent]()
        for second, late in enumerate((700, 90, 2500, 400)):
            at, heard = shown + second * SECOND, GUN + second * SECOND + late
            boxes.heard(Heard("F", heard, (Read("c1", at, b""),), "utc"))
            sent.append(("F", "c1", at, heard))
        clock = boxes.box("F", GUN).clock
        [problem] = told(sent, ONE, setup=event())[1]
        [offset] = problem.proposal
        assert clock is not None
        assert isinstance(offset, ClockOffset)
        assert offset.ms == -clock.ahead


def test_an_offset_that_repaired_it_by_half_is_replaced_and_not_added_to() -> None:
    sent = wrong([("K10", "c1", "0:50:10")], "K10", stamp(1970))
    whole = GUN - stamp(1970)
    for half in (ClockOffset("K10", whole - 400 * DAY, None, EVE), ClockOffset("K10", -whole // 2)):
        scoring, [problem] = told(sent, ONE, half)
        assert problem.proposal == (Void(4), ClockOffset("K10", whole, None, EVE))
        assert "`racecontrol offset FILE.race K10 420752:00:00 " in problem.todo
        assert problem.todo.endswith(" --replace`")
        assert kinds(told(sent, ONE, half, *problem.proposal)[1]) == ["no_start"]
        assert rows(scoring)["1"]["K10_gun_ms"] == ""


def test_two_clocks_of_a_point_that_still_disagree_are_proposed_the_whole_offset() -> None:
    people = some(12)
    setup = event(decoders=DECODERS)
    sent = [
        (box, f"c{one.bib}", after("0:40:00") + n * SECOND + late, after("0:40:00") + n * SECOND)
        for n, one in enumerate(people)
        for box, late in (("F", 0), ("FB", 62_000))
    ]
    problem = only(told(sent, people, ClockOffset("FB", -30_000), setup=setup)[1], "clock_wrong")
    assert problem.proposal == (Void(4), ClockOffset("FB", -62_000))


NOT_UNSET = {
    "a recording that is loaded years later": (after("0:50:10"), GUN + 9 * 365 * DAY),
    "a memory that is read out the next day": (after("0:50:10"), GUN + 36 * HOUR),
    "a chip that is tried out a week before, by a right clock": (GUN - 7 * DAY, GUN - 7 * DAY),
    "a runner after midnight": (after("18:00:00"), after("18:00:01")),
    "half a day wrong": (after("12:50:10"), after("0:50:10")),
}


@pytest.mark.parametrize("case", NOT_UNSET)
def test_no_unset_clock_is(case: str) -> None:
    at, heard = NOT_UNSET[case]
    assert "clock_unset" not in kinds(told([("K10", "c1", at, heard)], ONE)[1])


def test_a_memory_that_is_read_out_after_tests_on_the_eve_counts() -> None:
    eve = ("K10", "c1", GUN - 20 * HOUR, GUN - 20 * HOUR)
    scoring, found = told([eve, ("K10", "c1", after("0:50:10"), after("0:50:10") + DAY)], ONE)
    assert "clock_unset" not in kinds(found)
    assert rows(scoring)["1"]["K10_gun_ms"] == str(50 * MINUTE + 10 * SECOND)


def test_a_clock_that_is_reset_while_the_race_runs_is_found_with_its_next_read() -> None:
    log = [Logged(n, GUN, "", "", fact) for n, fact in enumerate((Configured(course()), Entered(tuple(ONE))), 1)]
    field, reads, found = lay_out(fold(log)), ReadLog(), list[int]()
    for at in (after("0:50:10"), stamp(1970), after("0:51:00")):
        reads.extend(["K10"], ["c1"], [at], [after("0:51:00")])
        found.append(sum(map(len, standings(field, reads.view()).unset)))
    assert found == [0, 1, 1]


def test_a_recording_of_an_unset_clock_says_so_and_proposes_nothing_good() -> None:
    [problem] = told([("K10", "c1", stamp(1970), GUN + 9 * 365 * DAY)], ONE)[1]
    assert (problem.kind, problem.proposal, problem.since) == ("clock_unset", (), None)
    assert problem.todo == "Set its clock now; then correct these reads: `racecontrol offset FILE.race K10 SPAN`"


def test_a_race_of_2013_has_its_own_year() -> None:
    old = course(event=Event("Old", date(2013, 5, 5), SHANGHAI))
    gun = stamp(2013, "05-05T08:00:00")
    for at, found in ((gun + HOUR, ["no_start"]), (0, ["clock_unset"])):
        assert kinds(told([("K10", "c1", at, gun + HOUR)], ONE, Gun("A", gun, "typed"), setup=old)[1]) == found


def test_a_test_with_an_unset_clock_is_only_a_test() -> None:
    sent = wrong([("K10", "c1", "-1:00:00")], "K10", stamp(1970))
    assert told(sent, ONE, Tested("K10", after("-2:00:00"), after("-0:30:00")))[1] == []
