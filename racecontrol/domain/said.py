"""Sentences of the race that remember how they were made, so that a window can say them in another language.

As a `str` each is the finished English text: commands, files, logs and tests need nothing else. Names, bibs, codes,
times and numbers are values; every word of a language stands in a template.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import cast

FORMS = "|"
"""Stands between the forms of a template that counts: `{n:,} runner|{n:,} runners`. The value `n` chooses."""


def _slavic(n: int) -> int:
    """1 and 21 runners, 2 to 4 and 22, 5 and 11."""
    teen = n % 100 in (11, 12, 13, 14)
    return 2 if teen or n % 10 not in (1, 2, 3, 4) else 0 if n % 10 == 1 else 1


PLURALS: dict[int, Callable[[int], int]] = {1: lambda _: 0, 2: lambda n: 0 if n == 1 else 1, 3: _slavic}
"""Which form counts so many, by how many forms a template has: one as in Chinese, two as in English, three as in
Russian. So a text that has no translation yet is counted as English is, whatever the language of the window."""


class Said(str):
    """A finished English text. `template`: with `{names}`, perhaps in several forms; `values`: what fills it, each
    perhaps a text of this kind itself. It cannot be changed, and is equal to its text and hashed as it."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> "Said":
        one = super().__new__(cls, filled(template, values))
        object.__setattr__(one, "template", template)
        object.__setattr__(one, "values", MappingProxyType(values))
        return one

    def __setattr__(self, name: str, _: object) -> None:
        raise AttributeError(f"{name} of a text that was said cannot be changed")

    def __reduce__(self) -> tuple[type["Said"], tuple[str, dict[str, object]]]:
        return Said, (self.template, dict(self.values))


class Series(str):
    """`parts` one after the other with `between` between them, each perhaps a text that was said. It cannot be changed
    either."""

    __slots__ = ("between", "parts")
    between: str
    parts: tuple[str, ...]

    def __new__(cls, between: str, parts: tuple[str, ...]) -> "Series":
        one = super().__new__(cls, between.join(parts))
        object.__setattr__(one, "between", between)
        object.__setattr__(one, "parts", parts)
        return one

    def __setattr__(self, name: str, _: object) -> None:
        raise AttributeError(f"{name} of a text that was said cannot be changed")

    def __reduce__(self) -> tuple[type["Series"], tuple[str, tuple[str, ...]]]:
        return Series, (self.between, self.parts)


def N_(template: str) -> str:  # noqa: N802  the name by which such texts are found everywhere
    """Marks a template in a table; it is said where its values are known."""
    return template


def said(template: str, **values: object) -> Said:
    """`template` with `{names}` filled in. A `template` of several forms takes the one that counts `n`, a whole number.

    The template is written out at each call, never put together: that is how the texts for translation are found.
    """
    return Said(template, values)


def series(between: str, parts: Iterable[str]) -> Series:
    """The parts with `between` between them, which may be said itself, as `COMMA` is."""
    return Series(between, tuple(parts))


def filled(template: str, values: Mapping[str, object]) -> str:
    """`template` in the form that counts, with its values."""
    if FORMS in template:
        forms = template.split(FORMS)
        template = forms[PLURALS[len(forms)](cast(int, values["n"]))]
    return template.format_map(values)


def retold(text: str, translated: Callable[[str], str]) -> str:
    """A text that was said, and all that it is made of, with its templates `translated`; any other text as it is."""
    match text:
        case Series():
            return retold(text.between, translated).join(retold(part, translated) for part in text.parts)
        case Said():
            return filled(translated(text.template), retold_values(text.values, translated))
        case _:
            return text


def retold_values(values: Mapping[str, object], translated: Callable[[str], str]) -> dict[str, object]:
    """The values of a template, those that were said retold."""
    return {name: retold(one, translated) if isinstance(one, str) else one for name, one in values.items()}


COMMA, SEMICOLON, AND, OR = said(", "), said("; "), said(" and "), said(" or ")
"""What stands between the parts of a list."""
