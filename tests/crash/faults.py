"""A full disk, a mirror that is pulled out, a locked race file, unplugged decoders: `python -m tests.crash.faults`.

Prints for each what was sent and received, what is stored, how much of it out of a decoder's memory, what came
repeatedly, and what the mirror holds. Nothing may be missing, counted by each decoder and number by number. The full
disk is a small one, which only root can mount.
"""

import logging
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from racecontrol.domain.facts import Mirrored
from racecontrol.live import Live
from racecontrol.session import Session
from racecontrol.store.check import findings
from tests.builders import event
from tests.crash.loads import Boxes, Load, Made, missing


@dataclass(frozen=True, slots=True)
class Scene:
    """`race`: the folder of the race file; `stick`: that of the mirror."""

    live: Live
    load: Load
    race: Path
    stick: Path


def disk_full(scene: Scene) -> str:
    """The small disk runs full by itself; then it gets room again."""
    scene.load.until(lambda: "disk is full" in scene.live.trouble, "the disk does not run full")
    scene.load.goes_on(5)
    subprocess.run(["mount", "-o", "remount,size=512m", str(scene.race)], check=True)
    return ""


def mirror_pulled(scene: Scene) -> str:
    away = scene.stick.with_name("away")
    scene.load.goes_on(2)
    scene.stick.rename(away)
    scene.load.until(lambda: scene.live.mirror.kind == "lost", "nobody notices that the mirror is gone")
    scene.load.goes_on(5)
    away.rename(scene.stick)
    return ""


def locked(scene: Scene) -> str:
    with closing(sqlite3.connect(scene.race / "a.race", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        scene.load.goes_on(30)
        other.execute("ROLLBACK")
    return ""


def unplugged(scene: Scene) -> str:
    """The decoders are pulled out and plugged in again by themselves; how long it took until all was here."""
    live, load = scene.live, scene.load
    assert isinstance(load, Boxes)
    load.until(lambda: load.lost == load.cut, "nobody notices that decoders are gone")
    load.until(lambda: load.second >= load.gone[1], "time does not pass")
    kept = load.total - live.counts().total_stored
    load.until(lambda: not load.lost, "the links do not find their decoders again")
    found = load.second - load.gone[1]
    load.until(lambda: live.counts().total_stored >= load.total, "what the decoders kept does not come")
    whole = load.second - load.gone[1]
    return f"{kept:,} were kept back; found again after {found:.1f} s, nothing behind after {whole:.1f} s"


@dataclass(frozen=True, slots=True)
class Fault:
    """`happen` brings it about and ends it, under that load; it returns what else there is to tell."""

    happen: Callable[[Scene], str]
    load: Callable[[], Load] = Made


FAULTS = {
    "disk full": Fault(disk_full),
    "mirror pulled out": Fault(mirror_pulled),
    "race file locked for 30 s": Fault(locked),
    "one of four decoders unplugged for 60 s": Fault(unplugged, partial(Boxes, 95, 1, (10, 70))),
    "four of four decoders unplugged for 60 s": Fault(unplugged, partial(Boxes, 95, 4, (10, 70))),
}


@contextmanager
def small_disk(folder: Path) -> Generator[Path]:
    """Raises OSError or CalledProcessError where nothing can be mounted."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)], check=True, capture_output=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def play(fault: Fault, race: Path, stick: Path) -> tuple[list[str], list[str]]:
    """The figures, and what is wrong."""
    load = fault.load()
    with Session.create(race / "a.race", event(decoders=load.decoders)) as session:
        session.do(Mirrored(str(stick)))
        live = Live(session, lambda _: None)
        live.start()
        try:
            with load:
                load.begin(live)
                told = fault.happen(Scene(live, load, race, stick))
                load.stop()
                load.until(lambda: live.counts().total_stored >= load.total, "not everything is stored")
                load.until(lambda: dict(live.mirror.rows).get("reads") == load.total, "the mirror does not catch up")
        finally:
            live.close()
        figures, faults = _figures(live, load)
        faults += [*missing(session, load.sent), *findings(session.journal), *live.alarms]
    return [figures, *filter(None, [told])], faults


def _figures(live: Live, load: Load) -> tuple[str, list[str]]:
    """What was counted, and whether it fits together."""
    counts, rows = live.counts(), dict(live.mirror.rows).get("reads", 0)
    received, repeated = sum(counts.received.values()), sum(counts.repeated.values())
    text = (
        f"sent {load.total:,}, received {received:,}, stored {counts.total_stored:,}, "
        f"recovered {sum(counts.recovered.values()):,}, repeated {repeated:,}, in the mirror {rows:,}"
    )
    faults = [
        f"{code}: sent {sent:,}, stored {counts.stored[code]:,}"
        for code, sent in load.sent.items()
        if counts.stored[code] != sent
    ]
    if len({load.total, received - repeated, counts.total_stored, rows}) > 1:
        faults.append("the figures differ")
    return text, faults


def try_(name: str, fault: Fault) -> bool:
    """Plays it and prints what came of it; whether all was well."""
    with TemporaryDirectory() as folder, ExitStack() as mounted:
        race, stick = Path(folder) / "race", Path(folder) / "stick"
        race.mkdir()
        stick.mkdir()
        if fault.happen is disk_full:
            try:
                mounted.enter_context(small_disk(race))
            except (OSError, subprocess.CalledProcessError):
                print(f"{name}: no small disk can be mounted here (it takes Linux and root), so it was not tried")
                return True
        figures, faults = play(fault, race, stick)
    print(f"{name}: {figures[0]}", *figures[1:], *faults or ["nothing missing"], sep="\n  ", flush=True)
    return not faults


def main() -> int:
    descriptor, log = tempfile.mkstemp(suffix=".log", prefix="racecontrol-faults-")
    os.close(descriptor)
    logging.basicConfig(filename=log)  # the program tells of each failure there; here the figures count
    results = [try_(name, fault) for name, fault in FAULTS.items()]
    if not all(results):
        print(f"what the program said is in {log}")
        return 1
    os.unlink(log)
    return 0


if __name__ == "__main__":
    sys.exit(main())
