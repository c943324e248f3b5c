"""Dates and times of day as decoders write them -> stamps: ms since 1970-01-01 on the clock that they come from."""

import re
from datetime import datetime, timedelta
from functools import lru_cache

from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND

END = 7_258_118_400_000
"""2200-01-01: a stamp from here on is none, and the race file holds none."""

_EPOCH = datetime(1970, 1, 1)
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?")
_CENTURY_TURNS = 70  # two digits of a year: 70 is 1970, where a clock that was never set may begin, and 69 is 2069
_UNSET = "000000"


def of_day(text: str) -> int:
    """`HH:MM:SS`, with up to nine decimals of which three count, in ms. Raises ValueError for what is none."""
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no time of day")
    hours, minutes, seconds, decimals = found.groups()
    ms = int((decimals or "").ljust(3, "0")[:3])
    return int(hours) * HOUR + int(minutes) * MINUTE + int(seconds) * SECOND + ms


@lru_cache(64)
def midnight(yymmdd: str) -> int:
    """The stamp at which a day begins. Raises ValueError for what is no date.

    `000000`, the date of a clock that was never set, is 1970-01-01, so that it is found as a stamp of an unset clock.
    """
    if yymmdd == _UNSET:
        return 0
    if len(yymmdd) != len(_UNSET) or not (yymmdd.isascii() and yymmdd.isdigit()):
        raise ValueError(f"{yymmdd!r} is no date")
    year, month, day = (int(yymmdd[at : at + 2]) for at in (0, 2, 4))
    century = 1900 if year >= _CENTURY_TURNS else 2000
    return _ms(datetime(century + year, month, day))


@lru_cache(64)
def iso_midnight(text: str) -> int:
    """The same for `YYYY-MM-DD`; `0000-00-00` is unset."""
    if text == "0000-00-00":
        return 0
    return within(_ms(datetime.strptime(text, "%Y-%m-%d")))


def within(stamp: int) -> int:
    """The stamp. Raises ValueError if it is before 1970 or not before 2200."""
    if not 0 <= stamp < END:
        raise ValueError(f"{stamp} ms is not within the years 1970 to 2199")
    return stamp


def yymmdd(stamp: int) -> str:
    """The date of a stamp in two-digit years. Raises ValueError outside 1970 to 2069."""
    day = _EPOCH + timedelta(days=stamp // DAY)
    if stamp < 0 or day.year >= 2000 + _CENTURY_TURNS:
        raise ValueError(f"{stamp} ms is not within the years 1970 to 2069, which two digits can say")
    return day.strftime("%y%m%d")


def _ms(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(milliseconds=1)
