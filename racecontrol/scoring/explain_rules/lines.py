"""One line for each read and each typed passing: where it was, when by the right clock, what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from racecontrol.domain.said import SEMICOLON, series
from racecontrol.scoring.explain_rules.fates import MAKES_SPLIT, Fate
from racecontrol.scoring.explain_rules.judge import fates_of
from racecontrol.scoring.explain_rules.runner import Runner, Seen

ROLES = ("typed", "main", "backup")
"""Words for MANUAL, MAIN and BACKUP."""


@dataclass(frozen=True, slots=True)
class Offset:
    """`ms` added to what a decoder sent, by that fact; None: as configured."""

    fact: int | None
    ms: int


@dataclass(frozen=True, slots=True)
class Line:
    """One read (`read`: its id as stored) or typed passing (`fact`: its number).

    `sent`: instant as the decoder sent it; `at`: with `offsets` added. `passing`: which one at this point, from 1;
    0: in none, it does not count at all. `fates`: several only where laps give a point several windows.
    """

    read: int | None
    fact: int | None
    sent: int
    at: int
    offsets: tuple[Offset, ...]
    decoder: str
    point: str
    role: str
    chip: str
    passing: int
    fates: tuple[Fate, ...]
    split: str

    @property
    def fate(self) -> str:
        return self.fates[0].code

    @property
    def text(self) -> str:
        return series(SEMICOLON, (fate.text for fate in self.fates))


def line(runner: Runner, seen: Seen) -> Line:
    fates = fates_of(runner, seen)
    point = runner.point(seen).code if seen.point >= 0 else ""
    group = runner.row * runner.passings.points + seen.point
    return Line(
        read=None if seen.typed else seen.order,
        fact=seen.typed.number if seen.typed else None,
        sent=seen.sent,
        at=seen.at,
        offsets=tuple(_offsets(runner, seen)),
        decoder=seen.decoder,
        point=point,
        role=ROLES[seen.role] if point else "",
        chip=seen.chip,
        passing=0 if seen.passing < 0 else seen.passing - int(runner.passings.start_of[group]) + 1,
        fates=fates,
        split=fates[0].values["split"] if fates[0].code in MAKES_SPLIT else "",
    )


def _offsets(runner: Runner, seen: Seen) -> Iterator[Offset]:
    for decoder in runner.field.setup.decoders:
        if decoder.code == seen.decoder and decoder.clock_offset_ms:
            yield Offset(None, decoder.clock_offset_ms)
    for logged, fact in runner.corrections.offsets:
        begun = fact.since is None or seen.sent >= fact.since
        over = fact.until is not None and seen.sent >= fact.until
        came_after = fact.heard_until is not None and seen.heard >= fact.heard_until
        if fact.decoder == seen.decoder and begun and not over and not came_after:
            yield Offset(logged.number, fact.ms)
