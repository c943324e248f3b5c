"""The log folded into what counts now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Closed, Configured, Entered, Gun, Logged, Ruling, Void
from racecontrol.domain.setup import Setup


@dataclass(frozen=True, slots=True)
class State:
    """What counts now. `guns`: instant by wave; `rulings`: by bib; `closed`: race codes; `voided`: fact numbers."""

    setup: Setup
    entries: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    guns: Mapping[str, int] = field(default_factory=dict[str, int])
    rulings: Mapping[str, Ruling] = field(default_factory=dict[str, Ruling])
    closed: frozenset[str] = frozenset()
    voided: frozenset[int] = frozenset()


def voided(log: Sequence[Logged]) -> frozenset[int]:
    """Numbers of the facts that do not count. A void speaks of an earlier fact, so newest first settles all."""
    void: set[int] = set()
    for logged in reversed(log):
        if isinstance(logged.fact, Void) and logged.number not in void:
            void.add(logged.fact.fact)
    return frozenset(void)


def fold(log: Sequence[Logged]) -> State:
    """What the log adds up to. ValueError when no set-up is left in it."""
    void = voided(log)
    setup: Setup | None = None
    entries: dict[str, Entry] = {}
    guns: dict[str, int] = {}
    rulings: dict[str, Ruling] = {}
    closed: set[str] = set()
    for fact in (logged.fact for logged in log if logged.number not in void):
        match fact:
            case Configured():
                setup = fact.setup
            case Entered():
                entries.update((entry.bib, entry) for entry in fact.entries)
            case Gun():
                guns[fact.wave] = fact.at
            case Ruling():
                rulings[fact.bib] = fact
            case Closed():
                closed.update([fact.race] if fact.race else ["*"])
            case _:
                pass
    if setup is None:
        raise ValueError("the log has no set-up")
    if "*" in closed:
        closed = {race.code for race in setup.races}
    return State(setup, entries, guns, rulings, frozenset(closed), void)
