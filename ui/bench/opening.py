"""From the start of the program to a window that shows the race, beside a bare start and a bare load."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from racecontrol.domain.facts import Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.rehearsal.people import people
from racecontrol.session import Session
from ui.bench.race import GUN, SEED, made, setup

TARGET = 1.5
MOST_MIB = 450
TURNS = 3
_PIECE = 5000

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
    "QT_QPA_PLATFORM": "offscreen"
}
"""Of a program that was started before: its modules are compiled."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Medians of `TURNS` starts, s; `peak_mib`: the most memory of the program, None where the system does not tell."""

    runners: int
    reads: int
    ours_s: float
    floor_s: float
    peak_mib: float | None

    @property
    def ratio(self) -> float:
        return self.ours_s / self.floor_s

    def __str__(self) -> str:
        mib = self.peak_mib
        memory = "" if mib is None else f"; {mib:.0f} MiB, target {MOST_MIB} {_ok(mib <= MOST_MIB)}"
        return (
            f"the window on a race of {self.runners:,} runners, {self.reads:,} reads: shown after {self.ours_s:.2f} s, "
            f"bare start and load {self.floor_s:.2f} s, ratio {self.ratio:.2f}, target {TARGET:g} "
            f"{_ok(self.ratio <= TARGET)}{memory}"
        )


def _ok(holds: bool) -> str:
    return "ok" if holds else "over"


def opened(folder: Path, runners: int) -> Opened:
    """Programs of their own, one after the other: ours, bare, ours, bare ..."""
    path = folder / f"opening-{runners}.race"
    reads = write(path, runners)
    turns = [(_start("ours", path), _start("bare", path)) for _ in range(TURNS)]
    ours, bare = zip(*turns, strict=True)
    peaks = [mib for _, mib in ours if mib]
    return Opened(
        runners,
        reads,
        statistics.median(seconds for seconds, _ in ours),
        statistics.median(seconds for seconds, _ in bare),
        max(peaks, default=None),
    )


def write(path: Path, runners: int) -> int:
    """The race of `race.made` as a file; how many reads it has."""
    race = made(runners)
    chips = [entry.chips[0] for entry in race.field.entries]
    codes = [box.code for box in race.field.setup.decoders]
    boxes, times = race.log.view().decoder.tolist(), race.at.tolist()
    worn = [chips[entry % runners] for entry in race.entry.tolist()]
    with Session.create(path, setup()) as session:
        session.do(Entered(people(session.setup, runners, SEED)))
        session.do(*(Gun(wave.code, GUN + (wave.planned or 0), "typed") for wave in session.setup.waves))
        for first in range(0, len(times), _PIECE):
            by_box: dict[int, list[Read]] = {}
            for n in range(first, min(first + _PIECE, len(times))):
                by_box.setdefault(boxes[n], []).append(Read(worn[n], times[n], b"read"))
            session.do(*(Heard(codes[box], times[first], tuple(reads), "utc") for box, reads in by_box.items()))
        return len(session.snapshot().reads)


def _start(what: str, path: Path) -> tuple[float, float | None]:
    """Seconds until it says that it is done, and its memory."""
    begun = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-m", "ui.bench.start", what, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    ) as program:
        assert program.stdout is not None
        told = program.stdout.readline()
        seconds = time.monotonic() - begun
    if not told:
        raise RuntimeError(f"the start of {what} ended with {program.returncode} and told nothing")
    return seconds, float(told) or None
