"""Tables on paper: quiet rules, the heading on every page, page n of m, nothing cut off."""

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from racecontrol.domain.setup import Race
from racecontrol.domain.table import Column, Table, table
from racecontrol.scoring.columns import NAME, column
from racecontrol.scoring.standings import Standings
from reports.chains import Style
from reports.columns import HEAD, Cell, Grid, fits, grid, natural
from reports.document import BLACK, Ink
from reports.draw import LEADING
from reports.fitting import fitted
from reports.fonts import SHARE, compose, draw_text
from reports.sheets import A4, GREY, MARGIN, NO_FOOTER, PALE, Footer, Sheet, sheet_for
from reports.variables import latin_name
from reports.words import dotted, in_language, kilometres, told

SIZES = (11, 10, 9.5, 9, 8.5, 8, 7.5, 7)
"""Sizes of the text to try, the largest that fits the page first."""
LIGHT = frozenset({"latin_name", "club", "rule"})
"""Columns in a lighter tone: they stand beside what counts."""

_HEAD, _TITLE, _CELL = Style(bold=True), Style(bold=True), Style()
_TITLE_SIZE, _SUBTITLE_SIZE, _AGAIN_SIZE = 15.0, 9.5, 9.0
_ROW = 1.62
_EVERY = 5
ENDLESS = 1e9


def lists(
    tables: Sequence[Table],
    out: BinaryIO,
    footer: Footer = NO_FOOTER,
    landscape: bool | None = None,
    new_pages: bool = True,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write the tables as one PDF and return its pages.

    `landscape` None: where a table needs it. `new_pages`: each table begins a page; else it follows the one before,
    as a group under its heading. `progress` is told how many rows are printed, all tables together.
    """
    said = [in_language(each, footer.language) for each in tables]
    turned = any(_is_wide(each, natural(each)) for each in said) if landscape is None else landscape
    sheet = sheet_for(out, footer, said[0].title if said else footer.event, turned)
    done = 0
    for each in said:
        before, done = done, done + len(each.rows)
        print_table(sheet, each, new_pages, progress=lambda rows, before=before: progress and progress(before + rows))
    sheet.save()
    return sheet.document.pages


def print_table(
    sheet: Sheet, each: Table, new_page: bool = True, group: int = 0, progress: Callable[[int], object] | None = None
) -> None:
    """A whole table. `group`: so many rows belong together: ruled off, on one page."""
    said = in_language(each, sheet.footer.language)
    printer = Printer(sheet, said, natural(said), group)
    printer.begin(new_page)
    for number in range(len(said.rows)):
        printer.row(number)
        if progress is not None:
            progress(number + 1)
    printer.end()


class Printer:
    """One table on a sheet, row by row."""

    def __init__(self, sheet: Sheet, each: Table, wide: Sequence[float], group: int = 0) -> None:
        """`each`: in the language of the sheet. `wide`: what `natural` found. `group`: as of `print_table`."""
        self._sheet, self._table = sheet, each
        self._grid = shape(each, wide, sheet.room)
        self._cells = fits(each, wide, self._grid)
        self._tall = {row for row, _ in self._cells}
        self._height = self._grid.size * _ROW
        self._group = group
        self._printed = 0

    def begin(self, new_page: bool = False) -> None:
        """The title and the heading of the columns, on a new page where the first rows would not stand below them."""
        if new_page or not self._sheet.has(_TITLE_SIZE * 4 + 4 * self._height):
            self._sheet.new_page()
        else:
            self._sheet.y -= _TITLE_SIZE * 1.2
        self._title()
        self._head()
        if not self._table.rows:
            self._step(self._height)
            nobody = self._sheet.say(told("Nobody yet."))
            draw_text(self._sheet.document, MARGIN, self._sheet.y, nobody, size=self._grid.size, ink=GREY)

    def row(self, number: int) -> None:
        height = self._row_height(number)
        if not self._sheet.has(height + self._following(number)):
            self._sheet.new_page()
            self._title(again=True)
            self._head()
        top = self._sheet.y
        self._step(self._height)
        self._print(number)
        self._sheet.y = top - height
        self._printed += 1
        if self._printed % (self._group or _EVERY) == 0:
            self._rule(0.25, PALE)

    def _following(self, number: int) -> float:
        """The height of the other rows of a group that begins here."""
        begins = self._group and self._printed % self._group == 0
        return sum(map(self._row_height, range(number + 1, number + self._group))) if begins else 0

    def end(self) -> None:
        self._rule(0.5, GREY)

    def _step(self, height: float) -> None:
        self._sheet.y -= height

    def _title(self, again: bool = False) -> None:
        """Large where the table begins; small where it goes on."""
        document, size = self._sheet.document, _AGAIN_SIZE if again else _TITLE_SIZE
        lines, size = fitted(self._table.title, _TITLE, size, 9, self._sheet.room, lines=2)
        for line in lines:
            self._step(size * LEADING)
            draw_text(document, MARGIN, self._sheet.y, line, _TITLE, size)
        if self._table.subtitle and not again:
            (line,), size = fitted(self._table.subtitle, _CELL, _SUBTITLE_SIZE, 6, self._sheet.room)
            self._step(_SUBTITLE_SIZE * 1.5)
            draw_text(document, MARGIN, self._sheet.y, line, size=size, ink=GREY)

    def _head(self) -> None:
        size = self._grid.size * HEAD
        self._step(size * 2.2)
        for at, room, spec in self._places():
            (title,), fitting = fitted(spec.title, _HEAD, size, 1, room)
            self._draw(title, at, room, spec, fitting, _HEAD, GREY)
        self._step(size * 0.6)
        self._rule(0.8, BLACK, at=self._sheet.y)

    def _rule(self, thickness: float, ink: Ink, at: float | None = None) -> None:
        y = self._sheet.y - self._grid.size * 0.25 if at is None else at
        self._sheet.document.rule(MARGIN, y, MARGIN + self._grid.width, y, thickness, ink)

    def _places(self) -> Iterator[tuple[float, float, Column[object]]]:
        shape = self._grid
        for index, left, room in zip(shape.columns, shape.left, shape.widths, strict=True):
            yield MARGIN + left, room, self._table.columns[index]

    def _row_height(self, number: int) -> float:
        if number not in self._tall:
            return self._height
        most = max(len(cell.lines) for cell in self._cells_of(number))
        return self._height + (most - 1) * self._grid.size * LEADING

    def _cells_of(self, number: int) -> list[Cell]:
        places = ((number, place) for place in range(len(self._grid.columns)))
        return [self._cells[place] for place in places if place in self._cells]

    def _print(self, number: int) -> None:
        row, size = self._table.rows[number], self._grid.size
        for place, (at, room, spec) in enumerate(self._places()):
            text = row[self._grid.columns[place]]
            cell = self._cells.get((number, place)) if number in self._tall else None
            ink = GREY if spec.key in LIGHT else BLACK
            if cell is None and text:
                self._draw(text, at, room, spec, size, _CELL, ink)
            elif cell is not None:
                self._broken(cell, at, room, spec, ink)

    def _broken(self, cell: Cell, at: float, room: float, spec: Column[object], ink: Ink) -> None:
        y = self._sheet.y
        for line in cell.lines:
            self._draw(line, at, room, spec, cell.size, _CELL, ink)
            self._step(self._grid.size * LEADING)
        self._sheet.y = y

    def _draw(
        self, text: str, at: float, room: float, spec: Column[object], size: float, style: Style, ink: Ink
    ) -> None:
        line = compose(text, style)
        x = at + (room - line.width * size / 1000) * SHARE[spec.align]
        self._sheet.document.line(x, self._sheet.y, line, size, ink)


def shape(each: Table, wide: Sequence[float], room: float) -> Grid:
    """The grid at the largest size at which nothing has to give way; else at the smallest."""
    for size in SIZES:
        found = grid(each, wide, size, ENDLESS)
        if found.width <= room:
            return found
    return grid(each, wide, SIZES[-1], room)


def _is_wide(each: Table, wide: Sequence[float]) -> bool:
    """Whether the table wants more than the width of an upright page even at the smallest size."""
    return grid(each, wide, SIZES[-1], ENDLESS).width > (A4[0] - 2 * MARGIN) * 1.06


LATIN: Column[Standings] = Column("latin_name", "", latin_name, width=18, help="Where the name is in another script")
STATUS: Column[Standings] = Column(
    "status",
    "Status",
    lambda s, row: "" if s.status(row) == "OK" else f"{s.status(row)} {column('rule').text(s, row)}".strip(),
    width=8,
)
KEYS = (
    "place",
    "bib",
    "name",
    "latin",
    "nation",
    "club",
    "category",
    "gun_time",
    "net_time",
    "place_sex",
    "place_category",
)


def result_list(standings: Standings, race: Race) -> Table:
    """The result list of one race as people read it."""
    own = {"name": NAME, "latin": LATIN}
    columns = tuple(own[key] if key in own else column(key) for key in KEYS)
    rows = standings.rows_of(race.code)
    return table(race.name, (*columns, STATUS), standings, rows, subtitle(standings, race, len(rows)))


def subtitle(standings: Standings, race: Race, entries: int) -> str:
    """Event, place, date, distance and how many are in the list."""
    event = standings.field.setup.event
    counted = told("{n:,} entry|{n:,} entries", n=entries)
    return dotted(event.name, event.place, event.date.isoformat(), kilometres(race.distance_m), counted)
