"""What is known of each decoder while a race runs: when it was heard, how busy it is, how its clock stands."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from statistics import linear_regression, median

from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.time import HOUR, MINUTE, SECOND, SET_AFTER

BIN, BINS = 10 * SECOND, 30
"""The rate is counted in so many pieces of this length, ms: five minutes."""

WINDOW, MEMORY = 1 * MINUTE, 60
"""A clock is measured anew in each window, ms; so many windows tell its trend."""

ENOUGH = 5
"""Windows without which a trend says nothing."""

CHIPS, ALIKE = 50, 5
"""Stamps of so many chips are kept, to compare boxes that stand side by side; so many that both have tell enough."""

PASSING = 1 * MINUTE
"""Reads of a chip so soon after each other are of one passing, ms, and its first one is compared."""


@dataclass(frozen=True, slots=True)
class Clock:
    """How a decoder's clock stands beside ours. `ahead`: ms, negative when it is behind; `trend`: ms an hour, None as
    long as nothing can be said; `at`: when it was measured last, ms; `unset`: it shows no time at all; `most`: by how
    much the latest read of the last minutes came later than the least late one, ms: a clock alone is late by the
    same."""

    ahead: int
    trend: float | None
    at: int
    unset: bool = False
    most: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """One decoder. `heard`: our clock when its last read came; `chip`: whose; `rates`: reads in each `BIN` of the last
    five minutes, the newest last; `said`: the last status that it told, with `said_at`; `gaps`: passings that its
    numbers show to be missing in this run of the program; `battery`: what it said of it last."""

    code: str
    heard: int | None = None
    chip: str = ""
    rates: tuple[int, ...] = (0,) * BINS
    clock: Clock | None = None
    said: str = ""
    said_at: int | None = None
    gaps: int = 0
    battery: str = ""


@dataclass(slots=True)
class _Meter:
    """A clock beside ours. What comes through a line comes late and never early: in each window the read that was
    the least late tells the most."""

    windows: deque[tuple[int, int, int]] = field(default_factory=lambda: deque(maxlen=MEMORY))
    last: int = 0
    unset: bool = False

    def hear(self, shown: int, heard: int) -> None:
        """The decoder's clock showed `shown` when ours showed not later than `heard`, ms UTC."""
        unset = shown < SET_AFTER
        if unset != self.unset:  # it was set, or lost its time: what was before tells no trend
            self.windows.clear()
        self.unset = unset
        self.last = heard
        window = heard // WINDOW
        ahead = least = shown - heard
        if self.windows and self.windows[-1][0] == window:
            _, most, fewest = self.windows.pop()
            ahead, least = max(ahead, most), min(least, fewest)
        self.windows.append((window, ahead, least))

    def read(self) -> Clock | None:
        if not self.windows:
            return None
        newest = self.windows[-1][0]
        lately = [(ahead, least) for window, ahead, least in self.windows if window >= newest - 1]
        ahead = max(ahead for ahead, _ in lately)
        return Clock(ahead, self._trend(), self.last, self.unset, ahead - min(least for _, least in lately))

    def _trend(self) -> float | None:
        whole = list(self.windows)[:-1]  # the newest has only begun
        if len(whole) < ENOUGH:
            return None
        hours = [window * WINDOW / HOUR for window, _, _ in whole]
        slope, _ = linear_regression(hours, [ahead for _, ahead, _ in whole])
        return slope


@dataclass(slots=True)
class _Known:
    box: Box
    meter: _Meter = field(default_factory=_Meter)
    bins: deque[tuple[int, int]] = field(default_factory=lambda: deque(maxlen=BINS))
    numbered: tuple[str, int] = ("", 0)
    stamps: dict[str, int] = field(default_factory=dict[str, int])


class Boxes:
    """`heard` may be called from any thread, with everything that decoders send; so may the rest.

    `instant(heard, stamp)`: the instant, ms UTC, that a stamp of that piece means by the decoder's own clock.
    """

    def __init__(self, instant: Callable[[Heard, int], int]) -> None:
        self._instant = instant
        self._lock = threading.Lock()
        self._known: dict[str, _Known] = {}

    def heard(self, piece: Heard) -> None:
        with self._lock:
            known = self._known.setdefault(piece.decoder, _Known(Box(piece.decoder)))
            self._take(known, piece)

    def connected(self, code: str) -> None:
        """A new connection: the box may have been switched off, and its clock is measured anew."""
        with self._lock:
            if code in self._known:
                self._known[code].meter = _Meter()

    def box(self, code: str, now: int) -> Box:
        """What is known of it at `now`, ms UTC by our clock."""
        with self._lock:
            known = self._known.get(code)
            if known is None:
                return Box(code)
            counted = dict(known.bins)
            newest = now // BIN
            rates = tuple(counted.get(newest - ago, 0) for ago in range(BINS - 1, -1, -1))
            return replace(known.box, rates=rates, clock=known.meter.read())

    def clock_was_set(self, code: str) -> None:
        """What was measured of its clock tells nothing of the clock that it has now."""
        with self._lock:
            if code in self._known:
                self._known[code].meter = _Meter()
                self._known[code].stamps.clear()

    def apart(self, code: str, other: str) -> int | None:
        """How much later the first box stamps the same chips, ms, by the middle of the newest; None of too few."""
        with self._lock:
            one, two = (self._known[name].stamps if name in self._known else {} for name in (code, other))
            both = [at - two[chip] for chip, at in one.items() if chip in two]
        return round(median(both)) if len(both) >= ALIKE else None

    def _take(self, known: _Known, piece: Heard) -> None:
        reads = [record for record in piece.records if isinstance(record, Read)]
        if reads:
            known.box = replace(known.box, heard=piece.heard, chip=reads[-1].chip)
            _count(known.bins, piece.heard // BIN, len(reads))
            self._follow(known, piece, reads)
            self._stamp(known.stamps, piece, reads)
        for record in piece.records:
            if isinstance(record, Notice) and record.kind == "status":
                battery = _battery(record.text) or known.box.battery
                known.box = replace(known.box, said=record.text, said_at=piece.heard, battery=battery)
        if not piece.recovered:
            timed = [
                record.stamp for record in piece.records
                if isinstance(record, Read | Notice) and record.stamp is not None
            ]  # fmt: skip
            if timed:  # what stands last in a piece waited least
                known.meter.hear(self._instant(piece, timed[-1]), piece.heard)

    def _stamp(self, stamps: dict[str, int], piece: Heard, reads: list[Read]) -> None:
        """The first stamp of each chip's newest passing; the newest chips last."""
        for read in reads:
            at = self._instant(piece, read.stamp)
            if abs(at - stamps.get(read.chip, at - PASSING)) >= PASSING:
                stamps.pop(read.chip, None)
                stamps[read.chip] = at
        while len(stamps) > CHIPS:
            del stamps[next(iter(stamps))]

    def _follow(self, known: _Known, piece: Heard, reads: list[Read]) -> None:
        """Numbers that were passed over; what is fetched from the memory afterwards fills the gap again."""
        for read in reads:
            if read.seq is None:
                continue
            epoch, last = known.numbered
            if piece.recovered:
                known.box = replace(known.box, gaps=max(0, known.box.gaps - 1))
            elif epoch == piece.epoch and read.seq > last + 1:
                known.box = replace(known.box, gaps=known.box.gaps + read.seq - last - 1)
            if epoch != piece.epoch or read.seq > last:
                known.numbered = (piece.epoch, read.seq)


def _count(bins: deque[tuple[int, int]], bin_: int, reads: int) -> None:
    if bins and bins[-1][0] == bin_:
        reads += bins.pop()[1]
    bins.append((bin_, reads))


def _battery(text: str) -> str:
    """What a status says of the battery: `11.2 V, low`; "" when it says nothing."""
    _, found, rest = text.partition("battery ")
    said, *more = rest.split(", ") if found else ("",)
    return ", ".join((said, *(word for word in more[:1] if word == "low")))
