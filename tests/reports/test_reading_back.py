"""Text copied from a PDF is the text that was printed, in two readers: PDFium and Poppler.

Where the format or a reader does not allow it, the exception is named here.
"""

import csv
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from reports.chains import PLAIN, Style, face
from reports.directions import levels
from reports.document import Document
from reports.fonts import clean, draw_text, missing
from tests.reports.samples import NAMES

SERIF = Style("serif")
MARKS_OF_DIRECTION = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c"))

needs_fonts = pytest.mark.skipif(
    face("NotoSans", False) is None or missing("李𠮷") != [],
    reason="the packages fonts-noto-core and fonts-lxgw-wenkai are not installed",
)


def pdfium(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_bounded() for page in opened)


def poppler(pdf: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (package poppler-utils)")
    return subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


Reader = Callable[[Path], str]


def read(names: list[str], style: Style, reader: Reader, folder: Path) -> list[str]:
    """The lines that the reader finds; one name on each page, because readers guess a page's direction."""
    pdf = folder / "names.pdf"
    with pdf.open("wb") as out:
        document = Document(out, 700, 100)
        for name in names:
            draw_text(document, 40, 40, name, style, size=16)
            document.end_page()
        document.save()
    text = reader(pdf).replace("\f", "\n").translate(MARKS_OF_DIRECTION)
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def marked(text: str) -> bool:
    """Marks above or below letters that run to the left: readers take them for letters of another line."""
    return any(level % 2 and unicodedata.category(char) == "Mn" for char, level in zip(text, levels(text), strict=True))


def single(text: str) -> bool:
    """Chinese characters one by one between spaces: Poppler takes the spaces for loose setting."""
    return all(len(word) == 1 for word in text.split())


EXCEPTIONS = {
    "Thaana": "marks over letters that run to the left are taken for letters of another line",
    "Mixed directions": "a reader guesses in which direction a page begins",
}


@needs_fonts
@pytest.mark.parametrize("reader", [pdfium, poppler])
@pytest.mark.parametrize("style", [PLAIN, SERIF])
@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_read_back_in_every_script(script: str, style: Style, reader: Reader, tmp_path: Path) -> None:
    name = clean(NAMES[script])
    got = read([name], style, reader, tmp_path)
    if script in EXCEPTIONS:
        assert sorted("".join(got).replace(" ", "")) == sorted(name.replace(" ", "")), "every letter, in another order"
        assert got != [name], f"no exception any more: {EXCEPTIONS[script]}"
    else:
        assert got == [name]


@needs_fonts
@pytest.mark.parametrize(("reader", "excepted"), [(pdfium, (marked,)), (poppler, (marked, single))])
@pytest.mark.parametrize("style", [PLAIN, SERIF])
def test_the_names_of_all_countries_are_read_back(
    shared: Path, style: Style, reader: Reader, excepted: tuple[Callable[[str], bool], ...], tmp_path: Path
) -> None:
    with (shared / "data" / "names.csv").open(encoding="utf-8") as file:
        parts = [(row["given"], row["given2"], row["surname"]) for row in csv.DictReader(file)]
    names = sorted({" ".join(clean(" ".join(part for part in name if part)).split()) for name in parts})
    asked = [name for name in names if not any(kind(name) for kind in excepted)]
    assert len(names) > 2000
    assert len(names) - len(asked) < 100
    got = read(asked, style, reader, tmp_path)
    assert [pair for pair in zip(asked, got, strict=True) if pair[0] != pair[1]] == []


@needs_fonts
@pytest.mark.parametrize("reader", [pdfium, poppler])
def test_a_ligature_is_read_letter_by_letter(reader: Reader, tmp_path: Path) -> None:
    """Lam and alef are one glyph, and read as two letters in their order."""
    assert read(["لالا علاء ژیلا"], PLAIN, reader, tmp_path) == ["لالا علاء ژیلا"]
    assert read(["علی‌رضا"], PLAIN, reader, tmp_path) == ["علی‌رضا"], "the joiner is read too"


@needs_fonts
@pytest.mark.parametrize("reader", [pdfium, poppler])
def test_shaped_text_beside_arabic_keeps_its_letters(reader: Reader, tmp_path: Path) -> None:
    (line,) = read(["राकेश शर्मा محمد"], PLAIN, reader, tmp_path)
    assert {"राकेश", "शर्मा", "محمد"} == set(line.split())
