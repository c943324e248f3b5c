"""A span of the day as people type it: `9:12-9:15`, `9:13 +- 2`, `9:13`. Knows no Qt."""

import re

from racecontrol.domain.setup import Event
from racecontrol.domain.time import MINUTE, SECOND, instant
from ui.desktop.i18n import tr

AROUND = 1.0
"""Minutes before and after a single time."""

_TIME = r"(\d{1,2}:\d{2}(?::\d{2})?)"
_FROM_TO = re.compile(rf"{_TIME}\s*(?:-|–|—|to|until|\s)\s*{_TIME}", re.IGNORECASE)
_NEAR = re.compile(rf"{_TIME}(?:\s*(?:\+-|\+/-|±)\s*(\d{{1,3}}(?:[.,]\d+)?)\s*(?:m|min)?)?", re.IGNORECASE)


def span_of_day(text: str, event: Event) -> tuple[int, int]:
    """The first and the last instant, ms UTC. A minute without seconds is all of it. Raises ValueError."""
    typed = text.strip()
    if found := _FROM_TO.fullmatch(typed):
        since, until = (_instant(time, event) for time in found.groups())
        if until < since:
            raise ValueError(tr("'{typed}' ends before it begins; exchange its times.", typed=typed))
        return since, until + _rest(found[2])
    if found := _NEAR.fullmatch(typed):
        at, wide = _instant(found[1], event), round(float((found[2] or str(AROUND)).replace(",", ".")) * MINUTE)
        return at - wide, at + wide + _rest(found[1])
    raise ValueError(tr("'{typed}' is no time of day. Write 9:12-9:15, or 9:13 +- 2 for minutes around.", typed=typed))


def _instant(time: str, event: Event) -> int:
    whole = time if time.count(":") == 2 else f"{time}:00"
    return instant(whole, event.date, event.timezone)


def _rest(time: str) -> int:
    """What is left of the second, or of the minute, that is named."""
    return (SECOND if time.count(":") == 2 else MINUTE) - 1
