"""Who was leading and has not come: he has stopped, or was missed."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from racecontrol.announcing.leaders import Contest
from racecontrol.announcing.moment import Moment
from racecontrol.domain.setup import Split
from racecontrol.scoring.field import NEVER


@dataclass(frozen=True, slots=True)
class Overdue:
    """`split`: where this row of the standings was leading, the last one that it passed; `since`: ms UTC, when it would
    have passed the next one at an even pace."""

    row: int
    split: Split
    since: int


def overdue_leaders(moment: Moment, contest: Contest) -> Iterator[Overdue]:
    """Told when the predicted range has passed as well; `since` is the runner's own, so that it does not move while
    others come in and predictions are made anew."""
    for number, split in enumerate(contest.race.splits[:-1]):
        place = int(np.argmin(contest.elapsed[number]))
        row, elapsed = int(contest.rows[place]), int(contest.elapsed[number, place])
        if elapsed == NEVER or int(moment.told.last[row]) != number or not moment.late[row]:
            continue
        way = contest.race.splits[number + 1].distance_m - split.distance_m
        yield Overdue(row, split, int(moment.at[row, number]) + round(elapsed * way / max(split.distance_m, 1.0)))
