"""The set-up of a race file: written out as event.toml, and exchanged for a changed one."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from hardware import wiring
from racecontrol.domain.counting import done_text
from racecontrol.domain.facts import Configured
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.domain.wording import counted
from racecontrol.exchange import event_toml
from racecontrol.preview import Preview, preview
from racecontrol.scoring.difference_words import summary
from racecontrol.session import Session
from ui.commands.foreseen import as_text, of_file
from ui.commands.output import deliver
from ui.commands.recording import recording
from ui.setup_told import changes


def load(path: Path) -> Setup:
    """A set-up whose ports may be ports. What only this computer lacks is told and hinders nothing: a set-up may be
    written at home. Raises Refused."""
    setup = event_toml.load(path, wiring.faults)
    for line in event_toml.told(path, wiring.warnings(setup)):
        print(line, file=sys.stderr)
    return setup


def setup_(args: argparse.Namespace) -> int:
    if args.event is None:
        return _write(args)
    if args.out is not None:
        raise Refused(f"-o {args.out}: nothing is written when {args.event.name} is brought in; leave one of both out")
    new = load(args.event)
    with Session.open(args.file) if args.preview else recording(args.file) as session:
        if new == session.setup:
            print("this set-up stands in the race file already; nothing changes")
            return 0
        foreseen = _foreseen(session, new, args.event)
        told = changes(session, new)
        if args.preview:
            _tell(args.file, told, as_text(foreseen, args.all))
            return 0
        (logged,) = session.do(Configured(new), why=args.reason or f"from {args.event.name}").facts
        _tell(args.file, told, _short(foreseen))
        print(f"fact {logged.number}: {done_text(logged.fact, session.field.state, session.log)}")
    return 0


def _write(args: argparse.Namespace) -> int:
    if args.preview:
        raise Refused("--preview: there is nothing to look at; name the event.toml that is to be brought in")
    with Session.open(args.file) as session:
        if args.out is not None and args.out.exists():
            raise Refused(f"{args.out}: is there already; choose another name")
        deliver(event_toml.dump(session.setup).encode(), args.out)
    return 0


def _foreseen(session: Session, new: Setup, event: Path) -> Preview:
    try:
        return preview(session, Configured(new))
    except Refused as refused:
        raise Refused(f"{event.name}: {fault}" for fault in refused.faults) from None


def _short(foreseen: Preview) -> Iterator[str]:
    yield from (f"CAREFUL: {doubt}." for doubt in foreseen.doubts)
    yield from (f"{sentence}." for sentence in summary(foreseen.change))
    if foreseen.brings:
        yield f"It brings {counted(len(foreseen.brings), 'problem')}: racecontrol problems FILE.race"


def _tell(file: Path, changes: list[str], then: Iterator[str]) -> None:
    deliver(of_file("\n".join([*(f"{one}." for one in changes), *then, ""]), file).encode(), None)
