"""Certificates, beside a bare ReportLab loop that draws as many texts in the same fonts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import zxingcpp
from PIL import Image as Pixels
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from racecontrol.domain.proof import Proof
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings, standings
from reports import chains, fonts
from reports.certificates import certificates, why_not
from reports.document import Document
from reports.draw import MM, Press
from reports.faces import Face
from reports.items import Layout, Text, conditions, filled, holds, template, variables, worded
from reports.layout import shipped
from reports.variables import VARIABLES, source, values
from ui.bench.measure import Run
from ui.bench.race import SEED, made

PHOTOGRAPH = "photograph.jpg"


class Label(NamedTuple):
    """One text in one font, ready for ReportLab: font's name, size and place in points."""

    font: str
    size: float
    x: float
    y: float
    text: str


def certify(runners: int, pages: int, folder: Path) -> Run:
    """A batch in the shipped layout on a photograph, with names in many scripts, and a QR code on every page.

    No text has been composed before; the fonts are loaded, and the photograph is.
    """
    scored, layout = _scored(runners), _layout(folder)
    rows = _rows(scored, pages)
    Press(Document(BytesIO(), 1, 1), layout)
    fonts.compose.cache_clear()
    return lambda: certificates(scored, rows, layout, BytesIO(), prove=_prove)


def bare_pages(runners: int, pages: int, folder: Path) -> Run:
    """The floor: it knows every text, font and place beforehand; what is the same for all is one form."""
    scored, layout = _scored(runners), _layout(folder)
    read, rows = source(scored, _prove), _rows(scored, pages)
    said = [values(read, row, None, layout.language()) for row in rows]
    fixed = list(_labels(layout, said[0], moving=False)) if rows else []
    moving = [(list(_labels(layout, each, moving=True)), each["proof"]) for each in said]
    width, height = layout.width * MM, layout.height * MM

    def run() -> None:
        canvas: Any = Canvas(BytesIO(), (width, height), pageCompression=1)
        canvas.beginForm("fixed")
        canvas.drawImage(str(folder / PHOTOGRAPH), 0, 0, width, height)
        _draw(canvas, fixed)
        canvas.endForm()
        for labels, proof in moving:
            canvas.doForm("fixed")
            _draw(canvas, labels)
            _code(canvas, proof)
            canvas.showPage()
        canvas.save()

    return run


def _layout(folder: Path) -> Layout:
    """The formal one on a photograph of about a megabyte."""
    path = folder / PHOTOGRAPH
    if not path.exists():
        rough = np.random.default_rng(SEED).integers(120, 255, (585, 413, 3), np.uint8)
        Pixels.fromarray(rough).resize((1654, 2339)).save(path, quality=85)
    return replace(shipped(), background=PHOTOGRAPH, folder=str(folder))


def _prove(standings: Standings, row: int) -> Proof:
    """As long as a signed text; what signing costs is no matter of pages."""
    return Proof(f"{row:08}", f"RC1{row:0>8}" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" * 6)


def _draw(canvas: Any, labels: Sequence[Label]) -> None:
    for font, size, x, y, text in labels:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)


def _code(canvas: Any, text: str) -> None:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="L", data_mask=0)
    dark = np.asarray(zxingcpp.write_barcode_to_image(code, 1, add_quiet_zones=False)) == 0
    data = np.packbits(dark, axis=1).tobytes().hex()
    head = f"/W {len(dark)} /H {len(dark)} /BPC 1 /IM true /D [1 0] /F /AHx"
    canvas._code.append(f"q 60 0 0 60 265 160 cm BI {head} ID {data}> EI Q")


def _scored(runners: int) -> Standings:
    race = made(runners)
    return standings(race.field, race.log.view())


def _rows(scored: Standings, pages: int) -> list[int]:
    """So many runners who have a certificate, spread over the whole list."""
    finished = [int(row) for row in np.flatnonzero(scored.gun_ms != NEVER) if not why_not(scored, int(row))]
    return finished[:: max(1, len(finished) // pages)][:pages]


def _labels(layout: Layout, values: dict[str, str], moving: bool) -> Iterator[Label]:
    """The texts that are the runner's own, or those that are everybody's."""
    for item in layout.items:
        if (
            isinstance(item, Text)
            and _moves(item, layout.language()) == moving
            and holds(conditions(item.when), values)
        ):
            line = fonts.compose(
                filled(template(worded(item.text, layout.language())), values), chains.Style(item.family, item.bold)
            )
            for piece in line.pieces:
                x, y = item.x * MM, (layout.height - item.y) * MM
                yield Label(_registered(piece.face), item.size, x, y, piece.text)


def _moves(item: Text, language: str) -> bool:
    return any(VARIABLES[key].scope == "runner" for key in variables(worded(item.text, language)))


@cache
def _registered(face: Face) -> str:
    """The name by which ReportLab knows the same font file."""
    stem = face.name.removesuffix("+")
    path = next(path for name, path in chains.files().items() if name.rpartition(".")[0] == stem)
    pdfmetrics.registerFont(TTFont(f"bare-{stem}", str(path)))
    return f"bare-{stem}"
