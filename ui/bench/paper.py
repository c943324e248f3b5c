"""Certificates, beside a bare ReportLab loop that draws as many texts in the same fonts."""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import Standings, standings
from reports import chains, fonts
from reports.certificates import certificates, why_not
from reports.draw import MM
from reports.faces import Face
from reports.layout import Layout, Text, filled, shipped, template, variables
from reports.variables import VARIABLES, source, values
from ui.bench.measure import Run
from ui.bench.race import made


class Label(NamedTuple):
    """One text in one font, ready for ReportLab: font's name, size and place in points."""

    font: str
    size: float
    x: float
    y: float
    text: str


def certify(runners: int, pages: int) -> Run:
    """A batch in the shipped layout. No text has been composed before; the fonts are loaded."""
    scored = _scored(runners)
    layout, rows = shipped(), _rows(scored, pages)
    fonts.compose.cache_clear()
    return lambda: certificates(scored, rows, layout, BytesIO())


def bare_pages(runners: int, pages: int) -> Run:
    """The floor: it knows every text, font and place beforehand; what is the same for all is one form."""
    scored, layout = _scored(runners), shipped()
    read, rows = source(scored), _rows(scored, pages)
    fixed = list(_labels(layout, values(read, rows[0]), moving=False)) if rows else []
    moving = [list(_labels(layout, values(read, row), moving=True)) for row in rows]

    def run() -> None:
        canvas: Any = Canvas(BytesIO(), (layout.width * MM, layout.height * MM), pageCompression=1)
        canvas.beginForm("fixed")
        _draw(canvas, fixed)
        canvas.endForm()
        for labels in moving:
            canvas.doForm("fixed")
            _draw(canvas, labels)
            canvas.showPage()
        canvas.save()

    return run


def _draw(canvas: Any, labels: Sequence[Label]) -> None:
    for font, size, x, y, text in labels:
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)


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
        if isinstance(item, Text) and _moves(item) == moving and (not item.when or values[item.when]):
            line = fonts.compose(filled(template(item.text), values), chains.Style(item.family, item.bold))
            for piece in line.pieces:
                x, y = item.x * MM, (layout.height - item.y) * MM
                yield Label(_registered(piece.face), item.size, x, y, piece.text)


def _moves(item: Text) -> bool:
    return any(VARIABLES[key].scope == "runner" for key in variables(item.text))


@cache
def _registered(face: Face) -> str:
    """The name by which ReportLab knows the same font file."""
    stem = face.name.removesuffix("+")
    path = next(path for name, path in chains.files().items() if name.rpartition(".")[0] == stem)
    pdfmetrics.registerFont(TTFont(f"bare-{stem}", str(path)))
    return f"bare-{stem}"
