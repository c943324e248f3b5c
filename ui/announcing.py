"""Makes the announcer's view of the newest standings, in a thread of its own, while somebody wants to see it.

The announcer's window and the local network subscribe; without a subscriber nothing is worked out. No Qt in here.
"""

import logging
import threading
import time
from collections.abc import Callable

from racecontrol.announcing.view import View
from racecontrol.scoring.standings import Standings

log = logging.getLogger(__name__)

REST = 0.25
"""After each view it rests so many times as long as that took: scoring and painting share the processor with it."""

LONGEST_REST_S = 0.02
"""But no longer: a finisher is to be on the screen within a quarter of a second."""

EVERY_S = 5.0
"""The clock moves who is coming, so without anything new a view is made again after so long."""

Heard = Callable[[View], None]


class Announcing:
    """`make` makes the view of standings, for now. The newest standings win; those between may be left out."""

    def __init__(self, make: Callable[[Standings], View], failed: Callable[[Exception], None]) -> None:
        """`failed` is called in the thread when `make` raised; the next standings are tried again."""
        self._make, self._failed = make, failed
        self._standings: Standings | None = None
        self._view: View | None = None
        self._lock = threading.Lock()
        self._heard: tuple[Heard, ...] = ()
        self._wanted, self._closing = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="announcing", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def view(self) -> View | None:
        """The newest one; None before the first, and an old one while nobody has subscribed."""
        return self._view

    def want(self, standings: Standings) -> None:
        """There are new standings. Called from any thread; returns at once."""
        self._standings = standings
        self._wanted.set()

    def again(self) -> None:
        """What the view is made by has changed (how fast the voice is): make it anew. From any thread."""
        self._wanted.set()

    def subscribe(self, heard: Heard) -> Callable[[], None]:
        """`heard` gets every view, in this object's thread, and must not keep it; the first one as soon as it can be.
        Returns what ends that. From any thread."""
        with self._lock:
            self._heard = (*self._heard, heard)
        self._wanted.set()

        def leave() -> None:
            with self._lock:
                self._heard = tuple(one for one in self._heard if one is not heard)

        return leave

    def close(self) -> None:
        """Waits for the view of the moment."""
        self._closing.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._wanted.wait(EVERY_S)
            if self._closing.is_set():
                return
            self._wanted.clear()
            began = time.monotonic()
            standings = self._standings
            if standings is None or not self._heard:
                continue
            try:
                self._view = view = self._make(standings)
                for heard in self._heard:
                    heard(view)
            except Exception as fault:
                log.exception("the announcer's view could not be made; the one that is shown stays")
                self._failed(fault)
            self._closing.wait(min(REST * (time.monotonic() - began), LONGEST_REST_S))
