"""Finding people: by bib, by name in any script, by chip, by club; a few letters are enough."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.entry import Entry
from racecontrol.domain.latin import name_ways, plain, spelled

CHIP_END = 4
"""The last characters of a chip find it, so many or more."""

INSIDE = 3
"""So many Latin letters, or more, are looked for inside of names too; of Chinese characters one is enough."""

NONE = 255

EVERY = 50
"""Entries between two rests: some milliseconds of work."""

T = TypeVar("T")

Ranks = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Found:
    """`rows`: of the entries, the best first; `total`: how many there would be without a limit."""

    rows: tuple[int, ...] = ()
    total: int = 0


class Lines:
    """One line of words for each entry, in one string: a search is one run over it."""

    def __init__(self, lines: Iterable[Iterable[str]]) -> None:
        whole = [f" {' '.join(dict.fromkeys(words))} \n" for words in lines]
        self._text = "".join(whole)
        self._ends = np.cumsum([len(line) for line in whole], dtype=np.int64)

    def rows(self, sought: str) -> NDArray[np.intp]:
        """The numbers of the lines that hold it, several times where it stands there several times."""
        places = [found.start() for found in re.finditer(re.escape(sought), self._text)]
        return np.searchsorted(self._ends, places, side="right")


class Finder:
    """An index over entries."""

    def __init__(
        self,
        entries: Sequence[Entry],
        given: Mapping[str, Sequence[str]] | None = None,
        rest: Callable[[], object] | None = None,
    ) -> None:
        """`given`: chips that were given to a bib during the race, besides those of its entry. `rest` is called after
        every `EVERY` entries: of 60,000 it takes seconds, and other threads want to go on. What it raises ends it."""
        more = given or {}
        self.entries = entries

        def each(items: Sequence[T]) -> Iterable[T]:
            return items if rest is None else _resting(items, rest)

        names = [list(_words(name_ways(entry))) for entry in each(entries)]
        self._latin = Lines((word for word in words if word.isascii()) for words in each(names))
        self._native = Lines((word for word in words if not word.isascii()) for words in each(names))
        self._bibs = Lines(_words([plain(entry.bib)]) for entry in each(entries))
        self._chips = Lines(
            _words(map(str.casefold, (*entry.chips, *more.get(entry.bib, ())))) for entry in each(entries)
        )
        self._clubs = Lines(_words(spelled(entry.club)) for entry in each(entries))

    def find(self, query: str, most: int = 100) -> Found:
        """Entries in which every word of the query is found: exact bibs first, then by what the words are part of."""
        words = plain(query).split()
        if not words:
            return Found()
        ranks = np.stack([self._ranks(word) for word in words])
        rows = np.flatnonzero((ranks < NONE).all(axis=0))
        best = rows[np.argsort(ranks[:, rows].sum(axis=0), kind="stable")]
        return Found(tuple(best[:most].tolist()), len(best))

    def _ranks(self, word: str) -> Ranks:
        """How well the word is found in each entry: 0 is best, NONE is not at all."""
        ranks = np.full(len(self.entries), NONE, np.uint8)
        for rank, (lines, sought) in reversed(list(enumerate(self._tests(word)))):
            ranks[lines.rows(sought)] = rank
        return ranks

    def _tests(self, word: str) -> Iterator[tuple[Lines, str]]:
        """Where it is looked for, and what: the best place first."""
        names = self._latin if word.isascii() else self._native
        yield self._bibs, f" {word} "
        yield names, f" {word} "
        yield self._bibs, f" {word}"
        yield names, f" {word}"
        if len(word) >= CHIP_END:
            yield self._chips, f"{word} "
        yield self._clubs, f" {word}"
        if len(word) >= INSIDE or not word.isascii():
            yield names, word


def _resting(items: Iterable[T], rest: Callable[[], object]) -> Iterator[T]:
    for number, item in enumerate(items, 1):
        yield item
        if number % EVERY == 0:
            rest()


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in text.split())
