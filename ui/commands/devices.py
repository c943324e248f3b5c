"""Commands that read decoders, recordings of decoders, or play one."""

import argparse
import csv
import io
import json
import signal
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from itertools import islice
from typing import Any

from tqdm import tqdm

from hardware import wiring
from hardware.clock_words import offset_text
from hardware.decoder_kind import DecoderKind
from hardware.emulator import capture, scenario
from hardware.emulator.device import emulate as play
from hardware.link import Link
from hardware.link_state import OPEN, LinkState
from hardware.links import Links
from hardware.registry import KINDS, kind
from hardware.talking import COMMIT, replay
from racecontrol.domain.reads import Garbage, Notice, Read
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Decoder
from racecontrol.domain.time import iso_local, wall
from racecontrol.domain.wording import counted
from racecontrol.exchange.files import read_bytes
from racecontrol.live import Live
from racecontrol.session import Session
from racecontrol.sitting import Sitting, opening_report
from ui.commands.output import deliver
from ui.commands.recording import recording

HOSTED = frozenset(name for name, one in KINDS.items() if one.clock == "host" or one.contact)
"""Protocols of boxes that have no clock of their own."""


def decode(args: argparse.Namespace) -> int:
    of = kind(args.protocol)
    parser = of.parser(0)
    records = parser.feed(read_bytes(args.capture)) + parser.flush()
    reads = [record for record in records if isinstance(record, Read)]
    garbage = [record for record in records if isinstance(record, Garbage)]
    events = [record for record in records if isinstance(record, Notice)]
    document = {
        "reads": [_read_row(of, read) for read in reads],
        "garbage": [{"offset": one.offset, "length": len(one.raw), "reason": one.reason} for one in garbage],
        "events": [_event_row(event) for event in events],
    }
    if args.format == "json":
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        deliver(_tables(document), None)
        print(
            f"{counted(len(reads), 'read')}, {len(garbage):,} garbage, {counted(len(events), 'event')}", file=sys.stderr
        )
    return 0


def _read_row(of: DecoderKind, read: Read) -> dict[str, Any]:
    at = iso_local(read.stamp) + ("" if of.clock == "local" else "Z")
    return {"seq": read.seq, "chip": read.chip, "at": at, "raw": _text(read.raw), **of.fields(read)}


def _event_row(event: Notice) -> dict[str, Any]:
    at = None if event.stamp is None else iso_local(event.stamp)
    return {"kind": event.kind, "at": at, "text": event.text, "raw": _text(event.raw)}


def _text(raw: bytes) -> str:
    return raw.decode("ascii", "backslashreplace")


def _tables(document: dict[str, list[dict[str, Any]]]) -> bytes:
    """Reads, then garbage, then events: a header row before each, an empty line between."""
    out = io.StringIO(newline="")
    for name, rows in document.items():
        if rows or name == "reads":
            out.write("\n" if out.tell() else "")
            columns = list(dict.fromkeys(key for row in rows for key in row)) or ["seq", "chip", "at", "raw"]
            writer = csv.DictWriter(out, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return out.getvalue().encode()


def replay_(args: argparse.Namespace) -> int:
    with recording(args.file) as session:
        (decoder,) = _decoders(session, [args.decoder])
        size = len(read_bytes(args.capture))
        pieces = replay(args.capture, kind(decoder.protocol), decoder.code, session.clock)
        reads = garbage = 0
        with tqdm(total=size, unit="B", unit_scale=True, disable=None) as bar:
            while batch := list(islice(pieces, COMMIT)):
                changes = session.do(*batch)
                reads, garbage = reads + changes.reads, garbage + changes.garbage
                bar.update(sum(len(record.raw) for heard in batch for record in heard.records))
    print(f"{args.decoder}: {counted(reads, 'read')} stored, {garbage:,} garbage")
    return 0


def _decoders(session: Session, wanted: Sequence[str] | None) -> list[Decoder]:
    """The wanted decoders of the set-up, or all of them. Raises Refused for a stranger."""
    known = {decoder.code: decoder for decoder in session.setup.decoders}
    strangers = [code for code in wanted or () if code not in known]
    if strangers:
        names = ", ".join(known) or "none are set up"
        raise Refused(f"decoder {code!r} is not in this event; write one of {names}" for code in strangers)
    if not known:
        raise Refused("this event has no decoders; write [[decoders]] into its event.toml")
    return [decoder for code, decoder in known.items() if not wanted or code in wanted]


def listen(args: argparse.Namespace) -> int:
    """Ends when nothing came for `--until-idle` seconds, on Ctrl-C and on a polite kill; what was read is stored.

    With `--until-idle`, a port that was never open is a failure.
    """
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopping.set())
    with ExitStack() as stack:
        session = stack.enter_context(Session.open(args.file))
        chosen = _decoders(session, args.decoder)
        sitting = stack.enter_context(closing(Sitting.claim(args.file, session.clock(), window=False)))
        memories = wiring.memories(session.setup)
        if told := opening_report(sitting, session, memories) if sitting.mine else _beside(sitting):
            print(told, file=sys.stderr)
        live = Live(session, lambda standings: None, alone=sitting.mine)
        opened: set[str] = set()

        def changed(code: str, state: LinkState) -> None:
            if state in OPEN:
                opened.add(code)
            if state is LinkState.CONNECTING:
                live.boxes.connected(code)

        links = Links(
            chosen,
            live.hear,
            changed,
            session.clock,
            session.numbers,
            session.setup.event.timezone,
        )
        live.on_durable(links.durable)
        live.start()
        links.start()
        _watch(links, live, args, stopping)
        links.stop()
        live.close()
        document = {"decoders": {link.decoder.code: _counters(link, live) for link in links}}
    print(json.dumps(document, indent=1) if args.format == "json" else _line(document["decoders"]))
    never = [link for link in links if link.decoder.code not in opened] if args.until_idle is not None else []
    for link in never:
        if not link.trouble:  # else it was told already
            print(f"{link.decoder.port}: was never open; check the cable and the name", file=sys.stderr)
    return 1 if never else 0


def _beside(sitting: Sitting) -> str:
    """Raises Refused beside a window: both would open each port, and a port is one program's."""
    if sitting.other and sitting.other.window:
        raise Refused(
            f"{sitting.path}: {sitting.other} has this race open in a window, which hears its decoders; "
            "look there, or close that window first"
        )
    return f"{sitting.path}: {sitting.other or 'another program'} has this race open too; what both hear is stored once"


def _watch(links: Links, live: Live, args: argparse.Namespace, stopping: threading.Event) -> None:
    """Until told to stop, or idle: a line of counters each second, and every new trouble once."""
    last_heard, last_change = (-1, -1), time.monotonic()
    told: set[str] = set()
    while not stopping.wait(1.0 if args.until_idle is None else min(1.0, args.until_idle / 4)):
        troubles = {link.trouble for link in links} | {live.trouble, live.told}
        for trouble in sorted(troubles - told - {""}):
            print(trouble, file=sys.stderr)
        told |= troubles
        heard = sum(link.reads for link in links), sum(link.garbage for link in links)  # bytes: some answer each second
        if heard != last_heard:
            last_heard, last_change = heard, time.monotonic()
        elif args.until_idle is not None and time.monotonic() - last_change >= args.until_idle:
            return
        if args.format == "text":
            print(_line({link.decoder.code: _counters(link, live) for link in links}), flush=True)


def _counters(link: Link, live: Live) -> dict[str, Any]:
    code, counts = link.decoder.code, live.counts()
    now = live.session.clock()
    shown = wall(now, live.session.setup.event.timezone)
    clock = live.boxes.box(code, now).clock if link.decoder.protocol not in HOSTED else None
    return {
        "bytes": link.bytes,
        "reads": link.reads,
        "garbage": link.garbage,
        "stored": counts.stored.get(code, 0),
        "repeated": counts.repeated.get(code, 0),
        "recovered": counts.recovered.get(code, 0),
        "state": str(link.state),
        "clock_ahead_ms": None if clock is None else clock.ahead,
        "clock": "" if clock is None else offset_text(clock.ahead, shown),
    }


def _line(counters: dict[str, dict[str, Any]]) -> str:
    return "  ".join(
        f"{code} {one['state']} {one['bytes']:,} B {one['reads']:,} reads {one['garbage']:,} garbage "
        f"{one['stored']:,} stored{_again(one)}{one['clock'] and ' clock ' + one['clock']}"
        for code, one in counters.items()
    )


def _again(one: dict[str, Any]) -> str:
    """What came again, and what was fetched from the decoder's memory; nothing where there is none of it."""
    words = (f"{one['repeated']:,} came again", one["repeated"]), (f"{one['recovered']:,} recovered", one["recovered"])
    told = ", ".join(text for text, count in words if count)
    return f" ({told})" if told else ""


def emulate(args: argparse.Namespace) -> int:
    of = kind(args.protocol)
    if (args.capture is None) == (args.scenario is None):
        raise Refused("say what to play: either --capture FILE or --scenario FILE")
    if args.speed <= 0:
        raise Refused(f"--speed: {args.speed:g} stands still; write a number above 0")
    schedule = (
        capture.from_capture(args.capture, of)
        if args.capture is not None
        else scenario.from_scenario(scenario.load(args.scenario), of, args.scenario.stem)
    )
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopping.set())
    sent = play(schedule, args.port, args.speed, lambda url: print(url, flush=True), stopping.is_set)
    print(f"sent {counted(sent, 'read')}")
    return 0
