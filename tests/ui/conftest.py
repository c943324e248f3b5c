"""A small race in a real window: a real session, real writer and scorer threads, and a clock that a test moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from pytestqt.qtbot import QtBot

from racecontrol.domain.entry import BirthDate, Entry
from racecontrol.domain.facts import Entered, Fact, Heard
from racecontrol.domain.reads import Notice, Read
from racecontrol.domain.setup import Category, Decoder, Duration, Event, Point, Race, Setup, Split, Wave
from racecontrol.domain.time import HOUR, MINUTE, SECOND, instant
from racecontrol.live import Live
from racecontrol.session import Session
from ui.desktop.app import open_race
from ui.desktop.bridge import Bridge
from ui.desktop.main_window import MainWindow

ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2017, 12, 31)


def at(text: str) -> int:
    """An instant of the race day."""
    return instant(text, DAY, ZONE)


def small_setup() -> Setup:
    """A 10 km with a split, a 5 km that starts later, a backup decoder at the finish."""
    splits = (Split("K5", "K5", 5000), Split("FIN", "FINISH", 10000))
    return Setup(
        event=Event("Lakeside Run", DAY, ZONE),
        points=(Point("START", "Start", "start"), Point("K5", "5 km", "split"), Point("FINISH", "Finish", "finish")),
        races=(Race("T", "10 km", 10000, splits), Race("F", "5 km", 5000, (Split("FIN", "FINISH", 5000),))),
        waves=(Wave("A", ("T",), Duration(8 * HOUR)), Wave("B", ("F",), Duration(8 * HOUR + 10 * MINUTE))),
        categories=(Category("M", "M"), Category("W", "W")),
        decoders=(
            Decoder("STA-A", "START", "ipico"),
            Decoder("K5-A", "K5", "ipico"),
            Decoder("FIN-A", "FINISH", "ipico"),
            Decoder("FIN-B", "FINISH", "ipico", role="backup"),
        ),
    )


def small_field(runners: int = 60) -> tuple[Entry, ...]:
    """Bibs from 1; 1 is Chinese with a Latin name, 2 is Estonian; all in the 10 km."""
    named = {
        "1": {"family_name": "李", "given_name": "伟", "latin_name": "Li Wei", "nation": "CHN"},
        "2": {"family_name": "Kuusk", "given_name": "Anna", "nation": "EST", "sex": "W"},
    }
    return tuple(
        Entry(
            bib=str(bib),
            race="T",
            chips=(chip(bib),),
            birth_date=BirthDate("1980-05-05"),
            **{"sex": "M", "family_name": f"Runner{bib}", **named.get(str(bib), {})},  # type: ignore[arg-type]
        )
        for bib in range(1, runners + 1)
    )


def chip(bib: int) -> str:
    return f"05{bib:010x}"


class Clock:
    """Race time, moved by the test."""

    def __init__(self, now: int) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


@dataclass
class Crew:
    """What a test works with."""

    session: Session
    live: Live
    bridge: Bridge
    window: MainWindow
    clock: Clock
    qtbot: QtBot

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key in whatever has the focus."""
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier)

    def facts(self, kind: type[Fact]) -> list[Fact]:
        return [logged.fact for logged in self.session.log if isinstance(logged.fact, kind)]

    def read(self, decoder: str, *bibs: int, when: int | None = None) -> None:
        """A decoder sends the chips of these bibs, a second apart, the last one now or at `when`."""
        last = self.clock.now if when is None else when
        first = last - (len(bibs) - 1) * SECOND
        local = 8 * HOUR
        reads = tuple(Read(chip(bib), first + i * SECOND + local, b"raw") for i, bib in enumerate(bibs))
        self.live.hear(Heard(decoder, last, reads))

    def contact(self, decoder: str, when: int) -> None:
        """The start contact on a decoder's gun input closes."""
        self.live.hear(Heard(decoder, when, (Notice("gun", when + 8 * HOUR, b"raw"),)))

    def complete(self) -> None:
        """Wait until every dock has its panel."""
        self.wait(lambda: all(dock in self.window.panels for dock in self.window.docks))

    def finished(self, count: int) -> None:
        """Wait until the queue has so many, and the window shows a scoring of all that was decided and read.

        The queue shows who comes before he is scored: its rows alone do not say that the other docks know of him.
        """
        self.wait(lambda: self.window.queue.grid.rowCount() == count and self._caught_up())

    def _caught_up(self) -> bool:
        frame = self.window._frame
        if frame is None or frame.standings.field is not self.session.field:
            return False
        return len(frame.standings.reads) == self.live.counts().total_received

    def wait(self, done: object) -> None:
        self.qtbot.waitUntil(done, timeout=20_000)  # type: ignore[arg-type]


@pytest.fixture
def remembered(tmp_path: Path) -> QSettings:
    settings = QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)
    settings.setValue("sound", "false")  # no test asks for this computer's loudspeaker
    return settings


@contextmanager
def filled(folder: Path, qtbot: QtBot, remembered: QSettings, now: int, *facts: Fact) -> Iterator[Crew]:
    """A race of sixty runners in a window that was filled this moment; its loop has not run since."""
    clock = Clock(now)
    session = Session.create(folder / "lake.race", small_setup(), clock)
    session.do(Entered(small_field()), *facts)
    bridge = Bridge()
    live = Live(session, bridge.scored)
    live.start()
    window = MainWindow(remembered)
    qtbot.addWidget(window)
    window.show()
    window.attach(open_race(session, live, bridge, clock, closing=live.close))
    window.activateWindow()
    yield Crew(session, live, bridge, window, clock, qtbot)
    window.close()
    session.close()


@pytest.fixture
def crew(tmp_path: Path, qtbot: QtBot, remembered: QSettings) -> Iterator[Crew]:
    """The window on a race of sixty runners, nothing fired yet, at 07:59:00."""
    with filled(tmp_path, qtbot, remembered, at("07:59:00")) as crew:
        qtbot.waitUntil(crew.window.isActiveWindow)
        yield crew


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """Windows that a test closed are gone before the next one: Qt deletes them only while its own loop runs.

    Four hundred windows kept alive each slow down the next one, which has to be styled beside them.
    """
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def looking_on(
    crew: Crew, session: Session, reason: str = "this race is open elsewhere, by anna"
) -> Iterator[MainWindow]:
    """A second window, on a race that another program has."""
    session.looks_only = reason
    bridge = Bridge()
    live = Live(session, bridge.scored)
    live.start()
    window = MainWindow(crew.window._settings)
    crew.qtbot.addWidget(window)
    window.show()
    window.attach(open_race(session, live, bridge, session.clock, closing=live.close))
    yield window
    window.close()
