"""What is wrong with a layout, item by item, and what of it can be drawn meanwhile. Pictures are read: not at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.items import Layout
from reports.layout_faults import PAGE, faults, item_faults


@dataclass(frozen=True, slots=True)
class Fault:
    """`item`: its number; -1 for the page. `text`: what and how to repair it, as it was said, without the place."""

    item: int
    text: str


def found(layout: Layout) -> tuple[Fault, ...]:
    """Those of the page first."""
    page = [Fault(-1, fault.text) for fault in faults(replace(layout, items=()))]
    if not _is_page(layout):
        return tuple(page)
    items = [
        Fault(number, fault.text) for number, item in enumerate(layout.items) for fault in item_faults(layout, item)
    ]
    return (*page, *items)


def drawable(layout: Layout, wrong: Sequence[Fault]) -> Layout | None:
    """Without what cannot be drawn as it is; None where there is no page."""
    if not _is_page(layout):
        return None
    bad = {fault.item for fault in wrong}
    items = tuple(item for number, item in enumerate(layout.items) if number not in bad)
    return replace(layout, items=items, background="" if -1 in bad else layout.background)


def _is_page(layout: Layout) -> bool:
    return all(PAGE[0] <= length <= PAGE[1] for length in (layout.width, layout.height))
