"""Times without a date, from devices that send a time of day, or a weekday and a time: the date nearest to now."""

from datetime import datetime, timedelta

from racecontrol.domain.time import DAY

_EPOCH = datetime(1970, 1, 1)
_MS = timedelta(milliseconds=1)
_FIRST_WEEKDAY = 4  # 1970-01-01 was a Thursday; Sunday is 0


def wall_clock() -> int:
    """This computer's wall clock, ms since 1970-01-01 00:00 on it."""
    return (datetime.now() - _EPOCH) // _MS


def nearest(of_day: int, now: int, weekday: int | None = None) -> int:
    """The stamp nearest to `now` with that time of day, ms, and that weekday (Sunday 0) if one is given.

    A time just before midnight that is heard just after it belongs to yesterday.
    """
    first = of_day if weekday is None else of_day + (weekday - _FIRST_WEEKDAY) % 7 * DAY
    period = DAY if weekday is None else 7 * DAY
    return first + (now - first + period // 2) // period * period
