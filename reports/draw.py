"""A layout and a runner's values become a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from reports.chains import Style
from reports.document import Document, Ink
from reports.fonts import SHARE, compose, draw_text, extent, width
from reports.layout import Box, Item, Layout, Ornament, Rule, Template, Text, filled, template, used, variables
from reports.ornaments import ORNAMENTS
from reports.variables import VARIABLES

MM = 72 / 25.4
LEADING = 1.2
"""Points in a millimetre; distance of two lines in sizes."""
_MIDDLE = 0.35


@dataclass(slots=True)
class Press:
    """Draws pages of one layout into one document.

    What is the same for everybody in a race (frames, labels, the event's name) is one form for all pages.
    """

    document: Document
    layout: Layout
    keys: set[str] = field(init=False)
    _fixed: list[Item] = field(init=False)
    _moving: list[tuple[str, Template, Text]] = field(init=False)
    _shown: list[str] = field(init=False)
    _asked: list[str] = field(init=False)
    _forms: dict[tuple[str | bool, ...], str] = field(init=False, default_factory=dict[tuple[str | bool, ...], str])

    def __post_init__(self) -> None:
        self.keys = used(self.layout.items)
        texts = [item for item in self.layout.items if isinstance(item, Text) and not _is_fixed(item)]
        self._moving = [(item.when, template(item.text), item) for item in texts]
        self._fixed = [item for item in self.layout.items if _is_fixed(item)]
        self._shown = sorted({key for item in self._fixed if isinstance(item, Text) for key in variables(item.text)})
        self._asked = sorted({item.when for item in self._fixed if item.when})

    def page(self, values: Mapping[str, str]) -> None:
        """One page. `values`: text for each of `keys`."""
        self.document.form(self._form(values), lambda: self._background(values))
        for when, parts, item in self._moving:
            if not when or values[when]:
                _text(self.document, item, filled(parts, values))
        self.document.end_page()

    def _form(self, values: Mapping[str, str]) -> str:
        """The form's name: one for each set of words and conditions that its items depend on."""
        state = (*[values[key] for key in self._shown], *[bool(values[key]) for key in self._asked])
        return self._forms.setdefault(state, f"fixed{len(self._forms)}")

    def _background(self, values: Mapping[str, str]) -> None:
        for item in self._fixed:
            if not item.when or values[item.when]:
                draw_item(self.document, item, values)


def _is_fixed(item: Item) -> bool:
    keys = variables(item.text) if isinstance(item, Text) else ()
    return all(VARIABLES[key].scope != "runner" for key in keys)


def draw_item(document: Document, item: Item, values: Mapping[str, str]) -> None:
    """One item; millimetres from the top become points from the bottom."""
    top = document.height
    match item:
        case Text():
            _text(document, item, filled(template(item.text), values))
        case Rule():
            line = (item.x1 * MM, top - item.y1 * MM, item.x2 * MM, top - item.y2 * MM)
            document.rule(*line, item.thickness, ink(item.ink))
        case Box():
            _box(document, item)
        case Ornament():
            area = (item.x * MM, top - (item.y + item.height) * MM, item.width * MM, item.height * MM)
            ORNAMENTS[item.name](document, *area, ink(item.ink))


def _box(document: Document, item: Box) -> None:
    area = (item.x * MM, document.height - (item.y + item.height) * MM, item.width * MM, item.height * MM)
    if item.fill:
        document.block(*area, ink(item.fill))
    if item.thickness:
        document.box(*area, item.thickness, ink(item.ink))


def _text(document: Document, item: Text, text: str) -> None:
    style, room = Style(item.family, item.bold), item.width * MM
    x = item.x * MM + room * SHARE[item.align]
    y = document.height - item.y * MM
    line = compose(text, style)
    taken = extent(line, item.size, item.spacing)
    if taken <= room:
        document.line(x - taken * SHARE[item.align], y, line, item.size, ink(item.ink), item.spacing)
        return
    lines, size = fitted(text, style, item.size, item.min_size, room, item.lines, item.spacing)
    if len(lines) > 1:  # around the middle of the one line that it might have been
        y += (len(lines) - 1) * size * LEADING / 2 + _MIDDLE * (item.size - size)
    for number, part in enumerate(lines):
        at = y - number * size * LEADING
        draw_text(document, x, at, part, style, size, item.align, ink(item.ink), item.spacing)


def fitted(
    text: str, style: Style, size: float, floor: float, room: float, lines: int = 1, spacing: float = 0
) -> tuple[list[str], float]:
    """The text as lines and the size at which they fit into `room` points: smaller first, then broken, then smaller."""
    one = shrunk([text], style, size, room, spacing)
    if one >= floor or lines == 1:
        return [text], one
    broken = wrapped(text, style, floor, room, lines)
    return broken, shrunk(broken, style, floor, room, spacing)


def shrunk(lines: list[str], style: Style, size: float, room: float, spacing: float = 0) -> float:
    """The largest size up to `size` at which every line fits."""
    longest = max(width(line, style, size, spacing) for line in lines)
    return size if longest <= room else size * room / longest


def wrapped(text: str, style: Style, size: float, room: float, lines: int) -> list[str]:
    """At most that many lines, broken at spaces; the last takes what is left."""
    out: list[str] = []
    words = text.split()
    while words and len(out) < lines - 1:
        count = next((n for n in range(len(words), 1, -1) if width(" ".join(words[:n]), style, size) <= room), 1)
        out.append(" ".join(words[:count]))
        words = words[count:]
    return out + ([" ".join(words)] if words else []) or [text]


@cache
def ink(text: str) -> Ink:
    """`#rrggbb` as three shares."""
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
