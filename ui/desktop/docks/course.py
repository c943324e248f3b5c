"""The course board: every race as a picture of where its runners are, and who is at a place of it.

Predictions and positions are worked out in a thread of its own, at most once a second: no finisher waits for them.
"""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

from ui.beside import alone
from ui.desktop.course_data import Picture, Rows, Survey, picture, survey, who_between, who_passed
from ui.desktop.docks.course_list import CourseList
from ui.desktop.docks.course_strip import StripView
from ui.desktop.docks.course_words import mark_name
from ui.desktop.frame import Frame
from ui.desktop.i18n import tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Panel, label
from ui.desktop.race import OpenRace
from ui.desktop.smooth import Turns

EVERY_S = 1.0
"""The picture moves so often."""
REST = 10.0
"""A survey is made again after so many times as long as the last one took: scoring shares the processor with it."""


class Surveyor:
    """Keeps the newest survey; lives in the thread of the lookup alone."""

    def __init__(self, between: Callable[[], object]) -> None:
        """`between`: called before each part of a survey."""
        self._between = between
        self._survey: Survey | None = None
        self._again = 0.0

    def look(self, frame: Frame, now: int) -> Picture:
        """The picture at `now`, by a survey of `frame` or, while that would cost too much, by the one before."""
        before = self._survey
        if before is None or (before.standings is not frame.standings and time.monotonic() > self._again):
            began = time.monotonic()
            before = self._survey = survey(frame.standings, self._between)
            self._again = time.monotonic() + REST * (time.monotonic() - began)
        return picture(before, frame, now)


class Course(Panel):
    """Two pages: the strips of all races, and the list of who is at one place."""

    opened = Signal(str)
    """The bib whose card is wanted."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._now = 0
        self._asked = 0.0
        self._place: tuple[int, int] | None = None
        """Race and place of the list that is shown."""
        self._surveyor = Surveyor(race.give_way)
        self._looking = Lookup(race.bridge, "course")
        self._turns = Turns(self, race.bridge.take_turn)
        self.shown: Picture | None = None
        self.strips: list[StripView] = []
        self.list = CourseList()
        self._lay_out()
        self.list.opened.connect(self.opened)
        self.list.left.connect(self._back)

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame

    def tick(self, now: int) -> None:
        """Once a second, where it is seen."""
        self._now = now
        due = time.monotonic() - self._asked >= EVERY_S
        if due and not self.visibleRegion().isEmpty():
            self._ask()

    def give_keys(self) -> None:
        """The keys go to the strip that had them last, or to the open list."""
        if self._stack.currentWidget() is self.list:
            self.list.view.setFocus()
        elif self.strips:
            self.strips[self._chosen].setFocus()

    def open_place(self, race: int, place: int) -> None:
        """Who is there: an even place is a point, an odd one the stretch after it."""
        self._chosen, self._place = race, (race, place)
        self._list(first=True)
        self._stack.setCurrentWidget(self.list)
        self.list.view.setFocus()

    def show_strips(self) -> None:
        """The picture again."""
        self._place = None
        self._stack.setCurrentWidget(self._board)

    def wear(self) -> None:
        for strip in self.strips:
            strip.wear()
        self.list.wear()

    def leave(self) -> None:
        """The window goes."""
        self._turns.leave()
        self._looking.close()

    def _back(self) -> None:
        """From the list to where it was asked for."""
        self.show_strips()
        self.give_keys()

    def _ask(self) -> None:
        frame, now, surveyor = self._frame, self._now, self._surveyor
        self._asked = time.monotonic()
        if frame is not None:
            self._looking.ask(partial(alone, partial(surveyor.look, frame, now)), self._show)

    def _show(self, shown: Picture) -> None:
        self.shown = shown
        if fresh := len(self.strips) != len(shown.strips):
            self._make_strips(len(shown.strips))
        moves = [partial(strip.show_picture, shown, number) for number, strip in enumerate(self.strips)]
        if fresh:
            for move in moves:
                move()
        else:  # a strip is the dearest thing to paint: one at a time
            self._turns.take(moves)
        if self._place is not None:
            self._list(first=False)
        elif self._stack.currentWidget() is self._empty:
            self._stack.setCurrentWidget(self._board)

    def _list(self, *, first: bool) -> None:
        if self.shown is None or self._place is None:
            return
        number, place = self._place
        marks = self.shown.strips[number].track.marks
        place = min(place, 2 * (len(marks) - 1))  # another set-up may have fewer points
        what = mark_name(marks[place // 2])
        rows: Rows
        if place % 2:
            rows = who_between(self.shown.survey, number, place // 2, self.shown.now)
            what = tr("{since} to {until}", since=what, until=mark_name(marks[place // 2 + 1]))
        else:
            rows = who_passed(self.shown.survey, number, place // 2)
        race = self.shown.strips[number].track.race.name
        self.list.show_people(self.shown.survey, rows, f"{race}, {what}", self.shown.now, first=first)

    def _make_strips(self, count: int) -> None:
        """The set-up has so many races now."""
        self._turns.leave()
        if self._place is not None:
            self.show_strips()
        for strip in self.strips:
            strip.setParent(None)
            strip.deleteLater()
        self.strips, self._chosen = [StripView() for _ in range(count)], 0
        for number, strip in enumerate(self.strips):
            self._rows.insertWidget(number, strip)
            strip.opened.connect(partial(self.open_place, number))
            strip.climbed.connect(partial(self._climb, number))

    def _climb(self, number: int, steps: int) -> None:
        to = number + steps
        if 0 <= to < len(self.strips):
            self._chosen = to
            self.strips[to].setFocus()
            self._board.ensureWidgetVisible(self.strips[to])

    def _lay_out(self) -> None:
        self._chosen = 0
        strips = QWidget()
        self._rows = QVBoxLayout(strips)
        self._rows.setContentsMargins(0, 2, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred))
        self._board = QScrollArea()  # many races are scrolled, and never make the window higher
        self._board.setWidgetResizable(True)
        self._board.setFrameShape(QFrame.Shape.NoFrame)
        self._board.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._board.setWidget(strips)
        self._empty = label(
            tr(
                "The course of each race appears here: who waits at the start, and after the gun where the runners "
                "are, with head, tail and sweep."
            ),
            "empty",
        )
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._stack = QStackedWidget()
        for page in (self._empty, self._board, self.list):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._stack)
