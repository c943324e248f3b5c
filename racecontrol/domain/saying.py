"""How a name is said, for whoever has to read it aloud."""

import os
import unicodedata
from collections.abc import Iterator

from anyascii import anyascii

from racecontrol.domain.entry import Entry, is_han

GIVEN = "say"
"""The column of entries.csv that tells it, where somebody has asked the runner; it goes before all that is here."""

SURNAMES = {
    "尉迟": ("yù", "chí"), "万俟": ("mò", "qí"), "单于": ("chán", "yú"), "长孙": ("zhǎng", "sūn"),
    "澹台": ("tán", "tái"), "令狐": ("líng", "hú"), "曾": ("zēng",), "单": ("shàn",), "解": ("xiè",),
    "仇": ("qiú",), "区": ("ōu",), "查": ("zhā",), "盖": ("gě",), "朴": ("piáo",), "任": ("rén",), "华": ("huà",),
    "覃": ("qín",), "缪": ("miào",), "尉": ("wèi",), "乐": ("yuè",), "员": ("yùn",), "召": ("shào",), "折": ("shé",),
    "繁": ("pó",), "黑": ("hè",), "重": ("chóng",), "秘": ("bì",), "冼": ("xiǎn",), "洗": ("xiǎn",), "那": ("nā",),
    "燕": ("yān",), "宁": ("nìng",), "过": ("guō",), "翟": ("zhái",), "卜": ("bǔ",), "应": ("yīng",), "种": ("chóng",),
    "訾": ("zī",), "佴": ("nài",), "逄": ("páng",), "幸": ("xìng",), "柏": ("bǎi",), "沈": ("shěn",), "车": ("chē",),
}  # fmt: skip
"""Family names that are not read as their characters usually are; double ones before the characters they begin with."""

_OTHER_READINGS = frozenset({"JPN", "KOR", "PRK"})
"""There the same characters are read in another way."""

_LETTER_BY_LETTER = ("CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HIRAGANA", "KATAKANA", "HANGUL")
"""Scripts that say all that is spoken, so that Latin letters may stand for theirs one by one. Arabic, Hebrew and the
scripts of India leave vowels out."""

_SOUNDS = {"ё": "yo", "ու": "u"}
"""What is said otherwise than it is usually written in Latin letters: Pyotr, not Petr."""

_SOUNDS_OF = {"UKR": {"г": "h", "и": "y", "ґ": "g"}, "BLR": {"г": "h"}}
"""The same letter is another sound there: Hanna, not Ganna."""

_KOREAN = {"김": "Kim", "이": "Lee", "박": "Park", "최": "Choi"}
"""Family names that everybody, their bearers too, says otherwise than the rules spell them; half of Korea."""


def how_to_say(entry: Entry) -> str:
    """`Lǐ Wěi`, `Pyotr Ivanov`; "" where the name says it itself, or nobody here can tell."""
    if entry.extra.get(GIVEN, "").strip():
        return entry.extra[GIVEN].strip()
    letters = [char for char in entry.name if char.isalpha()]
    if letters and entry.nation not in _OTHER_READINGS and all(map(_is_ideograph, letters)):
        return toned(entry.family_name, entry.given_name)
    if entry.latin_name:
        return entry.latin_name if any(char > "\u024f" and not _is_latin(char) for char in letters) else ""
    if any(map(_is_spelled, letters)) and all(_is_spelled(char) or _is_latin(char) for char in letters):
        return " ".join(_spelled_out(part, entry.nation) for part in _words(entry))
    return ""


def is_known(entry: Entry) -> bool:
    """Whether a speaker can say the name from what is printed."""
    return bool(how_to_say(entry)) or all(_is_latin(char) for char in entry.name if char.isalpha())


def toned(family: str, given: str) -> str:
    """A Chinese name in pinyin with its tones, family name first: `Ōuyáng Xiǎo'ān`."""
    surname = next((name for name in SURNAMES if family.startswith(name)), "")
    first = [*SURNAMES.get(surname, ()), *_syllables(family.removeprefix(surname))]
    return " ".join(part for part in (_joined(first), _joined(list(_syllables(given)))) if part)


def _words(entry: Entry) -> list[str]:
    """In native order; Korean and Japanese are written without a space between the two."""
    return f"{entry.family_name} {entry.given_name}".split() if is_han(entry.name) else entry.name.split()


def _spelled_out(word: str, nation: str) -> str:
    said = word.lower()
    for letters, sound in (_SOUNDS | _SOUNDS_OF.get(nation, {})).items():
        said = said.replace(letters, sound)
    return _KOREAN.get(word) or "-".join(map(_capital, anyascii(said).replace("'", "").lower().split("-")))


def _joined(syllables: list[str]) -> str:
    """An apostrophe where a syllable that begins with a vowel could be read into the one before."""
    marked = (
        f"'{one}" if number and unicodedata.normalize("NFD", one)[0] in "aoe" else one
        for number, one in enumerate(syllables)
    )
    return _capital("".join(marked))


def _syllables(text: str) -> Iterator[str]:
    # as in latin.py: a name is no phrase, and the dictionary of phrases takes 0.2 s to read
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    for char in text:
        if not char.isspace():
            yield pinyin(char, style=Style.TONE, errors=anyascii)[0][0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _is_ideograph(char: str) -> bool:
    return unicodedata.name(char, "").startswith("CJK")


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith("LATIN")


def _is_spelled(char: str) -> bool:
    return unicodedata.name(char, "").startswith(_LETTER_BY_LETTER)
