"""Cycles are searched for in the window's thread alone, as long as a race is open."""

import gc
import os
import sys
import threading
import weakref
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThread
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Crew
from ui.commands.window import Doors
from ui.desktop.main_window import MainWindow
from ui.desktop.smooth import BEHIND, TURN_S


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


def test_python_does_not_search_while_a_race_is_opened_and_does_before_a_start_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.prepare()
    assert not gc.isenabled()
    with ExitStack() as stack:
        window.stay_empty(Doors(stack))
        assert gc.isenabled()
        window.prepare()
        window.close()
    assert gc.isenabled()
    assert sys.getswitchinterval() > TURN_S


def test_who_loaded_the_race_may_have_switched_the_search_on_again_meanwhile(crew: Crew) -> None:
    gc.enable()
    crew.window._smooth.start()
    assert not gc.isenabled()


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


def test_what_is_left_after_a_search_is_searched_no_more(crew: Crew) -> None:
    knot = Knot()
    assert any(one is knot for one in gc.get_objects())
    crew.window._smooth._timer.setInterval(20)
    crew.wait(lambda: not any(one is knot for one in gc.get_objects()))
    assert knot.itself is knot


def test_the_windows_thread_asks_to_go_ahead(crew: Crew) -> None:
    assert crew.window.thread().priority() == QThread.Priority.HighPriority


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux puts single threads of a program behind others")
def test_every_other_thread_goes_behind_the_windows(crew: Crew) -> None:
    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def behind(thread: threading.Thread) -> bool:
        assert thread.native_id is not None
        return os.getpriority(os.PRIO_PROCESS, thread.native_id) == min(own + BEHIND, 19)

    scorer = next(thread for thread in threading.enumerate() if thread.name == "scorer")
    assert behind(scorer)
    crew.window._smooth._timer.setInterval(20)
    ends = threading.Event()
    later = threading.Thread(target=ends.wait, name="later")
    later.start()
    crew.wait(lambda: behind(later))
    ends.set()
    later.join()
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == own
