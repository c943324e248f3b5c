"""The feed as CSV tables for television graphics, and as files that are replaced whole. Columns: docs/feed.md.

There is nothing in them but what is public.
"""

import codecs
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from racecontrol.announcing.feed import Words, day_text, document, english, gap_text, time_text
from racecontrol.announcing.view import Coming, Finished, Leader, Person, View
from racecontrol.domain.setup import Setup, Split
from racecontrol.domain.table import Column, table
from racecontrol.exchange.files import replacing
from racecontrol.exchange.tables import to_csv

T = TypeVar("T")

JSON = "feed.json"

MARK = codecs.BOM_UTF8
"""Begins each table: without it spreadsheets take UTF-8 for the system's own encoding, and names become garbage."""


@dataclass(frozen=True, slots=True)
class Source(Generic[T]):
    """The rows of one table."""

    items: Sequence[T]
    setup: Setup
    nation: Words


class Passed(NamedTuple):
    """One of the leaders at one split."""

    who: Person
    rank: int
    split: Split
    elapsed: int


def _who(key: str, title: str, text: Callable[[Person], str | None]) -> Column[Source[Any]]:
    return Column(key, title, lambda source, i: text(source.items[i].who) or "")


def _of(key: str, title: str, text: Callable[[T, Setup], object]) -> Column[Source[T]]:
    return Column(key, title, lambda source, i: str(text(source.items[i], source.setup)))


WHO: tuple[Column[Source[Any]], ...] = (
    _who("race", "Race", lambda who: who.race),
    _who("bib", "Bib", lambda who: who.bib),
    _who("name", "Name", lambda who: who.name),
    _who("latin", "Latin name", lambda who: who.latin),
    _who("sex", "Sex", lambda who: who.sex),
    _who("nation", "Nation", lambda who: who.nation),
    Column("country", "Country", lambda source, i: source.nation(code) if (code := source.items[i].who.nation) else ""),
    _who("club", "Club", lambda who: who.club),
    _who("category", "Category", lambda who: who.category),
)
"""The first columns of every table."""

COMING: tuple[Column[Source[Coming]], ...] = (
    _of("clock", "Expected", lambda one, setup: day_text(one.due, setup)),
    _of("due", "Expected, ms", lambda one, _: one.due),
    _of("sure", "Seen before the finish", lambda one, _: int(one.sure)),
    _of("last", "Last split", lambda one, _: one.last),
    _of("place", "Place then", lambda one, _: one.ahead + 1 or ""),
    _of("place_sex", "Place of the sex then", lambda one, _: one.ahead_sex + 1 or ""),
)

FINISHERS: tuple[Column[Source[Finished]], ...] = (
    _of("status", "Status", lambda one, _: one.status),
    _of("place", "Place", lambda one, _: one.place or ""),
    _of("place_sex", "Place of the sex", lambda one, _: one.place_sex or ""),
    _of("place_category", "Place of the category", lambda one, _: one.place_category or ""),
    _of("time", "Time", lambda one, _: time_text(one.gun_ms if one.basis == "gun" else one.net_ms)),
    _of("gun_time", "Gun time", lambda one, _: time_text(one.gun_ms)),
    _of("net_time", "Net time", lambda one, _: time_text(one.net_ms)),
    _of("clock", "At", lambda one, setup: day_text(one.at, setup)),
    _of("at", "At, ms", lambda one, _: one.at),
)

LEADERS: tuple[Column[Source[Leader]], ...] = (
    _of("rank", "Rank", lambda one, _: one.rank or ""),
    _of("split", "Split", lambda one, _: one.split),
    _of("time", "Time there", lambda one, _: time_text(one.elapsed)),
    _of("gap", "Gap", lambda one, _: gap_text(one.elapsed, one.gap)),
    _of("gap_ms", "Gap, ms", lambda one, _: one.gap),
    _of("finished", "Finished", lambda one, _: int(one.finished)),
    _of("next", "Expected at the next split", lambda one, setup: day_text(one.due, setup)),
)

SPLITS: tuple[Column[Source[Passed]], ...] = (
    _of("rank", "Rank", lambda one, _: one.rank or ""),
    _of("split", "Split", lambda one, _: one.split.code),
    _of("metres", "Metres", lambda one, _: f"{one.split.distance_m:g}"),
    _of("time", "Time there", lambda one, _: time_text(one.elapsed)),
    _of("ms", "Time there, ms", lambda one, _: one.elapsed),
)

TABLES: Mapping[str, tuple[Column[Source[Any]], ...]] = {
    "leaders.csv": (*WHO, *LEADERS),
    "finishers.csv": (*WHO, *FINISHERS),
    "coming.csv": (*WHO, *COMING),
    "splits.csv": (*WHO, *SPLITS),
}
"""Files and their columns."""


def csv_files(view: View, setup: Setup, nation: Words = english) -> dict[str, bytes]:
    """By name: UTF-8 with a byte-order mark, comma, LF. `nation`: names one by its code."""
    leading = [one for block in view.leaders for one in block.runners]
    rows: dict[str, Sequence[Any]] = {
        "leaders.csv": leading,
        "finishers.csv": view.queue,
        "coming.csv": view.coming,
        "splits.csv": [passed for one in leading for passed in _passed(one, setup)],
    }
    return {
        name: MARK + to_csv(table(name, columns, Source(rows[name], setup, nation), range(len(rows[name]))))
        for name, columns in TABLES.items()
    }


def json_file(view: View, words: Words, setup: Setup, nation: Words = english) -> bytes:
    return (json.dumps(document(view, words, setup, "public", nation), ensure_ascii=False, indent=1) + "\n").encode()


def files(view: View, words: Words, setup: Setup, nation: Words = english) -> dict[str, bytes]:
    """All files of the feed by name."""
    return {JSON: json_file(view, words, setup, nation), **csv_files(view, setup, nation)}


def write(folder: Path, made: Mapping[str, bytes]) -> None:
    """Each takes the place of the older one when it is all written. Raises Refused, OSError."""
    for name, data in made.items():
        with replacing(folder / name) as file:
            file.write(data)


def _passed(leader: Leader, setup: Setup) -> list[Passed]:
    splits = setup.race(leader.who.race).splits
    return [
        Passed(leader.who, leader.rank, split, ms)
        for split, ms in zip(splits, leader.elapsed_at, strict=False)
        if ms is not None
    ]
