"""The columns of the finish queue. A key is twice the row of a finisher, or an odd number of a stray."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.table import Column
from racecontrol.domain.time import of_day
from racecontrol.scoring.columns import category_code, column
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from ui.desktop.frame import MARKS
from ui.desktop.grid import Keys, Marks
from ui.desktop.i18n import N_, tr
from ui.desktop.strays import Stray
from ui.desktop.theme import SHAPES, Tone

CALLED: dict[str, tuple[Tone, str]] = {"called": ("ok", N_("called")), "seen": ("off", N_("seen"))}
"""How a mark is shown."""

LONG = 10
"""A chip with more characters is told by its ends."""

STRAY_WORDS = {"chip": (N_("chip {code}"), N_("unknown")), "tap": (N_("tap"), N_("no bib"))}
"""In place of the name, and what to look at."""


@dataclass(frozen=True, slots=True)
class Finishers:
    """The source of the queue. `arrived`: by row, when, of who is not scored yet; `called`: by row, index into MARKS;
    `strays`: by key."""

    standings: Standings
    missed_start: NDArray[np.bool_]
    called: NDArray[np.int8]
    strays: Mapping[int, Stray]
    arrived: Mapping[int, int]


Text = Callable[[Finishers, int], str]


def row_of(key: int) -> int | None:
    """The row of the standings; None of a stray."""
    return None if key & 1 else key >> 1


def problem(queue: Finishers, row: int) -> str:
    """The first thing that somebody should look at, in two words; "" if all is well."""
    standings = queue.standings
    if row in queue.arrived:
        return ""
    if (status := standings.status(row)) != "OK":
        return status
    if queue.missed_start[row]:
        return tr("no start")
    splits = standings.race(row).splits
    missed = np.flatnonzero(standings.results.at[row, : len(splits)] == NEVER)
    return tr("no {split}", split=splits[int(missed[0])].code) if len(missed) else ""


def _problem_tone(queue: Finishers, row: int) -> Tone:
    return "watch" if queue.standings.status(row) == "OK" else "act"


def _time(queue: Finishers, key: int) -> str:
    standings, row = queue.standings, row_of(key)
    at = queue.strays[key].at if row is None else queue.arrived.get(row, int(standings.results.finish[row]))
    return of_day(at, standings.field.setup.event.timezone)[:8]


def _name(queue: Finishers, row: int) -> str:
    return queue.standings.entry(row).name


def _latin(queue: Finishers, row: int) -> str:
    entry = queue.standings.entry(row)
    return entry.latin_name if entry.latin_name != entry.name else ""


def _category(queue: Finishers, row: int) -> str:
    place = int(queue.standings.places["place_category"][row])
    return f"{category_code(queue.standings, row)} {place}." if place else ""


def _marked(queue: Finishers, row: int) -> str:
    said = problem(queue, row)
    return f"{SHAPES[_problem_tone(queue, row)]} {said}" if said else ""


def _called(queue: Finishers, row: int) -> str:
    mark = MARKS[int(queue.called[row])]
    return f"{SHAPES[CALLED[mark][0]]} {tr(CALLED[mark][1])}" if mark in CALLED else ""


def stray_name(stray: Stray) -> str:
    code = stray.code if len(stray.code) <= LONG else f"{stray.code[:2]}..{stray.code[-4:]}"
    return tr(STRAY_WORDS[stray.kind][0], code=code)


def _stray_mark(stray: Stray) -> str:
    return f"{SHAPES['watch']} {tr(STRAY_WORDS[stray.kind][1])}"


def _nothing(_: Stray) -> str:
    return ""


def _of(runner: Text, stray: Callable[[Stray], str] = _nothing) -> Text:
    """By key: the runner's text, or the stray's."""
    return lambda queue, key: stray(queue.strays[key]) if key & 1 else runner(queue, key >> 1)


def _lent(key: str, title: str = "", width: int = 0, stray: Callable[[Stray], str] = _nothing) -> Column[Finishers]:
    """A column of the result list, over the queue."""
    lent = column(key)
    text = _of(lambda queue, row: lent.text(queue.standings, row), stray)
    return Column(key, title or lent.title, text, lent.align, width or lent.width, lent.help)


COLUMNS: tuple[Column[Finishers], ...] = (
    Column("time", N_("Time"), _time, "right", 8, N_("Time of day at the finish")),
    _lent("bib", stray=lambda _: "?"),
    Column("name", N_("Name"), _of(_name, stray_name), width=14),
    _lent("nation", N_("Nat."), 4),
    _lent("race", width=3),
    _lent("gun_time", width=7),
    _lent("net_time", width=7),
    _lent("place", width=4),
    Column("category", N_("Cat."), _of(_category), "right", 8, N_("Place in the category")),
    Column("mark", N_("Look at"), _of(_marked, _stray_mark), width=10, help=N_("What somebody should look at")),
    Column("called", N_("Called"), _of(_called), width=8, help=N_("Called by the announcer, or seen by the crew")),
)

SPARE = ("category", "race", "net_time", "nation", "time")
"""Columns that go where there is no room for all, the first to go first."""

SPARE_OF_MANY = ("category", "net_time", "called", "nation", "time")
"""The same where there are several races: a place says nothing without its race."""

SECONDS: Mapping[str, Text] = {"name": _of(_latin, lambda _: tr("whose? F7"))}


def _tone(key: str) -> Text:
    """Who is called, or seen, stands lighter; what somebody should look at keeps its colour."""

    def tone(queue: Finishers, number: int) -> str:
        row = row_of(number)
        if row is None:
            return "watch" if key == "mark" else ""
        if key == "mark" and problem(queue, row):
            return _problem_tone(queue, row)
        mark = MARKS[int(queue.called[row])]
        return "" if mark not in CALLED else CALLED[mark][0] if key == "called" else "off"

    return tone


TONES: Mapping[str, Text] = {one.key: _tone(one.key) for one in COLUMNS}


def marks(looks: Marks, keys: Keys) -> Marks:
    """`looks` of the frame, by key. A stray never changes."""
    is_row = keys & 1 == 0
    made = np.zeros((len(keys), looks.shape[1]), np.int64)
    made[is_row] = looks[keys[is_row] >> 1]
    return made
