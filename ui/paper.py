"""From standings to files that people take away: one place that knows which format is made by whom."""

from collections.abc import Callable
from io import BytesIO
from itertools import zip_longest
from typing import BinaryIO

from racecontrol.domain.setup import Setup
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import local
from racecontrol.exchange.tables import WRITERS
from racecontrol.scoring.columns import result_columns
from racecontrol.scoring.official import marks, marks_text
from racecontrol.scoring.standings import Standings
from racecontrol.session import wall_clock
from reports import book as volume
from reports import ceremony as speaker
from reports import certificates as pages
from reports import labels as stickers
from reports import layout as layouts
from reports import lists
from reports import medals as prizes
from reports import nations as countries
from reports import start_lists as starters
from reports import teams as clubs
from reports.ceremony import Order
from reports.finishers import finishers_table
from reports.sheets import Footer
from reports.source import Prove
from reports.start_lists import By
from reports.unwritten import Lacking, in_table
from reports.words import dotted, language_of, told


def results(standings: Standings, race: str | None, kind: str, language: str = "") -> bytes:
    """The result list of one race or of all, as csv, json, xlsx, html or pdf.

    Here and below, `language`: of what paper says; "": the event's first.
    """
    if kind != "pdf":
        return WRITERS[kind](_whole(standings, race))
    out = BytesIO()
    races = [one for one in standings.field.setup.races if race in (None, one.code)]
    lists.lists([lists.result_list(standings, one) for one in races], out, footer(standings, race, language))
    return out.getvalue()


def medals(
    standings: Standings,
    race: str | None,
    kind: str,
    language: str = "",
    who: prizes.Who = prizes.EVERYBODY,
    reserves: int = prizes.RESERVES,
) -> bytes:
    """Medal and prize lists, as csv, json or pdf."""
    if kind != "pdf":
        return WRITERS[kind](prizes.medal_table(standings, race, who))
    out = BytesIO()
    prizes.medals(standings, out, footer(standings, race, language), race, who, reserves)
    return out.getvalue()


def old_medals(standings: Standings, race: str | None, language: str = "") -> bytes:
    """As pdf the medal lists that were official and hold no more, each marked; empty where there is none."""
    out = BytesIO()
    prizes.old_medals(standings, out, footer(standings, race, language), race)
    return out.getvalue()


def ceremony(
    standings: Standings,
    race: str | None,
    language: str = "",
    who: prizes.Who = prizes.EVERYBODY,
    order: Order = "last",
) -> bytes:
    """The speaker's sheets, as pdf."""
    out = BytesIO()
    speaker.ceremony(standings, out, footer(standings, race, language), race, who, order)
    return out.getvalue()


def finishers(standings: Standings, race: str | None, kind: str, language: str = "") -> bytes:
    """How many finisher medals were handed out and are still needed, as csv, json, xlsx, html or pdf."""
    return listed(finishers_table(standings, race), standings, race, kind, language)


def start_list(standings: Standings, race: str | None, kind: str, language: str = "", by: By = "bib") -> bytes:
    """Start lists, as csv, json, xlsx, html or pdf."""
    if kind != "pdf":
        return WRITERS[kind](starters.start_table(standings, race, by))
    out = BytesIO()
    lists.lists(starters.start_lists(standings, race, by), out, footer(standings, race, language))
    return out.getvalue()


def book(
    standings: Standings, race: str | None, language: str = "", progress: Callable[[int], object] | None = None
) -> bytes:
    """The results book, as pdf."""
    out = BytesIO()
    volume.book(standings, out, footer(standings, race, language), race, progress)
    return out.getvalue()


def labels(
    standings: Standings,
    race: str | None,
    wave: str | None,
    size: str = stickers.DEFAULT,
    skip: int = 0,
    language: str = "",
) -> tuple[bytes, int]:
    """Sheets of bib labels as pdf, and how many labels there are. Raises Refused as `reports.labels` does."""
    out = BytesIO()
    language = language_of(standings.field.setup.event.languages, language)
    count = stickers.labels(standings, out, language, race, wave, size, skip)
    return out.getvalue(), count


def unwritten(what: str, standings: Standings, race: str | None = None) -> tuple[Lacking, ...]:
    """What no font here can write in a list on paper; `what`: a key of ALL_OF."""
    return tuple(
        dict.fromkeys((*in_table(_named(standings.field.setup, race)), *in_table(ALL_OF[what](standings, race))))
    )


def _named(setup: Setup, race: str | None) -> Table:
    """What headings are made of: the names of the event and, of that race or of all, of races, waves, awards, teams."""

    def here(races: tuple[str, ...] | None) -> bool:
        return race is None or races is None or race in races

    names = {
        "Event": (setup.event.name, setup.event.place),
        "Race": tuple(one.name for one in setup.races if here((one.code,))),
        "Wave": tuple(one.name for one in setup.waves if here(one.races)),
        "Award": tuple(one.name for one in setup.awards if here(one.races)),
        "Team": tuple(one.name for one in setup.teams if here(one.races)),
    }
    columns: tuple[Column[object], ...] = tuple(_heading(title) for title in names)
    return Table("", columns, tuple(zip_longest(*names.values(), fillvalue="")))


def _heading(title: str) -> Column[object]:
    return Column(title, title, lambda _source, _row: "")


def teams(standings: Standings, race: str | None, kind: str, language: str = "") -> bytes:
    """Team results, as csv, json, xlsx, html or pdf."""
    if kind != "pdf":
        return WRITERS[kind](clubs.team_table(standings, race))
    out = BytesIO()
    clubs.teams(standings, out, footer(standings, race, language), race)
    return out.getvalue()


def nations(standings: Standings, race: str | None, kind: str, language: str = "") -> bytes:
    """The nations' table, as csv, json, xlsx, html or pdf."""
    if kind != "pdf":
        return WRITERS[kind](countries.nation_table(standings, race))
    out = BytesIO()
    lists.lists(countries.nation_lists(standings, race), out, footer(standings, race, language))
    return out.getvalue()


def certificates(standings: Standings, rows: list[int], out: BinaryIO, prove: Prove | None = None) -> pages.Outcome:
    """Certificates for these rows, in the layout that comes first."""
    return pages.certificates(standings, rows, layouts.shipped(), out, prove=prove)


def listed(shown: Table, standings: Standings, race: str | None, kind: str, language: str = "") -> bytes:
    """Any finished table as csv, json, xlsx, html or pdf; where it is told of what race, with the state of that."""
    if kind != "pdf":
        return WRITERS[kind](shown)
    out = BytesIO()
    lists.lists([shown], out, footer(standings, race, language))
    return out.getvalue()


def about(standings: Standings, race: str) -> str:
    """What stands below the title of a list of that race: the event, its date, and whether the list is official."""
    event = standings.field.setup.event
    return dotted(event.name, event.date.isoformat(), status(standings, race))


def status(standings: Standings, race: str | None = None) -> str:
    """Whether the results of that race, or of all, are official, since when, and what has changed since."""
    return marks_text(marks(standings, race), standings.field.setup.event)


def footer(standings: Standings, race: str | None = None, language: str = "") -> Footer:
    """What stands below every page; the time of printing is this computer's."""
    event = standings.field.setup.event
    printed = told("printed {at}", at=local(wall_clock(), event.timezone).strftime("%Y-%m-%d %H:%M"))
    return Footer(event.name, status(standings, race), printed, language_of(event.languages, language))


def _whole(standings: Standings, race: str | None) -> Table:
    setup = standings.field.setup
    rows = [int(row) for row in standings.order] if race is None else standings.rows_of(race)
    return table(setup.event.name, result_columns(standings), standings, rows, status(standings, race))


ALL_OF: dict[str, Callable[[Standings, str | None], Table]] = {
    "results": _whole,
    "medals": prizes.medal_table,
    "teams": clubs.team_table,
    "nations": countries.nation_table,
    "start list": starters.start_table,
    "finishers": finishers_table,
}
"""Lists as one table, with every text that stands in them on paper."""
