"""A RACE RESULT decoder as it answers, for the emulator (protocols/raceresult.md A2)."""

import re
from collections.abc import Callable

from hardware.protocols import raceresult_records as records
from hardware.protocols.framing import Lines

_RECORD = re.compile(rb"(#P;)?(\d+)(;.*)", re.DOTALL)
_ANSWER = re.compile(rb"[A-Z]{3,}[; ]")
_SETTINGS = {
    "GENERAL;BOXNAME": "D-5001;5001",
    "ACTIVE;LOOPID": "1",
    "ACTIVE;POWER": "50",
    "UPLOAD;CUSTNO": "0",
    "DETECTION;DEADTIME": "1",
    "DETECTION;REACTIONTIME": "1",
    "DETECTION;NOTIFICATION": "1",
}
"""What it answers to GETCONFIG (A2); the values are of a box that does not exist."""
_BLOCK = re.compile(r"(\d{1,9})(?::(\d{1,9}))?")


class Box:
    """A decoder in operation: it keeps each passing, gives it out when asked, and pushes it if the host wants that.

    It sets no clock: its clock is the one it is given.
    """

    CALM = 3  # times that a host that has everything asks, one after the other, for the count or for the next passing

    def __init__(self) -> None:
        self.file = 1
        self._memory: list[bytes] = []
        self._places: dict[bytes, int] = {}
        self._lines = Lines()
        self._pushes = False
        self._calm = 0
        self._commands: dict[str, Callable[[list[str], int], bytes]] = {
            "SETPROTOCOL": _echo,
            "SETPUSHPREWARNS": _echo,
            "SETTIME": _echo,
            "STOPOPERATION": lambda _, __: b"STOPOPERATION;OK\r\n",
            "GETCONFIG": _configured,
            "GETPROTOCOL": lambda _, __: b"GETPROTOCOL;2.0;1.1;2.0\r\n",
            "GETMODE": lambda _, __: b"GETMODE;OPERATION\r\n",
            "GETSTATUS": lambda _, stamp: records.encode_status(stamp, self.file) + b"\r\n",
            "GETTIME": lambda _, stamp: records.encode_clock(stamp) + b"\r\n",
            "STARTOPERATION": self._start,
            "PASSINGS": self._count,
            "SETPUSHPASSINGS": self._push,
        }

    @property
    def settled(self) -> bool:
        """Whether the host has everything: all that it does is to ask whether there is more."""
        return self._calm >= self.CALM

    def connected(self) -> None:
        """A new connection: what an earlier one asked for is forgotten, the passings are not."""
        self._lines, self._pushes, self._calm = Lines(), False, 0

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`. It is silent about what it does not know."""
        return b"".join(self._answer(line.decode("latin-1"), stamp) for _, line in self._lines.feed(chunk))

    def keep(self, data: bytes) -> bytes:
        """Lines that are due: passings go to the memory, under the numbers that follow there; what is sent at once.

        A passing written as pushed is sent if the host wants pushes, another is kept only. Recorded answers are left
        out, as it gives its own. All else is noise on the line.
        """
        self._calm = 0
        return b"".join(self._kept(line) for line in data.splitlines(keepends=True))

    def _kept(self, line: bytes) -> bytes:
        found = _RECORD.fullmatch(line)
        if found is None or records.passing(line.rstrip(b"\r\n")) is None:
            return b"" if _ANSWER.match(line) else line
        push, number, rest = found.groups()
        place = self._place(number)
        record = self._memory[place - 1] = b"%d%s\r\n" % (place, rest.rstrip(b"\r\n"))
        return push + record if push and self._pushes else b""

    def _place(self, number: bytes) -> int:
        """Where a passing stands in the memory: the number it came with counts only to know it again."""
        known = self._places.get(number) if int(number) else None
        if known is None:
            self._memory.append(b"")
            known = len(self._memory)
            self._places[number] = known
        return known

    def _answer(self, line: str, stamp: int) -> bytes:
        word, *arguments = line.split(";")
        block = _BLOCK.fullmatch(line)
        calm = word == "PASSINGS" or (block is not None and int(block[1]) == len(self._memory) + 1)
        self._calm = self._calm + 1 if calm else 0
        if block is not None:
            return self._give(int(block[1]), int(block[2] or 1))
        command = self._commands.get(word)
        return b"" if command is None else command([word, *arguments], stamp)

    def _give(self, first: int, count: int) -> bytes:
        wanted = self._memory[first - 1 : first - 1 + count] if first else []
        return b"".join(wanted) + b"\r\n" if wanted else b"ONLY %d\r\n" % len(self._memory)

    def _count(self, _: list[str], __: int) -> bytes:
        return b"PASSINGS;%d;%d\r\n" % (len(self._memory), self.file)

    def _push(self, words: list[str], stamp: int) -> bytes:
        self._pushes = words[1:2] == ["1"]
        old = self._memory if self._pushes and words[2:3] == ["1"] else []
        return _echo(words, stamp) + b"".join(records.PUSH.encode() + record for record in old)

    def _start(self, _: list[str], stamp: int) -> bytes:
        """A new file begins."""
        self.file += 1
        self._memory, self._places = [], {}
        return b"STARTOPERATION;OK;" + records.encode_clock(stamp).split(b";", 1)[1] + b"\r\n"


def _configured(words: list[str], stamp: int) -> bytes:
    value = _SETTINGS.get(";".join(words[1:]))
    return b"" if value is None else _echo([*words, value], stamp)


def _echo(words: list[str], _: int) -> bytes:
    return (";".join(words) + "\r\n").encode("latin-1")
