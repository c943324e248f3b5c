"""What holds for every race: order of arrival never matters, a void undoes, and a slow checker agrees."""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.domain.facts import (
    Allowance,
    ChipGiven,
    ClockOffset,
    Closed,
    Configured,
    Entered,
    Gun,
    Ignored,
    Logged,
    Moved,
    Passed,
    Penalty,
    Ruling,
    Swapped,
    Tested,
    Void,
)
from racecontrol.domain.setup import Category, Decoder, Duration, Point, Race, Split, Wave
from racecontrol.domain.state import State, fold
from racecontrol.domain.time import MINUTE, SECOND, exact
from racecontrol.scoring.field import NEVER, lay_out
from racecontrol.scoring.standings import Standings, standings
from tests.builders import GUN, Sighting, entry, event, read_log, rows
from tests.slow_checker import check

BIBS = [str(number) for number in range(1, 5)]
POINTS = (
    Point("START", "Start", "start"),
    Point("K5", "5 km", "split", Duration(20 * SECOND)),
    Point("LINE", "Line", "finish", Duration(30 * SECOND)),
)
DECODERS = (
    Decoder("S", "START", "ipico"),
    Decoder("SB", "START", "ipico", role="backup"),
    Decoder("K", "K5", "ipico", clock_offset_ms=-700),
    Decoder("F", "LINE", "ipico"),
    Decoder("FB", "LINE", "ipico", role="backup"),
)
RACES = (
    Race(
        "M",
        "Laps",
        3000,
        (
            Split("L1", "LINE", 1000, latest=Duration(3 * MINUTE)),
            Split("K5", "K5", 1500),
            Split("L2", "LINE", 2000, earliest=Duration(2 * MINUTE)),
            Split("FIN", "LINE", 3000),
        ),
        rank_category_by="net",
        time_limit=Duration(5 * MINUTE),
    ),
    Race("T", "There and back", 2000, (Split("K5", "K5", 1000), Split("FIN", "START", 2000)), rank_by="net"),
    Race("F", "Fun", 1000, (Split("FIN", "LINE", 1000),), competitive=False),
)
SETUP = event(
    points=POINTS,
    races=RACES,
    waves=(Wave("A", ("M", "T", "F"), start_window=Duration(1 * MINUTE)), Wave("B", ("M",))),
    decoders=DECODERS,
    categories=(Category("MU40", "M", None, 39), Category("M40", "M", 40), Category("W", "W")),
)

# few distinct times, so that ties, gaps of just the dead time and windows' edges do occur
moments = st.integers(-3, 36).map(lambda n: exact(n * 10 * SECOND + (n % 7 == 0)))
CODES = [decoder.code for decoder in DECODERS]
CHIPS = [f"c{bib}" for bib in BIBS] + ["zz"]
# many reads of few people: passings close to the rules' edges are what this is about
sightings = st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from(CHIPS), moments), min_size=30, max_size=80)
people = st.tuples(
    *(
        st.builds(
            lambda race_wave, sex, born, bib=bib: entry(
                bib, race=race_wave[0], wave=race_wave[1], sex=sex, birth_date=born
            ),
            st.sampled_from([("M", "A"), ("M", "B"), ("M", ""), ("T", ""), ("F", "")]),
            st.sampled_from(["M", "W", "X", None]),
            st.sampled_from(["1970-05-05", "1999", None]),
        )
        for bib in BIBS
    )
)
instants = st.integers(-3, 36).map(lambda n: GUN + n * 10 * SECOND)
ends = st.one_of(st.none(), instants)
spans = st.sampled_from([-30 * SECOND, 500, 10 * SECOND])
decisions = st.lists(
    st.one_of(
        st.builds(Gun, st.just("A"), st.integers(-3, 6).map(lambda n: GUN + n * 10 * SECOND), st.just("typed")),
        st.builds(Gun, st.just("B"), st.integers(0, 9).map(lambda n: GUN + n * 10 * SECOND), st.just("typed")),
        st.builds(Ruling, st.sampled_from(BIBS), st.sampled_from(["OK", "DNS", "DNF", "DQ", "NC"])),
        st.builds(Closed, st.sampled_from(["M", "T", "F", None])),
        st.builds(ClockOffset, st.sampled_from(CODES), st.sampled_from([-9000, 20000]), ends, ends, ends),
        st.builds(Allowance, st.sampled_from(["A", "B"]), spans, st.sampled_from(["gun", "net", "both"])),
        st.builds(Penalty, st.sampled_from(BIBS), spans),
        st.builds(ChipGiven, st.sampled_from(CHIPS), st.sampled_from([*BIBS, ""]), ends),
        st.builds(Passed, st.sampled_from(BIBS), st.sampled_from(["START", "K5", "LINE"]), instants),
        st.builds(Ignored, st.sampled_from(BIBS), st.sampled_from(["START", "K5", "LINE"]), instants, instants),
        st.builds(Tested, st.sampled_from(CODES), instants, ends),
        st.builds(Swapped, st.sampled_from(BIBS), st.sampled_from(BIBS), st.sampled_from(["bibs", "chips"])),
        st.builds(Moved, st.sampled_from(BIBS), st.just("M"), st.sampled_from(["A", "B"])),
    ),
    max_size=6,
)


def state(entries: Any, facts: Any) -> State:
    happened = (Configured(SETUP), Entered(tuple(entries)), *facts)
    return fold([Logged(number, GUN, "crew", "", fact) for number, fact in enumerate(happened, 1)])


def scored(of: State, seen: list[Sighting]) -> Standings:
    return standings(lay_out(of), read_log(seen).view())


def as_checker_says(result: Standings) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for row, one in enumerate(result.field.entries):
        start, at = int(result.results.start[row]), result.results.at[row]
        found[one.bib] = {
            "start": start if result.results.started[row] else None,
            "at": {s.code: int(at[k]) for k, s in enumerate(result.race(row).splits) if at[k] != NEVER},
            "status": result.status(row),
            **{key: None if ms[row] == NEVER else int(ms[row]) for key, ms in
               (("gun_ms", result.gun_ms), ("net_ms", result.net_ms))},
            **{key: int(places[row]) for key, places in result.places.items()},
        }  # fmt: skip
    return found


@settings(max_examples=300)
@given(people, decisions, sightings)
def test_standings_agree_with_the_slow_checker(entries: Any, facts: Any, seen: list[Sighting]) -> None:
    of = state(entries, facts)
    expected = check(of, seen)
    found = as_checker_says(scored(of, seen))
    assert found == {bib: {key: row[key] for key in found[bib]} for bib, row in expected.items()}


@given(people, decisions, sightings, st.randoms())
def test_order_of_arrival_never_matters(entries: Any, facts: Any, seen: list[Sighting], random: Any) -> None:
    of = state(entries, facts)
    shuffled = list(seen)
    random.shuffle(shuffled)
    assert rows(scored(of, seen)) == rows(scored(of, shuffled))


@given(people, decisions, sightings, decisions)
def test_a_void_takes_back_what_was_added(entries: Any, facts: Any, seen: list[Sighting], more: Any) -> None:
    first = 2 + len(facts)
    voids = [Void(first + number) for number in range(1, len(more) + 1)]
    assert rows(scored(state(entries, facts), seen)) == rows(scored(state(entries, [*facts, *more, *voids]), seen))


@given(people, decisions, sightings, decisions)
def test_a_void_of_a_void_brings_it_back(entries: Any, facts: Any, seen: list[Sighting], more: Any) -> None:
    first, n = 2 + len(facts), len(more)
    voids = [Void(first + number) for number in range(1, n + 1)]
    again = [Void(first + n + number) for number in range(1, n + 1)]
    assert rows(scored(state(entries, [*facts, *more]), seen)) == rows(
        scored(state(entries, [*facts, *more, *voids, *again]), seen)
    )


@given(people, st.lists(st.integers(1, 40), min_size=4, max_size=4), st.integers(-5, 5))
def test_a_gun_corrected_by_d_shifts_every_gun_time_by_d(entries: Any, finishes: list[int], d: int) -> None:
    """Without windows in the way: finishes at 10 minutes and more, and no time limits."""
    entries = [replace(one, race="F", wave="A") for one in entries]
    seen = [("F", f"c{bib}", exact((10 * 60 + s) * SECOND)) for bib, s in zip(BIBS, finishes, strict=True)]
    before = scored(state(entries, [Gun("A", GUN, "typed")]), seen)
    later = scored(state(entries, [Gun("A", GUN, "typed"), Gun("A", GUN + d * SECOND, "typed")]), seen)
    assert (later.gun_ms == before.gun_ms - d * SECOND).all()
