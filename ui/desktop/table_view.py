"""The one table view: quiet rows of one height, cells painted straight from the grid."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.desktop.grid import ALIGN, Grid
from ui.desktop.theme import LOOK, ROW, TEXT, font

PAD = 4
"""Pixels left and right of a cell's text."""


class Cells(QStyledItemDelegate):
    """Paints a cell with at most two calls: a third of the time of the usual delegate, which asks for eight roles."""

    def __init__(self, parent: QWidget, text: int = TEXT) -> None:
        super().__init__(parent)
        self._text = text
        self.wear()

    def wear(self) -> None:
        """The font as it is worn now; the one that a view hands out may be of yesterday's size."""
        self._font = font(self._text)
        self._metrics = QFontMetrics(self._font)
        self._struck = font(self._text)
        self._struck.setStrikeOut(True)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        grid = cast("Grid[Any]", index.model())
        row, column = index.row(), index.column()
        place = option.rect.adjusted(PAD, 0, -PAD, 0)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(option.rect, QColor(LOOK.theme.accent))  # type: ignore[attr-defined]
        tone = grid.tone(row, column)
        own = LOOK.theme.tone(tone) if tone else LOOK.theme.text
        painter.setPen(QColor(LOOK.theme.on_accent if chosen else own))
        align = ALIGN[grid.columns[column].align] | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._struck if grid.is_struck(row, column) else self._font)
        metrics = self._metrics
        said = metrics.elidedText(grid.text(row, column), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, align, said)
        if second := grid.second(row, column):
            self._second(painter, place, said, second, chosen)

    def _second(self, painter: QPainter, place: QRect, said: str, second: str, chosen: bool) -> None:
        metrics = self._metrics
        rest = place.adjusted(metrics.horizontalAdvance(said) + PAD, 0, 0, 0)
        if rest.width() < metrics.averageCharWidth() * 4:
            return
        painter.setFont(self._font)
        painter.setPen(QColor(LOOK.theme.on_accent if chosen else LOOK.theme.muted))
        painter.drawText(
            rest, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(second, Qt.TextElideMode.ElideRight, rest.width())
        )


class TableView(QTableView):
    """A list for reading: whole rows are chosen, the column `stretch` takes the room that is left.

    `spare`: columns that go where there is no room for all, the first to go first. `text`, `row`: pixels.
    """

    def __init__(
        self,
        grid: Grid[Any],
        stretch: str,
        spare: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        text: int = TEXT,
        row: int = ROW,
    ) -> None:
        super().__init__(parent)
        self.grid = grid
        self._text, self._row = text, row
        self._stretch, self._spare = stretch, spare
        self._needed: dict[str, int] = {}
        self._whole: dict[str, tuple[str, ...]] = {}
        self.setModel(grid)
        self._cells = Cells(self, text)
        self.setItemDelegate(self._cells)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(8)
        self.wear()

    def take_keys(self) -> None:
        """The keys come here; something is chosen then."""
        if not self.selectionModel().hasSelection() and self.grid.rowCount():
            self.selectRow(0)
        self.setFocus()

    def wear(self) -> None:
        """Row height and column widths for the text as it is worn now."""
        self._cells.wear()
        self.verticalHeader().setDefaultSectionSize(LOOK.px(self._row))
        metrics, heads = QFontMetrics(font(self._text)), QFontMetrics(font(12, LOOK.theme.strong))
        for number, column in enumerate(self.grid.columns):
            title = heads.horizontalAdvance(str(self.grid.headerData(number, Qt.Orientation.Horizontal)))
            whole = self._whole.get(column.key) or ("0" * column.width,)
            widest = max(metrics.horizontalAdvance(text) for text in whole)
            self._needed[column.key] = max(widest, title) + 2 * PAD + 2
            self.setColumnWidth(number, self._needed[column.key])
        self._fit()

    def never_cut(self, key: str, texts: Sequence[str]) -> None:
        """The column gets room for the widest of these texts."""
        if self._whole.get(key) != tuple(texts):
            self._whole[key] = tuple(texts)
            self.wear()

    def spare(self, keys: Sequence[str]) -> None:
        """Other columns go where there is no room for all."""
        if tuple(self._spare) != tuple(keys):
            self._spare = keys
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out spare columns until the others have room; the stretching one takes what is left."""
        keys = [column.key for column in self.grid.columns]
        room = self.viewport().width()
        shown = set(keys)
        for key in self._spare:
            if sum(self._needed[each] for each in shown) > room:
                shown.discard(key)
        for number, key in enumerate(keys):
            self.setColumnHidden(number, key not in shown)
        others = sum(self._needed[each] for each in shown if each != self._stretch)
        self.setColumnWidth(keys.index(self._stretch), max(self._needed[self._stretch], room - others))
