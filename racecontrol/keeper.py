"""What is looked at every second while a race runs: this computer's clock, and where the mirror is wanted."""

import logging
import threading
from collections.abc import Callable

from racecontrol.clock_watch import ClockWatch, Jump
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Notice
from racecontrol.domain.said import said
from racecontrol.domain.time import clock_text
from racecontrol.session import Session, wall_clock
from racecontrol.store.file import log_number
from racecontrol.store.mirror import Mirror

log = logging.getLogger(__name__)

LAPTOP = "laptop"
"""Whose notices are about this computer's own clock."""


class Keeper:
    """Looks every second whether the clock was moved, and where the mirror is wanted. `told`: what happened last."""

    EVERY_S = 1.0

    def __init__(self, session: Session, mirror: Mirror, keep: Callable[[Heard], None]) -> None:
        self.told = ""
        self._session, self._mirror, self._note = session, mirror, keep
        self._watch = ClockWatch(wall_clock)
        self._log = log_number(session.path)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper")

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        self._mirror.into(self._session.field.state.mirror)
        while not self._stopping.wait(self.EVERY_S):
            self._mirror.into(self._session.field.state.mirror)
            self.look_at_log()
            jump = self._watch.look()
            if jump is not None:
                self._keep(jump)

    def look_at_log(self) -> None:
        """While a file is open nothing takes its log away, unless its locks were lost: then what is written is lost."""
        now = log_number(self._session.path)
        if self._log is not None and now != self._log:
            self.told = said(
                "ANOTHER PROGRAM HAS TAKEN THE RACE FILE'S LOG AWAY: what comes now is not kept. Close this window and "
                "open the race again; what is missing then is in the mirror and in the decoders."
            )
        self._log = now if self._log is None else self._log

    def _keep(self, jump: Jump) -> None:
        """It is told and it is in the log of notices, and no time is changed for it."""
        event = self._session.setup.event
        self.told = said(
            "At {at} {jump}. Compare it with a good clock; reads keep the times of their decoders.",
            at=clock_text(jump.at, event.date, event.timezone),
            jump=jump.text,
        )
        log.info("%s", self.told)
        self._note(Heard(LAPTOP, jump.at, (Notice("clock", jump.at, b"", str(jump.text)),), "utc"))
