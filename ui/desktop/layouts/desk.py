"""The layout editor beside the window: made when it is wanted, kept while the window stands."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget

from racecontrol.scoring.standings import Standings
from ui.desktop.layouts.editor import Editor
from ui.desktop.panel import in_the_middle
from ui.desktop.print_desk import load_setting
from ui.desktop.race import OpenRace
from ui.desktop.theme import LOOK

SIZE = (1320, 960)
"""Pixels, where the window has so many."""


class LayoutDesk:
    """A window of its own, not a tool of the main one: keys that fire guns are not pressed in it by mistake."""

    def __init__(
        self, main: QWidget, race: OpenRace, standings: Callable[[], Standings | None], settings: QSettings
    ) -> None:
        self._main, self._race, self._standings, self._settings = main, race, standings, settings
        self.editor: Editor | None = None

    def show(self) -> None:
        """What was being written, else the layout that the certificates desk prints."""
        if self.editor is None:
            self.editor = self._made()
            self.editor.keeper.open(load_setting(self._settings).layout)
        if not self.editor.isVisible():
            in_the_middle(self.editor, self._main)
        self.editor.show()
        self.editor.raise_()
        self.editor.activateWindow()
        self.editor.canvas.setFocus()

    def speak(self) -> None:
        """The language of the window is another one; the work stays."""
        old, self.editor = self.editor, None
        if old is None:
            return
        self.editor = self._made()
        self.editor.go_on(old)
        self.editor.setGeometry(old.geometry())
        self.editor.setVisible(old.isVisible())
        old.close_down()
        old.deleteLater()

    def wear(self) -> None:
        if self.editor is not None:
            self.editor.wear()

    def permit(self, may: bool) -> None:
        """Somebody works here who may edit no layouts: it goes, with the work kept."""
        if self.editor is not None and not may:
            self.editor.hide()

    def may_close(self) -> bool:
        """Whether nothing unsaved would be lost; else the editor asks, and is in front."""
        if self.editor is None or not self.editor.unsaved:
            return True
        self.show()
        return self.editor.may_close()

    def close(self) -> None:
        if self.editor is not None:
            self.editor.close_down()

    def _made(self) -> Editor:
        made = Editor(self._race.bridge, self._standings, self._race.session.path.absolute().parent)
        made.setParent(self._main, Qt.WindowType.Window)
        made.resize(LOOK.px(SIZE[0]), LOOK.px(SIZE[1]))
        return made
