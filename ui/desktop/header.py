"""The strip at the top: which event, what time it is, how long each wave has been running."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from racecontrol.domain.setup import Setup
from racecontrol.domain.time import of_day
from ui.desktop.i18n import tr
from ui.desktop.panel import Line, label, put
from ui.desktop.waves import WaveNow, ticking


class Header(QWidget):
    """`show_waves` when a gun changed, `tick` ten times a second."""

    def __init__(self, setup: Setup, banner: str) -> None:
        super().__init__()
        self._zone = setup.event.timezone
        self._waves: Sequence[WaveNow] = ()
        self.time = label(role="clock", name=tr("Time of day"))
        self.elapsed = label(role="heading", name=tr("Time since the gun of each wave"))
        self.elapsed.setTextFormat(Qt.TextFormat.PlainText)
        event = Line("heading", tr("Event"))
        event.setText(setup.event.name)
        event.setMinimumWidth(120)
        event.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)  # all of it, where there is room
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(24)
        row.addWidget(event)
        row.addWidget(self.time)
        row.addWidget(self.elapsed)
        row.addStretch(1)
        if banner:
            row.addWidget(label(banner, "banner", tr("Mode")))

    def show_waves(self, waves: Sequence[WaveNow]) -> None:
        self._waves = waves

    def tick(self, now: int) -> None:
        put(self.time, of_day(now, self._zone)[:8])
        running = (f"{w.wave.code} +{ticking(now - w.gun.at)}" for w in self._waves if w.gun)
        put(self.elapsed, "   ".join(running))
