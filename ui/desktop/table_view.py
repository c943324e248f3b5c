"""The one table view: quiet rows of one height, painted straight from the grid."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
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
from ui.desktop.row_pictures import PAD, Pen, RowPictures, Stand
from ui.desktop.theme import LOOK, ROW, TEXT, font


class Cells(QStyledItemDelegate):
    """Paints a cell with at most two calls: a third of the time of the usual delegate, which asks for eight roles."""

    def __init__(self, parent: QWidget, text: int = TEXT) -> None:
        super().__init__(parent)
        self.pen = Pen(text)

    def wear(self) -> None:
        self.pen.wear()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        grid = cast("Grid[Any]", index.model())
        row, column = index.row(), index.column()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        if chosen:
            painter.fillRect(option.rect, QColor(LOOK.theme.accent))  # type: ignore[attr-defined]
        place = option.rect.adjusted(PAD, 0, -PAD, 0)  # type: ignore[attr-defined]
        painter.setFont(self.pen.font)
        self.pen.write(painter, place, ALIGN[grid.columns[column].align], grid.painted(row, column), chosen)


def heads(grid: Grid[Any], parent: QWidget) -> QStandardItemModel:
    """What stands above the columns, kept for Qt: its header asks for seven roles of each section at each painting, and
    each question to the grid itself waits for a turn of the interpreter."""
    kept = QStandardItemModel(0, len(grid.columns), parent)
    for number in range(len(grid.columns)):
        item = QStandardItem()
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.TextAlignmentRole):
            item.setData(grid.headerData(number, Qt.Orientation.Horizontal, role), role)
        kept.setHorizontalHeaderItem(number, item)
    return kept


class TableView(QTableView):
    """A list for reading: whole rows are chosen, the column `stretch` takes the room that is left.

    Rows are painted as pictures, unless a view `HAS_CELLS` that paint themselves. `spare`: columns that go where there
    is no room for all, the first to go first. `text`, `row`: pixels.
    """

    HAS_CELLS = False

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
        self.horizontalHeader().setModel(heads(grid, self))
        self._cells = Cells(self, text)
        self._pictures = RowPictures(self._cells.pen, [ALIGN[column.align] for column in grid.columns])
        grid.modelReset.connect(self._pictures.forget)
        grid.renamed.connect(self._pictures.forget)
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
        self._pictures.forget()
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

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pictures.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.HAS_CELLS:
            super().paintEvent(event)
            return
        # each call to Qt may cost a turn of the interpreter: what is the same for all rows is asked for once
        grid, whole, stand = self.grid, event.rect(), self._stand()
        columns, height = [column for column, *_ in stand.columns], stand.size.height()
        chosen = [range(span.top(), span.bottom() + 1) for span in self.selectionModel().selection().toList()]
        other = self.palette().alternateBase() if self.alternatingRowColors() else None
        self._pictures.begin(stand)
        with QPainter(self.viewport()) as painter:
            first, last = max(0, self.rowAt(whole.top())), self.rowAt(whole.bottom())
            top = self.rowViewportPosition(first)
            late = QRect()
            for row in range(first, grid.rowCount() if last < 0 else last + 1):
                if row % 2 and other is not None:
                    painter.fillRect(0, top, stand.size.width(), height, other)
                looks = grid.line(row, columns), any(row in span for span in chosen)
                if not self._pictures.draw(painter, QPoint(0, top), int(grid.keys[row]), looks):
                    late |= QRect(0, top, stand.size.width(), height)
                top += height
        self._pictures.end(whole.contains(self.viewport().rect()))
        if not late.isEmpty():
            self.viewport().update(late)  # in a turn of its own: the window hears in between

    def _stand(self) -> Stand:
        columns = tuple(
            (number, self.columnViewportPosition(number), self.columnWidth(number))
            for number in range(len(self.grid.columns))
            if not self.isColumnHidden(number)
        )
        size = QSize(self.viewport().width(), self.verticalHeader().defaultSectionSize())
        return Stand(columns, size, self.devicePixelRatioF(), LOOK.theme, LOOK.size)

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
