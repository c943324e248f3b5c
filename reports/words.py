"""The words of lists on paper in the languages of `words.csv`: English as the code says it, Chinese, Russian.

What a list says is said in English and remembers how it was made; it is put into the reader's language where it is
drawn. Names, codes, times and what the set-up calls its races and awards stand as they are.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from racecontrol.domain.said import Said, Series, retold
from racecontrol.domain.table import Table

LANGUAGES = ("en", "zh", "ru")
"""The first is the language of the code."""

SEXES = {"M": "Men", "W": "Women", "X": "Open"}
BASES = {"gun": "by gun", "net": "by net"}
DOT = "  ·  "


def told(template: str, **values: object) -> Said:
    """What paper says, and the window does not: `template` with `{names}` filled in; of several forms by `n`."""
    return Said(template, values)


def dotted(*parts: str) -> Series:
    """The parts that are not empty, with dots between them."""
    return Series(DOT, tuple(part for part in parts if part))


def spoken(text: str, language: str) -> str:
    """What was said, in that language; any other text as it is."""
    return retold(text, lambda template: word(template, language)) if isinstance(text, (Said, Series)) else text


def word(text: str, language: str) -> str:
    """A heading or a template; itself where the table has no such word."""
    return words(language).get(text, text)


def in_language(table: Table, language: str) -> Table:
    """The same table with its title, headings and what its cells say in that language."""
    columns = tuple(replace(column, title=word(column.title, language)) for column in table.columns)
    rows = tuple(
        tuple(cell if type(cell) is str else spoken(cell, language) for cell in row)  # most cells are names and numbers
        for row in table.rows
    )
    return Table(spoken(table.title, language), columns, rows, spoken(table.subtitle, language))


def language_of(languages: Sequence[str], wanted: str = "") -> str:
    """The language of a list: the wanted one, else the event's first that is known here, else English."""
    return next((one for one in (wanted, *languages) if one in LANGUAGES), LANGUAGES[0])


def kilometres(metres: float) -> Said:
    """`42.195 km`, `5 km`."""
    return told("{distance} km", distance=f"{metres / 1000:.3f}".rstrip("0").rstrip("."))


def sex_word(sex: str) -> str:
    return told(SEXES[sex]) if sex in SEXES else sex


@cache
def words(language: str) -> Mapping[str, str]:
    """English -> that language; empty for English and for a language that the table has not."""
    text = resources.files("reports").joinpath("words.csv").read_text("utf-8")
    return {row["en"]: row[language] for row in csv.DictReader(text.splitlines()) if row.get(language)}
