"""Raw reads as columns: those of each decoder in arrays of their own, growing at the end, never changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

FIELDS: tuple[tuple[str, type[np.signedinteger[Any]]], ...] = (
    ("at", np.int64),
    ("heard", np.int64),
    ("chip", np.intp),
    ("order", np.intp),
)

Instants = Sequence[int] | NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class DecoderReads:
    """What one decoder sent, in order of arrival.

    `at`, `heard`: instants as sent and as received; `chip`: index into the chips of all; `order`: its number among the
    reads of all decoders, from 0; `span`: the earliest and the latest `at`, where somebody has looked already.
    """

    code: str
    at: NDArray[np.int64]
    heard: NDArray[np.int64]
    chip: NDArray[np.intp]
    order: NDArray[np.intp]
    span: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self.at)


@dataclass(frozen=True, eq=False, slots=True)
class Chips:
    """All chips that were read, in lower case, in order of their first read; the same object until a new one comes."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class ReadColumns:
    """A view of the first reads of a race.

    Scoring goes decoder by decoder: a decoder has one point, one clock, and its chips lie close together. For others
    the columns of all reads in order of arrival are put together when they are asked for.
    """

    by_decoder: tuple[DecoderReads, ...]
    known: Chips

    def __len__(self) -> int:
        return sum(map(len, self.by_decoder))

    def counts(self) -> dict[str, int]:
        """How many there are, by decoder."""
        return {one.code: len(one) for one in self.by_decoder}

    @property
    def chips(self) -> tuple[str, ...]:
        """In lower case; `chip` has indices into them."""
        return self.known.names

    @cached_property
    def decoders(self) -> list[str]:
        return [one.code for one in self.by_decoder]

    @cached_property
    def at(self) -> NDArray[np.int64]:
        """Instants as sent."""
        return self._together(np.int64, lambda _, one: one.at)

    @cached_property
    def heard(self) -> NDArray[np.int64]:
        """Instants as received."""
        return self._together(np.int64, lambda _, one: one.heard)

    @cached_property
    def chip(self) -> NDArray[np.intp]:
        """Indices into `chips`."""
        return self._together(np.intp, lambda _, one: one.chip)

    @cached_property
    def decoder(self) -> NDArray[np.intp]:
        """Indices into `decoders`."""
        return self._together(np.intp, lambda number, _: number)

    def _together(self, kind: type[Any], column: Callable[[int, DecoderReads], object]) -> NDArray[Any]:
        out = np.empty(len(self), kind)
        for number, one in enumerate(self.by_decoder):
            out[one.order] = column(number, one)
        return out


class ReadLog:
    """Grows; hands out views that stay as they were, so that a worker may score while reads arrive."""

    PENDING = 1_000
    """Reads that may wait for the next view before they are laid into columns: one by one it takes far longer, and many
    at once would hold up who stores the next one."""

    def __init__(self) -> None:
        self._count = 0
        self._pending: tuple[list[str], list[str], list[int], list[int]] = ([], [], [], [])
        self._chips: dict[str, int] = {}
        self._known = Chips(())
        self._decoders: dict[str, _Growing] = {}

    def __len__(self) -> int:
        return self._count + len(self._pending[0])

    def extend(self, decoders: Sequence[str], chips: Sequence[str], at: Instants, heard: Instants) -> None:
        """Append reads, given as four columns of the same length."""
        if len(at) >= self.PENDING:
            self._settle()
            self._lay(decoders, chips, at, heard)
            return
        waiting = self._pending
        waiting[0].extend(decoders)
        waiting[1].extend(chips)
        waiting[2].extend(at)
        waiting[3].extend(heard)
        if len(self._pending[0]) >= self.PENDING:
            self._settle()

    def view(self) -> ReadColumns:
        """All reads so far. The view's arrays never change, even while the log grows."""
        self._settle()
        boxes = tuple(DecoderReads(code, *grown.view(), span=grown.span) for code, grown in self._decoders.items())
        if len(self._known.names) < len(self._chips):
            self._known = Chips(tuple(self._chips))
        return ReadColumns(boxes, self._known)

    def _settle(self) -> None:
        if self._pending[0]:
            self._lay(*self._pending)
            self._pending = ([], [], [], [])

    def _lay(self, decoders: Sequence[str], chips: Sequence[str], at: Instants, heard: Instants) -> None:
        known = self._chips
        worn = {chip: known.setdefault(chip.lower(), len(known)) for chip in dict.fromkeys(chips)}
        chip = np.fromiter(map(worn.__getitem__, chips), np.intp, len(chips))
        order = np.arange(self._count, self._count + len(at))
        columns = (np.array(at, np.int64), np.array(heard, np.int64), chip, order)
        numbers = {code: number for number, code in enumerate(dict.fromkeys(decoders))}
        sent = np.fromiter(map(numbers.__getitem__, decoders), np.intp, len(at))
        for code, number in numbers.items():
            mine = columns if len(numbers) == 1 else [column[sent == number] for column in columns]
            self._decoders.setdefault(code, _Growing()).extend(mine)
        self._count += len(at)


class _Growing:
    """Columns with room for more at the end."""

    def __init__(self) -> None:
        self._count = 0
        self._columns: list[NDArray[Any]] = [np.empty(1024, kind) for _, kind in FIELDS]
        self.span: tuple[int, int] | None = None

    def extend(self, columns: Sequence[NDArray[Any]]) -> None:
        start, end = self._count, self._count + len(columns[0])
        if end > len(self._columns[0]):
            room = max(end, 2 * len(self._columns[0]))
            self._columns = [_with_room(column[:start], room) for column in self._columns]
        for column, new in zip(self._columns, columns, strict=True):
            column[start:end] = new
        self._count = end
        ends = [int(end) for end in (columns[0].min(), columns[0].max())] + list(self.span or ())
        self.span = min(ends), max(ends)

    def view(self) -> list[NDArray[Any]]:
        return [column[: self._count] for column in self._columns]


def _with_room(column: NDArray[Any], room: int) -> NDArray[Any]:
    grown = np.empty(room, column.dtype)
    grown[: len(column)] = column
    return grown
