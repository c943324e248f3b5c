"""The host's end of a connection: a serial port of any kind, or a socket."""

import contextlib
import errno
import socket
from typing import Protocol
from urllib.parse import urlsplit

import serial

CONNECT = 5.0
"""Seconds that a socket may take to connect."""


def _settings_fault() -> type[Exception]:
    """What the system says of wrong line settings; it is no OSError, and pyserial lets it through."""
    try:
        from termios import error
    except ImportError:  # Windows
        return serial.SerialException
    return error


_SETTINGS_FAULT = _settings_fault()


class Port(Protocol):
    """Open from the beginning. Every method raises OSError once the connection is broken, except `rest`."""

    def read(self) -> bytes:
        """Waits for bytes, but not long; empty if none came."""
        ...

    def rest(self) -> bytes:
        """What waits, without waiting for more. Never raises: a broken connection is told by the next `read`."""
        ...

    def write(self, data: bytes) -> None: ...

    def close(self) -> None: ...


class SerialPort:
    """Any port or URL that pyserial knows, 8N1. It is ours alone while it is open."""

    def __init__(self, url: str, baudrate: int, timeout: float) -> None:
        """`timeout`: seconds. Raises OSError, or ValueError for what is no port name or URL."""
        try:
            self._port = serial.serial_for_url(
                url, baudrate=baudrate, timeout=timeout, write_timeout=1.0, exclusive=True
            )
        except _SETTINGS_FAULT as fault:
            raise OSError(*fault.args) from None

    def read(self) -> bytes:
        return self._port.read(self._port.in_waiting or 1)

    def rest(self) -> bytes:
        with contextlib.suppress(OSError):
            return self._port.read(self._port.in_waiting)
        return b""

    def write(self, data: bytes) -> None:
        self._port.write(data)

    def close(self) -> None:
        self._port.close()


class SocketPort:
    """`socket://HOST:PORT`. pyserial has it too, but there bytes are lost when the other side closes after them."""

    AT_ONCE = 65_536

    def __init__(self, url: str, timeout: float, usual: int | None = None) -> None:
        """`timeout`: seconds; `usual`: the port number where the address has none.

        Raises OSError, or ValueError for what is no address.
        """
        parts = urlsplit(url)
        number = parts.port or usual
        if not parts.hostname or not number:
            raise ValueError("this address has no host or no port number")
        self._socket = socket.create_connection((parts.hostname, number), CONNECT)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._timeout = timeout

    def read(self) -> bytes:
        self._socket.settimeout(self._timeout)
        try:
            chunk = self._socket.recv(self.AT_ONCE)
        except TimeoutError:
            return b""
        if not chunk:
            raise ConnectionResetError(errno.ECONNRESET, "the other side closed the connection")
        return chunk

    def rest(self) -> bytes:
        self._socket.settimeout(0)
        with contextlib.suppress(OSError):
            return self._socket.recv(self.AT_ONCE)
        return b""

    def write(self, data: bytes) -> None:
        self._socket.settimeout(1.0)
        self._socket.sendall(data)

    def close(self) -> None:
        self._socket.close()


def open_port(url: str, baudrate: int, timeout: float, tcp_port: int | None = None) -> Port:
    """The port, open; `tcp_port` where a socket's address has none. Raises OSError, or ValueError for what is no port
    name or URL."""
    if not url:
        raise ValueError("no port is set")
    return SocketPort(url, timeout, tcp_port) if url.startswith("socket:") else SerialPort(url, baudrate, timeout)
