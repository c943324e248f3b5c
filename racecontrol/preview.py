"""What a correction would change, told before it is made: what differs, and which problems come and go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import Fact, Logged, Ruling
from racecontrol.domain.misfits import misfits
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from racecontrol.domain.state import fold
from racecontrol.scoring.difference import Difference, compare
from racecontrol.scoring.doubts import doubt
from racecontrol.scoring.field import NEVER, Field, lay_out
from racecontrol.scoring.problems import Problem, problems
from racecontrol.scoring.standings import Standings
from racecontrol.session import Session, Snapshot


@dataclass(frozen=True, slots=True)
class Preview:
    """`change`: the standings compared; `doubts`: what speaks against the correction, in sentences without stops.

    `brings`, `settles`: problems that there would be, or would be no more; the most severe first.
    """

    change: Difference
    doubts: tuple[str, ...]
    brings: tuple[Problem, ...]
    settles: tuple[Problem, ...]


def preview(session: Session, *facts: Fact) -> Preview:
    """What `session.do(*facts)` would change. Writes nothing; raises Refused for what the door would refuse."""
    log, now = _moment(session)
    refused = misfits(facts, now.field.state, log, now.reads.counts)
    if refused:
        raise Refused(refused)
    last = log[-1].number
    added = [Logged(number, session.clock(), "", "", fact) for number, fact in enumerate(facts, last + 1)]
    then = Snapshot(_laid_out([*log, *added]), now.reads)
    before, after = now.score(), then.score()
    ours, theirs = problems(before, log), problems(after, [*log, *added])
    return Preview(
        compare(before, after),
        (*filter(None, (doubt(after, one, [*log, *added]) for one in added)), *_kinder(before, ours, facts)),
        _without(theirs, ours),
        _without(ours, theirs),
    )


def _laid_out(log: Sequence[Logged]) -> Field:
    """Raises Refused where facts would be left that speak of something which is there no more."""
    try:
        return lay_out(fold(log))
    except (KeyError, ValueError) as fault:
        raise Refused(said("later facts need it ({fault}); take those back first", fault=str(fault))) from None


def _kinder(before: Standings, ours: Sequence[Problem], facts: Sequence[Fact]) -> Iterator[str]:
    """Of a ruling against a finisher: what else is wrong with that bib, that another correction would repair."""
    for fact in facts:
        if isinstance(fact, Ruling) and fact.status in ("DQ", "DNS", "DNF") and _finished(before, fact.bib):
            for one in ours:
                if fact.bib in one.bibs and any(not isinstance(repair, Ruling) for repair in one.proposal):
                    yield said(
                        "{bib} finished, and another problem may be the cause: {what}. {todo}",
                        bib=fact.bib,
                        what=one.what,
                        todo=one.todo,
                    )


def _finished(before: Standings, bib: str) -> bool:
    row = before.field.index.get(bib)
    return row is not None and int(before.results.finish[row]) != NEVER


def _without(some: Sequence[Problem], others: Sequence[Problem]) -> tuple[Problem, ...]:
    known = {problem.key for problem in others}
    return tuple(problem for problem in some if problem.key not in known)


def _moment(session: Session) -> tuple[Sequence[Logged], Snapshot]:
    """The log and the snapshot that belongs to it, while other threads may write."""
    while True:
        log, snapshot = session.log, session.snapshot()
        if session.log is log:
            return log, snapshot
