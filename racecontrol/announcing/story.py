"""Entries as an announcer tells them: who it is, how the name is said, what is to be told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.announcing.view import Person
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Crowd
from racecontrol.domain.saying import how_to_say
from racecontrol.scoring.field import Field, Flags
from racecontrol.scoring.standings import Standings

GROUP, STORY = "group", "story"
"""Columns of entries.csv: what a runner belongs to, several with `;` between, and a text to read aloud."""

Rows = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Roster:
    """What the entries tell, worked out once for all views of the same ones. `nation`: numbers of `nations`, 0 is none;
    `crowds`: by kind and name, the rows of a group, a club, a nation. `groups`: those of the
    column `group`; `said`: by row, how names are said, as asked for.
    """

    entries: Sequence[Entry]
    nation: NDArray[np.int64]
    nations: tuple[str, ...]
    crowds: Mapping[tuple[Crowd, str], Rows]
    groups: tuple[tuple[Crowd, str], ...]
    said: dict[int, str] = field(default_factory=dict[int, str])

    def say(self, row: int) -> str:
        if row not in self.said:
            self.said[row] = how_to_say(self.entries[row])
        return self.said[row]


def roster(entries: tuple[Entry, ...]) -> Roster:
    """The same object as before while the entries are the same object: 60,000 names are gone through once."""
    known = next((one for one in _newest if one.entries is entries), None) or _roster(entries)
    _newest[:] = [known]
    return known


_newest: list[Roster] = []


def _roster(entries: tuple[Entry, ...]) -> Roster:
    nations = {"": 0}
    crowds: dict[tuple[Crowd, str], list[int]] = {}
    codes = np.zeros(len(entries), np.int64)
    for row, entry in enumerate(entries):
        codes[row] = nations.setdefault(entry.nation, len(nations))
        if entry.nation:
            crowds.setdefault(("nation", entry.nation), []).append(row)
        if entry.club:
            crowds.setdefault(("club", entry.club), []).append(row)
        for name in groups_of(entry):
            crowds.setdefault(("group", name), []).append(row)
    return Roster(
        entries,
        codes,
        tuple(nations),
        {crowd: np.array(rows, np.intp) for crowd, rows in crowds.items()},
        tuple(crowd for crowd in crowds if crowd[0] == "group"),
    )


def groups_of(entry: Entry) -> tuple[str, ...]:
    text = entry.extra.get(GROUP, "")
    return tuple(name for part in text.split(";") if (name := part.strip())) if text else ()


def followed(standings: Standings, told: Roster) -> Flags:
    """Who belongs to a group, club or nation that is followed."""
    flags = np.zeros(len(standings.field), np.bool_)
    for crowd in standings.field.state.followed:
        flags[told.crowds.get(crowd, [])] = True
    return flags


def featured(standings: Standings, how: str) -> list[int]:
    """The rows of who is pinned, a favourite or skipped, in the order of the field."""
    index = standings.field.index
    return sorted(index[bib] for bib, hows in standings.field.state.featured.items() if how in hows and bib in index)


def person(standings: Standings, told: Roster, row: int) -> Person:
    """The same object as before while nothing but reads has come: most of a view are in the next one again."""
    known = _people(standings.field)
    if row not in known:
        known[row] = _person(standings, told, row)
    return known[row]


@lru_cache(maxsize=2)
def _people(field: Field) -> dict[int, Person]:
    """By row. A field is told apart by identity and never changes, so those of it may be kept."""
    return {}


def _person(standings: Standings, told: Roster, row: int) -> Person:
    field, entry = standings.field, standings.entry(row)
    hows, groups, state = field.state.featured.get(entry.bib, frozenset()), groups_of(entry), field.state
    mine: list[tuple[Crowd, str]] = [("club", entry.club), ("nation", entry.nation)]
    crowds = {*mine, *((("group", name)) for name in groups)}
    return Person(
        bib=entry.bib,
        race=entry.race,
        name=entry.name,
        latin=entry.latin_name if entry.latin_name != entry.name else "",
        say=told.say(row),
        sex=entry.sex,
        nation=entry.nation,
        club=entry.club,
        category=field.categories[int(field.category[row])][1] if field.category[row] >= 0 else "",
        groups=groups,
        story=entry.extra.get(STORY, "").strip(),
        mark=state.called.get(entry.bib, "none"),
        pinned="pinned" in hows,
        favourite="favourite" in hows or not crowds.isdisjoint(state.followed),
        skipped="skipped" in hows,
    )
