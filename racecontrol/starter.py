"""The start: which waves wait for their gun, and what fires them. Every trigger is recorded, whatever it fires."""

import threading
from collections.abc import Iterable

from racecontrol.domain.facts import Gun, GunSource, Heard, Trigger
from racecontrol.domain.reads import Notice
from racecontrol.domain.time import SECOND
from racecontrol.session import Changes, Session

BOUNCE = 10 * SECOND
"""A trigger so soon after the one that fired a wave is the same shot: it is recorded and fires no further wave."""


class Starter:
    """Waves are armed one by one; a trigger or the button fires the one that was armed first. Threads may share it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._armed: list[str] = []
        self._fired_at: int | None = None

    @property
    def armed(self) -> tuple[str, ...]:
        """Waves waiting for their gun; the first is next."""
        with self._lock:
            return tuple(self._armed)

    def arm(self, wave: str) -> None:
        with self._lock:
            if wave not in self._armed:
                self._armed.append(wave)

    def disarm(self, wave: str) -> None:
        with self._lock:
            self._armed = [other for other in self._armed if other != wave]

    def fire(self, at: int, source: GunSource, by: str = "") -> Changes | None:
        """The gun of the wave that is next; None when none is armed."""
        with self._lock:
            if not self._armed:
                return None
            wave = self._armed.pop(0)
            self._fired_at = at
        return self._session.do(Gun(wave, at, source), by=by)

    def heard(self, batch: Iterable[Heard]) -> None:
        """What decoders sent and the race file now holds: gun contacts in it become triggers."""
        for heard in batch:
            for record in heard.records:
                if isinstance(record, Notice) and record.kind == "gun" and record.stamp is not None:
                    self._trigger(heard.decoder, self._session.instant(heard, record.stamp))

    def _trigger(self, decoder: str, at: int) -> None:
        self._session.do(Trigger(decoder, at), by=decoder)
        last = self._fired_at
        if last is None or abs(at - last) > BOUNCE:
            self.fire(at, "device", by=decoder)
