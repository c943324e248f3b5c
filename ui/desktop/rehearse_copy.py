"""Starts the rehearsal of a race as a program of its own, so that the race itself goes on untouched."""

import os
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QProcess

from ui.desktop.i18n import tr

SPEED = 20
"""Times faster than a real race: slow enough to be worked with, fast enough for an evening."""


def begin(path: Path) -> str:
    """Start it; what the status line says. Its files go into a new folder beside the race file."""
    program, *arguments = command(path)
    process = QProcess()
    process.setProgram(program)
    process.setArguments(arguments)
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())  # this one's may be closed before that one's is
    if process.startDetached():  # a bool, whatever the stubs of PySide6 say
        return tr("A rehearsal opens in a window of its own; this race goes on.")
    return tr("The rehearsal could not be started: {program} is not there; install Race Control anew.", program=program)


def command(path: Path) -> list[str]:
    """The program and its arguments. Whatever lies beside the race is no part of the program (-P)."""
    race = path.absolute()
    beside = race.parent if os.access(race.parent, os.W_OK) else Path.home()
    out = beside / f"{race.stem}-rehearsal-{datetime.now():%Y%m%d-%H%M%S}"
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "ui"]
    return [*program, "demo", "--like", str(race), "--speed", str(SPEED), "--out", str(out), "--say"]
