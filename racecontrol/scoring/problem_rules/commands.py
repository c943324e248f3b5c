"""Proposed rulings as the command that records them, ready to be copied: only FILE.race stands for the race file."""

import shlex

from racecontrol.domain.facts import (
    ChipGiven,
    ClockOffset,
    Fact,
    Gun,
    Ignored,
    Moved,
    Passed,
    Ruling,
    Swapped,
    Tested,
    Void,
)
from racecontrol.domain.state import offsets_beside
from racecontrol.domain.time import elapsed_text
from racecontrol.scoring.problem_rules.evidence import Evidence

TIME = "TIME"
"""Stands where only a person knows when."""


def command(name: str, *words: str) -> str:
    """`racecontrol NAME FILE.race WORDS`, between back quotes."""
    return f"`racecontrol {name} FILE.race {shlex.join(words)}`"


def recording(seen: Evidence, *facts: Fact) -> str:
    """The commands that record these facts; one for an offset that takes the place of others."""
    *voids, last = facts
    if (
        voids
        and isinstance(last, ClockOffset)
        and offsets_beside(seen.field.state, last) == [fact.fact for fact in voids if isinstance(fact, Void)]
    ):
        return _command(seen, last)[:-1] + " --replace`"
    return " and ".join(_command(seen, fact) for fact in facts)


def spanned(ms: int) -> str:
    """A span as commands take it: `-1:00:00`, `0:04:30.250`."""
    return elapsed_text(ms).removesuffix(".000")


def _command(seen: Evidence, fact: Fact) -> str:
    match fact:
        case Gun(wave, at):
            return command("gun", wave, seen.typed(at))
        case Ruling(bib, status, rule):
            return command("rule", bib, status, *(("--rule", rule) if rule else ()))
        case Moved(bib, race, wave):
            return command("move", bib, race, *(("--wave", wave) if wave else ()))
        case Swapped(bib, other, what):
            return command("swap", bib, other, f"--{what}")
        case ChipGiven(chip, bib):
            return command("chip", chip, *((bib,) if bib else ()))
        case ClockOffset(decoder, ms, since, until, heard_until):
            came = () if heard_until is None else ("--heard-until", seen.typed(heard_until))
            return command("offset", decoder, spanned(ms), *_ends(seen, since, until), *came)
        case Tested(decoder, since, until):
            return command("test", decoder, "on", *_ends(seen, since, until))
        case Passed(bib, point, at):
            return command("passing", bib, point, seen.typed(at))
        case Ignored(bib, point, since, until):
            return command("ignore", bib, point, seen.typed(since), "--until", seen.typed(until))
        case Void(number):
            return command("void", str(number))
        case _:
            raise AssertionError(f"no rule proposes {type(fact).__name__}")


def _ends(seen: Evidence, since: int | None, until: int | None) -> list[str]:
    span = (("--from", since), ("--until", until))
    return [word for name, at in span if at is not None for word in (name, seen.typed(at))]
