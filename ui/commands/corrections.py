"""Corrections: one table of what a crew may put right, for doing it and for seeing first what it would change.

The command line reads this table at every start, so what opens a race file is imported where it is used.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, get_args

from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Fact,
    Gun,
    Ignored,
    Moved,
    Passed,
    Penalty,
    Ruled,
    Ruling,
    Swapped,
    Void,
)
from racecontrol.domain.refusal import Refused
from racecontrol.domain.time import SECOND, duration, exact, instant, iso, of_day

if TYPE_CHECKING:
    from racecontrol.preview import Difference, Row, Won
    from racecontrol.session import Session

FIRST = 20
"""So many runners are shown unless all are asked for."""

Words = tuple[tuple[str, ...], dict[str, Any]]
"""Names and options of one argument, as argparse takes them."""


@dataclass(frozen=True, slots=True)
class CorrectionCommand:
    """`facts`: what it adds to the log. `done`: what is told when that is done; by default, what the log says."""

    name: str
    help: str
    arguments: tuple[Words, ...]
    facts: Callable[[argparse.Namespace, "Session"], tuple[Fact, ...]]
    done: Callable[[Any, "Session"], str] | None = None


def do(args: argparse.Namespace) -> int:
    from racecontrol.session import Session
    from ui.commands.race import words

    command = _BY_NAME[args.command]
    with Session.open(args.file) as session:
        changes = session.do(*command.facts(args, session), why=args.reason)
        for logged in changes.facts:
            told = command.done(logged.fact, session) if command.done else words(session, logged.fact)
            print(f"fact {logged.number}: {told}")
    return 0


def foresee(args: argparse.Namespace) -> int:
    from racecontrol.preview import preview
    from racecontrol.session import Session
    from ui.commands.output import deliver

    with Session.open(args.file) as session:
        change = preview(session, *_BY_NAME[args.correction].facts(args, session))
    first = len(change) if args.all else min(FIRST, change.weighty)
    text = _as_json(change, first) if args.format == "json" else "\n".join(_as_text(change, first))
    deliver(f"{text}\n".encode(), None)
    return 0


def _gun(args: argparse.Namespace, session: "Session") -> tuple[Fact, ...]:
    return (Gun(args.wave, _moment(session, "TIME", args.time), "typed"),)


def _rule(args: argparse.Namespace, _: "Session") -> tuple[Fact, ...]:
    status = args.status.upper()
    if status not in get_args(Ruled):
        raise Refused(f"STATUS: {args.status!r} is not one of {', '.join(get_args(Ruled))}")
    return (Ruling(args.bib, status, args.rule),)


def _offset(args: argparse.Namespace, session: "Session") -> tuple[Fact, ...]:
    since, until = (_moment_or_none(session, name, getattr(args, name)) for name in ("since", "until"))
    return (ClockOffset(args.decoder, _span(args.span), since, until),)


def _swap(args: argparse.Namespace, _: "Session") -> tuple[Fact, ...]:
    if len(args.what or ()) != 1:
        raise Refused("say what they exchange: either --bibs or --chips")
    return (Swapped(args.bib, args.other, args.what[0]),)


def _chip(args: argparse.Namespace, session: "Session") -> tuple[Fact, ...]:
    return (ChipGiven(args.chip, args.bib or "", _moment_or_none(session, "since", args.since)),)


def _ignore(args: argparse.Namespace, session: "Session") -> tuple[Fact, ...]:
    since = _moment(session, "TIME", args.time)
    if args.until is not None:
        return (Ignored(args.bib, args.point, since, _moment(session, "--until", args.until)),)
    return (Ignored(args.bib, args.point, *_passing(session, args.bib, args.point, since)),)


def _passing(session: "Session", bib: str, point: str, at: int) -> tuple[int, int]:
    """The first and the last read of the passing at that instant, give or take a second.

    Of a bib or a point that is not there the instant alone: the door tells what is wrong with it.
    """
    points = [one.code for one in session.setup.points]
    if point not in points or bib not in session.field.index:
        return at, at
    standings = session.standings()
    passings = standings.results.passings
    ends = [*passings.first.tolist()[1:], len(passings.at)]
    of_bib = passings.of(standings.field.index[bib], points.index(point))
    spans = [(int(passings.at[passings.first[one]]), int(passings.at[ends[one] - 1])) for one in of_bib]
    near = [span for span in spans if span[0] - SECOND <= at <= span[1] + SECOND]
    if not near:
        seen = ", ".join(of_day(first, session.setup.event.timezone) for first, _ in spans)
        passed = f"write one of {seen}" if seen else "nothing was read of it there"
        raise Refused(f"TIME: {bib} did not pass {point} then; {passed}, or give --until")
    return min(near, key=lambda span: max(span[0] - at, at - span[1]))


def _moment(session: "Session", name: str, text: str) -> int:
    event = session.setup.event
    try:
        return instant(text, event.date, event.timezone)
    except ValueError as fault:
        raise Refused(f"{name}: {fault}") from None


def _moment_or_none(session: "Session", dest: str, text: str | None) -> int | None:
    return None if text is None else _moment(session, {"since": "--from"}.get(dest, f"--{dest}"), text)


def _span(text: str) -> int:
    """`+0:04:30`, `-0:04:30.250`; without a sign it is added."""
    sign = -1 if text.startswith(("-", "−")) else 1
    try:
        return sign * duration(text[1:] if text.startswith(("+", "-", "−")) else text)
    except ValueError:
        raise Refused(f"SPAN: {text!r} is not a span; write 0:04:30, or -0:04:30.250 to take off") from None


def _arg(*names: str, **options: Any) -> Words:
    return names, options


_BIB = _arg("bib", metavar="BIB")
_WAVE = _arg("wave", metavar="WAVE")
_POINT = _arg("point", metavar="POINT")
_TIME = _arg("time", metavar="TIME", help="08:00:00.250, or 2017-12-31T08:00:00.250+08:00")
_SPAN = _arg("span", metavar="SPAN", help="what is added: 0:04:30; taken off: -0:04:30.250")
_FROM = _arg("--from", dest="since", metavar="TIME", help="from then on; default: from the beginning")
_RULE = _arg("--rule", default="", metavar="TR55.10", help="the rule behind it")

CORRECTIONS = (
    CorrectionCommand(
        "gun",
        "record a gun time",
        (_WAVE, _TIME),
        _gun,
        lambda fact, session: f"gun of wave {fact.wave} at {iso(fact.at, session.setup.event.timezone)}",
    ),
    CorrectionCommand(
        "rule",
        "decide about an entry: DNS, DNF, DQ, NC or OK",
        (_BIB, _arg("status", metavar="STATUS"), _RULE),
        _rule,
    ),
    CorrectionCommand(
        "close",
        "declare a race over",
        (_arg("--race", metavar="CODE", help="only this race"),),
        lambda args, _: (Closed(args.race),),
    ),
    CorrectionCommand(
        "void",
        "take one fact back",
        (_arg("fact", type=int, metavar="FACT", help="its number in the log"),),
        lambda args, _: (Void(args.fact),),
        lambda fact, _: f"fact {fact.fact} is void",
    ),
    CorrectionCommand(
        "offset",
        "put a decoder's clock right",
        (
            _arg("decoder", metavar="DECODER"),
            _SPAN,
            _FROM,
            _arg("--until", metavar="TIME", help="before then, both by the decoder's own clock; default: to the end"),
        ),
        _offset,
    ),
    CorrectionCommand(
        "allow",
        "add to all times of a wave, or take off",
        (_WAVE, _SPAN, _arg("--basis", choices=("both", "gun", "net"), default="both", help="default: both")),
        lambda args, _: (Allowance(args.wave, _span(args.span), args.basis),),
    ),
    CorrectionCommand(
        "penalty",
        "add to the finish times of an entry",
        (_BIB, _SPAN, _RULE),
        lambda args, _: (Penalty(args.bib, _span(args.span), args.rule),),
    ),
    CorrectionCommand(
        "move",
        "move an entry to another race or wave",
        (_BIB, _arg("race", metavar="RACE"), _arg("--wave", default="", metavar="W", help="where a race has several")),
        lambda args, _: (Moved(args.bib, args.race, args.wave),),
    ),
    CorrectionCommand(
        "swap",
        "exchange two entries' bibs or chips",
        (
            _BIB,
            _arg("other", metavar="OTHER"),
            _arg("--bibs", dest="what", action="append_const", const="bibs", help="each got the other's bib and chip"),
            _arg("--chips", dest="what", action="append_const", const="chips", help="each got the other's chip"),
        ),
        _swap,
    ),
    CorrectionCommand(
        "chip",
        "give a chip to an entry, or to nobody",
        (
            _arg("chip", metavar="CHIP"),
            _arg("bib", metavar="BIB", nargs="?", help="without: it is nobody's"),
            _FROM,
        ),
        _chip,
    ),
    CorrectionCommand(
        "passing",
        "record a passing that a person saw",
        (_BIB, _POINT, _TIME),
        lambda args, session: (Passed(args.bib, args.point, _moment(session, "TIME", args.time)),),
    ),
    CorrectionCommand(
        "ignore",
        "do not count what was read of an entry at a point",
        (
            _BIB,
            _POINT,
            _TIME,
            _arg("--until", metavar="TIME", help="all reads from TIME until then; default: the passing at TIME, whole"),
        ),
        _ignore,
    ),
)
"""All corrections, in the order of the help."""

_BY_NAME = {command.name: command for command in CORRECTIONS}

_TITLES = {
    "gun_ms": "gun",
    "net_ms": "net",
    "place_sex": "sex place",
    "place_category": "category place",
}
"""How a changed value is called, where not by its key."""


def _as_text(change: "Difference", first: int) -> Iterator[str]:
    """The summary, the first so many runners, and how many more there are; a line each."""
    yield from (f"{sentence}." for sentence in change.summary())
    rows = list(change.rows(first))
    if rows:
        yield ""
    width = max((len(row.bib) for row in rows), default=0)
    yield from (f"{row.bib:>{width}}  {_row_text(row)}" for row in rows)
    if first < len(change):
        yield f"{len(change) - first:,} more runners change; --all shows them"


def _row_text(row: "Row") -> str:
    changes = [
        f"{_title(one.what)} {_value(one.what, one.before)} → {_value(one.what, one.after)}" for one in row.changes
    ]
    changes += [f"gains {_prize(won)}" for won in row.gained] + [f"loses {_prize(won)}" for won in row.lost]
    return f"{row.name} ({row.race}): ".lstrip() + ", ".join(changes)


def _title(what: str) -> str:
    return _TITLES.get(what, what.removesuffix("_ms").replace("_", " "))


def _value(what: str, value: int | str | None) -> str:
    if value is None:
        return "none"
    return exact(value) if what.endswith("_ms") and isinstance(value, int) else str(value)


def _prize(won: "Won") -> str:
    return f"place {won.place} of {won.award} {won.group}".rstrip()


def _as_json(change: "Difference", first: int) -> str:
    prizes = {"gained": [asdict(won) for won in change.gained], "lost": [asdict(won) for won in change.lost]}
    document = {
        "summary": change.summary(),
        "counts": change.counts(),
        "runners": [_row_json(row) for row in change.rows(first)],
        "prizes": prizes,
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _row_json(row: "Row") -> dict[str, object]:
    changes = {one.what: {"before": one.before, "after": one.after} for one in row.changes}
    return {"bib": row.bib, "name": row.name, "race": row.race, "changes": changes}
