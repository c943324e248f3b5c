"""Commands that read a race file and write lists."""

import argparse
import csv
import io
import json
import sys
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from racecontrol.domain.codec import to_plain
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import iso
from racecontrol.scoring.problems import Problem, problems
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from racecontrol.store.codec import kind_of
from ui import paper
from ui.commands.foreseen import of_file
from ui.commands.output import deliver, wants_file

READ_COLUMNS: tuple[str, ...] = ("id", "decoder", "point", "seq", "chip", "at", "heard", "raw", "epoch", "recovered")


def results(args: argparse.Namespace) -> int:
    wants_file(args.format, args.out)
    standings = scored(args)
    deliver(paper.results(standings, args.race, args.format, args.language), args.out)
    tell_unwritten("results", standings, args.race, args.format)
    return 0


def scored(args: argparse.Namespace) -> Standings:
    """The standings of the race file. Raises Refused for a race that it does not know."""
    with Session.open(args.file) as session:
        check_race(session, args.race)
        return session.standings()


def tell_unwritten(what: str, standings: Standings, race: str | None, kind: str = "pdf") -> None:
    """On standard error, what no font has and is therefore left out on paper; of files nothing is."""
    if kind == "pdf":
        for one in paper.unwritten(what, standings, race):
            print(one, file=sys.stderr)


def reads(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        rows = _reads(session, args.decoder, args.bib)
        if args.format == "json":
            deliver((json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n").encode(), args.out)
        else:
            out = io.StringIO(newline="")
            writer = csv.DictWriter(out, READ_COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            deliver(out.getvalue().encode(), args.out)
    return 0


def _reads(session: Session, decoder: str | None, bib: str | None) -> Iterator[dict[str, Any]]:
    """Every read as stored; `raw` as text, bytes outside ASCII as \\xNN."""
    points = {one.code: one.point for one in session.setup.decoders}
    entries = session.field.state.entries
    if decoder is not None and decoder not in points:
        raise Refused(f"decoder {decoder!r} is not in this event; write one of {', '.join(points)}")
    if bib is not None and bib not in entries:
        raise Refused(f"bib {bib!r} has no entry; check the number")
    chips = None if bib is None else {chip.lower() for chip in entries[bib].chips}
    zone = session.setup.event.timezone
    for row in session.journal.reads():
        if decoder in (None, row.decoder) and (chips is None or row.chip.lower() in chips):
            yield {
                "id": row.id,
                "decoder": row.decoder,
                "point": points.get(row.decoder, ""),
                "seq": row.seq,
                "chip": row.chip,
                "at": iso(row.at, zone),
                "heard": iso(row.heard, zone),
                "raw": row.raw.decode("ascii", "backslashreplace"),
                "epoch": row.epoch,
                "recovered": int(row.recovered),
            }


def problems_(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        found = problems(session.standings(), session.log, session.clock())
        zone = session.setup.event.timezone
    if args.format == "json":
        print(json.dumps([_problem(one, zone) for one in found], ensure_ascii=False, indent=1))
    else:
        print(of_file("\n\n".join(one.text for one in found), args.file) or "No problems.")
    return 0


def _problem(problem: Problem, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "kind": problem.kind,
        "key": problem.key,
        "severity": problem.severity,
        "bib": problem.bib,
        "bibs": list(problem.bibs),
        "point": problem.point,
        "decoder": problem.decoder,
        "wave": problem.wave,
        "since": None if problem.since is None else iso(problem.since, zone),
        "what": problem.what,
        "why": problem.why,
        "todo": problem.todo,
        "proposal": [{"kind": kind_of(fact), "data": to_plain(fact)} for fact in problem.proposal],
    }


def check_race(session: Session, code: str | None) -> None:
    races = [race.code for race in session.setup.races]
    if code is not None and code not in races:
        raise Refused(f"race {code!r} is not in this event; write one of {', '.join(races)}")
