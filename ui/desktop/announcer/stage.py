"""The four panels of the announcer's window, and who is chosen in them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from racecontrol.announcing.view import View
from racecontrol.scoring.standings import Standings
from ui.desktop.announcer.card_list import CardList
from ui.desktop.announcer.deck import Deck
from ui.desktop.announcer.looks import Worn
from ui.desktop.announcer.preferences import PANELS
from ui.desktop.announcer.telling import Teller
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import label, put

EMPTY: dict[str, str] = {
    "coming": N_(
        "Who comes to the finish within five minutes appears here, counting down: runners seen at the point before the "
        "finish with ●, others as expected from their last split with ○. Until then: follow a club, a country or a "
        "group (find a runner with /, then G)."
    ),
    "finished": N_(
        "Nobody has finished yet. Finishers appear here, the newest on top; where many come at once, those to name."
    ),
    "leaders": N_("The first of each race and sex appear here as soon as a split has been passed."),
    "milestones": N_("Firsts, records, round numbers and groups that are all in appear here."),
    "pinned": "",
}

PINNED, FOUND = N_("Pinned"), N_("Found and pinned")

REST_MS = 15_000
"""So long without a key, a click or a wheel, and all lists go back to the newest."""


class Stage(QWidget):
    """`chosen`: somebody else was chosen, by bib; `doubled`: with a double click."""

    chosen = Signal(str)
    doubled = Signal(str)

    def __init__(self, worn: Worn, standings: Callable[[], Standings | None]) -> None:
        super().__init__()
        self._standings = standings
        self._bib, self._found, self._covered = "", "", False
        self._active = "finished"
        self._view: View | None = None
        self._deck: Deck | None = None
        self.lists: dict[str, CardList] = {}
        self._titles = {key: label(tr(title), "title") for key, title in {**PANELS, "pinned": PINNED}.items()}
        self._panels: dict[str, QWidget] = {}
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)  # type: ignore[call-arg]
        self.rest.timeout.connect(self._rested)
        for key in (*PANELS, "pinned"):
            self._panels[key] = self._panel(key, worn)
        self.lists["finished"].verticalScrollBar().valueChanged.connect(self._say_newer)
        self._lay_out()

    @property
    def bib(self) -> str:
        """Who is chosen; "" of nobody."""
        return self._bib

    def show_view(self, view: View, teller: Teller, now: int, hidden_races: frozenset[str]) -> None:
        """Everything anew; a card that is as before stays."""
        self._view = view = shown(view, hidden_races)
        if self._deck is None or self._deck.teller != teller:
            self._deck = Deck(teller)
        for key, some in self._deck.cards(view, now).items():
            self.lists[key].show_cards(some)
        self._say_newer()
        self._show_pinned()
        self._stay()

    def tick(self, now: int) -> None:
        """Countdowns go on."""
        if self._view is None or self._deck is None:
            return
        cards, there = self._deck.coming(self._view, now), self.lists["coming"]
        if [card.key for card in cards] == [card.key for card in there.cards]:
            there.show_live(cards)
        else:
            there.show_cards(cards)

    def choose(self, bib: str) -> None:
        """The frame goes to this runner, in the panel that has the keys or else in another one that shows him."""
        self._bib = bib
        if bib and not self.lists[self._active].has(bib):
            self._active = self._where(bib) or self._active
        if self._found and (self._active != "pinned" or not bib):
            self._found = ""
            self._show_pinned()
        self._frame(reveal=True)
        self.rest.start()
        self.chosen.emit(bib)

    def keep(self, bib: str) -> None:
        """Who was looked for: chosen, and in sight above those who are pinned until somebody else is chosen."""
        self._found, self._active = bib, "pinned"
        self._show_pinned()
        self.choose(bib)
        self.lists["pinned"].go_home()

    def called(self) -> None:
        """The chosen one has been called: the newest are in sight again; he stays chosen, so that it can be undone."""
        self.lists[self._active].go_home()

    def _say_newer(self) -> None:
        """In the heading: how many are not named, and how many are out of sight above."""
        left = self._view.left_out if self._view else 0
        more = f"   + {tr('{n} more since, not named', n=number(left))}" if left else ""
        above = self.lists["finished"].above()
        out = f"   ↑ {tr('{n} newer above: Home', n=number(above))}" if above else ""
        put(self._titles["finished"], tr(PANELS["finished"]) + more + out)

    def _show_pinned(self) -> None:
        cards = self._deck.pinned(self._view, self._standings(), self._found) if self._deck and self._view else []
        self.lists["pinned"].show_cards(cards)
        put(self._titles["pinned"], tr(FOUND if self._found else PINNED))
        self._panels["pinned"].setVisible(bool(cards))

    def _where(self, bib: str) -> str:
        return next((key for key, one in self.lists.items() if one.isVisible() and one.has(bib)), "")

    def _frame(self, *, reveal: bool) -> None:
        """One frame in the whole window."""
        for key, one in self.lists.items():
            mine = key == self._active and not self._covered
            one.choose(self._bib if mine else "", reveal=reveal and key == self._active)

    def _stay(self) -> None:
        """After a new view: who has gone to another panel is chosen there; who is in none is chosen no more."""
        if self._bib and not self.lists[self._active].has(self._bib):
            if not (where := self._where(self._bib)):
                self.lists[self._active].go_home()
                self.choose("")
                return
            self._active = where
        self._frame(reveal=False)

    def _rested(self) -> None:
        """Nobody has touched anything for a while."""
        for one in self.lists.values():
            one.go_home()
        if self._bib and not self.lists[self._active].in_sight(self._bib):
            self.choose("")

    def step(self, by: int) -> None:
        """Up or down in the panel in which somebody is chosen; the topmost at first."""
        bibs = self.lists[self._active].bibs()
        if not bibs:
            self.turn(1)
            return
        place = bibs.index(self._bib) + by if self._bib in bibs else 0
        self.choose(bibs[max(0, min(len(bibs) - 1, place))])

    def turn(self, by: int) -> None:
        """To the next panel in which there is anybody."""
        keys = [key for key, one in self.lists.items() if one.isVisible() and one.bibs()]
        if not keys:
            return
        place = (keys.index(self._active) + by) % len(keys) if self._active in keys else 0
        self._active = keys[place]
        self.choose(self.lists[self._active].bibs()[0])

    def newest(self) -> None:
        """Back to the newest finisher."""
        self._active = "finished"
        self.choose("")
        for one in self.lists.values():
            one.go_home()

    def show_panels(self, hidden: Iterable[str]) -> None:
        for key in PANELS:
            self._panels[key].setVisible(key not in hidden)
        self._upper.setVisible(not {"coming", "finished"} <= set(hidden))
        self._lower.setVisible(not {"leaders", "milestones"} <= set(hidden))

    def cover(self, other: QWidget | None) -> None:
        """Something else stands in place of who is coming, with the frame; None: nothing any more."""
        self._covered = other is not None
        self._frame(reveal=False)
        self._coming.setVisible(other is None)
        put(self._titles["coming"], tr(PANELS["coming"]) if other is None else tr("Find a runner"))
        if other is not None and other.parentWidget() is not self._panels["coming"]:
            self._panels["coming"].layout().addWidget(other)  # type: ignore[union-attr]

    def wear(self, worn: Worn) -> None:
        for one in self.lists.values():
            one.wear(worn)

    def _panel(self, key: str, worn: Worn) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._titles[key])
        cards = self.lists[key] = CardList(worn, tr(EMPTY[key]), self._titles[key].text())
        rows.addWidget(cards, 1)
        cards.clicked.connect(lambda bib, key=key: self._clicked(key, bib))
        cards.doubled.connect(self.doubled)
        cards.scrolled.connect(self.rest.start)
        return made

    def _clicked(self, key: str, bib: str) -> None:
        self._active = key
        self.choose(bib)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        self._coming = self.lists["coming"]
        self._upper, self._lower = QWidget(), QWidget()
        last = QWidget()
        column = QVBoxLayout(last)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._panels["milestones"], 3)
        column.addWidget(self._panels["pinned"], 2)
        for row, parts in ((self._upper, (("coming", 46), ("finished", 54))), (self._lower, (("leaders", 62),))):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            for key, share in parts:
                line.addWidget(self._panels[key], share)
        self._lower.layout().addWidget(last)  # type: ignore[union-attr]
        self._lower.layout().setStretch(1, 38)  # type: ignore[union-attr]
        rows.addWidget(self._upper, 60)
        rows.addWidget(self._lower, 40)


def shown(view: View, hidden: frozenset[str]) -> View:
    """Without these races."""
    if not hidden:
        return view
    return replace(
        view,
        clocks=tuple(one for one in view.clocks if one.race not in hidden),
        coming=tuple(one for one in view.coming if one.who.race not in hidden),
        finished=tuple(one for one in view.finished if one.who.race not in hidden),
        leaders=tuple(one for one in view.leaders if one.race not in hidden),
        milestones=tuple(one for one in view.milestones if one.race not in hidden),
        pinned=tuple(one for one in view.pinned if one.race not in hidden),
    )
