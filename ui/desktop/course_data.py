"""Each race as a line: its points, how the runners lie between them at an instant, head, tail and sweep. Knows no Qt.

Two steps: a `Survey` once for each scoring (it predicts, which takes its time), a `Picture` of it for each second.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Race, Wave
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.predict import START, Predictions, next_of, predict
from racecontrol.scoring.results import DNS, DQ, RUN
from racecontrol.scoring.standings import Standings
from ui.desktop.checkpoints_data import MatRow, mats, rates
from ui.desktop.frame import Frame

Rows = NDArray[np.intp]
Floats = NDArray[np.float64]

BINS = 160
"""Parts of a course in which runners are counted."""

LONG = 2.0
"""Who has not come after so many times the expected time is long overdue: he tells no more where the tail is."""

MOST = 200
"""So many runners are listed one by one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A timing point of a race. `split`: its number, START for the start; `point`: its code, "" where nobody has said.

    Instants are ms UTC, NEVER without one. `head`: when the first one passed, else is expected; `tail`: when the last
    one is expected; `cutoff`: until when it counts, at the start the last gun; there is none while a wave still waits.
    `passed`: so many did.
    """

    split: int
    point: str
    name: str
    metres: float
    head: int
    tail: int
    cutoff: int
    passed: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A wave without a gun, and how many of a race are in it."""

    wave: Wave
    runners: int


@dataclass(frozen=True, slots=True)
class Track:
    """One race. `rows`: of those on the course, in the standings; the arrays after it have one element for each.

    `since`, `until`: instants at the last point and expected at the next one; `behind`, `ahead`: metres of the two;
    `last`: index of the mark behind. `unseen`: have a gun and were not seen since; `waveless`: the entry says
    none of the waves of the race.
    """

    race: Race
    marks: tuple[Mark, ...]
    waiting: tuple[Waiting, ...]
    rows: Rows
    since: Ints
    until: Ints
    behind: Floats
    ahead: Floats
    last: NDArray[np.intp]
    finished: int
    unseen: int
    entered: int = 0
    waveless: int = 0

    @property
    def length(self) -> float:
        return self.marks[-1].metres

    @property
    def sweep(self) -> tuple[tuple[int, float], ...]:
        """Instants and metres of the start and of every cut-off, rising; empty while there is no gun or no cut-off."""
        found = [mark for mark in self.marks if mark.cutoff != NEVER]
        instants = np.maximum.accumulate([mark.cutoff for mark in found], dtype=np.int64).tolist() if found else []
        return tuple(zip(instants, (mark.metres for mark in found), strict=True)) if len(found) > 1 else ()


@dataclass(frozen=True, slots=True)
class Survey:
    """What one scoring says of all races."""

    standings: Standings
    predictions: Predictions
    tracks: tuple[Track, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A race at an instant. `density`: runners in each of BINS parts, without those long overdue.

    `overdue`: long overdue in front of each mark. `head`, `tail`, `sweep`: metres, NaN where there is none. `behind`:
    runners behind the sweep.
    """

    track: Track
    density: Ints
    overdue: Ints
    head: float
    tail: float
    sweep: float
    behind: int

    @property
    def running(self) -> int:
        return len(self.track.rows)

    @property
    def moving(self) -> bool:
        """Whether there is a field: somebody on the course who is not long overdue."""
        return bool(self.density.any())

    @property
    def over(self) -> bool:
        """The last one has come."""
        return self.track.finished > 0 and not (self.moving or self.track.waiting)


@dataclass(frozen=True, slots=True)
class Picture:
    """All races at an instant. `mats`: by code of the point."""

    now: int
    survey: Survey
    strips: tuple[Strip, ...]
    mats: Mapping[str, MatRow]


def survey(standings: Standings, between: Callable[[], object] = lambda: None) -> Survey:
    """All races, from scratch; predicting them takes as long as scoring does. `between`: called before each part."""
    told = predict(standings, between)
    races = standings.field.setup.races
    return Survey(standings, told, tuple(_track(standings, told, number) for number in range(len(races))))


def picture(found: Survey, frame: Frame, now: int) -> Picture:
    """How it looks at `now`; `frame` says how the mats are."""
    setup = frame.standings.field.setup
    rows = mats(frame.checkpoints, frame.last_heard, rates(frame.standings.reads, setup, now), now)
    strips = tuple(strip(track, now) for track in found.tracks)
    return Picture(now, found, strips, {row.checkpoint.point.code: row for row in rows})


def strip(track: Track, now: int) -> Strip:
    """One race at `now`."""
    metres, lost = positions(track, now), long_overdue(track, now)
    there = metres[~lost]
    part = np.minimum((metres[~lost] * (BINS / track.length)).astype(np.intp), BINS - 1)
    sweep = _sweep(track, now)
    return Strip(
        track,
        np.bincount(part, minlength=BINS),
        np.bincount(track.last[lost] + 1, minlength=len(track.marks)),
        float(there.max()) if len(there) else np.nan,
        float(there.min()) if len(there) else np.nan,
        sweep,
        int((metres < sweep).sum()),
    )


def positions(track: Track, now: int) -> Floats:
    """Metres of everybody on the course; who is late waits in front of his next point."""
    share = (now - track.since) / np.maximum(track.until - track.since, 1)
    return track.behind + np.clip(share, 0.0, 1.0) * (track.ahead - track.behind)


def long_overdue(track: Track, now: int) -> Flags:
    return now - track.since > LONG * np.maximum(track.until - track.since, 1)


def who_passed(found: Survey, race: int, mark: int) -> Rows:
    """Rows of those who passed a mark, the newest first; at the start those who wait, while nobody has passed."""
    standings, track = found.standings, found.tracks[race]
    mine = np.flatnonzero(standings.field.race == race)
    results, split = standings.results, track.marks[mark].split
    at = results.at[mine, split] if split != START else np.where(results.started, results.start, NEVER)[mine]
    seen = at != NEVER
    if split == START and not seen.any():
        return mine[_waits(standings, mine)]
    return mine[seen][np.argsort(-at[seen], kind="stable")]


def who_between(found: Survey, race: int, mark: int, now: int) -> Rows:
    """Rows of those between a mark and the next one, the foremost first: who is overdue stands on top."""
    track = found.tracks[race]
    here = track.last == mark
    late = (now - track.since) / np.maximum(track.until - track.since, 1)
    return track.rows[here][np.argsort(-late[here], kind="stable")]


def _track(standings: Standings, told: Predictions, number: int) -> Track:
    field, results = standings.field, standings.results
    race = field.setup.races[number]
    mine = np.flatnonzero(field.race == number)
    rows = mine[~np.isnan(told.metres[mine])]
    waits = _waits(standings, mine)
    waves = ((wave, field.wave[mine[waits]] == place) for place, wave in enumerate(field.setup.waves))
    waiting = tuple(Waiting(wave, int(there.sum())) for wave, there in waves if there.any())
    away = np.isnan(told.metres[mine]) & (field.gun[mine] != NEVER) & (results.status[mine] == RUN)
    return Track(
        race,
        _marks(standings, told, number, mine),
        waiting,
        rows,
        told.last_at[rows],
        next_of(told, told.at)[rows],
        told.metres[rows],
        told.next_metres[rows],
        told.last[rows] + 1,
        int((results.finish[mine] != NEVER).sum()),
        int(away.sum()),
        len(mine),
        int((waits & (field.wave[mine] < 0)).sum()),
    )


def _waits(standings: Standings, rows: Rows) -> Flags:
    """Who has no gun yet and may still start."""
    return (standings.field.gun[rows] == NEVER) & ~np.isin(standings.results.status[rows], (DNS, DQ))


def _marks(standings: Standings, told: Predictions, number: int, mine: Rows) -> tuple[Mark, ...]:
    field, results = standings.field, standings.results
    race = field.setup.races[number]
    gun = NEVER if _waits(standings, mine).any() else int(field.race_gun[number])
    names = {point.code: point.name for point in field.setup.points}
    starts = [(point.code, point.name) for point in field.setup.points if point.kind == "start"]
    code, name = starts[0] if len(starts) == 1 else ("", "")
    begun = results.start[mine][results.started[mine]]
    found = [Mark(START, code, name, 0.0, int(begun.min(initial=NEVER)), NEVER, gun, len(begun))]
    for place, split in enumerate(race.splits):
        at, expected = results.at[mine, place], told.at[mine, place]
        passed = int((at != NEVER).sum())
        head = int((at if passed else expected).min(initial=NEVER))
        tail = int(expected[expected != NEVER].max(initial=0)) or NEVER
        limits = [split.latest, race.time_limit if place == len(race.splits) - 1 else None]
        limit = min((span for span in limits if span is not None), default=None)
        cutoff = NEVER if limit is None or gun == NEVER else gun + limit
        found.append(Mark(place, split.point, names[split.point], split.distance_m, head, tail, cutoff, passed))
    return tuple(found)


def _sweep(track: Track, now: int) -> float:
    """Where the last one must be: at an even pace from one cut-off to the next."""
    if not track.sweep:
        return np.nan
    instants, metres = zip(*track.sweep, strict=True)
    return float(np.interp(now, instants, metres))
