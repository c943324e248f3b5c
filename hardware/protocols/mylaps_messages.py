"""MYLAPS Timing & Scoring: messages, `Source@Function@data@...@$`, cut out of the stream (protocols/mylaps.md 1)."""

import re
from typing import NamedTuple

_END = re.compile(rb"[$\r\n]")

PASSING, STORE, MARKER = "Passing", "Store", "Marker"
PONG, PING, ACK_PONG, ACK_PING = "Pong", "Ping", "AckPong", "AckPing"
GET_INFO, ACK_INFO, LOCATIONS, ACK_AUTHORITY = "GetInfo", "AckGetInfo", "GetLocations", "AckAuth"

FUNCTIONS = frozenset(
    (PASSING, STORE, MARKER, PONG, PING, ACK_PONG, ACK_PING, GET_INFO, ACK_INFO, LOCATIONS, ACK_AUTHORITY)
)
"""All that either side is known to say, except the acknowledgements of what is stored."""

NUMBERED = frozenset((PASSING, STORE, MARKER))
"""Functions whose last field is the message number, to be acknowledged as `Ack` and the function (2, 3)."""


class Piece(NamedTuple):
    """Bytes up to a `$`, a line end or the limit, without it; `whole`: whether it was a `$`."""

    offset: int
    body: bytes
    whole: bool


class Pieces:
    """Cuts a stream at `$` and at line ends; NUL bytes before a piece and empty pieces are dropped (5).

    The same bytes give the same pieces for every way to cut them. A piece longer than `LIMIT` is handed out in parts
    of that size.
    """

    LIMIT = 65_536  # 100 passings with all their keys have a third of it

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._tail = b""
        self._at = offset

    def feed(self, chunk: bytes) -> list[Piece]:
        """The pieces that are complete now."""
        data = self._tail + chunk
        if self._tail and len(data) <= self.LIMIT and not _END.search(chunk):
            self._tail = data
            return []
        pieces: list[Piece] = []
        start = self._fill_bytes(data, 0)
        while start < len(data):
            found = _END.search(data, start, start + self.LIMIT + 1)
            if found is None and len(data) - start <= self.LIMIT:
                break
            end, after = found.span() if found else (start + self.LIMIT, start + self.LIMIT)
            if end > start:
                pieces.append(Piece(self._at + start, data[start:end], data[end:after] == b"$"))
            start = self._fill_bytes(data, after)
        self._at, self._tail = self._at + start, data[start:]
        return pieces

    def flush(self) -> list[Piece]:
        """The piece that the stream broke off in, if any."""
        rest = [Piece(self._at, self._tail, False)] if self._tail else []
        self._at, self._tail = self._at + len(self._tail), b""
        return rest

    def _fill_bytes(self, data: bytes, start: int) -> int:
        """Where the first byte from `start` on stands that is not NUL."""
        while data[start : start + 1] == b"\0":
            start += 1
        return start


class Message(NamedTuple):
    """`source`: the location, or a program's name. `data`: the fields, each with its place in the stream; without
    the message number. `number`: None where the function has none, and where it is damaged.

    `lost`: bytes before the message that are no part of it, where an end was lost; its source is empty then.
    """

    source: str
    function: str
    data: list[tuple[int, bytes]]
    number: int | None = None
    lost: bytes = b""


def decode(piece: Piece) -> Message | None:
    """The message in a piece; None if it has no known function. The last function counts: what stands before its
    source is another message that broke off, and cannot be told from that source."""
    fields = piece.body.split(b"@")
    if not piece.whole or len(fields) < 3 or fields[-1]:
        return None
    words = [text(field) for field in fields]
    at = _function_at(words)
    if at is None:
        return None
    broken = at > 1
    lost = b"@".join(fields[:at]) if broken else b""
    offset = piece.offset + sum(len(field) + 1 for field in fields[: at + 1])
    data: list[tuple[int, bytes]] = []
    for field in fields[at + 1 : -1]:
        data.append((offset, field))
        offset += len(field) + 1
    number = _number(data) if words[at] in NUMBERED else None
    return Message("" if broken else words[0], words[at], data if number is None else data[:-1], number, lost)


def encode(source: str, function: str, *data: str) -> bytes:
    """A message as sent. Raises ValueError for a field that would end it too early."""
    if any(set(field) & set("@$\r\n\0") for field in (source, function, *data)):
        raise ValueError(f"{source!r}, {data!r}: a MYLAPS message has fields without @, $ and line ends")
    return "@".join((source, function, *data, "$")).encode()


def text(field: bytes) -> str:
    """A field as text: ASCII, and UTF-8 in names."""
    return field.decode(errors="replace")


def _function_at(words: list[str]) -> int | None:
    """Which field is the function. What follows an answer with a password is free text, and nothing is sought there."""
    if words[1] == ACK_AUTHORITY:
        return 1
    return max((at for at, word in enumerate(words) if at and word in FUNCTIONS), default=None)


def _number(data: list[tuple[int, bytes]]) -> int | None:
    last = data[-1][1] if data else b""
    return int(last) if last.isdigit() and len(last) <= 9 else None
