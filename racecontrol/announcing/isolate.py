"""Names that run from right to left, kept together in a sentence that runs from left to right.

Without it the figures and commas beside an Arabic name change their places on the screen (Unicode UAX #9, 6.3).
"""

import unicodedata

from racecontrol.domain.said import Said, Series, series

FIRST_STRONG, POP = "\u2068", "\u2069"
"""FSI and PDI: what stands between them runs by itself, in the direction of its first letter."""

_FROM_RIGHT = frozenset({"R", "AL"})


def isolated(text: str) -> str:
    """A text that was said, with the values in it that have letters from right to left isolated; any other text itself
    isolated, where it has such letters."""
    match text:
        case Said():
            return Said(text.template, {name: _value(one) for name, one in text.values.items()})
        case Series():
            return series(text.between, map(isolated, text.parts))
        case _:
            return f"{FIRST_STRONG}{text}{POP}" if runs_from_right(text) else text


def runs_from_right(text: str) -> bool:
    """Whether any letter of it does."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in _FROM_RIGHT for char in text)


def _value(one: object) -> object:
    return isolated(one) if isinstance(one, str) else one
