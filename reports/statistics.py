"""What a race looked like in numbers: how many, how fast, from where."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from racecontrol.domain.setup import Race
from racecontrol.domain.table import Column, Table, table
from racecontrol.domain.time import MINUTE, clock
from racecontrol.scoring.field import NEVER, SEXES, Flags, Ints
from racecontrol.scoring.results import DNF, DQ, NC, OK, OTL
from racecontrol.scoring.standings import Standings
from reports.words import told

STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120)
"""Minutes that a bar of the distribution may be wide, the narrowest that gives no more than MOST of them."""
MOST = 36


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of one race. Times in ms by the race's own rule, None without a finisher."""

    race: str
    entered: int
    started: int
    finished: int
    men: int
    women: int
    late: int
    dnf: int
    dq: int
    nations: int
    fastest: int | None
    median: int | None
    slowest: int | None


@dataclass(frozen=True, slots=True)
class Distribution:
    """Finish times in bars. `start`: ms at which the first begins; `step`: ms of one; `counts`: shape (3, bars), men,
    women, all others."""

    start: int
    step: int
    counts: NDArray[np.int64]


def numbers(standings: Standings, race: Race) -> Numbers:
    field, status = standings.field, standings.results.status
    mine = _of(standings, race)
    ms = np.sort(_times(standings, race))
    sex = field.sex[mine & (status == OK)]
    nations = {standings.entry(int(row)).nation for row in np.flatnonzero(mine & (status == OK))}
    return Numbers(
        race=race.name,
        entered=_count(mine & (status != NC)),
        started=_count(mine & (status != NC) & standings.results.seen),
        finished=len(sex),
        men=_count(sex == SEXES.index("M")),
        women=_count(sex == SEXES.index("W")),
        late=_count(mine & (status == OTL)),
        dnf=_count(mine & (status == DNF)),
        dq=_count(mine & (status == DQ)),
        nations=len(nations - {""}),
        fastest=int(ms[0]) if len(ms) else None,
        median=int(ms[(len(ms) - 1) // 2]) if len(ms) else None,
        slowest=int(ms[-1]) if len(ms) else None,
    )


def age_groups(standings: Standings, race: Race) -> list[tuple[str, int]]:
    """Category and its finishers, in set-up order; those without any are left out."""
    field = standings.field
    mine = _of(standings, race) & (standings.results.status == OK)
    counts: Counter[int] = Counter(field.category[mine].tolist())
    return [(code, counts[n]) for n, (of, code) in enumerate(field.categories) if of == race.code and counts[n]]


def distribution(standings: Standings, race: Race) -> Distribution | None:
    """None without a finisher."""
    mine = _of(standings, race) & (standings.results.status == OK)
    ms, sex = _times(standings, race), standings.field.sex[mine]
    if not len(ms):
        return None
    first, last = int(ms.min()), int(ms.max())
    step = next((n for n in STEPS if (last // MINUTE // n - first // MINUTE // n) < MOST), STEPS[-1]) * MINUTE
    start = first // step * step
    bars = (last - start) // step + 1
    groups = (sex == SEXES.index("M"), sex == SEXES.index("W"), (sex != SEXES.index("M")) & (sex != SEXES.index("W")))
    counts = [np.bincount((ms[group] - start) // step, minlength=bars) for group in groups]
    return Distribution(start, step, np.array(counts, np.int64))


def nation_counts(standings: Standings) -> list[tuple[str, int]]:
    """Nation and its finishers in all races, the most first."""
    rows = np.flatnonzero(standings.results.status == OK)
    counts = Counter(standings.entry(int(row)).nation for row in rows)
    return sorted(((nation, n) for nation, n in counts.items() if nation), key=lambda one: (-one[1], one[0]))


def _of(standings: Standings, race: Race) -> Flags:
    return np.asarray(standings.field.race == standings.field.setup.races.index(race))


def _times(standings: Standings, race: Race) -> Ints:
    """Of the OK, by the race's own rule, in the order of their rows."""
    ms = standings.gun_ms if race.rank_by == "gun" else standings.net_ms
    found = ms[_of(standings, race) & (standings.results.status == OK)]
    assert not (found == NEVER).any()
    return found


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))


def _number(key: str, title: str, value: Callable[[Numbers], int]) -> Column[Sequence[Numbers]]:
    return Column(key, title, lambda s, i: f"{value(s[i]):,}", "right", 7)


def _time(key: str, title: str, value: Callable[[Numbers], int | None]) -> Column[Sequence[Numbers]]:
    def text(source: Sequence[Numbers], row: int) -> str:
        ms = value(source[row])
        return "" if ms is None else clock(ms)

    return Column(key, title, text, "right", 8)


COLUMNS: tuple[Column[Sequence[Numbers]], ...] = (
    Column("race", "Race", lambda s, i: s[i].race, width=14),
    _number("entered", "Entered", lambda n: n.entered),
    _number("started", "Started", lambda n: n.started),
    _number("finished", "Finished", lambda n: n.finished),
    _number("men", "Men", lambda n: n.men),
    _number("women", "Women", lambda n: n.women),
    _number("late", "Over the limit", lambda n: n.late),
    _number("dnf", "DNF", lambda n: n.dnf),
    _number("dq", "DQ", lambda n: n.dq),
    _number("nations", "Nations", lambda n: n.nations),
    _time("fastest", "Fastest", lambda n: n.fastest),
    _time("median", "Median", lambda n: n.median),
    _time("slowest", "Slowest", lambda n: n.slowest),
)


def statistics_table(standings: Standings, races: Sequence[Race]) -> Table:
    found = tuple(numbers(standings, race) for race in races)
    return table(told("In numbers"), COLUMNS, found, range(len(found)))
