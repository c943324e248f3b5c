"""How a field slows down: the pace still to come after a split, learnt from those who have it behind them.

Learnt and foretold is one number for each later split, the *fade*: log of (pace from here to there / average pace so
far). It depends on the average pace, the last two legs and the sex, by least squares; the range is the spread of what
is left, where the fade is alike. A shipped sample of one real marathon stands in where too few are ahead, and pulls on
the rest.
"""

import csv
import importlib.resources
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from racecontrol.scoring.field import Flags

Floats = NDArray[np.float64]

QUANTILES = (0.1, 0.5, 0.9)
"""Low end, expected and high end: between the ends stand 80 % of the runners."""

SLOWEST = 0.99
"""A learner counts once so many of the shipped sample would have passed: by then the slow ones are in, too."""

USUAL_PACE = np.log(360.0)
"""6:00 min/km, as log of ms/m: the middle of a field."""

CLOSEST = 1.0
"""Splits nearer to each other than this, in metres, are taken as so far apart: there is no pace over nothing."""

PULL, PULL_LEVEL, PULL_NONE = 200.0, 10.0, 1e-3
"""The weight of the shipped sample, in runners: on what depends on pace, legs and sex, and on the course's own level.

The level is learnt first: a hill slows everybody, so the leaders tell of it for all; how the slow ones fade, they do
not tell.
"""

ROUNDS = 2
"""Of least squares: the second one lets outliers weigh less."""

BINS = 8
"""So many estimates of the spread, from those who speed up to those who fade most."""

REACH = 4.0
"""Features count up to so many standard deviations: a long stop is no reason to expect ever longer ones."""


@dataclass(frozen=True, slots=True)
class Runners:
    """`elapsed`: ms from the own start, shape (runners, splits), holes filled, NaN after the last split seen.

    `seen`: what of it was measured; `sex`: 0.5 men, -0.5 women, else 0.
    """

    elapsed: Floats
    seen: Flags
    sex: Floats

    def __len__(self) -> int:
        return len(self.sex)

    def of(self, rows: NDArray[np.intp] | Flags) -> "Runners":
        return Runners(self.elapsed[rows], self.seen[rows], self.sex[rows])


@dataclass(frozen=True, slots=True)
class Pattern:
    """What follows split `split`. `mean`, `scale`: of the features; `slope`: shape (features, later splits).

    `fade`: of the bins' middles, rising, shape (bins,); `spread`: what to add, shape (QUANTILES, bins, later splits).
    """

    split: int
    mean: Floats
    scale: Floats
    slope: Floats
    width: Floats
    fade: Floats
    spread: Floats


@cache
def _sample() -> tuple[Floats, Floats, Floats]:
    """The shipped sample: metres (splits,), elapsed ms (runners, splits), sex (runners,)."""
    text = importlib.resources.files(__package__ or "").joinpath("pattern.csv").read_text("utf-8")
    head, *rows = csv.reader(line for line in text.splitlines() if not line.startswith("#"))
    elapsed = np.array([row[1:] for row in rows], np.float64) * 1000
    sex = np.array([{"M": 0.5, "W": -0.5}.get(row[0], 0.0) for row in rows])
    return np.array(head[1:], np.float64), elapsed, sex


def shipped(metres: Floats) -> Runners:
    """The sample as if it had run this race: the same pace at the same share of the way. `metres`: of the splits."""
    mats, elapsed, sex = _sample()
    known: Floats = np.concatenate((np.zeros(1), mats))
    elapsed = np.concatenate((np.zeros((len(elapsed), 1)), elapsed), axis=1)
    stretch = metres[-1] / known[-1]
    at = metres / stretch
    right = np.array(np.searchsorted(known[1:-1], at), np.intp) + 1
    share = (at - known[right - 1]) / (known[right] - known[right - 1])
    elapsed = stretch * (elapsed[:, right - 1] * (1 - share) + elapsed[:, right] * share)
    return Runners(elapsed, np.ones_like(elapsed, np.bool_), sex)


def filled(elapsed: Floats, metres: Floats) -> Floats:
    """Holes between seen splits (the start is one) at even pace; after the last seen split NaN. Shapes as `elapsed`."""
    holes = np.flatnonzero((np.diff(np.isnan(elapsed).astype(np.int8), axis=1) < 0).any(axis=1))
    return elapsed if not len(holes) else _fill(elapsed, metres, holes)


def _fill(elapsed: Floats, metres: Floats, rows: NDArray[np.intp]) -> Floats:
    time = np.concatenate((np.zeros((len(rows), 1)), elapsed[rows]), axis=1)
    way = np.concatenate(([0.0], metres))
    columns = np.arange(len(way))
    seen = ~np.isnan(time)
    before = np.maximum.accumulate(np.where(seen, columns, 0), axis=1)
    after = np.minimum.accumulate(np.where(seen, columns, len(way) - 1)[:, ::-1], axis=1)[:, ::-1]
    since, until = np.take_along_axis(time, before, axis=1), np.take_along_axis(time, after, axis=1)
    share = (way - way[before]) / np.where(after > before, way[after] - way[before], 1.0)
    out = elapsed.copy()
    out[rows] = np.where(seen, time, since + share * (until - since))[:, 1:]
    return out


def apart(metres: Floats) -> Floats:
    """The splits' metres, each at least CLOSEST after the one before."""
    least = CLOSEST * np.arange(len(metres))
    return np.asarray(np.maximum.accumulate(metres - least) + least, np.float64)


def beyond(metres: Floats, split: int) -> Floats:
    """Metres from a split to each later one."""
    return metres[split + 1 :] - metres[split]


def fades(runners: Runners, metres: Floats, split: int) -> Floats:
    """The fade to each later split, shape (runners, later splits); NaN after the last split seen."""
    here = runners.elapsed[:, split, None]
    ahead = np.log((runners.elapsed[:, split + 1 :] - here) / beyond(metres, split))
    return ahead - np.log(here / metres[split])


def features(runners: Runners, metres: Floats, split: int) -> Floats:
    """What the fade depends on, shape (runners, features); `elapsed` must be filled up to `split`."""
    elapsed = runners.elapsed
    so_far = np.log(elapsed[:, split] / metres[split])
    level = so_far - USUAL_PACE
    columns = [np.ones(len(runners)), level, runners.sex]
    if split >= 1:
        last = _leg(elapsed, metres, split) - so_far
        columns += [last, last * last, last * level]
    if split >= 2:
        columns.append(_leg(elapsed, metres, split - 1) - so_far)
    return np.stack(columns, axis=1)


def _leg(elapsed: Floats, metres: Floats, split: int) -> Floats:
    """Log of the pace from the split before to this one."""
    way = metres[split] - metres[split - 1]
    return np.log(np.maximum(elapsed[:, split] - elapsed[:, split - 1], 1.0) / way)


@dataclass(frozen=True, slots=True)
class _Default:
    """The shipped sample after one split: features `x`, their `mean` and `scale`, the `slope` they give and its `rest`.

    `slow`: ms to each later split for each ms/m so far, by which nearly all have reached it.
    """

    x: Floats
    mean: Floats
    scale: Floats
    slope: Floats
    rest: Floats
    slow: Floats


@lru_cache(maxsize=512)
def _default(metres: tuple[float, ...], split: int) -> _Default:
    """Depends on the course only, so it is worked out once for each."""
    way = np.array(metres)
    sample = shipped(way)
    fade = fades(sample, way, split)
    x, mean, scale = _standard(features(sample, way, split))
    slope = _fit(x, fade, np.ones_like(fade, np.bool_), np.full((x.shape[1],), PULL_NONE))
    slow = np.exp(np.quantile(fade, SLOWEST, axis=0)) * beyond(way, split)
    return _Default(x, mean, scale, slope, fade - x @ slope, slow)


def learn(metres: Floats, split: int, ahead: Runners, left: Floats) -> Pattern:
    """The pattern after `split` from the sample and those ahead.

    `ahead`: have been seen at `split` and filled up to it. `left`: ms from their passing of it until now. Only who had
    the time to reach a later split even if slow tells of it: otherwise those who have reached it are the fast ones.
    """
    default = _default(tuple(metres.tolist()), split)
    new = scaled(features(ahead, metres, split), default.mean, default.scale)
    pace = ahead.elapsed[:, split] / metres[split]
    told = ahead.seen[:, split + 1 :] & (pace[:, None] * default.slow <= left[:, None])
    off = np.where(told, fades(ahead, metres, split) - new @ default.slope, 0.0)
    pull = np.full((new.shape[1],), PULL)
    pull[0] = PULL_LEVEL
    change = _fit(new, off, told, pull)
    slope = default.slope + change
    x = np.concatenate((default.x, new))
    known = np.concatenate((np.ones_like(default.rest, np.bool_), told))
    rest = np.concatenate((default.rest, off - new @ change))
    width = _fit(x, np.abs(rest), known, np.full((x.shape[1],), PULL_NONE))
    rest = np.where(known, rest / _width(x, width), np.nan)
    return Pattern(split, default.mean, default.scale, slope, width, *_spread(x @ slope[:, -1], rest, len(default.x)))


def _width(x: Floats, width: Floats) -> Floats:
    """How far off a prediction usually is, shape (runners, later splits); at least a fourth of the average."""
    return np.maximum(_times(x, width), width[0] / 4)


def _times(x: Floats, slope: Floats) -> Floats:
    """x @ slope without threads, see `_product`."""
    return np.einsum("rf,fs->rs", x, slope)


def _standard(x: Floats) -> tuple[Floats, Floats, Floats]:
    """Features in standard deviations from their mean, the means and the deviations; the first stays 1."""
    mean, scale = x.mean(axis=0), x.std(axis=0)
    mean[0], scale[0] = 0.0, 1.0
    scale[scale == 0.0] = 1.0
    return scaled(x, mean, scale), mean, scale


def scaled(x: Floats, mean: Floats, scale: Floats) -> Floats:
    return np.clip((x - mean) / scale, -REACH, REACH)


def _fit(x: Floats, y: Floats, known: Flags, pull: Floats) -> Floats:
    """Slopes for each column of y, from its known rows, shape (features, columns).

    `pull`: towards zero, in rows. What lies further out than usual weighs less (Huber).
    """
    count = x.shape[1]
    above = np.triu_indices(count)
    squares = x[:, above[0]] * x[:, above[1]]
    weight = known.astype(np.float64)
    rows = np.maximum(weight.sum(axis=0), 1.0)
    gram = np.empty((y.shape[1], count, count))
    slope = np.zeros((count, y.shape[1]))
    for turn in range(ROUNDS):
        if turn:
            off = np.abs(y - x @ slope)
            usual = np.maximum(np.einsum("rc,rc->c", off, known) / rows, 1e-9)
            weight = known / np.maximum(off / usual, 1.0)
        gram[:, above[0], above[1]] = gram[:, above[1], above[0]] = _product(weight, squares)
        slope = np.linalg.solve(gram + np.diag(pull), _product(weight * y, x)[:, :, None])[:, :, 0].T
    return slope.astype(np.float64, copy=False)


def _product(a: Floats, b: Floats) -> Floats:
    """a.T @ b in parts, small enough to be worked out at once.

    Larger ones numpy's library hands out to threads, which takes many times as long while the machine is busy.
    """
    step = max(1, 200_000 // (a.shape[1] * b.shape[1]))
    out = np.zeros((a.shape[1], b.shape[1]))
    for row in range(0, len(a), step):
        out += a[row : row + step].T @ b[row : row + step]
    return out


def _spread(fade: Floats, rest: Floats, sample: int) -> tuple[Floats, Floats]:
    """What is left, by fade: the bins' middles and the quantiles, shape (QUANTILES, bins, columns).

    `rest`: shape (runners, columns), NaN unknown; the first `sample` rows are the shipped sample's, without any. They
    are parted evenly, so that every bin has some of them.
    """
    ordered = np.sort(fade[:sample])
    cuts = np.linspace(0, sample, 2 * BINS + 1).astype(np.intp)
    part = np.searchsorted(ordered[cuts[2:-1:2]], fade, side="right")
    return ordered[cuts[1::2]], quantiles(rest, part, BINS)[0]


def foretell(pattern: Pattern, metres: Floats, runners: Runners) -> Floats:
    """Ms from the pattern's split to each later one, shape (QUANTILES, runners, later splits)."""
    x = scaled(features(runners, metres, pattern.split), pattern.mean, pattern.scale)
    fade, width = _times(x, pattern.slope), _width(x, pattern.width)
    right = np.clip(np.searchsorted(pattern.fade, fade[:, -1]), 1, len(pattern.fade) - 1)
    left = pattern.fade[right - 1]
    share = np.clip((fade[:, -1] - left) / np.maximum(pattern.fade[right] - left, 1e-9), 0.0, 1.0)[:, None]
    rest = pattern.spread[:, right - 1] * (1.0 - share) + pattern.spread[:, right] * share
    pace = runners.elapsed[:, pattern.split] / metres[pattern.split]
    return pace[:, None] * beyond(metres, pattern.split) * np.exp(fade + rest * width)


def by_sex(metres: Floats, sex: Floats) -> tuple[Floats, Floats]:
    """The sample's ms from the start for runners of such a sex, shape (QUANTILES, runners, splits), and its slowest."""
    sample = shipped(metres)
    out = np.empty((len(QUANTILES), len(sex), len(metres)))
    for sign in np.unique(sex):
        alike = sample.sex == sign if sign else np.ones(len(sample), np.bool_)
        out[:, sex == sign] = np.quantile(sample.elapsed[alike], QUANTILES, axis=0)[:, None]
    return out, np.quantile(sample.elapsed, SLOWEST, axis=0)


def quantiles(values: Floats, group: NDArray[np.intp], groups: int) -> tuple[Floats, NDArray[np.intp]]:
    """QUANTILES in each group, shape (QUANTILES, groups, columns), and how many values tell, shape (groups, columns).

    `values`: shape (rows, columns), NaN unknown; `group`: of each row. One sort does for all groups. Where nothing
    tells, the quantiles mean nothing.
    """
    known: Flags = ~np.isnan(values)
    columns = np.arange(int(values.shape[1]), dtype=np.intp)
    cells: NDArray[np.intp] = (group[:, None] * len(columns) + columns)[known]
    count = np.bincount(cells, minlength=groups * len(columns)).reshape(groups, -1)
    reach = 1.0 + 2.0 * np.abs(values, where=known, out=np.zeros_like(values)).max(initial=0.0)
    ordered = np.sort(np.where(known, values + (group * reach)[:, None], np.inf).T, axis=1)
    before = np.cumsum(count, axis=0) - count
    at = np.rint(before + np.array(QUANTILES)[:, None, None] * np.maximum(count - 1, 0)).astype(np.intp)
    found = ordered[columns, np.minimum(at, len(values) - 1)]
    return found - (np.arange(groups) * reach)[:, None], count
