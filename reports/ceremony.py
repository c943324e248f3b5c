"""The sheet that the speaker holds at the ceremony: who is called up when, in letters for an arm's length.

An award stands on a page of its own, so that it can be laid away when it is done.
"""

from collections import Counter
from dataclasses import dataclass
from typing import BinaryIO, Literal

from racecontrol.domain.entry import Entry
from racecontrol.domain.saying import how_to_say, is_known
from racecontrol.domain.time import clock
from racecontrol.domain.wording import minute_text
from racecontrol.scoring.awards import AwardList, Prize
from racecontrol.scoring.issues import changes, superseded
from racecontrol.scoring.standings import Standings
from reports.chains import PLAIN
from reports.fitting import fitted
from reports.medals import EVERYBODY, MEDALS, Who, lists_of
from reports.page_words import nation_in
from reports.sheets import BOLD, GREY, MARGIN, NO_FOOTER, PALE, Footer, Sheet, sheet_for
from reports.words import dotted, sex_word, told

Order = Literal["last", "first"]
"""Who is called up first: the last of the winners, as is usual, or the first."""

_NAME_AT, _TIME_WIDE = 92.0, 120.0


@dataclass(frozen=True, slots=True)
class _Size:
    """Points: the whole block, the place, the name, how it is said, what stands below."""

    block: float
    place: float
    name: float
    said: float
    about: float


_MEDAL, _OTHER = _Size(142, 54, 32, 22, 16), _Size(104, 34, 25, 18, 14)


def ceremony(
    standings: Standings,
    out: BinaryIO,
    footer: Footer = NO_FOOTER,
    race: str | None = None,
    who: Who = EVERYBODY,
    order: Order = "last",
) -> int:
    """Write the sheets as PDF, a page or more for each award, and return the pages."""
    sheet = sheet_for(out, footer, told("Ceremony"))
    lists = lists_of(standings, race, who)
    changed = _changed(standings)
    for number, one in enumerate(lists, 1):
        counted = told("Award {number} of {count}", number=number, count=len(lists))
        page = _Award(sheet, standings, one, counted, changed.get((one.race, one.award, one.group), ""))
        page.winners(sorted(one.winners, key=lambda prize: prize.place if order == "first" else -prize.place))
    if not lists:
        sheet.new_page()
        sheet.y -= 30
        sheet.text(MARGIN, told("No medals yet: nobody has a place."), 14, sheet.room, ink=GREY)
    sheet.save()
    return sheet.document.pages


def _changed(standings: Standings) -> dict[tuple[str, str, str], str]:
    """Race, award and group of the lists that differ from an official one -> when that one was made."""
    found: dict[tuple[str, str, str], str] = {}
    for race in standings.field.setup.races:
        if (old := superseded(standings, race.code)) is not None:
            at = minute_text(old.approval.at, standings.field.setup.event)
            differs = changes(old.standings, standings, race.code)
            found |= {(race.code, one.award, one.group): at for one in differs}
    return found


class _Award:
    """The pages of one award. `changed`: since when other winners stood on its sheet, "": never."""

    def __init__(self, sheet: Sheet, standings: Standings, award: AwardList, number: str, changed: str) -> None:
        self._sheet, self._standings, self._award, self._number = sheet, standings, award, number
        self._level = Counter(prize.place for prize in award.winners)
        self._old = changed

    def winners(self, prizes: list[Prize]) -> None:
        """In this order; the three with medals stand on one page."""
        self._begin()
        medals = [prize for prize in prizes if prize.place in MEDALS]
        for prize in prizes:
            size = _MEDAL if prize.place in MEDALS else _OTHER
            together = len(medals) if medals and prize is medals[0] and len(medals) <= len(MEDALS) else 1
            if not self._sheet.has(size.block * together):
                self._begin()
            bottom = self._sheet.y - size.block
            self._winner(prize, size)
            self._sheet.y = bottom
            self._sheet.rule(0.6, PALE)

    def _begin(self) -> None:
        sheet, award, setup = self._sheet, self._award, self._standings.field.setup
        sheet.new_page()
        sheet.y -= 12
        sheet.text(MARGIN, dotted(setup.event.name, setup.race(award.race).name), 12, sheet.room - 110, ink=GREY)
        sheet.text(sheet.right - 100, self._number, 12, 100, ink=GREY, align="right")
        sheet.y -= 32
        sheet.text(MARGIN, dotted(award.award, sex_word(award.group)), 28, sheet.room, BOLD)
        sheet.y -= 24
        sheet.text(MARGIN, told("Presented by:"), 12, 120, ink=GREY)
        sheet.document.rule(MARGIN + _NAME_AT, sheet.y - 2, sheet.right, sheet.y - 2, 0.6, GREY)
        if self._old:
            sheet.y -= 22
            changed = told("The winners have changed since {at}: throw older sheets away.", at=self._old)
            sheet.text(MARGIN, changed, 12, sheet.room, BOLD)
        sheet.y -= 14
        sheet.rule(1.6)

    def _winner(self, prize: Prize, size: _Size) -> None:
        sheet, entry = self._sheet, self._standings.entry(prize.row)
        room, left = sheet.room - _NAME_AT, MARGIN + _NAME_AT
        top = sheet.y
        sheet.y = top - size.place * 0.98
        sheet.text(MARGIN, str(prize.place), size.place, _NAME_AT - 24, BOLD)
        sheet.y -= 20
        under = told("level") if self._level[prize.place] > 1 else ""
        medal = told(MEDALS[prize.place]) if prize.place in MEDALS else ""
        sheet.text(MARGIN, dotted(medal, under), 12.5, _NAME_AT - 8, BOLD)
        name = entry.name or sheet.say(told("Bib {bib}", bib=entry.bib))
        lines, large = fitted(name, BOLD, size.name, size.name * 0.62, room, lines=2)
        sheet.y = top - large * 0.2
        for line in lines:
            sheet.y -= large * 1.08
            sheet.text(left, line, large, room, BOLD)
        said = how_to_say(entry)
        if said:
            sheet.y -= size.said * 1.35
            sheet.text(left, said, size.said, room)
        elif not is_known(entry):
            sheet.y -= size.said * 1.35
            sheet.text(left, told("Ask how the name is said: ________________"), size.said * 0.75, room, ink=GREY)
        sheet.y -= size.about * 1.6
        self._from(entry, size.about, room - _TIME_WIDE)
        sheet.text(sheet.right - _TIME_WIDE + 8, clock(prize.ms), size.about + 3, _TIME_WIDE - 8, BOLD, align="right")
        sheet.y -= 15
        sheet.text(sheet.right - _TIME_WIDE, told("Bib {bib}", bib=entry.bib), 11, _TIME_WIDE, ink=GREY, align="right")

    def _from(self, entry: Entry, size: float, room: float) -> None:
        """Country and club, below each other where they are long; the line after them is where they began."""
        sheet = self._sheet
        y, text = sheet.y, dotted(nation_in(entry.nation, sheet.footer.language), entry.club)
        lines, fitting = fitted(text, PLAIN, size, size * 0.75, room, lines=3)
        for line in lines:
            sheet.text(MARGIN + _NAME_AT, line, fitting, room)
            sheet.y -= fitting * 1.15
        sheet.y = y
