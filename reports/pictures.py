# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
"""Picture files made ready for a PDF: as many pixels as paper shows, packed once for all pages.

A PDF as background becomes a picture too. Embedding its page as it is would need a further library: those for ReportLab
are no longer kept, and the others merge page by page after the file is written, sixteen thousand times.
"""

import io
import struct
import zlib
from functools import lru_cache
from pathlib import Path
from threading import Lock

import pypdfium2
from PIL import Image, ImageOps

from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from reports.document import Picture

DPI = 300
"""Dots an inch: finer than that no page needs to be."""
SPARE = 1.5
"""A picture this much finer is kept as it is: a JPEG that is packed anew loses a little."""
MOST_PIXELS = 40_000_000
"""More than A2 has at 300 dots an inch. They stand in the memory as a whole, several times over, of a small laptop."""
MOST_BYTES = 3_000_000
"""Packed without loss, a picture must not be larger; a photograph would be ten times that."""
QUALITY = 92
PDFIUM = Lock()
"""Whoever calls PDFium takes it: that library may be used by one thread at a time."""

_MM = 25.4
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)

Image.MAX_IMAGE_PIXELS = None  # MOST_PIXELS judges, with a sentence for a person


def picture(path: Path, width: float, height: float) -> Picture:
    """The file's picture for a rectangle of that many millimetres. Raises Refused: one sentence that names the file."""
    try:
        stat = path.stat()
    except OSError:
        raise Refused(
            said("{path} is not there; put it beside the layout, or choose another file", path=path)
        ) from None
    need = (round(width / _MM * DPI), round(height / _MM * DPI))
    return _prepared(path, need, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _prepared(path: Path, need: tuple[int, int], _changed: int, _size: int) -> Picture:
    try:
        if path.suffix.lower() == ".pdf":
            return _packed(_rendered(path, need))
        with Image.open(path, formats=("JPEG", "PNG")) as opened:
            return _scaled(opened, path, need)
    except (*_BROKEN, pypdfium2.PdfiumError):
        raise Refused(said("{path} cannot be read as a picture; save it anew as PNG, JPEG or PDF", path=path)) from None


def _scaled(opened: Image.Image, path: Path, need: tuple[int, int]) -> Picture:
    kind = opened.format or ""
    pixels = opened.width * opened.height
    if pixels > MOST_PIXELS:
        most = MOST_PIXELS // 1_000_000
        text = said(
            "{path} has {pixels:.0f} million pixels; save it with fewer, {most} at most",
            path=path,
            pixels=pixels / 1_000_000,
            most=most,
        )
        raise Refused(text)
    share = max(need[0] / opened.width, need[1] / opened.height)
    upright = opened.getexif().get(0x0112, 1) == 1
    if kind == "JPEG" and share * SPARE >= 1 and upright and opened.mode in ("L", "RGB"):
        opened.load()  # a broken one is noticed here and not by the printer
        return Picture(opened.width, opened.height, opened.mode == "RGB", jpeg=True, packed=path.read_bytes())
    opened.draft(None, need)
    image = ImageOps.exif_transpose(opened)
    if share * SPARE < 1:
        share = max(need[0] / image.width, need[1] / image.height)
        image = image.resize((max(1, round(image.width * share)), max(1, round(image.height * share))))
    return _packed(image, photograph=kind == "JPEG")


def _rendered(path: Path, need: tuple[int, int]) -> Image.Image:
    with PDFIUM, pypdfium2.PdfDocument(path) as document:
        page = document[0]
        across, up = page.get_size()
        bitmap = page.render(scale=max(need[0] / across, need[1] / up))
        image = bitmap.to_pil().copy()
        bitmap.close()  # here: whatever is left is closed when Python likes, in any thread
        return image


def _packed(image: Image.Image, photograph: bool = False) -> Picture:
    """Without loss where that stays small, else as JPEG."""
    image, mask = _apart(image)
    coloured = image.mode == "RGB"
    packed = b"" if photograph else _rows(image)
    if photograph or len(packed) > MOST_BYTES:
        out = io.BytesIO()
        image.save(out, "JPEG", quality=QUALITY, subsampling=0)
        return Picture(image.width, image.height, coloured, True, out.getvalue(), mask)
    return Picture(image.width, image.height, coloured, False, packed, mask)


def _apart(image: Image.Image) -> tuple[Image.Image, Picture | None]:
    """Grey or coloured pixels, and how much they cover where that is not everything."""
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        alpha = clear.getchannel("A")
        covers = Picture(alpha.width, alpha.height, False, False, _rows(alpha))
        return clear.convert("RGB"), covers if alpha.getextrema() != (255, 255) else None
    if image.mode.startswith("I"):  # sixteen bits a pixel
        image = image.convert("I").point(lambda level: level / 256)
    return image.convert("L" if image.mode in ("1", "I", "L") else "RGB"), None


def _rows(image: Image.Image) -> bytes:
    """The pixels as PNG packs them, without PNG's own wrapping: PDF takes them as they are."""
    out = io.BytesIO()
    image.save(out, "PNG")
    data, at, found = out.getvalue(), 8, list[bytes]()
    while at < len(data):
        length = int.from_bytes(data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            found.append(data[at + 8 : at + 8 + length])
        at += 12 + length
    return b"".join(found)
