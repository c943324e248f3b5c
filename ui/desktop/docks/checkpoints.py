"""Every timing point: passed, expected, missing, how fast they come, and whether its mat is alive."""

import time
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
from PySide6.QtWidgets import QStackedLayout

from racecontrol.domain.table import Column
from racecontrol.domain.time import SECOND
from racecontrol.domain.wording import span_text
from ui.beside import alone
from ui.desktop.checkpoints_data import UNKNOWN, Ints, Mat, MatRow, mats, missing_since, rates
from ui.desktop.frame import Frame
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_, number, tr
from ui.desktop.lookup import Lookup
from ui.desktop.panel import Panel, label
from ui.desktop.race import OpenRace
from ui.desktop.status import Worst
from ui.desktop.table_view import TableView
from ui.desktop.theme import SHAPES, Tone
from ui.desktop.waves import lasting

Rows = tuple[MatRow, ...]

AGAIN_S = 0.3
"""Counts need not change more often: nobody reads faster. In a full finish there are 20 new frames a second, in a
rehearsal at twenty times the speed as many seconds."""

REST = 10.0
"""After so many times as long as the last look for the missing took, the next one."""

WORDS: dict[Mat, tuple[Tone, str]] = {
    "ok": ("ok", N_("ok")),
    "watch": ("watch", N_("watch")),
    "silent": ("act", N_("silent")),
    "none": ("off", N_("no read")),
    "tried": ("off", N_("nobody yet")),
    "uncounted": ("watch", N_("uncounted")),
    "clock": ("act", N_("clock")),
    "no mat": ("off", N_("no mat")),
    "no box": ("act", N_("no box")),
    "stopped": ("act", N_("stopped")),
}
"""`nobody yet`: chips were read there, tried out before the start perhaps, and no runner has passed."""


def _count(value: Callable[[MatRow], int]) -> Callable[[Rows, int], str]:
    return lambda rows, i: "" if value(rows[i]) == UNKNOWN else number(value(rows[i]))


def _word(rows: Rows, i: int) -> str:
    tone, word = WORDS[rows[i].mat]
    return f"{SHAPES[tone]} {tr(word)}"


def _last(rows: Rows, i: int) -> str:
    return "" if rows[i].idle == UNKNOWN else lasting(rows[i].idle)


REPAIRS: dict[Mat, str] = {
    "no box": N_("lost: check its cable, Ctrl+H"),
    "stopped": N_("start it: Ctrl+H, Shift+S"),
}
"""What stands lighter behind the name of a point that hears nothing at all."""


def _repair(rows: Rows, i: int) -> str:
    repair = REPAIRS.get(rows[i].mat)
    return tr(repair) if repair else ""


def _share(rows: Rows, i: int) -> str:
    point = rows[i].checkpoint
    return "" if point.backup == UNKNOWN else f"{number(point.main)} / {number(point.backup)}"


COLUMNS: tuple[Column[Rows], ...] = (
    Column("state", N_("State"), _word, width=10, help=N_("Whether the mat reads while runners are due")),
    Column("point", N_("Point"), lambda rows, i: rows[i].checkpoint.point.name, width=9),
    Column("passed", N_("Passed"), _count(lambda row: row.checkpoint.passed), "right", 6),
    Column(
        "expected",
        N_("Expected"),
        _count(lambda row: row.checkpoint.expected),
        "right",
        6,
        N_("Seen at the point before, here or later, and not out of the race"),
    ),
    Column(
        "missing",
        N_("Missing"),
        _count(lambda row: row.missing),
        "right",
        6,
        N_("Should have passed here by now, by the forecast, or was seen later on and not here"),
    ),
    Column(
        "rate",
        N_("Per min"),
        _count(lambda row: row.rate),
        "right",
        5,
        N_("Chips read in the last minute"),
    ),
    Column("last", N_("Last read"), _last, "right", 7, N_("How long ago the last read arrived")),
    Column("share", N_("Main / backup"), _share, "right", 13, N_("Runners seen by the main and by the backup decoder")),
)


class Checkpoints(Panel):
    """A grid with one row for each timing point, fresh every second, and soon after the race was scored."""

    def __init__(self, race: OpenRace) -> None:
        super().__init__()
        self._between = race.give_way
        self._frame: Frame | None = None
        self._second = -1
        self._newer = False
        """Whether something is not shown yet."""
        self._shown_at = 0.0
        self.rows: Rows = ()
        self._lines: dict[str, str] = {}
        self._missing_since: Mapping[str, Ints] = {}
        self._foretold: Frame | None = None
        """By which frame it is known who is missing."""
        self._again = 0.0
        self._looking = Lookup(race.bridge, "missing")
        tones = {"state": lambda rows, i: WORDS[rows[i].mat][0]}
        self.grid: Grid[Rows] = Grid(COLUMNS, {"point": _repair}, tones, self)
        self.view = TableView(self.grid, "point", ("share", "rate", "expected", "last"))
        self.view.setAccessibleName(tr("Checkpoints"))
        self.view.never_cut("state", [f"{SHAPES[tone]} {tr(word)}" for tone, word in WORDS.values()])
        empty = label(tr("No timing points yet. Add [[points]] to the event's set-up."), "empty")
        empty.setWordWrap(True)
        empty.setContentsMargins(16, 16, 16, 16)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self._stack.setCurrentIndex(0 if race.session.setup.points else 1)

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame
        self._newer = True

    def show_links(self, links: Mapping[str, tuple[str, str]]) -> None:
        """{decoder: (state, trouble)}, of all that have a link."""
        self._lines = {code: word for code, (word, _) in links.items()}
        self._newer = True

    def tick(self, now: int) -> None:
        """Rates and silences change by themselves, so the grid is looked at every second."""
        frame = self._frame
        if frame is None:
            return
        if frame is not self._foretold and time.monotonic() > self._again and not self.visibleRegion().isEmpty():
            self._look_who_is_missing(frame)
        if (self._second == now // SECOND and not self._newer) or time.monotonic() < self._shown_at + AGAIN_S:
            return
        self._second, self._newer, self._shown_at = now // SECOND, False, time.monotonic()
        per_minute = rates(frame.standings.reads, frame.standings.field.setup, now)
        self.rows = mats(frame.checkpoints, frame.last_heard, per_minute, now, self._lines, self._missing_since)
        self.view.never_cut("point", [row.checkpoint.point.name for row in self.rows])
        self.grid.show(self.rows, np.arange(len(self.rows)))

    def leave(self) -> None:
        """The window goes."""
        self._looking.close()

    def _look_who_is_missing(self, frame: Frame) -> None:
        """In a thread of its own, and seldom: scoring shares the processor with it."""
        began = time.monotonic()
        self._foretold, self._again = frame, began + REST

        def told(found: Mapping[str, Ints]) -> None:
            self._missing_since, self._newer = found, True
            self._again = time.monotonic() + REST * (time.monotonic() - began)

        self._looking.ask(partial(alone, partial(missing_since, frame.standings, self._between)), told)

    def wear(self) -> None:
        self.view.wear()

    def worst(self) -> Worst | None:
        """The mat that needs a hand most, in a sentence."""
        for word in ("no box", "silent", "stopped", "clock", "watch", "uncounted"):
            for row in self.rows:
                if row.mat == word and (word != "stopped" or row.awaited):  # nobody comes: it was stopped on purpose
                    return Worst(WORDS[row.mat][0], _alarm(row), rings=WORDS[row.mat][0] == "act")
        return None


def _alarm(row: MatRow) -> str:
    name, awaited = row.checkpoint.point.name, number(row.awaited)
    if row.mat == "no box":
        return tr("{point}: none of its boxes is heard, the line is lost. Check the cable: Ctrl+H.", point=name)
    if row.mat == "stopped":
        text = N_("{point}: its line was stopped, {n} runners should have passed since. Start it: Ctrl+H, Shift+S.")
        return tr(text, point=name, n=awaited)
    if row.mat == "uncounted":
        text = "{point}: {n} chips in a minute and none counts. Look at its clock and its test mode: Ctrl+H."
        return tr(text, point=name, n=number(row.rate))
    if row.mat == "clock":
        code, ahead = row.checkpoint.misled
        text = N_("{point}: the clock of {code} is {span} ahead. Correct it: Ctrl+H.")
        if ahead < 0:
            text = N_("{point}: the clock of {code} is {span} behind. Correct it: Ctrl+H.")
        return tr(text, point=name, code=code, span=span_text(ahead))
    if row.idle == UNKNOWN:
        return tr("{point}: no read yet, and {n} runners should have passed. Check the mat.", point=name, n=awaited)
    return tr(
        "{point}: silent for {time}, {n} runners should have passed since. Check the mat.",
        point=name,
        time=lasting(row.idle),
        n=awaited,
    )
