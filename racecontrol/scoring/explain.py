"""One runner told: every read and typed passing, and what became of it, in plain words.

Nothing is judged here. Times, start and splits are those of the standings; each sentence says which rule led there.
Instants are ms since the epoch, UTC; in sentences they are times of day in the event's time zone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import Logged, Ruling
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.domain.setup import Race
from racecontrol.scoring.explain_rules.decisions import Decision, decisions
from racecontrol.scoring.explain_rules.lines import Line, line
from racecontrol.scoring.explain_rules.runner import gather, there, when, who
from racecontrol.scoring.explain_rules.split_times import SplitTold, split_told
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.results import DNF, DNS, OTL, RUN
from racecontrol.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class Explanation:
    """`wave`: "" while open; `gun`, `start`, `gun_ms`, `net_ms`: None when not there. `why`: what the status rests on.

    `places`: as in Standings.places, without the zeros. `decisions`: in the order of the log; `lines`: of `at`.
    """

    bib: str
    name: str
    race: Race
    wave: str
    gun: int | None
    status: str
    rule: str
    why: str
    start: int | None
    gun_ms: int | None
    net_ms: int | None
    places: Mapping[str, int]
    decisions: tuple[Decision, ...]
    lines: tuple[Line, ...]
    splits: tuple[SplitTold, ...]


def explain(standings: Standings, bib: str, log: Sequence[Logged] = ()) -> Explanation:
    """Everything about one entry. `log`: for who, when and why.

    Without `log` only corrections are told with who and why, and guns, rulings and moves are not. Raises Refused.
    """
    field = standings.field
    if bib not in field.index:
        raise Refused(said("bib {bib!r} has no entry; check the number", bib=bib))
    row = field.index[bib]
    entry, result = field.entries[row], standings.results
    runner = gather(standings, row)
    lines = tuple(line(runner, seen) for seen in runner.seen)
    applied = {offset.fact for one in lines for offset in one.offsets}
    applied |= {seen.test.number for seen in runner.seen if seen.test}
    ruling = field.state.rulings.get(bib)
    counting = [logged for logged in log or field.state.corrections if logged.number not in field.state.voided]
    return Explanation(
        bib=bib,
        name=entry.name,
        race=runner.race,
        wave=runner.wave,
        gun=there(field.gun[row]),
        status=standings.status(row),
        rule=ruling.rule if ruling and ruling.status != "OK" else "",
        why=_why(standings, row, counting),
        start=int(result.start[row]) if result.started[row] else None,
        gun_ms=there(standings.gun_ms[row]),
        net_ms=there(standings.net_ms[row]),
        places={key: int(places[row]) for key, places in standings.places.items() if places[row]},
        decisions=tuple(decisions(runner, applied, counting)),
        lines=lines,
        splits=tuple(split_told(standings, runner, lines, number) for number in range(len(runner.race.splits))),
    )


def _why(standings: Standings, row: int, log: Sequence[Logged]) -> str:
    """Where the status comes from; "" when it needs no word."""
    field, race, bib = standings.field, standings.race(row), standings.entry(row).bib
    if field.ruled[row] >= 0:
        rulings = [logged for logged in log if isinstance(logged.fact, Ruling) and logged.fact.bib == bib]
        if not rulings:
            return said("ruled")
        return said("ruled by {by} at {time}: {why} (fact {fact})", **who(field, rulings[-1]))
    gun = int(field.race_gun[field.race[row]])
    limit = "" if race.time_limit is None or gun == NEVER else when(field, gun + race.time_limit)
    was = said("the time limit was {limit}", limit=limit)
    over = said("race {race} is closed", race=race.code) if race.code in field.state.closed else was
    words = {
        OTL: was,
        DNF: said("no finish, and {over}", over=over),
        DNS: said("no read, and {over}", over=over),
        RUN: said("no finish yet") if standings.results.seen[row] else said("not read anywhere yet"),
    }
    return words.get(int(standings.results.status[row]), "")
