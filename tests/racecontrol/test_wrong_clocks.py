"""A clock that is wrong by when its reads came: one problem of its decoder, and nobody beside it is blamed."""

from collections.abc import Sequence

import pytest

from racecontrol.domain.facts import ClockOffset, Fact, Tested, Void
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import HOUR, MINUTE, SECOND, added_text, local
from racecontrol.domain.wording import moved_text, span_text
from racecontrol.scoring.problems import Problem
from tests.builders import GUN, SHANGHAI, Sighting, after
from tests.racecontrol.test_problems import course, everybody, kinds, only, some, with_backup
from tests.racecontrol.test_unset_clocks import Sent, told

PEOPLE = some(60)
FIELD = everybody([one.bib for one in PEOPLE])
FIELD += [("FINISH-B", chip, time) for point, chip, time in FIELD if point == "FINISH"]


def came(sights: Sequence[Sighting], late: int = 0, **ahead: int) -> list[Sent]:
    """Stamped by clocks that are so much ahead, ms; they come `late`."""
    return [(box, chip, after(at) + ahead.get(box.replace("-", "_"), 0), after(at) + late) for box, chip, at in sights]


def problems_of(sent: Sequence[Sent], *facts: Fact) -> list[Problem]:
    return told(sent, PEOPLE, *facts, setup=with_backup())[1]


@pytest.mark.parametrize("box", ["START", "K5", "K10", "FINISH", "FINISH-B"])
@pytest.mark.parametrize("ms", [HOUR, -HOUR, 40 * SECOND, -40 * SECOND])
def test_it_alone_is_blamed_and_its_proposal_leaves_nothing(box: str, ms: int) -> None:
    sent = came(FIELD, 140, **{box.replace("-", "_"): ms + 400})
    problem = only(problems_of(sent), "clock_wrong")
    assert kinds(problems_of(sent)) == ["clock_wrong"]
    assert (problem.decoder, len(problem.bibs)) == (box, 60)
    [offset] = problem.proposal
    assert isinstance(offset, ClockOffset)
    assert (offset.decoder, offset.since) == (box, None)
    assert abs(offset.ms + ms + 400) <= 400
    assert problems_of(sent, offset) == []


def test_the_middle_of_a_race_too_while_nobody_is_due_by_the_wrong_clock() -> None:
    for ms in (HOUR, -HOUR):
        sent = [one for one in came(FIELD, K10=ms) if one[3] <= after("0:52:30")]
        assert kinds(problems_of(sent)) == ["clock_wrong"]


def test_one_read_is_enough_of_a_clock_that_is_ahead() -> None:
    [problem] = problems_of([*came(FIELD[:1]), *came(FIELD[1:2], K5=HOUR - 300)])
    assert problem.text == (
        "The clock of K5 is 1:00:00 h ahead. Its newest reads come 1:00:00 h before they are stamped. "
        "Correct its times, and do not set it while runners pass: `racecontrol offset FILE.race K5 -1:00:00`."
    )
    assert problem.since == after(FIELD[1][2])


def test_what_is_a_little_ahead_or_comes_out_of_a_memory_is_right() -> None:
    assert problems_of(came(FIELD, K10=3 * SECOND)) == []
    fetched = [(b, c, at, after("1:50:00") if b == "K10" else heard) for b, c, at, heard in came(FIELD)]
    assert problems_of(fetched) == []
    assert problems_of(came(FIELD, 5 * HOUR)) == []  # all of it was recorded


def test_all_ahead_alike_are_one_problem_and_none_is_blamed() -> None:
    boxes = dict.fromkeys(("START", "K5", "K10", "K15", "FINISH", "FINISH_B"), 5 * MINUTE)
    [problem] = problems_of(came(FIELD, **boxes))
    assert (problem.key, problem.proposal, problem.decoder) == ("clock_wrong:", (), "")
    assert problem.what == "All 6 decoders are 5:00 min ahead of this computer"


def test_all_wrong_each_by_its_own_are_each_a_problem() -> None:
    boxes = {"START": HOUR, "K5": 2 * HOUR, "K10": 20 * MINUTE, "K15": 3 * HOUR, "FINISH": MINUTE, "FINISH_B": HOUR}
    for some_of in (boxes, dict(list(boxes.items())[1:])):
        told = problems_of([one for one in came(FIELD, **some_of) if one[0].replace("-", "_") in boxes])
        assert {one.decoder for one in told if one.kind == "clock_wrong"} == {b.replace("_", "-") for b in some_of}


def test_an_offset_that_is_no_longer_enough_is_replaced_by_one_command() -> None:
    old = ClockOffset("K10", -59 * MINUTE)
    problem = only(problems_of(came(FIELD, K10=HOUR), old), "clock_wrong")
    assert problem.proposal == (Void(4), ClockOffset("K10", -HOUR))
    assert problem.todo.endswith("`racecontrol offset FILE.race K10 -1:00:00 --replace`")


def test_a_clock_that_went_wrong_in_the_race_is_corrected_from_then_on() -> None:
    sent = [
        (b, c, at + HOUR if b == "K10" and heard >= after("0:52:00") else at, heard) for b, c, at, heard in came(FIELD)
    ]
    sent = [one for one in sent if one[3] <= after("1:20:00")]
    problem = only(problems_of(sent), "clock_wrong")
    assert "clock_jumped" not in kinds(problems_of(sent))
    first = min(at for b, _, at, heard in sent if b == "K10" and heard >= after("0:52:00"))
    assert problem.proposal == (ClockOffset("K10", -HOUR, first),)
    assert problem.since == first - HOUR  # when its first wrong read came
    assert problems_of(sent, *problem.proposal) == []


def test_a_clock_that_was_ahead_and_was_set_is_corrected_by_when_reads_came_and_not_by_its_own_clock() -> None:
    """By its own clock the new stamps are before the end of the old ones."""
    set_at = after("0:52:00")
    sent = [(b, c, at + HOUR if b == "K10" and heard < set_at else at, heard) for b, c, at, heard in came(FIELD)]
    assert problems_of(sent, ClockOffset("K10", -HOUR, heard_until=set_at)) == []
    assert problems_of(sent, ClockOffset("K10", -HOUR, None, set_at + HOUR)) != []


def test_reads_that_come_late_and_are_stamped_as_those_beside_are_no_wrong_clock() -> None:
    late = [(b, c, at, heard + 40 * SECOND * (b == "FINISH-B")) for b, c, at, heard in came(FIELD)]
    assert problems_of(late) == []
    behind = [(b, c, at - 40 * SECOND * (b == "FINISH-B"), heard) for b, c, at, heard in came(FIELD)]
    assert only(problems_of(behind), "clock_wrong").decoder == "FINISH-B"
    alone = [(b, c, at, heard + 40 * SECOND * (b == "K10")) for b, c, at, heard in came(FIELD)]
    assert only(problems_of(alone), "clock_wrong").decoder == "K10"  # nobody is beside it to say otherwise


def test_nobody_was_read_in_the_future() -> None:
    """Without a gun; the only reads are by a clock that is an hour ahead."""
    sent = came([one for one in FIELD if one[0] == "K5"], K5=HOUR)
    problem = only(problems_of(sent, Void(3)), "no_gun")
    first = min(heard for *_, heard in sent)
    assert problem.since == first
    assert f"read since {local(first, SHANGHAI):%H:%M:%S};" in problem.why


# mats


def test_a_start_device_is_no_mat_that_reads_nobody() -> None:
    devices = tuple(Decoder(f"GUN-{name}", "FINISH", name) for name in ("alge", "contact", "gps", "tagheuer"))
    setup = course(decoders=(*course().decoders, *devices))
    sent = came([one for one in FIELD if one[0] != "FINISH-B"])
    assert told(sent, PEOPLE, setup=setup)[1] == []
    mat = Decoder("MAT", "FINISH", "ipico")
    silent = only(told(sent, PEOPLE, setup=course(decoders=(*setup.decoders, mat)))[1], "silent_mat")
    assert silent.decoder == "MAT"
    assert silent.since == GUN
    assert "GUN" not in silent.text


# test mode


def in_test(since: str, *, until: str = "", box: str = "K10") -> Tested:
    return Tested(box, after(since), after(until) if until else None)


def test_a_forgotten_test_is_a_problem_from_the_gun_on_and_its_end_brings_the_reads_back() -> None:
    sent = came(FIELD)
    [problem] = problems_of(sent, in_test("-1:00:00"))
    assert (problem.kind, problem.decoder, problem.point, problem.since) == ("test_mode", "K10", "K10", GUN)
    assert problem.text == (
        "K10 at K10 is in test mode, and wave A is running. 60 reads of 60 runners came since 08:00:00 and are no part "
        "of the race. End the test at the gun, and the reads since then count: "
        "`racecontrol test FILE.race K10 on --from 07:00:00.000 --until 08:00:00.000`."
    )
    assert problems_of(sent, in_test("-1:00:00"), *problem.proposal) == []
    assert kinds(problems_of(sent[:1], in_test("-1:00:00"))) == ["test_mode"]


def test_a_test_that_began_after_the_gun_is_ended_by_a_person() -> None:
    [problem] = problems_of(came(FIELD), in_test("0:00:01"))
    assert problem.proposal == ()
    assert problem.todo == "End the test if its trial is over: `racecontrol test FILE.race K10 off`"


def test_a_test_that_is_over_or_before_the_gun_is_none() -> None:
    assert "test_mode" not in kinds(problems_of(came(FIELD), in_test("-1:00:00", until="0:10:00")))
    assert kinds(problems_of([], in_test("-1:00:00"), Void(3))) == []


def test_a_mat_in_test_mode_is_not_silent_and_the_one_beside_still_is() -> None:
    sent = [one for one in came(FIELD) if one[0] != "FINISH" or one[3] < after("1:41:00")]
    both = (in_test("-1:00:00", box="FINISH-B"), in_test("-1:00:00", box="FINISH"))
    assert only(problems_of(sent), "silent_mat").decoder == "FINISH"
    assert kinds(problems_of(sent, *both)) == ["test_mode", "test_mode"]
    later = [*sent, ("K15", "c101", after("1:47:00"), after("1:47:00"))]
    assert only(problems_of(later, both[0]), "silent_mat").what == "FINISH has read nobody for 6:05 min"


# words


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (-4_200, "4.2 s"),
        (59_949, "59.9 s"),
        (59_950, "1:00 min"),
        (271_000, "4:31 min"),
        (3_592_900, "59:53 min"),
        (3_723_000, "1:02:03 h"),
        (2 * 24 * HOUR, "2 days"),
        (411_067 * HOUR, "17,127 days"),
    ],
)
def test_a_span_in_a_sentence(ms: int, words: str) -> None:
    assert span_text(ms) == words


def test_what_is_added_to_a_clock_by_years_is_told_in_days() -> None:
    assert moved_text(411_067 * HOUR + 140) == "+17,127 days 19:00:00.140"
    assert moved_text(-3 * 24 * HOUR) == "-3 days"
    assert moved_text(-HOUR) == added_text(-HOUR)
