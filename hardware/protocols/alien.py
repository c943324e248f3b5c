"""Alien readers: notifications of tags, where the reader connects to us (protocols/uhf_modules.md 5).

    <Alien-RFID-Reader-Auto-Notification>...<Alien-RFID-Tag><TagID>...</TagID><DiscoveryTime>...</DiscoveryTime>...
    Tag:1115 F268 81C3 C012 0020 2202, CRC:2483, Disc:2003/01/21 09:00:51, Count:1, Ant:0

XML, a document ended by NUL, or text: both are read. From the vendor's manual; no recording is known and no reader was
tried. Nothing is sent to the reader: its commands belong to another connection, its port 23. There the crew tells it
once `NotifyAddress` (this computer and a port), `NotifyFormat` XML, `TagListMillis` ON, `Time`, and `AutoMode` ON.
Nothing is acknowledged and nothing can be asked for again; whether a reader keeps what it could not send is not known.
"""

import re
from collections.abc import Iterator

from hardware.protocols.wall_clock import iso_midnight, of_day, within
from racecontrol.domain.reads import Garbage, Read, Record
from racecontrol.domain.time import DAY, exact, iso_local

UNSET = 0
"""The stamp of a tag that comes without its time: 1970, as of any clock that was never set."""

LIMIT = 4096
"""Bytes from one end of a piece to the next: what is longer is garbage."""

_OPEN, _CLOSE = b"<Alien-RFID-Tag>", b"</Alien-RFID-Tag>"
_END = re.compile(rb"[\r\n\0]|" + _CLOSE)
_LINE = re.compile(rb"Tag:[^\r\n\0]*\Z")
_CHILD = re.compile(r"<(\w{1,32})>([^<>]*)</\1>", re.ASCII)
_FIELD = re.compile(r"(\w{1,32}):([^,]*)", re.ASCII)
_NAMES = {"Tag": "TagID", "Disc": "DiscoveryTime", "Count": "ReadCount", "Ant": "Antenna"}
"""Words of the text form -> of XML."""

_TIME = re.compile(r"(\d{4})/(\d\d)/(\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,3})?)", re.ASCII)
_CHIP = re.compile(r"[0-9A-Fa-f]{4,64}")
_AROUND = re.compile(rb"<(\w{1,32})>[^<>]*</\1>|</?[\w-]{1,64}>|<\?[^<>]{1,100}\?>|^#[ -~]*", re.MULTILINE)
"""What stands around the tags: elements, and the comments of the text form."""


class Alien:
    """The stream of one reader -> records. Owns no port; the same bytes give the same records however they are cut.

    A piece ends with a tag's element, a NUL, or a line end that is not inside such an element. What stands around the
    tags is no record. The raw bytes of a read are its element or its line.
    """

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._at = offset
        self._tail = b""

    def hello(self) -> bytes:
        """Nothing: the reader only tells."""
        return b""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms since 1970-01-01 on the reader's wall clock; `UNSET` where a
        tag has no time."""
        return list(self._pieces(self._tail + chunk))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        rest, self._tail = self._tail, b""
        records = list(self._meaning(rest))
        self._at += len(rest)
        return records

    def _pieces(self, data: bytes) -> Iterator[Record]:
        start = at = 0
        while True:
            end = _END.search(data, at)
            if (end.end() - 1 if end else len(data)) - start > LIMIT:
                yield Garbage(self._at, data[start : start + LIMIT], "no end")
                at = start + LIMIT
                self._at, start = self._at + LIMIT, at
            elif end is None:
                break
            else:
                at = end.end()
                piece = data[start:at]
                if end[0] in b"\r\n" and _OPEN in piece and not _LINE.search(piece[:-1]):
                    continue  # between the children of a tag
                yield from self._meaning(piece)
                self._at, start = self._at + len(piece), at
        self._tail = data[start:]

    def _meaning(self, piece: bytes) -> Iterator[Record]:
        """A tag at the end of a piece, and what stands before it."""
        body = piece.rstrip(b"\r\n\0")
        line = _LINE.search(body)
        begin = line.start() if line else body.rfind(_OPEN) if body.endswith(_CLOSE) else len(body)
        before, tag = (body[:begin], body[begin:]) if begin >= 0 else (body, b"")
        if _OPEN in before or _AROUND.sub(b"", before).strip():
            yield Garbage(self._at, before, "no record")
        if tag:
            yield _read(tag) or Garbage(self._at + begin, tag, "tag that is cut, or with no such date or time")


def encode(read: Read) -> bytes:
    """The read as a reader sends it, alone in a document; `read.reader` is the antenna.

    Raises ValueError for a chip that is not hexadecimal, of 4 to 64 digits by fours, and a time outside 1970 to 2199.
    """
    if not _CHIP.fullmatch(read.chip) or len(read.chip) % 4 or not re.fullmatch(r"\d{0,2}", read.reader, re.ASCII):
        raise ValueError(f"chip {read.chip!r}, reader {read.reader!r}: an EPC has digits by fours, an antenna 0 to 99")
    day, time = iso_local(within(read.stamp))[:10].replace("-", "/"), exact(read.stamp % DAY)
    children = (
        ("TagID", " ".join(read.chip[at : at + 4] for at in range(0, len(read.chip), 4))),
        ("DiscoveryTime", f"{day} {time}"),
        ("Antenna", read.reader or "0"),
        ("ReadCount", "1"),
    )
    tag = ["Alien-RFID-Tag>", *(f"{name}>{text}</{name}>" for name, text in children), "/Alien-RFID-Tag>"]
    lines = ["Alien-RFID-Reader-Auto-Notification>", *tag, "/Alien-RFID-Reader-Auto-Notification>"]
    return "".join(f"<{line}\r\n" for line in lines).encode() + b"\0"


def fields(read: Read) -> dict[str, str]:
    """What the tag holds besides chip and time, by the names of XML, as sent."""
    said = _said(read.raw)
    return {name: said[name] for name in said if name not in ("TagID", "DiscoveryTime")}


def _said(tag: bytes) -> dict[str, str]:
    """Name -> text of a tag in either form."""
    text = tag.decode("latin-1")
    pairs: list[tuple[str, str]] = (_CHILD if tag.startswith(_OPEN) else _FIELD).findall(text)
    return {_NAMES.get(name, name): value.strip() for name, value in pairs}


def _read(tag: bytes) -> Read | None:
    said = _said(tag)
    chip = said.get("TagID", "").replace(" ", "")
    found = _TIME.fullmatch(said["DiscoveryTime"]) if "DiscoveryTime" in said else None
    if not _CHIP.fullmatch(chip) or (found is None and "DiscoveryTime" in said):
        return None
    try:
        stamp = within(iso_midnight(f"{found[1]}-{found[2]}-{found[3]}") + of_day(found[4])) if found else UNSET
    except ValueError:
        return None
    return Read(chip, stamp, tag, None, said.get("Antenna", ""))


class Reader:
    """The reader's side, for the emulator: it connects, tells its tags, and hears nothing on that connection."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """Nothing."""
        del chunk, stamp
        return b""
