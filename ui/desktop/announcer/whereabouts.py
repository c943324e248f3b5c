"""Where a runner is now, wherever that is: the result of who has finished, else where he was seen last."""

import numpy as np

from racecontrol.announcing.story import person, roster
from racecontrol.announcing.view import Finished, Person, View
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.standings import GROUPS, Standings
from ui.desktop.announcer.card import Card, Cell, Line, Piece
from ui.desktop.announcer.telling import Teller, expected, finished, pinned
from ui.desktop.i18n import tr


def wherever(standings: Standings, row: int, teller: Teller) -> Card:
    """A runner who was looked for, as the race is now."""
    who = _person(standings, row)
    if (came := result(standings, row, who)) is not None:
        return finished(came, teller, newest=False)
    card = finished(Finished(who, 0, None, None, "gun", 0, 0, 0, "OK"), teller, newest=False)
    lines = card.cells[0].lines
    return Card(card.key, (Cell(who.bib, (lines[0], _seen(standings, row, teller), *lines[2:]), card.cells[0].dimmed),))


def kept(standings: Standings, row: int, view: View, teller: Teller) -> Card:
    """A runner who is pinned, or was found: small, wherever he is."""
    who = _person(standings, row)
    if (came := result(standings, row, who)) is not None:
        return pinned(who, came, teller)
    due = next((one.due for one in view.coming if one.who.bib == who.bib), None)
    return pinned(who, _seen(standings, row, teller) if due is None else expected(due, who, teller), teller)


def result(standings: Standings, row: int, who: Person) -> Finished | None:
    """None of who has not finished."""
    gun, net, at = int(standings.gun_ms[row]), int(standings.net_ms[row]), int(standings.results.finish[row])
    if at == NEVER:
        return None
    place, of_sex, of_category = (int(standings.places[f"place{suffix}"][row]) for suffix in GROUPS)
    return Finished(
        who,
        at,
        None if gun == NEVER else gun,
        None if net == NEVER else net,
        standings.race(row).rank_by,
        place,
        of_sex,
        of_category,
        standings.status(row),
    )


def _person(standings: Standings, row: int) -> Person:
    return person(standings, roster(standings.field.entries), row)


def _seen(standings: Standings, row: int, teller: Teller) -> Line:
    race = Piece(teller.race(standings.race(row).code), "line", "muted", 1)
    return Line((Piece(_last_seen(standings, row, teller), "word", "off"), race))


def _last_seen(standings: Standings, row: int, teller: Teller) -> str:
    if (status := standings.status(row)) in ("DNS", "DNF", "DQ"):
        return status
    splits = standings.race(row).splits
    made = np.flatnonzero(standings.results.at[row, : len(splits)] != NEVER)
    if len(made):
        at = teller.time(int(standings.results.at[row, made[-1]]))
        return tr("last seen at {split}, {at}", split=splits[int(made[-1])].code, at=at)
    if standings.results.started[row]:
        return tr("has started, {at}", at=teller.time(int(standings.results.start[row])))
    return tr("has not started")
