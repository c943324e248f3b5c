"""The composition root: puts a race and the window together, and takes them apart again."""

import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from ui.desktop.bridge import Bridge
from ui.desktop.main_window import MainWindow

if TYPE_CHECKING:
    from hardware.links import Links
    from racecontrol.live import Live
    from racecontrol.session import Session
    from ui.desktop.race import OpenRace
    from ui.desktop.start_page import Ready, Ways

log = logging.getLogger(__name__)


def nothing() -> None:
    """Nothing else has to be closed."""


def show(
    ready: "Callable[[], Ready | None]",
    title: str = "",
    remembered: Path | None = None,
    ways: "Ways | None" = None,
) -> int:
    """The window, shown at once, until it is closed; the exit code.

    `ready` waits for the race; where there is none, the start page has `ways` to one. What `ready` raises comes out
    here, after the window is gone. `remembered`: the file where the window remembers how it stood, if not the user's.
    """
    app = application()
    window = MainWindow(remembered and QSettings(str(remembered), QSettings.Format.IniFormat), title)
    fault: list[BaseException] = []

    def fill() -> None:
        try:
            window.prepare()
            opened = ready()
            race = opened() if opened is not None else None
            if race is not None:
                window.attach(race)
            elif ways is not None:
                window.stay_empty(ways)
        except BaseException as raised:  # handed on below: Qt's loop would swallow it
            fault.append(raised)
            window.close()

    QTimer.singleShot(0, window, fill)
    window.show()
    code = _loop(app, window)
    dispose(window)
    if fault:
        raise fault[0]
    return code


def dispose(window: MainWindow) -> None:
    """A closed window goes, now: Qt deletes later only while its loop runs."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no other event: there is nothing to paint on


def application() -> QApplication:
    """The one application of this program."""
    QLoggingCategory.setFilterRules("qt.text.font.db=false")  # it names each font that lacks a script; another has it
    app = cast("QApplication | None", QApplication.instance()) or QApplication(sys.argv[:1])
    app.setApplicationName("racecontrol")
    app.setOrganizationName("racecontrol")
    app.setApplicationDisplayName("Race Control")
    return app


def open_race(
    session: "Session",
    live: "Live | None" = None,
    bridge: Bridge | None = None,
    clock: Callable[[], int] | None = None,
    title: str = "",
    banner: str = "",
    closing: Callable[[], None] = nothing,
    notice: str = "",
    links: "Links | None" = None,
    pace: float = 1.0,
) -> "OpenRace":
    """What the window needs, from what the caller has."""
    from racecontrol.live import Live
    from ui.desktop.arriving import Arriving
    from ui.desktop.foresight import Foresight
    from ui.desktop.lines import Lines
    from ui.desktop.race import Door, OpenRace

    bridge = bridge or Bridge()
    if live is None:
        own = Live(session, bridge.scored)
        own.start()
        live, closing = own, _both(closing, own.close)
    door, foresight = Door(session, bridge), Foresight(session, bridge)
    lines = None if links is None else Lines(links, session.setup.decoders, bridge)
    now = clock or session.clock
    arriving = Arriving(session, bridge.arriving)
    live.on_stored(arriving.stored)
    return OpenRace(session, live, bridge, door, foresight, now, arriving, closing, title, banner, notice, lines, pace)


def _both(first: Callable[[], None], second: Callable[[], None]) -> Callable[[], None]:
    def close() -> None:
        first()
        second()

    return close


def _loop(app: QApplication, window: MainWindow) -> int:
    """Qt's loop. Ctrl+C in the terminal closes the window in the usual way."""
    # a signal comes in the middle of whatever Python is doing, painting too: the window closes when that is done
    before = signal.signal(signal.SIGINT, lambda *_: QTimer.singleShot(0, window, window.close))
    beat = QTimer(interval=200)  # type: ignore[call-arg]
    beat.timeout.connect(nothing)  # lets Python look for signals
    beat.start()
    try:
        return app.exec()
    finally:
        beat.stop()
        signal.signal(signal.SIGINT, before)
