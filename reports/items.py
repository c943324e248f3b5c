"""What a certificate layout is made of: typed items on a page, their words in each language, their conditions.

Millimetres from the upper left corner of the page; a text's `y` is its baseline. Sizes and thicknesses are points.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from racecontrol.domain.table import Align
from reports.chains import Family

Words = str | dict[str, str]
"""The same text in every language, or one for each: {"zh": ..., "en": ...}."""
Fit = Literal["fit", "fill"]

PROOF = ("serial", "proof")
"""The variables by which a page says that it is genuine."""

_VARIABLE = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Text:
    """Text with {variables} between `x` and `x + width`.

    Too long, it shrinks from `size` to `min_size`, then breaks into up to `lines` lines around `y`, and shrinks on only
    where that is still not enough: nothing is ever cut off. `when`: see `conditions`.
    """

    kind: Literal["text"]
    text: Words
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


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file, by its path from the folder of the layout: whole inside the rectangle, or filling it."""

    kind: Literal["image"]
    file: str
    x: float
    y: float
    width: float
    height: float
    fit: Fit = "fit"
    when: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of a text with {variables}, on a white square that holds the margin which scanners need.

    Nothing is drawn where the text is empty.
    """

    kind: Literal["qr"]
    text: Words
    x: float
    y: float
    size: float
    ink: str = "#000000"
    when: str = ""


Template = tuple[str, ...]
Item = Text | Rule | Box | Ornament | Image | Code
KINDS = ("text", "line", "box", "ornament", "image", "qr")
"""Of items, as a file names them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One page. `version`: of this format; items are drawn in order, the fixed ones below those of the runner.

    `languages`: those that it is written in, the first one where another is asked for; empty: it has only one.
    `background`: a picture, or the first page of a PDF, that fills the page, by its path from `folder`, where the
    layout's file lies. `needs_result`: only for runners with a result; otherwise it is for everybody.
    """

    version: int
    name: str
    items: tuple[Item, ...]
    title: Words = ""
    width: float = 210
    height: float = 297
    languages: tuple[str, ...] = ()
    background: str = ""
    needs_result: bool = True
    folder: str = ""

    def language(self, *wanted: str) -> str:
        """The first of those wanted that it is written in, else its own first; "" where it has only one."""
        return next((one for one in (*wanted, *self.languages) if one in self.languages), "")

    @property
    def proved(self) -> bool:
        """Whether its pages say that they are genuine: the race needs a key for them."""
        return not used(self.items).isdisjoint(PROOF)


def worded(words: Words, language: str) -> str:
    """The text in that language; "" where it has none in it: an item may be meant for one language only."""
    return words if isinstance(words, str) else words.get(language, "")


def every(words: Words) -> tuple[str, ...]:
    """The texts of all languages."""
    return (words,) if isinstance(words, str) else tuple(words.values())


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


Condition = tuple[str, bool]


def conditions(when: str) -> tuple[Condition, ...]:
    """The variables of a condition, each with whether it has to say something.

    `official`: only where that is not empty; `!official`: only where it is; `gun_time !place`: only where both hold.
    """
    return tuple((part.removeprefix("!"), not part.startswith("!")) for part in when.split())


def holds(asked: Sequence[Condition], values: Mapping[str, str]) -> bool:
    return not asked or all(bool(values[key]) is wanted for key, wanted in asked)


def texts(item: Item) -> Words:
    """What the item says: "" for one without words."""
    return item.text if isinstance(item, Text | Code) else ""


def used(items: Sequence[Item]) -> set[str]:
    """The keys of all variables that items show or depend on, in any language."""
    return {key for item in items for key in _keys(item)}


def _keys(item: Item) -> Iterator[str]:
    for text in every(texts(item)):
        yield from variables(text)
    yield from (key for key, _ in conditions(item.when))
