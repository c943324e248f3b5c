"""A long rehearsal in the real window, watched: `make watch`.

How long the window's thread was away from its events, what that time went into, how much of it a program that does
nothing was kept away, too, and what all threads did then; how much memory the program has; whether sent, received,
stored and scored are one number; and a picture of the window each minute.

It is clean, and the exit code 0, when the counts are one number and the window's thread was never away for longer than
AWAY_MS, not counting the time in which a program that does nothing was kept away, too.
"""

import argparse
import faulthandler
import json
import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from ui.desktop import app
from ui.desktop.main_window import MainWindow
from ui.desktop.race import OpenRace
from ui.desktop.rehearse import Director
from ui.rehearsal import Rehearsal, write

PULSE_MS = 5
AWAY_MS = 30.0
"""The longest that the window's thread may be away."""

MINUTE_S = 60.0
OPENING_S = 20.0
"""Until then the window opens and the lines connect; that is told apart."""

PATIENCE_S = 30.0

LATE = "late.txt"
"""Beside the pictures: the stacks of all threads at each late moment."""

Spans = NDArray[np.float64]
"""From when to when, s of the monotonic clock, one line for each; of our own also what `Account` counts in between."""

Account = tuple[float, float, float, int]
"""Of a thread, up to now: the monotonic clock, how long it had a processor and how long it stood in the system's line
for one, s, and how many pages of memory it had to wait for, because the system had put them back on the disk."""


def memory_mib() -> float:
    """What the program has in use now."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


class Watch:
    """Begins with the window's loop, ends by closing the window."""

    def __init__(self, director: Director, window: MainWindow, minutes: float, out: Path) -> None:
        self.director, self.window, self.out = director, window, out
        self.ends, self.begun = MINUTE_S * minutes, time.monotonic()
        self.pulses = array("d")
        self.minutes: list[tuple[int, float, int, int, int]] = []
        self.agreed = False
        self._paused = 0.0
        self._schedule = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", os.O_RDONLY)
        self._pulse = QTimer(window)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._stacks = (out / LATE).open("w", encoding="utf-8")
        faulthandler.register(signal.SIGALRM, file=self._stacks)
        self._pulse.timeout.connect(self._ring)
        self._pulse.start(PULSE_MS)
        self._look = QTimer(window)
        self._look.timeout.connect(self._minute)
        self._look.start(int(1000 * MINUTE_S))
        self._end = QTimer(window)
        self._end.timeout.connect(self._finish)
        self._end.start(250)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Received, stored, scored."""
        now = self.director.rehearsal.live.counts()
        return now.total_received, now.total_stored, now.total_scored

    def absences(self) -> tuple[Spans, Spans]:
        """From one return to the events to the next, while the window opened and after that."""
        pulses = np.array(self.pulses).reshape(-1, 4)
        spans = np.column_stack((pulses[:-1, 0], pulses[1:, 0], np.diff(pulses[:, 1:], axis=0)))
        spans = spans[~np.isnan(spans).any(axis=1)]
        opening = spans[:, 0] < self.begun + OPENING_S
        return spans[opening], spans[~opening]

    def _ring(self) -> None:
        """It is back. When it stays away for too long from now on, what all threads do then is written down.

        The system's alarm is set anew each time, and nobody waits for that: faulthandler's own clock would be a thread
        that begins and ends at each return.
        """
        self.pulses.extend(self._account())
        if self.pulses[-4] > self.begun + OPENING_S:
            signal.setitimer(signal.ITIMER_REAL, AWAY_MS / 1000)

    def _account(self) -> Account:
        had, stood, _ = (int(ns) / 1e9 for ns in os.pread(self._schedule, 100, 0).split())
        return time.monotonic(), had, stood, resource.getrusage(resource.RUSAGE_THREAD).ru_majflt

    def _minute(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        number = len(self.minutes) + 1
        self.minutes.append((number, memory_mib(), *self.counts))
        print(f"minute {number}: {self.minutes[-1][1]:.0f} MiB, received, stored, scored {self.counts}", flush=True)
        self.window.grab().save(str(self.out / f"minute-{number:02}.png"))
        self.pulses.extend((math.nan,) * 4)
        self.pulses.extend(self._account())  # a picture takes its time, and that is not the window's

    def _finish(self) -> None:
        """The simulated decoders stand still, what they have sent arrives, and all counts are one number."""
        now = time.monotonic()
        if now - self.begun < self.ends:
            return
        rehearsal = self.director.rehearsal
        if not self._paused:
            self._paused = now
            self._pulse.stop()
            signal.setitimer(signal.ITIMER_REAL, 0)
            rehearsal.emulators.play(0)
            return
        received, stored, scored = self.counts
        self.agreed = rehearsal.sent == received == stored == scored
        if self.agreed or now - self._paused > PATIENCE_S:
            told = f"sent {rehearsal.sent:,}, received {received:,}, stored {stored:,}, scored {scored:,}"
            print(told, flush=True)
            self._end.stop()
            faulthandler.unregister(signal.SIGALRM)
            self._stacks.close()
            os.close(self._schedule)
            self.window.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runners", type=int, default=16_000)
    parser.add_argument("--speed", type=float, default=20.0)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--out", type=Path, default=Path("watch"))
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    script = write(args.runners, 1)
    watches: list[Watch] = []
    with tempfile.TemporaryDirectory() as folder:
        remembered = Path(folder) / "desktop.ini"
        remembered.write_text("[General]\nsound=false\n")
        director = Director(script, Path(folder) / "rehearsal.race", args.speed, _nothing)

        def load() -> OpenRace:
            race = director.open_race()
            QTimer.singleShot(0, _begin)
            return race

        def _begin() -> None:
            window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
            watches.append(Watch(director, window, args.minutes, args.out))

        idle = [_idle(processor) for processor in os.sched_getaffinity(0)]
        app.show(lambda: load, script.setup.event.name, remembered)
        still = [np.array(json.loads(one.communicate()[0]), np.float64).reshape(-1, 2) for one in idle]
        director.end()
    return _tell(watches[0], still)


def _idle(processor: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.watch.idle", str(PULSE_MS), str(processor)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ms(spans: Spans) -> NDArray[np.float64]:
    return (spans[:, 1] - spans[:, 0]) * 1000


def _nothing(_: Rehearsal) -> None:
    """No lists are wanted."""


def still_ms(away: Spans, still: Spans) -> NDArray[np.float64]:
    """Of each of the spans `away`, how much of it lies in one of `still`, ms."""
    begin, end = np.maximum(away[:, :1], still[:, 0]), np.minimum(away[:, 1:2], still[:, 1])
    return (end - begin).clip(min=0).sum(axis=1) * 1000


def _tell(watch: Watch, still: Sequence[Spans]) -> int:
    """`still`: by processor, while the program that does nothing there was away, too."""
    opening, watched = watch.absences()
    gaps = _ms(watched)
    late = watched[gaps > AWAY_MS]
    own = _ms(late) - np.max([still_ms(late, one) for one in still], axis=0)
    longest = max(_ms(one).max(initial=0) for one in still)
    print(f"while it opened, the window's thread was away for at most {_ms(opening).max(initial=0):.0f} ms")
    print(
        f"then {len(gaps):,} returns to its events: {np.percentile(gaps, 50):.1f} ms in the middle, 99 % within "
        f"{np.percentile(gaps, 99):.1f} ms, 99.9 % within {np.percentile(gaps, 99.9):.1f} ms, the longest "
        f"{gaps.max():.0f} ms; {len(late)} longer than {AWAY_MS:g} ms"
    )
    print(f"programs that did nothing, one on each processor, were away for at most {longest:.0f} ms at the same time")
    if len(late):
        print(f"without the moments when one of those was away, too, {int((own > AWAY_MS).sum())} longer:")
        for whole, mine, (had, stood, pages) in zip(_ms(late), own, late[:, 2:], strict=True):
            told = (
                f"{had * 1000:.0f} ms at work, {stood * 1000:.0f} ms in the system's line, {pages:.0f} pages waited for"
            )
            print(f"  {whole:.0f} ms (own {mine:.0f}): {told}")
        print(f"what all threads did then: {watch.out / LATE}")
    if watch.minutes:
        first, last = watch.minutes[0][1], watch.minutes[-1][1]
        print(f"memory after the first minute {first:.0f} MiB, after the last {last:.0f} MiB")
    clean = watch.agreed and not (own > AWAY_MS).any()
    print("clean" if clean else "NOT clean")
    return 0 if clean else 1


if __name__ == "__main__":
    sys.exit(main())
