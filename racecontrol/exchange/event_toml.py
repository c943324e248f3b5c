"""event.toml: the event as configured, read and written. Every fault is told with its line."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

from racecontrol.domain.codec import from_plain, to_plain
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Fault, Setup, faults
from racecontrol.exchange.files import read_bytes

_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")
HINTS = (
    ("Invalid date", "write a day that is in the calendar, as 2017-12-31"),
    ("Illegal character '\\n'", "close the quotation mark in its own line"),
    ("Unterminated string", "close the quotation mark"),
    ("Unclosed", "close the bracket"),
    ("Cannot", "keep one of both"),
    ("", "write name = value lines below [table] headers"),
)
"""The repair, by how the parser's sentence begins; the first that fits."""

_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


Judge = Callable[[Setup], Iterable[Fault]]
"""What else is wrong with a set-up, by who knows more than the domain."""


def nothing(_: Setup) -> Iterable[Fault]:
    """Nobody knows more."""
    return ()


def load(path: Path, judge: Judge = nothing) -> Setup:
    """Raises Refused, one sentence a fault, each with file and place."""
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        found = _AT.search(str(fault))
        line = (found and found[1]) or len(text.splitlines())
        said = _AT.sub("", str(fault))
        repair = next(hint for begin, hint in HINTS if said.startswith(begin))
        raise Refused(f"{path.name}:{line}: {said}; {repair}") from None
    return parse(data, path.name, text, judge)


def told(path: Path, found: Iterable[Fault]) -> list[str]:
    """Sentences about that file, each with its line."""
    lines = _text(path).splitlines()
    return [_sentence(path.name, lines, fault) for fault in found]


def _text(path: Path) -> str:
    data = read_bytes(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise Refused(f"{path.name}:{line}: is not in UTF-8; save the file as UTF-8") from None


def parse(data: dict[str, Any], name: str, text: str = "", judge: Judge = nothing) -> Setup:
    """Plain data to a set-up. `text`: the TOML it came from, to name lines."""
    lines = text.splitlines()
    try:
        setup = from_plain(Setup, data)
    except Refused as refused:
        raise Refused(_placed(name, lines, _place(fault), fault) for fault in refused.faults) from None
    wrong = [_sentence(name, lines, fault) for found in (faults(setup), _empty(data), judge(setup)) for fault in found]
    if wrong:
        raise Refused(wrong)
    return setup


def _empty(data: dict[str, Any]) -> Iterator[Fault]:
    """A port that is written and empty: whether one is meant cannot be told."""
    for number, decoder in enumerate(data.get("decoders", ())):
        if decoder.get("port") == "":
            text = "port is empty; write the port of the box, or take the line out where there is none"
            yield Fault(f"decoders[{number}].port", f"decoder {decoder['code']}: {text}")


def _place(fault: str) -> str:
    """Where a sentence of the codec points: `races[0]: distnce_m is not known here` to `races[0].distnce_m`."""
    place, _, text = fault.rpartition(": ") if " is not known here" in fault else fault.partition(": ")
    stranger = text.partition(" is not known here")
    return f"{place}.{stranger[0]}".strip(".") if stranger[1] else place


def _sentence(name: str, lines: list[str], fault: Fault) -> str:
    """With the line of its second place at the end, where it has one."""
    other = _line(lines, fault.also) if fault.also else 0
    return _placed(name, lines, fault.place, fault.text + (f"; the other is in line {other}" if other else ""))


def _placed(name: str, lines: list[str], place: str, text: str) -> str:
    """`event.toml:14: races[1].rank_by: ...`, the line of the table or key that the place leads to."""
    line = _line(lines, place)
    return f"{name}:{line}: {text}" if line else f"{name}: {text}"


def _line(lines: list[str], place: str) -> int:
    """Number of the line that a place such as `races[1].splits[0].point` names; 0 when it cannot be told."""
    table, *keys = [(step[1], int(step[2] or -1)) for step in _STEP.finditer(place)]
    starts = [number for number, line in enumerate(lines, 1) if _header(line) == table[0]]
    if max(table[1], 0) >= len(starts):
        return 0
    line = starts[max(table[1], 0)]
    end = next((number for number in range(line + 1, len(lines) + 1) if _header(lines[number - 1])), len(lines) + 1)
    before = r"^\s*"
    for key, index in keys:
        line = _key_line(lines, range(line, end), before + re.escape(key), index) or line
        before = r"(^|[{,])\s*"  # a table within a list may stand in one line
    return line


def _header(line: str) -> str:
    """The name in `[name]` or `[[name]]`; "" for any other line. A list within a table opens with a bracket too."""
    found = re.fullmatch(r"\[{1,2} *([\w.]+) *\]{1,2} *(#.*)?", line.strip())
    return found[1] if found else ""


def _key_line(lines: list[str], within: range, key: str, index: int) -> int:
    """The line in which `key =` (a pattern) stands; with an index, where that table of its list opens. 0: none."""
    first = next((n for n in within if re.search(rf"{key}\s*=", lines[n - 1])), 0)
    opened = 0
    for number in range(first, within.stop if first and index >= 0 else 0):
        opened += lines[number - 1].count("{")
        if opened > index:
            return number
    return first


_WITHOUT_ESCAPE = {0x7F: "\\u007f"}
"""What JSON leaves as it is, and TOML does not take."""


def dump(setup: Setup) -> str:
    """The inverse of `load`: what was left out is left out again; notes of the file that it came from are not kept."""
    plain: dict[str, Any] = to_plain(setup)
    event: dict[str, object] = plain.pop("event") | {"date": setup.event.date}
    tables = cast(dict[str, list[dict[str, object]]], plain)
    lines = [f"{name} = []" for name, rows in tables.items() if not rows]  # a table header above would own them
    lines += ["", "[event]", *_rows(event)]
    for name, rows in tables.items():
        for row in rows:
            lines += ["", f"[[{name}]]", *_rows(row)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _rows(table: dict[str, object]) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in table.items()]


def _value(value: object) -> str:
    """A value as TOML writes it; a list of tables has each in a line of its own."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False).translate(_WITHOUT_ESCAPE)
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case dict():
            return f"{{ {', '.join(_rows(cast(dict[str, object], value)))} }}"
        case list():
            items = cast(list[object], value)
            if items and isinstance(items[0], dict):
                return "[\n" + "".join(f"  {_value(one)},\n" for one in items) + "]"
            return f"[{', '.join(map(_value, items))}]"
        case _:
            return str(value)
