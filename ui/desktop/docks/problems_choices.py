"""What can be done about a problem, the proposed ruling first: each a choice with the facts that record it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ChipGiven, Entered, Fact, Moved, Passed, Ruling, Swapped, Void
from racecontrol.domain.said import SEMICOLON, series
from racecontrol.domain.state import Tap
from racecontrol.domain.time import HOUR, MINUTE, of_day
from racecontrol.domain.wording import fact_text, minute_text
from racecontrol.scoring.field import Field
from racecontrol.scoring.likely import likely, race_there, trace
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.settled import settling
from racecontrol.scoring.standings import Standings
from ui.desktop.docks.problems_lines import Line
from ui.desktop.i18n import N_, number, tr

LATER = ((10 * MINUTE, N_("Put off for 10 minutes")), (HOUR, N_("Put off for an hour")))

SETTLE, PUT_OFF = "settle", "put off"
"""Kinds of choices that have a key of their own."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`title`: in the list of choices; `yes`: the word on the key; `says`: what it means; `done`: the answer.

    `reasoned`: only with a reason. `typed`: makes the facts of a bib that somebody types; then there are no others.
    """

    title: str
    yes: str
    facts: tuple[Fact, ...]
    done: str
    says: str = ""
    reasoned: bool = False
    kind: str = ""
    typed: Callable[[str], tuple[Fact, ...]] | None = None


def choices(line: Line, standings: Standings, now: int) -> tuple[Choice, ...]:
    """All, the one that Enter takes first. `now`: the race's clock. Takes time: who may own a chip is foretold."""
    if line.puts:
        return (_brought_back(line),)
    field, problems = standings.field, line.problems
    found: list[Choice] = []
    if all(problem.proposal for problem in problems):
        found.append(_proposed(problems, field))
    if len(problems) == 1 and (others := OTHERS.get(line.first.kind)):
        known = [choice.facts for choice in found]
        found += (choice for choice in others(line.first, standings) if choice.facts not in known or choice.typed)
    return (*found, *_settled(problems, field, now))


def _proposed(problems: tuple[Problem, ...], field: Field) -> Choice:
    facts = tuple(fact for problem in problems for fact in problem.proposal)
    said = series(SEMICOLON, (fact_text(fact, field.setup.event) for fact in facts[:2]))
    if len(problems) > 1:
        n = number(len(problems))
        return Choice(
            tr("As proposed, all {n}", n=n),
            tr("Record all {n}", n=n),
            facts,
            tr("{n} problems ruled on, undo Ctrl+Z.", n=n),
            tr("The first: {said}.", said=said),
        )
    return _doing(tr("As proposed: {said}", said=said), tr("Record"), facts, field)


def _doing(title: str, yes: str, facts: tuple[Fact, ...], field: Field) -> Choice:
    said = series(SEMICOLON, (fact_text(fact, field.setup.event) for fact in facts))
    return Choice(title, yes, facts, tr("Recorded, undo Ctrl+Z: {said}.", said=said))


def _settled(problems: tuple[Problem, ...], field: Field, now: int) -> Iterator[Choice]:
    n, one = number(len(problems)), len(problems) == 1
    yield Choice(
        tr("Leave it as it is: settled") if one else tr("Leave all {n} as they are: settled", n=n),
        tr("Settle") if one else tr("Settle all {n}", n=n),
        tuple(settling(problem, field.state) for problem in problems),
        tr("Settled. It comes back only when its cause is another one. Undo Ctrl+Z."),
        tr("It goes to the settled ones at the end of the list, and comes back when its cause is another one."),
        reasoned=True,
        kind=SETTLE,
    )
    for ms, title in LATER:
        at = minute_text(now + ms, field.setup.event)
        yield Choice(
            tr(title),
            tr("Put off"),
            tuple(settling(problem, field.state, now + ms) for problem in problems),
            tr("Put off until {at}.", at=at),
            tr("It comes back at {at}, or earlier when its cause is another one.", at=at),
            reasoned=True,
            kind=PUT_OFF,
        )


def _brought_back(line: Line) -> Choice:
    n, one = number(len(line.puts)), len(line.puts) == 1
    return Choice(
        tr("Bring it back") if one else tr("Bring all {n} back", n=n),
        tr("Bring back"),
        tuple(Void(put.logged.number) for put in line.puts),
        tr("Brought back, undo Ctrl+Z."),
        tr("It stands among the problems again."),
    )


def _disqualify(problem: Problem, standings: Standings) -> Iterator[Choice]:
    """Each of those whom it is about."""
    for bib in problem.bibs:
        yield _ruled(bib, "", standings)


def _short_cut(problem: Problem, standings: Standings) -> Iterator[Choice]:
    for bib in problem.bibs:
        yield _ruled(bib, "TR55.10", standings)


def _ruled(bib: str, rule: str, standings: Standings) -> Choice:
    title = tr("Disqualify {who}", who=_who(bib, standings)) + (f", {rule}" if rule else "")
    return _doing(title, tr("Disqualify {bib}", bib=bib), (Ruling(bib, "DQ", rule),), standings.field)


def _swaps(problem: Problem, standings: Standings) -> Iterator[Choice]:
    if len(problem.bibs) == 2:
        one, other = problem.bibs
        title = tr("{one} and {other} exchange their bibs, chips with them", one=one, other=other)
        yield _doing(title, tr("Exchange"), (Swapped(one, other, "bibs"),), standings.field)
        return
    bib = problem.bib
    yield Choice(
        tr("{bib} exchanges chips with the bib in the field beside", bib=bib),
        tr("Exchange"),
        (),
        tr("Chips exchanged, undo Ctrl+Z."),
        typed=lambda other: (Swapped(bib, other, "chips"),),
    )


def _waves(problem: Problem, standings: Standings) -> Iterator[Choice]:
    entry = standings.entry(standings.field.index[problem.bib])
    for wave in standings.field.setup.waves_of(entry.race):
        title = tr("{bib} to wave {wave}", bib=entry.bib, wave=wave.code)
        yield _doing(title, tr("Move"), (Moved(entry.bib, entry.race, wave.code),), standings.field)


def _owners(problem: Problem, standings: Standings) -> Iterator[Choice]:
    return owners_of_chip(problem.key.partition(":")[2], standings)


def owners_of_chip(chip: str, standings: Standings) -> Iterator[Choice]:
    """Who may wear the chip, nobody, or somebody who is not registered."""
    found = trace(standings, chip)
    if found is None:
        return
    for one in likely(standings, chip):
        bib = standings.entry(one.row).bib
        title = tr("To {who}: {why}", who=_who(bib, standings), why=one.why)
        yield _doing(title, tr("Give to {bib}", bib=bib), (ChipGiven(chip, bib),), standings.field)
    yield Choice(
        tr("To the bib in the field beside"),
        tr("Give"),
        (),
        tr("Chip {chip} has its runner, undo Ctrl+Z.", chip=chip),
        typed=lambda bib: (ChipGiven(chip, bib),),
    )
    race, wave = race_there(standings, found)
    bib = _free_bib(standings.field)
    entry = Entry(bib=bib, race=race.code, wave=wave, chips=(chip,))
    title = tr("Not registered: enter as {bib}, race {race}, without a place", bib=bib, race=race.code)
    yield _doing(title, tr("Enter"), (Entered((entry,)), Ruling(bib, "NC")), standings.field)
    yield _doing(tr("Nobody's: an old chip on a shoe"), tr("It is nobody's"), (ChipGiven(chip, ""),), standings.field)


def owners_of_tap(tap: Tap, standings: Standings) -> Iterator[Choice]:
    """Whose passing it was that somebody saw; or it was none."""
    at = of_day(tap.at, standings.field.setup.event.timezone)
    yield Choice(
        tr("To the bib in the field beside"),
        tr("Give"),
        (),
        tr("The tap of {at} has its runner, undo Ctrl+Z.", at=at),
        typed=lambda bib: (Passed(bib, tap.point, tap.at, tap.number),),
    )
    yield Choice(
        tr("Nobody's: it was pressed by mistake"),
        tr("Take the tap back"),
        (Void(tap.number),),
        tr("The tap of {at} is taken back, undo Ctrl+Z.", at=at),
    )


def _free_bib(field: Field) -> str:
    """One above the highest number."""
    return str(max((int(bib) for bib in field.index if bib.isdecimal()), default=0) + 1)


def _who(bib: str, standings: Standings) -> str:
    row = standings.field.index.get(bib)
    return bib if row is None else f"{bib} {standings.entry(row).name}".strip()


OTHERS: dict[str, Callable[[Problem, Standings], Iterator[Choice]]] = {
    "unknown_finish": _owners,
    "unknown_chip": _owners,
    "swap": _swaps,
    "together": _disqualify,
    "early_start": _disqualify,
    "no_wave": _waves,
    "short_cut": _short_cut,
    "too_fast": _short_cut,
    "uneven_pace": _short_cut,
}
"""What else can be done, by kind; for the others the proposal, if there is one, and to settle it."""
