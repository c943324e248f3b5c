"""The results book: cover, contents, numbers and charts, winners, results, teams, nations and splits, as one PDF."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import BinaryIO

from racecontrol.domain.setup import Race
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import clock
from racecontrol.scoring.awards import Prize, awards
from racecontrol.scoring.standings import Standings
from racecontrol.scoring.teams import contests
from reports import charts
from reports.fitting import fitted
from reports.fonts import draw_text
from reports.lists import print_table, result_list, subtitle
from reports.medal_pages import MEDALS
from reports.nations import medals_table, nation_lists
from reports.page_words import day_in, nation_in
from reports.sheets import BOLD, GREY, MARGIN, NO_FOOTER, PALE, Footer, Sheet, sheet_for
from reports.splits import split_list
from reports.statistics import age_groups, distribution, nation_counts, numbers, statistics_table
from reports.teams import print_teams
from reports.variables import latin_name
from reports.words import dotted, kilometres, sex_word, told

NATIONS = 15
"""So many nations have a bar; all of them stand in the nations' table."""

Chapter = tuple[str, Callable[[], None]]
"""Its title, and what writes its pages; it begins on a new one."""


def book(
    standings: Standings,
    out: BinaryIO,
    footer: Footer = NO_FOOTER,
    race: str | None = None,
    progress: Callable[[int], object] | None = None,
) -> int:
    """Write the book of one race or of all and return its pages. `progress` is told how many rows are printed."""
    races = [one for one in standings.field.setup.races if race in (None, one.code)]
    sheet = sheet_for(out, footer, dotted(standings.field.setup.event.name, told("Results book")))
    chapters = list(_chapters(sheet, standings, races, race, progress))
    _cover(sheet, standings, races)
    begins: list[int] = []
    _contents(sheet, [title for title, _ in chapters], begins)
    for _, write in chapters:
        sheet.end_page()
        begins.append(sheet.page)
        write()
    sheet.save()
    return sheet.document.pages


def _chapters(
    sheet: Sheet,
    standings: Standings,
    races: Sequence[Race],
    race: str | None,
    progress: Callable[[int], object] | None,
) -> Iterator[Chapter]:
    done = 0

    def listed(each: Table) -> None:
        nonlocal done
        before, done = done, done + len(each.rows)
        print_table(sheet, each, progress=lambda rows: progress and progress(before + rows))

    yield told("In numbers"), partial(_statistics, sheet, standings, races)
    if any(one.competitive for one in races):
        yield told("Winners"), partial(_winners, sheet, standings, races)
    for one in races:
        yield dotted(one.name, told("Results")), lambda one=one: listed(result_list(standings, one))
    if any(contest.placed for contest in contests(standings) if race in (None, contest.race)):
        yield told("Teams"), partial(print_teams, sheet, standings, race)
    if any(entry.nation for entry in standings.field.entries):
        yield (
            told("Nations"),
            partial(_each, listed, lambda: (*nation_lists(standings, race), *_medals(standings, race))),
        )
    for one in races:
        if len(one.splits) > 1:
            yield dotted(one.name, told("Split times")), lambda one=one: listed(split_list(standings, one))


def _each(write: Callable[[Table], None], tables: Callable[[], Sequence[Table]]) -> None:
    for one in tables():
        write(one)


def _medals(standings: Standings, race: str | None) -> list[Table]:
    found = medals_table(standings, race)
    return [found] if found.rows else []


def _cover(sheet: Sheet, standings: Standings, races: Sequence[Race]) -> None:
    """The event, and what is in here; whether it is official is no small print here."""
    event, language = standings.field.setup.event, sheet.footer.language
    sheet.new_page()
    document, middle = sheet.document, sheet.document.width / 2
    sheet.y -= 40
    sheet.rule(3)
    sheet.y -= 120
    lines, size = fitted(event.name, BOLD, 44, 30, sheet.room - 20, lines=2)
    for line in lines:
        draw_text(document, middle, sheet.y, line, BOLD, size, "center")
        sheet.y -= size * 1.2
    sheet.y -= 14
    sheet.text(MARGIN, dotted(event.place, day_in(event.date, language)), 18, sheet.room, ink=GREY, align="center")
    sheet.y -= 64
    sheet.text(MARGIN, told("Results book"), 30, sheet.room, align="center")
    sheet.y -= 50
    for race in races:
        found = numbers(standings, race)
        sheet.y -= 25
        sheet.text(MARGIN + 50, race.name, 14, 190, BOLD)
        sheet.text(MARGIN + 250, kilometres(race.distance_m), 13, 80, align="right")
        at_finish = told("{n:,} finisher|{n:,} finishers", n=found.finished)
        sheet.text(MARGIN + 340, at_finish, 13, sheet.room - 390, align="right")
        document.rule(MARGIN + 50, sheet.y - 8, sheet.right - 50, sheet.y - 8, 0.4, PALE)
    sheet.y = MARGIN + 110
    lines, size = fitted(sheet.say(sheet.footer.status), BOLD, 14, 11, sheet.room - 20, lines=3)
    for line in lines:
        draw_text(document, middle, sheet.y, line, BOLD, size, "center")
        sheet.y -= size * 1.3
    sheet.y -= 6
    sheet.text(MARGIN, sheet.footer.printed, 10, sheet.room, ink=GREY, align="center")
    sheet.y = MARGIN + 24
    sheet.rule(3)


def _contents(sheet: Sheet, titles: Sequence[str], begins: Sequence[int]) -> None:
    """`begins`: the first page of each, known when the book is saved."""
    sheet.new_page()
    sheet.y -= 30
    sheet.text(MARGIN, told("Contents"), 20, sheet.room, BOLD)
    sheet.y -= 10
    for number, title in enumerate(titles):
        if not sheet.has(24):
            sheet.new_page()
        sheet.y -= 24
        sheet.text(MARGIN, title, 12, sheet.room - 60)
        sheet.number_later(f"chapter{number}", sheet.right, 12, lambda number=number: str(begins[number]))
        sheet.document.rule(MARGIN, sheet.y - 7, sheet.right, sheet.y - 7, 0.3, PALE)


def _statistics(sheet: Sheet, standings: Standings, races: Sequence[Race]) -> None:
    print_table(sheet, statistics_table(standings, races))
    legend = (told("Men"), told("Women"), told("Others"))
    found = [(race, numbers(standings, race)) for race in races]
    by_sex = [(race.name, (one.men, one.women, one.finished - one.men - one.women)) for race, one in found]
    others = any(parts[2] for _, parts in by_sex)
    shown = legend if others else legend[:2]
    charts.bars(sheet, told("Finishers by race and sex"), by_sex, shown)
    for race in races:
        if (times := distribution(standings, race)) is not None:
            charts.histogram(sheet, dotted(race.name, told("Finish times")), times, shown)
    for race in races:
        groups = [(code, (count,)) for code, count in age_groups(standings, race)]
        if len(groups) > 1:
            charts.bars(sheet, dotted(race.name, told("Finishers by category")), groups)
    nations = nation_counts(standings)[:NATIONS]
    if nations:
        language = sheet.footer.language
        rows = [(f"{code}  {nation_in(code, language)}", (count,)) for code, count in nations]
        charts.bars(sheet, told("Finishers by nation"), rows)


def _winners(sheet: Sheet, standings: Standings, races: Sequence[Race]) -> None:
    """The first three of every award, race by race."""
    prizes = [prize for prize in awards(standings) if prize.place in MEDALS]
    for number, race in enumerate(race for race in races if race.competitive):
        mine = tuple(prize for prize in prizes if prize.race == race.code)
        about = subtitle(standings, race, len(standings.rows_of(race.code)))
        listed = table(dotted(race.name, told("Winners")), _columns(standings), mine, range(len(mine)), about)
        print_table(sheet, listed, new_page=number == 0)


def _columns(standings: Standings) -> tuple[Column[tuple[Prize, ...]], ...]:
    def column(
        key: str, title: str, text: Callable[[Prize], str], width: int, right: bool = False
    ) -> Column[tuple[Prize, ...]]:
        return Column(key, title, lambda s, i: text(s[i]), "right" if right else "left", width)

    return (
        Column("award", "Award", _award, width=18),
        column("place", "Place", lambda p: str(p.place), 5, right=True),
        column("bib", "Bib", lambda p: standings.entry(p.row).bib, 5, right=True),
        column("name", "Name", lambda p: standings.entry(p.row).name, 20),
        column("latin_name", "", lambda p: latin_name(standings, p.row), 18),
        column("nation", "Nation", lambda p: standings.entry(p.row).nation, 5),
        column("club", "Club", lambda p: standings.entry(p.row).club, 14),
        column("time", "Time", lambda p: clock(p.ms), 8, right=True),
    )


def _award(prizes: tuple[Prize, ...], number: int) -> str:
    """Once for each list of an award."""
    one = prizes[number]
    same = number and (prizes[number - 1].award, prizes[number - 1].group) == (one.award, one.group)
    return "" if same else dotted(one.award, sex_word(one.group))
