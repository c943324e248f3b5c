# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportPrivateUsage=false
# pyright: reportMissingParameterType=false, reportAttributeAccessIssue=false
"""A PDF in the making, drawn line by line: ReportLab's document behind types.

Lengths are points from the lower left corner; colours are red, green and blue, each 0 to 1.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from reports.faces import Glyph
from reports.lines import Line, Piece
from reports.pen import BLACK, Drawing, Ink, Pen, colour

rl_config.useA85 = 0  # text encoding of streams costs a quarter more bytes and most of the time

Bits = NDArray[np.bool_]

_KEPT_SNIPPETS = 4096
_PACKING = 1
"""Of a page, quickly: the usual level takes three times as long and saves a twentieth."""


class _Canvas(Canvas):
    def _make_preamble(self) -> None:
        """No font before the first text: the usual one names Helvetica, which is not embedded."""
        self._preamble = ""


class _Ready(pdfdoc.PDFObject):
    """An object of the file, written already: sixteen thousand unwritten ones would fill the memory."""

    __RefOnly__ = 1

    def __init__(self, written: bytes) -> None:
        self._written = written

    def format(self, _document: Any) -> bytes:
        return self._written


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """Pixels ready for the file. `packed`: a JPEG file, or rows as PNG packs them.

    `mask`: how much of each pixel covers what lies below.
    """

    width: int
    height: int
    coloured: bool
    jpeg: bool
    packed: bytes
    mask: "Picture | None" = None


class Document(Pen):
    """A PDF in the making. The same calls always give the same bytes: no clock and no chance goes in."""

    def __init__(self, out: BinaryIO, width: float, height: float, title: str = "", subject: str = "") -> None:
        super().__init__()
        self._canvas: Any = _Canvas(out, pagesize=(width, height), invariant=1, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setSubject(subject)
        self._canvas.setAuthor("")
        self._canvas.setCreator("Race Control")
        self._out: Any = self._canvas._doc
        self._size = (width, height)
        self._resources: Any = pdfdoc.PDFResourceDictionary()
        self._resources.basicFonts()
        self._forms: dict[str, str] = {}
        self._kept: dict[Picture | Drawing, str] = {}
        self._snippets: dict[tuple[Line, float, float], str] = {}
        self._lacking: dict[str, None] = {}
        self.pages = 0

    @property
    def width(self) -> float:
        return self._size[0]

    @property
    def height(self) -> float:
        return self._size[1]

    def line(self, x: float, y: float, line: Line, size: float, ink: Ink = BLACK, spacing: float = 0) -> None:
        """One line of text from `x`, its baseline at `y`. `spacing`: points added after each character.

        Shaped text is never spaced.
        """
        spacing = line.tracking(spacing)
        key = (line, size, spacing)
        body = self._snippets.get(key)
        if body is None:
            if len(self._snippets) >= _KEPT_SNIPPETS:
                self._snippets.clear()
            body = self._snippets[key] = " ".join(self._body(line, size, spacing))
        if line.missing:
            self._lacking.update(dict.fromkeys(line.missing))
        self._ink(ink)
        if line.bold:
            self._add(f"{colour(ink)} {'G' if ink[0] == ink[1] == ink[2] else 'RG'}")
        self._add(f"BT {x:.2f} {y:.2f} Td {body} ET")

    def lacking(self) -> tuple[str, ...]:
        """The characters that were to be drawn since the last call and that no font has."""
        found, self._lacking = tuple(self._lacking), {}
        return found

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """The picture, stretched to the rectangle; its pixels are in the file once."""
        name = self._once(picture, lambda: self._pixels(picture))
        self._add(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")

    def stamp(self, drawing: Drawing) -> None:
        """What was drawn beforehand; it is in the file once."""
        self._add(f"/{self._once(drawing, lambda: _lines(drawing))} Do")
        self._fill = None

    def _once(self, part: Picture | Drawing, write: Callable[[], _Ready]) -> str:
        """The name of what is kept in the file, written when it is first asked for."""
        if part not in self._kept:
            name = self._kept[part] = f"kept{len(self._kept)}"
            self._forms[name] = self._out.getXObjectName(name)
            self._out.Reference(write(), self._forms[name])
        name = self._kept[part]
        if name not in self._canvas._formsinuse:
            self._canvas._formsinuse.append(name)
        return self._forms[name]

    def bits(self, x: float, y: float, size: float, dark: Bits, ink: Ink = BLACK) -> None:
        """Small squares of a QR code, shape (n, n), filling a square; only the dark ones are painted."""
        self._ink(ink)
        rows, across = dark.shape
        data = np.packbits(dark, axis=1).tobytes().hex()
        head = f"/W {across} /H {rows} /BPC 1 /IM true /D [1 0] /F /AHx"
        self._add(f"q {size:.2f} 0 0 {size:.2f} {x:.2f} {y:.2f} cm BI {head} ID {data}> EI Q")

    @property
    def unused(self) -> str:
        """A name that no form has."""
        return f"form{len(self._forms)}"

    def form(self, name: str, draw: Callable[[], None]) -> None:
        """Draw `name`: what `draw` draws is kept once in the file, however many pages show it."""
        known = name in self._forms
        self.later(name)
        if not known:
            self.fill(name, draw)

    def later(self, name: str) -> None:
        """Keep the place for what `fill` will draw once it is known."""
        if name not in self._forms:
            self._forms[name] = self._out.getXObjectName(name)
        self._add(f"/{self._forms[name]} Do")

    def fill(self, name: str, draw: Callable[[], None]) -> None:
        """Draw what `later` kept a place for."""
        outside, self._fill = self._fill, None
        self._canvas.beginForm(name)
        draw()
        self._add("q Q")  # in an empty form ReportLab draws a trial pattern
        self._canvas.endForm()
        self._fill = outside

    def end_page(self) -> None:
        """The page is finished."""
        packed = zlib.compress("\n".join(self._canvas._code).encode("latin-1"), _PACKING)
        head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed)
        contents = _Ready(head + packed + b"\nendstream\n")
        names = self._number(self._out.Pages), self._number(self._resources), self._number(contents)
        text = "<< /Type /Page /Parent {} 0 R /Resources {} 0 R /Contents {} 0 R /MediaBox [0 0 {:.2f} {:.2f}] >>"
        self._out.addPage(_Ready(text.format(*names, *self._size).encode()))
        self._canvas._code = []
        self._fill = None
        self.pages += 1

    def abandon_page(self) -> None:
        """Nothing of the page that was begun is kept."""
        self._canvas._code = []
        self._fill = None

    def save(self) -> None:
        """Write the file. A document without any page gets an empty one: readers refuse a file with none."""
        if not self.pages:
            self.end_page()
        self._resources.XObject = self._out.xobjDict(list(self._forms))
        self._canvas._doc.SaveToFile(self._canvas._filename, self._canvas)

    def _pixels(self, picture: Picture) -> _Ready:
        colours = 3 if picture.coloured else 1
        rows = f"/FlateDecode /DecodeParms << /Predictor 15 /Colors {colours} /Columns {picture.width} >>"
        parts = [
            "/Type /XObject /Subtype /Image /BitsPerComponent 8",
            f"/Width {picture.width} /Height {picture.height}",
            f"/ColorSpace {'/DeviceRGB' if picture.coloured else '/DeviceGray'}",
            f"/Filter {'/DCTDecode' if picture.jpeg else rows} /Length {len(picture.packed)}",
        ]
        if picture.mask is not None:
            parts.append(f"/SMask {self._number(self._pixels(picture.mask))} 0 R")
        return _Ready(f"<< {' '.join(parts)} >>\nstream\n".encode() + picture.packed + b"\nendstream\n")

    def _number(self, part: Any) -> int:
        """The object's number in the file."""
        name = self._out.Reference(part).name
        return self._out.idToObjectNumberAndVersion[name][0]

    def _add(self, code: str) -> None:
        self._canvas._code.append(code)

    def _body(self, line: Line, size: float, spacing: float) -> Iterator[str]:
        """The operators between the position and the end of the text.

        What is shaped carries its text along, for copying and searching. Not so what runs to the left: readers turn
        that round, and rightly read what each of its glyphs means.
        """
        if spacing:
            yield f"{spacing:.2f} Tc"
        for piece in line.pieces:
            told = piece.glyphs is not None and not piece.leftward
            if told:
                yield _told(piece.text)
            if line.bold:
                yield f"2 Tr {size / 32:.2f} w" if piece.face.bold else "0 Tr"
            yield from self._plain(piece, size) if piece.glyphs is None else self._shaped(piece, piece.glyphs, size)
            if told:
                yield "EMC"
        if line.bold:
            yield "0 Tr"
        if spacing:
            yield "0 Tc"

    def _plain(self, piece: Piece, size: float) -> Iterator[str]:
        for font, shown in piece.face.encode(piece.text, self._out):
            yield f"{font} {size:.2f} Tf {shown} Tj"

    def _shaped(self, piece: Piece, glyphs: tuple[Glyph, ...], size: float) -> Iterator[str]:
        """Each glyph at its offset: the pen moves there, and on to where the next one starts.

        As many as possible are shown in one go: readers take what is shown apart for separate words.
        """
        drawn = [(*piece.face.encode(glyph.code, self._out)[0], glyph) for glyph in glyphs]
        for (font, rise), stretch in groupby(drawn, key=lambda each: (each[0], each[2].dy)):
            yield f"{font} {size:.2f} Tf"
            shown = f"[{' '.join(_array((code, glyph) for _, code, glyph in stretch))}] TJ"
            yield f"{rise * size / 1000:.2f} Ts {shown} 0 Ts" if rise else shown


def _lines(drawing: Drawing) -> _Ready:
    box = f"/BBox [0 0 {drawing.width:.2f} {drawing.height:.2f}] /Resources << >>"
    head = f"<< /Type /XObject /Subtype /Form {box} /Filter /FlateDecode /Length {len(drawing.packed)} >>"
    return _Ready(f"{head}\nstream\n".encode() + drawing.packed + b"\nendstream\n")


def _told(text: str) -> str:
    """The beginning of what reads as `text`, whatever is drawn."""
    return f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex()}>>> BDC"


def _array(glyphs: Iterable[tuple[str, Glyph]]) -> Iterator[str]:
    """Strings and the moves between them, in thousandths to the left."""
    move = 0.0
    for code, glyph in glyphs:
        move -= glyph.dx
        if round(move):
            yield f"{move:.0f}"
        yield code
        move = glyph.width + glyph.dx - glyph.advance
    if round(move):
        yield f"{move:.0f}"
