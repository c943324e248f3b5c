"""Who is at a point or on a stretch of the course: a list in front of the picture. Escape leads back to it."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from racecontrol.domain.table import Column
from racecontrol.domain.time import of_day
from racecontrol.scoring.field import NEVER
from ui.desktop.course_data import MOST, Rows, Survey
from ui.desktop.docks.runner_found import FOUND, People, PeopleView
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Line
from ui.desktop.theme import SHAPES


@dataclass(slots=True)
class Here(People):
    """The people of a place, with what is expected of them. `now`: the instant at which it was asked."""

    survey: Survey | None = None
    now: int = 0


def _next(source: People, place: int) -> str:
    """`30 km 9:58:12`; a shape in front where he should have been there."""
    here, row = cast(Here, source), source.row(place)
    if row is None or here.survey is None:
        return ""
    told, standings = here.survey.predictions, here.survey.standings
    split = int(told.last[row]) + 1
    splits = standings.race(row).splits
    if split < 0 or split >= len(splits) or told.at[row, split] == NEVER:
        return ""
    said = f"{splits[split].code} {of_day(int(told.at[row, split]), standings.field.setup.event.timezone)[:8]}"
    return f"{SHAPES['watch']} {tr('{said}, overdue', said=said)}" if told.high[row, split] < here.now else said


COLUMNS: tuple[Column[People], ...] = (
    *(column for column in FOUND if column.key in ("bib", "name", "race", "last")),
    Column("next", N_("Expected next"), _next, width=20, help=N_("The next point, and when he should be there")),
)


class CourseList(QWidget):
    """`opened`: the bib whose card is wanted; `left`: back to the picture."""

    opened = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = Line("strong", tr("Who is there"))
        self.said.setContentsMargins(8, 4, 8, 4)
        self.view = PeopleView(COLUMNS, tr("Runners at this place"), ("race", "last"))
        self.back = QPushButton(tr("Back (Esc)"))
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.clicked.connect(self.left)
        self._source: Here | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self.said, 1)
        top.addWidget(self.back)
        rows.addLayout(top)
        rows.addWidget(self.view, 1)
        self.view.opened.connect(self.opened)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def show_people(self, survey: Survey, rows: Rows, what: str, now: int, *, first: bool) -> None:
        """`what`: the place, in words; `first`: another place than before."""
        if first or self._source is None:
            self._source = Here(survey.standings)
        source = self._source
        source.standings, source.survey, source.now = survey.standings, survey, now
        bibs = [(survey.standings.entry(row).bib, 0) for row in rows[:MOST].tolist()]
        self.view.show_people(source, bibs, first=first)
        told = tr("{what}: {n}", what=what, n=number(len(rows))) if bibs else tr("{what}: nobody", what=what)
        if len(rows) > MOST:
            told += " " + tr("(the first {n} below)", n=MOST)
        self.said.setText(told)

    def wear(self) -> None:
        self.view.wear()
