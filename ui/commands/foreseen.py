"""A preview as text and as data: what differs, who is concerned, which problems come and go."""

import json
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from racecontrol.domain.time import elapsed_text
from racecontrol.domain.wording import counted
from racecontrol.preview import Preview
from racecontrol.scoring.difference import Row, Won
from racecontrol.scoring.difference_words import lost_results, summary
from racecontrol.scoring.problem_rules.problem import joined
from racecontrol.scoring.problems import Problem

FIRST = 20
"""So many runners are shown unless all are asked for."""

WORST = 10
"""So many problems of each list are shown unless all are asked for."""

A_FEW = 3
"""So many more are shown, too: to count them takes as much room."""

_TITLES = {
    "gun_ms": "gun",
    "net_ms": "net",
    "place_sex": "sex place",
    "place_category": "category place",
}
"""How a changed value is called, where not by its key."""


def as_text(foreseen: Preview, everything: bool) -> Iterator[str]:
    """What speaks against it, the summary, the problems, the runners; a line each."""
    yield from (f"CAREFUL: {doubt}." for doubt in foreseen.doubts)
    yield from (f"{sentence}." for sentence in summary(foreseen.change))
    yield from _brought(foreseen.brings, everything)
    yield from _gone(foreseen, everything)
    yield from _runners(foreseen, everything)


def _brought(problems: Sequence[Problem], everything: bool) -> Iterator[str]:
    """The first of a kind with its evidence and what to do, the others only by what is wrong."""
    if not problems:
        return
    yield from ("", f"It would bring {counted(len(problems), 'problem')}:")
    kinds: set[str] = set()
    for one in _shown(problems, everything):
        yield f"  {joined(one.what) if one.kind in kinds else one.text}"
        kinds.add(one.kind)
    yield from _rest(problems, everything)


def _gone(foreseen: Preview, everything: bool) -> Iterator[str]:
    """Where results would be lost, problems are not settled: there is nothing left to find them in."""
    problems = foreseen.settles
    if not problems:
        return
    would = "hide" if any(lost_results(foreseen.change)) else "settle"
    yield from ("", f"It would {would} {counted(len(problems), 'problem')}:")
    yield from (f"  {joined(one.what)}" for one in _shown(problems, everything))
    yield from _rest(problems, everything)


def _shown(problems: Sequence[Problem], everything: bool) -> Sequence[Problem]:
    return problems if everything else problems[:WORST]


def _rest(problems: Sequence[Problem], everything: bool) -> Iterator[str]:
    if more := len(problems) - len(_shown(problems, everything)):
        yield f"  and {more:,} more; --all shows them"


def _runners(foreseen: Preview, everything: bool) -> Iterator[str]:
    change = foreseen.change
    first = _first(foreseen, everything)
    rows = list(change.rows(None if len(change) - first <= A_FEW else first))
    if rows:
        yield ""
    width = max((len(row.bib) for row in rows), default=0)
    yield from (f"{row.bib:>{width}}  {_row_text(row, everything)}" for row in rows)
    if more := len(change) - len(rows):
        yield f"{counted(more, 'more runner')} {'changes' if more == 1 else 'change'}; --all shows them"


def _first(foreseen: Preview, everything: bool) -> int:
    """How many runners are shown."""
    return len(foreseen.change) if everything else min(FIRST, foreseen.change.weighty)


def _row_text(row: Row, splits: bool) -> str:
    changes = [
        f"{_title(one.what)} {_value(one.what, one.before)} → {_value(one.what, one.after)}"
        for one in row.changes
        if splits or one.what in ("gun_ms", "net_ms") or not one.what.endswith("_ms")
    ]
    changes += [f"gains {_prize(won)}" for won in row.gained] + [f"loses {_prize(won)}" for won in row.lost]
    return f"{row.name} ({row.race}): ".lstrip() + ", ".join(changes)


def _title(what: str) -> str:
    return _TITLES.get(what, what.removesuffix("_ms").replace("_", " "))


def _value(what: str, value: int | str | None) -> str:
    if value is None:
        return "none"
    return elapsed_text(value) if what.endswith("_ms") and isinstance(value, int) else str(value)


def _prize(won: Won) -> str:
    return f"place {won.place} of {won.award} {won.group}".rstrip()


def as_json(foreseen: Preview, everything: bool) -> str:
    change = foreseen.change
    document = {
        "doubts": list(foreseen.doubts),
        "summary": summary(change),
        "counts": change.counts()
        | {"problems_brought": len(foreseen.brings), "problems_settled": len(foreseen.settles)},
        "problems": {
            key: [problem_json(one) for one in _shown(found, everything)]
            for key, found in (("brought", foreseen.brings), ("settled", foreseen.settles))
        },
        "runners": [_row_json(row) for row in change.rows(_first(foreseen, everything))],
        "prizes": {
            "gained": [asdict(won) for won in change.gained],
            "lost": [asdict(won) for won in change.lost],
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def of_file(text: str, file: Path) -> str:
    """Commands with the race file that they are about."""
    return text.replace("FILE.race", shlex.quote(str(file)))


def problem_json(problem: Problem) -> dict[str, Any]:
    keys = ("kind", "key", "severity", "what", "why", "todo")
    return {key: getattr(problem, key) for key in keys} | {"bibs": list(problem.bibs)}


def _row_json(row: Row) -> dict[str, object]:
    changes = {one.what: {"before": one.before, "after": one.after} for one in row.changes}
    return {"bib": row.bib, "name": row.name, "race": row.race, "changes": changes}
