"""Where the docks stand: at first, again when asked for, and while one of them asks something.

None makes the window higher than the lowest screen.
"""

import itertools
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar

from ui.desktop.docks.table import DOCKS
from ui.desktop.holder import Holder
from ui.desktop.panel import Panel
from ui.desktop.theme import LOOK

SCREEN = 768
"""The lowest screen, pixels: the window stays within it, whatever is asked in it."""

TITLE = 32
"""Pixels of a dock's title, or of the tabs below it."""


class Arrangement:
    """The docks of a window, by name; the table of docks says where each stands in the layout of the first day."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._covered: QDockWidget | None = None
        self._low = 0
        self.docks: dict[str, QDockWidget] = {}

    def add(self, name: str, title: str, panel: Panel) -> None:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(Holder(panel))
        panel.setAccessibleName(title)
        self.docks[name] = dock

    def show(self, name: str) -> None:
        """In front of those that stand in the same place."""
        self.docks[name].show()
        self.docks[name].raise_()

    def restore(self) -> None:
        """The layout of the first day."""
        window, every = self._window, list(self.docks.values())
        for dock in every:
            dock.setFloating(False)
            window.removeDockWidget(dock)
        side = {dock.id: dock.share * window.width() // 100 for dock in DOCKS if dock.share}
        docks = [self.docks[name] for name in side]
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks[0])
        for left, right in itertools.pairwise(docks):
            window.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        for front, behind in itertools.pairwise(DOCKS):
            if behind.under:
                window.splitDockWidget(self.docks[front.id], self.docks[behind.id], Qt.Orientation.Vertical)
            elif not behind.share:
                window.tabifyDockWidget(self.docks[front.id], self.docks[behind.id])
        for dock in DOCKS:
            if dock.below:
                window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.docks[dock.id])
        for dock in (*every, *docks):
            dock.show()
        for dock in docks:
            dock.raise_()
        window.resizeDocks(docks, list(side.values()), Qt.Orientation.Horizontal)
        self.share_heights()

    def share_heights(self) -> None:
        """As the table of docks has it. Right only when the docks know how wide they are: that is how high they are."""
        window = self._window
        first = next(self.docks[dock.id] for dock in DOCKS if dock.share)
        below = {dock.id: dock.below * window.height() // 100 for dock in DOCKS if dock.below}
        rest = window.height() - self._bars() - sum(below.values())
        heights = [rest, *below.values()]
        window.resizeDocks([first, *(self.docks[name] for name in below)], heights, Qt.Orientation.Vertical)
        for front, behind in itertools.pairwise(DOCKS):
            if behind.under:
                lower = behind.under * rest // 100
                both = [self.docks[front.id], self.docks[behind.id]]
                window.resizeDocks(both, [rest - lower, lower], Qt.Orientation.Vertical)

    def limit(self) -> None:
        """No dock may ask for so much that the window gets higher than the lowest screen: one half for those above,
        one for those below them."""
        half = (SCREEN - self._bars()) // 2
        for dock, after in itertools.zip_longest(DOCKS, DOCKS[1:]):
            column = 2 if dock.under or (after is not None and after.under) else 1
            frame = LOOK.px(TITLE if dock.below or column > 1 else 2 * TITLE)
            self._holder(dock.id).limit(half // column - frame)

    def uncover(self, name: str) -> None:
        """A dock asks something: it is shown, wherever it was."""
        if not self._holder(name).panel.visibleRegion().isEmpty():
            return
        tabs = self._window.tabifiedDockWidgets(self.docks[name])
        self._covered = next((each for each in tabs if not each.visibleRegion().isEmpty()), None)
        self.show(name)

    def cover(self) -> None:
        """It was answered: what stood there before comes back."""
        covered, self._covered = self._covered, None
        if covered is not None:
            covered.raise_()

    def note_height(self, name: str) -> None:
        """A strip makes the dock below the others higher, as long as it asks."""
        self._low = self.docks[name].height()

    def lower(self, name: str, above: str) -> None:
        """As high as it was before, as soon as the strip is gone."""
        QTimer.singleShot(0, self._window, lambda: self._lower(self.docks[name], self.docks[above]))

    def _lower(self, dock: QDockWidget, above: QDockWidget) -> None:
        below = self._window.dockWidgetArea(dock) == Qt.DockWidgetArea.BottomDockWidgetArea and not dock.isFloating()
        if below and (higher := dock.height() - self._low) > 0:
            heights = [above.height() + higher, self._low]
            self._window.resizeDocks([above, dock], heights, Qt.Orientation.Vertical)

    def _holder(self, name: str) -> Holder:
        return cast(Holder, self.docks[name].widget())

    def _bars(self) -> int:
        """Pixels that menu, header and status line take."""
        bars = (self._window.menuBar(), self._window.statusBar(), *self._window.findChildren(QToolBar))
        return sum(bar.sizeHint().height() for bar in bars)
