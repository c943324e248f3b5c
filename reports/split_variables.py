"""What a certificate can say of the points on the way: their names and net times, one by one or in one line."""

from collections.abc import Sequence
from functools import lru_cache

from racecontrol.domain.setup import Race, Setup, Split
from racecontrol.domain.time import clock
from racecontrol.scoring.standings import Standings
from reports.page_words import HALF, distance_in, in_words

SHOWN = 12
"""So many points have variables of their own."""
_ROUND = 100
"""Metres: a point at a multiple of it is called by its distance."""
_NEAR = 0.005
"""Of the race's distance: so near to its half a point is its half."""


def on_the_way(race: Race) -> Sequence[Split]:
    """All but the finish."""
    return race.splits[:-1]


def split_name(standings: Standings, row: int, place: int, language: str) -> str:
    """What the point is called, from 0; "" where the race has none there."""
    race = standings.race(row)
    if place >= len(on_the_way(race)):
        return ""
    return _called(standings.field.setup, race, place, language)


def _called(setup: Setup, race: Race, place: int, language: str) -> str:
    """`5 km`, `Half`, and otherwise as the point is called in the set-up."""
    split = race.splits[place]
    if split.distance_m % _ROUND == 0:
        return distance_in(split.distance_m, language)
    if place == half_of(race):
        return HALF[in_words(language)]
    return next((point.name for point in setup.points if point.code == split.point), split.code)


def split_time(standings: Standings, row: int, place: int) -> str:
    """Net time there, from 0; "" where the runner was not seen, or where the race has no such point."""
    if place >= len(on_the_way(standings.race(row))):
        return ""
    ms = standings.split_ms(row, place, "net")
    return "" if ms is None else clock(ms)


def splits_line(standings: Standings, row: int, language: str) -> str:
    """`5 km 0:24:10  ·  10 km 0:48:33`: where the runner was seen."""
    places = range(len(on_the_way(standings.race(row))))
    seen = ((place, time) for place in places if (time := split_time(standings, row, place)))
    return "  ·  ".join(f"{split_name(standings, row, place, language)} {time}" for place, time in seen)


def half_time(standings: Standings, row: int) -> str:
    """Net time at half the distance; "" where nothing stands there."""
    place = half_of(standings.race(row))
    return "" if place is None else split_time(standings, row, place)


@lru_cache
def half_of(race: Race) -> int | None:
    """The place of the point at half the distance."""
    off = [abs(split.distance_m - race.distance_m / 2) for split in on_the_way(race)]
    nearest = min(range(len(off)), key=off.__getitem__, default=None)
    return nearest if nearest is not None and off[nearest] <= _NEAR * race.distance_m else None
