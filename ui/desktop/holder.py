"""What a dock holds its panel in: where there is no room the panel scrolls, so that no dock makes the window higher."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.desktop.panel import Panel


class Holder(QScrollArea):
    """As high as its panel needs at least, but that is never more than `most` pixels: then it scrolls."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.panel = panel
        self._most = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(panel)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def limit(self, most: int) -> None:
        """The room that the dock can be sure of, pixels."""
        self._most = most
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.panel.minimumSizeHint().expandedTo(self.panel.minimumSize())
        height = max(least.height(), self.panel.heightForWidth(max(self.width(), least.width())))
        return QSize(least.width(), min(height, self._most))

    def viewportEvent(self, event: QEvent) -> bool:
        """The panel needs another height: so does its dock."""
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return done

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """What has the keys is in sight."""
        if now is not None and self.panel.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 0)
