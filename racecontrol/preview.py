"""What a correction would change, told before it is made: what differs, and which problems come and go."""

from collections.abc import Sequence
from dataclasses import dataclass

from racecontrol.domain.facts import Fact, Logged
from racecontrol.domain.misfits import misfits
from racecontrol.domain.refusal import Refused
from racecontrol.domain.state import fold
from racecontrol.scoring.difference import Difference, compare
from racecontrol.scoring.doubts import doubt
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.problems import Problem, problems
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
    refused = [fault for fact in facts for fault in misfits(fact, now.field.state, log)]
    if refused:
        raise Refused(refused)
    last = log[-1].number
    added = [Logged(number, session.clock(), "", "", fact) for number, fact in enumerate(facts, last + 1)]
    then = Snapshot(lay_out(fold([*log, *added])), now.reads)
    before, after = now.score(), then.score()
    ours, theirs = problems(before, log), problems(after, [*log, *added])
    return Preview(
        compare(before, after),
        tuple(filter(None, (doubt(after, one) for one in added))),
        _without(theirs, ours),
        _without(ours, theirs),
    )


def _without(some: Sequence[Problem], others: Sequence[Problem]) -> tuple[Problem, ...]:
    known = {problem.key for problem in others}
    return tuple(problem for problem in some if problem.key not in known)


def _moment(session: Session) -> tuple[Sequence[Logged], Snapshot]:
    """The log and the snapshot that belongs to it, while other threads may write."""
    while True:
        log, snapshot = session.log, session.snapshot()
        if session.log is log:
            return log, snapshot
