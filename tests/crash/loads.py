"""What is sent while something goes wrong: reads made here, or emulated decoders that are unplugged.

The decoder's own number of a read stands in its chip: what is stored is held against 1, 2, 3 and so on to the last.
"""

import threading
import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Self

from hardware.emulator.device import Emulators
from hardware.emulator.emulation import ANY_TCP
from hardware.emulator.schedule import Break, Piece, Schedule, packed
from hardware.link_state import LinkState
from hardware.links import Links
from hardware.protocols.raceresult_records import encode
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.live import Live
from racecontrol.session import Session
from tests.builders import GUN

PER_SECOND = 2000
"""Reads of all decoders together."""

TICK_S = 0.005
PATIENCE_S = 120
MOST_TOLD = 5


class Load(ABC):
    """It ticks while it is entered, and everything else waits by that. It is left before the race is closed."""

    decoders: tuple[Decoder, ...]

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="load")

    @property
    @abstractmethod
    def sent(self) -> Mapping[str, int]:
        """By decoder."""

    @abstractmethod
    def begin(self, live: Live) -> None:
        """From now on reads are sent to that race."""

    @abstractmethod
    def stop(self) -> None:
        """No more reads; it ticks on."""

    @abstractmethod
    def tick(self) -> None:
        """What is to be done each time."""

    @property
    def total(self) -> int:
        return sum(self.sent.values())

    def until(self, condition: Callable[[], bool], else_: str) -> None:
        """Looked at after each of its ticks."""
        with self._news:
            if not self._news.wait_for(condition, PATIENCE_S):
                raise TimeoutError(else_)

    def goes_on(self, seconds: float) -> None:
        """Until so many seconds' reads more were sent."""
        enough = self.total + seconds * PER_SECOND
        self.until(lambda: self.total >= enough, "no reads are sent")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.wait(TICK_S):
            self.tick()
            with self._news:
                self._news.notify_all()


class Made(Load):
    """Reads of 16 decoders, handed on as links do."""

    decoders = tuple(Decoder(f"D{number:02}", "FINISH", "ipico") for number in range(16))

    def __init__(self) -> None:
        super().__init__()
        self._sent: Counter[str] = Counter()
        self._hear: Callable[[Heard], None] = lambda _: None
        self._begun = float("inf")
        self._stopped = False

    @property
    def sent(self) -> Mapping[str, int]:
        return self._sent

    def begin(self, live: Live) -> None:
        self._hear = live.hear
        self._begun = time.monotonic()

    def stop(self) -> None:
        self._stopped = True

    def tick(self) -> None:
        number = self.total
        while not self._stopped and number < (time.monotonic() - self._begun) * PER_SECOND:
            code = self.decoders[number % len(self.decoders)].code
            chip = f"{self._sent[code] + 1:012x}"
            self._hear(Heard(code, GUN, (Read(chip, GUN + number, f"aa00{chip}".encode()),), "utc"))
            self._sent[code] += 1
            number += 1


class Boxes(Load):
    """Decoders in a process of their own. They number their passings, keep them, and push them over TCP.

    `cut` of them are unplugged `gone`, in seconds after the first passing, and go on reading meanwhile.
    """

    COUNT = 4

    def __init__(self, seconds: int, cut: int, gone: tuple[float, float]) -> None:
        super().__init__()
        self.cut, self.gone = cut, gone
        codes = [f"D{number:02}" for number in range(self.COUNT)]
        schedules = [_box(code, seconds, [gone] if n < cut else []) for n, code in enumerate(codes)]
        self._emulators = Emulators(schedules, GUN - 1, dict.fromkeys(codes, ANY_TCP))
        ports = self._emulators.ports
        self.decoders = tuple(Decoder(code, "FINISH", "raceresult", ports[code]) for code in codes)
        self._links = Links((), lambda _: None, _nobody_looks, lambda: GUN)

    @property
    def sent(self) -> Mapping[str, int]:
        return self._emulators.sent

    @property
    def second(self) -> float:
        """How long they have been reading."""
        return (self._emulators.clock.now() - GUN) / 1000

    @property
    def lost(self) -> int:
        """How many links are without their decoder."""
        return self._in(LinkState.LOST)

    def begin(self, live: Live) -> None:
        session = live.session
        self._links = Links(self.decoders, live.hear, _nobody_looks, session.clock, stored=session.numbers)
        live.on_durable(self._links.durable)
        self._links.start()
        self.until(lambda: self._in(LinkState.LIVE) == self.COUNT, "the links do not find their decoders")
        self._emulators.play(1)

    def tick(self) -> None:
        """They run by themselves."""

    def stop(self) -> None:
        """When they have sent all that they were to send."""
        self.until(lambda: self._emulators.done, "the decoders come to no end")

    def __exit__(self, *_: object) -> None:
        self._links.stop()
        self._emulators.stop()
        super().__exit__()

    def _in(self, state: LinkState) -> int:
        return sum(link.state is state for link in self._links)


def _nobody_looks(code: str, state: LinkState) -> None:
    """The states of the links are asked for when they are wanted."""


def _box(code: str, seconds: int, breaks: Sequence[tuple[float, float]]) -> Schedule:
    """One of them: passings at even distances."""
    each = PER_SECOND // Boxes.COUNT

    def pieces() -> Iterator[Piece]:
        for n in range(seconds * each):
            at = GUN + n * 1000 // each
            yield Piece(at, encode(Read(f"{n + 1:012x}", at, b"", n + 1)))

    instants = [Break(GUN + int(1000 * start), GUN + int(1000 * end)) for start, end in breaks]
    return packed(code, pieces(), protocol="raceresult", breaks=instants)


def missing(session: Session, sent: Mapping[str, int]) -> list[str]:
    """What is stored of each decoder against the numbers 1 to the last that it sent; one sentence each."""
    stored: dict[str, list[int]] = {code: [] for code in sent}
    faults: list[str] = []
    for read in session.journal.reads():
        stored[read.decoder].append(int(read.chip, 16))
        if read.seq not in (None, stored[read.decoder][-1]):
            faults.append(f"{read.decoder}: read {read.chip} is stored with number {read.seq}")
    for code, numbers in stored.items():
        gone = sorted(set(range(1, sent[code] + 1)) - set(numbers))
        if gone:
            faults.append(f"{code}: {len(gone):,} of {sent[code]:,} are missing, the first is {gone[0]}")
        if len(numbers) != len(set(numbers)):
            faults.append(f"{code}: {len(numbers) - len(set(numbers)):,} are stored twice")
        if max(numbers, default=0) > sent[code]:
            faults.append(f"{code}: more is stored than was sent")
    return faults[:MOST_TOLD]
