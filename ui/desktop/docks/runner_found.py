"""The two lists of the runner dock: who was found, and who passed a point. Enter or a double click opens the card."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from racecontrol.domain.table import Column
from racecontrol.domain.time import of_day
from racecontrol.scoring.columns import category_code
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from ui.desktop.grid import Grid
from ui.desktop.i18n import N_
from ui.desktop.runner_data import second_name
from ui.desktop.table_view import TableView


@dataclass(slots=True)
class People:
    """The source of both lists; a key is a place in `rows`, which only grows while one question stands.

    `rows`: (bib, instant); the instant is 0 in the list of who was found.
    """

    standings: Standings
    rows: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    places: dict[tuple[str, int], int] = field(default_factory=dict[tuple[str, int], int])

    def keys(self, rows: Sequence[tuple[str, int]]) -> list[int]:
        """Their places; who comes again keeps his."""
        for row in rows:
            if row not in self.places:
                self.places[row] = len(self.rows)
                self.rows.append(row)
        return [self.places[row] for row in rows]

    def row(self, key: int) -> int | None:
        """In the standings; None of a bib that has no entry any more."""
        return self.standings.field.index.get(self.rows[key][0])


def _entry_text(key: str, source: People, place: int) -> str:
    row = source.row(place)
    return "" if row is None else str(getattr(source.standings.entry(row), key))


def _latin(source: People, place: int) -> str:
    row = source.row(place)
    return "" if row is None else second_name(source.standings.entry(row))


def _race(source: People, place: int) -> str:
    row = source.row(place)
    return "" if row is None else source.standings.race(row).code


def _category(source: People, place: int) -> str:
    row = source.row(place)
    return "" if row is None else category_code(source.standings, row)


def _status(source: People, place: int) -> str:
    row = source.row(place)
    return "" if row is None else source.standings.status(row)


def _last(source: People, place: int) -> str:
    """The last split, and when; the start where there is none yet."""
    row, standings = source.row(place), source.standings
    if row is None:
        return ""
    splits = standings.race(row).splits
    made = np.flatnonzero(standings.results.at[row, : len(splits)] != NEVER)
    if len(made):
        return f"{splits[int(made[-1])].code} {_time(standings, int(standings.results.at[row, made[-1]]))}"
    if standings.results.started[row]:
        return f"START {_time(standings, int(standings.results.start[row]))}"
    return ""


def _time(standings: Standings, at: int) -> str:
    return of_day(at, standings.field.setup.event.timezone)[:8]


def _named(key: str, title: str, width: int) -> Column[People]:
    return Column(key, title, lambda s, i: _entry_text(key, s, i), "right" if key == "bib" else "left", width)


_RACE: Column[People] = Column("race", N_("Race"), _race, width=4)
_CATEGORY: Column[People] = Column("category", N_("Cat."), _category, width=5)
_WHO = (_named("bib", N_("Bib"), 6), _named("name", N_("Name"), 14), _named("nation", N_("Nat."), 4), _RACE, _CATEGORY)

FOUND: tuple[Column[People], ...] = (
    *_WHO,
    _named("club", N_("Club"), 12),
    Column("status", N_("Status"), _status, width=5),
    Column("last", N_("Last seen"), _last, width=14, help=N_("The last split that counts, and when")),
)
PASSED: tuple[Column[People], ...] = (
    Column(
        "time",
        N_("Passed"),
        lambda s, i: of_day(s.rows[i][1], s.standings.field.setup.event.timezone)[:10],
        "right",
        10,
    ),
    *_WHO,
    Column("status", N_("Status"), _status, width=5),
)


class PeopleView(TableView):
    """`opened`: with the bib of the row that is wanted."""

    opened = Signal(str)

    def __init__(self, columns: Sequence[Column[People]], name: str, spare: Sequence[str]) -> None:
        self.people: Grid[People] = Grid(columns, {"name": _latin})
        super().__init__(self.people, "name", spare)
        self.people.setParent(self)
        self.setAccessibleName(name)
        self.doubleClicked.connect(self.open_chosen)

    def show_people(self, source: People, rows: Sequence[tuple[str, int]], *, first: bool) -> None:
        """`first`: another question; the first row is chosen. Else who is chosen stays so."""
        self.people.show(source, np.array(source.keys(rows), np.int64))
        if first and rows:
            self.selectRow(0)
            self.scrollToTop()

    def step(self, rows: int) -> None:
        last = self.people.rowCount() - 1
        if last >= 0:
            self.selectRow(max(0, min(self.currentIndex().row() + rows, last)))

    def open_chosen(self) -> None:
        row = self.currentIndex().row()
        if 0 <= row < len(self.people.keys):
            self.opened.emit(self.people.source.rows[int(self.people.keys[row])][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        else:
            super().keyPressEvent(event)
