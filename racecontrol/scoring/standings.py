"""Results to standings: every place of everybody, by gun and by net, and the order in which lists are printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import ChipGiven
from racecontrol.domain.setup import Basis, Race
from racecontrol.scoring.field import NEVER, SEXES, STATUSES, Field, Flags, Ints
from racecontrol.scoring.part import part
from racecontrol.scoring.passings import Passings, merge
from racecontrol.scoring.reads import DecoderReads, ReadColumns
from racecontrol.scoring.results import OK, Results, rows_by_race, score
from racecontrol.scoring.sightings import corrections, owner_of, sightings

Places = NDArray[np.int32]
GROUPS = ("", "_sex", "_category")
"""Suffixes of the place lists: overall, by sex, by category."""


@dataclass(frozen=True, slots=True)
class Standings:
    """The scored race. Arrays have one element for each entry of `field`; row `i` is `field.entries[i]`.

    `gun_ms`, `net_ms`: finish times; `places`: `gun_place`, `gun_place_sex`, ..., `net_place_category` and, by each
    race's own rules, `place`, `place_sex`, `place_category`; 0 is no place. `order`: rows as lists are printed.
    `reads`: all that came; `racing`: those of them that were scored, the same object where none were left out;
    `unset`: those left out because a clock was not set.
    """

    field: Field
    results: Results
    gun_ms: Ints
    net_ms: Ints
    places: Mapping[str, Places]
    order: NDArray[np.intp]
    reads: ReadColumns
    racing: ReadColumns
    unset: tuple[DecoderReads, ...]

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
    counting = part(field, reads)
    results = score(field, sightings(field, counting.racing))
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
        reads=reads,
        racing=counting.racing,
        unset=counting.unset,
    )


def rank(ms: Ints, group: NDArray[np.signedinteger[Any]], by_time: NDArray[np.intp] | None = None) -> Places:
    """Competition places within each group, from 1; equal milliseconds share (1, 2, 2, 4). Shape as `ms`.

    `by_time`: the rows that are placed, by `ms`; default: all are. The others and those of a group below 0 get 0.
    """
    by_time = in_order(ms) if by_time is None else by_time
    order = by_time[np.argsort(group[by_time], kind="stable")]
    new = _differs(group[order])
    heads = np.flatnonzero(new).astype(np.int32)
    first_of_group = np.repeat(heads, np.diff(heads, append=np.int32(len(order))))
    new |= _differs(ms[order])
    place = np.where(new, np.arange(1, len(order) + 1, dtype=np.int32), np.int32(0))
    np.maximum.accumulate(place, out=place)
    places = np.zeros(len(ms), np.int32)
    places[order] = place - first_of_group
    places[group < 0] = 0
    return places


def in_order(*keys: NDArray[np.signedinteger[Any]]) -> NDArray[np.intp]:
    """Rows by the first key, then the next, then their number: one sort of one packed integer, six times lexsort."""
    rows = len(keys[0])
    packed, bits = np.arange(rows), rows.bit_length()
    row = (1 << bits) - 1
    for key in reversed(keys if rows else ()):
        low = int(key.min())
        shifted = key - np.int64(low)
        shifted <<= bits
        packed += shifted
        bits += (int(key.max()) - low).bit_length()
    if bits > 62:
        return np.lexsort(keys[::-1])
    packed.sort()
    packed &= row
    return packed


def _differs(sorted_: NDArray[np.signedinteger[Any]]) -> Flags:
    """Which elements are not like the one before; the first one is not."""
    differs = np.ones(len(sorted_), np.bool_)
    np.not_equal(sorted_[1:], sorted_[:-1], out=differs[1:])
    return differs


def _places(field: Field, results: Results, times: Mapping[Basis, Ints]) -> dict[str, Places]:
    """All nine place lists."""
    races = field.setup.races
    competitive = np.array([race.competitive for race in races], np.bool_)
    placed = np.flatnonzero((results.status == OK) & (results.finish != NEVER) & competitive[field.race])
    sexes = np.where(field.sex > 0, field.race * np.int16(len(SEXES)) + field.sex, np.int16(-1))
    groups = {"": field.race, "_sex": sexes, "_category": field.category}
    places: dict[str, Places] = {}
    for basis, ms in times.items():
        by_time = placed[in_order(ms[placed])]
        for suffix, group in groups.items():
            places[f"{basis}_place{suffix}"] = rank(ms, group, by_time)
    for suffix in GROUPS:
        places[f"place{suffix}"] = places[f"gun_place{suffix}"].copy()
        for race, mine in rows_by_race(field):
            if (race.category_basis if suffix == "_category" else race.rank_by) == "net":
                places[f"place{suffix}"][mine] = places[f"net_place{suffix}"][mine]
    return places


def passings_of(standings: Standings, row: int) -> Passings:
    """All passings of one entry, with their sightings."""
    field = standings.field
    only = np.zeros((len(field.setup.points), len(field) + 1), np.bool_)
    only[:, row] = True
    return merge(field, sightings(field, standings.racing), only)


def unknown_chips(standings: Standings) -> dict[str, int]:
    """Chips that belong to no entry, with their reads counted; not those that were declared nobody's."""
    field, reads = standings.field, standings.racing
    given = {fact.chip.lower() for fact in corrections(field, ChipGiven)}
    strangers = np.flatnonzero(owner_of(field, reads.known) == len(field)).tolist()
    counts = np.zeros(len(reads.chips), np.int64)
    for box in reads.by_decoder if strangers else ():
        counts += np.bincount(box.chip, minlength=len(counts))
    return {chip: int(counts[n]) for n in strangers if counts[n] and (chip := reads.chips[n]) not in given}
