"""Tables as data: a column is declared once and serves the screen, CSV, spreadsheets and paper."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

S = TypeVar("S")

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Column(Generic[S]):
    """One column over a source `S` of rows.

    `key`: its name in files; `title`: its heading for people (translated at display); `text`: the cell of row `i`;
    `width`: characters that a usual cell needs.
    """

    key: str
    title: str
    text: Callable[[S, int], str]
    align: Align = "left"
    width: int = 8
    help: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A finished table of text: a list on paper, a sheet, a CSV file. Rows have one cell for each column."""

    title: str
    columns: tuple[Column[object], ...]
    rows: tuple[tuple[str, ...], ...]
    subtitle: str = ""


def table(
    title: str, columns: tuple[Column[S], ...], source: S, rows: "list[int] | range", subtitle: str = ""
) -> Table:
    """The text of `rows` of `source`, in that order."""
    cells = tuple(tuple(column.text(source, row) for column in columns) for row in rows)
    return Table(title, columns, cells, subtitle)  # type: ignore[arg-type]
