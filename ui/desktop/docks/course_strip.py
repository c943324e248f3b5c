"""One race as a painted strip: runners between the timing points, mats, head, tail and sweep.

From top to bottom: name and headline, density over the line with the points, kilometres, then when head and tail come
to each point: in one row, tails behind the head and the head's times ahead of it, or in two where there is room. A race
that is over is its headline only, until it gets the keys.
"""

from bisect import bisect_right
from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from racecontrol.domain.time import of_day
from racecontrol.scoring.field import NEVER
from ui.desktop.checkpoints_data import MatRow
from ui.desktop.course_data import BINS, Mark, Picture, Strip
from ui.desktop.docks.checkpoints import WORDS
from ui.desktop.docks.course_words import headline, kilometres, mark_told, spoken, stretch_told
from ui.desktop.i18n import tr
from ui.desktop.theme import LOOK, SHAPES, TEXT, Tone, font

SIDE, LOWEST, WANTED, BELOW = 8, 18, 44, 8
"""Pixels: left and right of the strip, the density's height, at least and where there is room, and below the line."""
NEAR = 8
"""Pixels from a point within which a click means it, and not the stretch beside it."""

FOLDED, STANDING, MOVING = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding

Label = tuple[float, str, str]
"""Where its middle is, the text, its colour."""


class StripView(QWidget):
    """A strip with a cursor: an even place is a point, an odd one the stretch after it.

    `opened`: the place whose runners are wanted; `climbed`: up (-1) or down (1) to another race.
    """

    opened = Signal(int)
    climbed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Picture | None = None
        self.number = 0
        self.place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, STANDING)
        self._claimed, self._was_folded = STANDING, False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear()

    @property
    def strip(self) -> Strip | None:
        return self.shown.strips[self.number] if self.shown else None

    def show_picture(self, shown: Picture, number: int) -> None:
        """Another second, or another scoring."""
        self.shown, self.number = shown, number
        strip = shown.strips[number]
        self.place = min(self.place, 2 * (len(strip.track.marks) - 1))
        setup = shown.survey.standings.field.setup
        self.setAccessibleName(strip.track.race.name)
        told = f"{spoken(strip, setup)}. {self.told(self.place)}"
        if told != self.accessibleDescription():  # what is set is read out, the same or not
            self.setAccessibleDescription(told)
        self._claim()
        self.update()

    def told(self, place: int) -> str:
        """What is at that place, in words."""
        if self.shown is None or self.strip is None:
            return ""
        return stretch_told(self.strip, place // 2) if place % 2 else mark_told(self.shown, self.strip, place // 2)

    def move_to(self, place: int) -> None:
        """The cursor goes there."""
        if self.shown is not None and self.strip is not None:
            self.place = max(0, min(place, 2 * (len(self.strip.track.marks) - 1)))
            self.show_picture(self.shown, self.number)

    def place_at(self, x: float) -> int:
        """Which place is under a point of the widget: the nearest timing point, else the stretch."""
        if self.strip is None:
            return 0
        at = [self._x(mark.metres) for mark in self.strip.track.marks]
        nearest = min(range(len(at)), key=lambda i: abs(at[i] - x))
        if abs(at[nearest] - x) <= LOOK.px(NEAR):
            return 2 * nearest
        return 2 * max(0, min(bisect_right(at, x), len(at) - 1) - 1) + 1

    def x_of(self, place: int) -> float:
        """The middle of a place."""
        assert self.strip is not None
        marks = self.strip.track.marks
        behind, ahead = marks[place // 2], marks[(place + 1) // 2]
        return (self._x(behind.metres) + self._x(ahead.metres)) / 2

    def wear(self) -> None:
        """Fonts and heights of the theme and size that are worn now."""
        self._text, self._strong = font(TEXT), font(TEXT, LOOK.theme.strong)
        text = QFontMetrics(self._text)
        self._row = text.height()
        self._left = LOOK.px(2 * SIDE) + max(map(text.horizontalAdvance, _titles()))
        self._head = QFontMetrics(self._strong).height() + LOOK.px(2)
        self.updateGeometry()
        self.update()

    @property
    def folded(self) -> bool:
        """Whether there is a headline only."""
        return self.strip is not None and self.strip.over and not self.hasFocus()

    def minimumSizeHint(self) -> QSize:
        if self.folded:
            return QSize(LOOK.px(240), self._head)
        rows = 2 if self.strip is None or self.strip.moving else 0
        return QSize(LOOK.px(240), self._head + LOOK.px(LOWEST + BELOW) + rows * self._row)

    def sizeHint(self) -> QSize:
        high = LOOK.px(WANTED + BELOW) + 3 * self._row
        return self.minimumSizeHint() if self.folded else QSize(LOOK.px(480), self._head + high)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.shown and self.strip:
            setup = self.shown.survey.standings.field.setup
            there = self.told(self.place_at(event.pos().x()))
            QToolTip.showText(event.globalPos(), f"{spoken(self.strip, setup)}\n\n{there}", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.strip is None:
            return
        if self._was_folded:  # this click has only opened the strip
            self._was_folded = False
        else:
            self.move_to(self.place_at(event.position().x()))
            self.opened.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        climbs: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = event.key()
        if key in steps:
            self.move_to(self.place + steps[key])
        elif key in climbs:
            self.climbed.emit(climbs[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.place)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._was_folded = event.reason() == Qt.FocusReason.MouseFocusReason and self._claimed is FOLDED
        self._claim()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._claim()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is None or self.strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter, self.strip)
        if self.folded:
            return
        self._paint_cursor(painter)
        self._paint_density(painter, self.strip)
        self._paint_line(painter, self.strip)
        self._paint_labels(painter, self.shown, self.strip)

    def _claim(self) -> None:
        """Room by what there is to see: a moving field takes what others leave."""
        assert self.strip is not None
        claim = FOLDED if self.folded else MOVING if self.strip.moving else STANDING
        if claim != self._claimed:
            self._claimed = claim
            self.setSizePolicy(QSizePolicy.Policy.Expanding, claim)
            self.updateGeometry()

    @property
    def _free(self) -> int:
        """So many rows of text have room beside the lowest density."""
        return max(0, (self.height() - self._head - LOOK.px(LOWEST + BELOW)) // self._row)

    @property
    def _band(self) -> int:
        """The height above the density, for the word of the sweep: no bar reaches there. 0 where there is no room."""
        swept = self.strip is not None and not np.isnan(self.strip.sweep)
        return self._row if swept and self._free > 2 else 0

    @property
    def _rows(self) -> int:
        """So many rows of labels have room below the line."""
        return min(3, self._free - (1 if self._band else 0))

    @property
    def _base(self) -> float:
        """Where the line lies, from above."""
        return self.height() - self._rows * self._row - LOOK.px(BELOW)

    def _x(self, metres: float) -> float:
        assert self.strip is not None
        return self._left + metres / max(1.0, self.strip.track.length) * self._wide

    @property
    def _wide(self) -> float:
        return self.width() - self._left - LOOK.px(2 * SIDE)

    def _paint_head(self, painter: QPainter, strip: Strip) -> None:
        assert self.shown is not None
        theme, side = LOOK.theme, LOOK.px(SIDE)
        room = QRectF(side, 0, self.width() - 2 * side, self._head)
        name = QFontMetrics(self._strong).elidedText(
            strip.track.race.name, Qt.TextElideMode.ElideRight, int(room.width() / 3)
        )
        painter.setFont(self._strong)
        painter.setPen(QColor(theme.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        rest = room.adjusted(QFontMetrics(self._strong).horizontalAdvance(name) + side, 0, 0, 0)
        said = headline(strip, self.shown.survey.standings.field.setup)
        painter.setFont(self._text)
        painter.drawText(
            rest,
            Qt.AlignmentFlag.AlignVCenter,
            QFontMetrics(self._text).elidedText(said, Qt.TextElideMode.ElideRight, int(rest.width())),
        )

    def _paint_cursor(self, painter: QPainter) -> None:
        """Where the keys are: a framed column, seen only while they are here."""
        if not self.hasFocus() or self.strip is None:
            return
        marks = self.strip.track.marks
        if self.place % 2:
            left, right = (self._x(mark.metres) for mark in marks[self.place // 2 : self.place // 2 + 2])
        else:
            middle = self._x(marks[self.place // 2].metres)
            left, right = middle - LOOK.px(NEAR), middle + LOOK.px(NEAR)
        painter.setPen(QPen(QColor(LOOK.theme.accent), 2))
        painter.setBrush(QColor(LOOK.theme.stripe))
        painter.drawRect(QRectF(left, self._head, right - left, self.height() - self._head - 2))

    def _paint_density(self, painter: QPainter, strip: Strip) -> None:
        """Bars on the line; who is long overdue stands as an empty bar at his point.

        Four times as many runners are twice as high: a crowd before a dead mat does not press all others flat.
        """
        most = max(1, int(strip.density.max(initial=0)))
        base, left, part = self._base, self._left, self._wide / BINS
        high, least = base - self._head - self._band - LOOK.px(2), LOOK.px(4)

        def bar(x: float, wide: float, runners: int) -> QRectF:
            tall = max(least, high * min(1.0, runners / most) ** 0.5)
            return QRectF(x, base - tall, max(2.0, wide), tall)

        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LOOK.theme.accent))
        density = strip.density.tolist()
        painter.drawRects([bar(left + i * part, part, runners) for i, runners in enumerate(density) if runners])
        painter.setPen(QColor(LOOK.theme.watch))
        painter.setBrush(QColor(LOOK.theme.surface))
        wide = LOOK.px(4)
        pairs = zip(strip.track.marks, strip.overdue.tolist(), strict=True)
        painter.drawRects([bar(self._x(mark.metres) - 2.5 * wide, wide, late) for mark, late in pairs if late])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_line(self, painter: QPainter, strip: Strip) -> None:
        """The way, what is swept of it, and what will be seen while there is no field."""
        theme, base = LOOK.theme, self._base
        painter.setPen(QPen(QColor(theme.muted), 2))
        painter.drawLine(QPointF(self._left, base), QPointF(self._x(strip.track.length), base))
        painter.setFont(self._text)
        metrics = QFontMetrics(self._text)
        if not np.isnan(strip.sweep):
            at, top = self._x(strip.sweep), float(self._head)
            painter.setPen(QPen(QColor(theme.act), 2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(at, top), QPointF(at, base))
            word = tr("sweep") if self._band else ""
            wide = metrics.horizontalAdvance(word)
            start = at - 4 - wide if at - 4 - wide > self._left else at + 4
            painter.setPen(QColor(theme.act))
            painter.drawText(QPointF(start, top + metrics.ascent() - LOOK.px(2)), word)
        if strip.track.waiting and not strip.running:
            said = tr("After the gun the field moves here: head, tail, sweep.")
            room = QRectF(self._left, self._head, self._wide, LOOK.px(LOWEST))
            painter.setPen(QColor(theme.muted))
            said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)

    def _paint_labels(self, painter: QPainter, shown: Picture, strip: Strip) -> None:
        """Mats on the line; below it kilometres or what is wrong with a mat, head and tail."""
        painter.setFont(self._text)
        metrics = QFontMetrics(self._text)
        for mark in sorted(strip.track.marks, key=lambda mark: _urgency(shown.mats.get(mark.point))):
            tone, _ = _mat(shown.mats.get(mark.point))
            shape = SHAPES[tone]
            wide = metrics.horizontalAdvance(shape)
            place = QRectF(self._x(mark.metres) - wide / 2, self._base - metrics.height() / 2, wide, metrics.height())
            painter.fillRect(place.adjusted(0, 4, 0, -4), QColor(LOOK.theme.surface))
            painter.setPen(QColor(LOOK.theme.tone(tone)))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shape)
        km, head, tail, both = _titles()
        rows = [(km, self._points(shown, strip)), (both, self._times(shown, strip, "next"))]
        if self._rows > len(rows):
            rows[1:] = [(name, self._times(shown, strip, which)) for name, which in ((head, "head"), (tail, "tail"))]
        for row, (title, labels) in enumerate(rows[: self._rows]):
            self._paint_row(painter, self.height() - (self._rows - row) * self._row, title, labels)

    def _paint_row(self, painter: QPainter, top: float, title: str, labels: Iterable[Label]) -> None:
        """Labels, the most important first; who finds no room is left out."""
        metrics, taken = QFontMetrics(self._text), [(0.0, float(self._left) - LOOK.px(SIDE))]
        painter.setPen(QColor(LOOK.theme.muted))
        painter.drawText(QRectF(LOOK.px(SIDE), top, self._left, self._row), Qt.AlignmentFlag.AlignVCenter, title)
        for middle, text, colour in labels:
            wide = metrics.horizontalAdvance(text)
            left = min(max(middle - wide / 2, taken[0][1]), self.width() - wide - 2)
            if any(left < end + 4 and begin < left + wide + 4 for begin, end in taken[1:]):
                continue
            taken.append((left, left + wide))
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(left, top, wide + 1, self._row), Qt.AlignmentFlag.AlignVCenter, text)

    def _points(self, shown: Picture, strip: Strip) -> list[Label]:
        """What is wrong with mats first, then finish and start, then the others."""
        theme, found = LOOK.theme, list[tuple[int, Label]]()
        last = len(strip.track.marks) - 1
        for place, mark in enumerate(strip.track.marks):
            tone, word = _mat(shown.mats.get(mark.point))
            name = tr("Start") if not place else tr("Finish") if place == last else _short(mark)
            if tone in ("watch", "act"):
                label = (self._x(mark.metres), f"{name} {SHAPES[tone]} {word}", theme.tone(tone))
                found.append((0 if tone == "act" else 1, label))
            else:
                found.append((2 if place in (0, last) else 3, (self._x(mark.metres), name, theme.text)))
        return [label for _, label in sorted(found, key=lambda one: one[0])]

    def _times(self, shown: Picture, strip: Strip, which: str) -> list[Label]:
        """When head or tail comes to each point, or the `next` of the two: the finish first, then in course order.

        Past ones stand lighter.
        """
        theme, zone = LOOK.theme, shown.survey.standings.field.setup.event.timezone
        found: list[Label] = []
        for mark in (strip.track.marks[-1], *strip.track.marks[:-1]):
            head = which == "head" or (which == "next" and not mark.passed)
            at = mark.head if head else mark.tail
            if at != NEVER:
                found.append(
                    (self._x(mark.metres), of_day(at, zone)[:5], theme.muted if at < shown.now else theme.text)
                )
        return found


def _titles() -> tuple[str, str, str, str]:
    return tr("km"), tr("head"), tr("tail"), tr("tail, head")


def _mat(row: MatRow | None) -> tuple[Tone, str]:
    tone, word = WORDS["no mat" if row is None else row.mat]
    return tone, tr(word)


def _urgency(row: MatRow | None) -> int:
    return ("off", "ok", "watch", "act").index(_mat(row)[0])


def _short(mark: Mark) -> str:
    """`25`, `21.1`: kilometres, as they stand on the signs along the course."""
    return kilometres(mark.metres).removesuffix(".0")
