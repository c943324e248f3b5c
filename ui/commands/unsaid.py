"""The command that lists the names that nobody here can say, so that somebody asks the runners before the race."""

import argparse
import codecs
import sys

from racecontrol.domain.entry import Entry
from racecontrol.domain.saying import GIVEN, is_known
from racecontrol.domain.table import Column, table
from racecontrol.exchange.tables import to_csv
from racecontrol.session import Session
from ui.commands.lists import check_race
from ui.commands.output import deliver

COLUMNS: tuple[Column[list[Entry]], ...] = (
    Column("bib", "Bib", lambda found, i: found[i].bib),
    Column("race", "Race", lambda found, i: found[i].race),
    Column(GIVEN, "How it is said", lambda found, i: found[i].extra.get(GIVEN, "")),
    Column("family_name", "Family name", lambda found, i: found[i].family_name),
    Column("given_name", "Given name", lambda found, i: found[i].given_name),
    Column("latin_name", "Latin name", lambda found, i: found[i].latin_name),
    Column("nation", "Nation", lambda found, i: found[i].nation),
)
"""Columns of entries.csv, so that the list can be filled and brought back."""


def unsaid(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        check_race(session, args.race)
        entries = [one for one in session.field.entries if args.race in (None, one.race)]
    found = [one for one in entries if not is_known(one)]
    # with the byte-order mark: spreadsheets take UTF-8 for something else without it
    deliver(codecs.BOM_UTF8 + to_csv(table("Unsaid", COLUMNS, found, range(len(found)))), args.out)
    print(
        f"no pronunciation: {len(found):,} of {len(entries):,} names{_advice(args) if found else ''}", file=sys.stderr
    )
    return 0


def _advice(args: argparse.Namespace) -> str:
    return f"; fill the column say, then: racecontrol entries {args.file} {args.out or 'say.csv'}"
