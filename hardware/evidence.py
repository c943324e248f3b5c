"""What bytes say about the device that sent them, and what may be asked of a device that is not known yet.

Every protocol reads the bytes; the one that makes records of most of them is the guess. No port is needed for it.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from hardware.decoder_kind import DecoderKind
from hardware.protocols import chafon, ipico_frames, r2000, sportident, tagheuer, thingmagic
from hardware.registry import KINDS
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.wording import counted

RATES = (9600, 115200, 38400, 57600, 19200, 4800, 2400)
"""Baud rates that are tried, those that boxes leave the factory with first."""

_LEAST = 4
"""Bytes in records until they count: one or two right bytes come out of any noise."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What may be sent to a device that is not known yet, to find out whether it is of this kind.

    `question`: bytes whose answer tells the kind; empty: it is only listened for. `why`: what makes the question
    harmless, or why there is none. `rates`: baud rates at which it is asked. `sockets`: TCP port numbers that belong to
    the kind, where nothing of another kind is asked. `anywhere`: also asked on any other TCP port.
    """

    why: str
    question: bytes = b""
    rates: tuple[int, ...] = ()
    sockets: tuple[int, ...] = ()
    anywhere: bool = False


ASKING: dict[str, Asking] = {
    "ipico": Asking(
        "asks for the clock and changes nothing (protocols/ipico.md 4)",
        ipico_frames.ask_clock(),
        (9600, 115200, 38400, 57600, 19200, 4800),
        (10000,),
        anywhere=True,
    ),
    "raceresult": Asking(
        # not the whole hello: that chooses the protocol of the connection. The speed of its serial line is not known
        "asks for the status and changes nothing (protocols/raceresult.md A2)",
        b"GETSTATUS\r\n",
        (9600, 115200, 38400, 57600, 19200),
        (3601,),
        anywhere=True,
    ),
    "mylaps": Asking("the exporter speaks first, and connects to us (protocols/mylaps.md 1)"),
    "chronotrack": Asking("the client speaks first, and connects to us (protocols/chronotrack.md 1)"),
    "ultra": Asking(
        # It greets whoever connects. Letters are commands to it, S stops it: so it gets no question of other kinds
        "asks for the status; its hello would start the sending (protocols/ultra.md 3)",
        b"?\n",
        sockets=(23,),
    ),
    "jchip": Asking("the reader speaks first, and connects to us (protocols/jchip.md)"),
    # before r2000: the first bytes of its question look to this one like a long frame, and it would wait for the rest
    "thingmagic": Asking(
        "asks for the version; reading is never started (protocols/uhf_modules.md 3)",
        thingmagic.ASK_VERSION,
        (115200,),
    ),
    "r2000": Asking(
        "asks for the firmware; an inventory is never started (protocols/uhf_modules.md 1)",
        r2000.ASK_FIRMWARE,
        (115200,),
    ),
    "chafon": Asking(
        "asks for information; an inventory is never started (protocols/uhf_modules.md 2)",
        chafon.ASK_INFORMATION,
        (57600,),
    ),
    "raceresult-usb": Asking(
        # not the hello: ASCII puts pushes and checksums back to what they were at the factory
        "asks for the number of the box and changes nothing (protocols/raceresult.md B2)",
        b"INFOGET;01\n",
        (19200,),
    ),
    "sportident": Asking(
        # not the whole hello: direct mode is a mode
        "asks for the clock and changes nothing (protocols/sportident.md 3)",
        sportident.encode_frame(sportident.Frame(sportident.GET_CLOCK)),
        (38400, 4800),
    ),
    "alge": Asking("a device in a running programme is left alone (protocols/start_devices.md 1)"),
    "tagheuer": Asking(
        "asks for the serial number and changes nothing (protocols/start_devices.md 2a)",
        tagheuer.encode_frame("#SN"),
        (9600, 38400, 57600, 2400),
        (7000, 13500, 13501, 13502, 13503),
        anywhere=True,
    ),
    "tagheuer-flow": Asking("the question of tagheuer finds it"),
    "contact": Asking("it is no device: its edges are on the modem lines (protocols/start_devices.md 6)"),
    "gps": Asking("receivers speak by themselves (protocols/start_devices.md 7)"),
    "llrp": Asking("the reader speaks first; its orders would start the reading (protocols/uhf_modules.md 4)"),
    "alien": Asking("the reader connects to us, and hears nothing there (protocols/uhf_modules.md 5)"),
    "trident": Asking("what the port of its reads does with a question is not known (protocols/ipico.md 7)"),
    "wiclax": Asking("its description names no port and no speed; its reads are plain"),
    "microgate": Asking("what a device does with a question is not known (protocols/start_devices.md 3)"),
    "microgate-online": Asking("it says the same as microgate"),
}
"""Kind -> what it may be asked; in this order."""

NOTES = {
    "tagheuer": "with flow control set on the device: tagheuer-flow",
    "microgate": "to have its on-line output switched on by us: microgate-online",
}
"""Kind -> what a person has to know before choosing it."""

SPEAKERS = tuple(kind for name, kind in KINDS.items() if name not in ("tagheuer-flow", "microgate-online", "contact"))
"""Kinds that can be told by what they say: the two of TAG Heuer say the same, so do those of Microgate, and a contact
says nothing."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The kind that understands most of some bytes; None if no kind understands more than it does not.

    `reads`, `messages`: its records. `strange`: bytes that are no record to it. `others`: kinds that understand as
    many bytes. `said`: its last message, in words.
    """

    kind: DecoderKind | None = None
    reads: int = 0
    messages: int = 0
    strange: int = 0
    others: tuple[str, ...] = ()
    said: str = ""

    def words(self) -> str:
        """`12 reads and 1 message, 35 bytes that are no record`."""
        parts = [counted(self.reads, "read")] if self.reads else []
        parts += [counted(self.messages, "message")] if self.messages else []
        told = " and ".join(parts)
        told += f" ({self.said})" if self.said and not self.reads else ""
        told += f", {counted(self.strange, 'byte')} that belong to no record" if self.strange else ""
        return told + (f"; {' and '.join(self.others)} would understand the same" if self.others else "")


def judge(heard: bytes, kinds: Iterable[DecoderKind] = SPEAKERS) -> Guess:
    """The best guess for bytes of one device, heard at one speed. A record that is cut at the end says nothing."""
    scores = [_score(heard, kind) for kind in kinds]
    fitting = [(good, guess) for good, guess in scores if good >= _LEAST and good > guess.strange]
    if not fitting:
        return Guess()
    best = max(good - guess.strange for good, guess in fitting)
    first, *others = (guess for good, guess in fitting if good - guess.strange == best)
    names = tuple(other.kind.name for other in others if other.kind is not None)
    return Guess(first.kind, first.reads, first.messages, first.strange, names, first.said)


def _score(heard: bytes, kind: DecoderKind) -> tuple[int, Guess]:
    """How many bytes are in records of a kind, and what they are."""
    records = kind.parser(0).feed(heard)
    notices = [record for record in records if isinstance(record, Notice)]
    strange = sum(len(record.raw) for record in records if isinstance(record, Garbage))
    # a line may give two records, and bytes count once
    good = len(b"".join({id(record.raw): record.raw for record in records if not isinstance(record, Garbage)}.values()))
    reads = sum(isinstance(record, Read) for record in records)
    return good, Guess(kind, reads, len(notices), strange, (), notices[-1].text if notices else "")


def questions(rate: int | None, number: int | None = None) -> list[tuple[str, bytes]]:
    """What may be asked at a baud rate, or without one on a TCP port of that number: kind and question."""
    if rate is None:
        at_home = [name for name, asking in ASKING.items() if number in asking.sockets]
        names = at_home or [name for name, asking in ASKING.items() if asking.anywhere]
    else:
        names = [name for name, asking in ASKING.items() if rate in asking.rates]
        names.sort(key=lambda name: KINDS[name].baudrate != rate)
    return [(name, ASKING[name].question) for name in names if ASKING[name].question]


def proposal(kind: DecoderKind, url: str, baudrate: int | None) -> str:
    """The decoder for event.toml; code and point are to be filled in."""
    lines = ["[[decoders]]"]
    lines += ['code = "CODE"    # a short name of your own', 'point = "POINT"  # the code of one of the [[points]]']
    lines += [f"protocol = {json.dumps(kind.name)}" + (f"  # {NOTES[kind.name]}" if kind.name in NOTES else "")]
    lines += [f"port = {json.dumps(url, ensure_ascii=False)}"]
    lines += [f"baudrate = {baudrate}"] if baudrate not in (None, kind.baudrate) else []
    return "\n".join(lines) + "\n"
