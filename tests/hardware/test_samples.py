"""Every record of the protocol descriptions: our side reads or writes it, and finds what stands beside it.

`READ` says for each record what our code makes of it, under the names that stand there; `LEFT_OUT` which single field
is not looked at, and why.
"""

import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from hardware.interfaces import Dated, Emulated, Parser
from hardware.protocols import (
    alge,
    chafon,
    chronotrack_lines,
    ipico_frames,
    ipico_text,
    jchip,
    llrp,
    llrp_messages,
    microgate,
    mylaps,
    mylaps_records,
    r2000,
    raceresult,
    sportident,
    tagheuer,
    thingmagic,
    trident,
    ultra,
    ultra_records,
)
from hardware.protocols.chronotrack import ChronoTrack
from hardware.protocols.chronotrack_box import SimpleClient
from hardware.protocols.mylaps_box import Exporter
from hardware.protocols.raceresult_usb import RaceResultUsb
from hardware.protocols.raceresult_usb_box import Box as TimingBox
from hardware.protocols.ultra_box import Box as UltraBox
from hardware.registry import KINDS
from racecontrol.domain.reads import Notice, Read, Record
from racecontrol.domain.time import DAY, HOUR, SECOND, iso_local

Says = dict[str, Any]
R = TypeVar("R", Read, Notice)

RECORDS = 138
NOW = 1_795_339_802_123  # 2026-11-22 09:30:02.123, a Sunday
CHICAGO = ZoneInfo("America/Chicago")  # 5 hours behind on 2021-05-08, 6 on the day of `NOW`
ESCAPES = {"\\r": "\r", "\\n": "\n", "\\t": "\t", "\\0": "\0", "\\x10": "\x10", "\\x13": "\x13"}


def heard(name: str, data: bytes, parser: Parser | None = None) -> list[Record]:
    """What a parser says of a record that comes byte by byte, as it does on a slow line."""
    parser = parser or KINDS[name].parser(0)
    if isinstance(parser, Dated):
        parser.today = lambda: NOW
    return [record for byte in data for record in parser.feed(bytes((byte,)))] + parser.flush()


def only(kind: type[R], name: str, data: bytes, parser: Parser | None = None) -> R:
    (record,) = heard(name, data, parser)
    assert isinstance(record, kind), record
    return record


def read(name: str, data: bytes, parser: Parser | None = None) -> tuple[Read, dict[str, str]]:
    """The only record of the data, and its fields by name."""
    found = only(Read, name, data, parser)
    return found, KINDS[name].fields(found)


def notice(name: str, data: bytes, parser: Parser | None = None) -> Notice:
    return only(Notice, name, data, parser)


def at(stamp: int | None, decimals: int = 3) -> str:
    assert stamp is not None
    return iso_local(stamp).replace("T", " ")[: 20 + decimals]


def stamp_of(text: str) -> int:
    return round((datetime.fromisoformat(text) - datetime(1970, 1, 1)).total_seconds() * 1000)


def time_of(stamp: int | None, decimals: int = 3) -> str:
    return at(stamp, decimals)[11:]


def weekday(stamp: int) -> str:
    return f"{datetime.fromisoformat(iso_local(stamp)):%A}"


def words(pattern: str, text: str) -> tuple[str, ...]:
    found = re.fullmatch(pattern, text)
    assert found is not None, text
    return found.groups()


def answered(box: Emulated, data: bytes) -> bytes:
    answer = box.hear(data, NOW)
    assert answer, "the emulated box does not know it"
    return answer


def is_ours(ours: bytes, **says: object) -> Callable[[bytes], Says]:
    """A command that we send, byte for byte."""
    return lambda data: says if data == ours else {"what we send": ours}


# IPICO

_SEEN = {"last seen": "last seen follow-up, keeps first-seen time"}
_DOWNLOAD = {
    "02": "prepare download",
    "070105": "configure download",
    "0101": "start download",
    "0100": "stop download",
    "0700": "clean up",
}
"""What follows instruction 4B (ipico.md 4). None of it is sent from here: it is read in recordings."""


def ipico_read(data: bytes) -> Says:
    one, found = read("ipico", data)
    date, time = at(one.stamp, 2).split()
    says: Says = {"header": one.raw[:2].decode(), "reader": one.reader, "tag": one.chip, "date": date, "time": time}
    says |= {"i": int(found["i"]), "q": int(found["q"]), "lrc": ipico_text.lrc(one.raw[2:-2]).decode()}
    if "tto_index" in found:
        says |= {"tto_index": int(found["tto_index"]), "tto_page": int(found["tto_page"], 16)}
        says |= {"tto_status": found["tto_status"], "status_meaning": _SEEN.get(found["seen"], found["seen"])}
    return says


def ipico_frame(data: bytes) -> tuple[ipico_frames.Frame, str]:
    """A control frame and its words. It is written as it was read."""
    said = notice("ipico", data)
    frame = ipico_frames.decode(said.raw)
    assert frame is not None
    assert ipico_frames.encode(frame) == data
    return frame, said.text


def ipico_gun(data: bytes) -> Says:
    gun = notice("ipico", data)
    frame, _ = ipico_frame(data)
    assert (gun.kind, ipico_frames.encode_gun(gun.stamp or 0)) == ("gun", data)
    config, extra = (f"{byte:02x}" for byte in frame.data[-2:])
    return {"event": "trigger/gun input", "time": at(gun.stamp, 2), "config": config, "extra": extra}


def ipico_clock(data: bytes) -> Says:
    clock = notice("ipico", data)
    frame, _ = ipico_frame(data)
    assert (clock.kind, ipico_frames.encode_clock(clock.stamp or 0)) == ("clock", data)
    return {"time": at(clock.stamp, 2), "weekday": frame.data[3], "config": f"{frame.data[8]:02x}"}


def ipico_set_clock(data: bytes) -> Says:
    frame, text = ipico_frame(data)
    stamp = stamp_of(text.removeprefix("clock set "))
    assert ipico_frames.set_clock(stamp) == data
    return {"set": at(stamp, -1), "weekday": frame.data[3]}


def ipico_mode(data: bytes) -> Says:
    frame, text = ipico_frame(data)
    mode, timeout = words(r"mode (\w+), (\d+) s", text)
    return {"mode": mode, "timeout_s": int(timeout), "mask": frame.data[-1]}


def ipico_download(data: bytes) -> Says:
    _, text = ipico_frame(data)
    return {"command": _DOWNLOAD[text.removeprefix("stored reads ")]}


def ipico_statistics(data: bytes) -> Says:
    assert answered(ipico_frames.Reader(), b"ab00000a51\r\n") == data
    found = words(
        r"statistics firmware (.*), reader (..), CONFIG1 (..), CONFIG3 (..), hardware (..)", ipico_frame(data)[1]
    )
    return dict(zip(("firmware", "reader_id", "config1", "config3", "hardware"), found, strict=True))


def ipico_applied(data: bytes) -> Says:
    found = words(r"clock set applied from (.*)\.(...) to (.*)\.(...)", ipico_frame(data)[1])
    return {"old_mmss": found[0], "old_ms": int(found[1]), "new_mmss": found[2], "new_ms": int(found[3])}


# RACE RESULT

_REFERENCE = b"EPOCHREFSET;00\n4a3caa45;0151bcf5\n\n"


def usb_passing(data: bytes) -> Says:
    one, found = read("raceresult-usb", data)
    return {
        "code": one.chip,
        "wakeup": int(found["wakeup"], 16),
        "tick": int(found["tick"], 16),
        "hits": int(found["hits"]),
        "rssi24_dbm": int(found["level_dbm"]),
        "loop_db": int(found["loop_db"]),
        "battery_raw": round(float(found["battery_v"]) * 10),
        "temperature_raw": found["temperature"],
        "loop_only": found["loop_only"],
        "loop": int(found["loop"]),
        "channel": int(found["channel"]),
        "internal_active": found["internal_active"],
    }


def usb_announced(data: bytes) -> Says:
    epoch = int(data[-9:-1], 16)
    assert RaceResultUsb().announce(epoch * SECOND) == data
    in_time, late = TimingBox(), TimingBox()
    assert in_time.hear(data, NOW) == late.hear(data, NOW) == b""  # it waits for the edge
    assert in_time.edge(NOW + 2000).startswith(b"EPOCHREFSET;00\n4a3caa45;")
    assert late.edge(NOW + 2001) == b""
    return {"epoch": epoch, "utc_if_unix": at(epoch * SECOND, -1), "then": "DTR rising edge within 2 s"}


def usb_reference(data: bytes) -> Says:
    parser = RaceResultUsb()
    parser.announce(0)
    said = notice("raceresult-usb", data, parser)
    when, tick = words(r"time reference (.*) at tick (\w{8})", said.text)
    assert not parser.due()
    return {"rc": "00", "epoch": f"{stamp_of(when) // SECOND:08x}", "tick": int(tick, 16)}


def usb_asked(data: bytes) -> Says:
    parser, box, sent = RaceResultUsb(), TimingBox(), b""
    out = parser.hello()
    while data not in sent and out:
        sent += out
        parser.listen(box.hear(out, NOW))
        out = parser.to_send()
    return {"from_id": int(data[-9:-1], 16)} if data in sent else {"sent": sent}


def usb_answered(data: bytes) -> Says:
    parser = RaceResultUsb()
    parser.feed(_REFERENCE)
    found = [one for one in heard("raceresult-usb", data, parser) if isinstance(one, Read)]
    after = [(one.stamp - 1_245_489_733_000) / SECOND for one in found]
    first = (found[0].seq or 0) - 1
    return {"count": len(found), "first": first, "times_after_ref_s": [round(one * 256) / 256 for one in after]}


def protocol_chosen(data: bytes) -> Says:
    assert raceresult.RaceResult().hello().startswith(data)
    return {"protocol": raceresult.VERSION}


def operation_started(data: bytes) -> Says:
    _, ok, date, _ = notice("raceresult", data).text.split(";")
    return {"ok": ok == "OK", "clock": "unset" if date == "0000-00-00" else date}


def decoder_clock(data: bytes) -> Says:
    clock = notice("raceresult", data)
    assert clock.kind == "clock"
    return {"date": "unset" if clock.text == "clock never set" else clock.text, "time": time_of(clock.stamp)}


def decoder_count(data: bytes) -> Says:
    return {"count": int(words(r"file unnumbered, passings (\d+)", notice("raceresult", data).text)[0])}


def decoder_passing(data: bytes) -> Says:
    one, found = read("raceresult", data)
    unset = found["date"] == "0000-00-00"
    says: Says = {"no": one.seq, "tag": one.chip, "bib": found["code"], "event": found.get("event")}
    says |= {"date": "unset" if unset else found["date"], "time": time_of(one.stamp) if unset else at(one.stamp)}
    says |= {name: int(found[name]) for name in ("hits", "rssi", "file") if name in found}
    return says | {"internal": found.get("internal"), "active": found.get("active") == "1", "box": found.get("box")}


# MYLAPS


def readlite(data: bytes) -> Says:
    one, found = read("mylaps", data + b"\r\n")
    stored = only(Read, "mylaps", b"Finish@Store@" + data + b"@3@$")
    assert stored == one._replace(reader="Finish")
    date, time = at(one.stamp).split()
    says = {name: found[name] for name in ("device", "reader", "lap")} | {"seq": found["sequence"]}
    says |= {"antenna_or_hits": found["antenna or hits"], "csum": mylaps_records.checksum(data).decode()}
    return says | {"chip": one.chip, "time": time, "date": date}


def greeted(data: bytes) -> Says:
    parser = mylaps.MyLaps()
    said = notice("mylaps", data, parser)
    assert b"@AckPong@" in parser.to_send()
    return {"source": said.text.removeprefix("location "), "function": "Pong"}


def pong_answered(data: bytes) -> Says:
    box = Exporter()
    box.hear(data, NOW)
    version = mylaps.VERSION if mylaps.VERSION.encode() in data else ""
    return {"version": version.removeprefix("Version"), "passing_keys": box.wanted[0]}


def acknowledgement(data: bytes) -> bytes:
    """What we answer when the message is stored."""
    parser = mylaps.MyLaps()
    parser.listen(data)
    assert parser.to_send() == b""
    parser.durable()
    return parser.to_send()


def mylaps_passing(data: bytes) -> Says:
    one, _ = read("mylaps", data)
    says: Says = {"chip": one.chip, "location": one.reader, "number": int(acknowledgement(data).split(b"@")[2])}
    return says | dict(zip(("date", "time"), at(one.stamp).split(), strict=True))


def mylaps_passing_dated(data: bytes) -> Says:
    says = mylaps_passing(data)
    return says | {"time": f"{says['date']} {says['time']}"}


def mylaps_acknowledged(data: bytes) -> Says:
    ours = acknowledgement(b"10KM@Passing@t=13:11:30.904|c=0000041|d=120606@1016@$")
    assert ours.partition(b"@")[2] == data.partition(b"@")[2]  # before it: who says so
    return {"ack": int(ours.split(b"@")[2])}


def marker(data: bytes) -> Says:
    gun = notice("mylaps", data)
    assert gun.kind == "gun"
    return {"marker": gun.text.split()[0], "location": gun.text.rpartition(" at ")[2], "time": time_of(gun.stamp)}


def marker_dated(data: bytes) -> Says:
    return marker(data) | {"time": at(notice("mylaps", data).stamp)}


# ChronoTrack


def in_chicago() -> ChronoTrack:
    return ChronoTrack(zone=CHICAGO)


def client(data: bytes) -> Says:
    parser = ChronoTrack()
    said = notice("chronotrack", data, parser)
    assert b"time-format=unix\r\n" in parser.to_send()
    return dict(zip(("client", "version", "protocol"), said.text.split(), strict=True))


def simple_read(data: bytes) -> Says:
    one, found = read("chronotrack", data, in_chicago())
    says: Says = {"seq": int(found["sequence"]), "location": one.reader, "tag": one.chip, "mac": found["MAC"]}
    says |= {"occurrence": int(found["occurrence"]), "antenna": int(found["antenna"])}
    return says | {"time": time_of(one.stamp - 6 * HOUR, 2)}


def simple_gun(data: bytes) -> Says:
    gun = notice("chronotrack", data, in_chicago())
    found = chronotrack_lines.fields(Read("", 0, gun.raw))
    says: Says = {"seq": int(found["sequence"]), "mac": found["MAC"], "location": gun.text.removeprefix("gun at ")}
    assert gun.kind == "gun"
    return says | {"event": chronotrack_lines.GUN, "time": time_of((gun.stamp or 0) - 6 * HOUR, 2)}


def new_location(data: bytes) -> Says:
    said = notice("chronotrack", data, in_chicago())
    found = chronotrack_lines.fields(Read("", 0, said.raw))
    location = said.text.removeprefix("new location ")
    return {"seq": int(found["sequence"]), "location": location, "event": chronotrack_lines.NEW_LOCATION}


def ping(data: bytes) -> Says:
    parser = ChronoTrack()
    parser.feed(SimpleClient().greet())
    parser.to_send()
    for _ in range(ChronoTrack.PING_EVERY):
        parser.tick()
    return {} if parser.to_send() == data else {"pings": False}


def ping_answer(data: bytes) -> Says:
    assert heard("chronotrack", data) == []  # every ten seconds: no record
    return {} if answered(SimpleClient(), b"ping\r\n") == data else {"answers": False}


def file_row(data: bytes) -> Says:
    one, found = read("chronotrack", data)
    says: Says = {"seq": int(found["sequence"]), "tag": one.chip, "unix": one.stamp / 1000, "utc": at(one.stamp, 2)}
    says |= {"antenna": int(found["antenna"]), "rssi": int(found["dBm"]), "count": int(found["count"])}
    return says | {"mac": found["MAC"]}


def file_gun(data: bytes) -> Says:
    gun = notice("chronotrack", data)
    button, time = words(r"Button Press (.*) on the clock of I11A9D()", gun.text)[::-1]
    assert (gun.kind, gun.stamp, button) == ("gun", None, "")  # the zone of that clock is not told
    return {"event": "gun button", "time": time.replace("T", " ")[:22]}


def file_clock(data: bytes) -> Says:
    said = notice("chronotrack", data)
    old, new, _ = words(r"clock of E92EBB set from (.*) to (.*), (.*) s", said.text)
    assert (said.kind, said.stamp) == ("clock", None)
    return {"event": "clock set", "old": old.replace("T", " ")[:22], "new": new.replace("T", " ")[:22]}


# RFID Ultra, J-Chip


def ultra_last(data: bytes) -> Says:
    return {"last_sent": int(notice("ultra", data).text.removeprefix("last sent "))}


def ultra_read(data: bytes) -> Says:
    one, found = read("ultra", data)
    line = ultra_records.read(data.rstrip(b"\n"))
    assert line is not None
    says: Says = {"chip": one.chip, "time": at(one.stamp), "log_id": one.seq, "rewind": line.rewound}
    return says | {"antenna": int(found["antenna"]), "rssi": int(found["rssi"])}


def ultra_volts(data: bytes) -> Says:
    return {"volts": float(words(r"battery (.*) V", notice("ultra", data).text)[0])}


def ultra_state(data: bytes) -> Says:
    return {"reading": notice("ultra", data).text.startswith("reading")}


def ultra_command(data: bytes) -> Says:
    """Start and stop: both are sent around a new time."""
    box = UltraBox()
    box.hear(b"R\n" if data == b"S\n" else b"S\n", NOW)
    before = box.hear(b"?\n", NOW)
    box.hear(data, NOW)
    assert data in ultra_records.set_clock(NOW)
    return {"command": {(b"S=00\n", b"S=10\n"): "start", (b"S=10\n", b"S=00\n"): "stop"}[before, box.hear(b"?\n", NOW)]}


def ultra_set_clock(data: bytes) -> Says:
    clock = notice("ultra", answered(UltraBox(), data))
    assert clock.kind == "clock"
    stamp = int((datetime.strptime(data.decode(), "t %H:%M:%S %d-%m-%Y\n") - datetime(1970, 1, 1)).total_seconds())
    assert ultra_records.set_clock(stamp * SECOND) == b"S\n" + data + b"R\n"
    return {"set": at(stamp * SECOND, -1)}


def ultra_asked(data: bytes) -> Says:
    assert data in ultra.Ultra().hello()
    return {"command": "status" if answered(UltraBox(), data) == b"S=10\n" else "?"}


def jchip_name(data: bytes) -> Says:
    return {"name": words(r"reader (.*), 0 stored reads", notice("jchip", data).text)[0]}


def jchip_clock(data: bytes) -> Says:
    clock = notice("jchip", data)
    assert clock.kind == "clock"
    return {"time": at(clock.stamp, 2)}


def jchip_read(data: bytes) -> Says:
    one, _ = read("jchip", data)
    day = one.stamp // DAY
    return {"tag": one.chip, "time": at(one.stamp) if day else time_of(one.stamp), "index": one.seq, "day": day}


# UHF modules


def r2000_tag(data: bytes) -> Says:
    one, found = read("r2000", data)
    frame = r2000.decode(data)
    says: Says = {"cmd": f"{frame.command:02x}", "pc": found["pc"], "epc": one.chip, "rssi_raw": frame.data[-1]}
    first = "70 (frequency index 28/antenna 0, or tag battery on battery-tag firmware)"
    assert (found["antenna"], found["frequency"]) == ("1", "912.5 MHz")  # index 28
    return says | {"byte4": first if found["first_byte"] == "70" else "", "dbm": int(found["rssi"].split()[0])}


def r2000_read(data: bytes) -> Says:
    assert notice("r2000", data).text.startswith("read 000118300030")
    return {"cmd": f"{r2000.READ:02x}"}


def r2000_command(data: bytes) -> Says:
    """What the emulated board knows; we send two of them."""
    frame = r2000.decode(data)
    assert heard("r2000", answered(r2000.Board(), data)) is not None
    assert r2000.encode_frame(frame.command, frame.data) == data
    says: Says = {"cmd": r2000.COMMANDS[frame.command].removeprefix("set ")}
    if frame.command == r2000.SESSION:
        says |= dict(zip(("session", "target", "repeat"), frame.data, strict=True))
    elif frame.data:
        says |= {"repeat" if data == r2000.ONE_ROUND else "index": frame.data[0]}
    else:
        assert data == r2000.R2000().hello()
    return says


def chafon_tag(data: bytes) -> Says:
    one, found = read("chafon", data)
    says: Says = {"status": f"{data[3]:02x}", "epc": one.chip}
    return says | {"antenna": int(one.reader), "rssi": int(found["rssi"])}


def chafon_tags(data: bytes) -> Says:
    found = heard("chafon", data)
    assert all(isinstance(one, Read) for one in found)
    return {"tags": len(found), "status": f"{data[3]:02x}"}


def chafon_module(data: bytes) -> Says:
    said = notice("chafon", data).text
    assert answered(chafon.Board(), chafon.ASK_INFORMATION) == data
    fw, of_type, power = words(r"firmware (.*), type (.*), power (\d+)", said)
    return {"fw": fw, "type": of_type, "power": int(power)}


def nano_tag(data: bytes) -> Says:
    one, found = read("thingmagic", data)
    says: Says = {"rssi_dbm": int(found["rssi"].split()[0]), "antenna": found["antenna"] + found["receiver"]}
    says |= {"khz": round(float(found["frequency"].split()[0]) * 1000), "epc": one.chip, "pc": found["pc"]}
    return says | {"ms_since_keepalive": int(found["ms_since_keepalive"])}


def nano_write(data: bytes) -> Says:
    assert thingmagic.order(data[2], data[3:-2]) == data
    assert thingmagic.OPERATIONS[data[2]] == "write"
    assert answered(thingmagic.Board(), data) == thingmagic.answer(data[2])
    return {"op": f"{data[2]:02x}"}


def nano_start(data: bytes) -> Says:
    assert thingmagic.START_READING.endswith(data)
    return {"op": f"{thingmagic.START:02x} start"}


def nano_alive(data: bytes) -> Says:
    assert heard("thingmagic", data) == []
    assert answered(thingmagic.Board(), thingmagic.START_READING).endswith(data)
    return {"status": data[3:5].hex()}


# SPORTident


def si_direct(data: bytes) -> Says:
    assert sportident.SportIdent().hello().startswith(data)
    return {"cmd": f"{sportident.DIRECT:02x} {notice('sportident', data).text.split()[0]}"}


def si_direct_answer(data: bytes) -> Says:
    assert answered(sportident.Station(), sportident.SportIdent().hello()).startswith(data)
    station, mode = words("direct mode (....)(..)", notice("sportident", data).text)
    return {"station": int(station, 16), "mode": mode}


def si_system(data: bytes) -> Says:
    said = notice("sportident", answered(sportident.Station(), data))
    assert said.text == "control, sends punches by itself"
    return {"cmd": "read system data"}


def si_ask_clock(data: bytes) -> Says:
    assert sportident.SportIdent().hello().endswith(data)
    return {"cmd": "get clock" if notice("sportident", answered(sportident.Station(), data)).kind == "clock" else ""}


def si_clock(data: bytes) -> Says:
    clock = notice("sportident", data)
    assert clock.stamp is not None
    assert sportident.encode_clock(clock.stamp, 31) == data
    return {"station": 31, "time": at(clock.stamp), "weekday": weekday(clock.stamp)}


def si_beep(data: bytes) -> Says:
    beep, count = words(r"(beep) (\d\d)", notice("sportident", data).text)
    assert sportident.encode_frame(sportident.Frame(sportident.BEEP, bytes((int(count),)))) == data
    answered(sportident.Station(), data)
    return {"cmd": f"{beep} {int(count)}"}


def si_unknown(data: bytes) -> Says:
    cmd, rest = words("command (..) (.*)", notice("sportident", data).text)
    return {"cmd": cmd, "data": rest}


def si_punch(data: bytes) -> Says:
    one, found = read("sportident", data)
    says: Says = {"station": int(one.reader), "card": int(one.chip), "memory": found["memory"]}
    says |= {"pm": one.stamp % DAY >= DAY // 2, "time": time_of(one.stamp, 2)}
    return says | {"weekday": weekday(one.stamp)}


# ALGE, TAG Heuer, GPS

_RUNS = {
    "#WC 002": "new run",
    "#WC 001": "close run",
    "#WC 007 02 00:00 01/01/01": "synchro manual",
}


def alge_line(data: bytes) -> Says:
    said = notice("alge", data)
    short = re.fullmatch(r"new (finish number) (\d+)", said.text)
    if short:
        return {"flag": short[1], "number": int(short[2])}
    what, number, *more = said.text.split(", ")
    flag = ", ".join(one for one in more if one != "manual") or "valid"
    says: Says = {"number": int(number.removeprefix("number ")), "flag": flag, "manual": "manual" in more}
    says["checksum"] = alge.checksum(data[:26]).decode()
    if what.startswith("run time "):
        assert (said.kind, said.stamp) == ("status", None)
        return says | {"channel": "RT", "duration": what.removeprefix("run time ")}
    assert said.kind == ("gun" if flag in ("valid", "no valid number") else "status")
    return says | {"channel": what.removeprefix("channel "), "time": time_of(said.stamp)}


def tag_command(data: bytes) -> Says:
    text = data.split(b"\t")[0].decode()
    assert tagheuer.encode_frame(text) == data
    said, *more = heard("tagheuer", answered(tagheuer.Chronometer(), data))
    assert isinstance(said, Notice)
    assert said.text == "answer C"
    if more:
        assert isinstance(more[0], Notice)
        assert more[0].kind == "gun"
        return {"command": f"software pulse {more[0].text.split(', ')[0]}"}
    return {"command": _RUNS[text]}


def tag_answer(data: bytes) -> Says:
    return {"ack": words(r"answer (\w)", notice("tagheuer", data).text)[0]}


def tag_closed(data: bytes) -> Says:
    return {"run_closed": int(words(r"run closed (\d\d)", notice("tagheuer", data).text)[0])}


def tag_impulse(data: bytes) -> Says:
    said = notice("tagheuer", data)
    channel, number, sequence = words(r"channel (\w+), manual.*?(?:, number (\d+))?, sequence (\d+)", said.text)
    days = ((said.stamp or 0) - 946_684_800_000) // DAY
    says: Says = {"number": int(number) if number else None, "sequence": int(sequence), "channel": channel}
    return says | {"time": time_of(said.stamp), "day": days, "date": at(said.stamp)[:10]}


def sentence(data: bytes) -> Says:
    said = notice("gps", data)
    valid = said.kind == "clock"
    return {"valid": valid, "utc": at(said.stamp) if valid else said.text}


# LLRP, Alien, Trident, Wiclax, Microgate


def llrp_report(data: bytes) -> Says:
    one, found = read("llrp", data)
    says: Says = {"type": llrp_messages.decode(data).type, "epc": one.chip, "antenna": int(one.reader)}
    assert one.stamp == int(found["first_seen_us"]) // 1000
    return says | {"rssi_dbm": int(found["rssi"].split()[0]), "first_seen_us": int(found["first_seen_us"])}


def llrp_alive(data: bytes) -> Says:
    parser = llrp.Llrp()
    assert heard("llrp", data, parser) == []
    answer = llrp_messages.decode(parser.to_send())
    assert answer.type == llrp_messages.KEEPALIVE_ACK
    return {"type": llrp_messages.decode(data).type, "id": answer.id}


def llrp_alive_answer(data: bytes) -> Says:
    parser = llrp.Llrp()
    parser.listen(llrp.order(llrp_messages.KEEPALIVE, number=5))
    assert parser.to_send() == data
    return {"type": llrp_messages.decode(data).type, "id": 5}


def llrp_enable(data: bytes) -> Says:
    assert llrp.order(*llrp.STEPS[2], number=9) == data
    assert heard("llrp", answered(llrp.Reader(), data)) == []
    return {"type": llrp.STEPS[2][0], "rospec": llrp.ROSPEC}


def llrp_close(data: bytes) -> Says:
    ours = llrp_messages.decode(llrp.Llrp().goodbye())
    assert llrp_messages.encode(ours._replace(id=10)) == data
    return {"type": ours.type}


def llrp_event(data: bytes) -> Says:
    said = notice("llrp", data)
    ((_, inside),) = llrp_messages.parameters(llrp_messages.decode(data).data)
    microseconds = int.from_bytes(dict(llrp_messages.parameters(inside))[llrp_messages.UTC], "big")
    assert (said.kind, said.stamp) == ("clock", microseconds // 1000)
    connection = {"connected": "success"}[said.text.split(",")[0]]
    return {"type": llrp_messages.decode(data).type, "connection": connection, "utc_us": microseconds}


def alien_tag(data: bytes) -> Says:
    one, found = read("alien", data)
    says: Says = {"tag": one.chip, "time": at(one.stamp, -1), "count": int(found["ReadCount"])}
    return says | {"antenna": int(one.reader)}


def alien_document(data: bytes) -> Says:
    """Shortened in the manual: three dots stand for what was left out, the time too."""
    one, found = read("alien", data.replace(b"...", b""))
    assert (one.stamp, found) == (0, {})
    return {"tag": one.chip}


def trident_read(data: bytes) -> Says:
    one, found = read("trident", data)
    says: Says = {"reader": found["reader"], "receiver": int(found["receiver"]), "tag": one.chip}
    says |= {"count": int(found["count"]), "time": at(one.stamp, 2)}
    return says | {"type": found["type"], "rssi": found["rssi"]}


def trident_set_clock(data: bytes) -> Says:
    clock = notice("trident", answered(trident.Reader(), data))
    assert trident.set_clock(clock.stamp or 0) == data
    return {"set": at(clock.stamp, -1)}


def trident_clock(data: bytes) -> Says:
    clock = notice("trident", data)
    assert (clock.kind, trident.encode_clock(clock.stamp or 0)) == ("clock", data)
    return {"time": at(clock.stamp, -1)}


def wiclax_read(data: bytes) -> Says:
    one, found = read("wiclax", data)
    rewound = data.endswith(b";1\r")
    assert KINDS["wiclax"].encode(one) == data
    return {"chip": one.chip, "time": at(one.stamp), "device": one.reader, "lap": int(found["lap"]), "rewind": rewound}


def wiclax_alive(data: bytes) -> Says:
    box = KINDS["wiclax"].emulated()
    assert answered(box, b"CLOCK\r").startswith(data)
    return {"heartbeat": heard("wiclax", data) == []}


def microgate_impulse(data: bytes) -> Says:
    said = notice("microgate", data)
    assert said.kind == "gun"
    channel, number, group = words(r"channel (.*), number (\d+)(?:, group (\d+))?", said.text)
    says: Says = {"channel": channel, "number": int(number), "group": int(group or 0), "flag": "0"}
    return says | {"time": time_of(said.stamp)}


READ: dict[str, Callable[[bytes], Says]] = {
    **dict.fromkeys(("ipico-spec-example", "ipico-live", "ipico-fsls-no-tto", "ipico-stored"), ipico_read),
    **dict.fromkeys(("ipico-tto-first", "ipico-tto-last", "ipico-tto-event"), ipico_read),
    "ipico-gun": ipico_gun,
    "ipico-get-clock": is_ours(ipico_frames.ask_clock(), command="get clock"),
    "ipico-clock-reply": ipico_clock,
    "ipico-set-clock": ipico_set_clock,
    "ipico-ack-set-clock": lambda data: {"ack": f"0x{ipico_frame(data)[0].instruction:02x}"},
    "ipico-mode-query": is_ours(ipico_frames.ask_mode(), query="CONFIG3"),
    "ipico-mode-reply": ipico_mode,
    "ipico-mode-set-event": ipico_mode,
    "ipico-error-unknown": lambda data: {"error": ipico_frame(data)[1].removeprefix("error: ")},
    **{f"ipico-download-{number}": ipico_download for number in range(1, 6)},
    "ipico-stats": ipico_statistics,
    "ipico-set-applied": ipico_applied,
    **dict.fromkeys(("rru-1", "rru-2", "rru-3", "rru-fw26"), usb_passing),
    "rru-epoch-set": usb_announced,
    "rru-epoch-reply": usb_reference,
    "rru-passingget": usb_asked,
    "rru-passingget-reply": usb_answered,
    "rr-decoder-1": protocol_chosen,
    "rr-decoder-2": operation_started,
    "rr-decoder-3": decoder_clock,
    "rr-decoder-4": decoder_count,
    **{f"rr-decoder-{number}": decoder_passing for number in (5, 6, 7)},
    **{f"mylaps-rl-{number}": readlite for number in range(1, 5)},
    "mylaps-1": greeted,
    "mylaps-2": pong_answered,
    "mylaps-3": mylaps_passing,
    "mylaps-4": mylaps_acknowledged,
    "mylaps-5": marker,
    "mylaps-6": marker_dated,
    "mylaps-7": mylaps_passing_dated,
    "chronotrack-1": client,
    "chronotrack-2": simple_read,
    "chronotrack-3": simple_gun,
    "chronotrack-4": new_location,
    "chronotrack-5": ping,
    "chronotrack-6": ping_answer,
    "chronotrack-7": file_row,
    "chronotrack-8": file_gun,
    "chronotrack-9": file_clock,
    "ultra-1": ultra_last,
    "ultra-2": ultra_read,
    "ultra-3": ultra_volts,
    "ultra-4": ultra_state,
    "ultra-5": ultra_command,
    "ultra-6": ultra_command,
    "ultra-7": ultra_set_clock,
    "ultra-8": is_ours(ultra_records.replay(ultra_records.EPOCH, ultra_records.EPOCH), command="rewind all"),
    "ultra-9": ultra_asked,
    "jchip-1": jchip_name,
    "jchip-2": is_ours(jchip.ASK_TIME, command="get time"),
    "jchip-3": jchip_clock,
    "jchip-4": is_ours(jchip.SEND, command="send"),
    "jchip-5": jchip_read,
    "jchip-6": jchip_read,
    "r2000-tag": r2000_tag,
    "r2000-read": r2000_read,
    **dict.fromkeys(("r2000-fw", "r2000-rt", "r2000-session", "r2000-ant2"), r2000_command),
    **dict.fromkeys(("chafon-1tag", "chafon-ant3", "chafon-short"), chafon_tag),
    **dict.fromkeys(("chafon-2tags", "chafon-none"), chafon_tags),
    "chafon-info": chafon_module,
    "chafon-cmd-info": is_ours(chafon.ASK_INFORMATION, cmd="get info"),
    "chafon-cmd-inv": is_ours(chafon.ONE_ROUND, cmd="inventory"),
    "nano-tag": nano_tag,
    "nano-write": nano_write,
    "nano-start": nano_start,
    "nano-stop": is_ours(thingmagic.STOP, op="2f stop"),
    "nano-version": is_ours(thingmagic.ASK_VERSION, op="03"),
    "nano-keepalive": nano_alive,
    "si-direct": si_direct,
    "si-direct-reply": si_direct_answer,
    "si-sysval": si_system,
    "si-gettime": si_ask_clock,
    "si-time-reply": si_clock,
    "si-beep": si_beep,
    "si-unit-test": si_unknown,
    "sportident-synthetic-d3": si_punch,
    **{f"alge-{number}": alge_line for number in range(1, 9)},
    **{f"tag-{number}": tag_command for number in range(1, 5)},
    "tag-5": tag_answer,
    "tag-6": tag_closed,
    "tag-7": tag_impulse,
    "tag-8": tag_impulse,
    **{f"nmea-{number}": sentence for number in range(1, 6)},
    "llrp-report": llrp_report,
    "llrp-keepalive": llrp_alive,
    "llrp-keepalive-ack": llrp_alive_answer,
    "llrp-enable": llrp_enable,
    "llrp-close": llrp_close,
    "llrp-event": llrp_event,
    "alien-text": alien_tag,
    "alien-xml": alien_document,
    "trident-fs": trident_read,
    "trident-setdate": trident_set_clock,
    "trident-date-reply": trident_clock,
    "wiclax-1": wiclax_read,
    "wiclax-2": wiclax_alive,
    "microgate-v1-start": microgate_impulse,
    "microgate-v2-finish": microgate_impulse,
    "microgate-enable": is_ours(microgate.MicrogateOnline().hello(), command="enable on-line output"),
}

LEFT_OUT = {("nmea-3", "utc"): "without a fix the time does not count, so it is not read"}


def records(shared: Path) -> dict[str, dict[str, Any]]:
    every = json.loads((shared / "protocols/samples.json").read_text(encoding="utf-8"))["samples"]
    return {one["id"]: one for one in every}


def raw(record: dict[str, Any]) -> bytes:
    text = record["bytes"]
    if record["encoding"] == "hex":
        return bytes.fromhex(text)
    for escape, character in ESCAPES.items():
        text = text.replace(escape, character)
    return text.encode()


def cut(value: object) -> object:
    """Times to the ms: what is finer is cut when it is read; SPORTident's 1/256 s are rounded up."""
    if not isinstance(value, str):
        return value
    short = re.sub(r"(:\d\d\.\d{3})\d+", r"\1", value.replace(":55.5625", ":55.563"))
    return re.sub(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.0+)?$", r"\1", short)


def test_each_record_is_read(shared: Path) -> None:
    every = records(shared)
    assert len(every) == RECORDS
    assert set(READ) == set(every)
    said = {str(one) for name in READ for one in every[name].values()}
    assert not any("UNCONFIRMED" in one for one in said)


@pytest.mark.parametrize("name", READ)
def test_a_record_says_what_stands_beside_it(name: str, shared: Path) -> None:
    record = records(shared)[name]
    found = READ[name](raw(record))
    says = {key: cut(value) for key, value in record["decoded"].items() if (name, key) not in LEFT_OUT}
    assert {key: cut(found.get(key, "not found")) for key in says} == says
    assert says or found == {}


def test_what_is_left_out_of_a_record_stands_there(shared: Path) -> None:
    every = records(shared)
    assert all(key in every[name]["decoded"] for name, key in LEFT_OUT)
    (said,) = heard("gps", raw(every["nmea-3"]))
    assert said == Notice("status", None, raw(every["nmea-3"]).strip(), "no fix: its time does not count")
