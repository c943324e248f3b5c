"""Each timing point while the race runs: who passed, who should, and whether its mat is alive. Knows no Qt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Point, Setup
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.scoring.field import NEVER, STATUSES
from racecontrol.scoring.predict import next_of, predict
from racecontrol.scoring.problem_rules.evidence import clocks_of
from racecontrol.scoring.reads import ReadColumns
from racecontrol.scoring.sightings import corrected
from racecontrol.scoring.standings import Standings

Mat = Literal["ok", "watch", "silent", "none", "tried", "uncounted", "clock", "no mat", "no box", "stopped"]
Ints = NDArray[np.int64]
Seen = NDArray[np.bool_]

UNKNOWN = -1
FIRST_PACE = 0.36
"""Seconds a metre (6 minutes a kilometre) for the way to the first split, where a runner has no pace of its own yet."""
ALARMS: tuple[tuple[Mat, int, int], ...] = (("silent", 60 * SECOND, 10), ("watch", 30 * SECOND, 5))
"""Without a read for so long, while so many runners should have come: the worst first."""

START_TAKES = 15 * MINUTE
"""After the gun; who has not crossed the start by then is missing there."""

MANY = 5
"""Chips in a minute that all count for nothing are no trial any more."""

DELAY = MINUTE
"""Longest time in which all mats may be silent together; a minute of a rehearsal is a second of its computer."""

NO_LINES: Mapping[str, str] = {}
NOTHING_KNOWN: Mapping[str, Ints] = {}

OUT = [STATUSES.index(status) for status in ("DNS", "DNF")]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One point. `passed`, `expected`: runners, over all races and laps; `expected` is UNKNOWN where no split is.
    `decoders`: those that hear chips.

    Expected at a split is who was seen at the split before it, here or later, and is not out. At the start it is
    everybody with a gun. `due`: in order, instants at which those still missing should come. `main`, `backup`:
    runners whom those decoders saw; `backup` is UNKNOWN where the point has no backup decoder. `misled`: a decoder
    whose clock is proved wrong, and how far ahead it is, ms.
    """

    point: Point
    decoders: tuple[str, ...]
    passed: int
    expected: int
    due: Ints
    main: int
    backup: int
    misled: tuple[str, int] = ("", 0)


@dataclass(frozen=True, slots=True)
class MatRow:
    """A checkpoint at one moment. `rate`: chips in the last minute; `idle`: ms since the last read, UNKNOWN: none.
    `missing`: runners who should have come by now; UNKNOWN where no split is, and while nobody has worked that out."""

    checkpoint: Checkpoint
    rate: int
    idle: int
    mat: Mat
    awaited: int
    missing: int


def checkpoints(standings: Standings) -> tuple[Checkpoint, ...]:
    """All timing points, in the order of the set-up."""
    setup = standings.field.setup
    crossings = list(_crossings(standings))
    main, backup = _seen_by(standings)
    here, wrong = _seen_at_points(standings), _wrong_clocks(standings)
    found: list[Checkpoint] = []
    for number, point in enumerate(setup.points):
        mine = [crossing for crossing in crossings if crossing[0] == point.code]
        boxes = [decoder for decoder in setup.decoders if decoder.point == point.code and decoder.hears_chips]
        if mine:
            passed, expected = sum(int(c[1].sum()) for c in mine), sum(int(c[2].sum()) for c in mine)
        else:
            passed, expected = _at_the_start(standings, point, here[:, number])
        due = np.sort(np.concatenate([c[3] for c in mine])) if mine else np.empty(0, np.int64)
        has_backup = any(box.role == "backup" for box in boxes)
        found.append(
            Checkpoint(
                point,
                tuple(box.code for box in boxes),
                passed,
                expected,
                due,
                int(main[:, number].sum()),
                int(backup[:, number].sum()) if has_backup else UNKNOWN,
                next(((box.code, wrong[box.code]) for box in boxes if box.code in wrong), ("", 0)),
            )
        )
    return tuple(found)


def mats(
    points: tuple[Checkpoint, ...],
    last_heard: Mapping[str, int],
    rates: Mapping[str, int],
    now: int,
    lines: Mapping[str, str] = NO_LINES,
    missing_since: Mapping[str, Ints] = NOTHING_KNOWN,
) -> tuple[MatRow, ...]:
    """The points as they are at `now`. `lines`: by decoder, the word of its link's state, where it has a link.
    `missing_since`: what the function of that name found; it may be of a moment ago.

    A mat is judged by what the others have brought until now: while nothing comes in at all, that much is only on its
    way through the disk and the scoring, and no mat is to blame, for up to `DELAY`.
    """
    rows: list[MatRow] = []
    heard = max(last_heard.values(), default=now)
    until = min(now, max(heard, now - DELAY))
    for checkpoint in points:
        last = max((last_heard[code] for code in checkpoint.decoders if code in last_heard), default=None)
        awaited = _between(checkpoint.due, 0 if last is None else last, until)
        silent = UNKNOWN if last is None else max(0, until - last)
        idle = UNKNOWN if last is None else max(0, now - last)
        rate = rates.get(checkpoint.point.code, 0)
        word = mat(silent, awaited)
        if word == "ok" and not checkpoint.passed:
            word = "uncounted" if rate >= MANY and checkpoint.expected > 0 else "tried"
        elif word == "ok" and checkpoint.misled[0]:
            word = "clock"
        elif word == "none" and not checkpoint.decoders:
            word = "no mat"
        word = _down({lines.get(code, "") for code in checkpoint.decoders}) or word
        rows.append(MatRow(checkpoint, rate, idle, word, awaited, _missing(checkpoint, missing_since, now)))
    return tuple(rows)


def _missing(checkpoint: Checkpoint, missing_since: Mapping[str, Ints], now: int) -> int:
    """Who has come since `missing_since` was worked out is not missing any more."""
    if checkpoint.expected == UNKNOWN or checkpoint.point.code not in missing_since:
        return UNKNOWN
    late = int(np.searchsorted(missing_since[checkpoint.point.code], now, side="right"))
    return min(late, max(0, checkpoint.expected - checkpoint.passed))


def missing_since(standings: Standings, between: Callable[[], object] = lambda: None) -> Mapping[str, Ints]:
    """By point, in order: the instants since when each runner is missing there who is not out of the race.

    That is the late end of the time at which the forecast has him there next, as in the list of arrivals; at the start
    START_TAKES after his gun; and 0 for who was seen later on. It predicts, which takes as long as scoring does.
    """
    field, results, told = standings.field, standings.results, predict(standings, between)
    late = next_of(told, told.high)
    found: dict[str, list[Ints]] = {point.code: [] for point in field.setup.points}
    for number, race in enumerate(field.setup.races):
        rows = np.flatnonzero((field.race == number) & ~np.isin(results.status, OUT))
        seen = results.at[rows, : len(race.splits)] != NEVER
        for place, split in enumerate(race.splits):
            skipped = ~seen[:, place] & seen[:, place + 1 :].any(axis=1)
            overdue = late[rows[told.last[rows] == place - 1]]
            found[split.point] += [np.zeros(int(skipped.sum()), np.int64), overdue[overdue != NEVER]]
    for point in field.setup.points:
        if not found[point.code] and point.kind == "start":
            found[point.code].append(_unseen_at_the_start(standings))
    return {code: np.sort(np.concatenate([np.empty(0, np.int64), *mine])) for code, mine in found.items()}


def _unseen_at_the_start(standings: Standings) -> Ints:
    field, results = standings.field, standings.results
    unseen = (field.gun != NEVER) & ~results.started & (results.status != STATUSES.index("DNS"))
    later = (results.at[unseen] != NEVER).any(axis=1)
    return np.where(later, 0, field.gun[unseen] + START_TAKES)


def _down(words: set[str]) -> Mat | None:
    """What a point is none of whose boxes can be heard, by the words of their links."""
    if not words or not words <= {"lost", "stopped"}:
        return None
    return "stopped" if words == {"stopped"} else "no box"


def mat(idle: int, awaited: int) -> Mat:
    """How a mat is, by the time since its last read (UNKNOWN: never one) and the runners who should have come since.

    Silence alone is no fault: at night's end nobody comes. Silence while runners are due is one.
    """
    for word, longest, many in ALARMS:
        if awaited >= many and (idle == UNKNOWN or idle >= longest):
            return word
    return "none" if idle == UNKNOWN else "ok"


def rates(reads: ReadColumns, setup: Setup, now: int) -> dict[str, int]:
    """Chips at each point in the minute before `now`; a chip that is read ten times counts once."""
    point_of = {decoder.code: decoder.point for decoder in setup.decoders}
    chips: dict[str, set[int]] = {point.code: set() for point in setup.points}
    for box in reads.by_decoder:
        if box.code in point_of:
            recent = (box.heard > now - MINUTE) & (box.heard <= now)
            chips[point_of[box.code]].update(box.chip[recent].tolist())
    return {code: len(mine) for code, mine in chips.items()}


def _wrong_clocks(standings: Standings) -> Mapping[str, int]:
    """Decoders whose clock is proved wrong, and how far ahead each is, ms."""
    field = standings.field
    return clocks_of(field, [(box, corrected(field, box)) for box in standings.racing.by_decoder]).wrong


def _crossings(standings: Standings) -> Iterator[tuple[str, Seen, Seen, Ints]]:
    """For every split: its point, who passed, who should pass, and when the missing are due."""
    field, results = standings.field, standings.results
    has_start = any(point.kind == "start" for point in field.setup.points)
    started = results.started if has_start else field.gun != NEVER
    for number, race in enumerate(field.setup.races):
        rows = np.flatnonzero((field.race == number) & ~np.isin(results.status, OUT))
        times = np.ascontiguousarray(results.at[rows, : len(race.splits)].T)
        seen = times != NEVER
        since = np.logical_or.accumulate(seen[::-1])[::-1]  # here or anywhere later
        start = results.start[rows]
        seen_before, at_before, metres = started[rows], start, 0.0
        for split, at, here, onward in zip(race.splits, times, seen, since, strict=True):
            missing = np.flatnonzero(seen_before & ~onward)
            pace = FIRST_PACE * SECOND if not metres else (at_before[missing] - start[missing]) / metres
            due = at_before[missing] + ((split.distance_m - metres) * pace)
            yield split.point, here, seen_before | onward, due.astype(np.int64)
            seen_before, at_before, metres = here, at, split.distance_m


def _at_the_start(standings: Standings, point: Point, here: Seen) -> tuple[int, int]:
    """Passed and expected at a point that is no split. Which race uses which of several starts, nobody has said."""
    field, results = standings.field, standings.results
    if point.kind != "start":
        return int(here.sum()), UNKNOWN
    only = sum(other.kind == "start" for other in field.setup.points) == 1
    waiting = (field.gun != NEVER) & (results.status != STATUSES.index("DNS"))
    return int((here & results.started).sum()), int(waiting.sum()) if only else UNKNOWN


def _seen_at_points(standings: Standings) -> Seen:
    """Who was read where at all, shape (entries, points)."""
    return (standings.results.passings.began != NEVER).T


def _seen_by(standings: Standings) -> tuple[Seen, Seen]:
    """Whom main and whom backup decoders saw, shape (entries, points) each."""
    passings = standings.results.passings
    return passings.by_main.T, passings.by_backup.T


def _between(sorted_instants: Ints, after: int, until: int) -> int:
    first, last = np.searchsorted(sorted_instants, [after, until], side="right")
    return max(0, int(last - first))
