"""Problems of a gun that is wrong: later than the starts of its wave, or long before them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from racecontrol.domain.facts import Gun, Logged, Trigger
from racecontrol.domain.said import said
from racecontrol.domain.setup import Wave
from racecontrol.domain.state import voided
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND
from racecontrol.domain.wording import contact_text, span_text
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, at_start, first_on_way, where
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.problem_rules.waves import early_rows, many_early, with_later_wave

MOST, LEAST = 0.5, 5
"""More than this share of a wave, and at least so many: then it is the gun and not the runners."""

NEAR = 5 * MINUTE
"""The first runners of a wave cross the start so soon after the true gun."""

FIRST = 0.02
"""Who has started before this share of the wave tells nothing: a chip that was tried out, one who broke away."""

SOON = 2 * MINUTE
"""Nobody of a wave has started so soon after its gun: then it is not the gun that they started by."""

HOURS = 24
"""A time typed in the wrong half of the day, or in another time zone, is so many whole hours off at most."""

AHEAD = 2 * SECOND
"""A contact that is stamped so much later than it came: its clock is ahead."""

_Repair = tuple[str, tuple[Gun, ...]]
"""What to do, and the gun that would be recorded; none where none fits."""


class _Begun(NamedTuple):
    """When each entry began, whatever its gun says, NEVER if not at all; `late`, `early`: whose gun is so wrong."""

    at: Ints
    late: Flags
    early: Flags


def gun_off(seen: Evidence) -> Iterator[Problem]:
    """One problem for the wave, with the gun that fits its starts. One or a few runners are told one by one."""
    begun = _begun(seen)
    for number, wave in enumerate(seen.field.setup.waves):
        if wave.code not in seen.field.state.guns:
            continue
        if contact := contact_ahead(seen.log, seen.field.state.guns[wave.code]):
            yield _contact_ahead(seen, wave, contact)
            continue
        mine = seen.rows_in(number) & seen.open & (begun.at != NEVER)
        of, late, early = int(mine.sum()), mine & begun.late, mine & begun.early
        if _most(late, of):
            yield _gun_late(seen, wave, np.flatnonzero(late), begun.at, mine)
        elif many_early(seen, number):
            yield _gun_late(seen, wave, early_rows(seen, number), begun.at, mine)
        elif _most(early, of):
            early[list(with_later_wave(seen))] = False
            if _most(early, of):
                yield _gun_early(seen, wave, np.flatnonzero(early), begun.at, mine)
        else:
            yield from _unfollowed(seen, number, mine & seen.results.started)


def contact_ahead(log: Sequence[Logged], gun: int) -> Logged | None:
    """The trigger of that instant that came well before it, and when it came; None where there is none."""
    void = voided(log)
    same = (one for one in log if isinstance(one.fact, Trigger) and one.fact.at == gun and one.number not in void)
    first = next(same, None)
    return first if first is not None and gun - first.at > AHEAD else None


def _most(rows: Flags, of: int) -> bool:
    count = int(rows.sum())
    return count >= LEAST and count > MOST * of


def _begun(seen: Evidence) -> _Begun:
    """The last read at a start before the first one on the way; without any, that first one on the way."""
    results, time, gun = seen.results, seen.passings.time, seen.field.gun
    at, last = np.where(results.started, results.start, NEVER), np.full(len(gun), -1, np.int64)
    odd = ~results.started & (gun != NEVER) & results.seen
    rows = np.flatnonzero(odd)
    if not len(rows):
        return _Begun(at, odd, odd)
    at[rows] = first_on_way(seen, rows)
    starts = np.flatnonzero(at_start(seen.field)[seen.point] & odd[seen.entry])
    starts = starts[time[starts] < at[seen.entry[starts]]]
    np.maximum.at(last, seen.entry[starts], time[starts])
    at = np.where((last >= 0) & (at != NEVER), last, at)
    return _Begun(at, odd & (at < gun), (at == last) & (at - gun > seen.field.start_window))


def _unfollowed(seen: Evidence, number: int, started: Flags) -> Iterator[Problem]:
    """Nobody starts soon after the gun, and another gun fits: a wave may have a long way to the mat, as planned."""
    wave = seen.field.setup.waves[number]
    gun, begun = seen.field.state.guns[wave.code], seen.results.start
    count, of = int(started.sum()), int((seen.rows_in(number) & (seen.elsewhere != NEVER)).sum())
    if count < LEAST or count <= MOST * of or (begun[started] - gun <= SOON).sum() > FIRST * count:
        return
    started[list(with_later_wave(seen))] = False
    if _most(started, of):
        first = _first(begun[started])
        fitting = [(at, what) for at, what in _later_guns(seen, wave) if gun + MINUTE < at <= first <= at + SOON]
        if fitting:
            yield _gun_unfollowed(seen, wave, np.flatnonzero(started), first, _recorded(seen, wave, *fitting[0]))


def _later_guns(seen: Evidence, wave: Wave) -> Iterator[tuple[int, str]]:
    """Instants that may be the true gun of a wave that starts late; as planned it may have a long way to the mat."""
    guns = dict(seen.field.state.guns)
    gun, planned = guns.pop(wave.code), _planned(seen, wave)
    others = list(guns.values())
    yield from ((at, what) for at, what in _contacts(seen) if all(abs(at - other) > SECOND for other in others))
    if planned is not None and abs(gun - planned) > MINUTE:
        yield planned, said("The planned time")
    if (planned is None or abs(gun - planned) > MINUTE) and gun not in others:
        rows = seen.rows_in(seen.field.setup.waves.index(wave)) & seen.results.started
        yield _first(seen.results.start[rows]) // MINUTE * MINUTE, said("The whole minute before the first starts")


def _first(begun: Ints) -> int:
    """When the wave began to start."""
    return int(np.quantile(begun, FIRST, method="lower"))


def _repair(seen: Evidence, wave: Wave, begun: Ints) -> _Repair:
    """What to do, and the gun that fits the starts of the wave, if there is one."""
    first = _first(begun)
    fitting = [(at, what) for at, what in _candidates(seen, wave) if 0 <= first - at <= NEAR]
    if not fitting:
        true = command("gun", wave.code, seen.typed(first))
        return said("Find the true gun time, not after the first starts: {command}", command=true), ()
    return _recorded(seen, wave, *fitting[0])


def _recorded(seen: Evidence, wave: Wave, at: int, what: str) -> _Repair:
    proposal = (Gun(wave.code, at, "typed"),)
    return said("{what} fits its starts: {command}", what=what, command=recording(seen, *proposal)), proposal


def _candidates(seen: Evidence, wave: Wave) -> Iterator[tuple[int, str]]:
    """Instants that may be the true gun, the best evidence first."""
    guns, planned = seen.field.state.guns, _planned(seen, wave)
    yield from _contacts(seen)
    for hours in sorted(range(-HOURS, HOURS + 1), key=abs):
        yield guns[wave.code] + hours * HOUR, said("A gun {hours} h {way}", hours=abs(hours), way=_way(hours))
    if planned is not None:
        yield planned, said("The planned time")
    yield from ((at, said("The gun of wave {wave}", wave=code)) for code, at in guns.items() if code != wave.code)


def _contacts(seen: Evidence) -> Iterator[tuple[int, str]]:
    void = seen.field.state.voided
    triggers = ((one.at, one.fact.at) for one in seen.log if isinstance(one.fact, Trigger) and one.number not in void)
    yield from ((came if at - came > AHEAD else at, said("The gun contact")) for came, at in triggers)


def _planned(seen: Evidence, wave: Wave) -> int | None:
    return None if wave.planned is None else seen.day[0] + DAY + wave.planned


def _way(hours: int) -> str:
    return said("earlier") if hours < 0 else said("later")


def _contact_ahead(seen: Evidence, wave: Wave, contact: Logged) -> Problem:
    gun = seen.field.state.guns[wave.code]
    read = seen.rows_in(seen.field.setup.waves.index(wave)) & seen.results.seen
    assert isinstance(contact.fact, Trigger)
    told = (
        said(
            "The gun of wave {wave} is {span} later than its contact came",
            wave=wave.code,
            span=span_text(gun - contact.at),
        ),
        said(
            "The {contact} stamped {gun} and came at {came}: its clock is {span} ahead",
            contact=contact_text(contact.fact),
            gun=seen.typed(gun),
            came=seen.typed(contact.at),
            span=span_text(gun - contact.at),
        ),
    )
    proposal = (Gun(wave.code, contact.at, "typed"),)
    todo = said("When it came is the better gun: {command}", command=recording(seen, *proposal))
    return _off("gun_late", wave, told, (todo, proposal), seen.bibs(np.flatnonzero(read)), contact.at)


def _gun_late(seen: Evidence, wave: Wave, rows: Ints, begun: Ints, mine: Flags) -> Problem:
    gun, since = seen.field.state.guns[wave.code], int(begun[rows].min())
    why = said(
        "Gun {gun}; {count:,} of {n:,} runners began before it, "
        "half of them more than {median} before it, the first {most}",
        gun=seen.typed(gun),
        count=len(rows),
        n=int(mine.sum()),
        median=span_text(gun - int(np.median(begun[rows]))),
        most=span_text(gun - since),
    )
    what = said("The gun of wave {wave} is later than the starts of its runners", wave=wave.code)
    return _off("gun_late", wave, (what, why), _repair(seen, wave, begun[where(mine)]), seen.bibs(rows), since)


def _gun_early(seen: Evidence, wave: Wave, rows: Ints, begun: Ints, mine: Flags) -> Problem:
    gun, since = seen.field.state.guns[wave.code], int(begun[rows].min())
    why = said(
        "Gun {gun}, start window {window}; {count:,} of {n:,} runners started later, the first {first} after the gun",
        gun=seen.typed(gun),
        window=span_text(wave.start_window),
        count=len(rows),
        n=int(mine.sum()),
        first=span_text(since - gun),
    )
    repair = _repair(seen, wave, begun[where(mine)])
    return _off("gun_early", wave, (_long_before(wave), why), repair, seen.bibs(rows), since)


def _gun_unfollowed(seen: Evidence, wave: Wave, rows: Ints, first: int, repair: _Repair) -> Problem:
    gun = seen.field.state.guns[wave.code]
    why = said(
        "Gun {gun}; of {n:,} runners none started soon after it, the first {first} after it",
        gun=seen.typed(gun),
        n=len(rows),
        first=span_text(first - gun),
    )
    return _off("gun_early", wave, (_long_before(wave), why), repair, seen.bibs(rows), first)


def _long_before(wave: Wave) -> str:
    return said("The gun of wave {wave} is long before the starts of its runners", wave=wave.code)


def _off(kind: str, wave: Wave, told: tuple[str, str], repair: _Repair, bibs: tuple[str, ...], since: int) -> Problem:
    """`told`: what is wrong, and why."""
    todo, proposal = repair
    return Problem(kind, f"{kind}:{wave.code}", *told, todo, proposal, bibs=bibs, wave=wave.code, since=since)
