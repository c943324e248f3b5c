"""Decoder kinds as data: what each protocol is called, how its parser is made, what its boxes can do."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from hardware.interfaces import Emulated, EncodeGun, Parser
from hardware.protocols import (
    alge,
    chafon,
    chronotrack,
    chronotrack_box,
    chronotrack_lines,
    contact,
    ipico,
    ipico_frames,
    jchip,
    mylaps,
    mylaps_box,
    mylaps_records,
    nmea,
    r2000,
    raceresult,
    raceresult_records,
    raceresult_usb,
    raceresult_usb_box,
    raceresult_usb_records,
    sportident,
    tagheuer,
    thingmagic,
    ultra,
    ultra_box,
    ultra_records,
)
from hardware.protocols.raceresult_box import Box
from racecontrol.domain.reads import Read
from racecontrol.domain.refusal import Refused

Ability = Literal["gun", "clock", "rewind"]
"""gun: has an input for a start contact; clock: tells its clock when asked; rewind: numbers its passings, keeps them,
and sends again what is missing here."""

ClockKind = Literal["local", "utc", "host"]
"""What `Read.stamp` counts: the wall clock at the decoder, UTC, or our own clock because the decoder has none."""


@dataclass(frozen=True, slots=True)
class DecoderKind:
    """`parser(offset)`: for a stream whose first byte has that offset. `encode`: the inverse, may raise ValueError.

    `fields`: what the raw bytes of a read hold besides chip and time, by name. `encode_kept`: a read that the decoder
    has in its memory and does not send by itself. Line settings are 8 data bits, no parity, 1 stop bit; `tcp_port`:
    of a `socket://HOST` without a number. `listens`: the decoder connects to us, at that port of ours.
    `sets_by_dtr`: it takes the time from that line, which has to be low otherwise. `contact`: it is heard by the modem
    lines of its port, not by bytes.

    `set_clock(stamp)`: what sets the decoder's clock to a stamp, ms. `replay(first, last)`: what asks for all reads
    between two stamps again.
    """

    name: str
    title: str
    parser: Callable[[int], Parser]
    encode: Callable[[Read], bytes]
    fields: Callable[[Read], dict[str, str]]
    emulated: Callable[[], Emulated]
    baudrate: int
    clock: ClockKind
    can: frozenset[Ability] = frozenset()
    encode_gun: EncodeGun | None = None
    encode_kept: Callable[[Read], bytes] | None = None
    tcp_port: int | None = None
    listens: bool = False
    sets_by_dtr: bool = False
    contact: bool = False
    set_clock: Callable[[int], bytes] | None = None
    replay: Callable[[int, int], bytes] | None = None

    @property
    def stamps(self) -> Literal["local", "utc"]:
        """What the stamps of its records are to the race file."""
        return "local" if self.clock == "local" else "utc"


KINDS: dict[str, DecoderKind] = {
    kind.name: kind
    for kind in (
        DecoderKind(
            name="ipico",
            title="IPICO Lite, Elite",
            parser=ipico.Ipico,
            encode=ipico.encode,
            fields=ipico.fields,
            emulated=ipico_frames.Reader,
            baudrate=9600,  # as it leaves the factory (protocols/ipico.md 1)
            clock="local",
            can=frozenset({"gun", "clock"}),
            encode_gun=ipico.encode_gun,
        ),
        DecoderKind(
            name="raceresult",
            title="RACE RESULT Decoder",
            parser=raceresult.RaceResult,
            encode=raceresult_records.encode,
            fields=raceresult_records.fields,
            emulated=Box,
            baudrate=9600,  # over RS-232 it is not known (protocols/raceresult.md A1): then the event has to say it
            clock="local",
            can=frozenset({"gun", "clock", "rewind"}),
            encode_gun=raceresult_records.encode_gun,
            encode_kept=raceresult_records.encode_kept,
            tcp_port=raceresult.TCP_PORT,
        ),
        DecoderKind(
            name="mylaps",
            title="MYLAPS Timing & Scoring",
            parser=mylaps.MyLaps,
            encode=mylaps_records.encode_passing,
            fields=mylaps_records.fields,
            emulated=mylaps_box.Exporter,
            baudrate=9600,  # it has no serial line (protocols/mylaps.md 1): for an adapter the event has to say it
            clock="local",
            can=frozenset({"gun"}),
            encode_gun=mylaps_records.encode_gun,
            tcp_port=mylaps.TCP_PORT,
            listens=True,
        ),
        DecoderKind(
            name="chronotrack",
            title="ChronoTrack Simple",
            parser=chronotrack.ChronoTrack,
            encode=chronotrack_lines.encode,
            fields=chronotrack_lines.fields,
            emulated=chronotrack_box.SimpleClient,
            baudrate=9600,  # no serial form is known (protocols/chronotrack.md 1)
            clock="utc",
            can=frozenset({"gun"}),
            encode_gun=chronotrack_lines.encode_gun,
            tcp_port=chronotrack.TCP_PORT,
            listens=True,
        ),
        DecoderKind(
            name="ultra",
            title="RFID Ultra, Joey",
            parser=ultra.Ultra,
            encode=ultra_records.encode,
            fields=ultra_records.fields,
            emulated=ultra_box.Box,
            baudrate=9600,  # over a serial line it is not known (protocols/ultra.md): then the event has to say it
            clock="local",
            can=frozenset({"clock", "rewind"}),
            encode_kept=ultra_records.encode_kept,
            tcp_port=ultra.TCP_PORT,
            set_clock=ultra_records.set_clock,
            replay=ultra_records.replay,
        ),
        DecoderKind(
            name="jchip",
            title="J-Chip",
            parser=jchip.JChip,
            encode=jchip.encode,
            fields=jchip.fields,
            emulated=jchip.Reader,
            baudrate=9600,  # no serial form is known (protocols/jchip.md)
            clock="local",
            can=frozenset({"clock"}),
            tcp_port=jchip.TCP_PORT,
            listens=True,
        ),
        DecoderKind(
            name="r2000",
            title="UHF module R2000 (Invelion, Yanzeo)",
            parser=r2000.R2000,
            encode=r2000.encode,
            fields=r2000.fields,
            emulated=r2000.Board,
            baudrate=115200,
            clock="host",
        ),
        DecoderKind(
            name="chafon",
            title="UHF module Chafon (UHFReader18, 288, UR)",
            parser=chafon.Chafon,
            encode=chafon.encode,
            fields=chafon.fields,
            emulated=chafon.Board,
            baudrate=57600,
            clock="host",
        ),
        DecoderKind(
            name="thingmagic",
            title="UHF module ThingMagic Nano",
            parser=thingmagic.ThingMagic,
            encode=thingmagic.encode,
            fields=thingmagic.fields,
            emulated=thingmagic.Board,
            baudrate=115200,
            clock="host",
        ),
        DecoderKind(
            name="raceresult-usb",
            title="RACE RESULT USB Timing Box",
            parser=raceresult_usb.RaceResultUsb,
            encode=raceresult_usb_records.encode,
            fields=raceresult_usb_records.fields,
            emulated=raceresult_usb_box.Box,
            baudrate=19200,
            clock="utc",
            sets_by_dtr=True,
            can=frozenset({"gun", "clock", "rewind"}),
            encode_gun=raceresult_usb_records.encode_gun,
            encode_kept=raceresult_usb_records.encode,
        ),
        DecoderKind(
            name="sportident",
            title="SPORTident BSM, SRR",
            parser=sportident.SportIdent,
            encode=sportident.encode,
            fields=sportident.fields,
            emulated=sportident.Station,
            baudrate=38400,
            clock="local",
            can=frozenset({"clock"}),
            set_clock=sportident.set_clock,
        ),
        DecoderKind(
            name="alge",
            title="ALGE-TIMING Timy, TdC",
            parser=alge.Alge,
            encode=alge.encode,
            fields=alge.fields,
            emulated=alge.Timer,
            baudrate=9600,  # a Timy as it leaves the factory; a Timy2 or 3 for a PC has 38400 (start_devices.md 1)
            clock="local",
            can=frozenset({"gun"}),
            encode_gun=alge.encode_gun,
            replay=alge.replay,
        ),
        DecoderKind(
            name="tagheuer",
            title="TAG Heuer CP540, CP545, HL",
            parser=tagheuer.TagHeuer,
            encode=tagheuer.encode,
            fields=tagheuer.fields,
            emulated=tagheuer.Chronometer,
            baudrate=9600,
            clock="local",
            can=frozenset({"gun"}),
            encode_gun=tagheuer.encode_gun,
            tcp_port=tagheuer.TCP_PORT,
        ),
        DecoderKind(
            name="tagheuer-flow",
            title="TAG Heuer CP540, CP545, HL with flow control",
            parser=tagheuer.TagHeuerFlow,
            encode=tagheuer.encode,
            fields=tagheuer.fields,
            emulated=tagheuer.ChronometerFlow,
            baudrate=9600,
            clock="local",
            can=frozenset({"gun"}),
            encode_gun=tagheuer.encode_gun,
            tcp_port=tagheuer.TCP_PORT,
        ),
        DecoderKind(
            name="contact",
            title="Start contact on CTS, DSR, DCD or RI",
            parser=contact.Contact,
            encode=contact.encode,
            fields=contact.fields,
            emulated=contact.Switch,
            baudrate=9600,  # nothing is sent or heard
            clock="utc",
            can=frozenset({"gun"}),
            encode_gun=contact.encode_gun,
            contact=True,
        ),
        DecoderKind(
            name="gps",
            title="GPS receiver (NMEA)",
            parser=nmea.Nmea,
            encode=nmea.encode,
            fields=nmea.fields,
            emulated=nmea.Receiver,
            baudrate=nmea.BAUDRATE,
            clock="utc",
            can=frozenset({"clock"}),
        ),
    )
}


def kind(name: str) -> DecoderKind:
    """The kind of that name. Raises Refused with the names that there are."""
    try:
        return KINDS[name]
    except KeyError:
        near = difflib.get_close_matches(name.lower(), KINDS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(KINDS)}"
        raise Refused(f"protocol {name!r} is not known; {hint}") from None
