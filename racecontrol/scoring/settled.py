"""Problems that a person has settled: they stay away for as long as their cause is the same one."""

from collections.abc import Sequence
from typing import NamedTuple

from racecontrol.domain.facts import ClockOffset, Logged, Settled
from racecontrol.domain.state import State, settled_of
from racecontrol.domain.time import MINUTE
from racecontrol.scoring.problem_rules.problem import Problem

NEAR = MINUTE
"""Evidence that moved by less is the same: the read of another decoder may have come from its memory."""

GROWN = 2
"""So many times as large it is another problem: ten runners were accepted, not a thousand."""

CROWD = 3
"""Of more runners the first instant moves whenever another one comes: then their number tells, not the instant."""

RESTLESS = frozenset({"clock_wrong", "clock_differs"})
"""Kinds whose instant moves as reads come in; how far the clock is off tells instead."""


class Put(NamedTuple):
    """A problem that is settled, and the fact that says so."""

    problem: Problem
    logged: Logged
    fact: Settled


def settling(problem: Problem, state: State, until: int | None = None) -> Settled:
    """The fact that settles it as it is now; `until`: only until then."""
    return Settled(problem.key, problem.what, _since(problem), _gun(problem, state), _size(problem), until)


def apart(found: Sequence[Problem], state: State, now: int = 0) -> tuple[list[Problem], list[Put]]:
    """The problems that are open, and those that are settled. `now`: by which what was put off comes back."""
    by_key = settled_of(state)
    open_: list[Problem] = []
    put: list[Put] = []
    for problem in found:
        logged, fact = by_key.get(problem.key, (None, None))
        if logged is not None and fact is not None and _holds(fact, problem, state, now):
            put.append(Put(problem, logged, fact))
        else:
            open_.append(problem)
    return open_, put


def _holds(fact: Settled, problem: Problem, state: State, now: int) -> bool:
    if fact.until is not None and fact.until <= now:
        return False
    return (
        _same(fact.since, _since(problem))
        and fact.gun == _gun(problem, state)
        and _size(problem) <= GROWN * max(1, fact.size)
    )


def _same(one: int | None, other: int | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= NEAR


def _since(problem: Problem) -> int | None:
    return None if problem.kind in RESTLESS or len(problem.bibs) > CROWD else problem.since


def _gun(problem: Problem, state: State) -> int | None:
    return state.guns.get(problem.wave) if problem.wave else None


def _size(problem: Problem) -> int:
    offsets = (abs(fact.ms) for fact in problem.proposal if isinstance(fact, ClockOffset))
    return max(len(problem.bibs), *offsets, 0)
