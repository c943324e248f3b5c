"""entries.csv: the start list as it comes from registration. Every fault is told with its line and repair."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from racecontrol.domain.codec import birth_date
from racecontrol.domain.entry import Entry
from racecontrol.domain.entry_misfits import Misfit, chip_misfit, entry_misfits, shared_chips
from racecontrol.domain.nations import wa_code
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.exchange.files import read_bytes
from racecontrol.exchange.text import decode, delimiter

STEP = 500
"""After so many lines it is told how far the reading is."""


def nobody(_: float) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Import:
    """What a file would do to the entries. `rejected`: one sentence for each fault; `strange`: unknown columns."""

    added: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    unchanged: int
    rejected: tuple[str, ...]
    rejected_rows: int
    strange: tuple[str, ...]


def load(path: Path, setup: Setup, known: Mapping[str, Entry], told: Callable[[float], None] = nobody) -> Import:
    """Raises Refused when the file cannot be read or has no `bib` or `race` column."""
    return read(decode(read_bytes(path)), path.name, setup, known, told)


def read(
    text: str, name: str, setup: Setup, known: Mapping[str, Entry], told: Callable[[float], None] = nobody
) -> Import:
    """`known`: the entries so far, by bib. A column that the file lacks leaves their values alone.

    `told`: how far it is, 0 to 1.
    """
    if not text.strip():
        raise Refused(f"{name}: is empty; the first row must name the columns, at least bib and race")
    rows = _rows(text, name)
    header = [_column(title) for title in next(rows)[1]]
    _check_header(header, name)
    sheet = _Sheet(name, setup, known)
    lines = text.count("\n") + 1
    for line, row in rows:
        if line % STEP == 0:
            told(min(1.0, line / lines))
        if any(row):
            sheet.take(line, header, row)
    return sheet.outcome(tuple(title for title in header if title and title not in _FIELDS))


def typed(cells: Mapping[str, str], setup: Setup, old: Entry | None = None) -> tuple[Entry | None, tuple[Misfit, ...]]:
    """One entry from texts by column, written as in a file; a column that is not among them stays as in `old`.

    What is wrong with it comes with it; it is None where a text cannot be read.
    """
    faults: list[Misfit] = []
    values = _values(cells, faults)
    entry = _merged(old, {"bib": "", "race": ""} | values if old is None else values)
    unread = {fault.column for fault in faults}
    faults += (misfit for misfit in entry_misfits(entry, setup) if misfit.column not in unread)
    return None if unread else entry, tuple(faults)


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the number of the line in which each ends. An open quotation mark would swallow the rest: refused."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text.partition("\n")[0]), strict=True)
    before = 0
    try:
        for row in rows:
            before = rows.line_num
            yield before, [cell.strip() for cell in row]
    except csv.Error:
        raise Refused(
            f'{name}:{before + 1}: a quotation mark is out of place; close it, or write it twice: ""'
        ) from None


def _column(title: str) -> str:
    """`Family name` and `family-name` are family_name; a column that is not known keeps its spaces."""
    known = re.sub(r"[\s_-]+", "_", title.casefold())
    return known if known in _FIELDS else title.casefold()


def _check_header(header: list[str], name: str) -> None:
    missing = [f"{name}:1: there is no column {title}; add it" for title in ("bib", "race") if title not in header]
    counts = Counter(title for title in header if title)
    doubled = [f"{name}:1: column {title} stands {n} times; keep one" for title, n in counts.items() if n > 1]
    if missing or doubled:
        raise Refused(missing + doubled)


class _Sheet:
    """The rows so far: entries by bib, whose chip is whose, and what was wrong."""

    def __init__(self, name: str, setup: Setup, entries: Mapping[str, Entry]) -> None:
        self._name, self._setup, self._known, self._entries = name, setup, entries, dict(entries)
        self._lines: dict[str, int] = {}
        self._first: dict[str, int] = {}
        """By bib, the line where it stands first, refused or not."""
        self._rejected: dict[int, list[str]] = {}

    def take(self, line: int, header: list[str], row: list[str]) -> None:
        """`row`: its cells; what a short one lacks at its end is empty."""
        cells = dict(zip_longest(header, row[: len(header)], fillvalue=""))
        bib = cells["bib"]
        faults: list[str] = []
        if cells.pop("", "") or any(row[len(header) :]):
            faults.append("a cell has no column title above it; name its column or look for a stray separator")
        if bib and (first := self._first.setdefault(bib, line)) != line:
            faults.append(_twice(bib, first))
            self._refuse_first(bib, first, line)
        entry, misfits = typed(cells, self._setup, self._known.get(bib))
        faults += [f"{column}: {text}" for column, text in misfits]
        if entry is not None and not faults:
            self._entries[bib], self._lines[bib] = entry, line
        self._reject(line, faults)

    def _refuse_first(self, bib: str, first: int, line: int) -> None:
        """Nobody knows which of two lines with one bib is right: neither is taken."""
        if self._lines.pop(bib, None) is not None:
            self._restore(bib)
        if not any(fault.startswith("bib: ") for fault in self._rejected.get(first, ())):
            self._reject(first, [_twice(bib, line)])

    def _reject(self, line: int, faults: list[str]) -> None:
        if faults:
            self._rejected.setdefault(line, []).extend(faults)

    def outcome(self, strange: tuple[str, ...]) -> Import:
        known = self._known
        while self._refuse_shared_chips():
            pass  # who keeps an old chip after all may stand in the way of one more
        mine = [self._entries[bib] for bib in self._lines]
        return Import(
            added=tuple(entry for entry in mine if entry.bib not in known),
            changed=tuple(entry for entry in mine if entry.bib in known and entry != known[entry.bib]),
            unchanged=sum(known.get(entry.bib) == entry for entry in mine),
            rejected=tuple(
                f"{self._name}:{line}: {fault}" for line in sorted(self._rejected) for fault in self._rejected[line]
            ),
            rejected_rows=len(self._rejected),
            strange=strange,
        )

    def _refuse_shared_chips(self) -> bool:
        """A chip belongs to one entry; who stands later in the file, or in it at all, is refused. Whether any was."""
        before = len(self._lines)
        in_order = sorted(self._entries.values(), key=lambda entry: self._lines.get(entry.bib, 0))
        for shared in shared_chips(in_order):
            if shared.bib in self._lines:
                column, text = chip_misfit(shared)
                self._reject(self._lines.pop(shared.bib), [f"{column}: {text}"])
                self._restore(shared.bib)
        return len(self._lines) < before

    def _restore(self, bib: str) -> None:
        if bib in self._known:
            self._entries[bib] = self._known[bib]
        else:
            del self._entries[bib]


def _twice(bib: str, other: int) -> str:
    return f"bib: {bib!r} stands in line {other} too; keep one of both"


def _values(cells: Mapping[str, str], faults: list[Misfit]) -> dict[str, Any]:
    """Typed values of one row by field of `Entry`; what cannot be read goes to `faults`."""
    values: dict[str, Any] = {}
    for title, text in cells.items():
        if title not in _FIELDS:
            values.setdefault("extra", {})[title] = text
            continue
        try:
            values[title] = _FIELDS[title](text)
        except ValueError as fault:
            faults.append(Misfit(title, str(fault)))
    return values


def _merged(old: Entry | None, values: dict[str, Any]) -> Entry:
    chips = (values.pop("chip", None), values.pop("chip2", None))
    if chips != (None, None):
        before = (*(old.chips if old else ()), "", "")
        both = [before[number] if chip is None else chip for number, chip in enumerate(chips)]
        values["chips"] = tuple(dict.fromkeys(chip for chip in both if chip))
    if old is None:
        return Entry(**values)
    return replace(old, **values | {"extra": old.extra | values.get("extra", {})})


def _required(text: str) -> str:
    if not text:
        raise ValueError("is empty; every row needs one")
    return text


def _sex(text: str) -> str | None:
    sex = {"": None, "M": "M", "W": "W", "F": "W", "X": "X"}.get(text.upper(), "?")
    if sex == "?":
        raise ValueError(f"{text!r} is not M, W or X; write one of them or leave it empty")
    return sex


def _nation(text: str) -> str:
    code = wa_code(text) if text else ""
    if code is None:
        raise ValueError(f"{text!r} is no nation; write the three-letter World Athletics code")
    return code


def _yes(text: str) -> bool:
    if text not in ("", "0", "1"):
        raise ValueError(f"{text!r} is neither 0 nor 1; write one of them")
    return text == "1"


_FIELDS: dict[str, Callable[[str], Any]] = {
    "bib": _required,
    "race": _required,
    "wave": str,
    "family_name": str,
    "given_name": str,
    "latin_name": str,
    "sex": _sex,
    "birth_date": lambda text: birth_date(text) if text else None,
    "nation": _nation,
    "club": str,
    "chip": str,
    "chip2": str,
    "language": str,
    "elite": _yes,
    "note": str,
}
