"""How many finisher medals were handed out in each race, and how many may still be needed."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from racecontrol.domain.table import Column, Table, table
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.results import DNS, DQ, NC, OK, OTL, RUN
from racecontrol.scoring.standings import Standings
from reports.words import dotted, told


@dataclass(frozen=True, slots=True)
class Handed:
    """Of one race, or of all. `crossed`: who has a finish, so who was given a medal unless somebody holds it back;
    of these `ok`, `late` (OTL) and `dq`. `running`: started, not finished, nothing ruled. `absent`: never seen."""

    race: str
    entered: int
    started: int
    crossed: int
    ok: int
    late: int
    dq: int
    running: int
    absent: int


def handed(standings: Standings) -> tuple[Handed, ...]:
    """Race by race; then, where there are several, all of them."""
    field, results = standings.field, standings.results
    status, crossed = results.status, results.finish != NEVER
    flags = (
        status != NC,
        (results.seen & (status != NC) & (status != DNS)) | crossed,
        crossed,
        crossed & (status == OK),
        crossed & (status == OTL),
        crossed & (status == DQ),
        results.seen & (status == RUN),
        ~results.seen & (status != NC),
    )
    races = [(race.name, field.race == number) for number, race in enumerate(field.setup.races)]
    if len(races) > 1:
        races.append((told("All races"), field.race >= 0))
    return tuple(Handed(name, *(int(np.count_nonzero(flag & mine)) for flag in flags)) for name, mine in races)


def _count(key: str, title: str, text: Callable[[Handed], int], width: int = 9) -> Column[tuple[Handed, ...]]:
    return Column(key, title, lambda s, i: f"{text(s[i])}", "right", width)


COLUMNS: tuple[Column[tuple[Handed, ...]], ...] = (
    Column("race", "Race", lambda s, i: s[i].race, width=16),
    _count("entered", "Entered", lambda h: h.entered),
    _count("started", "Started", lambda h: h.started),
    _count("handed_out", "Handed out", lambda h: h.crossed),
    _count("ok", "of these OK", lambda h: h.ok),
    _count("late", "Over the limit", lambda h: h.late),
    _count("dq", "Disqualified", lambda h: h.dq),
    _count("to_hand_out", "To hand out", lambda h: h.running),
    _count("not_seen", "Not seen", lambda h: h.absent),
)
"""`to_hand_out`: at most; of those still on the course some give up."""


def finishers_table(standings: Standings, race: str | None = None) -> Table:
    """Finisher medals by race; `race`: of that one alone."""
    found = handed(standings)
    setup = standings.field.setup
    rows = range(len(found)) if race is None else [[one.code for one in setup.races].index(race)]
    about = dotted(setup.event.name, setup.event.place, setup.event.date.isoformat())
    return table(told("Finisher medals"), COLUMNS, found, rows, about)
