"""The small strip of choices: how fast the voice is, what is shown, in which light."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.desktop.announcer.preferences import PANELS, Preferences
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label
from ui.desktop.theme import THEMES

AS_MAIN = N_("As the main window")

STEP = 0.5
"""Seconds, of the two buttons."""


class Strip(QWidget):
    """`changed`: something was chosen; it is in the preferences already."""

    changed = Signal()

    def __init__(self, preferences: Preferences, races: Mapping[str, str]) -> None:
        """`races`: names by code."""
        super().__init__()
        self._preferences = preferences
        self.seconds = label("", "event", tr("Seconds for a name"))
        self.faster, self.slower = _button("−"), _button("+")
        self._show_seconds()
        self.panels = {key: _choice(tr(title), key not in preferences.hidden) for key, title in PANELS.items()}
        self.races = {code: _choice(name, code not in preferences.races_hidden) for code, name in races.items()}
        lights = {"": AS_MAIN, **{key: theme.title for key, theme in THEMES.items()}}
        self.lights = {key: _choice(tr(title), key == preferences.theme) for key, title in lights.items()}
        self._lay_out()
        self.faster.clicked.connect(lambda: self._choose_seconds(-STEP))
        self.slower.clicked.connect(lambda: self._choose_seconds(STEP))
        for key, button in self.lights.items():
            button.clicked.connect(lambda _=False, key=key: self.choose_light(key))
        for button in (*self.panels.values(), *self.races.values()):
            button.clicked.connect(self._choose_shown)

    def choose_light(self, key: str) -> None:
        self._preferences.theme = key
        for other, button in self.lights.items():
            button.setChecked(other == key)
        self.changed.emit()

    def _choose_seconds(self, more: float) -> None:
        self._preferences.seconds_per_name += more
        self._show_seconds()
        self.changed.emit()

    def _show_seconds(self) -> None:
        self.seconds.setText(f"{self._preferences.seconds_per_name:.1f} s")

    def _choose_shown(self) -> None:
        self._preferences.hidden = _unchecked(self.panels)
        self._preferences.races_hidden = _unchecked(self.races)
        self.changed.emit()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        groups: tuple[tuple[tuple[str, list[QWidget]], ...], ...] = (
            (
                (tr("Seconds for a name"), [self.faster, self.seconds, self.slower]),
                (tr("Races"), [*self.races.values()]),
            ),
            ((tr("Show"), [*self.panels.values()]), (tr("Light"), [*self.lights.values()])),
        )
        for row in groups:
            line = QHBoxLayout()
            line.setSpacing(8)
            for title, widgets in row:
                line.addWidget(label(title, "title"))
                for widget in widgets:
                    line.addWidget(widget)
            line.addStretch(1)
            rows.addLayout(line)


def _choice(text: str, on: bool) -> QPushButton:
    button = _button(text)
    button.setCheckable(True)
    button.setChecked(on)
    return button


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _unchecked(buttons: Mapping[str, QPushButton]) -> frozenset[str]:
    return frozenset(key for key, button in buttons.items() if not button.isChecked())
