"""`make announcer`: what pages on the local network cost a race, and how fast they are, while 300 reads a second come.

Three times the same: nobody is served; 200 screens follow; and 1,000 connections that say nothing and come again when
they are cut, screens that never read, and clients that send nonsense, besides. Told for each: from a piece of reads to
its durable commit, reads lost, and from the commit to every screen.
"""

import argparse
import asyncio
import multiprocessing
import re
import resource
import socket
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from racecontrol.announcing.announce import announce
from racecontrol.domain.facts import Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.live import Live
from racecontrol.session import Session
from ui.announcing import Announcing
from ui.bench.race import Made, made
from ui.desktop.smooth import TURN_S
from ui.foretold import Foretold
from ui.network.feeding import Feeder
from ui.network.making import Making
from ui.network.orders import Documents, Limits, Place, State, Time
from ui.network.pairing import cookie_key, key_of, known, new_pairing, new_secret
from ui.network.serving import Serving

PER_SECOND, PIECE = 300, 3
LOADED = 2000
PATIENCE_S = 120.0
READING_S = 5.0
"""Who reads nothing is dropped after so long here, so that it happens while it is measured."""

READS, LONGEST = re.compile(rb"event: reads\ndata: (\d+)\n"), 32
IDLE, DEAF, NONSENSE = 1000, 20, 20
FILES = 4096


@dataclass
class Told:
    """Seconds of the clock that all processes of this computer share."""

    heard: list[float] = field(default_factory=list[float])
    durable: list[tuple[float, int]] = field(default_factory=list[tuple[float, int]])
    """When a commit was durable, and how many reads there were then."""
    scored: dict[int, float] = field(default_factory=dict[int, float])
    viewed: dict[int, float] = field(default_factory=dict[int, float])
    published: dict[int, float] = field(default_factory=dict[int, float])
    """When that many reads were scored, told, and put into documents."""
    making: list[float] = field(default_factory=list[float])


class Race:
    """A real race file, writer and scorer, nearly at its busiest minute; and what the window has for the network."""

    def __init__(self, folder: Path, runners: int) -> None:
        self.made = made(runners)
        self.place = self._busy(self.made)
        self.told, self.sent = Told(), 0
        self.clock_at = int(self.made.at[self.place])
        self.session = Session.create(folder / "load.race", self.made.field.setup, lambda: self.clock_at)
        self._prepare()
        self.before = len(self.session.snapshot().reads)
        self.live = Live(self.session, self._scored)
        self.live.on_stored(self._stored)
        self.announcing = Announcing(self._view, _raise)
        self.foretold = Foretold(self.announcing.again)
        self.serving = Serving(lambda state: None)
        self.making = Making(lambda: self.session.setup, str, lambda: "en")
        self.feeder = Feeder(self._make, self._publish, lambda: Time(self.clock_at, time.time()), _raise)

    def start(self) -> None:
        self.live.start()
        self.announcing.start()
        self.feeder.start()

    def close(self) -> None:
        self.live.close()
        self.announcing.close()
        self.feeder.close()
        self.serving.close()
        self.session.close()

    def play(self, seconds: float) -> None:
        """Reads one piece after the other, evenly."""
        self.told.heard.clear()
        self.told.durable.clear()
        for stamps in (self.told.scored, self.told.viewed, self.told.published):
            stamps.clear()
        begun = time.monotonic()
        left = len(self.made.at) - self.place - self.sent
        for number in range(min(int(seconds * PER_SECOND), left) // PIECE):
            heard = self._piece(self.place + self.sent, PIECE)
            while (ahead := number * PIECE / PER_SECOND - (time.monotonic() - begun)) > 0:
                time.sleep(ahead)
            self.sent += PIECE
            self.clock_at = max(self.clock_at, heard.heard)
            self.told.heard.extend([time.monotonic()] * PIECE)
            self.live.hear(heard)
        end = time.monotonic() + PATIENCE_S
        while self.stored < self.sent and time.monotonic() < end:
            time.sleep(0.01)

    @property
    def stored(self) -> int:
        return len(self.session.snapshot().reads) - self.before

    def ingest(self) -> "np.ndarray[Any, Any]":
        """ms from a piece to its commit."""
        totals = np.array([total for _, total in self.told.durable]) - self.told.durable[0][1]
        first = self.told.durable[0]
        times = np.array([at for at, _ in self.told.durable])
        heard = np.array(self.told.heard)
        skipped = first[1] - (self.before + self.sent - len(heard))
        which = np.searchsorted(totals, np.arange(1, len(heard) - skipped + 1))
        known_to = np.concatenate([np.full(skipped, first[0]), times[which[which < len(times)]]])
        return (known_to - heard[: len(known_to)]) * 1000

    def _prepare(self) -> None:
        entries = tuple(self.made.field.entries)
        guns = [Gun(code, at, "typed") for code, at in self.made.field.state.guns.items()]
        self.session.do(Entered(entries), *guns)
        for start in range(0, self.place, LOADED):
            self.session.do(*self._pieces(start, min(LOADED, self.place - start)))

    def _piece(self, start: int, count: int) -> Heard:
        return next(iter(self._pieces(start, count, one_decoder=True)))

    def _pieces(self, start: int, count: int, one_decoder: bool = False) -> list[Heard]:
        columns = self.made.log.view()
        by_decoder: dict[str, list[Read]] = {}
        for row in range(start, start + count):
            code = columns.decoders[int(columns.decoder[start if one_decoder else row])]
            read = Read(columns.chips[int(columns.chip[row])], int(columns.at[row]), b"%d" % row)
            by_decoder.setdefault(code, []).append(read)
        return [
            Heard(code, max(read.stamp or 0 for read in reads), tuple(reads), clock="utc")
            for code, reads in by_decoder.items()
        ]

    @staticmethod
    def _busy(of: Made) -> int:
        """The read at which half of the field has finished."""
        finish = of.point == of.point.max()
        return int(np.flatnonzero(finish)[finish.sum() // 2])

    def _stored(self, batch: Sequence[Heard], reads: int) -> None:
        self.told.durable.append((time.monotonic(), reads))

    def _scored(self, standings: Any) -> None:
        self.told.scored.setdefault(len(standings.reads), time.monotonic())
        self.announcing.want(standings)

    def _view(self, standings: Any) -> Any:
        begun = time.monotonic()
        view = announce(standings, self.clock_at, told=self.foretold.of(standings))
        self.told.viewed.setdefault(view.reads, time.monotonic())
        self.told.making.append((time.monotonic() - begun) * 1000)
        return view

    def _make(self, view: Any) -> Documents:
        self._reads = view.reads
        return self.making.documents(view)

    def _publish(self, documents: Documents, now: Time) -> None:
        self.told.published.setdefault(self._reads, time.monotonic())
        self.serving.publish(documents, now)


def _raise(fault: Exception) -> None:
    raise fault


# the clients: a process of their own


def follow(pipe: "Connection[Any, Any]", port: int, cookie: str, clients: int) -> None:
    """The process with all screens: tells, of each, when it knew of how many reads."""
    asyncio.run(_follow(pipe, port, cookie, clients))


async def _follow(pipe: "Connection[Any, Any]", port: int, cookie: str, clients: int) -> None:
    known_at: list[list[tuple[float, int]]] = [[] for _ in range(clients)]
    ready = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(_screen(port, cookie, one, ready)) for one in known_at]
    for _ in tasks:
        await ready.acquire()
    pipe.send("ready")
    newest = await asyncio.get_running_loop().run_in_executor(None, pipe.recv)
    end = time.monotonic() + READING_S
    while time.monotonic() < end and any(not one or one[-1][1] < newest for one in known_at):
        await asyncio.sleep(0.01)
    for task in tasks:
        task.cancel()
    pipe.send(known_at)


async def _screen(port: int, cookie: str, known_at: list[tuple[float, int]], ready: asyncio.Semaphore) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    writer.write(f"GET /events?page=announcer HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode())
    assert (await reader.readline()).startswith(b"HTTP/1.1 200")
    ready.release()
    rest = b""
    while data := await reader.read(1 << 18):  # no line by line: the screens must not take the race's processor
        rest, end = rest + data, 0
        for found in READS.finditer(rest):
            known_at.append((time.monotonic(), int(found[1])))
            end = found.end()
        rest = rest[max(end, len(rest) - LONGEST) :]


def hostile(pipe: "Connection[Any, Any]", port: int, cookie: str) -> None:
    """The process that means no good."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, FILES))
    asyncio.run(_hostile(pipe, port, cookie))


async def _hostile(pipe: "Connection[Any, Any]", port: int, cookie: str) -> None:
    opened: list[int] = [0]
    tasks = [asyncio.create_task(_idle(port, opened)) for _ in range(IDLE)]
    tasks += [asyncio.create_task(_deaf(port, cookie)) for _ in range(DEAF)]
    tasks += [asyncio.create_task(_nonsense(port)) for _ in range(NONSENSE)]
    await asyncio.sleep(2)
    pipe.send("ready")
    await asyncio.get_running_loop().run_in_executor(None, pipe.recv)
    for task in tasks:
        task.cancel()
    pipe.send(opened[0])


async def _idle(port: int, opened: list[int]) -> None:
    """Says nothing; comes again, a second after it was cut."""
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            opened[0] += 1
            await reader.read()
            writer.close()
        except OSError:
            pass
        await asyncio.sleep(1)


async def _deaf(port: int, cookie: str) -> None:
    """Asks for a page's events and never reads them."""
    while True:
        try:
            line = socket.socket()
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.setblocking(False)
            await asyncio.get_running_loop().sock_connect(line, ("127.0.0.1", port))
            _, writer = await asyncio.open_connection(sock=line, limit=1)
            writer.transport.pause_reading()  # type: ignore[attr-defined]
            writer.write(f"GET /events?page=announcer HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode())
            await writer.wait_closed()
        except OSError:
            pass
        await asyncio.sleep(1)


async def _nonsense(port: int) -> None:
    """Huge headers, paths that lead out, and what is no HTTP, ten times a second."""
    pieces = (
        b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000,
        b"GET /../../etc/passwd HTTP/1.1\r\n\r\n",
        b"\0" * 5000,
        b"POST /",
    )
    number = 0
    while True:
        number += 1
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(pieces[number % len(pieces)])
            await asyncio.wait_for(reader.read(), 0.1)
            writer.close()
        except (OSError, TimeoutError):
            pass
        await asyncio.sleep(0.1)


@dataclass
class Other:
    """One of those processes."""

    pipe: Any
    process: Any

    @classmethod
    def begin(cls, target: Any, *args: Any) -> "Other":
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=target, args=(theirs, *args), daemon=True)
        process.start()
        assert ours.recv() == "ready"
        return cls(ours, process)

    def end(self, newest: int = 0) -> Any:
        """What it has to tell; screens wait until all know of so many reads."""
        self.pipe.send(newest)
        told = self.pipe.recv()
        self.process.join()
        return told


# what is told


def shown(told: Told, known_at: list[list[tuple[float, int]]]) -> tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]:
    """ms from each commit to each screen that knows of it; from a document to each screen that got it."""
    after_commit: list[float] = []
    after_publish: list[float] = []
    totals = np.array([total for _, total in told.durable])
    times = np.array([at for at, _ in told.durable])
    for one in known_at:
        at, reads = np.array([at for at, _ in one]), np.array([count for _, count in one])
        which = np.searchsorted(reads, totals)
        fits = which < len(reads)
        after_commit.extend((at[which[fits]] - times[fits]) * 1000)
        after_publish.extend((at_ - told.published[count]) * 1000 for at_, count in one if count in told.published)
    return np.array(after_commit), np.array(after_publish)


def waits(told: Told) -> str:
    """ms from each commit until it was scored, told, and put into documents; and how many of each there were."""
    totals, times = np.array([total for _, total in told.durable]), np.array([at for at, _ in told.durable])
    parts: list[str] = []
    for name, stamps in (("scored", told.scored), ("told", told.viewed), ("published", told.published)):
        reads, at = np.array(sorted(stamps)), np.array([stamps[one] for one in sorted(stamps)])
        which = np.searchsorted(reads, totals)
        fits = which < len(reads)
        waited = (at[which[fits]] - times[fits]) * 1000
        parts.append(
            f"{name} {len(stamps)} times, after {np.median(waited):.0f} ms, 99 % {np.percentile(waited, 99):.0f}"
        )
    return "; ".join(parts)


def spread(ms: "np.ndarray[Any, Any]") -> str:
    if not len(ms):
        return "nothing"
    return f"median {np.median(ms):.1f} ms, 99 % {np.percentile(ms, 99):.1f} ms, most {ms.max():.0f} ms"


def stage(race: Race, name: str, seconds: float, screens: Other | None) -> "np.ndarray[Any, Any]":
    race.told.making.clear()
    race.play(seconds)
    lost = race.sent - race.stored
    ingest = race.ingest()
    print(f"{name}: {len(race.told.heard):,} reads, {lost} lost; to the disk {spread(ingest)}")
    if screens is not None:
        newest = race.before + race.sent
        known_at = screens.end(newest)
        commit, publish = shown(race.told, known_at)
        ends = [one[-1][1] if one else 0 for one in known_at]
        print(f"  {len(known_at)} screens, {sum(end == newest for end in ends)} of them know of the last read")
        print(f"  from the durable commit to every screen: {spread(commit)}")
        print(f"  from the document to every screen: {spread(publish)}")
        print(f"  {waits(race.told)}")
        print(f"  the view itself: {spread(np.array(race.told.making))}")
    sys.stdout.flush()
    return ingest


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--runners", type=int, default=16_000)
    words.add_argument("--seconds", type=float, default=20.0)
    words.add_argument("--clients", type=int, default=200)
    args = words.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, FILES))
    sys.setswitchinterval(TURN_S)  # as in the window
    with TemporaryDirectory(prefix="racecontrol-load-") as folder:
        race = Race(Path(folder), args.runners)
        race.start()
        secret = new_secret()
        pairings = [new_pairing("screens", "announcer", 0), new_pairing("deaf", "announcer", 0)]
        stage(race, "nobody is served", args.seconds, None)
        race.announcing.subscribe(race.feeder.want)
        race.serving.open(
            Place("127.0.0.1", 0, (), Limits(reading=READING_S)), known(secret, pairings), cookie_key(secret)
        )
        until_on(race.serving)
        place = race.serving.state.place
        assert place is not None
        cookies = [cookie_of(place.port, key_of(secret, one.id)) for one in pairings]
        screens = Other.begin(follow, place.port, cookies[0], args.clients)
        stage(race, f"{args.clients} screens", args.seconds, screens)
        bad = Other.begin(hostile, place.port, cookies[1])
        screens = Other.begin(follow, place.port, cookies[0], args.clients)
        what = f"{args.clients} screens, {IDLE:,} idle connections, {DEAF} that never read, {NONSENSE} with nonsense"
        stage(race, what, args.seconds, screens)
        state: State = race.serving.state
        print(f"  idle connections opened {bad.end():,} times; {state.dropped} that never read were dropped")
        lost = race.sent - race.stored
        race.close()
    print(f"reads lost: {lost}")
    return 1 if lost else 0


def until_on(serving: Serving) -> None:
    end = time.monotonic() + PATIENCE_S
    while serving.state.kind != "on" and time.monotonic() < end:
        time.sleep(0.05)


def cookie_of(port: int, key: str) -> str:
    import http.client

    line = http.client.HTTPConnection("127.0.0.1", port)
    line.request("GET", f"/?key={key}")
    answer = line.getresponse()
    answer.read()
    line.close()
    return str(answer.getheader("Set-Cookie")).partition(";")[0]


if __name__ == "__main__":
    sys.exit(main())
