"""The command that writes the broadcast feed: one JSON document, or files that are replaced whole."""

import argparse
import sys
import time
from pathlib import Path

from racecontrol.announcing.announce import announce
from racecontrol.announcing.feed_tables import csv_files, files, json_file, write
from racecontrol.announcing.then import known_then
from racecontrol.announcing.view import View
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.session import Session
from ui.commands.arrivals import judged_at
from ui.commands.output import deliver

LEAST_S = 0.2
"""More often nothing is written: reading a race file again takes its time from the window's program beside it."""


def feed(args: argparse.Namespace) -> int:
    """Without `--every` once. The race file is only read, so that the window may have it open."""
    if args.every is not None and args.once:
        raise Refused(f"--every {args.every:g}: write --once or --every, not both")
    if args.every is not None and not args.every >= LEAST_S:
        raise Refused(f"--every {args.every:g}: write {LEAST_S:g} or more seconds")
    if args.out is None and (args.every is not None or args.format == "csv"):
        raise Refused("-o DIR is missing; name the folder for the files")
    if args.out is not None and not args.out.is_dir():
        raise Refused(f"{args.out}: there is no such folder; make it, or name another one")
    with Session.open(args.file) as session:
        session.looks_only = "the feed only reads the race"
        if args.every is None:
            _put(_documents(session, args), args.out)
            return 0
        fails = False
        while True:
            fails = _put_again(_documents(session, args), args.out, fails)
            time.sleep(args.every)
            session.refresh()


def _documents(session: Session, args: argparse.Namespace) -> dict[str, bytes]:
    standings = session.standings()
    at = judged_at(standings, args.at, session.clock())[0]
    if args.at is not None:
        standings = known_then(session.log, standings.reads, at)
    return _made(announce(standings, at), standings.field.setup, args.format)


def _put(made: dict[str, bytes], folder: Path | None) -> None:
    if folder is None:
        deliver(made["feed.json"], None)
    else:
        write(folder, made)


def _put_again(made: dict[str, bytes], folder: Path | None, fails: bool) -> bool:
    """Whether it could not be written; said when that is not as before. The next time comes soon, and then the folder
    may be there again."""
    try:
        _put(made, folder)
    except (OSError, Refused) as fault:
        if not fails:
            print(f"{_why(fault, folder)}; it is tried again", file=sys.stderr)
        return True
    if fails:
        print("written again", file=sys.stderr)
    return False


def _why(fault: OSError | Refused, folder: Path | None) -> str:
    return str(fault) if isinstance(fault, Refused) else f"{folder}: cannot be written ({fault.strerror})"


def _made(view: View, setup: Setup, kind: str | None) -> dict[str, bytes]:
    if kind is None:
        return files(view, str, setup)
    return csv_files(view, setup) if kind == "csv" else {"feed.json": json_file(view, str, setup)}
