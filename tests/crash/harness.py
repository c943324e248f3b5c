"""Kills and power cuts at random moments under load: what was said to be stored must be there, once.

`python -m tests.crash.harness --kills 200`; `make crash` runs it with both ways to die.
"""

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
import tty
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tqdm import tqdm

from hardware.protocols import ipico
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Entered, Gun
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import Decoder
from racecontrol.session import Session
from racecontrol.store.check import findings
from tests.builders import GUN, event

DECODERS = 16
PER_SECOND = 2000
"""Reads of all decoders together."""

TICK_S = 0.01
LIVES = 20
"""A race file is used for so many lives, then a new one is begun."""


class Lines:
    """Pseudo-terminals on which decoders talk all the time, whether somebody listens or not."""

    def __init__(self) -> None:
        pairs = [os.openpty() for _ in range(DECODERS)]
        for master, slave in pairs:
            tty.setraw(slave)
            os.set_blocking(master, False)
        self.ports = [os.ttyname(slave) for _, slave in pairs]
        self.sent = 0
        self._pairs = pairs
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._talk)

    def __enter__(self) -> "Lines":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()
        for pair in self._pairs:
            for end in pair:
                os.close(end)

    def _talk(self) -> None:
        """Each read has a chip of its own: its number. What finds no room on the line is lost, as on a real one."""
        begun, number = time.monotonic(), 0
        while not self._stopping.wait(TICK_S):
            while number < (time.monotonic() - begun) * PER_SECOND:
                try:
                    line = ipico.encode(Read(f"{number:012x}", GUN + number, b""))
                    self.sent += os.write(self._pairs[number % DECODERS][0], line) == len(line)
                except BlockingIOError:
                    pass
                number += 1


@dataclass
class Tally:
    """What all lives together came to. `faults`: one sentence each; there must be none."""

    lives: int = 0
    reported: int = 0
    stored: int = 0
    faults: list[str] = field(default_factory=list[str])


def create(path: Path, ports: list[str]) -> None:
    decoders = tuple(
        Decoder(f"D{number:02}", "START" if number < DECODERS // 2 else "FINISH", protocol="ipico", port=port)
        for number, port in enumerate(ports)
    )
    with Session.create(path, event(decoders=decoders), lambda: GUN) as session:
        session.do(Entered((Entry("1", "M", chips=("0" * 12,)),)), Gun("A", GUN, "typed"))


def live_and_die(path: Path, chance: random.Random, shim: Path | None) -> tuple[int, Path]:
    """One life, ended at a random moment. How many reads it said to have stored, and the file that is left."""
    left, environment = path, dict(os.environ)
    if shim is not None:
        left = path.parent.with_name(f"{path.parent.name}-after") / path.name
        shutil.rmtree(left.parent, ignore_errors=True)
        shutil.copytree(path.parent, left.parent)
        environment |= {"LD_PRELOAD": str(shim), "POWERCUT_FROM": str(path.parent), "POWERCUT_TO": str(left.parent)}
    command = [sys.executable, "-m", "tests.crash.worker", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as life:
        try:
            said = _listen(life, chance.randrange(1, PER_SECOND))
        finally:
            life.kill()
        assert life.stdout is not None
        said = max([said, *map(int, life.stdout.read().split("\n")[:-1])])
    return said, left


def _listen(life: "subprocess.Popen[str]", enough: int) -> int:
    """Until it says to have stored so many reads."""
    assert life.stdout is not None
    said = 0
    while said < enough and (line := life.stdout.readline()):
        said = int(line)
    return said


def judge(path: Path, before: int, said: int) -> tuple[int, list[str]]:
    """How many reads the file holds now, and what is wrong with it."""
    with closing(sqlite3.connect(path)) as connection:
        chips = [str(chip) for (chip,) in connection.execute("SELECT chip FROM reads ORDER BY id")]
    faults = (
        [f"{before + said - len(chips)} reads that were reported are missing"] if len(chips) < before + said else []
    )
    if len(set(chips)) < len(chips):
        faults.append(f"{len(chips) - len(set(chips))} reads are there twice")
    with Session.open(path) as session:
        faults += findings(session.journal)
    return len(chips), faults


def crash(kills: int, seed: int, shim: Path | None, folder: Path, bar: bool = False) -> Tally:
    """So many lives, each ended by a kill or, with a shim, by a power cut."""
    chance, tally, held = random.Random(seed), Tally(), 0
    with Lines() as lines:
        for number in tqdm(range(kills), disable=None if bar else True, unit=" kills"):
            path = folder / f"{number // LIVES}" / "crash.race"
            if number % LIVES == 0:
                path.parent.mkdir()
                create(path, lines.ports)
                held = 0
            said, left = live_and_die(path, chance, shim)
            after, faults = judge(left, held, said)
            tally.lives, tally.reported, tally.stored = number + 1, tally.reported + said, tally.stored + after - held
            tally.faults += [f"life {number}: {fault}" for fault in faults]
            if left is not path:  # the next life begins with what the power cut has left
                shutil.rmtree(path.parent)
                shutil.copytree(left.parent, path.parent)
            held = after
    return tally


@contextmanager
def shim() -> Generator[Path | None]:
    """The disk that forgets, built here; None where there is no C compiler."""
    compiler = shutil.which("cc")
    with TemporaryDirectory() as folder:
        library = Path(folder) / "powercut.so"
        if compiler is None or sys.platform != "linux":
            yield None
        else:
            source = Path(__file__).with_name("powercut.c")
            subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", str(library), str(source)], check=True)
            yield library


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    bad = False
    with shim() as library:
        for way, use in (("kill -9", None), ("power cut", library)):
            if way == "power cut" and use is None:
                print("power cut: there is no C compiler here, so it was not tried")
                continue
            with TemporaryDirectory() as folder:
                tally = crash(args.kills, args.seed, use, Path(folder), bar=True)
            print(f"{way}: {tally.lives} times, {tally.reported:,} reads reported, {tally.stored:,} found afterwards")
            print(*tally.faults or ["nothing missing, nothing doubled, check finds nothing"], sep="\n")
            bad |= bool(tally.faults)
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
