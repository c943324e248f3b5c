"""The announcer's window beside the main one: made when it is wanted, and what makes its view."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from racecontrol.announcing.announce import announce
from racecontrol.announcing.view import View
from racecontrol.announcing.voice import Voice
from racecontrol.domain.finder import Finder
from racecontrol.scoring.standings import Standings
from ui.announcing import Announcing
from ui.desktop.actions.action import Action
from ui.desktop.actions.announcer import WITHIN
from ui.desktop.announcer.looks import DESIGNED
from ui.desktop.announcer.preferences import Preferences
from ui.desktop.i18n import tr
from ui.desktop.panel import in_the_middle
from ui.desktop.race import OpenRace
from ui.desktop.theme import SIZES
from ui.foretold import Foretold

if TYPE_CHECKING:
    from ui.desktop.announcer.window import AnnouncerWindow
    from ui.desktop.shortcuts import ShortcutSheet


class AnnouncerDesk:
    """A window of its own, often on another screen: keys that fire guns mean nothing in it. `announcing` makes the
    views, for this window and for whoever else subscribes."""

    def __init__(
        self,
        main: QWidget,
        race: OpenRace,
        finder: Callable[[], Finder | None],
        standings: Callable[[], Standings | None],
        settings: QSettings,
    ) -> None:
        self._main, self._race, self._finder, self._standings = main, race, finder, standings
        self._sheet: ShortcutSheet | None = None
        self.preferences = Preferences(settings)
        self.window: AnnouncerWindow | None = None
        self.announcing = Announcing(self._view_of, self._failed)
        self._foretold = Foretold(self.announcing.again, race.give_way)
        self._actions: list[QAction] = []
        self._leave: Callable[[], None] | None = None
        self._lock = threading.Lock()
        self._waiting: View | None = None
        self._going = False
        self._may = True

    def start(self) -> None:
        """The race is open: views can be made; the window comes back if it was there the last time."""
        self.announcing.start()
        if self.preferences.was_open and self._may:
            self.show()

    def show(self) -> None:
        """In front, on another screen than the main window if there is one."""
        if self.window is None:
            self.window = self._made()
        if not self.window.isVisible():
            self._place(self.window)
        self.preferences.was_open = True
        self.window.raise_()
        self.window.activateWindow()
        self.window.setFocus()
        self._subscribe()

    def hold(self, action: QAction) -> None:
        """An action whose keys count in this window."""
        self._actions.append(action)
        if self.window is not None:
            self.window.hold(action)

    def speak(self) -> None:
        """The language of the window is another one; its actions come anew."""
        self._actions = []
        self._drop_sheet()
        old, self.window = self.window, None
        if old is None:
            return
        was_there, stood, state = old.isVisible(), old.saveGeometry(), old.stage.bib
        self._going = True
        old.close()
        self._going = False
        old.deleteLater()
        if was_there:
            self.window = self._made()
            self.window.restoreGeometry(stood)
            self.window.show()
            if (view := self.announcing.view) is not None:
                self.window.show_view(view)
            self.window.stage.choose(state)

    def wear(self) -> None:
        if self.window is not None:
            self.window.wear()

    def permit(self, may: bool) -> None:
        """Somebody works here who is no announcer: the window goes."""
        self._may = may
        if self.window is not None and not may:
            self.window.close()

    def close(self) -> None:
        """The main window goes; this one comes back with it."""
        self._going = True
        self._drop_sheet()
        if self.window is not None:
            self._remember_place()
            self.window.close()
            self.window.deleteLater()
            self.window = None
        self._unsubscribe()
        self.announcing.close()

    # what actions ask

    def call(self) -> None:
        self._there().call()

    def pin(self) -> None:
        self._there().pin()

    def favour(self) -> None:
        self._there().favour()

    def skip(self) -> None:
        self._there().skip()

    def follow(self) -> None:
        self._there().follow()

    def find(self) -> None:
        self._there().look_for()

    def undo(self) -> None:
        self._there().undo()

    def choose_options(self) -> None:
        self._there().choose_options()

    def next_light(self) -> None:
        self._there().next_light()

    def enlarge(self, steps: int) -> None:
        """Larger or smaller letters in this window only."""
        place = SIZES.index(self.preferences.size) + steps
        self.preferences.size = SIZES[max(0, min(place, len(SIZES) - 1))]
        self._there().wear()

    def toggle_full_screen(self) -> None:
        window = self._there()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._remember_place()

    def _there(self) -> "AnnouncerWindow":
        """The window; from a menu it is opened."""
        if self.window is None or not self.window.isVisible():
            self.show()
        assert self.window is not None
        return self.window

    # the view

    def _view_of(self, standings: Standings) -> View:
        voice = Voice(seconds_per_name=self.preferences.seconds_per_name)
        return announce(standings, self._race.clock(), voice, self._foretold.of(standings))

    def _failed(self, fault: Exception) -> None:
        self._race.bridge.fail(
            tr("The announcer's view could not be made ({fault}); the one that is shown stays.", fault=fault)
        )

    def _heard(self, view: View) -> None:
        """In the thread that makes the views: the newest one goes to the window."""
        with self._lock:
            first, self._waiting = self._waiting is None, view
        if first:
            self._race.bridge.later(self._deliver)

    def _deliver(self) -> None:
        """In a turn of its own: the main window is not kept waiting by this one."""
        if self.window is None:
            self._take_waiting()
        else:
            QTimer.singleShot(0, self.window, self._show_newest)

    def _show_newest(self) -> None:
        view = self._take_waiting()
        if view is not None and self.window is not None:
            self.window.show_view(view)

    def _take_waiting(self) -> View | None:
        with self._lock:
            view, self._waiting = self._waiting, None
        return view

    def _subscribe(self) -> None:
        if self._leave is None:
            self._leave = self.announcing.subscribe(self._heard)

    def _unsubscribe(self) -> None:
        if self._leave is not None:
            self._leave()
            self._leave = None

    # the window

    def _made(self) -> "AnnouncerWindow":
        from ui.desktop.announcer.window import AnnouncerWindow

        self._take_waiting()  # what was on its way to a window that is gone
        made = AnnouncerWindow(self._race, self.preferences, self._finder, self._standings)
        made.resize(DESIGNED)
        for action in self._actions:
            made.hold(action)
        made.keys_wanted.connect(self._show_keys)
        made.closing.connect(self._closed)
        made.chosen_otherwise.connect(self.announcing.again)
        return made

    def _show_keys(self) -> None:
        """All keys, those of this window first, on top of it: also where it fills its screen."""
        from ui.desktop.actions import ACTIONS
        from ui.desktop.shortcuts import ShortcutSheet

        window = self._there()
        if self._sheet is None:
            self._sheet = ShortcutSheet(self._main, window, tuple(sorted(ACTIONS, key=lambda one: not _own(one))))
            self._sheet.winId()  # the system's window is there from now on, and can stand on another one
            self._sheet.windowHandle().setTransientParent(window.windowHandle())
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.activateWindow()

    def _drop_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.close()
            self._sheet.deleteLater()
            self._sheet = None

    def _closed(self) -> None:
        """Somebody closed it; not, when the main window goes."""
        self._drop_sheet()
        if not self._going:
            self._remember_place()
            self.preferences.was_open = False
            self._unsubscribe()

    def _remember_place(self) -> None:
        if self.window is not None:
            self.preferences.geometry = self.window.saveGeometry()

    def _place(self, window: "AnnouncerWindow") -> None:
        stood, other = self.preferences.geometry, _other_screen(self._main)
        if stood is not None:
            window.restoreGeometry(stood)
            window.show()
        elif other is not None:
            window.setGeometry(other.availableGeometry())
            window.showFullScreen()
        else:
            in_the_middle(window, self._main)
            window.show()


def _own(action: Action) -> bool:
    return action.within == WITHIN


def _other_screen(main: QWidget) -> QScreen | None:
    return next((screen for screen in QGuiApplication.screens() if screen is not main.screen()), None)
