"""A wave on its card: planned, armed or running; its gun, and what else was heard of the same shot."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from racecontrol.domain.setup import Setup
from racecontrol.domain.time import of_day
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import label, put, restyle, toned
from ui.desktop.race import OpenRace
from ui.desktop.shots import Source, apart, called, told
from ui.desktop.theme import GRID, Tone
from ui.desktop.waves import WaveNow, day_of, planned_text, since_gun, ticking

WaveState = Literal["waiting", "armed", "running"]
STATES: dict[WaveState, tuple[Tone, str]] = {
    "waiting": ("off", N_("waiting")),
    "armed": ("watch", N_("armed")),
    "running": ("ok", N_("running")),
}
TOLD = 3
"""So many other sources of a gun stand on its card; all are in the list of triggers and in the log."""

ONE_SOURCE = (N_("{at}, {source}"), N_("{at}\n{source}"))
"""A gun without other sources; the second: by a decoder, whose code is long."""


class OtherSource(QWidget):
    """A source of the same shot that does not count, with its difference, and a button that lets it count."""

    def __init__(self, one: Source, first: Source, race: OpenRace, chosen: Callable[[Source], None]) -> None:
        super().__init__()
        zone = race.session.setup.event.timezone
        said = tr("{apart} {source}", apart=apart(one.at - first.at), source=called(one.kind, one.decoder))
        self.line = label(f"{of_day(one.at, zone)}\n{said}", "muted")
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.line.setToolTip(said)
        self.button = QPushButton(tr("Use"))
        self.button.setAccessibleName(tr("Let {source} count", source=called(one.kind, one.decoder)))
        self.button.setToolTip(race.locked or tr("Let this time count as the gun (Ctrl+F6: the next one)"))
        self.button.setEnabled(not race.locked)
        self.button.clicked.connect(lambda _=False: chosen(one))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)


class WaveCard(QFrame):
    """One wave. `armed` asks to arm it or to take that back, `corrected` to correct its gun."""

    armed = Signal(str)
    corrected = Signal(str)
    swapped = Signal(str, object)
    """The wave, and the source that shall count."""

    def __init__(self, now: WaveNow, race: OpenRace) -> None:
        super().__init__()
        self.setObjectName("card")
        self.now = now
        self._race = race
        self.state = label()
        self.elapsed = label(role="code", name=tr("Time since the gun of wave {wave}", wave=now.wave.code))
        self.line = label(role="muted")
        self.line.setWordWrap(True)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.sources: tuple[Source, ...] = ()
        self.others: list[OtherSource] = []
        self.button = QPushButton()
        self.button.clicked.connect(self._pressed)
        self.button.setEnabled(not race.locked)
        self.button.setToolTip(race.locked)
        self._lay_out()

    def _lay_out(self) -> None:
        wave, setup = self.now.wave, self._race.session.setup
        named = ", ".join([*filter(None, [wave.name]), *(setup.race(code).name for code in wave.races)])
        races = label(named if wave.ranked else tr("unranked: {races}", races=named), "muted", tr("Races"))
        races.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        grid.addWidget(label(wave.code, "code", tr("Wave")), 0, 0)
        grid.addWidget(self.state, 0, 1)
        grid.addWidget(self.elapsed, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(races, 1, 0, 1, 3)
        grid.addWidget(self.line, 2, 0, 1, 2)
        grid.addWidget(self.button, 2, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        grid.addLayout(self._rows, 3, 0, 1, 3)

    def show_wave(self, now: WaveNow, state: WaveState, is_next: bool, sources: tuple[Source, ...]) -> None:
        self.now = now
        if sources != self.sources:
            self._show_sources(sources)
        tone, word = STATES[state]
        toned(self.state, tr("armed, next") if is_next else tr(word), tone)
        restyle(self, state=state)
        texts = {"waiting": tr("Arm"), "armed": tr("Disarm"), "running": tr("Correct")}
        self.button.setText(texts[state])

    def tick(self, now: int) -> None:
        setup = self._race.session.setup
        gun, planned = self.now.gun, self.now.planned
        if gun:
            put(self.elapsed, self._since(setup, now))
            first = next((one for one in self.sources if one.counts), None)
            source = called(gun.source, first.decoder if first else "")
            text = "{at}\n{source}, counts" if self.others else ONE_SOURCE[bool(first and first.decoder)]
            put(self.line, tr(text, at=of_day(gun.at, setup.event.timezone), source=source))
        elif planned is None:
            put(self.elapsed, "")
            put(self.line, tr("no planned time"))
        else:
            elapsed, line = planned_text(setup, planned, now)
            put(self.elapsed, elapsed)
            put(self.line, line)

    def _since(self, setup: Setup, now: int) -> str:
        """How long it has been running; of another day which one."""
        assert self.now.gun is not None
        since = since_gun(setup, self.now, now)
        if since is None:
            return day_of(self.now.gun.at, setup.event.timezone)
        return ticking(since) if since >= 0 else tr("in {time}", time=ticking(since))

    def _show_sources(self, sources: tuple[Source, ...]) -> None:
        """Those that do not count, each with its difference; all of them in one sentence to point at."""
        self.sources = sources
        if any(other.button.hasFocus() for other in self.others):
            self.button.setFocus()  # the keys stay on this card
        for other in self.others:
            self._rows.removeWidget(other)
            other.hide()
            other.deleteLater()
        first = next((one for one in sources if one.counts), None)
        others = [one for one in sources if not one.counts] if first else []
        swapped = partial(self.swapped.emit, self.now.wave.code)
        self.others = [OtherSource(one, first, self._race, swapped) for one in others[:TOLD] if first]
        for other in self.others:
            self._rows.addWidget(other)
        said = told(sources, self._race.session.setup)
        self.line.setToolTip(said)
        self.line.setAccessibleName(said)

    def _pressed(self) -> None:
        (self.corrected if self.now.gun else self.armed).emit(self.now.wave.code)
