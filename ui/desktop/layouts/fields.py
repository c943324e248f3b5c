"""How each field of a layout and of its items is called, and what it is edited in: one line a field."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, Final

from reports.items import Box, Code, Image, Item, Layout, Ornament, Rule, Text
from reports.ornaments import ORNAMENTS
from ui.desktop.i18n import N_
from ui.desktop.layouts.boxes import Check, Choice, Colour, Count, File, Languages, Line, Number, Value
from ui.desktop.layouts.words_box import Condition, WordsBox

KINDS: Final[dict[type[Any], str]] = {
    Text: N_("Text"),
    Rule: N_("Line"),
    Box: N_("Rectangle"),
    Image: N_("Picture"),
    Code: N_("QR code"),
    Ornament: N_("Ornament"),
    Layout: N_("Page"),
}

ALIGNED: Final = {"left": N_("left"), "center": N_("centre"), "right": N_("right")}
FAMILIES: Final = {"serif": N_("with serifs"), "sans": N_("plain")}
FITS: Final = {"fit": N_("whole, inside its frame"), "fill": N_("fills its frame")}
DRAWINGS: Final = {
    "confetti": N_("confetti"),
    "globe": N_("globe"),
    "lanes": N_("lanes"),
    "laurel": N_("laurel"),
    "ridges": N_("ridges"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """`help`: one sentence, "" where the title says it all."""

    title: str
    make: Callable[[], Value]
    help: str = ""


def _mm() -> Value:
    return Number("mm")


def _points(least: float, step: float) -> Callable[[], Value]:
    return lambda: Number("pt", least, 300, step)


FIELDS: Final[dict[str, Field]] = {
    "text": Field(N_("Text"), WordsBox, N_("What it says; {name} and the like are filled in for each runner")),
    "file": Field(N_("Picture"), lambda: File(removable=False)),
    "x": Field(N_("From the left"), _mm),
    "y": Field(N_("From the top"), _mm, N_("Of a text: the line that its letters stand on")),
    "x1": Field(N_("Begins, from the left"), _mm),
    "y1": Field(N_("Begins, from the top"), _mm),
    "x2": Field(N_("Ends, from the left"), _mm),
    "y2": Field(N_("Ends, from the top"), _mm),
    "width": Field(N_("Width"), _mm),
    "height": Field(N_("Height"), _mm),
    "size": Field(N_("Size"), lambda: Number("pt", 1, 300), N_("Where there is room; a longer text is made smaller")),
    "min_size": Field(N_("Smallest size"), lambda: Number("pt", 1, 300), N_("Smaller than this it is rather broken")),
    "lines": Field(N_("Lines at most"), Count),
    "align": Field(N_("Stands"), lambda: Choice(ALIGNED)),
    "family": Field(N_("Letters"), lambda: Choice(FAMILIES)),
    "bold": Field(N_("Bold"), Check),
    "ink": Field(N_("Colour"), Colour),
    "fill": Field(N_("Filled with"), lambda: Colour(N_("nothing"))),
    "spacing": Field(N_("Space between letters"), _points(0, 0.5)),
    "thickness": Field(N_("Thickness"), _points(0, 0.25), N_("Of the outline; 0 for none")),
    "fit": Field(N_("Shown"), lambda: Choice(FITS)),
    "when": Field(
        N_("Only with"),
        Condition,
        N_("Shown only where this says something; with ! before it only where it says nothing"),
    ),
    "title": Field(N_("Title"), lambda: WordsBox(variables=False), N_("How the layout is called where one is chosen")),
    "name": Field(N_("Name"), Line),
    "languages": Field(N_("Languages"), Languages, N_("None: the page has one text for everybody")),
    "background": Field(N_("Background"), lambda: File(removable=True), N_("A picture or PDF that fills the page")),
    "needs_result": Field(N_("Only with a result"), Check, N_("Off: it is given to everybody, placed or not")),
}

OTHERWISE: Final[dict[tuple[type[Any], str], Field]] = {
    (Code, "size"): Field(N_("Size"), _mm),
    (Ornament, "name"): Field(N_("Drawing"), lambda: Choice({name: DRAWINGS.get(name, name) for name in ORNAMENTS})),
    (Rule, "thickness"): Field(N_("Thickness"), _points(0.1, 0.25)),
}
"""Where a field is something else in one kind of item."""

HIDDEN: Final = {"kind", "version", "items", "folder"}


def fields_of(kind: type[Any]) -> dict[str, Field]:
    """Those of a kind of item, or of the page, in the order in which they are written."""
    names = [one.name for one in fields(kind) if one.name not in HIDDEN]
    return {name: OTHERWISE.get((kind, name)) or FIELDS[name] for name in names}


def kind_of(item: Item) -> str:
    return KINDS[type(item)]
