"""Certificates: one page for each finisher, any number of them in one file."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from racecontrol.domain.entry import Entry
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from reports.document import Document
from reports.draw import MM, Press
from reports.items import Layout, used
from reports.source import Prove, Source, source
from reports.unwritten import Lacking, lacking
from reports.variables import of_stranger, values

_log = logging.getLogger(__name__)

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
    """A page on which characters are lacking because no font here has them, text by text.

    Of a guest `row` is -1 and `bib` the name.
    """

    row: int
    bib: str
    texts: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch. `pages`: how many were made; `failed`: those that could not be, which stops no other.

    `kept`: files that said the same already and were left as they are.
    """

    pages: int = 0
    left_out: tuple[LeftOut, ...] = ()
    unwritten: tuple[Unwritten, ...] = ()
    failed: tuple[LeftOut, ...] = ()
    kept: int = 0


Progress = Callable[[int], object]
"""Told after each row how many are done. What it raises ends the batch."""


def certificates(
    standings: Standings,
    rows: Sequence[int],
    layout: Layout,
    out: BinaryIO,
    *,
    language: str = "",
    prove: Prove | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Write a PDF with one page for each of `rows` that has a result, in that order.

    `language` and `prove`: see `spoken_for` and `source`. The same standings give the same bytes. Raises Refused for a
    layout that cannot be drawn at all.
    """
    return pages(source(standings, prove), rows, layout, out, language=language, progress=progress)


def pages(
    read: Source,
    rows: Sequence[int],
    layout: Layout,
    out: BinaryIO,
    *,
    language: str = "",
    progress: Progress | None = None,
    subject: str = "",
) -> Outcome:
    """The same, of what is worked out already. `subject`: a property of the file, for programs."""
    event = read.standings.field.setup.event
    document = Document(out, layout.width * MM, layout.height * MM, event.name, subject)
    presses: dict[str, Press] = {}
    outcomes: list[Outcome] = []
    for done, row in enumerate(rows, 1):
        spoken = spoken_for(layout, read.standings.entry(row), event, language)
        if spoken not in presses:
            presses[spoken] = Press(document, layout, spoken)
        outcomes.append(_page(presses[spoken], read, row))
        if progress is not None:
            progress(done)
    document.save()
    return total(outcomes)


def spoken_for(layout: Layout, entry: Entry, event: Event, wanted: str = "") -> str:
    """The language of a page: the one that is wanted, the runner's own, one of the event's; the first of them that the
    layout has, else the layout's first."""
    return layout.language(wanted, entry.language, *event.languages)


def for_guests(
    standings: Standings, names: Sequence[str], layout: Layout, out: BinaryIO, *, language: str = ""
) -> Outcome:
    """A page for each of these people who are not entered: their name, and what is said of the event.

    Who crossed the line without a bib is honoured, not ranked. Raises Refused for a layout that shows a result.
    """
    if layout.needs_result:
        raise Refused(f"layout {layout.name!r} shows a result, which a guest has not; take 'honorary'")
    event = standings.field.setup.event
    document = Document(out, layout.width * MM, layout.height * MM, event.name)
    press, read = Press(document, layout, layout.language(language, *event.languages)), source(standings)
    outcomes: list[Outcome] = []
    for name in names:
        said = of_stranger(read, name, press.language)
        press.page(said)
        texts = lacking(layout, said, press.language) if document.lacking() else ()
        outcomes.append(Outcome(1, unwritten=(Unwritten(-1, name, texts),) if texts else ()))
    document.save()
    return total(outcomes)


def total(outcomes: Sequence[Outcome]) -> Outcome:
    """Of several parts, in their order."""
    return Outcome(
        sum(one.pages for one in outcomes),
        tuple(each for one in outcomes for each in one.left_out),
        tuple(each for one in outcomes for each in one.unwritten),
        tuple(each for one in outcomes for each in one.failed),
        sum(one.kept for one in outcomes),
    )


def _page(press: Press, read: Source, row: int) -> Outcome:
    """Whatever is wrong with one runner is told of that runner: the others get their pages."""
    bib = read.standings.entry(row).bib
    if reason := why_not(read.standings, row) if press.layout.needs_result else "":
        return Outcome(left_out=(LeftOut(row, bib, reason),))
    try:
        said = values(read, row, press.keys, press.language)
        press.page(said)
    except Refused as refused:
        return Outcome(failed=(LeftOut(row, bib, f"cannot be drawn: {'; '.join(refused.faults)}"),))
    except Exception as fault:
        _log.info("the page of bib %s cannot be drawn", bib, exc_info=True)
        press.document.abandon_page()
        return Outcome(failed=(LeftOut(row, bib, f"cannot be drawn: {type(fault).__name__} {fault}".rstrip()),))
    if press.document.lacking():
        return Outcome(1, unwritten=(Unwritten(row, bib, lacking(press.layout, said, press.language)),))
    return Outcome(1)


def unwritten(standings: Standings, row: int, layout: Layout, language: str = "") -> tuple[Lacking, ...]:
    """What no font here can write on this runner's page: asked before it is printed."""
    spoken = spoken_for(layout, standings.entry(row), standings.field.setup.event, language)
    return lacking(layout, values(source(standings), row, used(layout.items), spoken), spoken)


def why_not(standings: Standings, row: int) -> str:
    """Why this runner has no certificate; "" for who has one."""
    status = standings.status(row)
    if status in REASONS:
        rule = standings.field.state.rulings.get(standings.entry(row).bib)
        return REASONS[status] + (f" ({rule.rule})" if rule and rule.rule else "")
    return "has no finish time" if int(standings.gun_ms[row]) == NEVER else ""
