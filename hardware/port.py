"""The host's end of a connection: a serial port of any kind, or a socket. None of them ever waits."""

import contextlib
import errno
import os
import socket
import threading
from typing import Protocol
from urllib.parse import urlsplit

import serial

from hardware.lent import LentSerial, SerialPort

CONNECT_S = 5.0
"""How long a socket may take to connect."""

AT_ONCE = 65_536
"""Bytes in one read."""


def _settings_fault() -> type[Exception]:
    """What the system says of wrong line settings; it is no OSError, and pyserial lets it through."""
    try:
        from termios import error
    except ImportError:  # Windows
        return serial.SerialException
    return error


_SETTINGS_FAULT = _settings_fault()


class Port(Protocol):
    """Open from the beginning. `read` and `write` raise OSError once the connection is broken."""

    def fileno(self) -> int:
        """What to wait for in a selector."""
        ...

    def read(self) -> bytes:
        """What has come; to be called when the descriptor is ready."""
        ...

    def write(self, data: bytes) -> int:
        """How many bytes were taken: all, as a rule; the rest has to be offered again."""
        ...

    def raise_dtr(self, high: bool) -> None:
        """Sets the line DTR. OSError where the port has none."""
        ...

    def close(self) -> None: ...


class TtyPort:
    """A serial port of this system, 8N1. It is ours alone while it is open."""

    def __init__(self, port: SerialPort) -> None:
        self._port = port

    def fileno(self) -> int:
        return self._port.fileno()

    def read(self) -> bytes:
        chunk = os.read(self._port.fileno(), AT_ONCE)
        if not chunk:  # ready and empty: that is how a device says that it was pulled out
            raise OSError(errno.EIO, "the device is gone")
        return chunk

    def write(self, data: bytes) -> int:
        with contextlib.suppress(BlockingIOError):
            return os.write(self._port.fileno(), data)
        return 0

    def raise_dtr(self, high: bool) -> None:
        self._port.dtr = high

    def close(self) -> None:
        self._port.close()


class SocketPort:
    """A connected socket."""

    def __init__(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        connection.setblocking(False)
        self._socket = connection

    def fileno(self) -> int:
        return self._socket.fileno()

    def read(self) -> bytes:
        chunk = self._socket.recv(AT_ONCE)
        if not chunk:
            raise ConnectionResetError(errno.ECONNRESET, "the other side closed the connection")
        return chunk

    def write(self, data: bytes) -> int:
        with contextlib.suppress(BlockingIOError):
            return self._socket.send(data)
        return 0

    def raise_dtr(self, high: bool) -> None:
        raise OSError(errno.ENOTTY, "a socket has no such line")

    def close(self) -> None:
        self._socket.close()


class PumpedPort:
    """A port that cannot be waited for with others (RFC 2217, Windows): a thread of its own reads it into a socket."""

    WAIT_S = 0.05

    def __init__(self, port: SerialPort) -> None:
        self._port = port
        self._port.timeout = self.WAIT_S
        self._fault: OSError | None = None
        self._closing = False
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._thread = threading.Thread(target=self._pump, name=f"pump {port.name}", daemon=True)
        self._thread.start()

    def fileno(self) -> int:
        return self._ours.fileno()

    def read(self) -> bytes:
        chunk = self._ours.recv(AT_ONCE)
        if not chunk:
            raise self._fault or ConnectionResetError(errno.ECONNRESET, "the port is closed")
        return chunk

    def write(self, data: bytes) -> int:
        return self._port.write(data) or 0

    def raise_dtr(self, high: bool) -> None:
        self._port.dtr = high

    def close(self) -> None:
        self._closing = True
        self._ours.close()
        self._thread.join(10 * self.WAIT_S)
        self._port.close()

    def _pump(self) -> None:
        with contextlib.closing(self._theirs):
            try:
                while not self._closing:
                    self._pass_on(self._port.read(self._port.in_waiting or 1))
            except OSError as fault:
                self._fault = fault

    def _pass_on(self, chunk: bytes) -> None:
        self._theirs.sendall(chunk)


def open_port(url: str, baudrate: int, tcp_port: int | None = None, dtr: bool = True) -> Port:
    """The port, open; `tcp_port` where a socket's address has none; `dtr`: how that line stands. May take `CONNECT_S`.

    Raises OSError, or ValueError for what is no port name or URL.
    """
    if not url:
        raise ValueError("no port is set")
    # pyserial has sockets too, but there bytes are lost when the other side closes after them
    if url.startswith("socket:"):
        return _connected(url, tcp_port)
    port = open_serial(url, baudrate, dtr)
    if type(port) is serial.Serial and os.name == "posix":  # no other that pyserial opens has a descriptor to wait for
        return TtyPort(port)
    return PumpedPort(port)


def address(url: str, tcp_port: int | None) -> tuple[str, int]:
    """Host and port number of a URL. Raises ValueError where one is missing."""
    parts = urlsplit(url)
    number = parts.port or tcp_port
    if not parts.hostname or not number:
        raise ValueError("this address has no host or no port number")
    return parts.hostname, number


def _connected(url: str, tcp_port: int | None) -> SocketPort:
    return SocketPort(socket.create_connection(address(url, tcp_port), CONNECT_S))


def open_serial(url: str, baudrate: int, dtr: bool = True) -> SerialPort:
    """pyserial's port for any name or URL that it knows, open, 8N1. Raises OSError or ValueError."""
    if url.startswith("rfc2217:"):
        port = LentSerial(baudrate=baudrate, timeout=0)
        port.port = url
    else:
        port = serial.serial_for_url(url, do_not_open=True, baudrate=baudrate, timeout=0, exclusive=True)
    port.dtr = dtr
    try:
        port.open()
    except _SETTINGS_FAULT as fault:
        raise OSError(*fault.args) from None
    return port
