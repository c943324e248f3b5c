"""How often Python searches for garbage in cycles."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

OBJECTS = 200_000
"""So many new objects are searched at a time: more than the modules of the window are made of."""


@contextmanager
def seldom_searched() -> Generator[None]:
    """With Python's own 700 objects a fifth of the time to import modules, all of which stay, goes into the search."""
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def unsearched() -> Generator[None]:
    """Without searches: there are no cycles in a million new rows, and to look takes a third of the time."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
