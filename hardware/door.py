"""How a decoder is reached: we go to its port, or we wait until it comes to ours.

A door is opened again and again, as often as the connection breaks.
"""

import contextlib
import errno
import socket
import threading
from collections.abc import Callable
from typing import Protocol

from hardware.port import Port, SocketPort, address, open_port
from hardware.registry import DecoderKind
from racecontrol.domain.setup import Decoder


class Door(Protocol):
    def open(self) -> Port:
        """A new connection; may wait. Raises OSError, or ValueError for what is no port name or URL."""
        ...

    def close(self) -> None:
        """Nobody is let in any more; an `open` that waits ends with OSError."""
        ...


class Going:
    """A serial port, or the address of a decoder that listens."""

    def __init__(self, connect: Callable[[], Port]) -> None:
        self.open = connect

    def close(self) -> None:
        """There is nothing to give back."""


class Waiting:
    """`listen://HOST:PORT`: the decoder connects to us, at that address of this computer and no other.

    A newer connection takes the place of the older one: a box that lost its cable comes back before we miss it.
    """

    def __init__(self, url: str, tcp_port: int | None) -> None:
        self._url, self._tcp_port = url, tcp_port
        self._server: socket.socket | None = None
        self._news = threading.Condition()
        self._next: socket.socket | None = None
        self._current: socket.socket | None = None

    def open(self) -> Port:
        if self._server is None:
            self._server = socket.create_server(address(self._url, self._tcp_port))
            threading.Thread(target=self._let_in, args=(self._server,), name="door", daemon=True).start()
        with self._news:
            self._news.wait_for(lambda: self._next or self._server is None)
            if self._next is None:
                raise OSError(errno.ECONNABORTED, "nobody is let in any more")
            self._current, self._next = self._next, None
            return SocketPort(self._current)

    def close(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            with contextlib.suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            server.close()
        with self._news:
            self._news.notify_all()

    def _let_in(self, server: socket.socket) -> None:
        with contextlib.suppress(OSError):  # the door is closed
            while True:
                client, _ = server.accept()
                with self._news:
                    for old in (self._current, self._next):
                        if old is not None:
                            with contextlib.suppress(OSError):  # closed by itself
                                old.shutdown(socket.SHUT_RDWR)
                    self._next = client
                    self._news.notify_all()


def door(decoder: Decoder, kind: DecoderKind) -> Door:
    if decoder.port.startswith("listen:"):
        return Waiting(decoder.port, kind.tcp_port)
    return Going(lambda: open_port(decoder.port, decoder.baudrate or kind.baudrate, kind.tcp_port))
