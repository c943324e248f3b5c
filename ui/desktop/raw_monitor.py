"""What a box sends, as it comes: the bytes on the left, what was made of them on the right. Beside the window."""

import re
from collections import deque
from collections.abc import Callable
from itertools import zip_longest
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.setup import Event
from racecontrol.domain.table import Column
from racecontrol.domain.time import iso_local, of_day
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, number, tr
from ui.desktop.lines import Lines
from ui.desktop.panel import in_the_middle, label, put
from ui.desktop.table_view import TableView
from ui.desktop.theme import GRID, LOOK

PIECES, ROWS, PLACES = 500, 2000, 8192
"""So many pieces wait at most, so many rows are kept; a row's place is its number modulo the last."""

LOOK_MS = 250
"""So often it is looked what has come."""

WIDTH = 24
"""Bytes in a line of hexadecimal."""

ESCAPES = {9: "\\t", 10: "\\n", 13: "\\r", 92: "\\\\"}

Piece = tuple[int, bytes, list[Part]]


class Shown(NamedTuple):
    """One row. `tone`: "watch" of what could not be read."""

    number: int
    time: str
    bytes: str
    decoded: str
    tone: str


Rows = dict[int, Shown]

COLUMNS: tuple[Column[Rows], ...] = (
    Column("time", N_("Came at"), lambda rows, i: rows[i].time, "right", 12, N_("By this computer's clock")),
    Column("bytes", N_("Bytes"), lambda rows, i: rows[i].bytes, width=52),
    Column("decoded", N_("What it says"), lambda rows, i: rows[i].decoded, width=40),
)


def is_text(chunk: bytes) -> bool:
    """Whether it is read best as characters."""
    return sum(32 <= byte < 127 or byte in (9, 10, 13) for byte in chunk) >= 0.7 * len(chunk)


def as_text(chunk: bytes) -> list[str]:
    """Line by line, with escapes for what cannot be printed."""
    lines = re.findall(rb"[^\r\n]*[\r\n]+|[^\r\n]+", chunk)
    return [
        "".join(chr(b) if 32 <= b < 127 and b != 92 else ESCAPES.get(b, f"\\x{b:02x}") for b in one) for one in lines
    ]


def as_hex(chunk: bytes) -> list[str]:
    return [chunk[start : start + WIDTH].hex(" ") for start in range(0, len(chunk), WIDTH)]


def in_words(record: Record) -> str:
    """`read 05… at 09:41:07.120, no. 12`; `gun at ...`; `cannot be read: ...`."""
    match record:
        case Read(chip, stamp, _, seq, reader):
            said = tr("read {chip} at {at}", chip=chip, at=iso_local(stamp).replace("T", " "))
            more = (tr("no. {n}", n=seq) if seq is not None else "", tr("reader {r}", r=reader) if reader else "")
            return ", ".join(filter(None, (said, *more)))
        case Notice(kind, stamp, _, text, seq):
            at = tr("at {at}", at=iso_local(stamp).replace("T", " ")) if stamp is not None else ""
            return " ".join(filter(None, (kind, at, text, tr("no. {n}", n=seq) if seq is not None else "")))
        case Garbage(_, _, reason):
            return tr("cannot be read: {reason}", reason=reason)


class RawMonitor(QWidget):
    """Listens only while it is open. `look` is called four times a second then."""

    def __init__(self, parent: QWidget, lines: Lines, event: Event, clock: Callable[[], int]) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self._main, self._lines, self._event, self._clock = parent, lines, event, clock
        self.code = self._port = ""
        self._waiting: deque[Piece] = deque(maxlen=PIECES)
        self._rows: deque[Shown] = deque(maxlen=ROWS)
        self._number = 0
        self._hex = False
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.grid: Grid[Any] = Grid(COLUMNS, tones={"decoded": lambda rows, i: rows[i].tone}, parent=self)
        self.view = TableView(self.grid, "decoded")
        self.view.setAccessibleName(tr("Bytes and what they say"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.head = label(name=tr("What is listened to"))
        self.whole = label(role="muted", name=tr("The chosen row"))
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.pause = QPushButton(tr("Pause (Space)"))
        self.pause.setCheckable(True)
        self.copy = QPushButton(tr("Copy (Ctrl+C)"))
        self.leave = QPushButton(tr("Close (Esc)"))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._lay_out()
        self._connect()

    def open(self, code: str) -> None:
        """Listen to that box."""
        self._deafen()
        self.code = code
        link = self._lines.link(code)
        self._port = link.decoder.port if link is not None else ""
        self._waiting.clear()
        self._rows.clear()
        self._hex = False
        self.grid.show({}, np.empty(0, np.int64))
        self.pause.setChecked(False)
        self.setWindowTitle(tr("Raw monitor: {code}", code=code))
        waiting, clock = self._waiting, self._clock
        self._lines.watch(code, lambda chunk, parts: waiting.append((clock(), chunk, parts)))
        self._timer.start()
        in_the_middle(self, self._main)
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()
        self.look()

    def look(self) -> None:
        """Show what has come since."""
        if not self.pause.isChecked():
            self._take()
        waiting = len(self._waiting)
        state = tr("paused, {n} newer pieces wait", n=number(waiting)) if self.pause.isChecked() else tr("listening")
        if not self._rows and not self.pause.isChecked():
            state = tr("nothing has come yet; what comes stands here at once")
        put(self.head, tr("{code} at {port}: {state}", code=self.code, port=self._port, state=state))

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        self._deafen()
        super().hideEvent(event)

    def _deafen(self) -> None:
        if self.code:
            self._lines.watch(self.code, None)

    def _take(self) -> None:
        if not self._waiting:
            return
        while self._waiting:
            self._add(self._waiting.popleft())
        rows = {row.number % PLACES: row for row in self._rows}
        bar = self.view.verticalScrollBar()
        following = bar.value() == bar.maximum()
        keys = np.fromiter(rows, np.int64, len(rows))
        self.grid.show(rows, keys, np.array([[row.number] for row in self._rows], np.int64))
        if following:
            self.view.scrollToBottom()

    def _add(self, piece: Piece) -> None:
        at, chunk, parts = piece
        self._hex = self._hex or not is_text(chunk)
        left = as_hex(chunk) if self._hex else as_text(chunk)
        right = [
            (in_words(record) + (tr(", from its memory") if part.recovered else ""), isinstance(record, Garbage))
            for part in parts
            for record in part.records
        ]
        time = of_day(at, self._event.timezone)
        for sent, decoded in zip_longest(left, right):
            said, bad = decoded or ("", False)
            self._rows.append(Shown(self._number, time, sent or "", said, "watch" if bad else ""))
            self._number += 1
            time = ""

    def _chosen(self) -> list[Shown]:
        """The chosen rows, all where none is chosen."""
        chosen = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        places = chosen or range(self.grid.rowCount())
        return [self.grid.source[int(self.grid.keys[row])] for row in places]

    def _copy(self) -> None:
        rows = self._chosen() if self.grid.rowCount() else []
        QGuiApplication.clipboard().setText("\n".join("\t".join((row.time, row.bytes, row.decoded)) for row in rows))
        put(self.head, tr("{code}: {n} rows are copied", code=self.code, n=number(len(rows))))

    def _show_chosen(self) -> None:
        row = self.view.currentIndex().row()
        chosen = self.grid.source[int(self.grid.keys[row])] if 0 <= row < len(self.grid.keys) else None
        put(self.whole, "" if chosen is None else f"{chosen.bytes}\n{chosen.decoded}".strip())
        self.whole.setVisible(chosen is not None)

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(self.pause)
        keys.addWidget(self.copy)
        keys.addStretch(1)
        keys.addWidget(self.leave)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(GRID, GRID, GRID, GRID)
        rows.setSpacing(GRID)
        rows.addWidget(self.head)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.whole)
        rows.addLayout(keys)
        self.whole.hide()
        self.resize(LOOK.px(1080), LOOK.px(520))

    def _connect(self) -> None:
        self.pause.toggled.connect(lambda _: self.look())
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.close)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        for key, run in (
            (Qt.Key.Key_Escape, self.close),
            (Qt.Key.Key_Space, self.pause.toggle),
            (QKeySequence.StandardKey.Copy, self._copy),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(run)
