"""The command that tells one runner: every read and what became of it."""

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from racecontrol.domain.setup import Event
from racecontrol.domain.time import added_text, clock, clock_text, elapsed_text, instant, iso, local
from racecontrol.scoring.explain import Explanation, explain
from racecontrol.scoring.explain_rules.lines import Line
from racecontrol.scoring.explain_rules.split_times import SplitTold
from racecontrol.scoring.problems import Problem, problems
from racecontrol.session import Session
from ui.commands.foreseen import of_file, problem_json

PLACE_WORDS = {"": "", "_sex": "by sex ", "_category": "in category "}


def explain_(args: argparse.Namespace) -> int:
    with Session.open(args.file) as session:
        standings = session.standings()
        told = explain(standings, args.bib, session.log)
        found = [one for one in problems(standings, session.log) if args.bib in one.bibs]
        event = session.setup.event
    if args.format == "json":
        document = as_json(told, event.timezone) | {"problems": [problem_json(one) for one in found]}
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        print(of_file("\n".join((*as_text(told, event), *_to_decide(found))), args.file))
    return 0


def _to_decide(problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        yield from ("", "To decide")
    yield from (f"  {one.text}" for one in problems)


def as_text(told: Explanation, event: Event) -> Iterator[str]:
    """Head, facts, reads, splits; times are local, and the head says how far from UTC."""
    yield f"{told.bib}  {told.name}".rstrip()
    yield from table(_head(told, event))
    if told.decisions:
        yield from ("", "Facts (to take one back: racecontrol void FILE.race NUMBER)")
        facts = (
            (str(one.number), _when(one.at, event), one.by, _reasoned(one.text, one.why)) for one in told.decisions
        )
        yield from table(facts, right=(0, 1))
    yield from ("", f"Reads and typed passings: {len(told.lines) or 'none'}")
    if told.lines:
        yield from table(_reads(told.lines, event), right=(0, 1, 2, 7), titled=True)
    yield from ("", "Splits")
    yield from table(_splits(told.splits, event), right=(2, 3, 4, 5), titled=True)


def _head(told: Explanation, event: Event) -> Iterator[tuple[str, ...]]:
    zone = local(instant("12:00:00", event.date, event.timezone), event.timezone).strftime("%z")
    yield ("Race", f"{told.race.code} {told.race.name}, " + (f"wave {told.wave}" if told.wave else "no wave yet"))
    yield ("Times", f"local, UTC{zone[:3]}:{zone[3:]}")
    yield ("Status", _reasoned(f"{told.status} {told.rule}".rstrip(), told.why))
    yield ("Gun", "none yet" if told.gun is None else _when(told.gun, event))
    if told.start is not None:
        yield ("Start", _when(told.start, event))
    elif told.gun is not None:
        yield ("Start", "not read: the net time counts from the gun")
    for basis, ms in (("gun", told.gun_ms), ("net", told.net_ms)):
        if ms is not None:
            yield (f"{basis.capitalize()} time", f"{clock(ms)} ({elapsed_text(ms)}){_places(told, basis)}")
    if told.splits[-1].added:
        yield ("In them", ", ".join(one.text for one in told.splits[-1].added))
    if told.places:
        overall, category = told.race.rank_by, told.race.category_basis
        apart = "" if category == overall else f", categories by {category} time"
        yield ("The list", f"by {overall} time{apart}")


def _when(at: int, event: Event) -> str:
    return clock_text(at, event.date, event.timezone)


def _places(told: Explanation, basis: str) -> str:
    """`, place 3, by sex 2, in category 1`; "" without a place."""
    found = {words: told.places.get(f"{basis}_place{suffix}") for suffix, words in PLACE_WORDS.items()}
    return (
        ", place " + ", ".join(f"{words}{place}" for words, place in found.items() if place)
        if any(found.values())
        else ""
    )


def _reasoned(text: str, why: str) -> str:
    return f"{text}: {why}" if why else text


def _reads(lines: Iterable[Line], event: Event) -> Iterator[tuple[str, ...]]:
    yield (
        "read",
        "time",
        "as sent",
        "corrected by",
        "point",
        "decoder",
        "role",
        "passing",
        "chip",
        "what became of it",
    )
    for line in lines:
        yield (
            f"fact {line.fact}" if line.read is None else str(line.read),
            _when(line.at, event),
            _when(line.sent, event) if line.offsets else "",
            ", ".join(
                f"{added_text(one.ms)} {'set-up' if one.fact is None else f'fact {one.fact}'}" for one in line.offsets
            ),
            line.point,
            line.decoder,
            line.role,
            str(line.passing or ""),
            line.chip,
            line.text,
        )


def _splits(splits: Iterable[SplitTold], event: Event) -> Iterator[tuple[str, ...]]:
    yield ("split", "point", "metres", "time", "gun", "net", "")
    for split in splits:
        at = "" if split.at is None else _when(split.at, event)
        gun, net = ("" if ms is None else elapsed_text(ms) for ms in (split.gun_ms, split.net_ms))
        yield (split.code, split.name, f"{split.distance_m:g}", at, gun, net, split.text)


def table(rows: Iterable[tuple[str, ...]], right: tuple[int, ...] = (), titled: bool = False) -> Iterator[str]:
    """Columns as wide as their widest text, two spaces apart. `right`: those set to the right.

    `titled`: the first row is a heading, and columns that are empty below it are left out.
    """
    cells = list(rows)
    columns = list(zip(*cells, strict=True))
    widths = [max(map(width, column)) for column in columns]
    shown = [n for n, column in enumerate(columns) if any(column[1:]) or not titled]
    for row in cells:
        yield f"  {'  '.join(_set(row[n], widths[n], n in right) for n in shown)}".rstrip()


def _set(text: str, wide: int, right: bool) -> str:
    space = " " * (wide - width(text))
    return space + text if right else text + space


def width(text: str) -> int:
    """Columns of a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def as_json(told: Explanation, zone: ZoneInfo) -> dict[str, Any]:
    """Instants as ISO 8601 with offset; what is not there is null."""
    times = {"gun": told.gun_ms, "net": told.net_ms}
    return {
        "bib": told.bib,
        "name": told.name,
        "race": told.race.code,
        "wave": told.wave or None,
        "gun": _iso(told.gun, zone),
        "status": told.status,
        "rule": told.rule,
        "why": told.why,
        "start": _iso(told.start, zone),
        **{f"{basis}_time": None if ms is None else clock(ms) for basis, ms in times.items()},
        **{f"{basis}_ms": ms for basis, ms in times.items()},
        "places": dict(told.places),
        "facts": [
            {"fact": one.number, "at": iso(one.at, zone), "by": one.by, "why": one.why, "what": one.text}
            for one in told.decisions
        ],
        "reads": [_line_json(line, zone) for line in told.lines],
        "splits": [_split_json(split, zone) for split in told.splits],
    }


def _line_json(line: Line, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "read": line.read,
        "fact": line.fact,
        "sent": iso(line.sent, zone),
        "at": iso(line.at, zone),
        "offsets": [{"fact": one.fact, "ms": one.ms} for one in line.offsets],
        "decoder": line.decoder,
        "point": line.point,
        "role": line.role,
        "chip": line.chip,
        "passing": line.passing or None,
        "fate": line.fate,
        "text": line.text,
        "split": line.split or None,
    }


def _split_json(split: SplitTold, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "split": split.code,
        "point": split.name,
        "distance_m": split.distance_m,
        "at": _iso(split.at, zone),
        "gun_ms": split.gun_ms,
        "net_ms": split.net_ms,
        "added": [
            {"what": one.what, "basis": one.basis, "ms": one.ms, "facts": list(one.facts)} for one in split.added
        ],
        "state": split.state,
        "text": split.text,
    }


def _iso(at: int | None, zone: ZoneInfo) -> str | None:
    return None if at is None else iso(at, zone)
