"""Why entries cannot be taken, one sentence each; the same for a file of them and for those that are typed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Setup

FIRST_YEAR = "1900"
"""Nobody who takes part was born before it."""


class Misfit(NamedTuple):
    """`column`: of the entries' file."""

    column: str
    text: str


class SharedChip(NamedTuple):
    """`bib` has the chip, and `other`, who comes before, has it too."""

    bib: str
    chip: str
    other: str


def entry_misfits(entry: Entry, setup: Setup) -> Iterator[Misfit]:
    """Race and wave must be of this event, and the birth date of somebody who can walk."""
    yield from _race_misfits(entry, setup)
    birth = entry.birth_date
    if birth is not None and birth < FIRST_YEAR:
        yield Misfit("birth_date", f"{birth!r} is before {FIRST_YEAR}; check the year")
    elif birth is not None and (entry.age(setup.event.date) or 0) < 1:
        yield Misfit("birth_date", f"{birth!r} is less than a year before the event, or after it; check the year")


def _race_misfits(entry: Entry, setup: Setup) -> Iterator[Misfit]:
    races = [race.code for race in setup.races]
    if entry.race not in races:
        yield Misfit("race", f"{entry.race!r} is not a race of this event; write one of {', '.join(races)}")
        return
    waves = [wave.code for wave in setup.waves_of(entry.race)]
    if entry.wave and entry.wave not in waves:
        yield Misfit("wave", f"{entry.wave!r} does not start race {entry.race}; write one of {', '.join(waves)}")
    if not entry.wave and len(waves) > 1:
        yield Misfit("wave", f"race {entry.race} starts in several waves; write one of {', '.join(waves)}")


def shared_chips(entries: Iterable[Entry]) -> Iterator[SharedChip]:
    """Who has a chip that another has already; once each, in order."""
    owner: dict[str, str] = {}
    for entry in entries:
        for chip in entry.chips:
            other = owner.setdefault(chip.lower(), entry.bib)
            if other != entry.bib:
                yield SharedChip(entry.bib, chip, other)
                break


def chip_misfit(shared: SharedChip) -> Misfit:
    return Misfit("chip", f"{shared.chip!r} belongs to bib {shared.other} already; check both")
