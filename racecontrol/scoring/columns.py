"""The columns of the result list, declared once for the screen, files and paper.

Keys and meanings are the contract's *results.csv*; a cell without value is empty.
"""

from collections.abc import Callable, Iterator

from racecontrol.domain.said import said
from racecontrol.domain.setup import Basis, Setup
from racecontrol.domain.table import Align, Column
from racecontrol.domain.time import clock
from racecontrol.scoring.age_grade import age_grade, is_known
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.results import OK
from racecontrol.scoring.standings import Standings

Cell = Callable[[Standings, int], str]


def result_columns(standings: Standings) -> tuple[Column[Standings], ...]:
    """All columns of results.csv, for these standings only: age grades are worked out for everybody at once.

    The fixed ones, then two for every split of every race, by code, then the age grade.
    """
    setup = standings.field.setup
    codes = dict.fromkeys(split.code for race in setup.races for split in race.splits)
    splits = (column for code in codes for column in _split_columns(setup, code))
    graded = any(is_known(race.distance_m) for race in setup.races)
    return (*RESULTS, *splits, *(_age_columns(standings) if graded else ()))


def column(key: str) -> Column[Standings]:
    """The fixed column of that key; KeyError when there is none."""
    return _BY_KEY[key]


def category_code(standings: Standings, row: int) -> str:
    number = int(standings.field.category[row])
    return standings.field.categories[number][1] if number >= 0 else ""


def _ms(basis: Basis) -> Callable[[Standings, int], int]:
    return lambda s, row: int((s.gun_ms if basis == "gun" else s.net_ms)[row])


def _printed(basis: Basis) -> Cell:
    ms = _ms(basis)
    return lambda s, row: "" if ms(s, row) == NEVER else clock(ms(s, row))


def _unrounded(basis: Basis) -> Cell:
    ms = _ms(basis)
    return lambda s, row: "" if ms(s, row) == NEVER else str(ms(s, row))


def _place(key: str) -> Cell:
    return lambda s, row: str(s.places[key][row] or "")


def _rule(standings: Standings, row: int) -> str:
    ruling = standings.field.state.rulings.get(standings.entry(row).bib)
    return ruling.rule if ruling else ""


def _split_columns(setup: Setup, code: str) -> Iterator[Column[Standings]]:
    # where each race has this split, by the race's number; looked up for every cell of a list
    positions = [next((k for k, s in enumerate(race.splits) if s.code == code), None) for race in setup.races]
    bases: tuple[Basis, ...] = ("gun", "net")
    for basis in bases:
        yield Column(f"{code}_{basis}_ms", f"{code} {basis}", _split(positions, basis), "right", 9)


def _split(positions: list[int | None], basis: Basis) -> Cell:
    def text(standings: Standings, row: int) -> str:
        position = positions[int(standings.field.race[row])]
        ms = None if position is None else standings.split_ms(row, position, basis)
        return "" if ms is None else str(ms)

    return text


def _age_columns(standings: Standings) -> Iterator[Column[Standings]]:
    """By net time, of who is OK: a disqualified runner is nobody's best."""
    grades = age_grade(standings)
    known = (grades.graded_ms != NEVER) & (standings.results.status == OK)
    right: Align = "right"

    def cell(text: Callable[[int], str]) -> Cell:
        return lambda _, row: text(row) if known[row] else ""

    percent = cell(lambda row: f"{grades.percent[row]:.2f}")
    yield Column("age_grade", "Age grade", percent, right, 6, "Best time known for sex, age and distance, in % of net")
    yield Column("age_graded_time", "Age-graded", cell(lambda row: clock(int(grades.graded_ms[row]))), right, 8)
    yield Column("age_graded_ms", "Age-graded ms", cell(lambda row: str(grades.graded_ms[row])), right, 9)


def _fixed() -> Iterator[Column[Standings]]:
    right: Align = "right"
    yield Column("race", "Race", lambda s, row: s.race(row).code, width=4)
    yield Column("place", "Place", _place("place"), right, 5, "By the race's own rule, gun or net")
    yield Column("bib", "Bib", lambda s, row: s.entry(row).bib, right, 5)
    yield Column("family_name", "Family name", lambda s, row: s.entry(row).family_name, width=14)
    yield Column("given_name", "Given name", lambda s, row: s.entry(row).given_name, width=14)
    yield Column("latin_name", "Latin name", lambda s, row: s.entry(row).latin_name, width=18)
    yield Column("sex", "Sex", lambda s, row: s.entry(row).sex or "", "center", 3)
    yield Column("nation", "Nation", lambda s, row: s.entry(row).nation, "center", 5)
    yield Column("club", "Club", lambda s, row: s.entry(row).club, width=18)
    yield Column("category", "Category", category_code, "center", 6)
    yield Column("status", "Status", lambda s, row: s.status(row), "center", 5)
    yield Column("rule", "Rule", _rule, width=8, help="The rule behind a disqualification")
    yield Column("gun_time", "Gun", _printed("gun"), right, 8, "From the gun, rounded up to the whole second")
    yield Column("net_time", "Net", _printed("net"), right, 8, "From the own start, rounded up to the whole second")
    yield Column("gun_ms", "Gun ms", _unrounded("gun"), right, 9)
    yield Column("net_ms", "Net ms", _unrounded("net"), right, 9)
    yield Column("place_sex", "Sex place", _place("place_sex"), right, 5)
    yield Column("place_category", "Cat. place", _place("place_category"), right, 5)
    for title in _PLACES:
        key = title.lower().replace(" ", "_")
        yield Column(key, title, _place(key), right, 5)


_PLACES = (
    said("Gun place"),
    said("Gun place sex"),
    said("Gun place category"),
    said("Net place"),
    said("Net place sex"),
    said("Net place category"),
)

RESULTS: tuple[Column[Standings], ...] = tuple(_fixed())
_BY_KEY = {fixed.key: fixed for fixed in RESULTS}
NAME: Column[Standings] = Column("name", "Name", lambda s, row: s.entry(row).name, width=22)
"""The name in native order, for lists that people read."""
