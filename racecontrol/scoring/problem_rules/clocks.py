"""Problems of clocks: one that is not set, disagrees with the one beside it, or makes the field run out of pace."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ClockOffset
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Decoder, Race
from racecontrol.domain.time import DAY, MINUTE, SECOND, iso, wall
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.best import limit_ms
from racecontrol.scoring.problem_rules.commands import command, recording, spanned
from racecontrol.scoring.problem_rules.evidence import Evidence, Reads, where
from racecontrol.scoring.problem_rules.mending import mended
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.reads import DecoderReads
from racecontrol.scoring.sightings import corrected

Floats = NDArray[np.float64]

SAME, SAME_AT_START = 2 * SECOND, 15 * SECOND
"""Decoders of one point agree within this; at a start a crowd walks slowly from the one to the other."""

COMMON, NEWEST, LAST = 10, 50, 4_000
"""Chips that both must have seen; the newest so many are compared, so that a clock that jumps is found at once.

They are among the last so many reads of each decoder.
"""

PIECE = 16_384
"""Reads in which a decoder is looked for at once."""

SAMPLE = 500
"""So many runners of a race, evenly chosen, are enough to know how it runs."""

OFF, INSIDE, AT_END = 2 * MINUTE, 0.2, 0.5
"""A point is off when the middle runner is so late or early there, and by that share of the way between its neighbours.

At the first and the last point the pace of the leg beside is all there is to compare with.
"""


def clock_unset(seen: Evidence) -> Iterator[Problem]:
    """From the first read on that has such a stamp; one problem of the decoder, whoever was read."""
    known = {box.code for box in seen.field.setup.decoders}
    yield from (_unset(seen, box) for box in seen.scored.unset if box.code in known)


def clock_differs(seen: Evidence) -> Iterator[Problem]:
    """Decoders of one point that stamp the same runners differently; points that the field passes out of its pace.

    Not those whose clock is proved wrong by when their reads came: the decoders beside would be blamed for it.
    """
    yield from _beside(seen)
    blamed = seen.misled
    for race, rows in seen.races():
        course = _without_points(_course(seen, race, rows), blamed)
        late = list(_out_of_pace(course))
        for point, ms in late:
            if point not in blamed:
                yield _off(seen, race, point, ms)
            blamed.add(point)
        if not late:
            yield from _impossible_medians(seen, race, course)


def _beside(seen: Evidence) -> Iterator[Problem]:
    """Each decoder of a point against the main one that saw most."""
    wrong = seen.reads.clocks.wrong
    last = {box.code: box.order[-LAST:] for box in seen.reads.columns.by_decoder if box.code not in wrong}
    for point in seen.field.setup.points:
        boxes = [box for box in seen.field.setup.decoders if box.point == point.code and box.code in last]
        if len(boxes) < 2:
            continue
        firsts = {box.code: _first_by(seen.reads, last[box.code]) for box in boxes}
        chief = max(boxes, key=lambda box: (box.role == "main", len(last[box.code])))
        for box in boxes:
            ms, common = _difference(firsts[chief.code], firsts[box.code])
            if box is not chief and abs(ms) > (SAME_AT_START if point.kind == "start" else SAME):
                yield _differs(seen, box, chief, ms, common)


def _first_by(reads: Reads, mine: NDArray[np.intp]) -> Ints:
    """Each chip's first read among these, NEVER without one."""
    first = np.full(len(reads.columns.chips), NEVER, np.int64)
    np.minimum.at(first, reads.columns.chip[mine], reads.at[mine])
    return first


def _difference(one: Ints, other: Ints) -> tuple[int, int]:
    """The median of other - one over the newest runners that both saw, and how many those are; 0 of too few."""
    both = np.flatnonzero((one != NEVER) & (other != NEVER))
    newest = both[np.argsort(one[both], kind="stable")][-NEWEST:]
    return (int(np.median(other[newest] - one[newest])), len(newest)) if len(newest) >= COMMON else (0, len(newest))


@dataclass(frozen=True, slots=True)
class _Course:
    """One race's way: `points` at `metres`, the start first; `at`: first passings, shape (runners, points), NaN."""

    points: tuple[str, ...]
    metres: Floats
    at: Floats


def _out_of_pace(course: _Course) -> Iterator[tuple[str, int]]:
    """Points that are off and by how many ms the field is late there; each is taken out before the next is looked for.

    A wrong clock spoils its neighbours' comparisons too: to blame is the point without which the rest fits best.
    """
    late = _lateness(course)
    while late.any():
        left = [float(np.abs(_lateness(_without(course, n))).sum()) for n in range(len(late))]
        worst = _to_blame(late, left)
        yield course.points[worst], int(late[worst])
        course = _without(course, worst)
        late = _lateness(course)


def _to_blame(late: Floats, left: Sequence[float]) -> int:
    """The least left over; where that is equal, rather inside than at an end, and rather the one that is off most."""
    ends = (0, len(late) - 1)
    return min(where(late != 0), key=lambda n: (left[n], n in ends, -abs(float(late[n]))))


def _without_points(course: _Course, points: set[str]) -> _Course:
    for point in points.intersection(course.points):
        course = _without(course, course.points.index(point))
    return course


def _without(course: _Course, n: int) -> _Course:
    points = (*course.points[:n], *course.points[n + 1 :])
    return _Course(points, np.delete(course.metres, n), np.delete(course.at, n, axis=1))


def _course(seen: Evidence, race: Race, rows: Ints) -> _Course:
    """Only points that stand once in the race: on laps nobody knows which passing it was."""
    points = [point.code for point in seen.field.setup.points]
    codes = [split.point for split in race.splits]
    splits = [split for split in race.splits if codes.count(split.point) == 1]
    running = rows[seen.elsewhere[rows] != NEVER]
    running = running[:: max(1, len(running) // SAMPLE)]
    start = np.where(seen.results.started, seen.results.start, NEVER)[running]
    at = np.column_stack([start, *(seen.first[running, points.index(split.point)] for split in splits)])
    name = next((point.code for point in seen.field.setup.points if point.kind == "start"), "")
    metres = np.array([0.0, *(split.distance_m for split in splits)])
    floats = np.where(at == NEVER, np.nan, at.astype(np.float64))
    return _Course((name, *(split.point for split in splits)), metres, floats)


def _lateness(course: _Course) -> Floats:
    """How late the middle runner is at each point, ms, against the points beside; 0 where that is believable."""
    late = np.zeros(len(course.points))
    for n in range(len(course.points)):
        # inside: between both neighbours; at an end: onward from the two points beside
        a, b = (n - 1, n + 1) if 0 < n < len(late) - 1 else (1, 2) if n == 0 else (n - 2, n - 1)
        if b >= len(late):
            continue
        at = course.at[~np.isnan(course.at[:, [a, n, b]]).any(axis=1)]
        way = course.metres[b] - course.metres[a]
        if len(at) < COMMON or way <= 0:
            continue
        share = (course.metres[n] - course.metres[a]) / way
        expected = at[:, a] + share * (at[:, b] - at[:, a])
        ms = float(np.median(at[:, n] - expected))
        leg = float(np.median(at[:, b] - at[:, a])) * (1.0 if 0 < share < 1 else abs(share if share < 0 else share - 1))
        if abs(ms) > max(OFF, abs(leg) * (INSIDE if 0 < share < 1 else AT_END)):
            late[n] = ms
    return late


def _impossible_medians(seen: Evidence, race: Race, course: _Course) -> Iterator[Problem]:
    """The middle runner covers a leg faster than the world's best: a clock or a distance is wrong."""
    legs, ways = np.diff(course.at, axis=1), np.diff(course.metres)
    for n, way in enumerate(ways.tolist()):
        leg: Floats = legs[~np.isnan(legs[:, n]), n]
        if len(leg) < COMMON or way <= 0:
            continue
        best = float(limit_ms(np.array([way]), np.array([False]))[0])
        if np.median(leg) < best - SAME:
            points = (course.points[n] or said("the gun"), course.points[n + 1])
            since = int(np.nanmin(course.at[:, n + 1]))
            yield _median_problem(seen, race, points, way, int(np.median(leg)), len(leg))._replace(since=since)


def _unset(seen: Evidence, box: DecoderReads) -> Problem:
    """`box`: its reads with a stamp of a clock that was not set. A recording that is loaded later proposes nothing."""
    right = corrected(seen.field, box)
    live = (box.heard >= seen.day[0]) & (box.heard <= seen.day[1])
    others = next((len(one) for one in seen.reads.columns.by_decoder if one.code == box.code), 0)
    proposal = mended(seen, _right(seen, box, right, live), everywhere=not others) if live.any() else ()
    return Problem(
        "clock_unset",
        f"clock_unset:{box.code}",
        said(
            "The clock of {decoder} is not set: it stamps {stamp}",
            decoder=box.code,
            stamp=iso(int(box.at[0]), seen.field.setup.event.timezone)[:19],
        ),
        said(
            "{count:,} of its {n:,} reads count for nothing: no clock that is right stamps them so",
            count=len(box),
            n=len(box) + others,
        ),
        said("Set its clock now; correct these reads, good to a second: {command}", command=recording(seen, *proposal))
        if proposal
        else said(
            "Set its clock now; then correct these reads: {command}", command=command("offset", box.code, "SPAN")
        ),
        proposal,
        point=_point_of(seen, box.code),
        decoder=box.code,
        since=int(box.heard[np.argmax(live)]) if proposal else None,
    )


def _right(seen: Evidence, box: DecoderReads, right: Ints, live: Flags) -> ClockOffset:
    """What comes through a line comes late and never early: the read that was the least late tells what to add.

    Where only the date is wrong, whole days are added: a decoder's clock is better than the way through the line. What
    it stamps when it was set at last stays as it is: the span ends where the days of the event begin.
    """
    ms, sent, zone = int((box.heard - right)[live].min()), box.at[live], seen.field.setup.event.timezone
    shown = int(sent[0]) + seen.field.setup.decoder(box.code).clock_offset_ms
    late = wall(int(right[live][0]) + ms, zone) - wall(shown, zone)
    days = round(late / DAY) * DAY
    if days and abs(late - days) <= SAME:
        ms += days - late
    if int(sent.max()) < seen.day[0]:
        return ClockOffset(box.code, ms, None, seen.day[0])
    if int(sent.min()) > seen.day[1]:
        return ClockOffset(box.code, ms, seen.day[1])
    return ClockOffset(box.code, ms, int(sent.min()), int(sent.max()) + 1)


def _differs(seen: Evidence, box: Decoder, chief: Decoder, ms: int, common: int) -> Problem:
    way = said("ahead of") if ms > 0 else said("behind")
    proposal = mended(seen, ClockOffset(box.code, -ms))
    return Problem(
        "clock_differs",
        f"clock_differs:{box.code}",
        said(
            "The clock of {decoder} is {span} {way} {chief}",
            decoder=box.code,
            span=span_text(ms),
            way=way,
            chief=chief.code,
        ),
        said("The middle of the newest {n} runners that both read at {point}", n=common, point=box.point),
        said(
            "Compare both with a clock that is right; if {chief} is: {command}",
            chief=chief.code,
            command=recording(seen, *proposal),
        ),
        proposal,
        point=box.point,
        decoder=box.code,
        since=_newest(seen, box.code),
    )


def _off(seen: Evidence, race: Race, point: str, ms: int) -> Problem:
    codes = [box.code for box in seen.field.setup.decoders if box.point == point]
    return Problem(
        "clock_differs",
        f"clock_differs:{point}",
        said(
            "The clock at {point} is about {span} {way}",
            point=point,
            span=span_text(ms),
            way=said("ahead") if ms > 0 else said("behind"),
        ),
        said(
            "The middle runner of race {race} passes it so much {way} than its pace beside says",
            race=race.code,
            way=said("later") if ms > 0 else said("earlier"),
        ),
        said(
            "Check the distance in the set-up and the clock of {decoders}; the clock: {command}",
            decoders=series(COMMA, codes),
            command=" and ".join(command("offset", code, spanned(-ms)) for code in codes),
        ),
        point=point,
        decoder=codes[0] if len(codes) == 1 else "",
        since=_newest(seen, *codes),
    )


def _median_problem(seen: Evidence, race: Race, points: tuple[str, str], way: float, ms: int, of: int) -> Problem:
    return Problem(
        "clock_differs",
        f"clock_differs:{race.code}:{points[0]}:{points[1]}",
        said("The clocks of {one} and {other} disagree", one=points[0], other=points[1]),
        said(
            "The middle of {n:,} runners of race {race} covers {way} m in {span}",
            n=of,
            race=race.code,
            way=f"{way:,.0f}",
            span=span_text(ms),
        ),
        said("Compare both clocks with one that is right, and the distance and the gun in the set-up"),
        point=points[1],
    )


def _point_of(seen: Evidence, code: str) -> str:
    return next((box.point for box in seen.field.setup.decoders if box.code == code), "")


def _newest(seen: Evidence, *codes: str) -> int | None:
    """The newest read of these decoders."""
    mine = (n for n, code in enumerate(seen.reads.columns.decoders) if code in codes)
    return max((int(seen.reads.newest[n]) for n in mine if seen.reads.newest[n] >= 0), default=None)
