"""The course in words: what its picture shows, for headlines, tooltips and screen readers."""

import math
from collections.abc import Callable, Iterator

from racecontrol.domain.setup import Setup
from racecontrol.domain.time import of_day
from racecontrol.scoring.field import NEVER
from ui.desktop.checkpoints_data import MatRow
from ui.desktop.course_data import Mark, Picture, Strip, Waiting
from ui.desktop.docks.checkpoints import WORDS
from ui.desktop.i18n import N_, number, tr
from ui.desktop.theme import SHAPES
from ui.desktop.waves import lasting, planned


def kilometres(metres: float) -> str:
    """`31.2`: to a hundred metres, as far as one can point."""
    return f"{math.floor(metres / 100) / 10:.1f}"


def mark_name(mark: Mark) -> str:
    return mark.name or tr("Start")


def headline(strip: Strip, setup: Setup) -> str:
    """`head 31.2 km, tail 12.0 km, 4,812 on course, 204 finished`: as short as it can be read."""
    return ", ".join(_said(strip, setup, 0))


def spoken(strip: Strip, setup: Setup) -> str:
    """`Marathon: head at 31.2 km, tail at 12.0 km, 4,812 on the course, 204 finished`."""
    return tr("{race}: {said}", race=strip.track.race.name, said=", ".join(_said(strip, setup, 1)))


def mark_told(shown: Picture, strip: Strip, place: int) -> str:
    """A timing point in lines: who passed, head and tail, cut-off, mat."""
    return "\n".join(_mark_lines(shown, strip, place))


def stretch_told(strip: Strip, place: int) -> str:
    """Between a mark and the next one."""
    behind, ahead = strip.track.marks[place : place + 2]
    there = int((strip.track.last == place).sum())
    told = tr("{since} to {until}: {n} there", since=mark_name(behind), until=mark_name(ahead), n=number(there))
    late = int(strip.overdue[place + 1])
    return tr("{told}, {n} of them long overdue", told=told, n=number(late)) if late else told


def waiting_told(one: Waiting, setup: Setup) -> str:
    """`2,285 in A wait for 08:00`."""
    at = planned(setup, one.wave)
    said = tr("{n} in {wave} wait", n=number(one.runners), wave=one.wave.code)
    return said if at is None else tr("{said} for {at}", said=said, at=_clock(at, setup).removesuffix(":00"))


def mat_word(row: MatRow | None) -> str:
    """`● ok`: shape and word."""
    if row is None:
        return ""
    tone, word = WORDS[row.mat]
    return f"{SHAPES[tone]} {tr(word)}"


SAID: tuple[tuple[tuple[str, str], Callable[[Strip], int | str]], ...] = (
    ((N_("head {n} km"), N_("head at {n} km")), lambda strip: kilometres(strip.head) if strip.moving else 0),
    ((N_("tail {n} km"), N_("tail at {n} km")), lambda strip: kilometres(strip.tail) if strip.moving else 0),
    ((N_("{n} on course"), N_("{n} on the course")), lambda strip: strip.running),
    ((N_("{n} finished"), N_("{n} finished")), lambda strip: strip.track.finished),
    ((N_("{n} behind sweep"), N_("{n} behind the sweep")), lambda strip: strip.behind),
    ((N_("{n} long overdue"), N_("{n} long overdue")), lambda strip: int(strip.overdue.sum())),
    ((N_("{n} unseen"), N_("{n} not seen since the gun")), lambda strip: strip.track.unseen),
)
"""What is said of a race: in the picture, in full, and its number; 0 is not said."""


def _said(strip: Strip, setup: Setup, form: int) -> Iterator[str]:
    """`form`: 0 as in the picture, 1 in full."""
    if strip.track.waveless:
        text = N_("{all} entered, {n} without a wave, so no time: Problems, F3")
        yield tr(text, all=number(strip.track.entered), n=number(strip.track.waveless))
    yield from (waiting_told(one, setup) for one in strip.track.waiting)
    counted = [(forms[form], value(strip)) for forms, value in SAID]
    for text, value in counted:
        if value:
            yield tr(text, n=value if isinstance(value, str) else number(value))
    if not (strip.track.waiting or strip.track.waveless or any(value for _, value in counted)):
        yield tr("nobody entered yet")


def _mark_lines(shown: Picture, strip: Strip, place: int) -> Iterator[str]:
    mark = strip.track.marks[place]
    setup = shown.survey.standings.field.setup
    yield tr("{name}, {km} km: {n} passed", name=mark_name(mark), km=kilometres(mark.metres), n=number(mark.passed))
    if mark.head != NEVER:
        said = tr("head passed at {at}") if mark.passed else tr("head expected at {at}")
        yield said.format(at=_clock(mark.head, setup))
    if mark.tail != NEVER:
        yield tr("tail expected at {at}", at=_clock(mark.tail, setup))
    if place and mark.cutoff != NEVER:
        gap = mark.cutoff - shown.now
        said = N_("cut-off at {at}, in {gap}") if gap > 0 else N_("cut-off at {at}, {gap} ago")
        yield tr(said, at=_clock(mark.cutoff, setup), gap=lasting(abs(gap)))
    if word := mat_word(shown.mats.get(mark.point)):
        yield tr("mat: {word}", word=word)


def _clock(at: int, setup: Setup) -> str:
    return of_day(at, setup.event.timezone)[:8]
