"""What is wrong with a race file: each finding one sentence, with the repair."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, select

from racecontrol.domain.facts import Configured
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event
from racecontrol.domain.wording import counted, fact_text, few
from racecontrol.store.codec import entry, fact
from racecontrol.store.journal import Journal
from racecontrol.store.schema import ReadRow
from racecontrol.store.seal import Row, chain, digest, rows

REPAIR = "keep the file as it is, and open a back-up or restore it from its mirror"

_PIECE = 10_000
Gap = tuple[int, int]
"""The first and the last number of those that are not there."""


def findings(journal: Journal, progress: Callable[[int], object] = lambda reads: None) -> list[str]:
    """Empty when all is well. What was cut off at the end of the log is seen only beside the mirror.

    `progress` is told how many more reads have been looked at.
    """
    parts: tuple[Callable[[Connection], list[str]], ...] = (
        lambda _: [f"{fault}; {REPAIR}" for fault in journal.integrity()],
        _facts,
        lambda connection: _reads(connection, progress),
        _sequences,
    )
    found: list[str] = []
    with journal.checking() as connection:
        for part in parts:
            try:
                found += part(connection)
            except Refused as damage:  # this part cannot be read to its end; the others may
                found += damage.faults
    return list(dict.fromkeys(found))


def _facts(connection: Connection) -> list[str]:
    """The chain; a fact that follows a removed one cannot be held against it."""
    gaps = _gaps(connection, "facts", "number")
    found = [f"{_missing('fact', gaps)}; {REPAIR}"] if gaps else []
    entries: dict[int, list[Row]] = {}
    for row in rows(connection, "SELECT * FROM entries"):
        entries.setdefault(row["fact"], []).append(row)
    seal, last, event = "", 0, None
    for row in rows(connection, "SELECT * FROM facts ORDER BY number"):
        number, mine = row["number"], entries.get(row["number"], [])
        event = _event(row) or event
        if number == last + 1 and chain(seal, row, mine) != row["chain"]:
            found.append(f"fact {number} ({_told(row, mine, event)}) was changed after it was recorded; {REPAIR}")
        seal, last = row["chain"], number
    return found


def _event(row: Row) -> Event | None:
    try:
        known = fact(row["kind"], row["data"], ()) if row["kind"] == "configured" else None
    except (Refused, ValueError, TypeError):  # damaged: it is told by its chain
        return None
    return known.setup.event if isinstance(known, Configured) else None


def _told(row: Row, entries: Sequence[Row], event: Event | None) -> str:
    """What the fact says now: in words, or only its kind when it cannot be understood any more."""
    try:
        known = fact(row["kind"], row["data"], tuple(entry(dict(one)) for one in entries))
        what = fact_text(known, event) if event else row["kind"]
    except (Refused, ValueError, TypeError, LookupError):
        what = row["kind"]
    return f"{what}, by {row['by']}"


def _reads(connection: Connection, progress: Callable[[int], object]) -> list[str]:
    damaged: list[int] = []
    wanted = "SELECT decoder, epoch, seq, chip, at, raw, digest, id FROM reads ORDER BY id"
    stored = connection.exec_driver_sql(wanted, execution_options={"yield_per": _PIECE})
    unsealed: list[tuple[int, int | None]] = []
    for part in stored.partitions():
        for decoder, epoch, seq, chip, at, raw, kept, number in part:
            made = _digest(decoder, epoch, seq, chip, at, raw)
            if kept is None:
                unsealed.append((number, made))
            elif made != kept:
                damaged.append(number)
        progress(len(part))
    damaged += [number for number, made in unsealed if not _stored(connection, made)]
    gaps = _gaps(connection, "reads", "id")
    found = [f"{_missing('read', gaps)}; {REPAIR}"] if gaps else []
    if damaged:
        which = few([_span(*run) for run in _runs(sorted(damaged))])
        many = "is" if len(damaged) == 1 else "are"
        found.append(f"chip, time or raw bytes of {counted(len(damaged), 'read')} {many} damaged: {which}; {REPAIR}")
    return found


def _digest(decoder: str, epoch: str, seq: int | None, chip: str, at: int, raw: bytes) -> int | None:
    try:
        return digest(decoder, epoch, seq, chip, at, raw)
    except TypeError:  # raw is no bytes any more
        return None


def _stored(connection: Connection, made: int | None) -> bool:
    """Whether a read without a digest is, as it should, the repetition of another."""
    digests = ReadRow.table().c.digest
    return connection.execute(select(digests).where(digests == made)).first() is not None


def _sequences(connection: Connection) -> list[str]:
    """The numbers that a decoder gave and that never came; repeated ones and a fresh start do no harm."""
    missing: dict[tuple[str, str], list[Gap]] = {}
    for decoder, epoch, first, last in connection.exec_driver_sql(
        "SELECT decoder, epoch, before + 1, seq - 1 FROM (SELECT decoder, epoch, seq,"
        " lag(seq) OVER (PARTITION BY decoder, epoch ORDER BY seq) AS before FROM reads WHERE seq IS NOT NULL) AS seen"
        " WHERE seq > before + 1 ORDER BY decoder, epoch, seq"
    ):
        missing.setdefault((decoder, epoch), []).append((first, last))
    return [
        f"{decoder}{f', epoch {epoch}' if epoch else ''}: {counted(_total(gaps), 'number')} missing, "
        f"{few([_span(*gap) for gap in gaps])}; read the memory of the decoder out again"
        for (decoder, epoch), gaps in missing.items()
    ]


def _gaps(connection: Connection, table: str, column: str) -> list[Gap]:
    """What is missing of numbers that count from 1."""
    found = connection.exec_driver_sql(
        f"SELECT before + 1, {column} - 1 FROM"
        f" (SELECT {column}, lag({column}, 1, 0) OVER (ORDER BY {column}) AS before FROM {table}) AS seen"
        f" WHERE {column} > before + 1 ORDER BY {column}"
    )
    return [(first, last) for first, last in found]


def _missing(noun: str, gaps: Sequence[Gap]) -> str:
    count = _total(gaps)
    return f"{counted(count, noun)} {'was' if count == 1 else 'were'} removed: {few([_span(*gap) for gap in gaps])}"


def _total(gaps: Iterable[Gap]) -> int:
    return sum(last - first + 1 for first, last in gaps)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def _runs(numbers: Sequence[int]) -> list[Gap]:
    """Neighbours together."""
    starts = [n for n, number in enumerate(numbers) if n == 0 or number != numbers[n - 1] + 1]
    return [(numbers[a], numbers[b - 1]) for a, b in zip(starts, [*starts[1:], len(numbers)], strict=True)]
