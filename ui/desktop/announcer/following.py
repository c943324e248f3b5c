"""The strip that asks what of a runner is to be followed: a group, the club, the country."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from racecontrol.announcing.story import groups_of
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Crowd
from ui.desktop.announcer.marks import crowd_name
from ui.desktop.i18n import tr
from ui.desktop.panel import label


class Following(QWidget):
    """`wanted`: kind and name; a number key or a click. It stays until Esc."""

    wanted = Signal(str, str)

    def __init__(self, follows: Callable[[Crowd, str], bool]) -> None:
        super().__init__()
        self._follows = follows
        self.buttons: list[QPushButton] = []
        self._crowds: list[tuple[Crowd, str]] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._title = label("", "title")
        self._line.addWidget(self._title)
        self._line.addStretch(1)
        self.hide()

    def offer(self, entry: Entry) -> bool:
        """What there is to follow of this runner; False where there is nothing."""
        self._crowds = crowds_of(entry)
        for button in self.buttons:
            self._line.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        self._title.setText(tr("Everybody is named of (Esc leaves):"))
        for place, (kind, name) in enumerate(self._crowds):
            button = QPushButton(f"{place + 1}  {crowd_name(kind, name)}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, place=place: self.take(place))
            self._line.insertWidget(place + 1, button)
            self.buttons.append(button)
        self.look()
        self.setVisible(bool(self._crowds))
        return bool(self._crowds)

    def take(self, place: int) -> None:
        """The crowd at that place, from 0, if there is one."""
        if place < len(self._crowds):
            self.wanted.emit(*self._crowds[place])
            self.look()

    def look(self) -> None:
        """Which are followed now."""
        for button, crowd in zip(self.buttons, self._crowds, strict=True):
            button.setChecked(self._follows(*crowd))


def crowds_of(entry: Entry) -> list[tuple[Crowd, str]]:
    groups: list[tuple[Crowd, str]] = [("group", name) for name in groups_of(entry)]
    club: list[tuple[Crowd, str]] = [("club", entry.club)] if entry.club else []
    nation: list[tuple[Crowd, str]] = [("nation", entry.nation)] if entry.nation else []
    return groups + club + nation
