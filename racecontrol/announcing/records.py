"""Course records: who ran one, and who is on the way to one."""

from typing import get_args

import numpy as np

from racecontrol.announcing.moment import Moment, by_rule
from racecontrol.domain.setup import CourseRecord, Race, Sex
from racecontrol.domain.time import SECOND, official
from racecontrol.scoring.field import SEXES, Flags


def record_of(moment: Moment, race: Race, sex: Sex) -> CourseRecord | None:
    """The fastest one that stood before the race; of an event without, None."""
    mine = [one for one in moment.standings.field.setup.records if (one.race, one.sex) == (race.code, sex)]
    return min(mine, key=lambda one: one.time, default=None)


def records(moment: Moment) -> Flags:
    """Of those who have finished, in order of finish: who was faster than the record and than everybody before him.

    Whole seconds, as they are printed. By the time that ranks the race.
    """
    field, rows = moment.standings.field, moment.order
    found = np.zeros(len(rows), np.bool_)
    seconds = -(-by_rule(moment.standings)[rows] // SECOND)  # as `official` does, of all at once
    for number, race in enumerate(field.setup.races):
        for sex in get_args(Sex):
            record = record_of(moment, race, sex)
            if record is None:
                continue
            mine = np.flatnonzero(
                moment.placed[rows] & (field.race[rows] == number) & (field.sex[rows] == SEXES.index(sex))
            )
            best = np.minimum.accumulate(np.append(official(record.time), seconds[mine]))
            found[mine] = seconds[mine] < best[:-1]
    return found
