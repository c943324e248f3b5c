"""ALGE-TIMING Timy, TdC 8000 and what speaks like them: impulses as lines of text (protocols/start_devices.md 1).

A device sends its time of day; the date is the one nearest to now. It resends nothing but on request: after a break of
the connection its memory is asked for. What it sends then cannot be told from what comes live but by its time.
"""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from hardware.protocols.framing import Lines
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.rewind import Part
from hardware.protocols.wall_clock import of_day
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, SECOND

RECALL = b"RSM\r"
"""Asks for the whole memory (1)."""

QUIET = 3
"""Seconds without a line after which the memory has been told."""

_LINE = re.compile(
    r"([ ?mcCdinsptb])(\d{4})([ rbl])([Cc]\d|RT|TT|SQ|DT)([ M]) "
    r"((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,4})?) *([ -~]{2})(?: ([ \d]{1,4}))?"
)
_WIDTH, _GROUP_AT = 26, 24
_SHORT = re.compile(r"([ns])(\d{4})([rbl]?)")
_RUNNING = re.compile(r"\s*\d{0,2}:?\d{0,2}:?\d{1,2}\.\d")
_ANSWER = re.compile(
    r"\s*(?:NSF|PROG|TIMYINIT|CHK|PRE\d|RR\d|BE\d|DTS|DTF|EMU|KL|PRINTER|PRIIGN|SL|PRILF|DTP|CLR|RSM|"
    r"CLASSEMENT|ALGE TIMING)[ -~]*"
)
_IMPULSES = {" ": "", "?": "no valid number", "m": "from memory"}
_EDITS = {
    "c": "cleared",
    "C": "memory time cleared",
    "d": "disqualified",
    "i": "typed in",
    "n": "new finish number",
    "s": "start number",
    "p": "penalty",
    "b": "penalty",
    "t": "net time",
}
_SPANS = {"RT": "run time", "TT": "total", "SQ": "lap", "DT": "difference"}
_COURSES = {"r": "right", "b": "blue", "l": "left"}


class Alge:
    """The stream of one device -> records. Owns no port; the same bytes give the same records however they are cut.

    An impulse on any channel is a gun notice; what edits an earlier line is a status notice with the same stamp. The
    running time of the display is no record. `today` gives ms since 1970-01-01 on the wall clock of the race.
    """

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self.today = today
        self._lines = Lines(offset)
        self._question = b""
        self._since: int | None = None  # while its memory comes: our wall clock when that was asked for
        self._quiet = 0

    def hello(self) -> bytes:
        """Nothing: a device in a running programme is left alone."""
        return b""

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: it numbers nothing."""

    def recall(self) -> None:
        """Asks for the memory: all of it comes, and what is known already is one trigger with what comes again."""
        self._question, self._since, self._quiet = RECALL, self.today(), 0

    def to_send(self) -> bytes:
        """The question, once."""
        out, self._question = self._question, b""
        return out

    def tick(self) -> None:
        """A second has passed: a memory that sends nothing any more is told to its end."""
        self._quiet += 1
        if self._quiet >= QUIET:
            self._since = None

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records as `feed` gives. While the memory comes, an impulse is live only if its time is past the
        question, so that an old one fires nothing."""
        records = self.feed(chunk)
        self._quiet = 0 if records else self._quiet
        together = groupby(records, key=self._is_old)
        return [Part(tuple(one), recovered=old) for old, one in together]

    def _is_old(self, record: Record) -> bool:
        if self._since is None:
            return False
        at = None if isinstance(record, Garbage) else record.stamp
        return at is None or not self._since <= at <= self.today() + SECOND

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms on the device's wall clock, cut."""
        return self._records(self._lines.feed(chunk))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return self._records(self._lines.flush())

    def _records(self, lines: list[tuple[int, bytes]]) -> list[Record]:
        now = self.today()
        return [record for offset, line in lines if (record := _record(offset, line, now)) is not None]


def encode(read: Read) -> bytes:
    """Raises ValueError: the device hears no chips."""
    raise ValueError(f"chip {read.chip!r}: an ALGE timing device hears no chips")


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """An impulse on the start channel; the number of the runner is the last four digits of `seq`."""
    number = "?0000" if seq is None else f" {seq % 10_000:04d}"
    seconds, ms = divmod(stamp % DAY, SECOND)
    time = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{ms:03d}0"
    return f"{number} C0  {time} 00\r".encode()


def replay(_: int, __: int, /) -> bytes:
    """Asks for the whole memory: the device knows no span of time (1)."""
    return RECALL


def fields(_: Read) -> dict[str, str]:
    """Nothing, as there are no reads."""
    return {}


def checksum(line: bytes) -> bytes:
    """The two characters after a line once `CHK1` was sent: the sum of its codes, a nibble each (1)."""
    total = sum(line) & 0xFF
    return bytes((0x30 + (total >> 4), 0x30 + (total & 15)))


def _record(offset: int, line: bytes, now: int) -> Record | None:
    if len(line) == _WIDTH + 2 and line[_WIDTH:].strip():
        sent, computed = line[_WIDTH:], checksum(line[:_WIDTH])
        if sent != computed:
            why = f"wrong checksum: {sent.decode('latin-1')} sent, {computed.decode()} computed"
            return Garbage(offset, line, why if _LINE.match(line.decode("latin-1")) else "no record")
        text = line[:_WIDTH].decode("latin-1")
    else:
        text = line.decode("latin-1")
    found = _LINE.fullmatch(text)
    if found and found.start(7) == _GROUP_AT:
        return _timed(line, found, now)
    short = _SHORT.fullmatch(text)
    if short:
        return Notice("status", None, line, f"{_EDITS[short[1]]} {int(short[2])}{_course(short[3])}")
    if _RUNNING.fullmatch(text):
        return None
    return Notice("text", None, line, text.strip()) if _ANSWER.fullmatch(text) else Garbage(offset, line, "no record")


def _timed(line: bytes, found: re.Match[str], now: int) -> Notice:
    flag, number, course, channel, manual, time, group, rank = found.groups(default="")
    words = [f"number {int(number)}{_course(course)}", "manual" if manual == "M" else ""]
    words += [_IMPULSES.get(flag) or _EDITS.get(flag, ""), f"group {group}" if group.strip("0 ") else ""]
    words += [f"rank {rank.strip()}"] if rank.strip() else []
    said = ", ".join(filter(None, words))
    if not channel.startswith("C"):
        what = _SPANS.get(channel, f"net time of channel {channel.upper()}")
        return Notice("status", None, line, f"{what} {time}, {said}")
    kind = "gun" if flag in _IMPULSES and not rank.strip() else "status"
    return Notice(kind, nearest(of_day(time), now), line, f"channel {channel}, {said}")


def _course(letter: str) -> str:
    return f" {_COURSES[letter]}" if letter.strip() else ""


class Timer:
    """A Timy as it answers, for the emulator. It sends each impulse at once, and again when its memory is asked for.

    Lines wait for the first connection, as the handshake of a TdC makes them; what is due while a later one is broken
    is in the memory only. It sets no clock: its clock is the one it is given.
    """

    def __init__(self) -> None:
        self._lines, self._due = Lines(), Lines()
        self._waiting: list[bytes] | None = []  # None from the first connection on
        self._memory: list[bytes] = []
        self._checks = False

    settled = True
    """It waits for no question."""

    def connected(self) -> None:
        """A new connection: half a command is forgotten, memory and settings are not."""
        self._lines = Lines()

    def greet(self) -> bytes:
        """What has waited for the first connection."""
        waiting, self._waiting = self._waiting or [], None
        return b"".join(waiting)

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers; silent about what it does not know."""
        del stamp  # none of its answers holds a time of its own
        return b"".join(self._answer(line) for _, line in self._lines.feed(chunk))

    def keep(self, data: bytes) -> bytes:
        """Lines that are due go to the memory and out at once, with a checksum if the host has asked for it."""
        sent = b"".join(self._kept(line) for _, line in self._due.feed(data))
        if self._waiting is None:
            return sent
        self._waiting.append(sent)
        return b""

    def _kept(self, line: bytes) -> bytes:
        if len(line) == _WIDTH:
            self._memory.append(line)
        return self._sent(line)

    def _sent(self, line: bytes) -> bytes:
        return line + (checksum(line) if self._checks and len(line) == _WIDTH else b"") + b"\r"

    def _answer(self, line: bytes) -> bytes:
        if line.startswith(b"CHK"):
            self._checks = line == b"CHK1"
        if line == b"CLR":
            self._memory = []
        if line == b"RSM":
            return b"".join(map(self._sent, self._memory))
        return _ANSWERS.get(line, b"")


_ANSWERS = {b"CLR": b"CLR\r", b"NSF?": b"NSF emulated\r", b"PROG?": b"PROG: emulated\r"}
