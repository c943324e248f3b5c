"""Long work beside the window: one piece at a time.

The interpreter is one. Every thread that is busy takes a share of it from the one that paints, so what takes a tenth of
a second and nobody waits for, stands in line.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_LINE = threading.Lock()


def alone(work: Callable[[], T]) -> T:
    """What `work` returns, done when no other such work is. Not for what somebody waits for with a key in hand."""
    with _LINE:
        return work()
