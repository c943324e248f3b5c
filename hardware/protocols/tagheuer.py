"""TAG Heuer CP540, CP545, HL440, HL940, HL975: frames of THCOM08 (protocols/start_devices.md 2a).

Text, a tab, four digits of checksum, CR LF; over a socket the text alone. The time of day comes with the day.
"""

import re
from collections import deque
from collections.abc import Callable, Sequence

from hardware.protocols.framing import Lines
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.rewind import Part
from hardware.protocols.wall_clock import of_day
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, SECOND

TCP_PORT = 7000
ACKNOWLEDGE = b"\x06"
_DAY_0 = 10_957  # 2000-01-01 in days since 1970-01-01

_TIMED = re.compile(r"(T[-N*+=C]|AN) ([ \d]{4}) ([ \d]{4}) ([ \dM]\d) ([ \d]\d:[ \d]\d:[ \d]\d\.\d{1,5}) +([ \d]{5})")
_WIDTH = 36
_KINDS = {
    "AN": "identification",
    "T-": "deleted",
    "T*": "changed (*)",
    "T+": "changed (+)",
    "T=": "changed (=)",
    "TC": "changed (C)",
}
_WORDS = {
    "AK": "answer",
    "OP": "run opened",
    "CL": "run closed",
    "DS": "download begins",
    "DE": "download ends",
    "RR": "result",
    "!T": "running time",
    "VE": "version",
    "&P": "parameter",
    "SN": "serial number",
    "ID": "identity",
}
_FRAME = re.compile(r"#?[A-Z&!?][A-Z!]?[ -~]*")


class TagHeuer:
    """The stream of one device -> records. Owns no port; the same bytes give the same records however they are cut.

    `today` gives ms since 1970-01-01 on the wall clock of the race, for a frame without its day.
    """

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self.today = today
        self._lines = Lines(offset)

    def hello(self) -> bytes:
        """Asks for the serial number; changes nothing."""
        return encode_frame("#SN")

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms on the device's wall clock, cut."""
        return self._records(self._lines.feed(chunk))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return self._records(self._lines.flush())

    def _records(self, lines: list[tuple[int, bytes]]) -> list[Record]:
        return [_record(offset, line, self.today()) for offset, line in lines]


class TagHeuerFlow(TagHeuer):
    """The same of a device in flow control: each frame is acknowledged, but not before it is stored."""

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock) -> None:
        """As above."""
        super().__init__(offset, today)
        self._parts: deque[bool] = deque()  # whether each part that was handed on is a frame
        self._stored = 0

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: the host does not number what it has."""

    def listen(self, chunk: bytes) -> list[Part]:
        """The records, each alone."""
        parts = [Part((record,)) for record in self.feed(chunk)]
        self._parts.extend(not isinstance(part.records[0], Garbage) for part in parts)
        return parts

    def durable(self) -> None:
        """The oldest part that was handed on is stored."""
        self._stored += bool(self._parts) and self._parts.popleft()

    def to_send(self) -> bytes:
        """An acknowledgement for each frame that is stored."""
        count, self._stored = self._stored, 0
        return ACKNOWLEDGE * count

    def tick(self) -> None:
        """Nothing: the device speaks by itself."""


def encode(read: Read) -> bytes:
    """Raises ValueError: the device hears no chips."""
    raise ValueError(f"chip {read.chip!r}: a TAG Heuer timing device hears no chips")


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """An impulse on channel 1; `seq`: the device's number of it. Raises ValueError before 2000 and after 99999 days."""
    return encode_frame(_impulse(stamp, " 1", seq))


def encode_frame(text: str) -> bytes:
    """The text as sent on a serial line."""
    data = text.encode("ascii")
    return data + b"\t" + checksum(data) + b"\r\n"


def fields(_: Read) -> dict[str, str]:
    """Nothing, as there are no reads."""
    return {}


def checksum(data: bytes) -> bytes:
    """The sum of the codes, four digits; the mark of a command is not counted (2a)."""
    return b"%04X" % (sum(data.removeprefix(b"#")) & 0xFFFF)


def _impulse(stamp: int, channel: str, seq: int | None) -> str:
    days, of_day = divmod(stamp, DAY)
    if not 0 <= days - _DAY_0 < 100_000:
        raise ValueError(f"{stamp} ms: the device counts 99999 days from 2000-01-01")
    seconds, ms = divmod(of_day, SECOND)
    time = f"{seconds // 3600:2d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{ms:03d}00"
    number = "" if seq is None else seq % 10_000
    return f"TN      {number!s:>4} {channel} {time} {days - _DAY_0:5d}"


def _record(offset: int, line: bytes, now: int) -> Record:
    data, tab, sent = line.partition(b"\t")
    computed = checksum(data)
    if tab and sent.upper() != computed:
        return Garbage(offset, line, f"wrong checksum: {sent[:8].decode('latin-1')} sent, {computed.decode()} computed")
    text = data.decode("latin-1")
    found = _TIMED.fullmatch(text) if len(text) == _WIDTH else None
    if found:
        return _timed(line, found, now) or Garbage(offset, line, "no such time")
    if not _FRAME.fullmatch(text) or (not tab and text[:2] not in _WORDS):
        return Garbage(offset, line, "no record")
    return Notice("status", None, line, f"{_WORDS.get(text[:2], text[:2])} {text[2:].strip()}".strip())


def _timed(line: bytes, found: re.Match[str], now: int) -> Notice | None:
    kind, number, sequence, channel, time, day = found.groups()
    try:
        clock = of_day(time.replace(" ", "0"))
    except ValueError:
        return None
    dated = bool(day.strip())
    stamp = (_DAY_0 + int(day.replace(" ", "0"))) * DAY + clock if dated else nearest(clock, now)
    words = [f"channel {channel.strip()}", "manual" if channel[0] == "M" else "", _KINDS.get(kind, "")]
    words += [f"number {number.strip()}" if number.strip() else "", f"sequence {sequence.strip()}"]
    return Notice("gun" if kind == "TN" else "status", stamp, line, ", ".join(filter(None, words)))


class Chronometer:
    """A device as it answers, for the emulator. It sets no clock: its clock is the one it is given."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._sequence = 0

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`; a software pulse is an impulse at that stamp."""
        return b"".join(self._answer(line, stamp) for _, line in self._lines.feed(chunk.replace(ACKNOWLEDGE, b"")))

    def _answer(self, line: bytes, stamp: int) -> bytes:
        data, tab, sent = line.partition(b"\t")
        if tab and sent != checksum(data):
            return encode_frame("AK F")
        text = data.decode("latin-1")
        if text == "#SN":
            return encode_frame("SN 0001")
        if text.startswith("#WC 008 "):
            self._sequence += 1
            return encode_frame("AK C") + encode_frame(_impulse(stamp, text[8:10].lstrip("0").rjust(2), self._sequence))
        return encode_frame("AK C" if text.startswith("#W") else "AK R")


class ChronometerFlow(Chronometer):
    """The same in flow control: a frame waits until the one before it is acknowledged."""

    def __init__(self) -> None:
        super().__init__()
        self._queue: deque[bytes] = deque()
        self._waiting = False

    @property
    def settled(self) -> bool:
        """Whether the host has acknowledged everything."""
        return not self._queue and not self._waiting

    def connected(self) -> None:
        """A new connection: what was not acknowledged goes out again."""
        self._lines, self._waiting = Lines(), False

    def keep(self, data: bytes) -> bytes:
        """What is due waits for its turn; what is sent at once."""
        self._queue.extend(data.splitlines(keepends=True))
        return self._go_on()

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """As above; an acknowledgement lets the next frame out."""
        self._queue.extend(super().hear(chunk, stamp).splitlines(keepends=True))
        for _ in range(chunk.count(ACKNOWLEDGE)):
            if self._waiting and self._queue:
                self._queue.popleft()
            self._waiting = False
        return self._go_on()

    def _go_on(self) -> bytes:
        """The next frame, and noise on the line before it: nobody acknowledges that."""
        out = b""
        while self._queue and not self._waiting:
            out += self._queue[0]
            self._waiting = _is_frame(self._queue[0])
            if not self._waiting:
                self._queue.popleft()
        return out


def _is_frame(line: bytes) -> bool:
    data, tab, sent = line.rstrip(b"\r\n").partition(b"\t")
    return bool(tab) and sent == checksum(data)
