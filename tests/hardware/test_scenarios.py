"""Every fault of the emulated decoders, for every kind and every way to reach one, into a real race file: what was sent
is stored, or the emulator says by number what it did not send."""

import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeGuard
from zoneinfo import ZoneInfo

import pytest

from hardware.decoder_kind import DecoderKind
from hardware.emulator.device import Emulators
from hardware.emulator.emulation import ANY_TCP
from hardware.emulator.scenario import Fault, Scenario, from_scenario
from hardware.emulator.schedule import Schedule
from hardware.interfaces import Dated, Keeping
from hardware.link import Link, Patience, stop_all
from hardware.link_state import LinkState
from hardware.loop import Loop
from hardware.protocols import jchip
from hardware.registry import KINDS, kind
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder, Duration, Event
from racecontrol.live import Live
from racecontrol.session import Session
from tests.builders import event
from tests.hardware.cables import PATIENCE, free_port

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX only"),
    pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning"),  # pyserial calls them
    # pyserial leaves the socket of a broken connection to the collector
    pytest.mark.filterwarnings("ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"),
]

QUICK = Patience(first=0.02, longest=0.1, tick=0.2)
RACE = Scenario(seed=7, chips=5000, duration=Duration(20_000), rate=1.5)
SPEED = 20.0
LEAD = 12_000
"""Simulated ms before the first read: who has just opened a port may still drop what waits in it."""

UTC = ZoneInfo("UTC")

FAULTS = (
    Fault("disconnect", at=Duration(5_000), span=Duration(5_000)),
    Fault("cut", at=Duration(5_000), span=Duration(5_000)),
    Fault("garbage", chance=0.3),
    Fault("half", chance=0.3),
    Fault("duplicate", chance=0.3),
    Fault("lost", chance=0.3),
    Fault("checksum", chance=0.3),
    Fault("silence", at=Duration(5_000), span=Duration(5_000)),
    Fault("burst", at=Duration(5_000), count=40),
    Fault("drip", count=12),
    Fault("midnight", at=Duration(10_000)),
    Fault("unset", at=Duration(10_000)),
    Fault("drift", gains=36_000_000),
)

HOSTED = {"r2000", "chafon", "thingmagic"}
NO_CLOCK = HOSTED | {"gps", "contact"}
NO_CHECKSUM = {"contact", "raceresult", "raceresult-usb", "mylaps", "chronotrack", "ultra", "jchip", "alge"}
NO_CHECKSUM |= {"llrp", "alien", "trident", "wiclax", "microgate", "microgate-online"}
CANNOT: Mapping[str, set[str]] = {
    "lost": set(KINDS) - {"raceresult", "raceresult-usb", "ultra"},
    "checksum": NO_CHECKSUM,
    "half": {"llrp"},
    "unset": NO_CLOCK | {"raceresult-usb"},
    "drift": NO_CLOCK,
}
"""Which faults a kind cannot have: it is refused."""

SERIAL = [one.name for one in KINDS.values() if one.tcp_port is None or "tag" in one.name]
NO_LINES = [one.name for one in KINDS.values() if not one.contact]
"""A contact is on lines that a socket does not have; on those of a lent port: `test_modem_lines`."""

WAYS = {"pty": SERIAL, "tcp": NO_LINES, "lent": [name for name in SERIAL if name in NO_LINES]}
MADE_FROM: dict[str, Callable[[int], bytes]] = {"jchip": jchip.encode_clock}
"""What a parser has to hear before the records, to understand them as in a talk."""

What = tuple[str, int]


@dataclass(frozen=True)
class Box:
    """One emulated decoder: how it is reached, and what it is made to send."""

    code: str
    kind: DecoderKind
    place: str
    made: Schedule
    url: str = ""

    @property
    def start(self) -> int:
        return int(self.made.due[0])


def boxes(fault: Fault) -> Iterator[Box]:
    for way, names in WAYS.items():
        for name in names:
            of = kind(name)
            if name in CANNOT.get(fault.kind, set()):
                continue
            code = f"{name}-{way}"
            made = from_scenario(replace(RACE, faults=(fault,)), of, code)
            if way == "tcp" and of.listens:
                number = free_port()
                yield Box(code, of, f"connect://127.0.0.1:{number}", made, f"listen://127.0.0.1:{number}")
            else:
                yield Box(code, of, {"pty": "pty", "tcp": ANY_TCP, "lent": "lend://127.0.0.1:0"}[way], made)


def pieces(made: Schedule) -> list[bytes]:
    ends = made.ends.tolist()
    return [made.data[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=True)]


def wanted(box: Box, lost: tuple[int, ...]) -> Counter[What]:
    """What has to be stored: each read once, however often it is sent; notices too, of a device that hears no chips."""
    parser = box.kind.parser(0)
    if isinstance(parser, Dated):
        parser.today = lambda: box.start
    if box.kind.name in MADE_FROM:
        parser.feed(MADE_FROM[box.kind.name](box.start))
    sent = b"".join(piece for number, piece in enumerate(pieces(box.made), 1) if number not in lost)
    records = parser.feed(sent) + parser.flush()
    reads = {(one.chip, stamp_of(box, one.stamp), one.raw) for one in records if isinstance(one, Read)}
    notices = {(one.kind, one.stamp or 0, b"") for one in filter(is_timed, records)}
    return Counter((what, at) for what, at, _ in reads or notices)


def unlike(want: Counter[What], found: Counter[What]) -> tuple[Counter[What], ...]:
    """What is missing, and what is too much."""
    return (want - found, found - want) if want != found else ()


def is_timed(one: Record) -> TypeGuard[Notice]:
    return isinstance(one, Notice) and one.kind in ("gun", "clock")


def stamp_of(box: Box, stamp: int) -> int:
    """Who has no clock leaves the time to us: then only the chip can be compared."""
    return 0 if box.kind.clock == "host" else stamp


def stored(session: Session, box: Box) -> Counter[What]:
    rows = [row for row in session.journal.reads() if row.decoder == box.code]
    if rows:
        found = Counter((row.chip, stamp_of(box, row.at)) for row in rows)
        return Counter(set(found)) if box.kind.clock == "host" else found
    with closing(sqlite3.connect(session.path)) as connection:
        said = connection.execute("SELECT kind, stamp FROM notices WHERE decoder = ?", (box.code,)).fetchall()
    return Counter({(kind, stamp) for kind, stamp in said if kind in ("gun", "clock")})


class Race:
    """Links to emulated decoders, into a race file."""

    def __init__(self, session: Session, emulators: Emulators, all_boxes: list[Box]) -> None:
        self.session = session
        self.live = Live(session, lambda _: None)
        self.boxes = all_boxes
        self.garbage = 0
        self.lost_links = Counter[str]()
        self._news = threading.Condition()
        self._heard: dict[str, set[tuple[str, int, bytes]]] = {box.code: set() for box in all_boxes}
        loop = Loop()
        self.links = {
            box.code: Link(
                Decoder(box.code, "FINISH", box.kind.name, box.url or emulators.ports[box.code]),
                box.kind,
                self._hear,
                self._changed,
                emulators.clock.now,
                stored=session.numbers,
                patience=QUICK,
                loop=loop,
                zone=UTC,
            )
            for box in all_boxes
        }
        self.live.on_durable(lambda code: self.links[code].durable())
        session.subscribe(self._tell)

    def heard(self, box: Box) -> Counter[What]:
        """Each once, however often it came."""
        found = Counter((what, stamp_of(box, at)) for what, at, _ in self._heard[box.code])
        return Counter(set(found)) if box.kind.clock == "host" else found

    def wait(self, condition: Callable[[], bool]) -> bool:
        with self._news:
            return self._news.wait_for(condition, PATIENCE)

    def wait_for_all(self, want: Mapping[str, Counter[What]]) -> None:
        """Until everything is heard, or nobody is patient any more: what is missing then is told by who asks."""
        left = list(self.boxes)

        def come() -> bool:
            while left and want[left[-1].code] <= self.heard(left[-1]):
                left.pop()
            return not left

        self.wait(come)

    def _hear(self, piece: Heard) -> None:
        self.live.hear(piece)
        reads = {(one.chip, one.stamp, one.raw) for one in piece.records if isinstance(one, Read)}
        notices = {(one.kind, one.stamp or 0, b"") for one in filter(is_timed, piece.records)}
        with self._news:
            self.garbage += sum(isinstance(one, Garbage) for one in piece.records)
            self._heard[piece.decoder] |= reads | notices
            self._news.notify_all()

    def _changed(self, code: str, state: LinkState) -> None:
        with self._news:
            self.lost_links[code] += state is LinkState.LOST
            self._news.notify_all()

    def _tell(self, _: object) -> None:
        with self._news:
            self._news.notify_all()


@contextmanager
def race(path: Path, emulators: Emulators, all_boxes: list[Box]) -> Iterator[Race]:
    decoders = tuple(Decoder(box.code, "FINISH", box.kind.name) for box in all_boxes)
    setup = event(event=Event("Test", date(2026, 3, 6), UTC), decoders=decoders)
    with Session.create(path / "a.race", setup) as session:
        running = Race(session, emulators, all_boxes)
        running.live.start()
        for link in running.links.values():
            link.start()
        try:
            yield running
        finally:
            stop_all(running.links.values())
            running.live.close()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)
def test_what_is_sent_is_stored_after_each_fault(fault: Fault, tmp_path: Path) -> None:
    every = list(boxes(fault))
    begin = min(box.start for box in every) - LEAD
    with Emulators([box.made for box in every], begin, {box.code: box.place for box in every}) as emulators:
        with race(tmp_path, emulators, every) as running:
            assert running.wait(lambda: all(link.open for link in running.links.values()))
            emulators.play(SPEED)
            assert emulators.wait_done(PATIENCE)
            want = {box.code: wanted(box, emulators.lost[box.code]) for box in every}
            running.wait_for_all(want)
        found = {box.code: stored(running.session, box) for box in every}
        assert {box.code: wrong for box in every if (wrong := unlike(want[box.code], found[box.code]))} == {}
    told = {box.code: bool(emulators.lost[box.code]) for box in every}
    keeps = {box.code: isinstance(box.kind.emulated(), Keeping) for box in every}
    assert told == {code: fault.kind == "cut" and not keeps[code] for code in told}
    assert all(sum(one.values()) >= 10 for one in want.values())
    if fault.kind in ("disconnect", "cut"):
        assert all(running.lost_links[box.code] for box in every)
    if fault.kind in ("garbage", "half", "checksum"):
        assert running.garbage > 100


@pytest.mark.parametrize(
    ("fault", "name"), [(fault, name) for fault, names in CANNOT.items() for name in sorted(names)]
)
def test_a_fault_that_a_kind_cannot_have_is_refused(fault: str, name: str) -> None:
    (wrong,) = (one for one in FAULTS if one.kind == fault)
    with pytest.raises(Refused, match=rf"^faults: a .* decoder .*; take {fault} out$"):
        from_scenario(replace(RACE, faults=(wrong,)), kind(name), "D")
