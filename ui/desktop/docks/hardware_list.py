"""The list of boxes: a row for each, below it a line with what is wrong, and the reads of five minutes drawn."""

from collections.abc import Callable
from typing import cast

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from racecontrol.boxes import BIN
from racecontrol.domain.table import Column
from racecontrol.domain.time import SECOND
from ui.desktop.grid import Grid, Index
from ui.desktop.hardware_data import BoxRow, in_order
from ui.desktop.hardware_words import box_text, clock_text, clock_tone, last_text, state_text, trend_text
from ui.desktop.i18n import N_, number, tr
from ui.desktop.table_view import Cells, TableView
from ui.desktop.theme import LOOK

Rows = tuple[BoxRow, ...]

TEXT, ROW = 15, 32
"""Pixels: larger than in other lists, it is read in passing."""

INDENT = "      "


def _count(value: Callable[[BoxRow], int]) -> Callable[[Rows, int], str]:
    return lambda rows, i: number(value(rows[i]))


COLUMNS: tuple[Column[Rows], ...] = (
    Column("state", N_("State"), lambda rows, i: state_text(rows[i]), width=10, help=N_("Of the line and of the box")),
    Column("box", N_("Box"), lambda rows, i: rows[i].decoder.code, width=7),
    Column("point", N_("Point"), lambda rows, i: rows[i].point, width=10, help=N_("And whether it is the backup")),
    Column("port", N_("Port"), lambda rows, i: rows[i].decoder.port, width=14),
    Column("last", N_("Last read"), lambda rows, i: last_text(rows[i]), "right", 7, N_("How long ago")),
    Column(
        "rate", N_("Per min"), lambda rows, i: number(rows[i].per_minute), "right", 5, N_("Reads in the last minute")
    ),
    Column("busy", N_("5 minutes"), lambda rows, i: "", width=9, help=N_("Reads in each ten seconds of five minutes")),
    Column(
        "clock",
        N_("Clock"),
        lambda rows, i: clock_text(rows[i]),
        "right",
        10,
        N_("Beside this computer's, and which way it runs"),
    ),
    Column("trend", N_("Runs"), lambda rows, i: trend_text(rows[i]), "right", 9, N_("Milliseconds in an hour")),
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


class BoxGrid(Grid[Rows]):
    """The keys of box `i` are 2 i, and 2 i + 1 for the line below it that says what is wrong."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, {"point": _role}, TONES)
        self.source = ()

    def show_boxes(self, rows: Rows) -> None:
        keys = [key for i in in_order(rows) for key in ((2 * i, 2 * i + 1) if rows[i].wrong else (2 * i,))]
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
        worst, *more = self.source[place].wrong
        if column:
            return ""
        return INDENT + worst.sentence + (tr("  And {n} more.", n=len(more)) if more else "")

    def second(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        said = self._seconds.get(self.columns[column].key)
        return said(self.source, place) if said and not below else ""

    def tone(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        if below:
            return self.source[place].wrong[0].tone
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
        if box is None or grid.is_below(index.row()):
            return
        place = option.rect.adjusted(4, 6, -4, -6)  # type: ignore[attr-defined]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        ink, line = (LOOK.theme.on_accent,) * 2 if chosen else (LOOK.theme.accent, LOOK.theme.line)
        rates = box.box.rates
        step, most = max(1, place.width() // len(rates)), max(1, *rates)
        left = place.right() - step * len(rates) + 1
        painter.fillRect(left, place.bottom(), step * len(rates), 1, QColor(line))
        for number_, reads in enumerate(rates):
            high = max(2, round(reads / most * place.height())) if reads else 0
            painter.fillRect(left + number_ * step, place.bottom() - high + 1, max(1, step - 1), high, QColor(ink))


class BoxView(TableView):
    """The list. The lines below the boxes reach over all columns."""

    def __init__(self, grid: BoxGrid) -> None:
        super().__init__(grid, "point", SPARE, text=TEXT, row=ROW)
        self.boxes = grid
        self._spark = Spark(self, TEXT)
        keys = [column.key for column in COLUMNS]
        self.setItemDelegateForColumn(keys.index("busy"), self._spark)
        self.setAlternatingRowColors(False)

    def spread(self) -> None:
        """The lines below stand elsewhere now, perhaps."""
        self.clearSpans()
        for row in range(self.boxes.rowCount()):
            if self.boxes.is_below(row):
                self.setSpan(row, 0, 1, len(COLUMNS))


def busy_text(row: BoxRow) -> str:
    """The bars in words, for who cannot see them."""
    return tr("reads in each {s} s, the newest last: {rates}", s=BIN // SECOND, rates=" ".join(map(str, row.box.rates)))
