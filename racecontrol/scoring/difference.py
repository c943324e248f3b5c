"""Two standings compared by bib: every time, place, status and prize that differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Basis
from racecontrol.scoring.awards import awards
from racecontrol.scoring.field import NEVER, STATUSES, Field, Flags, Ints
from racecontrol.scoring.standings import Standings

Plain = int | str | None
Values = Mapping[str, NDArray[Any]]

PLACES = ("place", "place_sex", "place_category")
NOTHING: Mapping[str, int | str] = {"gun_ms": NEVER, "net_ms": NEVER, **dict.fromkeys(PLACES, 0)}
"""How an array says that there is no value; texts are empty then."""

BASES: tuple[Basis, ...] = ("gun", "net")


@dataclass(frozen=True, slots=True)
class Won:
    """A prize and who wins it. `group`: "" (overall), a sex or a category."""

    race: str
    award: str
    group: str
    place: int
    bib: str


@dataclass(frozen=True, slots=True)
class Change:
    """`what`: a key of the result list; None: there is no value. Times are milliseconds."""

    what: str
    before: Plain
    after: Plain


@dataclass(frozen=True, slots=True)
class Row:
    """One bib. `name`, `race`: as they will be; as they were, where it will be no more."""

    bib: str
    name: str
    race: str
    changes: tuple[Change, ...]
    gained: tuple[Won, ...] = ()
    lost: tuple[Won, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Two standings compared by bib. Arrays have one element for each bib of either.

    `old`, `new`: its row in `before` and in `after`, -1 without one. `was`, `will`: the compared values, by key;
    `differs`: where they do; `splits`: how many split times do. `order`: the bibs with any change, the weightiest
    first; the first `weighty` of them change place, status, race or prize.
    """

    before: Standings
    after: Standings
    old: Ints
    new: Ints
    was: Values
    will: Values
    differs: Mapping[str, Flags]
    splits: Ints
    order: NDArray[np.intp]
    weighty: int
    gained: tuple[Won, ...]
    lost: tuple[Won, ...]

    def __len__(self) -> int:
        return len(self.order)

    def rows(self, first: int | None = None) -> Iterator[Row]:
        """The first so many bibs of `order`, as text; None: all."""
        yield from (self.row(int(number)) for number in self.order[:first])

    def counts(self) -> dict[str, int]:
        """How many runners change at all, and in what; how many split times; how many prizes change hands."""
        return {
            "runners": len(self),
            "times": how_many(self.differs["gun_ms"] | self.differs["net_ms"]),
            "splits": int(self.splits.sum()),
            "places": how_many(either(self.differs, PLACES)),
            "statuses": how_many(self.differs["status"]),
            "prizes_gained": len(self.gained),
            "prizes_lost": len(self.lost),
        }

    def row(self, number: int) -> Row:
        """Of one bib, by its number in the arrays."""
        old, new = int(self.old[number]), int(self.new[number])
        entry = self.after.entry(new) if new >= 0 else self.before.entry(old)
        return Row(
            entry.bib,
            entry.name,
            entry.race,
            (*self._changes(number), *self._split_changes(old, new)),
            tuple(won for won in self.gained if won.bib == entry.bib),
            tuple(won for won in self.lost if won.bib == entry.bib),
        )

    def _changes(self, number: int) -> Iterator[Change]:
        for key, differs in self.differs.items():
            if differs[number]:
                yield Change(key, _plain(key, self.was[key][number]), _plain(key, self.will[key][number]))

    def _split_changes(self, old: int, new: int) -> Iterator[Change]:
        was, will = _splits_of(self.before, old), _splits_of(self.after, new)
        for key in dict.fromkeys((*was, *will)):
            if was.get(key) != will.get(key):
                yield Change(key, was.get(key), will.get(key))


def compare(before: Standings, after: Standings) -> Difference:
    """Everything that differs, bib by bib."""
    old, new = _aligned(before, after)
    was, will = _taken(before, old), _taken(after, new)
    differs = {key: was[key] != will[key] for key in was} | {"name": _renamed(before, after, old, new)}
    was, will = was | {"name": _names(before, old, differs)}, will | {"name": _names(after, new, differs)}
    splits = _split_differences(before, after, old, new)
    ours, theirs = _prizes(before), _prizes(after)
    gained = tuple(won for won in theirs if won not in ours)
    lost = tuple(won for won in ours if won not in theirs)
    weight = _weights(differs, _of_bibs(before, after, old, new, {won.bib for won in (*gained, *lost)}), splits)
    best = np.minimum(*(np.where(values["place"] == 0, NEVER, values["place"]) for values in (was, will)))
    race = np.where(new >= 0, _take(after.field.race, 0, new), _take(before.field.race, 0, old))
    order = np.lexsort((~differs["status"], best, race, weight))
    weighty, changed = (how_many(weight < limit) for limit in (_LIGHT, _SAME))
    return Difference(before, after, old, new, was, will, differs, splits, order[:changed], weighty, gained, lost)


_PRIZE, _STATUS, _PLACE, _LIGHT, _SAME = range(5)
"""What makes a change weighty, weightiest first."""


def _weights(differs: Mapping[str, Flags], prize: Flags, splits: Ints) -> NDArray[np.int64]:
    weight = np.where(either(differs, tuple(differs)) | (splits > 0), _LIGHT, _SAME)
    weight[either(differs, PLACES)] = _PLACE
    weight[either(differs, ("status", "race"))] = _STATUS
    weight[prize] = _PRIZE
    return weight


def _aligned(before: Standings, after: Standings) -> tuple[Ints, Ints]:
    """Rows of each bib in both: those of `after` in their order, then those that are only in `before`."""
    index, known = before.field.index, after.field.index
    old = np.fromiter((index.get(entry.bib, -1) for entry in after.field.entries), np.int64, len(after.field))
    gone = [row for bib, row in index.items() if bib not in known]
    old = np.append(old, np.array(gone, np.int64))
    return old, np.append(np.arange(len(after.field)), np.full(len(gone), -1))


def _taken(standings: Standings, rows: Ints) -> dict[str, NDArray[Any]]:
    """The compared values of these rows, by key; shape as `rows`."""
    return {key: _take(values, NOTHING.get(key, ""), rows) for key, values in _values(standings).items()}


def _take(values: NDArray[Any], nothing: int | str, rows: Ints) -> NDArray[Any]:
    return np.append(values, nothing)[rows]


def _values(standings: Standings) -> dict[str, NDArray[Any]]:
    field, setup = standings.field, standings.field.setup
    return {
        "race": np.array([race.code for race in setup.races])[field.race],
        "wave": np.array([*(wave.code for wave in setup.waves), ""])[field.wave],
        "category": np.array([*(code for _, code in field.categories), ""])[field.category],
        "status": np.array(STATUSES)[standings.results.status],
        "rule": _rules(field),
        "gun_ms": standings.gun_ms,
        "net_ms": standings.net_ms,
        **{key: standings.places[key] for key in PLACES},
    }


def _rules(field: Field) -> NDArray[Any]:
    rules = np.full(len(field), "", np.object_)
    for bib, ruling in field.state.rulings.items():
        if bib in field.index:
            rules[field.index[bib]] = ruling.rule
    return rules


def _renamed(before: Standings, after: Standings, old: Ints, new: Ints) -> Flags:
    """Bibs that another name goes with. Most entries are the very same object in both, and need no look."""
    olds, news = before.field.entries, after.field.entries
    flags = np.zeros(len(old), np.bool_)
    rows: list[tuple[int, int]] = list(zip(old.tolist(), new.tolist(), strict=True))
    for number, (was, will) in enumerate(rows):
        if was >= 0 and will >= 0 and olds[was] is not news[will]:
            flags[number] = olds[was].name != news[will].name
    return flags


def _names(standings: Standings, rows: Ints, differs: Mapping[str, Flags]) -> NDArray[Any]:
    """Names where they differ, "" elsewhere."""
    names = np.full(len(rows), "", np.object_)
    for number in np.flatnonzero(differs["name"]):
        names[number] = standings.entry(int(rows[number])).name
    return names


def _split_differences(before: Standings, after: Standings, old: Ints, new: Ints) -> Ints:
    """How many split times of each bib differ, by gun, by net or by both. The finish is no split here."""
    width = max(before.results.at.shape[1], after.results.at.shape[1])
    differs = np.zeros((len(old), width), np.bool_)
    for basis in BASES:
        differs |= _elapsed(before, basis, width)[old] != _elapsed(after, basis, width)[new]
    return differs.sum(axis=1)


def _elapsed(standings: Standings, basis: Basis, width: int) -> Ints:
    """Elapsed at the splits, shape (entries + 1, width); NEVER at the finish, in the last row, and where not seen."""
    field, results = standings.field, standings.results
    base = field.gun - field.allowed_gun if basis == "gun" else results.start - field.allowed_net
    elapsed = np.full((len(field) + 1, width), NEVER, np.int64)
    elapsed[:-1, : results.at.shape[1]] = np.where(results.at == NEVER, NEVER, results.at - base[:, np.newaxis])
    last = np.array([len(race.splits) - 1 for race in field.setup.races], np.int64)[field.race]
    elapsed[np.arange(len(field)), last] = NEVER
    return elapsed


def _splits_of(standings: Standings, row: int) -> dict[str, int]:
    """Elapsed at the splits that were seen, without the finish, by key of the result list."""
    if row < 0:
        return {}
    found = {
        f"{split.code}_{basis}_ms": standings.split_ms(row, number, basis)
        for number, split in enumerate(standings.race(row).splits[:-1])
        for basis in BASES
    }
    return {key: ms for key, ms in found.items() if ms is not None}


def _prizes(standings: Standings) -> dict[Won, None]:
    """All prizes, in the order of the medal lists."""
    won = ((prize, standings.entry(prize.row).bib) for prize in awards(standings))
    return {Won(prize.race, prize.award, prize.group, prize.place, bib): None for prize, bib in won}


def _of_bibs(before: Standings, after: Standings, old: Ints, new: Ints, bibs: set[str]) -> Flags:
    """Which of the aligned bibs are among these."""
    rows = [after.field.index.get(bib, -2) for bib in bibs], [before.field.index.get(bib, -2) for bib in bibs]
    return np.isin(new, rows[0]) | np.isin(old, rows[1])


def _plain(key: str, value: Any) -> Plain:
    if value == NOTHING.get(key, ""):
        return None
    return str(value) if key not in NOTHING else int(value)


def either(differs: Mapping[str, Flags], keys: Sequence[str]) -> Flags:
    return np.logical_or.reduce([differs[key] for key in keys])


def how_many(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
