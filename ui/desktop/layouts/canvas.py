"""The page with the frames of its items: chosen, moved and sized by mouse and keys."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reports.items import Item, Layout, Rule
from ui.desktop.i18n import tr
from ui.desktop.layouts import geometry
from ui.desktop.layouts.changes import with_item
from ui.desktop.layouts.snapping import Marks, marks, snapped, snapped_handle
from ui.desktop.theme import GRID, LOOK, SHAPES, font

HANDLE, REACH, NEAR, BEGINS = 9, 7, 6, 4
"""Pixels: of a handle, around it and around lines for the mouse, of snapping, and before a drag begins."""

NO, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)

STEPS: Final = {NO: 1.0, SHIFT: 5.0, ALT: 0.1}
"""Millimetres of an arrow key, alone and with one that it is pressed with."""

ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

INK_FRAME, INK_CHOSEN, INK_GUIDE, INK_WRONG = "#8a94a3", "#0a58a8", "#c2188b", "#b01018"
"""On paper, which is white in every theme."""


@dataclass(slots=True)
class _Drag:
    """`handle`: -1 while the item is moved as a whole. `begun`: the mouse has left the place where it was pressed."""

    item: Item
    handle: int
    at: QPointF
    begun: bool = False


class Canvas(QWidget):
    """`chosen`: another item, -1 for none; `changed`: a step was made; `drawn`: the same, not finished yet; `wanted`:
    the fields of the chosen item; `resized`: another picture would be sharper."""

    chosen = Signal(int)
    changed = Signal(object)
    drawn = Signal(object)
    removed = Signal()
    wanted = Signal()
    resized = Signal()

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self.setAccessibleName(tr("The page: Tab chooses, arrow keys move"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        self._layout, self._current = layout, -1
        self._image, self._why = QImage(), ""
        self._wrong: frozenset[int] = frozenset()
        self._drag: _Drag | None = None
        self._guides = Marks()
        self.snaps = True

    def sizeHint(self) -> QSize:
        return QSize(LOOK.px(640), LOOK.px(560))

    @property
    def pixels(self) -> tuple[int, int]:
        """Dots of the screen that the picture may fill."""
        room, ratio = self._page(), self.devicePixelRatioF()
        return max(1, round(room.width() * ratio)), max(1, round(room.height() * ratio))

    @property
    def guides(self) -> Marks:
        """Where what is dragged stands at a line now."""
        return self._guides

    def show_layout(self, layout: Layout, current: int) -> None:
        """What is edited, and which item of it is chosen."""
        self._layout, self._current, self._drag, self._guides = layout, current, None, Marks()
        self.setAccessibleDescription(self._told())
        self.update()

    def show_picture(self, image: QImage | None, wrong: frozenset[int], why: str = "") -> None:
        """As it will be printed; None: it cannot be drawn. `wrong`: numbers of the items with a fault."""
        self._image, self._wrong, self._why = image or QImage(), wrong, why
        self.update()

    def at(self, x: float, y: float) -> QPointF:
        """Where a place of the page, in millimetres, is on this widget."""
        page = self._page()
        scale = self._scale()
        return QPointF(page.left() + x * scale, page.top() + y * scale)

    def wear(self) -> None:
        self.update()

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self._millimetres(event.position())
        handle = self._handle(event.position())
        if handle < 0:
            number = geometry.found(self._layout.items, x, y, REACH / self._scale())
            if number != self._current:
                self._choose(number)
        if self._current >= 0:
            self._drag = _Drag(self._layout.items[self._current], handle, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            self._point(event.position())
            return
        away = event.position() - drag.at
        if not drag.begun and away.manhattanLength() < BEGINS:
            return
        drag.begun = True
        self._show_dragged(drag, away, free=bool(event.modifiers() & ALT))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag, self._guides = self._drag, None, Marks()
        self.update()
        if drag is not None and drag.begun:
            self.changed.emit(self._layout)

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self._drag = None
        self.wanted.emit()

    def _show_dragged(self, drag: _Drag, away: QPointF, *, free: bool) -> None:
        """The item where the mouse has it, at a line where one is near; `free`: no line draws it."""
        scale = self._scale()
        near = 0.0 if free or not self.snaps else NEAR / scale
        to = marks(self._layout, self._current) if near else Marks()
        right, down = round(away.x() / scale, 1), round(away.y() / scale, 1)
        if drag.handle < 0:
            got = snapped(geometry.moved(drag.item, right, down), to, near)
        else:
            x, y = geometry.handles(drag.item)[drag.handle]
            got = snapped_handle(drag.item, drag.handle, x + right, y + down, to, near)
        self._guides = got.guides
        self._layout = with_item(self._layout, self._current, self._inside(got.item))
        self.update()
        self.drawn.emit(self._layout)

    def _point(self, at: QPointF) -> None:
        """The shape of the pointer says what a drag would do."""
        shape = Qt.CursorShape.ArrowCursor
        if self._handle(at) >= 0:
            shape = Qt.CursorShape.CrossCursor
        elif geometry.found(self._layout.items, *self._millimetres(at), REACH / self._scale()) >= 0:
            shape = Qt.CursorShape.SizeAllCursor
        self.setCursor(shape)

    def _handle(self, at: QPointF) -> int:
        """Of the chosen item, under the pointer; -1 for none."""
        if self._current < 0:
            return -1
        places = [self.at(*place) for place in geometry.handles(self._layout.items[self._current])]
        near = [((place - at).manhattanLength(), number) for number, place in enumerate(places)]
        away, number = min(near)
        return number if away <= REACH else -1

    # keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the items, and behind the last one out of the page."""
        number = self._current + (1 if forward else -1)
        if self._current < 0:
            number = 0 if forward else len(self._layout.items) - 1
        if 0 <= number < len(self._layout.items):
            self._choose(number)
            return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way = ARROWS.get(Qt.Key(event.key()))
        step = STEPS.get(modifiers & ~CTRL)
        if way is not None and step is not None and self._current >= 0:
            item = self._layout.items[self._current]
            change: Callable[[Item, float, float], Item] = geometry.grown if modifiers & CTRL else geometry.moved
            item = self._inside(change(item, way[0] * step, way[1] * step))
            self.changed.emit(with_item(self._layout, self._current, item))
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() == Qt.Key.Key_Delete and self._current >= 0:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """A drag is taken back; without one nothing is chosen any more."""
        if self._drag is not None:
            before = with_item(self._layout, self._current, self._drag.item)
            self.show_layout(before, self._current)
            self.drawn.emit(before)
        else:
            self._choose(-1)

    def _choose(self, number: int) -> None:
        self._current = number
        self.setAccessibleDescription(self._told())
        self.update()
        self.chosen.emit(number)

    def _inside(self, item: Item) -> Item:
        return geometry.inside(item, self._layout.width, self._layout.height)

    def _told(self) -> str:
        """Where the chosen item is, for who does not see it."""
        if self._current < 0:
            return ""
        place = geometry.area(self._layout.items[self._current])
        return tr(
            "{left:g} mm from the left, {top:g} mm from the top, {width:g} mm wide",
            left=round(place.left, 1), top=round(place.top, 1), width=round(place.width, 1),
        )  # fmt: skip

    # painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            page = self._page()
            painter.fillRect(self.rect(), QColor(LOOK.theme.window))
            painter.fillRect(page, QColor("white"))
            if not self._image.isNull():
                painter.drawImage(page, self._image)
            painter.setPen(QColor(LOOK.theme.line))
            painter.drawRect(page)
            if self._image.isNull() and self._why:
                painter.setPen(QColor("black"))
                painter.setFont(font(16))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(page.adjusted(GRID, GRID, -GRID, -GRID), flags, self._why)
            for number, item in enumerate(self._layout.items):
                if number != self._current:
                    self._frame(painter, item, number)
            self._draw_guides(painter, page)
            if self._current >= 0:
                self._frame(painter, self._layout.items[self._current], self._current)
                self._draw_handles(painter)

    def _frame(self, painter: QPainter, item: Item, number: int) -> None:
        """Thin and dotted; of the chosen one firm; with a square where something is wrong."""
        wrong, chosen = number in self._wrong, number == self._current
        pen = QPen(QColor(INK_WRONG if wrong else INK_CHOSEN if chosen else INK_FRAME))
        pen.setWidth(2 if wrong or chosen else 1)
        pen.setStyle(Qt.PenStyle.SolidLine if wrong or chosen else Qt.PenStyle.DotLine)
        painter.setPen(pen)
        place = geometry.area(item)
        upper = self.at(place.left, place.top)
        if isinstance(item, Rule):
            painter.drawLine(self.at(item.x1, item.y1), self.at(item.x2, item.y2))
        else:
            painter.drawRect(QRectF(upper, self.at(place.right, place.bottom)))
        if wrong:
            painter.setFont(font(16))
            painter.drawText(upper + QPointF(2, LOOK.px(14)), SHAPES["act"])

    def _draw_handles(self, painter: QPainter) -> None:
        firm = self.hasFocus()
        painter.setPen(QPen(QColor(INK_CHOSEN), 1))
        painter.setBrush(QColor(INK_CHOSEN if firm else "white"))
        half = HANDLE / 2
        for place in geometry.handles(self._layout.items[self._current]):
            at = self.at(*place)
            painter.drawRect(QRectF(at.x() - half, at.y() - half, HANDLE, HANDLE))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_guides(self, painter: QPainter, page: QRectF) -> None:
        painter.setPen(QPen(QColor(INK_GUIDE), 1, Qt.PenStyle.DashLine))
        for x in self._guides.across:
            at = self.at(x, 0).x()
            painter.drawLine(QPointF(at, page.top()), QPointF(at, page.bottom()))
        for y in self._guides.down:
            at = self.at(0, y).y()
            painter.drawLine(QPointF(page.left(), at), QPointF(page.right(), at))

    def _scale(self) -> float:
        """Pixels a millimetre."""
        room = QRectF(self.rect()).adjusted(GRID, GRID, -GRID, -GRID)
        across, down = max(self._layout.width, 1), max(self._layout.height, 1)
        return max(0.01, min(room.width() / across, room.height() / down))

    def _page(self) -> QRectF:
        scale = self._scale()
        page = QRectF(0, 0, self._layout.width * scale, self._layout.height * scale)
        page.moveCenter(QRectF(self.rect()).center())
        return page

    def _millimetres(self, at: QPointF) -> tuple[float, float]:
        page, scale = self._page(), self._scale()
        return (at.x() - page.left()) / scale, (at.y() - page.top()) / scale
