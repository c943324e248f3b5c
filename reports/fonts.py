"""Text in every script: which font writes which character, in what direction, in what shape.

No font has all characters, so each style has chains of font files, tried in turn. The files are looked for when they
are needed: in `fonts/` beside the program, then where the system keeps its own.
"""

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

from racecontrol.domain.refusal import Refused
from racecontrol.domain.table import Align
from reports.document import BLACK, Document, Ink
from reports.faces import Face, FontUnusable, Line, Piece, levels

Family = Literal["sans", "serif"]


class Style(NamedTuple):
    """A tuple, because millions of look-ups are made by it."""

    family: Family = "sans"
    bold: bool = False


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face, script (ISO 15924, "" for what all scripts share) and direction (odd level: to the left)."""

    text: str
    face: Face
    script: str
    level: int


SHARE: dict[Align, float] = {"left": 0, "center": 0.5, "right": 1}
"""How much of a text lies left of the point that it is aligned to."""

FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
LATIN: dict[Family, tuple[str, ...]] = {
    "sans": ("NotoSans", "DejaVuSans", "segoeui", "Arial", "arial"),
    "serif": ("NotoSerif", "NotoSans", "DejaVuSerif", "times", "Times New Roman"),
}
HAN: dict[Family, tuple[str, ...]] = {
    "sans": ("DroidSansFallbackFull", "DroidSansFallback", "wqy-microhei", "LXGWWenKai", "msyh", "simsun"),
    "serif": ("LXGWWenKai", "DroidSansFallbackFull", "DroidSansFallback", "wqy-microhei", "simkai", "simsun"),
}
OTHER: dict[Family, tuple[str, ...]] = {
    "sans": ("NotoSans{}", "NotoSerif{}"),
    "serif": ("NotoSerif{}", "NotoNaskh{}", "NotoSans{}"),
}
LAST = (
    "NotoSansSymbols2",
    "NotoSansSymbols",
    "NotoSansMath",
    "DejaVuSans",
    "Arial Unicode",
    "Nirmala",
    "mmrtext",
    "seguisym",
)
"""When nothing else has the character."""

SCRIPTS: tuple[tuple[int, int, str, str], ...] = (
    (0x0530, 0x058F, "Armn", "Armenian"),
    (0x0590, 0x05FF, "Hebr", "Hebrew"),
    (0x0600, 0x06FF, "Arab", "Arabic"),
    (0x0700, 0x074F, "Syrc", "SyriacEastern"),
    (0x0750, 0x077F, "Arab", "Arabic"),
    (0x0780, 0x07BF, "Thaa", "Thaana"),
    (0x07C0, 0x07FF, "Nkoo", "NKo"),
    (0x0860, 0x086F, "Syrc", "SyriacEastern"),
    (0x0870, 0x08FF, "Arab", "Arabic"),
    (0x0900, 0x097F, "Deva", "Devanagari"),
    (0x0980, 0x09FF, "Beng", "Bengali"),
    (0x0A00, 0x0A7F, "Guru", "Gurmukhi"),
    (0x0A80, 0x0AFF, "Gujr", "Gujarati"),
    (0x0B00, 0x0B7F, "Orya", "Oriya"),
    (0x0B80, 0x0BFF, "Taml", "Tamil"),
    (0x0C00, 0x0C7F, "Telu", "Telugu"),
    (0x0C80, 0x0CFF, "Knda", "Kannada"),
    (0x0D00, 0x0D7F, "Mlym", "Malayalam"),
    (0x0D80, 0x0DFF, "Sinh", "Sinhala"),
    (0x0E00, 0x0E7F, "Thai", "Thai"),
    (0x0E80, 0x0EFF, "Laoo", "Lao"),
    (0x0F00, 0x0FFF, "Tibt", "Tibetan"),
    (0x1000, 0x109F, "Mymr", "Myanmar"),
    (0x10A0, 0x10FF, "Geor", "Georgian"),
    (0x1200, 0x139F, "Ethi", "Ethiopic"),
    (0x13A0, 0x13FF, "Cher", "Cherokee"),
    (0x1780, 0x17FF, "Khmr", "Khmer"),
    (0x1800, 0x18AF, "Mong", "Mongolian"),
    (0x19E0, 0x19FF, "Khmr", "Khmer"),
    (0x1C80, 0x1C8F, "Cyrl", ""),
    (0x1C90, 0x1CBF, "Geor", "Georgian"),
    (0x2D00, 0x2D2F, "Geor", "Georgian"),
    (0x2D80, 0x2DDF, "Ethi", "Ethiopic"),
    (0xA8E0, 0xA8FF, "Deva", "Devanagari"),
    (0xA9E0, 0xA9FF, "Mymr", "Myanmar"),
    (0xAA60, 0xAA7F, "Mymr", "Myanmar"),
    (0xAB00, 0xAB2F, "Ethi", "Ethiopic"),
    (0xAB70, 0xABBF, "Cher", "Cherokee"),
    (0xFB13, 0xFB17, "Armn", "Armenian"),
    (0xFB1D, 0xFB4F, "Hebr", "Hebrew"),
    (0xFB50, 0xFDFF, "Arab", "Arabic"),
    (0xFE70, 0xFEFE, "Arab", "Arabic"),
)
"""First and last character, ISO 15924 code, and Noto's word for the script. Everything else needs no shaping."""

_STARTS = [first for first, _, _, _ in SCRIPTS]
_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffc]+")
# Latin, Greek, Cyrillic, Chinese, Japanese, Korean and punctuation: one glyph a character, left to right.
_SIMPLE = re.compile(
    "[\x20-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20bf\u2100-\u2bff"
    "\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff]*"
)
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_COMMON = frozenset({"P", "Z", "N", "S", "M", "C"})


@cache
def files() -> dict[str, Path]:
    """Every font file within reach, by name; the program's own go before the system's."""
    beside = Path(getattr(sys, "_MEIPASS", Path(__file__).parent)) / "fonts"
    folders = [*(Path(folder).expanduser() for folder in reversed(FOLDERS)), beside]
    return {path.name: path for folder in folders if folder.is_dir() for path in sorted(folder.rglob("*.tt[fc]"))}


@cache
def face(stem: str, bold: bool) -> Face | None:
    """The font of that file name without weight; None when it is not there or not usable."""
    weights = (f"{stem}-Bold.ttf",) if bold else ()
    for name in (*weights, f"{stem}-Regular.ttf", f"{stem}.ttf", f"{stem}.ttc"):
        if name in files():
            try:
                return Face(files()[name], bold=bold and name not in weights)
            except FontUnusable:
                continue
    return None


def chain(style: Style, script: str = "") -> Iterator[Face]:
    """Fonts to try, best first, loaded as they are asked for. `script`: Noto's word for it."""
    own = [pattern.format(script) for pattern in OTHER[style.family]] if script else []
    for stem in dict.fromkeys((*own, *LATIN[style.family], *HAN[style.family], *LAST)):
        found = face(stem, style.bold)
        if found is not None:
            yield found


@cache
def primary(style: Style) -> Face:
    """The face for Latin letters and digits. Raises Refused when there is no font at all."""
    for found in chain(style):
        return found
    raise Refused(
        "no fonts found: install the packages fonts-noto-core and fonts-droid-fallback, "
        "or put their .ttf files into the folder fonts beside the program"
    )


@lru_cache(maxsize=65536)
def face_of(char: str, style: Style) -> Face | None:
    """The first face of the chain with that character; None when no font has it."""
    return next((found for found in chain(style, script_of(char)[1]) if found.covers(char)), None)


def script_of(char: str) -> tuple[str, str]:
    """ISO 15924 code and Noto's word; ("", "") for what needs no shaping or is shared by all scripts."""
    index = bisect_right(_STARTS, ord(char)) - 1
    if index >= 0 and ord(char) <= SCRIPTS[index][1]:
        return SCRIPTS[index][2:]
    return ("", "")


def clean(text: str) -> str:
    """Composed, without control characters, explicit directions and line ends."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return _UNWANTED.sub(" ", text).strip()


def missing(text: str, style: Style = PLAIN) -> list[str]:
    """The characters that no font here can write, each once, in order."""
    return list(compose(text, style).missing)


def runs(text: str, style: Style = PLAIN) -> list[Run]:
    """The text by face, script and direction, in visual order from left to right."""
    text = clean(text)
    found = _visual(list(_logical(text, style)))
    return [run for run in found if run.text]


def _logical(text: str, style: Style) -> Iterator[Run]:
    keys = zip(_faces(text, style), _scripts(text), levels(text), strict=True)
    for (found, script, level), chars in groupby(zip(keys, text, strict=True), key=lambda pair: pair[0]):
        if found is not None:
            yield Run("".join(char for _, char in chars), found, script, level)


def _faces(text: str, style: Style) -> Iterator[Face | None]:
    """What scripts share (spaces, marks, joiners) stays in the face before it, where that has it."""
    current: Face | None = None
    for char in text:
        shared = unicodedata.category(char)[0] in _COMMON and not char.isdecimal()
        if current is None or not shared or not (current.covers(char) or _INVISIBLE.match(char)):
            current = face_of(char, style)
        yield current


def _scripts(text: str) -> Iterator[str]:
    current = ""
    for char in text:
        script = script_of(char)[0]
        if script or unicodedata.category(char)[0] == "L":
            current = script
        yield current


def _visual(logical: list[Run]) -> list[Run]:
    """From the highest level down to the lowest odd one, stretches of at least that level are turned round (L2)."""
    order = logical
    highest = max((run.level for run in order), default=0)
    for level in range(highest, 0, -1):
        order = _turned(order, level)
    return order


def _turned(order: list[Run], level: int) -> list[Run]:
    out: list[Run] = []
    for high, stretch in groupby(order, key=lambda run: run.level >= level):
        found = list(stretch)
        out += reversed(found) if high else found
    return out


@lru_cache(maxsize=32768)
def compose(text: str, style: Style = PLAIN) -> Line:
    """The text ready to be drawn at any size. What no font has is left out; ask `missing` before."""
    text = clean(text)
    if not _SIMPLE.fullmatch(text):
        return _line(text, style, tuple(_shaped(run) for run in runs(text, style)))
    if primary(style).covers_all(text):
        return _line(text, style, (_plain(primary(style), text),) if text else ())
    by_face = groupby(text, key=lambda char: face_of(char, style))
    return _line(text, style, tuple(_plain(found, "".join(chars)) for found, chars in by_face if found is not None))


def _line(text: str, style: Style, pieces: tuple[Piece, ...]) -> Line:
    whole = sum([len(piece.text) for piece in pieces]) == len(text)
    bold = any(piece.face.bold for piece in pieces)
    return Line(text, pieces, sum([piece.width for piece in pieces]), bold, () if whole else _unknown(text, style))


def _unknown(text: str, style: Style) -> tuple[str, ...]:
    chars = dict.fromkeys(text)
    return tuple(char for char in chars if not _INVISIBLE.match(char) and face_of(char, style) is None)


def _plain(found: Face, text: str) -> Piece:
    return Piece(found, text, None, found.measure(text))


def _shaped(run: Run) -> Piece:
    """Ligatures of Latin letters are off: a copied "fi" would come out as one character."""
    glyphs = run.face.shape(run.text, run.script, run.level % 2 == 1, ligatures=bool(run.script))
    return Piece(run.face, run.text, glyphs, sum(glyph.advance for glyph in glyphs))


def extent(line: Line, size: float, spacing: float = 0) -> float:
    """Points that the line takes at that size. `spacing`: points between two characters."""
    return line.width * size / 1000 + (spacing * max(len(line.text) - 1, 0) if spacing else 0)


def width(text: str, style: Style = PLAIN, size: float = 10, spacing: float = 0) -> float:
    """Points that the text takes."""
    return extent(compose(text, style), size, spacing)


def draw_text(
    document: Document,
    x: float,
    y: float,
    text: str,
    style: Style = PLAIN,
    size: float = 10,
    align: Align = "left",
    ink: Ink = BLACK,
    spacing: float = 0,
) -> None:
    """One line with its baseline at `y`; `x`: its left end, right end or middle, by `align`. Lengths in points."""
    line = compose(text, style)
    if line.text:
        document.line(x - extent(line, size, spacing) * SHARE[align], y, line, size, ink, spacing)
