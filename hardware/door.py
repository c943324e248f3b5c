"""How a decoder is reached: we go to its port, or we wait until it comes to ours.

A door is opened again and again, as often as the connection breaks.
"""

import contextlib
import errno
import logging
import socket
import threading
from collections.abc import Callable
from typing import Protocol

from serial.tools.list_ports import comports

from hardware.contact import ContactPort
from hardware.decoder_kind import DecoderKind
from hardware.port import Port, SocketPort, TtyPort, address, open_port, open_serial
from hardware.pulse import PulsePort
from racecontrol.domain.setup import Decoder


class Door(Protocol):
    def open(self) -> Port:
        """A new connection; may wait. Raises OSError, or ValueError for what is no port name or URL."""
        ...

    def close(self) -> None:
        """Nobody is let in any more; an `open` that waits, or comes later, ends with OSError."""
        ...


_log = logging.getLogger(__name__)

UsbDevice = tuple[int, int, str]
"""Vendor, product and serial number: what a device is, whatever port it was plugged into."""


def plugged_in() -> dict[str, UsbDevice]:
    """The USB devices that are serial ports now, by port name; those without a serial number cannot be told apart."""
    return {
        port.device: (port.vid, port.pid, port.serial_number)
        for port in comports()
        if port.vid is not None and port.pid is not None and port.serial_number
    }


class Going:
    """A serial port, or the address of a decoder that listens.

    A USB cable that was pulled out and put back may get another port name: the device is found again by its serial
    number, once it was open. `connect(url)` opens a port; `devices` is `plugged_in`.
    """

    def __init__(
        self, url: str, connect: Callable[[str], Port], devices: Callable[[], dict[str, UsbDevice]] = plugged_in
    ) -> None:
        self._url, self._connect, self._devices = url, connect, devices
        self._device: UsbDevice | None = None

    def open(self) -> Port:
        try:
            port = self._connect(self._url)
        except OSError:
            elsewhere = self._elsewhere()
            if elsewhere is None:
                raise
            return self._connect(elsewhere)
        self._device = self._devices().get(self._url)
        return port

    def _elsewhere(self) -> str | None:
        """The port that the device has now, if it was open once and the port it had is gone."""
        if self._device is None:
            return None
        now = self._devices()
        return None if self._url in now else next((url for url, one in now.items() if one == self._device), None)

    def close(self) -> None:
        """There is nothing to give back."""


class Waiting:
    """`listen://HOST:PORT`: the decoder connects to us, at that address of this computer and no other.

    A newer connection takes the place of the older one: a box that lost its cable comes back before we miss it.
    """

    def __init__(self, url: str, tcp_port: int | None) -> None:
        self._url, self._tcp_port = url, tcp_port
        self._news = threading.Condition()  # and the lock of all that follows
        self._closed = False
        self._server: socket.socket | None = None
        self._next: socket.socket | None = None
        self._current: socket.socket | None = None

    def open(self) -> Port:
        if self._server is None and not self._closed:
            self._stand(socket.create_server(address(self._url, self._tcp_port)))  # may wait for a name
        with self._news:
            self._news.wait_for(lambda: self._next or self._server is None)
            if self._next is None:
                raise OSError(errno.ECONNABORTED, "nobody is let in any more")
            self._current, self._next = self._next, None
            return SocketPort(self._current)

    def close(self) -> None:
        with self._news:
            self._closed = True
            self._take_down()

    def _stand(self, server: socket.socket) -> None:
        with self._news:
            if self._closed:  # meanwhile
                server.close()
                return
            self._server = server
            threading.Thread(target=self._let_in, args=(server,), name="door", daemon=True).start()

    def _take_down(self) -> None:
        for one in (self._server, self._next):
            if one is not None:
                _hang_up(one)
                one.close()
        self._server = self._next = None
        self._news.notify_all()

    def _let_in(self, server: socket.socket) -> None:
        while True:
            try:
                client, _ = server.accept()
            except OSError as fault:
                with self._news:
                    if self._server is server:  # not closed by us: the next `open` makes a new one
                        _log.warning("%s: nobody can be let in: %s", self._url, fault)
                        self._take_down()
                return
            with self._news:
                if self._server is not server:  # closed while this one came in
                    client.close()
                    return
                if self._current is not None:
                    _hang_up(self._current)
                if self._next is not None:
                    self._next.close()  # nobody has taken it in
                self._next = client
                self._news.notify_all()


def _hang_up(connection: socket.socket) -> None:
    """Wakes who waits for it. One that was closed already has nobody to wake."""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def door(decoder: Decoder, kind: DecoderKind) -> Door:
    if decoder.port.startswith("listen:"):
        return Waiting(decoder.port, kind.tcp_port)
    if kind.contact:
        return Going(decoder.port, _contact)
    if kind.pulse and not decoder.port.startswith("socket:"):
        return Going(decoder.port, lambda url: _pulse(url, decoder.baudrate or kind.baudrate))
    dtr = not kind.sets_by_dtr
    return Going(decoder.port, lambda url: open_port(url, decoder.baudrate or kind.baudrate, kind.tcp_port, dtr))


def _pulse(url: str, baudrate: int) -> Port:
    if not url:
        raise ValueError("no port is set")
    port = open_serial(url, baudrate)
    try:
        return PulsePort(port)
    except OSError as fault:
        port.close()
        if fault.errno != errno.ENOTTY:
            raise
    return open_port(url, baudrate)  # no such lines: a pseudo-terminal


def _contact(url: str) -> Port:
    if not url:
        raise ValueError("no port is set")
    port = open_serial(url, 9600)
    try:
        return ContactPort(port)
    except OSError as fault:
        if fault.errno != errno.ENOTTY:
            port.close()
            raise
    return TtyPort(port)  # no such lines: a recording that is played on a pseudo-terminal
