"""The lines of a mirror: `LENGTH CRC32HEX JSON`, each of which can tell whether it is whole.

The first line says whose mirror it is. Every other holds one stored row under the name of its table, or, under
`waiting`, what a decoder sent while the race file took no data. Now and then one says, under `place`, where the last
line of each name stands: who knows that need not read what is before.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple
from zlib import crc32

from racecontrol.domain.wording import counted

FORMAT = 1
HEADER = "mirror"
WAITING = "waiting"
PLACE = "place"

NOUNS = {
    "facts": ("fact", ""),
    "reads": ("read", ""),
    "notices": ("notice", ""),
    "garbage": ("piece of garbage", "pieces of garbage"),
    WAITING: ("piece of waiting data", "pieces of waiting data"),
}
_BEGIN = re.compile(rb'\{"([a-z]+)":\{"[a-z]+":([0-9]*)')
"""A row's key stands first: how far a mirror reaches is known without reading its JSON."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Line(NamedTuple):
    """`number`: from 1. `end`: the offset behind it. `name`: what stands in it, "" where that is lost too.

    `key`: of a row, its number or id. `text`: its JSON; None where the line is damaged.
    """

    number: int
    end: int
    name: str
    key: int
    text: bytes | None

    @property
    def content(self) -> Any:
        return json.loads((self.text or b"").decode())[self.name]

    @property
    def damage(self) -> str:
        if self.name == PLACE:
            return f"line {self.number} is damaged; no row was in it"
        what = counted(1, *NOUNS.get(self.name, ("row", "")))
        return f"line {self.number} is damaged; {what} may be missing"


def text_of(name: str, content: object) -> bytes:
    """The JSON of a line."""
    return _encode({name: content}).encode()


def framed(text: bytes) -> bytes:
    """The whole line."""
    return b"%d %08x %b\n" % (len(text), crc32(text), text)


def lines(file: BinaryIO, number: int = 0) -> Iterator[Line]:
    """From where the file stands to its end; `number`: of the line before."""
    end = file.tell()
    for raw in file:
        number += 1
        end += len(raw)
        yield _line(raw, number, end)


def only(name: str, file: BinaryIO) -> Iterator[Line]:
    """The lines of one name, from where the file stands: quick, the others are not looked into. No offsets."""
    mark = f' {{"{name}":'.encode()
    return (_line(raw, number, 0) for number, raw in enumerate(file, 1) if raw.find(mark, 0, _WIDE) > 0)


_WIDE = 40
"""Length and checksum take no more of a line."""


def _line(raw: bytes, number: int, end: int) -> Line:
    text = raw.split(b" ", 2)[-1][:-1]
    name, key = begin(raw)
    return Line(number, end, name, key, text if raw == framed(text) else None)


def begin(raw: bytes) -> tuple[str, int]:
    """Name and key of a line; a damaged one may have lost them."""
    found = _BEGIN.search(raw)
    return (found[1].decode(), int(found[2] or 0)) if found else ("", 0)
