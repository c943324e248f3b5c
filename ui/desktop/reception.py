"""How the window comes by a race: the start page while there is none, and the set-up assistant, in it or beside it."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QProcess, QSettings, Qt, QTimeZone
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from ui.desktop.bridge import Bridge
from ui.desktop.i18n import tr
from ui.desktop.panel import in_the_middle
from ui.desktop.race import OpenRace
from ui.desktop.recent import Recent, remember
from ui.desktop.theme import LOOK

if TYPE_CHECKING:
    from ui.desktop.assistant.assistant import Assistant
    from ui.desktop.start_page import Ready, StartPage, Ways

SIZE = (1180, 640)
"""Pixels of the assistant, and of the start page, beside a window with a race."""


def own_command() -> list[str]:
    """What starts this program once more."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ui"]


def zone_here() -> ZoneInfo:
    """Of this computer; UTC where that has no usual name."""
    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode())
    except (ValueError, OSError, KeyError):
        return ZoneInfo("UTC")


class Elsewhere:
    """The ways where this window has a race already: another program opens the other one, and this race goes on."""

    def __init__(self, command: Sequence[str]) -> None:
        self._program, *self._arguments = command

    def open(self, path: Path) -> "Ready":
        if not path.is_file():
            raise Refused(tr("{path}: there is no such race file; check the name", path=path))
        return self._start("open", str(path.absolute()))

    def rehearse(self) -> "Ready":
        return self._start("demo")

    def _start(self, *arguments: str) -> "Ready":
        if not QProcess.startDetached(self._program, [*self._arguments, *arguments])[0]:
            raise Refused(tr("A second window could not be started; close this one and open the race then."))
        return lambda: None


class Reception:
    """`window`: whose it is; `attach`: what it does with a race that is ready.

    Page and assistant are imported when they are wanted: who opens a race waits for neither.
    """

    def __init__(self, window: QMainWindow, settings: QSettings, attach: Callable[[OpenRace], None]) -> None:
        self._window, self._settings, self._attach = window, settings, attach
        self.command = own_command()
        self._ways: Ways | None = None
        self.stack: QStackedWidget | None = None
        self.page: StartPage | None = None
        self.assistant: Assistant | None = None
        self._base: Setup | None = None
        """The set-up that the assistant began with."""

    def stay(self, ways: "Ways") -> None:
        """There is no race: the start page fills the window."""
        self._ways = ways
        self.stack = QStackedWidget()
        self._window.setCentralWidget(self.stack)
        self.page = self._made_page(ways, tr("No race is open."))
        self.stack.addWidget(self.page)
        self.page.take_keys()

    def show_races(self, race: OpenRace | None) -> None:
        """To the path of a race file; beside the window where it has a race."""
        if self.page is None and race is not None:
            note = tr("Another race opens in a window of its own; this one goes on.")
            self.page = self._made_page(Elsewhere(self.command), note)
            self._stand_beside(self.page, tr("Races"))
        if self.page is None:  # the window is still opening one
            return
        if self.stack is None:
            self.page.refresh()
            self._show_beside(self.page)
        else:
            self.stack.setCurrentWidget(self.page)
        self.page.ask_path()

    def new_race(self) -> None:
        """The assistant with nothing, or with what was written before."""
        if self.page is not None and self.page.is_busy:
            return
        from ui.desktop.assistant.offers import empty

        if self.assistant is None or self.assistant.race is not None:
            self._make_assistant(empty(date.today(), zone_here()), None)
        self._show_assistant()

    def change_setup(self, race: OpenRace) -> None:
        """The assistant with today's set-up, beside the window; what was written before is kept while it stands."""
        now = race.session.setup
        if self.assistant is None or self.assistant.race is None or self._base != now:
            self._make_assistant(now, race)
        self._show_assistant()

    def take(self, race: OpenRace) -> None:
        """The window has a race now: nothing of what stood there is needed, and the race is remembered."""
        self.close()
        event = race.session.setup.event
        path = str(race.session.path.absolute())
        remember(self._settings, Recent(path, event.name, event.date.isoformat()))

    def wear(self) -> None:
        """Theme or size of the text changed."""
        for made in (self.page, self.assistant):
            if made is not None:
                made.wear()

    def speak(self) -> None:
        """The language of the window is another one. What was written for a new race is kept."""
        ways = self._ways if self.stack is not None else None
        old = self.assistant if self.assistant is not None and self.assistant.race is None else None
        was_shown = old is not None and old.isVisible()
        self.close()
        if ways is None:
            return
        self.stay(ways)
        if old is not None:
            self._make_assistant(old.draft.setup, None).go_on(old)
        if was_shown:
            self._show_assistant()

    def close(self) -> None:
        """Nobody waits for a disk or a port any more."""
        if self.page is not None:
            self.page.close_down()
            self._drop(self.page)
        self._drop_assistant()
        self.page = self.stack = None

    def _made_page(self, ways: "Ways", note: str) -> "StartPage":
        from ui.desktop.start_page import StartPage

        page = StartPage(ways, self._settings, note)
        page.opened.connect(self._opened)
        page.wanted.connect(self.new_race)
        return page

    def _make_assistant(self, setup: Setup, race: OpenRace | None) -> "Assistant":
        from ui.desktop.assistant.assistant import Assistant

        self._drop_assistant()
        made = self.assistant = Assistant(setup, race.bridge if race else Bridge(), race)
        self._base = setup
        made.left.connect(self._left)
        made.made.connect(self._made_file)
        if self.stack is not None:
            self.stack.addWidget(made)
        else:
            self._stand_beside(made, tr("Set-up") if race else tr("New race"))
        return made

    def _drop_assistant(self) -> None:
        old, self.assistant = self.assistant, None
        if old is not None:
            old.close_down()
            self._drop(old)

    def _drop(self, old: QWidget) -> None:
        if self.stack is None:
            old.close()
        old.deleteLater()

    def _stand_beside(self, made: QWidget, title: str) -> None:
        made.setParent(self._window, Qt.WindowType.Tool)
        made.setWindowTitle(title)
        made.resize(LOOK.px(SIZE[0]), LOOK.px(SIZE[1]))

    def _show_beside(self, made: QWidget) -> None:
        if not made.isVisible():
            in_the_middle(made, self._window)
        made.show()
        made.raise_()
        made.activateWindow()

    def _show_assistant(self) -> None:
        assert self.assistant is not None
        if self.stack is not None:
            self.stack.setCurrentWidget(self.assistant)
        else:
            self._show_beside(self.assistant)
        self.assistant.take_keys()

    def _left(self) -> None:
        """What was written stays."""
        if self.stack is None and self.assistant is not None:
            self.assistant.hide()
            self._window.activateWindow()
        elif self.stack is not None and self.page is not None:
            self.stack.setCurrentWidget(self.page)
            self.page.say(tr("What you have written for the new race is kept: F12 goes on."))
            self.page.take_keys()

    def _made_file(self, path: Path) -> None:
        """A new race file: it is opened, here if there is room."""
        if self.stack is not None and self.page is not None:
            self.stack.setCurrentWidget(self.page)
            self._drop_assistant()
            self.page.open_path(path)
            return
        try:
            Elsewhere(self.command).open(path)
        except Refused as refused:
            assert self.assistant is not None
            self.assistant.say(str(refused), "act")
        else:
            self._drop_assistant()

    def _opened(self, ready: "Ready") -> None:
        assert self.page is not None
        try:
            race = ready()
        except Refused as refused:
            self.page.fail(refused)
            return
        if race is None:
            self.page.rest()
            self.page.hide()
        else:
            self._attach(race)
