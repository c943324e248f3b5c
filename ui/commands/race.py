"""Commands that make a race file and put facts into it."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any, get_args

from hardware.registry import kind
from racecontrol.domain.codec import to_plain
from racecontrol.domain.facts import Closed, Configured, Entered, Fact, Gun, Logged, Ruled, Ruling, Trigger, Void
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.domain.time import instant, iso
from racecontrol.exchange import entries_csv, event_toml
from racecontrol.session import Session
from racecontrol.store.codec import kind_of


def new(args: argparse.Namespace) -> int:
    """Set-up and entries are read in full before a file is made: nothing is left half done."""
    setup = event_toml.load(args.event)
    unknown = [f"{args.event.name}: {fault}" for fault in _protocol_faults(setup)]
    if unknown:
        raise Refused(unknown)
    brought = entries_csv.load(args.entries, setup, {}) if args.entries else None
    if brought and brought.rejected:
        raise Refused(brought.rejected)
    with Session.create(args.file, setup) as session:
        try:
            if brought:
                session.do(Entered(brought.added), why=f"from {args.entries.name}")
        except BaseException:
            session.close()
            args.file.unlink()
            raise
        print(f"{args.file}: {setup.event.name}, {len(session.field)} entries")
    if brought:
        _say_strange(args.entries.name, brought.strange)
    return 0


def _protocol_faults(setup: Setup) -> Iterator[str]:
    for decoder in setup.decoders:
        try:
            kind(decoder.protocol)
        except Refused as refused:
            yield from (f"decoder {decoder.code}: {fault}" for fault in refused.faults)


def entries(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        brought = entries_csv.load(args.entries, session.setup, session.field.state.entries)
        if brought.rejected and not args.skip_bad:
            raise Refused(brought.rejected)
        _say(*brought.rejected)
        _say_strange(args.entries.name, brought.strange)
        if (brought.added or brought.changed) and not args.dry_run:
            session.do(Entered(brought.added + brought.changed), why=f"from {args.entries.name}")
    print(
        f"{len(brought.added)} added, {len(brought.changed)} changed, "
        f"{brought.unchanged} unchanged, {brought.rejected_rows} rejected" + (" (dry run)" if args.dry_run else "")
    )
    return 0


def gun(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        event = session.setup.event
        try:
            at = instant(args.time, event.date, event.timezone)
        except ValueError as fault:
            raise Refused(f"TIME: {fault}") from None
        changes = session.do(Gun(args.wave, at, "typed"), why=args.reason)
        print(f"fact {changes.facts[0].number}: gun of wave {args.wave} at {iso(at, event.timezone)}")
    return 0


def rule(args: argparse.Namespace) -> int:
    status = args.status.upper()
    if status not in get_args(Ruled):
        raise Refused(f"STATUS: {args.status!r} is not one of {', '.join(get_args(Ruled))}")
    with Session.open(args.file) as session:
        changes = session.do(Ruling(args.bib, status, args.rule), why=args.reason)
        print(f"fact {changes.facts[0].number}: {args.bib} is {status} {args.rule}".rstrip())
    return 0


def close(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        changes = session.do(Closed(args.race), why=args.reason)
        print(f"fact {changes.facts[0].number}: {args.race or 'every race'} closed")
    return 0


def void(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        changes = session.do(Void(args.fact), why=args.reason)
        print(f"fact {changes.facts[0].number}: fact {args.fact} is void")
    return 0


def show_log(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        chosen = session.log if args.bib is None else list(_about(session.log, args.bib))
        if args.bib is not None and not chosen:
            raise Refused(f"bib {args.bib!r} is not in the log; check the number")
        if args.format == "json":
            print(json.dumps([_as_json(session, logged) for logged in chosen], ensure_ascii=False, indent=1))
        else:
            for logged in chosen:
                print(_as_line(session, logged))
    return 0


def check(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        counts = session.journal.counts()
        faults = session.journal.integrity()
    for what, count in counts.items():
        print(f"{what}: {count:,}")
    _say(*(f"{args.file}: {fault}; keep the file as it is and work on with a back-up" for fault in faults))
    print(f"{args.file}: whole" if not faults else f"{args.file}: damaged")
    return 1 if faults else 0


def backup(args: argparse.Namespace) -> int:
    if args.dest.exists():
        raise Refused(f"{args.dest}: is there already; choose another name")
    with Session.open(args.file) as session:
        session.journal.backup(args.dest)
    print(f"{args.dest}: {args.dest.stat().st_size:,} bytes")
    return 0


def _about(log: list[Logged], bib: str) -> Iterator[Logged]:
    """The facts that name this bib, and what took them back."""
    numbers: set[int] = set()
    for logged in log:
        if _names(logged.fact, bib) or (isinstance(logged.fact, Void) and logged.fact.fact in numbers):
            numbers.add(logged.number)
            yield logged


def _names(fact: Fact, bib: str) -> bool:
    match fact:
        case Ruling():
            return fact.bib == bib
        case Entered():
            return any(entry.bib == bib for entry in fact.entries)
        case _:
            return False


def _what(session: Session, logged: Logged) -> str:
    """The fact in a few words."""
    zone = session.setup.event.timezone
    match logged.fact:
        case Configured(setup):
            return f"set-up of {setup.event.name}"
        case Trigger(decoder, at):
            return f"start contact of {decoder} at {iso(at, zone)}"
        case Gun(wave, at, source):
            return f"gun of wave {wave} at {iso(at, zone)} ({source})"
        case Entered(entered):
            return f"{len(entered)} {'entry' if len(entered) == 1 else 'entries'}"
        case Ruling(bib, status, of_rule):
            return f"{bib} is {status} {of_rule}".rstrip()
        case Closed(race):
            return f"{race or 'every race'} closed"
        case Void(number):
            return f"fact {number} void"


def _as_line(session: Session, logged: Logged) -> str:
    void_mark = " [void]" if logged.number in session.field.state.voided else ""
    why = f": {logged.why}" if logged.why else ""
    when = iso(logged.at, session.setup.event.timezone)
    return f"{logged.number:>5}  {when}  {logged.by}  {_what(session, logged)}{why}{void_mark}"


def _as_json(session: Session, logged: Logged) -> dict[str, object]:
    zone = session.setup.event.timezone
    return {
        "fact": logged.number,
        "at": iso(logged.at, zone),
        "by": logged.by,
        "why": logged.why,
        "kind": kind_of(logged.fact),
        "what": _what(session, logged),
        "data": _data(logged.fact),
        "void": logged.number in session.field.state.voided,
    }


def _data(fact: Fact) -> Any:
    """The fact's fields; of entries only the bibs: who they are and when they were born is no matter of the log."""
    return {"bibs": [entry.bib for entry in fact.entries]} if isinstance(fact, Entered) else to_plain(fact)


def _say_strange(name: str, columns: tuple[str, ...]) -> None:
    if columns:
        _say(f"{name}: columns kept as they are: {', '.join(columns)}")


def _say(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)
