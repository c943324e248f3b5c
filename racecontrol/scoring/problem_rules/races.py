"""Problems of the wrong race: mats that the own race does not have, a finish outside its time window."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from racecontrol.domain.facts import Moved
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Race, Split
from racecontrol.domain.time import exact
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints
from racecontrol.scoring.problem_rules.best import limit_ms
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many


@dataclass(frozen=True, slots=True)
class Outside:
    """Rows that passed a split of their race only outside its window, each `elapsed` ms after the gun."""

    split: Split
    rows: Ints
    elapsed: Ints


def other_race(seen: Evidence) -> Iterator[Problem]:
    """Seen at points that the own race does not have, or finished too early for it: perhaps another race was run.

    A stray read is one point; a race is all points of its course. Only who was seen at all points of exactly one
    other race is proposed for it.
    """
    strange = _foreign(seen)
    if not strange.any():
        return
    for number, (race, rows) in enumerate(seen.races()):
        here = strange[rows]
        base = int((seen.elsewhere[rows] != NEVER).sum())
        common = np.array([many(n, base) for n in here.sum(axis=0).tolist()], np.bool_)
        for point in where(common):
            yield _foreign_to_many(seen, race, point, rows[here[:, point]], base)
        for row in listed(rows[(here & ~common).any(axis=1) & seen.open[rows]]):
            yield _other_race(seen, race, row, np.flatnonzero(strange[row] & ~common), _fitting(seen, number, row))


def outside_window(seen: Evidence) -> Iterator[Problem]:
    """A finish before `earliest` or after `latest` makes no split. Near the mat by chance is nobody's finish.

    Believed are a finish that nobody alive has run faster, and one after another race's whole course.
    """
    for number, (race, rows) in enumerate(seen.races()):
        out = _outside(seen, race, rows)
        women = seen.field.sex[out.rows] == SEXES.index("W")
        way = np.full(len(out.rows), max(out.split.distance_m, 100.0))
        fitting = [_fitting(seen, number, row) for row in listed(out.rows)]
        believed = (out.elapsed >= limit_ms(way, women)) | np.array([bool(races) for races in fitting], np.bool_)
        if many(int(believed.sum()), int((seen.elsewhere[rows] != NEVER).sum())):
            yield _outside_for_many(seen, race, out, believed)
            continue
        for index in where(believed):
            yield _finished_outside(seen, race, out, index, fitting[index])


def _foreign(seen: Evidence) -> Flags:
    """Who was seen after the gun where, that is not in the race's splits; shape (entries, points)."""
    points, races = seen.field.setup.points, seen.field.setup.races
    belongs = np.zeros((len(races), len(points)), np.bool_)
    for number, race in enumerate(races):
        mine = {split.point for split in race.splits}
        # everybody may cross a start, and an announcer's mat may stand beside any course
        belongs[number] = [point.code in mine or point.kind in {"start", "announcer"} for point in points]
    strange = np.zeros(seen.first.shape, np.bool_)
    for point in listed(np.flatnonzero(~belongs.all(axis=0))):
        strange[:, point] = (seen.first[:, point] != NEVER) & ~belongs[seen.field.race, point]
    return strange


def _outside(seen: Evidence, race: Race, rows: Ints) -> Outside:
    """Without a finish, and first at its point before or after the window; not where the point serves other splits."""
    split = race.splits[-1]
    if [one.point for one in race.splits].count(split.point) > 1 or (split.earliest is None and split.latest is None):
        return Outside(split, np.empty(0, np.int64), np.empty(0, np.int64))
    point = [one.code for one in seen.field.setup.points].index(split.point)
    rows = rows[(seen.results.finish[rows] == NEVER) & (seen.first[rows, point] != NEVER) & seen.open[rows]]
    elapsed = seen.first[rows, point] - seen.field.gun[rows]
    out = (elapsed < (split.earliest or 0)) | (elapsed > (NEVER if split.latest is None else split.latest))
    return Outside(split, rows[out], elapsed[out])


def _fitting(seen: Evidence, own: int, row: int) -> list[Race]:
    """Other races of which this entry was seen at every point, in believable time, and nowhere else but on the way."""
    points = [point.code for point in seen.field.setup.points]
    women = np.array([seen.field.sex[row] == SEXES.index("W")])
    fitting: list[Race] = []
    for number, race in enumerate(seen.field.setup.races):
        at = [int(seen.first[row, points.index(split.point)]) for split in race.splits]
        if number == own or NEVER in at or at != sorted(at):
            continue
        elapsed = at[-1] - int(seen.field.gun[row])
        if elapsed >= limit_ms(np.array([race.distance_m]), women)[0] and _covers(seen, race, row):
            fitting.append(race)
    return fitting


def _covers(seen: Evidence, race: Race, row: int) -> bool:
    """Whether the race has every point where the entry was seen."""
    mine = {split.point for split in race.splits}
    points = seen.field.setup.points
    there = [points[n] for n in where(seen.first[row] != NEVER)]
    return all(point.code in mine or point.kind in {"start", "announcer"} for point in there)


def _move(seen: Evidence, row: int, fitting: list[Race]) -> tuple[Moved, ...]:
    """Into the only race that fits, in the own wave where that one starts it."""
    if len(fitting) != 1:
        return ()
    waves = [wave.code for wave in seen.field.setup.main_waves_of(fitting[0].code)]
    own = int(seen.field.wave[row])
    mine = seen.field.setup.waves[own].code if own >= 0 else ""
    wave = mine if mine in waves else "" if len(waves) == 1 else waves[0] if waves else ""
    return (Moved(seen.bib(row), fitting[0].code, wave),)


def _other_race(seen: Evidence, race: Race, row: int, strange: Ints, fitting: list[Race]) -> Problem:
    reads = [(seen.field.setup.points[n].code, int(seen.first[row, n])) for n in listed(strange)]
    points = [point for point, _ in reads]
    since = min(at for _, at in reads)
    return Problem(
        "other_race",
        f"other_race:{seen.bib(row)}:{','.join(points)}",
        said(
            "{who} of race {race} was seen at {points}", who=seen.who(row), race=race.code, points=series(COMMA, points)
        ),
        said(
            "Race {race} does not go there; first at {time}, {span} after the gun",
            race=race.code,
            time=seen.clock(since),
            span=span_text(since - int(seen.field.gun[row])),
        ),
        _moving(seen, race, row, fitting)
        or said(
            "Ask which race was run; no other than {race}: {command}",
            race=race.code,
            command=" and ".join(command("ignore", seen.bib(row), point, seen.typed(at)) for point, at in reads),
        ),
        _move(seen, row, fitting),
        (seen.bib(row),),
        point=points[0],
        since=since,
    )


def _moving(seen: Evidence, race: Race, row: int, fitting: list[Race]) -> str:
    """ "" where no race fits, or several do."""
    if len(fitting) != 1:
        return ""
    return said(
        "All points of race {race} were passed: {command}",
        race=fitting[0].code,
        command=recording(seen, *_move(seen, row, fitting)),
    )


def _foreign_to_many(seen: Evidence, race: Race, point: int, rows: Ints, of: int) -> Problem:
    code = seen.field.setup.points[point].code
    return Problem(
        "other_race",
        f"other_race:{race.code}:{code}",
        said("Race {race} passes {point}, which is not in its splits", race=race.code, point=code),
        said("{count:,} of {n:,} runners were read there", count=len(rows), n=of),
        said("Add the split to race {race}, or move the mat away from its way", race=race.code),
        bibs=seen.bibs(rows),
        point=code,
        since=int(seen.first[rows, point].min()),
    )


def _finished_outside(seen: Evidence, race: Race, out: Outside, index: int, fitting: list[Race]) -> Problem:
    row, elapsed, split = int(out.rows[index]), int(out.elapsed[index]), out.split
    return Problem(
        "outside_window",
        f"outside_window:{seen.bib(row)}:{split.code}",
        said("{who} was at {split} and has no finish", who=seen.who(row), split=split.code),
        said("{elapsed} after the gun; {window}", elapsed=exact(elapsed), window=_window(split, elapsed)),
        _moving(seen, race, row, fitting)
        or said(
            "Correct the window of {split} in the set-up, or the race: {command}",
            split=split.code,
            command=command("move", seen.bib(row), "RACE"),
        ),
        _move(seen, row, fitting),
        (seen.bib(row),),
        point=split.point,
        since=int(seen.field.gun[row]) + elapsed,
    )


def _outside_for_many(seen: Evidence, race: Race, out: Outside, believed: Flags) -> Problem:
    rows, elapsed = out.rows[believed], out.elapsed[believed]
    return Problem(
        "outside_window",
        f"outside_window:{race.code}:{out.split.code}",
        said(
            "{n:,} runner of race {race} was at {split} and has no finish|"
            "{n:,} runners of race {race} were at {split} and have no finish",
            n=len(rows),
            race=race.code,
            split=out.split.code,
        ),
        said(
            "From {elapsed} after the gun on; {window}",
            elapsed=exact(int(elapsed.min())),
            window=_window(out.split, int(elapsed.min())),
        ),
        said("Check the gun; then correct earliest and latest of {split}", split=out.split.code),
        bibs=seen.bibs(rows),
        point=out.split.point,
        since=int((seen.field.gun[rows] + elapsed).min()),
    )


def _window(split: Split, elapsed: int) -> str:
    if split.earliest is not None and elapsed < split.earliest:
        return said("{split} counts from {earliest} on", split=split.code, earliest=exact(split.earliest)[:8])
    return said("{split} counts until {latest}", split=split.code, latest=exact(split.latest or 0)[:8])
