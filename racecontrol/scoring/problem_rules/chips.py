"""Problems of chips that belong to nobody."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.facts import ChipGiven, Entered, Void
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Point
from racecontrol.scoring.field import Ints
from racecontrol.scoring.problem_rules.commands import command, recording
from racecontrol.scoring.problem_rules.evidence import Evidence, Reads, listed, where
from racecontrol.scoring.problem_rules.problem import Problem, many
from racecontrol.scoring.sightings import owner_of

UNREAD = 2
"""So many entries without any read are named."""

TYPED = 50
"""For so many unknown chips an entry is looked for whose chip differs by one character."""


def unknown_chip(seen: Evidence) -> Iterator[Problem]:
    """Chips of nobody: at the finish someone waits for a result; elsewhere it may be an old chip on a shoe.

    A chip that was declared nobody's is decided.
    """
    unknown = seen.unknown
    if not unknown:
        return
    void = _void_chips(seen)
    known = len(seen.reads.columns.chips)
    if many(len(unknown), known):
        yield _many_unknown(seen, known, void)
        return
    similar = _Similar(seen)
    for chip, mine in _reads_of(seen).items():
        problem = _unknown(seen, seen.reads, chip, mine, _Owner(similar.entry(chip), void.get(chip)))
        if problem is not None:
            yield problem


def _reads_of(seen: Evidence) -> dict[str, Ints]:
    """The reads of each unknown chip, in order of arrival."""
    columns, found = seen.reads.columns, defaultdict[int, list[Ints]](list)
    strange = owner_of(seen.field, columns.known) == len(seen.field)
    for box in columns.by_decoder:
        mine = np.flatnonzero(strange.take(box.chip, mode="clip"))
        for chip in listed(np.unique(box.chip[mine])):
            found[chip].append(box.order[mine[box.chip[mine] == chip]])
    named = ((columns.chips[chip], np.sort(np.concatenate(parts))) for chip, parts in found.items())
    return {chip: reads for chip, reads in named if chip in seen.unknown}


class _Owner(NamedTuple):
    """Whose chip it may be. `like`: the bib never read whose chip differs in one character; "" when none does.

    `void`: the bib whose entry was voided and the number of the fact that voided it.
    """

    like: str
    void: tuple[str, int] | None

    def whose(self) -> str:
        if self.void is None:
            return said("belongs to nobody")
        return said("is the chip of bib {bib}, whose entry is void", bib=self.void[0])

    def giving(self, chip: str) -> tuple[ChipGiven, ...]:
        return (ChipGiven(chip, self.like),) if self.like and self.void is None else ()

    def todo(self, seen: Evidence, chip: str, otherwise: str) -> str:
        if self.void is None and not self.like:
            return _unread(seen, otherwise)
        if self.void is None:
            given = recording(seen, *self.giving(chip))
            return said(
                "{bib} was never read and its chip differs in one character: {given}", bib=self.like, given=given
            )
        bib, fact = self.void
        if bib in seen.field.index:
            return said("{bib} was entered again with another chip; it wears this one: {given}", bib=bib,
                        given=command("chip", chip, bib))  # fmt: skip
        return said("Bring the entry back if the runner takes part: {command}", command=_bring_back(fact))


def _unread(seen: Evidence, todo: str) -> str:
    """With the entries that were never read, where they are so few that it is likely one of them."""
    rows = where(~seen.results.seen & seen.open)
    if not 0 < len(rows) <= UNREAD:
        return todo
    bibs = series(COMMA, (seen.who(row) for row in rows))
    return said("{todo}; not read at all so far: {bibs}", todo=todo, bibs=bibs)


def _void_chips(seen: Evidence) -> dict[str, tuple[str, int]]:
    """Chips of entries that were voided: the bib, and the number of the fact that voided it."""
    void = seen.field.state.voided
    by = {one.fact.fact: one.number for one in seen.log if isinstance(one.fact, Void) and one.number not in void}
    return {
        chip.lower(): (entry.bib, by[one.number])
        for one in seen.log
        if isinstance(one.fact, Entered) and one.number in by
        for entry in one.fact.entries
        for chip in entry.chips
    }


def _bring_back(fact: int) -> str:
    return command("void", str(fact))


class _Similar:
    """Finds the entry never read whose chip differs in one character: a fault of typing."""

    def __init__(self, seen: Evidence) -> None:
        self._seen, self._left = seen, TYPED
        unread = where(~seen.results.seen & seen.open)
        chips = [(chip.lower(), row) for row in unread for chip in seen.field.entries[row].chips]
        self._rows = [row for _, row in chips]
        self._letters = _letters([chip for chip, _ in chips])

    def entry(self, chip: str) -> str:
        """Its bib; "" where none or several are like it."""
        self._left -= 1
        if self._left < 0 or not self._rows:
            return ""
        wanted = _letters([chip], self._letters.shape[1])
        near = where((self._letters != wanted).sum(axis=1) == 1)
        return self._seen.bib(self._rows[near[0]]) if len(near) == 1 else ""


def _letters(chips: Sequence[str], width: int | None = None) -> NDArray[np.uint32]:
    """Code points, shape (chips, width); too long a chip is cut and so is like none."""
    width = max(map(len, chips), default=0) if width is None else width
    padded = [chip.ljust(width)[:width] if len(chip) <= width else "\0" * width for chip in chips]
    return np.array(padded, f"U{max(1, width)}").view(np.uint32).reshape(len(chips), max(1, width))


def _unknown(seen: Evidence, reads: Reads, chip: str, mine: Ints, owner: _Owner) -> Problem | None:
    """None when all its reads are of decoders that the event does not have."""
    points = {point.code: point for point in seen.field.setup.points}
    box = {box.code: points[box.point] for box in seen.field.setup.decoders}
    codes = [reads.columns.decoders[n] for n in listed(reads.columns.decoder[mine])]
    at = [(int(reads.at[n]), box[code]) for n, code in zip(listed(mine), codes, strict=True) if code in box]
    finishes = [one for one, point in at if point.kind == "finish"]
    if finishes:
        return _finished(seen, chip, min(finishes), len(mine), owner)
    return _passed(seen, chip, min(at, key=lambda one: one[0]), len(mine), owner) if at else None


def _finished(seen: Evidence, chip: str, at: int, count: int, owner: _Owner) -> Problem:
    given = owner.giving(chip)
    ask = said("Ask for the bib at the finish: {command}", command=command("chip", chip, "BIB"))
    return Problem(
        "unknown_finish",
        f"unknown_finish:{chip}",
        said("Chip {chip} finished at {time} and {whose}", chip=chip, time=seen.clock(at), whose=owner.whose()),
        said("Read {times} in all; its runner has no result", times=_times(count)),
        owner.todo(seen, chip, ask),
        given,
        tuple(one.bib for one in given),
        since=at,
    )


def _passed(seen: Evidence, chip: str, first: tuple[int, Point], count: int, owner: _Owner) -> Problem:
    (at, point), given = first, owner.giving(chip)
    give = said(
        "Give it to an entry, {give}; an old chip stays nobody's, {nobody}",
        give=command("chip", chip, "BIB"),
        nobody=command("chip", chip),
    )
    return Problem(
        "unknown_chip",
        f"unknown_chip:{chip}",
        said("Chip {chip} was read {times} and {whose}", chip=chip, times=_times(count), whose=owner.whose()),
        said("First at {point} at {time}, never at a finish", point=point.code, time=seen.clock(at)),
        owner.todo(seen, chip, give),
        given,
        tuple(one.bib for one in given),
        point=point.code,
        since=at,
    )


def _many_unknown(seen: Evidence, known: int, void: Mapping[str, tuple[str, int]]) -> Problem:
    unknown = list(seen.unknown)
    facts = sorted({void[chip][1] for chip in unknown if chip in void})
    count = sum(chip in void for chip in unknown)
    return Problem(
        "unknown_chip",
        "unknown_chip:many",
        said("{n:,} chip belongs to nobody|{n:,} chips belong to nobody", n=len(unknown)),
        said("{n:,} of them are chips of entries that are void", n=count)
        if facts
        else said("Of {n:,} chips that were read; the first is {chip}", n=known, chip=unknown[0]),
        said("Bring the entries back: {command}", command=" and ".join(map(_bring_back, facts)))
        if facts
        else said(
            "The list is old or of another event: import the chips of the entries again, {command}",
            command=command("entries", "entries.csv"),
        ),
    )


def _times(count: int) -> str:
    return said("once") if count == 1 else said("{n:,} times|{n:,} times", n=count)  # not the times that a clock tells
