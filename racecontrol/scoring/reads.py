"""Raw reads as columns: one array for each field, growing at the end, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class ReadColumns:
    """A view of the first reads of a race, in order of arrival.

    `at`, `heard`: instants as sent and as received; `chip`, `decoder`: indices into `chips` (in lower case) and
    `decoders`.
    """

    at: NDArray[np.int64]
    heard: NDArray[np.int64]
    chip: NDArray[np.intp]
    decoder: NDArray[np.intp]
    chips: list[str]
    decoders: list[str]

    def __len__(self) -> int:
        return len(self.at)


class ReadLog:
    """Grows; hands out views that stay as they were, so that a worker may score while reads arrive."""

    def __init__(self) -> None:
        self._count = 0
        self._at = np.empty(1024, np.int64)
        self._heard = np.empty(1024, np.int64)
        self._chip = np.empty(1024, np.intp)
        self._decoder = np.empty(1024, np.intp)
        self._chips: dict[str, int] = {}
        self._decoders: dict[str, int] = {}

    def __len__(self) -> int:
        return self._count

    def extend(self, decoders: Sequence[str], chips: Sequence[str], at: Sequence[int], heard: Sequence[int]) -> None:
        """Append reads, given as four columns of the same length."""
        start, end = self._count, self._count + len(at)
        self._make_room(end)
        known_chips, known_decoders = self._chips, self._decoders
        self._at[start:end] = at
        self._heard[start:end] = heard
        self._chip[start:end] = [known_chips.setdefault(chip.lower(), len(known_chips)) for chip in chips]
        self._decoder[start:end] = [known_decoders.setdefault(code, len(known_decoders)) for code in decoders]
        self._count = end

    def view(self) -> ReadColumns:
        """All reads so far. The view's arrays never change, even while the log grows."""
        n = self._count
        return ReadColumns(
            self._at[:n],
            self._heard[:n],
            self._chip[:n],
            self._decoder[:n],
            list(self._chips),
            list(self._decoders),
        )

    def _make_room(self, size: int) -> None:
        if size <= len(self._at):
            return
        room = max(size, 2 * len(self._at))
        for name in ("_at", "_heard", "_chip", "_decoder"):
            old = getattr(self, name)
            new = np.empty(room, old.dtype)
            new[: self._count] = old[: self._count]
            setattr(self, name, new)
