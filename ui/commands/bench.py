"""The benchmark: ours, the floor, and their ratio, all measured in this run."""

import argparse
import math
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from racecontrol.domain.refusal import Refused
from racecontrol.domain.table import Column
from ui.bench.burst import burst
from ui.bench.ingest import append, cut, fetch, ingest, load, parse
from ui.bench.latency import MOST_PER_SECOND, PER_SECOND, latency
from ui.bench.measure import Case, Figure, measure
from ui.bench.opening import opened
from ui.bench.paper import bare_pages, certify
from ui.bench.race import POINTS, TIMES
from ui.bench.scoring import first_reads, judge, rescore
from ui.bench.window import LOADS, RUNNERS, painted

USUAL, LARGE = 16_000, 120_000
"""Runners: of a big city race, and of the largest there is; the large one is measured when nobody asks for a size."""

LARGE_MIB = 600
LOAD_S = 10


def bench(args: argparse.Namespace) -> int:
    """Prints figures and judges nobody: it ends well, however slow the computer is."""
    if args.runners < 1:
        raise Refused(f"--runners: {args.runners} is too few; write 1 or more")
    figures: list[Figure] = []
    with TemporaryDirectory(prefix="racecontrol-bench-", ignore_cleanup_errors=True) as folder:
        bar = tqdm(cases(args.runners, Path(folder)), disable=None, leave=False, file=sys.stderr)
        for case in bar:
            bar.set_description(case.name)
            figures.append(measure(case))
        loads = (PER_SECOND, MOST_PER_SECOND) if sys.platform != "win32" else ()  # there are no pseudo-terminals there
        waited = [latency(Path(folder), LOAD_S, load) for load in loads]
        runners = RUNNERS if args.runners == USUAL else args.runners
        shown = [painted(Path(folder), LOAD_S, load, runners) for load in LOADS]
        first = opened(Path(folder), args.runners)
        print(*table(figures), *waited, burst(Path(folder)), *shown, first, sep="\n")
    return 0


def cases(runners: int, folder: Path) -> tuple[Case, ...]:
    """What is measured, in this order: one race after the other, so that only one is kept in memory."""
    lines, stored, pages = math.ceil(runners * 12.5), runners * 15, max(1, runners // 8)
    sizes = (LARGE, runners) if runners == USUAL else (runners,)
    return (
        *(
            Case(
                f"re-score {size:,} runners, {size * POINTS * TIMES:,} reads",
                partial(rescore, size),
                partial(first_reads, size),
                target=3,
                most_mib=LARGE_MIB if size == LARGE else None,
            )
            for size in sizes
        ),
        Case(f"problems, predictions, awards {runners:,}", partial(judge, runners), partial(rescore, runners), 5),
        Case(
            f"{pages:,} certificates on a photograph, with QR codes",
            partial(certify, runners, pages, folder),
            partial(bare_pages, runners, pages, folder),
            target=1.5,
        ),
        Case(f"parse {lines:,} lines", partial(parse, runners, lines), partial(cut, runners, lines)),
        Case(
            f"parse and commit {lines:,} lines",
            partial(ingest, runners, lines, folder),
            partial(append, runners, lines, folder),
            target=3,
        ),
        Case(
            f"open a race file of {stored:,} reads",
            partial(load, runners, stored, folder),
            partial(fetch, runners, stored, folder),
        ),
    )


def _target(figures: Sequence[Figure], row: int) -> str:
    return _held(figures[row].ratio, figures[row].case.target)


def _held(value: float | None, most: float | None) -> str:
    """`3 ok`, `3 over`; "" where nothing is stated or measured."""
    if value is None or most is None:
        return ""
    return f"{most:g} {'ok' if value <= most else 'over'}"


def _peak(figures: Sequence[Figure], row: int) -> str:
    peak = figures[row].peak_mib
    return "" if peak is None else f"{peak:.0f}"


def _room(figures: Sequence[Figure], row: int) -> str:
    return _held(figures[row].peak_mib, figures[row].case.most_mib)


COLUMNS: tuple[Column[Sequence[Figure]], ...] = (
    Column("case", "", lambda f, row: f[row].case.name),
    Column("ours_s", "ours s", lambda f, row: f"{f[row].ours_s:.4f}", "right", help="Median of the runs"),
    Column("floor_s", "floor s", lambda f, row: f"{f[row].floor_s:.4f}", "right", help="Median of the runs"),
    Column("ratio", "ratio", lambda f, row: f"{f[row].ratio:.2f}", "right"),
    Column("target", "target", _target, help="The highest ratio that the project allows itself"),
    Column("peak_mib", "peak MiB", _peak, "right", help="The most memory of the whole program during ours"),
    Column("most_mib", "target", _room, help="The most memory that the project allows itself"),
    Column("runs", "runs", lambda f, row: str(f[row].runs), "right"),
)


def table(figures: Sequence[Figure]) -> list[str]:
    """Lines of text, columns aligned."""
    rows = [[column.title for column in COLUMNS]]
    rows += [[column.text(figures, row) for column in COLUMNS] for row in range(len(figures))]
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return ["  ".join(map(_padded, row, widths, COLUMNS)).rstrip() for row in rows]


def _padded(cell: str, width: int, column: Column[Sequence[Figure]]) -> str:
    return cell.rjust(width) if column.align == "right" else cell.ljust(width)
