"""What the parser of a decoder has to offer, and what it may offer besides; and the same of its emulated box."""

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Record

Mark = tuple[str, Sequence[int]]
"""What of a decoder is stored: the newest epoch, and its numbers in ascending order."""


class Parser(Protocol):
    """One stream of bytes -> records. The same bytes give the same records, however they are cut."""

    def hello(self) -> bytes:
        """Sent on connecting; it must not change anything in the decoder. May be empty."""
        ...

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Never raises, whatever the bytes are."""
        ...

    def flush(self) -> list[Record]:
        """What is left when the stream ends."""
        ...


@runtime_checkable
class Talk(Parser, Protocol):
    """The parser of a decoder that can rewind: it says what to ask, and which records were asked for."""

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """What is stored of that epoch: at least one number, ascending. Called before the first `listen`, or not at
        all."""
        ...

    def listen(self, chunk: bytes) -> list[Part]:
        """What `feed` gives, with epochs."""
        ...

    def to_send(self) -> bytes:
        """What to ask the decoder now; taken after each `listen`, when its records were handed on, and each `tick`."""
        ...

    def tick(self) -> None:
        """A second has passed."""
        ...


@runtime_checkable
class Acknowledges(Talk, Protocol):
    """The parser of a decoder that sends again what was not acknowledged."""

    def durable(self) -> None:
        """The oldest `Part` that `listen` gave and that was not durable yet is durable now."""
        ...


@runtime_checkable
class Parting(Parser, Protocol):
    """The parser of a decoder that wants to be told when we go."""

    def goodbye(self) -> bytes:
        """What to send before the port is closed for good."""
        ...


@runtime_checkable
class Recalling(Talk, Protocol):
    """The parser of a device without numbers whose memory can be asked for."""

    def recall(self) -> None:
        """The connection broke and is there again: what came meanwhile is in the memory only. Called before the first
        `listen`, or not at all."""
        ...


@runtime_checkable
class Dated(Parser, Protocol):
    """The parser of a device that sends times without a date: the date nearest to `today()` is taken."""

    today: Callable[[], int]
    """ms since 1970-01-01 on the wall clock where the race is; this computer's, until somebody knows better."""


@runtime_checkable
class Zoned(Parser, Protocol):
    """The parser of a device that may send local time where UTC was asked for."""

    zone: ZoneInfo | None
    """The event's; None, until somebody knows."""


@runtime_checkable
class Ticking(Talk, Protocol):
    """The parser of a device that counts ticks and learns the time by a rising edge of DTR on a full second.

    The port is to be opened with DTR low and never raises it otherwise.
    """

    def due(self) -> bool:
        """Whether an edge is to be made now; to be asked after each `to_send`, which has nothing to say then."""
        ...

    def announce(self, at: int) -> bytes:
        """What to send now for an edge at the instant `at`, ms UTC: the beginning of a second, less than 2 s away."""
        ...

    def started(self, at: int) -> None:
        """DTR was raised at this instant, ms UTC, for 200 ms; not called where the port has no DTR."""
        ...

    def resync(self) -> None:
        """The device's clock was found to be wrong: an edge is due again."""
        ...


class EncodeGun(Protocol):
    """A closed start contact at a stamp, as the decoder sends it; `seq`: its number, for a decoder that numbers."""

    def __call__(self, stamp: int, seq: int | None = None, /) -> bytes: ...


class Emulated(Protocol):
    """The decoder's side of a talk."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What the decoder answers when its own clock shows `stamp`, ms."""
        ...


@runtime_checkable
class Settable(Emulated, Protocol):
    """A decoder whose clock the host can set; it stamps by that clock what is due afterwards."""

    shift: int
    """What was added to the clock that it is given, ms; 0 again when somebody sets it by hand."""


@runtime_checkable
class Stamping(Settable, Protocol):
    """One without a memory: what is due was written by the clock that it is given."""

    def stamped(self, data: bytes) -> bytes:
        """The same, of the same length, by the clock that was set."""
        ...


@runtime_checkable
class Edged(Emulated, Protocol):
    """A decoder that takes the time from a rising edge of DTR."""

    def edge(self, stamp: int) -> bytes:
        """What it answers to an edge when its own clock shows `stamp`, ms."""
        ...


@runtime_checkable
class Opening(Emulated, Protocol):
    """A decoder without a memory that speaks first."""

    def opened(self, stamp: int) -> bytes:
        """What it says at the beginning of a connection when its own clock shows `stamp`, ms."""
        ...


@runtime_checkable
class Keeping(Emulated, Protocol):
    """A decoder with a memory: what is due is kept, and not more than pushed."""

    @property
    def settled(self) -> bool:
        """Whether the host has asked for everything."""
        ...

    def connected(self) -> None:
        """A new connection begins."""
        ...

    def keep(self, data: bytes) -> bytes:
        """Takes what is due into the memory; what is sent of it at once."""
        ...


@runtime_checkable
class Greeting(Keeping, Protocol):
    """A decoder that speaks first."""

    def greet(self) -> bytes:
        """What it says at the beginning of a connection, after `connected`."""
        ...
