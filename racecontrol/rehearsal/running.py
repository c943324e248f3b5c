"""How the people of the rehearsal run, and what the mats see of them. Arrays; instants are ms UTC."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry
from racecontrol.domain.setup import Decoder, Race, Setup
from racecontrol.domain.time import HOUR, MINUTE, SECOND

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

MISSED = (0.002, 0.01)
"""A mat misses this share of the runners, from the best to the worst mat (real mats: 0.15 % to 1.2 %)."""

PACE_S_PER_KM = {"M": 355, "H": 365, "S": 400, "F": 520}
"""Median pace by race; half of the field lies within a fifth of it."""

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
    """What the decoders send: `decoder` (index), `chip` (index into `chips`), `at` as stamped, `due` when it is sent.

    In order of `due`.
    """

    decoder: Ints
    chip: Ints
    at: Ints
    due: Ints
    chips: list[str]


def run(setup: Setup, entries: tuple[Entry, ...], seed: int) -> Crossings:
    """The whole race as it truly was: delays at the start, fading, some who drop out, some who never came."""
    rng = np.random.default_rng((seed, 2))
    guns = _guns(setup, rng)
    points = {point.code: number for number, point in enumerate(setup.points)}
    start_point = next(number for number, point in enumerate(setup.points) if point.kind == "start")
    parts: list[tuple[Ints, Ints, Ints]] = []
    start = _starts(setup, entries, guns, rng)
    came = rng.random(len(entries)) > 0.03
    for race in setup.races:
        mine = [i for i, e in enumerate(entries) if e.race == race.code and came[i]]
        runners = np.array(mine, np.int64)
        elite = np.array([entries[i].elite for i in mine], np.bool_)
        slower = np.array([WOMEN if entries[i].sex == "W" else 1.0 for i in mine])
        at, there = _splits(race, start[runners], elite, slower, rng)
        parts.append((runners, np.full(len(runners), start_point), start[runners]))
        for column, split in enumerate(race.splits):
            on = there[:, column]
            parts.append((runners[on], np.full(int(on.sum()), points[split.point]), at[on, column]))
    entry, point, at = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Crossings(entry, point, at, guns)


def see(setup: Setup, entries: tuple[Entry, ...], crossings: Crossings, seed: int) -> Sightings:
    """What the decoders make of it: misses, several reads a crossing, strays and unknown chips."""
    rng = np.random.default_rng((seed, 3))
    chips = [chip for entry in entries for chip in entry.chips[:1]]
    chips += [f"0580dead{number:04x}" for number in range(STRANGERS)]
    parts = [_strays(setup, entries, crossings, rng)]
    for number, decoder in enumerate(setup.decoders):
        seen = _seen(setup, decoder, crossings, rng)
        entry, at = crossings.entry[seen], crossings.at[seen] + (1500 if decoder.role == "backup" else 0)
        times = rng.poisson(1.1, len(at)) + 1
        entry, at = np.repeat(entry, times), np.repeat(at, times)
        at = at + rng.integers(-400, 900, len(at))
        parts.append((np.full(len(at), number), entry, at))
    decoder, chip, at = (np.concatenate(column) for column in zip(*parts, strict=True))
    at = at // 10 * 10  # decoders of this kind stamp hundredths
    # no line twice: it would be stored once, and what was sent and what is stored could not be held side by side
    decoder, chip, at = np.unique(np.stack([decoder, chip, at]), axis=1)
    due = at + rng.integers(20, 250, len(at))
    order = np.argsort(due, kind="stable")
    return Sightings(decoder[order], chip[order], at[order], due[order], chips)


def _guns(setup: Setup, rng: np.random.Generator) -> dict[str, int]:
    """Each wave's gun: as planned, and a moment late. Decoders stamp hundredths."""
    day = setup.event.date
    midnight = datetime(day.year, day.month, day.day, tzinfo=setup.event.timezone).timestamp() * SECOND
    late = rng.integers(5, 300, len(setup.waves)) * 10
    return {
        wave.code: int(midnight) + (8 * HOUR if wave.planned is None else wave.planned) + int(late[number])
        for number, wave in enumerate(setup.waves)
    }


def _starts(setup: Setup, entries: tuple[Entry, ...], guns: dict[str, int], rng: np.random.Generator) -> Ints:
    """Instants at the start mats: the elite at once, the others as the crowd moves."""
    start = np.zeros(len(entries), np.int64)
    for wave in setup.waves:
        mine = [i for i, e in enumerate(entries) if e.wave == wave.code]
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
    pace = PACE_S_PER_KM[race.code] * rng.lognormal(0, 0.17, n)
    pace = np.where(elite, rng.uniform(182, 215, n), np.maximum(pace, 205)) * slower
    fade = np.where(elite, rng.uniform(0.0, 0.02, n), rng.gamma(2.0, 0.04, n)) * (race.distance_m / 42195)
    km = np.array([split.distance_m for split in race.splits]) / 1000
    share = km / km[-1]
    elapsed: Floats = pace[:, None] * km[None, :] * (1 + fade[:, None] * share[None, :] ** 2)
    gives_up = np.where(rng.random(n) < 0.015, rng.uniform(0.1, 1.0, n), 2.0)
    swept = np.inf if race.time_limit is None else SWEPT * race.time_limit / SECOND
    there = (share[None, :] < gives_up[:, None]) & (elapsed < swept)
    return start[:, None] + (elapsed * SECOND).astype(np.int64), there


def _seen(setup: Setup, decoder: Decoder, crossings: Crossings, rng: np.random.Generator) -> NDArray[np.intp]:
    """Which crossings this decoder sees. Mats of one role side by side share the runners, and some step on both."""
    point = [p.code for p in setup.points].index(decoder.point)
    here = np.flatnonzero(crossings.point == point)
    beside = [d.code for d in setup.decoders if d.point == decoder.point and d.role == decoder.role]
    lane = here % len(beside) == beside.index(decoder.code)
    missed = rng.random(len(here)) < rng.uniform(*MISSED)
    return here[(lane | (rng.random(len(here)) < 0.05)) & ~missed]


def _strays(
    setup: Setup, entries: tuple[Entry, ...], crossings: Crossings, rng: np.random.Generator
) -> tuple[Ints, Ints, Ints]:
    """Chips tried out before the gun, and strangers at any time: (decoder, chip, at)."""
    first, last = min(crossings.guns.values()), int(crossings.at.max())
    tried = min(len(entries), 40)
    tested = rng.choice(len(entries), tried, replace=False)
    strangers = len(entries) + np.repeat(np.arange(STRANGERS), 3)
    chip = np.concatenate([tested, strangers])
    at = np.concatenate(
        [first - rng.integers(2 * MINUTE, 12 * MINUTE, tried), rng.integers(first, last, len(strangers))]
    )
    return rng.integers(0, len(setup.decoders), len(chip)), chip, at
