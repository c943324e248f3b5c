"""Medal lists: one table for files; on paper by race, award and group, with reserves and what has changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from racecontrol.domain.said import SEMICOLON, series
from racecontrol.domain.setup import Event, Race
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import clock
from racecontrol.domain.wording import minute_text, recorded_text
from racecontrol.scoring.awards import AwardList, Prize, award_lists, awards
from racecontrol.scoring.columns import category_code
from racecontrol.scoring.issues import Change, Issue, Won, changes, issues, superseded
from racecontrol.scoring.standings import Standings
from reports.lists import print_table
from reports.medal_pages import MEDALS, MedalPages, heading
from reports.nations import print_medals
from reports.sheets import GREY, MARGIN, NO_FOOTER, Footer, Sheet, sheet_for
from reports.teams import print_teams
from reports.variables import latin_name
from reports.words import dotted, sex_word, told

RESERVES = 2
"""So many winners may fall out, and the list still says who moves up."""


@dataclass(frozen=True, slots=True)
class Who:
    """Whose prizes are listed; "" is everybody's. `category`: of the runner, not of the award."""

    sex: str = ""
    category: str = ""
    nation: str = ""

    def takes(self, standings: Standings, row: int) -> bool:
        entry = standings.entry(row)
        pairs = ((self.sex, entry.sex), (self.category, category_code(standings, row)), (self.nation, entry.nation))
        return all(not wanted or wanted == own for wanted, own in pairs)

    @property
    def text(self) -> str:
        return dotted(sex_word(self.sex), self.category, self.nation)


EVERYBODY = Who()


@dataclass(frozen=True, slots=True)
class Prizes:
    """All prizes with what is known of the winners; the source of the columns."""

    standings: Standings
    prizes: tuple[Prize, ...]


def prizes(standings: Standings, race: str | None = None, who: Who = EVERYBODY) -> Prizes:
    """The prizes of one race, by code, or of all."""
    mine = (prize for prize in awards(standings) if race in (None, prize.race))
    return Prizes(standings, tuple(prize for prize in mine if who.takes(standings, prize.row)))


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


def medal_table(standings: Standings, race: str | None = None, who: Who = EVERYBODY) -> Table:
    """All prizes as one table for CSV and JSON, in the order of the set-up's awards."""
    won = prizes(standings, race, who)
    return table("Medals", COLUMNS, won, range(len(won.prizes)))


def medals(
    standings: Standings,
    out: BinaryIO,
    footer: Footer = NO_FOOTER,
    race: str | None = None,
    who: Who = EVERYBODY,
    reserves: int = RESERVES,
) -> int:
    """Write the medal lists as PDF, each race on a page of its own, and return the pages.

    A list that supersedes an official one says so and what is new. Where everybody's prizes are listed, there follow
    who is awarded more than once, the team contests that have a winner, and the medals by nation.
    """
    sheet = sheet_for(out, footer, told("Medals"))
    lists = lists_of(standings, race, who, reserves)
    for one in standings.field.setup.races:
        mine = [each for each in lists if each.race == one.code]
        if race in (None, one.code) and (mine or superseded(standings, one.code)):
            _race(sheet, standings, one, mine, who)
    if who == EVERYBODY:
        print_teams(sheet, standings, race)
        print_medals(sheet, standings, race)
    if not sheet.page_begun:
        sheet.new_page()
        sheet.y -= 30
        sheet.text(MARGIN, told("No medals yet: nobody has a place."), 14, sheet.room, ink=GREY)
    sheet.save()
    return sheet.document.pages


def old_medals(standings: Standings, out: BinaryIO, footer: Footer = NO_FOOTER, race: str | None = None) -> int:
    """The lists that were official and hold no more, each marked so on every page. Returns how many there are.

    None: nothing is written.
    """
    found = [
        (one, issue)
        for one in standings.field.setup.races
        if race in (None, one.code)
        for issue in issues(standings, one.code)
        if not issue.valid
    ]
    if found:
        sheet = sheet_for(out, footer, told("Superseded medal lists"))
        for one, issue in found:
            sheet.end_page()  # with the foot of the list before
            sheet.banner = _banner(issue, standings.field.setup.event)
            pages = MedalPages(sheet, issue.standings, one)
            pages.begin()
            pages.awards([each for each in award_lists(issue.standings) if each.race == one.code])
        sheet.save()
    return len(found)


def _banner(issue: Issue, event: Event) -> str:
    was = recorded_text(issue.approval, event)
    if issue.next is None:
        return told("SUPERSEDED. This list was official, {was}; it has changed since.", was=was)
    at = minute_text(issue.next.at, event)
    return told("SUPERSEDED. This list was official, {was}. Use the list of {at}.", was=was, at=at)


def lists_of(standings: Standings, race: str | None = None, who: Who = EVERYBODY, reserves: int = 0) -> list[AwardList]:
    """The award lists that have a winner among those."""
    mine = (one for one in award_lists(standings, reserves) if race in (None, one.race))
    return [chosen for one in mine if (chosen := _chosen(standings, one, who))]


def _chosen(standings: Standings, one: AwardList, who: Who) -> AwardList | None:
    """What is left of a list; None without a winner."""
    if who == EVERYBODY:
        return one if one.winners else None
    parts = (
        tuple(prize for prize in part if who.takes(standings, prize.row))
        for part in (one.winners, one.reserves, one.above)
    )
    winners, reserves, above = parts
    return replace(one, winners=winners, reserves=reserves, above=above) if winners else None


def _race(sheet: Sheet, standings: Standings, race: Race, lists: Sequence[AwardList], who: Who) -> None:
    old, event = superseded(standings, race.code), standings.field.setup.event
    notice = told("Only: {who}", who=who.text) if who != EVERYBODY else ""
    if old is not None:
        notice = dotted(
            told("This list supersedes the one that was official, {was}.", was=recorded_text(old.approval, event)),
            notice,
        )
    pages = MedalPages(sheet, standings, race, notice)
    pages.begin()
    if old is not None:
        since = told("What is new since {at}", at=minute_text(old.approval.at, event))
        found = tuple(changes(old.standings, standings, race.code))
        print_table(sheet, table(since, NEWS, found, range(len(found))), new_page=False)
    pages.awards(lists)
    doubles = doubles_table(standings, race)
    if doubles.rows and who == EVERYBODY:
        print_table(sheet, doubles, new_page=False)


def _place(mine: Won | None, other: Won | None) -> str:
    """The place, and of time and name what differs."""
    if mine is None:
        return "–"
    differs = [] if other is None else [a for a, b in ((mine.time, other.time), (mine.name, other.name)) if a != b]
    medal = told(MEDALS[mine.place]) if mine.place in MEDALS else ""
    return dotted(str(mine.place), medal, *differs)


def _news(key: str, title: str, text: Callable[[Change], str], width: int) -> Column[tuple[Change, ...]]:
    return Column(key, title, lambda s, i: text(s[i]), width=width)


NEWS: tuple[Column[tuple[Change, ...]], ...] = (
    _news("award", "Award", lambda c: dotted(c.award, sex_word(c.group)), 14),
    _news("bib", "Bib", lambda c: c.bib, 5),
    _news("name", "Name", lambda c: (c.new or c.old or _NOBODY).name, 16),
    _news("was", "Was", lambda c: _place(c.old, c.new), 12),
    _news("now", "Now", lambda c: _place(c.new, c.old), 12),
    _news("why", "Why", lambda c: c.why, 10),
)
_NOBODY = Won("", "", "", 0, "", "", "")


def doubles_table(standings: Standings, race: Race) -> Table:
    """Who is awarded more than once in this race, and for what."""
    won: dict[int, list[Prize]] = {}
    for prize in awards(standings):
        if prize.race == race.code:
            won.setdefault(prize.row, []).append(prize)
    twice = tuple(tuple(each) for each in won.values() if len(each) > 1)
    return table(told("Awarded more than once"), _doubles(standings), twice, range(len(twice)))


def _doubles(standings: Standings) -> tuple[Column[tuple[tuple[Prize, ...], ...]], ...]:
    def column(key: str, title: str, text: Callable[[int], str], width: int) -> Column[tuple[tuple[Prize, ...], ...]]:
        return Column(key, title, lambda s, i: text(s[i][0].row), width=width)

    return (
        column("bib", "Bib", lambda row: standings.entry(row).bib, 5),
        column("name", "Name", lambda row: standings.entry(row).name, 16),
        column("latin_name", "", lambda row: latin_name(standings, row), 16),
        Column("awards", "Awards", lambda s, i: series(SEMICOLON, map(_prize_text, s[i])), width=40),
    )


def _prize_text(prize: Prize) -> str:
    return dotted(prize.award, sex_word(prize.group), str(prize.place))


__all__ = [
    "COLUMNS",
    "MEDALS",
    "Who",
    "doubles_table",
    "heading",
    "lists_of",
    "medal_table",
    "medals",
    "old_medals",
    "prizes",
]
