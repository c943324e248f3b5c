"""Whether a box took the time that it was given, by what it shows afterwards."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from hardware.clock_words import apart_text
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.said import said
from racecontrol.domain.time import SECOND, utc

RIGHT = SECOND
"""A clock that is nearer to ours than this, ms, was set: some boxes show whole seconds."""


class ClockCheck:
    """One attempt. `asked`: our clock, ms UTC, when the box was asked for its own; what it shows after that counts.

    An answer is worth more than a read, which may have waited on its way.
    """

    def __init__(self, code: str, asked: int, zone: ZoneInfo | None) -> None:
        self.taken: bool | None = None
        """The verdict; None as long as there is none."""
        self._code, self._asked, self._zone = code, asked, zone
        self._read: tuple[int, int] | None = None

    def hear(self, piece: Heard) -> str:
        """The verdict in a sentence, if the box has answered; else empty."""
        if piece.recovered:
            return ""
        for record, at in self._timed(piece):
            if isinstance(record, Notice) and record.kind == "clock":
                return self._verdict(at - piece.heard, at - self._asked, piece.heard)
            ahead = at - piece.heard
            if self._read is None or ahead > self._read[0]:
                self._read = ahead, piece.heard
        return ""

    def by_reads(self) -> str:
        """The verdict without an answer, by the read that was the least late; empty as long as there is none."""
        if self._read is None:
            return ""
        ahead, heard = self._read
        return self._verdict(ahead, ahead, heard)

    def _timed(self, piece: Heard) -> Iterator[tuple[Read | Notice, int]]:
        for record in piece.records:
            if isinstance(record, Read | Notice) and record.stamp is not None:
                local = piece.clock == "local" and self._zone is not None
                yield record, utc(record.stamp, self._zone) if local and self._zone else record.stamp

    def _verdict(self, least: int, most: int, now: int) -> str:
        """It is so much ahead at least and at most, ms: between the question and the answer some time passes."""
        self.taken = least <= RIGHT and most >= -RIGHT
        if self.taken:
            return said("{decoder} took the time: its clock is right now", decoder=self._code)
        still = apart_text(least if least > 0 else most, now)
        return said(
            "{decoder} did not take the time: still {still}; set it at the box, or correct its offset",
            decoder=self._code,
            still=still,
        )
