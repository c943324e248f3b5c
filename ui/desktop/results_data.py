"""The lists of the results dock: which there are, their rows in natural order, their columns. Knows no Qt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.finder import Finder
from racecontrol.domain.setup import Race
from racecontrol.domain.table import Column, Table
from racecontrol.domain.time import clock, elapsed_text
from racecontrol.scoring.columns import NAME, RESULTS, result_columns
from racecontrol.scoring.difference import Row
from racecontrol.scoring.field import SEXES, Field
from racecontrol.scoring.nations_table import nations
from racecontrol.scoring.official import Mark
from racecontrol.scoring.standings import Standings, in_order
from racecontrol.scoring.teams import contests
from reports import nations as country_lists
from reports import teams as team_lists
from reports.lists import LATIN, STATUS
from ui.desktop.i18n import N_, tr

Kind = Literal["race", "sex", "category", "teams", "nations", "changes"]
By = Literal["", "gun", "net"]
Ints = NDArray[np.int64]
S = TypeVar("S")

SEX_NAMES = {"M": N_("Men"), "W": N_("Women"), "X": N_("Sex X")}
SUFFIX: Mapping[Kind, str] = {"race": "", "sex": "_sex", "category": "_category"}
"""The lists of runners: which of the places of the standings they are by."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which list. `of`: the sex, the category or the contest; "" where it has none. `by` "": the race's own rule."""

    race: str
    kind: Kind = "race"
    of: str = ""
    by: By = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that can be shown: the source of its own columns.

    `columns`: those that can be chosen; `cells`: by their keys, the text for a key of a row; `keys`: the rows in
    natural order, whole; `marks`: of each, what its cells are made of, None where that is not known. `found`: which of
    `keys` are shown. `bib`: whose card a row opens, "" where none.
    """

    choice: Choice
    title: str
    standings: Standings
    columns: tuple[Column["Listed"], ...]
    cells: Mapping[str, Callable[[int], str]]
    keys: Ints
    marks: Ints | None
    found: NDArray[np.bool_]
    bib: Callable[[int], str]

    def table(self, columns: Sequence[str], keys: Sequence[int], subtitle: str = "") -> Table:
        """So many rows as a finished table."""
        shown = pick(self.columns, columns)
        cells = [self.cells[column.key] for column in shown]
        rows = tuple(tuple(cell(key) for cell in cells) for key in keys)
        return Table(self.title, shown, rows, subtitle)  # type: ignore[arg-type]


def pick(columns: Sequence[Column[Listed]], keys: Sequence[str]) -> tuple[Column[Listed], ...]:
    """Those of the columns, in the order of the keys; all that are not there are left out."""
    by_key = {column.key: column for column in columns}
    return tuple(by_key[key] for key in dict.fromkeys(keys) if key in by_key)


def as_text(table: Table) -> str:
    """For the clipboard: cells apart by tabs, a line each, the headings first."""
    lines = ([tr(column.title) or column.key for column in table.columns], *table.rows)
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def choices(standings: Standings, race: Race) -> list[tuple[Choice, str]]:
    """All lists of a race with their titles: everybody, by sex, by category, teams, nations, what has changed."""
    field, setup = standings.field, standings.field.setup
    mine = field.race == [one.code for one in setup.races].index(race.code)
    sexes = [SEXES[number] for number in np.unique(field.sex[mine]).tolist() if SEXES[number]]
    contests = [rule.name for rule in setup.teams if rule.races is None or race.code in rule.races]
    return [
        (Choice(race.code), tr("Everybody")),
        *((Choice(race.code, "sex", sex), tr(SEX_NAMES[sex])) for sex in sexes),
        *((Choice(race.code, "category", one), one) for of, one in field.categories if of == race.code),
        *((Choice(race.code, "teams", name), tr("Teams: {name}", name=name)) for name in contests),
        (Choice(race.code, "nations"), tr("Nations")),
        (Choice(race.code, "changes"), tr("Changes since official")),
    ]


DEFAULTS: Mapping[Kind, tuple[str, ...]] = {
    "race": (
        "nth", "bib", "name", "nation", "club", "category", "gun_time", "net_time", "place_sex", "place_category",
        "status",
    ),
    "sex": ("nth", "bib", "name", "nation", "club", "category", "gun_time", "net_time", "place", "status"),
    "category": ("nth", "bib", "name", "nation", "club", "gun_time", "net_time", "place", "place_sex", "status"),
    "teams": ("place", "team", "letter", "total", "lacks", "running", "bib", "family_name", "given_name", "counts"),
    "nations": tuple(column.key for column in country_lists.PAPER),
    "changes": ("bib", "name", "was", "now"),
}  # fmt: skip
"""The columns that are shown where nobody has chosen others."""

SPARE = ("club", "place_category", "place_sex", "category", "nation", "letter", "running", "given_name")
"""Of the usual columns those that go where there is no room for all, the first to go first; chosen ones stay."""

STRETCH: Mapping[Kind, tuple[str, ...]] = {"teams": ("team",), "nations": ("nation",), "changes": ("now",)}
"""Columns that take the room that is left, the first that is shown; else the name."""

_CHANGED = {
    "gun_ms": N_("gun"),
    "net_ms": N_("net"),
    "place": N_("place"),
    "place_sex": N_("sex"),
    "place_category": N_("cat."),
}
"""How a changed value is called, where not by its key."""


class Lists:
    """Puts lists together; one thread at a time. A runner's key stays the same as long as the window stands."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._field: Field | None = None
        self._generation = 0
        self._id = self._row = np.empty(0, np.int64)
        self._finder: Finder | None = None

    def listed(self, standings: Standings, choice: Choice, columns: Sequence[str], mark: Mark, sought: str) -> Listed:
        """`columns`: those that are wanted: some cost work. `mark`: of the race; `sought`: what its rows must hold."""
        if choice.kind == "teams":
            made = _teams(standings, choice)
        elif choice.kind == "nations":
            made = _nations(standings, choice)
        elif choice.kind == "changes":
            made = _changes(standings, choice, mark)
        else:
            return self._runners(standings, choice, columns, sought)
        words = sought.casefold().split()
        if not words:
            return made
        texts = (" ".join(cell(key) for cell in made.cells.values()).casefold() for key in made.keys.tolist())
        found = np.fromiter((all(word in text for word in words) for text in texts), np.bool_, len(made.keys))
        return replace(made, found=found)

    def _runners(self, standings: Standings, choice: Choice, columns: Sequence[str], sought: str) -> Listed:
        self._follow(standings.field)
        race = standings.field.setup.race(choice.race)
        rows = _rows(standings, choice)
        offered = list(_offered(standings, race, choice, columns))
        row_of = self._row

        def cell(column: Column[Standings]) -> Callable[[int], str]:
            return lambda key: column.text(standings, int(row_of[key]))

        found = np.ones(len(rows), np.bool_)
        if sought.strip():
            found = np.isin(rows, self._find(standings.field, sought))
        return Listed(
            choice,
            _title(standings, choice),
            standings,
            tuple(_shown(column) for column in offered),
            {column.key: cell(column) for column in offered},
            self._id[rows],
            self._marks(standings, rows),
            found,
            lambda key: standings.entry(int(row_of[key])).bib,
        )

    def _follow(self, field: Field) -> None:
        """Other facts count: rows may be others, and any cell may look different."""
        if field is self._field:
            return
        if self._field is None or field.entries is not self._field.entries:
            self._finder = None
        self._field, self._generation = field, self._generation + 1
        ids = self._ids
        self._id = np.fromiter((ids.setdefault(one.bib, len(ids)) for one in field.entries), np.int64, len(field))
        self._row = np.zeros(len(ids), np.int64)
        self._row[self._id] = np.arange(len(field))

    def _find(self, field: Field, sought: str) -> Sequence[int]:
        if self._finder is None:
            self._finder = Finder(field.entries)
        return self._finder.find(sought, len(field)).rows

    def _marks(self, standings: Standings, rows: Ints) -> Ints:
        results = standings.results
        parts = [standings.gun_ms, standings.net_ms, results.status, *standings.places.values(), *results.at.T]
        generation = np.full(len(rows), self._generation, np.int64)
        return np.column_stack([generation, *(part[rows].astype(np.int64) for part in parts)])


def _rows(standings: Standings, choice: Choice) -> Ints:
    """Who is in the list of runners: the placed by place, then the others by status."""
    field = standings.field
    mine = field.race == [race.code for race in field.setup.races].index(choice.race)
    if choice.kind == "sex":
        mine = mine & (field.sex == SEXES.index(choice.of))
    elif choice.kind == "category":
        mine = mine & (field.category == field.categories.index((choice.race, choice.of)))
    rows = np.flatnonzero(mine)
    place = standings.places[_place_key(choice)][rows]
    unplaced = place + (place == 0) * len(field)
    return rows[in_order(standings.results.status[rows], unplaced)].astype(np.int64)


def _place_key(choice: Choice) -> str:
    return f"{choice.by}_place{SUFFIX[choice.kind]}" if choice.by else f"place{SUFFIX[choice.kind]}"


def _offered(standings: Standings, race: Race, choice: Choice, wanted: Sequence[str]) -> Iterator[Column[Standings]]:
    """The columns of a list of runners: its own place first; times of day-long splits as people read them."""
    key = _place_key(choice)
    yield Column("nth", N_("Place"), lambda s, row: str(s.places[key][row] or ""), "right", 5, N_("In this list"))
    own = {"status": STATUS, "latin_name": replace(LATIN, title=N_("Latin name"))}
    for column in RESULTS:
        if column.key == "family_name":
            yield NAME
        if not column.key.endswith("_ms"):
            title = N_("Overall") if column.key == "place" else column.title
            yield replace(own.get(column.key, column), title=title)
    for number, split in enumerate(race.splits[:-1]):
        yield Column(f"split_{split.code}", split.code, _split(number, choice.by or race.rank_by), "right", 8)
    graded = {column.key: column for column in result_columns(standings)} if _wants_grade(wanted) else {}
    for name, title in (("age_grade", N_("Age grade")), ("age_graded_time", N_("Age-graded"))):
        text = graded[name].text if name in graded else lambda *_: ""
        yield Column(name, title, text, "right", 8)


def _wants_grade(wanted: Sequence[str]) -> bool:
    return any(key.startswith("age_") for key in wanted)


def _split(number: int, basis: str) -> Callable[[Standings, int], str]:
    def text(standings: Standings, row: int) -> str:
        ms = standings.split_ms(row, number, basis)
        return "" if ms is None else clock(ms)

    return text


def _teams(standings: Standings, choice: Choice) -> Listed:
    members = tuple(
        team_lists.Member(contest, team, number)
        for contest in contests(standings)
        if (contest.race, contest.rule.name) == (choice.race, choice.of)
        for team in (*contest.placed, *contest.incomplete)
        for number in range(len(team.rows))
    )
    source = team_lists.Members(standings, members)
    return _whole(
        choice, standings, team_lists.COLUMNS, source, len(members), lambda n: standings.entry(members[n].row).bib
    )


def _nations(standings: Standings, choice: Choice) -> Listed:
    source = country_lists.Nations(standings, tuple(one for one in nations(standings) if one.race == choice.race))
    return _whole(choice, standings, country_lists.COLUMNS, source, len(source.nations), lambda _: "")


def _changes(standings: Standings, choice: Choice, mark: Mark) -> Listed:
    return _whole(choice, standings, CHANGES, mark, len(mark.rows), lambda n: mark.row(n).bib)


def _was(row: Row) -> str:
    return ", ".join(_value(one.what, one.before) for one in row.changes if _is_told(one.what))


def _now(row: Row) -> str:
    return ", ".join(_value(one.what, one.after) for one in row.changes if _is_told(one.what))


def _is_told(what: str) -> bool:
    """Splits are told nowhere else either."""
    return what in _CHANGED or not what.endswith("_ms")


def _value(what: str, value: int | str | None) -> str:
    """`place 2`, `gun 0:40:00.000`, `rule –`."""
    title = tr(_CHANGED.get(what, what))
    if value is None:
        return f"{title} –"
    return f"{title} {elapsed_text(value) if what.endswith('_ms') and isinstance(value, int) else value}"


CHANGES: tuple[Column[Mark], ...] = (
    Column("bib", N_("Bib"), lambda mark, n: mark.row(n).bib, "right", 5),
    Column("name", N_("Name"), lambda mark, n: mark.row(n).name, width=16),
    Column("was", N_("When official"), lambda mark, n: _was(mark.row(n)), width=24, help=N_("What the list said")),
    Column("now", N_("Now"), lambda mark, n: _now(mark.row(n)), width=24, help=N_("What it says now")),
)


def _whole(
    choice: Choice,
    standings: Standings,
    columns: Sequence[Column[S]],
    source: S,
    size: int,
    bib: Callable[[int], str],
) -> Listed:
    def cell(column: Column[S]) -> Callable[[int], str]:
        return lambda key: column.text(source, key)

    return Listed(
        choice,
        _title(standings, choice),
        standings,
        tuple(_shown(column) for column in columns),
        {column.key: cell(column) for column in columns},
        np.arange(size),
        None,
        np.ones(size, np.bool_),
        bib,
    )


def _shown(column: Column[S]) -> Column[Listed]:
    """The column over whatever list is shown: a newer one has newer cells."""
    key = column.key
    return Column(
        key, column.title, lambda listed, row: listed.cells[key](row), column.align, column.width, column.help
    )


def _title(standings: Standings, choice: Choice) -> str:
    """`Marathon  ·  Women  ·  by net time`."""
    race = standings.field.setup.race(choice.race)
    kinds = {"teams": choice.of, "nations": tr("Nations"), "changes": tr("Changes since official"), "race": ""}
    part = kinds.get(choice.kind, tr(SEX_NAMES[choice.of]) if choice.kind == "sex" else choice.of)
    by = tr("by gun time") if choice.by == "gun" else tr("by net time") if choice.by else ""
    return "  ·  ".join(filter(None, (race.name, part, by)))


def file_name(choice: Choice, stamp: str, kind: str) -> str:
    """`M-women-net-20171231-140210.pdf`: what it is and of when; only characters that every disk takes."""
    of = SEX_NAMES.get(choice.of, choice.of) if choice.kind == "sex" else choice.of
    kind_word = {"race": "everybody", "sex": "", "category": ""}.get(choice.kind, choice.kind)
    words = filter(None, (choice.race, kind_word, of, choice.by))
    plain = ("".join(char if char.isalnum() else "_" for char in word) for word in words)
    return f"{'-'.join((*plain, stamp))}.{kind}"
