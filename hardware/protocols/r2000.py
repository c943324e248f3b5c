"""R2000 boards (Invelion, Yanzeo and clones) on a serial line: frames with the header A0 (protocols/uhf_modules.md 1).

They read with the antenna, power and region that are set in the module: nothing of that is changed from here.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hardware.protocols import uhf
from hardware.protocols.frames import Frames
from hardware.protocols.uhf import HOST_STAMP, Module, epc, pc
from racecontrol.domain.reads import Garbage, Read, Record

HEADER, EVERYBODY, ADDRESS = 0xA0, 0xFF, 0x01
FIRMWARE, READ, REAL_TIME, SESSION = 0x72, 0x81, 0x89, 0x8B

COMMANDS = {
    0x60: "inputs and outputs",
    0x61: "set outputs",
    0x62: "set antenna detector",
    0x63: "antenna detector",
    0x66: "temporary power",
    0x69: "set link profile",
    0x6A: "link profile",
    0x70: "reset",
    0x71: "set baud rate",
    FIRMWARE: "firmware",
    0x73: "set address",
    0x74: "set antenna",
    0x75: "antenna",
    0x76: "set power",
    0x77: "power",
    0x78: "set region",
    0x79: "region",
    0x7A: "beeper",
    0x7B: "temperature",
    0x7E: "return loss",
    0x80: "inventory to buffer",
    READ: "read",
    0x82: "write",
    REAL_TIME: "real-time inventory",
    0x8A: "fast antenna switch",
    SESSION: "session inventory",
    0x90: "buffer",
    0x91: "buffer, reset",
    0x92: "buffer count",
    0x93: "buffer reset",
}
"""Commands in words; an answer carries the command that it answers."""

_STATUS = {
    0x10: "done",
    0x11: "failed",
    0x22: "antenna missing",
    0x31: "inventory error",
    0x36: "no tag",
    0x38: "buffer empty",
    0x40: "access error",
    0x41: "bad parameter",
    **dict.fromkeys(range(0x46, 0x50), "bad parameter"),
    0x52: "PLL error",
    0x53: "RF chip error",
}

_BEGIN = re.compile(rb"\xa0[\x03-\xff].[%s]" % re.escape(bytes(COMMANDS)), re.DOTALL)
_END = 7  # antenna 1, tags a second 2, total 4
_AROUND_EPC = 4  # frequency and antenna 1, PC 2, RSSI 1


class Frame(NamedTuple):
    """One frame without header, length and checksum."""

    address: int
    command: int
    data: bytes


def encode_frame(command: int, data: bytes = b"", address: int = EVERYBODY) -> bytes:
    """The frame as sent, with header, length and checksum."""
    body = bytes((HEADER, len(data) + 3, address, command)) + data
    return body + bytes((-sum(body) & 0xFF,))


def decode(raw: bytes) -> Frame:
    """The parts of a whole frame whose checksum is right."""
    return Frame(raw[2], raw[3], raw[4:-1])


ASK_FIRMWARE = encode_frame(FIRMWARE)
ONE_ROUND = encode_frame(REAL_TIME, b"\x01")


class R2000(Module):
    """The stream of one module -> records. Each round of inventory is ordered when the one before has ended."""

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        super().__init__(_frames(offset), ASK_FIRMWARE, ONE_ROUND)

    def _meaning(self, offset: int, frame: bytes) -> Iterator[Record]:
        _, command, data = decode(frame)
        name = COMMANDS[command]
        if command in (REAL_TIME, SESSION) and len(data) == _END:
            self._due = True
        elif command in (REAL_TIME, SESSION) and len(data) > _AROUND_EPC:
            self._said = ""  # a fault that comes again after reads is news
            yield Read(data[3:-1].hex(), HOST_STAMP, frame, None, str(_antenna(data)))
        elif len(data) == 1 and data[0] in _STATUS:
            yield from self._status(frame, f"{name}: {_STATUS[data[0]]}")
        elif command in (REAL_TIME, SESSION):
            yield Garbage(offset, frame, f"inventory answer of {len(data)} bytes")
        else:
            self._due |= command == FIRMWARE
            yield from self._status(frame, f"{name} {data.hex()}".rstrip())


def encode(read: Read) -> bytes:
    """The read as a module sends it in a round of inventory, at 865 MHz and -60 dBm.

    Raises ValueError for a chip that is no EPC and an antenna outside 1 to 4.
    """
    if read.reader not in ("", "1", "2", "3", "4"):
        raise ValueError(f"antenna {read.reader!r}: these modules have 1 to 4")
    code = epc(read)
    return encode_frame(REAL_TIME, bytes((int(read.reader or 1) - 1,)) + pc(code) + code + bytes((70,)), ADDRESS)


def fields(read: Read) -> dict[str, str]:
    """What the frame holds besides the chip. `first_byte`: on battery-tag firmware it is no frequency and antenna but
    the battery of the tag, 70 full, 60 high, 20 low; the frames do not tell which (protocols/uhf_modules.md 1)."""
    data = decode(read.raw).data
    index, rssi = data[0] >> 2, data[-1]
    return {
        "antenna": str(_antenna(data)),
        "frequency": f"{865 + 0.5 * index if index < 7 else 902 + 0.5 * (index - 7):.1f} MHz",
        "first_byte": f"{data[0]:02x}",
        "pc": data[1:3].hex(),
        "rssi": f"{rssi - (130 if rssi <= 89 else 129)} dBm",
    }


def _antenna(data: bytes) -> int:
    """1 to 4."""
    return (data[0] & 3) + 1


class Board(uhf.Board):
    """The module's side, for the emulator. What the host sends has the same form as what it gets."""

    def __init__(self) -> None:
        super().__init__(_frames())

    def _answer(self, frame: bytes, stamp: int) -> bytes:
        _, command, _ = decode(frame)
        if command == FIRMWARE:
            return encode_frame(FIRMWARE, b"\x01\x00", ADDRESS)
        if command not in (REAL_TIME, SESSION):
            return encode_frame(command, b"\x10", ADDRESS)
        return encode_frame(command, bytes(_END), ADDRESS) if self._round_ends(stamp) else b""


def _frames(offset: int = 0) -> Frames:
    return Frames(_BEGIN, 4, lambda head: head[1] + 2, lambda raw: sum(raw) & 0xFF == 0, offset)
