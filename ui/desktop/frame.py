"""What the window needs of one scoring, worked out in the scorer's thread. It calls nothing of Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Mark
from racecontrol.scoring.field import NEVER, Field
from racecontrol.scoring.reads import ReadColumns
from racecontrol.scoring.standings import Standings
from ui.desktop.checkpoints_data import Checkpoint, checkpoints
from ui.desktop.strays import Stray, strays

MARKS: tuple[Mark, ...] = ("none", "called", "seen")
"""What the announcer and the crew note of a finisher; `Frame.called` has indices."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`queue`: rows of those who finished, newest first. `missed_start`: by row.

    `strays`: what finished without a runner, newest first. `called`: by row, index into MARKS. `last_heard`: by
    decoder, when its newest read arrived.
    """

    standings: Standings
    queue: NDArray[np.int64]
    missed_start: NDArray[np.bool_]
    strays: tuple[Stray, ...]
    called: NDArray[np.int8]
    checkpoints: tuple[Checkpoint, ...]
    last_heard: Mapping[str, int]


def frame(standings: Standings) -> Frame:
    """Everything that a finisher may wait for, in one go; problems are looked for by `judge`."""
    results = standings.results
    finished = np.flatnonzero(results.finish != NEVER)
    return Frame(
        standings=standings,
        queue=finished[np.argsort(-results.finish[finished], kind="stable")],
        missed_start=(results.at != NEVER).any(axis=1) & ~results.started,
        strays=strays(standings),
        called=_called(standings.field),
        checkpoints=checkpoints(standings),
        last_heard=_last_heard(standings.reads),
    )


def _called(field: Field) -> NDArray[np.int8]:
    called = np.zeros(len(field), np.int8)
    for bib, mark in field.state.called.items():
        if bib in field.index:
            called[field.index[bib]] = MARKS.index(mark)
    return called


def _last_heard(reads: ReadColumns) -> dict[str, int]:
    return {box.code: int(box.heard[-1]) for box in reads.by_decoder}
