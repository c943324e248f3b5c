"""RACE RESULT USB Timing Box over a serial line: the host's side of the talk (protocols/raceresult.md B).

The box counts ticks. It learns the time by a rising edge of DTR on a second that was announced; whoever owns the port
makes the edge (`due`, `announce`, `started`). It numbers its passings from 0 and keeps them; they are asked for block
by block, and each second whether there is a new one. The records are in `raceresult_usb_records`, the box's side is in
`raceresult_usb_box`.
"""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from hardware.protocols import raceresult_usb_records as records
from hardware.protocols.framing import Lines
from hardware.protocols.raceresult_usb_records import Passing, Reference
from hardware.protocols.rewind import Part
from racecontrol.domain.reads import Garbage, Notice, Record
from racecontrol.domain.time import SECOND, iso_local

_REPLY = re.compile(
    r"(ASCII|DEBUG|RESET|INFOGET|CONFGET|CONFSET|EPOCHREFSET|EPOCHREFGET|EPOCHREFADJ1D|TIMESTAMPGET|PASSINGINFOGET|"
    r"PASSINGGET|BEACONGET|SITESURVEY);([0-9a-f]{2})"
)
_DATA = re.compile(r"[0-9a-f]{1,10}(?:;[+-]?[0-9a-f]{1,10}){0,30}")
_PREPARE: tuple[str, ...] = ("ASCII", "INFOGET;01", "EPOCHREFGET", "TIMESTAMPGET", "PASSINGINFOGET")
_MANY_LINES = ("BEACONGET", "SITESURVEY")  # an empty line ends them, and no word is due before
_NO_LINE = ("ASCII", "DEBUG", "RESET")
_OK, _NOT_THERE = "00", "10"

UNNAMED = "unnamed"
"""The epoch's name where a box does not tell its own."""


class RaceResultUsb:
    """The stream of one box -> records, and what to ask it. Owns no port; the same bytes give the same records
    however they are cut.

    Stamps: ms UTC, as the reference is announced in UTC; of a box without reference ms since its counter stood at 0.
    `seq` is the box's number plus 1. An epoch is named after the box, `A-1000`; a memory that has become shorter is
    another one, `A-1000/2`. Empty answers and counts are no records.
    """

    PATIENCE = 3  # ticks until a question counts as lost
    HOLD = 10  # ticks that passings are held back for the edge; then they come without a time
    TRIES = 3  # for a passing that comes damaged each time, and for an edge that was too late
    LATE = 20  # ms between the announced second and the edge: more, and it is made again
    BOOTING = 4  # ticks after a reset without a byte from us (B1)
    ASK_CLOCK = 600  # ticks

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)
        self._reference: Reference | None = None
        self._epoch = ""
        self._next = 0
        self._ahead: set[int] = set()  # `seq` of passings that are here although one before them is not
        self._memory: int | None = None
        """How many there were when we came."""
        self._word = ""  # what is being answered
        self._left: int | None = None  # records that a block still has
        self._number = 0  # of the next record in it
        self._spoilt = False
        self._tries = 0
        self._todo = list(_PREPARE[1:])
        self._waiting = _PREPARE[0]
        self._quiet = self._age = self._booting = 0
        self._poll = True
        self._hold = 0
        self._edges = 0  # edges that may still be asked for
        self._announced = 0
        self._late = self._shows = False
        self._answers: dict[str, Callable[[bytes, str], Record | None]] = {
            "PASSINGGET": lambda _, text: self._block(text),
            "NOTHING": self._nothing_there,
            "PASSINGINFOGET": self._counted,
            "EPOCHREFSET": self._referred,
            "EPOCHREFGET": self._referred,
            "EPOCHREFADJ1D": self._referred,
            "TIMESTAMPGET": self._clock,
            "INFOGET": self._informed,
            **dict.fromkeys(("CONFGET", "CONFSET", *_MANY_LINES), _status),
        }

    def hello(self) -> bytes:
        """Enters the protocol of lines; passings and configuration stay as they are (B2)."""
        return b"ASCII\n"

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """What is stored of that epoch: ask for the rest. To be called before `feed`."""
        self._epoch, self._next, self._ahead = epoch, 0, set(have)
        self._go_on()

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now."""
        return [record for part in self.listen(chunk) for record in part.records]

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records with their epoch; recovered is what was in the memory before we came."""
        parts = (self._part(offset, line) for offset, line in self._lines.feed(chunk))
        together = groupby(filter(None, parts), key=lambda part: part[1:])
        return [Part(tuple(record for part in parts for record in part.records), *origin) for origin, parts in together]

    def flush(self) -> list[Record]:
        """A line that broke off is garbage: half a passing cannot be told from a whole one. It comes again."""
        return [Garbage(offset, line, "no line end") for offset, line in self._lines.flush()]

    def due(self) -> bool:
        """Whether it waits for an edge of DTR now."""
        return self._edges > 0 and not (self._waiting or self._todo or self._booting)

    def resync(self) -> None:
        """Asks for an edge although there is a reference: the box's clock was found to be wrong."""
        self._edges, self._shows = self.TRIES, True

    def announce(self, at: int) -> bytes:
        """What to send less than 2 s before the edge at the instant `at`, a whole second, ms UTC (B2)."""
        self._edges -= 1
        self._announced, self._late = at, False
        return self._ask(f"EPOCHREFSET;{at // SECOND:08x}")

    def started(self, at: int) -> None:
        """The edge was made at this instant, ms UTC: if that was late, it is asked for again. To be called before the
        answer to it is heard."""
        self._late = abs(at - self._announced) > self.LATE

    def to_send(self) -> bytes:
        """What to ask now: one question at a time (B1)."""
        if self._waiting or self._booting:
            return b""
        if self._todo:
            return self._ask(self._todo.pop(0))
        if self._poll and not self._hold:
            self._poll = False
            return self._ask(f"PASSINGGET;{self._next:08x}")
        return b""

    def tick(self) -> None:
        """A second has passed: there may be new passings. A question without an answer is asked again."""
        self._hold = max(0, self._hold - 1)
        if self._booting:
            self._booting -= 1
            return
        self._quiet += 1
        self._age += 1
        self._poll = True
        if self._waiting and self._quiet >= self.PATIENCE:
            lost, self._waiting = self._waiting, ""
            self._left, self._spoilt = None, self._left is not None or self._spoilt
            if not lost.startswith(("PASSINGGET", "EPOCHREFSET")):
                self._todo.insert(0, lost)
        elif self._age % self.ASK_CLOCK == 0:
            self._also("TIMESTAMPGET")

    def _also(self, command: str) -> None:
        """To be asked when everything before it is answered, once."""
        if command not in self._todo:
            self._todo.append(command)

    def _ask(self, command: str) -> bytes:
        self._waiting, self._quiet = command, 0
        return f"{command}\n".encode()

    def _part(self, offset: int, line: bytes) -> Part | None:
        passing = records.passing(line)
        if passing is not None:
            return self._passed(offset, line, passing)
        text = line.decode("latin-1")
        reply = _REPLY.fullmatch(text)
        if reply:
            return _alone(self._replied(reply[1], reply[2], line))
        if text.startswith("#S;"):
            return _alone(Notice("status", None, line, text))
        if text == "AUTOBOOT" or "rrActive" in text:
            return _alone(self._restarted(line, text))
        try:
            return _alone(self._told(line, text))
        except ValueError:
            return _alone(self._garbage(offset, line, "no record"))

    def _passed(self, offset: int, line: bytes, passing: Passing) -> Part:
        if passing.pushed or (self._left is None and not self._spoilt):
            return Part((passing.record(None, self._reference),), self._epoch or UNNAMED)
        if self._spoilt:
            return Part((Garbage(offset, line, "a passing before it is damaged; it is asked for again"),))
        self._left = (self._left or 0) - 1
        self._number += 1
        self._quiet = 0  # pushes and noise go on while an answer is missing
        if self._number == self._next + 1:
            self._next, self._tries = self._number, 0
            self._go_on()
        recovered = self._number <= (self._memory or 0)
        if not self._left:
            self._left, self._poll, self._waiting = None, True, ""
        return Part((passing.record(self._number, self._reference),), self._epoch or UNNAMED, recovered)

    def _replied(self, word: str, code: str, line: bytes) -> Record | None:
        self._left, self._spoilt, self._word = None, False, ""
        if code == _OK:
            self._word = "" if word in _NO_LINE else word
        elif (word, code) == ("PASSINGGET", _NOT_THERE):
            self._word = "NOTHING"
        if not self._word or word in _MANY_LINES:
            self._waiting = ""
        if word == "EPOCHREFSET" and code != _OK:
            self._show()
        return Notice("status", None, line, f"{word} is refused: {code}") if code != _OK and not self._word else None

    def _go_on(self) -> None:
        """Passes over what is here already."""
        self._ahead.discard(self._next)
        while self._next + 1 in self._ahead:
            self._next += 1
            self._ahead.remove(self._next)

    def _told(self, line: bytes, text: str) -> Record | None:
        """What an answer says in its line, or the head of a block. Raises ValueError."""
        word, self._word = self._word, self._word if self._word in _MANY_LINES else ""
        if not word or not _DATA.fullmatch(text):
            raise ValueError(text)
        record = self._answers[word](line, text)
        if self._left is None:
            self._waiting = ""
        return record

    def _block(self, text: str) -> None:
        first, count = (int(part, 16) for part in text.split(";"))
        self._number, self._left = first, count or None

    def _nothing_there(self, line: bytes, text: str) -> Record | None:
        asked, least = (int(part, 16) for part in text.split(";"))
        if least > asked:
            self._next, self._poll = max(self._next, least), True
            self._ahead = {number for number in self._ahead if number > self._next}
            self._go_on()
            return Notice("status", None, line, f"passings {asked + 1} to {least} are not in the memory any more")
        if least < asked:  # the memory was cleared
            self._also("PASSINGINFOGET")
        return None

    def _counted(self, line: bytes, text: str) -> Record | None:
        count, _, _, last, _ = (int(part, 16) for part in text.split(";"))
        end = last + 1 if count else 0
        begins = end < max(self._next, *self._ahead, 0)
        if begins:
            name, _, run = self._epoch.partition("/")
            self._epoch, self._next, self._ahead = f"{name}/{int(run or 1) + 1}", 0, set()
        first = self._memory is None
        self._memory = end if first else 0 if begins else self._memory
        return Notice("status", None, line, f"box {self._epoch}, passings {end}") if first or begins else None

    def _referred(self, line: bytes, text: str) -> Record | None:
        reference = records.reference(text)
        if reference is None:
            self._edges, self._hold = self.TRIES, self.HOLD
        else:
            self._hold = 0
            self._edges = self._edges if self._late else 0
            self._show()
        if reference == self._reference and reference is not None:
            return None
        self._reference = reference
        return Notice("status", None, line, reference.words() if reference else "clock never set")

    def _clock(self, line: bytes, text: str) -> Record:
        stamp = records.instant(records.tick(text), self._reference)
        said = iso_local(stamp) if self._reference else "never set"
        return Notice("clock", stamp, line, f"clock {said}")

    def _informed(self, line: bytes, text: str) -> Record | None:
        what, value = text.split(";")
        if what != "01":
            return _status(line, text)
        name = f"A-{int(value, 16)}"
        known = self._epoch.partition("/")[0]
        if known == name:
            return None
        if known:
            self._next, self._ahead = 0, set()
        self._epoch = name
        return Notice("status", None, line, f"box {name}")

    def _show(self) -> None:
        """After the last edge that somebody wanted: whether it took the time."""
        if self._shows and not self._edges:
            self._shows = False
            self._also("TIMESTAMPGET")

    def _restarted(self, line: bytes, text: str) -> Record:
        """From the banner on not a byte may be sent until the box is up (B1)."""
        self._booting = 0 if text == "AUTOBOOT" else self.BOOTING
        self._todo, self._waiting, self._word, self._left = list(_PREPARE), "", "", None
        return Notice("status", None, line, f"box restarts: {text}")

    def _garbage(self, offset: int, line: bytes, why: str) -> Garbage:
        """In a block it may have been a passing: it is asked for again, but not for ever."""
        if self._left is not None:
            self._left, self._spoilt = None, True
            self._tries += 1
            if self._tries >= self.TRIES and self._number == self._next:
                self._next, self._tries = self._next + 1, 0
                self._go_on()
        return Garbage(offset, line, why)


def _status(line: bytes, text: str) -> Notice:
    return Notice("status", None, line, text)


def _alone(record: Record | None) -> Part | None:
    return None if record is None else Part((record,))
