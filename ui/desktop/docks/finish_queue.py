"""Who finished, newest first; on top, for a moment, who is not scored yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout

from racecontrol.domain.table import Column
from racecontrol.domain.time import of_day
from racecontrol.scoring.columns import category_code, column
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from ui.desktop.arriving import Arrival
from ui.desktop.frame import Frame
from ui.desktop.grid import Grid, Keys, Marks, among
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Panel, label
from ui.desktop.race import OpenRace
from ui.desktop.table_view import TableView
from ui.desktop.theme import SHAPES


@dataclass(frozen=True, slots=True)
class Finishers:
    """The source of the queue; a key is a row of the standings. `arrived`: by row, when, of who is not scored yet."""

    standings: Standings
    missed_start: NDArray[np.bool_]
    arrived: Mapping[int, int]


def _time(queue: Finishers, row: int) -> str:
    standings = queue.standings
    at = queue.arrived.get(row)
    return of_day(int(standings.results.finish[row]) if at is None else at, standings.field.setup.event.timezone)[:8]


def _latin(queue: Finishers, row: int) -> str:
    entry = queue.standings.entry(row)
    return entry.latin_name if entry.latin_name != entry.name else ""


def _category(queue: Finishers, row: int) -> str:
    place = int(queue.standings.places["place_category"][row])
    return f"{category_code(queue.standings, row)} {place}." if place else ""


def problem(queue: Finishers, row: int) -> str:
    """The first thing that somebody should look at, in two words; "" if all is well."""
    standings = queue.standings
    if row in queue.arrived:
        return ""
    if (status := standings.status(row)) != "OK":
        return status
    if queue.missed_start[row]:
        return tr("no start")
    splits = standings.race(row).splits
    missed = np.flatnonzero(standings.results.at[row, : len(splits)] == NEVER)
    return tr("no {split}", split=splits[int(missed[0])].code) if len(missed) else ""


def problem_tone(queue: Finishers, row: int) -> str:
    if not problem(queue, row):
        return ""
    return "watch" if queue.standings.status(row) == "OK" else "act"


def _marked(queue: Finishers, row: int) -> str:
    said, tone = problem(queue, row), problem_tone(queue, row)
    return f"{SHAPES['watch' if tone == 'watch' else 'act']} {said}" if said else ""


def _lent(key: str, title: str = "", width: int = 0) -> Column[Finishers]:
    """A column of the result list, over the queue."""
    lent = column(key)
    return Column(
        key, title or lent.title, lambda q, i: lent.text(q.standings, i), lent.align, width or lent.width, lent.help
    )


COLUMNS: tuple[Column[Finishers], ...] = (
    Column("time", N_("Time"), _time, "right", 8, N_("Time of day at the finish")),
    _lent("bib"),
    Column("name", N_("Name"), lambda q, i: q.standings.entry(i).name, width=14),
    _lent("nation", N_("Nat."), 4),
    _lent("race", width=3),
    _lent("gun_time", width=7),
    _lent("net_time", width=7),
    _lent("place", width=4),
    Column("category", N_("Cat."), _category, "right", 8, N_("Place in the category")),
    Column("mark", N_("Look at"), _marked, width=10, help=N_("What somebody should look at")),
)


def marks(queue: Finishers, keys: Keys) -> Marks:
    """What a row's cells are made of: where these are as before, the row looks as before."""
    standings = queue.standings
    parts = (
        standings.gun_ms,
        standings.net_ms,
        standings.places["place"],
        standings.places["place_category"],
        standings.results.status,
        queue.missed_start,
        (standings.results.at == NEVER).sum(axis=1),
    )
    return np.column_stack([part[keys].astype(np.int64) for part in parts])


class FinishQueue(Panel):
    """Follows the newest while its top is shown; pauses where somebody scrolls down to look."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._arrived: dict[int, Arrival] = {}
        """By row, who is not scored yet, in order of arrival."""
        self.grid: Grid[Finishers] = Grid(COLUMNS, {"name": _latin}, {"mark": problem_tone}, self)
        self.view = TableView(self.grid, "name", ("category", "race", "net_time", "nation", "time"))
        self.view.setAccessibleName(tr("Finish queue"))
        self.newer = QPushButton()
        self.newer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.newer.hide()
        empty = label(tr("Nobody has finished yet. Finishers appear here, the newest on top."), "empty")
        empty.setWordWrap(True)
        empty.setContentsMargins(16, 16, 16, 16)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(1, 1, 1, 1)
        column_.setSpacing(0)
        column_.addWidget(self._stack, 1)
        column_.addWidget(self.newer)
        self.newer.clicked.connect(self.resume)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def paused(self) -> bool:
        """Whether somebody looks further down: then no row moves under the eyes."""
        return self.view.verticalScrollBar().value() > 0

    def show_frame(self, frame: Frame) -> None:
        if self._frame is not None:
            self._follow_entries(self._frame.standings, frame)
        self._frame = frame
        field, scored = frame.standings.field, len(frame.standings.reads)
        self._arrived = {row: a for row, a in self._arrived.items() if a.field is field and a.read > scored}
        self._refresh()

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        """They stand on top at once; place and category follow with the scoring."""
        frame = self._frame
        if frame is None:
            return
        field, scored = frame.standings.field, len(frame.standings.reads)
        self._arrived.update((a.row, a) for a in arrivals if a.field is field and a.read > scored)
        self._refresh()

    def resume(self) -> None:
        """Back to the newest."""
        self.view.scrollToTop()
        self._refresh()

    def wear(self) -> None:
        self.view.wear()

    def _scrolled(self, value: int) -> None:
        if value == 0:
            self._refresh()

    def _refresh(self) -> None:
        if self._frame is None:
            return
        fresh = {row: a.at for row, a in self._arrived.items() if self._frame.standings.results.finish[row] == NEVER}
        source, keys = _source(self._frame, fresh), self._frame.queue
        if fresh:
            keys = np.concatenate((np.fromiter(reversed(fresh), np.int64, len(fresh)), keys))
        if self.paused:
            keys = self.grid.keys[among(self.grid.keys, keys)]
        self.grid.show(source, keys, marks(source, keys))
        self._stack.setCurrentIndex(1 if len(keys) else 0)
        newer = len(fresh) + len(self._frame.queue) - len(keys)
        self.newer.setText(tr("{n} newer (End)", n=number(newer)))
        self.newer.setVisible(newer > 0)

    def _follow_entries(self, old: Standings, frame: Frame) -> None:
        """Entries were added or taken away: the same people stand in other rows of the standings."""
        if old.field.entries == frame.standings.field.entries:
            return
        index = frame.standings.field.index
        stay = [key for key in self.grid.keys.tolist() if old.entry(key).bib in index]
        self.grid.show(self.grid.source, np.array(stay, np.int64))
        self.grid.rename(_source(frame, {}), np.array([index[old.entry(key).bib] for key in stay], np.int64))


def _source(frame: Frame, arrived: Mapping[int, int]) -> Finishers:
    return Finishers(frame.standings, frame.missed_start, arrived)
