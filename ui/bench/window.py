"""From the durable commit of a read to its painted row in the finish queue, in the real window on a real race file."""

import os
import threading
import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from racecontrol.domain.facts import Entered, Gun, Heard
from racecontrol.domain.reads import Read
from racecontrol.domain.time import SECOND
from racecontrol.rehearsal.people import people
from racecontrol.session import Changes, Session
from ui.bench.race import GUN, SEED, setup

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.desktop.arriving import Arrival
    from ui.desktop.bridge import Bridge
    from ui.desktop.frame import Frame
    from ui.desktop.main_window import MainWindow

RUNNERS = 60_000
LOADS = {300: 50.0, 2000: 100.0}
"""Reads a second -> 99 % of them painted within so many ms."""

BLOCKED_MS = 30.0
"""The longest that the window's thread may be away from its events."""

BARE_CELLS, BARE_TURNS = (30, 8), 15
"""Rows and columns that are seen of a list, and how often they are painted to know what that takes."""

OPENING_S, WARM_S, PATIENCE_S, PULSE_MS = 1.0, 2.0, 30.0, 2


@dataclass(frozen=True, slots=True)
class Painted:
    """`away_ms`: the longest that the window's thread did not come back to its events; `often`: how many times longer
    than `BLOCKED_MS`; `missing`: reads that were never painted; `bare_ms`: what a bare list of as many visible cells
    takes to paint itself, in the same run."""

    runners: int
    per_second: int
    reads: int
    missing: int
    p50_ms: float
    p99_ms: float
    away_ms: float
    often: int
    bare_ms: float

    def __str__(self) -> str:
        most = LOADS[self.per_second]
        return (
            f"{self.runners:,} runners, {self.per_second:,} reads a second: painted {self.p50_ms:.0f} ms after the "
            f"commit in the middle, 99 % after {self.p99_ms:.0f} ms, target {most:g} {_ok(self.p99_ms <= most)}, "
            f"{self.p99_ms / self.bare_ms:.1f} times the {self.bare_ms:.1f} ms in which a bare list paints itself; "
            f"{self.missing:,} of {self.reads:,} never painted; the window's thread was away for at most "
            f"{self.away_ms:.0f} ms, target {BLOCKED_MS:g} {_ok(self.away_ms <= BLOCKED_MS)}"
            + (f" ({self.often} times longer)" if self.often else "")
        )


def _ok(holds: bool) -> str:
    return "ok" if holds else "over"


def painted(folder: Path, seconds: float, per_second: int, runners: int = RUNNERS) -> Painted:
    """So many finishers a second in a race of so many runners, in a window that nobody sees."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings, qInstallMessageHandler

    from racecontrol.live import Live
    from ui.desktop import app
    from ui.desktop.bridge import Bridge
    from ui.desktop.main_window import MainWindow

    told = qInstallMessageHandler(lambda *_: None)  # a window that nobody sees has much to complain about
    application, bridge = app.application(), Bridge()
    bare = _bare_ms()
    total = min(runners, int((WARM_S + seconds) * per_second))
    warm = int(total * WARM_S / (WARM_S + seconds))
    with Session.create(folder / f"window-{per_second}.race", setup()) as session:
        entries = people(session.setup, runners, SEED)
        session.do(Entered(entries), *(Gun(wave.code, GUN, "typed") for wave in session.setup.waves))
        live = Live(session, bridge.scored)
        live.start()
        remembered = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(remembered)
        window.attach(app.open_race(session, live, bridge, closing=live.close))
        window.show()
        watch = _Watch(window, bridge, session, total)
        sender = threading.Thread(
            target=partial(_send, live.hear, [entry.chips[0] for entry in entries], total, per_second, watch.ready)
        )
        sender.start()
        application.exec()
        sender.join()
        watch.stop()
        app.dispose(window)
    qInstallMessageHandler(told)
    late, gaps = watch.waits(warm), watch.gaps()
    return Painted(
        runners,
        per_second,
        total,
        total - watch.seen,
        float(np.percentile(late, 50)),
        float(np.percentile(late, 99)),
        float(gaps.max(initial=0)),
        int((gaps > BLOCKED_MS).sum()),
        bare,
    )


def _bare_ms() -> float:
    """A table of Qt's own on a model in Python, wholly painted: the middle of `BARE_TURNS`, ms."""
    from PySide6.QtCore import QAbstractTableModel, Qt
    from PySide6.QtWidgets import QTableView

    from ui.desktop.grid import NOWHERE, Index

    class Bare(QAbstractTableModel):
        def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
            return RUNNERS

        def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
            return BARE_CELLS[1]

        def data(self, index: Index, role: int = 0) -> object:
            return f"{index.row()} {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None

    model, view = Bare(), QTableView()
    view.setModel(model)
    view.resize(sum(view.columnWidth(n) for n in range(BARE_CELLS[1])), BARE_CELLS[0] * view.rowHeight(0))
    took = list[float]()
    for _ in range(BARE_TURNS):
        began = time.monotonic()
        view.viewport().grab()  # whether or not somebody sees it
        took.append(1000 * (time.monotonic() - began))
    view.deleteLater()
    return sorted(took)[BARE_TURNS // 2]


class _Watch:
    """When each read was committed, when the paint that showed it was done, and each return to the events."""

    def __init__(self, window: "MainWindow", bridge: "Bridge", session: Session, total: int) -> None:
        from PySide6.QtCore import QEvent, QObject, Qt, QTimer

        watch = self

        class Eye(QObject):
            def eventFilter(self, watched: "QObject", event: QEvent) -> bool:  # noqa: N802
                if event.type() == QEvent.Type.Paint and watch._shown > watch.seen:
                    QTimer.singleShot(0, self, partial(watch._painted, watch._shown))
                return False

        self.ready = threading.Event()
        self.seen = 0
        self._total, self._shown = total, 0
        self._committed, self._done, self._pulses = array("d"), array("d"), array("d")
        self._quit = window.close  # ends Qt's loop; closed after it, the quit would meet whatever loop runs next
        self._eye = Eye()
        window.queue.view.viewport().installEventFilter(self._eye)
        session.subscribe(self._note)
        bridge.framed.connect(self._framed)
        bridge.arrived.connect(self._arrived)
        self._pulse = QTimer(self._eye)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(lambda: self._pulses.append(time.monotonic()))
        self._pulse.start(PULSE_MS)
        QTimer.singleShot(int(1000 * OPENING_S), self._eye, self.ready.set)
        QTimer.singleShot(int(1000 * PATIENCE_S) + 1000 * total // 100, self._eye, self._quit)

    def stop(self) -> None:
        """No timer is left: one that quits later would quit what runs then."""
        self._pulse.stop()
        self._eye.deleteLater()

    def waits(self, warm: int) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        """From the commit to the paint of each read after the first `warm`, ms."""
        return (np.array(self._done) - np.array(self._committed)[: len(self._done)])[warm:] * 1000

    def gaps(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        """Between two returns to the events, ms; none while the window opened."""
        pulses = np.array(self._pulses)
        return np.diff(pulses[pulses > pulses[0] + OPENING_S]) * 1000

    def _note(self, changes: Changes) -> None:
        self._committed.extend([time.monotonic()] * changes.reads)

    def _framed(self, frame: "Frame") -> None:
        self._shown = max(self._shown, len(frame.standings.reads))

    def _arrived(self, arrivals: "Sequence[Arrival]") -> None:
        self._shown = max(self._shown, arrivals[-1].read)

    def _painted(self, reads: int) -> None:
        self._done.extend([time.monotonic()] * (reads - self.seen))
        self.seen = max(self.seen, reads)
        if self.seen >= self._total:
            self._pulse.stop()  # closing waits for threads, and that is no part of it
            self._quit()


def _send(hear: Callable[[Heard], None], chips: list[str], total: int, per_second: int, ready: threading.Event) -> None:
    """One read after the other, evenly: each the finish of another runner."""
    ready.wait()
    begun = time.monotonic()
    for number in range(total):
        at = GUN + 3 * 3600 * SECOND + number * SECOND // per_second
        while (ahead := number / per_second - (time.monotonic() - begun)) > 0:
            time.sleep(ahead)
        hear(Heard("FIN-A", at, (Read(chips[number], at, b"", None, ""),), "utc", "", False))
