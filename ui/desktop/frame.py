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


FACTORS = np.random.default_rng(1).integers(1 << 63, 1 << 64, 8, np.uint64)


@dataclass(frozen=True, slots=True)
class Frame:
    """`queue`: rows of those who finished, newest first. `missed_start`: by row.

    `strays`: what finished without a runner, newest first. `called`: by row, index into MARKS. `last_heard`: by
    decoder, when its newest read arrived. `looks`: by row, one number of all that its line in the queue is made of:
    where it is as before, the line looks as before.
    """

    standings: Standings
    queue: NDArray[np.int64]
    missed_start: NDArray[np.bool_]
    strays: tuple[Stray, ...]
    called: NDArray[np.int8]
    checkpoints: tuple[Checkpoint, ...]
    last_heard: Mapping[str, int]
    looks: NDArray[np.int64]


def frame(standings: Standings) -> Frame:
    """Everything that a finisher may wait for, in one go; problems are looked for by `judge`."""
    results = standings.results
    missed_start = (results.at != NEVER).any(axis=1) & ~results.started
    called = _called(standings.field)
    finished = np.flatnonzero(results.finish != NEVER)
    return Frame(
        standings=standings,
        queue=finished[np.argsort(-results.finish[finished], kind="stable")],
        missed_start=missed_start,
        strays=strays(standings),
        called=called,
        checkpoints=checkpoints(standings),
        last_heard=_last_heard(standings.reads),
        looks=_looks(standings, missed_start, called),
    )


def _looks(standings: Standings, missed_start: NDArray[np.bool_], called: NDArray[np.int8]) -> NDArray[np.int64]:
    parts = (
        standings.gun_ms,
        standings.net_ms,
        standings.places["place"],
        standings.places["place_category"],
        standings.results.status,
        missed_start,
        called,
        (standings.results.at == NEVER).sum(axis=1),
    )
    mixed = np.zeros((len(standings.field), 1), np.uint64)
    for factor, part in zip(FACTORS, parts, strict=True):
        mixed[:, 0] += part.astype(np.uint64) * factor  # wraps; two that differ meet once in 2 ** 64
    return mixed.view(np.int64)


def _called(field: Field) -> NDArray[np.int8]:
    called = np.zeros(len(field), np.int8)
    for bib, mark in field.state.called.items():
        if bib in field.index:
            called[field.index[bib]] = MARKS.index(mark)
    return called


def _last_heard(reads: ReadColumns) -> dict[str, int]:
    return {box.code: int(box.heard[-1]) for box in reads.by_decoder}
