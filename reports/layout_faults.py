"""What is wrong in a layout: words for a person, each with its place."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said, series
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


class Fault(NamedTuple):
    """`place`: the field, as `background` or `items[3].file`; `text`: what is wrong there, and the repair."""

    place: str
    text: str

    @property
    def told(self) -> str:
        """Both, as they were said."""
        return series(": ", self)


def faults(layout: Layout) -> Iterator[Fault]:
    """What a layout asks for that does not exist or cannot be drawn. Its pictures are read."""
    for side, length in (("width", layout.width), ("height", layout.height)):
        if not PAGE[0] <= length <= PAGE[1]:
            text = said("{length:g} mm is no page; write {least} to {most}", length=length, least=PAGE[0], most=PAGE[1])
            yield Fault(side, text)
            return
    yield from _languages(layout, "title", layout.title)
    if layout.background:
        yield from _file("background", layout, layout.background, layout.width, layout.height)
    for number, item in enumerate(layout.items):
        for fault in item_faults(layout, item):
            yield Fault(f"items[{number}]{fault.place}", fault.text)


def item_faults(layout: Layout, item: Item) -> Iterator[Fault]:
    """The place is the field, as `.file`, or "" where it is about the whole item."""
    for key in (key for text in every(texts(item)) for key in variables(text)):
        yield from _unknown_variable(key)
    for text in every(texts(item)):
        yield from _braces(text)
    for key, _ in conditions(item.when):
        yield from _unknown_variable(key)
    yield from _languages(layout, ".text", texts(item))
    yield from _outside(layout, item)
    match item:
        case Ornament():
            yield from unknown(said("ornament"), item.name, ORNAMENTS)
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
            yield Fault("", said("{ink!r} is not a colour; write #rrggbb", ink=ink))


def _inks(item: Item) -> tuple[str, ...]:
    match item:
        case Image():
            return ()
        case Box():
            return (item.ink, item.fill) if item.fill else (item.ink,)
        case _:
            return (item.ink,)


def _languages(layout: Layout, place: str, words: Words) -> Iterator[Fault]:
    for language in words if isinstance(words, dict) else ():
        if language not in layout.languages:
            known = ", ".join(layout.languages) or said("none")
            text = said(
                "{language!r} is not among the languages of the layout ({known}); add it there",
                language=language,
                known=known,
            )
            yield Fault(place, text)


def _file(place: str, layout: Layout, file: str, width: float, height: float) -> Iterator[Fault]:
    try:
        picture(Path(layout.folder, file), width, height)
    except Refused as refused:
        yield Fault(place, refused.faults[0])


def _small(item: Text) -> Iterator[Fault]:
    for name, size in (("size", item.size), ("min_size", item.min_size)):
        if size < LEAST_SIZE:
            text = said("{size:g} points cannot be read; write {least} or more", size=size, least=LEAST_SIZE)
            yield Fault(f".{name}", text)
    if item.lines < 1:
        yield Fault(".lines", said("{lines} is too few; write 1 or more", lines=item.lines))


def _braces(text: str) -> Iterator[Fault]:
    stray = next((char for word in template(text)[::2] for char in word if char in "{}"), "")
    if stray:
        fault = said(
            "{text!r} has a {brace} that is of no variable; write a variable as {example}, or take it out",
            text=text,
            brace=stray,
            example="{name}",
        )
        yield Fault(".text", fault)


def _too_long(item: Code) -> Iterator[Fault]:
    longest = max(len(text.encode()) for text in every(item.text))
    if longest > MOST:
        text = said("{bytes} bytes are too many for a QR code; shorten it to {most}", bytes=longest, most=MOST)
        yield Fault(".text", text)


def _outside(layout: Layout, item: Item) -> Iterator[Fault]:
    """Words and codes must lie on the page as a whole; a decoration may be cut by its edge, but not lie beyond it."""
    left, top, right, bottom = extents(item)
    page = {"width": layout.width, "height": layout.height}
    if right - left < 0 or bottom - top < 0 or (right - left == 0 and not isinstance(item, Rule)):
        yield Fault("", said("has no room; make width and height more than 0"))
    elif isinstance(item, Text | Code):
        beyond = max(-left, -top, right - layout.width, bottom - layout.height)
        if beyond > _HAIR:
            text = said(
                "reaches {beyond:g} mm beyond the page of {width:g} x {height:g} mm; move it inside",
                beyond=beyond,
                **page,
            )
            yield Fault("", text)
    elif right < 0 or bottom < 0 or left > layout.width or top > layout.height:
        yield Fault("", said("lies beyond the page of {width:g} x {height:g} mm; move it inside", **page))


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


def unknown(what: str, key: str, known: Iterable[str]) -> Iterator[Fault]:
    """That it is none of those, and which one may be meant. `what`: said, as `ornament`."""
    options = list(known)
    if key not in options:
        near = get_close_matches(key, options, n=1)
        hint = said("did you mean {near!r}?", near=near[0]) if near else said("there are {all}", all=", ".join(options))
        yield Fault("", said("{what} {key!r} does not exist; {hint}", what=what, key=key, hint=hint))


def _unknown_variable(key: str) -> Iterator[Fault]:
    yield from unknown(said("variable"), key, VARIABLES)
