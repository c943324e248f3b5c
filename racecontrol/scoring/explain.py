"""One runner told: every read and typed passing, and what became of it, in plain words.

Nothing is judged here. Times, start and splits are those of the standings; each sentence says which rule led there.
Instants are ms since the epoch, UTC; in sentences they are times of day in the event's time zone.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

import numpy as np

from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Fact,
    Gun,
    Ignored,
    Logged,
    Moved,
    Passed,
    Penalty,
    Ruling,
    Swapped,
)
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event, Point, Race
from racecontrol.domain.time import exact, local, of_day
from racecontrol.scoring.field import NEVER, Field, wave_of
from racecontrol.scoring.passings import Passings
from racecontrol.scoring.reads import ReadColumns
from racecontrol.scoring.results import DNF, DNS, OTL, RUN
from racecontrol.scoring.sightings import MANUAL, C, located, owners
from racecontrol.scoring.standings import Standings

ROLES = ("typed", "main", "backup")
"""Words for MANUAL, MAIN and BACKUP."""

_BY_HAND = "typed by {by} at {time}: {why} (fact {fact})"

FATES: dict[str, str] = {
    "start": "start: the net time counts from here",
    "start_backup": "start: the net time counts from here; backup, main missed it",
    "start_typed": f"start: the net time counts from here; {_BY_HAND}",
    "start_again": "start point, but a later read is the start: {start}",
    "start_passing": "same passing as the start at {start}",
    "start_late": "start point after the start window, which ended at {end}",
    "start_after_point": "start point after {point} at {time}: too late to be the start",
    "split": "makes {split}: first read of main",
    "split_backup": "makes {split}: first read of backup, main missed it",
    "split_typed": f"makes {{split}}: {_BY_HAND}",
    "same_passing": "same passing as {at}",
    "same_passing_before_gun": "same passing as {at}, which began before the gun of wave {wave}",
    "finish_again": "after the finish, same passing",
    "backup_not_needed": "backup not needed: main saw it at {at}",
    "backup_start": "backup not needed: main saw the start at {at}",
    "typed_instead": f"not needed: the passing at {{at}} counts, {_BY_HAND}",
    "before_gun": "before the gun of wave {wave} at {gun}",
    "at_gun": "at the very gun of wave {wave}: a split has to be later",
    "no_gun": "no gun yet for wave {wave}",
    "no_wave": "no wave yet for this entry, so no gun; give it one of {waves}",
    "not_in_race": "{point} is not in race {race}",
    "too_early": "too early for {split}: its window opens at {earliest}",
    "too_late": "too late for {split}: its window closed at {latest}",
    "already": "{split} was already made at {at}",
    "after_finish": "after the finish at {finish}",
    "out_of_order": "out of course order: {split} has to come after {previous}, and that was at {at}",
    "ignored": "ignored by {by} at {time}: {why} (fact {fact})",
    "not_own": "not {bib}'s: the chip belonged to {owner} then; {because}",
    "stranger": "decoder {decoder} is not in the event",
}
"""What can become of a read: code and sentence. Exactly the codes of MAKES_START and MAKES_SPLIT make times."""

MAKES_START = ("start_typed", "start", "start_backup")
MAKES_SPLIT = ("split_typed", "split", "split_backup")
"""By role: MANUAL, MAIN, BACKUP."""

SPLIT_STATES: dict[str, str] = {
    "made": "",
    "no_gun": "waits for the gun",
    "not_yet": "not seen yet",
    "not_seen": "not seen",
    "refused": "read there, but no read counts for it: see above",
}
"""What can be said of a split: code and words."""

_OPEN = frozenset(
    {"before_gun", "at_gun", "same_passing_before_gun", "too_early", "too_late", "out_of_order", "ignored"}
)
"""Fates after which a person may still want the read to make a split."""


@dataclass(frozen=True, slots=True)
class Fate:
    """`code`: a key of FATES; `values`: what fills its sentence."""

    code: str
    values: Mapping[str, str]

    @property
    def text(self) -> str:
        return FATES[self.code].format_map(self.values)


@dataclass(frozen=True, slots=True)
class Offset:
    """`ms` added to what a decoder sent, by that fact; None: as configured."""

    fact: int | None
    ms: int


@dataclass(frozen=True, slots=True)
class Line:
    """One read (`read`: its id as stored) or typed passing (`fact`: its number).

    `sent`: instant as the decoder sent it; `at`: with `offsets` added. `passing`: which one at this point, from 1;
    0: in none, it does not count at all. `fates`: several only where laps give a point several windows.
    """

    read: int | None
    fact: int | None
    sent: int
    at: int
    offsets: tuple[Offset, ...]
    decoder: str
    point: str
    role: str
    chip: str
    passing: int
    fates: tuple[Fate, ...]
    split: str

    @property
    def fate(self) -> str:
        return self.fates[0].code

    @property
    def text(self) -> str:
        return "; ".join(fate.text for fate in self.fates)


@dataclass(frozen=True, slots=True)
class Decision:
    """A fact about this entry, in words. `text`: what was decided; `why`: the reason given."""

    number: int
    at: int
    by: str
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class SplitTold:
    """One split of the race. `state`: a key of SPLIT_STATES; `at`, `gun_ms`, `net_ms`: None when it was not made."""

    code: str
    name: str
    distance_m: float
    at: int | None
    gun_ms: int | None
    net_ms: int | None
    state: str

    @property
    def text(self) -> str:
        return SPLIT_STATES[self.state]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`wave`: "" while open; `gun`, `start`, `gun_ms`, `net_ms`: None when not there. `why`: what the status rests on.

    `places`: as in Standings.places, without the zeros. `decisions`: in the order of the log; `lines`: of `at`.
    """

    bib: str
    name: str
    race: Race
    wave: str
    gun: int | None
    status: str
    rule: str
    why: str
    start: int | None
    gun_ms: int | None
    net_ms: int | None
    places: Mapping[str, int]
    decisions: tuple[Decision, ...]
    lines: tuple[Line, ...]
    splits: tuple[SplitTold, ...]


def explain(standings: Standings, reads: ReadColumns, bib: str, log: Sequence[Logged] = ()) -> Explanation:
    """Everything about one entry. `reads`: those that were scored, or more. `log`: for who, when and why.

    Without `log` only corrections are told with who and why, and guns, rulings and moves are not. Raises Refused.
    """
    field = standings.field
    if bib not in field.index:
        raise Refused(f"bib {bib!r} has no entry; check the number")
    row = field.index[bib]
    entry, result = field.entries[row], standings.results
    runner = _runner(standings, reads, row)
    lines = tuple(_line(runner, seen) for seen in runner.seen)
    ruling = field.state.rulings.get(bib)
    counting = [logged for logged in log or field.state.corrections if logged.number not in field.state.voided]
    return Explanation(
        bib=bib,
        name=entry.name,
        race=runner.race,
        wave=runner.wave,
        gun=_there(field.gun[row]),
        status=standings.status(row),
        rule=ruling.rule if ruling and ruling.status != "OK" else "",
        why=_why(standings, row, counting),
        start=int(result.start[row]) if result.started[row] else None,
        gun_ms=_there(standings.gun_ms[row]),
        net_ms=_there(standings.net_ms[row]),
        places={key: int(places[row]) for key, places in standings.places.items() if places[row]},
        decisions=tuple(_decisions(runner, lines, counting)),
        lines=lines,
        splits=tuple(_split_told(standings, runner, lines, number) for number in range(len(runner.race.splits))),
    )


@dataclass(frozen=True, slots=True)
class _Corrections:
    """Those that touch this entry's reads. `chips`: in lower case, its own at any time; `given`: of these chips."""

    chips: frozenset[str]
    given: tuple[tuple[Logged, ChipGiven], ...]
    ignored: tuple[tuple[Logged, Ignored], ...]
    offsets: tuple[tuple[Logged, ClockOffset], ...]
    typed: tuple[tuple[Logged, Passed], ...]


class _Seen(NamedTuple):
    """A read or typed passing before it is judged. `point`: -1 unknown; `passing`: index, -1 for none."""

    at: int
    role: int
    order: int
    point: int
    sent: int
    chip: str
    decoder: str
    owner: int
    typed: Logged | None = None
    passing: int = -1


@dataclass(frozen=True, slots=True)
class _Runner:
    """What the rules look at. `at`: instants of the splits; NEVER where there is none, as in `gun` and `start`.

    `elsewhere`: time and point of the first passing after the gun at a point that is no start point.
    `first`: by passing the sighting that gives its time; `starter`: the one that makes the start.
    """

    field: Field
    row: int
    corrections: _Corrections
    race: Race
    wave: str
    gun: int
    start: int
    at: tuple[int, ...]
    passings: Passings
    elsewhere: tuple[int, int]
    seen: tuple[_Seen, ...]
    first: Mapping[int, _Seen]
    starter: _Seen | None = None

    @property
    def bib(self) -> str:
        return self.field.entries[self.row].bib

    @property
    def finish(self) -> int:
        return self.at[-1]

    @property
    def start_ends(self) -> int:
        return self.gun + int(self.field.start_window[self.row])

    def point(self, seen: _Seen) -> Point:
        return self.field.setup.points[seen.point]

    def splits_at(self, seen: _Seen) -> list[int]:
        code = self.point(seen).code
        return [number for number, split in enumerate(self.race.splits) if split.point == code]

    def may_start(self, seen: _Seen) -> bool:
        """At a start point, in the start window, and before any other point."""
        in_time = self.gun <= seen.at <= self.start_ends and seen.at < self.elsewhere[0]
        return in_time and self.point(seen).kind == "start"


def _runner(standings: Standings, reads: ReadColumns, row: int) -> _Runner:
    field, result, race = standings.field, standings.results, standings.race(row)
    corrected = _corrections(field, row)
    found = [*_reads_of(field, reads, standings.reads, corrected.chips), *_typed(field, row, corrected)]
    out = {seen: _taken_out(field, row, corrected, seen) for seen in found}
    counted = _in_passings(result.passings, row, [seen for seen in found if not out[seen]])
    by_passing = groupby(counted, lambda seen: seen.passing)
    runner = _Runner(
        field=field,
        row=row,
        corrections=corrected,
        race=race,
        wave=wave_of(field.setup, field.entries[row]),
        gun=int(field.gun[row]),
        start=int(result.start[row]) if result.started[row] else NEVER,
        at=tuple(int(at) for at in result.at[row, : len(race.splits)]),
        passings=result.passings,
        elsewhere=_elsewhere(field, result.passings, row),
        seen=tuple(sorted(counted + [seen for seen in found if out[seen]])),
        first={passing: min(group, key=lambda seen: (seen.role, seen.at)) for passing, group in by_passing},
    )
    starters = [seen for seen in counted if seen.at == runner.start != NEVER and runner.may_start(seen)]
    return replace(runner, starter=min(starters, key=lambda seen: seen.role, default=None))


def _corrections(field: Field, row: int) -> _Corrections:
    entry = field.entries[row]
    given, typed = _facts(field, ChipGiven), _facts(field, Passed)
    chips = {chip.lower() for chip in entry.chips} | {fact.chip.lower() for _, fact in given if fact.bib == entry.bib}
    return _Corrections(
        chips=frozenset(chips),
        given=tuple(one for one in given if one[1].chip.lower() in chips),
        ignored=tuple(one for one in _facts(field, Ignored) if one[1].bib == entry.bib),
        offsets=tuple(_facts(field, ClockOffset)),
        typed=tuple(one for one in typed if one[1].bib == entry.bib),
    )


def _facts(field: Field, kind: type[C]) -> list[tuple[Logged, C]]:
    return [(logged, logged.fact) for logged in field.state.corrections if isinstance(logged.fact, kind)]


def _reads_of(field: Field, reads: ReadColumns, scored: int, chips: frozenset[str]) -> Iterator[_Seen]:
    """The scored reads of these chips."""
    wanted = [number for number, chip in enumerate(reads.chips) if chip in chips]
    index = np.flatnonzero(np.isin(reads.chip[:scored], wanted))
    mine = replace(
        reads, at=reads.at[index], heard=reads.heard[index], chip=reads.chip[index], decoder=reads.decoder[index]
    )
    point, role, at = located(field, mine)
    owner = owners(field, mine)
    for i, number in enumerate(index):
        chip, decoder = reads.chips[int(mine.chip[i])], reads.decoders[int(mine.decoder[i])]
        place = (int(at[i]), int(role[i]), int(number) + 1, int(point[i]))
        yield _Seen(*place, int(mine.at[i]), chip, decoder, int(owner[i]))


def _typed(field: Field, row: int, corrected: _Corrections) -> Iterator[_Seen]:
    points = [point.code for point in field.setup.points]
    for logged, fact in corrected.typed:
        yield _Seen(fact.at, MANUAL, logged.number, points.index(fact.point), fact.at, "", "", row, typed=logged)


def _in_passings(passings: Passings, row: int, seen: list[_Seen]) -> list[_Seen]:
    """Matched with the passings that scoring made: both lie in order of (point, instant, role)."""
    lo, hi = (int(passings.start_of[group]) for group in (row * passings.points, (row + 1) * passings.points))
    ends = np.append(passings.first, len(passings.at))
    passing = np.repeat(np.arange(lo, hi), np.diff(ends[lo : hi + 1]))
    ordered = sorted(seen, key=lambda one: (one.point, one.at, one.role, one.order))
    return [one._replace(passing=int(number)) for one, number in zip(ordered, passing, strict=True)]


def _elsewhere(field: Field, passings: Passings, row: int) -> tuple[int, int]:
    gun, found = int(field.gun[row]), [(NEVER, -1)]
    for number, point in enumerate(field.setup.points):
        if point.kind != "start":
            times = (int(passings.time[passing]) for passing in passings.of(row, number))
            found += [(time, number) for time in times if time > gun]
    return min(found)


def _line(runner: _Runner, seen: _Seen) -> Line:
    fates = _fates(runner, seen)
    point = runner.point(seen).code if seen.point >= 0 else ""
    group = runner.row * runner.passings.points + seen.point
    return Line(
        read=None if seen.typed else seen.order,
        fact=seen.typed.number if seen.typed else None,
        sent=seen.sent,
        at=seen.at,
        offsets=tuple(_offsets(runner, seen)),
        decoder=seen.decoder,
        point=point,
        role=ROLES[seen.role] if point else "",
        chip=seen.chip,
        passing=0 if seen.passing < 0 else seen.passing - int(runner.passings.start_of[group]) + 1,
        fates=fates,
        split=fates[0].values["split"] if fates[0].code in MAKES_SPLIT else "",
    )


def _offsets(runner: _Runner, seen: _Seen) -> Iterator[Offset]:
    for decoder in runner.field.setup.decoders:
        if decoder.code == seen.decoder and decoder.clock_offset_ms:
            yield Offset(None, decoder.clock_offset_ms)
    for logged, fact in runner.corrections.offsets:
        begun = fact.since is None or seen.sent >= fact.since
        if fact.decoder == seen.decoder and begun and (fact.until is None or seen.sent < fact.until):
            yield Offset(logged.number, fact.ms)


def _fates(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    """What the first rule says that has something to say."""
    out = _taken_out(runner.field, runner.row, runner.corrections, seen)
    if out:
        return (out,)
    return next(fates for rule in RULES if (fates := rule(runner, seen)))


def _taken_out(field: Field, row: int, corrected: _Corrections, seen: _Seen) -> Fate | None:
    """Why scoring does not look at it at all; None when it does."""
    if seen.owner != row:
        return _not_own(field, field.entries[row].bib, corrected, seen)
    if seen.point < 0:
        return _fate("stranger", decoder=seen.decoder)
    here = field.setup.points[seen.point].code
    for logged, fact in corrected.ignored:
        if not seen.typed and fact.point == here and fact.since <= seen.at <= fact.until:
            return _fate("ignored", **_who(field, logged))
    return None


def _not_own(field: Field, bib: str, corrected: _Corrections, seen: _Seen) -> Fate:
    """A chip changes hands first by the facts for the whole race, then by those from a moment on."""
    given = [one for one in corrected.given if one[1].chip.lower() == seen.chip]
    begun = [
        *(one for one in given if one[1].since is None),
        *(one for one in given if one[1].since is not None and one[1].since <= seen.sent),
    ]
    later = [fact.since for _, fact in given if fact.bib == bib and fact.since is not None and fact.since > seen.sent]
    if begun:
        who = _who(field, begun[-1][0])
        because = f"given by {who['by']} at {who['time']}: {who['why']} (fact {who['fact']})"
    elif later:
        because = f"{bib} has it from {_when(field, min(later))} on"
    else:
        because = "both entries have this chip"
    owner = f"bib {field.entries[seen.owner].bib}" if seen.owner >= 0 else "nobody"
    return _fate("not_own", bib=bib, owner=owner, because=because)


def _where(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    if runner.point(seen).kind == "start" or runner.splits_at(seen):
        return ()
    return (_fate("not_in_race", point=runner.point(seen).code, race=runner.race.code),)


def _gun(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    if runner.gun != NEVER:
        return ()
    if runner.wave:
        return (_fate("no_gun", wave=runner.wave),)
    return (_fate("no_wave", waves=", ".join(wave.code for wave in runner.field.setup.waves_of(runner.race.code))),)


def _starts(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    return (_fate(MAKES_START[seen.role], **_who(runner.field, seen.typed)),) if seen == runner.starter else ()


def _splits(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    made = [runner.race.splits[number].code for number in runner.splits_at(seen) if runner.at[number] == seen.at]
    if not made or seen != runner.first[seen.passing]:
        return ()
    return (_fate(MAKES_SPLIT[seen.role], split=made[0], **_who(runner.field, seen.typed)),)


def _before_gun(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    """A start may be at the gun itself, a split may not."""
    if seen.at < runner.gun:
        return (_fate("before_gun", wave=runner.wave, gun=_when(runner.field, runner.gun)),)
    at_gun = seen.at == runner.gun and runner.point(seen).kind != "start"
    return (_fate("at_gun", wave=runner.wave),) if at_gun else ()


def _start_again(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    """It could be the start if there were no later one, or none of a better role."""
    if not runner.starter or not runner.may_start(seen):
        return ()
    start = _when(runner.field, runner.start)
    if seen.role != runner.starter.role:
        return (_better(runner, runner.starter, "backup_start"),)
    return (_fate("start_again" if seen.at < runner.start else "start_passing", start=start),)


def _start_passing(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    """What belongs to the start passing is no split."""
    began = int(runner.passings.at[runner.passings.first[seen.passing]])
    if runner.point(seen).kind != "start" or runner.start == NEVER or began > runner.start:
        return ()
    return (_fate("start_passing", start=_when(runner.field, runner.start)),)


def _no_start(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    """At a start point that is nothing but a start point."""
    if runner.splits_at(seen):
        return ()
    if seen.at > runner.finish:
        return _after_finish(runner, seen)
    time, point = runner.elsewhere
    if seen.at >= time:
        code = runner.field.setup.points[point].code
        return (_fate("start_after_point", point=code, time=_when(runner.field, time)),)
    return (_fate("start_late", end=_when(runner.field, runner.start_ends)),)


def _same_passing(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    first = runner.first[seen.passing]
    if seen == first:
        return ()
    if seen.role != first.role:
        return (_better(runner, first, "backup_not_needed"),)
    if first.at <= runner.gun:
        return (_fate("same_passing_before_gun", at=_when(runner.field, first.at), wave=runner.wave),)
    if first.at == runner.finish and len(runner.at) - 1 in runner.splits_at(seen):
        return (_fate("finish_again"),)
    return (_fate("same_passing", at=_when(runner.field, first.at)),)


def _better(runner: _Runner, best: _Seen, code: str) -> Fate:
    """Not needed, because somebody or something better saw the same."""
    at = _when(runner.field, best.at)
    if best.typed:
        return _fate("typed_instead", at=at, **_who(runner.field, best.typed))
    return _fate(code, at=at)


def _after_finish(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    return (_fate("after_finish", finish=_when(runner.field, runner.finish)),) if seen.at > runner.finish else ()


def _no_split(runner: _Runner, seen: _Seen) -> tuple[Fate, ...]:
    """Why no split of this point was made here; only what tells most: the nearest windows, then done already, order."""
    missed = [_missed(runner, seen, number) for number in runner.splits_at(seen)]
    late, early, done = (
        tuple(fate for fate in missed if fate.code == code) for code in ("too_late", "too_early", "already")
    )
    return late[-1:] + early[:1] or done[-1:] or tuple(missed[:1])


def _missed(runner: _Runner, seen: _Seen, number: int) -> Fate:
    field, split, made = runner.field, runner.race.splits[number], runner.at[number]
    earliest, latest = (None if span is None else runner.gun + span for span in (split.earliest, split.latest))
    if made < seen.at:
        return _fate("already", split=split.code, at=_when(field, made))
    if earliest is not None and seen.at < earliest:
        return _fate("too_early", split=split.code, earliest=_when(field, earliest))
    if latest is not None and seen.at > latest:
        return _fate("too_late", split=split.code, latest=_when(field, latest))
    last, before = max((at, before) for before, at in enumerate(runner.at[:number]) if at != NEVER)
    return _fate("out_of_order", split=split.code, previous=runner.race.splits[before].code, at=_when(field, last))


RULES: tuple[Callable[[_Runner, _Seen], tuple[Fate, ...]], ...] = (
    _where,
    _gun,
    _starts,
    _splits,
    _before_gun,
    _start_again,
    _start_passing,
    _no_start,
    _same_passing,
    _after_finish,
    _no_split,
)
"""In this order; each gives nothing when it has nothing to say, and the last always has."""


def _split_told(standings: Standings, runner: _Runner, lines: Sequence[Line], number: int) -> SplitTold:
    split, at = runner.race.splits[number], _there(runner.at[number])
    name = next(point.name for point in runner.field.setup.points if point.code == split.point)
    gun_ms, net_ms = (standings.split_ms(runner.row, number, basis) for basis in ("gun", "net"))
    state = "made" if at is not None else _split_state(standings, runner, lines, number)
    return SplitTold(split.code, name, split.distance_m, at, gun_ms, net_ms, state)


def _split_state(standings: Standings, runner: _Runner, lines: Sequence[Line], number: int) -> str:
    split = runner.race.splits[number]
    if runner.gun == NEVER:
        return "no_gun"
    here = [fate for line in lines if line.point == split.point for fate in line.fates]
    if any(fate.code in _OPEN and fate.values.get("split", split.code) == split.code for fate in here):
        return "refused"
    passed = any(at != NEVER for at in runner.at[number:])
    return "not_yet" if standings.results.status[runner.row] == RUN and not passed else "not_seen"


def _why(standings: Standings, row: int, log: Sequence[Logged]) -> str:
    """Where the status comes from; "" when it needs no word."""
    field, race, bib = standings.field, standings.race(row), standings.entry(row).bib
    if field.ruled[row] >= 0:
        rulings = [logged for logged in log if isinstance(logged.fact, Ruling) and logged.fact.bib == bib]
        return "ruled by {by} at {time}: {why} (fact {fact})".format(**_who(field, rulings[-1])) if rulings else "ruled"
    gun = int(field.race_gun[field.race[row]])
    limit = "" if race.time_limit is None or gun == NEVER else _when(field, gun + race.time_limit)
    over = f"race {race.code} is closed" if race.code in field.state.closed else f"the time limit was {limit}"
    words = {
        OTL: f"the time limit was {limit}",
        DNF: f"no finish, and {over}",
        DNS: f"no read, and {over}",
        RUN: "no finish yet",
    }
    return words.get(int(standings.results.status[row]), "")


def _decisions(runner: _Runner, lines: Sequence[Line], log: Sequence[Logged]) -> Iterator[Decision]:
    """Clock offsets are told when they moved a read of this entry."""
    applied = {offset.fact for line in lines for offset in line.offsets}
    for logged in log:
        text = _told(runner, logged.fact)
        if text and (logged.number in applied or not isinstance(logged.fact, ClockOffset)):
            yield Decision(logged.number, logged.at, logged.by, logged.why, text)


def _told(runner: _Runner, fact: Fact) -> str:
    """What it says about this entry; "" for nothing."""
    if isinstance(fact, Ruling | Moved | Swapped | Penalty | Passed | Ignored):
        return _told_of_bib(runner, fact) if runner.bib in (fact.bib, getattr(fact, "other", None)) else ""
    match fact:
        case Gun(wave, at) if wave == runner.wave:
            return f"gun of wave {wave} at {_when(runner.field, at)}"
        case Allowance(wave, ms, basis) if wave == runner.wave:
            return f"{_change(ms)} the {'gun and net' if basis == 'both' else basis} times of wave {wave}"
        case ChipGiven(chip, bib, since) if chip.lower() in runner.corrections.chips:
            moment = "" if since is None else f" from {_when(runner.field, since)} on"
            return f"chip {chip} given to {f'bib {bib}' if bib else 'nobody'}{moment}"
        case ClockOffset(decoder, ms):
            return f"{_change(ms)} the times of decoder {decoder}"
        case Closed(race) if race in (None, runner.race.code):
            return f"{f'race {race}' if race else 'every race'} closed"
        case _:
            return ""


def _told_of_bib(runner: _Runner, fact: Ruling | Moved | Swapped | Penalty | Passed | Ignored) -> str:
    match fact:
        case Ruling(_, status, rule):
            return f"{status} {rule}".rstrip()
        case Moved(_, race, wave):
            return f"moved to race {race}" + (f", wave {wave}" if wave else "")
        case Swapped(bib, other, what):
            return f"{what} of {bib} and {other} exchanged"
        case Penalty(_, ms, rule):
            return f"{_change(ms)} the finish times" + (f", {rule}" if rule else "")
        case Passed(_, point, at):
            return f"passing of {point} at {_when(runner.field, at)}, typed"
        case Ignored(_, point, since, until):
            return f"reads at {point} from {_when(runner.field, since)} to {_when(runner.field, until)} ignored"


def _change(ms: int) -> str:
    return f"{span(-ms)} taken off" if ms < 0 else f"{span(ms)} added to"


def _fate(code: str, **values: str) -> Fate:
    return Fate(code, values)


def _who(field: Field, logged: Logged | None) -> dict[str, str]:
    """Who recorded a fact, when and why, for a sentence; nothing for None."""
    if logged is None:
        return {}
    hour, minute, _ = of_day(logged.at, field.setup.event.timezone).split(":")
    time = f"{int(hour)}:{minute}"
    return {"by": logged.by, "time": time, "why": logged.why or "no reason given", "fact": str(logged.number)}


def _when(field: Field, at: int) -> str:
    return moment(at, field.setup.event)


def moment(at: int, event: Event) -> str:
    """Time of day where the event is, `8:00:00.250`; with its date when that is not the day of the event."""
    day = local(at, event.timezone).date()
    time = _plain(of_day(at, event.timezone))
    return time if day == event.date else f"{day.isoformat()} {time}"


def span(ms: int) -> str:
    """`H:MM:SS.mmm`, unrounded."""
    return f"-{_plain(exact(-ms))}" if ms < 0 else _plain(exact(ms))


def _plain(time: str) -> str:
    """Without the leading zero of its hours."""
    return time[1:] if time.startswith("0") else time


def _there(at: int | np.int64) -> int | None:
    return None if at == NEVER else int(at)
