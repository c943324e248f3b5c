"""The rehearsal in the window: it runs by itself, and at its end the lists are made."""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from hardware.link_state import LinkState
from racecontrol.domain.said import said, series
from ui.desktop import app
from ui.desktop.bridge import Bridge
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import number, tr
from ui.desktop.panel import label
from ui.desktop.race import OpenRace
from ui.rehearsal import Rehearsal, Script

log = logging.getLogger(__name__)

TICK_MS = 100

REFUSED = 2
"""The exit code of what could not begin."""

BETWEEN = " "


def show(script: Script, out: Path, speed: float, finish: Callable[[Rehearsal], object]) -> int:
    """The window until it is closed; `finish` makes the files, in a thread of its own, when all has been run."""
    director: list[Director] = []

    def load() -> OpenRace:
        director.append(Director(script, out / "rehearsal.race", speed, finish))
        return director[0].open_race()

    code = app.show(lambda: load, script.setup.event.name)
    if director:
        director[0].end()
    return code


def refuse(sentences: Sequence[str]) -> int:
    """Say in a window why there is no rehearsal, until it is closed; the exit code."""
    from ui.desktop.theme import LOOK

    one, window = app.application(), label("\n".join(map(as_sentence, sentences)), name=tr("Rehearsal"))
    window.setWindowTitle(f"{tr('No rehearsal')} - Race Control")
    window.setWordWrap(True)
    window.setMargin(LOOK.px(24))
    window.setMinimumWidth(LOOK.px(640))
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window).activated.connect(window.close)
    window.show()
    one.exec()
    return REFUSED


class Director(QObject):
    """Keeps the rehearsal going from the window's thread."""

    def __init__(self, script: Script, path: Path, speed: float, finish: Callable[[Rehearsal], object]) -> None:
        super().__init__()
        self._finish = finish
        self._ending: threading.Thread | None = None
        self._bridge = Bridge()
        self.rehearsal = Rehearsal(script, path, speed, self._bridge.scored, self._link_changed)
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def move_to(self, thread: QThread) -> None:
        """It was made in another thread than the window's."""
        self.moveToThread(thread)
        self._bridge.moveToThread(thread)

    def end(self) -> None:
        """The window is gone, or never had it."""
        if not self._closed:
            self._close()
        self.rehearsal.session.close()

    def open_race(self) -> OpenRace:
        """Start it and hand it to the window."""
        self.rehearsal.start()
        self._timer.start()
        one = self.rehearsal
        return app.open_race(
            one.session,
            one.live,
            self._bridge,
            one.now,
            banner=said("REHEARSAL, simulated, {speed} x", speed=f"{one.speed:g}"),
            closing=self._close,
            notice=series(BETWEEN, one.script.told),
            links=one.links,
            pace=one.speed,
        )

    def _link_changed(self, code: str, state: LinkState) -> None:
        trouble = next(link.trouble for link in self.rehearsal.links if link.decoder.code == code)
        self._bridge.link_state(code, state, trouble)

    def _tick(self) -> None:
        one = self.rehearsal
        one.tick()
        self._bridge.progress(tr("Rehearsal"), one.live.counts().total_stored / max(1, one.script.reads))
        if one.broken:
            self._timer.stop()
            log.error("the simulated decoders ended before they had sent everything")
        elif one.done:
            self._timer.stop()
            self._ending = threading.Thread(target=self._end, name="end of the rehearsal")
            self._ending.start()

    def _end(self) -> None:
        self._bridge.progress(tr("Lists and certificates"), 0.0)
        try:
            self.rehearsal.end()
            self._finish(self.rehearsal)
        except Exception:
            log.exception("the lists of the rehearsal could not be made")
        self._bridge.progress("", 1.0)
        one, counts = self.rehearsal, self.rehearsal.live.counts()
        self._bridge.fail(
            tr(
                "The rehearsal is over: sent {sent}, stored {stored}, scored {scored}. Its lists are in {folder}.",
                sent=number(one.sent),
                stored=number(counts.total_stored),
                scored=number(counts.total_scored),
                folder=str(one.session.path.parent),
            )
        )

    def _close(self) -> None:
        self._closed = True
        self._timer.stop()
        if self._ending is not None:
            self._ending.join()
        self.rehearsal.close()
