"""Text in every script: characters become lines, each run in its own face, direction and shape."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from racecontrol.domain.table import Align
from reports.chains import PLAIN, Style, face_of, faces_of, primary
from reports.directions import levels, visual
from reports.document import BLACK, Document, Ink
from reports.faces import Face
from reports.lines import Line, Piece
from reports.scripts import script_of


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face, script (ISO 15924, "" for what all scripts share) and direction (odd level: to the left)."""

    text: str
    face: Face
    script: str
    level: int


SHARE: dict[Align, float] = {"left": 0, "center": 0.5, "right": 1}
"""How much of a text lies left of the point that it is aligned to."""

_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffc\ud800-\udfff]+")
# Latin, Greek, Cyrillic, Chinese, Japanese, Korean and punctuation: one glyph a character, left to right.
_SIMPLE = re.compile(
    "[\x20-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20bf\u2100-\u2bff"
    "\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff]*"
)
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_COMMON = frozenset({"P", "Z", "N", "S", "M", "C"})


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
    found = visual(list(_logical(text, style)), lambda run: run.level)
    return [run for run in found if run.text]


def _logical(text: str, style: Style) -> Iterator[Run]:
    keys = zip(_faces(text, style), _scripts(text), levels(text), strict=True)
    for (found, script, level), chars in groupby(zip(keys, text, strict=True), key=lambda pair: pair[0]):
        if found is not None:
            yield Run("".join(char for _, char in chars), found, script, level)


def _faces(text: str, style: Style) -> Iterator[Face | None]:
    """What scripts share (spaces, marks, joiners) stays in the face before it, where that has it."""
    current: Face | None = None
    found = faces_of(text, style)
    for char in text:
        shared = unicodedata.category(char)[0] in _COMMON and not char.isdecimal()
        if current is None or not shared or not (current.covers(char) or _INVISIBLE.match(char)):
            current = found[char]
        yield current


def _scripts(text: str) -> Iterator[str]:
    current = ""
    for char in text:
        script = script_of(char)[0]
        if script or unicodedata.category(char)[0] == "L":
            current = script
        yield current


@lru_cache(maxsize=32768)
def compose(text: str, style: Style = PLAIN) -> Line:
    """The text ready to be drawn at any size. What no font has is left out; ask `missing` before."""
    text = clean(text)
    if not _SIMPLE.fullmatch(text):
        return _line(text, style, tuple(_shaped(run) for run in runs(text, style)))
    if primary(style).covers_all(text):
        return _line(text, style, (_plain(primary(style), text),) if text else ())
    by_face = groupby(text, key=faces_of(text, style).get)
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
    leftward = run.level % 2 == 1
    glyphs = run.face.shape(run.text, run.script, leftward, ligatures=bool(run.script))
    return Piece(run.face, run.text, glyphs, sum(glyph.advance for glyph in glyphs), leftward)


def extent(line: Line, size: float, spacing: float = 0) -> float:
    """Points that the line takes at that size. `spacing`: points between two characters."""
    return line.width * size / 1000 + line.tracking(spacing) * max(len(line.text) - 1, 0)


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
