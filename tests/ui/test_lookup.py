"""Questions that are worked out beside the window: the newest wins, and one that fails stops no other."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.bridge import Bridge
from ui.desktop.lookup import Lookup


def test_of_those_that_wait_only_the_newest_is_asked(qtbot: QtBot) -> None:
    lookup, told, go = Lookup(Bridge(), "test"), list[int](), threading.Event()
    lookup.ask(lambda: 1 if go.wait(5) else 0, told.append)
    for number in (2, 3, 4):
        lookup.ask(lambda number=number: number, told.append)
    go.set()
    qtbot.waitUntil(lambda: told == [1, 4])
    lookup.close()


@pytest.mark.expected_log("could not be answered")
def test_one_that_fails_stops_no_other(qtbot: QtBot) -> None:
    lookup, told = Lookup(Bridge(), "test"), list[float]()
    lookup.ask(lambda: 1 / 0, told.append)
    lookup.ask(lambda: 2.0, told.append)
    qtbot.waitUntil(lambda: told == [2.0])
    lookup.close()
