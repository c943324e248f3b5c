"""ThingMagic M6E and M7E Nano on a serial line (protocols/uhf_modules.md 3).

Region and power are not set from here: what is allowed depends on the country, so they are set with the maker's tool.
"""

import re
from binascii import crc_hqx
from collections.abc import Iterator
from typing import NamedTuple

from hardware.protocols import uhf
from hardware.protocols.frames import Frames
from hardware.protocols.uhf import HOST_STAMP, Module, epc, pc
from racecontrol.domain.reads import Garbage, Read, Record

HEADER = 0xFF
VERSION, TAG, START, ANTENNA, PROTOCOL, OPTION = 0x03, 0x22, 0x2F, 0x91, 0x93, 0x9A

OPERATIONS = {
    VERSION: "version",
    0x06: "baud rate",
    0x21: "read single",
    TAG: "reading",
    0x24: "write",
    START: "start or stop",
    0x62: "power",
    0x6A: "optional parameters",
    ANTENNA: "antennas",
    0x92: "set power",
    PROTOCOL: "set protocol",
    0x97: "set region",
    OPTION: "set optional parameters",
}
"""Operations in words; an answer carries the operation that it answers."""

_OPERATION = b"[%s]" % re.escape(bytes(OPERATIONS))
_BEGIN = re.compile(rb"\xff." + _OPERATION, re.DOTALL)
_AROUND_ANSWER, _AROUND_ORDER = 7, 5  # bytes of a frame besides its data
_ANSWER_DATA = slice(5, -2)

_OK, _KEEPALIVE = 0x0000, 0x0400
_FAULTS = {0x0504: "temperature throttle", 0x0505: "high return loss"}
_REPORTS = (0x08, 0x0A)  # lengths of answers while reading that tell of no tag; 0x0A: temperature

_FIXED = 26  # bytes of a tag record before its embedded data
_EPC_MARK = 0x0F
_AROUND_EPC = 4  # bytes: PC before it, tag CRC behind it


class Tag(NamedTuple):
    """One tag record. `rssi`: dBm; `khz`: frequency; `since`: ms since the last keep-alive; `antenna`: the numbers of
    transmitter and receiver."""

    code: bytes
    pc: bytes
    rssi: int
    antenna: tuple[int, int]
    khz: int
    since: int
    phase: int
    protocol: int


def checksum(data: bytes) -> bytes:
    """CRC-16 of what stands between header and checksum: polynomial 0x1021 from 0xFFFF, high byte first.

    The module shifts the data in from below. That is the usual CRC of all but the last two bytes, plus these.
    """
    whole = b"\xff\xff" + data
    return (crc_hqx(whole[:-2], 0) ^ int.from_bytes(whole[-2:], "big")).to_bytes(2, "big")


def order(operation: int, data: bytes = b"") -> bytes:
    """A frame of the host."""
    body = bytes((len(data), operation)) + data
    return bytes((HEADER,)) + body + checksum(body)


def answer(operation: int, data: bytes = b"", status: int = _OK) -> bytes:
    """A frame of the module."""
    body = bytes((len(data), operation)) + status.to_bytes(2, "big") + data
    return bytes((HEADER,)) + body + checksum(body)


ASK_VERSION = order(VERSION)
STOP = order(START, bytes.fromhex("000002"))
START_READING = b"".join(
    (
        order(PROTOCOL, bytes.fromhex("0005")),  # Gen2
        order(ANTENNA, bytes.fromhex("020101")),
        order(OPTION, bytes.fromhex("010c00")),  # each sighting is sent, not only the first
        order(START, bytes.fromhex("00000122000005072210001b03e801ff")),
    )
)
"""What makes the module send every tag, from now on and by itself."""


class ThingMagic(Module):
    """The stream of one module -> records. It reads by itself once started, and says each second that it is alive; a
    module that is silent is started again.

    Keep-alives, temperatures and answers without fault are no records. A read's stamp is left to the host; its field
    `ms_since_keepalive` tells where between two keep-alives it was.
    """

    PATIENCE = 4  # keep-alives come each second: three may be lost

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        super().__init__(_frames(_AROUND_ANSWER, offset), ASK_VERSION, START_READING)

    def _meaning(self, offset: int, frame: bytes) -> Iterator[Record]:
        length, operation, status = frame[1], frame[2], int.from_bytes(frame[3:5], "big")
        if operation == TAG and status == _OK and length not in (0, *_REPORTS):
            tag = decode(frame)
            if tag is None:
                yield Garbage(offset, frame, f"tag record of {length} bytes that holds no EPC where it should")
            else:
                self._said = ""  # a fault that comes again after reads is news
                yield Read(tag.code.hex(), HOST_STAMP, frame, None, str(tag.antenna[0]))
        elif operation == VERSION and status == _OK:
            self._due = True
            yield from self._status(frame, f"version {frame[_ANSWER_DATA].hex()}".rstrip())
        elif status not in (_OK, _KEEPALIVE):
            yield from self._status(frame, f"{OPERATIONS[operation]}: {_FAULTS.get(status, f'status {status:04x}')}")


def decode(frame: bytes) -> Tag | None:
    """The tag in a whole frame whose checksum is right; None if its lengths do not fit together."""
    embedded = (int.from_bytes(frame[24:26], "big") + 7) // 8 if len(frame) > _FIXED else 0
    at = _FIXED + embedded  # where the mark stands, and behind it the length of PC, EPC and tag CRC in bits
    size = int.from_bytes(frame[at + 1 : at + 3], "big") // 8
    end = at + 3 + size
    if len(frame) != end + 2 or frame[at] != _EPC_MARK or size <= _AROUND_EPC:
        return None
    return Tag(
        code=frame[at + 5 : end - 2],
        pc=frame[at + 3 : at + 5],
        rssi=frame[12] - 256,
        antenna=(frame[13] >> 4, frame[13] & 0x0F),
        khz=int.from_bytes(frame[14:17], "big"),
        since=int.from_bytes(frame[17:21], "big"),
        phase=int.from_bytes(frame[21:23], "big"),
        protocol=frame[23],
    )


def encode(read: Read) -> bytes:
    """The read as a module sends it while reading, at -60 dBm and 923.2 MHz; the CRC of the tag itself is left 0.

    Raises ValueError for a chip that is no EPC and an antenna outside 1 to 15.
    """
    if read.reader and not (read.reader.isdecimal() and 1 <= int(read.reader) <= 15):
        raise ValueError(f"antenna {read.reader!r}: these modules have 1 to 15")
    antenna, code = int(read.reader or 1), epc(read)
    head = bytes.fromhex("10001b01ff0101c4") + bytes((antenna << 4 | antenna,)) + (923_200).to_bytes(3, "big")
    bits = 8 * (len(code) + _AROUND_EPC)
    tail = bytes((_EPC_MARK,)) + bits.to_bytes(2, "big") + pc(code) + code + bytes(2)
    return answer(TAG, head + bytes(6) + b"\x05" + bytes(2) + tail)


def fields(read: Read) -> dict[str, str]:
    """What the record holds besides the chip. `ms_since_keepalive`: as the module counts."""
    tag = decode(read.raw)
    if tag is None:
        return {}
    return {
        "antenna": str(tag.antenna[0]),
        "receiver": str(tag.antenna[1]),
        "frequency": f"{tag.khz / 1000:.3f} MHz",
        "rssi": f"{tag.rssi} dBm",
        "ms_since_keepalive": str(tag.since),
        "phase": str(tag.phase),
        "pc": tag.pc.hex(),
    }


class Board(uhf.Board):
    """The module's side, for the emulator."""

    def __init__(self) -> None:
        super().__init__(_frames(_AROUND_ORDER))

    def _answer(self, frame: bytes, stamp: int) -> bytes:
        return answer(frame[2]) + (answer(TAG, status=_KEEPALIVE) if frame[2] == START else b"")


def _frames(around: int, offset: int = 0) -> Frames:
    return Frames(_BEGIN, 3, lambda head: head[1] + around, lambda raw: checksum(raw[1:-2]) == raw[-2:], offset)
