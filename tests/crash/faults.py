"""A full disk, a mirror that is pulled out, a locked race file, under load: `python -m tests.crash.faults` (as root).

Prints for each what was sent, received, stored, and what the mirror holds; nothing may be missing.
"""

import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from racecontrol.domain.facts import Heard, Mirrored
from racecontrol.domain.reads import Read
from racecontrol.live import Live
from racecontrol.session import Session
from racecontrol.store.check import findings
from tests.builders import GUN, event

PER_SECOND, TICK_S = 2000, 0.005
PATIENCE_S = 60


class Load:
    """Reads of 16 decoders, each once, as links hand them on. It is also what everything else here waits by."""

    def __init__(self, hear: Callable[[Heard], None]) -> None:
        self.sent = 0
        self._last = float("inf")
        self._hear = hear
        self._stopping = threading.Event()
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._run)

    def until(self, condition: Callable[[], bool], else_: str) -> None:
        """Looked at after each of its ticks."""
        with self._news:
            if not self._news.wait_for(condition, PATIENCE_S):
                raise TimeoutError(else_)

    def goes_on(self, seconds: float) -> None:
        """Until so many seconds' reads more were sent."""
        enough = self.sent + seconds * PER_SECOND
        self.until(lambda: self.sent >= enough, "no reads are sent")

    def stop(self) -> None:
        """No more reads; it ticks on."""
        self._last = self.sent

    def __enter__(self) -> "Load":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        begun = time.monotonic()
        while not self._stopping.wait(TICK_S):
            while self.sent < min(self._last, (time.monotonic() - begun) * PER_SECOND):
                chip = f"{self.sent:012x}"
                read = Read(chip, GUN + self.sent, f"aa00{chip}".encode())
                self._hear(Heard(f"D{self.sent % 16:02}", GUN, (read,), "utc"))
                self.sent += 1
            with self._news:
                self._news.notify_all()


@dataclass(frozen=True, slots=True)
class Scene:
    """`race`: the folder of the race file, a small disk; `stick`: that of the mirror."""

    live: Live
    load: Load
    race: Path
    stick: Path


def disk_full(scene: Scene) -> None:
    """The small disk runs full by itself; then it gets room again."""
    scene.load.until(lambda: "disk is full" in scene.live.trouble, "the disk does not run full")
    scene.load.goes_on(5)
    subprocess.run(["mount", "-o", "remount,size=512m", str(scene.race)], check=True)


def mirror_pulled(scene: Scene) -> None:
    away = scene.stick.with_name("away")
    scene.load.goes_on(2)
    scene.stick.rename(away)
    scene.load.until(lambda: scene.live.mirror.kind == "lost", "nobody notices that the mirror is gone")
    scene.load.goes_on(5)
    away.rename(scene.stick)


def locked(scene: Scene) -> None:
    with closing(sqlite3.connect(scene.race / "a.race", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        scene.load.goes_on(30)
        other.execute("ROLLBACK")


FAULTS: dict[str, Callable[[Scene], None]] = {
    "disk full": disk_full,
    "mirror pulled out": mirror_pulled,
    "race file locked for 30 s": locked,
}


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def play(fault: Callable[[Scene], None], race: Path, stick: Path) -> tuple[str, list[str]]:
    """The figures, and what is wrong."""
    with Session.create(race / "a.race", event()) as session:
        session.do(Mirrored(str(stick)))
        live = Live(session, lambda _: None)
        live.start()
        with Load(live.hear) as load:
            fault(Scene(live, load, race, stick))
            load.goes_on(3)
            load.stop()
            load.until(lambda: live.counts().total_stored >= load.sent, "not everything is stored")
            load.until(lambda: dict(live.mirror.rows).get("reads") == load.sent, "the mirror does not catch up")
        counts = live.counts()
        live.close()
        faults = [*findings(session.journal), *live.alarms]
        rows = dict(live.mirror.rows).get("reads", 0)
    figures = (load.sent, sum(counts.received.values()), counts.total_stored, rows)
    if len(set(figures)) > 1:
        faults.append("the figures differ")
    return "sent {:,}, received {:,}, stored {:,}, in the mirror {:,}".format(*figures), faults


def main() -> int:
    bad = False
    for name, fault in FAULTS.items():
        with TemporaryDirectory() as folder, small_disk(Path(folder) / "race") as race:
            stick = Path(folder) / "stick"
            stick.mkdir()
            if fault is not disk_full:
                subprocess.run(["mount", "-o", "remount,size=512m", str(race)], check=True)
            figures, faults = play(fault, race, stick)
            print(f"{name}: {figures}", *faults or ["nothing missing"], sep="\n  ", flush=True)
            bad |= bool(faults)
            shutil.rmtree(stick, ignore_errors=True)
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
