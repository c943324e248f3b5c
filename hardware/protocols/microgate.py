"""Microgate Racetime2, REI2, REI Pro: on-line times as lines of text (protocols/start_devices.md 3).

    NNN F - CCC HH:MM:SS.mmm --                                 22 characters and CR (Racetime2)
    10h, number 12-16, group 17-19, channel 26-28, flag 29, time HHMMSSffff 30-39, LF      extended (REI2, REI Pro)

Probable only: no recording is known, no device was tried, and the positions come from another program. So this much is
read and no more: an impulse on any channel with the flag 0 is a start contact, with another flag a status; frames of
the other sorts that REI devices have (static, reduced, error, status: their first byte tells) are a status with their
text; the ranking in STX and ETX is not read. Whether we are to switch the on-line output on is a choice: the kind
`microgate` sends nothing at all, `microgate-online` sends `ENABLE` on connecting. The speed is as set there. Its
RTS handshake is not used: the line stays high here.
"""

import re
from collections.abc import Callable

from hardware.protocols.framing import Lines
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.wall_clock import of_day
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import DAY, exact

ENABLE = b"\x13R 0A000000000006000000000000000000000000100T\r"
"""Switches the on-line output on, as another program sends it; what its digits mean is not known."""

_SHORT = re.compile(r"([ \d]{3})([ -~])[ -~](\d{3})(\d\d:\d\d:\d\d\.\d{3})[ -~]{2}", re.ASCII)
_LONG = re.compile(
    r"\x10[ -~]{11}([ \d]{5})([ \d]{3})[ -~]{6}(\d{3})([ -~])(\d\d)(\d\d)(\d\d)(\d{4})[ -~]{0,40}", re.ASCII
)
_OTHERS = {0x12: "static", 0x14: "reduced", 0x17: "error", 0x18: "status"}
_OTHER = re.compile(rb"[%s][ -~]{1,100}" % bytes(_OTHERS))
_CHANNELS = {"000": "start", "255": "finish"}
_VALID = "0"


class Microgate:
    """The stream of one device -> records. Owns no port; the same bytes give the same records however they are cut.

    `today` gives ms since 1970-01-01 on the wall clock of the race: the device sends no date.
    """

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self.today = today
        self._lines = Lines(offset)

    def hello(self) -> bytes:
        """Nothing: the device is left as it is set."""
        return b""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: ms on the device's wall clock, cut."""
        return self._records(self._lines.feed(chunk))

    def flush(self) -> list[Record]:
        """At the end of a stream: the last line if it is whole, else as garbage."""
        return self._records(self._lines.flush())

    def _records(self, lines: list[tuple[int, bytes]]) -> list[Record]:
        return [_record(offset, line, self.today()) for offset, line in lines]


class MicrogateOnline(Microgate):
    """The same of a device whose on-line output we switch on."""

    def hello(self) -> bytes:
        """What switches it on."""
        return ENABLE


def encode(read: Read) -> bytes:
    """Raises ValueError: the device hears no chips."""
    raise ValueError(f"chip {read.chip!r}: a Microgate timing device hears no chips")


def encode_gun(stamp: int, seq: int | None = None, /) -> bytes:
    """An impulse on the start channel as a Racetime2 sends it; the runner is the last three digits of `seq`."""
    return f"{(seq or 0) % 1000:03d}0 000{exact(stamp % DAY)}  \r".encode()


def encode_gun_long(stamp: int, seq: int | None = None, /) -> bytes:
    """The same as a REI2 sends it; five digits of `seq`."""
    time = exact(stamp % DAY).translate({ord(":"): "", ord("."): ""})
    return f"\x10{'':11}{(seq or 0) % 100_000:05d}000{'':6}0000{time}0\n".encode()


def fields(_: Read) -> dict[str, str]:
    """Nothing, as there are no reads."""
    return {}


def _record(offset: int, line: bytes, now: int) -> Record:
    text = line.decode("latin-1")
    short, long = _SHORT.fullmatch(text), _LONG.fullmatch(text)
    try:
        if short:
            number, flag, channel, time = short.groups()
            return _timed(line, number, "", channel, flag, nearest(of_day(time), now))
        if long:
            number, group, channel, flag, hours, minutes, seconds, rest = long.groups()
            time = f"{hours}:{minutes}:{seconds}.{rest}"
            return _timed(line, number, group, channel, flag, nearest(of_day(time), now))
    except ValueError:
        return Garbage(offset, line, "no such time")
    if _OTHER.fullmatch(line):
        return Notice("status", None, line, f"{_OTHERS[line[0]]} {text[1:].strip()}")
    return Garbage(offset, line, "no record")


def _timed(line: bytes, number: str, group: str, channel: str, flag: str, stamp: int) -> Notice:
    words = [f"channel {channel} {_CHANNELS.get(channel, '')}".rstrip(), f"number {number.strip().lstrip('0') or 0}"]
    words += [f"group {group.strip()}"] if group.strip("0 ") else []
    words += [] if flag == _VALID else [f"flag {flag}"]
    return Notice("gun" if flag == _VALID else "status", stamp, line, ", ".join(words))


class Timer:
    """The device's side, for the emulator: it sends by itself. Whether it answers anything is not known."""

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """Nothing."""
        del chunk, stamp
        return b""
