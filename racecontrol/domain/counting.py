"""What counts now in the matter of a fact: after a void, what came back; after an addition, the sum of all."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from racecontrol.domain.facts import (
    Allowance,
    Called,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Ignored,
    Logged,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Trigger,
    Void,
)
from racecontrol.domain.state import State, settled_of, tests_of
from racecontrol.domain.time import clock_text
from racecontrol.domain.wording import (
    BASES,
    MARKS,
    contact_text,
    fact_text,
    few,
    moved_text,
    recorded_text,
    source_text,
)

F = TypeVar("F", bound=Fact)

_NAMED = 5
"""So many bibs are told one by one."""

_SUMS = (ClockOffset, Allowance, Penalty)
"""Facts that add up: of these a person has to know the sum."""


def done_text(fact: Fact, state: State, log: Sequence[Logged]) -> str:
    """What was done by recording a fact. Of what adds up also the sum; of a void what it took and what comes back.

    `state`, `log`: with the fact. One sentence stands without its stop.
    """
    told = fact_text(fact, state.setup.event)
    if isinstance(fact, Void):
        target = _target(fact, log)
        told = (
            f"{told}: {fact_text(target.fact, state.setup.event)}, recorded {recorded_text(target, state.setup.event)}"
        )
        return f"{told}. {_capital(counts_now(target.fact, state, log))}."
    return f"{told}. {_capital(counts_now(fact, state, log))}." if isinstance(fact, _SUMS) else told


def counts_now(fact: Fact, state: State, log: Sequence[Logged]) -> str:
    """One sentence without its stop: `the gun of wave A is now 08:00:00.000 (fact 5)`."""
    return _NOW[type(fact)](fact, state, log)


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _target(void: Void, log: Sequence[Logged]) -> Logged:
    return next(logged for logged in log if logged.number == void.fact)


def _counting(kind: type[F], state: State, log: Sequence[Logged]) -> Iterator[tuple[int, F]]:
    """The facts of that kind that count, with their numbers."""
    for logged in log:
        if isinstance(logged.fact, kind) and logged.number not in state.voided:
            yield logged.number, logged.fact


def _set_up(_: Configured, state: State, log: Sequence[Logged]) -> str:
    number, fact = list(_counting(Configured, state, log))[-1]
    return f"the {fact_text(fact, state.setup.event)} counts now (fact {number})"


def _entered(fact: Entered, state: State, _: Sequence[Logged]) -> str:
    gone = [entry.bib for entry in fact.entries if entry.bib not in state.entries]
    stay = [entry.bib for entry in fact.entries if entry.bib in state.entries]
    told = [f"{few(gone)} {'has' if len(gone) == 1 else 'have'} no entry now"] if gone else []
    told += [f"{few(stay)} as entered by the other facts"] if stay else []
    return "; ".join(told) or "nothing else changes"


def _trigger(fact: Trigger, *_: object) -> str:
    return f"the {contact_text(fact)} started nothing by itself; its gun is a fact of its own"


def _gun(fact: Gun, state: State, log: Sequence[Logged]) -> str:
    guns = [(number, gun.at) for number, gun in _counting(Gun, state, log) if gun.wave == fact.wave]
    if not guns:
        return f"wave {fact.wave} has no gun now, so no results: racecontrol gun FILE.race {fact.wave} TIME"
    number, at = guns[-1]
    return f"the gun of wave {fact.wave} is now {_when(state, at)} (fact {number})"


def _ruling(fact: Ruling, state: State, log: Sequence[Logged]) -> str:
    rulings = [(number, one) for number, one in _counting(Ruling, state, log) if one.bib == fact.bib]
    if not rulings:
        return f"{fact.bib} has no ruling now"
    number, ruling = rulings[-1]
    return f"now {fact_text(ruling, state.setup.event)} (fact {number})"


def _offset(fact: ClockOffset, state: State, log: Sequence[Logged]) -> str:
    """The sums, from one change of them to the next. By the decoder's own clock, as the facts; by ours when it came."""
    decoder = next((one for one in state.setup.decoders if one.code == fact.decoder), None)
    from_set_up = [(None, decoder.clock_offset_ms)] if decoder and decoder.clock_offset_ms else []
    facts = [(number, one) for number, one in _counting(ClockOffset, state, log) if one.decoder == fact.decoder]
    arrivals = sorted({one.heard_until for _, one in facts if one.heard_until is not None})
    told: list[str] = []
    for came, gone in pairwise([None, *arrivals, None]):
        those = [(number, one) for number, one in facts if _counts_from(one, came)]
        edges = sorted({edge for _, one in those for edge in (one.since, one.until) if edge is not None})
        for since, until in pairwise([None, *edges, None]):
            inside = [(number, one.ms) for number, one in those if _holds(one, since)]
            told.append(f"{_sum([*from_set_up, *inside])}{_ends(state, since, until)}{_came(state, came, gone)}")
    return f"the times of {fact.decoder} now get {'; '.join(told)}"


def _counts_from(offset: ClockOffset, came: int | None) -> bool:
    """Whether it is added to what comes from `came` on, the end of some offset or the beginning."""
    return offset.heard_until is None or came is None or came < offset.heard_until


def _came(state: State, since: int | None, until: int | None) -> str:
    ends = (("since", since), ("before", until))
    said = " and ".join(f"{word} {_when(state, at)}" for word, at in ends if at is not None)
    return f" if they came {said}" if said else ""


def _holds(offset: ClockOffset, since: int | None) -> bool:
    """Whether it is added in the stretch that begins at `since`, an edge of some offset or the beginning."""
    if since is None:
        return offset.since is None
    return (offset.since is None or offset.since <= since) and (offset.until is None or since < offset.until)


def _ends(state: State, since: int | None, until: int | None) -> str:
    begin = "" if since is None else f" from {_when(state, since)}"
    return begin + ("" if until is None else f" until {_when(state, until)}")


def _allowance(fact: Allowance, state: State, log: Sequence[Logged]) -> str:
    mine = [(number, one) for number, one in _counting(Allowance, state, log) if one.wave == fact.wave]
    sums = {
        basis: _sum([(number, one.ms) for number, one in mine if one.basis in (basis, "both")])
        for basis in ("gun", "net")
    }
    told = sums if sums["gun"] != sums["net"] else {"both": sums["gun"]}
    return ", ".join(f"the {BASES[basis]} of wave {fact.wave} now get {total}" for basis, total in told.items())


def _penalty(fact: Penalty, state: State, log: Sequence[Logged]) -> str:
    mine = [(number, one.ms) for number, one in _counting(Penalty, state, log) if one.bib == fact.bib]
    return f"the finish times of {fact.bib} now get {_sum(mine)}"


def _sum(parts: Sequence[tuple[int | None, int]]) -> str:
    """`+0:00:03.000 (set-up +0:00:01.000, fact 5 +0:00:02.000)`; `nothing` without any."""
    if not parts:
        return "nothing"
    names = [source_text(number) for number, _ in parts]
    named = ", ".join(f"{name} {moved_text(ms)}" for name, (_, ms) in zip(names, parts, strict=True))
    return f"{moved_text(sum(ms for _, ms in parts))} ({names[0] if len(parts) == 1 else named})"


def _moved(fact: Moved, state: State, _: Sequence[Logged]) -> str:
    entry = state.entries.get(fact.bib)
    if entry is None:
        return f"{fact.bib} has no entry now"
    return f"{fact.bib} is now in race {entry.race}" + (f", wave {entry.wave}" if entry.wave else "")


def _swapped(fact: Swapped, state: State, _: Sequence[Logged]) -> str:
    entries = [state.entries[bib] for bib in (fact.bib, fact.other) if bib in state.entries]
    if fact.what == "bibs":
        return ", ".join(f"{entry.bib} is now {entry.name or 'without a name'}" for entry in entries)
    return ", ".join(f"{entry.bib} now has {_chips(entry.chips)}" for entry in entries)


def _chips(chips: Sequence[str]) -> str:
    return f"chip {' and '.join(chips)}" if chips else "no chip"


def _chip(fact: ChipGiven, state: State, log: Sequence[Logged]) -> str:
    """The newest fact about the chip, or whose it is by the entries."""
    chip = fact.chip.lower()
    given = [(number, one) for number, one in _counting(ChipGiven, state, log) if one.chip.lower() == chip]
    if given:
        number, newest = given[-1]
        return f"{fact_text(newest, state.setup.event)} (fact {number})"
    owners = [bib for bib, entry in state.entries.items() if chip in (one.lower() for one in entry.chips)]
    return f"chip {fact.chip} belongs to {' and '.join(owners) or 'nobody'}, as entered"


def _passed(fact: Passed, state: State, log: Sequence[Logged]) -> str:
    others = [
        f"{_when(state, one.at)} (fact {number})"
        for number, one in _counting(Passed, state, log)
        if (one.bib, one.point) == (fact.bib, fact.point)
    ]
    typed = f"typed passings of {fact.bib} at {fact.point} now: {', '.join(others)}" if others else ""
    return typed or f"of {fact.bib} at {fact.point} only what decoders read counts"


def _tapped(fact: Tapped, state: State, _: Sequence[Logged]) -> str:
    there = sum(tap.point == fact.point for tap in state.taps)
    return f"taps without a bib at {fact.point} now: {there}"


def _called(fact: Called, state: State, _: Sequence[Logged]) -> str:
    return "; ".join(f"{bib} is {MARKS[state.called.get(bib, 'none')]}" for bib in fact.bibs[:_NAMED])


def _ignored(fact: Ignored, state: State, log: Sequence[Logged]) -> str:
    others = [
        f"{fact_text(one, state.setup.event)} (fact {number})"
        for number, one in _counting(Ignored, state, log)
        if (one.bib, one.point) == (fact.bib, fact.point)
    ]
    return f"still {'; '.join(others)}" if others else f"all reads of {fact.bib} at {fact.point} count again"


def _tested(fact: Tested, state: State, log: Sequence[Logged]) -> str:
    tests = [
        f"{fact_text(one, state.setup.event)} (fact {logged.number})"
        for logged, one in tests_of(state)
        if one.decoder == fact.decoder
    ]
    return f"still {'; '.join(tests)}" if tests else f"all reads of {fact.decoder} are part of the race again"


def _closed(fact: Closed, state: State, _: Sequence[Logged]) -> str:
    races = [race.code for race in state.setup.races if fact.race in (None, race.code)]
    told = (f"race {code} is {'still closed' if code in state.closed else 'open again'}" for code in races)
    return ", ".join(told)


def _official(fact: Official, state: State, _: Sequence[Logged]) -> str:
    earlier = state.official.get(fact.race)
    if earlier is None:
        return f"the results of race {fact.race} are provisional again"
    recorded = recorded_text(earlier.logged, state.setup.event)
    return f"the results of race {fact.race} are still official as of fact {earlier.logged.number}, {recorded}"


def _mirrored(_: Mirrored, state: State, __: Sequence[Logged]) -> str:
    return f"the mirror is now in {state.mirror}" if state.mirror else "no mirror is written now"


def _settled(fact: Settled, state: State, _: Sequence[Logged]) -> str:
    if fact.key in (settled := settled_of(state)):
        logged, other = settled[fact.key]
        return f"still {fact_text(other, state.setup.event)} (fact {logged.number})"
    return "it stands among the problems again as long as it is one"


def _void(fact: Void, state: State, log: Sequence[Logged]) -> str:
    """The void of a void."""
    target = _target(fact, log)
    still = target.number in state.voided
    told = "is void by another fact" if still else "counts again"
    return f"fact {target.number} {told}: {fact_text(target.fact, state.setup.event)}"


def _when(state: State, at: int) -> str:
    return clock_text(at, state.setup.event.date, state.setup.event.timezone)


_NOW: dict[type[Any], Callable[[Any, State, Sequence[Logged]], str]] = {
    Configured: _set_up,
    Entered: _entered,
    Trigger: _trigger,
    Gun: _gun,
    Ruling: _ruling,
    ClockOffset: _offset,
    Allowance: _allowance,
    Penalty: _penalty,
    Moved: _moved,
    Swapped: _swapped,
    ChipGiven: _chip,
    Tapped: _tapped,
    Passed: _passed,
    Called: _called,
    Ignored: _ignored,
    Tested: _tested,
    Closed: _closed,
    Official: _official,
    Mirrored: _mirrored,
    Settled: _settled,
    Void: _void,
}
"""What counts now, for each kind of fact."""
