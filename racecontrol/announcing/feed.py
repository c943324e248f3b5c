"""The announcer's view as plain JSON, for pages on the local network and for television. Schema: docs/feed.md.

`announcer`: everything; `public`: without what only the announcer wants: stories, groups, marks, pins, reasons.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal, cast

from racecontrol.announcing.view import Leader, View
from racecontrol.domain.nations import nations
from racecontrol.domain.said import Said, retold
from racecontrol.domain.setup import Race, Setup
from racecontrol.domain.time import clock, local, of_day, official

SCHEMA = "racecontrol-feed/1"
"""The number goes up when a field is taken out or means something else; fields that are added leave it as it is."""

Audience = Literal["announcer", "public"]
Words = Callable[[str], str]
"""A template that was said, in another language; the name of a nation, by its code."""

HIDDEN: Mapping[Audience, frozenset[str]] = {
    "announcer": frozenset(),
    "public": frozenset({"story", "groups", "mark", "pinned", "favourite", "skipped", "why"}),
}
"""Fields and sections that an audience does not see."""

UNTOLD: Mapping[Audience, frozenset[str]] = {"announcer": frozenset(), "public": frozenset({"group", "overdue"})}
"""Kinds of milestones that an audience is not told: who belongs to a group is nobody's business but the announcer's;
who is overdue may only have been missed, or need help."""

PLAIN = frozenset({str, int, bool, float, type(None)})
"""What stands in the document as it is. What was said is a `str`, too, but of a type of its own."""

Text = Callable[[Mapping[str, Any], Setup], str]

TEXTS: Mapping[str, Mapping[str, Text]] = {
    "": {"clock": lambda one, setup: day_text(one["at"], setup)},
    "clocks": {"clock": lambda one, setup: day_text(one["gun"], setup)},
    "coming": {"clock": lambda one, setup: day_text(one["due"], setup)},
    "finished": {
        "time": lambda one, _: time_text(one[f"{one['basis']}_ms"]),
        "clock": lambda one, setup: day_text(one["at"], setup),
    },
    "queue": {
        "time": lambda one, _: time_text(one[f"{one['basis']}_ms"]),
        "clock": lambda one, setup: day_text(one["at"], setup),
    },
    "leaders": {"time": lambda one, _: time_text(one["record"])},
    "runners": {
        "time": lambda one, _: time_text(one["elapsed"]),
        "gap": lambda one, _: gap_text(one["elapsed"], one["gap"]),
        "clock": lambda one, setup: day_text(one["due"], setup),
    },
    "milestones": {"clock": lambda one, setup: day_text(one["at"], setup)},
}
"""Texts that stand ready to be shown beside the numbers, by section and by name: each made from the thing it is of."""


@cache
def english(nation: str) -> str:
    """The English name of a nation by its World Athletics code; the code where it is not known."""
    return next((one.en for one in nations() if nation in (one.wa, one.iso3)), nation)


def document(view: View, words: Words, setup: Setup, audience: Audience, nation: Words = english) -> dict[str, object]:
    """Plain data, as docs/feed.md has it. `words`: of what was said; `nation`: names one by its code."""
    return {
        "schema": SCHEMA,
        **_Made(words, setup, audience, nation).plain(view, ""),
        "timezone": setup.event.timezone.key,
        "offset": _offset(view.at, setup),
        "races": [_race(race, setup) for race in setup.races],
    }


def _offset(at: int, setup: Setup) -> str:
    """Of the event's clocks from UTC at that instant: `+08:00`."""
    return local(at, setup.event.timezone).isoformat()[-len("+08:00") :]


def _race(race: Race, setup: Setup) -> dict[str, object]:
    points = {point.code: point.name for point in setup.points}
    splits = [{"code": one.code, "name": points[one.point], "metres": one.distance_m} for one in race.splits]
    return {"code": race.code, "name": race.name, "distance_m": race.distance_m, "splits": splits}


@cache
def _shown(kind: Any, audience: Audience) -> tuple[str, ...]:
    """The fields of such a thing that this audience sees."""
    return tuple(field.name for field in fields(kind) if field.name not in HIDDEN[audience])


@dataclass(frozen=True, slots=True)
class _Made:
    words: Words
    setup: Setup
    audience: Audience
    nation: Words

    def plain(self, one: object, section: str) -> dict[str, Any]:
        """A thing of the view with the texts of its section."""
        plain = {name: self._value(getattr(one, name), name) for name in _shown(type(one), self.audience)}
        if section == "who":
            plain["country"] = self.nation(plain["nation"]) if plain["nation"] else ""
        if isinstance(one, Leader):  # the number gives way to its text
            plain["gap_ms"] = one.gap
        return plain | {name: text(plain, self.setup) for name, text in TEXTS.get(section, {}).items()}

    def _value(self, value: object, name: str) -> Any:
        if type(value) in PLAIN:
            return value
        if isinstance(value, str):
            return retold(named(value, self.nation), self.words)
        if is_dataclass(value):
            return self.plain(value, name)
        if isinstance(value, Mapping):
            return {key: list(codes) for key, codes in cast(Mapping[str, Sequence[str]], value).items()}
        items = cast(Sequence[Any], value)
        if name == "milestones":
            items = [one for one in items if one.kind not in UNTOLD[self.audience]]
        return [self._value(one, "who" if name == "pinned" else name) for one in items]


def named(text: str, nation: Words) -> str:
    """A text that was said, with the nations in it by their names: their codes stand in values `nation`."""
    if not isinstance(text, Said):
        return text
    values = {name: named(one, nation) if isinstance(one, str) else one for name, one in text.values.items()}
    if "nation" in values:
        values["nation"] = nation(str(values["nation"]))
    return Said(text.template, values)


def time_text(ms: int | None) -> str:
    """As it is printed: `1:38:12`; "" without."""
    return "" if ms is None else clock(ms)


def gap_text(elapsed: int, gap: int) -> str:
    """Behind the first, between the times as they are printed: `+0:41`, `+1:02:03`; "" of the first."""
    if not gap:
        return ""
    minutes, seconds = divmod(official(elapsed) - official(elapsed - gap), 60)
    hours, rest = divmod(minutes, 60)
    return f"+{hours}:{rest:02}:{seconds:02}" if hours else f"+{minutes}:{seconds:02}"


def day_text(at: int | None, setup: Setup) -> str:
    """Time of day where the event is: `09:12:33`; "" without."""
    return "" if at is None else of_day(at, setup.event.timezone)[: -len(".000")]
