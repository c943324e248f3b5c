"""What a person has settled stays away for the same cause, and comes back for another one."""

from dataclasses import replace

import pytest

from racecontrol.domain.facts import ClockOffset, Configured, Entered, Gun, Logged, Settled, Void
from racecontrol.domain.state import State, fold
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.scoring.likely import likely, race_there, trace
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.settled import apart, settling
from tests.builders import GUN, Sighting, entry, event, score

SWAP = Problem("swap", "swap:1:2", "1 and 2 may be exchanged", "", "", bibs=("1", "2"), since=GUN)
MANY = tuple(str(bib) for bib in range(100, 120))
LATE = Problem("gun_late", "gun_late:A", "The gun of A is late", "", "", bibs=MANY, wave="A", since=GUN)
CLOCK = Problem("clock_wrong", "clock_wrong:F", "F is ahead", "", "", (ClockOffset("F", -9000),), since=GUN)
MAT = Problem("silent_mat", "silent_mat:K5", "K5 has read nobody", "", "", point="K5", since=GUN)


def state(*facts: Settled | Gun | Void) -> State:
    happened = (Configured(event()), Entered((entry("1"), entry("2"))), Gun("A", GUN, "button"), *facts)
    return fold([Logged(n, GUN, "anna", "seen", fact) for n, fact in enumerate(happened, 1)])


def is_open(problem: Problem, now: State, at: int = 0) -> bool:
    return apart([problem], now, at)[0] == [problem]


@pytest.mark.parametrize("problem", [SWAP, LATE, CLOCK, MAT])
def test_settled_it_stays_away_until_the_void(problem: Problem) -> None:
    fact = settling(problem, state())
    assert is_open(problem, state())
    assert not is_open(problem, state(fact))
    (put,) = apart([problem], state(fact))[1]
    assert (put.problem, put.fact, put.logged.number, put.logged.why) == (problem, fact, 4, "seen")
    assert is_open(problem, state(fact, Void(4)))


@pytest.mark.parametrize(
    ("problem", "same", "another"),
    [
        (SWAP, {"since": GUN + 59 * SECOND}, {"since": GUN + 61 * SECOND}),
        (SWAP, {"what": "in other words", "why": "9th of 12"}, {"since": None}),
        (LATE, {"since": GUN - 5 * MINUTE, "bibs": MANY * 2}, {"bibs": (*MANY * 2, "1")}),
        (CLOCK, {"since": GUN + 60 * MINUTE}, {"proposal": (ClockOffset("F", -18_001),)}),
        (MAT, {"severity": 1}, {"since": GUN + 2 * MINUTE}),
    ],
)
def test_it_comes_back_when_its_cause_is_another_one(
    problem: Problem, same: dict[str, object], another: dict[str, object]
) -> None:
    now = state(settling(problem, state()))
    assert not is_open(problem._replace(**same), now)
    assert is_open(problem._replace(**another), now)


def test_another_gun_is_another_cause() -> None:
    fact = settling(LATE, state())
    assert is_open(LATE, state(fact, Gun("A", GUN + MINUTE, "typed")))
    assert not is_open(SWAP, state(settling(SWAP, state()), Gun("A", GUN + MINUTE, "typed")))


def test_put_off_it_comes_back_at_its_time_and_the_newest_counts() -> None:
    fact = settling(SWAP, state(), GUN + MINUTE)
    assert not is_open(SWAP, state(fact), GUN + MINUTE - 1)
    assert is_open(SWAP, state(fact), GUN + MINUTE)
    assert not is_open(SWAP, state(fact, replace(fact, until=None)), GUN + MINUTE)


PACE = ("0:00:05", "0:20:00", "0:40:00")


def run(chip: str, *times: str) -> list[Sighting]:
    return [(box, chip, at) for box, at in zip("SKF", times, strict=False) if at]


def test_a_chip_with_reads_on_the_way_is_of_somebody_never_read_the_likest_chip_first() -> None:
    scored = score(run("c1", *PACE) + run("c77x", *PACE), [entry("1"), entry("5"), entry("77"), entry("6", chips=())])
    assert [(scored.entry(one.row).bib, one.why) for one in likely(scored, "C77X")] == [
        ("6", "has no chip"), ("77", "never read"), ("5", "never read"),
    ]  # fmt: skip


def test_a_chip_at_the_finish_alone_is_first_of_who_was_due_there() -> None:
    ahead = [sighting for bib in range(1, 6) for sighting in run(f"c{bib}", *PACE)]
    on_way = run("c8", "0:00:05", "0:20:10") + run("c9", "0:00:05", "0:22:00")
    scored = score(ahead + on_way + [("F", "x", "0:40:20")], [entry(str(bib)) for bib in (*range(1, 6), 7, 8, 9)])
    told = [(scored.entry(one.row).bib, one.why.split(" ")[0]) for one in likely(scored, "x")]
    assert told == [("8", "expected"), ("9", "expected"), ("7", "never")]
    found = trace(scored, "x")
    assert found is not None
    assert (found.points, found.last) == ({"FINISH"}, "FINISH")
    assert race_there(scored, found)[0].code == "M"


def test_nobody_is_likely_for_a_chip_that_no_decoder_has_read() -> None:
    assert likely(score(run("c1", *PACE), [entry("1")]), "c2") == []
