"""One golden case for each kind of problem, found and not found, named after it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import (
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Ignored,
    Logged,
    Moved,
    Ruling,
    Swapped,
    Trigger,
    Void,
)
from racecontrol.domain.setup import Decoder, Duration, Point, Race, Setup, Split, Wave
from racecontrol.domain.state import fold
from racecontrol.domain.time import HOUR, MINUTE, SECOND, exact
from racecontrol.scoring.age_grade import factors
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.problem_rules.best import limit_ms
from racecontrol.scoring.problem_rules.problem import WEIGHT, Problem
from racecontrol.scoring.problems import COVERS, problems
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import standings
from tests.builders import GUN, Sighting, after, entry, event, read_log

KM = {"K5": 5000, "K10": 10000, "K15": 15000, "FINISH": 20000}
PACE = {"START": 10, "K5": 1510, "K10": 3010, "K15": 4510, "FINISH": 6010}
"""Seconds after the gun at five minutes a kilometre; the start 10 s after the gun."""


def course(**changes: object) -> Setup:
    """Twenty kilometres with a mat every five; each decoder is called as its point."""
    kinds = {"START": "start", "FINISH": "finish"}
    points = tuple(Point(code, code, kinds.get(code, "split")) for code in ("START", *KM))  # type: ignore[arg-type]
    race = Race("M", "Twenty", 20000, tuple(Split(code, code, way) for code, way in KM.items()))
    decoders = tuple(Decoder(point.code, point.code, "ipico") for point in points)
    return event(**{"points": points, "races": (race,), "decoders": decoders} | changes)


def with_backup() -> Setup:
    backup = Decoder("FINISH-B", "FINISH", "ipico", role="backup")
    return course(decoders=(*course().decoders, backup))


def run(bib: str, late: float = 0, faster: float = 1, without: Sequence[str] = (), **moved: float) -> list[Sighting]:
    """A runner at the usual pace, `late` s behind at every point, the way after the start so much `faster`."""
    times = {point: 10 + (second - 10) / faster + late for point, second in PACE.items()} | moved
    return [
        (point, f"c{bib}", exact(round(second * SECOND))) for point, second in times.items() if point not in without
    ]


def found(
    sightings: Sequence[Sighting],
    entries: Sequence[Entry],
    *facts: Fact,
    setup: Setup | None = None,
    guns: tuple[Gun, ...] = (Gun("A", GUN, "typed"),),
    log: ReadLog | None = None,
) -> list[Problem]:
    """All problems, with reads and log; facts are recorded at 09:00:00, an hour after the gun."""
    happened = (Configured(setup or course()), Entered(tuple(entries)), *guns, *facts)
    logged = [Logged(number, GUN + HOUR, "crew", "", fact) for number, fact in enumerate(happened, 1)]
    reads = (log or read_log(sightings)).view()
    return problems(standings(lay_out(fold(logged)), reads), logged)


def kinds(of: Sequence[Problem]) -> list[str]:
    return [problem.kind for problem in of]


def only(of: Sequence[Problem], kind: str) -> Problem:
    """The one problem of that kind."""
    [problem] = [one for one in of if one.kind == kind]
    return problem


def everybody(bibs: Sequence[str], step: float = 5) -> list[Sighting]:
    """All at about the usual pace, one behind the other and a little slower."""
    return [sighting for n, bib in enumerate(bibs) for sighting in run(bib, n * step, 1 - n / 10_000)]


def some(count: int, **fields: object) -> list[Entry]:
    """Entries with bibs from 101 on, nobody next to another."""
    return [entry(str(101 + 2 * n), **fields) for n in range(count)]


ONE = [entry("1")]


def test_a_runner_as_usual_is_no_problem() -> None:
    assert found(run("1"), ONE) == []


def test_every_kind_has_a_weight_and_is_told_in_words() -> None:
    told = found(run("1", without=["K5"]) + run("2", 60, without=["START"]), [entry("1"), entry("2")])
    assert kinds(told) == ["no_start", "missing_split"]
    for problem in told:
        assert problem.severity >= WEIGHT[problem.kind]
        assert all(text and not text.endswith(".") for text in (problem.what, problem.why, problem.todo))
    assert set(COVERS) <= set(WEIGHT)
    assert {kind for covered in COVERS.values() for kind in covered} <= set(WEIGHT)


def test_a_sentence_can_be_said_in_another_language() -> None:
    what = only(found(run("1", without=["K5"]), ONE), "missing_split").what
    assert what == "1 finished without K5"
    assert what.template.format(**what.values) == what  # type: ignore[attr-defined]


# guns and waves


def test_no_gun() -> None:
    problem = only(found(run("1"), ONE, guns=()), "no_gun")
    assert (problem.key, problem.wave, problem.since) == ("no_gun:A", "A", after("0:00:10"))
    assert found([("START", "c1", "-0:20:00")], ONE, guns=()) == []


TWO_WAVES = (
    Wave("A", ("M",), Duration(8 * HOUR)),
    Wave("B", ("M",), Duration(8 * HOUR + 20 * MINUTE)),
)
TWO_GUNS = (Gun("A", GUN, "typed"), Gun("B", after("0:20:00"), "typed"))


def test_an_entry_without_wave_is_proposed_for_the_one_it_started_with() -> None:
    both = course(waves=TWO_WAVES)
    problem = only(found(run("1", late=1230), ONE, setup=both, guns=TWO_GUNS), "no_wave")
    assert problem.proposal == (Moved("1", "M", "B"),)
    assert only(found([], ONE, setup=both, guns=TWO_GUNS), "no_wave").proposal == ()
    assert found(run("1", late=1230), [entry("1", wave="B")], setup=both, guns=TWO_GUNS) == []


def test_started_with_an_earlier_wave() -> None:
    problem = only(
        found(run("1"), [entry("1", wave="B")], setup=course(waves=TWO_WAVES), guns=TWO_GUNS), "wave_mismatch"
    )
    assert problem.what == "1 is in wave B and started with wave A"
    assert problem.proposal == (Moved("1", "M", "A"),)


def test_started_with_a_later_wave_among_its_runners() -> None:
    both = course(waves=TWO_WAVES)
    people = [entry("1", wave="A"), *some(12, wave="B"), *(entry(str(n), wave="A") for n in range(301, 320, 2))]
    others = everybody([one.bib for one in people if one.wave == "A" and one.bib != "1"])
    late = [sighting for n, one in enumerate(people[1:13]) for sighting in run(one.bib, late=1200 + n)]
    told = found([*run("1", late=1205.5), *late, *others], people, setup=both, guns=TWO_GUNS)
    assert only(told, "wave_mismatch").proposal == (Moved("1", "M", "B"),)
    assert only(told, "wave_mismatch").bibs == ("1",)


def test_a_long_crowd_of_the_own_wave_still_starting_is_no_mismatch() -> None:
    both = course(waves=TWO_WAVES)
    people = [*some(30, wave="A"), *(entry(str(n), wave="B") for n in range(301, 361, 2))]
    sights = everybody([one.bib for one in people[:30]], step=45)
    sights += [sighting for n, one in enumerate(people[30:]) for sighting in run(one.bib, late=1200 + n * 45)]
    assert "wave_mismatch" not in kinds(found(sights, people, setup=both, guns=TWO_GUNS))


def test_a_start_read_before_the_gun_only() -> None:
    problem = only(found(_early("1", 30), ONE), "early_start")
    assert problem.why.startswith("Start 07:59:30, 30.0 s before the gun")
    assert "no_start" not in kinds(found(_early("1", 30), ONE))
    assert kinds(found([("START", "c1", "-0:00:30"), *run("1")], ONE)) == []
    assert kinds(found(_early("1", 1200), ONE)) == ["no_start"]


def _early(bib: str, seconds: int) -> list[Sighting]:
    """Seen at the start so long before the gun, and not after it."""
    return [("START", f"c{bib}", f"-{exact(seconds * SECOND)}"), *run(bib, without=["START"])]


def test_many_starts_before_the_gun_are_one_late_gun() -> None:
    people = some(25)
    told = found([sighting for one in people for sighting in _early(one.bib, 40)], people)
    assert only(told, "gun_late").wave == "A"
    assert len(only(told, "gun_late").bibs) == 25
    assert "early_start" not in kinds(told)


def _shot(at: str, *facts: Fact, count: int = 25, setup: Setup | None = None) -> list[Problem]:
    """Everybody starts from 08:00:10 on; the gun is recorded so long after 08:00:00."""
    people = some(count)
    guns = (Gun("A", after(at), "typed"),)
    return found(everybody([one.bib for one in people]), people, *facts, setup=setup, guns=guns)


@pytest.mark.parametrize("facts", [(), (Closed(),)])
def test_a_gun_hours_too_late_is_one_problem_of_the_wave_with_the_gun_that_fits(facts: tuple[Fact, ...]) -> None:
    [problem] = _shot("12:00:00", *facts)
    assert (problem.kind, problem.wave, len(problem.bibs)) == ("gun_late", "A", 25)
    assert problem.severity == max(WEIGHT.values())
    assert problem.why == (
        "Gun 20:00:00.000; 25 of 25 runners began before it, "
        "half of them more than 11:58:50 h before it, the first 11:59:50 h"
    )
    assert problem.todo == "A gun 12 h earlier fits its starts: `racecontrol gun FILE.race A 08:00:00.000`"
    assert problem.proposal == (Gun("A", GUN, "typed"),)


def test_a_gun_hours_too_early_is_one_problem_of_the_wave_with_the_gun_that_fits() -> None:
    for facts in ((), (Closed(),)):
        [problem] = _shot("-2:00:00", *facts)
        assert (problem.kind, problem.wave, len(problem.bibs)) == ("gun_early", "A", 25)
        assert problem.todo == "A gun 2 h later fits its starts: `racecontrol gun FILE.race A 08:00:00.000`"
        assert problem.severity > WEIGHT["no_gun"]


def test_a_gun_an_hour_late_is_no_fault_of_the_mats_passed_before_it() -> None:
    assert kinds(_shot("1:00:00")) == ["gun_late"]


def test_the_gun_that_fits_is_the_contact_then_the_planned_time_then_nothing() -> None:
    contact = Trigger("START", after("-0:00:01"))
    assert only(_shot("12:00:00", contact), "gun_late").proposal == (Gun("A", contact.at, "typed"),)
    assert only(_shot("0:05:30"), "gun_late").proposal == (Gun("A", GUN, "typed"),)
    unplanned = course(waves=(Wave("A", ("M",)),))
    assert only(_shot("0:05:30", setup=unplanned), "gun_late").proposal == ()
    assert only(_shot("0:05:30", setup=unplanned), "gun_late").todo == (
        "Find the true gun time, not after the first starts: `racecontrol gun FILE.race A 08:00:10.000`"
    )


def test_a_gun_that_most_of_a_small_wave_started_before_is_one_problem() -> None:
    people = some(8)
    early = [sighting for one in people[:5] for sighting in _early(one.bib, 40)]
    late = everybody([one.bib for one in people[5:]])
    told = found([*early, *late], people)
    assert len(only(told, "gun_late").bibs) == 5
    assert "early_start" not in kinds(told)
    told = found([*early[5:], *late], people)  # one fewer
    assert kinds(told).count("early_start") == 4
    assert "gun_late" not in kinds(told)


def test_chips_that_were_tried_out_on_the_mats_before_the_gun_are_no_wrong_gun() -> None:
    people = some(10)
    tried = [(point, f"c{one.bib}", "-2:00:00") for one in people[:6] for point in ("START", "FINISH")]
    assert found([*tried, *everybody([one.bib for one in people])], people) == []


# the way


def test_no_start_passing() -> None:
    problem = only(found(run("1", without=["START"]), ONE), "no_start")
    assert (problem.key, problem.bib, problem.since) == ("no_start:1", "1", after("0:25:10"))


def test_a_start_outside_the_window_says_so() -> None:
    problem = only(found(run("1", late=1900), ONE), "no_start")
    assert "outside the start window" in problem.why


def test_a_start_mat_that_missed_many_is_one_problem() -> None:
    people = some(45)
    sights = everybody([one.bib for one in people])
    gone = {f"c{one.bib}" for one in people[15:]}
    told = found([s for s in sights if s[0] != "START" or s[1] not in gone], people)
    assert kinds(told) == ["mat_missed"]
    assert len(only(told, "mat_missed").bibs) == 30


def test_many_starts_outside_the_window_are_one_problem() -> None:
    people = some(50)
    told = found(everybody([one.bib for one in people], 60), people)
    assert only(told, "no_start").what == "20 runners of wave A started outside its start window"


def test_a_missing_split() -> None:
    problem = only(found(run("1", without=["K10"]), ONE), "missing_split")
    assert problem.point == "K10"
    assert problem.why == "K5 to K15 at 5:00 a km; over the whole way 5:00 a km"
    assert found(run("1", without=["FINISH", "K10"]), ONE) == []


def test_a_mat_that_missed_many_is_one_problem() -> None:
    people = some(40)
    gone = {one.bib for one in people[::2]}
    told = found(
        [s for n, one in enumerate(people) for s in run(one.bib, n * 5, without=["K10"] if one.bib in gone else [])],
        people,
    )
    assert set(only(told, "mat_missed").bibs) == gone
    assert "missing_split" not in kinds(told)


def test_finish_without_half_of_the_splits() -> None:
    problem = only(found(run("1", without=["K10", "K15"], FINISH=4000), ONE), "short_cut")
    assert problem.proposal == (Ruling("1", "DQ", "TR55.10"),)
    assert "missing_split" not in kinds(found(run("1", without=["K10", "K15"]), ONE))
    assert "short_cut" not in kinds(found(run("1", without=["K10"], FINISH=4000), ONE))


def test_a_gap_at_the_runners_own_pace_is_to_be_accepted() -> None:
    problem = only(found(run("1", without=["K10", "K15"]), ONE), "short_cut")
    assert problem.proposal == ()
    assert problem.todo == "Leave it: the pace is usual, the mats missed the chip"


# speed


def test_a_leg_faster_than_the_worlds_best() -> None:
    # 5,000 m: 12:35.36 is the best of men, 13:54 of women; 2 % and 2 s less are told
    told = found(run("1", K10=1510 + 735), ONE)
    assert only(told, "too_fast").key == "too_fast:1:K10"
    assert only(told, "too_fast").proposal == (Ruling("1", "DQ", "TR55.10"),)
    assert "too_fast" not in kinds(found(run("1", K10=1510 + 745), ONE))
    assert "too_fast" in kinds(found(run("1", K10=1510 + 800), [entry("1", sex="W")]))


@pytest.mark.parametrize("sex", [0, 1])
def test_no_limit_of_pace_is_slower_than_the_open_standards_of_age_grading(sex: int) -> None:
    known = factors()
    run_often = known.km < 43  # the standards beyond the marathon are faster than anybody was
    limits = limit_ms(known.km[run_often] * 1000, np.array([sex == 1]))
    assert (limits < known.open_s[sex, run_often] * SECOND).all()


def test_a_leg_far_faster_than_the_runners_others() -> None:
    assert only(found(run("1", K10=1510 + 900), ONE), "uneven_pace").point == "K10"
    assert "uneven_pace" not in kinds(found(run("1", K10=1510 + 1200), ONE))


# people


def test_two_bibs_always_together() -> None:
    people = [entry("1"), entry("8")]
    told = found(run("1") + run("8", late=0.2), people)
    assert only(told, "together").bibs == ("1", "8")


@pytest.mark.parametrize(
    "other",
    [
        run("8", late=0.6),  # side by side, on own steps
        run("8", late=0.2, without=["K10", "K15"]),  # at two points only
        run("8", late=0.2, K10=3012.5),  # apart at one point
    ],
)
def test_friends_are_not_one_person(other: list[Sighting]) -> None:
    assert "together" not in kinds(found(run("1") + other, [entry("1"), entry("8")]))


def test_a_likely_swap_of_bibs() -> None:
    men, women = some(20), [entry(str(301 + 2 * n), sex="W") for n in range(20)]
    sights = everybody([one.bib for one in men], 60)
    sights += [s for n, one in enumerate(women) for s in run(one.bib, late=600 + 60 * n)]
    fast, slow = entry("900", sex="W"), entry("901", sex="M")
    told = found([*sights, *run("900", faster=1.1), *run("901", late=1500)], [*men, *women, fast, slow])
    assert only(told, "swap").proposal == (Swapped("900", "901", "chips"),)
    away = entry("905", sex="M")
    told = found([*sights, *run("900", faster=1.1), *run("905", late=1500)], [*men, *women, fast, away])
    assert only(told, "swap").bibs == ("900",)
    assert "swap" in kinds(
        found(
            [*sights, *run("900", faster=1.1), *run("905", late=1500)],
            [*men, *women, replace(fast, club="Lake"), replace(away, club="Lake")],
        )
    )
    known = replace(fast, elite=True)
    assert "swap" not in kinds(
        found([*sights, *run("900", faster=1.1), *run("901", late=1500)], [*men, *women, known, slow])
    )


# rulings and the finish


@pytest.mark.parametrize(("status", "proposal"), [("DNS", "OK"), ("DNF", "OK"), ("DQ", "")])
def test_seen_after_a_ruling(status: str, proposal: str) -> None:
    ruling = Ruling("1", status)  # type: ignore[arg-type]
    problem = only(found(run("1"), ONE, ruling), "seen_after")  # ruled at 09:00, finished at 09:40
    assert problem.proposal == ((Ruling("1", "OK"),) if proposal else ())
    assert kinds(found([], ONE, ruling)) == []


def test_a_disqualification_after_the_finish_is_no_problem() -> None:
    assert found(run("1", faster=2), ONE, Ruling("1", "DQ", "TR55.10")) == []


def test_a_second_finish() -> None:
    again = ("FINISH", "c1", "2:00:00")
    problem = only(found([*run("1"), again], ONE), "second_finish")
    assert problem.since == after("2:00:00")
    assert found([*run("1"), ("FINISH", "c1", exact(6010 * SECOND + 4 * MINUTE))], ONE) == []


def test_a_podium_that_depends_on_gun_or_net() -> None:
    people = [entry(bib) for bib in ("1", "5", "9")]
    sights = [*run("1"), *run("5", late=10), *run("9", late=20, START=60)]
    problem = only(found(sights, people), "podium")
    assert set(problem.bibs) == {"1", "5", "9"}
    assert "podium" not in kinds(found([*run("1"), *run("5", late=10), *run("9", late=20)], people))


def test_what_touches_the_podium_comes_first() -> None:
    people = [entry(str(bib)) for bib in range(1, 20, 3)]
    sights = everybody([one.bib for one in people[:-1]], 30)
    told = found(
        [*sights, *run("19", late=600, without=["K5"]), *run("22", faster=1.05, without=["K5"])], [*people, entry("22")]
    )
    assert [one.bib for one in told if one.kind == "missing_split"] == ["22", "19"]


@pytest.mark.parametrize("again", [False, True])
def test_a_split_read_only_after_the_finish_takes_no_finish_away(again: bool) -> None:
    """Missed at K5, finished at 1:40:10, walked back over the mat of K5."""
    walk = [("K5", "c1", "1:50:00"), ("K5", "c1", "1:50:02")] + ([("FINISH", "c1", "1:55:00")] if again else [])
    told = found([*run("1", without=["K5"]), *walk], ONE)
    problem = only(told, "late_split")
    assert kinds(told) == ["late_split"]
    assert problem.proposal == (Ignored("1", "K5", after("1:50:00"), after("1:50:02")),)
    assert problem.todo == (
        "The runner walked back over the mat: `racecontrol ignore FILE.race 1 K5 09:50:00.000 --until 09:50:02.000`"
    )
    assert ("takes away" in problem.why) is not again
    repaired = found([*run("1", without=["K5"]), *walk[:2]], ONE, *problem.proposal)
    assert kinds(repaired) == ["missing_split"]


def test_a_finish_mat_that_is_passed_on_the_way_too_is_no_late_split() -> None:
    assert found([*run("1"), ("FINISH", "c1", "0:02:00"), ("K5", "c1", "1:55:00")], ONE) == []


# chips and races


def test_an_unknown_chip_at_the_finish_and_elsewhere() -> None:
    strangers = [("FINISH", "zz", "1:40:00"), ("K5", "yy", "0:25:00"), ("K10", "yy", "0:50:00")]
    told = found([*run("1"), *strangers], ONE)
    assert only(told, "unknown_finish").what == "Chip zz finished at 09:40:00 and belongs to nobody"
    assert only(told, "unknown_chip").what == "Chip yy was read 2 times and belongs to nobody"
    assert only(told, "unknown_chip").point == "K5"
    assert kinds(told)[0] == "unknown_finish"


def test_an_unknown_chip_one_character_off_an_entry_that_was_never_read() -> None:
    people = [entry("1"), entry("2", chips=("058001",)), entry("3", chips=("058999",))]
    told = found([*run("1"), ("FINISH", "058007", "1:40:00")], people)
    assert only(told, "unknown_finish").proposal == (ChipGiven("058007", "2"),)


def test_the_chip_of_a_void_entry_says_whose_it_was() -> None:
    told = found(run("7"), ONE, Entered((entry("7"),)), Void(4))
    problem = only(told, "unknown_finish")
    assert problem.what == "Chip c7 finished at 09:40:10 and is the chip of bib 7, whose entry is void"
    assert problem.todo == "Bring the entry back if the runner takes part: `racecontrol void FILE.race 5`"
    told = found(run("7"), ONE, Entered((entry("7"),)), Void(4), Entered((entry("7", chips=("d7",)),)))
    assert only(told, "unknown_finish").todo.endswith("`racecontrol chip FILE.race c7 7`")


def test_a_void_import_is_one_problem_that_names_the_command_that_brings_it_back() -> None:
    people = tuple(some(40))
    told = found(everybody([one.bib for one in people]), ONE, Entered(people), Void(4))
    assert only(told, "unknown_chip").todo == "Bring the entries back: `racecontrol void FILE.race 5`"


def test_a_chip_that_was_declared_nobodys_is_decided() -> None:
    strange = [*run("1"), ("K5", "old", "0:30:00")]
    problem = only(found(strange, ONE), "unknown_chip")
    assert "`racecontrol chip FILE.race old`" in problem.todo
    assert found(strange, ONE, ChipGiven("old", "")) == []


def test_many_unknown_chips_are_a_wrong_list() -> None:
    told = found([("K5", f"x{n}", "0:25:00") for n in range(40)], ONE)
    assert kinds(told) == ["unknown_chip"]


def test_a_chip_of_another_race() -> None:
    long, short = course().races[0], Race("S", "Ten", 10000, (Split("K5", "K5", 5000), Split("FIN", "FINISH", 10000)))
    two = course(races=(long, short), waves=(Wave("A", ("M", "S")),))
    person = [entry("1", race="S")]
    told = found(run("1"), person, setup=two)
    assert only(told, "other_race").proposal == (Moved("1", "M", "A"),)
    assert "other_race" not in kinds(found(run("1", without=["K10", "K15"]), person, setup=two))


def test_a_finish_outside_its_window() -> None:
    long, short = course().races[0], Race("S", "Five", 5000, (Split("FIN", "FINISH", 5000),))
    late = replace(long, splits=(*long.splits[:-1], replace(long.splits[-1], earliest=Duration(HOUR))))
    two = course(races=(late, short), waves=(Wave("A", ("M", "S")),))
    five = [("START", "c1", "0:00:10"), ("FINISH", "c1", "0:25:00")]
    assert only(found(five, ONE, setup=two), "outside_window").proposal == (Moved("1", "S", "A"),)
    # too fast for any race: a mat near the start, not a finish
    assert found([("START", "c1", "0:00:10"), ("FINISH", "c1", "0:01:00")], ONE, setup=two) == []


# hardware


def test_a_mat_silent_while_runners_are_due() -> None:
    people = some(150)
    until = [s for s in everybody([one.bib for one in people], 15) if after(s[2]) <= after("0:58:00")]
    dead = [s for s in until if s[0] != "K10" or after(s[2]) <= after("0:51:00")]
    long = course(waves=(Wave("A", ("M",), Duration(8 * HOUR), Duration(HOUR)),))
    problem = only(found(dead, people, setup=long), "silent_mat")
    assert (problem.point, problem.decoder) == ("K10", "K10")
    assert problem.since is not None
    assert after("0:50:40") < problem.since <= after("0:51:00")
    assert found(until, people, setup=long) == []


def test_a_decoder_silent_while_the_one_beside_reads() -> None:
    people = some(40)
    sights = everybody([one.bib for one in people])
    backup = [("FINISH-B", chip, time) for point, chip, time in sights if point == "FINISH"]
    assert found([*sights, *backup], people, setup=with_backup()) == []
    for heard in (3, 0):
        problem = only(found([*sights, *backup[:heard]], people, setup=with_backup()), "silent_mat")
        assert problem.decoder == "FINISH-B"


def test_main_and_backup_whose_clocks_disagree() -> None:
    people = some(12)
    sights = everybody([one.bib for one in people])

    def told(late: int, *facts: Fact) -> list[Problem]:
        log = read_log(sights)
        backup = [(chip, after(time)) for point, chip, time in sights if point == "FINISH"]
        chips, heard = zip(*backup, strict=True)
        log.extend(["FINISH-B"] * len(backup), chips, [at + late for at in heard], heard)
        return found([], people, *facts, setup=with_backup(), log=log)

    problem = only(told(4_000), "clock_differs")
    assert problem.proposal == (ClockOffset("FINISH-B", -4_000),)
    assert problem.decoder == "FINISH-B"
    assert told(1_500) == []
    assert told(4_000, ClockOffset("FINISH-B", -4_000)) == []


def test_a_mat_whose_clock_the_field_passes_out_of_its_pace() -> None:
    people = some(30)

    def shifted(seconds: int, which: str = "K10") -> list[Sighting]:
        return [
            (point, chip, exact(after(time) - GUN + seconds * SECOND) if point == which else time)
            for point, chip, time in everybody([one.bib for one in people])
        ]

    for wrong in (900, -900, 3600, -2400):
        problem = only(found(shifted(wrong), people), "clock_differs")
        assert (problem.point, problem.decoder) == ("K10", "K10")
    for which in ("K5", "K15", "FINISH"):
        assert only(found(shifted(1200, which), people), "clock_differs").point == which
    assert found(shifted(60), people) == []


def test_an_empty_race_has_no_problems() -> None:
    assert found([], []) == []
    assert found([], ONE) == []
