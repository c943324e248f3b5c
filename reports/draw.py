"""A layout and a runner's values become a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from racecontrol.domain.refusal import Refused
from reports.chains import Style
from reports.document import Document
from reports.fitting import fitted
from reports.fonts import SHARE, compose, draw_text, extent
from reports.items import (
    Box,
    Code,
    Condition,
    Image,
    Item,
    Layout,
    Ornament,
    Rule,
    Template,
    Text,
    conditions,
    filled,
    holds,
    template,
    texts,
    used,
    worded,
)
from reports.ornaments import ORNAMENTS
from reports.pen import Drawing, Ink, Pen
from reports.pictures import picture
from reports.qr import MARGIN, modules
from reports.variables import VARIABLES

MM = 72 / 25.4
LEADING = 1.2
"""Points in a millimetre; distance of two lines in sizes."""
_MIDDLE = 0.35
_WHITE: Ink = (1, 1, 1)

Draw = Callable[[str], None]
"""Draws an item that says this."""
Ready = tuple[tuple[Condition, ...], Template, Draw]
"""When an item is drawn, what it says, and how."""


@dataclass(slots=True)
class Press:
    """Draws pages of one layout in one language into one document.

    What is the same for everybody in a race (background, frames, labels, the event's name) is one form for all pages.
    Raises Refused, when it is made, for a picture that cannot be drawn.
    """

    document: Document
    layout: Layout
    language: str = ""
    keys: set[str] = field(init=False)
    _fixed: list[Ready] = field(init=False)
    _moving: list[Ready] = field(init=False)
    _state: Callable[[Mapping[str, str]], tuple[str | bool, ...]] = field(init=False)
    _forms: dict[tuple[str | bool, ...], str] = field(init=False, default_factory=dict[tuple[str | bool, ...], str])

    def __post_init__(self) -> None:
        self.language = self.layout.language(self.language)
        self.keys = used(self.layout.items)
        items = (self._backdrop(), *self.layout.items)
        ready = [self._ready(item) for item in items]
        self._fixed = [one for one in ready if _is_fixed(one)]
        self._moving = [one for one in ready if not _is_fixed(one)]
        shown = sorted({key for _, parts, _ in self._fixed for key in parts[1::2]})
        asked = sorted({key for when, _, _ in self._fixed for key, _ in when})
        self._state = lambda values: (*[values[key] for key in shown], *[bool(values[key]) for key in asked])
        for item in items:
            if isinstance(item, Image) and item.file:
                picture(Path(self.layout.folder, item.file), item.width, item.height)

    def page(self, values: Mapping[str, str]) -> None:
        """One page. `values`: text for each of `keys`. Raises Refused: then nothing of the page is kept."""
        try:
            self.document.form(self._form(values), lambda: self._all_fixed(values))
            for when, parts, draw in self._moving:
                if holds(when, values):
                    draw(filled(parts, values))
        except Refused:
            self.document.abandon_page()
            raise
        self.document.end_page()

    def _ready(self, item: Item) -> Ready:
        parts = template(worded(texts(item), self.language))
        return conditions(item.when), parts, drawn(self.document, self.layout, item)

    def _form(self, values: Mapping[str, str]) -> str:
        """The form's name: one for each set of words and conditions that its items depend on."""
        return self._forms.setdefault(self._state(values), self.document.unused)

    def _all_fixed(self, values: Mapping[str, str]) -> None:
        for when, parts, draw in self._fixed:
            if holds(when, values):
                draw(filled(parts, values))

    def _backdrop(self) -> Image:
        return Image("image", self.layout.background, 0, 0, self.layout.width, self.layout.height, "fill")


def _is_fixed(ready: Ready) -> bool:
    """Whether it is the same for everybody in a race. Its condition may be the runner's: then there are two forms."""
    return all(VARIABLES[key].scope != "runner" for key in ready[1][1::2])


def drawn(document: Document, layout: Layout, item: Item) -> Draw:
    """How one item is drawn. Millimetres from the top become points from the bottom."""
    top = document.height
    match item:
        case Text():
            return Spot(document, item).write
        case Rule():
            line = (item.x1 * MM, top - item.y1 * MM, item.x2 * MM, top - item.y2 * MM)
            return lambda _: document.rule(*line, item.thickness, ink(item.ink))
        case Box():
            return lambda _: _box(document, item)
        case Ornament():
            page = (document.width, document.height)
            return lambda _: document.stamp(_ornament(item.name, _area(document, item), ink(item.ink), page))
        case Image():
            return lambda _: _image(document, layout, item)
        case Code():
            return lambda text: _code(document, item, text)


@lru_cache
def _ornament(name: str, area: tuple[float, float, float, float], ink: Ink, page: tuple[float, float]) -> Drawing:
    """Kept, because it is the largest part of a single page."""
    pen = Pen()
    ORNAMENTS[name](pen, *area, ink)
    return pen.drawing(*page)


def _area(document: Document, item: Box | Ornament | Image) -> tuple[float, float, float, float]:
    """Left, bottom, width, height in points."""
    return item.x * MM, document.height - (item.y + item.height) * MM, item.width * MM, item.height * MM


def _box(document: Document, item: Box) -> None:
    area = _area(document, item)
    if item.fill:
        document.block(*area, ink(item.fill))
    if item.thickness:
        document.box(*area, item.thickness, ink(item.ink))


def _image(document: Document, layout: Layout, item: Image) -> None:
    """In the middle of its rectangle, in its own proportions."""
    if not item.file:
        return
    found = picture(Path(layout.folder, item.file), item.width, item.height)
    x, y, width, height = _area(document, item)
    shares = (width / found.width, height / found.height)
    share = max(shares) if item.fit == "fill" else min(shares)
    across, up = found.width * share, found.height * share
    document.clipped(
        *(x, y, width, height),
        lambda: document.picture(found, x + (width - across) / 2, y + (height - up) / 2, across, up),
    )


def _code(document: Document, item: Code, text: str) -> None:
    if not text:
        return
    dark = modules(text)
    size = item.size * MM
    x, y = item.x * MM, document.height - item.y * MM - size
    edge = size * MARGIN / (len(dark) + 2 * MARGIN)
    document.block(x, y, size, size, _WHITE)
    document.bits(x + edge, y + edge, size - 2 * edge, dark, ink(item.ink))


class Spot:
    """Where a text stands, worked out once for all pages."""

    __slots__ = ("_document", "_ink", "_item", "_room", "_share", "_style", "_x", "_y")

    def __init__(self, document: Document, item: Text) -> None:
        self._document, self._item = document, item
        self._style, self._ink = Style(item.family, item.bold), ink(item.ink)
        self._room, self._share = item.width * MM, SHARE[item.align]
        self._x, self._y = item.x * MM + self._room * self._share, document.height - item.y * MM

    def write(self, text: str) -> None:
        item, line = self._item, compose(text, self._style)
        taken = extent(line, item.size, item.spacing)
        if taken > self._room:
            self._squeezed(text)
        elif text:
            x = self._x - taken * self._share
            self._document.line(x, self._y, line, item.size, self._ink, item.spacing)

    def _squeezed(self, text: str) -> None:
        item, y = self._item, self._y
        lines, size = fitted(text, self._style, item.size, item.min_size, self._room, item.lines, item.spacing)
        if len(lines) > 1:  # around the middle of the one line that it might have been
            y += (len(lines) - 1) * size * LEADING / 2 + _MIDDLE * (item.size - size)
        for number, part in enumerate(lines):
            at = y - number * size * LEADING
            draw_text(self._document, self._x, at, part, self._style, size, item.align, self._ink, item.spacing)


@cache
def ink(text: str) -> Ink:
    """`#rrggbb` as three shares."""
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
