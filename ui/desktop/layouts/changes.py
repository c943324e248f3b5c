"""What is done to a layout: each gives another layout. Nothing here knows a window."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reports.items import Box, Code, Image, Item, Layout, Ornament, Rule, Text, Words, every, texts
from reports.ornaments import ORNAMENTS
from ui.desktop.i18n import N_, tr
from ui.desktop.layouts.geometry import inside, moved

ASIDE = 5.0
"""Millimetres: so far from the first one stands its double."""

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210, 297),
    "A5": (148, 210),
    "A3": (297, 420),
    "Letter": (215.9, 279.4),
}
"""Millimetres, upright."""


def _text(layout: Layout, said: str) -> Text:
    width = layout.width - 40
    return Text("text", said, 20, round(layout.height / 2, 2), width, 16, "center", min_size=8)


def _square(layout: Layout, size: float) -> tuple[float, float, float, float]:
    return round((layout.width - size) / 2, 2), round((layout.height - size) / 2, 2), size, size


FRESH: dict[str, tuple[str, Callable[[Layout], Item]]] = {
    "text": (N_("Text"), lambda layout: _text(layout, tr("New text"))),
    "variable": (N_("Variable"), lambda layout: _text(layout, "{name}")),
    "line": (N_("Line"), lambda layout: Rule("line", 40, layout.height / 2, layout.width - 40, layout.height / 2)),
    "box": (N_("Rectangle"), lambda layout: Box("box", *_square(layout, 40))),
    "image": (N_("Picture"), lambda layout: Image("image", "", *_square(layout, 40))),
    "qr": (N_("QR code"), lambda layout: Code("qr", "{proof}", *_square(layout, 25)[:3])),
    "ornament": (N_("Ornament"), lambda layout: Ornament("ornament", next(iter(ORNAMENTS)), *_square(layout, 40))),
}
"""What can be added: its name, and how it stands at first."""


def added(layout: Layout, item: Item) -> Layout:
    """On top of all."""
    return replace(layout, items=(*layout.items, item))


def with_item(layout: Layout, number: int, item: Item) -> Layout:
    return replace(layout, items=(*layout.items[:number], item, *layout.items[number + 1 :]))


def without(layout: Layout, number: int) -> Layout:
    return replace(layout, items=(*layout.items[:number], *layout.items[number + 1 :]))


def doubled(layout: Layout, number: int) -> Layout:
    """Once more, a little aside and drawn right above it."""
    again = inside(moved(layout.items[number], ASIDE, ASIDE), layout.width, layout.height)
    return replace(layout, items=(*layout.items[: number + 1], again, *layout.items[number + 1 :]))


def shifted(layout: Layout, number: int, step: int) -> Layout:
    """Drawn earlier (-1) or later (1); at the end of the order it stays."""
    items, to = list(layout.items), number + step
    if 0 <= to < len(items):
        items[number], items[to] = items[to], items[number]
    return replace(layout, items=tuple(items))


def with_field(target: Any, key: str, value: object) -> Any:
    """Of an item or of the layout. Of its smallest size and its size the one that was not typed follows."""
    changed = replace(target, **{key: value})
    if isinstance(changed, Text) and changed.min_size > changed.size:
        follower = "size" if key == "min_size" else "min_size"
        changed = replace(changed, **{follower: value})
    return changed


def said_in(words: Words, language: str, text: str, languages: tuple[str, ...]) -> Words:
    """With another text in one language; "": in all of them. What was said in all is kept for the others."""
    if not language:
        return text
    each = words if isinstance(words, dict) else dict.fromkeys(languages, words) if words else {}
    changed = {**each, language: text}
    kept = {key: changed[key] for key in (*languages, *changed) if changed.get(key)}
    return kept or ""


def with_languages(layout: Layout, languages: tuple[str, ...]) -> Layout:
    """Written in other languages: what was said in one that is gone, goes with it."""

    def only(words: Words) -> Words:
        if isinstance(words, str):
            return words
        if not languages:
            return next((text for text in every(words) if text), "")
        return {key: text for key, text in words.items() if key in languages} or ""

    items = tuple(
        replace(item, text=only(texts(item))) if isinstance(item, Text | Code) else item for item in layout.items
    )
    return replace(layout, languages=languages, title=only(layout.title), items=items)


def paper_of(layout: Layout) -> tuple[str, bool]:
    """The paper's name, "" for none of them, and whether it lies across."""
    across = layout.width > layout.height
    size = (layout.height, layout.width) if across else (layout.width, layout.height)
    return next((name for name, paper in PAPERS.items() if paper == size), ""), across


def on_paper(layout: Layout, name: str, across: bool) -> Layout:
    """ "": the same sides, turned where they have to be."""
    short, long = PAPERS.get(name) or sorted((layout.width, layout.height))
    return replace(layout, width=long if across else short, height=short if across else long)
