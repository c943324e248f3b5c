"""Decoder kinds as data: what each protocol is called, how its parser is made, what its boxes can do."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from hardware.protocols import ipico, ipico_frames
from racecontrol.domain.reads import Read, Record
from racecontrol.domain.refusal import Refused

Ability = Literal["gun", "clock"]
"""gun: has an input for a start contact; clock: tells its clock when asked."""

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


class Emulated(Protocol):
    """The decoder's side of a talk."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What the decoder answers when its own clock shows `stamp`, ms."""
        ...


@dataclass(frozen=True, slots=True)
class DecoderKind:
    """`parser(offset)`: for a stream whose first byte has that offset. `encode`: the inverse, may raise ValueError.

    `fields`: what the raw bytes of a read hold besides chip and time, by name. `encode_gun(stamp)`: a closed start
    contact. Line settings are 8 data bits, no parity, 1 stop bit.
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
    encode_gun: Callable[[int], bytes] | None = None

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
