"""ChronoTrack "Simple" protocol, CTP01: our side of the talk (protocols/chronotrack.md).

The vendor's client connects to us. Lines are in `chronotrack_lines`, the client's side in `chronotrack_box`.
"""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from hardware.protocols import chronotrack_lines as lines
from hardware.protocols.framing import Lines
from hardware.protocols.nearest import nearest, wall_clock
from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Garbage, Notice, Record
from racecontrol.domain.time import HOUR, utc

TCP_PORT = 61611

NAME = "RaceControl~1.0"
"""What we are called in the handshake, and a version."""

PROTOCOL = "CTP01"
SETTINGS = {
    "guntimes": "true",
    "newlocations": "true",
    "connection-id": "false",
    "stream-mode": "push",
    "time-format": "unix",  # leaves no question of zone and day (2)
}
QUESTIONS = ("getconnectionid", "geteventinfo", "getlocations", "authorize")

BEFORE = 6 * HOUR
"""A read without a date is taken to be about so long ago, twelve hours more or less: a client sends its whole file
after each start (5)."""


class ChronoTrack:
    """The stream of one client -> records, and what to say to it. Owns no port; the same bytes give the same records
    however they are cut.

    Stamps: ms since 1970-01-01 UTC, in steps of 10. `Read.reader` is the location, in rows of a controller's file the
    reader's MAC. After each connection all reads come again, as the same bytes.

    `zone`: the event's, for times that a client sends in local time although it is asked for Unix time. Without it such
    a read is garbage with that reason, and a gun has no stamp. `today`: ms since 1970-01-01 on the wall clock of the
    race, for local times without a date.
    """

    PING_EVERY = 10  # ticks (2)

    def __init__(self, offset: int = 0, today: Callable[[], int] = wall_clock, zone: ZoneInfo | None = None) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self.today = today
        self.zone = zone
        self._lines = Lines(offset)
        self._out: list[bytes] = []
        self._connected = self._started = False
        self._ticks = 0

    def hello(self) -> bytes:
        """Nothing: the client speaks first."""
        return b""

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: the client cannot be asked for a part of its file."""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now."""
        return self._records(self._lines.feed(chunk))

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records."""
        records = self.feed(chunk)
        return [Part(tuple(records))] if records else []

    def flush(self) -> list[Record]:
        """A line that broke off is garbage, for it cannot be told from a whole one: it comes again. The last row of a
        file is known by its columns."""
        rest = self._lines.flush()
        rows = [(offset, line) for offset, line in rest if line.startswith(b"TO~") or line.count(b",") == 5]
        return [*self._records(rows), *(Garbage(*one, "no line end") for one in rest if one not in rows)]

    def to_send(self) -> bytes:
        """What to say now: the handshake, pings, and what begins the reads."""
        out, self._out = b"".join(line + b"\r\n" for line in self._out), []
        return out

    def tick(self) -> None:
        """A second has passed."""
        self._ticks += 1
        if self._connected and self._ticks % self.PING_EVERY == 0:
            self._out.append(b"ping")

    def _records(self, found: list[tuple[int, bytes]]) -> list[Record]:
        return [record for offset, line in found if (record := self._record(offset, line)) is not None]

    def _record(self, offset: int, line: bytes) -> Record | None:
        if line == b"ack~ping":
            return None  # every ten seconds: no record
        words = line.split(b"~")
        if len(words) == 3 and words[2] == PROTOCOL.encode():
            return self._greeted(line, words)
        if words[0] == b"ack" and len(words) > 1:
            return self._answered(line, words)
        record = lines.record(offset, line, self._completed)
        if isinstance(record, Notice) and len(words) > 3 and words[3] == lines.NEW_LOCATION.encode():
            self._located(words[2])
        return Garbage(offset, line, "no record") if record is None else record

    def _greeted(self, line: bytes, words: list[bytes]) -> Notice:
        settings = [f"{key}={value}" for key, value in SETTINGS.items()]
        self._out += [text.encode() for text in (f"{NAME}~{len(settings)}", *settings, *QUESTIONS)]
        self._connected, self._started = True, False
        return _text(line, words)

    def _answered(self, line: bytes, words: list[bytes]) -> Notice:
        if words[1] == b"getlocations" and self._connected and not self._started:
            self._started = True
            self._out.append(b"start")
        return _text(line, words[1:])

    def _located(self, location: bytes) -> None:
        """Another location is there (3). Before the start nothing is to do: that will include it."""
        if self._started:
            self._out += [b"getlocations", b"start~" + location]

    def _completed(self, midnight: int | None, time_of_day: int) -> int | None:
        if self.zone is None:
            return None
        local = nearest(time_of_day, self.today() - BEFORE) if midnight is None else midnight + time_of_day
        return utc(local, self.zone)


def _text(line: bytes, words: list[bytes]) -> Notice:
    return Notice("text", None, line, " ".join(word.decode(errors="replace") for word in words))
