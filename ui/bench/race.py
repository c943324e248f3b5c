"""The race that is measured: a marathon over ten mats, three reads of every runner at each. Seeded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Setup
from racecontrol.domain.state import State
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.exchange import event_toml
from racecontrol.rehearsal.people import people
from racecontrol.scoring.field import Field, Ints, lay_out
from racecontrol.scoring.reads import ReadLog

SEED = 1
POINTS, TIMES = 10, 3
"""Timing points, and reads of a runner at each."""

ANNOUNCER = "ANN"
GUN = 1_514_649_600_000
"""2017-12-31 00:00 in Kunming; the planned times of the waves count from here."""

CROWD = 10 * MINUTE
"""From the first runner of a wave over the start mat to the last."""

STRANGERS = 9
STRANGE = 0.002
"""Share of the crossings that wear the chip of nobody: each is a missing split and an unknown chip."""

AGAIN = 0.003
"""Share of the crossings whose last read comes minutes later: somebody stands about beside the mat."""

_PIECE = 50_000


@dataclass(frozen=True, slots=True)
class Made:
    """A race, ready to be scored. `entry`, `point` (indices; a stranger's entry is one too many): of each read."""

    field: Field
    log: ReadLog
    entry: Ints
    point: Ints

    @property
    def at(self) -> Ints:
        return self.log.view().at


def setup() -> Setup:
    """The rehearsal's marathon, without the other races and without the mat of the announcer."""
    with resources.as_file(resources.files("racecontrol.rehearsal").joinpath("kunming.toml")) as path:
        whole = event_toml.load(path)
    race, only = whole.races[0], (whole.races[0].code,)
    return replace(
        whole,
        points=tuple(point for point in whole.points if point.code != ANNOUNCER),
        races=(replace(race, splits=tuple(split for split in race.splits if split.point != ANNOUNCER)),),
        waves=tuple(replace(wave, races=only) for wave in whole.waves if race.code in wave.races),
        categories=tuple(replace(one, races=only) for one in whole.categories_of(race.code)),
        awards=tuple(replace(one, races=only) for one in whole.awards if race.code in (one.races or only)),
        decoders=tuple(decoder for decoder in whole.decoders if decoder.point != ANNOUNCER),
    )


@lru_cache(maxsize=1)
def made(runners: int) -> Made:
    """The race of that size; the last one is kept."""
    rules = setup()
    entries = people(rules, runners, SEED)
    guns = {wave.code: GUN + (wave.planned or 0) for wave in rules.waves}
    field = lay_out(State(rules, {entry.bib: entry for entry in entries}, guns))
    rng = np.random.default_rng((SEED, runners))
    entry, point, turn, at = _reads(field, rng)
    log = ReadLog()
    for codes, chips, times in _sent(field, entry, _decoders(rules, point, turn), at):
        log.extend(codes, chips, times, times)
    return Made(field, log, np.minimum(entry, runners), point)


def _crossings(field: Field, rng: np.random.Generator) -> Ints:
    """When each runner was at each point, shape (runners, points)."""
    runners, race = len(field), field.setup.races[0]
    km = np.array([0, *(split.distance_m for split in race.splits)]) / 1000
    start = field.gun + rng.integers(0, CROWD, runners)
    pace = np.maximum(355 * rng.lognormal(0, 0.17, runners), 190)
    fade = rng.gamma(2.0, 0.04, runners)
    elapsed = pace[:, None] * km * (1 + fade[:, None] * (km / km[-1]) ** 2)
    return start[:, None] + (elapsed * SECOND).astype(np.int64)


def _reads(field: Field, rng: np.random.Generator) -> tuple[Ints, Ints, Ints, Ints]:
    """Entry (a stranger: beyond the last), point, number within the crossing, and instant, in order of arrival."""
    crossings = _crossings(field, rng)
    runners, points = crossings.shape
    entry = np.repeat(np.arange(runners), points)
    strange = rng.random(len(entry)) < STRANGE
    entry[strange] = runners + rng.integers(0, STRANGERS, int(strange.sum()))
    entry, point = np.repeat(entry, TIMES), np.repeat(np.tile(np.arange(points), runners), TIMES)
    turn = np.tile(np.arange(TIMES), runners * points)
    at = np.repeat(crossings.ravel(), TIMES) + turn * 300 + rng.integers(0, 300, len(entry))
    again = np.flatnonzero((turn == TIMES - 1) & (rng.random(len(at)) < AGAIN))
    at[again] += rng.integers(2 * MINUTE, 5 * MINUTE, len(again))
    at = at // 10 * 10  # decoders of this kind stamp hundredths
    order = np.argsort(at, kind="stable")
    return entry[order], point[order], turn[order], at[order]


def _decoders(rules: Setup, point: Ints, turn: Ints) -> NDArray[np.intp]:
    """Which decoder sends each read: those of one point by turns."""
    codes = [one.code for one in rules.points]
    of = [[n for n, box in enumerate(rules.decoders) if box.point == code] for code in codes]
    table = np.array([[boxes[n % len(boxes)] for n in range(TIMES)] for boxes in of])
    return table[point, turn]


def _sent(
    field: Field, entry: Ints, decoder: NDArray[np.intp], at: Ints
) -> Iterator[tuple[list[str], list[str], list[int]]]:
    """Decoder codes, chips and instants, in pieces: all at once would need more memory than the race."""
    chips = [entry.chips[0] for entry in field.entries] + [f"0580dead{number:04x}" for number in range(STRANGERS)]
    codes = [box.code for box in field.setup.decoders]
    for start in range(0, len(at), _PIECE):
        part = slice(start, start + _PIECE)
        yield [codes[n] for n in decoder[part]], [chips[n] for n in entry[part]], at[part].tolist()
