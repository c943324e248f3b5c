"""Two strips below the sheet of a manual finish: a time that was missed, and a whole sheet from paper."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from racecontrol.domain.state import State
from racecontrol.domain.time import of_day
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import number, tr
from ui.desktop.panel import label, put, toned
from ui.desktop.taps_typed import Typed, When, lines, of_clock, since_gun
from ui.desktop.theme import GRID, LOOK

CLOCK = ""
"""Among the waves: times of day."""

PAPER = 110
"""Pixels that the lines of a sheet have."""


class TimesStrip(QFrame):
    """What both have: where times are counted from, one sentence about what is typed, a key for yes and one for no.

    `taken`: what was typed, as `Typed`, oldest first.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, title: str, yes: str, field: QWidget, text: Callable[[], str], clock: Callable[[], int]) -> None:
        """`text`: what is typed in `field`."""
        super().__init__()
        self.setObjectName("correction")
        self._text, self._clock = text, clock
        self._state: State | None = None
        self.title = label(title, "heading")
        self.since = QComboBox()
        self.since.setAccessibleName(tr("Times are"))
        self.said = label(name=tr("What was typed"))
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.confirm = QPushButton(yes)
        self.leave = QPushButton(tr("Leave (Esc)"))
        self._lay_out(field)
        self.since.currentIndexChanged.connect(self.preview)
        self.confirm.clicked.connect(self.take)
        self.leave.clicked.connect(self._leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)
        self.hide()

    def offer(self, state: State) -> None:
        """What times can be counted from now: the day, and every wave that has started."""
        self._state = state
        chosen = self.since.currentData()
        self.since.blockSignals(True)
        self.since.clear()
        self.since.addItem(tr("time of day"), CLOCK)
        for wave in state.setup.waves:
            if wave.code in state.guns:
                gun = of_day(state.guns[wave.code], state.setup.event.timezone)[:10]
                self.since.addItem(tr("since the gun of {wave}, {gun}", wave=wave.code, gun=gun), wave.code)
        self.since.setCurrentIndex(max(0, self.since.findData(chosen)))
        self.since.blockSignals(False)
        self.preview()

    def preview(self) -> None:
        """Say what is typed, or the first thing that cannot be read."""
        self.confirm.setEnabled(False)
        try:
            typed = self._typed()
        except ValueError as fault:
            toned(self.said, as_sentence(str(fault)), "act")
            return
        if self._state is None or not typed:
            toned(self.said, "", None)
            return
        zone = self._state.setup.event.timezone
        first, last = (of_day(one.at, zone)[:10] for one in (typed[0], typed[-1]))
        bibs = number(sum(bool(one.bib) for one in typed))
        told = tr(
            "{n} times, {bibs} bibs, from {first} to {last}.", n=number(len(typed)), bibs=bibs, first=first, last=last
        )
        toned(self.said, told if len(typed) > 1 else tr("Time of day {first}.", first=first), None)
        self.confirm.setEnabled(True)

    def take(self) -> None:
        """It is right: hand it over."""
        self.preview()
        if self.confirm.isEnabled():
            typed = self._typed()
            self.hide()
            self.taken.emit(typed)

    def _typed(self) -> tuple[Typed, ...]:
        """Raises ValueError with a sentence."""
        if self._state is None:
            return ()
        return lines(self._text(), self._when(self._state), self._state.setup.event, self._clock())

    def _when(self, state: State) -> When:
        wave = str(self.since.currentData() or CLOCK)
        return since_gun(state.guns[wave]) if wave in state.guns else of_clock(state.setup.event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _lay_out(self, field: QWidget) -> None:
        counted = QLabel(tr("Times are"))
        counted.setBuddy(self.since)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title, 1)
        head.addWidget(counted)
        head.addWidget(self.since)
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(self.said, 1)
        keys.addWidget(self.confirm)
        keys.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID // 2)
        rows.addLayout(head)
        rows.addWidget(field)
        rows.addLayout(keys)


class MissedTime(TimesStrip):
    """One time that nobody tapped."""

    def __init__(self, clock: Callable[[], int]) -> None:
        self.line = QLineEdit()
        super().__init__(tr("A time that was missed"), tr("Insert (Enter)"), self.line, self.line.text, clock)
        self.line.setAccessibleName(tr("The time that was missed"))
        self.line.setProperty("role", "time")
        self.line.textChanged.connect(lambda _: self.preview())
        self.line.returnPressed.connect(self.take)

    def open(self, state: State, between: int | None) -> None:
        """`between`: an instant that it may have been, as half way from one time to the next."""
        self.since.setCurrentIndex(0)
        self.line.setText("" if between is None else of_day(between, state.setup.event.timezone))
        self.offer(state)
        put(self.title, tr("A time that was missed"))
        self.show()
        self.line.setFocus()
        self.line.selectAll()


class PaperSheet(TimesStrip):
    """Many lines, typed or pasted."""

    def __init__(self, clock: Callable[[], int]) -> None:
        self.paper = QPlainTextEdit()
        typed = self.paper.toPlainText
        super().__init__(tr("A tap sheet from paper"), tr("Into the list (Ctrl+Enter)"), self.paper, typed, clock)
        self.paper.setAccessibleName(tr("A tap sheet from paper"))
        self.paper.setPlaceholderText(
            tr("A line for each runner, typed or pasted (Ctrl+V): 1:38:12 877. The time alone if nobody saw the bib.")
        )
        self.paper.setTabChangesFocus(True)
        self.paper.textChanged.connect(self.preview)
        self.wear()

    def open(self, state: State) -> None:
        """What was typed before and not taken stands there still."""
        self.offer(state)
        self.show()
        self.paper.setFocus()

    def take(self) -> None:
        super().take()
        if self.isHidden():
            self.paper.clear()

    def wear(self) -> None:
        self.paper.setFixedHeight(LOOK.px(PAPER))
