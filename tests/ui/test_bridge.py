"""Any thread may call; the window hears it in its own thread, at its own pace, and the newest wins."""

import itertools
import threading
import time

from PySide6.QtCore import QThread
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.desktop.bridge import PACE_MS, Bridge
from ui.desktop.smooth import Turns


def test_calls_of_other_threads_arrive_in_order_in_the_window_thread(qtbot: QtBot) -> None:
    bridge = Bridge()
    heard: list[tuple[int, bool]] = []
    here = QThread.currentThread()

    def note(number: int) -> None:
        heard.append((number, QThread.currentThread() is here))

    def work() -> None:
        for number in range(200):
            bridge.later(lambda number=number: note(number))

    worker = threading.Thread(target=work)
    worker.start()
    qtbot.waitUntil(lambda: len(heard) == 200)
    worker.join()
    assert heard == [(number, True) for number in range(200)]
    bridge.close()


def test_at_most_thirty_updates_a_second_and_the_last_one_arrives(qtbot: QtBot) -> None:
    bridge = Bridge()
    told: list[float] = []
    last: list[float] = []
    bridge.progressed.connect(lambda _, share: (told.append(time.monotonic()), last.append(share)))
    stop = time.monotonic() + 0.5

    def work() -> None:
        while time.monotonic() < stop:
            bridge.progress("work", 0.5)
        bridge.progress("work", 1.0)

    worker = threading.Thread(target=work)
    worker.start()
    qtbot.waitUntil(lambda: bool(last) and last[-1] == 1.0)
    worker.join()
    gaps = [after - before for before, after in itertools.pairwise(told)]
    assert min(gaps) > PACE_MS / 1000 * 0.7
    bridge.close()


def test_after_closing_nothing_is_heard(qtbot: QtBot) -> None:
    bridge = Bridge()
    heard: list[str] = []
    bridge.later(lambda: heard.append("late"))
    bridge.close()
    bridge.link_state("FIN-A", "live")
    qtbot.wait(2 * PACE_MS)
    assert heard == []


def test_long_work_that_gives_way_waits_until_the_window_has_painted(qtbot: QtBot) -> None:
    painted, seen = list[bool](), list[bool]()

    class Watched(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append(bridge.resting.is_set())
            super().paintEvent(event)

    bridge, watched = Bridge(), Watched()
    qtbot.addWidget(watched)
    with qtbot.waitExposed(watched):
        watched.show()
    painted.clear()
    assert bridge.resting.is_set()

    def told() -> None:
        seen.append(bridge.resting.is_set())
        watched.setText("told")

    bridge.later(told)
    qtbot.waitUntil(lambda: bool(seen) and bridge.resting.is_set())
    assert seen == [False]
    assert painted
    assert not any(painted), "who waits for the window goes on after the painting"
    bridge.close()


def test_what_two_have_changed_is_not_painted_in_one_go(qtbot: QtBot) -> None:
    happened = list[str]()

    class Watched(QLabel):
        def paintEvent(self, event: QPaintEvent) -> None:
            happened.append("painted")
            super().paintEvent(event)

    bridge, watched = Bridge(), Watched()
    turns = Turns(watched, bridge.take_turn)
    qtbot.addWidget(watched)
    with qtbot.waitExposed(watched):
        watched.show()

    def change(what: str) -> None:
        happened.append(what)
        watched.setText(f"{what} {len(happened)}")

    bridge.progressed.connect(lambda what, _: change(what))
    for _ in range(20):
        done = happened.count("turn") + 3, happened.count("told") + 1
        turns.take([lambda: change("turn")] * 3)
        bridge.progress("told", 0.5)
        qtbot.waitUntil(lambda done=done: (happened.count("turn"), happened.count("told")) == done)
    changes = [n for n, what in enumerate(happened) if what != "painted"]
    assert len(changes) == 80
    assert all("painted" in happened[n:m] for n, m in itertools.pairwise(changes))
    bridge.close()
