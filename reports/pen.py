"""Lines and areas as a page description: the vector half of a page, which needs no fonts and no document.

Lengths are points from the lower left corner; colours are red, green and blue, each 0 to 1.
"""

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

Ink = tuple[float, float, float]
Points = Sequence[tuple[float, float]]

BLACK: Final[Ink] = (0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """Lines and areas ready for any document, as far as they lie between 0 and `width`, 0 and `height`."""

    width: float
    height: float
    packed: bytes


class Pen:
    """Draws into a list of operators."""

    def __init__(self) -> None:
        self._code: list[str] = []
        self._fill: Ink | None = None

    def drawing(self, width: float, height: float) -> Drawing:
        """What was drawn until now."""
        return Drawing(width, height, zlib.compress("\n".join(self._code).encode("latin-1")))

    def polyline(self, points: Points, width: float, ink: Ink = BLACK, closed: bool = False) -> None:
        self._pen(width, ink)
        self._add(f"{_path(points)} {'s' if closed else 'S'}")

    def polygon(self, points: Points, ink: Ink) -> None:
        """Filled, without an outline."""
        self._ink(ink)
        self._add(f"{_path(points)} f")

    def rule(self, x1: float, y1: float, x2: float, y2: float, width: float, ink: Ink = BLACK) -> None:
        self.polyline(((x1, y1), (x2, y2)), width, ink)

    def box(self, x: float, y: float, width: float, height: float, line: float, ink: Ink = BLACK) -> None:
        """The outline of a rectangle; `line`: its thickness."""
        self._pen(line, ink)
        self._add(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re S")

    def block(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        """A filled rectangle."""
        self._ink(ink)
        self._add(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def clipped(self, x: float, y: float, width: float, height: float, draw: Callable[[], None]) -> None:
        """What `draw` draws, as far as it lies inside the rectangle."""
        self._add(f"q {x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n")
        draw()
        self._add("Q")
        self._fill = None

    def _add(self, code: str) -> None:
        self._code.append(code)

    def _ink(self, ink: Ink) -> None:
        if ink != self._fill:
            self._add(f"{colour(ink)} {'g' if ink[0] == ink[1] == ink[2] else 'rg'}")
            self._fill = ink

    def _pen(self, width: float, ink: Ink) -> None:
        self._add(f"{width:.2f} w {colour(ink)} {'G' if ink[0] == ink[1] == ink[2] else 'RG'}")


@cache
def colour(ink: Ink) -> str:
    """The operands of a colour operator: one for a grey, else three."""
    grey = ink[0] == ink[1] == ink[2]
    return " ".join(f"{part:.3g}" for part in (ink[:1] if grey else ink))


def _path(points: Points) -> str:
    (x, y), *rest = points
    return " ".join([f"{x:.2f} {y:.2f} m", *[f"{x:.2f} {y:.2f} l" for x, y in rest]])
