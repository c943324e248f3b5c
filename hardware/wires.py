"""A port that is open to be looked into: its speed can be changed, as often as it takes."""

import contextlib
import select
from collections.abc import Generator
from typing import Protocol

import serial

from hardware.places import Place, hinted
from hardware.port import Port, open_port

STEP_S = 0.05
"""How long it is waited for a byte, s: so soon it is noticed that the search shall stop."""

WRITE_S = 1.0
"""How long a port may take to accept a question, s."""


class Wire(Protocol):
    """An open port whose speed can be changed. All methods raise OSError when it breaks."""

    def tune(self, baudrate: int) -> None:
        """Another speed; what came at the one before is dropped."""
        ...

    def hear(self) -> bytes:
        """What has come, or comes within `STEP_S`."""
        ...

    def say(self, data: bytes) -> None: ...

    def close(self) -> None: ...


class SerialWire:
    def __init__(self, url: str, *, dtr: bool) -> None:
        self._port = serial.serial_for_url(url, do_not_open=True, timeout=STEP_S, exclusive=True)
        if not url.startswith("rfc2217:"):  # pyserial knows no such limit there
            self._port.write_timeout = WRITE_S
        self._port.dtr = dtr
        with _faults_of_settings():
            self._port.open()

    def tune(self, baudrate: int) -> None:
        with _faults_of_settings():
            self._port.baudrate = baudrate
            self._port.reset_input_buffer()

    def hear(self) -> bytes:
        return bytes(self._port.read(self._port.in_waiting or 1))

    def say(self, data: bytes) -> None:
        self._port.write(data)

    def close(self) -> None:
        self._port.close()


class SocketWire:
    def __init__(self, url: str) -> None:
        self._port: Port = open_port(url, 0)

    def tune(self, baudrate: int) -> None:
        """A socket has no speed."""

    def hear(self) -> bytes:
        ready, _, _ = select.select([self._port], [], [], STEP_S)
        return self._port.read() if ready else b""

    def say(self, data: bytes) -> None:
        self._port.write(data)  # a question is short: it is taken whole

    def close(self) -> None:
        self._port.close()


@contextlib.contextmanager
def _faults_of_settings() -> Generator[None]:
    """What the system says of wrong line settings is no OSError, and pyserial lets it through."""
    try:
        yield
    except Exception as fault:
        if type(fault).__module__ != "termios":  # there is no such module on Windows
            raise
        raise OSError(*fault.args) from None


def open_wire(place: Place) -> Wire:
    """Opens a port. Raises OSError, or ValueError for what is no port name or URL."""
    if place.url.startswith("listen:"):
        raise ValueError("a box that connects to us cannot be looked for")
    if place.url.startswith("socket:"):
        return SocketWire(place.url)
    kind = hinted(place)
    return SerialWire(place.url, dtr=kind is None or not kind.sets_by_dtr)
