"""Finding in the runner dock: by what is typed in the header, and by point and time."""

import threading
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import CancelledError

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ChipGiven
from racecontrol.domain.finder import Finder
from racecontrol.domain.time import of_day
from racecontrol.scoring.passed_by import PassedBy, passed_by
from ui.desktop.docks.runner_found import FOUND, PASSED, People, PeopleView
from ui.desktop.frame import Frame
from ui.desktop.i18n import number, tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import label, toned
from ui.desktop.race import OpenRace
from ui.desktop.search_box import SearchBox
from ui.desktop.smooth import PAINTED_MS
from ui.desktop.spans import span_of_day
from ui.desktop.theme import GRID

REST_S = 0.004
"""A rest in the making of the index."""

SHOWN = 100
"""So many of those who were found are shown; who wants others types on."""

STRANGERS = 5
"""So many unknown chips are named one by one."""


class Finding(QWidget):
    """`box` stands in the header; it belongs here, and its keys move through the list."""

    asked = Signal()
    """Somebody looks for somebody."""
    opened = Signal(str)
    """The bib whose card is wanted."""
    settled = Signal()
    """Nothing is looked for any more."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self._finder: Finder | None = None
        self._indexed: tuple[Sequence[Entry], dict[str, list[str]]] | None = None
        self._span: tuple[str, int, int] | None = None
        self._people: People | None = None
        self._leaving = threading.Event()
        self._indexing, self._looking = Lookup(race.bridge, "finder"), Lookup(race.bridge, "passed")
        self.box = SearchBox()
        self.point, self.time = QComboBox(), QLineEdit()
        self.said = label(name=tr("What was found"))
        self.found = PeopleView(FOUND, tr("Runners found"), ("club", "status", "nation", "category", "last", "race"))
        self.passed = PeopleView(PASSED, tr("Who passed"), ("status", "category", "nation", "race"))
        self._lay_out()
        self._connect()
        self._show_points()

    @property
    def ready(self) -> bool:
        """Whether the index is there."""
        return self._finder is not None

    @property
    def finder(self) -> Finder | None:
        """The index; None while it is made."""
        return self._finder

    def search(self) -> None:
        """The keys go to the search field; what was found before is shown again."""
        self.box.setFocus()
        self.box.selectAll()
        if self.box.text().strip():
            self._search()

    def search_by_place(self) -> None:
        """The keys go to point and time."""
        self.asked.emit()
        if self.time.text().strip():
            self._ask_passed()
        self.time.setFocus()
        self.time.selectAll()

    def take_keys(self) -> None:
        """Back from a card: to where it was chosen."""
        if self._page() is self.passed:
            self.passed.setFocus()
        else:
            self.box.setFocus()
            self.box.selectAll()

    def show_frame(self, frame: Frame) -> None:
        before, self._frame = self._frame, frame
        if before is None:
            QTimer.singleShot(PAINTED_MS, self, self._index)
        else:
            self._index()
        if before is None or before.standings.field.setup is not frame.standings.field.setup:
            self._show_points()

    def refresh(self) -> None:
        """The list that is shown, as the race is now."""
        if self._page() is self.passed:
            self._look_passed()
        elif self._page() is self.found and self._people is not None and self._frame is not None:
            self._people.standings = self._frame.standings
            shown = [self._people.rows[key] for key in self.found.people.keys]
            self.found.show_people(self._people, shown, first=False)

    def say(self, text: str, *, watch: bool = False) -> None:
        toned(self.said, text, "watch" if watch and text else None)
        self.said.setVisible(bool(text))

    def wear(self) -> None:
        for part in (self.box, self.found, self.passed):
            part.wear()

    def leave(self) -> None:
        """The window goes."""
        self._leaving.set()
        self._indexing.close()
        self._looking.close()

    def _index(self) -> None:
        """Make the index anew where entries or chips are others; meanwhile the one before answers."""
        if self._frame is None or self._leaving.is_set():
            return
        field = self._frame.standings.field
        given: defaultdict[str, list[str]] = defaultdict(list)
        for logged in field.state.corrections:
            if isinstance(logged.fact, ChipGiven) and logged.fact.bib:
                given[logged.fact.bib].append(logged.fact.chip)
        wanted = (field.entries, dict(given))
        if wanted != self._indexed:
            self._indexed = wanted
            self._indexing.ask(lambda: Finder(*wanted, self._rest), self._found_index)

    def _rest(self) -> None:
        """While the index is made the window goes on; one that goes for good does not wait for it."""
        if self._leaving.wait(REST_S):
            raise CancelledError

    def _found_index(self, finder: Finder) -> None:
        self._finder = finder
        if self.box.text().strip() and (self._page() is self.found or self.box.hasFocus()):
            self._list_found()

    def _search(self) -> None:
        self._span = None
        if not self.box.text().strip():
            self._show_page(self.empty)
            return
        self.asked.emit()
        self._list_found()

    def _list_found(self) -> None:
        query, frame = self.box.text().strip(), self._frame
        if self._finder is None or frame is None:
            self.say(tr("The names are being sorted; one moment."))
            return
        found = self._finder.find(query, SHOWN)
        self._people = People(frame.standings)
        self.found.show_people(self._people, [(self._finder.entries[row].bib, 0) for row in found.rows], first=True)
        if found.total > SHOWN:
            self.say(tr("The first {n} of {all}. Type on.", n=SHOWN, all=number(found.total)))
        elif found.total:
            self.say(tr("{n} found. Enter opens the card.", n=number(found.total)))
        else:
            nobody = tr("Nobody has '{query}' in bib, name, chip or club. Try fewer letters.", query=query)
            self.say(nobody, watch=True)
        self._show_page(self.found)

    def _open_found(self) -> None:
        """Enter in the field: who is chosen in the list."""
        if self._page() is self.found:
            self.found.open_chosen()

    def _leave_search(self) -> None:
        """Escape in the field: first the text goes, then the keys, and what the dock had covered comes back."""
        if self.box.text():
            self.box.clear()
            self._search()
        else:
            self.settled.emit()
            self.window().setFocus()

    def _ask_passed(self) -> None:
        try:
            span = span_of_day(self.time.text(), self._race.session.setup.event)
        except ValueError as fault:
            self._span = None
            self.say(str(fault) if self.time.text().strip() else "", watch=True)
            return
        self._span = (str(self.point.currentData()), *span)
        self._people = None
        self._look_passed()

    def _look_passed(self) -> None:
        frame, span = self._frame, self._span
        if frame is not None and span is not None:
            self._looking.ask(lambda: passed_by(frame.standings, *span), lambda found: self._found_passed(span, found))

    def _found_passed(self, span: tuple[str, int, int], found: PassedBy) -> None:
        if span != self._span or self._frame is None:
            return
        first = self._people is None
        if self._people is None:
            self._people = People(self._frame.standings)
        self._people.standings = self._frame.standings
        self.passed.show_people(self._people, found.passings, first=first)
        zone = self._race.session.setup.event.timezone
        since, until = (of_day(at, zone)[:8] for at in span[1:])
        told = tr("{n} passed {point} from {since} to {until}.", n=number(len(found.passings)),
                  point=self.point.currentText(), since=since, until=until)  # fmt: skip
        chips = ", ".join(chip for chip, _ in found.strangers[:STRANGERS])
        if chips:
            more = ", ..." if len(found.strangers) > STRANGERS else ""
            told += " " + tr("Chips that nobody has: {chips}{more}.", chips=chips, more=more)
        self.say(told)
        self._show_page(self.passed)

    def _show_points(self) -> None:
        """The point that was chosen stays so."""
        chosen = self.point.currentData()
        self.point.blockSignals(True)
        self.point.clear()
        for point in self._race.session.setup.points:
            self.point.addItem(point.name, point.code)
        self.point.setCurrentIndex(max(0, self.point.findData(chosen)))
        self.point.blockSignals(False)

    def _page(self) -> QWidget | None:
        return self._lists.currentWidget()

    def _show_page(self, page: QWidget) -> None:
        if page is self.empty:
            self.say("")
        self._lists.setCurrentWidget(page)

    def _lay_out(self) -> None:
        self.empty = label(
            tr(
                "Press Ctrl+K and type a bib, a name, the end of a chip or a club: those found appear here. "
                "Enter opens the runner's card.\n\n"
                "Who passed a point at some time: choose the point above, write 9:12-9:15 or 9:13 +- 2."
            ),
            "empty",
        )
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setWordWrap(True)
        self.said.setContentsMargins(GRID, 0, GRID, GRID // 2)
        self.said.hide()
        self.point.setAccessibleName(tr("Point"))
        self.time.setAccessibleName(tr("Time of day"))
        self.time.setPlaceholderText(tr("9:12-9:15, or 9:13 +- 2"))
        self.time.setClearButtonEnabled(True)
        where = QHBoxLayout()
        where.setContentsMargins(GRID, GRID, GRID, GRID)
        where.setSpacing(GRID)
        title = QLabel(tr("Who passed"))
        title.setBuddy(self.point)
        where.addWidget(title)
        where.addWidget(self.point, 1)
        where.addWidget(self.time, 1)
        self._lists = QStackedWidget()
        for page in (self.empty, self.found, self.passed):
            self._lists.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(where)
        rows.addWidget(self.said)
        rows.addWidget(self._lists, 1)
        self.setMinimumHeight(1)  # the empty page's text must not make the window higher

    def _connect(self) -> None:
        self.box.textEdited.connect(self._search)
        self.box.textChanged.connect(lambda text: None if text else self._show_page(self.empty))
        self.box.stepped.connect(self.found.step)
        self.box.opened.connect(self._open_found)
        self.box.left.connect(self._leave_search)
        self.time.textEdited.connect(self._ask_passed)
        self.time.returnPressed.connect(self.passed.setFocus)
        self.point.currentIndexChanged.connect(self._ask_passed)
        for view in (self.found, self.passed):
            view.opened.connect(self.opened)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.settled)
