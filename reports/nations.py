"""The nations' table: for files one row for each race and nation; on paper a list for each race and a medals table."""

from collections.abc import Callable
from dataclasses import dataclass

from racecontrol.domain.said import COMMA, series
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import clock
from racecontrol.scoring.awards import awards
from racecontrol.scoring.nations_table import Medals, Nation, medals, nations, nations_counted
from racecontrol.scoring.standings import Standings
from reports.lists import print_table, subtitle
from reports.sheets import Sheet
from reports.words import dotted, told

BEST = 3
"""So many of a nation count."""


@dataclass(frozen=True, slots=True)
class Nations:
    """The source of the columns."""

    standings: Standings
    nations: tuple[Nation, ...]


def _count(key: str, title: str, text: Callable[[Nation], "int | None"], width: int = 6) -> Column[Nations]:
    """A number; empty where there is none."""

    def cell(source: Nations, row: int) -> str:
        value = text(source.nations[row])
        return "" if value is None else str(value)

    return Column(key, title, cell, "right", width)


def _won(of: Callable[[Medals], int]) -> Callable[[Nation], int | None]:
    return lambda nation: None if nation.medals is None else of(nation.medals)


def _total(nation: Nation) -> int | None:
    return nation.best.total_ms if nation.best else None


def _printed_total(source: Nations, row: int) -> str:
    total = _total(source.nations[row])
    return "" if total is None else clock(total)


def _bib(number: int) -> Callable[[Nations, int], str]:
    def text(source: Nations, row: int) -> str:
        best = source.nations[row].best
        return source.standings.entry(best.rows[number]).bib if best and number < len(best.rows) else ""

    return text


def _time(number: int) -> Callable[[Nations, int], str]:
    def text(source: Nations, row: int) -> str:
        best = source.nations[row].best
        return clock(best.ms[number]) if best and number < len(best.ms) else ""

    return text


RACE: Column[Nations] = Column("race", "Race", lambda s, i: s.nations[i].race, width=5)
NATION: Column[Nations] = Column("nation", "Nation", lambda s, i: s.nations[i].nation, width=6)
PLACE = _count("place", "Place", lambda n: n.best.place or None if n.best else None)
TOTAL: Column[Nations] = Column("total", "Best three", _printed_total, "right", 9)
TOTAL_MS = _count("total_ms", "Best three ms", _total, 9)
MEMBERS: tuple[Column[Nations], ...] = tuple(
    Column(f"{what}_{n + 1}", f"{title} {n + 1}", text(n), "right", width)
    for n in range(BEST)
    for what, title, text, width in (("bib", "Bib", _bib, 5), ("time", "Time", _time, 8))
)
MEDALS: tuple[Column[Nations], ...] = (
    _count("medals_place", "By medals", _won(lambda m: m.place)),
    _count("gold", "Gold", _won(lambda m: m.gold)),
    _count("silver", "Silver", _won(lambda m: m.silver)),
    _count("bronze", "Bronze", _won(lambda m: m.bronze)),
)
TURNOUT: tuple[Column[Nations], ...] = (
    _count("entered", "Entered", lambda n: n.turnout.entered),
    _count("started", "Started", lambda n: n.turnout.started),
    _count("finished", "Finished", lambda n: n.turnout.finished),
)
COLUMNS = (RACE, NATION, PLACE, TOTAL, TOTAL_MS, *MEMBERS, *MEDALS, *TURNOUT)
"""Rows without a race are of the whole event; there the best three are of no race, so those cells are empty."""
PAPER = (PLACE, NATION, TOTAL, *MEMBERS, *MEDALS, *TURNOUT)


def nation_table(standings: Standings, race: str | None = None) -> Table:
    """All nations as one table for files; without `race` every race, then the whole event."""
    found = _of(standings, None if race is None else {race})
    return table("Nations", COLUMNS, found, range(len(found.nations)))


def nation_lists(standings: Standings, race: str | None = None) -> list[Table]:
    """A table for each race as people read it, then, where there are several, one for the whole event."""
    setup = standings.field.setup
    counted = {
        one.race: series(
            COMMA, (told("{n:,} nation|{n:,} nations", n=one.entered), told("{n:,} at the finish", n=one.finished))
        )
        for one in nations_counted(standings)
    }
    found: list[Table] = []
    for one in setup.races:
        if race in (None, one.code):
            rows = _of(standings, {one.code})
            about = subtitle(standings, one, len(standings.rows_of(one.code)))
            found.append(_list(dotted(one.name, told("Nations")), rows, dotted(about, counted[one.code])))
    if race is None and len(setup.races) > 1:
        about = dotted(setup.event.name, setup.event.date.isoformat(), counted[""])
        found.append(_list(dotted(told("All races"), told("Nations")), _of(standings, {""}), about))
    return found


def print_medals(sheet: Sheet, standings: Standings, race: str | None = None) -> None:
    """The medals table, after the prizes; where all go to one nation, there is nothing to compare."""
    listed = medals_table(standings, race)
    if len(listed.rows) < 2:
        return
    print_table(sheet, listed)


def medals_table(standings: Standings, race: str | None = None) -> Table:
    """Gold, silver and bronze by nation, of one race or of all."""
    won = medals(standings, [prize for prize in awards(standings) if race in (None, prize.race)])
    event = standings.field.setup.event
    about = dotted(event.name, event.date.isoformat())
    return table(told("Medals by nation"), MEDAL_ROWS, won, range(len(won)), about)


def _medal(key: str, title: str, text: Callable[[Medals], int]) -> Column[tuple[Medals, ...]]:
    return Column(key, title, lambda s, i: str(text(s[i])), "right", 6)


MEDAL_ROWS: tuple[Column[tuple[Medals, ...]], ...] = (
    _medal("place", "Place", lambda m: m.place),
    Column("nation", "Nation", lambda s, i: s[i].nation, width=6),
    _medal("gold", "Gold", lambda m: m.gold),
    _medal("silver", "Silver", lambda m: m.silver),
    _medal("bronze", "Bronze", lambda m: m.bronze),
)


def _of(standings: Standings, races: "set[str] | None") -> Nations:
    return Nations(standings, tuple(one for one in nations(standings) if races is None or one.race in races))


def _list(title: str, rows: Nations, about: str) -> Table:
    return table(title, PAPER, rows, range(len(rows.nations)), about)
