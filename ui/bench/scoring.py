"""Scoring, beside the barest thing that numpy can do with the same reads: the first of each runner at each point."""

import numpy as np

from racecontrol.scoring.awards import awards
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.predict import predict
from racecontrol.scoring.problems import problems
from racecontrol.scoring.standings import standings
from ui.bench.measure import Run
from ui.bench.race import POINTS, made


def rescore(runners: int) -> Run:
    """Everything from scratch, as after every batch of reads."""
    race = made(runners)
    return lambda: standings(race.field, race.log.view())


def first_reads(runners: int) -> Run:
    """The floor: from entry, point and instant of each read, as arrays of int64."""
    race = made(runners)
    entry, point, at = race.entry, race.point, race.at

    def run() -> object:
        first = np.full((runners + 1) * POINTS, NEVER, np.int64)
        np.minimum.at(first, entry * POINTS + point, at)
        return first

    return run


def judge(runners: int) -> Run:
    """What follows a re-score when a dock or a list wants it: problems, predictions and awards."""
    race = made(runners)
    scored = standings(race.field, race.log.view())
    return lambda: (problems(scored), predict(scored), awards(scored))
