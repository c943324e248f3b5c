"""Bytes of one decoder -> pieces of records, live and out of a recording alike."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from hardware.decoder_kind import DecoderKind
from hardware.interfaces import Acknowledges, Dated, Parser, Talk, Ticking, Zoned
from hardware.protocols.rewind import Part
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Record
from racecontrol.domain.time import wall

PIECE = 4096
"""Bytes of a recording that go through the parser at once."""

COMMIT = 64
"""Pieces of a recording that are committed together."""


class Talking:
    """A parser and what it can do besides: to look for that takes longer than to parse a line."""

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.talk = parser if isinstance(parser, Talk) else None
        self.acknowledges = parser if isinstance(parser, Acknowledges) else None
        self.ticking = parser if isinstance(parser, Ticking) else None

    def take_place(self, zone: ZoneInfo | None, clock: Callable[[], int]) -> None:
        """Tells the parser where the race is. `clock` gives ms since the epoch, UTC."""
        if zone is not None and isinstance(self.parser, Dated):
            self.parser.today = lambda: wall(clock(), zone)
        if isinstance(self.parser, Zoned):
            self.parser.zone = zone

    def parts(self, chunk: bytes) -> list[Part]:
        """The records that are complete now, as they go out together."""
        if self.talk is not None:
            return self.talk.listen(chunk)
        records = self.parser.feed(chunk)
        return [Part(tuple(records))] if records else []


def replay(capture: bytes | Path, kind: DecoderKind, decoder: str, clock: Callable[[], int]) -> Iterator[Heard]:
    """Recorded bytes of one decoder through the same parser as live ones. Raises OSError for an unreadable file."""
    data = capture.read_bytes() if isinstance(capture, Path) else capture
    talking = Talking(kind.parser(0))
    for start in range(0, len(data), PIECE):
        for part in talking.parts(data[start : start + PIECE]):
            yield piece_of(decoder, clock(), part, kind)
    rest = talking.parser.flush()
    if rest:
        yield piece_of(decoder, clock(), Part(tuple(rest)), kind)


def piece_of(decoder: str, now: int, part: Part, kind: DecoderKind) -> Heard:
    """A decoder without a clock leaves the time to us: the instant at which its bytes came."""
    records = part.records if kind.clock != "host" else tuple(_stamped(record, now) for record in part.records)
    return Heard(decoder, now, records, kind.stamps, part.epoch, part.recovered)


def _stamped(record: Record, now: int) -> Record:
    return record if isinstance(record, Garbage) else record._replace(stamp=now)
