"""The side panel that corrects a gun: type the time, read what changes, Enter. Never a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from racecontrol.domain.setup import Event
from racecontrol.domain.time import instant, of_day
from ui.desktop.i18n import number, tr
from ui.desktop.panel import label, put, toned
from ui.desktop.theme import GRID
from ui.desktop.waves import WaveNow, shift


def consequence(event: Event, now: WaveNow, at: int, times: int) -> str:
    """What the typed time would change, in a sentence. `times`: finish times that hang on this gun."""
    new = of_day(at, event.timezone)
    if now.gun is None:
        return tr("Wave {wave} gets its gun at {new}.", wave=now.wave.code, new=new)
    by = now.gun.at - at
    if not by:
        return tr("That is the time it has now.")
    moved = tr("Wave {wave} from {old} to {new}", wave=now.wave.code, old=of_day(now.gun.at, event.timezone), new=new)
    if not times:
        return tr("{moved}: nobody has finished yet.", moved=moved)
    text = "{moved}: {n} times become {by} longer." if by > 0 else "{moved}: {n} times become {by} shorter."
    return tr(text, moved=moved, n=number(times), by=shift(by))


class Correction(QFrame):
    """Two fields, one sentence, one key."""

    confirmed = Signal(str, object, str)
    """Wave, instant, reason."""
    left = Signal()

    def __init__(self, event: Event, clock: Callable[[], int]) -> None:
        super().__init__()
        self.setObjectName("correction")
        self._event, self._clock = event, clock
        self._wave: WaveNow | None = None
        self._times = 0
        self._title = label(role="heading")
        self.time = QLineEdit()
        self.time.setProperty("role", "time")
        self.time.setPlaceholderText("HH:MM:SS.mmm")
        self.said = label()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Reason, for the log"))
        self.confirm = QPushButton(tr("Confirm (Enter)"))
        self.leave = QPushButton(tr("Leave (Esc)"))
        self._lay_out()
        self._connect()

    def open(self, wave: WaveNow, times: int) -> None:
        """Ask for another gun time of `wave`; `times`: finish times that hang on it."""
        self._wave = wave
        put(self._title, tr("Gun of wave {wave}", wave=wave.wave.code))
        start = wave.gun.at if wave.gun else wave.planned
        self.time.setText("" if start is None else of_day(start, self._event.timezone))
        self.reason.clear()
        self.update_times(times)
        self.show()
        self.time.setFocus()
        self.time.selectAll()

    @property
    def wave(self) -> str:
        """The wave that is being corrected; "" while the panel is closed."""
        return self._wave.wave.code if self._wave and not self.isHidden() else ""

    def update_times(self, times: int) -> None:
        """More have finished meanwhile."""
        self._times = times
        self._preview()

    def _lay_out(self) -> None:
        time_label, reason_label = QLabel(tr("Gun time")), QLabel(tr("Reason"))
        time_label.setBuddy(self.time)
        reason_label.setBuddy(self.reason)
        self.time.setAccessibleName(tr("Gun time"))
        self.reason.setAccessibleName(tr("Reason"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID // 2)
        for widget in (self._title, time_label, self.time, self.said, reason_label, self.reason):
            rows.addWidget(widget)
        keys = QHBoxLayout()
        keys.addWidget(self.confirm)
        keys.addWidget(self.leave)
        rows.addLayout(keys)

    def _connect(self) -> None:
        self.time.textChanged.connect(self._preview)
        self.time.returnPressed.connect(self._confirm)
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.leave.clicked.connect(self._leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)

    def _typed(self) -> int:
        """The instant in the field. Raises ValueError with a sentence."""
        at = instant(self.time.text(), self._event.date, self._event.timezone)
        if at > self._clock():
            now = of_day(self._clock(), self._event.timezone)[:8]
            raise ValueError(tr("That is in the future: it is {now} now.", now=now))
        return at

    def _preview(self) -> None:
        if self._wave is None:
            return
        try:
            at = self._typed()
        except ValueError as fault:
            toned(self.said, str(fault), "act")
            self.confirm.setEnabled(False)
            return
        toned(self.said, consequence(self._event, self._wave, at, self._times), None)
        self.confirm.setEnabled(self._wave.gun is None or at != self._wave.gun.at)

    def _confirm(self) -> None:
        self._preview()
        if self._wave is not None and self.confirm.isEnabled():
            code = self._wave.wave.code
            self.hide()
            self.confirmed.emit(code, self._typed(), self.reason.text().strip())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
