"""Who finished, newest first; on top, for a moment, who is not scored yet; between them what has no runner yet."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QStackedWidget, QVBoxLayout

from racecontrol.domain.facts import Called, Mark
from racecontrol.domain.state import Tap
from racecontrol.domain.time import of_day
from racecontrol.scoring.field import NEVER, Flags
from racecontrol.scoring.standings import Standings
from ui.desktop.arriving import Arrival
from ui.desktop.docks.choosing import Choosing
from ui.desktop.docks.problems_choices import Choice, owners_of_chip, owners_of_tap
from ui.desktop.docks.queue_filter import QueueFilter
from ui.desktop.frame import Frame
from ui.desktop.grid import Grid, Keys, among
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Panel, label
from ui.desktop.queue_columns import (
    COLUMNS,
    SECONDS,
    SPARE,
    SPARE_OF_MANY,
    TONES,
    Finishers,
    marks,
    row_of,
    stray_name,
)
from ui.desktop.race import OpenRace
from ui.desktop.strays import Stray
from ui.desktop.table_view import TableView

ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
TEXT_LINES = 5
"""More lines of what a choice changes are scrolled."""

MARKED: dict[Mark, str] = {
    "called": N_("Called: {who}. Space again takes it back."),
    "seen": N_("Seen: {who}. Shift+V again takes it back."),
    "none": N_("No mark any more: {who}."),
}


class FinishQueue(Panel):
    """Follows the newest while its top is shown; pauses where somebody scrolls down to look."""

    asked = Signal()
    """The strip is shown."""
    settled = Signal()
    """The strip is gone."""
    told = Signal(str)
    """What was done, or why nothing can be; for the status line."""
    opened = Signal(str)
    """The bib whose card is wanted."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self._arrived: dict[int, Arrival] = {}
        """By row, who is not scored yet, in order of arrival."""
        self._in_filter = self._in_all = 0
        """How many there are, shown already or newer."""
        self._keys: dict[tuple[str, str], int] = {}
        """Of each stray, by kind and code: the same as long as the window is open."""
        self._strays: Mapping[int, Stray] = {}
        self._marking: dict[str, Mark] = {}
        """By bib, marks on their way to the disk."""
        self._about: Stray | None = None
        self.grid: Grid[Finishers] = Grid(COLUMNS, SECONDS, TONES, self, kept=True)
        self.view = TableView(self.grid, "name", SPARE)
        self.view.setAccessibleName(tr("Finish queue"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.filter = QueueFilter(race)
        self.strip = Choosing(race, TEXT_LINES)
        self.newer = QPushButton()
        self.newer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.newer.hide()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def paused(self) -> bool:
        """Whether somebody looks further down: then no row moves under the eyes."""
        return self.view.verticalScrollBar().value() > 0

    # what the window tells and asks

    def show_frame(self, frame: Frame) -> None:
        if self._frame is not None:
            self._follow_field(self._frame.standings, frame)
        self._frame = frame
        field, scored = frame.standings.field, len(frame.standings.reads)
        self.filter.offer(field)
        self.view.never_cut("race", [race.code for race in field.setup.races])
        self.view.spare(SPARE_OF_MANY if len(field.setup.races) > 1 else SPARE)
        self._strays = {self._key(stray): stray for stray in frame.strays}
        self._arrived = {row: a for row, a in self._arrived.items() if _counts(a, frame) and a.read > scored}
        self._refresh()
        self._leave_what_is_gone()

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        """They stand on top at once; place and category follow with the scoring."""
        frame = self._frame
        if frame is None:
            return
        scored, finish = len(frame.standings.reads), frame.standings.results.finish
        waiting = (a for a in arrivals if _counts(a, frame) and a.read > scored and finish[a.row] == NEVER)
        new = {a.row: a for a in waiting if a.row not in self._arrived}
        if not new:
            return
        self._arrived |= new
        keys = _newest_first(new)
        wanted = keys[self._wanted(keys)] if self.filter.on else keys
        if not self.paused:
            source = _source(frame, self._strays, {row: arrival.at for row, arrival in self._arrived.items()})
            self.grid.put_on_top(source, wanted, marks(frame.looks, wanted))
        self._tell_counts(self._in_filter + len(wanted), self._in_all + len(keys))

    def tick(self, now: int) -> None:
        self.strip.look()

    def hold(self, action: QAction) -> None:
        self.view.addAction(action)
        if action.objectName() == "finish.open":
            self.view.doubleClicked.connect(lambda _: action.trigger())

    def wear(self) -> None:
        self.view.wear()

    def leave(self) -> None:
        """The window goes."""
        self.filter.leave()

    # what the crew does

    def give_keys(self) -> None:
        """The keys go to the question, if there is one, else to the list."""
        if self.strip.isVisible():
            self.strip.target.setFocus()
            return
        self.view.take_keys()

    def resume(self) -> None:
        """Back to the newest."""
        self.view.scrollToTop()
        self._refresh()

    def choose_filter(self) -> None:
        """The keys go to the filter's field."""
        self.asked.emit()
        self.filter.take_keys()

    def mark(self, mark: Mark) -> None:
        """Mark the chosen finishers; where all of them have that mark, take it away. It is one fact."""
        standings = self.grid.source.standings if len(self.grid.keys) else None
        rows = [row for key in self._chosen() if (row := row_of(key)) is not None]
        if standings is None or not rows:
            self.told.emit(tr("Choose a finisher first."))
            return
        bibs = tuple(standings.entry(row).bib for row in rows)
        now = {**self._race.session.field.state.called, **self._marking}
        wanted: Mark = "none" if all(now.get(bib) == mark for bib in bibs) else mark
        who = f"{bibs[0]} {standings.entry(rows[0]).name}" if len(bibs) == 1 else number(len(bibs))
        self._marking.update(dict.fromkeys(bibs, wanted))

        def settle() -> None:
            for bib in bibs:
                self._marking.pop(bib, None)

        def refused(sentence: str) -> None:
            settle()
            self.told.emit(sentence)

        def done(_: object) -> None:
            settle()
            self.told.emit(tr(MARKED[wanted], who=who))

        self._race.door.do(Called(bibs, wanted), done=done, refused=refused)

    def open(self) -> None:
        """The chosen runner's card, or what to do about the chosen stray."""
        key = next(iter(self._chosen()), None)
        if key is None:
            self.told.emit(tr("Choose a line first."))
        elif (row := row_of(key)) is not None:
            self.opened.emit(self.grid.source.standings.entry(row).bib)
        else:
            self._give(key)

    def assign(self) -> None:
        """Give the chosen stray, else the newest, to a runner."""
        chosen = [key for key in self._chosen() if key in self._strays]
        key = next(iter(chosen or self._strays), None)
        if key is None:
            self.told.emit(tr("No unknown chip and no tap without a bib is in the queue."))
        else:
            self._give(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list Escape brings back whom the filter left out."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.filter.clear()
            return True
        return super().eventFilter(watched, event)

    # how the list is made

    def _refresh(self) -> None:
        if self._frame is None:
            return
        fresh = {row: a.at for row, a in self._arrived.items() if self._frame.standings.results.finish[row] == NEVER}
        source = _source(self._frame, self._strays, fresh)
        whole = self._whole(self._frame, fresh)
        wanted = whole[self._wanted(whole)] if self.filter.on else whole
        keys = self.grid.keys[among(self.grid.keys, wanted)] if self.paused else wanted
        self.grid.show(source, keys, marks(self._frame.looks, keys))
        self._tell_counts(len(wanted), len(whole))

    def _tell_counts(self, in_filter: int, in_all: int) -> None:
        self._in_filter, self._in_all = in_filter, in_all
        self.filter.tell(in_filter, in_all)
        self._stack.setCurrentIndex(1 if in_all else 0)
        newer = in_filter - self.grid.rowCount()
        self.newer.setText(tr("{n} newer (End)", n=number(newer)))
        self.newer.setVisible(newer > 0)

    def _whole(self, frame: Frame, fresh: Mapping[int, int]) -> Keys:
        """All keys, newest first; who is not scored yet on top, in order of arrival."""
        keys = frame.queue * 2
        if self._strays:
            finish = frame.standings.results.finish[frame.queue]
            at = np.array([stray.at for stray in self._strays.values()], np.int64)
            place = np.searchsorted(-finish, -at)
            keys = np.insert(keys, place, np.fromiter(self._strays, np.int64, len(at)))
        return np.concatenate((_newest_first(fresh), keys))

    def _wanted(self, keys: Keys) -> Flags:
        """Who passes the filter; strays are of no race, sex or nation."""
        wanted = np.zeros(len(keys), np.bool_)
        is_row = keys & 1 == 0
        wanted[is_row] = self.filter.shown()[keys[is_row] >> 1]
        return wanted

    def _filtered(self) -> None:
        """Others are wanted: from the newest on, all at once; who was chosen stays so. Row by row takes ten times as
        long, and nobody is scrolling."""
        if self._frame is None:
            return
        chosen = np.array(self._chosen(), np.int64)
        self.view.scrollToTop()
        self.grid.empty()
        self._refresh()
        for row in reversed(np.flatnonzero(among(self.grid.keys, chosen)).tolist()):
            self.view.selectionModel().setCurrentIndex(self.grid.index(row, 0), ROWS)

    def _key(self, stray: Stray) -> int:
        return self._keys.setdefault((stray.kind, stray.code), 2 * len(self._keys) + 1)

    def _chosen(self) -> list[int]:
        """The keys of the chosen lines, the topmost first."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [int(self.grid.keys[row]) for row in rows]

    def _scrolled(self, value: int) -> None:
        if value == 0:
            self._refresh()

    def _follow_field(self, old: Standings, frame: Frame) -> None:
        """Entries or the set-up are others: the same people may stand in other rows, and all may look different."""
        field = frame.standings.field
        if old.field.setup is field.setup and old.field.entries == field.entries:
            return
        index = field.index

        def renamed(key: int) -> int | None:
            row = row_of(key)
            now = None if row is None else index.get(old.entry(row).bib)
            return key if row is None else None if now is None else 2 * now

        stay = [(key, new) for key in self.grid.keys.tolist() if (new := renamed(key)) is not None]
        self.grid.show(self.grid.source, np.array([key for key, _ in stay], np.int64))
        self.grid.rename(_source(frame, self._strays, {}), np.array([new for _, new in stay], np.int64))

    # the strip

    def _give(self, key: int) -> None:
        """Ask whose the stray is; the likely owners of a chip are foretold beside the window."""
        frame, stray = self._frame, self._strays[key]
        if self._race.locked:
            self.told.emit(self._race.locked)
            return
        if frame is None or self.strip.is_doing:
            return
        self._about = stray
        self.told.emit(tr("Looking what can be done ..."))
        self._race.foresight.work(
            lambda: _choices(stray, frame.standings), lambda found: self._offer(stray, found), self._not_offered
        )

    def _offer(self, stray: Stray, found: tuple[Choice, ...]) -> None:
        if self._about is stray:
            at = of_day(stray.at, self._race.session.setup.event.timezone)
            self.strip.offer(tr("{at} at the finish, {what}: whose?", at=at, what=stray_name(stray)), found)

    def _not_offered(self) -> None:
        self._about = None

    def _leave_what_is_gone(self) -> None:
        about = self._about
        if about is None or not self.strip.is_open or self.strip.is_doing:
            return
        if self._key(about) not in self._strays:
            self.strip.settle()
            self.told.emit(tr("Somebody else has it by now: {what}.", what=stray_name(about)))

    def _strip_gone(self) -> None:
        self._about = None
        self.settled.emit()

    def _lay_out(self) -> None:
        empty = label(tr("Nobody has finished yet. Finishers appear here, the newest on top."), "empty")
        empty.setWordWrap(True)
        empty.setContentsMargins(16, 16, 16, 16)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.filter)
        rows.addWidget(self._stack, 1)
        rows.addWidget(self.newer)
        rows.addWidget(self.strip)

    def _connect(self) -> None:
        self.newer.clicked.connect(self.resume)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.view.installEventFilter(self)
        self.filter.changed.connect(self._filtered)
        self.filter.left.connect(self.give_keys)
        self.strip.asked.connect(self.asked)
        self.strip.settled.connect(self._strip_gone)
        self.strip.told.connect(self.told)


def _choices(stray: Stray, standings: Standings) -> tuple[Choice, ...]:
    """Takes time: who may own a chip is foretold."""
    if stray.kind == "chip":
        return tuple(owners_of_chip(stray.code, standings))
    return tuple(owners_of_tap(Tap(int(stray.code), stray.point, stray.at), standings))


def _newest_first(rows: Mapping[int, Any]) -> Keys:
    """Their keys; `rows` in order of arrival."""
    return np.fromiter((2 * row for row in reversed(rows)), np.int64, len(rows))


def _counts(arrival: Arrival, frame: Frame) -> bool:
    """Whether its row means the same entry still."""
    return arrival.field.entries is frame.standings.field.entries


def _source(frame: Frame, strays: Mapping[int, Stray], arrived: Mapping[int, int]) -> Finishers:
    return Finishers(frame.standings, frame.missed_start, frame.called, strays, arrived)
