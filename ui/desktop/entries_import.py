"""A file of entries, read and compared with those that are there, in a thread. Knows no Qt, and writes nothing.

The race file itself is never opened here: when it is closed again, the system takes all of this program's locks on it
away, those of SQLite too.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from racecontrol.domain.entry import Entry
from racecontrol.domain.refusal import Refused
from racecontrol.exchange import entries_csv
from racecontrol.session import Session
from ui.desktop.entries_words import brief, differences
from ui.desktop.foresight import as_sentence
from ui.desktop.i18n import N_, number, tr
from ui.desktop.theme import SHAPES

SHOWN = 100
"""So many new entries and so many changes are shown one by one; refused lines all."""

MOST = 256_000_000
"""Bytes; no list of entries is as large."""

OWN = (".race", ".mirror")
"""How files end that a race is kept in."""

BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite puts behind the name of a race file, for the files beside it."""

BOOKS = (".xlsx", ".xls", ".ods", ".numbers")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the preview. `tone`: its state; `kind`: the word for it; `where`: bib, or line of the file."""

    tone: Literal["ok", "watch", "act"]
    kind: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file would do. `said`: in a sentence; `known`: of the changed ones, how they were when it was read."""

    name: str
    entries: tuple[Entry, ...]
    known: Mapping[str, Entry]
    said: str
    lines: tuple[Line, ...]


def bring(session: Session, path: Path, told: Callable[[float], None]) -> Brought | str:
    """What the file would do, or why it cannot be read, in a sentence. `told`: how far it is, 0 to 1.

    A name alone is a file beside the race file.
    """
    path = session.path.parent / path
    setup, known = session.setup, session.field.state.entries
    if sentence := _unfit(path, session.path):
        return sentence
    try:
        read = entries_csv.load(path, setup, known, told)
    except Refused as refusal:
        return as_sentence(str(refusal.faults[0]))
    return Brought(
        path.name,
        (*read.added, *read.changed),
        {entry.bib: known[entry.bib] for entry in read.changed},
        _summary(read),
        tuple(_lines(read, known, path.name)),
    )


def is_overtaken(brought: Brought, known: Mapping[str, Entry]) -> bool:
    """Whether the entries that it changes are others by now, or those that it adds are there."""
    return any(known.get(entry.bib) is not brought.known.get(entry.bib) for entry in brought.entries)


def _unfit(path: Path, race: Path) -> str:
    """Why it is not even opened; "" where it may be."""
    ends = {path.suffix.lower(), path.resolve().suffix.lower()}
    if ends & set(OWN) or any(_same(path, Path(f"{race}{end}")) for end in BESIDE):
        return tr("{name} is a race file, not a list of entries: choose a CSV file.", name=path.name)
    if ends & set(BOOKS):
        return tr("{name} is a workbook: save its sheet as CSV (UTF-8), then choose that.", name=path.name)
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return tr("There is no file {path}. Check the name and the folder.", path=path)
    except OSError as fault:
        return tr("{path} cannot be read ({fault}). Check the name.", path=path, fault=fault.strerror)
    if not path.is_file():
        return tr("{path} is no file. Choose a CSV file with entries.", path=path)
    if size > MOST:
        return tr("{name} is too large for a list of entries. Choose a CSV file.", name=path.name)
    return ""


def _same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _summary(read: entries_csv.Import) -> str:
    """`12 new, 3 changed, 40 unchanged, 1 line refused, which stays out.`"""
    parts = [
        tr("{n} new", n=number(len(read.added))),
        tr("{n} changed", n=number(len(read.changed))),
        tr("{n} unchanged", n=number(read.unchanged)),
        tr("{n} refused", n=number(read.rejected_rows)),
    ]
    told = [f"{', '.join(parts)}."]
    if read.rejected_rows:
        told.append(tr("Refused lines stay out: mend them in the file and import it again."))
    if nameless := sum(not entry.name for entry in (*read.added, *read.changed)):
        asks = tr("{n} without a name: is the column family_name there?", n=number(nameless))
        told.append(f"{SHAPES['watch']} {asks}")
    if read.strange:
        told.append(tr("Columns kept as they are: {names}.", names=", ".join(read.strange)))
    return " ".join(told)


def _lines(read: entries_csv.Import, known: Mapping[str, Entry], name: str) -> Sequence[Line]:
    """What needs a person's eyes first."""
    refused = [_refused(fault, name) for fault in read.rejected]
    changed = [
        Line("watch", N_("changed"), entry.bib, f"{entry.name}: {differences(known[entry.bib], entry)}")
        for entry in read.changed[:SHOWN]
    ]
    added = sorted(read.added, key=lambda entry: bool(entry.name))  # whoever has none first
    new = [Line("ok" if entry.name else "watch", N_("new"), entry.bib, brief(entry)) for entry in added[:SHOWN]]
    return [*refused, *changed, *_rest(read.changed, "watch"), *new, *_rest(read.added, "ok")]


def _refused(fault: str, name: str) -> Line:
    """`entries.csv:14: birth_date: ...`: the line for itself."""
    line, _, what = fault.removeprefix(f"{name}:").partition(": ")
    return Line("act", N_("refused"), line, what)


def _rest(entries: Sequence[Entry], tone: Literal["ok", "watch"]) -> Sequence[Line]:
    more = len(entries) - SHOWN
    return [Line(tone, "", "", tr("and {n} more", n=number(more)))] if more > 0 else []
