"""The simulated clock, shared by everything that plays a race."""

import math
import time
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SimClock:
    """Shows `base` (ms) at the moment `since`, and runs `speed` times as fast as the wall; speed 0 stands still.

    `since`: seconds on the system's monotonic clock, which all processes share: a clock sent to another process
    shows the same there.
    """

    base: int
    speed: float = 0.0
    since: float = field(default_factory=time.monotonic)

    def now(self) -> int:
        """The simulated instant, ms."""
        return self.base + int((time.monotonic() - self.since) * 1000 * self.speed)

    def at_speed(self, speed: float) -> "SimClock":
        """The clock that goes on from here at another speed."""
        return SimClock(self.now(), speed)

    def wait_for(self, instant: int) -> float:
        """Seconds of the wall until the instant; infinite while the clock stands still before it."""
        ahead = instant - self.now()
        if ahead <= 0:
            return 0.0
        return ahead / 1000 / self.speed if self.speed else math.inf
