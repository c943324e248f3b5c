"""From the last byte of a read to its durable commit, beside a bare commit of a batch of the same size."""

import os
import sqlite3
import threading
import time
import tty
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from hardware.link import Link, LinkState, stop_all
from hardware.protocols import ipico
from hardware.registry import kind
from racecontrol.domain.facts import Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.session import Changes, Session, wall_clock
from racecontrol.writer import Writer
from ui.bench.race import GUN, setup

DECODERS, PER_SECOND = 16, 2000
"""The load: reads of all decoders together."""

PATIENCE_S = 10


@dataclass(frozen=True, slots=True)
class Latency:
    """`p50_ms`, `p99_ms`: of all reads; `bare_ms`: a commit of `batch` rows, as many as ours had in the middle."""

    reads: int
    p50_ms: float
    p99_ms: float
    bare_ms: float
    batch: int

    def __str__(self) -> str:
        ratio = self.p99_ms / self.bare_ms
        return (
            f"{self.reads:,} reads, {PER_SECOND:,} a second from {DECODERS} decoders: "
            f"durable after {self.p50_ms:.1f} ms in the middle, 99 % after {self.p99_ms:.1f} ms; "
            f"a bare commit of {self.batch} rows {self.bare_ms:.2f} ms, "
            f"ratio {ratio:.1f}, target 4 {'ok' if ratio <= 4 else 'over'}"
        )


def latency(folder: Path, seconds: float) -> Latency:
    """Real pseudo-terminals, real links, the real writer and race file."""
    total = int(PER_SECOND * seconds)
    sent, stored, batches = np.zeros(total), np.zeros(total), list[int]()
    everything = threading.Event()

    def note(batch: list[Heard], changes: Changes) -> None:
        now = time.perf_counter()
        batches.append(changes.reads)
        for heard in batch:
            for record in heard.records:
                if isinstance(record, Read):
                    stored[int(record.chip, 16)] = now
        if sum(batches) >= total:
            everything.set()

    pairs = [os.openpty() for _ in range(DECODERS)]
    try:
        for _, slave in pairs:
            tty.setraw(slave)
        with Session.create(folder / "latency.race", setup()) as session:
            writer = Writer(session, note, lambda *_: None)
            opened = threading.Semaphore(0)
            links = [_link(number, os.ttyname(slave), writer.put, opened) for number, (_, slave) in enumerate(pairs)]
            writer.start()
            for link in links:
                link.start()
            for _ in links:
                opened.acquire(timeout=PATIENCE_S)
            _talk([master for master, _ in pairs], sent)
            everything.wait(PATIENCE_S)
            stop_all(links)
            writer.close()
    finally:
        for end in (end for pair in pairs for end in pair):
            os.close(end)
    waited = (stored - sent)[stored > 0] * 1000
    batch = int(median(batches))
    middle, late = (float(np.percentile(waited, share)) for share in (50, 99))
    return Latency(len(waited), middle, late, _bare(folder, batch), batch)


def _link(number: int, port: str, heard: Callable[[Heard], None], opened: threading.Semaphore) -> Link:
    def changed(_: str, state: LinkState) -> None:
        if state is LinkState.CONNECTING:
            opened.release()

    decoder = Decoder(f"D{number}", "FINISH", protocol="ipico", port=port)
    return Link(decoder, kind("ipico"), heard, changed, wall_clock)


def _talk(masters: list[int], sent: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> None:
    """One read after the other, evenly; when each was written."""
    begun = time.perf_counter()
    for number in range(len(sent)):
        while (ahead := number / PER_SECOND - (time.perf_counter() - begun)) > 0:
            time.sleep(ahead)
        os.write(masters[number % DECODERS], ipico.encode(Read(f"{number:012x}", GUN + number * 10, b"")))
        sent[number] = time.perf_counter()


def _bare(folder: Path, rows: int) -> float:
    """The median of a commit of so many rows into a plain file with the same durability, ms."""
    spent: list[float] = []
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        bare.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a, b, c)")
        for number in range(200):
            begun = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.executemany("INSERT INTO t VALUES (?, ?, ?)", [(number, "0580dead0000", b"x" * 38)] * rows)
            bare.execute("COMMIT")
            spent.append(time.perf_counter() - begun)
    return median(spent) * 1000
