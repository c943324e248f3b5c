"""One runner's card: who, where, every read and what became of it, every fact; corrections start from here."""

from dataclasses import dataclass
from typing import cast

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from racecontrol.domain.table import Column
from racecontrol.domain.time import of_day
from racecontrol.domain.wording import minute_text
from racecontrol.scoring.explain_rules.decisions import Decision
from racecontrol.scoring.explain_rules.lines import Line
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import Line as OneLine
from ui.desktop.panel import label, put, restyle, toned
from ui.desktop.runner_data import Card, Told, about, second_name, splits_told, status, whereabouts_told
from ui.desktop.saying import in_words
from ui.desktop.table_view import TableView
from ui.desktop.theme import GRID, LOOK, ROW

LINES = 6
"""At most so many lines say where a runner is, the status among them."""


ROWS = 5
"""So many rows of a list are always there, its heading among them."""


@dataclass(frozen=True, slots=True)
class Story:
    """The source of both lists. Keys: of a read its place among all of the runner, of a fact its number."""

    card: Card

    def line(self, key: int) -> Line:
        return self.card.told.lines[key]

    def fact(self, key: int) -> Decision:
        return next(one for one in self.card.told.decisions if one.number == key)


def _read_at(story: Story, key: int) -> str:
    return of_day(story.line(key).at, story.card.event.timezone)[:10]


def _point(story: Story, key: int) -> str:
    line = story.line(key)
    return story.card.points.get(line.point, line.point)


def _fact(story: Story, key: int) -> str:
    fact = story.fact(key)
    told = in_words(fact.text)
    return f"{told}: {fact.why}" if fact.why else told


READS: tuple[Column[Story], ...] = (
    Column("time", N_("Time"), _read_at, "right", 10, N_("Time of day, by the right clock")),
    Column("point", N_("Point"), _point, width=9),
    Column("decoder", N_("Box"), lambda s, i: s.line(i).decoder or tr("typed"), width=7),
    Column("chip", N_("Chip"), lambda s, i: s.line(i).chip, width=12),
    Column("fate", N_("What became of it"), lambda s, i: in_words(s.line(i).text), width=24),
)
FACTS: tuple[Column[Story], ...] = (
    Column("number", N_("Fact"), lambda s, i: str(s.fact(i).number), "right", 5, N_("Its number in the log")),
    Column("time", N_("Recorded"), lambda s, i: minute_text(s.fact(i).at, s.card.event), "right", 6),
    Column("by", N_("By"), lambda s, i: s.fact(i).by, width=8),
    Column("what", N_("What was decided, and why"), _fact, width=24),
)


class CardView(QWidget):
    """`left`: Escape."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.card: Card | None = None
        self.bib, self.name = label(role="big", name=tr("Bib")), OneLine("big", tr("Name"))
        self.second = OneLine("muted", tr("Latin name"))
        self.about = OneLine("", tr("Race, wave, category"))
        self.titles = [label(role="muted") for _ in range(LINES)]
        self.lines = [label() for _ in range(LINES)]
        self.splits = label(role="muted", name=tr("Splits by gun"))
        self.reads: Grid[Story] = Grid(READS, parent=self)
        self.facts: Grid[Story] = Grid(FACTS, parent=self)
        self.reads_view = TableView(self.reads, "fate", ("chip", "decoder"))
        self.facts_view = TableView(self.facts, "what", ("by", "time"))
        self.tabs = QTabWidget()
        self.whole = label(name=tr("The chosen read or fact"))
        self.back = QPushButton(tr("Back (Esc)"))
        self._buttons: list[QPushButton] = []
        self._lay_out()
        self._connect()
        self.wear()

    def show_card(self, card: Card, now: int) -> None:
        """Another runner, or the same one as the race went on."""
        fresh = self.card is None or self.card.bib != card.bib
        self.card = card
        told = card.told
        put(self.bib, card.bib)
        put(self.name, card.entry.name or tr("(no name)"))
        put(self.second, second_name(card.entry))
        self.second.setVisible(bool(second_name(card.entry)))
        put(self.about, about(card))
        splits = splits_told(card)
        put(self.splits, splits)
        self.splits.setVisible(bool(splits))
        self.reads.show(Story(card), np.arange(len(told.lines))[::-1])
        self.facts.show(Story(card), np.array([one.number for one in told.decisions], np.int64)[::-1])
        reads = tr("Reads {n}", n=len(told.lines)) if told.lines else tr("No reads yet")
        facts = tr("Facts {n}", n=len(told.decisions)) if told.decisions else tr("No facts yet")
        for tab, text in enumerate((reads, facts)):
            if self.tabs.tabText(tab) != text:
                self.tabs.setTabText(tab, text)
        if fresh:
            self.tabs.setCurrentIndex(0)
            for view in (self.reads_view, self.facts_view):
                view.setCurrentIndex(QModelIndex())
                view.scrollToTop()
        self._show_whole(self._list.currentIndex())
        self.show_time(now)

    def show_time(self, now: int) -> None:
        """Where the runner should be by now."""
        if self.card is None:
            return
        told = [status(self.card), *whereabouts_told(self.card, now)]
        for number, (title, line) in enumerate(zip(self.titles, self.lines, strict=True)):
            self._say(title, line, told[number] if number < len(told) else None)

    def make_room(self, for_strip: bool) -> None:
        """While something is corrected, only what it is about stays."""
        for part in (self.tabs, self._keys):
            part.setVisible(not for_strip)
        self.whole.setVisible(bool(self.whole.text()) and not for_strip)

    def to_facts(self) -> None:
        """The keys go to the list of facts."""
        self.tabs.setCurrentWidget(self.facts_view)
        self.facts_view.setFocus()
        if self.facts.rowCount() and self.chosen_fact() is None:
            self.facts_view.selectRow(0)

    def chosen_fact(self) -> int | None:
        """The number of the fact under the cursor."""
        row = self.facts_view.currentIndex().row()
        if self.card is None or not 0 <= row < self.facts.rowCount():
            return None
        return int(self.facts.keys[row])

    def hold(self, action: QAction) -> None:
        """A button for it; its keys count in the whole card."""
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        button = QPushButton(action.text().removesuffix(" ..."))
        button.setMinimumWidth(1)  # the dock may be narrower than all of them beside each other
        button.setEnabled(action.isEnabled())
        button.setToolTip(f"{action.toolTip()} ({action.shortcut().toString()})")
        button.clicked.connect(action.trigger)
        self._buttons.append(button)
        self._place_buttons()

    def wear(self) -> None:
        for view in (self.reads_view, self.facts_view):
            view.wear()
            view.setMinimumHeight(LOOK.px(ROWS * ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def heightForWidth(self, width: int) -> int:
        """The least: what scrolls around the card would go by the lists' usual height, and scroll for nothing."""
        return cast(QLayout, self.layout()).minimumHeightForWidth(width)

    def _place_buttons(self) -> None:
        """All in one row where there is room, else in two."""
        needed = sum(button.sizeHint().width() + GRID for button in self._buttons)
        columns = len(self._buttons) if needed <= self.width() else -(-len(self._buttons) // 2)
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns)

    def _say(self, title: QLabel, line: QLabel, told: Told | None) -> None:
        title.setVisible(told is not None)
        line.setVisible(told is not None)
        if told is not None:
            put(title, told.title)
            line.setAccessibleName(told.title)
            restyle(line, role="strong" if told.first else "")
            toned(line, told.text, told.tone)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.second)
        head.addWidget(self.bib)
        head.addLayout(names, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        where = QGridLayout()
        where.setHorizontalSpacing(GRID)
        where.setVerticalSpacing(2)
        where.setColumnStretch(1, 1)
        for row, (title, line) in enumerate(zip(self.titles, self.lines, strict=True)):
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            where.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            where.addWidget(line, row, 1)
        self._keys = QWidget()
        self._grid = QGridLayout(self._keys)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID // 2)
        for text in (self.splits, self.whole):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.hide()
        for view in (self.reads_view, self.facts_view):
            self.tabs.addTab(view, "")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID // 2)
        rows.addLayout(head)
        rows.addWidget(self.about)
        rows.addLayout(where)
        rows.addWidget(self.splits)
        rows.addWidget(self._keys)
        rows.addWidget(self.tabs, 1)
        rows.addWidget(self.whole)
        rows.addStretch(0)

    def _connect(self) -> None:
        self.reads_view.setAccessibleName(tr("Reads"))
        self.facts_view.setAccessibleName(tr("Facts"))
        for view in (self.reads_view, self.facts_view):
            view.selectionModel().currentChanged.connect(self._show_whole)
        self.tabs.currentChanged.connect(lambda _: self._show_whole(self._list.currentIndex()))
        self.back.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    @property
    def _list(self) -> TableView:
        return self.reads_view if self.tabs.currentWidget() is self.reads_view else self.facts_view

    def _show_whole(self, index: QModelIndex) -> None:
        """All the words of the row under the cursor: in the list they may be cut."""
        text = str(index.siblingAtColumn(index.model().columnCount() - 1).data()) if index.isValid() else ""
        put(self.whole, text)
        self.whole.setVisible(bool(text) and not self.tabs.isHidden())
