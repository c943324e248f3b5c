"""A box that takes the time from DTR is set by the link, over RFC 2217: a pseudo-terminal has no such line."""

import contextlib
import threading
import time
from collections.abc import Iterator

import pytest

from hardware.emulator.ports import LentPort
from hardware.link import Link
from hardware.protocols.raceresult_usb_box import Box
from hardware.protocols.raceresult_usb_records import encode
from hardware.registry import kind
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.setup import Decoder
from tests.hardware.cables import Ear

EXACT = 30
"""The emulated box looks at its line every few ms, and counts in ticks of 4 ms."""


def now() -> int:
    return time.time_ns() // 1_000_000


class Lender:
    """A box that was never set, on the port of another computer, played by a thread."""

    def __init__(self, ahead: int = 0) -> None:
        """`ahead`: what its own clock, which counts the ticks, shows more than ours, ms."""
        self.box, self.port = Box(synchronised=bool(ahead)), LentPort()
        self._ahead = ahead
        self.due: list[bytes] = []
        self.silent = threading.Event()
        """Once it is set nothing is heard or answered, as of a computer that hangs."""
        self.hangs_at = b"never"
        """What it hangs at."""
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._until_the_end)
        self._thread.start()

    def close(self) -> None:
        self._stopping.set()
        self._thread.join()
        self.port.unplug()

    def _until_the_end(self) -> None:
        with contextlib.suppress(ConnectionResetError):  # the link is stopped
            self._run()

    def _run(self) -> None:
        high = True  # as pyserial opens a port
        self.port.plug()
        answer = b""
        while not self._stopping.wait(0.002):  # the pace at which the box looks at its line
            if self.silent.is_set() or not self.port.connected():
                continue
            heard = self.port.read()
            if self.hangs_at in heard:
                self.silent.set()
            answer += self.box.hear(heard, now() + self._ahead) if heard else b""
            if self.port.dtr and not high:
                answer += self.box.edge(now() + self._ahead)
            high = self.port.dtr
            while self.due:
                answer += self.box.keep(self.due.pop())
            answer = answer[self.port.write(memoryview(answer)) :] if answer else b""


@pytest.fixture
def lender() -> Iterator[Lender]:
    lender = Lender()
    yield lender
    lender.close()


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")  # pyserial calls them
def test_a_box_that_was_never_set_gets_the_time(lender: Lender, ear: Ear) -> None:
    decoder, usb = Decoder("U", "FINISH", "raceresult-usb", lender.port.url), kind("raceresult-usb")
    link = Link(decoder, usb, ear.heard, ear.state_changed, now)
    link.start()
    ear.wait(lambda: any(isinstance(one, Notice) and one.kind == "clock" for one in ear.records))
    at = now()
    lender.due.append(encode(Read("1234567", at, b"", 1)))
    ear.wait(lambda: link.reads == 1)
    link.stop()
    (read,) = (one for one in ear.records if isinstance(one, Read))
    assert abs(read.stamp - at) <= EXACT
