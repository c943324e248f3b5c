"""From the worker threads to the window: anything may call from any thread; the window hears it 60 times a second."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

if TYPE_CHECKING:
    from racecontrol.scoring.standings import Standings
    from ui.desktop.arriving import Arrival
    from ui.desktop.docks.problems_lines import Work
    from ui.desktop.frame import Frame

log = logging.getLogger(__name__)

PACE_MS = 16
"""Shortest time between two updates of the window."""

SHOWN_S = 0.025
"""What the window was told is nearly always on the screen then."""


class Bridge(QObject):
    """Thread-safe calls on one side, signals in the window's thread on the other.

    The newest standings, link states and progress win; `later` calls are all kept, in order.
    """

    framed = Signal(object)
    """A new `Frame`."""
    judged = Signal(object)
    """A new `Work`: all problems."""
    arrived = Signal(object)
    """Arrivals that are not scored yet, oldest first."""
    failed = Signal(str)
    """Something that was worked out beside the window went wrong: a sentence for the crew."""
    linked = Signal(object)
    """All link states: {decoder code: (state, trouble)}."""
    progressed = Signal(str, float)
    """What is being done and how far it is, 0 to 1."""
    _wake = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._make: Callable[[Standings], Frame] | None = None
        self._standings: Standings | None = None
        self._frame: Frame | None = None
        self._work: Work | None = None
        self._then: Sequence[Callable[[Standings], None]] = ()
        self._arrivals: list[Arrival] = []
        self._links: dict[str, tuple[str, str]] = {}
        self._progress: tuple[str, float] | None = None
        self._calls: deque[Callable[[], None]] = deque()
        self._links_changed = self._woken = self._closed = False
        self._pause: QTimer | None = None
        self._painted: QTimer | None = None
        self._unpainted = False
        self.resting = threading.Event()
        """Set while the window has shown all that it was told."""
        self.resting.set()
        self._wake.connect(self._on_wake, Qt.ConnectionType.QueuedConnection)

    def scored(self, standings: "Standings") -> None:
        """The race was scored anew. What the window needs of it is worked out here, in the caller's thread."""
        make = self._make
        made = make(standings) if make else None
        with self._lock:
            self._standings, self._frame = standings, made
            self._ring()
        for call in self._then:
            call(standings)

    def arriving(self, arrivals: "Sequence[Arrival]") -> None:
        """Finishers whose reads are committed."""
        with self._lock:
            self._arrivals.extend(arrivals)
            self._ring()

    def found(self, work: "Work") -> None:
        """All problems of some standings, from whoever looked for them."""
        with self._lock:
            self._work = work
            self._ring()

    def link_state(self, code: str, state: str, trouble: str = "") -> None:
        """A decoder's link changed: a word of `hardware.link_state.LinkState`, and a sentence if it is in trouble."""
        with self._lock:
            self._links[code] = (str(state), trouble)
            self._links_changed = True
            self._ring()

    def tell_links(self) -> None:
        """Somebody new listens: the link states once more."""
        with self._lock:
            self._links_changed = True
            self._ring()

    def links_gone(self, codes: Iterable[str]) -> None:
        """These have no link any more."""
        with self._lock:
            for code in codes:
                self._links.pop(code, None)
            self._links_changed = True
            self._ring()

    def progress(self, text: str, share: float) -> None:
        """Long work goes on: what, and how much of it is done, 0 to 1."""
        with self._lock:
            self._progress = (text, share)
            self._ring()

    def fail(self, sentence: str) -> None:
        """The crew is told in the status line what became of work beside the window: most often that it went wrong."""
        self.later(lambda: self.failed.emit(sentence))

    def later(self, call: Callable[[], None]) -> None:
        """Call it in the window's thread; never, if the window has been closed."""
        with self._lock:
            self._calls.append(call)
            self._ring()

    def attach(self, make: "Callable[[Standings], Frame]", *then: "Callable[[Standings], None]") -> None:
        """The window is ready, and this is how a frame is made. What came before is worked out now.

        `then` get all standings as soon as their frame is made, and must not keep the caller.
        """
        self._make, self._then = make, then
        with self._lock:
            waiting = self._standings if self._frame is None else None
            self._links_changed = True
            self._ring()
        if waiting is not None:
            self.scored(waiting)

    def let_show(self) -> None:
        """Wait, but not long, until the window has shown what it was told."""
        self.resting.wait(SHOWN_S)

    def take_turn(self) -> bool:
        """Whether all that was changed is on the screen; then what the caller changes comes next, and alone. In the
        window's thread: Qt would paint in one go what two have changed, and hear nobody meanwhile."""
        _, painted = self._timers()
        if self._unpainted:
            return False
        self._unpainted = True
        painted.start()
        return True

    def close(self) -> None:
        """The window goes: hear nothing more."""
        with self._lock:
            self._closed = True
            self._calls.clear()
        self.resting.set()
        for timer in (self._pause, self._painted):
            if timer is not None:
                timer.stop()

    def _ring(self) -> None:
        """Under the lock: one wake-up waits at most, however many call."""
        if not (self._woken or self._closed):
            self._woken = True
            self._wake.emit()

    def _timers(self) -> tuple[QTimer, QTimer]:
        """Made in the window's thread."""
        if self._pause is None or self._painted is None:
            self._pause = QTimer(self, singleShot=True, interval=PACE_MS)  # type: ignore[call-arg]
            self._pause.timeout.connect(self._deliver)
            self._painted = QTimer(self, singleShot=True, interval=0)  # type: ignore[call-arg]
            self._painted.timeout.connect(self._on_painted)
        return self._pause, self._painted

    @Slot()
    def _on_wake(self) -> None:
        pause, _ = self._timers()
        if not pause.isActive():
            self._deliver()

    @Slot()
    def _on_painted(self) -> None:
        self._unpainted = False
        self.resting.set()
        self._on_wake()

    @Slot()
    def _deliver(self) -> None:
        if self._unpainted:  # what waits is delivered when that is painted
            return
        with self._lock:
            if self._closed or not self._woken:
                return
            self._woken = False
            made, self._frame = self._frame, None
            work, self._work = self._work, None
            arrivals, self._arrivals = self._arrivals, []
            links = dict(self._links) if self._links_changed else None
            self._links_changed = False
            progress, self._progress = self._progress, None
            calls = list(self._calls)
            self._calls.clear()
        self.resting.clear()
        self._unpainted = True
        pause, painted = self._timers()
        pause.start()
        painted.start()  # its turn comes when what is to be painted has been
        for call in calls:
            call()
        if made is not None:
            self.framed.emit(made)
        if arrivals:
            self.arrived.emit(arrivals)
        if work is not None:
            self.judged.emit(work)
        if links is not None:
            self.linked.emit(links)
        if progress is not None:
            self.progressed.emit(*progress)
