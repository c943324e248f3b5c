"""Where the docks stand: at first, again when asked for, and while one of them asks something.

None makes the window higher than the lowest screen.
"""

import itertools
from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QLayout, QMainWindow, QToolBar

from ui.desktop.holder import Holder
from ui.desktop.panel import Panel
from ui.desktop.perspectives import PERSPECTIVES, Perspective
from ui.desktop.theme import LOOK

SCREEN = 768
"""The lowest screen, pixels: the window stays within it, whatever is asked in it."""

WIDEST = 600
"""Pixels of width that one of the docks beside each other may ask for: three of them fit on the narrowest screen."""

TITLE = 32
"""Pixels of a dock's title, or of the tabs below it."""

LAYOUT = 8
"""Version of the remembered layout: another one is not restored."""


class Arrangement:
    """The docks of a window, by name; the perspective says where each stands on the first day."""

    def __init__(self, window: QMainWindow, seen: Callable[[str], None]) -> None:
        """`seen` is called with the name of a dock that has come into sight."""
        self._window, self._seen = window, seen
        self._covered: QDockWidget | None = None
        self._low = 0
        self._perspective = PERSPECTIVES["crew"]
        self.docks: dict[str, QDockWidget] = {}

    def add(self, name: str, title: str) -> None:
        """A dock, empty; one that stands already keeps its place."""
        if name not in self.docks:
            self.docks[name] = QDockWidget(self._window)
            self.docks[name].setObjectName(name)
            self.docks[name].visibilityChanged.connect(partial(self._look, name))
        self.docks[name].setWindowTitle(title)
        self.docks[name].setWidget(Holder())

    def put(self, name: str, title: str, panel: Panel) -> None:
        """What a dock shows."""
        self._holder(name).put(panel)
        panel.setAccessibleName(title)

    def show(self, name: str) -> None:
        """In front of those that stand in the same place."""
        self.docks[name].show()
        self.docks[name].raise_()

    def restore(self) -> None:
        """The layout of the first day of this perspective."""
        window, places = self._window, self._perspective.places
        for dock in self.docks.values():
            dock.setFloating(False)
            window.removeDockWidget(dock)
        side = {place.dock: place.share * window.width() // 100 for place in places if place.share}
        docks = [self.docks[name] for name in side]
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks[0])
        for left, right in itertools.pairwise(docks):
            window.splitDockWidget(left, right, Qt.Orientation.Horizontal)
        for front, behind in itertools.pairwise(places):
            if behind.under:
                window.splitDockWidget(self.docks[front.dock], self.docks[behind.dock], Qt.Orientation.Vertical)
            elif not behind.share:
                window.tabifyDockWidget(self.docks[front.dock], self.docks[behind.dock])
        for place in places:
            if place.below:
                window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.docks[place.dock])
        placed = {place.dock for place in places}
        for name, dock in self.docks.items():
            if name not in placed:  # it can be called from the menu
                window.tabifyDockWidget(docks[-1], dock)
            dock.setVisible(name in placed)
        for dock in docks:
            dock.show()
            dock.raise_()
        window.resizeDocks(docks, list(side.values()), Qt.Orientation.Horizontal)
        self.share_heights()

    def see(self, perspective: Perspective, remembered: object) -> None:
        """Another perspective: as it stood the last time, `remembered` by `save`, else as on its first day."""
        self._perspective = perspective
        self.limit()
        if not (isinstance(remembered, QByteArray) and self._window.restoreState(remembered, LAYOUT)):
            self.restore()
            QTimer.singleShot(0, self._window, self.share_heights)  # the docks know then how wide they are

    def put_back(self, stood: QByteArray) -> None:
        """As it stood when it was saved. Bars that were made anew take their room first, else the docks share it."""
        window = self._window
        for bar in (window.menuBar(), window.statusBar()):
            bar.show()
        cast(QLayout, window.layout()).activate()
        window.restoreState(stood, LAYOUT)

    def save(self) -> QByteArray:
        """How the docks stand now."""
        return self._window.saveState(LAYOUT)

    def lock(self, locked: bool) -> None:
        """Locked, no dock is moved or closed by a slip of the hand."""
        features = QDockWidget.DockWidgetFeature
        free = features.DockWidgetMovable | features.DockWidgetClosable | features.DockWidgetFloatable
        for dock in self.docks.values():
            dock.setFeatures(features.NoDockWidgetFeatures if locked else free)

    def keep(self, allowed: frozenset[str] | None) -> None:
        """Only these docks can be seen or called; None: all."""
        for name, dock in self.docks.items():
            there = allowed is None or name in allowed
            dock.toggleViewAction().setVisible(there)
            if not there:
                dock.hide()

    def share_heights(self) -> None:
        """As the perspective has it. Right only when the docks know how wide they are: that is how high they are."""
        window = self._window
        places = self._perspective.places
        first = next(self.docks[place.dock] for place in places if place.share)
        below = {place.dock: place.below * window.height() // 100 for place in places if place.below}
        rest = window.height() - self._bars() - sum(below.values())
        heights = [rest, *below.values()]
        window.resizeDocks([first, *(self.docks[name] for name in below)], heights, Qt.Orientation.Vertical)
        for front, behind in itertools.pairwise(places):
            if behind.under:
                lower = behind.under * rest // 100
                both = [self.docks[front.dock], self.docks[behind.dock]]
                window.resizeDocks(both, [rest - lower, lower], Qt.Orientation.Vertical)

    def limit(self) -> None:
        """No dock may ask for so much that the window gets higher than the lowest screen: one half for those above,
        one for those below them."""
        half = (SCREEN - self._bars()) // 2
        places = self._perspective.places
        for place, after in itertools.zip_longest(places, places[1:]):
            column = 2 if place.under or (after is not None and after.under) else 1
            frame = LOOK.px(TITLE if place.below or column > 1 else 2 * TITLE)
            self._holder(place.dock).limit(QSize(WIDEST, half // column - frame))

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

    def _look(self, name: str, _visible: bool) -> None:
        """Whether it is in sight is known when the docks have found their places."""
        QTimer.singleShot(0, self._window, lambda: self._tell(name))

    def _tell(self, name: str) -> None:
        if not self._holder(name).visibleRegion().isEmpty():
            self._seen(name)

    def _holder(self, name: str) -> Holder:
        return cast(Holder, self.docks[name].widget())

    def _bars(self) -> int:
        """Pixels that menu, header and status line take."""
        bars = (self._window.menuBar(), self._window.statusBar(), *self._window.findChildren(QToolBar))
        return sum(bar.sizeHint().height() for bar in bars)
