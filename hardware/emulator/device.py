"""Emulated decoders in a process of their own, as real boxes are, and one alone in this process.

with Emulators(schedules, base=start) as emulators:
    ...open a link to each of emulators.ports...
    emulators.play(speed=60)
    ...until emulators.done and as many reads are received as emulators.sent says...
"""

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Self

from hardware.emulator.clock import SimClock
from hardware.emulator.emulation import Emulation
from hardware.emulator.schedule import Schedule
from racecontrol.domain.refusal import Refused

EVERY = 0.2
"""Seconds between two reports of what was sent."""

BEHIND = 10
"""By so much the system puts it behind the program that hears it (nice value): on race day boxes take nothing of the
computer's time."""


@dataclass(frozen=True, slots=True)
class Ports:
    """First report: name of the decoder -> what a link opens to hear it."""

    urls: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sent:
    """Later reports: name of the decoder -> reads sent so far, and numbers of the pieces that were lost.

    `done`: these are all."""

    counts: dict[str, int]
    done: bool
    lost: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Failed:
    """The only report when the ports could not be made: one sentence a fault."""

    faults: tuple[str, ...]


Report = Ports | Sent | Failed
Order = SimClock | None
"""The clock to play by from now on, or None: stop."""


def run_emulators(
    pipe: "Connection[Report, Order]",
    schedules: Sequence[Schedule],
    clock: SimClock,
    places: Mapping[str, str] | None = None,
) -> None:
    """The target of the process. Ends when told to, and when the process at the other end of the pipe is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent says when to stop
    if hasattr(os, "nice"):
        os.nice(BEHIND)
    try:
        emulation = Emulation(schedules, clock, places)
    except (Refused, OSError) as fault:
        pipe.send(Failed(fault.faults if isinstance(fault, Refused) else (str(fault),)))
        return
    with emulation, contextlib.suppress(EOFError, OSError):
        pipe.send(Ports(emulation.ports))
        last, due = Sent({}, False, {}), 0.0
        while _obey(pipe, emulation):
            emulation.step()
            if time.monotonic() >= due or emulation.done:
                due = time.monotonic() + EVERY
                last = _report(pipe, emulation, last)
            emulation.wait()


def _obey(pipe: "Connection[Report, Order]", emulation: Emulation) -> bool:
    """Carries out what was ordered meanwhile; whether to go on."""
    while pipe.poll():
        order = pipe.recv()
        if order is None:
            return False
        emulation.clock = order
    return True


def _report(pipe: "Connection[Report, Order]", emulation: Emulation, last: Sent) -> Sent:
    sent = Sent(emulation.sent, emulation.done, emulation.lost)
    if sent != last:
        pipe.send(sent)
    return sent


class Emulators:
    """The process with the emulated decoders, seen from outside. They stand still until `play`.

    `base`: what the simulated clock shows until then, ms. `places`: as for `Emulation`. Raises Refused when the
    ports cannot be had.
    """

    def __init__(self, schedules: Sequence[Schedule], base: int, places: Mapping[str, str] | None = None) -> None:
        self.clock = SimClock(base)
        self._done = threading.Event()
        self._sent = {schedule.name: 0 for schedule in schedules}
        self._lost: dict[str, tuple[int, ...]] = {schedule.name: () for schedule in schedules}
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        arguments = (theirs, schedules, self.clock, places)
        self._process = spawn.Process(target=run_emulators, args=arguments, name="emulators", daemon=True)
        self._process.start()
        theirs.close()
        self.ports = self._first_report()
        """Name of the decoder -> what a link opens to hear it."""
        self._listener = threading.Thread(target=self._listen, name="emulators", daemon=True)
        self._listener.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def sent(self) -> dict[str, int]:
        """Name of the decoder -> reads sent so far, at most `EVERY` seconds old."""
        return dict(self._sent)

    @property
    def lost(self) -> dict[str, tuple[int, ...]]:
        """Name of the decoder -> numbers of the pieces of its schedule, from 1, that nobody kept in a break."""
        return dict(self._lost)

    @property
    def done(self) -> bool:
        """Whether everything is sent; `sent` and `lost` are final then."""
        return self._done.is_set()

    def wait_done(self, seconds: float) -> bool:
        """Waits until everything is sent; whether it is."""
        return self._done.wait(seconds)

    @property
    def alive(self) -> bool:
        """Whether the process is there; if it is not and was not stopped, it broke."""
        return self._process.is_alive()

    def play(self, speed: float) -> None:
        """Starts, or goes on at another speed; 0 pauses. `clock` shows the same instants here as there."""
        self.clock = self.clock.at_speed(speed)
        with contextlib.suppress(OSError):
            self._pipe.send(self.clock)

    def stop(self) -> None:
        """Unplugs all decoders and ends the process."""
        with contextlib.suppress(OSError):
            self._pipe.send(None)
        self._process.join(2)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()
        self._listener.join()
        self._pipe.close()

    def _first_report(self) -> dict[str, str]:
        try:
            report = self._pipe.recv()
        except EOFError:
            report = Failed(("the emulated decoders could not be started; the log has the details",))
        if isinstance(report, Ports):
            return report.urls
        self._process.join()
        raise Refused(report.faults)

    def _listen(self) -> None:
        with contextlib.suppress(EOFError, OSError):  # the end of the process
            while True:
                report = self._pipe.recv()
                self._sent, self._lost = report.counts, report.lost
                if report.done:
                    self._done.set()


def emulate(
    schedule: Schedule,
    place: str,
    speed: float,
    announce: Callable[[str], None],
    stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Plays one decoder here, as long as it `lasts` and to its last piece, and waits until all is taken in; the reads
    sent.

    The clock starts when somebody listens. `place`: as for `open_port`; `announce` gets what others open. Raises
    Refused, or OSError when the port cannot be had.
    """
    clock = SimClock(schedule.begins)
    with Emulation([schedule], clock, {schedule.name: place}) as emulation:
        announce(emulation.ports[schedule.name])

        def over() -> bool:
            return emulation.done and emulation.clock.now() >= schedule.ends_at and emulation.taken_in()

        while not stopping() and not over():
            if not emulation.clock.speed and emulation.listened_to:
                emulation.clock = clock.at_speed(speed)
            emulation.step()
            emulation.wait()
        return emulation.sent[schedule.name]
