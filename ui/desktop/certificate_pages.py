"""One runner's certificate as a PDF, and as a picture of it. Off the window's thread; one page at a time."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

import pypdfium2
from PySide6.QtGui import QImage

from racecontrol.domain.proof import Proof
from racecontrol.domain.refusal import Refused
from racecontrol.genuine import Signer, signer
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from reports.certificates import certificates
from reports.document import Document
from reports.draw import MM, Press
from reports.items import Layout
from reports.layout import load, shipped
from reports.pictures import PDFIUM
from reports.variables import samples

_DRAWING = threading.Lock()
"""Fonts and their caches are shared: preview and printing take turns."""


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page. `serial`: "" without one; `lacking`: what no font could write on it, in words."""

    pdf: bytes
    serial: str = ""
    lacking: str = ""


def layout_of(name: str) -> Layout:
    """A layout that comes with the program, by its name, or an own one, by its file. Raises Refused."""
    if not name.lower().endswith(".json"):
        return _shipped(name)
    path = Path(name)
    return _loaded(path, path.stat().st_mtime_ns if path.is_file() else 0)


_shipped = cache(shipped)
"""They do not change while the program runs, and every key that is typed asks."""


@lru_cache(maxsize=4)
def _loaded(path: Path, _changed: int) -> Layout:
    return load(path)


def page(standings: Standings, row: int, layout: Layout, language: str, session: Session, *, final: bool) -> Page:
    """The certificate of that row. `final`: it is printed, so the race makes its key when it has none yet.

    Raises Refused, one sentence, where there is none.
    """
    serials: list[str] = []
    with _DRAWING:
        by = _signer(session, final=final) if layout.proved else None
        prove = _noting(by, serials) if by is not None else None
        out = BytesIO()
        outcome = certificates(standings, [row], layout, out, language=language, prove=prove)
    for one in (*outcome.left_out, *outcome.failed):
        raise Refused(f"{one.bib} {one.reason}")
    lacking = "; ".join(str(text) for one in outcome.unwritten for text in one.texts)
    return Page(out.getvalue(), serials[-1] if serials else "", lacking)


def sample(layout: Layout, language: str, said: Mapping[str, str] | None = None) -> bytes:
    """The layout with nobody's name, or with what its variables are to say: to look at, or to test the printer."""
    out = BytesIO()
    with _DRAWING:
        document = Document(out, layout.width * MM, layout.height * MM, layout.name)
        press = Press(document, layout, language)
        press.page(samples(press.language) if said is None else said)
        document.save()
    return out.getvalue()


def picture(pdf: bytes, width: int, height: int) -> QImage:
    """The first page, as large as it fits into that many pixels."""
    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        across, up = document[0].get_size()
        bitmap = document[0].render(scale=min(width / across, height / up), rev_byteorder=True, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        ).copy()  # its own memory
        bitmap.close()  # here: whatever is left is closed when Python likes, in any thread
    return image


def _signer(session: Session, *, final: bool) -> Signer | None:
    if final:
        return signer(session)
    key = session.field.state.key
    return Signer(key) if key is not None else None


def _noting(by: Signer, serials: list[str]) -> Callable[[Standings, int], Proof]:
    def prove(standings: Standings, row: int) -> Proof:
        proof = by.prove(standings, row)
        serials.append(proof.serial)
        return proof

    return prove
