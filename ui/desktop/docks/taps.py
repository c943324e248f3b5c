"""The manual finish: one taps, another writes bibs; times and bibs stand side by side by their order, then merge."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from racecontrol.domain.facts import Fact, Void
from racecontrol.domain.state import State
from racecontrol.domain.time import of_day
from ui.desktop.docks.asking import Asking, Question
from ui.desktop.docks.taps_board import Board
from ui.desktop.docks.taps_strips import MissedTime, PaperSheet
from ui.desktop.frame import Frame
from ui.desktop.i18n import number, tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Panel
from ui.desktop.race import OpenRace
from ui.desktop.taps_book import Book
from ui.desktop.taps_data import merge_words, pairs, proposals, time_text
from ui.desktop.taps_sheet import Slots, down, last_merge, moved, put_in, up, without, written
from ui.desktop.taps_typed import Typed

LINES = 5
"""The question of a merge has so many lines, then it scrolls: the list must stay in sight."""


class Taps(Panel):
    """The list with its field, and three strips below it, one at a time."""

    asked = Signal()
    """It has something to ask."""
    settled = Signal()
    """It is answered."""
    told = Signal(str)
    """What was done, or why nothing can be; for the status line."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._asked: frozenset[Fact] = frozenset()
        """What the open question would record, of which every tap has to wait still."""
        self._looking = Lookup(race.bridge, "taps")
        self.book = Book(race, self)
        self.board = Board(self.book.sheet, race.locked)
        self.missed, self.paper = MissedTime(race.clock), PaperSheet(race.clock)
        self.strip = Asking(race, LINES)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.board, 1)
        for strip in (self.missed, self.paper, self.strip):
            rows.addWidget(strip)
        self._connect()
        self.board.offer(self.book.state, self.book.point)
        self.book.begin(str(self.board.point.currentData()))

    def tap(self) -> None:
        """Somebody passes the point, now."""
        at = self._race.clock()
        if not self._refuse():
            self.book.tap(at)
            self.board.reveal(len(self.book.sheet.times) - 1)
            zone = self._race.session.setup.event.timezone
            self.told.emit(tr("Tap {n}: {time}", n=number(len(self.book.sheet.times)), time=of_day(at, zone)[:10]))

    def write(self, text: str) -> None:
        """The bibs go to the chosen row, else behind the last one."""
        bibs = written(text)
        if not bibs or self._refuse():
            return
        row = self.board.row
        at = len(self.book.slots) if row is None else row
        self.book.edit(put_in(self.book.slots, at, bibs))
        self.board.write_on()
        self.board.reveal(at + len(bibs) - 1)

    def shift_down(self) -> None:
        """A gap at the chosen row, else behind the last bib."""
        row, slots = self.board.row, self.book.slots
        self._edit(down(slots, len(slots) if row is None else row))

    def shift_up(self) -> None:
        """The gap above the chosen row closes."""
        row, slots = self.board.row, self.book.slots
        higher = up(slots, len(slots) - 1 if row is None else row)
        if higher is None:
            self.told.emit(tr("There is no gap above that could close. Ctrl+Del takes a bib out, the next come up."))
        else:
            self._edit(higher)

    def move_bib(self, by: int) -> None:
        """The chosen bib and the one above or below it exchange their places; it stays chosen."""
        row, slots = self._chosen(), self.book.slots
        if row is not None and row < len(slots) and 0 <= row + by < len(slots):
            self._edit(moved(slots, row, by))
            self.board.view.selectRow(row + by)

    def remove_bib(self) -> None:
        """The chosen bib goes, or the chosen gap; those below it come up."""
        row = self._chosen()
        if row is not None and row < len(self.book.slots):
            self._edit(without(self.book.slots, row))

    def remove_time(self) -> None:
        """The chosen tap is void; the times below come up to the bibs."""
        row = self._chosen()
        if row is None or self._refuse():
            return
        sheet = self.book.sheet
        tapped = sheet.time(row)
        if tapped is None or tapped.number is None:
            self.told.emit(tr("There is no stored time in this row."))
            return
        told = tr("Time {time} taken out, back with Alt+Z.", time=time_text(sheet, row))
        self.book.record((Void(tapped.number),), tr("no runner was there"), told)

    def insert_time(self) -> None:
        """Ask for a time that was missed: half way between the chosen one and the next stands there already."""
        row, times = self.board.row, self.book.sheet.times
        between = None if row is None or row + 1 >= len(times) else (times[row].at + times[row + 1].at) // 2
        self._open(lambda state: self.missed.open(state, between))

    def type_sheet(self) -> None:
        """Ask for a tap sheet from paper."""
        self._open(self.paper.open)

    def fill(self) -> None:
        """Propose bibs for times without one, by the reads that are nearest to them."""
        if not self._refuse():
            sheet = self.book.sheet
            self._looking.ask(lambda: proposals(sheet), lambda found: self.book.fill(sheet, found))

    def undo(self) -> None:
        """The last edit of the list is undone."""
        if self._refuse():
            return
        self.book.undo()
        place = self.board.point.findData(self.book.point)
        if place != self.board.point.currentIndex():
            self.board.point.setCurrentIndex(place)

    def merge(self) -> None:
        """Ask whether the pairs become passings; in a sheet from paper, take it into the list."""
        if self.paper.isVisible() and self.paper.isAncestorOf(self.focusWidget() or self):
            self.paper.take()
            return
        if self._refuse():
            return
        facts = pairs(self.book.sheet)
        if not facts:
            self.told.emit(tr("There is no time with a bib beside it yet, so there is nothing to merge."))
            return
        name, n = self.board.point.currentText(), number(len(facts))
        self._ask(
            Question(
                tr("Merge {n} times with their bibs at {point}", n=n, point=name),
                tr("Merge"),
                facts,
                merge_words(self.book.sheet, name),
                tr("manual finish"),
                tr("{n} passings recorded; back as a whole with Alt+Shift+Z, one by one with Ctrl+Z.", n=n),
                guarded=True,
            ),
            frozenset(facts),
        )

    def unmerge(self) -> None:
        """Ask whether the newest merge is taken back as a whole; its times wait again, with their bibs."""
        if self._refuse():
            return
        session = self._race.session
        made = last_merge(session.log, session.field.state.voided)
        if not made:
            self.told.emit(tr("No merge counts, so there is none to take back."))
            return
        n = number(len(made))
        self._ask(
            Question(
                tr("Take {n} merged passings back", n=n),
                tr("Take back"),
                tuple(Void(one.number) for one in made),
                tr("Their times wait here again, with their bibs beside them."),
                tr("merge taken back"),
                tr("{n} passings taken back, their times wait here again.", n=n),
                guarded=True,
            ),
            frozenset(),
        )

    def give_keys(self) -> None:
        """The keys go to what asks something, else to the field for bibs."""
        if self.strip.isVisible():
            self.strip.target.setFocus()
        elif self.paper.isVisible():
            self.paper.paper.setFocus()
        elif self.missed.isVisible():
            self.missed.line.setFocus()
        else:
            self.board.give_keys()

    def hold(self, action: QAction) -> None:
        """In the list, in the field and in the strips."""
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)

    def show_frame(self, frame: Frame) -> None:
        self.book.standings = frame.standings
        if not self.visibleRegion().isEmpty():
            self.book.show()

    def tick(self, now: int) -> None:
        self.strip.look()
        fault, self.book.fault = self.book.fault, ""
        if fault:
            self.told.emit(fault)
        self.book.look()

    def wear(self) -> None:
        self.board.wear()
        self.paper.wear()

    def leave(self) -> None:
        """The window goes; what waits for the disk is brought to it."""
        self._looking.close()
        self.book.leave()

    def _ask(self, question: Question, asked: frozenset[Fact]) -> None:
        self._asked = asked
        for strip in (self.missed, self.paper):
            strip.hide()
        self.strip.put(question)

    def _open(self, show: Callable[[State], None]) -> None:
        """One of the strips where times are typed, instead of the other one and of a question."""
        if self._refuse() or self.strip.is_doing:
            return
        if self.strip.is_open:
            self.strip.settle()
        self.asked.emit()
        for strip in (self.missed, self.paper):
            strip.hide()
        self.board.keys.hide()
        show(self.book.state)

    def _leave_strip(self) -> None:
        self.board.keys.show()
        self.give_keys()

    def _take(self, typed: tuple[Typed, ...]) -> None:
        self._leave_strip()
        self.book.take(typed)

    def _edit(self, slots: Slots) -> None:
        if not self._refuse():
            self.book.edit(slots)

    def _show(self) -> None:
        sheet = self.book.sheet
        self.board.offer(sheet.state, sheet.point)
        self.board.show_sheet(sheet)
        if self.strip.is_open and not self.strip.is_doing and not self._asked <= set(pairs(sheet)):
            self.strip.settle()
            self.told.emit(tr("The list has changed: merge again to see what would be recorded now."))

    def _choose_point(self) -> None:
        self.board.view.clearSelection()
        self.book.choose(str(self.board.point.currentData()))

    def _chosen(self) -> int | None:
        """The chosen row; says that there is none."""
        if self.board.row is None:
            self.told.emit(tr("No row is chosen. Choose one with Up and Down."))
        return self.board.row

    def _refuse(self) -> bool:
        """Whether the race can only be looked at; then it says so."""
        if self._race.locked:
            self.told.emit(self._race.locked)
        return bool(self._race.locked)

    def _connect(self) -> None:
        calls = {
            "merge": self.merge,
            "gap": self.shift_down,
            "up": self.shift_up,
            "time": self.insert_time,
            "fill": self.fill,
            "sheet": self.type_sheet,
            "undo": self.undo,
        }
        self.board.pressed.connect(lambda name: calls[name]())
        self.board.tapped.connect(self.tap)
        self.board.wrote.connect(self.write)
        self.board.point.currentIndexChanged.connect(self._choose_point)
        self.book.changed.connect(self._show)
        self.book.told.connect(self.told)
        for strip in (self.missed, self.paper):
            strip.taken.connect(self._take)
            strip.left.connect(self._leave_strip)
        self.strip.told.connect(self.told)
        self.strip.asked.connect(self.board.keys.hide)
        self.strip.asked.connect(self.asked)
        self.strip.settled.connect(self.board.keys.show)
        self.strip.settled.connect(self.settled)
