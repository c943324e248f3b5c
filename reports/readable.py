# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false
"""Embedded fonts that say what their glyphs mean: text copied from the PDF is the text that was written.

A shaped glyph (a joined letter, a ligature) has no character of its own, so it is given a free one within the font;
ReportLab would tell readers that free one. The table here tells the text for which it stands (PDF 32000-1, 9.10.3).
"""

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")
_ROWS = 100
"""So many rows at most go into one block of the table."""
_NOTHING = "\u200b"
"""Zero width space, for a glyph that adds nothing to the text: readers make a control character of an empty row."""


class ReadableFont(TTFont):
    """A TrueType font. `told`: for the characters that stand for shaped glyphs, the text that the glyph means."""

    def __init__(self, name: str, path: str) -> None:
        """Raises TTFError and OSError. In the PDF it is called `name`: two files may call themselves the same."""
        super().__init__(name, path, asciiReadable=True)
        self.face.name = _NO_NAME.sub("-", name).encode("ascii")
        self.told: dict[int, str] = {}

    def addObjects(self, doc: Any) -> None:  # noqa: N802  ReportLab's name
        """The font's objects in that document: its own tables take the place of ReportLab's."""
        subsets: list[list[int]] = self.state[doc].subsets
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            doc.idToObject[fonts[name].ToUnicode.name].content = table(name, subset, self.told)


def table(name: str, subset: list[int], told: dict[int, str]) -> str:
    """The ToUnicode table of a subset: what the character at each place means. Place 0 is drawn for nothing."""
    texts = [(place, told.get(code, chr(code)) or _NOTHING) for place, code in enumerate(subset) if code]
    rows = [f"<{place:02X}> <{text.encode('utf-16-be').hex().upper()}>" for place, text in texts]
    blocks = [rows[start : start + _ROWS] for start in range(0, len(rows), _ROWS)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *[line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")],
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
