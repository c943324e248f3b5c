"""RFID Ultra and Joey over TCP: the host's side of the talk (protocols/ultra.md).

The box numbers its reads in a log and sends them again when asked. The records are in `ultra_records`, the side of
the box is in `ultra_box`.
"""

from collections.abc import Sequence
from itertools import groupby

from hardware.protocols import ultra_records as records
from hardware.protocols.framing import Lines
from hardware.protocols.rewind import Part, unbroken
from racecontrol.domain.reads import Garbage, Record

TCP_PORT = 23

UNNAMED = "box"
"""The epoch's name where a box tells no id."""


class Ultra:
    """The stream of one box -> records, and what to ask it. Owns no port; the same bytes give the same records however
    they are cut.

    An epoch is named after the id of the box, `12`. A log that has begun anew under the same id is another one,
    `12/2`. The box never says how many reads it has. So a gap is seen at the next live read; and once after connecting
    it is asked for what follows the last stored number, or for everything where nothing is stored.
    """

    PATIENCE = 3  # ticks without an answer until a question counts as lost, or as answered to its end
    TRIES = 2  # questions that bring nothing until the numbers count as gone from the log
    TAIL = 100_000  # numbers after the last stored one: more than a box reads while a line is down
    SLACK = 100  # a live read that is so far behind the last one is the first of a new log, not a late one

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)
        self._epoch = ""
        self._last: int | None = None
        self._newest = -1  # stamp
        self._missing = range(0)
        self._open = False  # whether the end of `_missing` is not known
        self._waiting = self._tries = 0
        self._everything = True
        self._heard = False

    def hello(self) -> bytes:
        """Has the reads sent to this connection, asks for the status and the clock. A stopped box stays so."""
        return b"700\n?\nr\n"

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """What is stored of that epoch: ask for what comes after its first gap. To be called before `feed`."""
        last = unbroken(have)
        self._epoch, self._last, self._everything = epoch, last, False
        self._missing, self._open = range(last + 1, last + 1 + self.TAIL), True

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: as in `ultra_records.read`."""
        return [record for part in self.listen(chunk) for record in part.records]

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records with their epoch, and whether they are out of the memory of the box."""
        parts = [self._part(offset, line) for offset, line in self._lines.feed(chunk)]
        together = groupby(parts, key=lambda part: part[1:])
        return [Part(tuple(record for part in parts for record in part.records), *origin) for origin, parts in together]

    def flush(self) -> list[Record]:
        """A line that broke off is garbage: the rest of a number cannot be told from a whole one."""
        return [Garbage(offset, line, "no line end") for offset, line in self._lines.flush()]

    def to_send(self) -> bytes:
        """What to ask now, once the box has said anything. One question is on its way at a time."""
        if not self._heard or self._waiting:
            return b""
        if self._everything:
            self._everything, self._waiting = False, self.PATIENCE
            return records.EVERYTHING
        if not self._missing:
            return b""
        self._waiting = self.PATIENCE
        self._tries += 1
        return records.replay_numbers(self._missing[0], self._missing[-1])

    def tick(self) -> None:
        """A second has passed: a question that brings nothing more is over."""
        self._waiting = max(self._waiting - 1, 0)
        if not self._waiting and self._tries >= self.TRIES:
            self._found()

    def _part(self, offset: int, line: bytes) -> Part:
        self._heard = True
        found = records.read(line)
        if found is None:
            return Part((records.notice(line) or Garbage(offset, line, _why(line)),))
        self._follow(found)
        return Part((found.read,), self._epoch, found.rewound)

    def _follow(self, line: records.Line) -> None:
        """What the number of a read tells about the log."""
        number, box = line.number, line.box or UNNAMED
        known, _, run = self._epoch.partition("/")
        if box != known:
            self._begin(box, number if known else None)
        elif not line.rewound and number and self._anew(number, line.read.stamp):
            self._begin(f"{box}/{(int(run) if run.isdecimal() else 1) + 1}", number)
        if line.rewound:
            self._came_back(number)
        elif number:
            self._newest = max(self._newest, line.read.stamp)
            self._came_live(number)

    def _anew(self, number: int, stamp: int) -> bool:
        far = self._last is not None and (number < self._last - self.SLACK or number == 1 < self._last)
        return far and stamp > self._newest

    def _begin(self, epoch: str, number: int | None) -> None:
        """Another log; `number`: of its first read here, if what was before it is to be asked for."""
        self._epoch, self._newest = epoch, -1
        self._last = None if number is None else 0
        self._found()

    def _came_live(self, number: int) -> None:
        if self._open:
            self._open = False
            self._missing = range(self._missing.start, number)
        elif self._last is not None and number > self._last + 1:
            self._missing = range(self._missing[0] if self._missing else self._last + 1, number)
            self._tries = 0
        self._last = max(self._last or 0, number)

    def _came_back(self, number: int) -> None:
        self._waiting = self.PATIENCE if self._waiting else 0
        if self._last is not None:
            self._last = max(self._last, number)
        if number in self._missing:
            self._missing, self._tries = range(number + 1, self._missing.stop), 0
            if not self._missing:
                self._found()

    def _found(self) -> None:
        self._missing, self._open, self._tries, self._waiting = range(0), False, 0, 0


def _why(line: bytes) -> str:
    """Why a line is no record, in a few words."""
    count = line.count(b",") + 1
    if not line.startswith(b"0,"):
        return "no record"
    return "read with a field that cannot be" if count == 12 else f"{count} fields instead of 12"
