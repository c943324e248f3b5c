"""RACE RESULT decoders, System 4000 and 5000, over TCP: the host's side of the talk (protocols/raceresult.md A).

The decoder numbers its passings from 1 in a file and keeps them. Whatever is missing is asked for: after connecting
what came since the last stored number, and at any time what a push or a count shows to be missing. The records are
in `raceresult_records`, the decoder's side is in `raceresult_box`.
"""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from hardware.protocols import raceresult_records as records
from hardware.protocols.framing import Lines
from hardware.protocols.raceresult_records import Passing
from hardware.protocols.rewind import Numbers, Part
from racecontrol.domain.reads import Garbage, Notice, Record

VERSION = "2.0"
"""The protocol that is asked for: the newest that the vendor describes (A1, A2)."""

UNNUMBERED = "unnumbered"
"""The epoch's name where a decoder gives its files no numbers."""

TCP_PORT = 3601

_PASSINGS = re.compile(rb"PASSINGS;(\d{1,9})(?:;(\d+))?")
_ACKNOWLEDGED = (
    *("SETPROTOCOL", "GETPROTOCOL", "STOPOPERATION", "STARTOPERATION", "SETTIME", "SETPUSHPREWARNS", "GETCONFIG"),
    *("GETMODE", "GETFIRMWAREVERSION", "GETACTIVESTATUS", "GETINTERFACES"),
)
"""Answers that say nothing more than they are."""


class RaceResult:
    """The stream of one decoder -> records, and what to ask it. Owns no port; the same bytes give the same records
    however they are cut.

    The answers to the count of passings, which is asked for each second, are no records unless a file begins.
    An epoch is named after the decoder's file, `12`. A file that has become shorter under the same number is another
    one, `12/2`: its numbers have begun anew.
    """

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._lines = Lines(offset)
        self._epoch: str = ""
        self._numbers = Numbers()
        self._memory: int | None = None
        """How many the file had when we came to it."""
        self._push_asked = self._pushing = False
        self._out: list[str] = []
        self._answers: dict[str, Callable[[int, bytes], Record | None]] = {
            "PASSINGS": self._counted,
            "ONLY": self._nothing_there,
            "SETPUSHPASSINGS": self._push_answered,
            "GETSTATUS": lambda _, line: records.status(line),
            "GETTIME": lambda offset, line: records.clock(line) or Garbage(offset, line, "no such date or time"),
            **dict.fromkeys(_ACKNOWLEDGED, lambda _, line: _notice(line)),
        }

    def hello(self) -> bytes:
        """Chooses the protocol of this connection, asks for the status and how many passings there are."""
        return _commands(f"SETPROTOCOL;{VERSION}", "GETSTATUS", "PASSINGS")

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """What is stored of that epoch: ask for the rest. To be called before `feed`."""
        self._epoch, self._numbers = epoch, Numbers(have)

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now. Stamps: as in `raceresult_records.passing`."""
        return [record for part in self.listen(chunk) for record in part.records]

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records with their epoch, and whether they are out of the decoder's memory.

        A pushed passing is live. One that was asked for is recovered if it was there before we were, or if it should
        have been pushed; a decoder that does not push is asked for its live ones too.
        """
        parts = (self._part(offset, line) for offset, line in self._lines.feed(chunk))
        together = groupby(filter(None, parts), key=lambda part: part[1:])
        return [Part(tuple(record for part in parts for record in part.records), *origin) for origin, parts in together]

    def flush(self) -> list[Record]:
        """A line that broke off is garbage: the rest of a passing cannot be told from a whole one. It comes again."""
        return [Garbage(offset, line, "no line end") for offset, line in self._lines.flush()]

    def to_send(self) -> bytes:
        """What to ask now. Pushes are asked for when nothing is missing any more, so that the log grows in order."""
        wanted = self._numbers.ask()
        if wanted:
            self._out.append(f"{wanted.start}:{len(wanted)}")
        elif not self._push_asked and self._memory is not None and not self._numbers.waiting:
            self._push_asked = True
            self._out.append("SETPUSHPASSINGS;1;0")
        out, self._out = _commands(*dict.fromkeys(self._out)), []
        return out

    def tick(self) -> None:
        """A second has passed: a push may have been lost, so the count is asked for all the same (A2)."""
        self._numbers.tick()
        if not self._numbers.waiting:
            self._out.append("PASSINGS")

    def _part(self, offset: int, line: bytes) -> Part | None:
        passing = records.passing(line)
        if passing is not None:
            return self._passed(passing)
        word = line.split(b";", 1)[0].split(b" ", 1)[0].decode("latin-1")
        answer = self._answers.get(word)
        record = Garbage(offset, line, records.why(line)) if answer is None else answer(offset, line)
        if isinstance(record, Garbage):
            self._numbers.damaged()
        return None if record is None else Part((record,))

    def _passed(self, passing: Passing) -> Part:
        number, pushed = passing.number, passing.pushed
        if pushed and 0 < number <= self._numbers.last:
            self._out.append("PASSINGS")  # it came twice, or another file has begun
        if number:
            self._numbers.have(number)
        in_memory = self._pushing or self._memory is None or number <= self._memory
        return Part((passing.record,), self._epoch or passing.file, not pushed and in_memory)

    def _counted(self, offset: int, line: bytes) -> Record | None:
        found = _PASSINGS.fullmatch(line)
        if found is None:
            return Garbage(offset, line, "count of passings without number")
        count, file = int(found[1]), (found[2] or UNNUMBERED.encode()).decode()
        epoch = self._epoch_of(file, count)
        first, begins = self._memory is None, epoch != self._epoch
        if begins:
            self._epoch, self._numbers = epoch, Numbers()
        if first or begins:
            self._memory = count if first else 0
        self._numbers.reach(count)
        return Notice("status", None, line, f"file {epoch}, passings {count}") if first or begins else None

    def _epoch_of(self, file: str, count: int) -> str:
        known, _, run = self._epoch.partition("/")
        if file != known:
            return file
        return f"{file}/{int(run or 1) + 1}" if count < self._numbers.last else self._epoch

    def _nothing_there(self, _: int, line: bytes) -> Record:
        self._numbers.nothing_there()
        return _notice(line)

    def _push_answered(self, _: int, line: bytes) -> Record:
        self._pushing = line.startswith(b"SETPUSHPASSINGS;1")
        return _notice(line)


def _notice(line: bytes) -> Notice:
    return Notice("status", None, line, line.decode("latin-1"))


def _commands(*texts: str) -> bytes:
    return "".join(f"{text}\r\n" for text in texts).encode("latin-1")
