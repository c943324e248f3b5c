"""`make printers`: the certificates desk prints 20 pages on a real CUPS while everything about it breaks and emulated
decoders send; every page comes out once, and no read waits for it.

The printer (cups-pdf) is stopped and started, the printing system is killed and started, and so is the process that
prints. Told beside each other: how long reads took to the disk without and with all this.
"""

import os
import signal
import sys
import time
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from hardware.links import Links
from racecontrol.domain.facts import Heard, Printed
from tests.ui.printing.cups import MISSING, PDF_PPD, Cups
from ui.desktop import app
from ui.desktop.bridge import Bridge
from ui.desktop.main_window import MainWindow
from ui.desktop.print_desk import Setting
from ui.printing.cups import COMPLETED, library
from ui.printing.cups import Cups as Library
from ui.rehearsal import Rehearsal, write

PAGES = 20
RUNNERS, SEED, SPEED = 400, 7, 60.0
ALONE_S = 15.0
PATIENCE_S = 180.0


class Watch:
    """How long each piece took from the line to the disk, ms."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._live, self._due = rehearsal.live, dict[str, deque[float]]()
        self.took: list[float] = []
        setup = rehearsal.session.setup
        rehearsal.links = Links(setup.decoders, self._hear, lambda *_: None, rehearsal.now, zone=setup.event.timezone)
        rehearsal.live.on_durable(self._durable)
        self._links = rehearsal.links

    def _hear(self, heard: Heard) -> None:
        self._due.setdefault(heard.decoder, deque()).append(time.perf_counter())
        self._live.hear(heard)

    def _durable(self, decoder: str) -> None:
        self.took.append((time.perf_counter() - self._due[decoder].popleft()) * 1000)
        self._links.durable(decoder)

    def told(self, since: int) -> str:
        took = np.array(self.took[since:])
        return f"{len(took):,} pieces, median {np.median(took):.1f} ms, 99 % {np.percentile(took, 99):.1f} ms"


def main() -> int:
    if MISSING or not PDF_PPD.is_file():
        print(MISSING or "printer-driver-cups-pdf is not installed")
        return 1
    one = app.application()
    with TemporaryDirectory(prefix="racecontrol-show-") as folder, Cups() as cups:
        cups.printer("RACEPDF", "cups-pdf:/", "-P", str(PDF_PPD))
        os.environ.update(cups.environment)
        settings = QSettings(str(Path(folder, "desktop.ini")), QSettings.Format.IniFormat)
        settings.setValue("sound", "false")
        settings.setValue("language", "en")
        bridge = Bridge()
        rehearsal = Rehearsal(write(RUNNERS, SEED), Path(folder, "show.race"), SPEED, bridge.scored)
        watch = Watch(rehearsal)
        window = MainWindow(settings)
        window.show()
        window.attach(app.open_race(rehearsal.session, rehearsal.live, bridge, rehearsal.now, closing=rehearsal.close))
        rehearsal.start()

        def until(done: Callable[[], bool], what: str) -> None:
            end = time.monotonic() + PATIENCE_S
            while not done():
                rehearsal.tick()
                one.processEvents()
                time.sleep(0.005)
                if time.monotonic() > end:
                    sys.exit(f"waited too long until {what}")

        window.post.want("certificates")
        desk = window.certificates
        until(lambda: bool(desk.desk.printers), "the printer is found")
        desk._choose(Setting(printer="RACEPDF", paper="iso_a4_210x297mm", provisional=True))
        until(lambda: len(_finished(desk)) >= PAGES, "there are finishers")
        begun, end = len(watch.took), time.monotonic() + ALONE_S
        until(lambda: time.monotonic() > end, "the decoders have sent for a while")
        print(f"reads to the disk without printing: {watch.told(begun)}")
        begun = len(watch.took)
        bibs = _finished(desk)[:PAGES]

        def scan(some: list[str]) -> None:
            for bib in some:
                QTest.keyClicks(desk.field, bib)
                QTest.keyClick(desk.field, Qt.Key.Key_Return)

        def states() -> Counter[str]:
            return Counter(line.state for line in desk.desk.lines)

        scan(bibs[:5])
        until(lambda: states()["printed"] == 5, "five pages are printed")
        cups.run("cupsdisable", "RACEPDF")
        print("printer stopped")
        scan(bibs[5:10])
        until(lambda: states()["stopped"] == 5, "the desk says that the printer is stopped")
        assert desk.desk.pid is not None
        os.kill(desk.desk.pid, signal.SIGKILL)
        print("process that prints killed")
        cups.run("cupsenable", "RACEPDF")
        print("printer started")
        scan(bibs[10:15])
        until(lambda: states()["printed"] == 15, "fifteen pages are printed")
        cups.kill()
        print("printing system killed")
        scan(bibs[15:])
        until(lambda: states()["no_answer"] > 0, "the desk says that the printing system does not answer")
        cups.start()
        print("printing system started")
        until(lambda: states()["printed"] == PAGES, "all pages are printed")
        until(lambda: len(_printed(rehearsal)) == PAGES, "all pages are recorded")
        print(f"reads to the disk while printing:   {watch.told(begun)}")
        lib = library()
        assert lib is not None
        jobs = Counter(job.title.split()[0] for job in Library(lib)._jobs() if job.state == COMPLETED)
        doubled = [bib for bib, count in jobs.items() if count > 1]
        missing = sorted(set(bibs) - set(jobs))
        print(f"{sum(jobs.values())} pages of {PAGES}, doubled: {doubled or 'none'}, missing: {missing or 'none'}")
        counts = rehearsal.live.counts()
        print(f"received {counts.total_received:,} = stored {counts.total_stored:,}")
        window.close()
        rehearsal.session.close()
    return 0 if jobs == Counter(bibs) else 1


def _finished(desk: "object") -> list[str]:
    """Bibs with a result, as the desk knows them."""
    standings = desk._standings  # type: ignore[attr-defined]
    if standings is None:
        return []
    return [entry.bib for row, entry in enumerate(standings.field.entries) if standings.status(row) == "OK"]


def _printed(rehearsal: Rehearsal) -> list[str]:
    return [logged.fact.bib for logged in rehearsal.session.log if isinstance(logged.fact, Printed)]


if __name__ == "__main__":
    sys.exit(main())
