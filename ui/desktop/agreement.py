"""Whether received, stored and scored agree. Knows no Qt."""

from collections import deque
from dataclasses import dataclass

PATIENCE = 2.0
"""Seconds in which what was received has to be stored and scored."""


@dataclass(frozen=True, slots=True)
class Tally:
    """`late`: seconds for which the three disagree; 0 while all is well."""

    received: int
    stored: int
    scored: int
    late: float = 0.0


class Agreement:
    """Watches three counters that run one behind the other.

    While reads pour in the three are never equal at one moment, and yet nothing is wrong: what counts is that
    everything received up to two seconds ago has arrived at the end.
    """

    def __init__(self) -> None:
        self._received: deque[tuple[float, int]] = deque()
        self._since: float | None = None

    def look(self, received: int, stored: int, scored: int, now: float) -> Tally:
        """`now`: seconds of a clock that never jumps."""
        self._received.append((now, received))
        while len(self._received) > 1 and self._received[1][0] <= now - PATIENCE:
            self._received.popleft()
        at, due = self._received[0]
        behind = at <= now - PATIENCE and min(stored, scored) < due
        if not behind:
            self._since = None
            agreed = min(received, stored, scored)
            return Tally(agreed, agreed, agreed)
        self._since = at if self._since is None else self._since
        return Tally(received, stored, scored, now - self._since)
