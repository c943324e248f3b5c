"""Start lists: who starts in which race and wave, by bib, by wave or by name."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

from anyascii import anyascii

from racecontrol.domain.entry import Entry, bib_order, is_han
from racecontrol.domain.latin import pinyin, plain
from racecontrol.domain.setup import Race, Wave
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import exact
from racecontrol.scoring.columns import NAME, column
from racecontrol.scoring.field import wave_of
from racecontrol.scoring.standings import Standings
from reports.lists import LATIN, subtitle
from reports.words import dotted, told

By = Literal["bib", "wave", "name"]

WAVE: Column[Standings] = Column(
    "wave", "Wave", lambda s, row: wave_of(s.field.setup, s.entry(row)), align="center", width=5
)
COLUMNS: tuple[Column[Standings], ...] = (
    column("bib"),
    NAME,
    LATIN,
    column("sex"),
    column("nation"),
    column("club"),
    column("category"),
    WAVE,
)
"""On paper; nothing that is nobody's business: no birth date, no chip."""

FILE: tuple[Column[Standings], ...] = (
    column("race"),
    WAVE,
    *map(column, ("bib", "family_name", "given_name", "latin_name", "sex", "nation", "club", "category")),
)


def start_table(standings: Standings, race: str | None = None, by: By = "bib") -> Table:
    """Everybody as one table for files, race by race."""
    setup = standings.field.setup
    rows = [row for one in setup.races if race in (None, one.code) for row in _sorted(standings, one, by)]
    return table("Start list", FILE, standings, rows)


def start_lists(standings: Standings, race: str | None = None, by: By = "bib") -> list[Table]:
    """A table for each race; by wave, one for each wave of it."""
    found: list[Table] = []
    for one in standings.field.setup.races:
        if race in (None, one.code):
            found += _by_wave(standings, one) if by == "wave" else [_list(standings, one, _sorted(standings, one, by))]
    return found


def _list(standings: Standings, race: Race, rows: Sequence[int], wave: str = "", planned: str = "") -> Table:
    columns = tuple(one for one in COLUMNS if not wave or one is not WAVE)
    title = dotted(race.name, wave, planned, told("Start list"))
    return table(title, columns, standings, list(rows), subtitle(standings, race, len(rows)))


def _by_wave(standings: Standings, race: Race) -> list[Table]:
    """A list for each wave that has runners, then those of whom nobody knows the wave."""
    setup, rows = standings.field.setup, _sorted(standings, race, "bib")
    wave = {row: wave_of(setup, standings.entry(row)) for row in rows}
    found: list[Table] = []
    for one in setup.waves_of(race.code):
        if mine := [row for row in rows if wave[row] == one.code]:
            named = told("Wave {wave}", wave=one.name or one.code)
            found.append(_list(standings, race, mine, named, _planned(one)))
    without = [row for row in rows if not wave[row]]
    return [*found, _list(standings, race, without, told("Without a wave"))] if without or not found else found


def _planned(wave: Wave) -> str:
    """`08:00`, or `08:00:30` where the seconds count."""
    return "" if wave.planned is None else exact(wave.planned)[: -len(".000")].removesuffix(":00")


def _sorted(standings: Standings, race: Race, by: By) -> list[int]:
    entries = standings.field.entries
    number = standings.field.setup.races.index(race)
    waves = [wave.code for wave in standings.field.setup.waves]
    keys: dict[By, Callable[[Entry], tuple[Any, ...]]] = {
        "bib": lambda entry: bib_order(entry.bib),
        "wave": lambda entry: (_place(waves, wave_of(standings.field.setup, entry)), bib_order(entry.bib)),
        "name": lambda entry: (name_order(entry), bib_order(entry.bib)),
    }
    mine = [row for row in range(len(entries)) if standings.field.race[row] == number]
    return sorted(mine, key=lambda row: keys[by](entries[row]))


def _place(waves: Sequence[str], code: str) -> int:
    return waves.index(code) if code in waves else len(waves)


def name_order(entry: Entry) -> str:
    """By the family name as it sounds, whatever its script: 李 stands between Lewis and Liang. Nameless ones last."""
    family, given = entry.family_name, entry.given_name
    if not (family or given):
        return plain(entry.latin_name) or "\uffff"
    if is_han(family + given):
        return " ".join("".join(pinyin(part)[0]) for part in (family, given) if part)
    return plain(anyascii(f"{family} {given}"))
