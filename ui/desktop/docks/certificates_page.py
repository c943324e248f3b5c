"""The page of a certificate as it will be printed, as large as there is room."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.theme import GRID, LOOK, font

NEAR = 3
"""Pixels by which a picture may miss its place."""


class PageView(QWidget):
    """`resized`: a picture in another size would be sharper."""

    resized = Signal()

    def __init__(self, name: str, empty: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._empty, self._image = empty, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 160)

    @property
    def pixels(self) -> tuple[int, int]:
        """Dots of the screen that a picture may fill."""
        ratio = self.devicePixelRatioF()
        return max(1, round((self.width() - 2 * GRID) * ratio)), max(1, round((self.height() - 2 * GRID) * ratio))

    @property
    def shows(self) -> bool:
        return not self._image.isNull()

    def show_image(self, image: QImage | None, empty: str = "") -> None:
        """The page; None: there is none, and why."""
        self._image = image or QImage()
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
        self._empty = empty or self._empty
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            room = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
            if self._image.isNull():
                painter.setPen(QColor(LOOK.theme.muted))
                painter.setFont(font(16))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room.adjusted(GRID, 0, -GRID, 0), flags, self._empty)
                return
            size, own = room.size(), self._image.deviceIndependentSize().toSize()
            size = own.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
            if abs(size.width() - own.width()) <= NEAR:
                size = own  # dot by dot is sharper than a hair larger
            place = QRect(QPoint(), size)
            place.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)
            painter.setPen(QColor(LOOK.theme.line))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
