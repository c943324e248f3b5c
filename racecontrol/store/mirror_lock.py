"""The lock of a mirror: whoever writes holds it, because two programs may mirror one race into the same folder.

It is on the file itself: `filelock` would put a second file on a stick that is handed on.
"""

import errno
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import BinaryIO

LOOK_S = 0.02
"""How often somebody who waits looks again: no system tells when a lock of this kind is given back."""


class Busy(OSError):
    """Another program writes this mirror now."""


@contextmanager
def locked(file: BinaryIO, patience: float | None) -> Generator[None]:
    """A file system that knows no locks is written without one: rows that stand twice are passed over by readers.

    `patience`: how long to wait for another program, seconds, before Busy is raised; None: as long as it takes.
    """
    until = None if patience is None else time.monotonic() + patience
    with suppress(_NoLocks):
        while not _take(file):
            if until is not None and time.monotonic() > until:
                raise Busy
            time.sleep(LOOK_S)
    try:
        yield
    finally:
        file.flush()
        _give(file)


class _NoLocks(Exception):
    """The file system knows none."""


if sys.platform == "win32":
    import msvcrt

    _BYTE = 1 << 40  # one that no mirror has: reading is never locked out
    _HELD = (errno.EACCES, errno.EDEADLOCK)

    def _take(file: BinaryIO) -> bool:
        file.seek(_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            if fault.errno in _HELD:
                return False
            raise _NoLocks from None
        return True

    def _give(file: BinaryIO) -> None:
        file.seek(_BYTE)
        with suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            raise _NoLocks from None
        return True

    def _give(file: BinaryIO) -> None:
        """The lock goes with the file."""
