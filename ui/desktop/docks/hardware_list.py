"""The list of boxes: a row for each, below it what is wrong, and the reads of five minutes drawn."""

from collections.abc import Callable
from typing import cast

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from racecontrol.boxes import BIN
from racecontrol.domain.table import Column
from racecontrol.domain.time import SECOND
from ui.desktop.broken import broken
from ui.desktop.grid import Grid, Index
from ui.desktop.hardware_data import ORDER, START_DEVICE, STATES, BoxRow, in_order
from ui.desktop.hardware_words import box_text, clock_tone, last_text, offset, rate_text, state_text, trend_text
from ui.desktop.i18n import N_, number, tr
from ui.desktop.table_view import PAD, Cells, TableView
from ui.desktop.theme import LOOK, SHAPES, font

Rows = tuple[BoxRow, ...]

TEXT, ROW = 14, 28
"""Pixels: larger than in other lists, it is read in passing."""

BELOW, INDENT, GAP = 13, 16, 6
"""Pixels: the text below a row, how far it stands to the right, and the room that it leaves to the next row."""

WORDS = (*(word for _, word in STATES.values()), START_DEVICE[1], *ORDER)
"""All that the first column can say."""


def _count(value: Callable[[BoxRow], int]) -> Callable[[Rows, int], str]:
    return lambda rows, i: number(value(rows[i]))


COLUMNS: tuple[Column[Rows], ...] = (
    Column("state", N_("State"), lambda rows, i: state_text(rows[i]), width=10, help=N_("Of the line and of the box")),
    Column("box", N_("Box"), lambda rows, i: rows[i].decoder.code, width=7),
    Column("point", N_("Point"), lambda rows, i: rows[i].point, width=8, help=N_("And whether it is the backup")),
    Column("port", N_("Port"), lambda rows, i: rows[i].decoder.port, width=14),
    Column("last", N_("Last read"), lambda rows, i: last_text(rows[i]), "right", 7, N_("How long ago")),
    Column("rate", N_("Per min"), lambda rows, i: rate_text(rows[i]), "right", 5, N_("Reads in the last minute")),
    Column("busy", N_("5 minutes"), lambda rows, i: "", width=7, help=N_("Reads in each ten seconds of five minutes")),
    Column(
        "clock",
        N_("Clock"),
        lambda rows, i: offset(rows[i]),
        "right",
        11,
        N_("Beside this computer's, and which way it runs"),
    ),
    Column("trend", N_("Runs"), lambda rows, i: trend_text(rows[i]), "right", 13, N_("Milliseconds in an hour")),
    Column("gaps", N_("Gaps"), _count(lambda row: row.box.gaps), "right", 4, N_("Passings missing by its numbers")),
    Column("stored", N_("Stored"), _count(lambda row: row.tally.stored), "right", 6, N_("Reads, in this sitting")),
    Column(
        "received", N_("Received"), _count(lambda row: row.tally.received), "right", 6, N_("Reads, in this sitting")
    ),
    Column("recovered", N_("Recovered"), _count(lambda row: row.tally.recovered), "right", 6, N_("From its memory")),
    Column("says", N_("Says"), lambda rows, i: box_text(rows[i]), width=18, help=N_("Battery and status as told")),
)

SPARE = ("says", "port", "recovered", "received", "trend", "gaps", "stored", "busy", "rate")


def _role(rows: Rows, i: int) -> str:
    return tr("backup") if rows[i].decoder.role == "backup" else ""


TONES: dict[str, Callable[[Rows, int], str]] = {
    "state": lambda rows, i: rows[i].tone,
    "box": lambda rows, i: rows[i].tone if rows[i].tone in ("act", "watch") else "",
    "clock": lambda rows, i: clock_tone(rows[i]),
    "gaps": lambda rows, i: "watch" if rows[i].box.gaps else "",
}


def _below(row: BoxRow) -> str:
    """What stands below a row: the worst that is wrong, else what is told of it; "" where there is nothing to tell."""
    if not row.wrong:
        return row.note
    worst, *more = row.wrong
    return worst.sentence + (" " + tr("And {n} more.", n=len(more)) if more else "")


class BoxGrid(Grid[Rows]):
    """The keys of box `i` are 2 i, and 2 i + 1 for what stands below it."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, {"point": _role}, TONES)
        self.source = ()

    def show_boxes(self, rows: Rows) -> None:
        keys = [key for i in in_order(rows) for key in ((2 * i, 2 * i + 1) if _below(rows[i]) else (2 * i,))]
        self.show(rows, np.array(keys, np.int64))

    def box(self, row: int) -> BoxRow | None:
        """The box that a row speaks of."""
        return self.source[int(self.keys[row]) // 2] if 0 <= row < len(self.keys) else None

    def is_below(self, row: int) -> bool:
        """Whether that is the line below a box."""
        return bool(self.keys[row] % 2)

    def text(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        if not below:
            return self.columns[column].text(self.source, place)
        return "" if column else _below(self.source[place])

    def second(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        said = self._seconds.get(self.columns[column].key)
        return said(self.source, place) if said and not below else ""

    def tone(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        if below:
            return self.source[place].tone if self.source[place].wrong else "off"
        toned = self._tones.get(self.columns[column].key)
        return toned(self.source, place) if toned else ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Keys and clicks pass over the lines below."""
        return Qt.ItemFlag.NoItemFlags if index.isValid() and self.is_below(index.row()) else super().flags(index)


class Spark(Cells):
    """Bars, one for each ten seconds, the newest on the right; the highest is as high as the row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        grid = cast("BoxGrid", index.model())
        box = grid.box(index.row())
        if box is None or grid.is_below(index.row()) or not box.decoder.hears_chips:
            return
        place = option.rect.adjusted(PAD, 6, -PAD, -6)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        ink, line = (LOOK.theme.on_accent,) * 2 if chosen else (LOOK.theme.accent, LOOK.theme.line)
        rates = box.box.rates
        step, most = max(1, place.width() // len(rates)), max(1, *rates)
        left = place.right() - step * len(rates) + 1
        painter.fillRect(left, place.bottom(), step * len(rates), 1, QColor(line))
        for number_, reads in enumerate(rates):
            high = max(2, round(reads / most * place.height())) if reads else 0
            painter.fillRect(left + number_ * step, place.bottom() - high + 1, max(1, step - 1), high, QColor(ink))


class Below(Cells):
    """The first column: what stands below a row is smaller, in as many lines as it needs."""

    def wear(self) -> None:
        super().wear()
        self._small = font(BELOW)
        self._spacing = QFontMetrics(self._small).lineSpacing()

    def lines(self, text: str, width: int) -> list[str]:
        return broken(text, self._small, width - INDENT - 2 * PAD)

    def height(self, text: str, width: int) -> int:
        return len(self.lines(text, width)) * self._spacing + GAP

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        grid = cast("BoxGrid", index.model())
        if not grid.is_below(index.row()):
            super().paint(painter, option, index)
            return
        place = option.rect  # type: ignore[attr-defined]
        said = "\n".join(self.lines(grid.text(index.row(), 0), place.width()))
        painter.setFont(self._small)
        painter.setPen(QColor(LOOK.theme.tone(grid.tone(index.row(), 0))))
        painter.drawText(place.adjusted(INDENT + PAD, 0, -PAD, 0), Qt.AlignmentFlag.AlignTop, said)


class BoxView(TableView):
    """The list. What stands below a row reaches over all columns and is never cut."""

    def __init__(self, grid: BoxGrid) -> None:
        self.boxes = grid
        self._below: Below | None = None
        super().__init__(grid, "point", SPARE, text=TEXT, row=ROW)
        self._spark, self._below = Spark(self, TEXT), Below(self, TEXT)
        keys = [column.key for column in COLUMNS]
        self.setItemDelegateForColumn(keys.index("busy"), self._spark)
        self.setItemDelegateForColumn(0, self._below)
        self.setAlternatingRowColors(False)
        self.never_cut("state", [f"{SHAPES['watch']} {tr(word)}" for word in WORDS])

    def spread(self) -> None:
        """What stands below a row stands elsewhere now, perhaps, or needs more lines."""
        rows = self.boxes.source
        self.never_cut("box", [row.decoder.code for row in rows])
        self.never_cut("point", [f"{row.point}  {_role(rows, i)}" for i, row in enumerate(rows)])
        self.clearSpans()
        for row in range(self.boxes.rowCount()):
            if self.boxes.is_below(row):
                self.setSpan(row, 0, 1, len(COLUMNS))
        self._set_heights()

    def wear(self) -> None:
        for delegate in (self._below, self._spark) if self._below is not None else ():
            delegate.wear()
        super().wear()
        self._set_heights()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_heights()

    def _set_heights(self) -> None:
        if self._below is None:
            return
        width = self.viewport().width()
        for row in range(self.boxes.rowCount()):
            below = self.boxes.is_below(row)
            height = self._below.height(self.boxes.text(row, 0), width) if below else LOOK.px(ROW)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)


def busy_text(row: BoxRow) -> str:
    """The bars in words, for who cannot see them."""
    return tr("reads in each {s} s, the newest last: {rates}", s=BIN // SECOND, rates=" ".join(map(str, row.box.rates)))
