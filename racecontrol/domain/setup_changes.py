"""What differs between two set-ups, in sentences without stops: who brings a changed one sees what it changes."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, cast, get_args, get_type_hints

from racecontrol.domain.said import COMMA, said, series
from racecontrol.domain.setup import Decoder, Duration, Race, Setup
from racecontrol.domain.time import exact

TABLES: dict[str, tuple[str, str]] = {
    "points": (said("point"), "code"),
    "races": (said("race"), "code"),
    "waves": (said("wave"), "code"),
    "categories": (said("category"), "code"),
    "awards": (said("award"), "name"),
    "decoders": (said("decoder"), "code"),
    "teams": (said("team contest"), "name"),
    "records": (said("course record"), "name"),
}
"""How one of each table is called, and by which of its values."""

NOTHING = {
    "races": said("all races"),
    "sex": said("any"),
    "baudrate": said("the protocol's"),
    "rank_category_by": said("as rank_by"),
}
"""What a value that is left out means, where that is not plainly nothing."""

Key = tuple[object, ...]


def differences(before: Setup, after: Setup) -> Iterator[str]:
    """`decoder FIN-A: port: /dev/ttyUSB1 instead of /dev/ttyUSB0`; nothing for equal set-ups."""
    yield from _values(said("event"), before.event, after.event)
    for table, (word, name) in TABLES.items():
        yield from _table(word, name, getattr(before, table), getattr(after, table))


def _table(word: str, name: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[str]:
    old, new = _keyed(name, before), _keyed(name, after)
    for key, one in old.items():
        if key not in new:
            yield said("{what} {name} is taken out", what=word, name=_called(one, name, old))
    for key, one in new.items():
        about = said("{what} {name}", what=word, name=_called(one, name, new))
        if key not in old and isinstance(one, Decoder):
            yield said("{what} is new, at {point}", what=about, point=one.point)
        elif key not in old:
            yield said("{what} is new", what=about)
        elif one != old[key]:
            yield from _race(about, old[key], one) if isinstance(one, Race) else _values(about, old[key], one)
    if [key for key in old if key in new] != [key for key in new if key in old]:
        order = series(COMMA, (_called(one, name, new) for one in new.values()))
        yield said("{what}: another order: {order}", what=word, order=order)


def _race(about: str, before: Race, after: Race) -> Iterator[str]:
    yield from _values(about, before, after)
    splits = _table(said("split"), "code", before.splits, after.splits)
    yield from (said("{what}: {change}", what=about, change=told) for told in splits)


def _keyed(name: str, table: Sequence[Any]) -> dict[Key, Any]:
    """By name; a name that stands several times (a category, an award of several races) by its races, then by place."""
    keyed: dict[Key, Any] = {}
    names = [getattr(one, name) for one in table]
    for one in table:
        own = getattr(one, name)
        key: Key = (own,) if names.count(own) == 1 else (own, getattr(one, "races", None))
        while key in keyed:
            key = (*key, "again")
        keyed[key] = one
    return keyed


def _called(one: Any, name: str, all_: dict[Key, Any]) -> str:
    own = getattr(one, name)
    several = [getattr(other, name) for other in all_.values()].count(own) > 1
    if not several:
        return str(own)
    return said("{name} of {races}", name=str(own), races=_shown("races", getattr(one, "races", None)))


def _values(about: str, before: Any, after: Any) -> Iterator[str]:
    hints = get_type_hints(cast(type[Any], type(after)))
    for one in fields(after):
        old, new = getattr(before, one.name), getattr(after, one.name)
        if old != new and one.name != "splits":
            span = Duration in (hints[one.name], *get_args(hints[one.name]))
            yield said(
                "{what}: {field}: {new} instead of {old}",
                what=about,
                field=one.name,
                new=_shown(one.name, new, span),
                old=_shown(one.name, old, span),
            )


def _shown(name: str, value: Any, span: bool = False) -> str:
    match value:
        case None | "" | ():
            nothing = said("nothing")
            return NOTHING.get(name, nothing) if value is None else nothing
        case bool():
            return "true" if value else "false"
        case int() if span:
            return exact(value).removesuffix(".000")
        case float():
            return f"{value:g}"
        case tuple():
            return series(COMMA, (str(one) for one in cast(tuple[object, ...], value)))
        case date():
            return value.isoformat()
        case _:
            return str(value)
