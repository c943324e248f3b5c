"""What a decoder says: reads, notices, and bytes that are neither. The raw bytes stay with each."""

from typing import Literal, NamedTuple


class Read(NamedTuple):
    """One sighting of a chip, as sent.

    `stamp`: ms since 1970-01-01 on the decoder's own clock (local or UTC: the protocol's `clock` in the registry).
    `seq`: the decoder's own number of this read, where it sends one. `reader`: which of several ears on one line.
    """

    chip: str
    stamp: int
    raw: bytes
    seq: int | None = None
    reader: str = ""


class Notice(NamedTuple):
    """A decoder speaks of something else than a chip. `stamp`, `seq` as in `Read`; `text`: the fields in words."""

    kind: Literal["gun", "clock", "status", "text"]
    stamp: int | None
    raw: bytes
    text: str = ""
    seq: int | None = None


class Garbage(NamedTuple):
    """Bytes that are no record. `offset`: where in the stream they began; `reason`: a few words."""

    offset: int
    raw: bytes
    reason: str


Record = Read | Notice | Garbage
