"""Every fact, the newest on top: who, when, what, why; here facts are taken back and brought back."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from racecontrol.domain.facts import Configured, Entered, Official, Void
from racecontrol.domain.table import Column
from racecontrol.session import Changes
from ui.desktop.docks.taking_back import TakingBack
from ui.desktop.foresight import Foreseen, as_sentence
from ui.desktop.frame import Frame
from ui.desktop.grid import Grid, Marks
from ui.desktop.i18n import N_, number, tr
from ui.desktop.logbook import Logbook, logbook
from ui.desktop.panel import Panel, label, put
from ui.desktop.race import OpenRace
from ui.desktop.table_view import TableView
from ui.desktop.theme import GRID

AGAIN_S = 5.0
"""While a question stands and reads come in, its answer is worked out anew so often."""

COLUMNS: tuple[Column[Logbook], ...] = (
    Column("number", N_("Fact"), lambda b, i: str(b.log[i].number), "right", 5, N_("Its number in the log")),
    Column("time", N_("Recorded"), lambda b, i: b.time(i), "right", 12, N_("In the time zone of the event")),
    Column("by", N_("By"), lambda b, i: b.log[i].by, width=8, help=N_("Who, or which decoder")),
    Column(
        "what", N_("What"), lambda b, i: b.text(b.log[i]), width=24, help=N_("What happened or was decided, and why")
    ),
    Column("mark", N_("Counts"), lambda b, i: b.mark(i), width=15, help=N_("Which fact took it back, if one did")),
)


def _is_void(book: Logbook, row: int) -> bool:
    return book.log[row].number in book.takers


def marks(book: Logbook) -> Marks:
    """What can change in a row, newest first: which fact took it back or brought it back."""
    rows = ((book.takers.get(one.number, (0,))[-1], book.revivers.get(one.number, 0)) for one in reversed(book.log))
    return np.array(list(rows), np.int64).reshape(-1, 2)


SOLEMN = (Official, Configured, Entered)
"""Facts that are never taken back by one key."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is about to be done. `back`: whether it takes fact `about` back; else it brings that back. `solemn`: it is
    asked even where no result changes."""

    voids: tuple[Void, ...]
    about: int
    what: str
    back: bool
    came_from: QWidget | None
    solemn: bool

    @property
    def title(self) -> str:
        if self.back:
            return tr("Take back {number}: {what}", number=self.about, what=self.what)
        return tr("Bring back {number}: {what}", number=self.about, what=self.what)

    @property
    def yes(self) -> str:
        return tr("Take back") if self.back else tr("Bring back")

    @property
    def done(self) -> str:
        if self.back:
            return tr("Taken back, redo Ctrl+Shift+Z: {number}, {what}", number=self.about, what=self.what)
        return tr("Brought back, undo Ctrl+Z: {number}, {what}", number=self.about, what=self.what)


class Log(Panel):
    """The list, a filter, and the strip that asks before results change."""

    asked = Signal()
    """The strip has something to say."""
    settled = Signal()
    """The strip is gone."""
    told = Signal(str)
    """What was done, or that there is nothing to do; for the status line."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._step: Step | None = None
        self._doing = self._stale = False
        self._answered = 0.0
        self.book = logbook(race.session.log, race.session.setup.event)
        self.grid: Grid[Logbook] = Grid(
            COLUMNS,
            {"what": lambda b, i: b.more(i)},
            {key: lambda b, i: "off" if _is_void(b, i) else "" for key in ("what", "mark")},
            self,
            struck={"what": _is_void},
        )
        self.view = TableView(self.grid, "what", ("by", "time"))
        self.view.setAccessibleName(tr("Log"))
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(tr("Filter: words, a bib, a number, a time"))
        self.filter.setAccessibleName(tr("Filter"))
        self.found = label(role="muted", name=tr("How many facts are shown"))
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.whole = label(role="muted", name=tr("The chosen fact"))
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self.whole.hide()
        self.strip = TakingBack()
        self.strip.hide()
        self._lay_out()
        self._connect()
        self._show()
        self._show_chosen()

    def undo(self) -> None:
        """Take back the fact that came to count last."""
        newest = self.book_now().to_undo()
        if newest is None:
            self.told.emit(tr("There is nothing to take back."))
        else:
            self.change(newest)

    def redo(self) -> None:
        """Bring back what was taken back last, unless something was decided since."""
        void = self.book_now().to_redo()
        if void is None:
            self.told.emit(
                tr("Nothing was taken back last. To bring back an older fact, choose it in the log (Ctrl+L).")
            )
        else:
            self.change(void)

    def toggle(self) -> None:
        """Take back the chosen fact, or bring it back where it is void."""
        row = self.view.currentIndex().row()
        if row < 0:
            self.told.emit(tr("No fact is chosen. Choose one in the log (Ctrl+L)."))
        else:
            self.change(self.book.log[int(self.grid.keys[row])].number)

    def change(self, fact: int) -> None:
        """The opposite of what holds for that fact; at once where no result changes, else the strip asks first."""
        if self._step is not None:  # one after the other: a second press must not take back more than was meant
            if not self.strip.isHidden():
                self.asked.emit()
            return
        book = self.book_now()
        voids = book.opposite(fact)
        first = voids[0].fact
        back = book.depth.get(first, 0) % 2 == 0
        about = book.of(book.root.get(first, first))
        solemn = isinstance(about.fact, SOLEMN)
        self._step = Step(voids, about.number, book.text(about), back, QApplication.focusWidget(), solemn)
        self.told.emit(tr("Looking what changes: {title} ...", title=self._step.title))
        self._ask(self._step)

    def give_keys(self) -> None:
        """The keys go to the question, if there is one, else to the list."""
        if not self.strip.isHidden():
            self.strip.target.setFocus()
            return
        self.view.take_keys()

    def hold(self, action: QAction) -> None:
        self.view.addAction(action)
        if action.isEnabled():
            self.button.clicked.connect(action.trigger)
        else:
            self.button.setEnabled(False)
            self.button.setToolTip(action.toolTip())

    def book_now(self) -> Logbook:
        """The log as it stands, whatever the list shows."""
        log, event = self._race.session.log, self._race.session.setup.event
        if log is not self.book.log or self.book.recalls != self._race.recalls:
            self.book = logbook(log, event, self.book, frozenset(self._race.recalls))
            self._show()
        return self.book

    def show_frame(self, frame: Frame) -> None:
        self._stale = True

    def tick(self, now: int) -> None:
        """A look at the log costs nothing while it is the same list."""
        before = self.book
        if self.book_now() is not before:
            self._show_chosen()
        elif not (self._stale and time.monotonic() - self._answered > AGAIN_S):
            return
        if self._step is not None and not self.strip.confirm.isHidden() and not self.strip.isHidden():
            self._ask(self._step)

    def wear(self) -> None:
        self.view.wear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leaves the filter for the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.give_keys()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(self.filter, 1)
        head.addWidget(self.found)
        head.addWidget(self.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.whole)
        rows.addWidget(self.strip)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show)
        self.filter.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.strip.confirmed.connect(self._confirmed)
        self.strip.left.connect(self._settle)

    def _show(self) -> None:
        """The rows that pass the filter; who looks further down keeps the rows under the eyes."""
        words = self.filter.text().casefold().split()
        book, size = self.book, len(self.book.log)
        keys, marked = np.arange(size - 1, -1, -1), marks(book)
        if words:
            passed = np.fromiter((book.matches(int(key), words) for key in keys), np.bool_, size)
            keys, marked = keys[passed], marked[passed]
        bar, before = self.view.verticalScrollBar(), self.grid.rowCount()
        looking = bar.value()
        self.grid.show(book, keys, marked)
        if looking and len(keys) > before and not words:
            bar.setValue(looking + len(keys) - before)
        shown = tr("{n} of {all}", n=number(len(keys)), all=number(size)) if words else number(size)
        put(self.found, tr("{shown} facts", shown=shown))

    def _show_chosen(self) -> None:
        """The chosen fact with all its words, and what the button would do with it."""
        row = self.view.currentIndex().row()
        chosen = int(self.grid.keys[row]) if 0 <= row < len(self.grid.keys) else None
        void = chosen is not None and _is_void(self.book, chosen)
        self.button.setText(tr("Bring back (Del)") if void else tr("Take back (Del)"))
        put(self.whole, "" if chosen is None else self.book.whole(chosen))
        self.whole.setVisible(chosen is not None)

    def _ask(self, step: Step) -> None:
        self._stale, self._answered = False, time.monotonic()
        self._race.foresight.ask(*step.voids, told=lambda foreseen: self._foreseen(step, foreseen))

    def _foreseen(self, step: Step, foreseen: Foreseen) -> None:
        if step is not self._step or self._doing:  # it was left, or done, meanwhile
            return
        self._answered = time.monotonic()
        if foreseen.refused:
            self._refuse(step, foreseen.refused)
        elif foreseen.asks or step.solemn or not self.strip.isHidden():
            self._bring(lambda: self.strip.ask(step.title, step.yes, foreseen))
        else:
            self._do(step, "")

    def _refuse(self, step: Step, sentence: str) -> None:
        self._bring(lambda: self.strip.refuse(step.title, sentence))

    def _bring(self, fill: Callable[[], None]) -> None:
        """Show the strip. The keys go there only if they are still where they were when it was asked for."""
        step, news = self._step, self.strip.isHidden()
        held = self.strip.isAncestorOf(QApplication.focusWidget() or self)
        fill()
        if news:
            self.told.emit("")
            self.asked.emit()
        if held or (news and step is not None and QApplication.focusWidget() in (step.came_from, None)):
            self.strip.target.setFocus()

    def _confirmed(self, why: str) -> None:
        if self._step is not None and not self._doing:
            self._do(self._step, why)

    def _do(self, step: Step, why: str) -> None:
        def done(_: Changes) -> None:
            self._doing = False
            self.book_now()
            self._show_chosen()
            self.told.emit(step.done)
            self._settle()

        def refused(sentence: str) -> None:
            self._doing = False
            self._refuse(step, as_sentence(sentence))

        self._doing = True
        self._race.door.do(*step.voids, why=why, done=done, refused=refused)

    def _settle(self) -> None:
        """Nothing is open any more; the keys go back to where they came from."""
        step, self._step = self._step, None
        held = self.strip.isAncestorOf(QApplication.focusWidget() or self)
        self.strip.hide()
        self.settled.emit()
        if held and step is not None and step.came_from is not None and step.came_from.isVisible():
            step.came_from.setFocus()
        elif held:
            self.view.setFocus()
