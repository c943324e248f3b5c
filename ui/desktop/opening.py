"""The first moments: a race is read while Python still imports what the window is made of."""

import gc
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from racecontrol.domain.refusal import Refused

if TYPE_CHECKING:
    from ui.desktop.start_page import Ready, Ways

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these says where a window goes, on Linux."""


def need_screen() -> None:
    """Raises Refused where no window can be shown; Qt itself would end the program."""
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        raise Refused("there is no screen here; work with the other commands (racecontrol --help), or demo --headless")


def start(
    load: "Callable[[], Ready | None]",
    title: str = "",
    remembered: Path | None = None,
    ways: "Ways | None" = None,
) -> int:
    """The window on the race that `load` gives, until it is closed, as `app.show`; the exit code.

    `load` does what waits for the disk, in a thread of its own that begins before Qt is imported. What it raises comes
    out here, after the window is gone.
    """
    gc.disable()  # what is imported stays; the window searches for garbage from when it is there (`Smooth`)
    import racecontrol.session  # noqa: F401  # what `load` needs, at once: two threads that import take turns

    with ThreadPoolExecutor(1, "opening") as beside:
        opening = beside.submit(load)
        beside.shutdown(wait=False)  # its thread ends with that; whoever leaves here waits for it
        from ui.desktop import app

        return app.show(opening.result, title, remembered, ways)
