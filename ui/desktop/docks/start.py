"""The starts: planned, armed, fired, running, corrected."""

from collections.abc import Callable
from typing import Literal, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from racecontrol.domain.facts import Fact, Gun, GunSource
from racecontrol.domain.time import of_day
from racecontrol.session import Changes
from ui.desktop.docks.correction import Correction
from ui.desktop.frame import Frame
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import Panel, label, put, restyle, toned
from ui.desktop.race import OpenRace
from ui.desktop.theme import GRID, LOOK, Tone
from ui.desktop.waves import WaveNow, finish_times, last_gun, ticking, waves_now


def nothing() -> None:
    """Nothing has to be taken back."""


WaveState = Literal["waiting", "armed", "running"]
STATES: dict[WaveState, tuple[Tone, str]] = {
    "waiting": ("off", N_("waiting")),
    "armed": ("watch", N_("armed")),
    "running": ("ok", N_("running")),
}
SOURCES: dict[GunSource, str] = {
    "button": N_("button"),
    "contact": N_("contact"),
    "device": N_("start device"),
    "typed": N_("typed"),
}


class WaveCard(QFrame):
    """One wave. `armed` asks to arm it or to take that back, `corrected` to correct its gun."""

    armed = Signal(str)
    corrected = Signal(str)

    def __init__(self, now: WaveNow, race: OpenRace) -> None:
        super().__init__()
        self.setObjectName("card")
        self.now = now
        self._race = race
        self.state = label()
        self.elapsed = label(role="code", name=tr("Time since the gun of wave {wave}", wave=now.wave.code))
        self.line = label(role="muted")
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.clicked.connect(self._pressed)
        self.button.setEnabled(not race.locked)
        self.button.setToolTip(race.locked)
        self._lay_out()

    def _lay_out(self) -> None:
        wave, setup = self.now.wave, self._race.session.setup
        races = label(", ".join(setup.race(code).name for code in wave.races), "muted", tr("Races"))
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

    def show_wave(self, now: WaveNow, state: WaveState, is_next: bool) -> None:
        self.now = now
        tone, word = STATES[state]
        toned(self.state, tr("armed, next") if is_next else tr(word), tone)
        restyle(self, state=state)
        texts = {"waiting": tr("Arm"), "armed": tr("Disarm"), "running": tr("Correct")}
        self.button.setText(texts[state])

    def tick(self, now: int) -> None:
        zone = self._race.session.setup.event.timezone
        gun, planned = self.now.gun, self.now.planned
        if gun:
            put(self.elapsed, ticking(now - gun.at))
            put(self.line, tr("{at}, {source}", at=of_day(gun.at, zone), source=tr(SOURCES[gun.source])))
        elif planned is None:
            put(self.elapsed, "")
            put(self.line, tr("no planned time"))
        else:
            text = "in {time}" if planned >= now else "late {time}"
            put(self.elapsed, tr(text, time=ticking(max(planned - now, now - planned))))
            put(self.line, tr("planned {at}", at=of_day(planned, zone)[:8]))

    def _pressed(self) -> None:
        (self.corrected if self.now.gun else self.armed).emit(self.now.wave.code)


class WholeWidth(QScrollArea):
    """Scrolls up and down only; never narrower than what it holds."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        held = cast("QWidget | None", self.widget())
        inner = held.minimumSizeHint().width() if held else 0
        return QSize(inner + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


class Start(Panel):
    """Cards of all waves, one large button, one line that answers, and the panel for corrections."""

    changed = Signal(object)
    """The waves, whenever a gun was recorded, corrected or taken back."""
    unwanted = Signal(int)
    """The number of a gun's fact that shall be taken back."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self.starter = race.live.starter
        self.waves = waves_now(race.session.setup, race.session.log)
        self.cards = {now.wave.code: WaveCard(now, race) for now in self.waves}
        self.fire_button = QPushButton()
        self.fire_button.setProperty("role", "fire")
        self.fire_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fire_button.setEnabled(not race.locked)
        self.fire_button.setToolTip(race.locked)
        self.answer = label(name=tr("Answer"))
        self.answer.setWordWrap(True)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.correction = Correction(race.session.setup.event, race.clock)
        self.correction.hide()
        self._lay_out()
        self._connect()
        self._say_first()
        self._show()

    def arm(self) -> None:
        """The next wave in turn, ready for its gun."""
        self._show()
        wave = self.starter.next_to_arm()
        if wave is None:
            self._say(tr("There is no other wave to arm."), "watch")
        else:
            self._toggle(wave)

    def fire(self) -> None:
        """The gun, now."""
        at = self._race.clock()
        wave = self.starter.take(at)
        if wave is None:
            same = self.starter.next_to_fire() is not None
            said = tr("That was the same shot: ignored.") if same else tr("No wave is armed. Arm one with F4.")
            self._say(said, "watch")
            return
        self._show()
        self._do(Gun(wave, at, "button"), said=self._fired(wave, at), undone=lambda: self.starter.give_back(wave, at))

    def correct(self, code: str = "") -> None:
        """Open the panel for a wave; without one, for the last gun."""
        wave = self._wave(code) if code else last_gun(self.waves)
        if wave is None:
            self._say_first()
            return
        self.correction.open(wave, self._times(wave.wave.code))

    def take_back(self) -> None:
        """Take the last gun back; the one before it, if any, counts again. The log asks where results change."""
        wave = last_gun(self.waves)
        if wave is None:
            self._say(tr("There is no gun to take back."), "watch")
        else:
            self.unwanted.emit(wave.number)

    def show_frame(self, frame: Frame) -> None:
        news = self._frame is None or frame.standings.field.state is not self._frame.standings.field.state
        self._frame = frame
        if news:
            before = last_gun(self.waves)
            self._show()
            self._tell_news(before, last_gun(self.waves))
        if self.correction.wave:
            self.correction.update_times(self._times(self.correction.wave))

    def tick(self, now: int) -> None:
        for card in self.cards.values():
            card.tick(now)

    def wear(self) -> None:
        self.fire_button.setMinimumHeight(LOOK.px(7 * GRID))

    def _lay_out(self) -> None:
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(0)
        for card in self.cards.values():
            cards.addWidget(card)
        cards.addStretch(1)
        scroll = WholeWidth()
        scroll.setWidget(inner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(scroll, 1)
        rows.addWidget(self.correction)
        foot = QVBoxLayout()
        foot.setContentsMargins(GRID, GRID, GRID, GRID)
        foot.setSpacing(GRID)
        foot.addWidget(self.answer)
        foot.addWidget(self.fire_button)
        rows.addLayout(foot)
        self.wear()

    def _connect(self) -> None:
        for card in self.cards.values():
            card.armed.connect(self._toggle)
            card.corrected.connect(self.correct)
        self.fire_button.clicked.connect(self.fire)
        self.correction.confirmed.connect(self._corrected)

    def _show(self) -> None:
        """Read the log again: it alone says which gun counts."""
        self.waves = waves_now(self._race.session.setup, self._race.session.log)
        coming = self.starter.next_to_fire()
        for wave in self.waves:
            if card := self.cards.get(wave.wave.code):
                card.show_wave(wave, self._state(wave), wave.wave.code == coming)
                card.tick(self._race.clock())
        armed = tr("FIRE {wave}   F5", wave=coming) if coming else tr("FIRE   F5")
        self.fire_button.setText(armed)
        self.fire_button.setAccessibleName(armed)
        restyle(self.fire_button, armed="true" if coming else "false")
        self.changed.emit(self.waves)

    def _toggle(self, code: str) -> None:
        if self.starter.is_armed(code):
            self.starter.disarm(code)
            self._say(tr("Wave {wave} is not armed any more.", wave=code))
        else:
            self.starter.arm(code)
            self._say(tr("Wave {wave} is armed. Fire with F5, or by the start device.", wave=code))
        self._show()

    def _fired(self, wave: str, at: int) -> str:
        return tr("Wave {wave}: gun at {at}.", wave=wave, at=of_day(at, self._race.session.setup.event.timezone))

    def _state(self, wave: WaveNow) -> WaveState:
        if wave.gun:
            return "running"
        return "armed" if self.starter.is_armed(wave.wave.code) else "waiting"

    def _corrected(self, code: str, at: int, why: str) -> None:
        shown = of_day(at, self._race.session.setup.event.timezone)
        self._do(Gun(code, at, "typed"), said=tr("Wave {wave}: gun corrected to {at}.", wave=code, at=shown), why=why)

    def _do(self, *facts: Fact, said: str, why: str = "", undone: Callable[[], None] = nothing) -> None:
        """Through the door; the answer comes when it is stored. `undone` is called when it could not be."""

        def done(_: Changes) -> None:
            self._say(said)
            self._show()

        def refused(sentence: str) -> None:
            undone()
            self._say(tr("Not stored: {said} {why}", said=said, why=sentence), "act")
            self._show()

        self._race.door.do(*facts, why=why, done=done, refused=refused)

    def _say(self, text: str, tone: Tone | None = None) -> None:
        toned(self.answer, text, tone)

    def _tell_news(self, before: WaveNow | None, now: WaveNow | None) -> None:
        """A start device has fired a wave since, or the gun that the line speaks of was taken back."""
        if before and (now is None or now.number < before.number):
            self._say(tr("The last gun of wave {wave} is taken back.", wave=before.wave.code))
        if now and now.gun and now.gun.source == "device" and (before is None or now.number > before.number):
            self._say(self._fired(now.wave.code, now.gun.at))

    def _say_first(self) -> None:
        if self._race.locked:
            self._say(tr("Only to look at. {why}", why=self._race.locked), "off")
        elif last_gun(self.waves) is None:
            code = self.starter.in_turn()[0] if self.waves else ""
            self._say(tr("No gun yet. Arm wave {wave} with F4.", wave=code) if code else tr("No waves in the set-up."))

    def _wave(self, code: str) -> WaveNow | None:
        return next((wave for wave in self.waves if wave.wave.code == code), None)

    def _times(self, code: str) -> int:
        return finish_times(self._frame.standings, code) if self._frame else 0
