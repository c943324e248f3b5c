"""What is wrong with a race file: each finding one sentence, with the repair."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select

from racecontrol.domain.facts import Configured
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event
from racecontrol.domain.state import fold
from racecontrol.domain.wording import counted, fact_text, few
from racecontrol.store.check_pages import in_words
from racecontrol.store.codec import entry, fact, fact_name
from racecontrol.store.journal import Journal
from racecontrol.store.schema import ReadRow
from racecontrol.store.seal import ENTRY_FIELDS, Row, chain, checksum, digest, rows, source

REPAIR = "keep the file as it is, and open a back-up or restore it from its mirror"

_PIECE = 10_000
Gap = tuple[int, int]
"""The first and the last number of those that are not there."""


def findings(journal: Journal, progress: Callable[[int], object] = lambda reads: None) -> list[str]:
    """Empty when all is well. What was cut off at the end of the log is seen only beside the mirror.

    `progress` is told how many more reads have been looked at.
    """
    found: list[str] = []
    with ThreadPoolExecutor(1) as beside, journal.checking() as connection:
        pages = beside.submit(journal.integrity)  # SQLite looks at them without Python
        parts: tuple[Callable[[], list[str]], ...] = (
            lambda: _facts(connection),
            lambda: _reads(connection, _boxes(journal), progress),
            lambda: _others(connection),
            lambda: [f"{fault}; {REPAIR}" for fault in in_words(pages.result())],
        )
        for part in parts:
            try:
                found += part()
            except Refused as damage:  # this part cannot be read to its end; the others may
                found += damage.faults
    return list(dict.fromkeys(found))


def changed_facts(journal: Journal) -> list[str]:
    """Facts that were changed or removed since they were recorded: quick enough for every opening."""
    with journal.checking() as connection:
        return _facts(connection)


def _facts(connection: Connection) -> list[str]:
    """The chain; a fact that follows a removed one cannot be held against it."""
    entries: dict[int, list[Row]] = {}
    for row in rows(connection, "SELECT * FROM entries"):
        entries.setdefault(row["fact"], []).append(row)
    facts = rows(connection, "SELECT * FROM facts ORDER BY number")
    found = _removed("fact", [0, *(row["number"] for row in facts)])
    seal, last, event = "", 0, None
    for row in facts:
        number, mine = row["number"], entries.get(row["number"], [])
        event = _event(row) or event
        if number == last + 1 and chain(seal, row, mine) != row["chain"]:
            found.append(f"{_told(row, mine, event)} was changed after it was recorded; {REPAIR}")
        seal, last = row["chain"], number
    return found


def _event(row: Row) -> Event | None:
    try:
        known = fact(row["kind"], row["data"], ()) if row["kind"] == "configured" else None
    except (Refused, ValueError, TypeError):  # damaged: it is told by its chain
        return None
    return known.setup.event if isinstance(known, Configured) else None


def _told(row: Row, entries: Sequence[Row], event: Event | None) -> str:
    """Which fact it is and what it says now: in words, or only its kind when it cannot be understood any more."""
    try:
        known = fact(row["kind"], row["data"], tuple(entry([one[name] for name in ENTRY_FIELDS]) for one in entries))
        what = fact_text(known, event) if event else row["kind"]
    except (Refused, ValueError, TypeError, LookupError):
        what = row["kind"]
    who = row["number"], what, row["at"], row["by"]
    return fact_name(*who, event.timezone) if event else fact_name(*who)


def _boxes(journal: Journal) -> dict[str, str]:
    """What numbers the reads of a decoder, where it is not the decoder alone: all that share a port are one box."""
    try:
        decoders = fold(journal.log()).setup.decoders
    except (Refused, ValueError, TypeError, LookupError):  # damaged, which its chain tells
        return {}
    sharing: defaultdict[str, list[str]] = defaultdict(list)
    for decoder in decoders:
        if decoder.port:
            sharing[decoder.port].append(decoder.code)
    return {code: f"{', '.join(codes)} (one port)" for codes in sharing.values() if len(codes) > 1 for code in codes}


def _reads(connection: Connection, boxes: Mapping[str, str], progress: Callable[[int], object]) -> list[str]:
    """Each read is fetched once, for its digest and for both of its numbers."""
    wanted = "decoder, epoch, seq, chip, at, raw, digest, id, reader, heard, recovered, checksum"
    stored = connection.exec_driver_sql(f"SELECT {wanted} FROM reads ORDER BY id")
    damaged: list[int] = []
    late: list[int] = []
    unsealed: list[tuple[int, int, int | None]] = []
    ids = [0]
    sequences: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for part in stored.partitions(_PIECE):
        for decoder, epoch, seq, chip, at, raw, kept, number, reader, heard, recovered, rest in part:
            made = _digest(decoder, epoch, seq, chip, at, raw)
            if kept is None:
                unsealed.append((number, at, made))
            elif made != kept:
                damaged.append(number)
            if rest is not None and checksum(kept, reader, heard, recovered) != rest:
                late.append(number)
            if type(seq) is int:  # what is none any more is damaged
                sequences[boxes.get(decoder, decoder), epoch].append(seq)
            ids.append(number)
        progress(len(part))
    for decoder, epoch, seq in connection.exec_driver_sql("SELECT decoder, epoch, seq FROM notices WHERE seq NOT NULL"):
        sequences[boxes.get(decoder, decoder), epoch].append(seq)
    damaged += [number for number, at, made in unsealed if not _stored(connection, at, made)]
    known = set(damaged)
    found = _damaged("chip, time or raw bytes of ", "read", sorted(damaged))
    found += _damaged("reader or arrival of ", "read", [number for number in late if number not in known])
    return _removed("read", ids) + found + _never_came(sequences)


_OTHERS = (
    ("notice", "notices", "decoder, heard, kind, stamp, text, seq, epoch"),
    ("garbage row", "garbage", 'decoder, heard, "offset", reason'),
)


def _others(connection: Connection) -> list[str]:
    """Notices and garbage, each with its checksum."""
    found: list[str] = []
    for noun, table, fields in _OTHERS:
        stored = connection.exec_driver_sql(f"SELECT {fields}, raw, checksum, id FROM {table} ORDER BY id").all()
        damaged = [row[-1] for row in stored if row[-2] is not None and not _holds(row)]
        found += _removed(noun, [0, *(row[-1] for row in stored)]) + _damaged("", noun, damaged)
    return found


def _holds(row: Sequence[Any]) -> bool:
    *fields, raw, kept, _ = row
    return isinstance(raw, bytes) and checksum(*fields, raw=raw) == kept


def _damaged(what: str, noun: str, numbers: Sequence[int]) -> list[str]:
    if not numbers:
        return []
    which, are = few([_span(*run) for run in _runs(numbers)]), "is" if len(numbers) == 1 else "are"
    return [f"{what}{counted(len(numbers), noun)} {are} damaged: {which}; {REPAIR}"]


def _digest(decoder: str, epoch: str, seq: int | None, chip: str, at: int, raw: bytes) -> int | None:
    try:
        return digest(source(decoder, epoch), seq, chip, at, raw)
    except TypeError:  # raw is no bytes any more
        return None


def _stored(connection: Connection, at: int, made: int | None) -> bool:
    """Whether a read without a digest is, as it should, the repetition of another."""
    reads = ReadRow.table()
    return connection.execute(select(reads.c.id).where(reads.c.at == at, reads.c.digest == made)).first() is not None


def _never_came(sequences: Mapping[tuple[str, str], list[int]]) -> list[str]:
    """The numbers that a box gave and that are not stored; repeated ones and a fresh start do no harm."""
    return [
        f"{box}{f', epoch {epoch}' if epoch else ''}: {counted(_total(gaps), 'number')} missing, "
        f"{few([_span(*gap) for gap in gaps])}; read the memory of the decoder out again"
        for (box, epoch), numbers in sorted(sequences.items(), key=str)
        if (gaps := _gaps(sorted(numbers)))
    ]


def _removed(noun: str, numbers: Sequence[int]) -> list[str]:
    """Facts and reads count from 1; `numbers` begin with 0."""
    if not (gaps := _gaps(numbers)):
        return []
    count = _total(gaps)
    were = "was" if count == 1 else "were"
    return [f"{counted(count, noun)} {were} removed: {few([_span(*gap) for gap in gaps])}; {REPAIR}"]


def _gaps(numbers: Sequence[int]) -> list[Gap]:
    """What is missing between numbers in their order."""
    return [(before + 1, number - 1) for before, number in pairwise(numbers) if number > before + 1]


def _total(gaps: Iterable[Gap]) -> int:
    return sum(last - first + 1 for first, last in gaps)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _runs(numbers: Sequence[int]) -> list[Gap]:
    """Neighbours together."""
    starts = [n for n, number in enumerate(numbers) if n == 0 or number != numbers[n - 1] + 1]
    return [(numbers[a], numbers[b - 1]) for a, b in zip(starts, [*starts[1:], len(numbers)], strict=True)]
