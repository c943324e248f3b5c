"""The strip at the top: which event, what time it is, how long each wave has been running."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from racecontrol.domain.setup import Setup
from racecontrol.domain.time import of_day
from ui.desktop.broken import TwoLines
from ui.desktop.i18n import tr
from ui.desktop.panel import Line, label, put
from ui.desktop.waves import WaveNow, day_of, since_gun, ticking

NO_BREAK = "\u00a0"
"""A space at which no line ends."""


class Header(QWidget):
    """`show_setup` when the set-up changed, `show_waves` when a gun did, `tick` ten times a second."""

    def __init__(self, setup: Setup, banner: str) -> None:
        super().__init__()
        self._waves: Sequence[WaveNow] = ()
        self.time = label(role="clock", name=tr("Time of day"))
        self.elapsed = TwoLines("heading", tr("Time since the gun of each wave"))
        self.event_name = event = Line("heading", tr("Event"))
        self.show_setup(setup)
        event.setMinimumWidth(120)
        event.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)  # all of it, where there is room
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(24)
        row.addWidget(event)
        row.addWidget(self.time)
        row.addWidget(self.elapsed, 1)
        self.role = label(role="banner", name=tr("Who works here"))
        self.role.hide()
        row.addWidget(self.role)
        if banner:
            row.addWidget(label(banner, "banner", tr("Mode")))

    def show_role(self, role: str) -> None:
        """ "": the crew's."""
        put(self.role, role)
        self.role.setVisible(bool(role))

    def show_setup(self, setup: Setup) -> None:
        self._setup = setup
        self.event_name.setText(setup.event.name)

    def show_waves(self, waves: Sequence[WaveNow]) -> None:
        self._waves = waves

    def tick(self, now: int) -> None:
        put(self.time, of_day(now, self._setup.event.timezone)[:8])
        put(self.elapsed, "   ".join(_since(self._setup, wave, now) for wave in self._waves if wave.gun))


def _since(setup: Setup, wave: WaveNow, now: int) -> str:
    """`A +1:41:07`; of another day the date of its gun."""
    assert wave.gun is not None
    since = since_gun(setup, wave, now)
    if since is None:
        return f"{wave.wave.code} {day_of(wave.gun.at, setup.event.timezone)}".replace(" ", NO_BREAK)
    return f"{wave.wave.code}{NO_BREAK}{'+' if since >= 0 else '-'}{ticking(since)}"
