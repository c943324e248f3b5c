"""What is wrong in a layout: words for a person, each with its place."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from racecontrol.domain.refusal import Refused
from reports.items import (
    Box,
    Code,
    Image,
    Item,
    Layout,
    Ornament,
    Rule,
    Text,
    Words,
    conditions,
    every,
    template,
    texts,
    variables,
)
from reports.ornaments import ORNAMENTS
from reports.pictures import picture
from reports.qr import MOST
from reports.variables import VARIABLES

PAGE = (20, 2000)
"""Millimetres: the shortest and the longest side."""
LEAST_SIZE = 1
"""Points."""
_INK = re.compile(r"#[0-9a-fA-F]{6}")
_HAIR = 0.01


def faults(layout: Layout) -> Iterator[str]:
    """What a layout asks for that does not exist or cannot be drawn. Its pictures are read."""
    for side, length in (("width", layout.width), ("height", layout.height)):
        if not PAGE[0] <= length <= PAGE[1]:
            yield f"{side}: {length:g} mm is no page; write {PAGE[0]} to {PAGE[1]}"
            return
    yield from _languages(layout, "title", layout.title)
    if layout.background:
        yield from _file("background", layout, layout.background, layout.width, layout.height)
    for number, item in enumerate(layout.items):
        place = f"items[{number}]"
        for fault in item_faults(layout, item):
            yield f"{place}{fault}"


def item_faults(layout: Layout, item: Item) -> Iterator[str]:
    """Each begins with the field, as `.file: ...`, or with `: ` where it is about the whole item."""
    for key in (key for text in every(texts(item)) for key in variables(text)):
        yield from unknown("variable", key, VARIABLES)
    for text in every(texts(item)):
        yield from _braces(text)
    for key, _ in conditions(item.when):
        yield from unknown("variable", key, VARIABLES)
    yield from _languages(layout, ".text", texts(item))
    yield from _outside(layout, item)
    match item:
        case Ornament():
            yield from unknown("ornament", item.name, ORNAMENTS)
        case Image():
            yield from _file(".file", layout, item.file, item.width, item.height)
        case Code():
            yield from _too_long(item)
        case Text():
            yield from _small(item)
        case _:
            pass
    for ink in _inks(item):
        if not _INK.fullmatch(ink):
            yield f": {ink!r} is not a colour; write #rrggbb"


def _inks(item: Item) -> tuple[str, ...]:
    match item:
        case Image():
            return ()
        case Box():
            return (item.ink, item.fill) if item.fill else (item.ink,)
        case _:
            return (item.ink,)


def _languages(layout: Layout, place: str, words: Words) -> Iterator[str]:
    for language in words if isinstance(words, dict) else ():
        if language not in layout.languages:
            known = ", ".join(layout.languages) or "none"
            yield f"{place}: {language!r} is not among the languages of the layout ({known}); add it there"


def _file(place: str, layout: Layout, file: str, width: float, height: float) -> Iterator[str]:
    try:
        picture(Path(layout.folder, file), width, height)
    except Refused as refused:
        yield f"{place}: {refused.faults[0]}"


def _small(item: Text) -> Iterator[str]:
    for name, size in (("size", item.size), ("min_size", item.min_size)):
        if size < LEAST_SIZE:
            yield f".{name}: {size:g} points cannot be read; write {LEAST_SIZE} or more"
    if item.lines < 1:
        yield f".lines: {item.lines} is too few; write 1 or more"


def _braces(text: str) -> Iterator[str]:
    stray = next((char for word in template(text)[::2] for char in word if char in "{}"), "")
    if stray:
        yield f".text: {text!r} has a {stray} that is of no variable; write a variable as {{name}}, or take it out"


def _too_long(item: Code) -> Iterator[str]:
    longest = max(len(text.encode()) for text in every(item.text))
    if longest > MOST:
        yield f".text: {longest} bytes are too many for a QR code; shorten it to {MOST}"


def _outside(layout: Layout, item: Item) -> Iterator[str]:
    """Words and codes must lie on the page as a whole; a decoration may be cut by its edge, but not lie beyond it."""
    left, top, right, bottom = extents(item)
    if right - left < 0 or bottom - top < 0 or (right - left == 0 and not isinstance(item, Rule)):
        yield ": has no room; make width and height more than 0"
    elif isinstance(item, Text | Code):
        beyond = max(-left, -top, right - layout.width, bottom - layout.height)
        if beyond > _HAIR:
            yield f": reaches {beyond:g} mm beyond the page of {layout.width:g} x {layout.height:g} mm; move it inside"
    elif right < 0 or bottom < 0 or left > layout.width or top > layout.height:
        yield f": lies beyond the page of {layout.width:g} x {layout.height:g} mm; move it inside"


def extents(item: Item) -> tuple[float, float, float, float]:
    """Left, top, right and bottom in millimetres; of a text its baseline."""
    match item:
        case Rule():
            return min(item.x1, item.x2), min(item.y1, item.y2), max(item.x1, item.x2), max(item.y1, item.y2)
        case Text():
            return item.x, item.y, item.x + item.width, item.y
        case Code():
            return item.x, item.y, item.x + item.size, item.y + item.size
        case _:
            return item.x, item.y, item.x + item.width, item.y + item.height


def unknown(what: str, key: str, known: Iterable[str]) -> Iterator[str]:
    """That it is none of those, and which one may be meant."""
    options = list(known)
    if key not in options:
        near = get_close_matches(key, options, n=1)
        yield f": {what} {key!r} does not exist; " + (
            f"did you mean {near[0]!r}?" if near else f"there are {', '.join(options)}"
        )
