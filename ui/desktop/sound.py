"""The sound of the alarm: two tones, three times."""

import logging
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import miniaudio

log = logging.getLogger(__name__)

RATE = 44_100
TONES = ((880.0, 0.18), (660.0, 0.18)) * 3
"""Hertz and seconds; heard through a generator and a finish arch."""

LOUD = 0.6
PATIENCE_S = 10.0
"""A device that has asked for nothing more by then hangs."""


def samples() -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    """The alarm as 16-bit samples, one channel, RATE a second; each tone fades in and out, so that none clicks."""
    parts: list[np.ndarray[tuple[int], np.dtype[np.float64]]] = []
    for hertz, seconds in TONES:
        at = np.arange(int(RATE * seconds)) / RATE
        fade = np.clip(np.minimum(at, at[::-1]) / 0.01, 0, 1)
        parts.append(np.sin(2 * np.pi * hertz * at) * fade)
    return (np.concatenate(parts) * LOUD * 32767).astype(np.int16)


class Player:
    """Plays the alarm in a thread of its own. `fault`: why it cannot be heard here; then it is not tried again.

    `backends`: miniaudio's, None for what the system has.
    """

    def __init__(self, backends: "list[miniaudio.Backend] | None" = None) -> None:
        self._samples = samples()
        self._backends = backends
        self._playing = threading.Lock()
        self.fault = ""

    def play(self) -> None:
        """Begin it; one that still sounds is enough."""
        if not self.fault and self._playing.acquire(blocking=False):
            threading.Thread(target=self._work, name="alarm", daemon=True).start()

    def _work(self) -> None:
        try:
            if self._backends is None and sys.platform == "linux" and not Path("/dev/snd").exists():
                raise OSError("no sound device")  # asked all the same, ALSA fills the terminal
            import miniaudio

            with miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE, backends=self._backends
            ) as device:
                done = threading.Event()
                stream = self._stream(done)
                next(stream)
                device.start(stream)
                done.wait(PATIENCE_S)
        except Exception as fault:  # whatever drivers say: the alarm stands in the status line all the same
            self.fault = str(fault)
            log.info("the alarm has no sound here: %s", fault)
        finally:
            self._playing.release()

    def _stream(self, done: threading.Event) -> "Generator[bytes, int, None]":
        """The device asks for so many samples at a time; silence follows the last one."""
        place = 0
        wanted = yield b""
        while True:
            piece = self._samples[place : place + wanted]
            if not len(piece):
                done.set()
            place += wanted
            wanted = yield np.pad(piece, (0, wanted - len(piece))).tobytes()
