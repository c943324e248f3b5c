"""Small races for tests, said in few words."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Closed, Configured, Entered, Fact, Gun, Logged
from racecontrol.domain.reads import Read
from racecontrol.domain.setup import (
    Decoder,
    Duration,
    Event,
    Point,
    Race,
    Setup,
    Split,
    Wave,
)
from racecontrol.domain.state import fold
from racecontrol.domain.time import HOUR, MINUTE, SECOND, duration
from racecontrol.scoring.columns import result_columns
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings
from racecontrol.store.codec import ReadTuple, read_rows

SHANGHAI = ZoneInfo("Asia/Shanghai")
GUN = 1_514_678_400_000
"""2017-12-31 08:00:00 in Shanghai."""

POINTS = (
    Point("START", "Start", "start"),
    Point("K5", "5 km", "split"),
    Point("FINISH", "Finish", "finish"),
)
SPLITS = (Split("K5", "K5", 5000), Split("FIN", "FINISH", 10000))
DECODERS = (
    Decoder("S", "START", "ipico"),
    Decoder("K", "K5", "ipico"),
    Decoder("F", "FINISH", "ipico"),
    Decoder("FB", "FINISH", "ipico", role="backup"),
)

Sighting = tuple[str, str, str]
"""Decoder, chip, and the time after 08:00:00 as `H:MM:SS[.mmm]`; `-H:MM:SS` is before."""


def event(**changes: Any) -> Setup:
    """A 10 km race M with one wave A; `changes` replace fields of the set-up."""
    race = Race("M", "Ten", 10000, SPLITS)
    setup = {
        "event": Event("Test", date(2017, 12, 31), SHANGHAI),
        "points": POINTS,
        "races": (race,),
        "waves": (Wave("A", ("M",), Duration(8 * HOUR)),),
        "decoders": DECODERS,
    }
    return Setup(**setup | changes)


def entry(bib: str, **fields: Any) -> Entry:
    """An entry of race M whose chip is `c` and the bib."""
    return Entry(**{"bib": bib, "race": "M", "sex": "M", "chips": (f"c{bib}",)} | fields)


def after(text: str) -> int:
    """The instant so long after 08:00:00."""
    sign = -1 if text.startswith("-") else 1
    return GUN + sign * duration(text.lstrip("-"))


def read_log(sightings: Iterable[Sighting]) -> ReadLog:
    log = ReadLog()
    rows = list(sightings)
    at = [after(time) for _, _, time in rows]
    log.extend([d for d, _, _ in rows], [c for _, c, _ in rows], at, at)
    return log


def score(
    sightings: Iterable[Sighting],
    entries: Sequence[Entry],
    *facts: Fact,
    setup: Setup | None = None,
    gun: bool = True,
) -> Standings:
    """Standings of these reads and entries; wave A's gun is at 08:00:00 unless `gun` is off."""
    guns = (Gun("A", GUN, "typed"),) if gun else ()
    happened = (Configured(setup or event()), Entered(tuple(entries)), *guns, *facts)
    log = [Logged(number, GUN, "crew", "", fact) for number, fact in enumerate(happened, 1)]
    return standings(lay_out(fold(log)), read_log(sightings).view())


def rows(scored: Standings) -> dict[str, dict[str, str]]:
    """The result list by bib, column by column."""
    columns = result_columns(scored)
    return {
        scored.entry(row).bib: {column.key: column.text(scored, row) for column in columns}
        for row in range(len(scored.field))
    }


__all__ = ["GUN", "HOUR", "MINUTE", "SECOND", "Closed", "after", "entry", "event", "read_log", "rows", "score"]


def read_row(
    decoder: str, reader: str, seq: int | None, chip: str, at: int, heard: int, raw: bytes, epoch: str, recovered: bool
) -> ReadTuple:
    """A read as the race file's row."""
    (row,) = read_rows(decoder, epoch, heard, recovered, [Read(chip, at, raw, seq, reader)], [at])
    return row
