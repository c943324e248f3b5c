"""The splits of one runner: their times, what was added to them, or why there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import Allowance, Penalty
from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.time import added_text
from racecontrol.domain.wording import source_text
from racecontrol.scoring.explain_rules.lines import Line
from racecontrol.scoring.explain_rules.runner import Runner, of_kind, there
from racecontrol.scoring.field import NEVER
from racecontrol.scoring.results import RUN
from racecontrol.scoring.standings import Standings

SPLIT_STATES: dict[str, str] = {
    "made": "",
    "no_gun": said("waits for the gun"),
    "not_yet": said("not seen yet"),
    "not_seen": said("not seen"),
    "refused": said("read there, but no read counts for it: see above"),
}
"""What can be said of a split: code and words."""

WHAT = {"penalty": said("penalty"), "allowance": said("allowance"), "clock": said("clock")}
BY = {"both": "", "gun": said(" by gun"), "net": said(" by net")}

_OPEN = frozenset(
    {"before_gun", "at_gun", "same_passing_before_gun", "too_early", "too_late", "out_of_order", "ignored"}
)
"""Fates after which a person may still want the read to make a split."""


@dataclass(frozen=True, slots=True)
class Added:
    """`ms` that are in a split's times besides what was measured. `what`: penalty, allowance or clock.

    `basis`: gun, net or both; `facts`: where it comes from, None for the set-up.
    """

    what: str
    basis: str
    ms: int
    facts: tuple[int | None, ...]

    @property
    def text(self) -> str:
        """`penalty +0:01:00.000 (fact 7)`."""
        return said(
            "{what}{by} {span} ({facts})",
            what=WHAT[self.what],
            by=BY[self.basis],
            span=added_text(self.ms),
            facts=series(COMMA, map(source_text, self.facts)),
        )


@dataclass(frozen=True, slots=True)
class SplitTold:
    """One split of the race. `state`: a key of SPLIT_STATES; `at`, `gun_ms`, `net_ms`: None when it was not made."""

    code: str
    name: str
    distance_m: float
    at: int | None
    gun_ms: int | None
    net_ms: int | None
    state: str
    added: tuple[Added, ...] = ()

    @property
    def text(self) -> str:
        """`with penalty +0:01:00.000 (fact 7)`, or why there is no time."""
        if self.added:
            return said("with {added}", added=series(COMMA, (one.text for one in self.added)))
        return SPLIT_STATES[self.state]


def split_told(standings: Standings, runner: Runner, lines: Sequence[Line], number: int) -> SplitTold:
    split, at = runner.race.splits[number], there(runner.at[number])
    name = next(point.name for point in runner.field.setup.points if point.code == split.point)
    gun_ms, net_ms = (standings.split_ms(runner.row, number, basis) for basis in ("gun", "net"))
    state = "made" if at is not None else _split_state(standings, runner, lines, number)
    added = () if at is None else tuple(_added(runner, lines, number))
    return SplitTold(split.code, name, split.distance_m, at, gun_ms, net_ms, state, added)


def _added(runner: Runner, lines: Sequence[Line], number: int) -> Iterator[Added]:
    """Penalties go with the finish only; a clock's offset with the read that makes the split."""
    if number == len(runner.race.splits) - 1:
        penalties = [(one.number, fact.ms) for one, fact in of_kind(runner.field, Penalty) if fact.bib == runner.bib]
        yield from _sum("penalty", "both", penalties)
    allowed = [(one.number, fact) for one, fact in of_kind(runner.field, Allowance) if fact.wave == runner.wave]
    for basis in ("both", "gun", "net"):
        yield from _sum("allowance", basis, [(fact, one.ms) for fact, one in allowed if one.basis == basis])
    code = runner.race.splits[number].code
    moved = [(offset.fact, offset.ms) for line in lines if line.split == code for offset in line.offsets]
    yield from _sum("clock", "both", moved)


def _sum(what: str, basis: str, parts: Sequence[tuple[int | None, int]]) -> Iterator[Added]:
    if parts:
        yield Added(what, basis, sum(ms for _, ms in parts), tuple(fact for fact, _ in parts))


def _split_state(standings: Standings, runner: Runner, lines: Sequence[Line], number: int) -> str:
    split = runner.race.splits[number]
    if runner.gun == NEVER:
        return "no_gun"
    here = [fate for line in lines if line.point == split.point for fate in line.fates]
    if any(fate.code in _OPEN and fate.values.get("split", split.code) == split.code for fate in here):
        return "refused"
    passed = any(at != NEVER for at in runner.at[number:])
    return "not_yet" if standings.results.status[runner.row] == RUN and not passed else "not_seen"
