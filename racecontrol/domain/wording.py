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
    Crowd,
    Entered,
    Fact,
    Featured,
    Followed,
    Gun,
    How,
    Ignored,
    Keyed,
    Logged,
    Mark,
    Mirrored,
    Moved,
    Official,
    Passed,
    Penalty,
    Printed,
    Ruling,
    Settled,
    Swapped,
    Tapped,
    Tested,
    Trigger,
    Void,
    Waiting,
)
from racecontrol.domain.said import COMMA, FORMS, said, series
from racecontrol.domain.setup import Event
from racecontrol.domain.time import DAY, HOUR, SECOND, added_text, clock_text, exact

When = Callable[[int], str]
"""How an instant is written."""

BASES = {"gun": said("gun times"), "net": said("net times"), "both": said("gun and net times")}
SOURCES = {"button": said("button"), "contact": said("contact"), "device": said("device"), "typed": said("typed")}
"""How a gun came."""

SWAPPED = {"bibs": said("bibs"), "chips": said("chips")}

KEY_LETTERS = 8
"""By so many of its letters a key is known: one of 10^12."""

_FEW = 5
"""So many bibs are named one by one."""

MARKS: dict[Mark, str] = {
    "called": said("called"),
    "seen": said("seen"),
    "none": said("neither called nor seen"),
}

HOWS: dict[How, tuple[str, str]] = {
    "pinned": (said("pinned for the announcer"), said("pinned no more")),
    "favourite": (said("favourite of the announcer"), said("favourite no more")),
    "skipped": (said("skipped by the announcer"), said("skipped no more")),
}
"""On, and taken back."""

CROWDS: dict[Crowd, str] = {"group": said("group"), "club": said("club"), "nation": said("nation")}

WORDS: dict[type[Any], Callable[[Any, When], str]] = {
    Configured: lambda fact, _: said("set-up of {event}", event=fact.setup.event.name),
    Trigger: lambda fact, when: said("{contact} at {at}", contact=contact_text(fact), at=when(fact.at)),
    Gun: lambda fact, when: said(
        "gun of wave {wave} at {at} ({source})", wave=fact.wave, at=when(fact.at), source=SOURCES[fact.source]
    ),
    Entered: lambda fact, _: said("{n:,} entry{bibs}|{n:,} entries{bibs}", n=len(fact.entries), bibs=_bibs(fact)),
    Ruling: lambda fact, _: said("{bib} is {status}{rule}", bib=fact.bib, status=fact.status, rule=_behind(fact.rule)),
    ClockOffset: lambda fact, when: said(
        "times of {decoder} get {span}{between}{came}",
        decoder=fact.decoder,
        span=moved_text(fact.ms),
        between=_between(fact, when),
        came=""
        if fact.heard_until is None
        else said(", only of reads that came before {at}", at=when(fact.heard_until)),
    ),
    Allowance: lambda fact, _: said(
        "{times} of wave {wave} get {span}", times=BASES[fact.basis], wave=fact.wave, span=added_text(fact.ms)
    ),
    Penalty: lambda fact, _: said(
        "finish times of {bib} get {span}{rule}", bib=fact.bib, span=added_text(fact.ms), rule=_behind(fact.rule)
    ),
    Moved: lambda fact, _: (
        said("{bib} moved to race {race}, wave {wave}", bib=fact.bib, race=fact.race, wave=fact.wave)
        if fact.wave
        else said("{bib} moved to race {race}", bib=fact.bib, race=fact.race)
    ),
    Swapped: lambda fact, _: said(
        "{bib} and {other} exchange {what}", bib=fact.bib, other=fact.other, what=SWAPPED[fact.what]
    ),
    ChipGiven: lambda fact, when: said(
        "chip {chip} belongs to {bib}{between}",
        chip=fact.chip,
        bib=fact.bib or said("nobody"),
        between=_between(fact, when),
    ),
    Tapped: lambda fact, when: said("tap at {point}, {at}", point=fact.point, at=when(fact.at)),
    Passed: lambda fact, when: said(
        "{bib} passed {point} at {at} ({source})",
        bib=fact.bib,
        point=fact.point,
        at=when(fact.at),
        source=said("typed") if fact.tap is None else said("tap {number}", number=fact.tap),
    ),
    Called: lambda fact, _: said("{bibs} {mark}", bibs=few(fact.bibs), mark=MARKS[fact.mark]),
    Featured: lambda fact, _: said("{bibs} {how}", bibs=few(fact.bibs), how=HOWS[fact.how][not fact.on]),
    Followed: lambda fact, _: (
        said("{crowd} {name} is followed by the announcer", crowd=CROWDS[fact.kind], name=fact.name)
        if fact.on
        else said("{crowd} {name} is followed no more", crowd=CROWDS[fact.kind], name=fact.name)
    ),
    Ignored: lambda fact, when: said(
        "reads of {bib} at {point} do not count{between}",
        bib=fact.bib,
        point=fact.point,
        between=_between(fact, when),
    ),
    Tested: lambda fact, when: (
        said(
            "{decoder} in test mode{between}",
            decoder=fact.decoder,
            between=_between(fact, when),
        )
        if fact.until is not None
        else said(
            "{decoder} in test mode{between} until further notice",
            decoder=fact.decoder,
            between=_between(fact, when),
        )
    ),
    Closed: lambda fact, _: said("race {race} closed", race=fact.race) if fact.race else said("every race closed"),
    Official: lambda fact, _: said("results of race {race} are official", race=fact.race),
    Mirrored: lambda fact, _: said("mirror in {folder}", folder=fact.folder) if fact.folder else said("no mirror"),
    Keyed: lambda fact, _: said("certificates are signed by key {key}", key=key_id(fact.public)),
    Printed: lambda fact, _: (
        said("certificate of {bib} printed{how}", bib=fact.bib, how=_printed_how(fact))
        if fact.copy == 1
        else said(
            "REPRINT: certificate of {bib} printed, copy {copy}{how}",
            bib=fact.bib,
            copy=fact.copy,
            how=_printed_how(fact),
        )
    ),
    Waiting: lambda fact, _: said("certificate of {bib} to be printed when the results are official", bib=fact.bib),
    Settled: lambda fact, when: (
        said("settled: {what}", what=fact.what or fact.key)
        if fact.until is None
        else said("put off until {at}: {what}", at=when(fact.until), what=fact.what or fact.key)
    ),
    Void: lambda fact, _: said("fact {number} is void", number=fact.fact),
}
"""What each kind of fact says, given how instants are written."""


def contact_text(trigger: Trigger) -> str:
    """What fired: `start contact of S`, or the start button of this computer."""
    return said("start contact of {decoder}", decoder=trigger.decoder) if trigger.decoder else said("start button")


def fact_text(fact: Fact, event: Event) -> str:
    """`gun of wave A at 08:00:00.250 (typed)`."""
    return WORDS[type(fact)](fact, lambda at: clock_text(at, event.date, event.timezone))


def recorded_text(logged: Logged, event: Event) -> str:
    """By whom and when it was recorded: `by anna at 10:14`."""
    return said("by {by} at {at}", by=logged.by, at=minute_text(logged.at, event))


def minute_text(at: int, event: Event) -> str:
    """When something was decided, as people say it: `10:14`, with its date when that is another day's."""
    return clock_text(at, event.date, event.timezone)[: -len(":00.000")]


def key_id(public: str) -> str:
    """What a public key is called: its first letters."""
    return public[:KEY_LETTERS]


def span_text(ms: int) -> str:
    """How long, without its sign: `4.2 s`, `3:05 min`, `1:02:03 h`, `16 days`. The one way to write spans in sentences;
    what a command takes is written by `elapsed_text`."""
    ms = abs(int(ms))
    seconds = round(ms / SECOND)
    if round(ms / 100) < 600:  # 59.96 s is a minute, as it is shown
        return said("{span} s", span=f"{ms / SECOND:.1f}")
    if seconds < HOUR // SECOND:
        return said("{span} min", span=f"{seconds // 60}:{seconds % 60:02}")
    if seconds < 2 * DAY // SECOND:
        return said("{span} h", span=f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}")
    return said("{n:,} day|{n:,} days", n=seconds // (DAY // SECOND))


def moved_text(ms: int) -> str:
    """What is added to a clock: `+0:01:00.000`; of one that was never set days first: `+17,532 days 08:00:00.140`."""
    days, rest = divmod(abs(ms), DAY)
    if days < 2:
        return added_text(ms)
    sign, more = "-" if ms < 0 else "+", f" {exact(rest)}" if rest else ""
    return said("{sign}{n:,} day{more}|{sign}{n:,} days{more}", sign=sign, n=days, more=more)


def source_text(fact: int | None) -> str:
    """Where a correction comes from: `fact 7`, or the set-up."""
    return said("set-up") if fact is None else said("fact {number}", number=fact)


def counted(count: int, one: str, more: str = "") -> str:
    """`1 runner`, `1,204 runners`, `2 entries`. `more`: the plural, where it is not `one` with an s."""
    return said(f"{{n:,}} {one}{FORMS}{{n:,}} {more or one + 's'}", n=count)


def few(names: Sequence[str]) -> str:
    """`1, 2, 3`; of many only the first, and how many more there are."""
    more = len(names) - _FEW + 1
    return series(COMMA, names if len(names) <= _FEW else (*names[: _FEW - 1], said("and {n:,} more", n=more)))


def _bibs(fact: Entered) -> str:
    return said(" ({bibs})", bibs=few([entry.bib for entry in fact.entries])) if fact.entries else ""


def _printed_how(fact: Printed) -> str:
    """` (formal, zh, 7K3M-9QXD, HP LaserJet)`: what of it is known."""
    parts = [part for part in (fact.layout, fact.language, fact.serial, fact.printer) if part]
    return f" ({', '.join(parts)})" if parts else ""


def _behind(rule: str) -> str:
    return f" {rule}".rstrip()


def _between(fact: ClockOffset | ChipGiven | Ignored | Tested, when: When) -> str:
    """The span of a fact, each end that it has; a single instant where both are the same."""
    if isinstance(fact, Ignored) and fact.since == fact.until:
        return said(" at {at}", at=when(fact.since))
    until = None if isinstance(fact, ChipGiven) else fact.until
    since = () if fact.since is None else (said(" from {at}", at=when(fact.since)),)
    return series("", since if until is None else (*since, said(" until {at}", at=when(until))))
