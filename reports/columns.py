"""Column widths for a table on paper: from what the cells really hold, so that no text is ever cut off."""

from collections.abc import Sequence
from dataclasses import dataclass

from racecontrol.domain.table import Table
from reports.chains import Style
from reports.fitting import wrapped
from reports.fonts import width

GAP = 7.0
"""Points between two columns."""
HEAD = 0.85
"""Size of the headings, as a share of the cells'."""
SMALLEST = 0.8
"""How far a cell shrinks before it breaks into lines."""
_EM = 0.55
_CELL = Style()
_HEAD = Style(bold=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell prints where it does not print plainly: its lines and their size in points."""

    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns that are shown, as indices into the table's, their left edges and widths in points."""

    columns: tuple[int, ...]
    left: tuple[float, ...]
    widths: tuple[float, ...]
    size: float

    @property
    def width(self) -> float:
        return self.left[-1] + self.widths[-1] if self.left else 0


def natural(table: Table) -> list[float]:
    """For each column the width that its heading and its widest cell need, as a multiple of the size."""
    widths: list[float] = []
    for index, column in enumerate(table.columns):
        cells = {row[index] for row in table.rows}
        widest = max((width(cell, _CELL, 1) for cell in cells), default=0)
        widths.append(max(widest, width(column.title, _HEAD, HEAD)))
    return widths


def grid(table: Table, wide: Sequence[float], size: float, room: float) -> Grid:
    """Widths within `room` points: natural ones where they fit, else texts give way to figures.

    `wide`: what `natural` found.
    """
    wanted = [size * each for each in wide]
    columns = tuple(index for index in range(len(table.columns)) if _is_shown(table, index))
    over = sum(wanted[index] for index in columns) - (room - GAP * (len(columns) - 1))
    if over > 0:
        _give_way(table, columns, wanted, over, size)
    left: list[float] = []
    at = 0.0
    for index in columns:
        left.append(at)
        at += wanted[index] + GAP
    return Grid(columns, tuple(left), tuple(wanted[index] for index in columns), size)


def _is_shown(table: Table, index: int) -> bool:
    """A column that nobody filled takes no room, but a table without rows shows what would stand there."""
    return not table.rows or any(row[index] for row in table.rows)


def _give_way(table: Table, columns: Sequence[int], wanted: list[float], over: float, size: float) -> None:
    """Take `over` points from the text columns, in proportion to what each has beyond its usual width."""
    spare = {
        index: max(wanted[index] - min(wanted[index], table.columns[index].width * size * _EM), 0)
        for index in columns
        if table.columns[index].align == "left"
    }
    total = sum(spare.values())
    taken = min(over, total)
    for index, points in spare.items():
        wanted[index] -= taken * points / total if total else 0
    if over > taken:  # still too wide: everything narrows, cells shrink and break
        all_points = sum(wanted[index] for index in columns)
        for index in columns:
            wanted[index] *= 1 - (over - taken) / all_points


def fit(text: str, size: float, room: float) -> Cell | None:
    """None where the text fits plainly; else smaller, then in lines, then smaller still."""
    needed = width(text, _CELL, size)
    if needed <= room + 0.01:
        return None
    if needed * SMALLEST <= room:
        return Cell((text,), size * room / needed)
    small = size * SMALLEST
    lines = wrapped(text, _CELL, small, room, lines=4)
    longest = max(width(line, _CELL, small) for line in lines)
    return Cell(tuple(lines), small * min(1, room / longest))


def fits(table: Table, wide: Sequence[float], shape: Grid) -> dict[tuple[int, int], Cell]:
    """The cells that do not print plainly, by row and place in the grid. Each text is tried once."""
    out: dict[tuple[int, int], Cell] = {}
    for place, (index, room) in enumerate(zip(shape.columns, shape.widths, strict=True)):
        if room >= wide[index] * shape.size:
            continue
        tried = {text: fit(text, shape.size, room) for text in {row[index] for row in table.rows}}
        special = {text: cell for text, cell in tried.items() if cell is not None}
        if special:
            found = ((number, special.get(row[index])) for number, row in enumerate(table.rows))
            out.update({(number, place): cell for number, cell in found if cell is not None})
    return out
