"""What a person must decide, found in the standings: a table of rules, each a function of the evidence."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from racecontrol.domain.entry import bib_order
from racecontrol.domain.facts import Logged
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.problem_rules import (
    beside_ours,
    chips,
    clocks,
    course,
    finish,
    guns,
    jumps,
    late,
    mats,
    pace,
    people,
    races,
    testing,
    waves,
)
from racecontrol.scoring.problem_rules.evidence import Evidence, gather
from racecontrol.scoring.problem_rules.problem import PODIUM, WEIGHT, Problem
from racecontrol.scoring.settled import apart
from racecontrol.scoring.standings import Standings

Rule = Callable[[Evidence], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    waves.no_gun,
    waves.no_wave,
    guns.gun_off,
    waves.early_start,
    waves.wave_mismatch,
    clocks.clock_unset,
    beside_ours.clock_wrong,
    clocks.clock_differs,
    jumps.clock_jumped,
    testing.test_mode,
    mats.silent_mat,
    course.no_start,
    course.missing_splits,
    late.late_split,
    pace.paces,
    races.other_race,
    races.outside_window,
    people.together,
    people.swap,
    finish.seen_after,
    finish.second_finish,
    finish.closed_early,
    finish.podium,
    chips.unknown_chip,
)
"""Each finds one thing and knows nothing of the others."""

COVERS = {
    **dict.fromkeys(
        ("gun_late", "gun_early"),
        ("early_start", "no_start", "wave_mismatch", "outside_window", "short_cut", "missing_split", "too_fast",
         "uneven_pace", "other_race", "late_split", "swap", "mat_missed", "closed_early"),
    ),
    "clock_jumped": (
        "late_split", "missing_split", "short_cut", "too_fast", "uneven_pace", "outside_window", "mat_missed",
        "second_finish", "no_start", "early_start", "wave_mismatch", "together",
    ),
    "clock_wrong": (
        "gun_late", "gun_early", "late_split", "missing_split", "short_cut", "too_fast", "uneven_pace",
        "outside_window", "mat_missed", "second_finish", "no_start", "early_start", "wave_mismatch", "together",
    ),
    "early_start": ("no_start",),
    "wave_mismatch": ("no_start", "too_fast", "uneven_pace"),
    "late_split": ("missing_split", "second_finish", "short_cut", "too_fast", "uneven_pace"),
    "short_cut": ("missing_split",),
    "outside_window": ("missing_split", "other_race"),
    "too_fast": ("uneven_pace",),
    "silent_mat": ("mat_missed",),
    "clock_differs": ("mat_missed",),
    "clock_unset": ("silent_mat", "mat_missed", "clock_differs"),
    "test_mode": ("mat_missed",),
}  # fmt: skip
"""Who has the first needs no telling of the others: they are the same fault, of one bib or of one point."""

OF_POINTS = frozenset({"silent_mat", "clock_differs", "clock_unset", "test_mode", "mat_missed"})
"""Kinds that cover others at their point; the others cover those of their bibs."""

NEARLY = 0.9
"""A problem is covered when so many of its bibs are: a mat also misses some whom nothing else is wrong with."""


def problems(standings: Standings, log: Sequence[Logged] = (), now: int = 0) -> list[Problem]:
    """Those that nobody has settled, what hurts most first. `now`: by which what was put off comes back, ms UTC."""
    return apart(all_problems(standings, log), standings.field.state, now)[0]


def all_problems(
    standings: Standings, log: Sequence[Logged] = (), between: Callable[[], object] = lambda: None
) -> list[Problem]:
    """All of them, the settled ones too, what hurts most first.

    `log`: tells when rulings were made, for who was seen afterwards. `between`: called before each part; it takes long.
    """
    between()
    evidence = gather(standings, log)
    found: list[Problem] = []
    for rule in RULES:
        between()
        found += rule(evidence)
    return sorted((_weighed(evidence, problem) for problem in _uncovered(found)), key=_order)


def missed_start(standings: Standings) -> list[int]:
    """Rows that have passed another point without having been seen at the start: their net time is their gun time."""
    results = standings.results
    missed = (results.at != NEVER).any(axis=1) & ~results.started
    return [int(row) for row in np.flatnonzero(missed)]


def _uncovered(found: list[Problem]) -> Iterator[Problem]:
    """Without those that say once more what a deeper problem of the same bibs or point says."""
    points: defaultdict[str, set[str]] = defaultdict(set)
    bibs: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        told, about = (points, (one.point,)) if one.kind in OF_POINTS else (bibs, one.bibs)
        for kind in COVERS.get(one.kind, ()):
            told[kind].update(about)
    for one in found:
        of_bibs = one.bibs and len(bibs[one.kind].intersection(one.bibs)) >= NEARLY * len(one.bibs)
        if not of_bibs and one.point not in points[one.kind]:
            yield one


def _weighed(evidence: Evidence, problem: Problem) -> Problem:
    index, podium = evidence.field.index, evidence.podium
    alone = problem.kind != "podium" and len(problem.bibs) <= 3
    raised = alone and any(podium[index[bib]] for bib in problem.bibs if bib in index)
    return problem._replace(severity=WEIGHT[problem.kind] + (PODIUM if raised else 0))


def _order(problem: Problem) -> tuple[int, str, tuple[int, str], str]:
    return -problem.severity, problem.kind, bib_order(problem.bib), problem.key
