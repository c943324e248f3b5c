"""Typed values to plain data (what TOML and JSON hold) and back, every fault of the plain data told at once."""

import difflib
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Any, Literal, TypeVar, cast, get_args, get_origin
from zoneinfo import ZoneInfo

from cattrs import Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import ForbiddenExtraKeysError, IterableValidationError

from racecontrol.domain.entry import BirthDate
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Duration
from racecontrol.domain.time import duration, exact

T = TypeVar("T")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MEANT = re.compile(r"did you mean (\w+)\?")
_MISSING = " is missing; add it"
_SHOWN = {int: "a whole number", float: "a number", str: 'text in "quotes"', bool: "true or false"}


def from_plain(kind: type[T], data: object) -> T:
    """Raises Refused, one sentence a fault: `races[0].rank_by: 'chip' is not one of gun, net`."""
    try:
        return _converter.structure(data, kind)
    except (Exception, ExceptionGroup) as fault:
        told = transform_error(fault, path="", format_exception=_sentence)
        raise Refused(_each_once([_place_first(line) for line in told])) from None


def to_plain(value: object) -> Any:
    """The plain data that `from_plain` reads back; fields at their default are left out."""
    return _converter.unstructure(value)


def birth_date(text: str) -> BirthDate:
    """`YYYY-MM-DD` or `YYYY`. Raises ValueError with a sentence."""
    day(f"{text}-01-01" if len(text) == 4 else text, text)
    return BirthDate(text)


def day(text: str, shown: str = "") -> date:
    """`YYYY-MM-DD` and no other form of ISO 8601. Raises ValueError with a sentence about `shown`, or the text."""
    with suppress(ValueError):
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    raise ValueError(f"{(shown or text)!r} is not a date; write YYYY-MM-DD")


def _strictly(kind: type[Any], accepted: tuple[type[Any], ...]) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> Any:
        if type(value) not in accepted:
            raise ValueError(f"{value!r} is not {_SHOWN[kind]}")
        return kind(value)

    return structure


def _date(value: Any, _: Any) -> date:
    if isinstance(value, datetime) or not isinstance(value, date | str):
        raise ValueError(f"{value!s} is not a date; write YYYY-MM-DD")
    return value if isinstance(value, date) else day(value)


def _zone(value: Any, _: Any) -> ZoneInfo:
    try:
        return ZoneInfo(value)
    except (ValueError, TypeError, OSError, KeyError):
        raise ValueError(f"{value!r} is not a time zone; write a name such as Asia/Shanghai") from None


def _duration(value: Any, _: Any) -> Duration:
    if not isinstance(value, str):
        raise ValueError(f'{value!s} is not a time; write it in quotes as "HH:MM:SS"')
    return Duration(duration(value))


def _tuple_of(kind: type[Any], converter: Converter) -> Callable[[Any, Any], Any]:
    items = homogenous_tuple_structure_factory(kind, converter)

    def structure(value: Any, of: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise ValueError("is not a list; write [[...]] above each table, or [ ] around the values")
        return items(value, of)

    return structure


def _words(value: Any, _: Any) -> str | dict[str, str]:
    """One text for every language, or one for each."""
    if isinstance(value, str):
        return value
    found = cast("dict[object, object]", value) if isinstance(value, dict) else None
    if not found or not all(isinstance(part, str) for pair in found.items() for part in pair):
        wanted = 'text in "quotes", or one for each language: {"en": "...", "zh": "..."}'
        raise ValueError(f"{value!r} is not {wanted}")
    return {str(key): str(text) for key, text in found.items()}


def _sentence(fault: BaseException, kind: type[Any] | None) -> str:
    if isinstance(fault, KeyError):
        return f"{fault.args[0]}{_MISSING}"
    if isinstance(fault, ForbiddenExtraKeysError):
        known: list[str] = list(getattr(fault.cl, "__dataclass_fields__", ()))
        return "; ".join(_stranger(name, known) for name in sorted(fault.extra_fields))
    if isinstance(fault, IterableValidationError | TypeError | AttributeError):
        return "is not a table of names and values; write name = value lines"
    options = _options(kind)
    text = str(fault)
    if options and "not in literal" in text:
        return f"{text.partition(' not in literal')[0]!r} is not one of {', '.join(map(str, options))}"
    return text


def _options(kind: Any) -> tuple[Any, ...]:
    """The words of a Literal, also where it is optional."""
    args: tuple[Any, ...] = get_args(kind)
    return args if get_origin(kind) is Literal else tuple(word for arg in args for word in _options(arg))


def _stranger(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"{name} is not known here; " + (f"did you mean {near[0]}?" if near else "take it out")


def _each_once(told: list[str]) -> list[str]:
    """Without the names that are missing only because they are misspelt: the stranger's sentence says both."""
    places = [line.rpartition(": ")[0] if " is not known here" in line else "" for line in told]
    meant = {
        f"{place}.{name}".lstrip(".") for place, line in zip(places, told, strict=True) for name in _MEANT.findall(line)
    }
    return [line for line in told if not (line.endswith(_MISSING) and line.partition(": ")[0] in meant)]


def _place_first(line: str) -> str:
    text, _, place = line.rpartition(" @ ")
    return f"{place.lstrip('.$')}: {text}" if place.lstrip(".$") else text


_converter = Converter(forbid_extra_keys=True, omit_if_default=True)
for _kind, _accepted in ((int, (int,)), (float, (int, float)), (str, (str,)), (bool, (bool,))):
    _converter.register_structure_hook(_kind, _strictly(_kind, _accepted))
_converter.register_structure_hook_factory(lambda kind: get_origin(kind) is tuple, _tuple_of)
_converter.register_structure_hook(Duration, _duration)
_converter.register_structure_hook(str | dict[str, str], _words)
_converter.register_unstructure_hook(Duration, exact)
_converter.register_structure_hook(BirthDate, lambda value, _: birth_date(value))
_converter.register_structure_hook(date, _date)
_converter.register_unstructure_hook(date, date.isoformat)
_converter.register_structure_hook(ZoneInfo, _zone)
_converter.register_unstructure_hook(ZoneInfo, str)
