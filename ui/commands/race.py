"""Commands that make a race file and put facts into it."""

import argparse
import json
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from tqdm import tqdm

from racecontrol.domain.codec import to_plain
from racecontrol.domain.facts import ChipGiven, Entered, Fact, Keyed, Logged, Settled, Void
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import iso
from racecontrol.domain.wording import counted, fact_text
from racecontrol.exchange import entries_csv
from racecontrol.session import Session
from racecontrol.store.check import findings
from racecontrol.store.check_end import cut_off
from racecontrol.store.codec import kind_of
from racecontrol.store.copies import copies
from racecontrol.store.journal import Journal
from ui.commands.mirror import mirror_faults, mirror_not_begun
from ui.commands.recording import recording
from ui.commands.setup import load
from ui.making import make_race


def new(args: argparse.Namespace) -> int:
    """Set-up and entries are read in full before a file is made: nothing is left half done."""
    setup = load(args.event)
    made = make_race(args.file, setup, args.entries)
    print(f"{args.file}: {setup.event.name}, {counted(made.entries, 'entry', 'entries')}")
    if args.entries:
        _say_strange(args.entries.name, made.strange)
    return 0


def entries(args: argparse.Namespace) -> int:
    with recording(args.file) as session:
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


def show_log(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        chosen = session.log if args.bib is None else list(_about(session, args.bib))
        if args.bib is not None and not chosen:
            raise Refused(f"bib {args.bib!r} is not in the log; check the number")
        if args.format == "json":
            print(json.dumps([_as_json(session, logged) for logged in chosen], ensure_ascii=False, indent=1))
        else:
            for logged in chosen:
                print(_as_line(session, logged))
    return 0


def check(args: argparse.Namespace) -> int:
    """The rows themselves are looked at: a file that no session can open is checked too."""
    with closing(Journal.open(args.file)) as journal:
        counts = _counts(journal)
        with tqdm(total=counts.get("reads"), unit=" reads", disable=None, leave=False) as bar:
            faults = findings(journal, bar.update) + cut_off(journal, copies(args.file))
    try:
        with Session.open(args.file) as session:
            astray = mirror_faults(session)
            not_begun = mirror_not_begun(session)
    except Refused as refused:
        astray, not_begun, faults = [], "", list(dict.fromkeys((*faults, *refused.faults)))
    for what, count in counts.items():
        print(f"{what}: {count:,}")
    _say(*(f"{args.file}: {fault.removeprefix(f'{args.file}: ')}" for fault in faults))
    _say(*astray, *filter(None, [not_begun]))
    mirror = "; ITS MIRROR IS NOT AS IT SHOULD BE" if astray else ""
    print(f"{args.file}: {'not ' if faults else ''}whole{mirror}")
    return 1 if faults or astray else 0


def _counts(journal: Journal) -> dict[str, int]:
    """Nothing when not even that can be read: the findings say why."""
    try:
        return journal.counts()
    except Refused:
        return {}


def backup(args: argparse.Namespace) -> int:
    """DEST: a name, or a folder that is there."""
    dest = Path(args.dest)
    if args.dest.endswith(("/", os.sep)) and not dest.is_dir():
        raise Refused(f"{args.dest}: there is no such folder; make it first, or write the name of the copy")
    dest = dest / args.file.name if dest.is_dir() else dest
    if not dest.parent.is_dir():
        raise Refused(f"{dest.parent}: is no folder, so {dest.name} cannot be put there; choose another folder")
    if dest.exists():
        raise Refused(f"{dest}: is there already; choose another name")
    with Session.open(args.file) as session:
        session.journal.backup(dest)
    print(f"{dest}: {dest.stat().st_size:,} bytes")
    return 0


def _about(session: Session, bib: str) -> Iterator[Logged]:
    """The facts that touch this bib, and what took them back."""
    chips = _chips(session, bib)
    numbers: set[int] = set()
    for logged in session.log:
        if _touches(logged.fact, bib, chips) or (isinstance(logged.fact, Void) and logged.fact.fact in numbers):
            numbers.add(logged.number)
            yield logged


def _chips(session: Session, bib: str) -> set[str]:
    """Every chip that was this bib's at any time, in lower case."""
    entered = [e for one in session.log if isinstance(one.fact, Entered) for e in one.fact.entries if e.bib == bib]
    entered += [session.field.state.entries[bib]] if bib in session.field.state.entries else []
    given = [one.fact.chip for one in session.log if isinstance(one.fact, ChipGiven) and one.fact.bib == bib]
    return {chip.lower() for chip in (*(chip for entry in entered for chip in entry.chips), *given)}


def _touches(fact: Fact, bib: str, chips: Collection[str]) -> bool:
    """Whether the fact names this bib or gives one of its chips to somebody."""
    match fact:
        case Entered():
            return any(entry.bib == bib for entry in fact.entries)
        case ChipGiven():
            return fact.bib == bib or fact.chip.lower() in chips
        case Settled():
            return bib in fact.key.split(":")[1:]
        case _:
            return bib in (getattr(fact, "bib", None), getattr(fact, "other", None))


def _as_line(session: Session, logged: Logged) -> str:
    void_mark = " [void]" if logged.number in session.field.state.voided else ""
    why = f": {logged.why}" if logged.why else ""
    event = session.setup.event
    when = iso(logged.at, event.timezone)
    return f"{logged.number:>5}  {when}  {logged.by}  {fact_text(logged.fact, event)}{why}{void_mark}"


def _as_json(session: Session, logged: Logged) -> dict[str, object]:
    zone = session.setup.event.timezone
    return {
        "fact": logged.number,
        "at": iso(logged.at, zone),
        "by": logged.by,
        "why": logged.why,
        "kind": kind_of(logged.fact),
        "what": fact_text(logged.fact, session.setup.event),
        "data": _data(logged.fact),
        "void": logged.number in session.field.state.voided,
    }


def _data(fact: Fact) -> Any:
    """The fact's fields; of entries only the bibs: who they are and when they were born is no matter of the log. Nor is
    the secret half of a key."""
    match fact:
        case Entered():
            return {"bibs": [entry.bib for entry in fact.entries]}
        case Keyed():
            return {"public": fact.public}
        case _:
            return to_plain(fact)


def _say_strange(name: str, columns: tuple[str, ...]) -> None:
    if columns:
        _say(f"{name}: columns kept as they are: {', '.join(columns)}")


def _say(*lines: str) -> None:
    for line in lines:
        print(line, file=sys.stderr)
