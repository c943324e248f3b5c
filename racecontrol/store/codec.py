"""Facts to rows and back."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from racecontrol.domain.codec import birth_date, from_plain, to_plain
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import (
    Allowance,
    Called,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Featured,
    Followed,
    Gun,
    Ignored,
    Keyed,
    Logged,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Printed,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Trigger,
    Void,
    Waiting,
)
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.time import iso
from racecontrol.store.schema import Row
from racecontrol.store.seal import arrival, checksum, digest, source, way

READ_FIELDS = ("decoder", "reader", "seq", "chip", "at", "heard", "raw", "epoch", "recovered", "checksum", "digest")
ReadTuple = tuple[str, str, int | None, str, int, int, bytearray, str, int, int, int]
"""One read in the order of READ_FIELDS: plain tuples are what the driver takes fastest."""

_UTC = ZoneInfo("UTC")

KINDS: dict[str, type[Any]] = {
    "configured": Configured,
    "entered": Entered,
    "trigger": Trigger,
    "gun": Gun,
    "ruling": Ruling,
    "clock_offset": ClockOffset,
    "allowance": Allowance,
    "penalty": Penalty,
    "moved": Moved,
    "swapped": Swapped,
    "chip_given": ChipGiven,
    "tapped": Tapped,
    "passed": Passed,
    "called": Called,
    "featured": Featured,
    "followed": Followed,
    "ignored": Ignored,
    "tested": Tested,
    "closed": Closed,
    "official": Official,
    "mirrored": Mirrored,
    "keyed": Keyed,
    "printed": Printed,
    "waiting": Waiting,
    "settled": Settled,
    "void": Void,
}
"""The kind that is written for each fact. Files hold these words: add, never rename."""

_WORDS = {kind: word for word, kind in KINDS.items()}


def read_rows(
    decoder: str, epoch: str, heard: int, recovered: bool, reads: Iterable[Read], instants: Iterable[int]
) -> list[ReadTuple]:
    """The reads of one piece as rows. `instants`: when each was, ms UTC."""
    origin, late = source(decoder, epoch), int(recovered)
    ear = came = None
    rows: list[ReadTuple] = []
    for (chip, _, raw, seq, reader), at in zip(reads, instants, strict=True):
        if came is None or reader != ear:
            ear, came = reader, way(reader, heard, recovered)
        made = digest(origin, seq, chip, at, raw)
        # for bytes and booleans the driver would look for an adapter each time
        rows.append((decoder, reader, seq, chip, at, heard, bytearray(raw), epoch, late, arrival(made, came), made))
    return rows


NOTICE_FIELDS = ("decoder", "heard", "kind", "stamp", "text", "seq", "epoch", "raw", "checksum")
GARBAGE_FIELDS = ("decoder", "heard", "offset", "reason", "raw", "checksum")
OtherTuple = tuple[object, ...]
"""A notice or a piece of garbage in the order of its fields."""


def notice_row(decoder: str, heard: int, notice: Notice, epoch: str) -> OtherTuple:
    fields = (decoder, heard, notice.kind, notice.stamp, notice.text, notice.seq, epoch)
    return (*fields, notice.raw, checksum(*fields, raw=notice.raw))


def garbage_row(decoder: str, heard: int, garbage: Garbage) -> OtherTuple:
    fields = (decoder, heard, garbage.offset, garbage.reason)
    return (*fields, garbage.raw, checksum(*fields, raw=garbage.raw))


def kind_of(fact: Fact) -> str:
    return _WORDS[type(fact)]


def fact_row(logged: Logged) -> Row:
    """The row of `facts`; entries have a table of their own."""
    data: Row = {} if isinstance(logged.fact, Entered) else to_plain(logged.fact)
    return {
        "number": logged.number,
        "at": logged.at,
        "by": logged.by,
        "why": logged.why,
        "kind": kind_of(logged.fact),
        "data": json.dumps(data, ensure_ascii=False),
    }


def fact(kind: str, data: str, entries: tuple[Entry, ...]) -> Fact:
    """The fact of a row. Raises KeyError for a kind that this version does not know."""
    if kind == "entered":
        return Entered(entries)
    return from_plain(KINDS[kind], json.loads(data))


def fact_name(number: int, what: str, at: object, by: str, zone: ZoneInfo = _UTC) -> str:
    """Which fact it is, for people, whatever its row holds: number, kind or words, when and who recorded it."""
    when = f" {iso(at, zone)}" if isinstance(at, int) else ""
    return f"fact {number} ({what}, recorded{when} by {by})"


def entry_row(number: int, entry: Entry) -> Row:
    chips = (*entry.chips, None, None)
    return {
        "fact": number,
        "bib": entry.bib,
        "race": entry.race,
        "wave": entry.wave,
        "family_name": entry.family_name,
        "given_name": entry.given_name,
        "latin_name": entry.latin_name,
        "sex": entry.sex,
        "birth_date": entry.birth_date,
        "nation": entry.nation,
        "club": entry.club,
        "chip": chips[0],
        "chip2": chips[1],
        "language": entry.language,
        "elite": int(entry.elite),  # as the file holds it: the chain of facts is over this
        "note": entry.note,
        "extra": json.dumps(entry.extra, ensure_ascii=False),
    }


def entry(fields: Sequence[Any]) -> Entry:
    """The inverse of `entry_row`. `fields`: in the order of ENTRY_FIELDS. Raises ValueError for what is no date."""
    (bib, race, wave, family_name, given_name, latin_name, sex, born, nation, club,
     chip, chip2, language, elite, note, extra) = fields  # fmt: skip
    return Entry(
        bib,
        race,
        wave,
        family_name,
        given_name,
        latin_name,
        sex,
        None if born is None else birth_date(born),
        nation,
        club,
        tuple(one for one in (chip, chip2) if one) if chip2 or not chip else (chip,),
        language,
        bool(elite),
        note,
        {} if extra == "{}" else json.loads(extra),
    )
