"""Helpers of the hardware tests: an ear for links, and pseudo-terminals that can be pulled out."""

import itertools
import os
import random
import select
import socket
import threading
import time
import tty
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hardware.link_state import LinkState
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Record

_NUMBERS = itertools.cycle(random.sample(range(20_000, 32_000), 12_000))

PATIENCE = 20  # seconds; a test that waits so long has failed


def free_port() -> int:
    """A TCP port that nobody uses, below those that a system gives to whoever asks for any: it stays free until it is
    opened, and who calls it before that does not meet itself."""
    while True:
        number = next(_NUMBERS)
        with suppress(OSError), socket.create_server(("127.0.0.1", number)):
            return number


class Ear:
    """Hears what a link says; `wait` returns as soon as a condition holds."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.pieces: list[Heard] = []
        self.states: list[LinkState] = []
        self._news = threading.Condition()

    def heard(self, piece: Heard) -> None:
        with self._news:
            self.pieces.append(piece)
            self.records.extend(piece.records)
            self._news.notify_all()

    def state_changed(self, _: str, state: LinkState) -> None:
        with self._news:
            self.states.append(state)
            self._news.notify_all()

    def wait(self, condition: Callable[[], bool]) -> None:
        with self._news:
            assert self._news.wait_for(condition, PATIENCE), f"{self.states}, {len(self.records)} records"


class Cable:
    """A pseudo-terminal behind a name that stays the same."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._master: int | None = None

    def plug(self) -> None:
        self._master, slave = os.openpty()
        tty.setraw(slave)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(slave))
        os.close(slave)

    def pull(self) -> None:
        if self._master is not None:
            self.path.unlink()
            os.close(self._master)
            self._master = None

    def write(self, data: bytes) -> None:
        assert self._master is not None
        while data:
            data = data[os.write(self._master, data) :]

    def read(self, size: int) -> bytes:
        assert self._master is not None
        return os.read(self._master, size)

    def read_until(self, words: bytes) -> bytes:
        """All that is said, up to these words."""
        said, end = b"", time.monotonic() + PATIENCE
        while words not in said:
            ready, _, _ = select.select([self._master], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{said!r} without {words!r}"
            said += self.read(4096)
        return said
