"""How a box's clock stands beside ours, in words."""

from racecontrol.domain.said import said
from racecontrol.domain.time import DAY, SECOND, iso_local
from racecontrol.domain.wording import span_text

YEAR = 365 * DAY
"""A clock so far off shows another year: its date says more than a number."""


def offset_text(ahead: int, now: int) -> str:
    """`+12 ms`, or the date that it shows; `now`: what a right clock shows, ms."""
    return f"{ahead:+,} ms" if abs(ahead) < YEAR else iso_local(now + ahead)[:10]


def apart_text(ahead: int, now: int) -> str:
    """`12 ms ahead`, `5.2 s behind`, `1:02:00 h ahead`, `3 days behind`, or `at 1980-01-01 00:00:12`."""
    if abs(ahead) >= YEAR:
        return said("at {time}", time=iso_local(now + ahead)[:19].replace("T", " "))
    span = said("{ms} ms", ms=abs(ahead)) if abs(ahead) < SECOND else span_text(ahead)
    return said("{span} ahead", span=span) if ahead >= 0 else said("{span} behind", span=span)
