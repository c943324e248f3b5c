"""What counts now in the matter of a fact: after a void, what came back; after an addition, the sum of all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
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
    Featured,
    Followed,
    Gun,
    Ignored,
    Keyed,
    Logged,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Printed,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Trigger,
    Void,
    Waiting,
)
from racecontrol.domain.said import AND, COMMA, SEMICOLON, said, series
from racecontrol.domain.state import State, settled_of, tests_of
from racecontrol.domain.time import clock_text
from racecontrol.domain.wording import (
    BASES,
    HOWS,
    MARKS,
    contact_text,
    fact_text,
    few,
    key_id,
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
        told = said(
            "{void}: {fact}, recorded {by}",
            void=told,
            fact=fact_text(target.fact, state.setup.event),
            by=recorded_text(target, state.setup.event),
        )
        fact = target.fact
    elif not isinstance(fact, _SUMS):
        return told
    return f"{told}. {_capital(counts_now(fact, state, log))}."


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
    return said("the {fact} counts now (fact {number})", fact=fact_text(fact, state.setup.event), number=number)


def _entered(fact: Entered, state: State, _: Sequence[Logged]) -> str:
    gone = [entry.bib for entry in fact.entries if entry.bib not in state.entries]
    stay = [entry.bib for entry in fact.entries if entry.bib in state.entries]
    told: list[str] = []
    if gone:
        told.append(said("{bibs} has no entry now|{bibs} have no entry now", n=len(gone), bibs=few(gone)))
    if stay:
        told.append(said("{bibs} as entered by the other facts", bibs=few(stay)))
    return series(SEMICOLON, told) or said("nothing else changes")


def _trigger(fact: Trigger, *_: object) -> str:
    return said("the {contact} started nothing by itself; its gun is a fact of its own", contact=contact_text(fact))


def _gun(fact: Gun, state: State, log: Sequence[Logged]) -> str:
    guns = [(number, gun.at) for number, gun in _counting(Gun, state, log) if gun.wave == fact.wave]
    if not guns:
        return said("wave {wave} has no gun now, so no results: racecontrol gun FILE.race {wave} TIME", wave=fact.wave)
    number, at = guns[-1]
    return said(
        "the gun of wave {wave} is now {at} (fact {number})", wave=fact.wave, at=_when(state, at), number=number
    )


def _ruling(fact: Ruling, state: State, log: Sequence[Logged]) -> str:
    rulings = [(number, one) for number, one in _counting(Ruling, state, log) if one.bib == fact.bib]
    if not rulings:
        return said("{bib} has no ruling now", bib=fact.bib)
    number, ruling = rulings[-1]
    return said("now {fact} (fact {number})", fact=fact_text(ruling, state.setup.event), number=number)


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
            told.append(
                said(
                    "{sum}{between}{came}",
                    sum=_sum([*from_set_up, *inside]),
                    between=_ends(state, since, until),
                    came=_came(state, came, gone),
                )
            )
    return said("the times of {decoder} now get {sums}", decoder=fact.decoder, sums=series(SEMICOLON, told))


def _counts_from(offset: ClockOffset, came: int | None) -> bool:
    """Whether it is added to what comes from `came` on, the end of some offset or the beginning."""
    return offset.heard_until is None or came is None or came < offset.heard_until


def _came(state: State, since: int | None, until: int | None) -> str:
    if since is None:
        return "" if until is None else said(" if they came before {until}", until=_when(state, until))
    if until is None:
        return said(" if they came since {since}", since=_when(state, since))
    ends = {"since": _when(state, since), "until": _when(state, until)}
    return said(" if they came since {since} and before {until}", **ends)


def _holds(offset: ClockOffset, since: int | None) -> bool:
    """Whether it is added in the stretch that begins at `since`, an edge of some offset or the beginning."""
    if since is None:
        return offset.since is None
    return (offset.since is None or offset.since <= since) and (offset.until is None or since < offset.until)


def _ends(state: State, since: int | None, until: int | None) -> str:
    begin = () if since is None else (said(" from {at}", at=_when(state, since)),)
    return series("", begin if until is None else (*begin, said(" until {at}", at=_when(state, until))))


def _allowance(fact: Allowance, state: State, log: Sequence[Logged]) -> str:
    mine = [(number, one) for number, one in _counting(Allowance, state, log) if one.wave == fact.wave]
    sums = {
        basis: _sum([(number, one.ms) for number, one in mine if one.basis in (basis, "both")])
        for basis in ("gun", "net")
    }
    told = sums if sums["gun"] != sums["net"] else {"both": sums["gun"]}
    return series(
        COMMA,
        (
            said("the {times} of wave {wave} now get {sum}", times=BASES[basis], wave=fact.wave, sum=total)
            for basis, total in told.items()
        ),
    )


def _penalty(fact: Penalty, state: State, log: Sequence[Logged]) -> str:
    mine = [(number, one.ms) for number, one in _counting(Penalty, state, log) if one.bib == fact.bib]
    return said("the finish times of {bib} now get {sum}", bib=fact.bib, sum=_sum(mine))


def _sum(parts: Sequence[tuple[int | None, int]]) -> str:
    """`+0:00:03.000 (set-up +0:00:01.000, fact 5 +0:00:02.000)`; `nothing` without any."""
    if not parts:
        return said("nothing")
    names = [source_text(number) for number, _ in parts]
    named = series(
        COMMA,
        (said("{source} {span}", source=name, span=moved_text(ms)) for name, (_, ms) in zip(names, parts, strict=True)),
    )
    total = moved_text(sum(ms for _, ms in parts))
    return said("{sum} ({sources})", sum=total, sources=names[0] if len(parts) == 1 else named)


def _moved(fact: Moved, state: State, _: Sequence[Logged]) -> str:
    entry = state.entries.get(fact.bib)
    if entry is None:
        return said("{bib} has no entry now", bib=fact.bib)
    if entry.wave:
        return said("{bib} is now in race {race}, wave {wave}", bib=fact.bib, race=entry.race, wave=entry.wave)
    return said("{bib} is now in race {race}", bib=fact.bib, race=entry.race)


def _swapped(fact: Swapped, state: State, _: Sequence[Logged]) -> str:
    entries = [state.entries[bib] for bib in (fact.bib, fact.other) if bib in state.entries]
    if fact.what == "bibs":
        nameless = said("without a name")
        return series(COMMA, (said("{bib} is now {who}", bib=one.bib, who=one.name or nameless) for one in entries))
    return series(COMMA, (said("{bib} now has {chips}", bib=one.bib, chips=_chips(one.chips)) for one in entries))


def _chips(chips: Sequence[str]) -> str:
    return said("chip {chips}", chips=series(AND, chips)) if chips else said("no chip")


def _chip(fact: ChipGiven, state: State, log: Sequence[Logged]) -> str:
    """The newest fact about the chip, or whose it is by the entries."""
    chip = fact.chip.lower()
    given = [(number, one) for number, one in _counting(ChipGiven, state, log) if one.chip.lower() == chip]
    if given:
        number, newest = given[-1]
        return _numbered(newest, number, state)
    owners = [bib for bib, entry in state.entries.items() if chip in (one.lower() for one in entry.chips)]
    owner = series(AND, owners) or said("nobody")
    return said("chip {chip} belongs to {bib}, as entered", chip=fact.chip, bib=owner)


def _passed(fact: Passed, state: State, log: Sequence[Logged]) -> str:
    others = [
        said("{at} (fact {number})", at=_when(state, one.at), number=number)
        for number, one in _counting(Passed, state, log)
        if (one.bib, one.point) == (fact.bib, fact.point)
    ]
    if not others:
        return said("of {bib} at {point} only what decoders read counts", bib=fact.bib, point=fact.point)
    times = series(COMMA, others)
    return said("typed passings of {bib} at {point} now: {times}", bib=fact.bib, point=fact.point, times=times)


def _tapped(fact: Tapped, state: State, _: Sequence[Logged]) -> str:
    there = sum(tap.point == fact.point for tap in state.taps)
    return said("taps without a bib at {point} now: {count}", point=fact.point, count=there)


def _called(fact: Called, state: State, _: Sequence[Logged]) -> str:
    marks = ((bib, MARKS[state.called.get(bib, "none")]) for bib in fact.bibs[:_NAMED])
    return series(SEMICOLON, (said("{bib} is {mark}", bib=bib, mark=mark) for bib, mark in marks))


def _featured(fact: Featured, state: State, _: Sequence[Logged]) -> str:
    now = ((bib, HOWS[fact.how][fact.how not in state.featured.get(bib, ())]) for bib in fact.bibs[:_NAMED])
    return series(SEMICOLON, (said("{bib} is {how}", bib=bib, how=how) for bib, how in now))


def _followed(fact: Followed, state: State, _: Sequence[Logged]) -> str:
    return fact_text(replace(fact, on=(fact.kind, fact.name) in state.followed), state.setup.event)


def _ignored(fact: Ignored, state: State, log: Sequence[Logged]) -> str:
    others = [
        _numbered(one, number, state)
        for number, one in _counting(Ignored, state, log)
        if (one.bib, one.point) == (fact.bib, fact.point)
    ]
    if not others:
        return said("all reads of {bib} at {point} count again", bib=fact.bib, point=fact.point)
    return said("still {facts}", facts=series(SEMICOLON, others))


def _tested(fact: Tested, state: State, log: Sequence[Logged]) -> str:
    tests = [_numbered(one, logged.number, state) for logged, one in tests_of(state) if one.decoder == fact.decoder]
    if not tests:
        return said("all reads of {decoder} are part of the race again", decoder=fact.decoder)
    return said("still {facts}", facts=series(SEMICOLON, tests))


def _numbered(fact: Fact, number: int, state: State) -> str:
    return said("{fact} (fact {number})", fact=fact_text(fact, state.setup.event), number=number)


def _closed(fact: Closed, state: State, _: Sequence[Logged]) -> str:
    races = [race.code for race in state.setup.races if fact.race in (None, race.code)]
    return series(
        COMMA,
        (
            said("race {race} is still closed", race=code)
            if code in state.closed
            else said("race {race} is open again", race=code)
            for code in races
        ),
    )


def _official(fact: Official, state: State, _: Sequence[Logged]) -> str:
    earlier = state.official.get(fact.race)
    if earlier is None:
        return said("the results of race {race} are provisional again", race=fact.race)
    return said(
        "the results of race {race} are still official as of fact {number}, {by}",
        race=fact.race,
        number=earlier.logged.number,
        by=recorded_text(earlier.logged, state.setup.event),
    )


def _mirrored(_: Mirrored, state: State, __: Sequence[Logged]) -> str:
    return (
        said("the mirror is now in {folder}", folder=state.mirror) if state.mirror else said("no mirror is written now")
    )


def _keyed(_: Keyed, state: State, __: Sequence[Logged]) -> str:
    if state.key is not None:
        return said("certificates are now signed by key {key}", key=key_id(state.key.public))
    return said("the next certificate makes a new key, and those that were printed do not belong to this race any more")


def _printed(fact: Printed, state: State, _: Sequence[Logged]) -> str:
    n = len(state.printed.get(fact.bib, ()))
    if not n:
        return said("{bib} counts as not printed", bib=fact.bib)
    return said("{bib} was printed {n:,} time|{bib} was printed {n:,} times", n=n, bib=fact.bib)


def _waiting(fact: Waiting, state: State, _: Sequence[Logged]) -> str:
    if fact.bib in state.waiting:
        return said("{bib} still waits for the official results", bib=fact.bib)
    return said("{bib} does not wait for a certificate", bib=fact.bib)


def _settled(fact: Settled, state: State, _: Sequence[Logged]) -> str:
    if fact.key in (settled := settled_of(state)):
        logged, other = settled[fact.key]
        return said("still {facts}", facts=_numbered(other, logged.number, state))
    return said("it stands among the problems again as long as it is one")


def _void(fact: Void, state: State, log: Sequence[Logged]) -> str:
    """The void of a void."""
    target = _target(fact, log)
    named = {"number": target.number, "fact": fact_text(target.fact, state.setup.event)}
    if target.number in state.voided:
        return said("fact {number} is void by another fact: {fact}", **named)
    return said("fact {number} counts again: {fact}", **named)


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
    Featured: _featured,
    Followed: _followed,
    Ignored: _ignored,
    Tested: _tested,
    Closed: _closed,
    Official: _official,
    Mirrored: _mirrored,
    Keyed: _keyed,
    Printed: _printed,
    Waiting: _waiting,
    Settled: _settled,
    Void: _void,
}
"""What counts now, for each kind of fact."""
