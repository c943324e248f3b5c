"""A decoder in test mode: what arrives then is stored and counted, and is no part of the race."""

from racecontrol.domain.facts import ChipGiven, Closed, Configured, Entered, Fact, Gun, Logged, Tested, Void
from racecontrol.domain.state import fold
from racecontrol.scoring.arrivals import arrivals, newest_read
from racecontrol.scoring.doubts import doubt
from racecontrol.scoring.explain import explain
from racecontrol.scoring.field import lay_out
from racecontrol.scoring.problems import Problem, problems
from racecontrol.scoring.reads import ReadLog
from racecontrol.scoring.standings import Standings, standings, unknown_chips
from tests.builders import GUN, MINUTE, Sighting, after, entry, event, read_log, rows

PEOPLE = (entry("1"), entry("2"))
START, K5, FIN = ("S", "c1", "0:00:10"), ("K", "c1", "0:20:00"), ("F", "c1", "0:40:00")
EARLY, STRANGE = ("F", "c1", "0:10:00"), ("F", "zz", "0:10:01")
TRIED = Tested("F", after("0:09:00"), after("0:11:00"))


def told(
    seen: list[Sighting], *facts: Fact, log: ReadLog | None = None
) -> tuple[Standings, list[Problem], list[Logged]]:
    happened = (Configured(event()), Entered(PEOPLE), Gun("A", GUN, "typed"), *facts)
    logged = [Logged(number, GUN, "anna", "new cable", fact) for number, fact in enumerate(happened, 1)]
    scored = standings(lay_out(fold(logged)), (log or read_log(seen)).view())
    return scored, problems(scored, logged), logged


def test_the_race_is_as_though_the_reads_of_a_test_had_never_come() -> None:
    seen = [START, EARLY, STRANGE, FIN]
    without, clean, _ = told([START, FIN])
    with_test, found, _ = told(seen, TRIED)
    assert rows(with_test) == rows(without) != rows(told(seen)[0])
    assert found == clean != told(seen)[1]
    assert (unknown_chips(with_test), unknown_chips(told(seen)[0])) == ({}, {"zz": 1})
    assert (len(with_test.reads), len(with_test.racing)) == (4, 2)


def test_who_was_read_in_tests_only_did_not_start_and_is_expected_nowhere() -> None:
    scored, _, _ = told([EARLY, STRANGE], TRIED, Closed())
    assert rows(scored)["1"]["status"] == "DNS"
    assert newest_read(scored) == 0
    scored, _, _ = told([START, ("K", "c2", "0:12:00"), EARLY], Tested("K", GUN))
    assert [scored.entry(one.row).bib for one in arrivals(scored, after("0:15:00")).found] == []
    assert [told([START, EARLY])[0].status(row) for row in (0, 1)] == ["OK", "RUN"]


def test_our_clock_decides_and_not_the_stamp() -> None:
    """A read of the race that was fetched late is no test, one that was sent meanwhile with a wrong clock is."""
    reads = ReadLog()
    reads.extend(["K", "F"], ["c1", "c1"], [after("0:20:00"), after("0:40:00")], [after("0:30:00"), after("0:20:30")])
    scored, _, _ = told([], Tested("K", after("0:19:00"), after("0:21:00")), log=reads)
    assert rows(scored)["1"]["K5_gun_ms"] == str(20 * MINUTE)
    scored, _, _ = told([], Tested("K", after("0:29:00"), after("0:31:00")), log=reads)
    assert rows(scored)["1"]["K5_gun_ms"] == ""
    scored, _, _ = told([], Tested("F", after("0:19:00"), after("0:21:00")), log=reads)
    assert rows(scored)["1"]["gun_ms"] == ""


def test_a_test_begins_with_its_first_moment_and_ends_before_its_last() -> None:
    at, found = after("0:40:00"), list[str]()
    for since, until in ((at, at + 1), (at + 1, None), (at - 1, at), (at, at), (at, None)):
        found.append(rows(told([START, K5, FIN], Tested("F", since, until))[0])["1"]["status"])
    assert found == ["RUN", "OK", "OK", "OK", "RUN"]


def test_a_newer_fact_of_the_same_beginning_ends_a_test_and_its_void_lets_it_go_on() -> None:
    since = after("0:09:00")
    on, off = Tested("F", since), Tested("F", since, after("0:11:00"))
    seen = [START, EARLY, FIN]

    def status(*facts: Fact) -> str:
        return rows(told(seen, *facts)[0])["1"]["gun_ms"]

    assert [status(), status(on), status(on, off), status(on, off, Void(5)), status(on, off, Void(5), Void(4))] == [
        str(10 * MINUTE), "", str(40 * MINUTE), "", str(10 * MINUTE),
    ]  # fmt: skip
    assert status(on, Tested("F", since + 1, after("0:11:00"))) == ""
    assert status(on, Tested("K", since, since)) == ""


def test_of_a_runner_every_read_of_a_test_is_told_with_who_and_why() -> None:
    scored, _, log = told([START, EARLY, FIN], Tested("S", GUN, GUN), TRIED)
    line = explain(scored, "1", log).lines[1]
    assert (line.read, line.fate, line.passing) == (2, "tested", 0)
    assert line.text == "no part of the race: F was in test mode, set by anna at 08:00: new cable (fact 5)"
    assert [one.text for one in explain(scored, "1", log).decisions][1:] == [
        "F in test mode from 08:09:00.000 until 08:11:00.000"
    ]
    assert explain(scored, "1", log).lines[2].read == 3


def doubted(seen: list[Sighting], *facts: Fact) -> str:
    scored, _, log = told(seen, *facts)
    return doubt(scored, log[-1], log)


def test_reads_of_runners_that_become_a_test_are_told() -> None:
    seen = [START, EARLY, ("F", "c1", "0:10:00.500"), ("F", "c2", "0:10:02"), STRANGE, FIN]
    assert doubted(seen, TRIED) == (
        "3 reads of 2 entered chips that came between 08:10:00.000 and 08:10:02.000 "
        "are a test now and no part of the race"
    )
    assert doubted([EARLY], TRIED).startswith("1 read of 1 entered chip that came between")
    assert doubted([STRANGE, FIN, ("K", "c1", "0:10:00")], TRIED) == ""
    assert doubted([STRANGE], ChipGiven("zz", "2"), TRIED) != ""
    # what was a test already is nothing new, and an end brings reads back
    assert doubted(seen, Tested("F", GUN), TRIED) == ""
    assert doubted(seen, Tested("F", after("0:09:00")), TRIED) == ""
    assert doubted(seen, TRIED, Tested("F", TRIED.since, after("0:10:01"))) == ""
