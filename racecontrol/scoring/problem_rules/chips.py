"""Problems of chips that belong to nobody."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ChipGiven
from racecontrol.scoring.field import Ints
from racecontrol.scoring.problem_rules.evidence import Evidence, Reads, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many, plural, said

TYPED = 50
"""For so many unknown chips an entry is looked for whose chip differs by one character."""


def unknown_chip(seen: Evidence) -> Iterator[Problem]:
    """Chips of nobody: at the finish someone waits for a result; elsewhere it may be an old chip on a shoe."""
    if seen.reads is None:
        yield from _counted(seen)
        return
    reads = seen.reads
    strange = np.flatnonzero((reads.owner < 0) & (reads.point >= 0))
    strange = strange[np.argsort(reads.columns.chip[strange], kind="stable")]
    chips, start = np.unique(reads.columns.chip[strange], return_index=True)
    known = len(reads.columns.chips)
    if many(len(chips), known):
        yield _many_unknown(seen, reads, chips, strange, known)
        return
    finish = np.array([point.kind == "finish" for point in seen.field.setup.points], np.bool_)
    similar = _Similar(seen)
    for chip, mine in zip(listed(chips), np.split(strange, start[1:]), strict=len(chips) > 0):
        at_finish = mine[finish[reads.point[mine]]]
        name = reads.columns.chips[chip]
        if len(at_finish):
            yield _unknown_finish(seen, name, int(reads.at[at_finish].min()), len(mine), similar.entry(name))
        else:
            yield _unknown(seen, name, len(mine), mine[int(np.argmin(reads.at[mine]))], similar.entry(name))


class _Similar:
    """Finds the entry never read whose chip differs in one character: a fault of typing."""

    def __init__(self, seen: Evidence) -> None:
        self._seen, self._left = seen, TYPED
        unread = where(~seen.results.seen & seen.open)
        chips = [(chip.lower(), row) for row in unread for chip in seen.field.entries[row].chips]
        self._rows = [row for _, row in chips]
        self._letters = _letters([chip for chip, _ in chips])

    def entry(self, chip: str) -> str:
        """Its bib; "" where none or several are like it."""
        self._left -= 1
        if self._left < 0 or not self._rows:
            return ""
        wanted = _letters([chip], self._letters.shape[1])
        near = where((self._letters != wanted).sum(axis=1) == 1)
        return self._seen.bib(self._rows[near[0]]) if len(near) == 1 else ""


def _letters(chips: Sequence[str], width: int | None = None) -> NDArray[np.uint32]:
    """Code points, shape (chips, width); too long a chip is cut and so is like none."""
    width = max(map(len, chips), default=0) if width is None else width
    padded = [chip.ljust(width)[:width] if len(chip) <= width else "\0" * width for chip in chips]
    return np.array(padded, f"U{max(1, width)}").view(np.uint32).reshape(len(chips), max(1, width))


def _counted(seen: Evidence) -> Iterator[Problem]:
    """Without the raw reads nobody knows where."""
    for chip, count in seen.scored.unknown.items():
        yield Problem(
            "unknown_chip",
            f"unknown_chip:{chip}",
            said("Chip {chip} was read {times} and belongs to nobody", chip=chip, times=_times(count)),
            said("No entry has this chip"),
            said("Give it to an entry"),
        )


def _unknown(seen: Evidence, chip: str, count: int, read: int, bib: str) -> Problem:
    assert seen.reads is not None
    point = seen.field.setup.points[int(seen.reads.point[read])].code
    at = int(seen.reads.at[read])
    return Problem(
        "unknown_chip",
        f"unknown_chip:{chip}",
        said("Chip {chip} was read {times} and belongs to nobody", chip=chip, times=_times(count)),
        said("First at {point} at {time}, never at a finish", point=point, time=seen.clock(at)),
        _giving(bib) if bib else said("Give it to an entry, or leave it: it may be an old chip"),
        (ChipGiven(chip, bib),) if bib else (),
        (bib,) if bib else (),
        point=point,
        since=at,
    )


def _unknown_finish(seen: Evidence, chip: str, at: int, count: int, bib: str) -> Problem:
    return Problem(
        "unknown_finish",
        f"unknown_finish:{chip}",
        said("Chip {chip} finished at {time} and belongs to nobody", chip=chip, time=seen.clock(at)),
        said("Read {times} in all; its runner has no result", times=_times(count)),
        _giving(bib) if bib else said("Ask for the bib at the finish and give it the chip"),
        (ChipGiven(chip, bib),) if bib else (),
        (bib,) if bib else (),
        since=at,
    )


def _giving(bib: str) -> str:
    return said("{bib} was never read and its chip differs in one character: give it to {bib}", bib=bib)


def _many_unknown(seen: Evidence, reads: Reads, chips: NDArray[np.integer[Any]], strange: Ints, known: int) -> Problem:
    return Problem(
        "unknown_chip",
        "unknown_chip:many",
        said("{count} chips belong to nobody", count=f"{len(chips):,}"),
        said(
            "Of {known} chips that were read; the first is {chip}",
            known=f"{known:,}",
            chip=reads.columns.chips[int(chips[0])],
        ),
        said("Import the chips of the entries again: the list is old or of another event"),
        since=int(reads.at[strange].min()),
    )


def _times(count: int) -> str:
    return "once" if count == 1 else plural(count, "time", "times")
