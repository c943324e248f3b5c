"""Certificates: for whom, in which layout, into which files."""

import argparse
import os
import sys
from pathlib import Path

from tqdm import tqdm

from racecontrol.domain.refusal import Refused
from racecontrol.exchange.files import replacing
from racecontrol.genuine import Signer, signer
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from reports.certificates import Outcome, for_guests, why_not
from reports.choice import Choice, chosen, place_range
from reports.items import Layout
from reports.layout import load, shipped
from ui.batch import Batch, one_each, one_file
from ui.cores import Progress


def certificates(args: argparse.Namespace) -> int:
    """Who has no certificate is named on standard error where bibs were given; nobody left to print is a refusal."""
    if (args.out is None) == (args.each is None):
        raise Refused("say where to: -o OUT.pdf for one file, or --each FOLDER for one file for each runner")
    if args.resume and args.each is None:
        raise Refused("--resume goes with --each FOLDER; one file for all is made anew")
    layout = _layout(args.layout or ("honorary" if args.name else "formal"), args.language)
    if args.name is not None:
        return _for_guests(args, layout)
    with Session.open(args.file) as session:
        choice = _choice(args, session)
        standings = session.standings()
        rows = chosen(standings, choice)
        if not rows:
            raise Refused("nobody is chosen: no entry fits all that was asked for")
        proof = _signer(session, layout, standings, rows)
    batch = Batch(standings, rows, layout, args.language or "", proof)
    with tqdm(total=len(rows), unit=" pages", disable=None) as bar:
        outcome = _made(batch, args, lambda done: bar.update(done - bar.n))
    return _told(outcome, args)


def _for_guests(args: argparse.Namespace, layout: Layout) -> int:
    """By name: for who is not entered."""
    if args.out is None or args.bib or args.race or args.all or args.places or args.category or args.waiting:
        raise Refused("--name is for who is not entered: give the names, -o OUT.pdf and nobody else")
    if not all(name.strip() for name in args.name):
        raise Refused("--name: one of the names is empty; write each in quotes, as --name 'Anna Kuusk'")
    with Session.open(args.file) as session, replacing(args.out) as file:
        outcome = for_guests(session.standings(), args.name, layout, file, language=args.language or "")
    for page in outcome.unwritten:
        for lacking in page.texts:
            print(f"{page.bib}: {lacking}", file=sys.stderr)
    print(f"{args.out}: {_counted(outcome)}")
    return 0


def _made(batch: Batch, args: argparse.Namespace, progress: Progress) -> Outcome:
    if args.each is not None:
        return one_each(batch, args.each, progress, args.resume)

    def some(outcome: Outcome) -> None:
        if not outcome.pages:
            raise Refused(_nobody(outcome, args.bib is not None))

    return one_file(batch, args.out, progress, some)


def _told(outcome: Outcome, args: argparse.Namespace) -> int:
    """What is lacking on standard error, then what was made. 1 when a page could not be made that should have been."""
    if args.each is not None and not outcome.pages and not outcome.kept and not outcome.failed:
        raise Refused(_nobody(outcome, args.bib is not None))
    named = outcome.left_out if args.bib else ()
    for one in named:
        print(f"bib {one.bib}: {one.reason}; no certificate", file=sys.stderr)
    for page in outcome.unwritten:
        for lacking in page.texts:
            print(f"bib {page.bib}: {lacking}", file=sys.stderr)
    for one in outcome.failed:
        print(f"bib {one.bib}: {one.reason}", file=sys.stderr)
    kept = f", {outcome.kept:,} {'was' if outcome.kept == 1 else 'were'} there already" if outcome.kept else ""
    failed = f", {len(outcome.failed):,} to be looked at" if outcome.failed else ""
    where = args.out if args.each is None else args.each
    print(f"{where}: {_counted(outcome)}{kept}, {len(outcome.left_out):,} without a result{failed}")
    return 1 if outcome.failed else 0


def _counted(outcome: Outcome) -> str:
    return f"{outcome.pages:,} certificate{'' if outcome.pages == 1 else 's'}"


def _nobody(outcome: Outcome, by_bib: bool) -> list[str]:
    """Why there is no page at all."""
    if outcome.failed:
        return [f"bib {one.bib}: {one.reason}" for one in outcome.failed]
    if by_bib:
        return [f"bib {one.bib}: {one.reason}; no certificate" for one in outcome.left_out]
    return ["nobody here has a result yet; make certificates when there are finishers"]


def _layout(name: str, language: str | None) -> Layout:
    """A shipped one by its name, or an own one by its file."""
    is_file = os.path.isfile(name) or name.lower().endswith(".json")
    layout = load(Path(name)) if is_file else shipped(name)
    if language and language not in layout.languages:
        known = ", ".join(layout.languages) or "one language only"
        raise Refused(f"--language: layout {layout.name!r} is not written in {language!r}; it has {known}")
    return layout


def _choice(args: argparse.Namespace, session: Session) -> Choice:
    waiting = tuple(session.field.state.waiting) if args.waiting else None
    if args.waiting and args.bib:
        raise Refused("give --bib or --waiting, not both")
    if not (args.bib or args.race or args.all or args.places or args.category or args.waiting):
        raise Refused(
            "say for whom: --bib N ..., --race CODE, --category CODE, --places 1-100, --waiting, --all or --name"
        )
    return Choice(
        bibs=tuple(args.bib) if args.bib else waiting,
        race=args.race or "",
        category=args.category or "",
        places=place_range(args.places) if args.places else None,
        order=args.sort or "",
    )


def _signer(session: Session, layout: Layout, standings: Standings, rows: list[int]) -> Signer | None:
    """Where a page shows a proof: else the race needs no key."""
    somebody = any(not layout.needs_result or not why_not(standings, row) for row in rows)
    return signer(session) if layout.proved and somebody else None
