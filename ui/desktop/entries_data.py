"""The list of entries: its columns, what is sought in it, its order; put together in a thread. Knows no Qt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry, bib_order
from racecontrol.domain.facts import ChipGiven, Entered, Fact, Logged, Moved, Ruling, Swapped
from racecontrol.domain.finder import Finder
from racecontrol.domain.state import State
from racecontrol.domain.table import Column
from racecontrol.domain.time import instant, local
from racecontrol.scoring.field import Field, wave_of
from ui.desktop.i18n import N_
from ui.desktop.runner_data import second_name

Part = Literal["all", "chipless", "today"]
Ints = NDArray[np.int64]
Given = Mapping[str, ChipGiven]
"""By chip, in small letters: to whom it was given last during the race."""

PARTS: tuple[tuple[Part, str], ...] = (
    ("all", N_("all entries")),
    ("chipless", N_("without chip")),
    ("today", N_("changed today")),
)
"""Which entries are shown, and the words for it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of the list. `by`: a column's key; `down`: the other way round, the empty ones last all the same.

    `sought`: words that bib, name, chip or club must hold.
    """

    sought: str = ""
    part: Part = "all"
    by: str = "bib"
    down: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that can be shown. `keys`: of the rows in order; `marks`: of each, what tells that it looks the same.

    `row`: by key, in `field.entries`; `key`: by that row. `owners`: by chip, in small letters, whose it is now.
    `last`: by race, its highest bib that is a number.
    """

    asked: Asked
    field: Field
    keys: Ints
    marks: Ints
    row: Ints
    key: Ints
    given: Given
    more: Mapping[str, tuple[str, ...]]
    owners: Mapping[str, str]
    last: Mapping[str, int]

    def entry(self, key: int) -> Entry:
        return self.field.entries[int(self.row[key])]

    def chips(self, entry: Entry) -> tuple[str, ...]:
        """Those that are this entry's now, as decoders send them."""
        return chips_of(entry, self.given, self.more)

    def find(self, bib: str) -> Entry | None:
        row = self.field.index.get(bib)
        return None if row is None else self.field.entries[row]

    def free_bib(self, race: str) -> str:
        """The next bib of that race that nobody has; "" where bibs are no numbers."""
        if self.field.entries and not self.last:
            return ""
        free = self.last.get(race, max(self.last.values(), default=0)) + 1
        while str(free) in self.field.index:
            free += 1
        return str(free)


def chips_of(entry: Entry, given: Given, more: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The chips of an entry after all that were given and taken."""
    if not given:
        return entry.chips
    own = [chip for chip in entry.chips if chip.lower() not in given or given[chip.lower()].bib == entry.bib]
    known = {chip.lower() for chip in own}
    return (*own, *(chip for chip in more.get(entry.bib, ()) if chip.lower() not in known))


def _ruling(listed: Listed, key: int) -> Ruling | None:
    ruling = listed.field.state.rulings.get(listed.entry(key).bib)
    return None if ruling is None or ruling.status == "OK" else ruling


def _status(listed: Listed, key: int) -> str:
    """What was decided about the entry."""
    ruling = _ruling(listed, key)
    return ruling.status if ruling else ""


def rule(listed: Listed, key: int) -> str:
    """The rule behind it."""
    ruling = _ruling(listed, key)
    return ruling.rule if ruling else ""


def _of(key: str) -> Callable[[Listed, int], str]:
    return lambda listed, number: str(getattr(listed.entry(number), key) or "")


COLUMNS: tuple[Column[Listed], ...] = (
    Column("bib", N_("Bib"), _of("bib"), "right", 6),
    Column("name", N_("Name"), _of("name"), width=16, help=N_("In native script, the Latin name beside it")),
    Column("sex", N_("Sex"), _of("sex"), width=2),
    Column("birth_date", N_("Born"), _of("birth_date"), "right", 10, N_("Date or year, as the registration gave it")),
    Column("nation", N_("Nat."), _of("nation"), width=4),
    Column("club", N_("Club"), _of("club"), width=12),
    Column("race", N_("Race"), _of("race"), width=4),
    Column("wave", N_("Wave"), lambda listed, key: wave_of(listed.field.setup, listed.entry(key)), width=3),
    Column(
        "chips",
        N_("Chips"),
        lambda listed, key: ", ".join(listed.chips(listed.entry(key))),
        width=13,
        help=N_("Those that are the entry's now, with what was given and taken during the race"),
    ),
    Column("status", N_("Status"), _status, width=5, help=N_("What was decided about the entry")),
    Column("note", N_("Note"), _of("note"), width=10),
)

SPARE = ("note", "club", "status", "sex", "birth_date", "chips", "nation")
"""Columns that go where there is no room for all, the first to go first."""


def latin(listed: Listed, key: int) -> str:
    return second_name(listed.entry(key))


def tone(listed: Listed, key: int) -> str:
    """Who is out; the word says so too."""
    return "act" if _status(listed, key) == "DQ" else "off"


class Register:
    """Puts the list together; one thread at a time. An entry's key stays the same as long as the window stands."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._seen: dict[str, Entry] = {}
        self._version = np.empty(0, np.int64)
        self._generation = 0
        self._field: Field | None = None
        self._finder: Finder | None = None
        self._given: Given = {}
        self._more: Mapping[str, tuple[str, ...]] = {}
        self._owners: Mapping[str, str] = {}
        self._last: Mapping[str, int] = {}
        self._key = self._row = self._order = np.empty(0, np.int64)

    def listed(self, field: Field, log: Sequence[Logged], since: int, asked: Asked) -> Listed:
        """`since`: when today began, ms UTC; `log`: the one that `field` is of, or a newer one."""
        self._follow(field)
        none = np.empty((0, 0), np.int64)
        whole = Listed(
            asked, field, self._key, none, self._row, self._key, self._given, self._more, self._owners, self._last
        )
        rows = self._order[self._shown(field, log, since, asked)[self._order]]
        rows = _sorted(whole, rows, asked)
        keys = self._key[rows]
        marks = np.column_stack(
            [self._version[keys], np.full(len(rows), self._generation), field.ruled[rows].astype(np.int64)]
        )
        return replace(whole, keys=keys, marks=marks)

    def _shown(self, field: Field, log: Sequence[Logged], since: int, asked: Asked) -> NDArray[np.bool_]:
        """Which rows are wanted."""
        shown = np.ones(len(field), np.bool_)
        if asked.part == "chipless":
            chipless = (not chips_of(entry, self._given, self._more) for entry in field.entries)
            shown &= np.fromiter(chipless, np.bool_, len(field))
        elif asked.part == "today":
            rows = (field.index.get(bib) for bib in changed_since(log, field.state, since))
            today = np.zeros(len(field), np.bool_)
            today[[row for row in rows if row is not None]] = True
            shown &= today
        if asked.sought.strip():
            if self._finder is None:
                self._finder = Finder(field.entries, self._more)
            found = np.zeros(len(field), np.bool_)
            found[list(self._finder.find(asked.sought, len(field)).rows)] = True
            shown &= found
        return shown

    def _follow(self, field: Field) -> None:
        """Other facts count: entries may be others, and so may their chips. As a rule neither is."""
        if field is self._field:
            return
        before, self._field = self._field, field
        given = _given(field.state)
        others = before is None or field.entries != before.entries
        if before is None or given != self._given or before.setup is not field.setup:
            self._generation += 1  # any cell may look different
        if others:
            self._number(field)
        if others or given != self._given:
            self._finder = None
            self._assign(field, given)

    def _assign(self, field: Field, given: Given) -> None:
        """Whose is which chip."""
        more: dict[str, tuple[str, ...]] = {}
        for fact in given.values():
            more[fact.bib] = (*more.get(fact.bib, ()), fact.chip)
        self._given, self._more = given, more
        pairs = ((chip, entry) for entry in field.entries for chip in chips_of(entry, given, more))
        self._owners = {chip.lower(): entry.bib for chip, entry in pairs}

    def _number(self, field: Field) -> None:
        """A key for each bib, a new version for each entry that is another now, the highest bib of each race."""
        ids, seen, entries = self._ids, self._seen, field.entries
        self._key = np.fromiter((ids.setdefault(one.bib, len(ids)) for one in entries), np.int64, len(entries))
        self._row = np.zeros(len(ids), np.int64)
        self._row[self._key] = np.arange(len(entries))
        fresh = np.zeros(len(ids), np.int64)
        fresh[: len(self._version)] = self._version
        for key, entry in zip(self._key.tolist(), entries, strict=True):
            if seen.get(entry.bib) is not entry:
                seen[entry.bib] = entry
                fresh[key] += 1
        self._version = fresh
        order = sorted(range(len(entries)), key=lambda row: bib_order(entries[row].bib))
        self._order = np.array(order, np.int64)
        last: dict[str, int] = {}
        for entry in entries:
            if entry.bib.isdecimal():
                last[entry.race] = max(last.get(entry.race, 0), int(entry.bib))
        self._last = last


def _given(state: State) -> dict[str, ChipGiven]:
    facts = (logged.fact for logged in state.corrections)
    return {fact.chip.lower(): fact for fact in facts if isinstance(fact, ChipGiven)}


def _sorted(listed: Listed, rows: Ints, asked: Asked) -> Ints:
    """By bib already; by what stands in another column, as people look for it, the empty ones last."""
    if asked.by == "bib":
        return rows[::-1] if asked.down else rows
    said = {row: _sort_text(listed, asked.by, row) for row in rows.tolist()}
    filled = sorted((row for row in said if said[row]), key=said.__getitem__, reverse=asked.down)
    return np.array([*filled, *(row for row in said if not said[row])], np.int64)


def _sort_text(listed: Listed, by: str, row: int) -> str:
    """A name is looked for in Latin letters, where it has some."""
    if by == "name":
        entry = listed.field.entries[row]
        return (entry.latin_name or f"{entry.family_name} {entry.given_name}").strip().casefold()
    column = next(column for column in COLUMNS if column.key == by)
    return column.text(listed, int(listed.key[row])).casefold()


def changed_since(log: Iterable[Logged], state: State, since: int) -> set[str]:
    """The bibs of which a fact that counts spoke since then: entered, moved, swapped, or given a chip."""
    bibs: set[str] = set()
    for logged in log:
        if logged.at >= since and logged.number not in state.voided:
            bibs.update(_bibs(logged.fact))
    return bibs


def _bibs(fact: Fact) -> Iterable[str]:
    match fact:
        case Entered(entries):
            return (entry.bib for entry in entries)
        case Moved(bib) | ChipGiven(_, bib):
            return (bib,)
        case Swapped(bib, other):
            return (bib, other)
        case _:
            return ()


def beginning_of_day(now: int, zone: ZoneInfo) -> int:
    """When the day of that instant began, ms UTC."""
    return instant("00:00:00", local(now, zone).date(), zone)
