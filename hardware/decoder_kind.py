"""A kind of decoder: what its protocol is called, how its parser is made, what its boxes can do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from hardware.interfaces import Emulated, EncodeGun, Parser
from racecontrol.domain.reads import Read

Ability = Literal["gun", "clock", "rewind"]
"""gun: has an input for a start contact; clock: tells its clock when asked; rewind: numbers its passings, keeps them,
and sends again what is missing here."""

ClockKind = Literal["local", "utc", "host"]
"""What `Read.stamp` counts: the wall clock at the decoder, UTC, or our own clock because the decoder has none."""


@dataclass(frozen=True, slots=True)
class DecoderKind:
    """`parser(offset)`: for a stream whose first byte has that offset. `encode`: the inverse, may raise ValueError.

    `fields`: what the raw bytes of a read hold besides chip and time, by name. `encode_kept`: a read that the decoder
    has in its memory and does not send by itself. Line settings are 8 data bits, no parity, 1 stop bit; `tcp_port`:
    of a `socket://HOST` without a number. `listens`: the decoder connects to us, at that port of ours.
    `sets_by_dtr`: it takes the time from that line, which has to be low otherwise. `contact`: it is heard by the modem
    lines of its port, not by bytes. `pulse`: DCD of its port rises with each second.
    `readers`: what its reads call the reader that saw the chip (`Read.reader`), in
    words; "" where they do not.

    `set_clock(stamp)`: what sets the decoder's clock to a stamp, ms; `ask_clock`: what asks such a decoder for it.
    `replay(first, last)`: what asks for all reads between two stamps again.
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
    listens: bool = False
    sets_by_dtr: bool = False
    contact: bool = False
    pulse: bool = False
    readers: str = ""
    set_clock: Callable[[int], bytes] | None = None
    ask_clock: bytes = b""
    replay: Callable[[int, int], bytes] | None = None

    @property
    def stamps(self) -> Literal["local", "utc"]:
        """What the stamps of its records are to the race file."""
        return "local" if self.clock == "local" else "utc"
