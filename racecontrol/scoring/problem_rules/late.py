"""Problems of a split that was read after the finish: who walks back over its mat loses the finish by it."""

from collections.abc import Iterator

import numpy as np

from racecontrol.domain.facts import Ignored
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Race
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints
from racecontrol.scoring.problem_rules.best import limit_ms
from racecontrol.scoring.problem_rules.commands import recording
from racecontrol.scoring.problem_rules.evidence import Evidence, first_since, listed
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.standings import passings_of


def late_split(seen: Evidence) -> Iterator[Problem]:
    """A split read only after a passing of the finish that would be the finish without it.

    Not where the finish serves other splits too: on laps nobody knows which passing it was.
    """
    points = [point.code for point in seen.field.setup.points]
    for race, entered in seen.races():
        finish = race.splits[-1]
        if [split.point for split in race.splits].count(finish.point) > 1:
            continue
        rows = entered[seen.open[entered] & (seen.field.gun[entered] != NEVER)]
        finished = _finished(seen, race, rows, points.index(finish.point))
        at = seen.results.at[rows, : len(race.splits) - 1]
        late = (at != NEVER) & (at > finished[:, None])
        for index in np.flatnonzero(late.any(axis=1)).tolist():
            yield _late(seen, race, int(rows[index]), int(finished[index]), late[index])


def _finished(seen: Evidence, race: Race, rows: Ints, point: int) -> Ints:
    """The first passing of the finish that is inside its window and not sooner than anybody can be there."""
    gun, finish = seen.field.gun[rows], race.splits[-1]
    of_sex = limit_ms(np.full(2, max(race.distance_m, 100.0)), np.array([False, True])).astype(np.int64)
    soonest = of_sex[(seen.field.sex[rows] == SEXES.index("W")).astype(np.intp)]
    passings = seen.passings
    groups, ends = rows * passings.points + point, passings.start_of
    since = gun + np.maximum(soonest, finish.earliest or 0)
    found = first_since(passings, ends[groups], ends[groups + 1], since)
    return found if finish.latest is None else np.where(found - gun <= finish.latest, found, NEVER)


def _late(seen: Evidence, race: Race, row: int, finish: int, late: Flags) -> Problem:
    splits = [split for split, is_late in zip(race.splits, late.tolist(), strict=False) if is_late]
    points = list(dict.fromkeys(split.point for split in splits))
    proposal = tuple(_ignored(seen, row, point, finish) for point in points)
    lost = int(seen.results.finish[row]) == NEVER
    return Problem(
        "late_split",
        f"late_split:{seen.bib(row)}:{','.join(split.code for split in splits)}",
        said("{who} finished and was read at {points} after that", who=seen.who(row), points=series(COMMA, points)),
        said(
            "Finish {finish}, then {points} at {time}: taken as the split, it {takes} the finish",
            finish=seen.clock(finish),
            points=points[0],
            time=seen.clock(proposal[0].since),
            takes=said("takes away") if lost else said("delays"),
        ),
        said("The runner walked back over the mat: {command}", command=recording(seen, *proposal)),
        proposal,
        (seen.bib(row),),
        point=points[0],
        since=proposal[0].since,
    )


def _ignored(seen: Evidence, row: int, point: str, finish: int) -> Ignored:
    """All reads there after the finish."""
    passings = passings_of(seen.scored, row)
    number = [one.code for one in seen.field.setup.points].index(point)
    mine = passings.of(row, number)
    ends = np.append(passings.first, len(passings.at))
    since = [at for at in listed(passings.at[ends[mine.start] : ends[mine.stop]]) if at > finish]
    return Ignored(seen.bib(row), point, since[0], since[-1])
