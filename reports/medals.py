"""Medal lists: one table for files; on paper by race, award and group, the first three large enough to read aloud."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import BinaryIO

from racecontrol.domain.setup import Basis, Race
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import clock
from racecontrol.scoring.awards import Prize, awards
from racecontrol.scoring.columns import category_code
from racecontrol.scoring.standings import Standings
from reports.chains import PLAIN, Style
from reports.document import BLACK, Document, Ink
from reports.draw import fitted
from reports.fonts import draw_text, width
from reports.lists import A4, GREY, MARGIN, NO_FOOTER, PALE, Footer, Sheet, subtitle
from reports.nations import print_medals
from reports.teams import print_teams
from reports.variables import SEXES, latin_name

MEDALS = {1: "Gold", 2: "Silver", 3: "Bronze"}
"""In words: a colour says nothing on a black-and-white printer, nor to every eye."""

_LARGE, _SMALL = 48.0, 22.0
_SMALLEST = 6.0
_NAME_AT, _PLACE_AT, _TIME_WIDE = 82.0, 62.0, 92.0


@dataclass(frozen=True, slots=True)
class Prizes:
    """All prizes with what is known of the winners; the source of the columns."""

    standings: Standings
    prizes: tuple[Prize, ...]


def prizes(standings: Standings, race: str | None = None) -> Prizes:
    """The prizes of one race, by code, or of all."""
    return Prizes(standings, tuple(p for p in awards(standings) if race is None or p.race == race))


def _prize(key: str, title: str, text: Callable[[Prize], str], width: int, right: bool = False) -> Column[Prizes]:
    return Column(key, title, lambda s, i: text(s.prizes[i]), "right" if right else "left", width)


def _winner(key: str, title: str, text: Callable[[Standings, int], str], width: int) -> Column[Prizes]:
    return Column(key, title, lambda s, i: text(s.standings, s.prizes[i].row), width=width)


COLUMNS: tuple[Column[Prizes], ...] = (
    _prize("race", "Race", lambda p: p.race, 5),
    _prize("award", "Award", lambda p: p.award, 14),
    _prize("group", "Group", lambda p: p.group, 6),
    _prize("place", "Place", lambda p: str(p.place), 5, right=True),
    _winner("bib", "Bib", lambda s, row: s.entry(row).bib, 5),
    _winner("family_name", "Family name", lambda s, row: s.entry(row).family_name, 14),
    _winner("given_name", "Given name", lambda s, row: s.entry(row).given_name, 14),
    _winner("latin_name", "Latin name", lambda s, row: s.entry(row).latin_name, 18),
    _winner("nation", "Nation", lambda s, row: s.entry(row).nation, 5),
    _winner("club", "Club", lambda s, row: s.entry(row).club, 18),
    _winner("category", "Category", category_code, 6),
    _prize("time", "Time", lambda p: clock(p.ms), 8, right=True),
    _prize("ms", "ms", lambda p: str(p.ms), 9, right=True),
)
"""The contract's columns of `racecontrol medals`."""


def medal_table(standings: Standings, race: str | None = None) -> Table:
    """All prizes as one table for CSV and JSON, in the order of the set-up's awards."""
    won = prizes(standings, race)
    return table("Medals", COLUMNS, won, range(len(won.prizes)))


def medals(standings: Standings, out: BinaryIO, footer: Footer = NO_FOOTER, race: str | None = None) -> int:
    """Write the medal lists as PDF, each race on a page of its own, and return the pages.

    After them the team contests that have a winner, and the medals by nation.
    """
    won = prizes(standings, race).prizes
    sheet = Sheet(Document(out, *A4, title="Medals"), footer)
    for code, of_race in groupby(won, key=lambda prize: prize.race):
        found = list(of_race)
        _begin(sheet, standings, standings.field.setup.race(code))
        for (award, group), winners in groupby(found, key=lambda prize: (prize.award, prize.group)):
            those = list(winners)
            _group(sheet, standings, heading(award, group, those[0].by), those)
    print_teams(sheet, standings, race)
    print_medals(sheet, standings, race)
    if not won:
        sheet.new_page()
        sheet.y -= 30
        draw_text(sheet.document, MARGIN, sheet.y, "No medals yet: nobody has a place.", size=14, ink=GREY)
    sheet.save()
    return sheet.document.pages


def heading(award: str, group: str, by: Basis) -> str:
    """The award, whom it is for, and which time decides it."""
    return "  ·  ".join(part for part in (award, SEXES[group][0] if group in SEXES else group, f"by {by}") if part)


def _begin(sheet: Sheet, standings: Standings, race: Race) -> None:
    sheet.new_page()
    sheet.y -= 20
    _text(sheet, MARGIN, race.name, 20, sheet.room, Style(bold=True))
    sheet.y -= 15
    _text(sheet, MARGIN, subtitle(standings, race, len(standings.rows_of(race.code))), 9.5, sheet.room, ink=GREY)


def _group(sheet: Sheet, standings: Standings, title: str, winners: list[Prize]) -> None:
    """One award: its heading never stands apart from the medals below it."""
    large = sum(prize.place in MEDALS for prize in winners)
    if not sheet.has(44 + _LARGE * min(large, 3)):
        _begin(sheet, standings, standings.field.setup.race(winners[0].race))
    sheet.y -= 30
    _text(sheet, MARGIN, title, 13, sheet.room, Style(bold=True))
    sheet.y -= 6
    sheet.document.rule(MARGIN, sheet.y, MARGIN + sheet.room, sheet.y, 0.9)
    for prize in winners:
        _winner_row(sheet, standings, prize)


def _winner_row(sheet: Sheet, standings: Standings, prize: Prize) -> None:
    height = _LARGE if prize.place in MEDALS else _SMALL
    if not sheet.has(height):
        _begin(sheet, standings, standings.field.setup.race(prize.race))
        sheet.y -= 10
    top = sheet.y
    (_medal if prize.place in MEDALS else _honourable)(sheet, standings, prize)
    sheet.y = top - height
    sheet.document.rule(MARGIN, sheet.y, MARGIN + sheet.room, sheet.y, 0.3, PALE)


def _medal(sheet: Sheet, standings: Standings, prize: Prize) -> None:
    """Place and name as large as the line allows; below them the medal, the Latin name and the nation."""
    entry, right = standings.entry(prize.row), MARGIN + sheet.room
    room = sheet.room - _NAME_AT - _TIME_WIDE
    sheet.y -= 22
    draw_text(sheet.document, MARGIN + _PLACE_AT, sheet.y, str(prize.place), Style(bold=True), 20, "right")
    _text(sheet, MARGIN + _NAME_AT, entry.name or f"Bib {entry.bib}", 19, room)
    draw_text(sheet.document, right, sheet.y, clock(prize.ms), size=19, align="right")
    sheet.y -= 16.5
    draw_text(sheet.document, MARGIN + _PLACE_AT, sheet.y, MEDALS[prize.place], Style(bold=True), 9.5, "right")
    about = "   ".join(part for part in (latin_name(standings, prize.row), entry.nation, entry.club) if part)
    _text(sheet, MARGIN + _NAME_AT, about, 10.5, room, ink=GREY)
    draw_text(sheet.document, right, sheet.y, f"Bib {entry.bib}", size=9.5, align="right", ink=GREY)


def _honourable(sheet: Sheet, standings: Standings, prize: Prize) -> None:
    """One line for the places after the medals."""
    entry, right = standings.entry(prize.row), MARGIN + sheet.room
    sheet.y -= 14.5
    draw_text(sheet.document, MARGIN + _PLACE_AT, sheet.y, str(prize.place), size=11, align="right")
    room = sheet.room - _NAME_AT - _TIME_WIDE
    name = entry.name or f"Bib {entry.bib}"
    about = "   ".join(part for part in (latin_name(standings, prize.row), entry.nation, entry.club) if part)
    taken = min(width(name, size=11), room - min(width(about, size=9.5), room * 0.4) - 12)
    _text(sheet, MARGIN + _NAME_AT, name, 11, taken)
    _text(sheet, MARGIN + _NAME_AT + taken + 12, about, 9.5, room - taken - 12, ink=GREY)
    draw_text(sheet.document, right, sheet.y, clock(prize.ms), size=11, align="right")


def _text(sheet: Sheet, x: float, text: str, size: float, room: float, style: Style = PLAIN, ink: Ink = BLACK) -> None:
    """One line that shrinks until it fits."""
    (line,), small = fitted(text, style, size, _SMALLEST, room)
    draw_text(sheet.document, x, sheet.y, line, style, small, ink=ink)
