"""From the last byte of a read to its durable commit, beside a bare commit of a batch of the same size."""

import multiprocessing
import os
import sqlite3
import threading
import time
import tty
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from hardware.link_state import LinkState
from hardware.links import Links
from hardware.protocols import ipico
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.domain.wording import counted
from racecontrol.session import Changes, Session, wall_clock
from racecontrol.tidier import Tidier
from racecontrol.writer import Writer
from ui.bench.race import GUN, setup

DECODERS, PER_SECOND = 16, 2000
"""The load: reads of all decoders together."""

MOST_PER_SECOND = DECODERS * 303
"""What as many serial ports can carry at 115,200 baud, 38 bytes a read."""

CORE = 0.25
"""The share of one core that this may take."""

PATIENCE_S = 30


@dataclass(frozen=True, slots=True)
class Latency:
    """`p50_ms`, `p99_ms`: of all reads; `bare_ms`, `bare_p99_ms`: of commits of `batch` rows, as many as ours had in
    the middle, made at the same pace; `lost`: reads that are not stored; `core`: the share of one core that the links,
    the writer and the rest of this process took."""

    reads: int
    lost: int
    per_second: int
    core: float
    p50_ms: float
    p99_ms: float
    bare_ms: float
    bare_p99_ms: float
    batch: int

    def __str__(self) -> str:
        return (
            f"{self.reads:,} reads, {self.per_second:,} a second from {DECODERS} decoders: {self.lost:,} lost, "
            f"{self.core:.0%} of one core{self._share}; "
            f"durable after {self.p50_ms:.2f} ms in the middle, 99 % after {self.p99_ms:.2f} ms; "
            f"a bare commit of {counted(self.batch, 'row')}: {self.bare_ms:.2f} ms in the middle, "
            f"99 % after {self.bare_p99_ms:.2f} ms{self._ratio}"
        )

    @property
    def _share(self) -> str:
        """The target of full ports."""
        return f", target {CORE:.0%} {_ok(self.core <= CORE)}" if self.per_second == MOST_PER_SECOND else ""

    @property
    def _ratio(self) -> str:
        """The target of a heavy load that leaves room."""
        if self.per_second != PER_SECOND:
            return ""
        ratio = self.p99_ms / self.bare_p99_ms
        middle = self.p99_ms / self.bare_ms
        return f"; ratio {ratio:.1f}, target 4 {_ok(ratio <= 4)}; to a commit in the middle {middle:.1f}"


def _ok(holds: bool) -> str:
    return "ok" if holds else "over"


def latency(folder: Path, seconds: float, per_second: int = PER_SECOND) -> Latency:
    """Real pseudo-terminals, real links, the real writer and race file; who sends is a process of its own."""
    total = int(per_second * seconds)
    stored, batches = np.zeros(total), list[int]()
    everything = threading.Event()

    def note(batch: list[Heard], changes: Changes) -> None:
        now = time.monotonic()
        batches.append(changes.reads)
        for heard in batch:
            for record in heard.records:
                if isinstance(record, Read):
                    stored[int(record.chip, 16)] = now
        if sum(batches) >= total:
            everything.set()

    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    sender = spawn.Process(target=_send, args=(theirs, total, per_second), daemon=True)
    sender.start()
    with Session.create(folder / f"latency-{per_second}.race", setup()) as session:
        writer, tidier = Writer(session, note, lambda *_: None), Tidier(session)
        opened = threading.Semaphore(0)
        links = _links(ours.recv(), writer, opened)
        tidier.start()
        writer.start()
        links.start()
        for _ in links:
            opened.acquire(timeout=PATIENCE_S)
        begun, used = time.monotonic(), time.process_time()
        ours.send("go")
        sent = np.array(ours.recv())
        everything.wait(PATIENCE_S)
        core = (time.process_time() - used) / (time.monotonic() - begun)
        ours.send("enough")
        links.stop()
        writer.close()
        tidier.close()
    sender.join()
    waited = (stored - sent)[stored > 0] * 1000
    batch = int(median(batches))
    bare = _bare(folder / f"bare-{per_second}.db", batch, len(batches), seconds)
    return Latency(len(waited), total - len(waited), per_second, core, *_middle_and_late(waited), *bare, batch)


def _links(ports: list[str], writer: Writer, opened: threading.Semaphore) -> Links:
    def changed(_: str, state: LinkState) -> None:
        if state is LinkState.CONNECTING:
            opened.release()

    decoders = [Decoder(f"D{number}", "FINISH", protocol="ipico", port=port) for number, port in enumerate(ports)]
    return Links(decoders, writer.put, changed, wall_clock)


def _send(pipe: "Connection[Any, Any]", total: int, per_second: int) -> None:
    """The process that sends one read after the other, evenly: it tells its ports, and then when each was written."""
    pairs = [os.openpty() for _ in range(DECODERS)]
    for _, slave in pairs:
        tty.setraw(slave)
    pipe.send([os.ttyname(slave) for _, slave in pairs])
    pipe.recv()
    sent: list[float] = []
    begun = time.monotonic()
    for number in range(total):
        line = ipico.encode(Read(f"{number:012x}", GUN + number * 10, b""))
        while (ahead := number / per_second - (time.monotonic() - begun)) > 0:
            time.sleep(ahead)
        sent.append(time.monotonic())
        os.write(pairs[number % DECODERS][0], line)
    pipe.send(sent)
    pipe.recv()


def _bare(path: Path, rows: int, commits: int, seconds: float) -> tuple[float, float]:
    """So many commits of so many rows into a plain file with the same durability, in the same time, so that the disk's
    own rests and moods are in both, ms: middle, 99 %."""
    spent: list[float] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        bare.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a, b, c)")
        first = time.monotonic()
        for number in range(commits):
            begun = time.monotonic()
            bare.execute("BEGIN IMMEDIATE")
            bare.executemany("INSERT INTO t VALUES (?, ?, ?)", [(number, "0580dead0000", b"x" * 38)] * rows)
            bare.execute("COMMIT")
            done = time.monotonic()
            spent.append(done - begun)
            time.sleep(max(0.0, first + (number + 1) * seconds / commits - done))
    return _middle_and_late(np.array(spent) * 1000)


def _middle_and_late(ms: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> tuple[float, float]:
    return float(np.percentile(ms, 50)), float(np.percentile(ms, 99))
