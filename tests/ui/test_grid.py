"""The one table model, whatever comes, goes and changes place."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from racecontrol.domain.table import Column
from ui.desktop.grid import Grid

Source = dict[int, str]
COLUMNS: tuple[Column[Source], ...] = (Column("n", "Number", lambda source, key: source[key], "right"),)
rows = st.lists(st.integers(0, 40), unique=True)


def texts(grid: Grid[Source]) -> list[str]:
    return [str(grid.data(grid.index(row, 0))) for row in range(grid.rowCount())]


@given(shown=st.lists(rows, min_size=1, max_size=6))
def test_any_rows_after_any_rows(qapp: object, shown: list[list[int]]) -> None:
    grid: Grid[Source] = Grid(COLUMNS)
    tester = QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for turn, keys in enumerate(shown):
        source = {key: f"{key} in {turn}" for key in range(41)}
        grid.show(source, np.array(keys, np.int64), np.full((len(keys), 1), turn))
        assert texts(grid) == [source[key] for key in keys]
    assert tester.model() is grid


@given(before=rows, after=rows)
def test_what_somebody_has_chosen_stays_chosen(qapp: object, before: list[int], after: list[int]) -> None:
    grid: Grid[Source] = Grid(COLUMNS)
    source = {key: str(key) for key in range(41)}
    grid.show(source, np.array(before, np.int64))
    held = {key: QPersistentModelIndex(grid.index(row, 0)) for row, key in enumerate(before)}
    grid.show(source, np.array(after, np.int64))
    for key, index in held.items():
        assert index.isValid() == (key in after)
        assert not index.isValid() or after[index.row()] == key


def changed_ranges(grid: Grid[Source], source: Source, keys: list[int], marks: list[int]) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        told.append((first.row(), last.row()))

    grid.dataChanged.connect(note)
    grid.show(source, np.array(keys, np.int64), np.array(marks, np.int64)[:, None])
    grid.dataChanged.disconnect(note)
    return told


def test_only_what_changed_is_told(qapp: object) -> None:
    grid: Grid[Source] = Grid(COLUMNS)
    source = {key: str(key) for key in range(9)}
    assert changed_ranges(grid, source, [3, 2, 1], [0, 0, 0]) == []
    assert changed_ranges(grid, source, [3, 2, 1], [0, 0, 0]) == []
    assert changed_ranges(grid, source, [5, 4, 3, 2, 1], [0, 0, 7, 0, 7]) == [(2, 2), (4, 4)]
    assert changed_ranges(grid, source, [1, 5], [7, 0]) == []


def test_headings_align_and_explain(qapp: object) -> None:
    grid: Grid[Source] = Grid(COLUMNS)
    grid.show({1: "one"}, np.array([1]))
    role = Qt.ItemDataRole
    assert grid.headerData(0, Qt.Orientation.Horizontal) == "Number"
    assert grid.headerData(0, Qt.Orientation.Horizontal, role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert grid.data(grid.index(0, 0), role.ToolTipRole) == "one"


@given(before=rows, new=rows)
def test_what_is_put_on_top_stands_above_all_others(qapp: object, before: list[int], new: list[int]) -> None:
    grid: Grid[Source] = Grid(COLUMNS)
    tester = QAbstractItemModelTester(grid, QAbstractItemModelTester.FailureReportingMode.Fatal)
    source, above = {key: str(key) for key in range(41)}, [key for key in new if key not in before]
    grid.show(source, np.array(before, np.int64), np.zeros((len(before), 1), np.int64))
    grid.put_on_top(source, np.array(above, np.int64), np.ones((len(above), 1), np.int64))
    assert texts(grid) == [str(key) for key in above + before]
    assert changed_ranges(grid, source, above + before, [1] * len(above) + [0] * len(before)) == []
    assert tester.model() is grid
