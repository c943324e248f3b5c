"""The command that writes the broadcast feed: one JSON document, or files that are replaced whole."""

import argparse
import time

from racecontrol.announcing.announce import announce
from racecontrol.announcing.feed_tables import csv_files, files, json_file, write
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
        _put(session, args)
        while args.every is not None:
            time.sleep(args.every)
            session.refresh()
            _put(session, args)
    return 0


def _put(session: Session, args: argparse.Namespace) -> None:
    standings = session.standings()
    view = announce(standings, judged_at(standings, args.at, session.clock())[0])
    made = _made(view, session.setup, args.format)
    if args.out is None:
        deliver(made["feed.json"], None)
    else:
        write(args.out, made)


def _made(view: View, setup: Setup, kind: str | None) -> dict[str, bytes]:
    if kind is None:
        return files(view, str, setup)
    return csv_files(view, setup) if kind == "csv" else {"feed.json": json_file(view, str, setup)}
