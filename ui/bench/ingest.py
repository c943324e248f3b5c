"""Bytes to durable reads and back, beside slicing the same lines into a plain SQLite file and fetching them."""

import sqlite3
from contextlib import closing
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

import numpy as np

from hardware.protocols import ipico
from hardware.registry import kind
from hardware.talking import COMMIT, PIECE, replay
from racecontrol.domain.facts import Entered
from racecontrol.domain.reads import Read
from racecontrol.rehearsal.people import chip, people
from racecontrol.session import Session
from ui.bench.measure import Run
from ui.bench.race import SEED, setup

DECODER = "FIN-A"
FIRST = 1_514_707_200_000
"""2017-12-31 08:00 on the decoder's wall clock, ms."""

APART = 50
"""Twenty reads a second: a busy mat, ms."""

LINE = len(ipico.encode(Read(chip(1), FIRST, b"")))
Sliced = tuple[bytes, bytes, bytes]


@lru_cache(maxsize=1)
def capture(runners: int, lines: int) -> bytes:
    """What an IPICO reader sent: so many lines, the chips of `runners` runners by turns."""
    return b"".join(ipico.encode(Read(chip(n % runners + 1), FIRST + n * APART, b"")) for n in range(lines))


def ingest(runners: int, lines: int, folder: Path) -> Run:
    """The way of `racecontrol replay`: parsed, grouped, committed, taken into the open race."""
    data, path = capture(runners, lines), _fresh(folder / "ours.race")

    def run() -> None:
        with Session.create(path, setup()) as session:
            _replay(session, data)

    return run


def append(runners: int, lines: int, folder: Path) -> Run:
    """The floor: one commit for each group of the same size, as durable."""
    data, path = capture(runners, lines), _fresh(folder / "floor.sqlite")
    group = COMMIT * PIECE // LINE * LINE

    def run() -> None:
        with closing(sqlite3.connect(path)) as database:
            database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            database.execute("CREATE TABLE reads (id INTEGER PRIMARY KEY, chip, at, raw)")
            for start in range(0, len(data), group):
                with database:
                    rows = _sliced(data[start : start + group])
                    database.executemany("INSERT INTO reads (chip, at, raw) VALUES (?, ?, ?)", rows)

    return run


def parse(runners: int, lines: int) -> Run:
    """The parser alone, fed as a link feeds it."""
    data, parser = capture(runners, lines), kind("ipico").parser(0)

    def run() -> int:
        pieces = (parser.feed(data[start : start + PIECE]) for start in range(0, len(data), PIECE))
        return sum(len(records) for records in pieces)

    return run


def cut(runners: int, lines: int) -> Run:
    """The floor: lines cut where their fields stand, nothing checked."""
    data = capture(runners, lines)
    return lambda: len(_sliced(data))


def load(runners: int, lines: int, folder: Path) -> Run:
    """Opening a race file: the log folded, the field laid out, the reads in columns."""
    path = _race_file(runners, lines, folder)

    def run() -> None:
        Session.open(path).close()

    return run


def fetch(runners: int, lines: int, folder: Path) -> Run:
    """The floor: the same rows fetched, instants as arrays."""
    path = _race_file(runners, lines, folder)

    def run() -> object:
        with closing(sqlite3.connect(path)) as database:
            entries = database.execute("SELECT * FROM entries").fetchall()
            rows = database.execute("SELECT decoder, chip, at, heard FROM reads ORDER BY id").fetchall()
        at = np.fromiter((row[2] for row in rows), np.int64, len(rows))
        heard = np.fromiter((row[3] for row in rows), np.int64, len(rows))
        return entries, rows, at, heard

    return run


@cache
def _race_file(runners: int, lines: int, folder: Path) -> Path:
    path = folder / f"{runners}-{lines}.race"
    with Session.create(path, setup()) as session:
        session.do(Entered(people(session.setup, runners, SEED)))
        _replay(session, capture(runners, lines))
    return path


def _replay(session: Session, data: bytes) -> None:
    pieces = replay(data, kind("ipico"), DECODER, session.clock)
    while batch := list(islice(pieces, COMMIT)):
        session.do(*batch)


def _sliced(data: bytes) -> list[Sliced]:
    """Chip, date and time, and the whole of each line (protocols/ipico.md 2)."""
    return [(line[4:16], line[20:34], line) for line in data.split(b"\r\n") if line]


def _fresh(path: Path) -> Path:
    """The path, with nothing there."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return path
