"""Cycles are searched for in the window's thread alone, as long as a race is open."""

import gc
import sys
import threading
import weakref

import pytest

from tests.ui.conftest import Crew
from ui.desktop.smooth import TURN_S


class Knot:
    """Something that only the search for cycles can free."""

    def __init__(self) -> None:
        self.itself = self


def test_python_searches_by_itself_only_while_no_race_is_open(crew: Crew) -> None:
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 1000
    assert sys.getswitchinterval() == pytest.approx(TURN_S)
    crew.window.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert sys.getswitchinterval() > TURN_S


def test_what_another_thread_leaves_is_freed_in_the_windows(crew: Crew) -> None:
    freed: list[str] = []

    def make() -> None:
        knot = Knot()
        weakref.finalize(knot, lambda: freed.append(threading.current_thread().name))

    crew.window._smooth._timer.setInterval(20)
    worker = threading.Thread(target=make, name="worker")
    worker.start()
    worker.join()
    crew.wait(lambda: freed == ["MainThread"])
