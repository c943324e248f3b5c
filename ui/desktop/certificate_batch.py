"""Many certificates at once: for whom, how they are made, and what is said before and after. No widgets.

The pages are made in a process of its own, also one file of few: a page is a few milliseconds of nothing but Python,
and thousands of them in a thread would take the window's turns away each time that it paints. In the thread that calls
`make` there is only what waits: for the disk (the race's key) and for the other process.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from racecontrol.domain.refusal import Refused
from racecontrol.genuine import signer
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from reports.certificates import Outcome, why_not
from reports.choice import Choice, chosen, place_range
from ui.batch import Batch, one_each, one_file_apart
from ui.desktop.certificate_answers import too_early
from ui.desktop.certificate_pages import layout_of
from ui.desktop.i18n import tr
from ui.desktop.print_desk import Setting
from ui.desktop.saying import in_words
from ui.desktop.theme import Tone

SHOWN = 5
"""So many who are to be looked at are named; the others stand in the tooltip."""


Watch = Callable[[int, int], object]
"""Told how many of how many are done; what it raises ends the work."""


@dataclass(frozen=True, slots=True)
class Wish:
    """As it is typed. `each`: a file for each runner in the folder `out`, else one file `out` for all."""

    race: str
    category: str
    places: str
    waiting: bool
    each: bool
    out: Path


@dataclass(frozen=True, slots=True)
class Plan:
    """`rows`: who gets one; then how many of those chosen get none yet, or never, and why."""

    rows: tuple[int, ...]
    running: int
    without: int
    early: int


def plan(standings: Standings, wish: Wish, setting: Setting) -> Plan:
    """By the rules of the desk. Raises Refused, one sentence, for places that are none."""
    layout = layout_of(setting.layout)
    rows: list[int] = []
    running = without = early = 0
    for row in chosen(standings, _choice(standings, wish)):
        if layout.needs_result and why_not(standings, row):
            running += standings.status(row) == "RUN"
            without += standings.status(row) != "RUN"
        elif too_early(standings, row, layout.needs_result, setting.provisional):
            early += 1
        else:
            rows.append(row)
    return Plan(tuple(rows), running, without, early)


def make(session: Session, standings: Standings, wish: Wish, setting: Setting, watch: Watch) -> Outcome:
    """All of it; files for each runner that say the same already are kept. Raises Refused, and what `watch` does."""
    made = plan(standings, wish, setting)
    if not made.rows:
        raise Refused(planned(made, False)[0])
    layout = layout_of(setting.layout)
    proof = signer(session) if layout.proved else None
    batch = Batch(standings, made.rows, layout, setting.language, proof)

    def progress(done: int) -> None:
        watch(done, len(made.rows))

    if wish.each:
        return one_each(batch, wish.out, progress, resume=True, apart=True)
    return one_file_apart(batch, wish.out, progress)


def planned(made: Plan, replaces: bool) -> tuple[str, Tone]:
    """What Enter would do. `replaces`: the file is there already."""
    parts = [
        tr("{n:,} certificate|{n:,} certificates", n=len(made.rows)) if made.rows else tr("No certificate"),
        tr("{n:,} has not finished yet|{n:,} have not finished yet", n=made.running) if made.running else "",
        tr("{n:,} is not official yet|{n:,} are not official yet", n=made.early) if made.early else "",
        tr("{n:,} has none (DNS, DNF, DQ, no time)|{n:,} have none (DNS, DNF, DQ, no time)", n=made.without)
        if made.without
        else "",
    ]
    if not (made.rows or made.running or made.early or made.without):
        return tr("No certificate: nobody fits all that is chosen here."), "watch"
    said = "; ".join(filter(None, parts)) + "."
    if not made.rows:
        return said, "watch"
    return f"{said} {tr('The file that is there is replaced.')}" if replaces else said, "ok"


def told(outcome: Outcome, out: Path) -> tuple[str, Tone, str]:
    """What was made, its state, and all who are to be looked at, a line each."""
    said = tr("{n:,} certificate: {where}|{n:,} certificates: {where}", n=outcome.pages + outcome.kept, where=out)
    if outcome.kept:
        said += tr(" ({n:,} was there already)| ({n:,} were there already)", n=outcome.kept)
    looked_at = [f"{one.bib} {in_words(one.reason)}" for one in outcome.failed]
    looked_at += [f"{one.bib}: {in_words(str(text))}" for one in outcome.unwritten for text in one.texts]
    if not looked_at:
        return f"{said}.", "ok", ""
    named = "; ".join(looked_at[:SHOWN])
    more = tr(", and {n:,} more", n=len(looked_at) - SHOWN) if len(looked_at) > SHOWN else ""
    return f"{said}. {tr('To be looked at: {who}', who=named)}{more}.", "watch", "\n".join(looked_at)


def _choice(standings: Standings, wish: Wish) -> Choice:
    text = "".join(unicodedata.normalize("NFKC", wish.places).replace("–", "-").split())
    try:
        places = place_range(text) if text else None
    except Refused:
        raise Refused(
            tr("{places} are no places: write 1-100, or 3, or 50- for all from the 50th on.", places=wish.places)
        ) from None
    listed = (bib for bib in standings.field.state.waiting if bib in standings.field.index)
    return Choice(tuple(listed) if wish.waiting else None, wish.race, wish.category, places)
