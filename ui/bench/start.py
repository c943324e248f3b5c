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
    told: list[bool] = []

    def load() -> "Ready":
        from racecontrol.session import Session

        session = Session.open(path)
        sessions.append(session)
        return lambda: opened(session)

    def opened(session: "Session") -> "OpenRace":
        from ui.desktop import app
        from ui.desktop.bridge import Bridge

        bridge = Bridge()
        bridge.framed.connect(shown)
        return app.open_race(session, bridge=bridge)

    def shown(_: object) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, done)

    def done() -> None:
        from PySide6.QtWidgets import QApplication

        if told:
            return
        told.append(True)
        _tell()
        QApplication.closeAllWindows()

    remembered = path.with_suffix(".ini")
    remembered.write_text("[General]\nsound=false\n")
    opening.start(load, remembered=remembered)
    for session in sessions:
        session.close()


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
