"""Certificate layouts to and from JSON, with the faults of what is written there."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from racecontrol.domain.codec import from_plain, to_plain
from racecontrol.domain.refusal import Refused
from racecontrol.domain.said import said
from reports.items import KINDS, Layout
from reports.layout_faults import faults, unknown

VERSION = 2
"""1: one language, no images, no codes, no background. Every such file is read as it stands."""
SHIPPED = Path(__file__).parent / "layouts"


def parse(text: str, source: str = "layout", folder: str = "") -> Layout:
    """A layout that can be drawn. `folder`: where its pictures are. Raises Refused, one sentence a fault."""
    layout = read(text, source, folder)
    found = [f"{source}: {fault.told}" for fault in faults(layout)]
    if found:
        raise Refused(found)
    return layout


def read(text: str, source: str = "layout", folder: str = "") -> Layout:
    """A layout as it is written, whatever it asks for: so that it can be mended. Raises Refused."""
    plain = _plain(text, source)
    refusals = list(_unreadable(plain)) or list(_kinds(plain))
    if refusals:
        raise Refused(f"{source}: {refusal}" for refusal in refusals)
    try:
        layout = from_plain(Layout, plain)
    except Refused as refused:
        raise Refused(f"{source}: {fault}" for fault in refused.faults) from None
    return replace(layout, version=VERSION, folder=folder)


def _plain(text: str, source: str) -> dict[str, object]:
    """What the JSON holds. Raises Refused: what stops it, and in which line."""
    try:
        plain: object = json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        is_cut = fault.pos >= len(text.rstrip()) or fault.msg.startswith("Unterminated")
        reason = "it ends too early" if is_cut else f"{fault.msg[0].lower()}{fault.msg[1:].removesuffix(' at')}"
        raise Refused(f"{source}: is not a layout: {reason}, line {fault.lineno}") from None
    except (ValueError, RecursionError) as fault:
        raise Refused(f"{source}: is not a layout: {fault}") from None
    if not isinstance(plain, dict):
        raise Refused(f"{source}: is not a layout: it must begin with {{ and end with }}, line 1")
    return cast("dict[str, object]", plain)


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _unreadable(table: dict[str, object]) -> Iterator[str]:
    """Why it is not of a version that this program reads."""
    version = table.get("version", 1)
    if isinstance(version, int) and version > VERSION:
        yield f"version {version} is newer than this program, which reads up to {VERSION}; update it"
    if isinstance(version, int) and version < 1:
        yield f"version {version} has never been; write {VERSION}"
    if "folder" in table:
        yield "folder is not known here; paths begin where the layout's file lies"


def _kinds(table: dict[str, object]) -> Iterator[str]:
    """Items of a kind that does not exist, which could be read as nothing else."""
    items = table.get("items")
    for number, item in enumerate(cast("list[object]", items) if isinstance(items, list) else []):
        kind = cast("dict[str, object]", item).get("kind") if isinstance(item, dict) else None
        if isinstance(kind, str):
            yield from (f"items[{number}]: {fault.text}" for fault in unknown(said("kind"), kind, KINDS))


def load(path: Path) -> Layout:
    """A layout from its file. Raises Refused."""
    return parse(text_of(path), str(path), str(path.parent))


def text_of(path: Path) -> str:
    """What the file holds. Raises Refused."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
        raise Refused(f"{path}: cannot be read: {reason}") from None


def dump(layout: Layout) -> str:
    """The JSON that `parse` reads back, an item a line."""
    plain: dict[str, object] = to_plain(replace(layout, version=VERSION, folder=""))
    rows = cast("list[dict[str, object]]", plain.pop("items"))
    items = ",\n".join(f"    {_line({key: _short(value) for key, value in row.items()})}" for row in rows)
    head = "".join(f"  {_line(key)}: {_line(_short(value))},\n" for key, value in plain.items())
    return f'{{\n{head}  "items": [\n{items}\n  ]\n}}\n'


def _line(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False)


def _short(value: object) -> object:
    """A whole number without a point."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def shipped(name: str = "formal") -> Layout:
    """A layout that comes with the program. Raises Refused when there is none of that name."""
    if name not in names():
        raise Refused(f"layout {name!r} does not come with the program; there are {', '.join(names())}")
    return load(SHIPPED / f"{name}.json")


def names() -> list[str]:
    """The layouts that come with the program."""
    return sorted(path.stem for path in SHIPPED.glob("*.json"))
