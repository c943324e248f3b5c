"""A RACE RESULT USB Timing Box as it answers, for the emulator (protocols/raceresult.md B2)."""

from collections.abc import Callable

from hardware.protocols import raceresult_usb_records as records
from hardware.protocols.framing import Lines
from hardware.protocols.raceresult_usb import RaceResultUsb
from hardware.protocols.raceresult_usb_records import BOOT, PUSH, Reference, ticks
from racecontrol.domain.reads import Garbage, Notice
from racecontrol.domain.time import DAY, SECOND

_INFO = {
    "01": "03e8",
    "02": "18",
    "03": "14",
    "04": "28",
    "05": "28",
    "07": "03",
    "08": "5a",
    "09": "15",
    "0a": "32",
    "0b": "00",
}
_PUSHES, _CHECKSUM = "b2", "b1"
_CONFIGURATION = {
    "01": "00",
    "02": "00",
    "03": "00",
    "04": "00",
    "05": "06",
    "06": "00",
    "07": "00",
    "08": "1e",
    "09": "00",
    "0a": "01",
    "0b": "01",
    "0c": "00",
}
_EDGE_WITHIN = 2 * SECOND
_BLOCK = 64


class Box:
    """A box that keeps each passing and gives it out when asked, or pushes it too if the host wants that.

    Its counter starts at `BOOT` when its clock shows the midnight before the first stamp it is given, and it has the
    reference of that moment unless `synchronised` is False: a pseudo-terminal carries no DTR. Stamps: ms UTC.
    """

    CALM = 3  # questions for new passings in a row, by a host that has everything

    def __init__(self, *, synchronised: bool = True) -> None:
        self._synchronised = synchronised
        self._begun: int | None = None  # the stamp at which the counter stood at BOOT
        self._reference = Reference(0, 0)
        self._announced: tuple[int, int] | None = None
        self._memory: list[str] = []
        self._places: dict[int, int] = {}
        self._lines, self._due = Lines(), RaceResultUsb()
        self._configuration = dict(_CONFIGURATION)
        self._calm = 0
        self._commands: dict[str, Callable[[list[str], int], str]] = {
            "ASCII": self._enter,
            "INFOGET": lambda words, _: _reply("INFOGET", f"{words[1]};{_INFO[words[1]]}"),
            "CONFGET": lambda words, _: _reply("CONFGET", f"{words[1]};{self._configuration[words[1]]}"),
            "CONFSET": self._configure,
            "EPOCHREFSET": self._announce,
            "EPOCHREFGET": lambda _, __: _reply("EPOCHREFGET", _pair(*self._reference)),
            "EPOCHREFADJ1D": self._adjust,
            "TIMESTAMPGET": lambda _, stamp: _reply("TIMESTAMPGET", f"{self._tick(stamp):08x}"),
            "PASSINGINFOGET": lambda _, __: _reply("PASSINGINFOGET", self._info()),
            "PASSINGGET": self._give,
            "BEACONGET": lambda _, __: _reply("BEACONGET", "00"),
            "SITESURVEY": lambda _, __: _reply("SITESURVEY", *(f"{channel:02x};00" for channel in range(8))),
            "RESET": self._reset,
        }

    @property
    def settled(self) -> bool:
        """Whether the host has everything: all that it does is to ask whether there is more."""
        return self._calm >= self.CALM

    def connected(self) -> None:
        """A new connection: half a command is forgotten, nothing else."""
        self._lines, self._announced, self._calm = Lines(), None, 0

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers when its own clock shows `stamp`."""
        self._begin(stamp)
        said = self._waited(stamp) + "".join(
            self._answer(line.decode("latin-1"), stamp) for _, line in self._lines.feed(chunk)
        )
        return said.encode("latin-1")

    def edge(self, stamp: int) -> bytes:
        """A rising edge of DTR: what it answers if one was announced less than 2 s before."""
        self._begin(stamp)
        if self._announced is None or stamp > self._announced[1] + _EDGE_WITHIN:
            return b""
        self._reference, self._announced = Reference(self._announced[0], self._tick(stamp)), None
        return _reply("EPOCHREFSET", _pair(*self._reference)).encode()

    def keep(self, data: bytes) -> bytes:
        """What is due: passings go to the memory, under the ids that follow there; what is sent at once.

        Recorded answers are left out, as it gives its own. All else is noise on the line.
        """
        self._calm = 0
        return b"".join(self._kept(record) for part in self._due.listen(data) for record in part.records)

    def _kept(self, record: records.Read | Notice | Garbage) -> bytes:
        if isinstance(record, Garbage):
            return record.raw + b"\n"
        if isinstance(record, Notice) and record.kind != "gun":
            return b""
        assert record.stamp is not None
        self._begin(record.stamp)
        parts = record.raw.decode("latin-1").split(";")
        parts[2] = f"{self._tick(record.stamp):08x}"
        self._memory[self._place(record.seq)] = line = ";".join(parts)
        pushes = int(self._configuration.get(_PUSHES, "0"), 16)
        return f"{PUSH}{line}\n".encode("latin-1") if pushes else b""

    def _place(self, seq: int | None) -> int:
        """Where a passing stands in the memory: the number it came with counts only to know it again."""
        known = self._places.get(seq) if seq else None
        if known is None:
            self._memory.append("")
            known = len(self._memory) - 1
            if seq:
                self._places[seq] = known
        return known

    def _begin(self, stamp: int) -> None:
        if self._begun is None:
            self._begun = stamp - stamp % DAY
            if self._synchronised:
                self._reference = Reference(self._begun // SECOND, BOOT)

    def _tick(self, stamp: int) -> int:
        return (BOOT + ticks(stamp - (self._begun or 0))) % 16**8

    def _answer(self, line: str, stamp: int) -> str:
        words = line.split(";")
        command = self._commands.get(words[0])
        self._calm = self._calm if words[0] == "PASSINGGET" else 0
        if command is None:
            return f"{words[0]};ff\n\n"
        try:
            return command(words, stamp)
        except (ValueError, IndexError, KeyError):
            return f"{words[0]};1f\n\n"

    def _enter(self, _: list[str], __: int) -> str:
        for option in (_PUSHES, _CHECKSUM):
            self._configuration.pop(option, None)
        return _reply("ASCII")

    def _configure(self, words: list[str], _: int) -> str:
        option, value = words[1:]
        self._configuration[option] = f"{int(value, 16):02x}"
        return _reply("CONFSET", f"{option};{self._configuration[option]}")

    def _announce(self, words: list[str], stamp: int) -> str:
        """Silent: the answer comes with the edge, or when it did not come in time."""
        self._announced = (int(words[1], 16), stamp)
        return ""

    def _waited(self, stamp: int) -> str:
        if self._announced is None or stamp <= self._announced[1] + _EDGE_WITHIN:
            return ""
        self._announced = None
        return "EPOCHREFSET;10\n\n"

    def _adjust(self, _: list[str], __: int) -> str:
        epoch, tick = self._reference
        self._reference = Reference(epoch + DAY // SECOND, (tick + BOOT) % 16**8)
        return _reply("EPOCHREFADJ1D", _pair(*self._reference))

    def _info(self) -> str:
        if not self._memory:
            return "0000;00000000;00000000;00000000;00000000"
        last = len(self._memory) - 1
        ends = (f"{number:08x};{self._memory[number].split(';')[2]}" for number in (0, last))
        return ";".join((f"{len(self._memory):04x}", *ends))

    def _give(self, words: list[str], _: int) -> str:
        first = int(words[1], 16)
        wanted = self._memory[first : first + _BLOCK]
        if not wanted:
            self._calm = self._calm + 1 if first == len(self._memory) else 0
            return f"PASSINGGET;10\n{_pair(first, len(self._memory))}\n\n"
        self._calm = 0
        return _reply("PASSINGGET", f"{first:08x};{len(wanted):02x}", *wanted)

    def _reset(self, _: list[str], stamp: int) -> str:
        """Memory, counter and reference begin anew."""
        self._memory, self._places, self._reference = [], {}, Reference(0, 0)
        self._begun = stamp
        return "rrActive\nAUTOBOOT\n"


def _reply(word: str, *lines: str) -> str:
    return "\n".join((f"{word};00", *lines, "", ""))


def _pair(one: int, other: int) -> str:
    return f"{one:08x};{other:08x}"
