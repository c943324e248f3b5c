"""Charts in greys that a black-and-white printer keeps apart: bars with their numbers, and the shape of a race."""

from collections.abc import Sequence

import numpy as np

from racecontrol.domain.time import HOUR, MINUTE
from reports.document import BLACK, Ink
from reports.fonts import draw_text, width
from reports.sheets import BOLD, GREY, MARGIN, PALE, Sheet
from reports.statistics import Distribution

SHADES: tuple[Ink, ...] = ((0.2, 0.2, 0.2), (0.62, 0.62, 0.62), (0.88, 0.88, 0.88))
"""Of the first, second and third part of a bar; each has an outline."""

_BAR, _GAP, _SIZE, _TITLE = 11.0, 6.0, 9.0, 11.5
_LABEL = 118.0
_TALL = 120.0


def bars(sheet: Sheet, title: str, rows: Sequence[tuple[str, Sequence[int]]], legend: Sequence[str] = ()) -> None:
    """A bar for each row, its parts one after the other, and how many they are; the longest takes the room."""
    height = _TITLE * 2 + len(rows) * (_BAR + _GAP) + 10
    _begin(sheet, title, min(height, 300), legend)
    longest = max((sum(parts) for _, parts in rows), default=0)
    room = sheet.room - _LABEL - 130
    for label, parts in rows:
        if not sheet.has(_BAR + _GAP):
            sheet.new_page()
        sheet.y -= _BAR + _GAP
        sheet.text(MARGIN, label, _SIZE, _LABEL - 8)
        at = MARGIN + _LABEL
        for number, part in enumerate(parts):
            long = room * part / longest if longest else 0
            _block(sheet, at, sheet.y - 2, long, _BAR, number)
            at += long
        counts = " + ".join(f"{part:,}" for part in parts if part)
        total = f"{sum(parts):,}" + (f"  ({counts})" if sum(map(bool, parts)) > 1 else "")
        draw_text(sheet.document, at + 6, sheet.y, total, size=_SIZE)
    sheet.y -= 6


def histogram(sheet: Sheet, title: str, found: Distribution, legend: Sequence[str]) -> None:
    """How many finished in each step of time; the axis below says when, the highest bar how many."""
    _begin(sheet, title, _TALL + 54, legend)
    document, totals = sheet.document, found.counts.sum(axis=0)
    most, bottom = max(int(totals.max()), 1), sheet.y - _TALL - 12
    step = min((sheet.room - 10) / len(totals), 34)
    for bar in range(len(totals)):
        at = bottom
        for number, part in enumerate(found.counts[:, bar].tolist()):
            _block(sheet, MARGIN + bar * step + 0.6, at, step - 1.2, _TALL * part / most, number, upright=True)
            at += _TALL * part / most
    peak = int(np.argmax(totals))
    draw_text(document, MARGIN + (peak + 0.5) * step, bottom + _TALL + 3, f"{most:,}", BOLD, 8, "center")
    document.rule(MARGIN, bottom, MARGIN + len(totals) * step, bottom, 0.8, BLACK)
    _axis(sheet, found, step, bottom)
    sheet.y = bottom - 16


def _axis(sheet: Sheet, found: Distribution, step: float, bottom: float) -> None:
    """As many times as stand apart."""
    every = max(1, -(-int(width("0:00:00", size=8) + 6) // max(int(step), 1)))
    for bar in range(0, found.counts.shape[1] + 1, every):
        x, ms = MARGIN + bar * step, found.start + bar * found.step
        sheet.document.rule(x, bottom, x, bottom - 3, 0.6, GREY)
        text = f"{ms // HOUR}:{ms % HOUR // MINUTE:02}"
        draw_text(sheet.document, x, bottom - 11, text, size=8, align="center" if bar else "left", ink=GREY)


def _begin(sheet: Sheet, title: str, height: float, legend: Sequence[str]) -> None:
    if not sheet.has(height):
        sheet.new_page()
    sheet.y -= _TITLE * 2
    sheet.text(MARGIN, title, _TITLE, sheet.room - 190, BOLD)
    x = sheet.right - 180
    for number, text in enumerate(legend):
        said = sheet.say(text)
        _block(sheet, x, sheet.y - 1, 9, 8, number)
        draw_text(sheet.document, x + 13, sheet.y, said, size=8.5)
        x += 13 + width(said, size=8.5) + 12
    sheet.y -= 5
    sheet.rule(0.4, PALE)


def _block(sheet: Sheet, x: float, y: float, wide: float, high: float, shade: int, upright: bool = False) -> None:
    if (high if upright else wide) > 0.05:
        sheet.document.block(x, y, wide, high, SHADES[shade])
        sheet.document.box(x, y, wide, high, 0.4)
