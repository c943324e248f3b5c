"""Decorations drawn as vectors, by name. Each fills the rectangle it is given; lengths in points."""

from collections.abc import Callable
from itertools import groupby
from math import cos, pi, sin

from reports.pen import Ink, Pen

Draw = Callable[[Pen, float, float, float, float, Ink], None]
_STEPS = 160
_ECHOES = 22
_LANES, _OWN_LANE = 8, 3
_PARALLELS, _MERIDIANS, _TILT = 18, 36, 0.55
_LEAVES, _TIP = 13, 2.75
_PIECES = 90

# Back to front: height of the crest, roughness, and where the waves of the crest begin.
_RIDGES = ((0.94, 0.30, 0.4), (0.74, 0.34, 2.1), (0.54, 0.32, 4.4), (0.34, 0.30, 1.2))

Area = tuple[float, float, float, float]
Heights = list[float]
"""Left, bottom, width, height; heights across the area, 0 to 1, at equal steps."""


def ridges(pen: Pen, x: float, y: float, width: float, height: float, ink: Ink) -> None:
    """Mountains one behind the other, engraved: each crest is echoed downwards by ever calmer and wider lines."""
    hidden = [0.0] * (_STEPS + 1)  # what the ridges before this one cover
    for number in reversed(range(len(_RIDGES))):
        top, rough, phase = _RIDGES[number]
        crest = [top - rough * _valley(step / _STEPS, phase, number) for step in range(_STEPS + 1)]
        _ridge(pen, (x, y, width, height), crest, hidden, _lighter(ink, 0.62 - 0.17 * number))
        hidden = list(map(max, hidden, crest))


def _valley(along: float, phase: float, number: int) -> float:
    """How far below the top the crest lies, 0 to about 1: pointed peaks of three sizes."""
    waves = ((1.3 + 0.4 * number, 0.62), (4.1 + 0.7 * number, 0.26), (11.3, 0.12))
    return sum(share * abs(sin(pi * often * along + phase * (often + 1))) for often, share in waves)


def _ridge(pen: Pen, area: Area, crest: Heights, hidden: Heights, ink: Ink) -> None:
    _visible(pen, area, crest, hidden, 0.7, ink)
    base = sum(crest) / len(crest)
    for line in range(1, _ECHOES + 1):
        drop = (line / (_ECHOES + 1)) ** 1.5
        calm = (1 - drop) ** 0.8
        echo = [base + (up - base) * calm - drop * 0.5 for up in crest]
        _visible(pen, area, echo, hidden, 0.28, _lighter(ink, 0.25 + 0.6 * drop))


def _visible(pen: Pen, area: Area, line: Heights, hidden: Heights, thick: float, ink: Ink) -> None:
    """The parts of a line that nothing covers. Nothing is painted over: the page shows through everywhere."""
    x, y, width, height = area
    points = [(x + width * step / _STEPS, y + height * up) for step, up in enumerate(line)]
    shown = [up >= cover for up, cover in zip(line, hidden, strict=True)]
    for seen, part in groupby(range(len(points)), key=shown.__getitem__):
        steps = list(part)
        if seen and len(steps) > 1:
            pen.polyline(points[steps[0] : steps[-1] + 1], thick, ink)


def _lighter(ink: Ink, share: float) -> Ink:
    """That share of the way to white."""
    red, green, blue = (part + (1 - part) * share for part in ink)
    return red, green, blue


def lanes(pen: Pen, x: float, y: float, width: float, height: float, ink: Ink) -> None:
    """The bend of a running track around the upper right corner: lines of lanes, one lane filled."""
    reach = min(width, height)

    def bend(share: float) -> list[tuple[float, float]]:
        turns = [pi + pi / 2 * step / _STEPS for step in range(_STEPS + 1)]
        return [(x + width + reach * share * cos(turn), y + height + reach * share * sin(turn)) for turn in turns]

    radii = [0.30 + 0.70 * lane / _LANES for lane in range(_LANES + 1)]
    pen.polygon([*bend(radii[_OWN_LANE]), *reversed(bend(radii[_OWN_LANE + 1]))], ink)
    for number, radius in enumerate(radii):
        pen.polyline(bend(radius), 0.9, _lighter(ink, 0.06 * abs(number - _OWN_LANE)))


def globe(pen: Pen, x: float, y: float, width: float, height: float, ink: Ink) -> None:
    """The upper part of a globe, wide as the rectangle: meridians and parallels, seen a little from above."""
    radius = width * 0.62
    middle, centre = x + width / 2, y + height - radius

    def seen(north: float, east: float) -> tuple[float, float] | None:
        up, out = sin(north), cos(north) * cos(east)
        if out * cos(_TILT) + up * sin(_TILT) < 0:
            return None
        return middle + radius * cos(north) * sin(east), centre + radius * (up * cos(_TILT) - out * sin(_TILT))

    def draw() -> None:
        turns = [2 * pi * step / _STEPS for step in range(_STEPS + 1)]
        for number in range(1, _PARALLELS):
            north = pi * number / _PARALLELS - pi / 2
            _seen_parts(pen, [seen(north, east) for east in turns], 0.35, _lighter(ink, 0.45))
        for number in range(_MERIDIANS):
            east = 2 * pi * number / _MERIDIANS
            line = [seen(pi * step / _STEPS - pi / 2, east) for step in range(_STEPS + 1)]
            _seen_parts(pen, line, 0.35, _lighter(ink, 0.45))
        edge = [(middle + radius * cos(turn), centre + radius * sin(turn)) for turn in turns]
        pen.polyline(edge, 1.1, ink)

    pen.clipped(x, y, width, height, draw)


def _seen_parts(pen: Pen, line: list[tuple[float, float] | None], thick: float, ink: Ink) -> None:
    for there, part in groupby(line, key=lambda point: point is not None):
        points = [point for point in part if point is not None]
        if there and len(points) > 1:
            pen.polyline(points, thick, ink)


def laurel(pen: Pen, x: float, y: float, width: float, height: float, ink: Ink) -> None:
    """A wreath of two branches, open at the top, as large as the rectangle allows."""
    reach = min(width, height) / 2 * 0.86
    middle, centre = x + width / 2, y + height / 2
    for side in (-1, 1):
        stem = [
            (middle + side * reach * sin(turn), centre - reach * cos(turn))
            for turn in (_TIP * step / _STEPS for step in range(_STEPS + 1))
        ]
        pen.polyline(stem, 0.9, ink)
        for number in range(1, _LEAVES + 1):
            share = number / _LEAVES
            at = stem[round(share * _STEPS * 0.97)]
            long = reach * (0.30 - 0.10 * share)
            along = _TIP * share
            for spread in (-0.55, 0.55) if number < _LEAVES else (0.0,):
                _leaf(pen, at, side, along + spread, long, _lighter(ink, 0.0 if spread > 0 else 0.28))


def _leaf(pen: Pen, at: tuple[float, float], side: int, turn: float, long: float, ink: Ink) -> None:
    """Pointed at both ends. `turn`: its direction, from the right upwards; mirrored where `side` is -1."""
    steps = [step / 12 for step in range(13)]
    rim = [(step, 0.17 * sin(pi * step) ** 0.9) for step in steps]
    outline = [*rim, *[(along, -across) for along, across in reversed(rim)]]
    points = [
        (
            at[0] + side * long * (along * cos(turn) - across * sin(turn)),
            at[1] + long * (along * sin(turn) + across * cos(turn)),
        )
        for along, across in outline
    ]
    pen.polygon(points, ink)


def confetti(pen: Pen, x: float, y: float, width: float, height: float, ink: Ink) -> None:
    """Pieces of paper that fall at both sides and leave the middle free; their places follow from the rectangle."""
    for number in range(_PIECES):
        across, down, turn = ((number + width / 100) * share % 1 for share in (0.7548777, 0.5698403, 0.3819660))
        aside = abs(2 * across - 1) ** 0.6  # more of them at the sides
        fallen = down**1.5 * (0.06 + 0.94 * aside**5)
        at = (x + width * (0.5 + (aside if across > 0.5 else -aside) / 2), y + height * (1 - fallen))
        shape = (_strip, _round, _streamer)[number % 3]
        shape(pen, at, 2.2 + 3.2 * turn, turn * pi, _lighter(ink, 0.5 * (number % 2)))


def _strip(pen: Pen, at: tuple[float, float], size: float, turn: float, ink: Ink) -> None:
    corners = ((-size, -size / 2.6), (size, -size / 2.6), (size, size / 2.6), (-size, size / 2.6))
    pen.polygon(
        [(at[0] + a * cos(turn) - b * sin(turn), at[1] + a * sin(turn) + b * cos(turn)) for a, b in corners], ink
    )


def _round(pen: Pen, at: tuple[float, float], size: float, _turn: float, ink: Ink) -> None:
    turns = [2 * pi * step / 24 for step in range(24)]
    pen.polygon([(at[0] + size / 2 * cos(each), at[1] + size / 2 * sin(each)) for each in turns], ink)


def _streamer(pen: Pen, at: tuple[float, float], size: float, turn: float, ink: Ink) -> None:
    """A curl of paper."""
    line = [(step / 4 * size - 3 * size, size * 0.6 * sin(step / 2)) for step in range(25)]
    points = [(at[0] + a * cos(turn) - b * sin(turn), at[1] + a * sin(turn) + b * cos(turn)) for a, b in line]
    pen.polyline(points, 1.2, ink)


ORNAMENTS: dict[str, Draw] = {
    "confetti": confetti,
    "globe": globe,
    "lanes": lanes,
    "laurel": laurel,
    "ridges": ridges,
}
