"""A ChronoTrack client as it behaves towards the program that it connects to, for the emulator
(protocols/chronotrack.md)."""

from hardware.protocols import chronotrack_lines as lines
from hardware.protocols.chronotrack import PROTOCOL, SETTINGS
from hardware.protocols.framing import Lines
from racecontrol.domain.reads import Garbage

_ANSWERS = {
    b"getconnectionid": b"ack~getconnectionid~1",
    b"geteventinfo": b"ack~geteventinfo~Emulated~1~",
    b"getlocations": b"ack~getlocations~" + lines.LOCATION.encode(),
    b"ping": b"ack~ping",
}


class SimpleClient:
    """A client with a file of lines: it sends the whole file after each start, and then what comes (5)."""

    def __init__(self) -> None:
        self.settings: dict[str, str] = {}
        """What the host has asked for."""
        self._file: list[bytes] = []
        self._lines = Lines()
        self._started = False

    @property
    def settled(self) -> bool:
        """Whether the host has started it: then it has everything, for it is asked for nothing more."""
        return self._started

    def connected(self) -> None:
        """A new connection: it waits for another start."""
        self._lines, self._started = Lines(), False

    def greet(self) -> bytes:
        """What it says first on a new connection."""
        return f"SimpleClient~0.6.0~{PROTOCOL}\r\n".encode()

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers. It has no use for `stamp`: it does not tell its clock."""
        return b"".join(self._answer(line) for _, line in self._lines.feed(chunk))

    def keep(self, data: bytes) -> bytes:
        """Takes lines that are due; all else is noise on the line. What is sent at once."""
        found = data.splitlines(keepends=True)
        self._file += filter(_is_line, found)
        return data if self._started else b""

    def _answer(self, line: bytes) -> bytes:
        word, *rest = line.split(b"~")
        if word == b"start":
            self._started = True
            wanted = rest[:1]
            return b"".join(one for one in self._file if not wanted or one.split(b"~")[2:3] == wanted)
        key, sets, value = line.decode(errors="replace").partition("=")
        if sets and key in SETTINGS:
            self.settings[key] = value
        return _ANSWERS[line] + b"\r\n" if line in _ANSWERS else b""


def _is_line(line: bytes) -> bool:
    found = lines.record(0, line.rstrip(b"\r\n"))
    return line.endswith(b"\n") and found is not None and not isinstance(found, Garbage)
