"""A look at every box of a race: what the links, the reads, the clocks and the facts say of it now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hardware.registry import KINDS
from racecontrol.domain.facts import Trigger
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import SECOND
from racecontrol.live import Counts
from ui.desktop.checkpoints_data import Mat, mats
from ui.desktop.frame import Frame
from ui.desktop.hardware_data import BoxRow, Line, Tally, Wrong, holding, test_now
from ui.desktop.hardware_faults import WATCH_CLOCK, faults
from ui.desktop.hardware_words import shown, trigger_text
from ui.desktop.lines import Lines
from ui.desktop.race import OpenRace

WAY = 50
"""A read is so long on its way through a line, ms; by more, only a slow box is late."""


ALIKE = 2 * SECOND
"""Boxes of one point that stamp the same chips so near to each other, ms, have the same time."""


def look(race: OpenRace, states: Mapping[str, Line], frame: Frame | None, now: int, opened: int) -> tuple[BoxRow, ...]:
    """In the order of the set-up. `states`: of the lines that have told theirs; the others are as since `opened`."""
    state, counts = race.session.field.state, race.live.counts()
    names = {point.code: point.name for point in state.setup.points}
    judged = _judged(frame, now)
    slack = round(WAY * (race.pace - 1))  # where the clock runs faster, every way seems longer
    rows: list[BoxRow] = []
    for decoder in state.setup.decoders:
        box = race.live.boxes.box(decoder.code, now)
        last = box.heard
        if last is None and frame is not None:  # of an earlier sitting
            last = frame.last_heard.get(decoder.code)
        row = BoxRow(
            decoder,
            KINDS[decoder.protocol],
            names[decoder.point],
            _line(decoder, states.get(decoder.code), race.lines, opened),
            box,
            _tally(counts, decoder.code),
            None if last is None else max(0, now - last),
            testing=test_now(state, decoder.code, now) is not None,
            shows=shown(box.clock, state.setup.event),
        )
        if row.starts:
            row = replace(row, note=trigger_text(_fired(race, decoder.code), state.setup.event))
        rows.append(replace(row, corrected=holding(state, decoder.code, row.own_now(now), now)))
    rows = [replace(row, agrees=_agreeing(race, row, rows)) for row in rows]
    return tuple(
        replace(row, wrong=_wrong(row, rows, judged.get(row.decoder.point, ("none", 0)), now, slack)) for row in rows
    )


def _agreeing(race: OpenRace, row: BoxRow, rows: Sequence[BoxRow]) -> str:
    """A box at the same point that is in time and gives the same chips the same times; "" where this one is too."""
    ahead = row.ahead
    if ahead is None or ahead > -WATCH_CLOCK:
        return ""
    for other in rows:
        beside = other.decoder.point == row.decoder.point and other.decoder.code != row.decoder.code
        if not beside or other.ahead is None or abs(other.ahead) >= min(WATCH_CLOCK, -ahead // 2):
            continue
        apart = race.live.boxes.apart(row.decoder.code, other.decoder.code)
        if apart is not None and abs(apart + row.corrected - other.corrected) <= min(ALIKE, -ahead // 2):
            return other.decoder.code
    return ""


def _judged(frame: Frame | None, now: int) -> dict[str, tuple[Mat, int]]:
    """How each point's mat is judged, and how many runners are due there."""
    if frame is None:
        return {}
    return {
        one.checkpoint.point.code: (one.mat, one.awaited) for one in mats(frame.checkpoints, frame.last_heard, {}, now)
    }


def _fired(race: OpenRace, code: str) -> int | None:
    """The last trigger of a start device."""
    facts = (logged.fact for logged in reversed(race.session.log))
    return next((fact.at for fact in facts if isinstance(fact, Trigger) and fact.decoder == code), None)


def _line(decoder: Decoder, known: Line | None, lines: Lines | None, opened: int) -> Line:
    link = lines.link(decoder.code) if lines is not None else None
    if known is not None:  # why it is lost may have changed since that was told
        return replace(known, trouble=link.trouble) if link is not None and link.trouble else known
    if not decoder.port:
        return Line("no port", opened)
    if lines is None:
        return Line("elsewhere", opened)
    return Line("searching" if link is not None else "unplanned", opened)


def _tally(counts: Counts, code: str) -> Tally:
    return Tally(
        received=counts.received.get(code, 0),
        stored=counts.stored.get(code, 0),
        repeated=counts.repeated.get(code, 0),
        recovered=counts.recovered.get(code, 0),
        garbage=counts.garbage.get(code, 0),
    )


def _wrong(row: BoxRow, rows: Sequence[BoxRow], mat: tuple[Mat, int], now: int, slack: int) -> tuple[Wrong, ...]:
    beside = {
        one.decoder.code: one.per_minute
        for one in rows
        if one.decoder.point == row.decoder.point and one.decoder.code != row.decoder.code
    }
    return faults(row, mat, beside, now, slack)
