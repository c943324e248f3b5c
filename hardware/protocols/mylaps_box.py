"""A MYLAPS exporter as it behaves towards the program that it connects to, for the emulator (protocols/mylaps.md)."""

from collections import deque
from collections.abc import Callable

from hardware.protocols import mylaps_messages as messages
from hardware.protocols.mylaps_messages import Message, Piece, Pieces
from hardware.protocols.mylaps_records import LOCATION


class Exporter:
    """Keeps each message until it is acknowledged, and sends at most ten of them before that (3).

    After a new connection it sends again what was not acknowledged. It is given no time to repeat by.
    """

    UNACKNOWLEDGED = 10

    def __init__(self, location: str = LOCATION) -> None:
        self.location = location
        self.wanted: list[list[str]] = []
        """The keys that the host has asked for, of a passing and of a device."""
        self._kept: deque[tuple[str, bytes]] = deque()
        """Not sent in this connection: acknowledgement that it waits for, message."""
        self._sent: deque[tuple[str, bytes]] = deque()
        self._pieces = Pieces()
        self._greeted = False
        self._answers: dict[str, Callable[[Message], bytes]] = {
            messages.ACK_PONG: self._ready,
            messages.PING: lambda _: messages.encode(self.location, messages.ACK_PING),
            messages.GET_INFO: lambda _: messages.encode(self.location, messages.ACK_INFO, self._info()),
        }

    @property
    def settled(self) -> bool:
        """Whether all is acknowledged."""
        return not self._kept and not self._sent

    def connected(self) -> None:
        """A new connection begins with a greeting, and with what has stayed without an answer."""
        self._kept.extendleft(reversed(self._sent))
        self._sent.clear()
        self._pieces, self._greeted = Pieces(), False

    def greet(self) -> bytes:
        """What it says first on a new connection."""
        return messages.encode(self.location, messages.PONG)

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers. It has no use for `stamp`: it does not tell its clock."""
        return b"".join(map(self._answer, self._pieces.feed(chunk)))

    def keep(self, data: bytes) -> bytes:
        """Takes messages that are due; all else is noise on the line. What is sent at once."""
        pieces = Pieces()
        found = pieces.feed(data) + pieces.flush()
        noise = b"".join(self._take(piece) for piece in found)
        return (noise if self._greeted else b"") + self._send()

    def _take(self, piece: Piece) -> bytes:
        """Keeps a message; gives back what is none, as it stood."""
        message = messages.decode(piece)
        if message is None or message.number is None or message.lost:
            return piece.body + (b"$" if piece.whole else b"\r\n")
        self._kept.append((f"Ack{message.function}@{message.number}", piece.body + b"$"))
        return b""

    def _send(self) -> bytes:
        out: list[bytes] = []
        while self._greeted and self._kept and len(self._sent) < self.UNACKNOWLEDGED:
            self._sent.append(self._kept.popleft())
            out.append(self._sent[-1][1])
        return b"".join(out)

    def _answer(self, piece: Piece) -> bytes:
        message = messages.decode(piece)
        if message is not None:
            answer = self._answers.get(message.function)
            return b"" if answer is None else answer(message)
        acknowledged = piece.body.decode(errors="replace").partition("@")[2].removesuffix("@")
        self._sent = deque(one for one in self._sent if one[0] != acknowledged)
        return self._send()

    def _ready(self, message: Message) -> bytes:
        self.wanted = [messages.text(field).split("|") for _, field in message.data[1:]]
        self._greeted = True
        return self._send()

    def _info(self) -> str:
        return f"id=1|n={self.location}|dt=Emulated|bat=80"
