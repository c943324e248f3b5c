"""Certificate layouts as data: typed items on a page, to and from JSON.

Millimetres from the upper left corner of the page; a text's `y` is its baseline. Sizes and thicknesses are points.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, cast

from racecontrol.domain.codec import from_plain, to_plain
from racecontrol.domain.refusal import Refused
from racecontrol.domain.table import Align
from reports.chains import Family
from reports.ornaments import ORNAMENTS
from reports.variables import VARIABLES

VERSION = 1
SHIPPED = Path(__file__).parent / "layouts"
_VARIABLE = re.compile(r"\{(\w*)\}")
_INK = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Text:
    """Text with {variables} between `x` and `x + width`.

    Too long, it shrinks from `size` to `min_size`, then breaks into up to `lines` lines around `y`, and shrinks on only
    where that is still not enough: nothing is ever cut off. `when`: shown only where that variable is not empty.
    """

    kind: Literal["text"]
    text: str
    x: float
    y: float
    width: float
    size: float
    align: Align = "left"
    min_size: float = 7
    lines: int = 1
    family: Family = "serif"
    bold: bool = False
    ink: str = "#000000"
    spacing: float = 0
    when: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    kind: Literal["line"]
    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.5
    ink: str = "#000000"
    when: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: outlined where `thickness` is not 0, filled where `fill` is not empty."""

    kind: Literal["box"]
    x: float
    y: float
    width: float
    height: float
    thickness: float = 0.5
    ink: str = "#000000"
    fill: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Ornament:
    """A drawing by name, fitted into the rectangle."""

    kind: Literal["ornament"]
    name: str
    x: float
    y: float
    width: float
    height: float
    ink: str = "#000000"
    when: str = ""


Template = tuple[str, ...]
Item = Text | Rule | Box | Ornament


@dataclass(frozen=True, slots=True)
class Layout:
    """One page. `version`: of this format; items are drawn in order, the fixed ones below those of the runner."""

    version: int
    name: str
    items: tuple[Item, ...]
    title: str = ""
    width: float = 210
    height: float = 297


def variables(text: str) -> tuple[str, ...]:
    """The keys of the variables in a text, in order."""
    return tuple(_VARIABLE.findall(text))


def template(text: str) -> Template:
    """The text cut at its variables: words and keys in turn, words first."""
    return tuple(_VARIABLE.split(text))


def filled(parts: Template, values: Mapping[str, str]) -> str:
    """The text with its variables replaced."""
    if len(parts) == 1:
        return parts[0]
    return "".join([values[part] if index % 2 else part for index, part in enumerate(parts)])


def used(items: Sequence[Item]) -> set[str]:
    """The keys of all variables that items show or depend on."""
    shown = {key for item in items if isinstance(item, Text) for key in variables(item.text)}
    return shown | {item.when for item in items if item.when}


def parse(text: str, source: str = "layout") -> Layout:
    """A layout from JSON. Raises Refused, one sentence a fault."""
    try:
        plain: object = json.loads(text)
    except ValueError as fault:
        raise Refused(f"{source}: this is not JSON: {fault}") from None
    version: object = cast(dict[str, object], plain).get("version") if isinstance(plain, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise Refused(f"{source}: version {version} is newer than this program, which reads up to {VERSION}; update it")
    try:
        layout = from_plain(Layout, cast(object, plain))
    except Refused as refused:
        raise Refused(f"{source}: {fault}" for fault in refused.faults) from None
    found = [f"{source}: {fault}" for fault in faults(layout)]
    if found:
        raise Refused(found)
    return layout


def load(path: Path) -> Layout:
    """A layout from its file. Raises Refused."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
        raise Refused(f"{path}: cannot be read: {reason}") from None
    return parse(text, str(path))


def dump(layout: Layout) -> str:
    """The JSON that `parse` reads back."""
    return json.dumps(to_plain(layout), ensure_ascii=False, indent=2) + "\n"


def shipped(name: str = "formal") -> Layout:
    """A layout that comes with the program. Raises Refused when there is none of that name."""
    if name not in names():
        raise Refused(f"layout {name!r} does not come with the program; there are {', '.join(names())}")
    return load(SHIPPED / f"{name}.json")


def names() -> list[str]:
    """The layouts that come with the program."""
    return sorted(path.stem for path in SHIPPED.glob("*.json"))


def faults(layout: Layout) -> Iterator[str]:
    """What a layout asks for that does not exist."""
    for number, item in enumerate(layout.items):
        place = f"items[{number}]"
        shown = variables(item.text) if isinstance(item, Text) else ()
        for key in (*shown, *([item.when] if item.when else [])):
            yield from _unknown(place, "variable", key, VARIABLES)
        if isinstance(item, Ornament):
            yield from _unknown(place, "ornament", item.name, ORNAMENTS)
        fill = item.fill if isinstance(item, Box) else ""
        for ink in (item.ink, *([fill] if fill else [])):
            if not _INK.fullmatch(ink):
                yield f"{place}: {ink!r} is not a colour; write #rrggbb"


def _unknown(place: str, what: str, key: str, known: Iterable[str]) -> Iterator[str]:
    options = list(known)
    if key not in options:
        near = get_close_matches(key, options, n=1)
        yield f"{place}: {what} {key!r} does not exist; " + (
            f"did you mean {near[0]!r}?" if near else f"there are {', '.join(options)}"
        )
