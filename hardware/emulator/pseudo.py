"""A pseudo-terminal as a decoder's port. Only where the system is POSIX."""

import errno
import os
import select
import time
import tty
from pathlib import Path


class PtyPort:
    """The master end of a pseudo-terminal; a link at `path` leads to the end that others open.

    The link keeps its name when the port is unplugged and plugged in again; the terminal behind it is a new one, as
    with a USB cable.
    """

    HELLO = 0.5  # seconds: opening a serial port drops what waits in it, so who has just opened it may not have done so

    def __init__(self, path: Path) -> None:
        self.url = str(path)
        self._path = path
        self._master: int | None = None
        self._terminal = ""
        self._greeted = False
        self._opened: float | None = None
        self.plug()

    def plug(self) -> None:
        if self._master is not None:
            return
        self._master, slave = os.openpty()
        self._terminal = os.ttyname(slave)
        tty.setraw(slave)
        os.set_blocking(self._master, False)
        os.close(slave)  # from here on a missing slave means that nobody listens
        self._path.unlink(missing_ok=True)
        self._path.symlink_to(self._terminal)

    def unplug(self) -> None:
        if self._master is not None:
            self._path.unlink(missing_ok=True)
            os.close(self._master)
        self._master, self._opened, self._greeted = None, None, False

    def connected(self) -> bool:
        if self._master is None:
            return False
        poll = select.poll()
        poll.register(self._master, 0)
        if poll.poll(0):  # a hang-up is told without asking for it
            self._opened, self._greeted = None, False
            return False
        if self._opened is None:
            self._opened = time.monotonic()
        return True

    def ready(self) -> bool:
        if self._opened is None:
            return False
        return self._greeted or time.monotonic() - self._opened > self.HELLO

    def drained(self) -> bool:
        try:
            slave = os.open(self._terminal, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError:
            return True
        try:
            # To count what waits (FIONREAD) overlooks bytes on their way between two buffers of the system.
            poll = select.poll()
            poll.register(slave, select.POLLIN)
            return not poll.poll(0)
        finally:
            os.close(slave)

    def read(self) -> bytes:
        try:
            chunk = os.read(self._master, 4096) if self._master is not None else b""
        except OSError as fault:
            if fault.errno not in (errno.EAGAIN, errno.EIO):  # EIO: nobody has it open
                raise
            return b""
        self._greeted = self._greeted or bool(chunk)
        return chunk

    def write(self, data: memoryview) -> int:
        if self._master is None:
            return 0
        try:
            return os.write(self._master, data)
        except BlockingIOError:
            return 0

    def watched(self) -> int | None:
        return self._master if self._opened is not None else None
