"""LLRP 1.0.1 readers (Impinj, Zebra and others) over TCP: the host's side (protocols/uhf_modules.md 4).

    reader: READER_EVENT_NOTIFICATION   host: DELETE_ROSPEC, ADD_ROSPEC, ENABLE_ROSPEC, START_ROSPEC, each answered
    reader: RO_ACCESS_REPORT, one for each tag   reader: KEEPALIVE   host: KEEPALIVE_ACK   host: CLOSE_CONNECTION

Written from the public EPCglobal standard; it was not tried on a real reader. All ROSpecs that are in the reader are
deleted, and one of our own is started on all antennas; nothing else of the reader is set: power, channels and whether
it sends keepalives stay as they are. Vendor extensions and LLRP 1.1 are left out. The messages are in `llrp_messages`.
"""

from collections.abc import Iterator, Sequence

from hardware.protocols import llrp_messages as messages
from hardware.protocols.llrp_messages import Message, parameters, tlv, tv
from hardware.protocols.rewind import Part
from hardware.protocols.uhf import epc
from hardware.protocols.wall_clock import END, within
from racecontrol.domain.reads import Garbage, Notice, Read, Record
from racecontrol.domain.time import iso_local

TCP_PORT = 5084
ROSPEC = 1

UNSET = 0
"""The stamp of a tag whose reader knows no UTC: 1970, as of any clock that was never set."""

_ALL = (0).to_bytes(4, "big")
_OUR = ROSPEC.to_bytes(4, "big")
_ATTEMPTS = (
    "connected",
    "refused: the reader is connected to another host, by itself",
    "refused: another host is connected to the reader",
    "refused by the reader",
    "another host tries to connect",
)
_NAMES = {
    messages.EPC_96: "epc",
    messages.EPC: "epc",
    messages.ANTENNA: "antenna",
    messages.RSSI: "rssi",
    messages.FIRST_UTC: "first_seen_us",
    messages.FIRST_UPTIME: "uptime_us",
}
_WAYS = {0: "off", 1: "on"}
_EVENTS = {
    250: "the reader's memory for reports fills up",
    251: "the reader's memory for reports was full: reads are lost",
    252: "the reader has a fault",
    messages.CLOSING: "the reader closes the connection",
}


def _rospec() -> bytes:
    """Starts when told, ends when told, reads EPC Gen2 tags with all antennas, and reports each tag at once with
    antenna, RSSI and when it was first seen."""
    boundary = tlv(178, tlv(179, b"\0") + tlv(182, bytes(5)))  # no trigger starts or stops it
    inventory = tlv(186, b"\0\x01\x01")  # number 1: EPCglobal class 1 generation 2
    antennas = tlv(183, b"\0\x01\0\0" + tlv(184, bytes(5)) + inventory)  # one, number 0: all
    report = tlv(237, b"\x01\0\x01" + tlv(238, b"\x16\0"))  # after 1 tag; antenna, peak RSSI, first seen
    return tlv(177, _OUR + b"\0\0" + boundary + antennas + report)  # priority 0, disabled


def order(of: int, data: bytes = b"", number: int = 0) -> bytes:
    """A message of ours."""
    return messages.encode(Message(of, number, data))


STEPS = (
    (messages.DELETE, _ALL),
    (messages.ADD, _rospec()),
    (messages.ENABLE, _OUR),
    (messages.START, _OUR),
)
"""What is ordered, one after the other, when the one before is answered with success; the number is the message's id,
from 1."""


class Llrp:
    """The stream of one reader -> records, and the host's side of the talk. Owns no port; the same bytes give the same
    records however they are cut.

    Stamps: ms since 1970-01-01 UTC, of the reader's microseconds cut, when it saw the tag first; `UNSET` where it knows
    no UTC. `Read.reader` is the antenna, `Read.raw` the tag's part of the report.
    """

    PATIENCE = 5  # ticks until an order without success, or a reader that does not greet, is told from the beginning

    def __init__(self, offset: int = 0) -> None:
        """`offset`: where in the whole stream the first byte stands."""
        self._messages = messages.from_reader(offset)
        self._out = b""
        self._step: int | None = 0
        """Which of `STEPS` is to succeed now; None when all have."""
        self._quiet = 0
        self._said = ""

    def hello(self) -> bytes:
        """Nothing: the reader speaks first."""
        return b""

    def goodbye(self) -> bytes:
        """Ends the connection as the standard wants it, so that the reader lets the next host in at once."""
        return order(messages.CLOSE, number=len(STEPS) + 1)

    def resume(self, epoch: str, have: Sequence[int]) -> None:
        """Nothing: a reader numbers no tags."""

    def feed(self, chunk: bytes) -> list[Record]:
        """The records that are complete now."""
        return list(self._records(self._messages.feed(chunk)))

    def listen(self, chunk: bytes) -> list[Part]:
        """The same records."""
        records = self.feed(chunk)
        return [Part(tuple(records))] if records else []

    def flush(self) -> list[Record]:
        """At the end of a stream: what is whole, the rest as garbage."""
        return list(self._records(self._messages.flush()))

    def to_send(self) -> bytes:
        """The next order, and answers to keepalives."""
        out, self._out = self._out, b""
        return out

    def tick(self) -> None:
        """A second has passed: an order that brought no success is told again, from the first one on."""
        self._quiet += 1
        if self._step is not None and self._quiet >= self.PATIENCE:
            self._order(0)

    def _order(self, step: int | None) -> None:
        self._step, self._quiet = step, 0
        if step is not None:
            self._out += order(*STEPS[step], number=step + 1)

    def _records(self, found: list[tuple[int, bytes] | Garbage]) -> Iterator[Record]:
        for one in found:
            if isinstance(one, Garbage):
                yield one._replace(reason=one.reason.replace("checksum", "lengths"))
            else:
                yield from self._meaning(*one)

    def _meaning(self, offset: int, raw: bytes) -> Iterator[Record]:
        message = messages.decode(raw)
        if message.type == messages.KEEPALIVE:
            self._out += order(messages.KEEPALIVE_ACK, number=message.id)
        elif message.type == messages.REPORT:
            tags = (value for of, value in parameters(message.data) if of == messages.TAG)
            for tag in tags:
                yield _tag(tag) or Garbage(offset, raw, "tag without EPC, or with no such time")
        elif message.type == messages.EVENT:
            yield from self._event(raw, dict(_inside(message.data)))
        else:
            yield from self._answered(raw, message)

    def _event(self, raw: bytes, said: dict[int, bytes]) -> Iterator[Record]:
        if messages.ATTEMPT in said:
            status = int.from_bytes(said[messages.ATTEMPT], "big")
            text = _ATTEMPTS[min(status, len(_ATTEMPTS) - 1)]
            if status == 0:
                self._order(0)
            at = int.from_bytes(said.get(messages.UTC, b""), "big") // 1000
            if status == 0 and 0 < at < END:
                yield Notice("clock", at, raw, f"{text}, clock {iso_local(at)} UTC")
            else:
                yield Notice("status", None, raw, text)
        elif messages.ANTENNA_EVENT in said and len(said[messages.ANTENNA_EVENT]) == 3:
            way, antenna = said[messages.ANTENNA_EVENT][0], int.from_bytes(said[messages.ANTENNA_EVENT][1:], "big")
            yield Notice("status", None, raw, f"antenna {antenna} {_WAYS.get(way, way)}")
        yield from (Notice("status", None, raw, text) for of, text in _EVENTS.items() if of in said)

    def _answered(self, raw: bytes, message: Message) -> Iterator[Record]:
        status = dict(parameters(message.data)).get(messages.STATUS, b"")
        code, words = int.from_bytes(status[:2], "big"), _text(status[2:])
        name = messages.ORDERS.get(message.type - messages.ANSWER, "message")
        if code or len(status) < 2:
            yield from self._status(raw, f"{name} failed, code {code} {words}".rstrip())
        elif self._step is not None and message.type == STEPS[self._step][0] + messages.ANSWER:
            last = self._step + 1 == len(STEPS)
            self._order(None if last else self._step + 1)
            if last:
                yield from self._status(raw, "reading is started")

    def _status(self, raw: bytes, text: str) -> Iterator[Notice]:
        """A status, unless it is what was said last."""
        if text != self._said:
            self._said = text
            yield Notice("status", None, raw, text)


def encode(read: Read) -> bytes:
    """The read as a reader reports it, alone, at -60 dBm; `read.reader` is the antenna.

    Raises ValueError for a chip that is no EPC, an antenna outside 1 to 65535, a time outside 1970 to 2199.
    """
    antenna = int(read.reader) if read.reader.isdecimal() else 0 if read.reader else 1
    if not 0 < antenna < 1 << 16:
        raise ValueError(f"antenna {read.reader!r}: a reader numbers them from 1")
    code = epc(read)
    short = bytes((0x80 | messages.EPC_96,)) + code
    chip = short if len(code) == 12 else tlv(messages.EPC, (8 * len(code)).to_bytes(2, "big") + code)
    seen = tv(messages.ANTENNA, antenna) + tv(messages.RSSI, -60) + tv(messages.FIRST_UTC, within(read.stamp) * 1000)
    return order(messages.REPORT, tlv(messages.TAG, chip + seen))


def encode_event(stamp: int) -> bytes:
    """That the host is connected, as a reader says it first; `stamp`: its clock, ms UTC."""
    success = tlv(messages.ATTEMPT, b"\0\0")
    clock = tlv(messages.UTC, (stamp * 1000).to_bytes(8, "big"))
    return order(messages.EVENT, tlv(messages.EVENT_DATA, clock + success))


def fields(read: Read) -> dict[str, str]:
    """What the report holds besides chip and time, as far as it was asked for."""
    said = dict(parameters(read.raw[4:]))
    found = {name: said[of] for of, name in _NAMES.items() if of in said and name != "epc"}
    return {
        name: f"{int.from_bytes(value, 'big', signed=True)} dBm"
        if name == "rssi"
        else str(int.from_bytes(value, "big"))
        for name, value in found.items()
    }


def _tag(value: bytes) -> Read | None:
    said = dict(parameters(value))
    chip = said.get(messages.EPC_96) or _epc(said.get(messages.EPC, b""))
    stamp = int.from_bytes(said[messages.FIRST_UTC], "big") // 1000 if messages.FIRST_UTC in said else UNSET
    if not chip or stamp >= END:
        return None
    antenna = str(int.from_bytes(said[messages.ANTENNA], "big")) if messages.ANTENNA in said else ""
    return Read(chip.hex(), stamp, tlv(messages.TAG, value), None, antenna)


def _epc(value: bytes) -> bytes:
    """Of as many bits as are told before it, whole bytes."""
    bits = int.from_bytes(value[:2], "big")
    return value[2 : 2 + bits // 8] if bits and bits % 8 == 0 and 2 + bits // 8 == len(value) else b""


def _inside(data: bytes) -> Iterator[messages.Parameter]:
    for _, value in parameters(data):
        yield from parameters(value)


def _text(value: bytes) -> str:
    """Words behind their length."""
    return value[2 : 2 + int.from_bytes(value[:2], "big")].decode(errors="replace").strip()


class Reader:
    """The reader's side, for the emulator: it greets, answers orders with success, and asks whether the host is alive
    when it is started. Reports come by the scenario. Its clock is the one it is given.
    """

    def __init__(self) -> None:
        self._messages = messages.from_host()
        self.ordered: list[int] = []
        """What the host said in this connection, by the types of the messages."""

    def opened(self, stamp: int) -> bytes:
        """What it says first, when its clock shows `stamp`: a new connection."""
        self._messages, self.ordered = messages.from_host(), []
        return encode_event(stamp)

    def hear(self, chunk: bytes, stamp: int) -> bytes:
        """What it answers; silent about what it does not know."""
        del stamp
        found = self._messages.feed(chunk)
        return b"".join(self._answer(messages.decode(one[1])) for one in found if not isinstance(one, Garbage))

    def _answer(self, message: Message) -> bytes:
        self.ordered.append(message.type)
        of = messages.CLOSED if message.type == messages.CLOSE else message.type + messages.ANSWER
        if message.type not in messages.ORDERS and message.type != messages.CLOSE:
            return b""
        answer = order(of, tlv(messages.STATUS, bytes(4)), message.id)
        return answer + (order(messages.KEEPALIVE, number=1) if message.type == messages.START else b"")
