"""A clock that is corrected already, and not rightly: the new correction takes the place of the old one."""

from dataclasses import replace

from racecontrol.domain.facts import ClockOffset, Fact, Void
from racecontrol.scoring.problem_rules.evidence import Evidence


def mended(seen: Evidence, more: ClockOffset, everywhere: bool = False) -> tuple[Fact, ...]:
    """The facts that add `more` to what counts now. Offsets of the same span are taken back and come in again with it.

    `everywhere`: those of any span, as all reads of that decoder are wrong.
    """
    old = [
        (one.number, one.fact)
        for one in seen.field.state.corrections
        if isinstance(one.fact, ClockOffset) and one.fact.decoder == more.decoder
        and (everywhere or _span(one.fact) == _span(more))
    ]  # fmt: skip
    whole = replace(more, ms=more.ms + sum(fact.ms for _, fact in old))
    return (*(Void(number) for number, _ in old), *((whole,) if whole.ms else ()))


def _span(offset: ClockOffset) -> tuple[int | None, ...]:
    return offset.since, offset.until, offset.heard_until
