"""A start contact on the modem lines of a serial port (protocols/start_devices.md 6), told as lines of text.

The port itself (`hardware.contact`) writes a line for each edge, `CTS 1 1772784000123`: which input, closed or open,
and when by our clock, ms UTC. So a contact can be captured, replayed and emulated like any other device.
"""

import re
from collections.abc import Iterator

from hardware.protocols.framing import Lines
from racecontrol.domain.reads import Garbage, Notice, Read, Record

DEBOUNCE = 300
"""An edge of the same input within so many ms of a closing one is the contact trembling (6: 50 to 500 ms)."""

INPUTS = ("CTS", "DSR", "DCD", "RI")

PATTERN = re.compile(rb"(CTS|DSR|DCD|RI) ([01]) (\d{1,15})")
"""An edge: input, closed or open, when."""


class Contact:
    """Edges -> records: a closed contact is a gun, all else is told as status."""

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)
        self._closed: dict[str, int] = {}

    def hello(self) -> bytes:
        """Nothing: a contact hears nothing."""
        return b""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms UTC by this computer's clock."""
        return list(self._records(self._lines.feed(chunk)))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return list(self._records(self._lines.flush()))

    def _records(self, lines: list[tuple[int, bytes]]) -> Iterator[Record]:
        for offset, line in lines:
            edge = PATTERN.fullmatch(line)
            yield self._edge(edge, line) if edge else Garbage(offset, line, "no edge of a contact")

    def _edge(self, edge: re.Match[bytes], line: bytes) -> Notice:
        name, closed, at = edge[1].decode(), edge[2] == b"1", int(edge[3])
        last = self._closed.get(name)
        if not closed:
            return Notice("status", at, line, f"contact {name} open")
        if last is not None and 0 <= at - last < DEBOUNCE:
            return Notice("status", at, line, f"contact {name} trembles")
        self._closed[name] = at
        return Notice("gun", at, line, f"contact {name}")


def encode(read: Read) -> bytes:
    """Raises ValueError: a contact hears no chips."""
    raise ValueError(f"chip {read.chip!r}: a contact hears no chips")


def encode_gun(stamp: int, seq: int | None = None) -> bytes:
    """The contact closed at a stamp, ms UTC."""
    del seq
    return edge("CTS", True, stamp)


def edge(name: str, closed: bool, at: int) -> bytes:
    """An edge of one of `INPUTS` at an instant, ms UTC, with line end."""
    return f"{name} {closed:d} {at}\r\n".encode()


def fields(_: Read) -> dict[str, str]:
    """Nothing, as there are no reads."""
    return {}


class Switch:
    """A contact for the emulator: it answers nothing."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """Nothing."""
        del chunk, stamp
        return b""
