"""What the variables of a certificate are read from: standings, and what is worked out for everybody at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from racecontrol.domain.proof import Proof
from racecontrol.scoring.age_grade import Floats, age_grade
from racecontrol.scoring.field import Ints
from racecontrol.scoring.results import OK
from racecontrol.scoring.standings import GROUPS, Standings

Prove = Callable[[Standings, int], Proof]
"""Signs what the page of that row says."""


@dataclass(frozen=True, eq=False)
class Source:
    """`of[suffix][row]`: how many were placed in each runner's race, sex and category."""

    standings: Standings
    of: Mapping[str, Ints]
    prove: Prove | None = None
    _proofs: dict[int, Proof] = field(default_factory=dict[int, Proof])

    @cached_property
    def age_grades(self) -> Floats:
        """Per cent by net time, of who is OK; nan without one."""
        return np.where(self.standings.results.status == OK, age_grade(self.standings).percent, np.nan)

    def proof(self, row: int) -> Proof:
        """Made once for a page, however many of its variables say something of it."""
        if self.prove is None:
            return Proof()
        if row not in self._proofs:
            self._proofs.clear()
            self._proofs[row] = self.prove(self.standings, row)
        return self._proofs[row]


def source(standings: Standings, prove: Prove | None = None) -> Source:
    """What the variables are read from. Without `prove` no page has a serial number."""
    runners = standings.field
    race = runners.race.astype(np.int64)
    groups = {"": race, "_sex": race * 4 + runners.sex, "_category": runners.category.astype(np.int64)}
    return Source(standings, {suffix: _placed(standings, suffix, groups[suffix]) for suffix in GROUPS}, prove)


def _placed(standings: Standings, suffix: str, group: Ints) -> Ints:
    placed = standings.places[f"gun_place{suffix}"] > 0
    counts = np.bincount(group[placed], minlength=int(group.max(initial=0)) + 1)
    return np.where(placed, counts[group], 0)
