"""Decoder kinds as data: what each protocol is called, how its parser is made, what its boxes can do."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from hardware.protocols import ipico, ipico_frames, raceresult, raceresult_records
from hardware.protocols.raceresult_box import Box
from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Read, Record
from racecontrol.domain.refusal import Refused

Ability = Literal["gun", "clock", "rewind"]
"""gun: has an input for a start contact; clock: tells its clock when asked; rewind: numbers its passings, keeps them,
and sends again what is missing here."""

ClockKind = Literal["local", "utc", "host"]
"""What `Read.stamp` counts: the wall clock at the decoder, UTC, or our own clock because the decoder has none."""


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

    def resume(self, epoch: str, last: int) -> None:
        """That epoch is stored up to the number `last`. Called before the first `listen`, or not at all."""
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


class EncodeGun(Protocol):
    """A closed start contact at a stamp, as the decoder sends it; `seq`: its number, for a decoder that numbers."""

    def __call__(self, stamp: int, seq: int | None = None, /) -> bytes: ...


class Emulated(Protocol):
    """The decoder's side of a talk."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What the decoder answers when its own clock shows `stamp`, ms."""
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


@dataclass(frozen=True, slots=True)
class DecoderKind:
    """`parser(offset)`: for a stream whose first byte has that offset. `encode`: the inverse, may raise ValueError.

    `fields`: what the raw bytes of a read hold besides chip and time, by name. `encode_kept`: a read that the decoder
    has in its memory and does not send by itself. Line settings are 8 data bits, no parity, 1 stop bit; `tcp_port`:
    of a `socket://HOST` without a number.
    """

    name: str
    title: str
    parser: Callable[[int], Parser]
    encode: Callable[[Read], bytes]
    fields: Callable[[Read], dict[str, str]]
    emulated: Callable[[], Emulated]
    baudrate: int
    clock: ClockKind
    can: frozenset[Ability] = frozenset()
    encode_gun: EncodeGun | None = None
    encode_kept: Callable[[Read], bytes] | None = None
    tcp_port: int | None = None

    @property
    def stamps(self) -> Literal["local", "utc"]:
        """What the stamps of its records are to the race file."""
        return "local" if self.clock == "local" else "utc"


KINDS: dict[str, DecoderKind] = {
    kind.name: kind
    for kind in (
        DecoderKind(
            name="ipico",
            title="IPICO Lite, Elite",
            parser=ipico.Ipico,
            encode=ipico.encode,
            fields=ipico.fields,
            emulated=ipico_frames.Reader,
            baudrate=9600,  # as it leaves the factory (protocols/ipico.md 1)
            clock="local",
            can=frozenset({"gun", "clock"}),
            encode_gun=ipico.encode_gun,
        ),
        DecoderKind(
            name="raceresult",
            title="RACE RESULT Decoder",
            parser=raceresult.RaceResult,
            encode=raceresult_records.encode,
            fields=raceresult_records.fields,
            emulated=Box,
            baudrate=9600,  # over RS-232 it is not known (protocols/raceresult.md A1): then the event has to say it
            clock="local",
            can=frozenset({"gun", "clock", "rewind"}),
            encode_gun=raceresult_records.encode_gun,
            encode_kept=raceresult_records.encode_kept,
            tcp_port=raceresult.TCP_PORT,
        ),
    )
}


def kind(name: str) -> DecoderKind:
    """The kind of that name. Raises Refused with the names that there are."""
    try:
        return KINDS[name]
    except KeyError:
        near = difflib.get_close_matches(name.lower(), KINDS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(KINDS)}"
        raise Refused(f"protocol {name!r} is not known; {hint}") from None
