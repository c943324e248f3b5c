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


def painted(grid: Grid[Source], rows: int) -> list[str]:
    return [grid.line(row, [0])[0].text for row in range(rows)]


@given(shown=st.lists(st.tuples(rows, st.integers(0, 2)), min_size=1, max_size=8))
def test_a_row_that_is_kept_looks_as_its_marks_say(qapp: object, shown: list[tuple[list[int], int]]) -> None:
    grid: Grid[Source] = Grid(COLUMNS, kept=True)
    for keys, looks in shown:
        source = {key: f"{key} as {looks if key % 2 else 0}" for key in range(41)}
        marks = np.array([[looks if key % 2 else 0] for key in keys], np.int64).reshape(-1, 1)
        grid.show(source, np.array(keys, np.int64), marks)
        assert painted(grid, len(keys)) == [source[key] for key in keys]


def test_a_row_that_is_kept_is_made_anew_only_when_it_changes(qapp: object) -> None:
    asked: list[int] = []

    def text(source: Source, key: int) -> str:
        asked.append(key)
        return source[key]

    grid: Grid[Source] = Grid((Column("n", "Number", text),), kept=True)
    source, keys = {1: "one", 2: "two", 3: "three"}, np.array([3, 2, 1])
    grid.show(source, keys, np.array([[0], [0], [0]]))
    painted(grid, 3)
    asked.clear()
    grid.show(source | {2: "II"}, keys, np.array([[0], [7], [0]]))
    assert painted(grid, 3) == ["three", "II", "one"]
    assert asked == [2]
    grid.rename({4: "four"}, np.array([4]))
    assert painted(grid, 1) == ["four"]
    assert grid.line(0, []) == ()  # other columns
