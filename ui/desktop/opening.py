"""The first moments: a race is read while Python still imports what the window is made of."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from racecontrol.domain.refusal import Refused

T = TypeVar("T")

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these says where a window goes, on Linux."""


def need_screen() -> None:
    """Raises Refused where no window can be shown; Qt itself would end the program."""
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        raise Refused("there is no screen here; work with the other commands (racecontrol --help), or demo --headless")


@contextmanager
def reading(load: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """`load` does what waits for the disk, from now on, in a thread of its own: begin before Qt is imported.

    Who calls what is given waits for its answer, or gets what it raised.
    """
    gc.disable()  # what is imported stays; the window searches for garbage from when it is there (`Smooth`)
    import racecontrol.session  # noqa: F401  # what `load` needs, at once: two threads that import take turns

    with ThreadPoolExecutor(1, "opening") as beside:
        loaded = beside.submit(load)
        beside.shutdown(wait=False)  # its thread ends with that; whoever leaves here waits for it
        yield loaded.result
