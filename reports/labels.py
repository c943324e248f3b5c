"""Sheets of labels for bibs, in order of the bib: for envelopes, bags and the number itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from racecontrol.domain.entry import bib_order
from racecontrol.domain.refusal import Refused
from racecontrol.scoring.field import wave_of
from racecontrol.scoring.standings import Standings
from reports.chains import Style
from reports.document import BLACK, Document
from reports.draw import MM
from reports.fitting import fitted
from reports.fonts import draw_text
from reports.sheets import A4, BOLD, GREY
from reports.variables import latin_name
from reports.words import dotted, spoken, told


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A4 with so many labels across and down. Millimetres: of one label, from the edges of the paper to the first one,
    and from one to the next."""

    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    step_x: float
    step_y: float

    @property
    def count(self) -> int:
        return self.across * self.down


SIZES: dict[str, LabelSheet] = {
    "3x8": LabelSheet(3, 8, 70, 36, 0, 4.5, 70, 36),
    "3x7": LabelSheet(3, 7, 63.5, 38.1, 7.2, 15.1, 66, 38.1),
    "2x8": LabelSheet(2, 8, 99.1, 33.9, 4.7, 12.9, 101.6, 33.9),
    "2x7": LabelSheet(2, 7, 99.1, 38.1, 4.7, 15.1, 101.6, 38.1),
    "2x4": LabelSheet(2, 4, 99.1, 67.7, 4.7, 13.1, 101.6, 67.7),
    "3x9": LabelSheet(3, 9, 70, 32, 0, 4.5, 70, 32),
    "4x10": LabelSheet(4, 10, 48.5, 25.4, 8, 21.5, 48.5, 25.4),
}
"""Sheets that are sold everywhere, by labels across and down."""

DEFAULT = "3x8"
_INSIDE = 3.5
"""Millimetres that stay free at each edge of a label: no printer feeds to the hair."""


def labels(
    standings: Standings,
    out: BinaryIO,
    language: str = "en",
    race: str | None = None,
    wave: str | None = None,
    size: str = DEFAULT,
    skip: int = 0,
) -> int:
    """Write the sheets as PDF and return how many labels there are. `skip`: labels of the first sheet that are gone.

    Raises Refused for a size that is not in SIZES, and where the first sheet has fewer labels than are gone.
    """
    if size not in SIZES:
        raise Refused(f"--size {size}: there is no such sheet of labels; write one of {', '.join(SIZES)}")
    shape = SIZES[size]
    if not 0 <= skip < shape.count:
        raise Refused(f"--skip {skip}: a sheet {size} has {shape.count} labels; write 0 to {shape.count - 1}")
    document = Document(out, *A4, title=spoken(told("Bib labels"), language))
    rows = list(_rows(standings, race, wave))
    for number, row in enumerate(rows, skip):
        place = number % shape.count
        if place == 0 and number > skip:
            document.end_page()
        _label(document, shape, place, _texts(standings, row, language))
    if rows:
        document.end_page()
    document.save()
    return len(rows)


def _rows(standings: Standings, race: str | None, wave: str | None) -> Iterator[int]:
    setup, entries = standings.field.setup, standings.field.entries
    for row in sorted(range(len(entries)), key=lambda row: bib_order(entries[row].bib)):
        if race in (None, entries[row].race) and wave in (None, wave_of(setup, entries[row])):
            yield row


def _texts(standings: Standings, row: int, language: str) -> tuple[str, str, str, str]:
    """The bib, the name, the name in Latin letters, and race and wave."""
    entry, setup = standings.entry(row), standings.field.setup
    wave = wave_of(setup, entry)
    where = dotted(setup.race(entry.race).name, told("Wave {wave}", wave=wave) if wave else "", entry.nation)
    return entry.bib, entry.name, latin_name(standings, row), spoken(where, language)


def _label(document: Document, shape: LabelSheet, place: int, texts: Sequence[str]) -> None:
    """The bib takes what the three lines below it leave."""
    down, across = divmod(place, shape.across)
    left = (shape.left + across * shape.step_x + _INSIDE) * MM
    top = document.height - (shape.top + down * shape.step_y + _INSIDE) * MM
    room, height = (shape.width - 2 * _INSIDE) * MM, (shape.height - 2 * _INSIDE) * MM
    unit = height / 10
    bib, name, latin, where = texts
    lines = ((bib, BOLD, 4.6, 4.0), (name, BOLD, 1.7, 6.2), (latin, Style(), 1.35, 7.8), (where, Style(), 1.2, 9.6))
    for text, style, size, at in lines:
        if text:
            (line,), small = fitted(text, style, size * unit, 4, room)
            ink = BLACK if style.bold else GREY
            draw_text(document, left + room / 2, top - at * unit, line, style, small, "center", ink)
