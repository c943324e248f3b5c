"""Commands that make a race file and put facts into it."""

import argparse
import json
import sys
from typing import get_args

from racecontrol.domain.codec import to_plain
from racecontrol.domain.facts import Closed, Entered, Gun, Logged, Ruled, Ruling, Void
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import instant, iso
from racecontrol.exchange import entries_csv, event_toml
from racecontrol.session import Session
from racecontrol.store.codec import kind_of


def new(args: argparse.Namespace) -> int:
    """Set-up and entries are read in full before a file is made: nothing is left half done."""
    setup = event_toml.load(args.event)
    brought = entries_csv.load(args.entries, setup, {}) if args.entries else None
    if brought and brought.rejected:
        raise Refused(brought.rejected)
    with Session.create(args.file, setup) as session:
        if brought:
            session.do(Entered(brought.added))
        print(f"{args.file}: {setup.event.name}, {len(session.field)} entries")
    return 0


def entries(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        brought = entries_csv.load(args.entries, session.setup, session.field.state.entries)
        if brought.rejected and not args.skip_bad:
            raise Refused(brought.rejected)
        _say(*brought.rejected)
        if brought.strange:
            _say(f"{args.entries.name}: columns kept as they are: {', '.join(brought.strange)}")
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
        chosen = [logged for logged in session.log if args.bib is None or _touches(logged, args.bib)]
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


def _touches(logged: Logged, bib: str) -> bool:
    match logged.fact:
        case Ruling():
            return logged.fact.bib == bib
        case Entered():
            return any(entry.bib == bib for entry in logged.fact.entries)
        case _:
            return False


def _what(session: Session, logged: Logged) -> str:
    """The fact in a few words."""
    zone = session.setup.event.timezone
    match logged.fact:
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
        case fact:
            return kind_of(fact)


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
        "data": to_plain(logged.fact),
        "void": logged.number in session.field.state.voided,
    }


def _say(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)
