"""Problems of mats: one that fell silent while runners were due, or while the decoder beside it reads."""

from collections.abc import Iterator, Sequence

import numpy as np

from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Decoder, Race
from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.domain.wording import span_text
from racecontrol.scoring.field import NEVER, Flags, Ints
from racecontrol.scoring.problem_rules.commands import command
from racecontrol.scoring.problem_rules.evidence import Evidence, Reads, at_start, listed
from racecontrol.scoring.problem_rules.problem import Problem
from racecontrol.scoring.problem_rules.testing import tests_now
from racecontrol.scoring.results import DNF, DNS

SILENT, AWAITED, BESIDE = MINUTE, 20, 30
"""Silence of so long while so many runners were due, or so many were read by another decoder of the same point."""

ON_THE_WAY = 30 * SECOND
"""Who was due later than so long before the newest read may still be coming."""

GIVEN_UP = 15 * MINUTE
"""Who was due earlier than so long before the newest read, and was not seen since, has dropped out."""

MOST = 0.5
"""More than this share of a wave: the start mat missed the wave."""

FIRST_PACE = 360
"""ms a metre (6 minutes a kilometre) on the way to the first split, where a runner has no pace of its own yet."""


def silent_mat(seen: Evidence) -> Iterator[Problem]:
    """No read while runners were due, judged by the newest read of all; or while the decoder beside reads many."""
    if not seen.now:
        return
    setup = seen.field.setup
    last, tried = _last(seen), tests_now(seen)
    running = [(race, _running(seen, rows)) for race, rows in seen.races()]
    for number, point in enumerate(setup.points):
        boxes = [box for box in setup.decoders if box.point == point.code and box.hears_chips and box.code not in tried]
        newest = max((last.get(box.code, -1) for box in boxes), default=NEVER)
        due = _due(seen, number, running) if seen.now - newest >= SILENT else np.empty(0, np.int64)
        awaited = int(((due > newest) & (due <= seen.now - ON_THE_WAY)).sum())
        if awaited >= AWAITED and point.kind == "start" and (missed := _missed_waves(seen)):
            yield _silent_start(seen, point.code, boxes, newest, missed)
            continue
        if awaited >= AWAITED:
            yield _silent_point(seen, point.code, boxes, newest, awaited)
            continue
        for box in boxes:
            since = last.get(box.code, -1)
            beside = _read_beside(seen, seen.reads, boxes, since) if newest - since >= SILENT else 0
            if beside >= BESIDE:
                yield _silent_decoder(seen, box, since, beside)


def _last(seen: Evidence) -> dict[str, int]:
    """Each decoder's newest read, -1 without one; by our clock where its own is wrong: late is not silent."""
    newest = zip(seen.reads.columns.decoders, listed(seen.reads.newest), strict=True)
    wrong = seen.reads.clocks.wrong
    return {code: at - wrong.get(code, 0) if at >= 0 else at for code, at in newest}


def _running(seen: Evidence, rows: Ints) -> Ints:
    """Those of the rows who were seen on the way and may be seen again."""
    return rows[seen.open[rows] & ~np.isin(seen.results.status[rows], (DNF, DNS)) & (seen.elsewhere[rows] != NEVER)]


def _due(seen: Evidence, point: int, running: Sequence[tuple[Race, Ints]]) -> Ints:
    """When those who have not been seen at this point should have been there, in any race."""
    code = seen.field.setup.points[point].code
    due: list[Ints] = [np.empty(0, np.int64)]
    if at_start(seen.field)[point]:
        due.append(_due_at_start(seen))
    for race, rows in running:
        columns = [n for n, split in enumerate(race.splits) if split.point == code]
        awaited = rows[~_read_anyhow(seen, rows, point)] if columns else rows
        due += [_due_at(seen, race, awaited, n) for n in columns]
    return np.concatenate(due)


def _read_anyhow(seen: Evidence, rows: Ints, point: int) -> Flags:
    """Who was read there before the gun: then the gun is late, or the chip was tried out, and the mat works.

    Where a clock is wrong, who was read at all: by that clock nobody comes from point to point in order.
    """
    first = seen.results.passings.time[point, rows]
    return first < (NEVER if seen.reads.clocks.wrong else seen.field.gun[rows])


def _due_at_start(seen: Evidence) -> Ints:
    """The gun of everybody who was seen on the course without a start: not before it."""
    missed = ~seen.results.started & (seen.elsewhere != NEVER) & (seen.start_at == NEVER) & seen.open
    return seen.field.gun[missed]


def _due_at(seen: Evidence, race: Race, rows: Ints, column: int) -> Ints:
    """Between the splits where the runner was seen, else onward at the pace so far."""
    rows = rows[seen.results.at[rows, column] == NEVER]
    at = seen.results.at[rows, : len(race.splits)]
    metres = np.array([split.distance_m for split in race.splits])
    before, done = seen.results.start[rows].copy(), np.zeros(len(rows))
    for n in range(column):
        there = at[:, n] != NEVER
        before[there], done[there] = at[there, n], metres[n]
    walked = np.where(done > 0, (before - seen.results.start[rows]) / np.maximum(done, 1), FIRST_PACE)
    later = np.zeros(len(rows), np.bool_)
    for n in range(len(race.splits) - 1, column, -1):
        there = at[:, n] != NEVER
        walked[there] = (at[there, n] - before[there]) / np.maximum(metres[n] - done[there], 1)
        later |= there
    due = (before + walked * (metres[column] - done)).astype(np.int64)
    return due[later | (due >= seen.now - GIVEN_UP)]


def _read_beside(seen: Evidence, reads: Reads, boxes: Sequence[Decoder], since: int) -> int:
    """Chips of runners read by these decoders after `since`."""
    codes = {box.code for box in boxes}
    here = [box for box in reads.columns.by_decoder if box.code in codes]
    after = {box.code: since + reads.clocks.wrong.get(box.code, 0) for box in here}
    chips = {chip for box in here for chip in listed(np.unique(box.chip[reads.at[box.order] > after[box.code]]))}
    return sum(reads.columns.chips[chip] not in seen.unknown for chip in chips)


def _missed_waves(seen: Evidence) -> str:
    """Waves of which most were seen on the course and not at the start: `wave B (30 of 30)`."""
    told: list[str] = []
    for number, wave in enumerate(seen.field.setup.waves):
        mine = seen.rows_in(number) & (seen.elsewhere != NEVER) & seen.open
        missed, of = int((mine & ~seen.results.started & (seen.start_at == NEVER)).sum()), int(mine.sum())
        if missed > MOST * of:
            told.append(said("wave {wave} ({missed:,} of {of:,})", wave=wave.code, missed=missed, of=of))
    return series(COMMA, told)


def _since(seen: Evidence, newest: int) -> int | None:
    """The last read; without any the first gun, from which on silence matters."""
    return newest if newest >= 0 else min(seen.field.state.guns.values(), default=None)


def _silent_start(seen: Evidence, point: str, boxes: Sequence[Decoder], newest: int, waves: str) -> Problem:
    codes = [box.code for box in boxes]
    return Problem(
        "silent_mat",
        f"silent_mat:{point}",
        said("{decoders} missed {waves}", decoders=series(COMMA, codes), waves=waves),
        said("Last read {time}; without these reads net is gun time", time=seen.clock(newest))
        if newest >= 0
        else said("It has read nobody yet; without these reads net is gun time"),
        said(
            "Load its memory: {command}",
            command=" or ".join(command("replay", "CAPTURE", "--decoder", code) for code in codes),
        ),
        point=point,
        decoder=codes[0] if len(codes) == 1 else "",
        since=_since(seen, newest),
    )


def _silent_point(seen: Evidence, point: str, boxes: Sequence[Decoder], newest: int, awaited: int) -> Problem:
    codes = series(COMMA, (box.code for box in boxes))
    return Problem(
        "silent_mat",
        f"silent_mat:{point}",
        said("{point} has read nobody for {span}", point=point, span=span_text(seen.now - newest))
        if newest >= 0
        else said("{point} has read nobody yet", point=point),
        said(
            "{n} runner was due there in that time; last read {time}|"
            "{n} runners were due there in that time; last read {time}",
            n=awaited,
            time=seen.clock(newest),
        )
        if newest >= 0
        else said("{n} runner was due there|{n} runners were due there", n=awaited),
        said("Check power, cable and mat of {decoders}; then read its memory out again", decoders=codes),
        point=point,
        decoder=boxes[0].code if len(boxes) == 1 else "",
        since=_since(seen, newest),
    )


def _silent_decoder(seen: Evidence, box: Decoder, since: int, beside: int) -> Problem:
    return Problem(
        "silent_mat",
        f"silent_mat:{box.code}",
        said(
            "{decoder} at {point} has read nobody since {time}",
            decoder=box.code,
            point=box.point,
            time=seen.clock(since),
        )
        if since >= 0
        else said("{decoder} at {point} has read nobody yet", decoder=box.code, point=box.point),
        said(
            "The other decoder there read {n:,} runner in that time|"
            "The other decoder there read {n:,} runners in that time",
            n=beside,
        ),
        said("Check power, cable and mat of {decoder}; then read its memory out again", decoder=box.code),
        point=box.point,
        decoder=box.code,
        since=_since(seen, since),
    )
