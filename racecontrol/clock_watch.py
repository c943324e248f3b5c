"""The laptop's own clock, watched: a step of the wall clock and a sleep are told, and never quietly applied."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from racecontrol.domain.said import AND, said, series
from racecontrol.domain.time import SECOND, added_text

STEP = SECOND // 2
"""A wall clock that runs away from the steady one by so much between two looks was set; network time is slower."""


@dataclass(frozen=True, slots=True)
class Jump:
    """`at`: the wall clock after it; `step`: how much the wall clock was moved, ms; `slept`: how long we slept, ms."""

    at: int
    step: int
    slept: int

    def __str__(self) -> str:
        return str(self.text)

    @property
    def text(self) -> str:
        """What happened, in words."""
        told: list[str] = []
        if self.step:
            told.append(said("the clock of this computer was moved by {span}", span=added_text(self.step)))
        if self.slept:
            told.append(said("this computer slept for {seconds} s", seconds=self.slept // SECOND))
        return series(AND, told)


def awake_ns() -> int:
    """Time since the start of the computer without its sleep."""
    return time.monotonic_ns()


def steady_ns() -> int:
    """Time since the start of the computer, its sleep too, where the system tells it."""
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic_ns()


class ClockWatch:
    """`look` compares what has passed since the last look by three clocks."""

    def __init__(
        self,
        wall: Callable[[], int],
        steady: Callable[[], int] = steady_ns,
        awake: Callable[[], int] = awake_ns,
    ) -> None:
        self._clocks = (wall, lambda: steady() // 1_000_000, lambda: awake() // 1_000_000)
        self._last = self._now()

    def look(self) -> Jump | None:
        """What happened to the clock since the last look; None when nothing did."""
        now = self._now()
        passed = [new - old for new, old in zip(now, self._last, strict=True)]
        self._last = now
        step, slept = passed[0] - passed[1], passed[1] - passed[2]
        jump = Jump(now[0], step if abs(step) >= STEP else 0, slept if slept >= STEP else 0)
        return jump if jump.step or jump.slept else None

    def _now(self) -> tuple[int, ...]:
        return tuple(clock() for clock in self._clocks)
