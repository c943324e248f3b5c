"""A person in a race."""

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from racecontrol.domain.setup import Sex

BirthDate = NewType("BirthDate", str)
"""`YYYY-MM-DD` or `YYYY`, as the registration gave it; a year alone stays a year alone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One bib. Every optional field may be empty; an empty one never breaks a list or a page.

    `nation`: World Athletics code. `chips`: one or two, as the decoder sends them. `extra`: unknown columns, kept.
    """

    bib: str
    race: str
    wave: str = ""
    family_name: str = ""
    given_name: str = ""
    latin_name: str = ""
    sex: Sex | None = None
    birth_date: BirthDate | None = None
    nation: str = ""
    club: str = ""
    chips: tuple[str, ...] = ()
    language: str = ""
    elite: bool = False
    note: str = ""
    extra: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def name(self) -> str:
        """In native order: family name first where the script is Chinese, Japanese or Korean, without a space."""
        family, given = self.family_name, self.given_name
        if family and given and is_han(family + given):
            return family + given
        return f"{given} {family}".strip() or self.latin_name

    def age(self, on: date) -> int | None:
        """Full years on that day; by the year alone where only that is known."""
        if self.birth_date is None:
            return None
        years = on.year - int(self.birth_date[:4])
        return years - (len(self.birth_date) > 4 and self.birth_date[5:] > on.isoformat()[5:])


def is_han(text: str) -> bool:
    """Whether every letter is written in Chinese characters, kana or Hangul."""
    return all(char >= "\u2e80" for char in text if char.isalpha())


def bib_order(bib: str) -> tuple[int, str]:
    """Sort key: 9 before 10 before A10."""
    return (int(bib) if bib.isdecimal() else 1 << 62, bib)
