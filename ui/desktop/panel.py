"""What every dock's content is, and small helpers to put labels together."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.desktop.theme import SHAPES, Tone

if TYPE_CHECKING:
    from ui.desktop.frame import Frame


class Panel(QWidget):
    """The content of a dock. The window tells all panels the same three things."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_frame(self, frame: "Frame") -> None:
        """The race was scored anew."""

    def tick(self, now: int) -> None:
        """Time goes on; `now`: the race's clock, ms UTC. Ten times a second."""

    def hold(self, action: QAction) -> None:
        """An action whose keys count here only."""

    def wear(self) -> None:
        """Theme or size of the text changed."""

    def permit(self, may: Callable[[str], bool]) -> None:
        """Somebody else works here: what the action of an id would do is offered only if `may` says so."""

    def leave(self) -> None:
        """It is shown no more: its threads end, and what stands beside it goes."""

    def heightForWidth(self, width: int) -> int:
        """The least: with less its dock scrolls it."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1


class Line(QLabel):
    """One line that takes the room it gets; what has no room is in the tooltip."""

    def __init__(self, role: str = "", name: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAccessibleName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        said = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)


def label(text: str = "", role: str = "", name: str = "") -> QLabel:
    """A label in a role of the theme's sheet; `name`: what a screen reader says it is."""
    made = QLabel(text)
    if role:
        made.setProperty("role", role)
    if name:
        made.setAccessibleName(name)
    return made


def put(target: QLabel, text: str) -> None:
    """Set a text only where it differs: a label that is set paints itself."""
    if target.text() != text:
        target.setText(text)


def toned(target: QLabel, text: str, tone: Tone | None, ground: str = "") -> None:
    """A text with the shape and colour of its state."""
    put(target, f"{SHAPES[tone]} {text}" if tone else text)
    restyle(target, tone=tone or "", ground=ground)


def in_the_middle(sheet: QWidget, main: QWidget) -> None:
    """Put a window that stands beside `main` over the middle of it, no larger than it."""
    window = main.window().geometry()
    sheet.resize(sheet.size().boundedTo(window.size()))
    sheet.move(window.center() - sheet.rect().center())


def restyle(target: QWidget, **properties: object) -> None:
    """Set properties that the sheet looks at; style anew only what changed."""
    if all(target.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        target.setProperty(name, value)
    target.style().unpolish(target)
    target.style().polish(target)
