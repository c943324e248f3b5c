"""The modem lines of a serial port as a start contact (protocols/start_devices.md 6): each edge becomes a line of text.

Where the driver can wait for an edge, a thread waits; else the lines are looked at each millisecond.
"""

import contextlib
import errno
import os
import socket
import sys
import threading
import time
from collections.abc import Callable

from hardware.lent import SerialPort
from hardware.port import AT_ONCE
from hardware.protocols.contact import INPUTS, edge

EVERY_S = 0.001
"""How often the lines are looked at where no driver tells of them."""

_ATTRIBUTES = dict(zip(INPUTS, ("cts", "dsr", "cd", "ri"), strict=True))
_WAIT = 0x545C
"""Linux's TIOCMIWAIT; Python's termios has no name for it."""


class ContactPort:
    """The inputs of an open serial port. RTS and DTR are high: they feed the contact. Raises OSError for a port without
    such lines, such as a pseudo-terminal."""

    def __init__(self, port: SerialPort, clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000) -> None:
        self._port, self._clock = port, clock
        self._before = self._state()
        self._fault: OSError | None = None
        self._closing = threading.Event()
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._thread = threading.Thread(target=self._watch, name=f"contact {port.name}", daemon=True)
        self._thread.start()

    def fileno(self) -> int:
        return self._ours.fileno()

    def read(self) -> bytes:
        chunk = self._ours.recv(AT_ONCE)
        if not chunk:
            raise self._fault or ConnectionResetError(errno.ECONNRESET, "the port is closed")
        return chunk

    def write(self, data: bytes) -> int:
        """A contact hears nothing."""
        return len(data)

    def raise_dtr(self, high: bool) -> None:
        self._port.dtr = high

    def close(self) -> None:
        self._closing.set()
        self._ours.close()
        self._thread.join(0.2)  # one that waits in the driver ends with the next edge: it has a descriptor of its own
        self._port.close()

    def _state(self) -> dict[str, bool]:
        return {name: bool(getattr(self._port, attribute)) for name, attribute in _ATTRIBUTES.items()}

    def _watch(self) -> None:
        edges = Edges(self._port)
        with contextlib.closing(self._theirs), contextlib.closing(edges):
            try:
                while not self._closing.is_set():
                    if not edges.wait():
                        self._closing.wait(EVERY_S)
                    self._tell(self._clock())
            except OSError as fault:
                self._fault = fault

    def _tell(self, at: int) -> None:
        now = self._state()
        for name in INPUTS:
            if now[name] != self._before[name]:
                self._theirs.sendall(edge(name, now[name], at))
        self._before = now


class Edges:
    """Waits in the driver, on a descriptor of its own: closing the port does not wake who waits there."""

    def __init__(self, port: SerialPort) -> None:
        self._descriptor: int | None = None
        if sys.platform == "linux":
            with contextlib.suppress(OSError, AttributeError):  # a port of another computer has none
                self._descriptor = os.dup(port.fileno())

    def wait(self) -> bool:
        """Until an input changes; False at once where the driver cannot wait."""
        if sys.platform != "linux" or self._descriptor is None:
            return False
        from fcntl import ioctl
        from termios import TIOCM_CAR, TIOCM_CTS, TIOCM_DSR, TIOCM_RNG

        try:
            ioctl(self._descriptor, _WAIT, TIOCM_CAR | TIOCM_CTS | TIOCM_DSR | TIOCM_RNG)
        except OSError:
            self.close()
            return False
        return True

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
