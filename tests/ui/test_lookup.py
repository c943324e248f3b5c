"""Questions that are worked out beside the window: the newest wins, and one that fails stops no other."""

import threading
from concurrent.futures import CancelledError

import pytest
from pytestqt.qtbot import QtBot

from ui.desktop.background import Background
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


@pytest.mark.expected_log("could not be worked out")
def test_one_that_fails_is_told_and_stops_no_other(qtbot: QtBot) -> None:
    bridge, told, said = Bridge(), list[float](), list[str]()
    bridge.failed.connect(said.append)
    lookup = Lookup(bridge, "test")
    lookup.ask(lambda: 1 / 0, told.append)
    lookup.ask(lambda: 2.0, told.append)
    qtbot.waitUntil(lambda: told == [2.0])
    assert said == ["Something could not be worked out (division by zero). The race is as it was; the log has more."]
    lookup.close()


@pytest.mark.expected_log("could not be worked out")
def test_who_asked_hears_that_it_failed(qtbot: QtBot) -> None:
    background, happened = Background(Bridge(), "test"), list[str]()
    background.do(lambda: 1 / 0, lambda _: happened.append("told"), lambda: happened.append("failed"))
    qtbot.waitUntil(lambda: happened == ["failed"])
    background.close()


def test_what_has_to_be_finished_is_finished_before_it_closes() -> None:
    background, done, go = Background(Bridge(), "test"), list[int](), threading.Event()
    background.do(lambda: go.wait(5), lambda _: None)
    background.do(lambda: done.append(1), lambda _: None)
    go.set()
    background.close(finish=True)
    assert done == [1]


def test_what_nobody_wants_any_more_is_no_failure(qtbot: QtBot) -> None:
    bridge, said, ended, gone = Bridge(), list[str](), threading.Event(), threading.Event()
    bridge.failed.connect(said.append)
    lookup = Lookup(bridge, "test")

    def work() -> None:
        gone.wait(5)
        ended.set()
        raise CancelledError

    lookup.ask(work, said.append)
    gone.set()
    lookup.close()
    assert ended.is_set()
    bridge.later(lambda: said.append("last"))
    qtbot.waitUntil(lambda: said == ["last"])
