"""Problems of guns and waves: no gun, no wave, a start before the gun, a start with another wave."""

from collections.abc import Iterator, Sequence

import numpy as np

from racecontrol.domain.facts import Moved
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Wave
from racecontrol.domain.time import MINUTE
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.commands import TIME, command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many

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
    field, passings, ahead = seen.field, seen.passings, _ahead(seen)
    for number, wave in enumerate(field.setup.waves):
        if wave.code in field.state.guns:
            continue
        planned = seen.day[0] + 24 * 60 * MINUTE + wave.planned if wave.planned is not None else seen.day[0]
        mine = (field.wave[seen.entry] == number) & (passings.time >= planned)
        waiting = len(np.unique(seen.entry[mine]))
        if waiting:
            since = min(int((passings.time - ahead[seen.point])[mine].min()), seen.now)
            yield Problem(
                "no_gun",
                f"no_gun:{wave.code}",
                said("Wave {wave} has no gun, and its runners have been read", wave=wave.code),
                said(
                    "{n:,} runner was read since {time}; without a gun none of them has a time|"
                    "{n:,} runners were read since {time}; without a gun none of them has a time",
                    n=waiting,
                    time=seen.clock(since),
                ),
                said("Record it: {command}", command=command("gun", wave.code, TIME)),
                wave=wave.code,
                since=since,
            )


def _ahead(seen: Evidence) -> Ints:
    """By how much the times of each point are ahead because all clocks there are proved so."""
    wrong, setup = seen.reads.clocks.wrong, seen.field.setup
    of_point = [[wrong.get(box.code, 0) for box in setup.decoders if box.point == point.code] for point in setup.points]
    return np.array([max(0, min(of_one, default=0)) for of_one in of_point], np.int64)


def no_wave(seen: Evidence) -> Iterator[Problem]:
    """The race has several waves and the entry says none. The proposal is the last one fired before its start."""
    field = seen.field
    for row in where(field.wave < 0):
        entry, at = field.entries[row], int(seen.start_at[row])
        waves = field.setup.main_waves_of(entry.race)
        wave = "" if at == NEVER else _fired(seen, waves, at)
        proposal = (Moved(entry.bib, entry.race, wave),) if wave else ()
        yield Problem(
            "no_wave",
            f"no_wave:{entry.bib}",
            said("{who} has no wave, so no time", who=seen.who(row)),
            said("Seen at the start at {time}, after gun {wave}", time=seen.clock(at), wave=wave)
            if wave
            else said("Race {race} starts in several waves", race=entry.race),
            said("Move the entry to wave {wave}: {command}", wave=wave, command=recording(seen, *proposal))
            if wave
            else said(
                "Give the entry one of {waves}: {command}",
                waves=series(COMMA, (one.code for one in waves)),
                command=command("move", entry.bib, entry.race, "--wave", "WAVE"),
            ),
            proposal,
            (entry.bib,),
            since=None if at == NEVER else at,
        )


def early_start(seen: Evidence) -> Iterator[Problem]:
    """Seen at the start before the own gun and not after it, with no other wave on its way: net = gun is too kind.

    A net time above the gun time cannot be, so such a start does not count. Many of them: the gun is late.
    """
    for number, wave in enumerate(seen.field.setup.waves):
        if not many_early(seen, number):
            yield from (_started_early(seen, wave, row) for row in listed(early_rows(seen, number)))


def early_rows(seen: Evidence, wave: int) -> Ints:
    """Those of the wave with such a start."""
    early = seen.rows_in(wave) & (seen.elsewhere != NEVER) & seen.open & _early(seen)
    rows = np.flatnonzero(early & (seen.start_at >= seen.field.gun - EARLY))
    return rows[_earlier_wave(seen, rows) < 0] if len(rows) else rows


def many_early(seen: Evidence, wave: int) -> bool:
    """Whether so many of the wave have such a start that it is the gun."""
    rows = early_rows(seen, wave)
    return many(len(rows), int((seen.rows_in(wave) & (seen.elsewhere != NEVER) & seen.open).sum()))


def wave_mismatch(seen: Evidence) -> Iterator[Problem]:
    """Started with another wave: before the own gun but after another wave's, or late among runners of another wave.

    An unranked wave runs as it likes.
    """
    waves, early = seen.field.setup.waves, np.flatnonzero(_early(seen) & (seen.elsewhere != NEVER))
    earlier = {
        row: (wave, None)
        for row, wave in zip(listed(early), listed(_earlier_wave(seen, early)), strict=True)
        if wave >= 0
    }
    found = with_later_wave(seen) | earlier
    for row, (other, beside) in sorted(found.items()):
        own = waves[int(seen.field.wave[row])]
        if seen.field.ruled[row] < 0 and own.ranked and waves[other].ranked:
            yield _mismatch(seen, row, own, waves[other], beside)


def _early(seen: Evidence) -> Flags:
    """Rows whose only start passing is before their own gun."""
    gun = seen.field.gun
    return ~seen.results.started & (gun != NEVER) & (seen.start_at < gun)


def _guns(seen: Evidence) -> Ints:
    guns = seen.field.state.guns
    return np.array([guns.get(wave.code, NEVER) for wave in seen.field.setup.waves], np.int64)


def _earlier_wave(seen: Evidence, rows: Ints) -> Ints:
    """The last wave fired before their start whose start window was still open then; -1: none. Shape as `rows`."""
    at, own = seen.start_at[rows], seen.field.wave[rows]
    found, newest = np.full(len(rows), -1), np.full(len(rows), -1, np.int64)
    for number, (wave, gun) in enumerate(zip(seen.field.setup.waves, listed(_guns(seen)), strict=True)):
        if gun != NEVER:
            fits = (at >= gun) & (at <= gun + wave.start_window) & (gun > newest) & (own != number)
            found, newest = np.where(fits, number, found), np.where(fits, gun, newest)
    return found


Beside = tuple[int, int]
"""How many of the own wave and of the other one started beside a runner."""


def with_later_wave(seen: Evidence) -> dict[int, tuple[int, Beside | None]]:
    """By row of a late starter: the wave it started with, which is not the own one, and who started beside.

    A long crowd of the own wave may still be starting when the next gun fires: only who is nearly alone among
    runners of the other wave is meant. It must matter: the other gun is later, or the start did not count.
    """
    field, at = seen.field, seen.start_at
    if len(field.setup.waves) < 2:
        return {}
    by_time = np.argsort(at)[: int((at != NEVER).sum())]  # in order of time they are counted quickly
    time, wave = at[by_time], field.wave[by_time]
    alone = np.zeros(len(by_time), np.bool_)
    everybody = _within(time, time) - 1
    crowds = [np.flatnonzero(wave == number) for number in range(len(field.setup.waves))]
    for crowd in crowds:
        own = _within(time[crowd], time[crowd]) - 1
        alone[crowd] = (own < FEW * everybody[crowd]) & (everybody[crowd] >= LEAST)
    rows = by_time[alone]
    rows = rows[(field.gun[rows] != NEVER) & (at[rows] >= field.gun[rows])]
    started = {row: _other_crowd(seen, row, [time[crowd] for crowd in crowds]) for row in listed(rows)}
    return {row: other for row, other in started.items() if other is not None}


def _other_crowd(seen: Evidence, row: int, crowds: Sequence[Ints]) -> tuple[int, Beside | None] | None:
    """The wave that most of those beside are of, and their numbers; None where it may be the own one after all."""
    at, wave, gun, guns = int(seen.start_at[row]), int(seen.field.wave[row]), int(seen.field.gun[row]), _guns(seen)
    counted = [_company(crowd, at) if g <= at else 0 for crowd, g in zip(crowds, listed(guns), strict=True)]
    own, counted[wave] = counted[wave] - 1, 0
    best = int(np.argmax(counted))
    late = not seen.results.started[row] or (guns[best] > gun and at - gun >= LATE)
    return (best, (own, counted[best])) if late and counted[best] >= LEAST and own < FEW * counted[best] else None


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


def _started_early(seen: Evidence, wave: Wave, row: int) -> Problem:
    at, gun = int(seen.start_at[row]), int(seen.field.gun[row])
    return Problem(
        "early_start",
        f"early_start:{seen.bib(row)}",
        said("{who} started before the gun of wave {wave}", who=seen.who(row), wave=wave.code),
        said(
            "Start {time}, {span} before the gun, and no read at the start after it: net counts from the gun",
            time=seen.clock(at),
            span=span_text(gun - at),
        ),
        said(
            "Ask where the runner started; accept, or disqualify: {command}",
            command=command("rule", seen.bib(row), "DQ"),
        ),
        bibs=(seen.bib(row),),
        wave=wave.code,
        since=at,
    )


def _mismatch(seen: Evidence, row: int, own: Wave, wave: Wave, beside: Beside | None) -> Problem:
    at, entry = int(seen.start_at[row]), seen.field.entries[row]
    fits = entry.race in wave.races
    proposal = (Moved(entry.bib, entry.race, wave.code),) if fits else ()
    apart = {
        "time": seen.clock(at),
        "span": span_text(at - int(seen.field.gun[row])),
        "own": own.code,
        "wave": wave.code,
    }
    return Problem(
        "wave_mismatch",
        f"wave_mismatch:{entry.bib}:{wave.code}",
        said("{who} is in wave {own} and started with wave {wave}", who=seen.who(row), own=own.code, wave=wave.code),
        said(
            "Start {time}, {span} after gun {own}; "
            "{others} of wave {wave} started with this runner, {mine} of wave {own}",
            **apart,
            mine=beside[0] or said("none"),
            others=beside[1],
        )
        if beside
        else said("Start {time}, {span} before gun {own} and after gun {wave}; no start read later", **apart),
        said("Move the entry to wave {wave}: {command}", wave=wave.code, command=recording(seen, *proposal))
        if fits
        else said("Wave {wave} does not start race {race}: ask the runner", wave=wave.code, race=entry.race),
        proposal,
        (entry.bib,),
        wave=own.code,
        since=at,
    )
