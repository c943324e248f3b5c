"""Rows of a list as pictures: a row is painted when it looks different, not when it moves.

At 20 finishers a second every row of the queue moves with each of them; a third of the processor went into their text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from ui.desktop.grid import Cell
from ui.desktop.theme import LOOK, TEXT, Theme, font

PAD = 4
"""Pixels left and right of a cell's text."""
AT_ONCE = 8
"""So many rows that look otherwise get a new picture at one painting; 25 took up to 30 ms beside busy threads."""
KEPT = 4096
"""So many texts are remembered as they fit their place."""


@cache
def colour(name: str) -> QColor:
    return QColor(name)


class Pen:
    """Writes a cell: its text, struck or not, and what stands lighter behind it.

    A list is thousands of cells a second when many finish, and each call to Qt costs: what is known is not asked.
    """

    def __init__(self, text: int = TEXT) -> None:
        """`text`: pixels, before they are enlarged."""
        self._text = text
        self.wear()

    def wear(self) -> None:
        """The font as it is worn now; the one that a view hands out may be of yesterday's size."""
        self.font = font(self._text)
        self.metrics = QFontMetrics(self.font)
        self._widest = max(self.metrics.maxWidth(), self.font.pixelSize())
        self._struck = QFont(self.font)
        self._struck.setStrikeOut(True)
        self._cuts: dict[tuple[str, int], str] = {}

    def write(self, painter: QPainter, place: QRect, align: Qt.AlignmentFlag, cell: Cell, chosen: bool) -> None:
        """Inside `place`, in the middle of its height. `painter` has `font`; `chosen`: it stands on the accent, which
        is painted already."""
        if not (cell.text or cell.second):
            return
        own = LOOK.theme.tone(cell.tone) if cell.tone else LOOK.theme.text
        painter.setPen(colour(LOOK.theme.on_accent if chosen else own))
        said = self._cut(cell.text, place.width())
        if cell.struck:
            painter.setFont(self._struck)
        painter.drawText(place, align, said)
        if cell.struck:
            painter.setFont(self.font)
        if not cell.second:
            return
        rest = place.adjusted(self.metrics.horizontalAdvance(said) + PAD, 0, 0, 0)
        if rest.width() >= self.metrics.averageCharWidth() * 4:
            painter.setPen(colour(LOOK.theme.lighter_on_accent if chosen else LOOK.theme.muted))
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._cut(cell.second, rest.width()))

    def _cut(self, text: str, width: int) -> str:
        if len(text) * self._widest <= width:
            return text
        said = self._cuts.get((text, width))
        if said is None:
            if len(self._cuts) >= KEPT:
                self._cuts.clear()
            said = self._cuts[text, width] = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return said


@dataclass(frozen=True, slots=True)
class Stand:
    """What all rows have in common. `columns`: number, left edge and width of each that is shown; `size`: of a row,
    pixels; `ratio`: pixels of the screen to each of them."""

    columns: tuple[tuple[int, int, int], ...]
    size: QSize
    ratio: float
    theme: Theme
    larger: float


Looks = tuple[tuple[Cell, ...], bool]
"""The cells of a row, and whether it is chosen."""


class RowPictures:
    """The rows that were painted last."""

    def __init__(self, pen: Pen, align: Sequence[Qt.AlignmentFlag]) -> None:
        """`align`: of each column of the list, shown or not."""
        self._pen, self._align = pen, align
        self._stand: Stand | None = None
        self._places: list[tuple[QRect, Qt.AlignmentFlag]] = []
        self._kept: dict[Looks, QPixmap] = {}
        self._used: dict[Looks, QPixmap] = {}
        self._before: dict[int, QPixmap] = {}
        """By the row's key, as it stood there after the last painting."""
        self._drawn: dict[int, QPixmap] = {}
        self._made = 0
        """New pictures in the painting that goes on."""

    def begin(self, stand: Stand) -> None:
        """A painting begins; where rows stand otherwise than before, all are made anew."""
        if stand != self._stand:
            self._stand = stand
            self._places = [
                (QRect(left + PAD, 0, width - 2 * PAD, stand.size.height()), self._align[number])
                for number, left, width in stand.columns
            ]
            self.forget()

    def draw(self, painter: QPainter, at: QPoint, key: int, looks: Looks) -> bool:
        """Whether the row stands there as it looks now; where many look otherwise at once, some stand there as before
        until they are painted again. `key`: of the row."""
        known = self._used.get(looks) or self._kept.get(looks)
        before = self._before.get(key) if known is None and self._made >= AT_ONCE else None
        picture = known or before or self._make(looks)
        if before is None:
            self._used[looks] = picture
        self._drawn[key] = picture
        painter.drawPixmap(at, picture)
        return before is None

    def end(self, whole: bool) -> None:
        """`whole`: all visible rows were painted; those that were not are forgotten."""
        self._kept = self._used if whole else self._kept | self._used
        self._before = self._drawn if whole else self._before | self._drawn
        self._used, self._drawn, self._made = {}, {}, 0

    def forget(self) -> None:
        self._kept, self._used = {}, {}
        self._before, self._drawn = {}, {}

    def _make(self, looks: Looks) -> QPixmap:
        self._made += 1
        stand = self._stand
        assert stand is not None
        picture = QPixmap(stand.size * stand.ratio)
        picture.setDevicePixelRatio(stand.ratio)
        cells, chosen = looks
        picture.fill(QColor(LOOK.theme.accent) if chosen else Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setFont(self._pen.font)
            for (place, align), cell in zip(self._places, cells, strict=True):
                self._pen.write(painter, place, align, cell, chosen)
        return picture
