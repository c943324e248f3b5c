# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
"""In which direction each part of a line runs (UAX 9), and the order in which the parts stand on paper."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, TypeVar

import bidi.algorithm as _bidi

Part = TypeVar("Part")

_LETTERS = frozenset({"R", "AL"})
_ALL_LEFTWARD = _LETTERS | {"NSM", "WS", "BN"}
"""Letters that run to the left, their marks, spaces and joiners: the whole of nearly every name."""
# The blocks of the scripts that run to the left, and the marks that make something run so.
_LEFTWARD = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def levels(text: str) -> list[int]:
    """The bidirectional level of each character (0 for all, where none runs to the left); odd is right to left.

    Joiners are left out of the computation, which would drop them, and take the level before them. Characters that
    this Unicode does not know yet count as letters.
    """
    if not _LEFTWARD.search(text):
        return [0] * len(text)
    kinds = list(map(unicodedata.bidirectional, text))
    if _ALL_LEFTWARD.issuperset(kinds) and not _LETTERS.isdisjoint(kinds):
        return [1] * len(text)
    counted = [index for index, kind in enumerate(kinds) if kind != "BN"]
    resolved = _resolve("".join(text[index] if kinds[index] else "a" for index in counted))
    found = dict(zip(counted, resolved, strict=True))
    out: list[int] = []
    for index in range(len(text)):
        out.append(found.get(index, out[-1] if out else 0))
    return out


def _resolve(text: str) -> list[int]:
    storage: Any = _bidi.get_empty_storage()
    storage["base_level"] = _bidi.get_base_level(text)
    storage["base_dir"] = ("L", "R")[storage["base_level"]]
    _bidi.get_embedding_levels(text, storage)
    _bidi.explicit_embed_and_overrides(storage)
    _bidi.resolve_weak_types(storage)
    _bidi.resolve_neutral_types(storage, False)
    _bidi.resolve_implicit_levels(storage, False)
    return [char["level"] for char in storage["chars"]]


def visual(logical: Sequence[Part], level: Callable[[Part], int]) -> list[Part]:
    """From the highest level down to the lowest odd one, stretches of at least that level are turned round (L2)."""
    order = list(logical)
    for lowest in range(max(map(level, order), default=0), 0, -1):
        order = _turned(order, level, lowest)
    return order


def _turned(order: list[Part], level: Callable[[Part], int], lowest: int) -> list[Part]:
    out: list[Part] = []
    for high, stretch in groupby(order, key=lambda part: level(part) >= lowest):
        found = list(stretch)
        out += reversed(found) if high else found
    return out
