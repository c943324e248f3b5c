"""A table of the set-up that is edited in place: typing begins, Enter takes, Esc leaves; rows by key."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from racecontrol.domain.setup import Setup
from racecontrol.domain.table import Column
from ui.desktop.assistant.draft import Draft
from ui.desktop.assistant.fields import Field, word
from ui.desktop.assistant.mistakes import Mistake
from ui.desktop.assistant.tables import Table, unused
from ui.desktop.grid import Grid, Index
from ui.desktop.i18n import N_, tr
from ui.desktop.table_view import Cells, TableView
from ui.desktop.theme import LOOK, SHAPES

TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetGrid(Grid[Setup]):
    """The rows of one table of the draft. The event stands upright: a row for each field."""

    told = Signal(str)
    """Why what was typed was not taken; "" when it was."""

    def __init__(self, table: Table, draft: Draft, parent: QWidget | None = None) -> None:
        self.table, self._draft, self.race = table, draft, 0
        self._mistakes: dict[tuple[int, str], Mistake] = {}
        self.upright = table.fresh is None
        super().__init__(self._upright() if self.upright else self._across(), parent=parent)

    def look(self, mistakes: Sequence[Mistake]) -> None:
        """The draft has changed."""
        mine = [one for one in mistakes if one.table == self.table.name]
        mine = [one for one in mine if self.table.name != "splits" or one.race == self.race]
        self._mistakes = {(one.row, self._key(one.key)): one for one in reversed(mine)}
        count = len(self.table.fields) if self.upright else len(self.rows)
        self.show(self._draft.setup, np.arange(count))

    @property
    def rows(self) -> tuple[Any, ...]:
        return self.table.rows(self._draft.setup, self.race)

    def cell(self, index: Index) -> tuple[int, Field] | None:
        """Row of the table and field; None where nothing can be typed."""
        if not index.isValid():
            return None
        if self.upright:
            return (0, self.table.fields[index.row()]) if index.column() == 1 else None
        return index.row(), self.table.fields[index.column()]

    def at(self, row: int, key: str) -> QModelIndex:
        """The inverse of `cell`; a key that has no field stands in the first."""
        number = next((i for i, field in enumerate(self.table.fields) if field.key == key), 0)
        return self.index(number, 1) if self.upright else self.index(row, number)

    def mistake(self, index: Index) -> Mistake | None:
        found = self.cell(index)
        return self._mistakes.get((found[0], found[1].key)) if found else None

    def plain(self, index: Index) -> str:
        """What stands in the cell, without marks."""
        found = self.cell(index)
        if found is None or found[0] >= len(self.rows):
            return ""
        return found[1].show(getattr(self.rows[found[0]], found[1].key))

    def options(self, index: Index) -> Sequence[str]:
        found = self.cell(index)
        return found[1].options(self._draft.setup) if found else ()

    def fault(self, index: Index, typed: str) -> str:
        """Why that cannot stand there; "" when it can."""
        found = self.cell(index)
        try:
            if found:
                found[1].parse(typed.strip())
        except ValueError as wrong:
            return f"{tr(found[1].title) if found else ''}: {wrong}."
        return ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if self.cell(index) else Qt.ItemFlag.NoItemFlags)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        found = self.cell(index)
        if role != Qt.ItemDataRole.EditRole or found is None:
            return False
        if wrong := self.fault(index, str(value)):
            was = self.plain(index)
            self.told.emit(tr("{wrong} It stays {was}.", wrong=wrong, was=was or tr("empty")))
            return False
        row, field = found
        self.told.emit("")
        self._draft.put(self.table.edit(self._draft.setup, row, field.key, field.parse(str(value).strip()), self.race))
        return True

    def text(self, row: int, column: int) -> str:
        said = super().text(row, column)
        mistake = self.mistake(self.index(row, column))
        return f"{SHAPES[mistake.tone]} {said}".strip() if mistake else said

    def tone(self, row: int, column: int) -> str:
        mistake = self.mistake(self.index(row, column))
        return mistake.tone if mistake else ""

    def _key(self, key: str) -> str:
        return key if self.table.field(key) else self.table.fields[0].key

    def _across(self) -> Sequence[Column[Setup]]:
        return [
            Column(one.key, one.title, self._text_of(one), one.align, one.width, one.help) for one in self.table.fields
        ]

    def _text_of(self, field: Field) -> Callable[[Setup, int], str]:
        def text(setup: Setup, row: int) -> str:
            rows = self.table.rows(setup, self.race)
            return field.show(getattr(rows[row], field.key)) if row < len(rows) else ""

        return text

    def _upright(self) -> Sequence[Column[Setup]]:
        fields = self.table.fields
        return [
            Column("what", N_("What"), lambda _, i: tr(fields[i].title), width=12),
            Column("value", N_("Value"), lambda s, i: fields[i].show(getattr(s.event, fields[i].key)), width=36),
            Column("help", N_("What belongs there"), lambda _, i: tr(fields[i].help), width=36),
        ]


class Editing(Cells):
    """The editor of a cell: a line, or a list that can be typed into. What cannot be is told while it is typed."""

    told = Signal(str)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The chosen cell is filled only where the keys go; elsewhere it has a frame."""
        cell: Any = option  # its stubs lack what it has
        if not cell.state & QStyle.StateFlag.State_Selected or cell.widget is None or cell.widget.hasFocus():
            super().paint(painter, option, index)
            return
        cell.state &= ~QStyle.StateFlag.State_Selected
        painter.fillRect(cell.rect, QColor(LOOK.theme.stripe if index.row() % 2 else LOOK.theme.surface))
        super().paint(painter, option, index)
        painter.setPen(QColor(LOOK.theme.accent))
        painter.drawRect(cell.rect.adjusted(0, 0, -1, -1))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        grid = _grid(index)
        options = grid.options(index)
        if options:
            editor: QWidget = QComboBox(parent)
            assert isinstance(editor, QComboBox)
            editor.setEditable(True)
            editor.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            editor.addItems(list(options))
            editor.editTextChanged.connect(lambda _: self.told.emit(self.fault(editor)))
        else:
            editor = QLineEdit(parent)
            editor.textChanged.connect(lambda _: self.told.emit(self.fault(editor)))
        found = grid.cell(index)
        editor.setAccessibleName(tr(found[1].title) if found else "")
        editor.setProperty("cell", QPersistentModelIndex(index))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        line = _line(editor)
        line.setText(_grid(index).plain(index))
        line.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: QModelIndex | QPersistentModelIndex) -> None:
        model.setData(index, _line(editor).text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """What cannot stand there is not taken: the editor stays, and the sentence is read."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key in TAKING and (wrong := self.fault(editor)):
            self.told.emit(wrong)
            return True
        if key == Qt.Key.Key_Escape:
            self.told.emit("")
        return super().eventFilter(editor, event)

    def fault(self, editor: Any) -> str:
        if not isinstance(editor, QLineEdit | QComboBox):
            return ""
        index = editor.property("cell")
        return _grid(index).fault(index, _line(editor).text()) if index is not None else ""


def _grid(index: Any) -> SheetGrid:
    return index.model()


def _line(editor: Any) -> QLineEdit:
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(line, QLineEdit)
    return line


class Sheet(TableView):
    """The view. `moved`: another cell is the current one; `told`: why something is not taken."""

    HAS_CELLS = True
    moved = Signal()
    told = Signal(str)

    def __init__(self, table: Table, draft: Draft, stretch: str) -> None:
        self.sheet = SheetGrid(table, draft)
        super().__init__(self.sheet, stretch)
        self.sheet.setParent(self)
        self._draft = draft
        self._editing = Editing(self)
        self.setItemDelegate(self._editing)
        if self.sheet.upright:
            self.never_cut("what", [tr(field.title) for field in table.fields])
        else:
            for field in table.fields:
                if field.known:
                    self.never_cut(field.key, [word(one) for one in field.known])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self._editing.told.connect(self.told)
        self.sheet.told.connect(self.told)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def look(self, mistakes: Sequence[Mistake]) -> None:
        """The draft has changed; the current cell stays, or the last one that there is."""
        at = self.currentIndex()
        row, column = max(at.row(), 0), max(at.column(), 1 if self.sheet.upright else 0)
        self.sheet.look(mistakes)
        last = self.sheet.rowCount() - 1
        if last >= 0 and (not self.currentIndex().isValid() or row > last):
            self.setCurrentIndex(self.sheet.index(min(row, last), column))
        self.moved.emit()

    def wear(self) -> None:
        super().wear()
        if hasattr(self, "_editing"):
            self._editing.wear()

    @property
    def refused(self) -> str:
        """Why what is being typed cannot stand in its cell; "" when it can, or nothing is being typed."""
        return self._editing.fault(self.indexWidget(self.currentIndex()))

    @property
    def row(self) -> int:
        """The current row; -1 without any."""
        return self.currentIndex().row()

    def go(self, row: int, key: str = "") -> None:
        self.setCurrentIndex(self.sheet.at(row, key))
        self.setFocus()

    def add(self) -> None:
        """A new row below the current one; a split above the finish."""
        fresh, rows = self.sheet.table.fresh, self.sheet.rows
        if fresh is None or (self.sheet.table.name == "splits" and not self._draft.setup.races):
            return
        row = self.row + 1 if rows else 0
        if self.sheet.table.name == "splits" and row == len(rows) and rows:
            row -= 1
        self._put([*rows[:row], fresh(self._draft.setup, self.sheet.race), *rows[row:]], row, 0)

    def duplicate(self) -> None:
        rows, row = self.sheet.rows, self.row
        if self.sheet.upright or not 0 <= row < len(rows):
            return
        old = rows[row]
        key = "code" if hasattr(old, "code") else "name"
        name = unused((), [getattr(one, key) for one in rows], getattr(old, key).rstrip("0123456789"))
        self._put([*rows[: row + 1], replace(old, **{key: name}), *rows[row + 1 :]], row + 1)

    def remove(self) -> None:
        rows, row = self.sheet.rows, self.row
        if not self.sheet.upright and 0 <= row < len(rows):
            self._put([*rows[:row], *rows[row + 1 :]], min(row, len(rows) - 2))

    def shift(self, step: int) -> None:
        """The current row changes places with its neighbour."""
        rows, row = list(self.sheet.rows), self.row
        to = row + step
        if not self.sheet.upright and 0 <= row < len(rows) and 0 <= to < len(rows):
            rows[row], rows[to] = rows[to], rows[row]
            self._put(rows, to)

    def empty(self) -> None:
        """Nothing stands in the current cell, where that can be."""
        if self.currentIndex().isValid():
            self.sheet.setData(self.currentIndex(), "")

    def event(self, event: QEvent) -> bool:
        """Keys of the rows are not looked for in the menus of the window."""
        if wanted(event, KEYS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            event.ignore()  # it comes from the editor, which was done with it
        elif (deed := KEYS.get(event.keyCombination().toCombined())) is not None:
            deed(self)
        elif event.key() in ENTER and self.sheet.cell(self.currentIndex()):
            self.edit(self.currentIndex())
        elif event.key() in PAGES and event.modifiers() & CTRL:
            event.ignore()  # the assistant turns its pages with it
        else:
            super().keyPressEvent(event)

    def _put(self, rows: Sequence[Any], row: int, column: int | None = None) -> None:
        """`column`: where the cursor goes; None: it stays."""
        column = max(self.currentIndex().column(), 0) if column is None else column
        self._draft.put(self.sheet.table.put(self._draft.setup, rows, self.sheet.race))
        if rows:
            self.setCurrentIndex(self.sheet.index(row, column))
        self.setFocus()


def wanted(event: QEvent, keys: Container[int]) -> bool:
    """Whether a menu's command is about to take one of these keys."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return event.keyCombination().toCombined() in keys


def combined(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    return key | modifier.value


KEYS: dict[int, Callable[[Sheet], None]] = {
    combined(Qt.Key.Key_Insert): Sheet.add,
    combined(Qt.Key.Key_Delete, CTRL): Sheet.remove,
    combined(Qt.Key.Key_D, CTRL): Sheet.duplicate,
    combined(Qt.Key.Key_Up, ALT): lambda sheet: sheet.shift(-1),
    combined(Qt.Key.Key_Down, ALT): lambda sheet: sheet.shift(1),
    combined(Qt.Key.Key_Delete): Sheet.empty,
}
"""Of the rows; `pages.ROWS` has them for the mouse."""
