"""event.toml: the event as configured. Every fault is told with its line."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from racecontrol.domain.codec import from_plain
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Setup, faults
from racecontrol.exchange.files import read_bytes

_INDEXED = re.compile(r"(\w+)\[(\d+)\]")


def load(path: Path) -> Setup:
    """Raises Refused, one sentence a fault, each with file and place."""
    text = read_bytes(path).decode("utf-8-sig", "replace")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Refused(f"{path.name}: {fault}") from None
    return parse(data, path.name, text)


def parse(data: dict[str, Any], name: str, text: str = "") -> Setup:
    """Plain data to a set-up. `text`: the TOML it came from, to name lines."""
    try:
        setup = from_plain(Setup, data)
    except Refused as refused:
        raise Refused(_placed(name, text, fault) for fault in refused.faults) from None
    wrong = [f"{name}: {fault}" for fault in faults(setup)]
    if wrong:
        raise Refused(wrong)
    return setup


def _placed(name: str, text: str, fault: str) -> str:
    """`event.toml:14: races[1].rank_by: ...`, the line of the table or key that the path leads to."""
    place = fault.partition(": ")[0]
    line = _line(text.splitlines(), place)
    return f"{name}:{line}: {fault}" if line else f"{name}: {fault}"


def _line(lines: list[str], place: str) -> int:
    """Number of the line that the path names, 0 when it cannot be told."""
    table = _INDEXED.match(place)
    header, count = (f"[[{table[1]}]]", int(table[2])) if table else (f"[{place.partition('.')[0]}]", 0)
    starts = [number for number, line in enumerate(lines) if line.replace(" ", "").startswith(header)]
    if count >= len(starts):
        return 0
    start = starts[count]
    key = place.rpartition(".")[2].partition("[")[0]
    return _key_line(enumerate(lines[start + 1 :], start + 1), key) or start + 1


def _key_line(lines: Iterable[tuple[int, str]], key: str) -> int:
    for number, line in lines:
        if line.lstrip().startswith("["):
            return 0
        if re.match(rf"\s*{re.escape(key)}\s*=", line):
            return number + 1
    return 0
