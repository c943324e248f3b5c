"""The announcer's window: a head with the clocks, the stage, a line of news, and large buttons for the marks."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from racecontrol.announcing.view import View
from racecontrol.domain.entry import Entry
from racecontrol.domain.finder import Finder
from racecontrol.scoring.standings import Standings
from ui.desktop.announcer.clocks import limits, races
from ui.desktop.announcer.following import Following
from ui.desktop.announcer.head import Head
from ui.desktop.announcer.looks import Worn, factor, sheet
from ui.desktop.announcer.marks import Marks
from ui.desktop.announcer.preferences import Preferences
from ui.desktop.announcer.search import Search
from ui.desktop.announcer.stage import Stage
from ui.desktop.announcer.strip import Strip
from ui.desktop.announcer.telling import Teller, teller
from ui.desktop.i18n import tr
from ui.desktop.panel import Line
from ui.desktop.race import OpenRace
from ui.desktop.saying import in_words
from ui.desktop.theme import LOOK, THEMES

TICK_MS = 200
"""A countdown is so late at most."""

NEWS_MS = 20_000
"""A line of news stands so long."""

DIGITS = range(Qt.Key.Key_1.value, Qt.Key.Key_9.value + 1)


class AnnouncerWindow(QWidget):
    """`keys_wanted`: the list of all keys; `closing`: somebody closes it."""

    keys_wanted = Signal()
    closing = Signal()
    chosen_otherwise = Signal()
    """How fast the voice is was changed."""

    def __init__(
        self,
        race: OpenRace,
        preferences: Preferences,
        finder: Callable[[], Finder | None],
        standings: Callable[[], Standings | None],
    ) -> None:
        super().__init__()
        self._race, self._preferences = race, preferences
        self._view: View | None = None
        self._teller: Teller | None = None
        self._second = 0
        self._worn = self._to_wear()
        self.buttons: dict[str, QPushButton] = {}
        self.marks = Marks(race, self.say)
        self.stage = Stage(self._worn, standings)
        self.search = Search(self._worn, finder, standings)
        self.following = Following(self.marks.follows)
        self.strip = Strip(preferences, {one.code: one.name for one in race.session.setup.races})
        self.strip.hide()
        self.head = Head()
        self.news = Line("news", tr("What was done"))
        self._forget = QTimer(self, singleShot=True, interval=NEWS_MS)  # type: ignore[call-arg]
        self._forget.timeout.connect(self._say_how)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)
        self.setObjectName("announcer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(f"{tr('Announcer')}  {race.session.setup.event.name}")
        self.setMinimumSize(640, 400)
        self._lay_out()
        self._connect()
        self._wear_now()
        self.stage.show_panels(preferences.hidden)
        self._say_how()

    # what it is told

    def show_view(self, view: View) -> None:
        """A newer view."""
        self._view, setup = view, self._race.session.setup
        self._teller = teller(view, setup.event)
        self.stage.show_view(view, self._teller, self._race.clock(), self._preferences.races_hidden)
        self.search.refresh(self._teller)
        self.following.look()
        self.head.name(view.event, in_words(self._race.banner))
        self._second = 0
        self.tick()

    def tick(self) -> None:
        """Clocks and countdowns, once a second."""
        now = self._race.clock()
        if now // 1000 == self._second or self._view is None or self._teller is None:
            return
        self._second = now // 1000
        self.head.show_clocks(self._teller.time(now), races(self._view, now), limits(self._view, now))
        self.stage.tick(now)

    def say(self, sentence: str) -> None:
        """One line at the bottom: what was done, or why it could not be."""
        self.news.setText(sentence)
        self._forget.start()

    def hold(self, action: QAction) -> None:
        """An action of this window: its keys count here, and it has a button if it is one of the marks."""
        self.addAction(action)
        if action.objectName() not in BUTTONS:
            return
        button = QPushButton(f"{action.text()}  {action.shortcuts()[0].toString()}")
        button.setToolTip(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setVisible(action.isEnabled() and action.isVisible())

        action.changed.connect(follow)
        self.buttons[action.objectName()] = button
        self._buttons.addWidget(button)
        follow()

    def wear(self) -> None:
        """Theme or size are others, here or in the main window."""
        self._worn = self._to_wear()
        self._wear_now()

    # what the announcer does

    def call(self) -> None:
        if entry := self._chosen():
            self.marks.call(entry)
            self.stage.called()

    def pin(self) -> None:
        if entry := self._chosen():
            self.marks.feature(entry, "pinned")

    def favour(self) -> None:
        if entry := self._chosen():
            self.marks.feature(entry, "favourite")

    def skip(self) -> None:
        if entry := self._chosen():
            self.marks.feature(entry, "skipped")

    def follow(self) -> None:
        """Asks what of the chosen runner is to be followed."""
        if entry := self._chosen():
            if self._race.locked:
                self.say(self._race.locked)
            elif not self.following.offer(entry):
                self.say(tr("{bib} has no group, no club and no country.", bib=entry.bib))

    def undo(self) -> None:
        self.marks.undo()

    def look_for(self) -> None:
        """The keys go to the search field, which stands in place of who is coming."""
        self.stage.cover(self.search)
        self.search.show()
        if self._teller is not None:
            self.search.refresh(self._teller)
        self.search.begin()

    def choose_options(self) -> None:
        self.strip.setVisible(self.strip.isHidden())

    def next_light(self) -> None:
        keys = list(self.strip.lights)
        self.strip.choose_light(keys[(keys.index(self._preferences.theme) + 1) % len(keys)])

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        deeds: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Up: lambda: self.stage.step(-1),
            Qt.Key.Key_Down: lambda: self.stage.step(1),
            Qt.Key.Key_Left: lambda: self.stage.turn(-1),
            Qt.Key.Key_Right: lambda: self.stage.turn(1),
            Qt.Key.Key_Home: self.stage.newest,
            Qt.Key.Key_End: self.stage.newest,
            Qt.Key.Key_Escape: self._leave,
            Qt.Key.Key_F1: self.keys_wanted.emit,
        }
        if key in deeds:
            deeds[key]()
        elif self.following.isVisible() and key.value in DIGITS:
            self.following.take(key.value - DIGITS.start)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (worn := self._to_wear()) != self._worn:
            self._worn = worn
            self._wear_now()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self.closing.emit()
        super().closeEvent(event)

    def _leave(self) -> None:
        """Esc: what was opened last goes."""
        if self.following.isVisible():
            self.following.hide()
        elif self.search.isVisible():
            self._leave_search()
        elif self.strip.isVisible():
            self.strip.hide()
        else:
            self.stage.choose("")

    def _leave_search(self) -> None:
        self.search.hide()
        self.stage.cover(None)
        self.setFocus()

    def _keep_found(self) -> None:
        """Enter in the search: who is coming stands there again, the marks' keys count, and the runner is in sight."""
        bib = self.search.found.chosen
        self._leave_search()
        if bib:
            self.stage.keep(bib)

    def _chosen(self) -> Entry | None:
        field = self._race.session.field
        found = self.search.found.chosen if self.search.isVisible() else ""
        row = field.index.get(found or self.stage.bib)
        if row is None:
            self.say(tr("Choose somebody first: arrow keys, a click, or / to find."))
            return None
        return field.entries[row]

    def _say_how(self) -> None:
        self.news.setText(self._race.locked or tr("Arrow keys choose; F1 shows all keys."))

    def _show_again(self) -> None:
        """Other choices in the strip."""
        self.stage.show_panels(self._preferences.hidden)
        self.wear()
        self.chosen_otherwise.emit()
        if self._view is not None:
            self.show_view(self._view)

    # how it looks

    def _to_wear(self) -> Worn:
        theme = THEMES.get(self._preferences.theme, LOOK.theme)
        size = self.size() if self.isVisible() else self.size().expandedTo(QSize(640, 400))
        return Worn(theme, factor(size, self._preferences.size))

    def _wear_now(self) -> None:
        self.setStyleSheet(sheet(self._worn))
        self.stage.wear(self._worn)
        self.search.found.wear(self._worn)

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 6)
        rows.setSpacing(4)
        rows.addWidget(self.head)
        rows.addWidget(self.strip)
        rows.addWidget(self.stage, 1)
        rows.addWidget(self.following)
        rows.addWidget(self.news)
        rows.addLayout(self._buttons)

    def _connect(self) -> None:
        self.search.taken.connect(self._keep_found)
        self.search.left.connect(self._leave_search)
        self.following.wanted.connect(self.marks.follow)
        self.stage.doubled.connect(lambda _: self.call())
        self.strip.changed.connect(self._show_again)


BUTTONS = (
    "announcer.called",
    "announcer.pin",
    "announcer.favourite",
    "announcer.skip",
    "announcer.follow",
    "announcer.find",
    "announcer.undo",
    "announcer.options",
)
"""Actions with a button, for the mouse."""
