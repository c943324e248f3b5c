"""Predictions for the announcer, not for each view of a large race: they take longer than all the rest of it."""

import threading
import time
from collections.abc import Callable

from racecontrol.scoring.field import Field
from racecontrol.scoring.predict import Predictions, predict
from racecontrol.scoring.standings import Standings

REST = 8.0
"""They are kept so many times as long as they took: in a small race, not at all."""

AGE_S = 0.5
"""But no longer: who finishes is in the standings at once, and who comes is expected in seconds."""


class Foretold:
    """For one thread. `again` is called, from another one, when older predictions were given and have had their time:
    after the last of many reads there would be no other occasion."""

    def __init__(self, again: Callable[[], None], rest: float = REST) -> None:
        self._again, self._rest = again, rest
        self._standings: Standings | None = None
        self._field: Field | None = None
        self._told: Predictions | None = None
        self._until = 0.0
        self._asked = False

    def of(self, standings: Standings) -> Predictions:
        """Of these standings, or of those a moment ago. Where the field is another one they are always made anew."""
        begun = time.monotonic()
        left = self._until - begun
        if self._told is None or self._field is not standings.field or left <= 0:
            self._told, self._field, self._standings = predict(standings), standings.field, standings
            now = time.monotonic()
            self._until, self._asked = now + min(self._rest * (now - begun), AGE_S), False
        elif self._standings is not standings and not self._asked:
            self._asked = True
            timer = threading.Timer(left, self._again)
            timer.daemon = True
            timer.start()
        return self._told
