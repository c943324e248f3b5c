"""How the file of a rehearsal is told from one of a race, whatever it is called."""

from collections.abc import Iterable

from racecontrol.domain.facts import Entered, Logged

BY = "rehearsal"
"""Who records the people of a rehearsal."""


def is_rehearsal(log: Iterable[Logged]) -> bool:
    """Whether simulated people were entered."""
    return any(logged.by == BY and isinstance(logged.fact, Entered) for logged in log)
