"""Problems of the way: no start, missing splits, a short cut, a mat that missed many."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from racecontrol.domain.facts import Ruling
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Race, Split, Wave
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.commands import TIME, command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, at_start, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many

USUAL = 0.9
"""Share of the pace of the other legs; a gap that was run no faster was run."""


def no_start(seen: Evidence) -> Iterator[Problem]:
    """Seen on the course and not at the start, or there outside the start window: net is gun.

    Where a start mat missed many, or the window is wrong for many, that is one problem.
    """
    if not at_start(seen.field).any():
        return
    missed, unseen = started_unseen(seen), seen.start_at == NEVER
    for number, wave in enumerate(seen.field.setup.waves):
        mine = seen.rows_in(number) & (seen.elsewhere != NEVER)
        of = int(mine.sum())
        for rows, told in (
            (np.flatnonzero(missed & mine & unseen), _start_missed_many),
            (np.flatnonzero(missed & mine & ~unseen), _many_outside),
        ):
            if many(len(rows), of):
                yield told(seen, wave, rows, of)
            else:
                yield from (_no_start(seen, row) for row in listed(rows))


def started_unseen(seen: Evidence) -> Flags:
    """Rows that passed a split and have no start passing that counts, nor one by a clock that was not set."""
    misdated = seen.misdated[:, at_start(seen.field)].any(axis=1)
    return (seen.results.at != NEVER).any(axis=1) & ~seen.results.started & seen.open & ~misdated


def missing_splits(seen: Evidence) -> Iterator[Problem]:
    """Finished without some of the splits. Where a mat missed many, that is one problem of the mat. Who was
    read there by a clock that was not set was not missed.

    A short cut: at least two and half or more of the splits on the way are missing. Dead mats do not count.
    """
    finished, points = seen.finished, [point.code for point in seen.field.setup.points]
    for race, entered in seen.races():
        rows = entered[finished[entered]]
        holes = np.ascontiguousarray((seen.results.at[rows, : len(race.splits)] == NEVER).T)
        if seen.misdated.any():
            holes &= ~seen.misdated[rows][:, [points.index(split.point) for split in race.splits]].T
        blind = np.array([many(count, len(rows)) for count in listed(holes.sum(axis=1))], np.bool_)
        for column in where(blind):
            yield _mat_missed(seen, race, column, rows[holes[column]], len(rows))
        holes &= ~blind[:, None] & seen.open[rows]
        counting = int((~blind[:-1]).sum())
        found = np.flatnonzero(holes.any(axis=0))
        metres = [0.0, *(split.distance_m for split in race.splits)]
        times: list[list[int]] = np.column_stack(
            [seen.results.start[rows[found]], seen.results.at[rows[found], : len(race.splits)]]
        ).tolist()
        lacking: list[list[bool]] = holes[:, found].T.tolist()
        for row, at, lacks in zip(listed(rows[found]), times, lacking, strict=True):
            missing = [split for split, is_missing in zip(race.splits, lacks, strict=True) if is_missing]
            runner = _Runner(race, row, at, metres, missing)
            yield _missing(seen, runner)
            if len(runner.missing) >= 2 and 2 * len(runner.missing) >= counting:
                yield _short_cut(seen, runner, counting)


def _start_missed_many(seen: Evidence, wave: Wave, rows: Ints, of: int) -> Problem:
    return Problem(
        "mat_missed",
        f"mat_missed:start:{wave.code}",
        said(
            "The start mat missed {n:,} runner of wave {wave}|The start mat missed {n:,} runners of wave {wave}",
            n=len(rows),
            wave=wave.code,
        ),
        said("{n:,} of {of:,} seen later: their net time is the gun time", n=len(rows), of=of),
        said(
            "Read the start decoders out again; a mat lifted early: correct the wave's times, {command}",
            command=command("allow", wave.code, "SPAN", "--basis", "net"),
        ),
        bibs=seen.bibs(rows),
        wave=wave.code,
        point=_first_start(seen),
        since=int(seen.field.gun[rows[0]]),
    )


def _many_outside(seen: Evidence, wave: Wave, rows: Ints, of: int) -> Problem:
    first, last = int(seen.start_at[rows].min()), int(seen.start_at[rows].max())
    return Problem(
        "no_start",
        f"no_start:{wave.code}",
        said(
            "{n:,} runner of wave {wave} started outside its start window|"
            "{n:,} runners of wave {wave} started outside its start window",
            n=len(rows),
            wave=wave.code,
        ),
        said(
            "{n:,} of {of:,}, from {first} to {last}; gun {gun}, window {window}: their net time is the gun time",
            n=len(rows),
            of=of,
            first=seen.clock(first),
            last=seen.clock(last),
            gun=seen.clock(int(seen.field.gun[rows[0]])),
            window=span_text(wave.start_window),
        ),
        said(
            "Correct the start window of wave {wave} in the set-up, or its gun: {command}",
            wave=wave.code,
            command=command("gun", wave.code, TIME),
        ),
        bibs=seen.bibs(rows),
        wave=wave.code,
        point=_first_start(seen),
        since=first,
    )


def _first_start(seen: Evidence) -> str:
    return next(point.code for point in seen.field.setup.points if point.kind == "start")


def _no_start(seen: Evidence, row: int) -> Problem:
    at, gun = int(seen.elsewhere[row]), int(seen.field.gun[row])
    start, entry = int(seen.start_at[row]), seen.field.entries[row]
    outside = start != NEVER and start >= gun
    return Problem(
        "no_start",
        f"no_start:{seen.bib(row)}",
        said("{who} was not read at the start; the net time is the gun time", who=seen.who(row)),
        said(
            "Read at the start at {time}, {span} after the gun: outside the start window",
            time=seen.clock(start),
            span=span_text(start - gun),
        )
        if outside
        else said("First seen at {time}, {span} after the gun", time=seen.clock(at), span=span_text(at - gun)),
        said("Accept; another wave: {command}", command=command("move", seen.bib(row), entry.race, "--wave", "WAVE"))
        if outside and len(seen.field.setup.waves_of(entry.race)) > 1
        else said(
            "Accept, or enter the start: {command}", command=command("passing", seen.bib(row), _first_start(seen), TIME)
        ),
        bibs=(seen.bib(row),),
        since=start if outside else at,
    )


class _Runner(NamedTuple):
    """`at`, `metres`: of the start and the splits; `missing`: the splits without a passing."""

    race: Race
    row: int
    at: list[int]
    metres: list[float]
    missing: list[Split]

    def stretches(self, least: int = 1) -> list["_Stretch"]:
        """Those over at least so many legs."""
        there = [n for n, at in enumerate(self.at) if at != NEVER]
        at, metres = self.at, self.metres
        return [_Stretch(a, b, at[b] - at[a], metres[b] - metres[a]) for a, b in pairwise(there) if b - a >= least]


class _Stretch(NamedTuple):
    """From the a-th to the b-th place of the race (0 is the start) that the runner was seen at."""

    a: int
    b: int
    ms: int
    metres: float


def _missing(seen: Evidence, runner: _Runner) -> Problem:
    bib, point = seen.bib(runner.row), runner.missing[0].point
    codes = series(COMMA, (split.code for split in runner.missing))
    return Problem(
        "missing_split",
        f"missing_split:{bib}:{codes}",
        said("{who} finished without {splits}", who=seen.who(runner.row), splits=codes),
        _paces(runner),
        said("Accept, or enter the passing: {command}", command=command("passing", bib, point, TIME)),
        bibs=(bib,),
        point=point,
        since=runner.at[-1],
    )


def _short_cut(seen: Evidence, runner: _Runner, of: int) -> Problem:
    bib, count = seen.bib(runner.row), len(runner.missing)
    usual = _usual(runner.stretches())
    proposal = () if usual else (Ruling(bib, "DQ", "TR55.10"),)
    return Problem(
        "short_cut",
        f"short_cut:{bib}",
        said("{who} finished without {count} of {n} splits", who=seen.who(runner.row), count=count, n=of),
        said(
            "Missing {splits}; {paces}",
            splits=series(COMMA, (split.code for split in runner.missing)),
            paces=_paces(runner),
        ),
        said("Leave it: the pace is usual, the mats missed the chip")
        if usual
        else said(
            "Ask for pictures from the way; none: disqualify for a short cut, {command}",
            command=recording(seen, *proposal),
        ),
        proposal,
        (bib,),
        since=runner.at[-1],
    )


def _paces(runner: _Runner) -> str:
    """The pace over the longest stretch without a split: `start to K30 at 4:10 a km`, and over the whole way."""
    gap = max(runner.stretches(least=2), key=lambda one: one.metres)
    whole = _per_km(runner.at[-1] - runner.at[0], runner.race.distance_m)
    if gap.a == 0 and gap.b == len(runner.race.splits):
        return said("the whole way at {whole} a km", whole=whole)
    return said(
        "{since} to {until} at {pace} a km; over the whole way {whole} a km",
        since=runner.race.splits[gap.a - 1].code if gap.a else said("start"),
        until=runner.race.splits[gap.b - 1].code,
        pace=_per_km(gap.ms, gap.metres),
        whole=whole,
    )


def _usual(stretches: list[_Stretch]) -> bool:
    """Whether the gaps were run no faster than the rest; False where there is no rest to compare with."""
    gaps, rest = [one for one in stretches if one.b - one.a > 1], [one for one in stretches if one.b - one.a == 1]
    paces = [sum(one.ms for one in part) / max(1.0, sum(one.metres for one in part)) for part in (gaps, rest)]
    return bool(rest) and paces[0] >= USUAL * paces[1]


def _per_km(ms: int, metres: float) -> str:
    seconds = round(ms / max(1.0, metres))
    return f"{seconds // 60}:{seconds % 60:02}"


def _mat_missed(seen: Evidence, race: Race, column: int, rows: Ints, of: int) -> Problem:
    split = race.splits[column]
    return Problem(
        "mat_missed",
        f"mat_missed:{race.code}:{split.code}",
        said(
            "{split} missed {n:,} finisher of race {race}|{split} missed {n:,} finishers of race {race}",
            split=split.code,
            n=len(rows),
            race=race.code,
        ),
        said("{n:,} of {of:,} have no time there", n=len(rows), of=of),
        said("Read the decoders of {point} out again; check their clock and their cable", point=split.point),
        bibs=seen.bibs(rows),
        point=split.point,
        since=int(seen.results.finish[rows].min()),
    )
