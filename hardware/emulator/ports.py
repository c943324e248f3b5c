"""The decoder's end of a connection: a pseudo-terminal, a socket that listens or connects, a serial port that is lent
over the network, or any other serial port.

A port is polled and never blocks. It is `connected` while somebody listens at the other end, and `ready` when that
somebody can be trusted to lose nothing.
"""

import contextlib
import errno
import os
import select
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, cast
from urllib.parse import urlsplit

import serial
from serial.rfc2217 import PortManager

from racecontrol.domain.refusal import Refused


class Port(Protocol):
    """`url`: what the other side opens. `plug` and `unplug` make and break the connection, any number of times."""

    url: str

    def plug(self) -> None: ...

    def unplug(self) -> None: ...

    def connected(self) -> bool: ...

    def ready(self) -> bool: ...

    def drained(self) -> bool:
        """Whether the other side has taken everything that was written."""
        ...

    def read(self) -> bytes:
        """What the other side said; empty if nothing. Raises OSError when it is gone."""
        ...

    def write(self, data: memoryview) -> int:
        """How many bytes were taken; 0 while the port is full. Raises OSError when the other side is gone."""
        ...

    def watched(self) -> int | None:
        """The descriptor to wait on; None while waiting makes no sense."""
        ...


class _Stream:
    """What sockets have in common, whoever has connected to whom: there is another side, or there is none."""

    def __init__(self) -> None:
        self._client: socket.socket | None = None

    def ready(self) -> bool:
        return self._client is not None

    def drained(self) -> bool:
        return self._client is None or not _on_the_way(self._client)

    def read(self) -> bytes:
        if self._client is None:
            return b""
        try:
            chunk = self._client.recv(4096)
        except BlockingIOError:
            return b""
        except OSError:
            self._hang_up()
            raise
        if not chunk:
            self._hang_up()
            raise ConnectionResetError("the other side has closed the connection")
        return chunk

    def write(self, data: memoryview) -> int:
        if self._client is None:
            return 0
        try:
            return self._client.send(data)
        except BlockingIOError:
            return 0
        except OSError:
            self._hang_up()
            raise

    def _hang_up(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None


class TcpPort(_Stream):
    """Listens on an address and talks to one client at a time."""

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """`port` 0: any free one. Raises OSError when it is taken."""
        super().__init__()
        self._address = (host, port)
        self._listener: socket.socket | None = None
        self.plug()
        self.url = f"socket://{host}:{self._address[1]}"

    def plug(self) -> None:
        if self._listener is None:
            self._listener = socket.create_server(self._address)
            self._listener.setblocking(False)
            self._address = self._listener.getsockname()[:2]

    def unplug(self) -> None:
        for end in (self._client, self._listener):
            if end is not None:
                end.close()
        self._client = self._listener = None

    def connected(self) -> bool:
        if self._client is None:
            self._accept()
        return self._client is not None

    def watched(self) -> int | None:
        end = self._client or self._listener
        return end.fileno() if end else None

    def _accept(self) -> None:
        if self._listener is None:
            return
        with contextlib.suppress(BlockingIOError):
            self._client, _ = self._listener.accept()
            self._client.setblocking(False)


class CallingPort(_Stream):
    """Connects to an address, again and again until somebody is there: a decoder that seeks its host."""

    AGAIN = 0.1  # seconds between two tries

    def __init__(self, host: str, port: int) -> None:
        super().__init__()
        self.url = f"listen://{host}:{port}"
        self._address = (host, port)
        self._calling: socket.socket | None = None
        self._plugged = True
        self._due = 0.0

    def plug(self) -> None:
        self._plugged = True

    def unplug(self) -> None:
        self._plugged = False
        self._give_up()
        self._hang_up()

    def connected(self) -> bool:
        if self._plugged and self._client is None:
            self._call()
        return self._client is not None

    def watched(self) -> int | None:
        return None if self._client is None else self._client.fileno()

    def _call(self) -> None:
        """Begins to connect, or looks whether that has come to an end."""
        if self._calling is None:
            self._begin()
            return
        _, done, failed = select.select([], [self._calling], [self._calling], 0)
        if not done and not failed:
            return
        failed = self._calling.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if failed or self._calling.getsockname() == self._calling.getpeername():  # nobody listens, and it met itself
            self._give_up()
        else:
            self._client, self._calling = self._calling, None

    def _begin(self) -> None:
        if time.monotonic() < self._due:
            return
        self._due = time.monotonic() + self.AGAIN
        self._calling = socket.socket()
        self._calling.setblocking(False)
        try:
            begun = self._calling.connect_ex(self._address) in (0, *_ON_ITS_WAY)
        except OSError:  # nobody has that name now
            begun = False
        if not begun:
            self._give_up()

    def _give_up(self) -> None:
        if self._calling is not None:
            self._calling.close()
            self._calling = None


class LentPort(TcpPort):
    """A serial port that another computer has and lends over the network (RFC 2217), with the decoder on it."""

    HELLO = 0.5  # seconds: who opens it settles it first, and drops what comes meanwhile

    def __init__(self, host: str = "127.0.0.1", port: int = 0, line: serial.SerialBase | None = None) -> None:
        """`line`: what the other side sets (speed, DTR and the like), and whose inputs it is told."""
        super().__init__(host, port)
        self.url = f"rfc2217://{host}:{self._address[1]}"
        self._line: serial.SerialBase = line or serial.serial_for_url("loop://")
        self._manager: PortManager | None = None
        self._said = 0.0  # when the other side settled something
        self._greeted = False
        self._out = b""

    @property
    def dtr(self) -> bool:
        """How the other side has set that line."""
        return bool(self._line.dtr)

    def connected(self) -> bool:
        known = self._client
        if not super().connected():
            return False
        if self._client is not known or self._manager is None:
            self._out, self._greeted, self._said = b"", False, time.monotonic()
            self._manager = PortManager(cast("Any", self._line), cast("Any", _Saying(self._say)))
        return True

    def ready(self) -> bool:
        return super().ready() and (self._greeted or time.monotonic() - self._said > self.HELLO)

    def drained(self) -> bool:
        return not self._flushed() and super().drained()

    def read(self) -> bytes:
        chunk = super().read()
        said = b"".join(self._manager.filter(chunk)) if self._manager is not None else b""
        self._said = time.monotonic() if len(said) < len(chunk) else self._said
        self._greeted = self._greeted or bool(said)
        self._flushed()
        return said

    def write(self, data: memoryview) -> int:
        if self._flushed() or self._manager is None:
            return 0
        self._say(b"".join(self._manager.escape(bytes(data))))
        self._flushed()
        return len(data)

    def _say(self, data: bytes) -> None:
        self._out += data

    def _flushed(self) -> bytes:
        """Sends what waits; what the network does not take yet."""
        if self._out and self._client is not None:
            self._out = self._out[super().write(memoryview(self._out)) :]
        return self._out


class _Saying:
    """What pyserial takes for the connection."""

    def __init__(self, write: Callable[[bytes], None]) -> None:
        self.write = write


def _on_the_way(connection: socket.socket) -> bool:
    """Whether something is not yet with the other side: who closes now, with a question unread, would lose it."""
    if sys.platform != "linux":
        return False
    import fcntl
    import termios

    return any(fcntl.ioctl(connection, termios.TIOCOUTQ, bytes(4)))


_ON_ITS_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK)


class SerialPort:
    """Any port or URL that pyserial can open. Nobody can be seen at the other end, so it counts as connected."""

    AT_ONCE = 256  # bytes: a write waits until the line has taken them

    def __init__(self, url: str, baudrate: int) -> None:
        """Raises OSError, or ValueError for what is no port name or URL."""
        self.url = url
        self._port = serial.serial_for_url(url, baudrate=baudrate, timeout=0)

    def plug(self) -> None:
        if not self._port.is_open:
            self._port.open()

    def unplug(self) -> None:
        self._port.close()

    def connected(self) -> bool:
        return self._port.is_open

    def ready(self) -> bool:
        return self._port.is_open

    def drained(self) -> bool:
        self._port.flush()
        return True

    def read(self) -> bytes:
        return self._port.read(4096)

    def write(self, data: memoryview) -> int:
        return self._port.write(bytes(data[: self.AT_ONCE])) or 0

    def watched(self) -> int | None:
        return None


_INSTEAD = "write pty, listen://127.0.0.1:10000, connect://127.0.0.1:10000 or a serial port"


def open_port(url: str, name: str, folder: Path, baudrate: int) -> Port:
    """`pty`: a pseudo-terminal that is found as `folder/name`; `listen://HOST:PORT`: a server; `connect://HOST:PORT`,
    `socket://HOST:PORT`: a client that tries until somebody listens; `lend://HOST:PORT`: a serial port that is lent
    (RFC 2217); else a serial port.

    Raises Refused with what to write instead, or OSError when the port cannot be had.
    """
    if url == "pty":
        return _pseudo_terminal(folder / name)
    if url.startswith("listen:"):
        return TcpPort(*address_of(url))
    if url.startswith(("connect:", "socket:")):  # what a link would open: here too somebody else listens
        return CallingPort(*address_of(url))
    if url.startswith("lend:"):
        return LentPort(*address_of(url))
    try:
        return SerialPort(url, baudrate)
    except ValueError as fault:
        raise Refused(f"port {url!r}: {fault}; {_INSTEAD}") from None


def _pseudo_terminal(path: Path) -> Port:
    if os.name != "posix":
        raise Refused("port 'pty': this system has no pseudo-terminals; write listen://127.0.0.1:10000")
    from hardware.emulator.pseudo import PtyPort

    return PtyPort(path)


def address_of(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if not host or port is None:
        raise Refused(f"port {url!r} is no address; write it as {parts.scheme}://127.0.0.1:10000")
    return host, port
