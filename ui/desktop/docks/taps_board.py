"""What is seen of a manual finish: the list of times and bibs, the field where bibs are written, the keys."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from racecontrol.domain.table import Column
from ui.desktop.actions import ACTIONS
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Line, label, put, toned
from ui.desktop.table_view import TableView
from ui.desktop.taps_data import (
    Sheet,
    bib_text,
    elapsed_text,
    latin_text,
    look,
    name_text,
    race_text,
    time_text,
)
from ui.desktop.taps_sheet import GAP, written
from ui.desktop.theme import GRID, LOOK, ROW, SHAPES

if TYPE_CHECKING:
    from racecontrol.domain.state import State

EMPTY = N_(
    "No time waits here for its bib. F2, anywhere in this window, stamps a time at once; Space or Enter does it here. "
    "Write the bibs below in the order in which they come, before the times or behind them. "
    "Ctrl+Enter merges both."
)

LEAST = 4
"""So many rows of the list are always there, its heading among them."""

KEYS = (
    ("merge", N_("Merge")),
    ("gap", N_("Gap")),
    ("up", N_("One up")),
    ("time", N_("Missed time")),
    ("fill", N_("From reads")),
    ("sheet", N_("Type a sheet")),
    ("undo", N_("Undo")),
)
"""The buttons: name of the action, and what stands on them."""

STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
TAPS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
SHARED = (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_Delete)
"""With Ctrl these keys edit a text in a field; an empty one leaves them to the list and to the log."""


def _look_text(one: Sheet, row: int) -> str:
    seen = look(one, row)
    return f"{SHAPES[seen.tone]} {seen.words}"


COLUMNS: tuple[Column[Sheet], ...] = (
    Column("nth", N_("No."), lambda s, i: str(i + 1), "right", 4, N_("Its place in this list")),
    Column("time", N_("Time"), time_text, "right", 10, N_("Time of day of the tap")),
    Column("bib", N_("Bib"), bib_text, "right", 6, N_("As written; a dash where nobody saw it")),
    Column("name", N_("Name"), name_text, width=14),
    Column("race", N_("Race"), race_text, width=4),
    Column("elapsed", N_("Gun"), elapsed_text, "right", 7, N_("What the bib would get, by the gun of its wave")),
    Column("look", N_("Look at"), _look_text, width=28, help=N_("What is to be done about this row")),
)


class Board(QWidget):
    """`tapped`: Space or Enter in the list, or the button; `wrote`: bibs, with Enter; `pressed`: a button's action."""

    tapped = Signal()
    wrote = Signal(str)
    pressed = Signal(str)

    def __init__(self, sheet: Sheet, locked: str) -> None:
        super().__init__()
        self._sheet = sheet
        self.grid: Grid[Sheet] = Grid(COLUMNS, {"name": latin_text}, {"look": lambda s, i: look(s, i).tone}, self)
        self.view = TableView(self.grid, "look", ("race", "elapsed", "nth"))
        self.view.setAccessibleName(tr("Times and bibs"))
        self.empty = label(tr(EMPTY), "empty")
        self.point = QComboBox()
        self.point.setAccessibleName(tr("Point"))
        self.tap_key = QPushButton(tr("Tap (F2)"))
        self.count = Line("muted", tr("How many times and bibs wait"))
        self.where = label(name=tr("Where the next bib goes"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Bibs"))
        self.field.setPlaceholderText(tr("bib, Enter; several with blanks; - for nobody seen"))
        self.who = Line("strong", tr("Whose bib is typed"))
        self.buttons = {name: QPushButton(tr(text)) for name, text in KEYS}
        self.keys = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._explain(locked)
        self._connect()
        self.wear()

    @property
    def row(self) -> int | None:
        """The chosen row; None: behind the last bib."""
        chosen = self.view.selectionModel().selectedRows()
        return chosen[0].row() if chosen else None

    def show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.grid.show(sheet, np.arange(len(sheet)))
        self._stack.setCurrentIndex(1 if len(sheet) else 0)
        bibs = sum(bool(slot.bib) for slot in sheet.slots)
        storing = sum(time.number is None for time in sheet.times)
        told = tr("{n} times, {bibs} bibs", n=number(len(sheet.times)), bibs=number(bibs))
        put(self.count, tr("{told}, {n} being stored", told=told, n=number(storing)) if storing else told)
        self.show_where()

    def show_where(self) -> None:
        """Which row the typed bib goes to, and whose it is."""
        row = self.row
        if row is None:
            put(self.where, tr("Bib {n}", n=number(len(self._sheet.slots) + 1)))
        elif bib := self._sheet.bib(row):
            put(self.where, tr("Row {n}, instead of {bib}", n=number(row + 1), bib=bib))
        else:
            put(self.where, tr("Row {n}", n=number(row + 1)))
        bibs = written(self.field.text())
        entry = self._sheet.state.entries.get(bibs[-1].bib) if bibs else None
        if entry is not None:
            toned(self.who, f"{entry.bib} {entry.name}  {entry.race}", None)
        elif bibs and bibs[-1] != GAP:
            toned(self.who, tr("{bib}: no such bib", bib=bibs[-1].bib), "act")
        else:
            toned(self.who, "", None)

    def offer(self, state: "State", chosen: str) -> None:
        """The points of the set-up; the finish where none was chosen before."""
        points = [(point.name, point.code) for point in state.setup.points]
        if points == [(self.point.itemText(n), self.point.itemData(n)) for n in range(self.point.count())]:
            return
        finish = next((point.code for point in state.setup.points if point.kind == "finish"), "")
        self.point.blockSignals(True)
        self.point.clear()
        for name, code in points:
            self.point.addItem(name, code)
        place = self.point.findData(chosen)
        self.point.setCurrentIndex(max(0, place if place >= 0 else self.point.findData(finish)))
        self.point.blockSignals(False)

    def reveal(self, row: int) -> None:
        """Bring what has just changed into sight, unless somebody has chosen a row to look at."""
        if self.row is None and 0 <= row < self.grid.rowCount():
            self.view.scrollTo(self.grid.index(row, 0))

    def write_on(self) -> None:
        """The bibs in the field were taken; the next goes behind the last one."""
        self.field.clear()
        self.view.clearSelection()
        self.show_where()

    def give_keys(self) -> None:
        """The keys go to the field, where it can be written in."""
        (self.field if self.field.isEnabled() else self._list).setFocus()

    def wear(self) -> None:
        self.view.wear()
        self.view.setMinimumHeight(LOOK.px(LEAST * ROW))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._left_to_actions(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_in_field(event) if watched is self.field else self._key_in_list(event)
        return super().eventFilter(watched, event)

    def _left_to_actions(self, watched: QObject, event: QKeyEvent) -> bool:
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if watched is self.field and not self.field.text() and ctrl and event.key() in SHARED:
            event.ignore()
            return True
        return False

    def _key_in_field(self, event: QKeyEvent) -> bool:
        """Up and Down choose a row; Escape empties the field, then goes back to the end of the list."""
        if event.key() in STEPS and _is_plain(event):
            if self.grid.rowCount() and self.row is None:
                self.view.selectRow(max(0, min(len(self._sheet.slots), self.grid.rowCount()) - 1))
            self._list.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape:
            if self.field.text():
                self.field.clear()
            else:
                self.view.clearSelection()
            return True
        return False

    def _key_in_list(self, event: QKeyEvent) -> bool:
        """Space and Enter tap, however long they are held once; a figure or a letter begins a bib."""
        if not _is_plain(event):
            return False
        if event.key() in TAPS:
            if not event.isAutoRepeat():
                self.tapped.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.view.clearSelection()
            self.give_keys()
            return True
        if self.field.isEnabled() and (event.text().isalnum() or event.text() == "-"):
            self.field.setFocus()
            self.field.insert(event.text())
            return True
        return False

    @property
    def _list(self) -> QWidget:
        return self.view if len(self._sheet) else self.empty

    def _lay_out(self) -> None:
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        head, line, keys = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self.keys)
        head.addWidget(self.point)
        head.addWidget(self.count, 1)
        head.addWidget(self.tap_key)
        line.addWidget(self.where)
        line.addWidget(self.field, 2)
        line.addWidget(self.who, 1)
        for button in self.buttons.values():
            keys.addWidget(button)
        keys.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for row, margins in ((head, (GRID, GRID, GRID, GRID)), (line, (GRID, GRID, GRID, 0))):
            row.setContentsMargins(*margins)
            row.setSpacing(GRID)
        keys.setContentsMargins(GRID, GRID, GRID, 0)
        keys.setSpacing(GRID // 2)
        rows.addLayout(head)
        rows.addWidget(self._stack, 1)
        rows.addLayout(line)
        rows.addWidget(self.keys)
        rows.addSpacing(GRID)

    def _explain(self, locked: str) -> None:
        """What each button does, or why it can do nothing."""
        helps = {action.id: f"{tr(action.help)}  {action.keys}" for action in ACTIONS}
        for name, button in {**self.buttons, "now": self.tap_key}.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setToolTip(locked or helps[f"tap.{name}"])
            button.setEnabled(not locked)
        self.field.setEnabled(not locked)

    def _connect(self) -> None:
        self.tap_key.pressed.connect(self.tapped)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.emit(name))
        self.field.returnPressed.connect(lambda: self.wrote.emit(self.field.text()))
        self.field.textChanged.connect(lambda _: self.show_where())
        for watched in (self.field, self.view, self.empty):
            watched.installEventFilter(self)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self.show_where())


def _is_plain(event: QKeyEvent) -> bool:
    """Without Ctrl or Alt: with them a key belongs to an action."""
    return not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
