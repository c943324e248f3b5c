"""Text broken into lines where one has no room for all of it: by words, in scripts without spaces anywhere."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from ui.desktop.panel import Line

MOST = 2
"""Lines of a `TwoLines`."""
KEPT = 256


_kept: dict[tuple[str, str, int, int], list[str]] = {}


def broken(text: str, font: QFont, width: int, most: int = 99) -> list[str]:
    """Lines no wider than `width`, at least one; what does not fit into `most` is elided at the end of the last.

    The status line asks four times a second for the same: the last ones are remembered.
    """
    key = (text, font.key(), width, most)
    if key not in _kept:
        if len(_kept) >= KEPT:
            _kept.clear()
        _kept[key] = _broken(text, font, width, most)
    return _kept[key]


def _broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[tuple[int, int]] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    units = text.encode("utf-16-le")  # Qt counts in these

    def piece(start: int, length: int) -> str:
        return units[2 * start : 2 * (start + length)].decode("utf-16-le").strip()

    if len(found) <= most:
        return [piece(start, length) for start, length in found] or [""]
    whole = [piece(start, length) for start, length in found[: most - 1]]
    rest = piece(found[most - 1][0], len(units) // 2)
    return [*whole, QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


class TwoLines(Line):
    """As high as two lines, and as wide as the room that it gets; what has no room is in the tooltip."""

    def __init__(self, role: str = "", name: str = "") -> None:
        super().__init__(role, name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        sides = self.contentsMargins()
        return QSize(0, MOST * self.fontMetrics().lineSpacing() + sides.top() + sides.bottom())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def fits(self, width: int) -> bool:
        """Whether all of it can be read where it gets so much room."""
        return len(broken(self._flowing(), self.font(), width)) <= MOST

    def shown(self) -> str:
        """What can be read of it now."""
        return "\n".join(broken(self._flowing(), self.font(), self.contentsRect().width(), MOST))

    def _flowing(self) -> str:
        """Paragraphs one behind the other."""
        return self.text().replace("\n", "  ")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.shown())
