"""Shapes on paper against those that another program draws with the same font: Qt, with its own shaping."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter

from reports.chains import Style, files
from reports.document import Document
from reports.fonts import draw_text, missing, runs
from tests.reports.samples import NAMES

Ink = npt.NDArray[np.float64]
SIZE, WIDE, HIGH = 96, 1600, 320
JOINED = (
    "Arabic",
    "Persian",
    "Urdu",
    "Pashto",
    "Uyghur",
    "Devanagari",
    "Bengali",
    "Gurmukhi",
    "Gujarati",
    "Tamil",
    "Telugu",
    "Sinhala",
    "Burmese",
    "Khmer",
    "Thai",
    "Lao",
    "Tibetan",
)
"""Not Thaana: Qt draws boxes for it with this font."""


def on_paper(text: str, folder: Path) -> Ink:
    """How dark each pixel is, at one pixel a point."""
    pdf = folder / "line.pdf"
    with pdf.open("wb") as out:
        document = Document(out, WIDE, HIGH)
        draw_text(document, 40, 100, text, size=SIZE)
        document.end_page()
        document.save()
    with pypdfium2.PdfDocument(pdf) as opened:
        return 1 - opened[0].render(scale=1, grayscale=True).to_numpy() / 255.0


def by_qt(text: str, font_file: Path) -> Ink:
    number = QFontDatabase.addApplicationFont(str(font_file))
    font = QFont(QFontDatabase.applicationFontFamilies(number)[0])
    font.setPixelSize(SIZE)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    image = QImage(WIDE, HIGH, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(QColor("black"))
    painter.drawText(40, HIGH - 100, text)
    painter.end()
    QFontDatabase.removeApplicationFont(number)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(HIGH, image.bytesPerLine())
    return 1 - rows[:, :WIDE] / 255.0


def trimmed(ink: Ink, columns: int) -> Ink:
    """From the first inked column on, so many columns: where the line begins is not its shape."""
    start = int(np.flatnonzero(ink.max(axis=0) > 0.3)[0])
    return ink[:, start : start + columns]


def shared(one: Ink, other: Ink) -> float:
    """The ink that both have, as a share of the ink that either has; the best of moves by a pixel."""
    moves = (np.roll(other, (down, right), (0, 1)) for down in (-1, 0, 1) for right in (-1, 0, 1))
    return max(float(np.minimum(one, moved).sum() / np.maximum(one, moved).sum()) for moved in moves)


@pytest.mark.parametrize("script", JOINED)
def test_letters_join_as_qt_joins_them(script: str, tmp_path: Path, qapp) -> None:
    text = NAMES[script]
    if missing(text):
        pytest.skip(f"no font for {script} is installed (package fonts-noto-core)")
    (name,) = {run.face.name for run in runs(text, Style())}
    ours, theirs = on_paper(text, tmp_path), by_qt(text, files()[f"{name}.ttf"])
    assert shared(trimmed(ours, WIDE - 100), trimmed(theirs, WIDE - 100)) > 0.95


@pytest.mark.parametrize("script", ["Arabic", "Devanagari", "Burmese", "Khmer"])
def test_letters_that_do_not_join_would_be_noticed(script: str, tmp_path: Path, qapp) -> None:
    """The same letters one by one share far less ink with Qt's line."""
    text = NAMES[script]
    if missing(text):
        pytest.skip(f"no font for {script} is installed (package fonts-noto-core)")
    (name,) = {run.face.name for run in runs(text, Style())}
    apart = "\u200c".join(text)
    ours, theirs = on_paper(apart, tmp_path), by_qt(text, files()[f"{name}.ttf"])
    assert shared(trimmed(ours, WIDE - 100), trimmed(theirs, WIDE - 100)) < 0.6
