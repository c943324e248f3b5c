"""The process that prints: jobs come in, states go out. Who waits for it sees when it hangs, or is gone."""

import contextlib
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from racecontrol.domain.refusal import Refused
from ui.printing.folder import Folder
from ui.printing.jobs import FOLDER, OVER, Beat, Job, NoAnswer, NobodyKnows, Order, Report, Seen, System, Told

EVERY = 0.3
"""Seconds between two looks at the jobs."""

PRINTERS_EVERY = 2.0
"""Seconds between two looks at the printers."""

AGAIN = 1.0
"""Seconds until what could not be handed over is tried again."""


def system_printers() -> System:
    """The way to the printers of this computer."""
    from ui.printing.cups import Cups, library

    lib = library()
    if lib is not None:
        return Cups(lib)
    from ui.printing.qt_printers import QtPrinters

    return QtPrinters()


def run_printing(pipe: "Connection[Report, Order]", printers: Callable[[], System] = system_printers) -> None:
    """The target of the process. Ends when told to, and when the process at the other end of the pipe is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent says when to stop
    with contextlib.suppress(EOFError, OSError):
        systems: dict[bool, System] = {True: Folder(), False: printers()}
        Press(pipe.send, systems).work(pipe)


@dataclass(slots=True)
class _Sent:
    """A job under way. `number`: at its printer, "" before that; `tried`: it may have been handed over."""

    job: Job
    tried: bool
    number: str = ""
    due: float = 0.0
    last: Told | None = None


class Press:
    """`systems`: by whether the printer is the folder."""

    def __init__(self, say: Callable[[Report], None], systems: Mapping[bool, System]) -> None:
        self._say, self._systems = say, systems
        self._under_way: dict[str, _Sent] = {}
        self._seen: Seen | None = None
        self._look_due = 0.0

    def work(self, pipe: "Connection[Report, Order]") -> None:
        while True:
            while pipe.poll(0 if self._unsent() else EVERY):
                order = pipe.recv()
                if order is None:
                    return
                self._under_way[order.id] = _Sent(order, order.again)
            self._say(Beat())
            self.step(time.monotonic())

    def step(self, now: float) -> None:
        """One job is handed over, then all are looked at."""
        self._look_at_printers(now)
        for sent in self._unsent(now)[:1]:
            self._hand_over(sent, now)
        self._look_at_jobs()

    def _unsent(self, now: float | None = None) -> list[_Sent]:
        now = time.monotonic() if now is None else now
        return [sent for sent in self._under_way.values() if not sent.number and sent.due <= now]

    def _hand_over(self, sent: _Sent, now: float) -> None:
        """Never a second time without having asked what became of the first."""
        job = sent.job
        system = self._systems[job.printer == FOLDER]
        before, sent.tried = sent.tried, True
        self._tell(sent, sent.last or Told(job.id, "waiting"))  # from here on it may be at the printer
        try:
            sent.number = (system.find(job) if before else None) or system.send(job)
        except NoAnswer as fault:
            sent.due = now + AGAIN
            self._tell(sent, Told(job.id, fault.state, str(fault)))
        except Refused as refusal:
            self._tell(sent, Told(job.id, "unknown" if isinstance(refusal, NobodyKnows) else "refused", refusal.text))
        else:
            self._tell(sent, Told(job.id, "waiting", "", taken=True))

    def _look_at_jobs(self) -> None:
        for folder, system in self._systems.items():
            mine = {
                sent.number: sent for sent in self._under_way.values() if sent.number and _to_folder(sent) == folder
            }
            if not mine:
                continue
            try:
                states = system.states(list(mine))
            except NoAnswer as fault:
                states = dict.fromkeys(mine, (fault.state, str(fault)))
            except Refused as refusal:
                states = dict.fromkeys(mine, ("no_answer", refusal.text))
            for number, sent in mine.items():
                if number in states:
                    self._tell(sent, Told(sent.job.id, *states[number], taken=True))
                else:
                    sent.number = ""  # the printing system broke down and has forgotten it: once more, with a search

    def _look_at_printers(self, now: float) -> None:
        if now < self._look_due:
            return
        self._look_due = now + PRINTERS_EVERY
        try:
            seen = Seen(self._systems[False].printers())
        except (NoAnswer, Refused):  # its jobs say so
            seen = Seen(tuple(replace(one, state="no_answer") for one in self._seen.printers) if self._seen else ())
        if seen != self._seen:
            self._seen = seen
            self._say(seen)

    def _tell(self, sent: _Sent, told: Told) -> None:
        if told != sent.last:
            sent.last = told
            self._say(told)
        if told.state in OVER:
            self._under_way.pop(told.id, None)


def _to_folder(sent: _Sent) -> bool:
    return sent.job.printer == FOLDER
