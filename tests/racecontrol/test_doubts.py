"""What is said at once of a gun that is far off, and of a typed passing that counts for nothing."""

from dataclasses import replace

import pytest

from racecontrol.domain.facts import (
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Fact,
    Gun,
    Logged,
    Official,
    Passed,
    Ruling,
    Trigger,
    Void,
)
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
    return doubt(standings(lay_out(fold(log)), reads), log[-1], log)


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


def by_contact(stamped: str, came: str, *, void: bool = False, wave: str = "A") -> str:
    """What is said of a gun by a start contact that stamped `stamped` and came at `came`."""
    facts: list[tuple[Fact, str]] = [(Configured(SETUP), "0:00:00"), (Entered((entry("1"),)), "0:00:00")]
    facts += [(Trigger("S", after(stamped)), came)]
    facts += [(Void(3), came)] if void else []
    facts += [(Gun(wave, after(stamped), "device"), "2:00:00")]
    log = [Logged(n, after(at), "anna", "", fact) for n, (fact, at) in enumerate(facts, 1)]
    return doubt(standings(lay_out(fold(log)), read_log([]).view()), log[-1], log)


def test_a_gun_by_a_contact_that_came_before_its_own_time() -> None:
    assert by_contact("1:00:00", "0:00:00.500") == (
        "the start contact of S stamped 09:00:00.000 and came at 08:00:00.500: its clock is 1:00:00 h ahead, "
        "and when it came is the better gun: racecontrol gun FILE.race A 08:00:00.500"
    )
    assert by_contact("0:00:00", "0:00:00.500") == ""
    assert by_contact("0:00:02", "0:00:00") == ""
    assert by_contact("0:00:02.001", "0:00:00") != ""
    assert by_contact("1:00:00", "0:00:00", void=True) == ""
    assert by_contact("0:00:00", "0:20:00") == ""  # out of a memory


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


def test_a_second_offset_over_the_same_time_adds_to_the_first() -> None:
    first, hour = ClockOffset("F", -59 * MINUTE, GUN, after("0:10:00")), -60 * MINUTE
    told = doubted([], first, ClockOffset("F", hour, after("0:05:00"), None))
    assert told == (
        "it adds to fact 3 over the same time; if it is meant in place of 3, write the command with --replace"
    )
    assert doubted([], first, ClockOffset("F", hour, after("0:10:00"), None)) == ""
    assert doubted([], first, ClockOffset("K", hour)) == ""
    assert doubted([], first, Void(3), ClockOffset("F", hour)) == ""


def test_an_offset_of_reads_that_came_when_they_are_stamped_spoils_them() -> None:
    seen = [FIN, ("F", "c2", "0:50:00")]
    assert doubted(seen, ClockOffset("F", -59 * MINUTE, None, after("0:50:00") + HOUR)) == (
        "it spoils 2 reads of F that came when stamped, the first at 08:40:00.000; "
        "end it before that by when reads came (--heard-until)"
    )
    assert doubted(seen, ClockOffset("F", -59 * MINUTE, heard_until=after("0:40:00"))) == ""
    assert doubted(seen, ClockOffset("F", -59 * MINUTE, heard_until=after("0:45:00"))).startswith(
        "it spoils 1 read of F"
    )
    assert doubted(seen, ClockOffset("F", 2000)) == ""
    assert doubted(seen, ClockOffset("K", -59 * MINUTE)) == ""


CHIPS: dict[str, tuple[str, str]] = {
    "taken from its owner": (doubted([START], ChipGiven("C1", "2")), "it was bib 1's; 1 has no chip now"),
    "taken from whom it was given to": (
        doubted([START], ChipGiven("c1", "2"), ChipGiven("c1", "5")),
        "it was bib 2's; 2 has only c2 now",
    ),
    "to its owner": (doubted([START], ChipGiven("c1", "1")), ""),
    "from an instant on": (doubted([START], ChipGiven("c1", "2", after("0:10:00"))), ""),
    "never read, one like it was": (
        doubted([START, ("F", "zz7", "0:40:00")], ChipGiven("zz8", "2")),
        "chip zz8 was never read; zz7 was, and belongs to nobody",
    ),
    "never read": (doubted([START], gun("0:00:00"), ChipGiven("zz8", "2")), "chip zz8 was never read"),
    "before anybody was read": (doubted([], gun("0:00:00"), ChipGiven("zz8", "2")), ""),
    "before the gun": (doubted([START], ChipGiven("zz8", "2")), ""),
}


@pytest.mark.parametrize("case", CHIPS)
def test_a_chip(case: str) -> None:
    told, expected = CHIPS[case]
    assert told == expected


PEOPLE = tuple(entry(str(bib)) for bib in range(11, 21))
STARTS: list[Sighting] = [("S", f"c{bib}", f"0:04:{bib}") for bib in range(11, 21)]
WAY: list[Sighting] = [("K", f"c{bib}", f"0:25:{bib}") for bib in range(11, 21)]


def test_a_gun_that_no_start_follows() -> None:
    told = doubted([*STARTS, *WAY], Entered(PEOPLE), gun("-0:02:00"))
    assert told == (
        "the starts say otherwise: Gun 07:58:00.000; of 10 runners none started soon after it, "
        "the first 6:11 min after it. The whole minute before the first starts fits its starts: "
        "`racecontrol gun FILE.race A 08:04:00.000`"
    )
    assert doubted([*STARTS, *WAY], Entered(PEOPLE), gun("0:04:00")) == ""


def test_a_race_that_is_closed_while_runners_are_coming() -> None:
    told = doubted([*STARTS, *WAY], Entered(PEOPLE), gun("0:04:00"), Closed())
    assert told == (
        "10 runners without a finish become DNF; 10 of them were seen in the last 30 minutes and may be coming"
    )
    later: Sighting = ("F", "c1", "1:30:00")
    assert doubted([*STARTS, *WAY, later], Entered(PEOPLE), gun("0:04:00"), Closed()) == ""


def test_results_that_are_made_official_while_runners_are_coming() -> None:
    told = doubted([START, K5], gun("0:00:00"), Official("M", 2))
    assert told == "1 runner of race M may still come; close the race first"
    assert doubted([START, K5], gun("0:00:00"), Closed("M"), Official("M", 2)) == ""
    assert doubted([START, K5], gun("0:00:00"), Official("F", 2)) == ""


def test_a_void_that_takes_most_entries_away() -> None:
    assert doubted([], Void(2)) == "3 entries are gone, none left"
    assert doubted([], Entered(PEOPLE), Void(3)) == "10 entries are gone, 3 left"
    assert doubted([], Entered((entry("7"),)), Void(3)) == ""


def test_of_other_facts_nothing_is_said() -> None:
    assert doubted([], Ruling("1", "DNS")) == ""
