"""From standings to files that people take away: one place that knows which format is made by whom."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from racecontrol.domain.table import Table, table
from racecontrol.exchange.tables import WRITERS
from racecontrol.scoring.columns import result_columns
from racecontrol.scoring.standings import Standings
from reports import certificates as pages
from reports import layout as layouts
from reports import lists
from reports import medals as prizes


def results(standings: Standings, race: str | None, kind: str) -> bytes:
    """The result list of one race or of all, as csv, json, xlsx, html or pdf."""
    if kind == "pdf":
        return lists.pdf([lists.result_list(standings, code) for code in _races(standings, race)], note(standings))
    return WRITERS[kind](_whole(standings, race))


def medals(standings: Standings, race: str | None, kind: str) -> bytes:
    """Medal and prize lists, as csv, json or pdf."""
    if kind == "pdf":
        return prizes.pdf(standings, race, note(standings))
    return WRITERS[kind](prizes.table(standings, race))


def certificates(
    standings: Standings,
    rows: list[int],
    layout: Path | None,
    out: BinaryIO,
    progress: Callable[[int], None] | None = None,
) -> pages.Outcome:
    """Certificates for these rows. Raises Refused for a layout that cannot be used."""
    return pages.certificates(
        standings, rows, layouts.shipped() if layout is None else layouts.load(layout), out, progress
    )


def note(standings: Standings) -> str:
    """Official when every race is closed, else provisional."""
    state = standings.field.state
    return "official" if {race.code for race in state.setup.races} == state.closed else "provisional"


def _races(standings: Standings, race: str | None) -> list[str]:
    return [race] if race else [one.code for one in standings.field.setup.races]


def _whole(standings: Standings, race: str | None) -> Table:
    setup = standings.field.setup
    rows = [int(row) for row in standings.order] if race is None else standings.rows_of(race)
    return table(setup.event.name, result_columns(setup), standings, rows, note(standings))
