"""The open race, as the window holds it."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from racecontrol.domain.facts import Fact
from racecontrol.domain.refusal import Refused
from racecontrol.live import Live
from racecontrol.session import Changes, Session
from ui.desktop.bridge import Bridge
from ui.desktop.foresight import Foresight, as_sentence
from ui.desktop.i18n import tr
from ui.desktop.saying import in_words

if TYPE_CHECKING:
    from ui.desktop.arriving import Arriving
    from ui.desktop.lines import Lines

log = logging.getLogger(__name__)

T = TypeVar("T")

PATIENCE_S = 0.05
"""Who gives way waits no longer than that: the window may be busy all the time."""


class Door:
    """Takes facts to the session in a thread of its own, one after the other: the window never waits for the disk."""

    def __init__(self, session: Session, bridge: Bridge) -> None:
        self._session, self._bridge = session, bridge
        self.done_at = 0.0
        """When something was recorded from this window last, by `time.monotonic`."""
        self._pool = ThreadPoolExecutor(1, "door")

    def do(
        self,
        *facts: Fact,
        why: str = "",
        done: Callable[[Changes], None],
        refused: Callable[[str], None],
    ) -> None:
        """Commit the facts, all or nothing. `done` or `refused` is called later, in the window's thread."""
        self._pool.submit(self._work, facts, why, done, refused)

    def back_up(self, live: Live, done: Callable[[str], None]) -> None:
        """Copy the race file. `done` is called later in the window's thread, with the copy's path, "" without one."""
        self.work(lambda: str(live.back_up() or ""), done)

    def work(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        """Another call that waits for a disk, and raises nothing. `done` is called later in the window's thread."""

        def work() -> None:
            result = call()
            self._bridge.later(lambda: done(result))

        self._pool.submit(work)

    def close(self) -> None:
        """Wait until everything is committed."""
        self._pool.shutdown(wait=True)

    def _work(
        self, facts: tuple[Fact, ...], why: str, done: Callable[[Changes], None], refused: Callable[[str], None]
    ) -> None:
        try:
            changes = self._session.do(*facts, why=why)
        except Refused as refusal:
            sentence = refusal.text
        except Exception as fault:  # whatever the disk says: the crew must know that it is not in the race
            log.exception("the race file did not take %s", facts)
            sentence = tr(
                "Not stored, the race file takes no data ({fault}). Look at the disk, then try again.", fault=fault
            )
        else:
            self.done_at = time.monotonic()
            self._bridge.later(lambda: done(changes))
            return
        self._bridge.later(lambda: refused(sentence))


@dataclass(frozen=True, slots=True)
class OpenRace:
    """`clock`: now, ms UTC, the race's own time in a rehearsal. `banner`: what must be seen all the time.

    `notice`: what is told once, when the window has opened. `lines`: to the decoders; None where this window has none.
    `pace`: how fast `clock` runs. `recalls`: numbers of the voids by which this window recalled a start; undo takes
    them back. `closing` is called once when the window closes, after the
    last fact is committed.
    """

    session: Session
    live: Live
    bridge: Bridge
    door: Door
    foresight: Foresight
    clock: Callable[[], int]
    arriving: "Arriving"
    closing: Callable[[], None]
    title: str = ""
    banner: str = ""
    notice: str = ""
    lines: "Lines | None" = None
    pace: float = 1.0
    recalls: set[int] = field(default_factory=set[int])

    def give_way(self) -> None:
        """Long work beside the window calls it between its parts: who paints or scores goes first."""
        self.bridge.resting.wait(PATIENCE_S)
        self.live.resting.wait(PATIENCE_S)

    @property
    def locked(self) -> str:
        """Why nothing can be changed from here, as a sentence; "" when everything can."""
        return as_sentence(in_words(self.session.looks_only)) if self.session.looks_only else ""
