"""The waves as the start dock shows them. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from racecontrol.domain.facts import Gun, Logged
from racecontrol.domain.setup import Setup, Wave
from racecontrol.domain.state import voided
from racecontrol.domain.time import SECOND, exact, instant
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from ui.desktop.i18n import tr


@dataclass(frozen=True, slots=True)
class WaveNow:
    """A wave and the gun that counts. `planned`: instant. `number`: of the gun's fact in the log."""

    wave: Wave
    planned: int | None
    gun: Gun | None = None
    number: int = 0


def waves_now(setup: Setup, log: Sequence[Logged]) -> tuple[WaveNow, ...]:
    """All waves in the order of the set-up, each with its newest gun that is not void."""
    void = voided(log)
    guns: dict[str, tuple[Gun, int]] = {}
    for logged in log:
        if isinstance(logged.fact, Gun) and logged.number not in void:
            guns[logged.fact.wave] = (logged.fact, logged.number)
    return tuple(WaveNow(wave, planned(setup, wave), *guns.get(wave.code, (None, 0))) for wave in setup.waves)


def planned(setup: Setup, wave: Wave) -> int | None:
    """The instant at which the wave is planned to start."""
    if wave.planned is None:
        return None
    return instant(exact(wave.planned), setup.event.date, setup.event.timezone)


def last_gun(waves: Sequence[WaveNow]) -> WaveNow | None:
    """The wave whose gun was recorded last."""
    return max((wave for wave in waves if wave.gun), key=lambda wave: wave.number, default=None)


def finish_times(standings: Standings, wave: str) -> int:
    """How many finish times hang on the gun of that wave."""
    field = standings.field
    number = [each.code for each in field.setup.waves].index(wave)
    return int(np.count_nonzero((field.wave == number) & (standings.results.finish != NEVER)))


def ticking(ms: int) -> str:
    """A clock that runs: `H:MM:SS`, whole seconds that are over (`official` rounds up: it is for results)."""
    minutes, seconds = divmod(abs(ms) // SECOND, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def lasting(ms: int) -> str:
    """What goes on, or how long ago: `12 s`, then `H:MM:SS`; whole seconds, as it is looked at again and again."""
    return tr("{s} s", s=max(0, ms) // SECOND) if ms < 100 * SECOND else ticking(ms)


def shift(ms: int) -> str:
    """A span as a person says it: `2:00.000`, `0:00.250`, `1:02:00.000`."""
    seconds, millis = divmod(abs(ms), SECOND)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    head = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{head}:{seconds:02}.{millis:03}"
