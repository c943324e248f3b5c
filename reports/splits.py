"""Split times on paper: everybody's time at each split of a race."""

from collections.abc import Callable

from racecontrol.domain.setup import Race
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import clock
from racecontrol.scoring.columns import NAME, column
from racecontrol.scoring.standings import Standings
from reports.lists import STATUS, subtitle
from reports.words import BASES, dotted, told


def split_list(standings: Standings, race: Race) -> Table:
    """Elapsed at each split by the race's own rule, of all who were seen at one, in the order of the result list."""
    rows = [row for row in standings.rows_of(race.code) if standings.results.seen[row]]
    splits = (
        Column(split.code, split.code, _time(number, race), "right", 8) for number, split in enumerate(race.splits)
    )
    columns = (column("place"), column("bib"), NAME, *splits, STATUS)
    about = dotted(subtitle(standings, race, len(rows)), told(BASES[race.rank_by]))
    return table(dotted(race.name, told("Split times")), columns, standings, rows, about)


def _time(number: int, race: Race) -> Callable[[Standings, int], str]:
    def text(standings: Standings, row: int) -> str:
        ms = standings.split_ms(row, number, race.rank_by)
        return "" if ms is None else clock(ms)

    return text
