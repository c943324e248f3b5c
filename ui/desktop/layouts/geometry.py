"""Where an item of a layout stands, and the same item elsewhere or in another size. Millimetres from the upper left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reports.draw import MM
from reports.items import Code, Item, Rule, Text

Point = tuple[float, float]

RISE, SINK = 0.85, 0.25
"""How far letters reach above and below their baseline, in sizes."""

LEAST: Final = 1.0
"""Millimetres: nothing is made smaller by its handles."""

PULLS: Final = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))
"""Handles of an area, clockwise from the upper left one: which of its edges each pulls, across and down."""

LOWER_RIGHT: Final = PULLS.index((1, 1))


@dataclass(frozen=True, slots=True)
class Area:
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, x: float, y: float, reach: float = 0) -> bool:
        """Whether the point is in it, or so near."""
        return self.left - reach <= x <= self.right + reach and self.top - reach <= y <= self.bottom + reach


def area(item: Item) -> Area:
    """Of a text: its room by one line of its letters."""
    match item:
        case Rule():
            return Area(min(item.x1, item.x2), min(item.y1, item.y2), max(item.x1, item.x2), max(item.y1, item.y2))
        case Text():
            size = item.size / MM
            return Area(item.x, item.y - RISE * size, item.x + item.width, item.y + SINK * size)
        case Code():
            return Area(item.x, item.y, item.x + item.size, item.y + item.size)
        case _:
            return Area(item.x, item.y, item.x + item.width, item.y + item.height)


def moved(item: Item, across: float, down: float) -> Item:
    if isinstance(item, Rule):
        return replace(
            item,
            x1=_tidy(item.x1 + across),
            y1=_tidy(item.y1 + down),
            x2=_tidy(item.x2 + across),
            y2=_tidy(item.y2 + down),
        )
    return replace(item, x=_tidy(item.x + across), y=_tidy(item.y + down))


def inside(item: Item, width: float, height: float) -> Item:
    """Moved back onto the page, where it has room there: what is written must lie on it as a whole."""
    if not isinstance(item, Text | Code):
        return item
    top = bottom = item.y
    right = item.x + (item.size if isinstance(item, Code) else item.width)
    if isinstance(item, Code):
        bottom += item.size
    return moved(item, _back(item.x, right, width), _back(top, bottom, height))


def handles(item: Item) -> tuple[Point, ...]:
    """Of a line its ends, of all others eight around its area."""
    if isinstance(item, Rule):
        return (item.x1, item.y1), (item.x2, item.y2)
    place = area(item)
    xs = {-1: place.left, 0: (place.left + place.right) / 2, 1: place.right}
    ys = {-1: place.top, 0: (place.top + place.bottom) / 2, 1: place.bottom}
    return tuple((xs[across], ys[down]) for across, down in PULLS)


def pulls(item: Item, handle: int) -> tuple[bool, bool]:
    """Whether the handle moves anything across, and down."""
    return (True, True) if isinstance(item, Rule) else (PULLS[handle][0] != 0, PULLS[handle][1] != 0)


def pulled(item: Item, handle: int, x: float, y: float) -> Item:
    """The item when one of its handles is at (x, y): the edges that it does not pull stay."""
    if isinstance(item, Rule):
        return _with_end(item, handle, _tidy(x), _tidy(y))
    place, (across, down) = area(item), PULLS[handle]
    left = min(x, place.right - LEAST) if across < 0 else place.left
    right = max(x, place.left + LEAST) if across > 0 else place.right
    top = min(y, place.bottom - LEAST) if down < 0 else place.top
    bottom = max(y, place.top + LEAST) if down > 0 else place.bottom
    return _filling(item, Area(left, top, right, bottom), across, down)


def grown(item: Item, across: float, down: float) -> Item:
    """Larger by its right and lower edge; a line by its second end."""
    handle = 1 if isinstance(item, Rule) else LOWER_RIGHT
    x, y = handles(item)[handle]
    return pulled(item, handle, x + across, y + down)


def _filling(item: Item, place: Area, across: int, down: int) -> Item:
    match item:
        case Rule():
            return item
        case Text():
            return _written(item, place, down)
        case Code():
            return _square(item, place, across, down)
        case _:
            return replace(
                item,
                x=_tidy(place.left),
                y=_tidy(place.top),
                width=_tidy(place.width),
                height=_tidy(place.height),
            )


def _written(item: Text, place: Area, down: int) -> Text:
    """Higher letters for a higher room."""
    item = replace(item, x=_tidy(place.left), width=_tidy(place.width))
    if not down:
        return item
    size = round(place.height / (RISE + SINK) * MM, 1)
    return replace(item, size=size, min_size=min(item.min_size, size), y=_tidy(place.top + RISE * size / MM))


def _square(item: Code, place: Area, across: int, down: int) -> Code:
    size = max(place.width if across else 0, place.height if down else 0)
    left = place.right - size if across < 0 else place.left
    top = place.bottom - size if down < 0 else place.top
    return replace(item, x=_tidy(left), y=_tidy(top), size=_tidy(size))


def _with_end(item: Rule, end: int, x: float, y: float) -> Rule:
    return replace(item, x1=x, y1=y) if end == 0 else replace(item, x2=x, y2=y)


def _back(low: float, high: float, most: float) -> float:
    """How far to move so that it lies from 0 to `most`; where it has no room there it stays."""
    if high - low > most:
        return 0
    return -low if low < 0 else min(0.0, most - high)


def found(items: Sequence[Item], x: float, y: float, reach: float) -> int:
    """The item under a point, -1 for none: of several the smallest, so that a frame does not hide what is in it."""
    under = [(_extent(item), -number) for number, item in enumerate(items) if _holds(item, x, y, reach)]
    return -min(under)[1] if under else -1


def _holds(item: Item, x: float, y: float, reach: float) -> bool:
    if not isinstance(item, Rule):
        return area(item).holds(x, y, reach)
    across, down = item.x2 - item.x1, item.y2 - item.y1
    length = across * across + down * down
    share = 0 if not length else min(1, max(0, ((x - item.x1) * across + (y - item.y1) * down) / length))
    away = (item.x1 + share * across - x) ** 2 + (item.y1 + share * down - y) ** 2
    return away <= reach * reach


def _extent(item: Item) -> float:
    place = area(item)
    return 0 if isinstance(item, Rule) else place.width * place.height


def _tidy(millimetres: float) -> float:
    """To a hundredth: no printer is finer, and a file is read by people too."""
    return round(millimetres, 2) + 0.0
