"""The starts: planned, armed, fired, running, corrected, recalled; and every source of each gun."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from racecontrol.domain.facts import Fact, Gun, Trigger, Void
from racecontrol.domain.setup import Wave
from racecontrol.domain.time import of_day
from racecontrol.session import Changes
from ui.desktop.docks.asking import Asking, Question, nothing
from ui.desktop.docks.correction import Correction
from ui.desktop.docks.runner_strip import RunnerStrip
from ui.desktop.docks.wave_card import WaveCard, WaveState
from ui.desktop.extra_wave import EXTRA_WAVE
from ui.desktop.frame import Frame
from ui.desktop.i18n import N_, tr
from ui.desktop.panel import Panel, label, restyle, toned
from ui.desktop.race import OpenRace
from ui.desktop.runner_deeds import About
from ui.desktop.shots import (
    Shots,
    Source,
    called,
    came,
    differences,
    fires,
    is_missed,
    kind,
    moved,
    next_source,
    recall,
    shots,
)
from ui.desktop.theme import GRID, LOOK, Tone
from ui.desktop.waves import WaveNow, finish_times, last_gun, waves_now

NOT_ARMED = N_("No wave is armed. Arm one with F4; {time} is kept as a trigger.")


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
    """Cards of all waves, the last trigger, one large button, one line that answers, and the panels that ask."""

    changed = Signal(object)
    """The waves, whenever a gun was recorded, corrected or taken back."""
    unwanted = Signal(int)
    """The number of a gun's fact that shall be taken back."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race = race
        self._frame: Frame | None = None
        self._asked: WaveNow | None = None
        self.starter = race.live.starter
        self.waves = waves_now(race.session.setup, race.session.log)
        self.shots = Shots(race.session.setup)
        self.cards: dict[str, WaveCard] = {}
        self._of: tuple[Wave, ...] = ()
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
        self.asking = Asking(race)
        self.extra = RunnerStrip(race)
        self.digest = label(role="muted", name=tr("The newest trigger"))
        self.digest.setWordWrap(True)
        self.digest.setTextFormat(Qt.TextFormat.PlainText)
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
        """The gun, now. A moment that fires nothing is kept as a trigger: it may be the only witness of the shot."""
        at = self._race.clock()
        same = self.starter.is_same_shot(at)
        wave = self.starter.take(at)
        if wave is None:
            time = of_day(at, self._race.session.setup.event.timezone)
            said = N_("That was the same shot: {time} is kept as a trigger.") if same else NOT_ARMED
            self._do(Trigger("", at), said=tr(said, time=time), tone="watch")
            return
        self._show()
        self._do(Gun(wave, at, "button"), said=self._fired(wave, at), undone=lambda: self.starter.give_back(wave, at))

    def use_other(self) -> None:
        """Let the next source of the last gun count."""
        wave = last_gun(self.waves)
        other = next_source(self.shots.sources(wave)) if wave else None
        if wave is None or other is None:
            self._say(tr("The last gun has no other source.") if wave else tr("There is no gun yet."), "watch")
        else:
            self._use(wave.wave.code, other)

    def recall(self) -> None:
        """A false start: the last wave that was fired loses its gun and is armed again, once that is confirmed."""
        wave = last_gun(self.waves)
        if wave is None or wave.gun is None:
            self._say(tr("There is no gun to recall."), "watch")
            return
        code, zone = wave.wave.code, self._race.session.setup.event.timezone
        says = tr(
            "False start: the gun of {time} is taken back, and wave {wave} is armed again.",
            time=of_day(wave.gun.at, zone),
            wave=code,
        )
        self._ask(
            wave,
            Question(
                tr("Recall wave {wave}", wave=code),
                tr("Recall"),
                recall(self._race.session.log, code),
                says,
                tr("false start"),
                tr("Wave {wave} is recalled and armed again: F5 fires it. Ctrl+Z brings its gun back.", wave=code),
                guarded=True,
                after=lambda: self._arm_again(code, wave.number),
            ),
        )

    def correct(self, code: str = "") -> None:
        """Open the panel for a wave; without one, for the last gun."""
        wave = self._wave(code) if code else last_gun(self.waves)
        if wave is None:
            self._say_first()
            return
        self.asking.settle()
        self.extra.settle()
        self.correction.open(wave, self._times(wave.wave.code))

    def add_wave(self) -> None:
        """Ask for one more wave, without places, while the race runs."""
        self.correction.hide()
        self.asking.settle()
        self.extra.open(EXTRA_WAVE, About("", (), self._race.session.setup))

    def take_back(self) -> None:
        """Take the last gun back; the one before it, if any, counts again. The log asks where results change."""
        wave = last_gun(self.waves)
        if wave is None:
            self._say(tr("There is no gun to take back."), "watch")
        else:
            self.unwanted.emit(wave.number)

    def show_wave(self, code: str) -> None:
        """Bring its card into sight, and the keys to it."""
        if card := self.cards.get(code):
            self._scroll.ensureWidgetVisible(card)
            card.button.setFocus()

    def show_frame(self, frame: Frame) -> None:
        news = self._frame is None or frame.standings.field.state is not self._frame.standings.field.state
        if news and self._frame is not None:
            self._drop_extra(self._frame, frame)
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
        self.asking.look()
        self.extra.look()

    def wear(self) -> None:
        self.fire_button.setMinimumHeight(LOOK.px(7 * GRID))

    def _lay_out(self) -> None:
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(0)
        self._cards.addStretch(1)
        self._scroll = scroll = WholeWidth()
        scroll.setWidget(inner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(scroll, 1)
        rows.addWidget(self.correction)
        rows.addWidget(self.asking)
        rows.addWidget(self.extra)
        foot = QVBoxLayout()
        foot.setContentsMargins(GRID, GRID, GRID, GRID)
        foot.setSpacing(GRID)
        foot.addWidget(self.digest)
        foot.addWidget(self.answer)
        foot.addWidget(self.fire_button)
        rows.addLayout(foot)
        self.wear()

    def _connect(self) -> None:
        self.fire_button.clicked.connect(self.fire)
        self.correction.confirmed.connect(self._corrected)
        self.asking.told.connect(self._say)
        self.extra.told.connect(self._say)

    def _follow_waves(self) -> None:
        """Each wave of the set-up has its card, in that order; another set-up may have others."""
        of = tuple(now.wave for now in self.waves)
        if of == self._of:
            return
        self._of = of
        for card in self.cards.values():
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {now.wave.code: WaveCard(now, self._race) for now in self.waves}
        for place, card in enumerate(self.cards.values()):
            self._cards.insertWidget(place, card)
            card.armed.connect(self._toggle)
            card.corrected.connect(self.correct)
            card.swapped.connect(self._use)

    def _drop_extra(self, before: Frame, frame: Frame) -> None:
        """It spoke of a set-up that is another one now, and would take the newer one back."""
        same = before.standings.field.setup == frame.standings.field.setup
        if not same and self.extra.is_open and not self.extra.is_doing:
            self.extra.settle()
            self._say(tr("The set-up changed meanwhile. No wave was added."), "watch")

    def _show(self) -> None:
        """Read the log again: it alone says which gun counts."""
        log = self._race.session.log
        self.waves = waves_now(self._race.session.setup, log)
        self._follow_waves()
        self.shots = shots(self._race.session.setup, log)
        coming = self.starter.next_to_fire()
        for wave in self.waves:
            if card := self.cards.get(wave.wave.code):
                is_next = wave.wave.code == coming
                card.show_wave(wave, self._state(wave), is_next, self.shots.sources(wave))
                card.tick(self._race.clock())
        armed = tr("FIRE {wave}   F5", wave=coming) if coming else tr("FIRE   F5")
        self.fire_button.setText(armed)
        self.fire_button.setAccessibleName(armed)
        restyle(self.fire_button, armed="true" if coming else "false")
        self._show_digest()
        self._drop_question()
        self.changed.emit(self.waves)

    def _show_digest(self) -> None:
        """The newest trigger in a line, and whether somebody should give it to a wave."""
        newest = next(iter(self.shots.shots), None)
        if newest is None:
            toned(self.digest, tr("No trigger yet."), None)
            return
        at = of_day(newest.trigger.at, self._race.session.setup.event.timezone)
        source = called(kind(newest.trigger), newest.trigger.decoder)
        what = fires(newest) if newest.fired or newest.void else differences(newest) or fires(newest)
        missed, ahead = is_missed(newest, self.waves), newest.late < 0
        text = N_("{at}, {source}: {what}. Give it to a wave: Ctrl+G.") if missed else N_("{at}, {source}: {what}")
        said = tr(text, at=at, source=source, what=what)
        if ahead:
            said += tr("; {came}. That is the better gun.", came=came(newest, self._race.session.setup))
        toned(self.digest, said, "act" if ahead and newest.fired else "watch" if missed or ahead else None)

    def _ask(self, wave: WaveNow, question: Question) -> None:
        self.correction.hide()
        self.extra.settle()
        self._asked = wave
        self.asking.put(question)

    def _drop_question(self) -> None:
        """What was asked spoke of a gun that is another one now."""
        asked = self._asked
        if asked is None or not self.asking.is_open:
            return
        now = self._wave(asked.wave.code)
        if not self.asking.is_doing and (now is None or now.number != asked.number):
            self.asking.settle()
            self._say(tr("The gun of wave {wave} changed meanwhile. Nothing was done.", wave=asked.wave.code), "watch")

    def _use(self, code: str, source: Source) -> None:
        """Let another source of a wave's gun count."""
        wave = self._wave(code)
        if wave is None:
            return
        setup, name = self._race.session.setup, called(source.kind, source.decoder)
        at = of_day(source.at, setup.event.timezone)
        self._ask(
            wave,
            Question(
                tr("Wave {wave}: {source}", wave=code, source=name),
                tr("Use"),
                (source.gun(code),),
                moved(wave, source.at, setup),
                tr("{source} counts", source=name),
                tr(
                    "Wave {wave}: {source} counts, {at}.",
                    wave=code,
                    source=name,
                    at=at,
                ),
                after=self._show,
            ),
        )

    def _arm_again(self, code: str, gun: int) -> None:
        """`gun`: the number of the one that counted, and is recalled now."""
        log = self._race.session.log
        self._race.recalls.add(max(one.number for one in log if one.fact == Void(gun)))
        self.starter.arm(code)
        self._show()

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

    def _do(
        self,
        *facts: Fact,
        said: str,
        why: str = "",
        tone: Tone | None = None,
        undone: Callable[[], None] = nothing,
    ) -> None:
        """Through the door; the answer comes when it is stored. `undone` is called when it could not be."""

        def done(_: Changes) -> None:
            self._say(said, tone)
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
