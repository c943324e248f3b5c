"""MYLAPS Timing & Scoring, TCP/IP exporter of version 1 and 2: our side of the talk (protocols/mylaps.md).

The exporter connects to us, and sends a message again until it is acknowledged. Messages are in `mylaps_messages`,
what they hold in `mylaps_records`, the exporter's side in `mylaps_box`.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from typing import Literal

from hardware.protocols import mylaps_messages as messages
from hardware.protocols import mylaps_records as records
from hardware.protocols.mylaps_messages import Message, Piece, Pieces
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import HOUR, iso_local

TCP_PORT = 3097

NAME = "RaceControl"
"""What we are called in our messages."""

VERSION = "Version2.1"
WANTED = ("c|ct|t|d|l|dv|re|an|g|b|n", "id|n|dt|bat|temp")
"""Keys that are asked for of a passing and of a device (3)."""

AFTER = 6 * HOUR
"""A marker without a date is taken to be about so long after the newest dated record, twelve hours more or less: the
gun comes after the tests of the evening before."""


class MyLaps:
    """The stream of one exporter -> records, and what to say to it. Owns no port; the same bytes give the same records
    however they are cut.

    Stamps: ms since 1970-01-01 on the local wall clock of the timing computer. `Read.reader` is the location: one
    connection carries several. A message is one `Part`, acknowledged when that is durable; one that comes again byte
    for byte gives no records again. A line that is a ReadLite record is a read too, so recorded lines can be played.

    A marker of version 2 has no date (3): it is dated by the newest record of this connection that has one, and before
    that by `today`, ms since 1970-01-01 on the wall clock of the race.
    """

    REMEMBERED = 256  # messages, to know those that come again: far more than the ten that may be unacknowledged (3)
    LOCATIONS = 64
    PING_EVERY = 5  # ticks without a byte: often enough not to count as silent
    ASK_EVERY = 300  # ticks between two questions for the state of the devices

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock, version: Literal[1, 2] = 2) -> None:
        """`offset`: where in the whole stream the first byte stands. `version`: what the exporter is answered; records
        of both are understood in any case."""
        self.today = today
        self._pieces = Pieces(offset)
        self._wanted = (VERSION, *WANTED) if version == 2 else ()
        self._out: list[bytes] = []
        self._durable: dict[bytes, bool] = {}
        """Messages of late by their digest, the oldest first: whether they are durable."""
        self._waiting: deque[tuple[bytes, bytes]] = deque()
        """Of each part that is not durable yet: digest and acknowledgement, both empty where it wants none."""
        self._locations: set[str] = set()
        self._newest: int | None = None
        self._pings = False
        self._quiet = self._ticks = 0
        self._functions: dict[str, Callable[[Piece, Message], Iterator[Record]]] = {
            messages.PASSING: self._stored,
            messages.STORE: self._stored,
            messages.MARKER: self._stored,
            messages.PONG: self._greeted,
            messages.PING: self._pinged,
            messages.ACK_PING: self._ping_answered,
            messages.ACK_INFO: self._info,
            messages.LOCATIONS: _locations,
            messages.ACK_AUTHORITY: _authority,
        }

    def hello(self) -> bytes:
        """Nothing: the exporter speaks first."""
        return b""

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: an exporter numbers its messages and not its passings, and repeats what we have not acknowledged."""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. For recorded bytes: nothing will be acknowledged."""
        return [record for part, _, _ in self._heard(chunk) for record in part.records]

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records, those of a message together. Each part is to be reported to `durable`, in this order."""
        heard = list(self._heard(chunk))
        self._waiting.extend((digest, answer) for _, digest, answer in heard)
        return [part for part, _, _ in heard]

    def durable(self) -> None:
        """The oldest part that was not durable yet is now: its message is acknowledged with the next `to_send`."""
        if not self._waiting:
            return  # a part out of `flush`: nobody is there any more
        digest, answer = self._waiting.popleft()
        if answer:
            self._out.append(answer)
        if digest in self._durable:
            self._durable[digest] = True

    def flush(self) -> list[Record]:
        """What broke off is garbage: the exporter sends it again."""
        return [_line(piece) for piece in self._pieces.flush()]

    def to_send(self) -> bytes:
        """Answers to the handshake and to pings, questions, and acknowledgements of what is durable."""
        out, self._out = b"".join(self._out), []
        return out

    def tick(self) -> None:
        """A second has passed."""
        self._ticks += 1
        self._quiet += 1
        if self._pings and self._quiet % self.PING_EVERY == 0:
            self._out.append(messages.encode(NAME, messages.PING))
        if self._locations and self._ticks % self.ASK_EVERY == 0:
            self._out.append(messages.encode(NAME, messages.GET_INFO))

    def _heard(self, chunk: bytes) -> Iterator[tuple[Part, bytes, bytes]]:
        """Parts with the digest of their message and its acknowledgement."""
        self._quiet = 0 if chunk else self._quiet
        for piece in self._pieces.feed(chunk):
            message = messages.decode(piece)
            answer = _acknowledgement(message)
            digest = blake2b(piece.body, digest_size=16).digest() if answer else b""
            if digest in self._durable:
                self._out += [answer] if self._durable[digest] else []
                continue
            found = tuple(self._records(piece, message))
            if found:
                self._remember(digest)
                yield Part(found), digest, answer
            elif answer:
                self._out.append(answer)

    def _remember(self, digest: bytes) -> None:
        if digest:
            self._durable[digest] = False
        if len(self._durable) > self.REMEMBERED:
            del self._durable[next(iter(self._durable))]

    def _records(self, piece: Piece, message: Message | None) -> Iterator[Record]:
        if message is None:
            yield _line(piece)
            return
        if message.lost:
            yield Garbage(piece.offset, message.lost, "message without its end")
        yield from self._functions.get(message.function, _said)(piece, message)

    def _stored(self, _: Piece, message: Message) -> Iterator[Record]:
        """The records of a numbered message; one that is damaged is acknowledged with the others, since TCP damages
        nothing on the way and it would come again as it is."""
        self._pings = self._pings or message.function == messages.PASSING
        for offset, field in message.data:
            if field:
                yield self._record(offset, field, message)

    def _record(self, offset: int, field: bytes, message: Message) -> Record:
        if message.function == messages.MARKER:
            return self._marker(offset, field, message.source)
        decode = records.passing if message.function == messages.PASSING else records.readlite
        read = decode(field, message.source)
        if read is None:
            return Garbage(offset, field, records.why(field))
        self._newest = read.stamp
        return read

    def _marker(self, offset: int, field: bytes, source: str) -> Record:
        time, kind, name = records.marker(field)
        try:
            day, time_of_day = records.moment(time)
        except ValueError:
            return Garbage(offset, field, "marker without date or time")
        stamp = self._dated(time_of_day) if day is None else day + time_of_day
        said = f"{kind} {name} {iso_local(stamp)} at {source}"
        return Notice("gun" if kind.lower() in records.GUNS else "text", stamp, field, said)

    def _dated(self, time_of_day: int) -> int:
        return nearest(time_of_day, self.today() if self._newest is None else self._newest + AFTER)

    def _greeted(self, piece: Piece, message: Message) -> Iterator[Record]:
        self._out.append(messages.encode(NAME, messages.ACK_PONG, *self._wanted))
        if message.source not in self._locations and len(self._locations) < self.LOCATIONS:
            self._locations.add(message.source)
            self._out.append(messages.encode(NAME, messages.GET_INFO))
            yield Notice("status", None, piece.body, f"location {message.source}")

    def _pinged(self, _: Piece, message: Message) -> Iterator[Record]:
        self._pings = True
        self._out.append(messages.encode(message.source.replace("\0", ""), messages.ACK_PING))
        yield from ()

    def _ping_answered(self, _: Piece, __: Message) -> Iterator[Record]:
        self._pings = True
        yield from ()

    def _info(self, _: Piece, message: Message) -> Iterator[Record]:
        said = [field for _, field in message.data if field]
        if any(b"=" in field for field in said):
            self._pings = True  # version 2: it knows the word
            yield from (records.device(message.source, field) for field in said)
        elif said:
            whole = b"@".join(said)
            yield Notice("status", None, whole, ", ".join((message.source, *map(messages.text, said))))


def _acknowledgement(message: Message | None) -> bytes:
    """What to answer when the message is durable; empty where it has no number."""
    if message is None or message.number is None:
        return b""
    return messages.encode(NAME, f"Ack{message.function}", str(message.number))


def _line(piece: Piece) -> Read | Garbage:
    """What is no message: a recorded line, or garbage."""
    read = None if piece.whole else records.readlite(piece.body)
    if read is not None:
        return read
    why = "no message" if piece.whole else "no $ at the end"
    if not piece.whole and len(piece.body) == records.SIZE:
        why = records.why(piece.body)
    return Garbage(piece.offset, piece.body, why)


def _locations(piece: Piece, message: Message) -> Iterator[Record]:
    names = [messages.text(field).removeprefix("ln=") for _, field in message.data]
    yield Notice("text", None, piece.body, f"locations {', '.join(names)}")


def _authority(_: Piece, message: Message) -> Iterator[Record]:
    """It holds a password (5), which is no matter for a race file."""
    kept = f"{message.source}@{message.function}@".encode()
    yield Notice("text", None, kept, f"{message.source}: authority answered")


def _said(piece: Piece, message: Message) -> Iterator[Record]:
    yield Notice("text", None, piece.body, f"{message.source}: {message.function}")
