"""From standings to files that people take away: one place that knows which format is made by whom."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from racecontrol.domain.table import Table, table
from racecontrol.domain.time import local
from racecontrol.exchange.tables import WRITERS
from racecontrol.scoring.columns import result_columns
from racecontrol.scoring.official import marks, marks_text
from racecontrol.scoring.standings import Standings
from racecontrol.session import wall_clock
from reports import certificates as pages
from reports import layout as layouts
from reports import lists
from reports import medals as prizes
from reports import nations as countries
from reports import teams as clubs
from reports.unwritten import Lacking, in_table


def results(standings: Standings, race: str | None, kind: str) -> bytes:
    """The result list of one race or of all, as csv, json, xlsx, html or pdf."""
    if kind != "pdf":
        return WRITERS[kind](_whole(standings, race))
    out = BytesIO()
    races = [one for one in standings.field.setup.races if race in (None, one.code)]
    lists.lists([lists.result_list(standings, one) for one in races], out, footer(standings, race))
    return out.getvalue()


def medals(standings: Standings, race: str | None, kind: str) -> bytes:
    """Medal and prize lists, as csv, json or pdf."""
    if kind != "pdf":
        return WRITERS[kind](prizes.medal_table(standings, race))
    out = BytesIO()
    prizes.medals(standings, out, footer(standings, race), race)
    return out.getvalue()


def unwritten_results(standings: Standings, race: str | None) -> tuple[Lacking, ...]:
    """What no font here can write in the result lists on paper."""
    return in_table(_whole(standings, race))


def unwritten_medals(standings: Standings, race: str | None) -> tuple[Lacking, ...]:
    """What no font here can write in the medal lists on paper."""
    return in_table(prizes.medal_table(standings, race))


def teams(standings: Standings, race: str | None, kind: str) -> bytes:
    """Team results, as csv, json, xlsx, html or pdf."""
    if kind != "pdf":
        return WRITERS[kind](clubs.team_table(standings, race))
    out = BytesIO()
    clubs.teams(standings, out, footer(standings, race), race)
    return out.getvalue()


def nations(standings: Standings, race: str | None, kind: str) -> bytes:
    """The nations' table, as csv, json, xlsx, html or pdf."""
    if kind != "pdf":
        return WRITERS[kind](countries.nation_table(standings, race))
    out = BytesIO()
    lists.lists(countries.nation_lists(standings, race), out, footer(standings, race))
    return out.getvalue()


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


def listed(shown: Table, standings: Standings, race: str | None, kind: str) -> bytes:
    """Any finished table as csv, json, xlsx, html or pdf; where it is told of what race, with the state of that."""
    if kind != "pdf":
        return WRITERS[kind](shown)
    out = BytesIO()
    lists.lists([shown], out, footer(standings, race))
    return out.getvalue()


def about(standings: Standings, race: str) -> str:
    """What stands below the title of a list of that race: the event, its date, and whether the list is official."""
    event = standings.field.setup.event
    return "  ·  ".join((event.name, event.date.isoformat(), status(standings, race)))


def status(standings: Standings, race: str | None = None) -> str:
    """Whether the results of that race, or of all, are official, since when, and what has changed since."""
    return marks_text(marks(standings, race), standings.field.setup.event)


def footer(standings: Standings, race: str | None = None) -> lists.Footer:
    """What stands below every page; the time of printing is this computer's."""
    event = standings.field.setup.event
    printed = local(wall_clock(), event.timezone).strftime("%Y-%m-%d %H:%M")
    return lists.Footer(event.name, status(standings, race), f"printed {printed}")


def _whole(standings: Standings, race: str | None) -> Table:
    setup = standings.field.setup
    rows = [int(row) for row in standings.order] if race is None else standings.rows_of(race)
    return table(setup.event.name, result_columns(standings), standings, rows, status(standings, race))
