"""The list of boxes: a row for each, below it what is wrong, and the reads of five minutes drawn."""

from collections.abc import Callable, Iterator
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
from ui.desktop.row_pictures import PAD
from ui.desktop.table_view import Cells, TableView
from ui.desktop.theme import LOOK, SHAPES, font

Rows = tuple[BoxRow, ...]

TEXT, ROW = 14, 28
"""Pixels: larger than in other lists, it is read in passing."""

BELOW, INDENT = 13, 16
"""Pixels: the text below a row, and how far it stands to the right."""

FITS = ((ROW, 99, 6), (ROW, 1, 2), (24, 1, 2), (22, 1, 0))
"""Height of a row, lines below it, and the room from there to the next row: the first that brings all boxes into sight
is taken."""

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
    words = ", ".join(dict.fromkeys(tr(wrong.word) for wrong in more))
    return worst.sentence + (" " + tr("Also: {words}.", words=words) if more else "")


def _told(rows: Rows, order: list[int]) -> Iterator[tuple[int, str]]:
    """Places in the set-up, in that order, with what stands below each; where the same is to be said of boxes one
    below the other, it is said once, below the last of them."""
    said = [_below(rows[i]) for i in order]
    alike = 1
    for place, (i, text) in enumerate(zip(order, said, strict=True)):
        if text and said[place + 1 : place + 2] == [text]:
            alike += 1
            yield i, ""
        else:
            yield i, tr("These {n}: {said}", n=alike, said=text) if alike > 1 else text
            alike = 1


class BoxGrid(Grid[Rows]):
    """The keys of box `i` are 2 i, and 2 i + 1 for what stands below it."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, {"point": _role}, TONES)
        self.source = ()
        self._said: dict[int, str] = {}

    def show_boxes(self, rows: Rows, *, hold: bool = False) -> None:
        """The worst first; `hold`: in the order in which they stand, if they are the same boxes."""
        codes, standing = ([row.decoder.code for row in each] for each in (rows, self.source))
        order = list(self._said) if hold and codes == standing else in_order(rows)
        self._said = dict(_told(rows, order))
        keys = [key for i, text in self._said.items() for key in ((2 * i, 2 * i + 1) if text else (2 * i,))]
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
        return "" if column else self._said[place]

    def second(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        return "" if below else self._looks[column].second(self.source, place)

    def tone(self, row: int, column: int) -> str:
        place, below = divmod(int(self.keys[row]), 2)
        if below:
            return self.source[place].tone if self.source[place].wrong else "off"
        return self._looks[column].tone(self.source, place)

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
    """The first column: what stands below a row is smaller, in as many lines as it needs and may have."""

    most = FITS[0][1]
    """Lines."""

    def wear(self) -> None:
        super().wear()
        self._small = font(BELOW)
        self._spacing = QFontMetrics(self._small).lineSpacing()

    def lines(self, text: str, width: int, most: int) -> list[str]:
        return broken(text, self._small, width - INDENT - 2 * PAD, most)

    def height(self, text: str, width: int, most: int) -> int:
        return len(self.lines(text, width, most)) * self._spacing

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        grid = cast("BoxGrid", index.model())
        if not grid.is_below(index.row()):
            super().paint(painter, option, index)
            return
        place = option.rect  # type: ignore[attr-defined]
        said = "\n".join(self.lines(grid.text(index.row(), 0), place.width(), self.most))
        painter.setFont(self._small)
        painter.setPen(QColor(LOOK.theme.tone(grid.tone(index.row(), 0))))
        painter.drawText(place.adjusted(INDENT + PAD, 0, -PAD, 0), Qt.AlignmentFlag.AlignTop, said)


class BoxView(TableView):
    """The list. What stands below a row reaches over all columns, and is cut only where the boxes below would have
    no room; all of it is told of the chosen box."""

    HAS_CELLS = True

    def __init__(self, grid: BoxGrid) -> None:
        self.boxes = grid
        self._below: Below | None = None
        super().__init__(grid, "point", SPARE, text=TEXT, row=ROW)
        self._spark, self._below = Spark(self, TEXT), Below(self, TEXT)
        keys = [column.key for column in COLUMNS]
        self.setItemDelegateForColumn(keys.index("busy"), self._spark)
        self.setItemDelegateForColumn(0, self._below)
        self.setAlternatingRowColors(False)
        self.verticalHeader().setMinimumSectionSize(1)  # a line below a row is lower than any row
        self.never_cut("state", [f"{SHAPES['watch']} {tr(word)}" for word in WORDS])

    @property
    def cuts(self) -> bool:
        """Whether there is no room for all that stands below the rows."""
        below, width = self._below, self.viewport().width()
        texts = (self.boxes.text(row, 0) for row in range(self.boxes.rowCount()) if self.boxes.is_below(row))
        return below is not None and any(len(below.lines(text, width, 99)) > below.most for text in texts)

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
        """The chosen box stays in sight."""
        super().resizeEvent(event)
        self._set_heights()
        self.scrollTo(self.currentIndex())

    def _set_heights(self) -> None:
        if self._below is None:
            return
        room, heights = self.viewport().size(), list[int]()
        for row_height, most, gap in FITS:
            heights = [
                self._below.height(self.boxes.text(row, 0), room.width(), most) + gap
                if self.boxes.is_below(row)
                else LOOK.px(row_height)
                for row in range(self.boxes.rowCount())
            ]
            self._below.most = most
            if sum(heights) <= room.height():
                break
        for row, height in enumerate(heights):
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)


def busy_text(row: BoxRow) -> str:
    """The bars in words, for who cannot see them."""
    return tr("reads in each {s} s, the newest last: {rates}", s=BIN // SECOND, rates=" ".join(map(str, row.box.rates)))
