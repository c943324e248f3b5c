"""What can stand in a cell: how it is shown, and how what a person types is read. Meanings: `domain/setup.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from racecontrol.domain.codec import day
from racecontrol.domain.setup import Duration, Point, Setup
from racecontrol.domain.table import Align
from racecontrol.domain.time import duration, exact
from ui.desktop.i18n import N_, tr

Parse = Callable[[str], Any]
"""Of what was typed, without spaces around it. Raises ValueError with a sentence."""

Options = Callable[[Setup], Sequence[str]]


WORDS = {
    "announcer": N_("announcer"),
    "backup": N_("backup"),
    "category": N_("category"),
    "club": N_("club"),
    "finish": N_("finish"),
    "gun": N_("gun"),
    "main": N_("main"),
    "nation": N_("nation"),
    "net": N_("net"),
    "no": N_("no"),
    "overall": N_("overall"),
    "place": N_("place"),
    "place_sex": N_("place by sex"),
    "race_day": N_("race day"),
    "sex": N_("sex"),
    "split": N_("split"),
    "start": N_("start"),
    "time": N_("time"),
    "year_end": N_("year end"),
    "yes": N_("yes"),
}
"""How a value of a choice is shown; one that is not here is a code, shown as it is."""


def nothing(_: Setup) -> Sequence[str]:
    """Anything may be typed."""
    return ()


def word(value: str) -> str:
    """A value of a choice, in the language of the window."""
    return tr(WORDS.get(value, value))


def words(*values: str) -> Options:
    return lambda _: [word(value) for value in values]


def shown(value: Any) -> str:
    """As `parse` of its field reads it back; nothing for what is left out."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.10g}"
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)


def shown_word(value: str | bool | None) -> str:
    return word(shown(value))


def shown_span(value: Duration | None) -> str:
    return "" if value is None else exact(value).removesuffix(".000")


@dataclass(frozen=True, slots=True)
class Field:
    """`key`: the attribute; `help`: what belongs there; `options`: what can be chosen; `width`: characters.

    `known`: the values of a choice; there are no others.
    """

    key: str
    title: str
    help: str
    parse: Parse
    show: Callable[[Any], str] = shown
    options: Options = nothing
    width: int = 8
    align: Align = "left"
    known: tuple[str, ...] = ()


def text(typed: str) -> str:
    return typed


def code(typed: str) -> str:
    if not typed or any(one.isspace() or one == "," for one in typed):
        raise ValueError(tr("{typed!r} is no code; write letters and digits without spaces, such as K5", typed=typed))
    return typed


def codes(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in typed.split(","))))


def codes_or_all(typed: str) -> tuple[str, ...] | None:
    return codes(typed) or None


def metres(typed: str) -> float:
    """`21097.5`, `21.0975 km`."""
    number, factor = typed.lower().removesuffix("m").rstrip(), 1
    if number.endswith("k"):
        number, factor = number[:-1].rstrip(), 1000
    try:
        value = round(float(number) * factor, 3)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e7:
        raise ValueError(tr("{typed!r} is no distance; write metres, as 21097.5, or 21.0975 km", typed=typed))
    return value


def span(typed: str) -> Duration:
    return Duration(duration(typed))


def span_or_none(typed: str) -> Duration | None:
    return span(typed) if typed else None


def whole(typed: str) -> int:
    try:
        return int(typed.replace("_", " "))
    except ValueError:
        raise ValueError(tr("{typed!r} is not a whole number; write digits only", typed=typed)) from None


def whole_or_none(typed: str) -> int | None:
    return whole(typed) if typed else None


def one_of(*known: str) -> Parse:
    """A value or its word, or as much of it as tells it from the others."""

    def parse(typed: str) -> str:
        low = typed.lower()
        spelled = {value: (value.lower(), word(value).lower()) for value in known}
        fit = [value for value in known if low in spelled[value]] or [
            value for value in known if low and any(one.startswith(low) for one in spelled[value])
        ]
        if len(fit) != 1:
            said = ", ".join(map(word, known))
            raise ValueError(tr("{typed!r} is none of {known}; choose one of them", typed=typed, known=said))
        return fit[0]

    return parse


def or_none(parse: Parse) -> Parse:
    return lambda typed: parse(typed) if typed else None


def yes(typed: str) -> bool:
    return one_of("yes", "no")(typed) == "yes"


def race_day(typed: str) -> date:
    return day(typed)


def zone(typed: str) -> ZoneInfo:
    named = {one.lower(): one for one in available_timezones()}.get(typed.lower())
    if named is None:
        raise ValueError(tr("{typed!r} is not a time zone; write a name such as Asia/Shanghai", typed=typed))
    return ZoneInfo(named)


def zones(_: Setup) -> Sequence[str]:
    return sorted(available_timezones())


def points(setup: Setup) -> Sequence[str]:
    """In the order of the course: starts, points by where the first race passes them, finishes, those that none passes.

    Where the user edits them they stay in his order.
    """
    metres: dict[str, float] = {}
    for split in (split for race in setup.races for split in race.splits):
        metres.setdefault(split.point, split.distance_m)

    def order(point: Point) -> tuple[int, float]:
        passed = point.code in metres
        rank = {"start": 0, "finish": 2}.get(point.kind, 1 if passed else 3)
        return rank, metres.get(point.code, 0.0)

    return [point.code for point in sorted(setup.points, key=order)]


def races(setup: Setup) -> Sequence[str]:
    return [race.code for race in setup.races]
