"""Why a fact cannot be taken: it speaks of something that this race does not have."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from racecontrol.domain.entry import Entry
from racecontrol.domain.entry_misfits import Misfit, chip_misfit, entry_misfits, shared_chips
from racecontrol.domain.facts import (
    ChipGiven,
    ClockOffset,
    Entered,
    Fact,
    Ignored,
    Logged,
    Mirrored,
    Moved,
    Swapped,
    Tested,
    Void,
)
from racecontrol.domain.needs import WORDS, Stored, needs_misfits, no_reads
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Setup
from racecontrol.domain.state import State

REFERENCES: dict[str, Callable[[State], Collection[str]]] = {
    "wave": lambda state: [wave.code for wave in state.setup.waves],
    "race": lambda state: [race.code for race in state.setup.races],
    "point": lambda state: [point.code for point in state.setup.points],
    "decoder": lambda state: [decoder.code for decoder in state.setup.decoders],
}
"""Fields of facts that name something of the set-up; an empty one names nothing."""


def misfits(facts: Sequence[Fact], state: State, log: Sequence[Logged], stored: Stored = no_reads) -> list[str]:
    """One sentence for each misfit of facts that are recorded together. `state`, `log`: without them."""
    new = {entry.bib for fact in facts if isinstance(fact, Entered) for entry in fact.entries}
    found = [fault for fact in facts for fault in _of_one(fact, state, log, new)]
    return found or list(needs_misfits(facts, state, log, stored))


def _of_one(fact: Fact, state: State, log: Sequence[Logged], new: Collection[str]) -> Iterator[str]:
    """One sentence for each misfit. `new`: bibs of entries that are recorded together with it."""
    for name, known in REFERENCES.items():
        code = getattr(fact, name, None)
        if code and code not in known(state):
            yield said(
                "{what} {code!r} is not in this event; write one of {codes}",
                what=WORDS[name],
                code=code,
                codes=series(COMMA, known(state)),
            )
    for name in ("bib", "other"):
        bib = getattr(fact, name, None)
        if bib and bib not in state.entries and bib not in new:
            yield said("bib {bib!r} has no entry; check the number", bib=bib)
    yield from _own(fact, state, log)


def _own(fact: Fact, state: State, log: Sequence[Logged]) -> Iterator[str]:
    """What only this kind of fact can get wrong."""
    match fact:
        case Entered(entries):
            yield from _entered_misfits(entries, state)
        case Moved(_, race, wave) if race in REFERENCES["race"](state):
            yield from _wave_misfits(state.setup, race, wave)
        case Swapped(bib, other) if bib == other:
            yield said("bib {bib!r} cannot be swapped with itself; give two bibs", bib=bib)
        case ChipGiven(chip) if not chip:
            yield said("the chip is empty; give its code")
        case ClockOffset(_, _, since, until) | Ignored(_, _, since, until) | Tested(_, since, until) if (
            since is not None and until is not None and until < since
        ):
            yield said("the span ends before it begins; exchange its times")
        case Mirrored(folder) if folder and not Path(folder).is_absolute():
            yield said(
                "folder {folder!r} depends on where the program was started; write the whole path", folder=folder
            )
        case Void(number):
            yield from _void_misfits(number, state, log)
        case _:
            pass


def _entered_misfits(entries: Sequence[Entry], state: State) -> Iterator[str]:
    """A fault that many entries share is told once."""
    bibs: defaultdict[Misfit, list[str]] = defaultdict(list)
    for entry in entries:
        for misfit in entry_misfits(entry, state.setup):
            bibs[misfit].append(entry.bib)
    mine = {entry.bib: entry for entry in entries}
    if len(mine) < len(entries):
        counts = Counter(entry.bib for entry in entries)
        twice = ((bib, n) for bib, n in counts.items() if n > 1)
        yield from (said("bib {bib!r} stands {n} times; keep one of them", bib=bib, n=n) for bib, n in twice)
    others = (entry for bib, entry in state.entries.items() if bib not in mine)
    for shared in shared_chips([*others, *mine.values()]):
        if shared.bib in mine:
            bibs[chip_misfit(shared)].append(shared.bib)
    for (column, text), those in bibs.items():
        fault = {"bib": those[0], "column": column, "fault": text}
        if len(those) > 1:
            yield said("bib {bib} and {n:,} more: {column}: {fault}", n=len(those) - 1, **fault)
        else:
            yield said("bib {bib}: {column}: {fault}", **fault)


def _wave_misfits(setup: Setup, race: str, wave: str) -> Iterator[str]:
    waves = [one.code for one in setup.waves_of(race)]
    if wave and wave not in waves:
        codes = series(COMMA, waves)
        yield said("wave {wave!r} does not start race {race}; write one of {codes}", wave=wave, race=race, codes=codes)
    if not wave and len(setup.main_waves_of(race)) > 1:
        yield said("race {race} starts in several waves; say which of {codes}", race=race, codes=series(COMMA, waves))


def _void_misfits(number: int, state: State, log: Sequence[Logged]) -> Iterator[str]:
    target = next((logged for logged in log if logged.number == number), None)
    if target is None:
        yield said("fact {number} is not in the log; `racecontrol log` shows the numbers", number=number)
    elif number in state.voided:
        yield said("fact {number} is void already", number=number)
    elif target is log[0]:
        yield said("fact {number} is the event's first set-up, and there would be no race without it", number=number)
