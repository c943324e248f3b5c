"""What a person must decide, found in the standings: a table of rules, each a function of the evidence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from racecontrol.domain.entry import bib_order
from racecontrol.domain.facts import Logged
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.problem_rules import chips, clocks, course, finish, mats, pace, people, races, waves
from racecontrol.scoring.problem_rules.evidence import Evidence, gather
from racecontrol.scoring.problem_rules.problem import PODIUM, WEIGHT, Problem
from racecontrol.scoring.reads import ReadColumns
from racecontrol.scoring.standings import Standings

Rule = Callable[[Evidence], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    waves.no_gun,
    waves.no_wave,
    waves.early_start,
    waves.wave_mismatch,
    clocks.clock_unset,
    clocks.clock_differs,
    mats.silent_mat,
    course.no_start,
    course.missing_split,
    course.short_cut,
    pace.paces,
    races.other_race,
    races.outside_window,
    people.together,
    people.swap,
    finish.seen_after,
    finish.second_finish,
    finish.podium,
    chips.unknown_chip,
)
"""Each finds one thing and knows nothing of the others."""

COVERS = {
    "early_start": ("no_start",),
    "wave_mismatch": ("no_start",),
    "short_cut": ("missing_split",),
    "outside_window": ("missing_split", "other_race"),
    "too_fast": ("uneven_pace",),
    "silent_mat": ("mat_missed",),
    "clock_differs": ("mat_missed",),
    "clock_unset": ("mat_missed", "clock_differs"),
}
"""Who has the first needs no telling of the others: they are the same fault, of one bib or of one point."""


def problems(standings: Standings, reads: ReadColumns | None = None, log: Sequence[Logged] = ()) -> list[Problem]:
    """All problems, what hurts most first.

    `reads`: those that were scored; without them nothing is said of single decoders, and of unknown chips only that
    they are there. `log`: tells when rulings were made, for who was seen afterwards.
    """
    evidence = gather(standings, reads, log)
    found = [problem for rule in RULES for problem in rule(evidence)]
    return sorted((_weighed(evidence, problem) for problem in _uncovered(found)), key=_order)


def missed_start(standings: Standings) -> list[int]:
    """Rows that have passed another point without having been seen at the start: their net time is their gun time."""
    results = standings.results
    missed = (results.at != NEVER).any(axis=1) & ~results.started
    return [int(row) for row in np.flatnonzero(missed)]


def _uncovered(found: list[Problem]) -> Iterator[Problem]:
    """Without those that say once more what a deeper problem of the same bibs or point says."""
    told = {(kind, which) for one in found for kind in COVERS.get(one.kind, ()) for which in _about(one)}
    for one in found:
        about = _about(one)
        if not about or not all((one.kind, which) in told for which in about):
            yield one


def _about(problem: Problem) -> tuple[tuple[str, str], ...]:
    """What of it is compared: its point for a problem of hardware, else its bibs."""
    if problem.kind in {"silent_mat", "clock_differs", "clock_unset", "mat_missed"}:
        return (("point", problem.point),)
    return tuple(("bib", bib) for bib in problem.bibs)


def _weighed(evidence: Evidence, problem: Problem) -> Problem:
    index, podium = evidence.field.index, evidence.podium
    raised = problem.kind != "podium" and any(podium[index[bib]] for bib in problem.bibs if bib in index)
    return replace(problem, severity=WEIGHT[problem.kind] + (PODIUM if raised and len(problem.bibs) <= 3 else 0))


def _order(problem: Problem) -> tuple[int, str, tuple[int, str], str]:
    return -problem.severity, problem.kind, bib_order(problem.bib), problem.key
