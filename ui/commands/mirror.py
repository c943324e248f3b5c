"""Commands for the mirror, the second copy of a race."""

import argparse
import os
import sys
from pathlib import Path

from racecontrol.domain.facts import Mirrored
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import iso
from racecontrol.domain.wording import counted
from racecontrol.session import Session
from racecontrol.sitting import is_sat_at
from racecontrol.store.mirror_agreement import begun, folder_agreement
from racecontrol.store.mirror_copy import mirror_whole
from racecontrol.store.mirror_file import repair
from racecontrol.store.mirror_lines import NOUNS
from racecontrol.store.mirror_restore import restore as rebuild

LAG_S = 5.0
"""How long a window that has the race may take to bring a row into the mirror, s; as a rule it is a tenth of one."""


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
            f"{folder}: the mirror cannot be written ({fault.strerror}); {repair(fault)}, or choose another folder"
        ) from None


def restore(args: argparse.Namespace) -> int:
    rebuilt = rebuild(args.mirror, args.file)
    try:
        with Session.open(args.file) as session:
            if rebuilt.waiting:
                session.do(*rebuilt.waiting)
            counts = session.journal.counts()
            newest = _newest(session)
    except BaseException:
        args.file.unlink(missing_ok=True)
        raise
    for fault in rebuilt.damage:
        print(f"{args.mirror}: {fault}", file=sys.stderr)
    rows = ", ".join(counted(counts[name], *nouns) for name, nouns in NOUNS.items() if name in counts)
    print(f"{args.file}: restored, {rows}")
    if waited := sum(len(heard.records) for heard in rebuilt.waiting):
        print(f"{counted(waited, 'record')} of them had been waiting for a race file that took no data")
    print(f"{args.mirror}: {newest}")
    if not begun(args.file, args.mirror.absolute().parent):
        print(_not_begun(args.file, args.mirror.parent))
    return 0


def _newest(session: Session) -> str:
    """How old the copy is, as far as its rows can tell."""
    zone = session.setup.event.timezone
    fact = f"the newest fact is of {iso(session.log[-1].at, zone)}"
    read = max((int(box.heard.max()) for box in session.snapshot().reads.by_decoder), default=None)
    return fact if read is None else f"{fact}, the newest read arrived {iso(read, zone)}"


def mirror_faults(session: Session) -> list[str]:
    """What tells the mirror from the race file; nothing where there is none. While somebody has the race, its mirror
    may be a little behind."""
    folder = session.field.state.mirror
    if not folder or not begun(session.path, Path(folder)):
        return []
    return folder_agreement(session.path, Path(folder), LAG_S if is_sat_at(session.path) else 0.0)


def mirror_not_begun(session: Session) -> str:
    """That a race that is to be mirrored is not yet, which is no fault of its file; "" else."""
    folder = session.field.state.mirror
    return _not_begun(session.path, folder) if folder and not begun(session.path, Path(folder)) else ""


def _not_begun(race: Path, folder: str | Path) -> str:
    return f"{race}: the mirror of this file is not begun yet; begin it with: racecontrol mirror {race} {folder}"
