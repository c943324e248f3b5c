"""Measuring one case: ours and the floor by turns, so that both have the same weather."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from ui.bench.memory import forget_peak, peak_mib

LEAST, MOST = 5, 25
"""Runs of each side."""

BUDGET_S = 2.0
"""After so long a case gets no more runs than the least."""

Run = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Case:
    """`ours`, `floor`: make one run ready and return it; only the run is timed.

    `target`: the highest ratio, `most_mib`: the highest memory that the project allows itself; None: not stated.
    """

    name: str
    ours: Callable[[], Run]
    floor: Callable[[], Run]
    target: float | None = None
    most_mib: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `ours_s`, `floor_s`: medians of `runs`, seconds; `peak_mib`: of the whole process, ours."""

    case: Case
    ours_s: float
    floor_s: float
    runs: int
    peak_mib: float | None

    @property
    def ratio(self) -> float:
        return self.ours_s / self.floor_s


def measure(case: Case) -> Figure:
    """Both sides once to warm up, ours with an eye on its memory; then both by turns."""
    peak = _peak(case.ours)
    _seconds(case.floor)
    gc.collect()
    began, pairs = perf_counter(), list[tuple[float, float]]()
    while len(pairs) < LEAST or (len(pairs) < MOST and perf_counter() - began < BUDGET_S):
        pairs.append((_seconds(case.ours), _seconds(case.floor)))
    ours, floor = zip(*pairs, strict=True)
    return Figure(case, median(ours), median(floor), len(pairs), peak)


def _peak(ready: Callable[[], Run]) -> float | None:
    run = ready()
    gc.collect()
    known = forget_peak()
    run()
    return peak_mib() if known else None


def _seconds(ready: Callable[[], Run]) -> float:
    """Of one run. What it returns is kept until the clock has stopped."""
    run = ready()
    gc.disable()
    try:
        began = perf_counter()
        _kept = run()
        return perf_counter() - began
    finally:
        gc.enable()
