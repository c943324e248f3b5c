"""The pages of one race's medal list: award by award, the first three large enough to read aloud."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from racecontrol.domain.said import SEMICOLON, series
from racecontrol.domain.setup import Basis, Race
from racecontrol.domain.time import clock
from racecontrol.scoring.awards import AwardList, Prize
from racecontrol.scoring.standings import Standings
from reports.chains import PLAIN
from reports.fitting import wrapped
from reports.fonts import draw_text, width
from reports.lists import subtitle
from reports.sheets import BOLD, GREY, MARGIN, PALE, Sheet
from reports.variables import latin_name
from reports.words import BASES, dotted, sex_word, told

MEDALS = {1: "Gold", 2: "Silver", 3: "Bronze"}
"""In words: a colour says nothing on a black-and-white printer, nor to every eye."""

_LARGE, _SMALL, _NOTE = 48.0, 22.0, 8.5
_KEPT = 480.0
"""Points that an award may be high and still is kept on one page."""
_NAME_AT, _PLACE_AT, _TIME_WIDE = 82.0, 62.0, 92.0


@dataclass(slots=True)
class MedalPages:
    """`notice`: a sentence that stands below the heading of the race, "" for none."""

    sheet: Sheet
    standings: Standings
    race: Race
    notice: str = ""
    _times: Counter[int] = field(default_factory=Counter[int])

    def begin(self) -> None:
        """A new page with the race's name."""
        sheet = self.sheet
        sheet.new_page()
        sheet.y -= 20
        sheet.text(MARGIN, self.race.name, 20, sheet.room, BOLD)
        sheet.y -= 15
        about = subtitle(self.standings, self.race, len(self.standings.rows_of(self.race.code)))
        sheet.text(MARGIN, about, 9.5, sheet.room, ink=GREY)
        if self.notice:
            sheet.y -= 24
            sheet.document.box(MARGIN, sheet.y - 7, sheet.room, 22, 1.2)
            sheet.text(MARGIN + 8, self.notice, 11, sheet.room - 16, BOLD)
            sheet.y -= 4

    def awards(self, lists: Sequence[AwardList]) -> None:
        """All of them, on pages that have begun."""
        self._times = Counter(prize.row for one in lists for prize in one.winners)
        for one in lists:
            self._award(one)

    def _award(self, one: AwardList) -> None:
        """Whole on a page where a page is enough; its heading never stands apart from the medals below it."""
        large = sum(prize.place in MEDALS for prize in one.winners)
        others = len(one.winners) - large + len(one.reserves) + bool(one.above)
        whole, least = 44 + _LARGE * large + _SMALL * others, 44 + _LARGE * min(large, 3)
        if not self.sheet.has(whole if whole < _KEPT else least):
            self.begin()
        self.sheet.y -= 30
        self.sheet.text(MARGIN, heading(one.award, one.group, one.by), 13, self.sheet.room, BOLD)
        self.sheet.y -= 6
        self.sheet.rule(0.9)
        for prize in one.winners:
            large = prize.place in MEDALS
            self._row(_LARGE if large else _SMALL)
            top = self.sheet.y
            (self._medal if large else self._line)(prize)
            self._under(top - (_LARGE if large else _SMALL))
        for prize in one.reserves:
            self._row(_SMALL)
            top = self.sheet.y
            self._line(prize, told("reserve {number}", number=prize.place - one.places))
            self._under(top - _SMALL)
        self._above(one)

    def _row(self, height: float) -> None:
        if not self.sheet.has(height):
            self.begin()
            self.sheet.y -= 10

    def _under(self, y: float) -> None:
        self.sheet.y = y
        self.sheet.rule(0.3, PALE)

    def _medal(self, prize: Prize) -> None:
        """Place and name as large as the line allows; below them the medal, the Latin name and the nation."""
        sheet, entry = self.sheet, self.standings.entry(prize.row)
        room = sheet.room - _NAME_AT - _TIME_WIDE
        sheet.y -= 22
        draw_text(sheet.document, MARGIN + _PLACE_AT, sheet.y, str(prize.place), BOLD, 20, "right")
        sheet.text(MARGIN + _NAME_AT, self.name(prize.row), 19, room)
        sheet.text(sheet.right - _TIME_WIDE, clock(prize.ms), 19, _TIME_WIDE, align="right")
        sheet.y -= 16.5
        sheet.text(MARGIN, told(MEDALS[prize.place]), 9.5, _PLACE_AT, BOLD, align="right")
        sheet.text(MARGIN + _NAME_AT, self._about(prize.row), 10.5, room, ink=GREY)
        bib = told("Bib {bib}", bib=entry.bib)
        times = self._times[prize.row]
        twice = told("{n} awards|{n} awards", n=times) if times > 1 else ""
        sheet.text(sheet.right - _TIME_WIDE, dotted(bib, twice), 9.5, _TIME_WIDE, ink=GREY, align="right")

    def _line(self, prize: Prize, mark: str = "") -> None:
        """One line for the places after the medals, and, with a `mark`, for reserves."""
        sheet, ink = self.sheet, GREY if mark else (0, 0, 0)
        sheet.y -= 14.5
        if mark:
            sheet.text(MARGIN, mark, 8.5, _PLACE_AT - 16, ink=GREY)
        draw_text(sheet.document, MARGIN + _PLACE_AT, sheet.y, str(prize.place), size=11, align="right", ink=ink)
        room = sheet.room - _NAME_AT - _TIME_WIDE
        name, about = self.name(prize.row), self._about(prize.row)
        taken = min(width(name, size=11), room - min(width(about, size=9.5), room * 0.4) - 12)
        sheet.text(MARGIN + _NAME_AT, name, 11, taken, ink=ink)
        sheet.text(MARGIN + _NAME_AT + taken + 12, about, 9.5, room - taken - 12, ink=GREY)
        draw_text(sheet.document, sheet.right, sheet.y, clock(prize.ms), size=11, align="right", ink=ink)

    def _above(self, one: AwardList) -> None:
        """Who would have won here: somebody will ask."""
        if not one.above:
            return
        names = series(SEMICOLON, (f"{prize.place} {self.name(prize.row)}" for prize in one.above))
        text = self.sheet.say(told("Won above, so not here: {names}", names=names))
        lines = wrapped(text, PLAIN, _NOTE, self.sheet.room - _NAME_AT, 6)
        self._row(len(lines) * _NOTE * 1.3 + 4)
        for line in lines:
            self.sheet.y -= _NOTE * 1.3
            self.sheet.text(MARGIN + _NAME_AT, line, _NOTE, self.sheet.room - _NAME_AT, ink=GREY)

    def name(self, row: int) -> str:
        entry = self.standings.entry(row)
        return entry.name or self.sheet.say(told("Bib {bib}", bib=entry.bib))

    def _about(self, row: int) -> str:
        entry = self.standings.entry(row)
        return "   ".join(part for part in (latin_name(self.standings, row), entry.nation, entry.club) if part)


def heading(award: str, group: str, by: Basis) -> str:
    """The award, whom it is for, and which time decides it."""
    return dotted(award, sex_word(group), told(BASES[by]))
