"""Commands for the mirror, the second copy of a race."""

import argparse
import os
import sys
from pathlib import Path

from racecontrol.domain.facts import Mirrored
from racecontrol.domain.refusal import Refused
from racecontrol.domain.wording import counted
from racecontrol.session import Session
from racecontrol.store.mirror_agreement import folder_agreement
from racecontrol.store.mirror_copy import mirror_whole
from racecontrol.store.mirror_lines import NOUNS
from racecontrol.store.mirror_restore import restore as rebuild


def mirror(args: argparse.Namespace) -> int:
    if args.off == (args.folder is not None):
        raise Refused("say where the mirror is written: either FOLDER or --off")
    folder = "" if args.off else str(args.folder.absolute())
    with Session.open(args.file) as session:
        if folder:
            _write(session, folder)  # first: a folder that cannot be written shall not stand in the log
        if folder != session.field.state.mirror:
            session.do(Mirrored(folder), why=args.reason)
        if not folder:
            print("no mirror is written now")
            return 0
        print(f"{_write(session, folder)}: mirror, up to date")
    if os.stat(folder).st_dev == os.stat(args.file).st_dev:
        print(f"{folder}: is on the same disk as the race file; when that disk fails both are lost", file=sys.stderr)
    return 0


def _write(session: Session, folder: str) -> Path:
    try:
        return mirror_whole(session.path, Path(folder))
    except OSError as fault:
        raise Refused(
            f"{folder}: the mirror cannot be written ({fault.strerror}); plug it in, or choose another folder"
        ) from None


def restore(args: argparse.Namespace) -> int:
    rebuilt = rebuild(args.mirror, args.file)
    try:
        with Session.open(args.file) as session:
            if rebuilt.waiting:
                session.do(*rebuilt.waiting)
            counts = session.journal.counts()
    except BaseException:
        args.file.unlink(missing_ok=True)
        raise
    for fault in rebuilt.damage:
        print(f"{args.mirror}: {fault}", file=sys.stderr)
    rows = ", ".join(counted(counts[name], *nouns) for name, nouns in NOUNS.items() if name in counts)
    print(f"{args.file}: restored, {rows}")
    if waited := sum(len(heard.records) for heard in rebuilt.waiting):
        print(f"{counted(waited, 'record')} of them had been waiting for a race file that took no data")
    return 0


def mirror_faults(session: Session) -> list[str]:
    """What tells the mirror from the race file; nothing where there is none."""
    folder = session.field.state.mirror
    return folder_agreement(session.path, Path(folder)) if folder else []
