"""Predictions for the announcer, in a large race not for each view: they take longer than all the rest of it."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from racecontrol.scoring.predict import Predictions, predict
from racecontrol.scoring.standings import Standings
from ui.beside import alone

QUICK_S = 0.01
"""What takes no longer is done for each view."""

REST = 16.0
"""Others are kept so many times as long as they took."""

AGE_S = 1.0
"""But no longer: who finishes is in the standings at once, and who comes is expected in seconds."""


@dataclass(frozen=True, slots=True)
class _Told:
    predictions: Predictions
    standings: Standings
    took: float
    until: float


class Foretold:
    """For one thread, which makes the first ones, and those that are quick. Others are made in another thread, where
    `again` is called then: after the last of many reads there would be no other occasion."""

    def __init__(
        self, again: Callable[[], None], between: Callable[[], object] = lambda: None, *, quick: float = QUICK_S
    ) -> None:
        """`between`: called before each part of those that are made beside; `quick`: s."""
        self._again, self._between, self._quick = again, between, quick
        self._newest: Standings | None = None
        self._told: _Told | None = None
        self._asked = False

    def of(self, standings: Standings) -> Predictions:
        """Of these standings, or of those a moment ago. Where more than reads and marks has changed, made at once."""
        self._newest, told = standings, self._told
        if told is None or told.took <= self._quick or told.standings.field.entries is not standings.field.entries:
            self._told = told = _made(standings)
        elif told.standings is not standings and not self._asked:
            self._asked = True
            timer = threading.Timer(max(0.0, told.until - time.monotonic()), self._anew)
            timer.daemon = True
            timer.start()
        return told.predictions

    def _anew(self) -> None:
        """In the timer's thread: of the newest standings that anybody asked for."""
        newest = self._newest
        assert newest is not None
        try:
            self._told = alone(partial(_made, newest, self._between))
        except Exception:
            self._told = None  # whoever asks next makes them, and gets to know what is wrong
        self._asked = False
        self._again()


def _made(standings: Standings, between: Callable[[], object] = lambda: None) -> _Told:
    begun = time.monotonic()
    predictions = predict(standings, between)
    now = time.monotonic()
    return _Told(predictions, standings, now - begun, now + min(REST * (now - begun), AGE_S))
