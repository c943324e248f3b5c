"""What makes a read one and the same, what ties each fact to the one before, and what tells a row that was damaged.

All forms are frozen: files hold what they gave.
"""

import json
import struct
from collections.abc import Iterable, Mapping
from hashlib import blake2b, sha256
from typing import Any
from zlib import crc32

from sqlalchemy import Connection

Row = Mapping[str, Any]

FACT_FIELDS = ("number", "at", "by", "why", "kind", "data")
ENTRY_FIELDS = (
    "bib", "race", "wave", "family_name", "given_name", "latin_name", "sex", "birth_date", "nation", "club",
    "chip", "chip2", "language", "elite", "note", "extra",
)  # fmt: skip

_signed = struct.Struct(">q").unpack


def source(decoder: str, epoch: str) -> str:
    """What the digests of all reads of a decoder's run have in common."""
    return f"{decoder}\0{epoch}\0"


def digest(source: str, seq: int | None, chip: str, at: int, raw: bytes) -> int:
    """64 bits, signed. When it was heard is no part of it: what comes again comes later."""
    told = f"{source}{seq}\0{chip}\0{at}\0".encode() + raw
    return _signed(blake2b(told, digest_size=8).digest())[0]


def checksum(*fields: object, raw: bytes = b"") -> int:
    """32 bits over fields as text, and bytes: what no digest and no chain covers."""
    return crc32("\0".join(map(str, fields)).encode(errors="backslashreplace") + raw)


def way(reader: str, heard: int, recovered: bool) -> str:
    """How reads came here, which their digests leave out: those of a piece have it in common as a rule."""
    return f"\0{reader}\0{heard}\0{recovered:d}"


def arrival(digest: int, way: str) -> int:
    """The checksum of a read. Written out, since every read needs one at once."""
    return crc32(f"{digest}{way}".encode(errors="backslashreplace"))


def chain(before: str, fact: Row, entries: Iterable[Row]) -> str:
    """The seal of a fact: over that of the fact before, its own row, and its rows of `entries` by bib."""
    rows = sorted(([row[name] for name in ENTRY_FIELDS] for row in entries), key=lambda row: str(row[0]))
    told = [before, *(fact[name] for name in FACT_FIELDS), rows]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=repr)
    return sha256(text.encode(errors="backslashreplace")).hexdigest()


def rows(connection: Connection, sql: str, *values: object) -> list[Row]:
    """Rows as the file holds them, no matter what the schema makes of them: seals are over these."""
    return [dict(row) for row in connection.exec_driver_sql(sql, values).mappings()]
