"""What the clock of a box shows more than this computer's, by the records that came of it."""

import time
from collections.abc import Sequence
from datetime import datetime, timedelta

from hardware.clock_words import YEAR, apart_text
from hardware.decoder_kind import DecoderKind
from hardware.talking import Talking
from racecontrol.domain.reads import Garbage
from racecontrol.domain.time import SECOND


def ahead_of(kind: DecoderKind, pieces: Sequence[tuple[int, bytes]]) -> int | None:
    """What the clock of a box shows more than this computer's, by the record that was the least late: each piece with
    the instant at which it came, ms UTC. None without a record that tells."""
    if kind.clock == "host" or kind.contact:
        return None
    talking = Talking(kind.parser(0))
    shown = (
        (record.stamp, at)
        for at, chunk in pieces
        for part in talking.parts(chunk)
        for record in (() if part.recovered else part.records)
        if not isinstance(record, Garbage) and record.stamp is not None
    )
    return max((stamp - (at if kind.clock == "utc" else _local(at)) for stamp, at in shown), default=None)


def beside(ahead: int | None) -> str:
    """The same in words, to stand behind others; empty where it is not known."""
    if ahead is None:
        return ""
    now = _local(time.time_ns() // 1_000_000)
    return f"; its clock is {apart_text(ahead, now)}" + (" this computer's" if abs(ahead) < YEAR else "")


def _local(at: int) -> int:
    """What the wall clock of this computer shows at an instant, ms."""
    zone = datetime.fromtimestamp(at // SECOND).astimezone().utcoffset()
    return at + (zone // timedelta(milliseconds=1) if zone else 0)
