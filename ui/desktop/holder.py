"""What a dock holds its panel in: where there is no room the panel scrolls, so that no dock makes the window higher."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.desktop.panel import Panel


class Holder(QScrollArea):
    """As large as its panel needs at least, but never more than the room that it is sure of: then it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.panel = Panel()
        """Empty, until another one is put in its place."""
        self._most = QSize()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(self.panel)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def put(self, panel: Panel) -> None:
        """This one from now on; the one before goes."""
        self.panel = panel
        self.setWidget(panel)

    def limit(self, most: QSize) -> None:
        """The room that the dock can be sure of, pixels."""
        self._most = most
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self.panel.minimumSizeHint().expandedTo(self.panel.minimumSize())
        height = max(least.height(), self.panel.heightForWidth(max(self.width(), least.width())))
        if height > self._most.height():  # it scrolls, and the bar takes nothing away from the panel
            least.setWidth(least.width() + self.verticalScrollBar().sizeHint().width())
        return QSize(least.width(), height).boundedTo(self._most)

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
