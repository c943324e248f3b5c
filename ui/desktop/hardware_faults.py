"""What is wrong with a box, each in a sentence that says what to do."""

from collections.abc import Iterator, Mapping

from racecontrol.domain.time import MINUTE, SECOND
from racecontrol.domain.wording import span_text
from ui.desktop.checkpoints_data import Mat
from ui.desktop.hardware_data import (
    BATTERY,
    CLOCK,
    CLOCK_UNSET,
    GAPS,
    LATE,
    LOST,
    NO_READS,
    OPEN,
    TEST,
    UNREADABLE,
    BoxRow,
    Wrong,
)
from ui.desktop.i18n import N_, number, tr
from ui.desktop.saying import in_words
from ui.desktop.theme import Tone
from ui.desktop.waves import lasting

WATCH_CLOCK, ACT_CLOCK = 500, 2 * SECOND
"""A clock so far from ours, ms, is told; it changes results."""

DEAF, BUSY = MINUTE, 10
"""A box without a read for so long, while the one beside it had so many in the last minute, is told."""

NOISE = 20
"""So much that cannot be read, and more of it than reads, is told: the line settings are wrong."""


def faults(row: BoxRow, mat: tuple[Mat, int], beside: Mapping[str, int], now: int, slack: int = 0) -> tuple[Wrong, ...]:
    """What is wrong with a box, the worst first. `beside`: reads of the last minute of the other boxes of its point.
    `slack`: so much behind a clock may seem, ms, because reads take time on their way."""
    found = (*_of_line(row, now), *_of_silence(row, mat, beside), *_of_clock(row, slack), *_of_box(row))
    return tuple(sorted(found, key=lambda wrong: wrong.rank))


def _of_line(row: BoxRow, now: int) -> Iterator[Wrong]:
    line, port, time = row.line, row.decoder.port, lasting(now - row.line.since)
    tone, word = row.state
    if line.word == "lost":
        why = line.trouble or tr("the line is lost; check its cable")
        yield Wrong(tone, LOST, tr("Lost for {time}. {why}.", time=time, why=in_words(why).rstrip(".。")))
    elif line.word == "searching":
        calls = N_("Waits for {time} until the box connects to {port}. Check its cable and the address in it.")
        opens = N_("{port} is being opened for {time}.")
        yield Wrong(tone, word, tr(calls if port.startswith("listen:") else opens, time=time, port=port))
    elif line.word == "connecting" and not row.starts:
        yield Wrong(tone, word, tr("{port} is open, nothing heard yet.", port=port))
    elif line.word == "stopped":
        yield Wrong(tone, word, tr("Stopped for {time}. Shift+S opens its port again.", time=time))
    elif line.word == "unplanned":
        yield Wrong(tone, word, tr("Its port is new in the set-up and not open yet."))


def _of_silence(row: BoxRow, mat: tuple[Mat, int], beside: Mapping[str, int]) -> Iterator[Wrong]:
    """Silence of what hears chips while runners are due, or while the box beside is busy."""
    word, awaited = mat
    deaf = row.decoder.hears_chips and (row.idle is None or row.idle >= DEAF)
    if row.line.word not in OPEN or not deaf:
        return
    since = tr("No read yet") if row.idle is None else tr("No read for {time}", time=lasting(row.idle))
    busy = next((code for code, reads in beside.items() if reads >= BUSY), "")
    if word in ("watch", "silent"):
        tone: Tone = "act" if word == "silent" else "watch"
        said = tr("{since}, and {n} runners are due. Check the mat.", since=since, n=number(awaited))
        yield Wrong(tone, NO_READS, said)
    elif busy:
        said = tr("{since}, while {other} beside it reads. Check its mat.", since=since, other=busy)
        yield Wrong("watch", NO_READS, said)


def _of_clock(row: BoxRow, slack: int) -> Iterator[Wrong]:
    clock, ahead = row.box.clock, row.ahead
    sets = row.kind.set_clock is not None or row.kind.sets_by_dtr
    how = tr("Set clock (Shift+K)") if sets else tr("Set it on the box")
    if clock is not None and clock.unset:
        said = tr("Its clock was never set. {how} now; correct earlier reads by a fact (Shift+O).", how=how)
        yield Wrong("act", CLOCK_UNSET, said)
    elif ahead is not None and row.late and ahead <= -WATCH_CLOCK - slack:
        yield Wrong("watch", LATE, _late(row, -ahead))
    elif ahead is not None and (ahead >= WATCH_CLOCK or ahead <= -WATCH_CLOCK - slack):
        tone: Tone = "act" if abs(ahead) >= ACT_CLOCK else "watch"
        said = tr("{wrong}. {how}, or correct it by a fact (Shift+O).", wrong=_standing(row, ahead), how=how)
        yield Wrong(tone, CLOCK, said)


def _late(row: BoxRow, ms: int) -> str:
    """`ms`: by how much at least."""
    if row.agrees:
        said = N_("Its reads come {span} late; its times agree with {other}, so its clock is right. Check its line.")
        return tr(said, span=span_text(ms), other=row.agrees)
    most = ms + (row.box.clock.most if row.box.clock is not None else 0)
    said = N_("Its reads come {span} to {most} late: its line is slow, or its clock behind. Look at its clock first.")
    return tr(said, span=span_text(ms), most=span_text(most))


def _standing(row: BoxRow, ahead: int) -> str:
    """How a wrong clock stands: the day that it shows where it is days off, else by how much it is off."""
    if row.shows and not row.corrected:
        return tr("Its clock shows {shows}", shows=row.shows)
    way = tr("ahead") if ahead > 0 else tr("behind")
    still = tr(", with what facts add") if row.corrected else ""
    return tr("Its clock is {span} {way}{still}", span=span_text(ahead), way=way, still=still)


def _of_box(row: BoxRow) -> Iterator[Wrong]:
    if row.box.gaps:
        missing = tr("{n:,} passing|{n:,} passings", n=row.box.gaps)
        text = N_("{missing} missing by its numbers; they are asked for by themselves, or by Shift+R.")
        other = N_("{missing} missing by its numbers. Read its memory out after the race.")
        yield Wrong("watch", GAPS, tr(text if "rewind" in row.kind.can else other, missing=missing))
    if row.tally.garbage >= NOISE and row.tally.garbage > row.tally.received:
        said = tr("Most of what it sends cannot be read. Check its baud rate and protocol.")
        yield Wrong("watch", UNREADABLE, said)
    if weak(row.box.battery):
        yield Wrong("watch", BATTERY, tr("Its battery is low: {battery}.", battery=row.box.battery))
    if row.testing:
        yield Wrong("watch", TEST, tr("Its reads are no part of the race. End the test before the gun (Shift+T)."))


def weak(battery: str) -> bool:
    """Whether that is little. Boxes say `low`, `dead`, or a percentage."""
    return "low" in battery or "dead" in battery or (battery.isdecimal() and int(battery) <= 20)
