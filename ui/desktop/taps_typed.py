"""Tap sheets on paper, typed in or pasted: lines of a time, with or without a bib. Knows no Qt."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from racecontrol.domain.setup import Event
from racecontrol.domain.time import HOUR, MINUTE, SECOND, instant, of_day
from ui.desktop.i18n import tr

_BETWEEN = re.compile(r"[\s;|]+")
_ELAPSED = re.compile(r"(?:(\d{1,3}):([0-5]\d)|(\d{1,4})):([0-5]\d)(?:[.,](\d{1,3}))?")
_RUN_TOGETHER = re.compile(r".*,\d{3,}")

When = Callable[[str], int]
"""The instant of a time as it is written. Raises ValueError with a sentence."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One line: an instant, ms UTC, and the bib beside it, "" without one."""

    at: int
    bib: str


def of_clock(event: Event) -> When:
    """Times of day at the event."""
    return lambda text: instant(text, event.date, event.timezone)


def since_gun(gun: int) -> When:
    """Elapsed times of the wave that started at `gun`: `1:38:12.4`, `98:12` is minutes and seconds."""

    def when(text: str) -> int:
        found = _ELAPSED.fullmatch(text)
        if found is None:
            raise ValueError(tr("{time} is no time since the gun; write 1:38:12 or 98:12", time=repr(text)))
        hours, minutes, alone, seconds, fraction = found.groups(default="0")
        whole = int(hours) * HOUR + (int(minutes) + int(alone)) * MINUTE + int(seconds) * SECOND
        return gun + whole + int(fraction.ljust(3, "0"))

    return when


def lines(text: str, when: When, event: Event, now: int) -> tuple[Typed, ...]:
    """The lines of a sheet by their times. Raises ValueError that names the first line that cannot be read."""
    found: list[Typed] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(_line(line, when))
        except ValueError as fault:
            raise ValueError(tr("Line {n}: {fault}", n=number, fault=fault)) from None
        if found[-1].at > now:
            at, clock = of_day(found[-1].at, event.timezone)[:8], of_day(now, event.timezone)[:8]
            raise ValueError(
                tr(
                    "Line {n} would be at {at}, in the future: it is {now}. Look what the times are counted from.",
                    n=number,
                    at=at,
                    now=clock,
                )
            )
    return tuple(sorted(found, key=lambda one: one.at))


def _line(line: str, when: When) -> Typed:
    parts = [part for part in _BETWEEN.split(line) if part]
    times = [part for part in parts if ":" in part]
    bibs = [part for part in parts if ":" not in part]
    if len(times) != 1 or len(bibs) > 1 or _RUN_TOGETHER.fullmatch(times[0]):
        raise ValueError(
            tr("{line} is not a time and a bib; write 1:38:12 877, or the time alone", line=repr(line.strip()))
        )
    return Typed(when(times[0]), bibs[0] if bibs else "")
