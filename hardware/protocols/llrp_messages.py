"""LLRP 1.0.1 messages and parameters as bytes, both ways: the few of the EPCglobal standard that are needed here.

A message: 3 reserved bits, 3 of version, 10 of type, u32 length with this head, u32 id, parameters. A TLV parameter:
6 reserved bits, 10 of type, u16 length with this head, value. A TV parameter: bit 7 and 7 bits of type, a value whose
length belongs to the type. Big-endian. There is no checksum: the lengths have to fit, down to the last byte.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hardware.protocols.frames import Frames

VERSION = 1
HEAD = 10

CLOSE, CLOSED = 14, 4
ADD, DELETE, START, STOP, ENABLE, DISABLE = 20, 21, 22, 23, 24, 25
ANSWER = 10
"""The answer to an order has the order's number and this more; to CLOSE it is `CLOSED`."""

REPORT, KEEPALIVE, EVENT, KEEPALIVE_ACK, ERROR = 61, 62, 63, 72, 100

TAG, EPC, STATUS, EVENT_DATA, UTC, UPTIME, ANTENNA_EVENT, ATTEMPT, CLOSING = 240, 241, 287, 246, 128, 129, 255, 256, 257
_SURVEY, _CUSTOM = 242, 1023
EPC_96, ANTENNA, RSSI, FIRST_UTC, FIRST_UPTIME = 13, 1, 6, 2, 3

_VALUES = {
    ANTENNA: 2,
    FIRST_UTC: 8,
    FIRST_UPTIME: 8,
    4: 8,  # last seen, UTC
    5: 8,  # last seen, uptime
    RSSI: 1,
    7: 2,  # channel index
    8: 2,  # tag seen count
    9: 4,  # ROSpec
    10: 2,  # inventory parameter spec
    11: 2,  # CRC
    12: 2,  # PC
    EPC_96: 12,
    14: 2,  # spec index
    15: 2,  # client request op spec
    16: 4,  # access spec
    17: 2,  # op spec
    18: 4,  # singulation details
}
"""TV parameters: type -> bytes of the value."""

ORDERS = {
    ADD: "ADD_ROSPEC",
    DELETE: "DELETE_ROSPEC",
    START: "START_ROSPEC",
    STOP: "STOP_ROSPEC",
    ENABLE: "ENABLE_ROSPEC",
    DISABLE: "DISABLE_ROSPEC",
}
_HOLDS: dict[int, tuple[int, ...]] = {
    REPORT: (TAG, _SURVEY, _CUSTOM),
    EVENT: (EVENT_DATA,),
    KEEPALIVE: (),
    ERROR: (STATUS,),
    CLOSED: (STATUS,),
    **{order + ANSWER: (STATUS,) for order in ORDERS},
}
"""Messages of a reader -> what they hold."""

_FROM_READER = re.compile(
    rb"\x04[%s]\0\0.{6}" % b"".join(re.escape(bytes((of & 0xFF,))) for of in sorted(_HOLDS)), re.DOTALL
)
_FROM_HOST = re.compile(rb"\x04[\x0e\x14-\x19\x48]\0\0.{6}", re.DOTALL)

Parameter = tuple[int, bytes]
"""Type and value."""


class Message(NamedTuple):
    """One message without head."""

    type: int
    id: int
    data: bytes = b""


def encode(message: Message) -> bytes:
    """The message as sent."""
    head = (VERSION << 10 | message.type).to_bytes(2, "big") + (HEAD + len(message.data)).to_bytes(4, "big")
    return head + message.id.to_bytes(4, "big") + message.data


def decode(raw: bytes) -> Message:
    """The parts of a whole message."""
    return Message(int.from_bytes(raw[:2], "big") & 0x3FF, int.from_bytes(raw[6:HEAD], "big"), raw[HEAD:])


def tlv(of: int, value: bytes = b"") -> bytes:
    """A parameter that tells its length."""
    return of.to_bytes(2, "big") + (4 + len(value)).to_bytes(2, "big") + value


def tv(of: int, value: int) -> bytes:
    """A parameter whose length belongs to its type."""
    return bytes((0x80 | of,)) + value.to_bytes(_VALUES[of], "big", signed=of == RSSI)


def parameters(data: bytes) -> Iterator[Parameter]:
    """All parameters, one behind the other. Raises ValueError where one does not fit."""
    at = 0
    while at < len(data):
        head = 1 if data[at] & 0x80 else 4
        of = data[at] & 0x7F if head == 1 else int.from_bytes(data[at : at + 2], "big")
        size = _VALUES.get(of, -1) + 1 if head == 1 else int.from_bytes(data[at + 2 : at + 4], "big")
        if size < head or of > _CUSTOM or at + size > len(data):
            raise ValueError(f"parameter {of} of {size} bytes at {at} does not fit")
        yield of, data[at + head : at + size]
        at += size


def from_reader(offset: int = 0) -> Frames:
    """Puts the messages of a reader together again."""
    return Frames(_FROM_READER, HEAD, _size, _sound, offset, _possible)


def from_host() -> Frames:
    """Puts the messages of a host together again."""
    return Frames(_FROM_HOST, HEAD, _size, lambda _: True)


def _size(head: bytes) -> int:
    return max(int.from_bytes(head[2:6], "big"), HEAD)


def _sound(raw: bytes) -> bool:
    """Whether everything in a message fits: what holds tags or events is looked into."""
    if int.from_bytes(raw[2:6], "big") < HEAD:
        return False
    of, _, data = decode(raw)
    try:
        for one, value in parameters(data):
            if one not in _HOLDS[of]:
                return False
            if one in (TAG, EVENT_DATA):
                list(parameters(value))
    except ValueError:
        return False
    return True


def _possible(raw: bytes) -> bool:
    """Whether the beginning of a message can still become one: else a wrong length would hold back what follows."""
    of, left, at = decode(raw).type, _size(raw) - HEAD, HEAD
    while at + 4 <= len(raw) and left:
        one, size = int.from_bytes(raw[at : at + 2], "big"), int.from_bytes(raw[at + 2 : at + 4], "big")
        if one not in _HOLDS[of] or not 4 <= size <= left:
            return False
        at, left = at + size, left - size
    return True
