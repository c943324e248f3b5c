"""The hardware: whether every box is heard, in time and complete; what is known of the chosen one; keys to work it."""

import time
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.broken import TwoLines
from ui.desktop.docks.clock_strip import ClockStrip
from ui.desktop.docks.hardware_deeds import Deeds
from ui.desktop.docks.hardware_list import BoxGrid, BoxView, Rows, busy_text
from ui.desktop.frame import Frame
from ui.desktop.hardware_data import CLOCK_UNSET, LOST, BoxRow, Line, brief, summary
from ui.desktop.hardware_look import look
from ui.desktop.hardware_words import story
from ui.desktop.i18n import N_, number, tr
from ui.desktop.panel import Line as OneLine
from ui.desktop.panel import Panel, label, put, toned
from ui.desktop.race import OpenRace
from ui.desktop.status import Worst
from ui.desktop.theme import GRID, Tone
from ui.desktop.waves import lasting

AGAIN_S = 0.5
"""The list is looked at so often."""

HELD_S = 5.0
"""So long after a key or a click in the list no row moves: the next one is meant for the box that stands there."""

TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress)

ENDS = {"test": N_("End test mode"), "capture": N_("End capture")}
"""What actions are called while what they begin is going on."""

EVERYWHERE, TRIED = (LOST, CLOCK_UNSET), (LOST,)
"""What is told in the status line too; of a box in test mode."""


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
        self._touched = -HELD_S
        self._now = self._opened = race.clock()
        self._actions: dict[str, tuple[QAction, str, str]] = {}
        self.rows: Rows = ()
        self.head = OneLine("heading", tr("How the boxes are"))
        self.grid = BoxGrid()
        self.view = BoxView(self.grid)
        self.view.setAccessibleName(tr("Boxes"))
        self.whole = TwoLines("muted", tr("The chosen box"))
        self.whole.setContentsMargins(GRID, 2, GRID, 2)
        self.capture = label(name=tr("Capture"))
        self.capture.setWordWrap(True)
        self.capture.setTextFormat(Qt.TextFormat.PlainText)
        self.capture.setContentsMargins(GRID, 0, GRID, GRID // 2)
        self.capture.hide()
        self.strip = ClockStrip(race)
        self.deeds = Deeds(self, race, self._chosen, self.strip)
        self.capture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # a path may be long
        self._stack = QStackedWidget()
        self.button = QPushButton(tr("What to do (Enter)"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._connect()

    # what the window tells

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame

    def show_links(self, links: Mapping[str, tuple[str, str]]) -> None:
        """{decoder: (state, trouble)}, of all that have a link."""
        for code in self._states.keys() - links.keys():
            del self._states[code]
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
        self._actions[action.objectName().removeprefix("box.")] = (action, action.text(), action.toolTip())
        self._allow()

    def wear(self) -> None:
        self.view.wear()

    def give_keys(self) -> None:
        """The keys go to the question, if there is one, else to the list."""
        if self.strip.isVisible():
            self.strip.target.setFocus()
            return
        self.view.take_keys()

    def choose(self, code: str) -> None:
        """The line of that box."""
        for row in range(self.grid.rowCount()):
            box = self.grid.box(row)
            if box is not None and box.decoder.code == code:
                self.view.selectRow(row)
                return

    @property
    def brief(self) -> tuple[Tone, str]:
        """All boxes in a few words."""
        return brief(self.rows)

    def worst(self) -> Worst | None:
        """A box that is lost, and a clock that was never set: that is told wherever one looks."""
        urgent = [row for row in self.rows if row.wrong and row.wrong[0].word in (TRIED if row.testing else EVERYWHERE)]
        if not urgent:
            return None
        row, *more = sorted(urgent, key=lambda row: row.rank)
        said = f"{row.decoder.code}: {row.wrong[0].sentence}"
        boxes = N_("And {n} more boxes, Ctrl+H.") if len(more) > 1 else N_("And {n} more box, Ctrl+H.")
        return Worst("act", said + (" " + tr(boxes, n=len(more)) if more else ""), rings=True)

    def leave(self) -> None:
        """The window goes, and what stands beside it too."""
        self.deeds.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the menu of the chosen box."""
        if event.type() in TOUCHES:
            self._touched = time.monotonic()
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._menu(self._at_the_chosen())
            return True
        return super().eventFilter(watched, event)

    # how the list is made

    def _show(self) -> None:
        """Look at everything anew."""
        self.rows = look(self._race, self._states, self._frame, self._now, self._opened)
        hold = self.view.viewport().underMouse() or time.monotonic() - self._touched < HELD_S
        self.grid.show_boxes(self.rows, hold=hold)
        self.view.spread()
        self._stack.setCurrentIndex(0 if self.rows else 1)
        tone, said = summary(self.rows)
        toned(self.head, said, tone)
        self._show_chosen()

    def _did(self) -> None:
        """Something was done with a box, by a key or from the menu: it stays where it is for a while."""
        self._touched = time.monotonic()
        self._show()

    # the chosen box

    def _chosen(self) -> BoxRow | None:
        row = self.view.currentIndex().row()
        return self.grid.box(row) if self.view.selectionModel().hasSelection() else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is None:
            put(self.whole, tr("Choose a box to see all of it and to work it: Ctrl+H, then the arrow keys."))
        else:
            told = [wrong.sentence for wrong in row.wrong[0 if self.view.cuts else 1 :]]  # the worst stands in the list
            link = self._lines.link(row.decoder.code) if self._lines is not None else None
            clock_told = ""
            if link is not None and link.clock_told:
                ago = lasting(max(0, self._now - link.clock_told_at))
                clock_told = tr("{said} ({ago} ago)", said=link.clock_told, ago=ago)
            put(self.whole, "\n".join([*told, story(row, self._now, self._race.session.setup.event, clock_told)]))
            self.view.setAccessibleDescription(busy_text(row))
        self.whole.setVisible(bool(self.rows) and self.strip.isHidden())
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
        code = row.decoder.code if row is not None else ""
        recording = self._lines is not None and self._lines.recording(code) is not None
        on = {"test": row is not None and row.testing, "capture": recording}
        self.button.setEnabled(row is not None)
        for name, (action, title, what) in self._actions.items():
            why = self.deeds.why_not(name, row)
            action.setEnabled(not why)
            action.setToolTip(why or what)
            action.setText(tr(ENDS[name]) if on.get(name) else title)

    def _menu(self, place: QPoint) -> None:
        if self._chosen() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions([action for action, *_ in self._actions.values()])
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _at_the_chosen(self) -> QPoint:
        return self.view.visualRect(self.view.currentIndex()).bottomLeft()

    # putting it together

    def _lay_out(self) -> None:
        self.empty = label(
            tr("No boxes yet. Add [[decoders]] to the event's set-up: code, point, protocol, port."), "empty"
        )
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored
        )  # it must not make the dock higher
        self.empty.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(GRID, 2, GRID, 2)
        top.setSpacing(GRID)
        top.addWidget(self.head, 1)
        top.addWidget(self.button)
        inner.addLayout(top)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.whole)
        inner.addWidget(self.capture)
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
        self.view.viewport().installEventFilter(self)
        self.button.clicked.connect(lambda: self._menu(self._at_the_chosen()))
        for spared in (self.button, self.whole):  # one thing after the other, and the list keeps its room
            self.strip.asked.connect(spared.hide)
        self.strip.asked.connect(self.asked)
        self.strip.settled.connect(self.button.show)
        self.strip.settled.connect(self.settled)
        self.strip.told.connect(self.told)
        self.deeds.told.connect(self.told)
        self.deeds.done.connect(self._did)


def size(amount: int) -> str:
    """`312 bytes`, `1.2 MB`."""
    return tr("{n} bytes", n=number(amount)) if amount < 10_000 else tr("{n:.1f} MB", n=amount / 1_000_000)
