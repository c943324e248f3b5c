"""Finishers between the commit of their read and the next scoring: the queue shows them at once, without a place.

Only what needs no judgement: a known chip, live, on a finish mat that nobody has corrected, of somebody who runs and
has not finished. All others wait the moment until they are scored. Knows no Qt.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import ChipGiven, ClockOffset, Heard, Ignored, Tested
from racecontrol.domain.reads import Read
from racecontrol.scoring.field import NEVER, Field
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session


@dataclass(frozen=True, slots=True)
class Arrival:
    """`row`: of the standings of `field`; `at`: when, ms UTC; `read`: how many reads there were with this one."""

    field: Field
    row: int
    at: int
    read: int


class Arriving:
    """`told` gets the arrivals of each commit, in the writer's thread."""

    def __init__(self, session: Session, told: Callable[[Sequence[Arrival]], None]) -> None:
        self._session, self._told = session, told
        self._standings: Standings | None = None
        self._field: Field | None = None
        self._earliest: Mapping[str, Mapping[int, int]] = {}
        self._apart: frozenset[str] = frozenset()
        self._known: dict[int, int] = {}

    def follow(self, standings: Standings) -> None:
        """These are the newest; called in the scorer's thread."""
        if standings.field is not self._field:
            self._earliest, self._apart = _finishes(standings.field), _apart(standings.field)
            self._known = {}
            self._field = standings.field
        scored = len(standings.reads)
        self._known = {row: read for row, read in self._known.items() if read > scored}
        self._standings = standings

    def stored(self, batch: Sequence[Heard], reads: int) -> None:
        """`batch` is committed, and there are so many reads now."""
        standings = self._standings
        if standings is None:
            return
        found = [arrival for heard in batch for arrival in self._arrivals(standings, heard, reads)]
        if found:
            self._known.update((arrival.row, reads) for arrival in found)
            self._told(found)

    def _arrivals(self, standings: Standings, heard: Heard, reads: int) -> list[Arrival]:
        earliest = self._earliest.get(heard.decoder)
        if earliest is None or heard.recovered:
            return []
        field, finish = standings.field, standings.results.finish
        found: dict[int, Arrival] = {}
        for record in heard.records:
            if not isinstance(record, Read) or record.chip.lower() in self._apart:
                continue
            row = field.chips.get(record.chip.lower())
            if row is None or row in found or row in self._known or finish[row] != NEVER or field.ruled[row] >= 0:
                continue
            after, at = earliest.get(int(field.race[row])), self._session.instant(heard, record.stamp)
            if after is not None and at >= int(field.gun[row]) + after:  # without a gun: never
                found[row] = Arrival(field, row, at, reads)
        return list(found.values())


def _finishes(field: Field) -> dict[str, dict[int, int]]:
    """Decoders at a finish -> races, by index, that finish there -> how long after the gun at the earliest, ms."""
    corrected = {fact.fact.decoder for fact in field.state.corrections if isinstance(fact.fact, ClockOffset | Tested)}
    return {
        box.code: {
            number: race.splits[-1].earliest or 0
            for number, race in enumerate(field.setup.races)
            if [split.point for split in race.splits].count(box.point) == 1 and race.splits[-1].point == box.point
        }
        for box in field.setup.decoders
        if box.code not in corrected
    }


def _apart(field: Field) -> frozenset[str]:
    """Chips that a fact speaks of, and those of bibs that one speaks of."""
    chips: set[str] = set()
    for fact in (logged.fact for logged in field.state.corrections):
        if isinstance(fact, ChipGiven):
            chips.add(fact.chip.lower())
        if isinstance(fact, ChipGiven | Ignored) and fact.bib in field.index:
            chips.update(chip.lower() for chip in field.entries[field.index[fact.bib]].chips)
    return frozenset(chips)
