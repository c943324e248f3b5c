"""The pulse of a GPS receiver on DCD (protocols/start_devices.md 7), told as a sentence among those that it sends.

The pulse is the exact beginning of a second and does not say of which; the sentences say which and come late. The port
puts `$PRCPPS,1772784000123*hh` between them: when the line rose by our clock, ms UTC. So both can be captured, replayed
and emulated as one stream.
"""

import contextlib
import threading
import time
from collections.abc import Callable

from hardware.contact import EVERY_S, Edges
from hardware.lent import SerialPort
from hardware.port import PumpedPort
from hardware.protocols.nmea import encode_pulse


class PulsePort(PumpedPort):
    """An open serial port with a line DCD. Raises OSError for a port without such lines, such as a pseudo-terminal."""

    def __init__(self, port: SerialPort, clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000) -> None:
        self._clock = clock
        self._high = bool(port.cd)
        self._between = True
        self._one = threading.Lock()
        super().__init__(port)
        self._watcher = threading.Thread(target=self._watch, name=f"pulse {port.name}", daemon=True)
        self._watcher.start()

    def _pass_on(self, chunk: bytes) -> None:
        with self._one:
            self._between = chunk.endswith(b"\n") if chunk else self._between
            super()._pass_on(chunk)

    def _watch(self) -> None:
        with contextlib.suppress(OSError), contextlib.closing(Edges(self._port)) as edges:  # the pump tells the fault
            while not self._closing:
                if not edges.wait():
                    time.sleep(EVERY_S)
                self._look(self._clock())

    def _look(self, at: int) -> None:
        """A pulse inside a sentence is left out: it must not cut it, nor come late."""
        before, self._high = self._high, bool(self._port.cd)
        with self._one:
            if self._high and not before and self._between:
                super()._pass_on(encode_pulse(at))
