"""What a person should hear at once of a fact just recorded: that it counts for nothing, or hardly can be right."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from racecontrol.domain.facts import (
    ChipGiven,
    ClockOffset,
    Closed,
    Entered,
    Gun,
    Logged,
    Official,
    Passed,
    Tested,
    Trigger,
    Void,
)
from racecontrol.domain.said import AND, said, series
from racecontrol.domain.state import offsets_beside, tests_of
from racecontrol.domain.time import HOUR, MINUTE, SECOND, clock_text, elapsed_text, exact, instant
from racecontrol.domain.wording import contact_text, few, span_text
from racecontrol.scoring.explain import explain
from racecontrol.scoring.explain_rules.fates import MAKES_SPLIT, MAKES_START
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.part import tested
from racecontrol.scoring.passings import passing_times
from racecontrol.scoring.problem_rules.evidence import gather
from racecontrol.scoring.problem_rules.guns import contact_ahead, gun_off
from racecontrol.scoring.results import DNF, RUN
from racecontrol.scoring.sightings import corrected, in_span, owner_of
from racecontrol.scoring.standings import Standings, unknown_chips

FAR = 2 * HOUR
"""No wave starts so much before or after the time that was planned."""

TYPING = 2
"""Characters in which a chip typed wrong differs at most."""

LATELY, COMING = 30 * MINUTE, 5
"""Who was seen so long before the newest read is still on the way; so many are worth a word."""

IN_TIME = SECOND
"""A read that is stamped so near to when it came is right."""

Told = Iterator[str]


def doubt(standings: Standings, logged: Logged, log: Sequence[Logged] = ()) -> str:
    """One sentence without its stop; "" for none. `standings`: with the fact; `log`: the facts before it, too."""
    tell = _TELL.get(type(logged.fact))
    return "" if tell is None else series(said(", and "), tell(standings, logged, log))


def _gun(standings: Standings, logged: Logged, log: Sequence[Logged]) -> Told:
    gun = logged.fact
    assert isinstance(gun, Gun)
    passed, ahead = list(_passed_before(standings, gun)), list(_contact_ahead(standings, gun, log))
    yield from (*ahead, *_off_plan(standings, gun), *passed)
    if not passed and not ahead:
        yield from (
            said("the starts say otherwise: {why}. {todo}", why=one.why, todo=one.todo)
            for one in gun_off(gather(standings, log))
            if one.wave == gun.wave
        )


def _offset(standings: Standings, logged: Logged, _: Sequence[Logged]) -> Told:
    """Two corrections of one time add up, where a person may have meant the second instead of the first."""
    new = logged.fact
    assert isinstance(new, ClockOffset)
    others = [number for number in offsets_beside(standings.field.state, new) if number < logged.number]
    if others:
        yield said(
            "it adds to fact {facts} over the same time; if it is meant in place of {facts}, write the command with "
            "--replace",
            facts=series(AND, map(str, others)),
        )
    yield from _spoiled(standings, new)


def _spoiled(standings: Standings, new: ClockOffset) -> Told:
    """Reads that were right without it: they came when they are stamped, as those after a clock was set."""
    if abs(new.ms) <= 2 * IN_TIME:
        return
    for box in standings.reads.by_decoder:
        if box.code == new.decoder:
            without = corrected(standings.field, box) - new.ms - box.heard
            right = np.flatnonzero(in_span(new, box) & (np.abs(without) <= IN_TIME))
            if len(right):
                first = _when(standings, int(box.heard[right].min()))
                yield said(
                    "it spoils {n:,} read of {decoder} that came when stamped, the first at {first}; end it before "
                    "that by when reads came (--heard-until)|"
                    "it spoils {n:,} reads of {decoder} that came when stamped, the first at {first}; end it before "
                    "that by when reads came (--heard-until)",
                    n=len(right),
                    decoder=new.decoder,
                    first=first,
                )


def _tested(standings: Standings, logged: Logged, _: Sequence[Logged]) -> Told:
    """Reads of runners that were part of the race until now."""
    new, field, reads = logged.fact, standings.field, standings.reads
    assert isinstance(new, Tested)
    before = [one for one in field.state.corrections if one.number < logged.number]
    earlier = tests_of(replace(field.state, corrections=tuple(before)))
    owner = owner_of(field, reads.known)
    for box in reads.by_decoder:
        now, then = tested([(logged, new)], box), tested(earlier, box)
        if box.code != new.decoder or now is None:
            continue
        more = now if then is None else now & ~then
        more &= owner[box.chip] < len(field)
        if more.any():
            heard, chips = box.heard[more], len(np.unique(box.chip[more]))
            yield said(
                "{n:,} read of {chips} that came between {first} and {last} is a test now and no part of the race|"
                "{n:,} reads of {chips} that came between {first} and {last} are a test now and no part of the race",
                n=len(heard),
                chips=said("{n:,} entered chip|{n:,} entered chips", n=chips),
                first=_when(standings, int(heard.min())),
                last=_when(standings, int(heard.max())),
            )


def _chip(standings: Standings, logged: Logged, log: Sequence[Logged]) -> Told:
    given = logged.fact
    assert isinstance(given, ChipGiven)
    yield from _taken(standings, logged.number, given)
    names, chip = standings.reads.chips, given.chip.lower()
    if given.bib and names and chip not in names:
        near = min(((_apart(chip, one), one) for one in unknown_chips(standings)), default=(NEVER, ""))
        if near[0] <= TYPING:
            like = near[1]
            yield said("chip {chip} was never read; {like} was, and belongs to nobody", chip=given.chip, like=like)
        elif given.bib in standings.field.index and standings.field.gun[standings.field.index[given.bib]] != NEVER:
            yield said("chip {chip} was never read", chip=given.chip)


def _taken(standings: Standings, number: int, given: ChipGiven) -> Told:
    """Whose chip it was, and whether that entry has another. From an instant on it is handed over knowingly."""
    field, chip = standings.field, given.chip.lower()
    earlier = [one.fact for one in field.state.corrections if isinstance(one.fact, ChipGiven) and one.number < number]
    owner = _entered(standings, chip)
    owner = next((one.bib for one in reversed(earlier) if one.chip.lower() == chip), owner)
    if given.since is not None or not owner or owner == given.bib or owner not in field.index:
        return
    own = {one.lower() for one in field.entries[field.index[owner]].chips}
    own |= {one.chip.lower() for one in earlier if one.bib == owner}
    left = sorted(own - {chip})
    if left:
        yield said("it was bib {bib}'s; {bib} has only {chips} now", bib=owner, chips=few(left))
    else:
        yield said("it was bib {bib}'s; {bib} has no chip now", bib=owner)


def _entered(standings: Standings, chip: str) -> str:
    row = standings.field.chips.get(chip)
    return "" if row is None else standings.field.entries[row].bib


def _apart(one: str, other: str) -> int:
    """In how many characters they differ; NEVER where they are not of one length."""
    return sum(a != b for a, b in zip(one, other, strict=True)) if len(one) == len(other) else NEVER


def _closed(standings: Standings, logged: Logged, _: Sequence[Logged]) -> Told:
    """Runners without a finish who were seen not long before the newest read of all: they are still coming."""
    closed, field, results = logged.fact, standings.field, standings.results
    assert isinstance(closed, Closed)
    mine = np.array([closed.race in (None, race.code) for race in field.setup.races], np.bool_)[field.race]
    out = mine & (results.status == DNF) & (field.ruled < 0) & results.seen
    seen = np.where(results.at == NEVER, -1, results.at).max(axis=1, initial=-1)
    last = np.maximum(seen, np.where(results.started, results.start, -1))
    coming = int((out & (last >= last.max(initial=-1) - LATELY)).sum())
    if coming >= COMING:
        yield said(
            "{runners} without a finish become DNF; {coming:,} of them were seen in the last {minutes} minutes and "
            "may be coming",
            runners=said("{n:,} runner|{n:,} runners", n=int(out.sum())),
            coming=coming,
            minutes=LATELY // MINUTE,
        )


def _official(standings: Standings, logged: Logged, _: Sequence[Logged]) -> Told:
    """Runners who may still come: with each of them the results change again."""
    official = logged.fact
    assert isinstance(official, Official)
    mine = standings.field.race == [race.code for race in standings.field.setup.races].index(official.race)
    if running := int((mine & standings.results.seen & (standings.results.status == RUN)).sum()):
        yield said(
            "{n:,} runner of race {race} may still come; close the race first|"
            "{n:,} runners of race {race} may still come; close the race first",
            n=running,
            race=official.race,
        )


def _void(standings: Standings, logged: Logged, log: Sequence[Logged]) -> Told:
    """Entries that are gone: an import is not undone in the middle of a race."""
    void = logged.fact
    assert isinstance(void, Void)
    target = next((one.fact for one in log if one.number == void.fact), None)
    entries = target.entries if isinstance(target, Entered) else ()
    gone, left = sum(one.bib not in standings.field.index for one in entries), len(standings.field)
    if gone > left:
        yield said(
            "{n:,} entry is gone, {left} left|{n:,} entries are gone, {left} left", n=gone, left=left or said("none")
        )


def _planned(standings: Standings, gun: Gun) -> int | None:
    """When the wave was to start."""
    event = standings.field.setup.event
    planned = next(wave.planned for wave in standings.field.setup.waves if wave.code == gun.wave)
    return None if planned is None else instant(exact(planned), event.date, event.timezone)


def _off_plan(standings: Standings, gun: Gun) -> Iterator[str]:
    planned = _planned(standings, gun)
    if planned is not None and abs(gun.at - planned) > FAR:
        yield said(
            "the gun of wave {wave} at {at} is {span} {way} the planned {planned}",
            wave=gun.wave,
            at=_when(standings, gun.at),
            span=elapsed_text(abs(gun.at - planned)),
            way=said("after") if gun.at > planned else said("before"),
            planned=_when(standings, planned),
        )


def _contact_ahead(standings: Standings, gun: Gun, log: Sequence[Logged]) -> Iterator[str]:
    """The trigger that it is by came before its own time."""
    contact = contact_ahead(log, gun.at)
    if contact is not None and isinstance(contact.fact, Trigger):
        came = _when(standings, contact.at)
        yield said(
            "the {contact} stamped {at} and came at {came}: its clock is {span} ahead, and when it came is the better "
            "gun: racecontrol gun FILE.race {words}",
            contact=contact_text(contact.fact),
            at=_when(standings, gun.at),
            came=came,
            span=span_text(gun.at - contact.at),
            words=shlex.join((gun.wave, came)),
        )


def _passed_before(standings: Standings, gun: Gun) -> Iterator[str]:
    """Runners of the wave who were beyond the start before its gun; not those who tried their chips before the plan."""
    field, passings = standings.field, passing_times(standings.results.passings)
    points = field.setup.points
    entry, point = np.divmod(passings.group, max(1, passings.points))
    beyond = np.array([one.kind != "start" for one in points], np.bool_)[point]
    mine = field.wave[entry] == [wave.code for wave in field.setup.waves].index(gun.wave)
    since = _planned(standings, gun) or 0
    early = np.flatnonzero(beyond & mine & (passings.time >= since) & (passings.time < gun.at))
    if len(early):
        first = int(early[np.argmin(passings.time[early])])
        yield said(
            "{n:,} runner of wave {wave} passed a timing point before that gun, the first {point} at {at}|"
            "{n:,} runners of wave {wave} passed a timing point before that gun, the first {point} at {at}",
            n=len(np.unique(entry[early])),
            wave=gun.wave,
            point=points[int(point[first])].code,
            at=_when(standings, int(passings.time[first])),
        )


def _counts_for_nothing(standings: Standings, logged: Logged, _: Sequence[Logged]) -> Told:
    fact = logged.fact
    assert isinstance(fact, Passed)
    if fact.bib not in standings.field.index:  # the entry went with another fact
        return
    told = explain(standings, fact.bib)
    line = next(line for line in told.lines if line.fact == logged.number)
    if line.fate not in (*MAKES_START, *MAKES_SPLIT):
        yield said(
            "the passing of {bib} at {point} counts for nothing: {fate}",
            bib=fact.bib,
            point=fact.point,
            fate=line.text,
        )


def _when(standings: Standings, at: int) -> str:
    event = standings.field.setup.event
    return clock_text(at, event.date, event.timezone)


_TELL: dict[type[Any], Callable[[Standings, Logged, Sequence[Logged]], Told]] = {
    Gun: _gun,
    Passed: _counts_for_nothing,
    ClockOffset: _offset,
    Tested: _tested,
    ChipGiven: _chip,
    Closed: _closed,
    Official: _official,
    Void: _void,
}

DOUBTED = tuple(_TELL)
"""The facts of which there may be something to say."""
