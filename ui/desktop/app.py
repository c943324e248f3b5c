"""The composition root: puts a race and the window together, and takes them apart again."""

import logging
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QLoggingCategory, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from racecontrol.domain.refusal import Refused
from ui.desktop.bridge import Bridge
from ui.desktop.main_window import MainWindow

if TYPE_CHECKING:
    from hardware.links import Links
    from racecontrol.live import Live
    from racecontrol.session import Session
    from ui.desktop.race import OpenRace
    from ui.desktop.start_page import Ready, Ways

log = logging.getLogger(__name__)

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these says where a window goes, on Linux."""


def nothing() -> None:
    """Nothing else has to be closed."""


def run(
    session: "Session",
    live: "Live | None" = None,
    bridge: Bridge | None = None,
    *,
    clock: Callable[[], int] | None = None,
    title: str = "",
    banner: str = "",
    closing: Callable[[], None] = nothing,
    remembered: QSettings | None = None,
) -> int:
    """The window on an open race, until it is closed; the exit code.

    A `live` that is given runs already and calls `bridge.scored`; `closing` has to stop the links and to close it.
    Without one the window has its own. `session` stays open in both cases.
    """
    return start(lambda: lambda: open_race(session, live, bridge, clock, title, banner, closing), title, remembered)


def start(
    load: "Callable[[], Ready | None]",
    title: str = "",
    remembered: QSettings | None = None,
    ways: "Ways | None" = None,
) -> int:
    """Show the window at once, then load the race; where there is none, the start page has `ways` to one.

    `load` does what waits for the disk, in a thread of its own, while the window imports what it needs. What it raises
    comes out here, after the window is gone.
    """
    app = application()
    window = MainWindow(remembered, title)
    fault: list[BaseException] = []

    def fill() -> None:
        try:
            with ThreadPoolExecutor(1, "opening") as beside:
                opening = beside.submit(load)
                window.prepare()
                ready = opening.result()
            race = ready() if ready is not None else None
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


def need_screen() -> None:
    """Raises Refused where no window can be shown; Qt itself would end the program."""
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        raise Refused("there is no screen here; work with the other commands (racecontrol --help), or demo --headless")


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
