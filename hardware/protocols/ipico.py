"""IPICO Lite and Elite: reads as lines of hexadecimal text, over RS-232 and TCP alike (protocols/ipico.md).

Control frames travel in the same stream and have their own file, `ipico_frames`.
"""

import re
from binascii import unhexlify
from collections.abc import Iterator

from hardware.protocols import ipico_frames
from hardware.protocols.framing import Lines
from hardware.protocols.ipico_frames import encode_gun
from hardware.protocols.ipico_text import HUNDREDTHS, READERS, SECONDS, date_and_time, lrc
from racecontrol.domain.reads import Garbage, Notice, Read, Record

__all__ = ("Ipico", "encode", "encode_gun", "fields")

_LRC_AT = {36: 34, 42: 40}  # length of a read -> where its checksum stands; the longer form carries TTO fields
_SUFFIX = re.compile(rb"(?:FS|LS|fs|ls)$")  # first seen, last seen: no reader sends it, exports have it
_SEEN = {0x80: "first seen", 0x40: "last seen", 0x01: "tamper"}
_CHIP = re.compile(r"[0-9a-f]{12}")
_READER = re.compile(r"[0-9a-f]{2}")

# Start-up text and the answer to the banner question come as bare text. Any other text is a cut or noisy line.
_BANNER = re.compile(rb"(?i)(?=.*\b(?:controller|loader|ipico)\b)[ -~]{8,}")

_HEADER = re.compile(rb"a(?=[abc])")
_GLUED = re.compile(rb"(?:aa|ab)|[^0-9a-f]|$")  # what may stand after a frame that lost its line end
_HEXADECIMAL = re.compile(rb"[0-9a-f]+")


class Ipico:
    """The stream of one reader -> records. Owns no port; the same bytes give the same records however they are cut.

    Nothing is skipped: what is no record comes out as `Garbage`, and a whole record inside it is still found.
    """

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)

    def hello(self) -> bytes:
        """What to send on connecting: the question for the clock, which changes nothing."""
        return ipico_frames.ask_clock()

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms since 1970-01-01 on the reader's local wall clock."""
        return _records(self._lines.feed(chunk))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return _records(self._lines.flush())


def encode(read: Read) -> bytes:
    """The read as a reader sends it, 36 characters and line end; counters are 0 and 1, hundredths are cut.

    Raises ValueError for a chip that is not 12 hexadecimal digits, a reader that is not 2, a year outside 2000-2099.
    """
    reader = read.reader or "00"
    if not _CHIP.fullmatch(read.chip) or not _READER.fullmatch(reader):
        raise ValueError(f"chip {read.chip!r}, reader {reader!r}: IPICO has 12 and 2 hexadecimal digits, lower case")
    text = f"{reader}{read.chip}0001".encode() + date_and_time(read.stamp)
    return b"aa" + text + lrc(text) + b"\r\n"


def fields(read: Read) -> dict[str, str]:
    """What an IPICO line holds besides chip and time: reader, I and Q counters, and the TTO fields if sent."""
    line = read.raw.decode("ascii")
    found = {"reader": read.reader, "i": str(int(line[16:18], 16)), "q": str(int(line[18:20], 16))}
    suffix = _SUFFIX.search(read.raw)
    if suffix:
        found["suffix"] = suffix[0].decode()
    if len(line) >= 42:
        status = int(line[38:40], 16)
        found |= {"tto_index": str(int(line[34:36], 16)), "tto_page": line[36:38], "tto_status": line[38:40]}
        found["seen"] = ", ".join(word for bit, word in _SEEN.items() if status & bit)
    return found


def _records(lines: list[tuple[int, bytes]]) -> list[Record]:
    records: list[Record] = []
    for offset, line in lines:
        record = _read(line) or _other(line)
        if record is None:
            records.extend(_salvaged(offset, line))
        else:
            records.append(record)
    return records


def _read(line: bytes) -> Read | None:
    """The read that is the whole line, of either length; None if anything about it is wrong."""
    end = _LRC_AT.get(len(line))
    if end is None or line[:2] != b"aa" or lrc(line[2:end]) != line[end:] or not line.islower():
        return None
    try:
        unhexlify(line)
        stamp = SECONDS[line[20:32]] + HUNDREDTHS[line[32:34]]
        return Read(line[4:16].decode(), stamp, line, None, READERS[line[2:4]])
    except (KeyError, ValueError):
        return None


def _other(line: bytes) -> Record | None:
    """A control frame, a read with a suffix, or the reader's own text."""
    frame = ipico_frames.decode(line)
    if frame:
        return ipico_frames.notice(frame, line)
    read = _read(_SUFFIX.sub(b"", line))
    if read:
        return read._replace(raw=line)
    if _BANNER.fullmatch(line):
        return Notice("text", None, line, line.decode())
    return None


def _salvaged(offset: int, line: bytes) -> Iterator[Record]:
    """A line that is no record: whole records that noise or a cut line was glued to, and the rest as garbage."""
    done = 0
    for header in _HEADER.finditer(line):
        start = header.start()
        if start >= done:
            found = _framed(line, start)
            if found:
                if start > done:
                    yield Garbage(offset + done, line[done:start], _why(line[done:start]))
                yield found
                done = start + len(found.raw)
    if done < len(line):
        yield Garbage(offset + done, line[done:], _why(line[done:]))


def _framed(line: bytes, start: int) -> Record | None:
    """The record that begins at `start` and does not reach into the next one."""
    header = line[start : start + 2]
    lengths = tuple(_LRC_AT) if header == b"aa" else ipico_frames.lengths(line[start:])
    for length in lengths:
        piece = line[start : start + length]
        if len(piece) == length and _GLUED.match(line, start + length):
            record = _read(piece) if header == b"aa" else _other(piece)
            if record:
                return record
    return None


def _why(piece: bytes) -> str:
    """Why a piece is no record, in a few words."""
    if not _HEXADECIMAL.fullmatch(piece):
        return "no record"
    if piece[:2] not in (b"aa", b"ab", b"ac"):
        return "the beginning is missing" if len(piece) < 42 else "no record"
    if piece[:2] != b"aa":
        return "control frame with wrong length or checksum"
    if len(piece) not in _LRC_AT:
        return f"{len(piece)} characters instead of 36 or 42"
    end = _LRC_AT[len(piece)]
    computed = lrc(piece[2:end])
    if computed != piece[end:]:
        return f"wrong checksum: {piece[end:].decode()} sent, {computed.decode()} computed"
    return "no such date or time"
