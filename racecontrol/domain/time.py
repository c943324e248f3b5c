"""Time as whole milliseconds: instants since 1970-01-01 UTC, and spans.

Only display, typed input and decoders' local stamps know a time zone.
"""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from racecontrol.domain.said import said

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

SET_AFTER = 1_420_070_400_000
"""2015-01-01, ms UTC: a clock that shows less was never set; they begin in 1970, 1980 or 2000."""

_SPAN = re.compile(r"(\d{1,7}):([0-5]?\d):([0-5]?\d)(?:[.,](\d{1,3}))?")
_TIME_OF_DAY = re.compile(r"\d{1,3}:.*")
_YEARS = range(1970, 2200)
_EPOCH = datetime(1970, 1, 1)
_EPOCH_UTC = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def official(ms: int) -> int:
    """Whole seconds, up to the next longer one (World Athletics TR 19.24.5)."""
    return -(-ms // SECOND)


def clock(ms: int) -> str:
    """Elapsed time as it is printed: `H:MM:SS`, rounded up to the next whole second."""
    minutes, seconds = divmod(official(ms), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def exact(ms: int) -> str:
    """A span to the millisecond: `HH:MM:SS.mmm`, unrounded; the inverse of `duration`."""
    sign, ms = ("-", -ms) if ms < 0 else ("", ms)
    seconds, millis = divmod(ms, SECOND)
    minutes, seconds = divmod(seconds, 60)
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{millis:03}"


def duration(text: str) -> int:
    """`HH:MM:SS[.mmm]` in milliseconds. Raises ValueError with a sentence."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise ValueError(said("{text!r} is not a time; write HH:MM:SS or HH:MM:SS.mmm", text=text))
    hours, minutes, seconds, fraction = found.groups()
    return int(hours) * HOUR + int(minutes) * MINUTE + int(seconds) * SECOND + int((fraction or "0").ljust(3, "0"))


def instant(text: str, day: date, zone: ZoneInfo) -> int:
    """An instant as typed: ISO 8601 with offset, or `HH:MM:SS[.mmm]` on `day` in `zone`. Raises ValueError."""
    if _SPAN.fullmatch(text.strip()) and _TIME_OF_DAY.fullmatch(text.strip()):
        midnight = datetime(day.year, day.month, day.day)
        return utc(int((midnight - _EPOCH) / _MS) + duration(text), zone)
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        moment = None
    if moment is None or ":" not in text or moment.year not in _YEARS:
        raise ValueError(
            said("{text!r} is not a moment; write HH:MM:SS.mmm or 2017-12-31T08:00:00.250+08:00", text=text)
        )
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return round((moment - _EPOCH_UTC) / _MS)


def utc(local: int, zone: ZoneInfo) -> int:
    """The instant of a local stamp: `local` is ms since 1970-01-01 00:00 on a wall clock in `zone`.

    In the hour that a clock set back repeats, the first of both is meant.
    """
    wall = _EPOCH + timedelta(milliseconds=local)
    offset = wall.replace(tzinfo=zone).utcoffset()
    assert offset is not None
    return local - int(offset / _MS)


def local(at: int, zone: ZoneInfo) -> datetime:
    """The wall clock in `zone` at an instant."""
    return (_EPOCH_UTC + timedelta(milliseconds=at)).astimezone(zone)


def wall(at: int, zone: ZoneInfo) -> int:
    """The inverse of `utc`: what the wall clock in `zone` shows at an instant, ms since 1970-01-01 on it."""
    return (local(at, zone).replace(tzinfo=None) - _EPOCH) // _MS


def iso(at: int, zone: ZoneInfo) -> str:
    """ISO 8601 with milliseconds and offset: `2017-12-31T08:00:00.250+08:00`."""
    return local(at, zone).isoformat(timespec="milliseconds")


def iso_local(stamp: int) -> str:
    """A decoder's local stamp, which knows no zone: `2017-12-31T08:00:00.250`."""
    return (_EPOCH + timedelta(milliseconds=stamp)).isoformat(timespec="milliseconds")


def of_day(at: int, zone: ZoneInfo) -> str:
    """Time of day in `zone`: `08:00:00.250`."""
    return local(at, zone).time().isoformat("milliseconds")


def clock_text(at: int, day: date, zone: ZoneInfo) -> str:
    """An instant for people: `08:00:00.250`, with its date when that is not `day`; `instant` reads it back."""
    there = local(at, zone).date()
    time = of_day(at, zone)
    return time if there == day else f"{there.isoformat()} {time}"


def elapsed_text(ms: int) -> str:
    """A span for people: `0:40:01.500`, `-0:00:00.500`, unrounded; `duration` reads it back, without the sign."""
    sign, text = ("-", exact(-ms)) if ms < 0 else ("", exact(ms))
    return sign + (text[1:] if text.startswith("0") else text)


def added_text(ms: int) -> str:
    """A span that is added, or taken off: `+0:01:00.000`, `-0:04:30.000`."""
    return elapsed_text(ms) if ms < 0 else f"+{elapsed_text(ms)}"
