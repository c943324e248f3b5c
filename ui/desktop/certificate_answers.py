"""What the certificates desk answers to a bib: may it be printed, and if not, what to do. Knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from racecontrol.domain.facts import Printed
from racecontrol.domain.time import of_day
from racecontrol.domain.wording import minute_text
from racecontrol.genuine import Signer, check, looks_like_one
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings
from reports.certificates import why_not
from ui.desktop.i18n import N_, tr

Kind = Literal["ready", "again", "later", "never", "unknown"]
"""`again`: it was printed before; `later`: it can wait for the official results; `never`: there is none."""

LONGEST = 24
"""Letters of what is no bib: a scanner reads codes of hundreds."""

NEVER_TOLD = {
    "DNF": N_("{bib} did not finish (DNF), so there is no certificate. If that is wrong: to the timing crew."),
    "DNS": N_("{bib} did not start (DNS), so there is no certificate. If that is wrong: to the timing crew."),
    "OTL": N_("{bib} finished after the time limit, so there is no certificate. Questions: to the timing crew."),
    "DQ": N_("{bib} is disqualified, so there is no certificate. Questions: to the timing crew."),
    "RUN": N_("{bib} has not finished yet. {seen}"),
    "": N_("{bib} has no finish time, so there is no certificate. If that is wrong: to the timing crew."),
}
"""By status; "" for all others without a time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`row`: in the standings, -1 of a bib that has no entry; `brief`: in a few words, for the list; `waits`: on
    the waiting list."""

    kind: Kind
    bib: str
    says: str
    row: int = -1
    name: str = ""
    brief: str = ""
    waits: bool = False
    has_page: bool = True


@dataclass(frozen=True, slots=True)
class Terms:
    """By what is answered. `provisional`: certificates are given before the results are official, too; `needs_result`:
    as the layout has it; `key`: of the waiting list; `under_way`: whether a page of that bib is ordered of which the
    standings do not know yet."""

    provisional: bool
    needs_result: bool
    key: str
    under_way: Callable[[str], int]


def answer(standings: Standings, text: str, terms: Terms) -> Answer:
    """To what stands in the field: a bib, or the code of a certificate of this race."""
    if looks_like_one(text):
        return _of_code(standings, text, terms)
    index = standings.field.index
    bib = next((one for one in (text.strip(), text.strip().lstrip("0")) if one in index), text.strip())
    row = index.get(bib)
    if row is None:
        shown = bib if len(bib) <= LONGEST else f"{bib[:LONGEST]}…"
        says = tr("Nobody has bib {bib}. Check the number, or type the name and choose.", bib=shown)
        return Answer("unknown", shown, says, brief=tr("no such bib"))
    entry, state = standings.entry(row), standings.field.state
    name, waits = entry.name or entry.latin_name or tr("(no name)"), bib in state.waiting
    if terms.needs_result and why_not(standings, row):
        return _none(standings, row, bib, name, waits, terms)
    if (printed := state.printed.get(bib)) or terms.under_way(bib):
        return Answer("again", bib, _again(standings, bib, printed), row, name, tr("printed before"))
    if too_early(standings, row, terms.needs_result, terms.provisional):
        says = tr(
            "{bib} has finished, but the results of {race} are not official yet. {list}",
            bib=bib,
            race=standings.race(row).name,
            list=_listed(bib, waits, terms),
        )
        return Answer("later", bib, says, row, name, tr("not official yet"), waits)
    return Answer("ready", bib, tr("Ready: press Enter to print {bib} {name}", bib=bib, name=name), row, name)


def too_early(standings: Standings, row: int, needs_result: bool, provisional: bool) -> bool:
    """Whether the page has to wait for official results. `provisional`: the desk does not."""
    return needs_result and not provisional and standings.race(row).code not in standings.field.state.official


def _of_code(standings: Standings, text: str, terms: Terms) -> Answer:
    key = standings.field.state.key
    found = check(text, (key.public,) if key is not None else ())
    if found.verdict == "genuine" and found.claim is not None:
        return answer(standings, found.claim.bib, terms)
    says = tr("This is the code of a certificate, but not of one of this race. Scan the bib.")
    return Answer("unknown", tr("code"), says, brief=tr("of another race"))


def _none(standings: Standings, row: int, bib: str, name: str, waits: bool, terms: Terms) -> Answer:
    status = standings.status(row)
    template = NEVER_TOLD.get(status, NEVER_TOLD[""])
    if status != "RUN":
        brief = status if status in NEVER_TOLD else tr("no finish time")
        says = [tr(template, bib=bib)]
        if printed := standings.field.state.printed.get(bib):
            time = minute_text(printed[-1].at, standings.field.setup.event)
            says.append(tr("One was printed at {time}: take it back.", time=time))
        if waits:
            says.append(_listed(bib, waits, terms))
        return Answer("never", bib, " ".join(says), row, name, brief, waits, has_page=False)
    says = f"{tr(template, bib=bib, seen=_seen(standings, row))} {_listed(bib, waits, terms)}"
    return Answer("later", bib, says, row, name, tr("not finished yet"), waits, has_page=False)


def _listed(bib: str, waits: bool, terms: Terms) -> str:
    if waits:
        return tr("On the waiting list; {key} takes it off.", key=terms.key)
    return tr("Press {key} to put {bib} on the waiting list.", key=terms.key, bib=bib)


def _seen(standings: Standings, row: int) -> str:
    """`Last seen at 30 km, 09:12.`"""
    results, zone = standings.results, standings.field.setup.event.timezone
    splits = standings.race(row).splits
    passed = np.flatnonzero(results.at[row, : len(splits)] != NEVER)
    if len(passed):
        last = int(passed[-1])
        time = of_day(int(results.at[row, last]), zone)[:5]
        names = {point.code: point.name for point in standings.field.setup.points}
        return tr("Last seen at {point}, {time}.", point=names[splits[last].point], time=time)
    if bool(results.started[row]):
        return tr("Last seen at the start, {time}.", time=of_day(int(results.start[row]), zone)[:5])
    return tr("Not seen yet.")


def _changed(standings: Standings, bib: str, last: Printed) -> bool:
    """Whether a certificate of now would say something else than that one."""
    key = standings.field.state.key
    if key is None or not last.serial:
        return False
    return Signer(key).prove(standings, standings.field.index[bib]).serial != last.serial


def _again(standings: Standings, bib: str, printed: "tuple[object, ...] | None") -> str:
    if not printed:
        return tr("{bib} is being printed. Press Enter once more for another copy.", bib=bib)
    last = standings.field.state.printed[bib][-1]
    time = minute_text(last.at, standings.field.setup.event)
    assert isinstance(last.fact, Printed)
    if _changed(standings, bib, last.fact):
        return tr(
            "The result of {bib} has changed since it was printed at {time}. Press Enter for the new one; take the old "
            "one back.",
            bib=bib,
            time=time,
        )
    if len(printed) == 1:
        return tr("{bib} was printed at {time}. Press Enter once more for another copy.", bib=bib, time=time)
    return tr(
        "{bib} was printed {n} times, last at {time}. Press Enter once more for another copy.",
        bib=bib,
        n=len(printed),
        time=time,
    )
