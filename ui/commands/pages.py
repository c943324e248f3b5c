"""Commands that make what is printed on the day: medal lists, the speaker's sheets, start lists, labels, the book."""

import argparse

from tqdm import tqdm

from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup
from racecontrol.scoring.standings import Standings
from reports.medals import Who, prizes
from ui import paper
from ui.commands.lists import scored, tell_unwritten
from ui.commands.output import deliver, wants_file


def medals(args: argparse.Namespace) -> int:
    """Raises Refused where the prizes of a sex, category or nation are asked for that nobody is of."""
    wants_file(args.format, args.out)
    standings = scored(args)
    if args.superseded:
        return _superseded(standings, args)
    who = _who(standings, args)
    made = paper.medals(
        standings, args.race, args.format, args.language, who, _not_negative("--reserves", args.reserves)
    )
    deliver(made, args.out)
    tell_unwritten("medals", standings, args.race, args.format)
    return 0


def _superseded(standings: Standings, args: argparse.Namespace) -> int:
    if args.format != "pdf":
        raise Refused("--superseded: old medal lists are pages with a mark on each; leave --format away")
    made = paper.old_medals(standings, args.race, args.language)
    if not made:
        raise Refused("no medal list that was official has been superseded; every one of them still says the same")
    deliver(made, args.out)
    return 0


def ceremony(args: argparse.Namespace) -> int:
    wants_file("pdf", args.out)
    standings = scored(args)
    deliver(paper.ceremony(standings, args.race, args.language, _who(standings, args), args.order), args.out)
    tell_unwritten("medals", standings, args.race)
    return 0


def finishers(args: argparse.Namespace) -> int:
    wants_file(args.format, args.out)
    standings = scored(args)
    deliver(paper.finishers(standings, args.race, args.format, args.language), args.out)
    tell_unwritten("finishers", standings, args.race, args.format)
    return 0


def start_list(args: argparse.Namespace) -> int:
    wants_file(args.format, args.out)
    standings = scored(args)
    deliver(paper.start_list(standings, args.race, args.format, args.language, args.by), args.out)
    tell_unwritten("start list", standings, args.race, args.format)
    return 0


def labels(args: argparse.Namespace) -> int:
    wants_file("pdf", args.out)
    standings = scored(args)
    _check_wave(standings.field.setup, args.wave)
    made, count = paper.labels(standings, args.race, args.wave, args.size, args.skip, args.language)
    if not count:
        raise Refused("nobody is entered there, so there are no labels; bring the entries in: racecontrol entries")
    deliver(made, args.out)
    tell_unwritten("start list", standings, args.race)
    return 0


def book(args: argparse.Namespace) -> int:
    wants_file("pdf", args.out)
    standings = scored(args)
    races = [one for one in standings.field.setup.races if args.race in (None, one.code)]
    rows = sum(len(standings.rows_of(one.code)) for one in races)
    with tqdm(total=rows, unit=" rows", disable=None) as bar:

        def progress(done: int) -> None:
            bar.total = max(bar.total, done)
            bar.update(done - bar.n)

        made = paper.book(standings, args.race, args.language, progress)
    deliver(made, args.out)
    tell_unwritten("results", standings, args.race)
    return 0


def _who(standings: Standings, args: argparse.Namespace) -> Who:
    who = Who(args.sex or "", args.category or "", (args.nation or "").upper())
    field = standings.field
    known = {
        "category": (who.category, {code for _, code in field.categories}),
        "nation": (who.nation, {entry.nation for entry in field.entries} - {""}),
    }
    for key, (wanted, there) in known.items():
        if wanted and wanted not in there:
            raise Refused(f"--{key} {wanted}: nobody here is of it; write one of {', '.join(sorted(there)) or 'none'}")
    if who != Who() and not prizes(standings, args.race, who).prizes:
        raise Refused(f"nobody of {who.text} has won anything yet; look again when there are more results")
    return who


def _check_wave(setup: Setup, wave: str | None) -> None:
    waves = [one.code for one in setup.waves]
    if wave is not None and wave not in waves:
        raise Refused(f"wave {wave!r} is not in this event; write one of {', '.join(waves)}")


def _not_negative(name: str, value: int) -> int:
    if value < 0:
        raise Refused(f"{name} {value}: write 0 or more")
    return value
