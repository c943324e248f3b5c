"""Problems at the finish: seen after a ruling, a second finish, a podium that depends on gun or net."""

from collections.abc import Iterator, Sequence

import numpy as np

from racecontrol.domain.facts import Closed, Logged, Passed, Ruling, Void
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Race
from racecontrol.domain.time import MINUTE, clock
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, SEXES, STATUSES, Ints
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import SEXED, Evidence, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many
from racecontrol.scoring.results import DNF, DNS, DQ
from racecontrol.scoring.sightings import owners

AGAIN, DEAD_TIMES = 5 * MINUTE, 5
"""A second finish is one so long, and so many dead times of the mat, after the first: not a walk around it."""

TIED = 6
"""More than so many on three places is a dead heat of a whole field: times of whole minutes, or no times."""


def seen_after(seen: Evidence) -> Iterator[Problem]:
    """Ruled DNS and seen after the gun, DNF and finished, or DNF or DQ and seen later than the ruling was made.

    Without the log nobody knows when a ruling was made; then only the first two are found.
    """
    field, passings = seen.field, seen.passings
    for row in where(np.isin(field.ruled, (DNS, DNF, DQ))):
        ruled, at = int(field.ruled[row]), seen.ruled_at.get(seen.bib(row))
        if ruled == DNS:
            since = int(seen.first[row].min())
        elif at is not None:
            mine = passings.time[
                passings.start_of[row * passings.points] : passings.start_of[(row + 1) * passings.points]
            ]
            since = int(mine[mine > at].min(initial=NEVER))
        else:
            since = int(seen.results.finish[row]) if ruled == DNF else NEVER
        if since != NEVER:
            yield _seen_after(seen, row, STATUSES[ruled], since)


def second_finish(seen: Evidence) -> Iterator[Problem]:
    """A passing of the finish long after the finish: was the first one the true one, and whose feet were it?"""
    points = {point.code: number for number, point in enumerate(seen.field.setup.points)}
    time, passings = seen.passings.time, seen.field.setup.points
    for number, (race, rows) in enumerate(seen.races()):
        point = points[race.splits[-1].point]
        mine = np.flatnonzero(seen.point == point)
        mine = mine[seen.field.race[seen.entry[mine]] == number]
        entry, at = seen.entry[mine], time[mine]
        finish = seen.results.finish[entry]
        again = (finish != NEVER) & (at - AGAIN > finish) & (at - DEAD_TIMES * passings[point].dead_time > finish)
        who, index = np.unique(entry[again], return_index=True)
        if many(len(who), int((seen.results.finish[rows] != NEVER).sum())):
            yield _mat_crossed_again(race, seen, who, int(at[again].min()))
            continue
        for row, second in zip(listed(who), listed(at[again][index]), strict=True):
            if seen.open[row]:
                yield _second_finish(seen, race, row, second)


def podium(seen: Evidence) -> Iterator[Problem]:
    """The first three by gun are not the first three by net, in this order: the ceremony must know which counts."""
    for race, rows in seen.races():
        for sex in SEXED if race.competitive else ():
            of_sex = rows[seen.field.sex[rows] == SEXES.index(sex)]
            by_gun, by_net = (_three(seen, of_sex, basis) for basis in ("gun", "net"))
            if 3 <= len(by_gun) <= TIED and by_gun != by_net:
                yield _podium(seen, race, sex, by_gun, by_net)


def _three(seen: Evidence, rows: Ints, basis: str) -> list[int]:
    place = seen.scored.places[f"{basis}_place_sex"][rows]
    first = rows[(place > 0) & (place <= 3)]
    return listed(first[np.argsort(seen.scored.places[f"{basis}_place_sex"][first], kind="stable")])


def _seen_after(seen: Evidence, row: int, status: str, since: int) -> Problem:
    finish = int(seen.results.finish[row])
    stands = status == "DQ"
    proposal = () if stands else (Ruling(seen.bib(row), "OK"),)
    return Problem(
        "seen_after",
        f"seen_after:{seen.bib(row)}:{status}",
        said("{who} is {status} and was seen at {time}", who=seen.who(row), status=status, time=seen.clock(since)),
        said("Finished at {time}, {gun} by gun", time=seen.clock(finish), gun=clock(int(seen.scored.gun_ms[row])))
        if finish != NEVER
        else said("No finish so far"),
        said("The disqualification stands; tell the finish crew and the announcer")
        if stands
        else said(
            "Ask the runner; on foot all the way: take the {status} back, {command}",
            status=status,
            command=recording(seen, *proposal),
        ),
        proposal,
        (seen.bib(row),),
        since=since,
    )


def _second_finish(seen: Evidence, race: Race, row: int, second: int) -> Problem:
    first, point = int(seen.results.finish[row]), race.splits[-1].point
    typed = _typed(seen, row, point, (first, second))
    return Problem(
        "second_finish",
        f"second_finish:{seen.bib(row)}",
        said("{who} finished twice", who=seen.who(row)),
        said(
            "{first} and again {second}, {span} later; the first counts",
            first=seen.clock(first),
            second=seen.clock(second),
            span=span_text(second - first),
        ),
        said("One of them was typed; if that is wrong: {command}", command=command("void", str(typed)))
        if typed is not None
        else said(
            "Look at the picture of {first}; not this runner: {command}",
            first=seen.clock(first),
            command=command("ignore", seen.bib(row), point, seen.typed(first)),
        ),
        (Void(typed),) if typed is not None else (),
        (seen.bib(row),),
        point=point,
        since=second,
    )


def _typed(seen: Evidence, row: int, point: str, times: tuple[int, int]) -> int | None:
    """The number of the fact by which a person recorded one of these passings."""
    return next(
        (
            one.number
            for one in seen.field.state.corrections
            if isinstance(one.fact, Passed) and one.fact.bib == seen.bib(row)
            and one.fact.point == point and one.fact.at in times
        ),
        None,
    )  # fmt: skip


def closed_early(seen: Evidence) -> Iterator[Problem]:
    """Finishes that came in after the race was declared over, and change its results."""
    void = seen.field.state.voided
    closes = [one for one in seen.log if isinstance(one.fact, Closed) and one.number not in void]
    heard = seen.reads.columns.heard
    for race, rows in seen.races() if closes else ():
        mine = [one for one in closes if isinstance(one.fact, Closed) and one.fact.race in (None, race.code)]
        late = np.flatnonzero(heard > mine[0].at) if mine else np.empty(0, np.int64)
        if len(late):
            owner = owners(seen.field, seen.reads.columns)[late]
            late, owner = late[owner >= 0], owner[owner >= 0]
            since = owner[seen.reads.at[late] == seen.results.finish[owner]]
            finished = np.intersect1d(since, rows[seen.finished[rows]])
            if len(finished):
                yield _closed_early(seen, race, mine, finished)


def _closed_early(seen: Evidence, race: Race, closes: Sequence[Logged], rows: Ints) -> Problem:
    return Problem(
        "closed_early",
        f"closed_early:{race.code}:{closes[0].number}",
        said("Race {race} was closed at {time}", race=race.code, time=seen.clock(closes[0].at)),
        said(
            "{n:,} runner has finished since, and had been DNF|{n:,} runners have finished since, and had been DNF",
            n=len(rows),
        ),
        said(
            "Reopen the race: {command}",
            command=" and ".join(command("void", str(one.number)) for one in closes),
        ),
        tuple(Void(one.number) for one in closes),
        seen.bibs(rows),
        since=closes[0].at,
    )


def _mat_crossed_again(race: Race, seen: Evidence, rows: Ints, since: int) -> Problem:
    return Problem(
        "second_finish",
        f"second_finish:{race.code}",
        said(
            "{n:,} finisher of race {race} crossed the finish mat again|"
            "{n:,} finishers of race {race} crossed the finish mat again",
            n=len(rows),
            race=race.code,
        ),
        said("The first since {time}; each one's first finish counts", time=seen.clock(since)),
        said("Fence the mat off from the area behind the finish"),
        bibs=seen.bibs(rows),
        point=race.splits[-1].point,
        since=since,
    )


def _podium(seen: Evidence, race: Race, sex: str, by_gun: list[int], by_net: list[int]) -> Problem:
    def told(rows: list[int], ms: Ints) -> str:
        return series(COMMA, (f"{seen.bib(row)} {clock(int(ms[row]))}" for row in rows))

    rows = list(dict.fromkeys(by_gun + by_net))
    return Problem(
        "podium",
        f"podium:{race.code}:{sex}:{'-'.join(seen.bib(row) for row in rows)}",
        said("Race {race}, {sex}: the first three differ by gun and by net", race=race.code, sex=sex),
        said("By gun {gun}; by net {net}", gun=told(by_gun, seen.scored.gun_ms), net=told(by_net, seen.scored.net_ms)),
        said(
            "The race ranks by {basis}: confirm that before the ceremony",
            basis=said("gun") if race.rank_by == "gun" else said("net"),
        ),
        bibs=tuple(seen.bib(row) for row in rows),
        since=int(seen.results.finish[rows].max()),
    )
