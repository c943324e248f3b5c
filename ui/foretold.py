"""Predictions for the announcer, worked out twice a second at most: they take longer than all the rest of a view."""

import threading
import time
from collections.abc import Callable

from racecontrol.scoring.field import Field
from racecontrol.scoring.predict import Predictions, predict
from racecontrol.scoring.standings import Standings

AGE_S = 0.5
"""No older: who finishes is in the standings at once, and who comes is expected in seconds."""


class Foretold:
    """For one thread. `again` is called, from another one, when older predictions were given and have had their time:
    after the last of many reads there would be no other occasion."""

    def __init__(self, again: Callable[[], None], age: float = AGE_S) -> None:
        self._again, self._age = again, age
        self._standings: Standings | None = None
        self._field: Field | None = None
        self._told: Predictions | None = None
        self._at = 0.0
        self._asked = False

    def of(self, standings: Standings) -> Predictions:
        """Of these standings, or of those a moment ago. Where the field is another one they are always made anew."""
        left = self._at + self._age - time.monotonic()
        if self._told is None or self._field is not standings.field or left <= 0:
            self._told, self._field, self._standings = predict(standings), standings.field, standings
            self._at, self._asked = time.monotonic(), False
        elif self._standings is not standings and not self._asked:
            self._asked = True
            timer = threading.Timer(left, self._again)
            timer.daemon = True
            timer.start()
        return self._told
