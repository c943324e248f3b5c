"""Golden cases of a race day: one wrong gun, clock or closing that looks like the fault of many runners."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from racecontrol.domain.facts import ClockOffset, Closed, Fact, Gun, Moved, Passed, Ruling, Swapped, Trigger, Void
from racecontrol.domain.setup import Decoder, Duration, Wave
from racecontrol.domain.time import HOUR, MINUTE, SECOND, exact
from racecontrol.scoring.problem_rules.problem import Problem, joined, nth
from racecontrol.scoring.reads import ReadLog
from tests.builders import GUN, Sighting, after, entry
from tests.racecontrol.test_problems import TWO_GUNS, TWO_WAVES, course, everybody, found, kinds, only, run, some

MANY = some(30)
FIELD = everybody([one.bib for one in MANY], 20)


# a gun that nobody started by


def shot(early: float, *facts: Fact, planned: bool = True) -> list[Problem]:
    """Everybody starts from 08:00:10 on; the gun is so many seconds before 08:00:00."""
    setup = course(waves=(Wave("A", ("M",), Duration(8 * HOUR) if planned else None),))
    return found(FIELD, MANY, *facts, setup=setup, guns=(Gun("A", GUN - round(early * SECOND), "typed"),))


def test_a_gun_minutes_before_the_first_start_is_one_problem_with_the_planned_time() -> None:
    told = shot(270)
    assert kinds(told) == ["gun_early"]
    assert told[0].proposal == (Gun("A", GUN, "typed"),)
    assert told[0].why == "Gun 07:55:30.000; of 30 runners none started soon after it, the first 4:40 min after it"
    assert told[0].todo == "The planned time fits its starts: `racecontrol gun FILE.race A 08:00:00.000`"
    assert shot(100) == []  # somebody started within two minutes


def test_without_a_plan_the_whole_minute_fits_and_the_contact_goes_first() -> None:
    assert only(shot(270, planned=False), "gun_early").proposal == (Gun("A", GUN, "typed"),)
    contact = Trigger("START", after("0:00:03"))
    assert only(shot(270, contact), "gun_early").proposal == (Gun("A", after("0:00:03"), "typed"),)


def test_a_gun_by_a_contact_that_came_before_its_own_time_is_a_problem_before_anybody_started() -> None:
    """The facts of these races are recorded at 09:00:00."""
    at = after("2:00:00")
    for sights in ([], FIELD):
        told = found(sights, MANY, Trigger("START", at), guns=(Gun("A", at, "device"),))
        problem = only(told, "gun_late")
        assert kinds(told) == ["gun_late"]
        assert problem.proposal == (Gun("A", after("1:00:00"), "typed"),)
        assert problem.text == (
            "The gun of wave A is 1:00:00 h later than its contact came. The start contact of START stamped "
            "10:00:00.000 and came at 09:00:00.000: its clock is 1:00:00 h ahead. When it came is the better gun: "
            "`racecontrol gun FILE.race A 09:00:00.000`."
        )
    right = found([], MANY, Trigger("START", at), guns=(Gun("A", after("1:00:00"), "typed"),))
    assert right == []


def test_a_wave_with_a_long_way_to_the_mat_started_as_planned() -> None:
    late = [(point, chip, exact(after(time) - GUN + 270 * SECOND)) for point, chip, time in FIELD]
    assert "gun_early" not in kinds(found(late, MANY))


# a clock that was wrong for a while


def displaced_as_it_came(ms: int) -> ReadLog:
    """What is stamped wrong comes when it would have come by a right clock."""
    log = ReadLog()
    boxes, chips, times = zip(*displaced(ms), strict=True)
    log.extend(boxes, chips, [after(time) for time in times], [after(time) for _, _, time in FIELD])
    return log


def displaced(ms: int, since: str = "0:28:00", until: str = "0:32:00", point: str = "K5") -> list[Sighting]:
    """The field; who passes the point in that span is stamped so much later."""
    return [
        (p, chip, exact(after(time) - GUN + ms))
        if p == point and after(since) <= after(time) < after(until) else (p, chip, time)
        for p, chip, time in FIELD
    ]  # fmt: skip


@pytest.mark.parametrize("ms", [HOUR, -10 * MINUTE, MINUTE])
def test_a_clock_that_was_wrong_for_minutes_is_one_problem_with_its_offset(ms: int) -> None:
    log = displaced_as_it_came(ms)
    told = found([], MANY, log=log)
    assert kinds(told) == ["clock_jumped"]
    [offset] = told[0].proposal
    assert isinstance(offset, ClockOffset)
    assert (offset.decoder, offset.ms) == ("K5", -ms)
    assert found([], MANY, offset, log=log) == []


def test_a_clock_an_hour_ahead_says_so_with_whole_minutes() -> None:
    told = only(found(displaced(HOUR), MANY), "clock_jumped")
    assert told.what == "12 runners were read at K5 about 1:00:00 h after their place on the course"
    assert told.why == "From 09:28:00 until 09:32:00 by its clock, which was wrong then"
    assert told.todo.endswith("`racecontrol offset FILE.race K5 -1:00:00 --from 09:28:00.000 --until 09:32:00.000`")


def test_of_a_clock_that_was_half_repaired_the_whole_takes_the_place_of_the_half() -> None:
    half = ClockOffset("K5", -59 * MINUTE, after("1:28:00") + 8 * HOUR, after("1:32:00") + 8 * HOUR)
    sent = replace(half, since=after("1:28:00"), until=after("1:32:00"))
    proposal = only(found(displaced(HOUR), MANY, sent), "clock_jumped").proposal
    assert proposal == (Void(4), replace(sent, ms=-HOUR))


def test_a_few_who_walk_back_over_a_mat_are_no_clock() -> None:
    walkers = {f"c{one.bib}" for one in MANY[5:9]}
    walked = [
        (p, c, exact(after(t) - GUN + 2 * HOUR)) if p == "K5" and c in walkers else (p, c, t) for p, c, t in FIELD
    ]
    assert kinds(found(walked, MANY)) == ["late_split"] * 4


def test_a_field_that_slows_down_is_no_clock() -> None:
    slow = [s for n, one in enumerate(MANY) for s in run(one.bib, 20 * n, FINISH=6010 + 20 * n + 30 * n)]
    assert "clock_jumped" not in kinds(found(slow, MANY))


# one cause, one line


def test_who_started_with_an_earlier_wave_did_not_run_too_fast() -> None:
    told = found(run("1"), [entry("1", wave="B")], setup=course(waves=TWO_WAVES), guns=TWO_GUNS)
    assert kinds(told) == ["wave_mismatch"]
    assert told[0].proposal == (Moved("1", "M", "A"),)


def test_two_chips_on_one_person_are_settled_by_ruling_one() -> None:
    both, people = run("1") + run("8", late=0.2), [entry("1"), entry("8")]
    assert "together" not in kinds(found(both, people, Ruling("8", "DQ")))
    told = only(found(both, people), "together")
    assert "two chips? At 4 points" in told.text


def test_a_typed_finish_beside_a_read_one_is_taken_back() -> None:
    told = only(found(run("1"), ONE, Passed("1", "FINISH", after("1:30:00"))), "second_finish")
    assert told.proposal == (Void(4),)
    assert told.todo == "One of them was typed; if that is wrong: `racecontrol void FILE.race 4`"


ONE = [entry("1")]


def test_a_race_that_was_closed_before_its_last_finishers_says_so() -> None:
    """Facts are recorded at 09:00; the finish is read at 09:40."""
    told = only(_heard(run("1"), Closed()), "closed_early")
    assert told.what == "Race M was closed at 09:00:00"
    assert told.why == "1 runner has finished since, and had been DNF"
    assert told.proposal == (Void(4),)
    assert _heard(run("1", faster=2), Closed()) == []
    assert _heard(run("1"), Closed(), Void(4)) == []


def _heard(seen: Sequence[Sighting], *facts: Fact) -> list[Problem]:
    """Read as they happen."""
    log = ReadLog()
    for decoder, chip, time in seen:
        log.extend([decoder], [chip], [after(time)], [after(time)])
    return found([], ONE, *facts, log=log)


# swaps


MEN = some(20)
WOMEN = [entry(str(301 + 2 * n), sex="W") for n in range(20)]
RUNNING = [
    *everybody([one.bib for one in MEN], 60),
    *(s for n, one in enumerate(WOMEN) for s in run(one.bib, late=600 + 60 * n)),
]
WOMAN, NEXT, CLUBMATE = entry("900", sex="W", club="iRun"), entry("901"), entry("950", club="iRun")


def test_a_woman_ahead_of_all_men_is_told_also_without_a_partner() -> None:
    told = only(found([*RUNNING, *run("900", faster=1.1)], [*MEN, *WOMEN, WOMAN]), "swap")
    assert (told.bibs, told.proposal) == (("900",), ())
    assert told.why.startswith("Her time is 1st among the men of race M; the next woman is ")


def test_a_clubmate_goes_before_the_next_bib() -> None:
    slow = [*run("901", late=1500), *run("950", late=1510)]
    people = [*MEN, *WOMEN, WOMAN, NEXT, CLUBMATE]
    told = only(found([*RUNNING, *run("900", faster=1.1), *slow], people), "swap")
    assert told.proposal == (Swapped("900", "950", "chips"),)
    assert told.why == ("Club iRun. Bib 900's time is 1st among the men of race M; bib 950's would be 2nd of 21 women")


def test_a_fast_woman_beside_the_bib_of_a_slow_man_is_no_swap() -> None:
    first = [*run("900", late=30), *run("303", late=70), *run("901", late=1500)]
    others = [s for s in RUNNING if s[1] != "c303"]
    assert "swap" not in kinds(found([*others, *first], [*MEN, *WOMEN, replace(WOMAN, club=""), NEXT]))


# words


def test_sentences_are_joined_without_doubling_their_marks() -> None:
    assert joined("One person?", "Two chips", "Look") == "One person? Two chips. Look."
    assert [nth(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


def test_a_start_mat_that_is_silent_names_its_waves_and_the_command() -> None:
    without = [s for s in FIELD if s[0] != "START"]
    told = only(found(without, MANY), "silent_mat")
    assert told.what == "START missed wave A (30 of 30)"
    assert told.todo == "Load its memory: `racecontrol replay FILE.race CAPTURE --decoder START`"


def test_an_unknown_finisher_names_the_one_who_was_never_read() -> None:
    two = [entry("1"), entry("2", family_name="Kuusk", chips=("aa",))]
    told = only(found([*run("1"), ("FINISH", "zz", "1:40:00")], two), "unknown_finish")
    assert told.todo.endswith("; not read at all so far: 2 Kuusk")


def test_two_decoders_at_a_point_the_one_that_read_them_is_named() -> None:
    setup = course(decoders=(*course().decoders, Decoder("K5-B", "K5", "ipico")))
    told = only(found([("K5-B" if s[0] == "K5" else s[0], *s[1:]) for s in displaced(HOUR)], MANY, setup=setup),
                "clock_jumped")  # fmt: skip
    assert told.decoder == "K5-B"
