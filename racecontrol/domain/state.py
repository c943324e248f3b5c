"""The log folded into what counts now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import (
    Called,
    ClockOffset,
    Closed,
    Configured,
    Correction,
    Crowd,
    Entered,
    Fact,
    Featured,
    Followed,
    Gun,
    How,
    Keyed,
    Logged,
    Mark,
    Mirrored,
    Moved,
    Official,
    Passed,
    Printed,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Void,
    Waiting,
)
from racecontrol.domain.setup import Setup


@dataclass(frozen=True, slots=True)
class Approval:
    """Results that were made official. `before`: the log as it was then, by which they can be scored again."""

    logged: Logged
    fact: Official
    before: tuple[Logged, ...]


@dataclass(frozen=True, slots=True)
class Tap:
    """Somebody passed `point` at `at`, ms UTC, and nobody has said yet who. `number`: of the `Tapped`."""

    number: int
    point: str
    at: int


@dataclass(frozen=True, slots=True)
class State:
    """What counts now. `guns`: instant by wave; `rulings`: by bib; `closed`: race codes; `voided`: fact numbers.

    `corrections`, `settled`: those that count, as they stand in the log. `mirror`: the folder of the second copy, "":
    none. `key`: what signs the certificates. `official`: by race, the newest approval of its results. `taps`: those
    that count and have no bib yet, by their instants. `called`: by bib, where it is marked. `featured`: by bib, what
    the announcer wants of him; `followed`: kind and name of whole groups. `printed`: by bib, its
    certificates, oldest first. `waiting`: by bib, whose certificate is to be printed when the results are official, in
    the order of asking.
    """

    setup: Setup
    entries: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    guns: Mapping[str, int] = field(default_factory=dict[str, int])
    rulings: Mapping[str, Ruling] = field(default_factory=dict[str, Ruling])
    corrections: tuple[Logged, ...] = ()
    closed: frozenset[str] = frozenset()
    voided: frozenset[int] = frozenset()
    mirror: str = ""
    key: Keyed | None = None
    settled: tuple[Logged, ...] = ()
    official: Mapping[str, Approval] = field(default_factory=dict[str, Approval])
    taps: tuple[Tap, ...] = ()
    called: Mapping[str, Mark] = field(default_factory=dict[str, Mark])
    featured: Mapping[str, frozenset[How]] = field(default_factory=dict[str, frozenset[How]])
    followed: frozenset[tuple[Crowd, str]] = frozenset()
    printed: Mapping[str, tuple[Logged, ...]] = field(default_factory=dict[str, tuple[Logged, ...]])
    waiting: Mapping[str, Logged] = field(default_factory=dict[str, Logged])


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
    counting = [logged for logged in log if logged.number not in void]
    facts = [logged.fact for logged in counting]
    setups = [fact.setup for fact in facts if isinstance(fact, Configured)]
    if not setups:
        raise ValueError("the log has no set-up")
    return State(
        setup=setups[-1],
        entries=_entries(facts),
        guns={fact.wave: fact.at for fact in facts if isinstance(fact, Gun)},
        rulings={fact.bib: fact for fact in facts if isinstance(fact, Ruling)},
        corrections=tuple(logged for logged in counting if isinstance(logged.fact, Correction)),
        closed=_closed(facts, setups[-1]),
        voided=void,
        mirror=next((fact.folder for fact in reversed(facts) if isinstance(fact, Mirrored)), ""),
        key=next((fact for fact in facts if isinstance(fact, Keyed)), None),
        settled=tuple(logged for logged in counting if isinstance(logged.fact, Settled)),
        official=_official(log, void),
        taps=_taps(counting),
        called=_called(facts),
        featured=_featured(facts),
        followed=_followed(facts),
        printed=_printed(counting),
        waiting=_waiting(counting),
    )


def settled_of(state: State) -> dict[str, tuple[Logged, Settled]]:
    """What was settled last of each problem, by its key."""
    return {one.fact.key: (one, one.fact) for one in state.settled if isinstance(one.fact, Settled)}


def tests_of(state: State) -> list[tuple[Logged, Tested]]:
    """The tests of decoders that count: of those of one decoder that begin together, the newest."""
    newest = {
        (logged.fact.decoder, logged.fact.since): (logged, logged.fact)
        for logged in state.corrections
        if isinstance(logged.fact, Tested)
    }
    return list(newest.values())


def offsets_beside(state: State, offset: ClockOffset) -> list[int]:
    """The numbers of the offsets that count and speak of the same decoder and of some of the same time, itself too."""
    return [
        one.number
        for one in state.corrections
        if isinstance(one.fact, ClockOffset) and one.fact.decoder == offset.decoder and _overlap(one.fact, offset)
    ]


def _overlap(one: ClockOffset, other: ClockOffset) -> bool:
    since = max((fact.since for fact in (one, other) if fact.since is not None), default=None)
    until = min((fact.until for fact in (one, other) if fact.until is not None), default=None)
    return since is None or until is None or since < until


def _entries(facts: Sequence[Fact]) -> dict[str, Entry]:
    """Entries by bib, as entered, moved and swapped. A fact about a bib that is there no more changes nothing."""
    entries: dict[str, Entry] = {}
    for fact in facts:
        match fact:
            case Entered():
                entries.update((entry.bib, entry) for entry in fact.entries)
            case Moved(bib, race, wave) if bib in entries:
                entries[bib] = replace(entries[bib], race=race, wave=wave)
            case Swapped(bib, other, what) if bib in entries and other in entries:
                entries.update(_swapped(entries[bib], entries[other], what))
            case _:
                pass
    return entries


def _swapped(one: Entry, other: Entry, what: str) -> dict[str, Entry]:
    if what == "chips":
        return {one.bib: replace(one, chips=other.chips), other.bib: replace(other, chips=one.chips)}
    return {
        one.bib: replace(other, bib=one.bib, chips=one.chips),
        other.bib: replace(one, bib=other.bib, chips=other.chips),
    }


def _closed(facts: Sequence[Fact], setup: Setup) -> frozenset[str]:
    closed = {fact.race for fact in facts if isinstance(fact, Closed)}
    return frozenset(race.code for race in setup.races if race.code in closed or None in closed)


def _official(log: Sequence[Logged], void: frozenset[int]) -> dict[str, Approval]:
    return {
        logged.fact.race: Approval(logged, logged.fact, tuple(log[:place]))
        for place, logged in enumerate(log)
        if isinstance(logged.fact, Official) and logged.number not in void
    }


def _taps(counting: Sequence[Logged]) -> tuple[Tap, ...]:
    given = {logged.fact.tap for logged in counting if isinstance(logged.fact, Passed)}
    taps = (
        Tap(logged.number, logged.fact.point, logged.fact.at)
        for logged in counting
        if isinstance(logged.fact, Tapped) and logged.number not in given
    )
    return tuple(sorted(taps, key=lambda tap: (tap.at, tap.number)))


def _printed(counting: Sequence[Logged]) -> dict[str, tuple[Logged, ...]]:
    printed: dict[str, tuple[Logged, ...]] = {}
    for logged in counting:
        if isinstance(logged.fact, Printed):
            printed[logged.fact.bib] = (*printed.get(logged.fact.bib, ()), logged)
    return printed


def _waiting(counting: Sequence[Logged]) -> dict[str, Logged]:
    waiting: dict[str, Logged] = {}
    for logged in counting:
        if isinstance(logged.fact, Waiting):
            waiting.setdefault(logged.fact.bib, logged)
        elif isinstance(logged.fact, Printed):
            waiting.pop(logged.fact.bib, None)
    return waiting


def _called(facts: Sequence[Fact]) -> dict[str, Mark]:
    newest: dict[str, Mark] = {}
    for fact in facts:
        if isinstance(fact, Called):
            newest.update(dict.fromkeys(fact.bibs, fact.mark))
    return {bib: mark for bib, mark in newest.items() if mark != "none"}


def _featured(facts: Sequence[Fact]) -> dict[str, frozenset[How]]:
    newest: dict[str, dict[How, bool]] = {}
    for fact in facts:
        if isinstance(fact, Featured):
            for bib in fact.bibs:
                newest.setdefault(bib, {})[fact.how] = fact.on
    on = {bib: frozenset[How](how for how, is_on in hows.items() if is_on) for bib, hows in newest.items()}
    return {bib: hows for bib, hows in on.items() if hows}


def _followed(facts: Sequence[Fact]) -> frozenset[tuple[Crowd, str]]:
    newest: dict[tuple[Crowd, str], bool] = {}
    newest.update({(fact.kind, fact.name): fact.on for fact in facts if isinstance(fact, Followed)})
    return frozenset(one for one, is_on in newest.items() if is_on)
