"""The one table model: a lens over arrays. Rows come, go and change in ranges; the view is never reset."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from racecontrol.domain.table import Column
from ui.desktop.i18n import tr

S = TypeVar("S")
Index = QModelIndex | QPersistentModelIndex
Keys = NDArray[np.int64]
Marks = NDArray[np.int64]
Text = Callable[[S, int], str]
Test = Callable[[S, int], bool]

NOWHERE = QModelIndex()
ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}
"""Of a cell's text, always in the middle of its height."""

ROWS_ONLY = QAbstractTableModel.LayoutChangeHint.VerticalSortHint
"""The columns stay as they are: their heads need not be measured."""

HINTED = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
"""The form of the signals of a layout that takes it."""

MANY = 16
"""More changed ranges than this are told as one."""

LINES = 512
"""So many rows are remembered as they were painted: more than any screen shows."""


def ranges(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """First and last index of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    yield from zip(edges[::2].tolist(), (edges[1::2] - 1).tolist(), strict=True)


def among(keys: Keys, others: Keys) -> NDArray[np.bool_]:
    """Which of `keys` stand in `others` too; by a table, as keys are small (numpy's `isin` sorts: ten times slower)."""
    there = np.zeros(1 + max(keys.max(initial=-1), others.max(initial=-1)), np.bool_)
    there[others] = True
    return there[keys]


def differing(old: Keys, old_marks: Marks, new: Keys, new_marks: Marks) -> NDArray[np.bool_]:
    """Which of the keys `new` have other marks than among `old`; both hold the same keys, in any order."""
    place = np.zeros(1 + old.max(initial=-1), np.intp)
    place[old] = np.arange(len(old))
    return (old_marks[place[new]] != new_marks).any(axis=1)


class Cell(NamedTuple):
    """How a cell looks. `second` stands lighter behind the text; `tone`: the state that colours it, "" for none;
    `struck`: it counts no more."""

    text: str
    second: str = ""
    tone: str = ""
    struck: bool = False


class _Look(NamedTuple):
    """How the cells of a column look, by source and key."""

    text: Text[Any]
    second: Text[Any]
    tone: Text[Any]
    struck: Test[Any]


def _nothing(_source: object, _key: int) -> str:
    return ""


def _never(_source: object, _key: int) -> bool:
    return False


class Grid(QAbstractTableModel, Generic[S]):
    """Rows of a source, seen through columns.

    `seconds`: by column key, what stands lighter behind the text; `tones`: by column key, the state that colours it;
    `struck`: by column key, whether the text is struck through. `kept`: a row's marks tell all that it is made of, and
    what was painted once is not made anew until they change.
    """

    renamed = Signal()
    """Keys mean other rows from now on."""

    def __init__(
        self,
        columns: Sequence[Column[S]],
        seconds: Mapping[str, Text[S]] | None = None,
        tones: Mapping[str, Text[S]] | None = None,
        parent: QWidget | None = None,
        *,
        struck: Mapping[str, Test[S]] | None = None,
        kept: bool = False,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.source: S  # there from the first `show` on; before that there are no rows
        self.keys: Keys = np.empty(0, np.int64)
        self._marks: Marks = np.empty((0, 0), np.int64)
        self._kept = kept
        self._lines: dict[int, tuple[Cell, ...]] = {}
        """By key, what was painted and has not changed since."""
        self._lined: Sequence[int] = ()
        """The columns of `_lines`."""
        self._looks = tuple(
            _Look(
                column.text,
                (seconds or {}).get(column.key, _nothing),
                (tones or {}).get(column.key, _nothing),
                (struck or {}).get(column.key, _never),
            )
            for column in self.columns
        )

    def show(self, source: S, keys: Keys, marks: Marks | None = None) -> None:
        """Look at `source`, whose rows `keys` are shown in that order.

        A key, not below 0, means the same row in the old source and in the new one. `marks`, one line for each key: a
        row whose marks are equal looks as before; without marks every row may have changed.
        """
        self._remove(among(self.keys, keys))  # still in the old source: in the new one they may be nothing
        self.source = source
        kept, kept_marks = self.keys, self._marks
        fresh = ~among(keys, kept)
        self._reorder(keys[~fresh])
        self._insert(keys, fresh)
        changed = ~fresh
        if marks is not None and kept_marks.shape[1:] == marks.shape[1:]:
            changed[changed] = differing(kept, kept_marks, keys[~fresh], marks[~fresh])
        self._marks = marks if marks is not None else np.empty((len(keys), 0), np.int64)
        self._tell(changed)

    def put_on_top(self, source: S, keys: Keys, marks: Marks) -> None:
        """New rows above all others, which look as before in `source`; as `show`, without a look at the others."""
        self.source = source
        if len(keys):
            self.beginInsertRows(NOWHERE, 0, len(keys) - 1)
            self.keys = np.concatenate((keys, self.keys))
            self._marks = np.concatenate((marks, self._marks)) if len(self._marks) else marks
            self.endInsertRows()

    def empty(self) -> None:
        """No rows, at once: before another list is shown in place of this one, to somebody who asked for it."""
        self.beginResetModel()
        self._lines.clear()
        self.keys = np.empty(0, np.int64)
        self._marks = np.empty((0, 0), np.int64)
        self.endResetModel()

    def rename(self, source: S, keys: Keys) -> None:
        """The same rows have other keys in a new source; all of them may look different."""
        self.source, self.keys = source, keys
        self._lines.clear()
        self.renamed.emit()
        self._marks = np.empty((len(keys), 0), np.int64)
        self._tell(np.ones(len(keys), np.bool_))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGN[self.columns[index.column()].align]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.text(index.row(), index.column())}  {self.second(index.row(), index.column())}".strip()
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(column.help) if column.help else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGN[column.align]
        return None

    def painted(self, row: int, column: int) -> Cell:
        """All that there is to paint."""
        return Cell(
            self.text(row, column), self.second(row, column), self.tone(row, column), self.is_struck(row, column)
        )

    def line(self, row: int, columns: Sequence[int]) -> tuple[Cell, ...]:
        """The same of several columns at once, for rows as pictures: hundreds of cells at each painting, and nearly all
        as before. A grid that says otherwise what stands in a cell is painted cell by cell."""
        key = int(self.keys[row])
        if not self._kept:
            return self._cells(key, columns)
        if columns != self._lined or len(self._lines) > LINES:
            self._lines, self._lined = {}, columns
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = self._cells(key, columns)
        return line

    def _cells(self, key: int, columns: Sequence[int]) -> tuple[Cell, ...]:
        source = self.source
        return tuple(
            Cell(text(source, key), second(source, key), tone(source, key), struck(source, key))
            for text, second, tone, struck in map(self._looks.__getitem__, columns)
        )

    def text(self, row: int, column: int) -> str:
        return self.columns[column].text(self.source, int(self.keys[row]))

    def second(self, row: int, column: int) -> str:
        """What stands lighter behind the text; "" for nothing."""
        return self._looks[column].second(self.source, int(self.keys[row]))

    def tone(self, row: int, column: int) -> str:
        """The state that colours the cell; "" for none."""
        return self._looks[column].tone(self.source, int(self.keys[row]))

    def is_struck(self, row: int, column: int) -> bool:
        """Whether the cell's text is struck through: it counts no more."""
        return self._looks[column].struck(self.source, int(self.keys[row]))

    def _remove(self, stay: NDArray[np.bool_]) -> None:
        """Take out the rows that do not stay, from the bottom up."""
        self._forget(~stay)
        for first, last in reversed(list(ranges(~stay))):
            self.beginRemoveRows(NOWHERE, first, last)
            self.keys = np.delete(self.keys, slice(first, last + 1))
            self._marks = np.delete(self._marks, slice(first, last + 1), axis=0)
            self.endRemoveRows()

    def _reorder(self, keys: Keys) -> None:
        """The same rows in another order; selection and place in the list go along."""
        if np.array_equal(self.keys, keys):
            return
        self.layoutAboutToBeChanged[HINTED].emit([], ROWS_ONLY)  # type: ignore[index]
        old = self.persistentIndexList()
        place = np.zeros(1 + keys.max(initial=-1), np.intp)
        place[keys] = np.arange(len(keys))
        new = [self.index(int(place[self.keys[index.row()]]), index.column()) for index in old]
        self.keys = keys
        self.changePersistentIndexList(old, new)
        self.layoutChanged[HINTED].emit([], ROWS_ONLY)  # type: ignore[index]

    def _insert(self, keys: Keys, fresh: NDArray[np.bool_]) -> None:
        for first, last in ranges(fresh):
            self.beginInsertRows(NOWHERE, first, last)
            self.keys = np.insert(self.keys, first, keys[first : last + 1])
            self.endInsertRows()

    def _tell(self, changed: NDArray[np.bool_]) -> None:
        self._forget(changed)
        found = list(ranges(changed))
        if len(found) > MANY:
            found = [(found[0][0], found[-1][1])]
        for first, last in found:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _forget(self, changed: NDArray[np.bool_]) -> None:
        """These rows are painted anew."""
        if self._lines:
            for key in self.keys[changed].tolist():
                self._lines.pop(key, None)
