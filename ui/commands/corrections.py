"""Corrections: one table of what a crew may put right, for doing it and for seeing first what it would change.

The command line reads this table at every start, so what opens a race file is imported where it is used.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, get_args

from racecontrol.domain.counting import done_text
from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Fact,
    Gun,
    Ignored,
    Logged,
    Moved,
    Official,
    Passed,
    Penalty,
    Ruled,
    Ruling,
    Swapped,
    Tested,
    Void,
)
from racecontrol.domain.refusal import Refused
from racecontrol.domain.state import offsets_beside, tests_of
from racecontrol.domain.time import SECOND, clock_text, duration, instant
from racecontrol.domain.wording import few

if TYPE_CHECKING:
    from racecontrol.session import Session

Words = tuple[tuple[str, ...], dict[str, Any]]
"""Names and options of one argument, as argparse takes them."""


@dataclass(frozen=True, slots=True)
class CorrectionCommand:
    """`facts`: what it adds to the log."""

    name: str
    help: str
    arguments: tuple[Words, ...]
    facts: Callable[[argparse.Namespace, "Session"], tuple[Fact, ...]]


def do(args: argparse.Namespace) -> int:
    from ui.commands.foreseen import of_file
    from ui.commands.recording import recording

    with recording(args.file) as session:
        changes = session.do(*_BY_NAME[args.command].facts(args, session), why=args.reason)
        for logged in changes.facts:
            print(f"fact {logged.number}: {done_text(logged.fact, session.field.state, session.log)}")
            if doubt := _doubt(logged, session):
                undo = f"racecontrol void {args.file} {logged.number}"
                print(of_file(f"{doubt}; it is stored, and if it is wrong: {undo}", args.file), file=sys.stderr)
    return 0


def _doubt(logged: Logged, session: "Session") -> str:
    """Only what can be doubted is worth the scoring of a race."""
    from racecontrol.scoring.doubts import DOUBTED, doubt

    if not isinstance(logged.fact, DOUBTED):
        return ""
    return doubt(session.standings(), logged, session.log)


def foresee(args: argparse.Namespace) -> int:
    from racecontrol.preview import preview
    from racecontrol.session import Session
    from ui.commands.foreseen import as_json, as_text, of_file
    from ui.commands.output import deliver

    with Session.open(args.file) as session:
        foreseen = preview(session, *_BY_NAME[args.correction].facts(args, session))
    text = (
        as_json(foreseen, args.all)
        if args.format == "json"
        else of_file("\n".join(as_text(foreseen, args.all)), args.file)
    )
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
    ends = (_moment_or_none(session, name, getattr(args, name)) for name in ("since", "until", "heard_until"))
    offset = ClockOffset(args.decoder, _span(args.span), *ends)
    replaced = offsets_beside(session.field.state, offset) if args.replace else []
    if args.replace and not replaced and args.decoder in (one.code for one in session.setup.decoders):
        raise Refused(f"--replace: no offset of {args.decoder} counts over that time; leave it out")
    return (*map(Void, replaced), offset)


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
    from racecontrol.scoring.explain import explain

    if point not in (one.code for one in session.setup.points) or bib not in session.field.index:
        return at, at
    told = explain(session.standings(), bib)
    here = (line for line in told.lines if line.point == point and line.passing)
    passings = [list(lines) for _, lines in groupby(here, lambda line: line.passing)]
    near = [lines for lines in passings if lines[0].at - SECOND <= at <= lines[-1].at + SECOND]
    if not near:
        raise Refused(f"TIME: {_not_there(session, bib, point, at, [lines[0].at for lines in passings])}")
    lines = min(near, key=lambda lines: max(lines[0].at - at, at - lines[-1].at))
    if all(line.fact is not None for line in lines):
        undo = f"racecontrol void {session.path} {lines[0].fact}"
        raise Refused(f"TIME: that passing of bib {bib} at {point} was typed, not read; take it back: {undo}")
    return lines[0].at, lines[-1].at


def _not_there(session: "Session", bib: str, point: str, at: int, seen: Sequence[int]) -> str:
    event = session.setup.event
    then, *times = (clock_text(one, event.date, event.timezone) for one in (at, *seen))
    if not times:
        return f"bib {bib} was never read at {point}, so there is nothing to ignore; check bib and point"
    return (
        f"bib {bib} did not pass {point} at {then}; it passed there at {few(times)}: write that time, "
        "or add --until TIME to ignore all reads of a span"
    )


def _test(args: argparse.Namespace, session: "Session") -> tuple[Fact, ...]:
    """What goes on is ended by a newer fact of the same beginning."""
    since, until = (_moment_or_none(session, name, getattr(args, name)) for name in ("since", "until"))
    if args.mode == "on":
        return (Tested(args.decoder, session.clock() if since is None else since, until),)
    if since is not None:
        raise Refused("--from: a test that goes on keeps its beginning; only --until can be said of its end")
    end = session.clock() if until is None else until
    tests = [test for _, test in tests_of(session.field.state) if test.decoder == args.decoder]
    going_on = [test for test in tests if test.until is None or test.until > end]
    if not going_on and args.decoder in (one.code for one in session.setup.decoders):
        raise Refused(
            f"{args.decoder} is not in test mode, so there is nothing to end; `racecontrol log` shows its tests"
        )
    return tuple(Tested(args.decoder, test.since, max(end, test.since)) for test in going_on) or (
        Tested(args.decoder, end, end),  # of no decoder of the event: the door tells what is wrong with it
    )


def _settle(args: argparse.Namespace, session: "Session") -> tuple[Fact, ...]:
    """By its key, or by a bib: all problems that are about this one alone."""
    from racecontrol.scoring.problems import problems
    from racecontrol.scoring.settled import settling

    if not args.reason:
        raise Refused("--reason: say why nothing is to be done; it stands in the log")
    until = _moment_or_none(session, "until", args.until)
    open_ = problems(session.standings(), session.log, session.clock())
    meant = [one for one in open_ if args.problem in (one.key, *one.bibs[: len(one.bibs) == 1])]
    if not meant:
        raise Refused(
            f"PROBLEM: {args.problem!r} is none now; `racecontrol problems {session.path} --format json` has keys"
        )
    return tuple(settling(one, session.field.state, until) for one in meant)


def _moment(session: "Session", name: str, text: str) -> int:
    event = session.setup.event
    try:
        return instant(text, event.date, event.timezone)
    except ValueError as fault:
        raise Refused(f"{name}: {fault}") from None


def _moment_or_none(session: "Session", dest: str, text: str | None) -> int | None:
    return (
        None if text is None else _moment(session, {"since": "--from"}.get(dest, f"--{dest.replace('_', '-')}"), text)
    )


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
        "official",
        "make the results of a race official, as they stand",
        (_arg("race", metavar="RACE"),),
        lambda args, session: (Official(args.race, len(session.snapshot().reads)),),
    ),
    CorrectionCommand(
        "void",
        "take one fact back",
        (_arg("fact", type=int, metavar="FACT", help="its number in the log"),),
        lambda args, _: (Void(args.fact),),
    ),
    CorrectionCommand(
        "offset",
        "put a decoder's clock right",
        (
            _arg("decoder", metavar="DECODER"),
            _SPAN,
            _FROM,
            _arg("--until", metavar="TIME", help="before then, both by the decoder's own clock; default: to the end"),
            _arg(
                "--heard-until",
                metavar="TIME",
                help="only what came before then, by this computer's clock: for a clock that was ahead and is set",
            ),
            _arg("--replace", action="store_true", help="in place of its offsets over that time, not added to them"),
        ),
        _offset,
    ),
    CorrectionCommand(
        "test",
        "try a decoder out: its reads are counted and no part of the race",
        (
            _arg("decoder", metavar="DECODER"),
            _arg("mode", choices=("on", "off")),
            _arg("--from", dest="since", metavar="TIME", help="what arrived from then on; default: from now on"),
            _arg("--until", metavar="TIME", help="what arrived before then; default: on: until off; off: until now"),
        ),
        _test,
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
    CorrectionCommand(
        "settle",
        "nothing is to be done about a problem: it comes back only when its cause is another",
        (
            _arg(
                "problem",
                metavar="PROBLEM",
                help="its key in problems --format json; a bib: all that is about it alone",
            ),
            _arg("--until", metavar="TIME", help="only put it off until then"),
        ),
        _settle,
    ),
)
"""All corrections, in the order of the help."""

_BY_NAME = {command.name: command for command in CORRECTIONS}
