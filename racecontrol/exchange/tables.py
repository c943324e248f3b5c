"""Tables as files: CSV, JSON, XLSX, HTML, all from the same columns."""

import csv
import html
import io
import json
from collections.abc import Callable
from typing import Any

from racecontrol.domain.table import Table


def to_csv(table: Table) -> bytes:
    """UTF-8, comma, LF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.key for column in table.columns)
    writer.writerows(table.rows)
    return out.getvalue().encode()


def to_json(table: Table) -> bytes:
    """A list of objects by column key; every value is text, as in the CSV file."""
    keys = [column.key for column in table.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in table.rows]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def to_html(table: Table) -> bytes:
    """One page that needs nothing else."""
    head = "".join(f"<th>{html.escape(column.title)}</th>" for column in table.columns)
    body = "\n".join(
        "<tr>" + "".join(_cell(table, i, cell) for i, cell in enumerate(row)) + "</tr>" for row in table.rows
    )
    title, subtitle = html.escape(table.title), html.escape(table.subtitle)
    return _PAGE.format(title=title, subtitle=subtitle, head=head, body=body).encode()


def _cell(table: Table, column: int, text: str) -> str:
    return f'<td class="{table.columns[column].align}">{html.escape(text)}</td>'


def to_xlsx(table: Table) -> bytes:
    """One sheet: header in bold and frozen, whole numbers as numbers, filter on."""
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_numbers": False})
    sheet: Any = book.add_worksheet(  # pyright: ignore[reportUnknownMemberType]
        _sheet_name(table.title)
    )
    bold = book.add_format({"bold": True})  # pyright: ignore[reportUnknownMemberType]
    for index, column in enumerate(table.columns):
        sheet.write_string(0, index, column.title, bold)
        sheet.set_column(index, index, column.width + 2)
    for number, row in enumerate(table.rows, 1):
        for index, cell in enumerate(row):
            if cell.isascii() and cell.isdigit() and (cell == "0" or cell[0] != "0"):
                sheet.write_number(number, index, int(cell))
            elif cell:
                sheet.write_string(number, index, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), max(0, len(table.columns) - 1))
    book.close()
    return out.getvalue()


def _sheet_name(title: str) -> str:
    """What Excel takes: 31 characters, some of them not, no apostrophe at either end, not History."""
    name = "".join(char for char in title if char not in "[]:*?/\\" and char.isprintable())[:31].strip(" '")
    return name if name and name.casefold() != "history" else "Results"


_PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font: 15px/1.4 system-ui, sans-serif; margin: 2em; color: #16202a; }}
table {{ border-collapse: collapse; font-variant-numeric: tabular-nums; }}
th, td {{ padding: .25em .7em; border-bottom: 1px solid #d5dbe1; text-align: left; }}
th {{ position: sticky; top: 0; background: #fff; }}
td.right {{ text-align: right; }} td.center {{ text-align: center; }}
</style></head><body>
<h1>{title}</h1><p>{subtitle}</p>
<table><thead><tr>{head}</tr></thead>
<tbody>
{body}
</tbody></table>
</body></html>
"""

WRITERS: dict[str, Callable[[Table], bytes]] = {
    "csv": to_csv,
    "json": to_json,
    "html": to_html,
    "xlsx": to_xlsx,
}
