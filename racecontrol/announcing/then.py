"""The race as it was known at an instant in the past: by the facts and the reads of then, scored anew."""

from collections.abc import Sequence
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Configured, Logged
from racecontrol.domain.state import fold
from racecontrol.scoring.field import Flags, lay_out
from racecontrol.scoring.reads import DecoderReads, ReadColumns
from racecontrol.scoring.standings import Standings, standings


def known_then(log: Sequence[Logged], reads: ReadColumns, at: int) -> Standings:
    """By the facts that had been recorded by `at`, ms UTC, and the reads that had been heard.

    A race file without a set-up then was made later: all its facts count, and the reads that were made by then.
    """
    before = tuple(takewhile(lambda one: one.at <= at, log))
    if any(isinstance(one.fact, Configured) for one in before):
        return standings(lay_out(fold(before)), _only(reads, [box.heard <= at for box in reads.by_decoder]))
    return standings(lay_out(fold(log)), _only(reads, [box.at <= at for box in reads.by_decoder]))


def _only(reads: ReadColumns, wanted: Sequence[Flags]) -> ReadColumns:
    """Those of each decoder that are wanted, numbered anew; a decoder of which nothing is left is not there."""
    stays = np.zeros(len(reads), np.bool_)
    for box, mine in zip(reads.by_decoder, wanted, strict=True):
        stays[box.order] = mine
    order = (np.cumsum(stays) - 1).astype(np.intp)
    boxes = (_chosen(box, mine, order) for box, mine in zip(reads.by_decoder, wanted, strict=True))
    return ReadColumns(tuple(box for box in boxes if len(box)), reads.known)


def _chosen(box: DecoderReads, mine: Flags, order: NDArray[np.intp]) -> DecoderReads:
    return DecoderReads(box.code, box.at[mine], box.heard[mine], box.chip[mine], order[box.order[mine]])
