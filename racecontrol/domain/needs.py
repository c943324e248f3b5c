"""What entries and facts need of the set-up, and would miss in another one."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from racecontrol.domain.facts import (
    Allowance,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Ignored,
    Logged,
    Moved,
    Official,
    Passed,
    Tapped,
    Tested,
    Void,
)
from racecontrol.domain.said import AND, said, series
from racecontrol.domain.setup import Setup
from racecontrol.domain.state import State, fold
from racecontrol.domain.wording import fact_text, few

NEEDS: dict[str, tuple[type[Fact], ...]] = {
    "race": (Closed, Official),
    "wave": (Gun, Allowance),
    "point": (Passed, Ignored, Tapped),
    "decoder": (ClockOffset, Tested),
}
"""Facts that mean nothing without what they name. A start contact stays true without its decoder."""

WORDS = {"race": said("race"), "wave": said("wave"), "point": said("point"), "decoder": said("decoder")}
"""What facts and entries name of the set-up."""


Stored = Callable[[], Mapping[str, int]]
"""How many reads are stored of each decoder; asked only where that may matter."""


def no_reads() -> Mapping[str, int]:
    """Nothing is stored."""
    return {}


class _Need(NamedTuple):
    """`what`: "race", "wave", ...; `by`: the bib or the fact that needs it."""

    what: str
    code: str
    by: str | int


def needs_misfits(
    facts: Sequence[Fact], state: State, log: Sequence[Logged], stored: Stored = no_reads
) -> Iterator[str]:
    """One sentence for each thing that is needed and would be there no more, were these facts in the log.

    Only a set-up and a void can take something away. The void of something that is not in the log takes nothing.
    """
    if not any(isinstance(fact, Configured | Void) for fact in facts):
        return
    last = log[-1].number
    then_log = [*log, *(Logged(number, 0, "", "", fact) for number, fact in enumerate(facts, last + 1))]
    try:
        then = fold(then_log)
    except ValueError:  # no set-up is left, and that is told of the void
        return
    missing = _missing(then, then_log) - _missing(state, log)
    by: defaultdict[tuple[str, str], set[str | int]] = defaultdict(set)
    for what, code, one in missing:
        by[what, code].add(one)
    kept = any(isinstance(fact, Configured) for fact in facts)
    for (what, code), those in sorted(by.items()):
        yield _sentence(what, code, those, kept, then, then_log)
    for code, count in stored().items():
        if count and code in _codes(state.setup)["decoder"] and code not in _codes(then.setup)["decoder"]:
            yield said(
                "decoder {code!r} would be missing: {those}; {keep}, without its port if the box is gone",
                code=code,
                those=said("{n:,} stored read is of it|{n:,} stored reads are of it", n=count),
                keep=said("keep it in the set-up") if kept else said("bring in a set-up that keeps it"),
            )


def _missing(state: State, log: Sequence[Logged]) -> set[_Need]:
    """Everything that is needed and is not there."""
    known, starts = _codes(state.setup), {race.code: _waves(state.setup, race.code) for race in state.setup.races}
    found: set[_Need] = set()
    for entry in state.entries.values():
        if entry.race not in known["race"]:
            found.add(_Need("race", entry.race, entry.bib))
        elif entry.wave and entry.wave not in starts[entry.race]:
            found.add(_Need("wave", entry.wave, entry.bib))
    for logged in log:
        if logged.number in state.voided:
            continue
        for what, kinds in NEEDS.items():
            code = getattr(logged.fact, what) if isinstance(logged.fact, kinds) else None
            if code and code not in known[what]:
                found.add(_Need(what, code, logged.number))
    return found


def _codes(setup: Setup) -> dict[str, Collection[str]]:
    tables = {"race": setup.races, "wave": setup.waves, "point": setup.points, "decoder": setup.decoders}
    return {what: {one.code for one in table} for what, table in tables.items()}


def _waves(setup: Setup, race: str) -> Collection[str]:
    return {wave.code for wave in setup.waves_of(race)}


def _sentence(
    what: str, code: str, those: Collection[str | int], kept: bool, then: State, log: Sequence[Logged]
) -> str:
    """`race 'X' would be missing: 2 entries (41, 42) are in it; move them to another race, or void fact 6, first`."""
    numbers, bibs = [one.number for one in log if one.number in those], [bib for bib in then.entries if bib in those]
    told, repairs = list[str](), list[str]()
    if bibs:
        n, came = len(bibs), few([str(number) for number in _brought(bibs, then, log)])
        told.append(said("{n:,} entry ({bibs}) is in it|{n:,} entries ({bibs}) are in it", n=n, bibs=few(bibs)))
        repairs.append(
            said(
                "move it to another {what}, or void fact {facts}, first|"
                "move them to another {what}, or void fact {facts}, first",
                n=n,
                what=WORDS[what],
                facts=came,
            )
        )
    if numbers:
        facts = {one.number: fact_text(one.fact, then.setup.event) for one in log if one.number in those}
        named = few([said("fact {number} ({text})", number=number, text=text) for number, text in facts.items()])
        told.append(said("{facts} needs it|{facts} need it", n=len(numbers), facts=named))
        repairs.append(said("void that fact first|void those facts first", n=len(numbers)))
    missing = said("{what} {code!r} would be missing: {those}", what=WORDS[what], code=code, those=series(AND, told))
    repair = {"missing": missing, "repairs": series(AND, repairs)}
    if kept:
        return said("{missing}; keep it in the set-up, or {repairs}", **repair)
    return said("{missing}; {repairs}", **repair)


def _brought(bibs: Collection[str], state: State, log: Sequence[Logged]) -> list[int]:
    """The facts that put these entries where they are."""
    newest: dict[str, int] = {}
    for logged in log:
        if logged.number not in state.voided:
            match logged.fact:
                case Entered(entries):
                    newest |= {entry.bib: logged.number for entry in entries}
                case Moved(bib):
                    newest[bib] = logged.number
                case _:
                    pass
    return sorted({newest[bib] for bib in bibs if bib in newest})
