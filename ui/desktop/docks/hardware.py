"""The hardware: whether every box is heard, in time and complete; and all that can be done with a box."""

import time
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from racecontrol.domain.facts import Tested
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import local
from ui.desktop.docks.asking import Question
from ui.desktop.docks.clock_strip import ClockStrip
from ui.desktop.docks.hardware_list import BoxGrid, BoxView, Rows, busy_text
from ui.desktop.frame import Frame
from ui.desktop.hardware_data import WATCH_CLOCK, BoxRow, Line, summary, test_now
from ui.desktop.hardware_look import look
from ui.desktop.hardware_words import story
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Panel, label, put, toned
from ui.desktop.race import OpenRace
from ui.desktop.raw_monitor import RawMonitor
from ui.desktop.status import Worst
from ui.desktop.theme import GRID

AGAIN_S = 0.5
"""The list is looked at so often."""

SHORT = {
    "start": N_("Start"),
    "stop": N_("Stop"),
    "rewind": N_("Rewind"),
    "set_clock": N_("Set clock"),
    "correct": N_("Correct clock"),
    "test": N_("Test mode"),
    "monitor": N_("Raw monitor"),
    "capture": N_("Capture"),
}
"""On the buttons, where the dock is narrow; by the actions' names."""

IN_A_LINE = 4
"""Buttons."""

SETTLES_MS = 3000
"""So long after the order a clock has been set, and what comes is by its new time."""


class Hardware(Panel):
    """A line that is read from afar, the list, what is known of the chosen box, what can be done with it."""

    asked = Signal()
    settled = Signal()
    told = Signal(str)
    """What was done, for the status line."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._race, self._lines = race, race.lines
        self._frame: Frame | None = None
        self._states: dict[str, Line] = {}
        self._looked = -AGAIN_S
        self._now = self._opened = race.clock()
        self._actions: dict[str, tuple[QAction, QPushButton, str]] = {}
        self.monitor: RawMonitor | None = None
        self.rows: Rows = ()
        self.head = label(role="code", name=tr("How the boxes are"))
        self.head.setWordWrap(True)
        self.head.setContentsMargins(GRID, GRID, GRID, GRID // 2)
        self.grid = BoxGrid()
        self.view = BoxView(self.grid)
        self.view.setAccessibleName(tr("Boxes"))
        self.whole = label(role="muted", name=tr("The chosen box"))
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self.capture = label(name=tr("Capture"))
        self.capture.setWordWrap(True)
        self.capture.setTextFormat(Qt.TextFormat.PlainText)
        self.capture.setContentsMargins(GRID, 0, GRID, GRID // 2)
        self.capture.hide()
        self.strip = ClockStrip(race)
        for text in (self.head, self.whole, self.capture):  # a long path must not make the dock wide
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._stack = QStackedWidget()
        self.bar = QWidget()
        self._buttons = QGridLayout()
        self._lay_out()
        self._connect()

    # what the actions do

    def start(self) -> None:
        if (row := self._chosen()) and self._lines is not None and not self._why_not("start", row):
            self._lines.start(row.decoder.code)
            self.told.emit(tr("{code}: its port is opened anew.", code=row.decoder.code))

    def stop(self) -> None:
        if (row := self._chosen()) and self._lines is not None and not self._why_not("stop", row):
            self._lines.stop(row.decoder.code)
            self.told.emit(tr("{code} is stopped. Start it again with Shift+S.", code=row.decoder.code))

    def rewind(self) -> None:
        if (row := self._chosen()) and self._lines is not None and not self._why_not("rewind", row):
            link = self._lines.link(row.decoder.code)
            if link is not None:
                link.rewind()
                said = tr("{code} is asked for its whole memory.", code=row.decoder.code)
                self.told.emit(said)

    def set_clock(self) -> None:
        """Set it; what was read by the old time can be corrected by a fact that ends now."""
        if not (row := self._chosen()) or self._lines is None or self._why_not("set_clock", row):
            return
        code = row.decoder.code
        link = self._lines.link(code)
        if link is None or not link.set_clock():
            self.told.emit(tr("{code}: its clock cannot be set just now.", code=code))
            return
        QTimer.singleShot(SETTLES_MS, self, lambda: self._race.live.boxes.clock_was_set(code))
        self.told.emit(tr("{code}: its clock is set on the next full second.", code=code))
        clock = row.box.clock
        if clock is not None and (clock.unset or abs(row.ahead or 0) >= WATCH_CLOCK):
            self.strip.open(code, -(clock.ahead + row.corrected), until=row.own_now(self._now) + SETTLES_MS)

    def correct(self) -> None:
        """By a fact, while its clock stays as it is."""
        if (row := self._chosen()) and not self._why_not("correct", row):
            clock = row.box.clock
            missing = 0 if clock is None else -(clock.ahead + row.corrected)
            since = row.own_now(self._now) if row.corrected else None
            self.strip.open(row.decoder.code, missing, since)

    def test(self) -> None:
        """Begin the test mode of a box, or end it."""
        if not (row := self._chosen()) or self._why_not("test", row):
            return
        code, now = row.decoder.code, self._race.clock()
        since = test_now(self._race.session.field.state, code, now)
        if since is None:
            self.strip.question(
                Question(
                    tr("Test mode of {code}", code=code),
                    tr("Begin"),
                    (Tested(code, now),),
                    tr("What arrives from {code} from now on is counted and is no part of the race.", code=code),
                    tr("to try it out"),
                    tr("{code} is in test mode. End it with Shift+T.", code=code),
                )
            )
        else:
            self.strip.question(
                Question(
                    tr("End the test mode of {code}", code=code),
                    tr("End it"),
                    (Tested(code, since, now),),
                    tr("What arrives from {code} from now on is part of the race.", code=code),
                    tr("it was tried out"),
                    tr("{code} is part of the race again.", code=code),
                )
            )

    def show_raw(self) -> None:
        """Listen to the chosen box in a window beside this one."""
        if (row := self._chosen()) and self._lines is not None and not self._why_not("monitor", row):
            if self.monitor is None:
                race = self._race
                self.monitor = RawMonitor(self.window(), self._lines, race.session.setup.event, race.clock)
            self.monitor.open(row.decoder.code)

    def record(self) -> None:
        """Choose a file for every byte of the chosen box; or end that."""
        if not (row := self._chosen()) or self._lines is None or self._why_not("capture", row):
            return
        code = row.decoder.code
        if self._lines.recording(code) is None:
            self._begin_capture(row.decoder)
        else:
            self._lines.end_recording(code)
            self.told.emit(tr("The capture of {code} is ended.", code=code))
            self._show()

    # what the window tells

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame

    def show_links(self, links: Mapping[str, tuple[str, str]]) -> None:
        """{decoder: (state, trouble)}."""
        for code, (word, trouble) in links.items():
            before = self._states.get(code)
            since = before.since if before is not None and before.word == word else self._race.clock()
            self._states[code] = Line(word, since, trouble)
        self._looked = -AGAIN_S

    def tick(self, now: int) -> None:
        self._now = now
        if time.monotonic() - self._looked >= AGAIN_S:
            self._looked = time.monotonic()
            self._show()
        self.strip.look()

    def hold(self, action: QAction) -> None:
        self.view.addAction(action)
        name, place = action.objectName().removeprefix("box."), len(self._actions)
        button = QPushButton(tr(SHORT[name]))
        button.clicked.connect(action.trigger)
        self._buttons.addWidget(button, place // IN_A_LINE, place % IN_A_LINE)
        self._actions[name] = (action, button, action.toolTip())
        self._allow()

    def wear(self) -> None:
        self.view.wear()

    def give_keys(self) -> None:
        """The keys go to the question, if there is one, else to the list."""
        if self.strip.isVisible():
            self.strip.target.setFocus()
            return
        if not self.view.selectionModel().hasSelection() and self.grid.rowCount():
            self.view.selectRow(0)
        self.view.setFocus()

    def worst(self) -> Worst | None:
        """A clock that was never set: that is told wherever one looks."""
        for row in self.rows:
            if row.box.clock is not None and row.box.clock.unset and not row.testing:
                said = next(wrong.sentence for wrong in row.wrong if wrong.of_clock)
                return Worst("act", f"{row.decoder.code}: {said}")
        return None

    def leave(self) -> None:
        """The window goes, and what stands beside it too."""
        if self.monitor is not None:
            self.monitor.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the menu of the chosen box."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._menu(self.view.visualRect(self.view.currentIndex()).bottomLeft())
            return True
        return super().eventFilter(watched, event)

    # how the list is made

    def _show(self) -> None:
        """Look at everything anew."""
        self.rows = look(self._race, self._states, self._frame, self._now, self._opened)
        self.grid.show_boxes(self.rows)
        self.view.spread()
        self._stack.setCurrentIndex(0 if self.rows else 1)
        tone, said = summary(self.rows)
        toned(self.head, said, tone)
        self.head.setVisible(bool(self.rows))
        self._show_chosen()

    # the chosen box

    def _chosen(self) -> BoxRow | None:
        row = self.view.currentIndex().row()
        return self.grid.box(row) if self.view.selectionModel().hasSelection() else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is None:
            put(self.whole, tr("Choose a box to see all of it and to work it: Ctrl+H, then the arrow keys."))
        else:
            told = [wrong.sentence for wrong in row.wrong]
            put(self.whole, "\n".join([*told, story(row, self._now, self._race.session.setup.event)]))
            self.view.setAccessibleDescription(busy_text(row))
        self.whole.setVisible(bool(self.rows))
        self._show_capture()
        self._allow()

    def _show_capture(self) -> None:
        """Every capture that runs, with its size; one that the disk ended."""
        told: list[str] = []
        broke = False
        for row in self.rows:
            recording = self._lines.recording(row.decoder.code) if self._lines is not None else None
            if recording is None:
                continue
            if recording.fault:
                broke = True
                text = "The capture of {code} ended after {size}: {fault}. The reads go on. Choose another disk."
            else:
                text = "Capture of {code}: {size} in {path}"
            told.append(
                tr(text, code=row.decoder.code, size=size(recording.size), path=recording.path, fault=recording.fault)
            )
        toned(self.capture, "\n".join(dict.fromkeys(told)), ("act" if broke else "ok") if told else None)
        self.capture.setVisible(bool(told))

    def _allow(self) -> None:
        """Each action is there where it can be done, and says why where not."""
        row = self._chosen()
        for name, (action, button, what) in self._actions.items():
            why = self._why_not(name, row)
            action.setEnabled(not why)
            button.setEnabled(not why)
            key = action.shortcut().toString()
            action.setToolTip(why or what)
            button.setToolTip(why or f"{what} ({key})")
        if row is not None and "capture" in self._actions and self._lines is not None:
            runs = self._lines.recording(row.decoder.code) is not None
            self._actions["capture"][1].setText(tr("End capture") if runs else tr(SHORT["capture"]))
            self._actions["test"][1].setText(tr("End test") if row.testing else tr(SHORT["test"]))

    def _why_not(self, name: str, row: BoxRow | None) -> str:
        """Why that cannot be done now, in a sentence; "" when it can."""
        if self._race.locked:
            return self._race.locked
        if row is None:
            return tr("Choose a box in the list first.")
        if name in ("correct", "test"):
            return ""
        if self._lines is None:
            return tr("This window has no lines to the boxes.")
        link = self._lines.link(row.decoder.code)
        if link is None:
            return tr("It has no port. Write one in the event's set-up, then open the race anew.")
        return self._of_line(name, row, link.open)

    def _of_line(self, name: str, row: BoxRow, is_open: bool) -> str:
        stopped = row.line.word == "stopped"
        title = row.kind.title
        if name == "stop":
            return tr("It is stopped already.") if stopped else ""
        if name == "rewind" and "rewind" not in row.kind.can:
            return tr("{kind} cannot be asked for its memory. Save it with its own program, then replay.", kind=title)
        if name == "set_clock" and row.kind.set_clock is None and not row.kind.sets_by_dtr:
            return tr("The clock of {kind} cannot be set from here. Set it on the box.", kind=title)
        if name in ("rewind", "set_clock") and (stopped or not is_open):
            return tr("It is not connected.")
        return ""

    def _menu(self, place: QPoint) -> None:
        if self._chosen() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions([action for action, _, _ in self._actions.values()])
        menu.popup(self.view.viewport().mapToGlobal(place))

    # capture

    def _begin_capture(self, decoder: Decoder) -> None:
        """Beside the race file, in `NAME.captures`: nobody has to look for a place while runners come.

        And no list of files is shown: to tell what a file is, Qt opens it, and when the race file is closed again the
        system takes all of this program's locks away from it.
        """
        session = self._race.session
        folder = session.path.with_name(f"{session.path.stem}.captures")
        stamp = local(self._race.clock(), session.setup.event.timezone).strftime("%Y%m%d-%H%M%S")
        try:
            folder.mkdir(exist_ok=True)
        except OSError as fault:
            self.told.emit(tr("{folder} cannot be made ({fault}).", folder=folder, fault=fault.strerror))
            return
        self.capture_to(decoder.code, folder / f"{decoder.code}-{stamp}.{decoder.protocol}")

    def capture_to(self, code: str, path: Path) -> None:
        """Write every byte of that box there from now on."""

        def done(fault: str) -> None:
            self.told.emit(fault or tr("Every byte of {code} goes to {path}.", code=code, path=path))
            self._show()

        if self._lines is not None:
            self._lines.record(code, path, done)

    # putting it together

    def _lay_out(self) -> None:
        self.empty = label(
            tr("No boxes yet. Add [[decoders]] to the event's set-up: code, point, protocol, port."), "empty"
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.head)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.whole)
        inner.addWidget(self.capture)
        self._buttons.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        self._buttons.setSpacing(GRID // 2)
        self.bar.setLayout(self._buttons)
        inner.addWidget(self.bar)
        inner.addWidget(self.strip)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.addWidget(self._stack)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        self.view.installEventFilter(self)
        self.strip.asked.connect(self.bar.hide)  # one thing after the other, and the list keeps its room
        self.strip.asked.connect(self.asked)
        self.strip.settled.connect(self.bar.show)
        self.strip.settled.connect(self.settled)
        self.strip.told.connect(self.told)


def size(amount: int) -> str:
    """`312 bytes`, `1.2 MB`."""
    return tr("{n} bytes", n=number(amount)) if amount < 10_000 else tr("{n:.1f} MB", n=amount / 1_000_000)
