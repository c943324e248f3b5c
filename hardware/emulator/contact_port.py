"""A start contact on the modem lines of a port that is lent (RFC 2217); as text it is played on a pseudo-terminal."""

import time
from pathlib import Path

from serial.urlhandler.protocol_loop import Serial as Loop

from hardware.emulator.ports import LentPort, Port, address_of, open_port
from hardware.protocols.contact import INPUTS, PATTERN
from racecontrol.domain.refusal import Refused


class _Inputs(Loop):
    """A line whose inputs somebody closes; those of pyserial's follow its own outputs."""

    def __init__(self) -> None:
        super().__init__("loop://")
        self.shut: dict[str, bool] = dict.fromkeys(INPUTS, False)

    @property
    def cts(self) -> bool:
        return self.shut["CTS"]

    @property
    def dsr(self) -> bool:
        return self.shut["DSR"]

    @property
    def cd(self) -> bool:
        return self.shut["DCD"]

    @property
    def ri(self) -> bool:
        return self.shut["RI"]


class LentContact(LentPort):
    """What is written to it, lines as `protocols.contact` has them, becomes edges: one that closes an input opens it
    again by itself, unless a line does before. The stamps in them are not sent: who listens takes its own."""

    PRESS_S = 0.2
    """How long an input stays closed, s."""
    REST_S = 0.1
    """And open at least, before the next line is taken: who polls the lines sees both."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._inputs = _Inputs()
        super().__init__(host, port, self._inputs)
        self._rests = 0.0
        self._begun = b""

    def connected(self) -> bool:
        self._let_go()
        return super().connected()

    def drained(self) -> bool:
        return not self._busy and super().drained()

    def write(self, data: memoryview) -> int:
        self._let_go()
        if self._busy or self._manager is None:
            return 0
        given = bytes(data)
        line = given[: given.find(b"\n") + 1] or given
        self._begun += line
        if self._begun.endswith(b"\n"):
            if edge := PATTERN.fullmatch(self._begun.strip()):  # noise closes nothing
                self._set(edge[1].decode(), edge[2] == b"1")
            self._begun = b""
        return len(line)

    @property
    def _busy(self) -> bool:
        return time.monotonic() < self._rests

    def _let_go(self) -> None:
        if time.monotonic() >= self._rests - self.REST_S:
            for name in [name for name, closed in self._inputs.shut.items() if closed]:
                self._move(name, closed=False)

    def _set(self, name: str, closed: bool) -> None:
        self._move(name, closed=closed)
        self._rests = time.monotonic() + (self.PRESS_S if closed else 0.0) + self.REST_S

    def _move(self, name: str, *, closed: bool) -> None:
        self._inputs.shut[name] = closed
        if self._manager is not None:
            self._manager.check_modem_lines()
            self._wrote = time.monotonic()
            self._flushed()


def open_contact(url: str, name: str, folder: Path) -> Port:
    """As `ports.open_port`, for a start contact. Raises Refused for a port without lines that it could close."""
    if url.startswith("lend:"):
        return LentContact(*address_of(url))
    if url == "pty":
        return open_port(url, name, folder, 9600)
    raise Refused(
        f"port {url!r}: there is no line of it that an emulated contact could close; write lend://127.0.0.1:10001, "
        "and open rfc2217://127.0.0.1:10001 to hear it, or pty"
    )
