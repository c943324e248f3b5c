"""How the people of the rehearsal run, and what the mats see of them. Arrays; instants are ms UTC."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Decoder, Race, Setup
from racecontrol.domain.time import DAY, HOUR, MINUTE, SECOND
from racecontrol.rehearsal.people import by_distance

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

MISSED = (0.002, 0.01)
"""A mat misses this share of the runners, from the best to the worst mat (real mats: 0.15 % to 1.2 %)."""

PACE_S_PER_KM = (
    (2024.0, 520.0),
    (5000.0, 400.0),
    (21097.5, 365.0),
    (42195.0, 355.0),
    (50_000.0, 400.0),
    (100_000.0, 480.0),
    (160_000.0, 620.0),
)
"""Median pace by distance, m; half of the field lies within a fifth of it."""

ELITE, FASTEST = (182, 215), 205
"""Pace of the elite up to the marathon, and of the fastest of the others, s/km."""

FARTHER = 0.06
"""By this power of the distance the pace of the fastest falls off beyond the marathon (Riegel 1981)."""

ROOM = 1.05
"""The fastest are this much slower than the earliest times of the splits allow."""

FIRST_GUN, BETWEEN_GUNS, APART = 8 * HOUR, 5 * MINUTE, 10 * SECOND
"""Of waves without a planned time: when the first starts, and how long after it the next; two shots, at least."""

WOMEN = 1.1
"""Women's pace against men's of the same standing."""

START_PER_S = 25.0
"""Runners over the start mats each second."""

SWEPT = 1.03
"""Who takes longer than this times the time limit is taken off the course."""

STRANGERS = 9
"""Chips of nobody: last year's on an old shoe, a marshal's bag."""


@dataclass(frozen=True, slots=True)
class Crossings:
    """Every true crossing of a mat: `entry` (index), `point` (index), `at`. And each wave's gun."""

    entry: Ints
    point: Ints
    at: Ints
    guns: dict[str, int]


@dataclass(frozen=True, slots=True)
class Sightings:
    """What the decoders send: `decoder` (index), `chip`: whose (index of the entry, or above them all one of the
    `STRANGERS`), `at` as stamped, `due` when it is sent. In order of `due`.
    """

    decoder: Ints
    chip: Ints
    at: Ints
    due: Ints


def run(setup: Setup, entries: tuple[Entry, ...], seed: int) -> Crossings:
    """The whole race as it truly was: delays at the start, fading, some who drop out, some who never came."""
    rng = np.random.default_rng((seed, 2))
    guns = _guns(setup, rng)
    points = {point.code: number for number, point in enumerate(setup.points)}
    start_points = [number for number, point in enumerate(setup.points) if point.kind == "start"]
    parts: list[tuple[Ints, Ints, Ints]] = []
    start = _starts(setup, entries, guns, rng)
    came = rng.random(len(entries)) > 0.03
    for number, race in enumerate(setup.races):
        mine = [i for i, e in enumerate(entries) if e.race == race.code and came[i]]
        runners = np.array(mine, np.int64)
        elite = np.array([entries[i].elite for i in mine], np.bool_)
        slower = np.array([WOMEN if entries[i].sex == "W" else 1.0 for i in mine])
        at, there = _splits(race, start[runners], elite, slower, rng)
        if start_points:
            from_ = start_points[number % len(start_points)]
            parts.append((runners, np.full(len(runners), from_), start[runners]))
        for column, split in enumerate(race.splits):
            on = there[:, column]
            parts.append((runners[on], np.full(int(on.sum()), points[split.point]), at[on, column]))
    entry, point, at = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Crossings(entry, point, at, guns)


def see(
    setup: Setup, entries: tuple[Entry, ...], crossings: Crossings, seed: int, once: frozenset[str] = frozenset()
) -> Sightings:
    """What the decoders make of it: misses, several reads a crossing, strays and unknown chips.

    `once`: codes of decoders that tell a crossing once.
    """
    rng = np.random.default_rng((seed, 3))
    parts = [_strays(setup, entries, crossings, rng)]
    for number, decoder in mats(setup):
        seen = _seen(setup, decoder, crossings, rng)
        entry, at = crossings.entry[seen], crossings.at[seen] + (1500 if decoder.role == "backup" else 0)
        times = np.ones(len(at), np.int64) if decoder.code in once else rng.poisson(1.1, len(at)) + 1
        entry, at = np.repeat(entry, times), np.repeat(at, times)
        at = at + rng.integers(-400, 900, len(at))
        parts.append((np.full(len(at), number), entry, at))
    decoder, chip, at = (np.concatenate(column) for column in zip(*parts, strict=True))
    at = at // 10 * 10  # decoders of this kind stamp hundredths
    # no line twice: it would be stored once, and what was sent and what is stored could not be held side by side
    decoder, chip, at = np.unique(np.stack([decoder, chip, at]), axis=1)
    due = at + rng.integers(20, 250, len(at))
    order = np.argsort(due, kind="stable")
    return Sightings(decoder[order], chip[order], at[order], due[order])


def mats(setup: Setup) -> list[tuple[int, Decoder]]:
    """The decoders that runners cross, each with its place in the set-up."""
    return [(number, decoder) for number, decoder in enumerate(setup.decoders) if decoder.hears_chips]


def wave_of(setup: Setup, entry: Entry) -> str:
    """Where an entry names no wave it is the first of its race."""
    return entry.wave or setup.waves_of(entry.race)[0].code


def _guns(setup: Setup, rng: np.random.Generator) -> dict[str, int]:
    """Each wave's gun, in the order of the shots: as planned, and a moment late. Decoders stamp hundredths.

    A shot fires the wave that is next in turn, so no two fall together. Who has no planned time comes last.
    """
    day = setup.event.date
    midnight = int(datetime(day.year, day.month, day.day, tzinfo=setup.event.timezone).timestamp() * SECOND)
    late = rng.integers(5, 300, len(setup.waves)) * 10
    guns: dict[str, int] = {}
    before, planned = 0, FIRST_GUN - BETWEEN_GUNS
    in_turn = sorted(enumerate(setup.waves), key=lambda one: DAY if one[1].planned is None else one[1].planned)
    for number, wave in in_turn:
        planned = planned + BETWEEN_GUNS if wave.planned is None else wave.planned
        before = guns[wave.code] = max(midnight + planned + int(late[number]), before + APART)
    return guns


def _starts(setup: Setup, entries: tuple[Entry, ...], guns: dict[str, int], rng: np.random.Generator) -> Ints:
    """Instants at the start mats: the elite at once, the others as the crowd moves."""
    start = np.zeros(len(entries), np.int64)
    for wave in setup.waves:
        mine = [i for i, e in enumerate(entries) if wave_of(setup, e) == wave.code]
        elite = np.array([entries[i].elite for i in mine], np.bool_)
        queue = rng.permutation(len(mine)) / START_PER_S * SECOND
        delay = np.where(elite, rng.uniform(200, 4000, len(mine)), 4000 + queue)
        start[mine] = guns[wave.code] + delay.astype(np.int64)
    return start


def _splits(
    race: Race, start: Ints, elite: NDArray[np.bool_], slower: Floats, rng: np.random.Generator
) -> tuple[Ints, NDArray[np.bool_]]:
    """Instants at the race's splits and whether the runner got there, both of shape (runners, splits)."""
    n = len(start)
    median, hills = by_distance(PACE_S_PER_KM, race.distance_m), _hills(race)
    best = max(hills, max(1.0, race.distance_m / 42195) ** FARTHER)
    pace = median * hills * rng.lognormal(0, 0.17, n)
    pace = np.where(elite, rng.uniform(*ELITE, n) * best, np.maximum(pace, FASTEST * best)) * slower
    fade = np.where(elite, rng.uniform(0.0, 0.02, n), rng.gamma(2.0, 0.04, n)) * (race.distance_m / 42195)
    km = np.array([split.distance_m for split in race.splits]) / 1000
    share = km / km[-1]
    elapsed: Floats = pace[:, None] * km[None, :] * (1 + fade[:, None] * share[None, :] ** 2)
    gives_up = np.where(rng.random(n) < 0.015, rng.uniform(0.1, 1.0, n), 2.0)
    swept = np.inf if race.time_limit is None else SWEPT * race.time_limit / SECOND
    there = (share[None, :] < gives_up[:, None]) & (elapsed < swept)
    return start[:, None] + (elapsed * SECOND).astype(np.int64), there


def _hills(race: Race) -> float:
    """What every pace is multiplied by: 1 on a road. Where the set-up expects nobody before a time, nobody comes."""
    expected = max((one.earliest / one.distance_m for one in race.splits if one.earliest is not None), default=0.0)
    return max(1.0, ROOM * expected / ELITE[0])


def _seen(setup: Setup, decoder: Decoder, crossings: Crossings, rng: np.random.Generator) -> NDArray[np.intp]:
    """Which crossings this decoder sees. Mats of one role side by side share the runners, and some step on both."""
    point = [p.code for p in setup.points].index(decoder.point)
    here = np.flatnonzero(crossings.point == point)
    beside = [d.code for _, d in mats(setup) if d.point == decoder.point and d.role == decoder.role]
    lane = here % len(beside) == beside.index(decoder.code)
    missed = rng.random(len(here)) < rng.uniform(*MISSED)
    return here[(lane | (rng.random(len(here)) < 0.05)) & ~missed]


def _strays(
    setup: Setup, entries: tuple[Entry, ...], crossings: Crossings, rng: np.random.Generator
) -> tuple[Ints, Ints, Ints]:
    """Chips tried out before the gun, and strangers at any time: (decoder, chip, at)."""
    first = min(crossings.guns.values())
    last = int(crossings.at.max(initial=first + MINUTE))
    tried = min(len(entries), 40)
    tested = rng.choice(len(entries), tried, replace=False)
    strangers = len(entries) + np.repeat(np.arange(STRANGERS), 3)
    chip = np.concatenate([tested, strangers])
    at = np.concatenate(
        [first - rng.integers(2 * MINUTE, 12 * MINUTE, tried), rng.integers(first, last, len(strangers))]
    )
    there = np.array([number for number, _ in mats(setup)], np.int64)
    return there[rng.integers(0, len(there), len(chip))], chip, at
