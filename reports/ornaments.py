"""Decorations drawn as vectors, by name. Each fills the rectangle it is given; lengths in points."""

from collections.abc import Callable
from itertools import groupby
from math import pi, sin

from reports.document import Document, Ink

Draw = Callable[[Document, float, float, float, float, Ink], None]
_STEPS = 160
_ECHOES = 22

# Back to front: height of the crest, roughness, and where the waves of the crest begin.
_RIDGES = ((0.94, 0.30, 0.4), (0.74, 0.34, 2.1), (0.54, 0.32, 4.4), (0.34, 0.30, 1.2))

Area = tuple[float, float, float, float]
Heights = list[float]
"""Left, bottom, width, height; heights across the area, 0 to 1, at equal steps."""


def ridges(document: Document, x: float, y: float, width: float, height: float, ink: Ink) -> None:
    """Mountains one behind the other, engraved: each crest is echoed downwards by ever calmer and wider lines."""
    hidden = [0.0] * (_STEPS + 1)  # what the ridges before this one cover
    for number in reversed(range(len(_RIDGES))):
        top, rough, phase = _RIDGES[number]
        crest = [top - rough * _valley(step / _STEPS, phase, number) for step in range(_STEPS + 1)]
        _ridge(document, (x, y, width, height), crest, hidden, _lighter(ink, 0.62 - 0.17 * number))
        hidden = list(map(max, hidden, crest))


def _valley(along: float, phase: float, number: int) -> float:
    """How far below the top the crest lies, 0 to about 1: pointed peaks of three sizes."""
    waves = ((1.3 + 0.4 * number, 0.62), (4.1 + 0.7 * number, 0.26), (11.3, 0.12))
    return sum(share * abs(sin(pi * often * along + phase * (often + 1))) for often, share in waves)


def _ridge(document: Document, area: Area, crest: Heights, hidden: Heights, ink: Ink) -> None:
    _visible(document, area, crest, hidden, 0.7, ink)
    base = sum(crest) / len(crest)
    for line in range(1, _ECHOES + 1):
        drop = (line / (_ECHOES + 1)) ** 1.5
        calm = (1 - drop) ** 0.8
        echo = [base + (up - base) * calm - drop * 0.5 for up in crest]
        _visible(document, area, echo, hidden, 0.28, _lighter(ink, 0.25 + 0.6 * drop))


def _visible(document: Document, area: Area, line: Heights, hidden: Heights, thick: float, ink: Ink) -> None:
    """The parts of a line that nothing covers. Nothing is painted over: the page shows through everywhere."""
    x, y, width, height = area
    points = [(x + width * step / _STEPS, y + height * up) for step, up in enumerate(line)]
    shown = [up >= cover for up, cover in zip(line, hidden, strict=True)]
    for seen, part in groupby(range(len(points)), key=shown.__getitem__):
        steps = list(part)
        if seen and len(steps) > 1:
            document.polyline(points[steps[0] : steps[-1] + 1], thick, ink)


def _lighter(ink: Ink, share: float) -> Ink:
    """That share of the way to white."""
    red, green, blue = (part + (1 - part) * share for part in ink)
    return red, green, blue


ORNAMENTS: dict[str, Draw] = {"ridges": ridges}
