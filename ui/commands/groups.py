"""Commands that rank groups of runners: teams and nations."""

import argparse

from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.session import Session
from ui import paper
from ui.commands.lists import check_race, tell_unwritten
from ui.commands.output import deliver, wants_file


def teams(args: argparse.Namespace) -> int:
    """Raises Refused where the set-up has no team contest."""
    wants_file(args.format, args.out)
    with Session.open(args.file) as session:
        check_race(session, args.race)
        _check_contests(session.setup, args.race)
        standings = session.standings()
    deliver(paper.teams(standings, args.race, args.format, args.language), args.out)
    tell_unwritten("teams", standings, args.race, args.format)
    return 0


def nations(args: argparse.Namespace) -> int:
    """Raises Refused where nobody has a nation."""
    wants_file(args.format, args.out)
    with Session.open(args.file) as session:
        check_race(session, args.race)
        standings = session.standings()
        if not any(one.nation for one in standings.field.entries if args.race in (None, one.race)):
            raise Refused(
                f"no entry of {_named(args.race)} has a nation; add them: "
                f"racecontrol entries {args.file} with a file of bib, race and nation"
            )
    deliver(paper.nations(standings, args.race, args.format, args.language), args.out)
    tell_unwritten("nations", standings, args.race, args.format)
    return 0


def _check_contests(setup: Setup, race: str | None) -> None:
    if not any(one.competitive for one in setup.races if race in (None, one.code)):
        raise Refused(f"event.toml: {_named(race)} has no places (competitive = false), so it has no teams either")
    if any(race is None or rule.races is None or race in rule.races for rule in setup.teams):
        return
    lines = ", ".join(('name = "Clubs"', 'by = "club"', "count = 3", *([f'races = ["{race}"]'] if race else [])))
    raise Refused(
        f"event.toml: {_named(race)} has no team contest; write [[teams]] at its end, below that {lines}, each on its "
        "own line, and make the race file with it: racecontrol new"
    )


def _named(race: str | None) -> str:
    return f"race {race}" if race else "this event"
