"""What a person should hear at once of a fact just recorded: that it counts for nothing, or hardly can be right."""

from collections.abc import Iterator

import numpy as np

from racecontrol.domain.facts import Gun, Logged, Passed
from racecontrol.domain.time import HOUR, clock_text, elapsed_text, exact, instant
from racecontrol.domain.wording import counted
from racecontrol.scoring.explain import explain
from racecontrol.scoring.explain_rules.fates import MAKES_SPLIT, MAKES_START
from racecontrol.scoring.passings import passing_times
from racecontrol.scoring.standings import Standings

FAR = 2 * HOUR
"""No wave starts so much before or after the time that was planned."""

DOUBTED = (Gun, Passed)
"""The facts of which there may be something to say."""


def doubt(standings: Standings, logged: Logged) -> str:
    """One sentence without its stop; "" for none. `standings`: with the fact."""
    match logged.fact:
        case Gun():
            return ", and ".join((*_off_plan(standings, logged.fact), *_passed_before(standings, logged.fact)))
        case Passed():
            return _counts_for_nothing(standings, logged.number, logged.fact)
        case _:
            return ""


def _planned(standings: Standings, gun: Gun) -> int | None:
    """When the wave was to start."""
    event = standings.field.setup.event
    planned = next(wave.planned for wave in standings.field.setup.waves if wave.code == gun.wave)
    return None if planned is None else instant(exact(planned), event.date, event.timezone)


def _off_plan(standings: Standings, gun: Gun) -> Iterator[str]:
    planned = _planned(standings, gun)
    if planned is not None and abs(gun.at - planned) > FAR:
        off = f"{elapsed_text(abs(gun.at - planned))} {'after' if gun.at > planned else 'before'}"
        at = _when(standings, gun.at)
        yield f"the gun of wave {gun.wave} at {at} is {off} the planned {_when(standings, planned)}"


def _passed_before(standings: Standings, gun: Gun) -> Iterator[str]:
    """Runners of the wave who were beyond the start before its gun; not those who tried their chips before the plan."""
    field, passings = standings.field, passing_times(standings.results.passings)
    points = field.setup.points
    entry, point = np.divmod(passings.group, max(1, passings.points))
    beyond = np.array([one.kind != "start" for one in points], np.bool_)[point]
    mine = field.wave[entry] == [wave.code for wave in field.setup.waves].index(gun.wave)
    since = _planned(standings, gun) or 0
    early = np.flatnonzero(beyond & mine & (passings.time >= since) & (passings.time < gun.at))
    if len(early):
        runners = counted(len(np.unique(entry[early])), "runner")
        first = int(early[np.argmin(passings.time[early])])
        where, at = points[int(point[first])].code, _when(standings, int(passings.time[first]))
        yield f"{runners} of wave {gun.wave} passed a timing point before that gun, the first {where} at {at}"


def _counts_for_nothing(standings: Standings, number: int, fact: Passed) -> str:
    if fact.bib not in standings.field.index:  # the entry went with another fact
        return ""
    told = explain(standings, fact.bib)
    line = next(line for line in told.lines if line.fact == number)
    counts = line.fate in (*MAKES_START, *MAKES_SPLIT)
    return "" if counts else f"the passing of {fact.bib} at {fact.point} counts for nothing: {line.text}"


def _when(standings: Standings, at: int) -> str:
    event = standings.field.setup.event
    return clock_text(at, event.date, event.timezone)
