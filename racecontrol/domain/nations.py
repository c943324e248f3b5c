"""World Athletics nation codes, and what people write instead of them.

BRN is Bahrain for World Athletics and Brunei for ISO: the sport's code goes first.
"""

import csv
from functools import cache
from importlib import resources
from typing import NamedTuple

OTHER_NAMES = {
    "England": "GBR",
    "Scotland": "GBR",
    "Wales": "GBR",
    "Northern Ireland": "GBR",
    "Great Britain": "GBR",
    "UK": "GBR",
    "Bosnia": "BIH",
    "Taiwan": "TPE",
}
"""Names that people write for a nation, or for a part of it that has no team of its own."""


class Nation(NamedTuple):
    """`wa`: World Athletics code, "" where the sport has none; ISO 3166 codes; names in English, Chinese, Russian, as
    short as the Unicode CLDR has them: they are read aloud. A team that the sport calls otherwise has the sport's name:
    Chinese Taipei, 中国香港."""

    wa: str
    iso3: str
    iso2: str
    en: str
    zh: str
    ru: str


@cache
def nations() -> tuple[Nation, ...]:
    text = resources.files("racecontrol.domain").joinpath("nations.csv").read_text("utf-8")
    return tuple(Nation(*row) for row in list(csv.reader(text.splitlines()))[1:])


def wa_code(text: str) -> str | None:
    """The World Athletics code of a code or an English name; None for what is no nation."""
    return _codes().get(text.strip().casefold())


@cache
def _codes() -> dict[str, str]:
    codes = {name.casefold(): code for name, code in OTHER_NAMES.items()}
    for field in ("en", "iso2", "iso3", "wa"):
        codes |= {getattr(n, field).casefold(): n.wa or n.iso3 for n in nations() if getattr(n, field)}
    return codes
