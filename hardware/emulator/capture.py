"""Recorded bytes of a decoder, to be played again in the time that their stamps tell."""

from collections.abc import Iterator
from pathlib import Path

from hardware.decoder_kind import DecoderKind
from hardware.emulator.schedule import Piece, Schedule, packed
from racecontrol.domain.reads import Garbage, Read, Record
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import HOUR

LONGEST_GAP = 6 * HOUR
"""A stamp further ahead than this is taken for a wrong clock and does not hold up the rest."""


def from_capture(path: Path, kind: DecoderKind, name: str = "") -> Schedule:
    """The bytes of a file in the order of arrival, every one of them. Raises Refused when it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise Refused(f"{path}: {fault.strerror}; give the file with the recorded bytes") from None
    return scheduled(data, kind, name or path.stem)


def scheduled(data: bytes, kind: DecoderKind, name: str) -> Schedule:
    """Recorded bytes as a schedule whose instants are the decoder's own stamps; gaps are never negative."""
    return packed(name, _pieces(data, kind), protocol=kind.name)


def _pieces(data: bytes, kind: DecoderKind) -> Iterator[Piece]:
    """A piece for each line (binary data has line ends too, at random): sent when the newest stamp in it is due."""
    parser = kind.parser(0)
    lines = data.splitlines(keepends=True)
    found = [parser.feed(line) for line in lines]
    if found:
        found[-1] += parser.flush()
    stamps = [stamp for records in found for stamp in _stamps(records)]
    due = stamps[0] if stamps else 0
    for line, records in zip(lines, found, strict=True):
        for stamp in _stamps(records):
            due = stamp if due < stamp <= due + LONGEST_GAP else due
        yield Piece(due, line, sum(isinstance(record, Read) for record in records))


def _stamps(records: list[Record]) -> Iterator[int]:
    for record in records:
        if not isinstance(record, Garbage) and record.stamp is not None:
            yield record.stamp
