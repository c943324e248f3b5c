"""Tables as files: the same cells in CSV, JSON, HTML and XLSX."""

import csv
import io
import json
import zipfile
from xml.etree import ElementTree

import pytest

from racecontrol.domain.table import Column, Table
from racecontrol.exchange.tables import WRITERS, to_csv, to_html, to_json, to_xlsx

ROWS = (("1", "Müller, Jörg", "0:31:02"), ("007", '王"芳"', ""), ("2", "<b>&", "0:32:00"))
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def table(title: str = "Ten") -> Table:
    columns: list[Column[object]] = [Column(key, key.capitalize(), _no_source) for key in ("place", "name", "time")]
    return Table(title, tuple(columns), ROWS, "official")


def _no_source(_: object, row: int) -> str:
    raise AssertionError("a finished table asks nobody")


def sheet(data: bytes) -> dict[str, tuple[str, str]]:
    """Cells of the first sheet by name: (type, value), texts looked up."""
    book = zipfile.ZipFile(io.BytesIO(data))
    texts = ["".join(item.itertext()) for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    cells: dict[str, tuple[str, str]] = {}
    for cell in ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(f"{SHEET}c"):
        kind, value = cell.get("t", "n"), cell.findtext(f"{SHEET}v", "")
        cells[cell.get("r", "")] = (kind, texts[int(value)] if kind == "s" else value)
    return cells


def test_csv_has_the_keys_and_every_cell_as_it_is() -> None:
    data = to_csv(table())
    assert data.startswith(b"place,name,time\n")
    assert b"\r" not in data
    assert [tuple(row) for row in csv.reader(io.StringIO(data.decode()))][1:] == list(ROWS)


def test_json_has_the_same_cells_by_key() -> None:
    assert [tuple(row.values()) for row in json.loads(to_json(table()))] == list(ROWS)
    assert list(json.loads(to_json(table()))[0]) == ["place", "name", "time"]


def test_html_shows_what_a_name_holds_and_never_runs_it() -> None:
    page = to_html(table("A & B")).decode()
    assert "&lt;b&gt;&amp;" in page
    assert "<b>" not in page
    assert "<h1>A &amp; B</h1><p>official</p>" in page
    assert page.count("<tr>") == 1 + len(ROWS)


def test_xlsx_has_numbers_as_numbers_and_everything_else_as_text() -> None:
    cells = sheet(to_xlsx(table()))
    assert [cells[name] for name in ("A1", "B1", "C1")] == [("s", "Place"), ("s", "Name"), ("s", "Time")]
    assert cells["A2"] == ("n", "1")
    assert cells["A3"] == ("s", "007")
    assert cells["B3"] == ("s", '王"芳"')
    assert "C3" not in cells


@pytest.mark.parametrize(
    ("title", "name"),
    [("'t Gooi", "t Gooi"), ("10/5 [km]: *?", "105 km"), ("History", "Results"), ("", "Results"), ("x" * 40, "x" * 31)],
)
def test_an_event_may_be_called_what_excel_forbids_its_sheets(title: str, name: str) -> None:
    book = zipfile.ZipFile(io.BytesIO(to_xlsx(table(title))))
    assert f'<sheet name="{name}"'.encode() in book.read("xl/workbook.xml")


@pytest.mark.parametrize("kind", WRITERS)
def test_an_empty_list_is_still_a_file(kind: str) -> None:
    assert WRITERS[kind](Table("Ten", table().columns, (), ""))
