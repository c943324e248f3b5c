"""The runner dock: finding somebody, and one runner's card."""

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from racecontrol.domain.refusal import Refused
from racecontrol.scoring.predict import predict
from ui.desktop.docks.runner_card import CardView
from ui.desktop.docks.runner_finding import Finding
from ui.desktop.docks.runner_strip import RunnerStrip
from ui.desktop.foresight import as_sentence
from ui.desktop.frame import Frame
from ui.desktop.i18n import tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Panel
from ui.desktop.race import OpenRace
from ui.desktop.runner_data import Card, card
from ui.desktop.runner_deeds import DEEDS, About

AGAIN_S = 2.0
"""While reads come in, an open card or list is worked out anew so often."""


class Runner(Panel):
    """Two pages: finding, whose search field stands in the header, and the card; below, the strip that corrects."""

    asked = Signal()
    """There is something to show here."""
    settled = Signal()
    """Nothing is looked for any more."""
    told = Signal(str)
    """What was done; for the status line."""
    unwanted = Signal(int)
    """The number of a fact that shall be taken back."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self._bib = ""
        self._came_from: QWidget | None = None
        self._stale = self._decided = False
        self._answered = 0.0
        self._looking = Lookup(race.bridge, "runner")
        self.finding = Finding(race)
        self.card = CardView()
        self.strip = RunnerStrip(race)
        self._lay_out()
        self._connect()

    @property
    def bib(self) -> str:
        """Whose card is shown; "" where none is."""
        return self._bib

    def search(self) -> None:
        """The keys go to the search field."""
        self.finding.search()

    def search_by_place(self) -> None:
        """The keys go to point and time."""
        self.finding.search_by_place()

    def show_runner(self, bib: str) -> None:
        """Open the card of that bib."""
        if bib != self._bib and self.strip.is_open:
            self.strip.settle()
        self._bib, self._came_from = bib, QApplication.focusWidget()
        self.asked.emit()
        self._refresh()

    def correct(self, deed: str) -> None:
        """Begin that correction of the runner whose card is shown."""
        shown = self._shown()
        if shown is not None:
            setup, told = self._race.session.setup, shown.told
            about = About(shown.bib, shown.entry.chips, setup, told.race.code, told.wave)
            self.strip.open(next(one for one in DEEDS if one.id == deed), about)
            self.card.make_room(True)  # the strip knows by now where the keys came from

    def take_back(self) -> None:
        """Take the chosen fact of the card back, or bring it back."""
        fact = self.card.chosen_fact()
        if self._shown() is None:
            return
        if fact is None or not self.card.facts_view.isVisible():
            self.card.to_facts()
            self._card_page.ensureWidgetVisible(self.card.tabs)
            self.told.emit(tr("Choose the fact that shall be taken back, then press Shift+U again."))
        else:
            self.unwanted.emit(fact)

    def hold(self, action: QAction) -> None:
        self.card.hold(action)

    def show_frame(self, frame: Frame) -> None:
        # the field is another one with every fact: who has decided waits for no reads
        self._decided |= self._frame is not None and frame.standings.field is not self._frame.standings.field
        self._frame = frame
        self.finding.show_frame(frame)
        self._stale = True

    def tick(self, now: int) -> None:
        due = self._decided or time.monotonic() - self._answered > AGAIN_S
        if self._stale and due and not self.visibleRegion().isEmpty():
            self._refresh()
        self.strip.look()
        if self._bib:
            self.card.show_time(now)

    def wear(self) -> None:
        self.finding.wear()
        self.card.wear()

    def leave(self) -> None:
        """The window goes."""
        self.finding.leave()
        self._looking.close()

    def _refresh(self) -> None:
        """What is shown, as the race is now."""
        frame = self._frame
        if frame is None:
            return
        self._stale = self._decided = False
        self._answered = time.monotonic()
        if not self._bib:
            self.finding.refresh()
            return
        bib, log = self._bib, self._race.session.log

        def work() -> Card | str:
            try:
                return card(frame.standings, predict(frame.standings), log, bib)
            except Refused as refusal:
                return as_sentence(refusal.text)

        self._looking.ask(work, lambda made: self._show_card(bib, made))

    def _show_card(self, bib: str, made: Card | str) -> None:
        self._answered = time.monotonic()
        if bib != self._bib:
            return
        if isinstance(made, str):
            self._close_card()
            self.finding.say(made, watch=True)
            return
        self.card.show_card(made, self._race.clock())
        if self._stack.currentWidget() is not self._card_page:
            self._stack.setCurrentWidget(self._card_page)
            if QApplication.focusWidget() in (self._came_from, None):  # who is elsewhere by now keeps the keys there
                self.card.reads_view.setFocus()

    def _shown(self) -> Card | None:
        """The card that is open; where none is, it is said how to come by one."""
        shown = self.card.card if self._bib else None
        if shown is None or shown.bib != self._bib:
            self.told.emit(tr("No runner's card is open. Find the runner with Ctrl+K, press Enter."))
            return None
        return shown

    def _close_card(self) -> None:
        if self._bib:
            self._bib = ""
            self.strip.settle()
        self._stack.setCurrentWidget(self.finding)

    def _back(self) -> None:
        """From the card to the list where it was chosen."""
        self._close_card()
        self._stale = True
        self.finding.take_keys()

    def _look_for_others(self) -> None:
        self._close_card()
        self.asked.emit()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.finding)
        self._card_page = QScrollArea()  # in a low dock it is scrolled, and never makes the window higher
        self._card_page.setWidgetResizable(True)
        self._card_page.setFrameShape(QFrame.Shape.NoFrame)
        self._card_page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card_page.setWidget(self.card)
        self._stack.addWidget(self._card_page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.strip)

    def _connect(self) -> None:
        self.finding.asked.connect(self._look_for_others)
        self.finding.opened.connect(self.show_runner)
        self.finding.settled.connect(self.settled)
        self.card.left.connect(self._back)
        self.strip.told.connect(self.told)
        self.strip.asked.connect(self.asked)
        self.strip.settled.connect(lambda: self.card.make_room(False))
