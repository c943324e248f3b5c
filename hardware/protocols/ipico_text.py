"""How IPICO writes numbers: hexadecimal pairs, a sum of characters, a local date and time (protocols/ipico.md 2).

Everything that a reader can write is a key of a table, so looking it up checks and converts it in one step.
"""

import re
from datetime import datetime, timedelta
from functools import lru_cache
from zlib import adler32

from racecontrol.domain.time import SECOND

PAIRS = tuple(b"%02x" % n for n in range(256))
"""Each byte value as the reader writes it."""

READERS = {pair: pair.decode() for pair in PAIRS}
"""Reader ids as sent -> as text."""

HUNDREDTHS = {pair: n * 10 for n, pair in enumerate(PAIRS[:100])}
"""The 10 ms counter, `00` to `63`, hexadecimal -> ms (protocols/ipico.md 2)."""

_EPOCH = datetime(1970, 1, 1)
_MS = timedelta(milliseconds=1)
_FIRST, _END = ((datetime(year, 1, 1) - _EPOCH) // _MS for year in (2000, 2100))


_DIGITS = re.compile(rb"\d{12}")


class _Seconds(dict[bytes, int]):
    """`YYMMDDHHMMSS` -> ms from 1970-01-01 to that second of 2000 to 2099. KeyError for what is no such second."""

    LIMIT = 200_000  # more than two days of seconds: a noisy line cannot fill the memory

    def __missing__(self, text: bytes) -> int:
        if len(self) >= self.LIMIT:
            self.clear()
        if not _DIGITS.fullmatch(text):
            raise KeyError(text)
        hour, minute, second = int(text[6:8]), int(text[8:10]), int(text[10:])
        if hour > 23 or minute > 59 or second > 59:
            raise KeyError(text)
        self[text] = stamp = _midnight(text[:6]) + ((hour * 60 + minute) * 60 + second) * SECOND
        return stamp


@lru_cache(64)
def _midnight(text: bytes) -> int:
    """`YYMMDD` -> ms. Raises KeyError for what is no such day."""
    try:
        return (datetime.strptime(f"20{text.decode()}", "%Y%m%d") - _EPOCH) // _MS
    except ValueError:
        raise KeyError(text) from None


SECONDS = _Seconds()
"""Local date and time to the second as sent -> ms; each second is worked out once."""


def lrc(text: bytes) -> bytes:
    """The checksum: the low byte of the sum of the characters from offset 2 on (protocols/ipico.md 2).

    The low half of Adler-32 from 0 is that sum modulo 65521, more than a line comes to, and thrice as fast as `sum`.
    """
    return PAIRS[adler32(text, 0) & 0xFF]


def moment(stamp: int) -> datetime:
    """The wall clock that a local stamp means. Raises ValueError outside 2000 to 2099: two digits hold no more."""
    if not _FIRST <= stamp < _END:
        raise ValueError(f"{stamp} ms is not within the years 2000 to 2099, which two digits can say")
    return _EPOCH + timedelta(milliseconds=stamp)


def date_and_time(stamp: int) -> bytes:
    """`YYMMDDHHMMSScc` of a local stamp, hundredths hexadecimal and cut, not rounded. Raises ValueError as `moment`."""
    second, ms = divmod(stamp, SECOND)
    return _second(second) + PAIRS[ms // 10]


@lru_cache(4096)
def _second(second: int) -> bytes:
    return moment(second * SECOND).strftime("%y%m%d%H%M%S").encode()
