# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false
"""Fonts that measure and shape: ReportLab and HarfBuzz behind types.

The libraries come without type stubs, so only this file, `readable`, `directions` and `document` touch them. Widths
and offsets are font units: thousandths of an em.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFError

from reports.readable import ReadableFont

_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0x110000))
_FREE = _PRIVATE[1]
"""Characters without a meaning of their own: there stand shaped glyphs."""
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

    __slots__ = ("_codes", "_font", "_free", "_made", "_scale", "_shaper", "bold", "name")

    def __init__(self, path: Path, bold: bool = False) -> None:
        """Raises FontUnusable."""
        self.name = f"{path.stem}{'+' if bold else ''}"
        self.bold = bold
        try:
            self._font: Any = ReadableFont(self.name, str(path))
        except (TTFError, OSError) as fault:
            raise FontUnusable(f"{path.name}: {fault}") from fault
        self._codes: dict[int, int] = self._font.face.charToGlyph
        self._free = iter(_FREE)
        self._made: dict[tuple[int, str], tuple[str, float]] = {}
        self._scale: float = self._font.pdfScale(1)
        self._shaper: Any = None

    def covers(self, char: str) -> bool:
        """Private characters are never covered: shaped glyphs live there."""
        code = ord(char)
        return code in self._codes and not any(code in private for private in _PRIVATE)

    def covers_all(self, text: str) -> bool:
        return self._codes.keys() >= set(map(ord, text))

    def measure(self, text: str) -> float:
        """Font units of unshaped text."""
        widths, default = self._font.face.charWidths, self._font.face.defaultWidth
        return sum([widths.get(code, default) for code in map(ord, text)])

    def shape(self, text: str, script: str, right_to_left: bool, ligatures: bool) -> tuple[Glyph, ...]:
        """Glyphs from left to right. `script`: ISO 15924, "" to guess it from the text."""
        buffer: Any = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(text)
        if script:
            buffer.script = script
        buffer.direction = "rtl" if right_to_left else "ltr"
        buffer.guess_segment_properties()
        if self._shaper is None:
            self._shaper = self._font.hbFont()
        uharfbuzz.shape(self._shaper, buffer, {} if ligatures else _NO_LIGATURES)
        infos: list[Any] = buffer.glyph_infos
        meant = _meanings(text, [info.cluster for info in infos])
        apart = right_to_left and 0x20 in self._codes
        glyphs: list[Glyph] = []
        for info, position, part in zip(infos, buffer.glyph_positions, meant, strict=True):
            read, beside = (part[-1:], part[:-1]) if apart and len(part) > 1 else (part, "")
            code, width = self._stand_in(info.codepoint, read)
            advance, dx, dy = position.x_advance, position.x_offset, position.y_offset
            glyphs.append(Glyph(code, advance * self._scale, dx * self._scale, dy * self._scale, width))
            if beside:
                glyphs += self._spaces(beside)
        return tuple(glyphs)

    def _spaces(self, text: str) -> Iterator[Glyph]:
        """What is read beside a ligature that runs to the left, where the glyph itself is read as the last letter.

        Readers turn such text round, most of them a ligature's letters too. So each of the others is read from a space
        of its own behind the right end of the glyph.
        """
        for place, char in enumerate(text, 1):
            code, width = self._stand_in(self._codes[0x20], char)
            yield Glyph(code, 0, -place * width, 0, width)

    def _stand_in(self, number: int, text: str) -> tuple[str, float]:
        """The character that stands for that glyph where it means `text`, and its width.

        That is the text itself, if the font says so too.
        """
        found = self._made.get((number, text))
        if found is None:
            natural = len(text) == 1 and self._codes.get(ord(text)) == number
            code = ord(text) if natural else next(free for free in self._free if free not in self._codes)
            width = self._shaper.get_glyph_h_advance(number) * self._scale
            if not natural:
                self._codes[code], self._font.face.charWidths[code] = number, width
                self._font.told[code] = text
            found = self._made[number, text] = chr(code), width
        return found

    def encode(self, text: str, document: Any) -> list[tuple[str, str]]:
        """The name of the font's subset in that document, and the string operand that stands for the text there."""
        font = self._font
        if text.isascii():  # the first subset has ASCII where ASCII has it
            return [(font.getSubsetInternalName(0, document), f"({_escaped(text)})")]
        parts = font.splitString(text, document)
        return [(font.getSubsetInternalName(subset, document), f"<{data.hex()}>") for subset, data in parts]


def _meanings(text: str, clusters: Sequence[int]) -> Iterator[str]:
    """What each glyph stands for: the first one of a cluster for all of its text, the others for nothing."""
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start in clusters:
        yield text[start : ends.pop(start, start)]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
