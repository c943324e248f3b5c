"""The start: which waves wait for their gun, and what fires them. Every trigger is recorded, whatever it fires."""

import threading
from collections.abc import Iterable

from racecontrol.domain.facts import Fact, Gun, Heard, Trigger
from racecontrol.domain.reads import Notice
from racecontrol.domain.state import tests_of
from racecontrol.domain.time import DAY, SECOND
from racecontrol.session import Changes, Session

SAME_SHOT = 3 * SECOND
"""For so long after a shot nothing else fires: a second contact, or a second hand, on the same shot must not start
the next wave."""


class Starter:
    """Only armed waves can be fired, the first in turn first. Threads may share it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._armed: set[str] = set()
        self._last_shot: int | None = None
        self._contacts: list[tuple[Trigger, bool]] = []
        self._unfired: set[Trigger] = set()
        """What came idle in this sitting, and may come live yet."""
        session.subscribe(self._started)

    def arm(self, wave: str) -> None:
        with self._lock:
            self._armed.add(wave)

    def disarm(self, wave: str) -> None:
        with self._lock:
            self._armed.discard(wave)

    def is_armed(self, wave: str) -> bool:
        return wave in self._armed

    def in_turn(self) -> list[str]:
        """Waves without a gun, by their planned time, then as listed."""
        guns = self._session.field.state.guns
        waves = [wave for wave in self._session.setup.waves if wave.code not in guns]
        return [wave.code for wave in sorted(waves, key=lambda wave: DAY if wave.planned is None else wave.planned)]

    def next_to_arm(self) -> str | None:
        return next((wave for wave in self.in_turn() if wave not in self._armed), None)

    def next_to_fire(self) -> str | None:
        return next((wave for wave in self.in_turn() if wave in self._armed), None)

    def is_same_shot(self, at: int) -> bool:
        return self._last_shot is not None and abs(at - self._last_shot) < SAME_SHOT

    def take(self, at: int) -> str | None:
        """The wave that a shot at that instant fires, armed no more; None: none is armed, or it is the same shot."""
        with self._lock:
            wave = self.next_to_fire()
            if wave is None or self.is_same_shot(at):
                return None
            self._armed.discard(wave)
            self._last_shot = at
            return wave

    def give_back(self, wave: str, at: int) -> None:
        """The gun of what `take` gave at that instant was not stored: the wave is armed as before."""
        with self._lock:
            self._armed.add(wave)
            self._last_shot = None if self._last_shot == at else self._last_shot

    def heard(self, batch: Iterable[Heard] = ()) -> None:
        """What decoders sent and the race file now holds: gun contacts in it become triggers, and fire.

        A contact that the race file does not take raises, waits, and comes first at the next call. One of a decoder
        that is no longer in the set-up stays a notice in the file. One from a decoder's memory comes late, and one of a
        decoder in test mode is a test: they become triggers and fire nothing. What comes twice is one trigger.
        """
        for heard in batch:
            idle = heard.recovered or self._is_test(heard)
            self._contacts += [(trigger, idle) for trigger in _contacts(self._session, heard)]
        while self._contacts:
            trigger, idle = self._contacts[0]
            if _is_known(self._session, trigger.decoder):
                self._trigger(trigger, idle)
            del self._contacts[0]

    def _started(self, _: Changes) -> None:
        """A wave that got its gun from anywhere is armed no more: when that is taken back, a person arms it again."""
        with self._lock:
            self._armed -= self._session.field.state.guns.keys()

    def _is_test(self, heard: Heard) -> bool:
        tests = (test for _, test in tests_of(self._session.field.state) if test.decoder == heard.decoder)
        return any(test.since <= heard.heard and (test.until is None or heard.heard < test.until) for test in tests)

    def _trigger(self, trigger: Trigger, idle: bool) -> None:
        """One that was recorded out of the memory may still come live, and fires then; no other fires twice."""
        at, again = trigger.at, _is_recorded(self._session, trigger)
        if again and (idle or trigger not in self._unfired):
            return
        wave = None if idle else self.take(at)
        facts: list[Fact] = [] if again else [trigger]
        facts += [Gun(wave, at, "device")] if wave else []
        try:
            self._session.do(*facts, by=trigger.decoder)
        except BaseException:
            if wave:
                self.give_back(wave, at)
            raise
        (self._unfired.add if idle else self._unfired.discard)(trigger)


def late_triggers(session: Session, pieces: Iterable[Heard]) -> list[Trigger]:
    """The start contacts in what comes late and is not stored yet, each once: to be recorded with it, to fire nothing.

    Those that are triggers already, and those of decoders that are no longer in the set-up, are left out.
    """
    triggers = dict.fromkeys(trigger for heard in pieces for trigger in _contacts(session, heard))
    return [trigger for trigger in triggers if not _is_recorded(session, trigger)]


def _contacts(session: Session, heard: Heard) -> list[Trigger]:
    """The start contacts in a piece; none of a decoder that is not in the set-up."""
    if not _is_known(session, heard.decoder):
        return []
    return [
        Trigger(heard.decoder, session.instant(heard, record.stamp))
        for record in heard.records
        if isinstance(record, Notice) and record.kind == "gun" and record.stamp is not None
    ]


def _is_known(session: Session, decoder: str) -> bool:
    return any(one.code == decoder for one in session.setup.decoders)


def _is_recorded(session: Session, trigger: Trigger) -> bool:
    return any(logged.fact == trigger for logged in session.log)
