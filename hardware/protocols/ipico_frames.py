"""IPICO control frames: what the host asks, what the reader answers, and the reader's side of it.

`ab` reader length instruction data checksum, hexadecimal (protocols/ipico.md 4).
"""

from binascii import unhexlify
from collections.abc import Callable
from typing import NamedTuple

from hardware.protocols.framing import Lines
from hardware.protocols.ipico_text import HUNDREDTHS, SECONDS, date_and_time, lrc, moment
from racecontrol.domain.reads import Notice
from racecontrol.domain.time import iso_local

SET_CLOCK, CLOCK, MODE, STATISTICS, GUN, BANNER, APPLIED = 0x01, 0x02, 0x09, 0x0A, 0x2C, 0x37, 0x4C
UNKNOWN_INSTRUCTION = 0xF2

NAMES = {
    SET_CLOCK: "clock set",
    CLOCK: "clock",
    MODE: "mode",
    STATISTICS: "statistics",
    GUN: "gun input",
    0x30: "tag filter pattern",
    0x31: "tag filter mask",
    BANNER: "banner",
    0x4B: "stored reads",
    APPLIED: "clock set applied",
    0xF0: "error: bad length",
    0xF1: "error: bad checksum",
    UNKNOWN_INSTRUCTION: "error: unknown instruction",
    0xF4: "error: not supported",
    0xF5: "error: sub-command not supported",
}
"""Instructions in words; errors come as instructions too."""

MODES = {0x00: "raw", 0x03: "event", 0x05: "first and last"}
"""What the first byte of CONFIG3 means (protocols/ipico.md 2)."""

_QUERY = 0xFF  # a length that asks instead of telling
_HEADERS = (0xAB, 0xAC)  # 0xAC: terminal mode, its checksum is not meant to be right
_CONFIG = b"\x27"
_WORDS = b"IPICO controller, emulated, v1.0"


class Frame(NamedTuple):
    """One control frame. `data` is empty in a query and in an acknowledgement."""

    instruction: int
    data: bytes = b""
    query: bool = False
    reader: int = 0


def encode(frame: Frame) -> bytes:
    """The frame as sent, with checksum and line end."""
    length = _QUERY if frame.query else len(frame.data)
    body = (bytes((frame.reader, length, frame.instruction)) + frame.data).hex().encode()
    return b"ab" + body + lrc(body) + b"\r\n"


def decode(line: bytes) -> Frame | None:
    """The frame in a line without its end; None if it is none or its length or checksum is wrong."""
    try:
        body = unhexlify(line)
    except ValueError:
        return None
    if len(body) < 5 or body[0] not in _HEADERS or not line.islower():
        return None
    query = body[2] == _QUERY
    if len(body) != 5 + (0 if query else body[2]):
        return None
    if body[0] == _HEADERS[0] and lrc(line[2:-2]) != line[-2:]:
        return None
    return Frame(body[3], body[4:-1], query, body[1])


def ask_clock() -> bytes:
    """Asks the reader for its clock; changes nothing."""
    return encode(Frame(CLOCK))


def ask_mode() -> bytes:
    """Asks for the reading mode; changes nothing."""
    return encode(Frame(MODE, query=True))


def set_clock(stamp: int) -> bytes:
    """Sets the reader's clock to a local stamp; it acts about 500 ms after the reader has it (protocols/ipico.md 4)."""
    return encode(Frame(SET_CLOCK, _clock_data(stamp)[:-1]))


def encode_clock(stamp: int) -> bytes:
    """The reader's answer to `ask_clock`."""
    return encode(Frame(CLOCK, _clock_data(stamp) + _CONFIG))


def encode_gun(stamp: int, _: int | None = None, /) -> bytes:
    """What the reader sends by itself when its trigger input closes, at a local stamp (ms, cut to 10). No number."""
    return encode(Frame(GUN, _clock_data(stamp) + _CONFIG + b"\x82"))


def clock(frame: Frame) -> int | None:
    """The local stamp, in ms, in a clock, gun or set-clock frame; None if it holds no date and time."""
    text = frame.data[:8].hex().encode()
    try:
        return SECONDS[text[:6] + text[8:14]] + HUNDREDTHS[text[14:16] or b"00"]
    except KeyError:
        return None


def notice(frame: Frame, raw: bytes) -> Notice:
    """What the frame says, in words."""
    name = NAMES.get(frame.instruction, f"instruction {frame.instruction:02x}")
    if frame.instruction == GUN and frame.data:
        return Notice("gun", clock(frame), raw, f"{name} {_at(frame)}")
    if frame.instruction == CLOCK and frame.data:
        return Notice("clock", clock(frame), raw, f"{name} {_at(frame)}")
    return Notice("status", None, raw, " ".join(filter(None, (name, _details(frame)))))


def lengths(line: bytes) -> tuple[int, ...]:
    """How long the frame that begins `line` says it is, in characters; empty if that cannot be read."""
    try:
        length = int(line[4:6], 16)
    except ValueError:
        return ()
    return (10 + (0 if length == _QUERY else 2 * length),)


def _details(frame: Frame) -> str:
    if frame.instruction == MODE and len(frame.data) >= 2:
        mode, timeout = frame.data[:2]
        return f"{MODES.get(mode, f'{mode:02x}')}, {timeout} s"
    if frame.instruction == SET_CLOCK and frame.data:
        return _at(frame)
    if frame.instruction == STATISTICS and len(frame.data) >= 13:
        return _statistics(frame.data)
    if frame.instruction == APPLIED and len(frame.data) == 9:
        return f"from {_of_hour(frame.data[1:5])} to {_of_hour(frame.data[5:])}"
    return frame.data.hex()


def _statistics(data: bytes) -> str:
    """Firmware, id and configuration of the reader; what the other bytes mean is not known."""
    settings = f"CONFIG1 {data[2]:02x}, CONFIG3 {data[11]:02x}, hardware {data[12]:02x}"
    return f"firmware {data[0] >> 4}.{data[0] & 15}, reader {data[1]:02x}, {settings}"


def _of_hour(data: bytes) -> str:
    """Minute and second, two digits each, and ms: the hour is not told."""
    return f"{data[0]:02x}:{data[1]:02x}.{int.from_bytes(data[2:], 'big'):03d}"


def _at(frame: Frame) -> str:
    stamp = clock(frame)
    return frame.data.hex() if stamp is None else iso_local(stamp)


def _clock_data(stamp: int) -> bytes:
    """Eight bytes: date, day of the week (Sunday 0), time, hundredths."""
    text = date_and_time(stamp)
    weekday = b"%02d" % (moment(stamp).isoweekday() % 7)
    return unhexlify(text[:6] + weekday + text[6:])


class Reader:
    """The reader's side of the talk, for the emulator. It sets no clock: its clock is the one it is given."""

    def __init__(self) -> None:
        self._lines = Lines()

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What the reader answers to bytes from the host when its own clock shows `stamp` (local, ms)."""
        frames = (decode(line) for _, line in self._lines.feed(chunk))
        return b"".join(_answer(frame, stamp) for frame in frames if frame)


def _answer(frame: Frame, stamp: int) -> bytes:
    answer = _ANSWERS.get(frame.instruction)
    return encode(Frame(UNKNOWN_INSTRUCTION)) if answer is None else answer(frame, stamp)


def _answer_mode(frame: Frame, _: int) -> bytes:
    return encode(Frame(MODE, b"\x03\x05" if frame.query else b""))


_ANSWERS: dict[int, Callable[[Frame, int], bytes]] = {
    CLOCK: lambda _, stamp: encode_clock(stamp),
    SET_CLOCK: lambda _, __: encode(Frame(SET_CLOCK)),
    MODE: _answer_mode,
    STATISTICS: lambda _, __: encode(Frame(STATISTICS, bytes.fromhex("f800270000ff31144c2b0003450001"))),
    BANNER: lambda _, __: b"\r\n" + _WORDS + b"\r\n\r\n" + encode(Frame(BANNER)),
}
