"""Looking for a runner by bib or name: a field, and those found, wherever they are in the race."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from racecontrol.announcing.story import person, roster
from racecontrol.announcing.view import Finished
from racecontrol.domain.finder import Finder
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import GROUPS, Standings
from ui.desktop.announcer.card import Card, Cell, Line, Piece
from ui.desktop.announcer.card_list import CardList
from ui.desktop.announcer.looks import Worn
from ui.desktop.announcer.telling import Teller, finished
from ui.desktop.i18n import tr

SHOWN = 20

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Field(QLineEdit):
    """Its arrow keys move through those found."""

    stepped = Signal(int)
    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Search(QWidget):
    """`chosen`: the bib of who is chosen now, "" of nobody; `taken`: that one is wanted, the keys may go; `left`:
    nobody is."""

    chosen = Signal(str)
    taken = Signal()
    left = Signal()

    def __init__(
        self, worn: Worn, finder: Callable[[], Finder | None], standings: Callable[[], Standings | None]
    ) -> None:
        super().__init__()
        self._finder, self._standings = finder, standings
        self._teller: Teller | None = None
        self.field = Field()
        self.field.setPlaceholderText(tr("Bib, name in any script or in pinyin, club"))
        self.field.setAccessibleName(tr("Find a runner"))
        self.found = CardList(worn, "", tr("Runners found"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.field)
        rows.addWidget(self.found, 1)
        self.field.textEdited.connect(self._search)
        self.field.stepped.connect(self.step)
        self.field.taken.connect(self.taken)
        self.field.left.connect(self.left)
        self.found.clicked.connect(self._take)

    def begin(self) -> None:
        """The keys come here."""
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def refresh(self, teller: Teller) -> None:
        """Those found, as the race is now."""
        self._teller = teller
        if self.isVisible():
            self._show()

    def step(self, by: int) -> None:
        bibs = self.found.bibs()
        now = self.found.chosen
        if bibs:
            place = bibs.index(now) + by if now in bibs else 0
            self._choose(bibs[max(0, min(len(bibs) - 1, place))])

    def _search(self) -> None:
        self._show()
        bibs = self.found.bibs()
        self._choose(bibs[0] if bibs else "")

    def _choose(self, bib: str) -> None:
        self.found.choose(bib)
        self.chosen.emit(bib)

    def _take(self, bib: str) -> None:
        self._choose(bib)
        self.taken.emit()

    def _show(self) -> None:
        finder, standings, query = self._finder(), self._standings(), self.field.text().strip()
        if not query:
            self.found.say_empty(tr("Type a bib or some letters of a name. Enter keeps the runner, Esc goes back."))
        elif finder is None or standings is None:
            self.found.say_empty(tr("The names are being sorted; one moment."))
        else:
            self.found.say_empty(tr("Nobody has '{query}' in bib, name, chip or club. Try fewer letters.", query=query))
        if finder is None or standings is None or self._teller is None:
            self.found.show_cards(())
            return
        index = standings.field.index
        bibs = [finder.entries[row].bib for row in finder.find(query, SHOWN).rows] if query else []
        self.found.show_cards([wherever(standings, index[bib], self._teller) for bib in bibs if bib in index])


def wherever(standings: Standings, row: int, teller: Teller) -> Card:
    """A runner as the race is now: the result of who has finished, else where he was seen last."""
    who = person(standings, roster(standings.field.entries), row)
    gun, net = int(standings.gun_ms[row]), int(standings.net_ms[row])
    if (at := int(standings.results.finish[row])) != NEVER:
        place, of_sex, of_category = (int(standings.places[f"place{suffix}"][row]) for suffix in GROUPS)
        came = Finished(
            who,
            at,
            None if gun == NEVER else gun,
            None if net == NEVER else net,
            standings.race(row).rank_by,
            place,
            of_sex,
            of_category,
            standings.status(row),
        )
        return finished(came, teller, newest=False)
    card = finished(Finished(who, 0, None, None, "gun", 0, 0, 0, "OK"), teller, newest=False)
    lines = card.cells[0].lines
    seen = Line((Piece(_last_seen(standings, row, teller), "word", "off"),))
    return Card(card.key, (Cell(who.bib, (lines[0], seen, *lines[2:]), card.cells[0].dimmed),))


def _last_seen(standings: Standings, row: int, teller: Teller) -> str:
    if (status := standings.status(row)) in ("DNS", "DNF", "DQ"):
        return status
    splits = standings.race(row).splits
    made = np.flatnonzero(standings.results.at[row, : len(splits)] != NEVER)
    if len(made):
        at = teller.time(int(standings.results.at[row, made[-1]]))
        return tr("last seen at {split}, {at}", split=splits[int(made[-1])].code, at=at)
    if standings.results.started[row]:
        return tr("has started, {at}", at=teller.time(int(standings.results.start[row])))
    return tr("has not started")
