# pyright: reportMissingTypeStubs=false
"""QR codes out of files: every page of a PDF, or a picture, as a camera or a scanner made it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import zxingcpp
from PIL import Image

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import read_bytes

DPI = 150, 300
"""How finely a page is looked at: the finer one only where the other shows no code."""

QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)

LONGEST = 5000
"""Pixels of a side: a poster is looked at more coarsely."""


class Page(NamedTuple):
    """`number`: from 1, of `all`; of a picture 1 of 1. `texts`: of its codes, empty where none can be read."""

    number: int
    all: int
    texts: list[str]


def pages(path: Path) -> Iterator[Page]:
    """Raises Refused for what is neither a PDF nor a picture."""
    data = read_bytes(path)
    if b"%PDF" in data[:1024]:
        yield from _of_pdf(path, data)
    else:
        yield Page(1, 1, codes(_picture(path, data)))


def codes(picture: Any) -> list[str]:
    """The texts of all QR codes in a picture: rows of grey pixels."""
    return [one.text for one in zxingcpp.read_barcodes(picture, formats=QR)]


def _of_pdf(path: Path, data: bytes) -> Iterator[Page]:
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError:
        raise Refused(f"{path}: cannot be read as a PDF; it is damaged or needs a password") from None
    with document:
        for number in range(count):
            try:
                texts = _of_page(document[number])
            except pypdfium2.PdfiumError:
                raise Refused(f"{path}: page {number + 1} cannot be read; the file is damaged") from None
            yield Page(number + 1, count, texts)


def _of_page(page: Any) -> list[str]:
    longest = max(page.get_size())
    for dpi in DPI:
        shown = page.render(scale=min(dpi / 72, LONGEST / longest), grayscale=True)
        if texts := codes(shown.to_numpy().squeeze()):
            return texts
    return []


def _picture(path: Path, data: bytes) -> Image.Image:
    try:
        picture = Image.open(BytesIO(data)).convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise Refused(f"{path}: is neither a PDF nor a picture that can be read; save it as PDF, PNG or JPG") from None
    picture.thumbnail((LONGEST, LONGEST))
    return picture
