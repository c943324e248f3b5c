"""Who leads: of each race and sex, at the last split that anybody has reached, with gaps and who is to come there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from racecontrol.announcing.moment import Moment, smallest
from racecontrol.announcing.records import record_of
from racecontrol.announcing.view import Leader, Leaders
from racecontrol.domain.setup import Race, Sex
from racecontrol.scoring.field import NEVER, SEXES, Ints
from racecontrol.scoring.predict import next_of
from racecontrol.scoring.results import OK, RUN

Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Contest:
    """One race and sex. `rows`: who runs for its places; `elapsed`: to each split by the race's rule, NEVER where not
    passed, shape (splits, rows); `furthest`: the last split that anybody has reached, -1: none; `everybody`: all rows
    of the race and sex."""

    race: Race
    sex: Sex
    rows: Rows
    elapsed: Ints
    furthest: int
    everybody: Rows


def contests(moment: Moment) -> Iterator[Contest]:
    """Those in which places are run for, by set-up order, men first."""
    field = moment.standings.field
    runs = moment.competes & np.isin(moment.standings.results.status, (OK, RUN))
    for number, race in enumerate(field.setup.races):
        for sex in get_args(Sex):
            everybody = np.flatnonzero((field.race == number) & (field.sex == SEXES.index(sex)))
            rows = everybody[runs[everybody]]
            if race.competitive and len(rows):
                elapsed = moment.elapsed(race, rows)
                reached = np.flatnonzero((elapsed != NEVER).any(axis=1))
                yield Contest(race, sex, rows, elapsed, int(reached[-1]) if len(reached) else -1, everybody)


def leaders(moment: Moment, all_: list[Contest]) -> tuple[Leaders, ...]:
    """Of every contest in which anybody has passed a split."""
    due = next_of(moment.told, moment.told.at)
    return tuple(_of_one(moment, one, due) for one in all_ if one.furthest >= 0)


def _of_one(moment: Moment, contest: Contest, due: Ints) -> Leaders:
    split, race = contest.furthest, contest.race
    there = contest.elapsed[split]
    passed = np.flatnonzero(there != NEVER)
    first = passed[smallest(there[passed], moment.voice.leaders)]
    expected = moment.told.at[contest.rows, split]
    comes = np.flatnonzero((there == NEVER) & (expected != NEVER) & ~moment.late[contest.rows])
    comes = comes[(contest.elapsed[:split, comes] != NEVER).any(axis=0)]
    comes = comes[smallest(expected[comes], moment.voice.leaders - len(first))]
    record = record_of(moment, race, contest.sex)
    return Leaders(
        race=race.code,
        sex=contest.sex,
        split=race.splits[split].code,
        metres=race.splits[split].distance_m,
        runners=tuple(_leader(moment, contest, int(place), due) for place in (*first, *comes)),
        started=int(moment.begun[contest.everybody].sum()),
        finished=int((moment.finish[contest.everybody] != NEVER).sum()),
        record=None if record is None else int(record.time),
    )


def _leader(moment: Moment, contest: Contest, place: int, due: Ints) -> Leader:
    row, own = int(contest.rows[place]), contest.elapsed[:, place]
    split = int(np.flatnonzero(own != NEVER)[-1])
    others, elapsed, is_there = contest.elapsed[split], int(own[split]), split == contest.furthest
    return Leader(
        who=moment.person(row),
        rank=int((others < elapsed).sum()) + 1 if is_there else 0,
        split=contest.race.splits[split].code,
        elapsed=elapsed,
        gap=elapsed - int(others.min()),
        due=None if due[row] == NEVER else int(due[row]),
        finished=split == len(contest.race.splits) - 1,
        elapsed_at=tuple(None if ms == NEVER else ms for ms in own.tolist()),
    )
