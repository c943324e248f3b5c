"""Certificates: one page for each finisher, any number of them in one file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from reports.document import Document
from reports.draw import MM, Press
from reports.layout import Layout, used
from reports.unwritten import Lacking, lacking
from reports.variables import source, values

REASONS = {
    "RUN": "has not finished yet",
    "DNF": "did not finish",
    "DNS": "did not start",
    "OTL": "finished after the time limit",
    "DQ": "is disqualified",
}
"""Who has no certificate; everybody else with a finish time has one."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A runner without a page, and the reason as the end of a sentence that begins with the bib."""

    row: int
    bib: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A page on which characters are lacking because no font here has them, text by text."""

    row: int
    bib: str
    texts: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    pages: int
    left_out: tuple[LeftOut, ...] = ()
    unwritten: tuple[Unwritten, ...] = ()


def certificates(
    standings: Standings,
    rows: Sequence[int],
    layout: Layout,
    out: BinaryIO,
    progress: Callable[[int], None] | None = None,
) -> Outcome:
    """Write a PDF with one page for each of `rows` that has a result, in that order.

    `progress` is told after each row how many of `rows` are done. The same standings give the same bytes.
    """
    event = standings.field.setup.event
    document = Document(out, layout.width * MM, layout.height * MM, event.name)
    press, read = Press(document, layout), source(standings)
    left_out: list[LeftOut] = []
    incomplete: list[Unwritten] = []
    for done, row in enumerate(rows, 1):
        reason = why_not(standings, row)
        if reason:
            left_out.append(LeftOut(row, standings.entry(row).bib, reason))
        else:
            said = values(read, row, press.keys)
            press.page(said)
            if document.lacking():
                incomplete.append(Unwritten(row, standings.entry(row).bib, lacking(layout, said)))
        if progress is not None:
            progress(done)
    document.save()
    return Outcome(len(rows) - len(left_out), tuple(left_out), tuple(incomplete))


def unwritten(standings: Standings, row: int, layout: Layout) -> tuple[Lacking, ...]:
    """What no font here can write on this runner's page: asked before it is printed."""
    return lacking(layout, values(source(standings), row, used(layout.items)))


def why_not(standings: Standings, row: int) -> str:
    """Why this runner has no certificate; "" for who has one."""
    status = standings.status(row)
    if status in REASONS:
        rule = standings.field.state.rulings.get(standings.entry(row).bib)
        return REASONS[status] + (f" ({rule.rule})" if rule and rule.rule else "")
    return "has no finish time" if int(standings.gun_ms[row]) == NEVER else ""
