"""Whether the results of a race are official, and what has changed since they were made so."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import Logged
from racecontrol.domain.said import COMMA, SEMICOLON, said, series
from racecontrol.domain.setup import Event
from racecontrol.domain.state import Approval, fold
from racecontrol.domain.wording import minute_text, recorded_text
from racecontrol.scoring.difference import PLACES, Difference, Row, compare, either
from racecontrol.scoring.field import Flags, lay_out
from racecontrol.scoring.reads import DecoderReads, ReadColumns
from racecontrol.scoring.standings import Standings, standings

Rows = NDArray[np.intp]

LISTED: dict[str, Callable[[int], str]] = {
    "place": lambda n: said("{n:,} place|{n:,} places", n=n),
    "status": lambda n: said("{n:,} status|{n:,} statuses", n=n),
    "time": lambda n: said("{n:,} time|{n:,} times", n=n),
    "entry": lambda n: said("{n:,} entry|{n:,} entries", n=n),
}
"""What is counted of the runners whose results differ, and how; each runner once, by the first that fits."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`approval`: None where the results are provisional, and `change` is too.

    `rows`: of `change`, the bibs of this race whose results differ, the weightiest first. `counts`: by the keys of
    LISTED, how many runners differ first of all in that.
    """

    race: str
    approval: Logged | None = None
    change: Difference | None = None
    rows: Rows = field(default_factory=lambda: np.empty(0, np.intp))
    counts: tuple[tuple[str, int], ...] = ()

    @property
    def has_changed(self) -> bool:
        return len(self.rows) > 0

    def row(self, number: int) -> Row:
        """Old and new of one of `rows`."""
        assert self.change is not None
        return self.change.row(int(self.rows[number]))


class Officials:
    """Marks of standings that follow one another; what was official is scored once."""

    def __init__(self) -> None:
        self._then: dict[str, tuple[Approval, Standings]] = {}

    def mark(self, now: Standings, race: str) -> Mark:
        """Of one race, whose code need not be in the set-up any more."""
        approval = now.field.state.official.get(race)
        if approval is None:
            return Mark(race)
        known = self._then.get(race)
        if known is None or known[0].logged is not approval.logged:
            known = self._then[race] = (approval, as_approved(approval, now.reads))
        change = compare(known[1], now)
        mine = _of_race(change, race)
        return Mark(race, approval.logged, change, mine, _counts(change, mine))


def marks(now: Standings, race: str | None = None) -> list[Mark]:
    """Of that race, or of all in the order of the set-up."""
    officials = Officials()
    return [officials.mark(now, one.code) for one in now.field.setup.races if race in (None, one.code)]


def as_approved(approval: Approval, reads: ReadColumns) -> Standings:
    """The race as it was when its results were made official: by the log and the reads of then."""
    count = approval.fact.reads
    boxes = (_first(box, int(np.searchsorted(box.order, count))) for box in reads.by_decoder)
    return standings(lay_out(fold(approval.before)), ReadColumns(tuple(boxes), reads.known))


def mark_text(mark: Mark, event: Event) -> str:
    """`provisional`, `official, by anna at 14:02`, `changed since it was official at 14:02: 3 places, 1 status`."""
    if mark.approval is None:
        return said("provisional")
    if not mark.has_changed:
        return said("official, {by}", by=recorded_text(mark.approval, event))
    told = series(COMMA, (LISTED[key](count) for key, count in mark.counts))
    at = minute_text(mark.approval.at, event)
    return said("changed since it was official at {at}: {counts}", at=at, counts=told)


def marks_text(found: list[Mark], event: Event) -> str:
    """For a page with several races: one text where they are all alike, else one for each."""
    told = [(mark_text(mark, event), mark.race) for mark in found]
    if len({text for text, _ in told}) <= 1:
        return told[0][0] if told else ""
    return series(
        SEMICOLON,
        (
            series(" ", (series(COMMA, (race for _, race in together)), text))
            for text, together in groupby(told, lambda one: one[0])
        ),
    )


def _first(box: DecoderReads, count: int) -> DecoderReads:
    return DecoderReads(box.code, box.at[:count], box.heard[:count], box.chip[:count], box.order[:count])


def _of_race(change: Difference, race: str) -> Rows:
    """The bibs that are or were in it and whose results differ: in what lists show, not in splits or the wave."""
    shown = [key for key in change.differs if key != "wave"]
    differs = either(change.differs, shown) & ((change.was["race"] == race) | (change.will["race"] == race))
    return change.order[differs[change.order]]


def _counts(change: Difference, mine: Rows) -> tuple[tuple[str, int], ...]:
    tests: dict[str, Flags] = {
        "place": either(change.differs, PLACES),
        "status": either(change.differs, ("status", "rule")) & (change.old >= 0) & (change.new >= 0),
        "time": either(change.differs, ("gun_ms", "net_ms")),
        "entry": np.ones(len(change.old), np.bool_),
    }
    left = np.zeros(len(change.old), np.bool_)
    left[mine] = True
    found: list[tuple[str, int]] = []
    for key in LISTED:
        if count := int(np.count_nonzero(left & tests[key])):
            found.append((key, count))
        left &= ~tests[key]
    return tuple(found)
