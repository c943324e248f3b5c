"""SPORTident stations on a serial line (BSM, BSF, SRR): punches that they send by themselves (protocols/sportident.md).

A station knows weekday and time; the date is the one nearest to now. Its clock is a wall clock.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from hardware.protocols.frames import Frames
from hardware.protocols.nearest import nearest, wall_clock
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, SECOND, iso_local

DIRECT, BEEP, GET_CLOCK, SET_CLOCK, SYSTEM, PUNCH = 0xF0, 0xF9, 0xF7, 0xF6, 0x83, 0xD3
NAK = b"\x15"

UNSET = 0
"""The stamp of a punch whose station sends no time: 1970, as of any clock that was never set."""

_STX, _ETX = b"\x02", b"\x03"
_ALONE = b"\xff\x06" + NAK  # wake-up, acknowledged, not acknowledged: they stand between frames (2)
# Only what a station says (3): a beginning in noise would hold back a punch until all its bytes have come.
_BEGIN = re.compile(rb"\x02(?:\xd3\x0d|[\x81\x83\xb1\xe1\xe5-\xe8\xef\xf0\xf5-\xf9\xfe\xff][\x00-\x83])")
_HEAD, _AROUND = 3, 6  # bytes until the length is known; bytes around the data
_POLYNOMIAL = 0x8005
_HALF_DAY = DAY // 2
_NO_TIME, _NO_WEEKDAY = 0xEEEE, 7
_EPOCH = datetime(1970, 1, 1)
_MS = timedelta(milliseconds=1)
_SERIES = range(1, 5)
_RECORD = 8  # bytes of a punch in the backup memory
_JUMP = 1000  # records: more is another memory, or no address
_MODES = {
    2: "control",
    3: "start",
    4: "finish",
    5: "read-out",
    7: "clear",
    10: "check",
    **dict.fromkeys((18, 19, 20), "beacon"),
}
_CARDS = {0xE5: "SI5 inserted", 0xE6: "SI6 inserted", 0xE8: "SI8 or later inserted", 0xE7: "card removed"}
_WORDS = {DIRECT: "direct mode", BEEP: "beep", 0xF8: "off", 0xF5: "backup erased", 0xFE: "baud rate", 0x81: "backup"}
_AUTO_SEND = 2


class Frame(NamedTuple):
    """One frame. `data` of an answer begins with the station's code, two bytes."""

    command: int
    data: bytes = b""


class SportIdent:
    """The stream of one station -> records. Owns no port; the same bytes give the same records however they are cut.

    `today` gives ms since 1970-01-01 on the wall clock of the race; it only chooses the date.
    """

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self.today = today
        self._frames = _station_frames(offset)
        self._addresses: dict[int, int] = {}  # station -> where in its memory the last punch stands

    def hello(self) -> bytes:
        """Talks to the station itself, not to one coupled to it, and asks for its clock; nothing is changed (3)."""
        return encode_frame(Frame(DIRECT, b"\x4d")) + ASK_CLOCK

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms on the station's wall clock; `UNSET` where it sends no time."""
        return list(self._records(self._frames.feed(chunk)))

    def flush(self) -> list[Record]:
        """At the end of a stream: what is whole, the rest as garbage."""
        return list(self._records(self._frames.flush()))

    def _records(self, found: list[tuple[int, bytes] | Garbage]) -> Iterator[Record]:
        for one in found:
            if not isinstance(one, Garbage):
                yield from self._record(one[1])
            elif one.raw.strip(_ALONE):
                yield one
            elif NAK in one.raw:
                yield Notice("status", None, one.raw, "a command was refused")

    def _record(self, raw: bytes) -> Iterator[Record]:
        command, data = raw[1], raw[_HEAD:-3]
        if command == PUNCH and len(data) == 13:
            yield from self._jumped(raw, data)
            yield self._punch(raw, data)
        else:
            yield _notice(raw, command, data)

    def _punch(self, raw: bytes, data: bytes) -> Read:
        station, card = int.from_bytes(data[:2], "big") & 0x1FF, _card(data[2:6])
        day, seconds, fraction = data[6], int.from_bytes(data[7:9], "big"), data[9]
        if seconds * SECOND >= _HALF_DAY:
            return Read(card, UNSET, raw, None, str(station))
        weekday = day >> 1 & 7
        of_day = (day & 1) * _HALF_DAY + seconds * SECOND + _ms(fraction)
        stamp = nearest(of_day, self.today(), None if weekday == _NO_WEEKDAY else weekday)
        return Read(card, stamp, raw, None, str(station))

    def _jumped(self, raw: bytes, data: bytes) -> Iterator[Record]:
        """A station that has more punches in its memory than it sent (4)."""
        station, address = int.from_bytes(data[:2], "big") & 0x1FF, int.from_bytes(data[10:13], "big")
        before = self._addresses.get(station, address - _RECORD)
        self._addresses[station] = address
        lost, rest = divmod(address - before - _RECORD, _RECORD)
        if not rest and 0 < lost < _JUMP:
            text = f"station {station}: {lost} punches before {address:06x} are in its memory only"
            yield Notice("status", None, raw, text)


def encode_frame(frame: Frame) -> bytes:
    """The frame as sent, with checksum."""
    body = bytes((frame.command, len(frame.data))) + frame.data
    return _STX + body + crc(body).to_bytes(2, "big") + _ETX


def encode(read: Read) -> bytes:
    """The punch as a station sends it by itself; its second is divided into 256.

    Raises ValueError for a chip that is no card number, and a reader that is no station code up to 511.
    """
    station = int(read.reader) if read.reader.isdecimal() else 31 if not read.reader else -1
    if not read.chip.isdecimal() or read.chip != str(int(read.chip)) or not 0 <= station < 512:
        raise ValueError(f"chip {read.chip!r}, reader {read.reader!r}: SPORTident has a card number and a station code")
    data = station.to_bytes(2, "big") + _card_bytes(int(read.chip)) + _time(read.stamp) + b"\0\1\0"
    return encode_frame(Frame(PUNCH, data))


def set_clock(stamp: int) -> bytes:
    """Sets the station's clock to a stamp on its wall clock (3). Raises ValueError outside 2000 to 2099."""
    return encode_frame(Frame(SET_CLOCK, _date(stamp) + _time(stamp)))


def encode_clock(stamp: int, station: int = 31) -> bytes:
    """The station's answer to the question for its clock. Raises ValueError outside 2000 to 2099."""
    return encode_frame(Frame(GET_CLOCK, station.to_bytes(2, "big") + _date(stamp) + _time(stamp)))


def fields(read: Read) -> dict[str, str]:
    """What a punch holds besides chip and time: station, week counter, and its place in the backup memory."""
    data = read.raw[_HEAD:-3]
    return {"station": read.reader, "week": str(data[6] >> 4 & 3), "memory": data[10:13].hex()}


def crc(data: bytes) -> int:
    """The checksum over command, length and data: the remainder by 0x18005 of the data and zeros up to an even number
    of bytes, two at least (2)."""
    if len(data) <= 2:
        return int.from_bytes(data, "big") if len(data) == 2 else 0
    rest = 0
    for byte in data[: len(data) & ~1]:
        rest = (rest << 8 & 0xFFFF) ^ _REMAINDERS[rest >> 8 ^ byte]
    return rest ^ data[-1] << 8 if len(data) & 1 else rest


def _remainder(byte: int) -> int:
    rest = byte << 8
    for _ in range(8):
        rest = rest << 1 ^ (_POLYNOMIAL if rest & 0x8000 else 0)
    return rest & 0xFFFF


_REMAINDERS = tuple(map(_remainder, range(256)))

ASK_CLOCK = encode_frame(Frame(GET_CLOCK))


def _sound(raw: bytes) -> bool:
    return raw[-1:] == _ETX and crc(raw[1:-3]) == int.from_bytes(raw[-3:-1], "big")


def _notice(raw: bytes, command: int, data: bytes) -> Notice:
    if command in (GET_CLOCK, SET_CLOCK) and len(data) in (7, 9):  # without a station: what the host says
        stamp = _stamp(data[-7:])
        text = f"clock {data[-7:].hex() if stamp is None else iso_local(stamp)}"
        return Notice("clock" if command == GET_CLOCK else "status", stamp, raw, text)
    if command == SYSTEM and len(data) > 0x77 and not data[2]:
        memory = data[3:]
        sends = "sends" if memory[0x74] & _AUTO_SEND else "does not send"
        return Notice("status", None, raw, f"{_MODES.get(memory[0x71], 'other mode')}, {sends} punches by itself")
    word = _CARDS.get(command) or _WORDS.get(command) or f"command {command:02x}"
    return Notice("status", None, raw, f"{word} {data.hex()}".strip())


def _stamp(data: bytes) -> int | None:
    """Year, month, day, weekday with pm, seconds of the half day, 1/256 s."""
    try:
        midnight = (datetime(2000 + data[0], data[1], data[2]) - _EPOCH) // _MS
    except ValueError:
        return None
    seconds = int.from_bytes(data[4:6], "big") * SECOND
    return midnight + (data[3] & 1) * _HALF_DAY + seconds + _ms(data[6]) if seconds < _HALF_DAY else None


def _date(stamp: int) -> bytes:
    wall = _EPOCH + timedelta(milliseconds=stamp)
    if not 2000 <= wall.year < 2100:
        raise ValueError(f"{stamp} ms is not within the years 2000 to 2099, which one byte is used for")
    return bytes((wall.year - 2000, wall.month, wall.day))


def _time(stamp: int) -> bytes:
    """Weekday with pm, seconds of the half day, 1/256 s."""
    seconds, ms = divmod(stamp, SECOND)
    half_days, seconds = divmod(seconds, _HALF_DAY // SECOND)
    days, pm = divmod(half_days, 2)
    return bytes(((days + 4) % 7 << 1 | pm,)) + seconds.to_bytes(2, "big") + bytes((ms * 256 // SECOND,))


def _ms(fraction: int) -> int:
    """1/256 s in ms, up to the next one, so that a stamp that was encoded comes back from the same fraction."""
    return -(-fraction * SECOND // 256)


def _card(data: bytes) -> str:
    """SI5 has a series, 1 to 4, above a number of two bytes (4)."""
    series, number = data[1], int.from_bytes(data[2:4], "big")
    if series in _SERIES:
        return str(number + (100_000 * series if series > 1 else 0))
    return str(int.from_bytes(data[1:4], "big"))


def _card_bytes(number: int) -> bytes:
    series, rest = divmod(number, 100_000)
    plain = number.to_bytes(4, "big") if number < 1 << 24 else b""
    old = bytes((0, series)) + rest.to_bytes(2, "big") if series in _SERIES and rest < 1 << 16 else b""
    for data in (plain, old):
        if data and _card(data) == str(number):
            return data
    raise ValueError(f"chip {number}: no SPORTident card has this number")


class Station:
    """The station's side of the talk, for the emulator. Its clock is the one it is given until the host sets it."""

    CODE = 31

    def __init__(self) -> None:
        self._frames = _station_frames()
        self.shift = 0

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`; not acknowledged is what it does not know."""
        found = self._frames.feed(chunk)
        return b"".join(self._answer(one[1], stamp) for one in found if not isinstance(one, Garbage))

    def stamped(self, data: bytes) -> bytes:
        """Punches that are due, by the clock that was set; noise as it is."""
        if not self.shift:
            return data
        frames = _station_frames()
        found = frames.feed(data) + frames.flush()
        return b"".join(one.raw if isinstance(one, Garbage) else self._moved(one[1]) for one in found)

    def _moved(self, raw: bytes) -> bytes:
        data = raw[_HEAD:-3]
        if raw[1] != PUNCH or len(data) != 13:
            return raw
        day, seconds, fraction = data[6], int.from_bytes(data[7:9], "big"), data[9]
        of_week = ((day >> 1 & 7) - 4) * DAY + (day & 1) * _HALF_DAY + seconds * SECOND + _ms(fraction)
        return encode_frame(Frame(PUNCH, data[:6] + _time(of_week + self.shift) + data[10:]))

    def _answer(self, raw: bytes, stamp: int) -> bytes:
        command, data, code = raw[1], raw[_HEAD:-3], self.CODE.to_bytes(2, "big")
        if command == SET_CLOCK and (told := _stamp(data)) is not None:
            self.shift = told - stamp
        if command == GET_CLOCK:
            return encode_clock(stamp + self.shift, self.CODE)
        if command == SYSTEM and len(data) == 2:
            return encode_frame(Frame(SYSTEM, code + data[:1] + _system()[data[0] :][: data[1]]))
        return encode_frame(Frame(command, code + data)) if command in (DIRECT, BEEP, SET_CLOCK) else NAK


def _station_frames(offset: int = 0) -> Frames:
    return Frames(_BEGIN, _HEAD, lambda head: head[2] + _AROUND, _sound, offset)


def _system() -> bytes:
    """The memory of a control that sends its punches by itself (3)."""
    memory = bytearray(128)
    memory[0x0B:0x0D], memory[0x71], memory[0x72], memory[0x74] = b"\x91\x97", 2, Station.CODE, 1 | _AUTO_SEND
    return bytes(memory)
