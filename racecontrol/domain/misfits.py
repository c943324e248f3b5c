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
from racecontrol.domain.needs import Stored, needs_misfits, no_reads
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
            yield f"{name} {code!r} is not in this event; write one of {', '.join(known(state))}"
    for name in ("bib", "other"):
        bib = getattr(fact, name, None)
        if bib and bib not in state.entries and bib not in new:
            yield f"bib {bib!r} has no entry; check the number"
    yield from _own(fact, state, log)


def _own(fact: Fact, state: State, log: Sequence[Logged]) -> Iterator[str]:
    """What only this kind of fact can get wrong."""
    match fact:
        case Entered(entries):
            yield from _entered_misfits(entries, state)
        case Moved(_, race, wave) if race in REFERENCES["race"](state):
            yield from _wave_misfits(state.setup, race, wave)
        case Swapped(bib, other) if bib == other:
            yield f"bib {bib!r} cannot be swapped with itself; give two bibs"
        case ChipGiven(chip) if not chip:
            yield "the chip is empty; give its code"
        case ClockOffset(_, _, since, until) | Ignored(_, _, since, until) | Tested(_, since, until) if (
            since is not None and until is not None and until < since
        ):
            yield "the span ends before it begins; exchange its times"
        case Mirrored(folder) if folder and not Path(folder).is_absolute():
            yield f"folder {folder!r} depends on where the program was started; write the whole path"
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
        yield from (f"bib {bib!r} stands {n} times; keep one of them" for bib, n in counts.items() if n > 1)
    others = (entry for bib, entry in state.entries.items() if bib not in mine)
    for shared in shared_chips([*others, *mine.values()]):
        if shared.bib in mine:
            bibs[chip_misfit(shared)].append(shared.bib)
    for (column, text), those in bibs.items():
        more = f" and {len(those) - 1:,} more" if len(those) > 1 else ""
        yield f"bib {those[0]}{more}: {column}: {text}"


def _wave_misfits(setup: Setup, race: str, wave: str) -> Iterator[str]:
    waves = [one.code for one in setup.waves_of(race)]
    if wave and wave not in waves:
        yield f"wave {wave!r} does not start race {race}; write one of {', '.join(waves)}"
    if not wave and len(waves) > 1:
        yield f"race {race} starts in several waves; say which of {', '.join(waves)}"


def _void_misfits(number: int, state: State, log: Sequence[Logged]) -> Iterator[str]:
    target = next((logged for logged in log if logged.number == number), None)
    if target is None:
        yield f"fact {number} is not in the log; `racecontrol log` shows the numbers"
    elif number in state.voided:
        yield f"fact {number} is void already"
    elif target is log[0]:
        yield f"fact {number} is the event's first set-up, and there would be no race without it"
