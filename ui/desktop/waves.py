"""The waves as the start dock shows them. Knows no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np

from racecontrol.domain.facts import Gun, Logged
from racecontrol.domain.setup import Setup, Wave
from racecontrol.domain.state import voided
from racecontrol.domain.time import DAY, HOUR, SECOND, exact, instant, local, of_day
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from ui.desktop.i18n import N_, day_text, tr
from ui.desktop.saying import in_words

NEAR = 12 * HOUR
"""What is further away is of another day: then the date is said, and no countdown."""

LONGEST = 48 * HOUR
"""So long a race without a time limit may last."""


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


def since_gun(setup: Setup, wave: WaveNow, now: int) -> int | None:
    """How long that wave has been running, ms, negative before its gun; None where that is a race of another day."""
    if wave.gun is None:
        return None
    limits = [setup.race(code).time_limit for code in wave.wave.races]
    longest = LONGEST if None in limits else max((limit for limit in limits if limit is not None), default=LONGEST)
    span = now - wave.gun.at
    return span if -NEAR <= span <= longest + NEAR else None


def planned_text(setup: Setup, planned: int, now: int) -> tuple[str, str]:
    """How long until that start, and when it is planned. Of another day nothing is counted, and both days are said."""
    zone = setup.event.timezone
    at = of_day(planned, zone)[:8]
    if abs(planned - now) > NEAR:
        text = N_("planned {day}, {at}; by the clock of this computer it is {today}")
        return "", tr(text, at=at, day=day_of(planned, zone), today=day_of(now, zone))
    text = N_("in {time}") if planned >= now else N_("late {time}")
    return tr(text, time=ticking(planned - now)), tr("planned {at}", at=at)


def day_of(at: int, zone: ZoneInfo) -> str:
    """The date of an instant there, in words."""
    return day_text(local(at, zone).date())


def ticking(ms: int) -> str:
    """A clock that runs: `H:MM:SS`, whole seconds that are over (`official` rounds up: it is for results)."""
    minutes, seconds = divmod(abs(ms) // SECOND, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def lasting(ms: int) -> str:
    """What goes on, or how long ago: `12 s`, `H:MM:SS`, `16 days`; in whole seconds, as it is looked at often."""
    if ms >= 2 * DAY:
        return in_words(span_text(ms))
    return tr("{s} s", s=max(0, ms) // SECOND) if ms < 100 * SECOND else ticking(ms)


def shift(ms: int) -> str:
    """A span as a person says it: `2:00.000`, `0:00.250`, `1:02:00.000`."""
    seconds, millis = divmod(abs(ms), SECOND)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    head = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{head}:{seconds:02}.{millis:03}"
