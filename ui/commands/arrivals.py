"""The command that tells who is on the course, and when they are expected."""

import argparse
from collections.abc import Iterator

from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Event
from racecontrol.domain.table import table
from racecontrol.domain.time import instant, iso, local
from racecontrol.exchange.tables import WRITERS
from racecontrol.scoring.arrivals import Arrivals, arrivals, columns, newest_read, short_columns
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session
from ui.commands.explain import table as aligned
from ui.commands.lists import check_race
from ui.commands.output import deliver, wants_file


def arrivals_(args: argparse.Namespace) -> int:
    wants_file(args.format, args.out)
    with Session.open(args.file) as session:
        check_race(session, args.race)
        standings = session.standings()
        now, source = judged_at(standings, args.at, session.clock())
    if args.bib is not None:
        _check_bib(standings, args.bib, args.race)
    found = arrivals(standings, now, args.race, args.bib)
    event = standings.field.setup.event
    if args.format == "text":
        deliver("".join(f"{line}\n" for line in _text(found, event, now, source, args.bib)).encode(), args.out)
        return 0
    of_day = args.format in ("html", "xlsx")
    stamp = columns((lambda at: time_of_day(at, event)) if of_day else (lambda at: iso(at, event.timezone)))
    about = _head(found, event, now, source)
    deliver(WRITERS[args.format](table("Arrivals", stamp, found, range(len(found.found)), about)), args.out)
    return 0


def _check_bib(standings: Standings, bib: str, race: str | None) -> None:
    if bib not in standings.field.index:
        raise Refused(f"bib {bib!r} has no entry; check the number")
    own = standings.race(standings.field.index[bib]).code
    if race not in (None, own):
        raise Refused(f"bib {bib!r} is in race {own}; write --race {own}, or leave it out")


def judged_at(standings: Standings, typed: str | None, clock: int) -> tuple[int, str]:
    """The instant to judge by and where it comes from: as typed, this computer's clock on race day, else the reads."""
    event = standings.field.setup.event
    if typed is not None:
        try:
            return instant(typed, event.date, event.timezone), "as given"
        except ValueError as fault:
            raise Refused(f"--at: {fault}") from None
    if local(clock, event.timezone).date() == event.date:
        return clock, "now"
    return newest_read(standings), "the newest read"


def _text(found: Arrivals, event: Event, now: int, source: str, bib: str | None) -> Iterator[str]:
    if not found.found:
        yield "Nobody is on the course." if bib is None else _elsewhere(found.standings, bib)
        return
    yield _head(found, event, now, source)
    yield ""
    shown = short_columns(lambda at: time_of_day(at, event))
    rows = [tuple(column.text(found, row) for column in shown) for row in range(len(found.found))]
    yield from aligned([tuple(column.title for column in shown), *rows], right=(1, 4, 6, 7, 8, 9, 10), titled=True)


def _head(found: Arrivals, event: Event, now: int, source: str) -> str:
    late = sum(one.overdue is not None for one in found.found)
    return f"{time_of_day(now, event)} ({source}): {len(found.found):,} on the course, {late:,} overdue"


def _elsewhere(standings: Standings, bib: str) -> str:
    """Why that runner is not on the course."""
    row = standings.field.index[bib]
    status = standings.status(row)
    return f"Bib {bib} is not on the course: " + ("not seen since the gun." if status == "RUN" else f"{status}.")


def time_of_day(at: int, event: Event) -> str:
    """Where the event is, to the second; with its date when that is not the day of the event."""
    moment = local(at, event.timezone)
    return moment.strftime("%H:%M:%S" if moment.date() == event.date else "%Y-%m-%d %H:%M:%S")
