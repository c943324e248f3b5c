"""A program that says when it is open, and ends: `ours` or `bare`, and a race file. Each imports what it needs."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.bench.memory import peak_mib

if TYPE_CHECKING:
    from racecontrol.session import Session
    from ui.desktop.race import OpenRace
    from ui.desktop.start_page import Ready


def _tell() -> None:
    sys.stdout.write(f"{peak_mib() or 0}\n")
    sys.stdout.flush()


def _ours(path: Path) -> None:
    """The way of `racecontrol open`, without lines to decoders; done when the finish queue has been painted."""
    from ui.desktop import opening

    sessions: list[Session] = []

    def load() -> "Ready":
        from racecontrol.session import Session

        session = Session.open(path)
        sessions.append(session)
        return lambda: _opened(session)

    remembered = path.with_suffix(".ini")
    remembered.write_text("[General]\nsound=false\n")
    with opening.reading(load) as ready:
        from ui.desktop import app

        app.show(ready, remembered=remembered)
    for session in sessions:
        session.close()


def _opened(session: "Session") -> "OpenRace":
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from ui.desktop import app
    from ui.desktop.bridge import Bridge
    from ui.desktop.main_window import MainWindow

    class Paintings(QObject):
        """The first one of the queue, with the race in it, is the end."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt gives the name
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self, end)
            return False

    def framed(_: object) -> None:
        bridge.framed.disconnect(framed)
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        window.queue.view.viewport().installEventFilter(paintings)

    def end() -> None:
        _tell()
        QApplication.closeAllWindows()

    bridge = Bridge()
    paintings = Paintings(bridge)
    bridge.framed.connect(framed)
    return app.open_race(session, bridge=bridge)


def _bare(path: Path) -> None:
    """The same libraries, an empty window painted, the rows fetched."""
    import sqlite3
    from contextlib import closing

    import cattrs
    import numpy as np
    import platformdirs
    import serial
    import sqlalchemy.orm
    from PySide6.QtWidgets import QApplication, QMainWindow

    app, window = QApplication([]), QMainWindow()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    with closing(sqlite3.connect(path)) as database:
        database.execute("SELECT * FROM entries").fetchall()
        rows = database.execute("SELECT decoder, chip, at FROM reads").fetchall()
    np.array([row[2] for row in rows], np.int64)
    assert all((cattrs, platformdirs, serial, sqlalchemy))
    app.processEvents()
    _tell()


if __name__ == "__main__":
    {"ours": _ours, "bare": _bare}[sys.argv[1]](Path(sys.argv[2]))
