"""The facts about one entry, in words."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import (
    Allowance,
    Called,
    ChipGiven,
    Closed,
    Fact,
    Featured,
    Gun,
    Ignored,
    Logged,
    Moved,
    Official,
    Passed,
    Penalty,
    Printed,
    Ruling,
    Swapped,
    Waiting,
)
from racecontrol.domain.wording import fact_text
from racecontrol.scoring.explain_rules.runner import Runner


@dataclass(frozen=True, slots=True)
class Decision:
    """A fact about this entry, in words. `text`: what was decided; `why`: the reason given."""

    number: int
    at: int
    by: str
    why: str
    text: str


def decisions(runner: Runner, applied: Collection[int | None], log: Sequence[Logged]) -> Iterator[Decision]:
    """In the order of the log. `applied`: clock offsets and tests that touch a read of this entry."""
    for logged in log:
        if _is_about(runner, logged.fact) or logged.number in applied:
            text = fact_text(logged.fact, runner.field.setup.event)
            yield Decision(logged.number, logged.at, logged.by, logged.why, text)


def _is_about(runner: Runner, fact: Fact) -> bool:
    match fact:
        case Ruling() | Moved() | Penalty() | Passed() | Ignored() | Printed() | Waiting():
            return fact.bib == runner.bib
        case Called(bibs) | Featured(bibs):
            return runner.bib in bibs
        case Swapped():
            return runner.bib in (fact.bib, fact.other)
        case Gun() | Allowance():
            return fact.wave == runner.wave
        case ChipGiven():
            return fact.chip.lower() in runner.corrections.chips
        case Closed() | Official():
            return fact.race in (None, runner.race.code)
        case _:
            return False
