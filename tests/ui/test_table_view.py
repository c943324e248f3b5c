"""A list looks the same whether its rows are painted as pictures or cell by cell, and as it should after a change;
its heads look as Qt paints them."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from racecontrol.domain.table import Column
from ui.desktop.grid import Grid
from ui.desktop.row_pictures import AT_ONCE
from ui.desktop.table_view import TableView
from ui.desktop.theme import DAY, LOOK, ROW, THEMES, wear

Source = dict[int, str]
Pixels = NDArray[np.int16]
COLUMNS: tuple[Column[Source], ...] = (
    Column("bib", "Bib", lambda _, key: str(key), "right", 5),
    Column("name", "Name", lambda source, key: source[key]),
    Column("mark", "Look at", lambda _, key: "no start" if key % 3 else "", width=8),
)
NAMES = ("Zhang Wěi", "李娜", "Анна Каренина", "a name that is far too long for the room that there is " * 3, "")


class ByCells(TableView):
    HAS_CELLS = True


@pytest.fixture(autouse=True)
def day(qapp: QApplication) -> Iterator[None]:
    wear(qapp, DAY, 1.0)
    yield
    wear(qapp, DAY, 1.0)


def source(rows: int = 20) -> Source:
    return {key: NAMES[key % len(NAMES)] for key in range(rows)}


def shown(qtbot: QtBot, of: type[TableView]) -> TableView:
    grid: Grid[Source] = Grid(
        COLUMNS,
        {"name": lambda _, key: "lighter" if key % 4 == 1 else ""},
        {"mark": lambda _, key: "act" if key % 2 else "watch"},
        struck={"name": lambda _, key: key % 7 == 2},
    )
    view = of(grid, "name")
    grid.setParent(view)
    qtbot.addWidget(view)
    view.resize(420, 300)
    grid.show(source(), np.arange(20), np.zeros((20, 1), np.int64))
    view.selectRow(1)
    with qtbot.waitExposed(view):
        view.show()
    return view


def picture(view: TableView) -> Pixels:
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(np.int16)


def alike(one: Pixels, other: Pixels) -> bool:
    """Letters on a clear ground and then on a colour, or on the colour at once: the last bit may be another."""
    return one.shape == other.shape and int(np.abs(one - other).max()) <= 1


def scroll(view: TableView) -> None:
    view.verticalScrollBar().setValue(5)


def resize(view: TableView) -> None:
    view.resize(300, 300)


def choose(view: TableView) -> None:
    view.selectRow(4)


def insert(view: TableView) -> None:
    keys = np.concatenate(([20, 21, 22], np.arange(20)))
    view.grid.show(source(23), keys, np.zeros((23, 1), np.int64))


def change(view: TableView) -> None:
    view.grid.show(source() | {3: "another name"}, np.arange(20), (np.arange(20)[:, None] == 3).astype(np.int64))


def empty(view: TableView) -> None:
    view.grid.empty()


@pytest.mark.parametrize("then", [scroll, resize, choose, insert, change, empty])
def test_rows_as_pictures_look_like_cells(qtbot: QtBot, then: object) -> None:
    assert callable(then)
    pictures, cells = shown(qtbot, TableView), shown(qtbot, ByCells)
    before = picture(pictures)
    assert alike(before, picture(cells))
    for view in (pictures, cells):
        then(view)
    assert alike(picture(pictures), picture(cells))
    assert not alike(picture(pictures), before)


class Noted(TableView):
    """Remembers from where on it was painted, pixels, each time."""

    def __init__(self, *args: Any) -> None:
        self.tops: list[int] = []
        super().__init__(*args)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.tops.append(event.rect().top())
        super().paintEvent(event)


def test_where_all_rows_change_at_once_the_window_hears_before_the_last_are_painted(qtbot: QtBot) -> None:
    pictures, cells = shown(qtbot, Noted), shown(qtbot, ByCells)
    assert isinstance(pictures, Noted)
    before = picture(pictures)
    pictures.tops.clear()
    for view in (pictures, cells):
        view.grid.show(source() | dict.fromkeys(range(20), "another"), np.arange(20), np.ones((20, 1), np.int64))
    after, first_late = picture(cells), AT_ONCE * LOOK.px(ROW)
    qtbot.waitUntil(lambda: len(pictures.tops) == 2)
    assert pictures.tops == [0, first_late]
    assert first_late < len(after) - LOOK.px(ROW)
    assert alike(picture(pictures), after)
    assert not alike(before, after)


def rename(view: TableView) -> None:
    view.grid.rename({key: f"name {key}" for key in range(20)}, np.arange(20))


def show_another_list(view: TableView) -> None:
    view.grid.empty()
    view.grid.show({key: f"name {key}" for key in range(20)}, np.arange(20), np.zeros((20, 1), np.int64))


@pytest.mark.parametrize("then", [rename, show_another_list])
def test_a_row_never_stands_there_as_another_one(qtbot: QtBot, then: Callable[[TableView], None]) -> None:
    pictures, cells = shown(qtbot, TableView), shown(qtbot, ByCells)
    picture(pictures)
    for view in (pictures, cells):
        then(view)
    assert alike(picture(pictures), picture(cells))


@pytest.mark.parametrize("theme", [name for name in THEMES if THEMES[name] is not DAY])
def test_rows_as_pictures_wear_the_theme_and_the_size(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    pictures, cells = shown(qtbot, TableView), shown(qtbot, ByCells)
    before = picture(pictures)
    for size in (1.0, 1.5):
        wear(qapp, THEMES[theme], size)
        for view in (pictures, cells):
            view.wear()
        assert alike(picture(pictures), picture(cells))
        assert not alike(picture(pictures), before)


class Asked(Grid[Source]):
    """Counts the questions of those who paint its heads."""

    questions = 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        self.questions += 1
        return super().headerData(section, orientation, role)


def test_heads_look_as_qt_paints_them_and_ask_the_grid_no_more(qtbot: QtBot) -> None:
    grid = Asked(COLUMNS)
    view, plain = TableView(grid, "name"), QTableView()
    plain.setModel(grid)
    plain.horizontalHeader().setHighlightSections(False)
    plain.verticalHeader().hide()
    pictures: list[Pixels] = []
    for table in (view, plain):
        qtbot.addWidget(table)
        table.resize(420, 300)
        with qtbot.waitExposed(table):
            table.show()
        for number in range(len(COLUMNS)):
            table.setColumnWidth(number, view.columnWidth(number))
        grid.questions = 0
        image = table.horizontalHeader().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pictures.append(np.frombuffer(image.constBits(), np.uint8).astype(np.int16))
        assert (grid.questions == 0) == (table is view)
    assert np.array_equal(pictures[0], pictures[1])
