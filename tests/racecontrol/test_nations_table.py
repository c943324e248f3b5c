"""One golden case for each rule of the nations' tables, and random medals held against a slow count."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Closed, Ruling
from racecontrol.domain.setup import Award, Category, Race, Wave
from racecontrol.domain.time import MINUTE, exact
from racecontrol.scoring.awards import Prize, awards
from racecontrol.scoring.nations_table import (
    NationBest,
    NationsCounted,
    Turnout,
    best_of_nations,
    medal_tables,
    medals,
    nations_counted,
    turnout,
)
from racecontrol.scoring.standings import Standings
from tests.builders import SPLITS, entry, event, score


def race(people: str, *facts: Any, **changes: Any) -> Standings:
    """`people`: one word each, in bib order: `CHN/W/41` is a woman of China who finishes after 41 minutes."""
    entries: list[Entry] = []
    seen: list[tuple[str, str, str]] = []
    for bib, word in enumerate(people.split(), 1):
        nation, sex, minutes = word.split("/")
        entries.append(entry(str(bib), nation=nation, sex=sex))
        if minutes:
            seen.append(("F", f"c{bib}", exact(int(minutes) * MINUTE)))
    return score(seen, entries, *facts, setup=event(**changes))


def test_the_best_three_of_each_nation_with_times_and_sum() -> None:
    scored = race("RUS/M/40 CHN/M/41 CHN/W/42 CHN/M/43 RUS/M/44 RUS/M/45 CHN/M/46")
    assert best_of_nations(scored) == [
        NationBest("M", 1, "CHN", 126 * MINUTE, (1, 2, 3), (41 * MINUTE, 42 * MINUTE, 43 * MINUTE)),
        NationBest("M", 2, "RUS", 129 * MINUTE, (0, 4, 5), (40 * MINUTE, 44 * MINUTE, 45 * MINUTE)),
    ]


def test_a_nation_with_fewer_than_three_stands_last_and_has_no_place() -> None:
    scored = race("KAZ/M/30 IND/M/31 IND/M/32 CHN/M/41 CHN/M/42 CHN/M/43 /M/20 BLR/M/")
    assert [(n.place, n.nation, n.total_ms, len(n.ms)) for n in best_of_nations(scored)] == [
        (1, "CHN", 126 * MINUTE, 3), (0, "IND", None, 2), (0, "KAZ", None, 1),
    ]  # fmt: skip


def test_the_best_of_nations_of_women_only() -> None:
    scored = race("CHN/M/40 RUS/M/40 CHN/W/41 RUS/W/42 RUS/W/44 CHN/W/44")
    assert [(n.nation, n.rows) for n in best_of_nations(scored, 2, "W")] == [("CHN", (2, 5)), ("RUS", (3, 4))]


def test_the_best_of_nations_goes_by_the_rule_of_the_race() -> None:
    by_net = Race("M", "Ten", 10000, SPLITS, rank_by="net")
    entries = [entry("1", nation="CHN"), entry("2", nation="RUS")]
    seen = [("F", "c1", "0:40:00"), ("S", "c2", "0:10:00"), ("F", "c2", "0:45:00")]
    scored = score(seen, entries, setup=event(races=(by_net,)))
    assert [(n.nation, n.total_ms) for n in best_of_nations(scored, 1)] == [("RUS", 35 * MINUTE), ("CHN", 40 * MINUTE)]


def table(scored: Standings, award: str = "") -> list[tuple[int, str, int, int, int]]:
    found = {t.award: t.rows for t in medal_tables(scored)}[award]
    return [(m.place, m.nation, m.gold, m.silver, m.bronze) for m in found]


OVERALL = (Award("Overall", "overall", 8),)


def test_gold_goes_before_silver_and_silver_before_bronze() -> None:
    categories = tuple(Category(sex, sex) for sex in ("M", "W", "X"))
    people = "CHN/M/40 RUS/M/41 RUS/M/42 RUS/W/40 CHN/W/41 KAZ/W/42 UZB/X/40 IND/X/41 IND/X/42"
    assert table(race(people, awards=(Award("Sexes", "category", 3),), categories=categories)) == [
        (1, "RUS", 1, 1, 1), (2, "CHN", 1, 1, 0), (3, "UZB", 1, 0, 0), (4, "IND", 0, 1, 1), (5, "KAZ", 0, 0, 1),
    ]  # fmt: skip


def test_one_gold_is_better_than_any_number_of_silver() -> None:
    scored = race("CHN/M/40 RUS/M/41 CHN/W/40 RUS/W/41 KAZ/X/40 RUS/X/41")
    rows = [Prize("M", "", "", place, row, 0, "gun") for row, place in ((4, 1), (1, 2), (3, 2), (5, 2), (0, 3))]
    assert [m.nation for m in medals(scored, rows)] == ["KAZ", "RUS", "CHN"]


def test_nations_with_equal_medals_share_the_place_in_the_order_of_the_alphabet() -> None:
    people = "RUS/M/40 CHN/M/41 KAZ/M/42 CHN/W/40 RUS/W/41 IND/W/42"
    assert table(race(people)) == [
        (1, "CHN", 1, 1, 0), (1, "RUS", 1, 1, 0), (3, "IND", 0, 0, 1), (3, "KAZ", 0, 0, 1),
    ]  # fmt: skip


def test_after_a_dead_heat_for_gold_there_is_no_silver() -> None:
    assert table(race("RUS/M/40 CHN/M/40 KAZ/M/42 IND/M/43", awards=OVERALL)) == [
        (1, "CHN", 1, 0, 0), (1, "RUS", 1, 0, 0), (3, "KAZ", 0, 0, 1),
    ]  # fmt: skip


def test_places_after_the_third_and_winners_without_nation_bring_no_medal() -> None:
    assert table(race("/M/40 CHN/M/41 RUS/M/42 IND/M/43", awards=OVERALL)) == [
        (1, "CHN", 0, 1, 0), (2, "RUS", 0, 0, 1),
    ]  # fmt: skip


def test_each_award_has_its_table_and_all_together_one() -> None:
    sets = (Award("Overall", "overall", 1, exclusive=True), Award("Sexes", "sex", 1))
    scored = race("CHN/M/40 RUS/M/41 CHN/W/42", awards=sets)
    assert [(t.race, t.award) for t in medal_tables(scored)] == [("M", "Overall"), ("M", "Sexes"), ("", "")]
    assert table(scored, "Overall") == [(1, "CHN", 1, 0, 0)]
    assert table(scored, "Sexes") == [(1, "CHN", 1, 0, 0), (1, "RUS", 1, 0, 0)]
    assert table(scored) == [(1, "CHN", 2, 0, 0), (2, "RUS", 1, 0, 0)]


def test_the_same_award_in_two_races_has_two_tables() -> None:
    races = tuple(Race(code, code, 10000, SPLITS) for code in ("M", "H"))
    entries = [entry("1", nation="CHN"), entry("2", race="H", nation="RUS")]
    setup = event(races=races, waves=(Wave("A", ("M", "H")),), awards=OVERALL)
    scored = score([("F", "c1", "0:40:00"), ("F", "c2", "0:41:00")], entries, setup=setup)
    assert [(t.race, [m.nation for m in t.rows]) for t in medal_tables(scored)] == [
        ("M", ["CHN"]), ("H", ["RUS"]), ("", ["CHN", "RUS"]),
    ]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(["CHN", "IND", "KAZ", "RUS", ""]), st.integers(40, 44)), max_size=12))
def test_medals_agree_with_a_slow_count(people: list[tuple[str, int]]) -> None:
    scored = race(" ".join(f"{nation}/M/{minutes}" for nation, minutes in people), awards=OVERALL)
    won = [(scored.entry(prize.row).nation, prize.place) for prize in awards(scored)]
    slow = {n: tuple(won.count((n, place)) for place in (1, 2, 3)) for n in ("CHN", "IND", "KAZ", "RUS")}
    rows = table(scored)
    assert {nation: tuple(counts) for _, nation, *counts in rows} == {n: c for n, c in slow.items() if any(c)}
    for place, nation, *_ in rows:
        assert place == 1 + sum(better > slow[nation] for better in slow.values())
    assert [(place, nation) for place, nation, *_ in rows] == sorted((place, nation) for place, nation, *_ in rows)


def test_nations_are_counted_by_entry_by_start_and_by_finish() -> None:
    people = "CHN/M/40 CHN/M/ RUS/M/ KAZ/M/ IND/M/41 UZB/M/ BLR/M/42 /M/43"
    entries_seen = (Ruling("4", "DNF"), Ruling("5", "DQ"), Ruling("7", "NC"), Closed("M"))
    scored = race(people, *entries_seen)
    assert turnout(scored)[:5] == [
        Turnout("M", "CHN", 2, 1, 1),
        Turnout("M", "IND", 1, 1, 0),  # disqualified
        Turnout("M", "KAZ", 1, 1, 0),  # seen by a person, not by a mat
        Turnout("M", "RUS", 1, 0, 0),
        Turnout("M", "UZB", 1, 0, 0),
    ]
    assert nations_counted(scored) == [NationsCounted("M", 5, 3, 1), NationsCounted("", 5, 3, 1)]


@pytest.mark.parametrize(("status", "started"), [("DNS", 0), ("DNF", 1), ("DQ", 1)])
def test_a_ruling_says_who_started_and_who_did_not_finish(status: Any, started: int) -> None:
    scored = race("CHN/M/40", Ruling("1", status))
    assert nations_counted(scored)[0] == NationsCounted("M", 1, started, 0)


def test_a_nation_in_two_races_counts_once_for_the_event() -> None:
    races = tuple(Race(code, code, 10000, SPLITS) for code in ("M", "H"))
    entries = [entry("1", nation="CHN"), entry("2", race="H", nation="CHN"), entry("3", race="H", nation="RUS")]
    seen = [("F", "c1", "0:40:00"), ("F", "c3", "0:41:00")]
    scored = score(seen, entries, setup=event(races=races, waves=(Wave("A", ("M", "H")),)))
    assert nations_counted(scored) == [
        NationsCounted("M", 1, 1, 1), NationsCounted("H", 2, 1, 1), NationsCounted("", 2, 2, 2),
    ]  # fmt: skip
    assert Turnout("", "CHN", 2, 1, 1) in turnout(scored)


def test_two_runners_of_a_nation_count_as_one_nation() -> None:
    assert nations_counted(race("CHN/M/40 CHN/M/41"))[0] == NationsCounted("M", 1, 1, 1)


def test_an_event_without_entries_counts_nobody() -> None:
    scored = race("")
    assert nations_counted(scored) == [NationsCounted("M", 0, 0, 0), NationsCounted("", 0, 0, 0)]
    assert best_of_nations(scored) == []
    assert table(scored) == []
