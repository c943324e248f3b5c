"""Commands that open the window on a race file."""

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from racecontrol.domain.refusal import Refused
from ui.desktop import opening

if TYPE_CHECKING:
    from ui.desktop.race import OpenRace
    from ui.desktop.start_page import Ready


def open_(args: argparse.Namespace) -> int:
    """The window on that file. Raises Refused for what is no race file."""
    opening.need_screen()
    return show(args.file)


def last(_: argparse.Namespace) -> int:
    """The window on the last file; without one, on the start page."""
    path = remembered()
    opening.need_screen()
    return _show(lambda _: None) if path is None else show(path)


def show(path: Path) -> int:
    """The window, shown at once; links to every decoder that has a port."""
    _need_file(path)
    return _show(lambda doors: doors.open(path))


def _show(load: "Callable[[Doors], Ready | None]") -> int:
    with ExitStack() as stack:
        doors = Doors(stack)
        with opening.reading(lambda: load(doors)) as ready:
            from ui.desktop import app

            return app.show(ready, ways=doors)


def _need_file(path: Path) -> None:
    if not path.is_file():
        raise Refused(f"{path}: there is no such race file; check the name, or make one with `racecontrol new`")


class Doors:
    """The ways to a race. What was opened is closed by `stack`, after the window is gone."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack

    def open(self, path: Path) -> "Callable[[], OpenRace]":
        """Everything that waits for the disk; the rest happens in the window's thread. Raises Refused."""
        from racecontrol.session import Session

        _need_file(path)
        session = self._stack.enter_context(Session.open(path))
        # only now: the window needs this too, and has imported it while the race was read
        from hardware import wiring
        from racecontrol.sitting import Sitting, opening_report

        sitting = self._stack.enter_context(closing(Sitting.claim(path, session.clock())))
        remember(path)
        report = opening_report(sitting, session, wiring.memories(session.setup)) if sitting.mine else None

        def ready() -> "OpenRace":
            from ui.commands.joining import joined, looking_on

            return looking_on(session, sitting) if report is None else joined(session, report)

        return ready

    def rehearse(self) -> "Callable[[], OpenRace]":
        """A rehearsal with what `demo` does, its files in the folder where one may write."""
        from ui.commands.demo import RUNNERS, SEED, SPEED, finish, folder
        from ui.desktop import app
        from ui.desktop.rehearse import Director
        from ui.rehearsal import write

        out = folder(None, Path.cwd() if os.access(Path.cwd(), os.W_OK) else Path.home())
        director = Director(write(RUNNERS, SEED), out / "rehearsal.race", SPEED, lambda one: finish(one, out))
        director.move_to(app.application().thread())
        self._stack.callback(director.end)
        return director.open_race


def _note() -> Path:
    return user_state_path("racecontrol", ensure_exists=True) / "last.txt"


def remember(path: Path) -> None:
    """This file is opened next time. Where that cannot be kept, the race goes on without."""
    try:
        _note().write_text(str(path.resolve()), "utf-8")
    except OSError as fault:
        print(f"the last file cannot be remembered: {fault.strerror}", file=sys.stderr)


def remembered() -> Path | None:
    """The last file, if it is still there."""
    try:
        path = Path(_note().read_text("utf-8"))
    except OSError:
        return None
    return path if path.is_file() else None
