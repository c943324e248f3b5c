"""A serial port that another computer lends over the network (RFC 2217).

pyserial's own port gives an error as soon as the connection has ended, and what came before and was not yet asked for
is lost. Here it is read to its end first: a cable that is pulled out right after a read does not take it along.
"""

import errno
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread

import serial.rfc2217


class LentSerial(serial.rfc2217.Serial):
    """pyserial's port for `rfc2217://HOST:PORT`, opened and read like any other."""

    _read_buffer: "Queue[bytes | None]"  # a byte each; None: the connection ended
    _thread: Thread | None

    def read(self, size: int = 1) -> bytes:
        """What has come, at most `size` bytes, once there is some or the timeout is over. Raises OSError after the last
        byte of a connection that ended."""
        if not self.is_open:
            raise serial.PortNotOpenError
        # asked before anything is taken: the thread puts its last byte before it ends
        alive = self._thread is not None and self._thread.is_alive()
        taken = bytearray()
        with suppress(Empty):
            while len(taken) < size:
                byte = self._read_buffer.get(alive and not taken, self.timeout)
                if byte is None:
                    break
                taken += byte
        if not taken and not alive:
            raise OSError(errno.ECONNRESET, "the connection to the lent port ended")
        return bytes(taken)


SerialPort = serial.Serial | LentSerial
"""A port with pyserial's methods: of this system, or lent."""
