"""Looking for a runner by bib or name: a field, and those found, wherever they are in the race."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from racecontrol.domain.finder import Finder
from racecontrol.scoring.standings import Standings
from ui.desktop.announcer.card_list import CardList
from ui.desktop.announcer.looks import Worn
from ui.desktop.announcer.telling import Teller
from ui.desktop.announcer.whereabouts import wherever
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
    """`taken`: who has the frame is wanted, the keys may go; `left`: nobody is."""

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
            self.found.choose(bibs[max(0, min(len(bibs) - 1, place))])

    def _search(self) -> None:
        self._show()
        bibs = self.found.bibs()
        self.found.choose(bibs[0] if bibs else "")

    def _take(self, bib: str) -> None:
        self.found.choose(bib)
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
