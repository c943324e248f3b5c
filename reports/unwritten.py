"""Characters that no font here can write: named before a page is printed, with the text that they stand in."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from racecontrol.domain.table import Table
from reports.chains import Style
from reports.fonts import missing
from reports.items import Layout, Text, conditions, holds, template, worded
from reports.variables import VARIABLES

PACKAGES = ((0xAC00, 0xD7A3, "fonts-nanum"), (0x20000, 0x2FA1F, "fonts-hanazono"))
"""First and last character, and the package of a font that has nearly all between them."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """`what`: the variable's label, "" for the layout's own words; `text`: what cannot be written as a whole."""

    what: str
    text: str
    characters: tuple[str, ...]

    def __str__(self) -> str:
        """The end of a sentence that begins with whose page it is."""
        whose = f"{self.what} “{self.text}”" if self.what else f"the layout's words “{self.text}”"
        known = dict.fromkeys(package for char in self.characters for package in _packages(char))
        repair = f"install the package {' and '.join(known)}" if known else "install a font that has it"
        return f"{whose}: no font here has {', '.join(map(named, self.characters))}; {repair}"


def lacking(layout: Layout, values: Mapping[str, str], language: str = "") -> tuple[Lacking, ...]:
    """What would be left out of this page, each text once. `values`: text for each variable of the layout."""
    return tuple(dict.fromkeys(_lacking(layout, values, layout.language(language))))


def _lacking(layout: Layout, values: Mapping[str, str], language: str) -> Iterator[Lacking]:
    for item in layout.items:
        if not isinstance(item, Text) or not holds(conditions(item.when), values):
            continue
        for index, part in enumerate(template(worded(item.text, language))):
            label, text = (VARIABLES[part].label, values[part]) if index % 2 else ("", part)
            found = missing(text, Style(item.family, item.bold))
            if found:
                yield Lacking(label, text, tuple(found))


def _packages(char: str) -> Iterator[str]:
    yield from (package for first, last, package in PACKAGES if first <= ord(char) <= last)


def in_table(table: Table) -> tuple[Lacking, ...]:
    """What would be left out of a list, each text once; `what` is the heading of its column."""
    titles = [column.title for column in table.columns]
    cells = dict.fromkeys((title, text) for row in table.rows for title, text in zip(titles, row, strict=True))
    found = ((title, text, tuple(missing(text))) for title, text in cells if not text.isascii())
    return tuple(Lacking(title, text, characters) for title, text, characters in found if characters)


def named(char: str) -> str:
    """`“☃” (U+2603 SNOWMAN)`; what is named by its number alone is not named twice."""
    name = unicodedata.name(char, "")
    known = f" {name}" if name and not name.endswith(f"-{ord(char):X}") else ""
    return f"“{char}” (U+{ord(char):04X}{known})"
