"""Why entries cannot be taken, one sentence each; the same for a file of them and for those that are typed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from racecontrol.domain.entry import Entry
from racecontrol.domain.said import COMMA, said, series
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
        yield Misfit("birth_date", said("{birth!r} is before {year}; check the year", birth=birth, year=FIRST_YEAR))
    elif birth is not None and (entry.age(setup.event.date) or 0) < 1:
        fault = said("{birth!r} is less than a year before the event, or after it; check the year", birth=birth)
        yield Misfit("birth_date", fault)


def _race_misfits(entry: Entry, setup: Setup) -> Iterator[Misfit]:
    races = [race.code for race in setup.races]
    if entry.race not in races:
        codes = series(COMMA, races)
        fault = said("{race!r} is not a race of this event; write one of {codes}", race=entry.race, codes=codes)
        yield Misfit("race", fault)
        return
    waves = [wave.code for wave in setup.waves_of(entry.race)]
    if entry.wave and entry.wave not in waves:
        named = {"wave": entry.wave, "race": entry.race, "codes": series(COMMA, waves)}
        yield Misfit("wave", said("{wave!r} does not start race {race}; write one of {codes}", **named))
    if not entry.wave and len(setup.main_waves_of(entry.race)) > 1:
        named = {"race": entry.race, "codes": series(COMMA, waves)}
        yield Misfit("wave", said("race {race} starts in several waves; write one of {codes}", **named))


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
    fault = said("{chip!r} belongs to bib {bib} already; check both", chip=shared.chip, bib=shared.other)
    return Misfit("chip", fault)
