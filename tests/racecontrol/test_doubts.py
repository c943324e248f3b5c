"""What is said at once of a gun that is far off, and of a typed passing that counts for nothing."""

from dataclasses import replace

import pytest

from racecontrol.domain.facts import Configured, Entered, Fact, Gun, Logged, Passed, Ruling
from racecontrol.domain.setup import Race, Split, Wave
from racecontrol.domain.state import fold
from racecontrol.scoring.doubts import doubt
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.standings import standings
from tests.builders import GUN, HOUR, MINUTE, SPLITS, Sighting, after, entry, event, read_log

SETUP = event(
    races=(Race("M", "Ten", 10000, SPLITS), Race("F", "Five", 5000, (Split("FIN", "FINISH", 5000),))),
    waves=(event().waves[0], Wave("B", ("F",))),
)
START, K5, FIN = ("S", "c1", "0:00:10"), ("K", "c1", "0:20:00"), ("F", "c1", "0:40:00")


def doubted(seen: list[Sighting], *facts: Fact) -> str:
    """What is said of the last of these facts."""
    happened = (Configured(SETUP), Entered((entry("1"), entry("2"), entry("5", race="F"))), *facts)
    log = [Logged(n, GUN, "anna", "", fact) for n, fact in enumerate(happened, 1)]
    reads = read_log(seen).view()
    return doubt(standings(lay_out(fold(log)), reads), log[-1])


def gun(at: str, wave: str = "A") -> Gun:
    return Gun(wave, after(at), "typed")


MORNING = ("F", "c1", "-0:40:00")
"""Somebody tries a chip."""

GUNS: dict[str, tuple[str, str]] = {
    "on time": (doubted([START, K5, MORNING], gun("0:00:02")), ""),
    "two hours late": (doubted([], gun("2:00:00")), ""),
    "more than two hours late": (
        doubted([], gun("2:00:00.001")),
        "the gun of wave A at 10:00:00.001 is 2:00:00.001 after the planned 08:00:00.000",
    ),
    "a day early": (
        doubted([], gun("-24:00:00")),
        "the gun of wave A at 2017-12-30 08:00:00.000 is 24:00:00.000 before the planned 08:00:00.000",
    ),
    "after a passing": (
        doubted([START, K5, ("K", "c1", "0:20:05"), ("K", "c2", "0:19:00")], gun("0:20:01")),
        "2 runners of wave A passed a timing point before that gun, the first K5 at 08:19:00.000",
    ),
    "at a passing": (doubted([K5], gun("0:20:00")), ""),
    "after starts only": (doubted([START], gun("0:20:00")), ""),
    "after passings of another wave": (doubted([("K", "c5", "0:20:00")], gun("0:21:00")), ""),
    "of a wave that is not planned": (
        doubted([("F", "c5", "-0:20:00")], gun("5:00:00", "B")),
        "1 runner of wave B passed a timing point before that gun, the first FINISH at 07:40:00.000",
    ),
}


@pytest.mark.parametrize("case", GUNS)
def test_a_gun(case: str) -> None:
    told, expected = GUNS[case]
    assert told == expected


def passed(point: str, at: str, *seen: Sighting, bib: str = "1", guns: tuple[Fact, ...] = (gun("0:00:00"),)) -> str:
    return doubted(list(seen), *guns, Passed(bib, point, after(at)))


PASSINGS: dict[str, tuple[str, str]] = {
    "that makes a split": (passed("K5", "0:20:00", START), ""),
    "that makes a start": (passed("START", "0:00:05", K5), ""),
    "before the gun": (
        passed("K5", "-0:01:00"),
        "the passing of 1 at K5 counts for nothing: before the gun of wave A at 08:00:00.000",
    ),
    "without a gun": (
        passed("K5", "0:20:00", guns=()),
        "the passing of 1 at K5 counts for nothing: no gun yet for wave A",
    ),
    "at a point of another race": (
        passed("K5", "0:20:00", bib="5", guns=(gun("0:00:00", "B"),)),
        "the passing of 5 at K5 counts for nothing: K5 is not in race F",
    ),
    "within the dead time of another typed one": (
        passed("K5", "0:20:30", guns=(gun("0:00:00"), Passed("1", "K5", after("0:20:00")))),
        "the passing of 1 at K5 counts for nothing: same passing as 08:20:00.000",
    ),
    "after the finish": (
        passed("FINISH", "0:50:00", FIN),
        "the passing of 1 at FINISH counts for nothing: after the finish at 08:40:00.000",
    ),
}


@pytest.mark.parametrize("case", PASSINGS)
def test_a_typed_passing(case: str) -> None:
    told, expected = PASSINGS[case]
    assert told == expected


def test_a_typed_passing_outside_the_window_of_its_split() -> None:
    early = replace(SPLITS[0], earliest=12 * MINUTE, latest=HOUR)
    windows = replace(SETUP, races=(replace(SETUP.races[0], splits=(early, SPLITS[1])), SETUP.races[1]))
    for at, because in (
        ("0:11:00", "too early for K5: its window opens at 08:12:00.000"),
        ("1:01:00", "too late for K5: its window closed at 09:00:00.000"),
    ):
        told = doubted([], Configured(windows), gun("0:00:00"), Passed("1", "K5", after(at)))
        assert told == f"the passing of 1 at K5 counts for nothing: {because}"


def test_of_other_facts_nothing_is_said() -> None:
    assert doubted([], Ruling("1", "DNS")) == ""
