"""Words in any script as people type them on any keyboard: without diacritics, in Latin letters, in pinyin."""

import os
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from anyascii import anyascii

from racecontrol.domain.entry import Entry, is_han

READINGS = 4
"""A Chinese name is taken in so many readings at most: 曾 is Zeng, seldom Céng."""

_APART = re.compile(r"[\s\-‐‑–·・.,;/()]+")
_NOTHING = re.compile(r"['’ʼ`´\"]")
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ß": "ss"})
_LAST_LATIN = "\u024f"


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """In small letters, without diacritics, words apart by one space; the script stays: `Łukasz-Ö.` is `lukasz o`."""
    if text.isascii():
        bare = text
    else:
        decomposed = unicodedata.normalize("NFKD", text)
        bare = "".join(char for char in decomposed if not unicodedata.combining(char))
        bare = "".join(anyascii(char) if char <= _LAST_LATIN else char for char in bare)
    return " ".join(_APART.sub(" ", _NOTHING.sub("", bare)).casefold().split())


@lru_cache(maxsize=65536)
def spelled(text: str) -> tuple[str, ...]:
    """A text in every way in which somebody may type it, as `plain` writes; a word may come several times."""
    if text.isascii():
        return (plain(text),) if text else ()
    ways = [plain(text), plain(anyascii(text))]
    if (doubled := text.casefold().translate(_TWO_LETTERS)) != text.casefold():
        ways.append(plain(doubled))
    return tuple(ways)


def name_ways(entry: Entry) -> Iterator[str]:
    """The names of an entry in every way: native, Latin as registered, transliterated, in pinyin."""
    family, given = entry.family_name, entry.given_name
    for text in (family, given, entry.name, entry.latin_name):
        yield from spelled(text)
    if is_han(family + given):
        for last, first in islice(product(pinyin(family), pinyin(given)), READINGS):
            yield f"{''.join(last)}{''.join(first)} {''.join(first)}{''.join(last)}"
            yield f"{' '.join((*last, *first))} {''.join(first)} {''.join(one[0] for one in (*last, *first))}"


@lru_cache(maxsize=65536)
def pinyin(text: str) -> tuple[tuple[str, ...], ...]:
    """Chinese characters in pinyin without tones, the usual reading first, then others; at most READINGS.

    Each reading has one syllable for a character; ü is written v, as on keyboards, or yu, as in passports.
    """
    of_each = [_syllables(char) for char in text if not char.isspace()]
    return tuple(islice(product(*of_each), READINGS))


@lru_cache(maxsize=65536)
def _syllables(char: str) -> tuple[str, ...]:
    # a name is no phrase: without their dictionary, reading it in does not hold the other threads up for 0.2 s
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    (found,) = pinyin(char, style=Style.NORMAL, heteronym=True, errors=anyascii) or [[char]]
    with_passport = [way for one in found for way in ((one, one.replace("v", "yu")) if "v" in one else (one,))]
    return tuple(one for one in dict.fromkeys(map(plain, with_passport)) if one) or (char,)
