"""What an item that is moved or sized is drawn to: the page's middle and margins, edges and baselines of others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from reports.items import Item, Layout, Text
from ui.desktop.layouts.geometry import area, moved, pulled, pulls

MARGIN: Final = 15.0
"""Millimetres from the edges of the page."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Millimetres: upright lines at `across`, level lines at `down`."""

    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapped:
    """`guides`: the lines that it stands at now."""

    item: Item
    guides: Marks = field(default_factory=Marks)


def marks(layout: Layout, left_out: int) -> Marks:
    """What draws: of the page, and of all items but that one."""
    others = [_marks(item) for number, item in enumerate(layout.items) if number != left_out]
    across = {*_page(layout.width), *(at for one in others for at in one.across)}
    down = {*_page(layout.height), *(at for one in others for at in one.down)}
    return Marks(tuple(sorted(across)), tuple(sorted(down)))


def snapped(item: Item, to: Marks, reach: float) -> Snapped:
    """Moved as a whole, onto what is nearest within `reach` millimetres, across and down apart."""
    mine = _marks(item)
    right, lines = _nearest(mine.across, to.across, reach)
    down, levels = _nearest(mine.down, to.down, reach)
    return Snapped(moved(item, right, down) if right or down else item, Marks(lines, levels))


def snapped_handle(item: Item, handle: int, x: float, y: float, to: Marks, reach: float) -> Snapped:
    """Pulled by a handle to (x, y) or, within `reach`, to what is near; of a text only its sides are drawn."""
    free_across, free_down = pulls(item, handle)
    right, lines = _nearest((x,), to.across, reach) if free_across else (0.0, ())
    level = free_down and not isinstance(item, Text)
    down, levels = _nearest((y,), to.down, reach) if level else (0.0, ())
    return Snapped(pulled(item, handle, x + right, y + down), Marks(lines, levels))


def _page(length: float) -> tuple[float, ...]:
    return 0, MARGIN, length / 2, length - MARGIN, length


def _marks(item: Item) -> Marks:
    """Both sides and the middle; of a text its baseline."""
    place = area(item)
    across = (place.left, (place.left + place.right) / 2, place.right)
    if isinstance(item, Text):
        return Marks(across, (item.y,))
    return Marks(across, (place.top, (place.top + place.bottom) / 2, place.bottom))


def _nearest(mine: Sequence[float], to: Iterable[float], reach: float) -> tuple[float, tuple[float, ...]]:
    """How far to move, and every line that is met then."""
    ways = [(abs(there - here), there - here) for there in to for here in mine if abs(there - here) <= reach]
    if not ways:
        return 0.0, ()
    _, move = min(ways)
    met = {there for there in to if any(abs(here + move - there) < 0.005 for here in mine)}
    return move, tuple(sorted(met))
