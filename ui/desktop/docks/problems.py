"""What a person must decide, the worst on top: each with its ruling in two keys; what is settled stays settled."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from racecontrol.domain.table import Column
from racecontrol.scoring.problem_rules.problem import Problem
from ui.desktop.docks.choosing import Choosing
from ui.desktop.docks.problems_choices import PUT_OFF, SETTLE, Choice, choices
from ui.desktop.docks.problems_lines import Line, Work, mark, place, since, title, tone, what, whole, why
from ui.desktop.frame import Frame
from ui.desktop.grid import Grid, Marks
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import Line as OneLine
from ui.desktop.panel import Panel, label, put
from ui.desktop.race import OpenRace
from ui.desktop.table_view import TableView
from ui.desktop.theme import GRID, LOOK, ROW

EMPTY = N_(
    "No problems. What a person must decide will stand here by itself, the worst on top, with what to do about it."
)
HINT = N_("Enter opens what can be done, Enter again records it, Escape leaves it.")
TEXT_LINES = 4
"""More lines of what a ruling changes are scrolled: the dock is low."""

LOW = 150
"""Pixels: where the dock is lower, the columns have no titles and the list gets their room."""

SIDE = 360
"""Pixels of the strip beside the list, where the dock is wide."""

BUTTONS = {
    "problem.settle": N_("Settle (Shift+N)"),
    "problem.put_off": N_("Put off (Shift+Z)"),
    "problem.go": N_("Go there (Shift+G)"),
}
"""By action: the buttons above the list have little room."""

Lines = dict[int, Line]
"""By a number of each line, which stays the same as long as the window is open."""


def _columns(work: "Problems") -> tuple[Column[Lines], ...]:
    return (
        Column("mark", N_("How bad"), lambda s, i: mark(s[i]), width=11, help=N_("In a word: how much it hurts")),
        Column("what", N_("What"), lambda s, i: what(s[i]), width=30, help=N_("What is wrong, and the evidence")),
        Column(
            "place", N_("Where"), lambda s, i: place(s[i], work.work.field), width=16, help=N_("Race and bib, point")
        ),
        Column("since", N_("Since"), lambda s, i: since(s[i], work.work.field), "right", 9, N_("Of the evidence")),
    )


class Problems(Panel):
    """The list, one text about the chosen line, and the strip that asks."""

    asked = Signal()
    settled = Signal()
    told = Signal(str)
    """What was done, or why nothing can be; for the status line."""
    titled = Signal(str)
    """How many there are, for the dock's title."""
    wanted = Signal(str, str)
    """Somebody wants to go to a "runner", a "box" or a "wave": which, and its bib or code."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self.work = Work(race.session.field, (), (), (), {}, None)
        self._unfolded: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._about: Line | None = None
        self._opening: Line | None = None
        self._wished = ""
        self.grid: Grid[Lines] = Grid(
            _columns(self),
            {"what": lambda s, i: why(s[i], self.work.field)},
            {"mark": lambda s, i: tone(s[i]), "what": lambda s, i: "off" if s[i].puts else ""},
            self,
        )
        self.view = TableView(self.grid, "what", ("since", "place"))
        self.view.setAccessibleName(tr("Problems"))
        self.whole = label(name=tr("The chosen problem"))
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.whole.setContentsMargins(GRID, GRID, GRID, GRID)
        self.hint = OneLine("muted", tr("Keys"))
        self.hint.setText(tr(HINT))
        self.asking = Choosing(race, TEXT_LINES)
        self.open_button = QPushButton(tr("What to do (Enter)"))
        self.open_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.open_button.setEnabled(not race.locked)
        self.open_button.setToolTip(race.locked)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.wear()
        self._show()

    # what the window tells and asks

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame

    def show_work(self, work: Work) -> None:
        """All problems anew."""
        self.work = work
        self._show()

    def tick(self, now: int) -> None:
        """What was put off comes back when its time has come, scored anew or not."""
        if self.work.due is not None and now >= self.work.due:
            self.work = self.work.now(now)
            self._show()
        self.asking.look()

    def hold(self, action: QAction) -> None:
        self.view.addAction(action)
        button = QPushButton(tr(BUTTONS[action.objectName()]))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        self._head.addWidget(button)

    def wear(self) -> None:
        self.view.wear()
        self.view.setMinimumHeight(LOOK.px(2 * ROW))

    @property
    def worst(self) -> Problem | None:
        """The one on top."""
        return self.work.worst

    def give_keys(self) -> None:
        """The keys go to the question, if there is one, else to the list."""
        if self.asking.isVisible():
            self.asking.target.setFocus()
            return
        self._choose_one()
        self.view.setFocus()

    def go_to_worst(self) -> None:
        """The line on top is chosen, and the list has the keys."""
        if self.grid.rowCount():
            self.view.selectRow(0)
            self.view.scrollToTop()
        self.give_keys()

    # what is done with the chosen line

    def open(self, wished: str = "") -> None:
        """Ask what to do about the chosen line; `wished`: the kind of choice that somebody wants, "": the first."""
        if self._race.locked:
            self.told.emit(self._race.locked)
            return
        self._choose_one()
        line, frame = self._chosen(), self._frame
        if line is None or frame is None:
            self.told.emit(tr("There is no problem."))
            return
        if self.asking.is_doing or self._opening == line:
            return
        self._opening, self._wished, now = line, wished, self._race.clock()
        self.told.emit(tr("Looking what can be done ..."))
        self._race.foresight.work(
            lambda: choices(line, frame.standings, now), lambda found: self._opened(line, found), self._not_opened
        )

    def settle(self) -> None:
        """Nothing is to be done about the chosen line."""
        self.open(SETTLE)

    def put_off(self) -> None:
        self.open(PUT_OFF)

    def go(self) -> None:
        """To where the chosen problem is: its runner, its box, its wave."""
        line = self._chosen()
        if line is None or line.group:
            self.told.emit(tr("Choose one problem first."))
            return
        problem = line.first
        box = problem.decoder or self._box_at(problem.point)
        if problem.bib and len(problem.bibs) <= 3:
            self.wanted.emit("runner", problem.bib)
        elif problem.wave:
            self.wanted.emit("wave", problem.wave)
        elif box:
            self.wanted.emit("box", box)
        else:
            self.told.emit(tr("This problem has no place in another dock."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list: Enter opens, right and left unfold and fold."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
            return True
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._fold(event.key() == Qt.Key.Key_Right)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The strip stands beside the list where there is room, else below it; a low list has no heading."""
        super().resizeEvent(event)
        self.view.horizontalHeader().setVisible(self.height() >= LOOK.px(LOW))
        beside = self.width() >= LOOK.px(2 * SIDE + SIDE // 2)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._side.setMaximumWidth(LOOK.px(SIDE) if beside else 16_777_215)
        self._side.setMinimumWidth(LOOK.px(SIDE) if beside else 0)

    # how the list is made

    def _show(self) -> None:
        """The lines as they are now; the chosen one stays chosen, and where it has gone the next one is."""
        row = self.view.currentIndex().row()
        lines = list(self.work.lines(self._unfolded))
        keys = np.array([self._numbers.setdefault(line.key, len(self._numbers)) for line in lines], np.int64)
        self.grid.show(dict(zip(keys.tolist(), lines, strict=True)), keys, self._marks(lines))
        self._stack.setCurrentIndex(1 if lines else 0)
        if row >= 0 and not self.view.selectionModel().hasSelection() and lines:
            self.view.selectRow(min(row, len(lines) - 1))
        self.titled.emit(title(self.work.counts))
        self._tell_chosen()
        self._leave_what_is_gone(lines)

    def _marks(self, lines: Sequence[Line]) -> Marks:
        """What stands in each line, in one number."""
        field = self.work.field
        said = [hash((mark(x), what(x), why(x, field), place(x, field), since(x, field))) for x in lines]
        return np.array(said, np.int64).reshape(-1, 1)

    def _leave_what_is_gone(self, lines: Sequence[Line]) -> None:
        about = self._about
        if about is None or self.asking.is_doing or not self.asking.is_open:
            return
        there = {problem.key for line in lines for problem in line.problems if bool(line.puts) == bool(about.puts)}
        if not there & {problem.key for problem in about.problems}:
            self.asking.settle()
            self.told.emit(tr("That problem is gone: {what}.", what=about.first.what))

    def _chosen(self) -> Line | None:
        row = self.view.currentIndex().row()
        return self.grid.source[int(self.grid.keys[row])] if 0 <= row < len(self.grid.keys) else None

    def _choose_one(self) -> None:
        if not self.view.selectionModel().hasSelection() and self.grid.rowCount():
            self.view.selectRow(0)

    def _tell_chosen(self) -> None:
        """All of the chosen line, of the worst where none is: there is room for it, and it says what to do."""
        first = self.grid.source[int(self.grid.keys[0])] if len(self.grid.keys) else None
        line = self._chosen() or first
        put(self.whole, "" if line is None else whole(line, self.work.field))

    def _fold(self, open_: bool) -> None:
        """Unfold the group, or fold it and stand on it."""
        line = self._chosen()
        if line is None:
            return
        key = line.key if line.group else line.inside
        if open_ and line.group:
            self._unfolded.add(key)
        elif not open_ and key:
            self._unfolded.discard(key)
        else:
            return
        self._show()
        row = np.flatnonzero(self.grid.keys == self._numbers[key])
        if len(row):
            self.view.selectRow(int(row[0]))

    def _box_at(self, point: str) -> str:
        boxes = (box.code for box in self.work.field.setup.decoders if point and box.point == point)
        return next(boxes, "")

    # the strip

    def _not_opened(self) -> None:
        self._opening = None

    def _opened(self, line: Line, found: tuple[Choice, ...]) -> None:
        if self._opening is not line:
            return
        self._opening = None
        self._about = line
        self.asking.offer(what(line).lstrip("▸▾ "), found, self._wished)

    def _lay_out(self) -> None:
        empty = label(tr(EMPTY), "empty")
        empty.setWordWrap(True)
        empty.setContentsMargins(16, 16, 16, 16)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # it must not make the dock higher
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(GRID, 2, GRID, 2)
        self._head.setSpacing(GRID)
        self._head.addWidget(self.hint, 1)
        self._head.addWidget(self.open_button)
        self._text = QScrollArea()
        self._text.setWidget(self.whole)
        self._text.setWidgetResizable(True)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._text.setFrameShape(QScrollArea.Shape.NoFrame)
        self._text.setMinimumHeight(1)  # below the list it must not make the dock higher
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._text, 100)
        side.addWidget(self.asking)
        side.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(0)
        self._body.addWidget(self._stack, 1)
        self._body.addWidget(self._side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addLayout(self._head)
        rows.addLayout(self._body, 1)

    def _connect(self) -> None:
        self.open_button.clicked.connect(lambda _: self.open())
        self.view.doubleClicked.connect(lambda _: self._clicked())
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._tell_chosen())
        self.asking.asked.connect(self.asked)
        self.asking.asked.connect(self._text.hide)
        self.asking.settled.connect(self.settled)
        self.asking.settled.connect(self._text.show)
        self.asking.told.connect(self.told)

    def _clicked(self) -> None:
        """A double click unfolds a group, folds it, or asks."""
        line = self._chosen()
        if line is not None and line.group:
            self._fold(not line.unfolded)
        else:
            self.open()
