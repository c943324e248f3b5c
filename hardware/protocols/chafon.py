"""Chafon modules, UHFReader18, UHFReader288 and the UR series, on a serial line (protocols/uhf_modules.md 2)."""

import re
from binascii import crc_hqx
from collections.abc import Iterator
from typing import NamedTuple

from hardware.protocols import uhf
from hardware.protocols.frames import Frames
from hardware.protocols.uhf import HOST_STAMP, Module, epc
from racecontrol.domain.reads import Garbage, Read, Record

EVERYBODY, ADDRESS = 0xFF, 0x00
INVENTORY, INFORMATION, REAL_TIME = 0x01, 0x21, 0xEE

_DONE, _TIMEOUT, _MORE, _MEMORY_FULL, _ANTENNA_FAULT, _HEARTBEAT = 0x01, 0x02, 0x03, 0x04, 0xF8, 0x28
_FAULTS = {_MEMORY_FULL: "memory full", _ANTENNA_FAULT: "antenna fault"}
_ROUND_OVER = (_DONE, _TIMEOUT, _MEMORY_FULL)

_ANSWER = re.compile(rb"[\x05-\xff].[\x01\x21\xee]", re.DOTALL)
_ORDER = re.compile(rb"[\x04-\xff].[\x01\x21]", re.DOTALL)

_WITH_TID = 0x80  # in the length of a tag: the TID stands behind the EPC
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_ALL_DATA = slice(4, -2)
_HEARTBEAT_ANTENNAS = slice(4, 12)  # after the number of the packet


class Tag(NamedTuple):
    """One tag of an answer. `antennas`: a bit mask, 0 where the module does not tell; `rssi`: as sent, or None."""

    code: bytes
    antennas: int
    rssi: int | None
    with_tid: bool


def checksum(data: bytes) -> bytes:
    """CRC-16 of what stands before it: polynomial 0x8408 (mirrored), begun with 0xFFFF, low byte first."""
    high, low = crc_hqx(data.translate(_MIRRORED), 0xFFFF).to_bytes(2, "big")
    return bytes((_MIRRORED[high], _MIRRORED[low]))


def encode_frame(*head: int, data: bytes = b"") -> bytes:
    """A frame as sent. `head`: address and command, and in an answer the status."""
    body = bytes((len(head) + len(data) + 2, *head)) + data
    return body + checksum(body)


ASK_INFORMATION = encode_frame(EVERYBODY, INFORMATION)
ONE_ROUND = encode_frame(EVERYBODY, INVENTORY)


class Chafon(Module):
    """The stream of one module -> records. Each round of inventory is ordered when the one before has ended; a module
    in real-time mode sends by itself and is not asked."""

    PATIENCE_IN_REAL_TIME = 60  # ticks without a tag or a heartbeat until the mode counts as ended

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        super().__init__(_frames(_ANSWER, offset), ASK_INFORMATION, ONE_ROUND)

    def _meaning(self, offset: int, frame: bytes) -> Iterator[Record]:
        command, status, data = frame[2], frame[3], frame[_ALL_DATA]
        if command == INFORMATION:
            self._due = True
            yield from self._status(frame, _information(data))
        elif command == REAL_TIME:
            self._patience, self._due = self.PATIENCE_IN_REAL_TIME, False
            yield from self._pushed(offset, frame)
        else:
            self._patience = self.PATIENCE
            self._due = status in _ROUND_OVER
            yield from self._inventory(offset, frame, data)
            if status not in (_DONE, _TIMEOUT, _MORE):
                yield from self._status(frame, f"inventory: {_FAULTS.get(status, f'status {status:02x}')}")

    def _inventory(self, offset: int, frame: bytes, data: bytes) -> Iterator[Record]:
        if frame[3] not in (*_ROUND_OVER, _MORE):
            return
        tags = _tags(data)
        if tags is None:
            yield Garbage(offset, frame, "inventory answer with another number of tags than it says")
            return
        for tag in tags:
            self._said = ""  # a fault that comes again after reads is news
            yield Read(tag.code.hex(), HOST_STAMP, frame, None, _antennas(tag.antennas))

    def _pushed(self, offset: int, frame: bytes) -> Iterator[Record]:
        status, data = frame[3], frame[_ALL_DATA]
        if status == _HEARTBEAT:
            yield from self._status(frame, f"real-time mode, antennas {data[_HEARTBEAT_ANTENNAS].hex()}")
            return
        tags = _one_by_one(data[1:], data[0], True) if data else None
        if status or not tags:
            yield Garbage(offset, frame, f"real-time answer with status {status:02x} and {len(data)} bytes")
            return
        for tag in tags:
            yield Read(tag.code.hex(), HOST_STAMP, frame, None, _antennas(tag.antennas))


def encode(read: Read) -> bytes:
    """The read as a UHFReader288 sends it during a round of inventory.

    Raises ValueError for a chip that is no EPC and an antenna outside 1 to 4.
    """
    if read.reader not in ("", "1", "2", "3", "4"):
        raise ValueError(f"antenna {read.reader!r}: these modules have 1 to 4")
    code = epc(read)
    data = bytes((1 << int(read.reader or 1) - 1, 1, len(code))) + code + bytes((107,))
    return encode_frame(ADDRESS, INVENTORY, _MORE, data=data)


def fields(read: Read) -> dict[str, str]:
    """What the frame holds besides the chip: antenna and signal strength as sent, where the module tells them."""
    data = read.raw[_ALL_DATA]
    tags = (_one_by_one(data[1:], data[0], True) if read.raw[2] == REAL_TIME else _tags(data)) or []
    found = {"address": f"{read.raw[1]:02x}"}
    for tag in tags:
        if tag.code.hex() == read.chip:
            found |= {"antenna": _antennas(tag.antennas)} if tag.antennas else {}
            found |= {"rssi": str(tag.rssi)} if tag.rssi is not None else {}
            found |= {"chip": "EPC and TID"} if tag.with_tid else {}
    return found


class Board(uhf.Board):
    """The module's side, for the emulator: a UHFReader288."""

    def __init__(self) -> None:
        super().__init__(_frames(_ORDER))

    def _answer(self, frame: bytes, stamp: int) -> bytes:
        if frame[2] == INFORMATION:
            return encode_frame(ADDRESS, INFORMATION, 0, data=bytes.fromhex("00160c034e001e0a01000000"))
        none = encode_frame(ADDRESS, INVENTORY, _DONE, data=b"\x01\x00")
        return none if self._round_ends(stamp) else b""


def _frames(begin: re.Pattern[bytes], offset: int = 0) -> Frames:
    return Frames(begin, 3, lambda head: head[0] + 1, lambda raw: checksum(raw[:-2]) == raw[-2:], offset)


def _tags(data: bytes) -> list[Tag] | None:
    """The tags of an inventory answer, of whichever generation it fits to the last byte; None if it fits none.

    A UHFReader288 tells antenna and signal strength, a UHFReader18 tells neither.
    """
    if len(data) <= 1:
        return None if any(data) else []
    newer = _one_by_one(data[2:], data[0], True)
    if newer is not None and len(newer) == data[1]:
        return newer
    older = _one_by_one(data[1:], 0, False)
    return older if older is not None and len(older) == data[0] else None


def _one_by_one(data: bytes, antennas: int, with_rssi: bool) -> list[Tag] | None:
    """Tags one behind the other: length, code, and signal strength; None if the last one is cut."""
    tags: list[Tag] = []
    at = 0
    while at < len(data):
        end = at + 1 + (data[at] & ~_WITH_TID)
        if end + with_rssi > len(data) or end == at + 1:
            return None
        rssi = data[end] if with_rssi else None
        tags.append(Tag(data[at + 1 : end], antennas, rssi, bool(data[at] & _WITH_TID)))
        at = end + with_rssi
    return tags


def _antennas(mask: int) -> str:
    """The numbers of the antennas in a bit mask, from 1 on: `2`, or `1,3`; empty without any."""
    return ",".join(str(bit + 1) for bit in range(8) if mask >> bit & 1)


def _information(data: bytes) -> str:
    if len(data) < 7:
        return f"module {data.hex()}"
    return f"firmware {data[0]}.{data[1]}, type {data[2]:02x}, power {data[6]}"
