"""Team results: one table for files, a row for each counting member; on paper a list for each contest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from racecontrol.domain.said import COMMA, series
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import clock
from racecontrol.scoring.standings import Standings
from racecontrol.scoring.teams import Contest, Incomplete, TeamResult, contests
from reports.lists import print_table
from reports.sheets import NO_FOOTER, Footer, Sheet, sheet_for
from reports.variables import latin_name
from reports.words import dotted, kilometres, told


@dataclass(frozen=True, slots=True)
class Member:
    """One who counts. `number`: from 0, the best of the team first."""

    contest: Contest
    team: TeamResult | Incomplete
    number: int

    @property
    def row(self) -> int:
        """Of the standings."""
        return self.team.rows[self.number]

    @property
    def total(self) -> int | None:
        """None while the team is not full."""
        return self.team.total if isinstance(self.team, TeamResult) else None

    def shown(self, value: int | None) -> str:
        """A time, or a sum of places."""
        if value is None:
            return ""
        return clock(value) if self.contest.rule.score == "time" else str(value)

    def unrounded(self, value: int | None) -> str:
        """Milliseconds; "" in contests by place."""
        return "" if value is None or self.contest.rule.score != "time" else str(value)

    def lacks(self, of: Callable[[Incomplete], int]) -> str:
        return str(of(self.team)) if isinstance(self.team, Incomplete) else ""


@dataclass(frozen=True, slots=True)
class Members:
    """The source of the columns."""

    standings: Standings
    members: tuple[Member, ...]


def _team(key: str, title: str, text: Callable[[Member], str], width: int, right: bool = False) -> Column[Members]:
    return Column(key, title, lambda s, i: text(s.members[i]), "right" if right else "left", width)


def _runner(key: str, title: str, text: Callable[[Standings, int], str], width: int) -> Column[Members]:
    return Column(key, title, lambda s, i: text(s.standings, s.members[i].row), width=width)


def _place(member: Member) -> str:
    return str(member.team.place) if isinstance(member.team, TeamResult) else ""


COLUMNS: tuple[Column[Members], ...] = (
    _team("race", "Race", lambda m: m.team.race, 5),
    _team("contest", "Contest", lambda m: m.team.rule, 12),
    _team("place", "Place", _place, 5, right=True),
    _team("team", "Team", lambda m: m.team.team, 18),
    _team("letter", "Letter", lambda m: m.team.letter, 5),
    _team("total", "Total", lambda m: m.shown(m.total), 9, right=True),
    _team("total_ms", "Total ms", lambda m: m.unrounded(m.total), 9, right=True),
    _team("lacks", "Lacks", lambda m: m.lacks(lambda team: team.lacks), 5, right=True),
    _team("lacks_men", "Lacks men", lambda m: m.lacks(lambda team: team.lacks_men), 5, right=True),
    _team("lacks_women", "Lacks women", lambda m: m.lacks(lambda team: team.lacks_women), 5, right=True),
    _team("running", "Running", lambda m: m.lacks(lambda team: team.running), 5, right=True),
    _team("member", "Member", lambda m: str(m.number + 1), 5, right=True),
    _runner("bib", "Bib", lambda s, row: s.entry(row).bib, 5),
    _runner("family_name", "Family name", lambda s, row: s.entry(row).family_name, 14),
    _runner("given_name", "Given name", lambda s, row: s.entry(row).given_name, 14),
    _runner("latin_name", "Latin name", lambda s, row: s.entry(row).latin_name, 18),
    _runner("sex", "Sex", lambda s, row: s.entry(row).sex or "", 3),
    _runner("nation", "Nation", lambda s, row: s.entry(row).nation, 5),
    _runner("club", "Club", lambda s, row: s.entry(row).club, 18),
    _team("counts", "Counts", lambda m: m.shown(m.team.values[m.number]), 8, right=True),
    _team("counts_ms", "Counts ms", lambda m: m.unrounded(m.team.values[m.number]), 9, right=True),
)
"""`lacks` and the columns after it: of a team that is not full, how many more it needs, and who may still finish."""


def _once(text: Callable[[Member], str]) -> Callable[[Member], str]:
    """On paper the team is told once, beside its best member."""
    return lambda member: "" if member.number else text(member)


PAPER: tuple[Column[Members], ...] = (
    _team("place", "Place", _once(_place), 5, right=True),
    _team("team", "Team", _once(lambda m: f"{m.team.team} {m.team.letter}".strip()), 18),
    _team("total", "Total", _once(lambda m: m.shown(m.total)), 9, right=True),
    Column("bib", "Bib", lambda s, i: s.standings.entry(s.members[i].row).bib, "right", 5),
    _runner("name", "Name", lambda s, row: s.entry(row).name, 22),
    _runner("latin_name", "", latin_name, 18),
    _runner("sex", "Sex", lambda s, row: s.entry(row).sex or "", 3),
    _team("counts", "Counts", lambda m: m.shown(m.team.values[m.number]), 8, right=True),
)


def team_table(standings: Standings, race: str | None = None) -> Table:
    """All teams as one table for files: the placed, then those that are not full, without a place."""
    members = tuple(
        Member(contest, team, number)
        for contest in _of(standings, race)
        for team in (*contest.placed, *contest.incomplete)
        for number in range(len(team.rows))
    )
    return table("Teams", COLUMNS, Members(standings, members), range(len(members)))


def teams(standings: Standings, out: BinaryIO, footer: Footer = NO_FOOTER, race: str | None = None) -> int:
    """Write the placed teams as PDF, each contest on a page of its own, and return the pages."""
    sheet = sheet_for(out, footer, told("Teams"))
    for contest in _of(standings, race):
        print_contest(sheet, standings, contest)
    sheet.save()
    return sheet.document.pages


def print_teams(sheet: Sheet, standings: Standings, race: str | None = None) -> None:
    """The contests that have a winner, for a list of prizes."""
    for contest in _of(standings, race):
        if contest.placed:
            print_contest(sheet, standings, contest)


def print_contest(sheet: Sheet, standings: Standings, contest: Contest) -> None:
    print_table(sheet, contest_table(standings, contest), group=contest.rule.count)


def contest_table(standings: Standings, contest: Contest) -> Table:
    """The placed teams of one contest as people read them."""
    members = tuple(Member(contest, team, number) for team in contest.placed for number in range(len(team.rows)))
    race = standings.field.setup.race(contest.race)
    source = Members(standings, members)
    return table(dotted(race.name, contest.rule.name), PAPER, source, range(len(members)), _about(standings, contest))


_COUNTED: dict[tuple[str, str], str] = {
    ("gun", "time"): "gun times",
    ("net", "time"): "net times",
    ("gun", "place"): "gun places",
    ("net", "place"): "net places",
    ("gun", "place_sex"): "gun places by sex",
    ("net", "place_sex"): "net places by sex",
}
_BEST: dict[tuple[str, str | None], str] = {
    ("club", None): "best {count} of each club",
    ("club", "M"): "best {count} men of each club",
    ("club", "W"): "best {count} women of each club",
    ("nation", None): "best {count} of each nation",
    ("nation", "M"): "best {count} men of each nation",
    ("nation", "W"): "best {count} women of each nation",
}


def _about(standings: Standings, contest: Contest) -> str:
    """Event, date, distance, what counts, and how many teams there are."""
    event, rule = standings.field.setup.event, contest.rule
    distance = kilometres(standings.field.setup.race(contest.race).distance_m)
    best = told(_BEST[rule.by, rule.sex], count=rule.count)
    what = told(_COUNTED[rule.basis, rule.score])
    full = told("{n:,} team|{n:,} teams", n=len(contest.placed))
    others = told("{n:,} not full", n=len(contest.incomplete))
    counted = (series(COMMA, (best, what)), series(COMMA, (full, others)))
    return dotted(event.name, event.date.isoformat(), distance, *counted)


def _of(standings: Standings, race: str | None) -> list[Contest]:
    """Of that race or of all, without those that have no places."""
    competitive = {one.code for one in standings.field.setup.races if one.competitive and race in (None, one.code)}
    return [contest for contest in contests(standings) if contest.race in competitive]
