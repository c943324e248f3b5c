"""Problems of the way: no start, missing splits, a short cut, a mat that missed many."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from racecontrol.domain.facts import Ruling
from racecontrol.domain.setup import Race, Wave
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.evidence import Evidence, at_start, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many, said, span

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
    """Rows that passed a split and have no start passing that counts."""
    return (seen.results.at != NEVER).any(axis=1) & ~seen.results.started & seen.open


def missing_split(seen: Evidence) -> Iterator[Problem]:
    """Finished without some of the splits. Where a mat missed many, that is one problem of the mat."""
    for race, rows in seen.races():
        holes = _holes(seen, race, rows)
        base = int(seen.finished[rows].sum())
        blind = _blind(seen, rows, holes)
        for column in where(blind):
            yield _mat_missed(seen, race, column, rows[holes[:, column]], base)
        alone = holes & ~blind
        for index in where(alone.any(axis=1) & seen.open[rows]):
            yield _missing(seen, race, int(rows[index]), np.flatnonzero(alone[index]))


def short_cut(seen: Evidence) -> Iterator[Problem]:
    """Finished, and at least two and half or more of the splits on the way are missing. Dead mats do not count."""
    for race, rows in seen.races():
        holes = _holes(seen, race, rows)
        counting = ~_blind(seen, rows, holes)
        counting[-1] = False
        holes &= counting
        count = holes.sum(axis=1)
        found = (count >= 2) & (2 * count >= counting.sum()) & seen.open[rows]
        for index in where(found):
            yield _short_cut(seen, race, int(rows[index]), np.flatnonzero(holes[index]), int(counting.sum()))


def _holes(seen: Evidence, race: Race, rows: Ints) -> Flags:
    """Splits that finishers lack, shape (rows, splits)."""
    return (seen.results.at[rows, : len(race.splits)] == NEVER) & seen.finished[rows][:, None]


def _blind(seen: Evidence, rows: Ints, holes: Flags) -> Flags:
    """Splits that so many finishers lack that the mat must have failed."""
    base = int(seen.finished[rows].sum())
    return np.array([many(count, base) for count in listed(holes.sum(axis=0))], np.bool_)


def _start_missed_many(seen: Evidence, wave: Wave, rows: Ints, of: int) -> Problem:
    return Problem(
        "mat_missed",
        f"mat_missed:start:{wave.code}",
        said("The start mat missed {count} runners of wave {wave}", count=f"{len(rows):,}", wave=wave.code),
        said("{count} of {of} seen later: their net time is the gun time", count=f"{len(rows):,}", of=f"{of:,}"),
        said("Read the start decoders out again, or correct the wave's times"),
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
        said("{count} runners of wave {wave} started outside its start window", count=f"{len(rows):,}", wave=wave.code),
        said(
            "{count} of {of}, from {first} to {last}; gun {gun}, window {window}: their net time is the gun time",
            count=f"{len(rows):,}",
            of=f"{of:,}",
            first=seen.clock(first),
            last=seen.clock(last),
            gun=seen.clock(int(seen.field.gun[rows[0]])),
            window=span(wave.start_window),
        ),
        said("Correct the gun or the start window of wave {wave}", wave=wave.code),
        bibs=seen.bibs(rows),
        wave=wave.code,
        point=_first_start(seen),
        since=first,
    )


def _first_start(seen: Evidence) -> str:
    return next(point.code for point in seen.field.setup.points if point.kind == "start")


def _no_start(seen: Evidence, row: int) -> Problem:
    at, gun = int(seen.elsewhere[row]), int(seen.field.gun[row])
    start = int(seen.start_at[row])
    outside = start != NEVER and start >= gun
    return Problem(
        "no_start",
        f"no_start:{seen.bib(row)}",
        said("{who} was not read at the start; the net time is the gun time", who=seen.who(row)),
        said(
            "Read at the start at {time}, {span} after the gun: outside the start window",
            time=seen.clock(start),
            span=span(start - gun),
        )
        if outside
        else said("First seen at {time}, {span} after the gun", time=seen.clock(at), span=span(at - gun)),
        said("Check the wave; accept, or enter the start by hand")
        if outside
        else said("Accept, or enter the start by hand"),
        bibs=(seen.bib(row),),
        since=start if outside else at,
    )


def _missing(seen: Evidence, race: Race, row: int, columns: Ints) -> Problem:
    codes = ", ".join(race.splits[column].code for column in listed(columns))
    return Problem(
        "missing_split",
        f"missing_split:{seen.bib(row)}:{codes}",
        said("{who} finished without {splits}", who=seen.who(row), splits=codes),
        said(
            "{gaps}; over the whole way {whole} a km",
            gaps=_gaps(seen, race, row),
            whole=_pace(seen, race, row),
        ),
        said("Accept; where the pace over the gap is too good, look at the reads"),
        bibs=(seen.bib(row),),
        point=race.splits[int(columns[0])].point,
        since=int(seen.results.finish[row]),
    )


def _short_cut(seen: Evidence, race: Race, row: int, columns: Ints, of: int) -> Problem:
    usual = _usual(seen, race, row)
    return Problem(
        "short_cut",
        f"short_cut:{seen.bib(row)}",
        said("{who} finished without {count} of {of} splits", who=seen.who(row), count=len(columns), of=of),
        said(
            "Missing {splits}. {gaps}; over the whole way {whole} a km",
            splits=", ".join(race.splits[column].code for column in listed(columns)),
            gaps=_gaps(seen, race, row),
            whole=_pace(seen, race, row),
        ),
        said("The gap was run at the runner's own pace: accept, the chip was badly worn")
        if usual
        else said("Ask for pictures from the way; none: disqualify, TR55.10 (short cut)"),
        () if usual else (Ruling(seen.bib(row), "DQ", "TR55.10"),),
        (seen.bib(row),),
        since=int(seen.results.finish[row]),
    )


def _gaps(seen: Evidence, race: Race, row: int) -> str:
    """The pace over the longest stretch without a split: `START to K30 at 4:10 a km`."""
    codes = ["start", *(split.code for split in race.splits)]
    gaps = [one for one in _stretches(seen, race, row) if one.b - one.a > 1]
    longest = max(gaps, key=lambda one: one.metres)
    return f"{codes[longest.a]} to {codes[longest.b]} at {_per_km(longest.ms, longest.metres)} a km"


def _usual(seen: Evidence, race: Race, row: int) -> bool:
    """Whether the gaps were run no faster than the rest; False where there is no rest to compare with."""
    stretches = _stretches(seen, race, row)
    gaps, rest = [one for one in stretches if one.b - one.a > 1], [one for one in stretches if one.b - one.a == 1]
    paces = [sum(one.ms for one in part) / max(1.0, sum(one.metres for one in part)) for part in (gaps, rest)]
    return bool(rest) and paces[0] >= USUAL * paces[1]


class _Stretch(NamedTuple):
    """From the a-th to the b-th place of the race (0 is the start) that the runner was seen at."""

    a: int
    b: int
    ms: int
    metres: float


def _stretches(seen: Evidence, race: Race, row: int) -> list[_Stretch]:
    at = [int(seen.results.start[row]), *listed(seen.results.at[row, : len(race.splits)])]
    metres = [0.0, *(split.distance_m for split in race.splits)]
    there = [n for n, instant in enumerate(at) if instant != NEVER]
    return [_Stretch(a, b, at[b] - at[a], metres[b] - metres[a]) for a, b in pairwise(there)]


def _pace(seen: Evidence, race: Race, row: int) -> str:
    return _per_km(int(seen.results.finish[row] - seen.results.start[row]), race.distance_m)


def _per_km(ms: int, metres: float) -> str:
    seconds = round(ms / max(1.0, metres))
    return f"{seconds // 60}:{seconds % 60:02}"


def _mat_missed(seen: Evidence, race: Race, column: int, rows: Ints, of: int) -> Problem:
    split = race.splits[column]
    return Problem(
        "mat_missed",
        f"mat_missed:{race.code}:{split.code}",
        said(
            "{split} missed {count} finishers of race {race}", split=split.code, count=f"{len(rows):,}", race=race.code
        ),
        said("{count} of {of} have no time there", count=f"{len(rows):,}", of=f"{of:,}"),
        said("Read the decoders of {point} out again; check their clock and their cable", point=split.point),
        bibs=seen.bibs(rows),
        point=split.point,
        since=int(seen.results.finish[rows].min()),
    )
