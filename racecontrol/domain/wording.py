"""Facts in words: the one place that says what a fact says, for the log, for `explain` and for what a command answers.

Times of day are those of the event; a date stands before them when it is another day's.
"""

from collections.abc import Callable, Sequence
from typing import Any

from racecontrol.domain.facts import (
    Allowance,
    Called,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Ignored,
    Logged,
    Mark,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Trigger,
    Void,
)
from racecontrol.domain.setup import Event
from racecontrol.domain.time import DAY, HOUR, SECOND, added_text, clock_text, exact

When = Callable[[int], str]
"""How an instant is written."""

BASES = {"gun": "gun times", "net": "net times", "both": "gun and net times"}

_FEW = 5
"""So many bibs are named one by one."""

MARKS: dict[Mark, str] = {"called": "called", "seen": "seen", "none": "neither called nor seen"}

WORDS: dict[type[Any], Callable[[Any, When], str]] = {
    Configured: lambda fact, _: f"set-up of {fact.setup.event.name}",
    Trigger: lambda fact, when: f"{contact_text(fact)} at {when(fact.at)}",
    Gun: lambda fact, when: f"gun of wave {fact.wave} at {when(fact.at)} ({fact.source})",
    Entered: lambda fact, _: f"{counted(len(fact.entries), 'entry', 'entries')}{_bibs(fact)}",
    Ruling: lambda fact, _: f"{fact.bib} is {fact.status} {fact.rule}".rstrip(),
    ClockOffset: lambda fact, when: (
        f"times of {fact.decoder} get {moved_text(fact.ms)}{_between(fact, when)}"
        + ("" if fact.heard_until is None else f", only of reads that came before {when(fact.heard_until)}")
    ),
    Allowance: lambda fact, _: f"{BASES[fact.basis]} of wave {fact.wave} get {added_text(fact.ms)}",
    Penalty: lambda fact, _: f"finish times of {fact.bib} get {added_text(fact.ms)} {fact.rule}".rstrip(),
    Moved: lambda fact, _: f"{fact.bib} moved to race {fact.race}" + (f", wave {fact.wave}" if fact.wave else ""),
    Swapped: lambda fact, _: f"{fact.bib} and {fact.other} exchange {fact.what}",
    ChipGiven: lambda fact, when: f"chip {fact.chip} belongs to {fact.bib or 'nobody'}{_between(fact, when)}",
    Tapped: lambda fact, when: f"tap at {fact.point}, {when(fact.at)}",
    Passed: lambda fact, when: (
        f"{fact.bib} passed {fact.point} at {when(fact.at)} ({'typed' if fact.tap is None else f'tap {fact.tap}'})"
    ),
    Called: lambda fact, _: f"{few(fact.bibs)} {MARKS[fact.mark]}",
    Ignored: lambda fact, when: f"reads of {fact.bib} at {fact.point} do not count{_between(fact, when)}",
    Tested: lambda fact, when: (
        f"{fact.decoder} in test mode{_between(fact, when)}"
        + ("" if fact.until is not None else " until further notice")
    ),
    Closed: lambda fact, _: f"{f'race {fact.race}' if fact.race else 'every race'} closed",
    Official: lambda fact, _: f"results of race {fact.race} are official",
    Mirrored: lambda fact, _: f"mirror in {fact.folder}" if fact.folder else "no mirror",
    Settled: lambda fact, when: (
        f"{'settled' if fact.until is None else f'put off until {when(fact.until)}'}: {fact.what or fact.key}"
    ),
    Void: lambda fact, _: f"fact {fact.fact} is void",
}
"""What each kind of fact says, given how instants are written."""


def contact_text(trigger: Trigger) -> str:
    """What fired: `start contact of S`, or the start button of this computer."""
    return f"start contact of {trigger.decoder}" if trigger.decoder else "start button"


def fact_text(fact: Fact, event: Event) -> str:
    """`gun of wave A at 08:00:00.250 (typed)`."""
    return WORDS[type(fact)](fact, lambda at: clock_text(at, event.date, event.timezone))


def recorded_text(logged: Logged, event: Event) -> str:
    """By whom and when it was recorded: `by anna at 10:14`."""
    return f"by {logged.by} at {minute_text(logged.at, event)}"


def minute_text(at: int, event: Event) -> str:
    """When something was decided, as people say it: `10:14`, with its date when that is another day's."""
    return clock_text(at, event.date, event.timezone)[: -len(":00.000")]


def span_text(ms: int) -> str:
    """How long, without its sign: `4.2 s`, `3:05 min`, `1:02:03 h`, `16 days`. The one way to write spans in sentences;
    what a command takes is written by `elapsed_text`."""
    ms = abs(int(ms))
    seconds = round(ms / SECOND)
    if round(ms / 100) < 600:  # 59.96 s is a minute, as it is shown
        return f"{ms / SECOND:.1f} s"
    if seconds < HOUR // SECOND:
        return f"{seconds // 60}:{seconds % 60:02} min"
    if seconds < 2 * DAY // SECOND:
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02} h"
    return f"{seconds // (DAY // SECOND):,} days"


def moved_text(ms: int) -> str:
    """What is added to a clock: `+0:01:00.000`; of one that was never set days first: `+17,532 days 08:00:00.140`."""
    days, rest = divmod(abs(ms), DAY)
    if days < 2:
        return added_text(ms)
    return f"{'-' if ms < 0 else '+'}{days:,} days {exact(rest) if rest else ''}".rstrip()


def source_text(fact: int | None) -> str:
    """Where a correction comes from: `fact 7`, or the set-up."""
    return "set-up" if fact is None else f"fact {fact}"


def counted(count: int, one: str, more: str = "") -> str:
    """`1 runner`, `1,204 runners`, `2 entries`. `more`: the plural, where it is not `one` with an s."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def few(names: Sequence[str]) -> str:
    """`1, 2, 3`; of many only the first, and how many more there are."""
    shown = names if len(names) <= _FEW else [*names[: _FEW - 1], f"and {len(names) - _FEW + 1:,} more"]
    return ", ".join(shown)


def _bibs(fact: Entered) -> str:
    return f" ({few([entry.bib for entry in fact.entries])})" if fact.entries else ""


def _between(fact: ClockOffset | ChipGiven | Ignored | Tested, when: When) -> str:
    """The span of a fact, each end that it has; a single instant where both are the same."""
    if isinstance(fact, Ignored) and fact.since == fact.until:
        return f" at {when(fact.since)}"
    ends = {"from": fact.since, "until": getattr(fact, "until", None)}
    return "".join(f" {word} {when(at)}" for word, at in ends.items() if at is not None)
