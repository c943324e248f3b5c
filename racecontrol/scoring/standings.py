"""Results to standings: every place of everybody, by gun and by net, and the order in which lists are printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ChipGiven
from racecontrol.domain.setup import Race
from racecontrol.scoring.field import NEVER, STATUSES, Field, Flags, Ints
from racecontrol.scoring.passings import merge
from racecontrol.scoring.reads import ReadColumns
from racecontrol.scoring.results import OK, Results, score
from racecontrol.scoring.sightings import corrections, sightings

Places = NDArray[np.int32]
GROUPS = ("", "_sex", "_category")
"""Suffixes of the place lists: overall, by sex, by category."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The scored race. Arrays have one element for each entry of `field`; row `i` is `field.entries[i]`.

    `gun_ms`, `net_ms`: finish times; `places`: `gun_place`, `gun_place_sex`, ..., `net_place_category` and, by each
    race's own rules, `place`, `place_sex`, `place_category`; 0 is no place. `order`: rows as lists are printed.
    `reads`: how many raw reads were scored; `unknown`: chips that belong to nobody, with their reads counted.
    """

    field: Field
    results: Results
    gun_ms: Ints
    net_ms: Ints
    places: Mapping[str, Places]
    order: NDArray[np.intp]
    reads: int
    unknown: Mapping[str, int]

    def entry(self, row: int) -> Entry:
        return self.field.entries[row]

    def race(self, row: int) -> Race:
        return self.field.setup.races[int(self.field.race[row])]

    def status(self, row: int) -> str:
        return STATUSES[int(self.results.status[row])]

    def rows_of(self, race: str) -> list[int]:
        """The rows of one race, in list order."""
        number = [r.code for r in self.field.setup.races].index(race)
        return [int(row) for row in self.order[self.field.race[self.order] == number]]

    def split_ms(self, row: int, split: int, basis: str) -> int | None:
        """Elapsed at a split of the entry's race, by gun or net; None where it was not seen."""
        at = int(self.results.at[row, split])
        if at == NEVER:
            return None
        if basis == "gun":
            elapsed = at - int(self.field.gun[row]) + int(self.field.allowed_gun[row])
        else:
            elapsed = at - int(self.results.start[row]) + int(self.field.allowed_net[row])
        is_finish = split == len(self.race(row).splits) - 1
        return elapsed + (int(self.field.penalty[row]) if is_finish else 0)


def standings(field: Field, reads: ReadColumns) -> Standings:
    """Everything, from scratch, in one go."""
    results = score(field, merge(field, sightings(field, reads)))
    finished = results.finish != NEVER
    finish = np.where(finished, results.finish, 0) + field.penalty
    gun_ms = np.where(finished, finish - np.where(finished, field.gun, 0) + field.allowed_gun, NEVER)
    net_ms = np.where(finished, finish - np.where(finished, results.start, 0) + field.allowed_net, NEVER)
    places = _places(field, results, {"gun": gun_ms, "net": net_ms})
    return Standings(
        field=field,
        results=results,
        gun_ms=gun_ms,
        net_ms=net_ms,
        places=places,
        order=in_order(field.race, results.status, places["place"] + (places["place"] == 0) * len(field)),
        reads=len(reads),
        unknown=_unknown(field, reads),
    )


def rank(ms: Ints, group: Ints) -> Places:
    """Competition places within each group, from 1; equal milliseconds share (1, 2, 2, 4). Shape as `ms`."""
    order = in_order(group, ms)
    ms, group = ms[order], group[order]
    new_group = np.diff(group, prepend=group[:1] - 1) != 0
    first_of_group = _repeated(new_group)
    first_of_place = _repeated(new_group | (np.diff(ms, prepend=ms[:1]) != 0))
    places = np.empty(len(order), np.int32)
    places[order] = first_of_place - first_of_group + 1
    return places


def in_order(*keys: NDArray[np.signedinteger[Any]]) -> NDArray[np.intp]:
    """Rows by the first key, then the next, then their number: one sort of one packed integer, six times lexsort."""
    rows = len(keys[0])
    packed, bits = np.arange(rows), rows.bit_length()
    row = (1 << bits) - 1
    for key in reversed(keys if rows else ()):
        low = int(key.min())
        packed += (key.astype(np.int64) - low) << bits
        bits += (int(key.max()) - low).bit_length()
    if bits > 62:
        return np.lexsort(keys[::-1])
    packed.sort()
    return packed & row


def _repeated(new: Flags) -> Ints:
    """For each row the number of the last row at or before it that is new; the first one is."""
    heads = np.flatnonzero(new)
    return np.repeat(heads, np.diff(heads, append=len(new)))


def _places(field: Field, results: Results, times: Mapping[str, Ints]) -> dict[str, Places]:
    """All nine place lists."""
    races = field.setup.races
    competitive = np.array([race.competitive for race in races], np.bool_)
    placed = np.flatnonzero((results.status == OK) & (results.finish != NEVER) & competitive[field.race])
    race = field.race.astype(np.int64)
    groups = {"": race, "_sex": race * 4 + field.sex, "_category": field.category.astype(np.int64)}
    belongs = {"": race >= 0, "_sex": field.sex > 0, "_category": field.category >= 0}
    places: dict[str, Places] = {}
    for suffix, group in groups.items():
        rows = placed[belongs[suffix][placed]]
        for basis, ms in times.items():
            places[f"{basis}_place{suffix}"] = _spread(len(field), rows, rank(ms[rows], group[rows]))
    by_gun = {
        "": np.array([r.rank_by == "gun" for r in races], np.bool_)[field.race],
        "_category": np.array([r.category_basis == "gun" for r in races], np.bool_)[field.race],
    }
    for suffix in GROUPS:
        gun = by_gun["_category" if suffix == "_category" else ""]
        places[f"place{suffix}"] = np.where(gun, places[f"gun_place{suffix}"], places[f"net_place{suffix}"])
    return places


def _spread(size: int, rows: NDArray[np.intp], values: Places) -> Places:
    out = np.zeros(size, np.int32)
    out[rows] = values
    return out


def _unknown(field: Field, reads: ReadColumns) -> dict[str, int]:
    """Reads of chips that belong to no entry, counted by chip."""
    given = {fact.chip.lower() for fact in corrections(field, ChipGiven)}
    strangers = [n for n, chip in enumerate(reads.chips) if chip not in field.chips and chip not in given]
    counts = np.bincount(reads.chip, minlength=len(reads.chips)) if strangers else ()
    return {reads.chips[n]: int(counts[n]) for n in strangers}
