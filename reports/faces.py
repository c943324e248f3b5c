# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportPrivateUsage=false
# pyright: reportMissingParameterType=false, reportAttributeAccessIssue=false
"""Fonts that measure and shape, and lines of text made of them: ReportLab, HarfBuzz and bidi behind types.

The libraries come without type stubs, so only this file and `document` touch them. Widths and offsets are font units:
thousandths of an em.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import bidi.algorithm as _bidi
import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFError, TTFont

_PRIVATE = range(0xE000, 0xF900)
_NO_LIGATURES = {"liga": False, "clig": False, "dlig": False}


class FontUnusable(Exception):
    """The file is no font with TrueType outlines."""


class Glyph(NamedTuple):
    """One shaped glyph. `code`: the character that stands for it in the font; the rest in font units."""

    code: str
    advance: float
    dx: float
    dy: float
    width: float


class Face:
    """A font file. `bold`: it has no bold weight of its own and is to be thickened."""

    __slots__ = ("_codes", "_font", "bold", "name")

    def __init__(self, path: Path, bold: bool = False) -> None:
        """Raises FontUnusable."""
        self.name = f"{path.stem}{'+' if bold else ''}"
        self.bold = bold
        try:
            self._font: Any = TTFont(self.name, str(path), asciiReadable=True)
        except (TTFError, OSError) as fault:
            raise FontUnusable(f"{path.name}: {fault}") from fault
        self._codes: dict[int, int] = self._font.face.charToGlyph

    def covers(self, char: str) -> bool:
        """Private characters are never covered: shaped glyphs live there."""
        return ord(char) in self._codes and ord(char) not in _PRIVATE

    def covers_all(self, text: str) -> bool:
        return self._codes.keys() >= set(map(ord, text))

    def measure(self, text: str) -> float:
        """Font units of unshaped text."""
        widths, default = self._font.face.charWidths, self._font.face.defaultWidth
        return sum([widths.get(code, default) for code in map(ord, text)])

    def shape(self, text: str, script: str, right_to_left: bool, ligatures: bool) -> tuple[Glyph, ...]:
        """Glyphs from left to right. `script`: ISO 15924, "" to guess it from the text."""
        buffer: Any = uharfbuzz.Buffer()
        buffer.add_str(text)
        if script:
            buffer.script = script
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.guess_segment_properties()
        font: Any = self._font.hbFont()
        uharfbuzz.shape(font, buffer, {} if ligatures else _NO_LIGATURES)
        pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return tuple(self._glyph(font, info, position) for info, position in pairs)

    def _glyph(self, font: Any, info: Any, position: Any) -> Glyph:
        face, scale = self._font.face, self._font.pdfScale
        codes = face.glyphToChar.get(info.codepoint)
        code = (
            codes[0]
            if codes
            else self._font.hbAddPrivate(
                font.glyph_to_string(info.codepoint), info.codepoint, scale(font.get_glyph_h_advance(info.codepoint))
            )
        )
        width = face.charWidths.get(code, face.defaultWidth)
        return Glyph(chr(code), scale(position.x_advance), scale(position.x_offset), scale(position.y_offset), width)

    def encode(self, text: str, document: Any) -> list[tuple[str, str]]:
        """The name of the font's subset in that document, and the string operand that stands for the text there."""
        font = self._font
        if text.isascii():  # the first subset has ASCII where ASCII has it
            return [(font.getSubsetInternalName(0, document), f"({_escaped(text)})")]
        parts = font.splitString(text, document)
        return [(font.getSubsetInternalName(subset, document), f"<{data.hex()}>") for subset, data in parts]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one face. `glyphs` None: drawn as it stands. `width`: font units."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...] | None
    width: float


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Pieces from left to right. `text`: in reading order; `width`: font units; equal only to itself.

    `bold`: some piece is to be thickened. `missing`: characters that no font has and that are therefore not drawn.
    """

    text: str
    pieces: tuple[Piece, ...]
    width: float
    bold: bool = False
    missing: tuple[str, ...] = ()


def levels(text: str) -> list[int]:
    """The bidirectional level of each character (UAX 9); odd is right to left.

    Joiners are left out of the computation, which would drop them, and take the level before them. Characters that
    this Unicode does not know yet count as letters.
    """
    counted = [index for index, char in enumerate(text) if unicodedata.bidirectional(char) != "BN"]
    resolved = _resolve("".join(text[index] if unicodedata.bidirectional(text[index]) else "a" for index in counted))
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
