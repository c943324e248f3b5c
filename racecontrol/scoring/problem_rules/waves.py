"""Problems of guns and waves: no gun, no wave, a start before the gun, a start with another wave."""

from collections.abc import Iterator, Sequence

import numpy as np

from racecontrol.domain.facts import Moved
from racecontrol.domain.setup import Wave
from racecontrol.domain.time import MINUTE
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.evidence import Evidence, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many, plural, said, span

EARLY = 10 * MINUTE
"""A read at the start longer before the gun is a chip that was tried out, not a start."""

CROWD = MINUTE
"""Who starts within so long of a runner starts beside that runner."""

FEW, LEAST = 0.1, 5
"""A runner starts with another wave when less than this share of those beside is of the own wave, of this many."""

LATE = 2 * MINUTE
"""Sooner after the own gun nobody has missed the own wave."""


def no_gun(seen: Evidence) -> Iterator[Problem]:
    """A wave whose runners are read, from its planned time on, and that has no gun: no results there."""
    field, passings = seen.field, seen.results.passings
    for number, wave in enumerate(field.setup.waves):
        if wave.code in field.state.guns:
            continue
        planned = seen.day[0] + 24 * 60 * MINUTE + wave.planned if wave.planned is not None else seen.day[0]
        mine = (field.wave[seen.entry] == number) & (passings.time >= planned)
        waiting = len(np.unique(seen.entry[mine]))
        if waiting:
            since = int(passings.time[mine].min())
            yield Problem(
                "no_gun",
                f"no_gun:{wave.code}",
                said("Wave {wave} has no gun, and its runners have been read", wave=wave.code),
                said(
                    "{runners} read since {time}; without a gun none of them has a time",
                    runners=plural(waiting, "runner was", "runners were"),
                    time=seen.clock(since),
                ),
                said("Record the gun time of wave {wave}", wave=wave.code),
                wave=wave.code,
                since=since,
            )


def no_wave(seen: Evidence) -> Iterator[Problem]:
    """The race has several waves and the entry says none. The proposal is the last one fired before its start."""
    field = seen.field
    for row in where(field.wave < 0):
        entry, at = field.entries[row], int(seen.start_at[row])
        waves = field.setup.waves_of(entry.race)
        wave = "" if at == NEVER else _fired(seen, waves, at)
        yield Problem(
            "no_wave",
            f"no_wave:{entry.bib}",
            said("{who} has no wave, so no time", who=seen.who(row)),
            said("Seen at the start at {time}, after gun {wave}", time=seen.clock(at), wave=wave)
            if wave
            else said("Race {race} starts in several waves", race=entry.race),
            said("Move the entry to wave {wave}", wave=wave)
            if wave
            else said("Give the entry one of {waves}", waves=", ".join(one.code for one in waves)),
            (Moved(entry.bib, entry.race, wave),) if wave else (),
            (entry.bib,),
            since=None if at == NEVER else at,
        )


def early_start(seen: Evidence) -> Iterator[Problem]:
    """Seen at the start before the own gun and not after it, with no other wave on its way: net = gun is too kind.

    A net time above the gun time cannot be, so such a start does not count. Many of them: the gun is late.
    """
    field = seen.field
    for number, wave in enumerate(field.setup.waves):
        mine = seen.rows_in(number) & (seen.elsewhere != NEVER) & seen.open
        rows = np.flatnonzero(mine & _early(seen) & (_earlier_wave(seen, seen.start_at) < 0))
        rows = rows[seen.start_at[rows] >= field.gun[rows] - EARLY]
        if many(len(rows), int(mine.sum())):
            yield _gun_late(seen, wave, rows, int(mine.sum()))
            continue
        for row in listed(rows):
            yield _started_early(seen, wave, row)


def wave_mismatch(seen: Evidence) -> Iterator[Problem]:
    """Started with another wave: before the own gun but after another wave's, or late among runners of another wave."""
    waves = seen.field.setup.waves
    with_earlier = np.where(_early(seen) & (seen.elsewhere != NEVER), _earlier_wave(seen, seen.start_at), -1)
    with_later, beside = _later_wave(seen)
    other = np.where(with_earlier >= 0, with_earlier, with_later)
    for row in where((other >= 0) & seen.open):
        wave, own = waves[int(other[row])], waves[int(seen.field.wave[row])]
        yield _mismatch(seen, row, own, wave, beside.get(row))


def _early(seen: Evidence) -> Flags:
    """Rows whose only start passing is before their own gun."""
    gun = seen.field.gun
    return ~seen.results.started & (gun != NEVER) & (seen.start_at < gun)


def _guns(seen: Evidence) -> Ints:
    guns = seen.field.state.guns
    return np.array([guns.get(wave.code, NEVER) for wave in seen.field.setup.waves], np.int64)


def _earlier_wave(seen: Evidence, at: Ints) -> Ints:
    """The last wave fired before `at` whose start window is still open then; -1: none. Shape as `at`."""
    found, newest = np.full(len(at), -1), np.full(len(at), -1, np.int64)
    for number, (wave, gun) in enumerate(zip(seen.field.setup.waves, listed(_guns(seen)), strict=True)):
        if gun != NEVER:
            fits = (at >= gun) & (at <= gun + wave.start_window) & (gun > newest) & (seen.field.wave != number)
            found, newest = np.where(fits, number, found), np.where(fits, gun, newest)
    return found


def _later_wave(seen: Evidence) -> tuple[Ints, dict[int, tuple[int, int]]]:
    """The wave that a late starter started with, -1: the own one; and how many of own and other started beside.

    A long crowd of the own wave may still be starting when the next gun fires: only who is nearly alone among
    runners of the other wave is meant. It must matter: the other gun is later, or the start did not count.
    """
    field, gun, at = seen.field, seen.field.gun, seen.start_at
    found, beside = np.full(len(field), -1), dict[int, tuple[int, int]]()
    by_time = np.argsort(at, kind="stable")[: int((at != NEVER).sum())]  # in order of time they are counted quickly
    wave = field.wave[by_time]
    crowds = [at[by_time[wave == number]] for number in range(len(field.setup.waves))]
    starters = (gun != NEVER) & (at >= gun) & (field.wave >= 0)
    own = np.zeros(len(field), np.int64)
    for number, crowd in enumerate(crowds):
        own[by_time[wave == number]] = _within(crowd, crowd) - 1
    everybody = np.zeros(len(field), np.int64)
    rows = by_time[starters[by_time]]
    everybody[rows] = _within(at[by_time], at[rows]) - 1
    guns = _guns(seen)
    for row in listed(rows[(own[rows] < FEW * everybody[rows]) & (everybody[rows] >= LEAST)]):
        counted = [_company(crowd, int(at[row])) if g <= at[row] else 0 for crowd, g in zip(crowds, guns, strict=True)]
        counted[int(field.wave[row])] = 0
        best = int(np.argmax(counted))
        late = seen.results.started[row] and guns[best] > gun[row] and at[row] - gun[row] >= LATE
        if counted[best] >= LEAST and own[row] < FEW * counted[best] and (late or not seen.results.started[row]):
            found[row], beside[row] = best, (int(own[row]), counted[best])
    return found, beside


def _within(crowd: Ints, at: Ints) -> Ints:
    """How many of the sorted instants lie within `CROWD` of each `at`."""
    return np.searchsorted(crowd, at + CROWD, "right") - np.searchsorted(crowd, at - CROWD, "left")


def _company(crowd: Ints, at: int) -> int:
    return int(_within(crowd, np.array([at]))[0])


def _fired(seen: Evidence, waves: Sequence[Wave], at: int) -> str:
    """The last of these waves fired before `at`; "" when none was."""
    guns = seen.field.state.guns
    fired = [(guns[wave.code], wave.code) for wave in waves if guns.get(wave.code, NEVER) <= at]
    return max(fired)[1] if fired else ""


def _gun_late(seen: Evidence, wave: Wave, rows: Ints, of: int) -> Problem:
    since = int(seen.start_at[rows].min())
    return Problem(
        "gun_late",
        f"gun_late:{wave.code}",
        said("The gun of wave {wave} is later than the starts of its runners", wave=wave.code),
        said(
            "{count} of {of} runners crossed the start before it, from {time} on; gun {gun}",
            count=f"{len(rows):,}",
            of=f"{of:,}",
            time=seen.clock(since),
            gun=seen.clock(int(seen.field.gun[rows[0]])),
        ),
        said("Correct the gun of wave {wave}, or look for runners who broke away before it", wave=wave.code),
        bibs=seen.bibs(rows),
        wave=wave.code,
        since=since,
    )


def _started_early(seen: Evidence, wave: Wave, row: int) -> Problem:
    at, gun = int(seen.start_at[row]), int(seen.field.gun[row])
    return Problem(
        "early_start",
        f"early_start:{seen.bib(row)}",
        said("{who} started before the gun of wave {wave}", who=seen.who(row), wave=wave.code),
        said(
            "Start {time}, {span} before the gun, and no read at the start after it: net counts from the gun",
            time=seen.clock(at),
            span=span(gun - at),
        ),
        said("Ask where the runner started; accept, or disqualify for the early start"),
        bibs=(seen.bib(row),),
        wave=wave.code,
        since=at,
    )


def _mismatch(seen: Evidence, row: int, own: Wave, wave: Wave, beside: tuple[int, int] | None) -> Problem:
    at, entry = int(seen.start_at[row]), seen.field.entries[row]
    fits = entry.race in wave.races
    apart = {"time": seen.clock(at), "span": span(at - int(seen.field.gun[row])), "own": own.code, "wave": wave.code}
    return Problem(
        "wave_mismatch",
        f"wave_mismatch:{entry.bib}:{wave.code}",
        said("{who} is in wave {own} and started with wave {wave}", who=seen.who(row), own=own.code, wave=wave.code),
        said(
            "Start {time}, {span} after gun {own}; beside it started {mine} of wave {own} and {others} of wave {wave}",
            **apart,
            mine=beside[0],
            others=beside[1],
        )
        if beside
        else said("Start {time}, {span} before gun {own} and after gun {wave}; no start read later", **apart),
        said("Move the entry to wave {wave}", wave=wave.code)
        if fits
        else said("Wave {wave} does not start race {race}: ask the runner", wave=wave.code, race=entry.race),
        (Moved(entry.bib, entry.race, wave.code),) if fits else (),
        (entry.bib,),
        wave=own.code,
        since=at,
    )
