"""Medal lists that were official, and whether one of them is still worth the paper that it was printed on.

Whoever holds a printed list at the ceremony has to know whether it is the newest. So a list that differs from an
official one before it says which one it supersedes and what is new, and the old one can be had with that said on it.
"""

from dataclasses import dataclass

from racecontrol.domain.facts import Logged
from racecontrol.domain.time import clock
from racecontrol.scoring.awards import awards
from racecontrol.scoring.official import as_approved
from racecontrol.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class Won:
    """What a medal list says of a winner, as it is printed."""

    award: str
    group: str
    bib: str
    place: int
    time: str
    name: str
    nation: str


@dataclass(frozen=True, slots=True, eq=False)
class Issue:
    """The medal list of one race as it was official. `standings`: of then; `valid`: whether it still says the same.

    `next`: the first approval after it with another list; None where no newer list is official.
    """

    approval: Logged
    standings: Standings
    valid: bool
    next: Logged | None


@dataclass(frozen=True, slots=True)
class Change:
    """A winner whose line in one award differs; None: not in that list. `why`: status and rule of who is not OK."""

    award: str
    group: str
    bib: str
    old: Won | None
    new: Won | None
    why: str = ""


def won(standings: Standings, race: str) -> tuple[Won, ...]:
    """The prizes of a race in the order of the list; none of a race that the set-up does not know."""
    return tuple(
        Won(
            prize.award,
            prize.group,
            standings.entry(prize.row).bib,
            prize.place,
            clock(prize.ms),
            standings.entry(prize.row).name,
            standings.entry(prize.row).nation,
        )
        for prize in awards(standings)
        if prize.race == race
    )


def issues(now: Standings, race: str) -> list[Issue]:
    """Every official list of the race, the newest first. An approval that was taken back counts no more."""
    valid = won(now, race)
    found: list[Issue] = []
    after, since = valid, None
    approval = now.field.state.official.get(race)
    while approval is not None:
        then = as_approved(approval, now.reads)
        listed = won(then, race)
        following = since if listed != after or not found else found[-1].next
        found.append(Issue(approval.logged, then, listed == valid, following))
        after, since = listed, approval.logged
        approval = then.field.state.official.get(race)
    return found


def superseded(now: Standings, race: str) -> Issue | None:
    """The newest official list that says something else than the list of now; None where there is none."""
    return next((issue for issue in issues(now, race) if not issue.valid), None)


def changes(old: Standings, now: Standings, race: str) -> list[Change]:
    """Line by line what differs between two medal lists, in the order of the new one, then of the old one."""
    before = {(one.award, one.group, one.bib): one for one in won(old, race)}
    after = {(one.award, one.group, one.bib): one for one in won(now, race)}
    groups = list(dict.fromkeys((award, group) for award, group, _ in (*after, *before)))
    keys = sorted(dict.fromkeys((*after, *before)), key=lambda key: groups.index(key[:2]))
    return [
        Change(*key, before.get(key), after.get(key), _why(now, key[2]))
        for key in keys
        if before.get(key) != after.get(key)
    ]


def _why(now: Standings, bib: str) -> str:
    """`DQ TR55.10`; "" for who is OK."""
    row = now.field.index.get(bib)
    if row is None or now.status(row) == "OK":
        return ""
    ruling = now.field.state.rulings.get(bib)
    return f"{now.status(row)} {ruling.rule if ruling else ''}".strip()
