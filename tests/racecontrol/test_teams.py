"""One golden case for each rule of [[teams]], and random contests held against a checker that tries every team."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from racecontrol.domain.codec import from_plain, to_plain
from racecontrol.domain.entry import Entry
from racecontrol.domain.facts import Closed, Ruling
from racecontrol.domain.refusal import Refused
from racecontrol.domain.setup import Race, Setup, Team, Wave, faults
from racecontrol.domain.time import MINUTE, SECOND, exact
from racecontrol.exchange.event_toml import parse
from racecontrol.scoring.standings import Standings
from racecontrol.scoring.teams import TeamResult, incomplete, teams
from tests.builders import SPLITS, entry, event, score

CLUB = Team("Clubs", "club", 2)


def race(people: str, *rules: Team, facts: tuple[Any, ...] = (), **changes: Any) -> Standings:
    """`people`: one word each, in bib order: `A/W/41` is a woman of club A who finishes after 41 minutes.

    `A/W/`: has not finished.
    """
    entries: list[Entry] = []
    seen: list[tuple[str, str, str]] = []
    for bib, word in enumerate(people.split(), 1):
        club, sex, minutes = word.split("/")
        entries.append(entry(str(bib), club=club, nation=club, sex=sex or None))
        if minutes:
            seen.append(("F", f"c{bib}", exact(int(minutes) * MINUTE)))
    return score(seen, entries, *facts, setup=event(**{"teams": rules} | changes))


def bibs(scored: Standings, rows: tuple[int, ...]) -> str:
    return " ".join(scored.entry(row).bib for row in rows)


def placed(scored: Standings) -> list[tuple[int, str, str]]:
    return [(t.place, f"{t.team} {t.letter}".strip(), bibs(scored, t.rows)) for t in teams(scored)]


def lacking(scored: Standings) -> list[tuple[str, int, int, int]]:
    return [(f"{t.team} {t.letter}".strip(), t.lacks, t.lacks_men, t.lacks_women) for t in incomplete(scored)]


def test_the_best_two_of_a_club_count_by_the_sum_of_their_gun_times() -> None:
    scored = race("A/M/40 B/M/41 B/W/42 A/M/44 B/M/43", CLUB)
    assert teams(scored) == [
        TeamResult("M", "Clubs", 1, "B", "", 83 * MINUTE, (1, 2), (41 * MINUTE, 42 * MINUTE)),
        TeamResult("M", "Clubs", 2, "A", "", 84 * MINUTE, (0, 3), (40 * MINUTE, 44 * MINUTE)),
    ]


def test_by_nation_the_nation_makes_the_team() -> None:
    entries = [entry("1", club="A", nation="CHN"), entry("2", club="B", nation="CHN"), entry("3", club="A")]
    finishes = [("F", f"c{n}", f"0:4{n}:00") for n in (1, 2, 3)]
    scored = score(finishes, entries, setup=event(teams=(replace(CLUB, by="nation"),)))
    assert placed(scored) == [(1, "CHN", "1 2")]
    assert lacking(scored) == []  # who has no nation makes no team and lacks nobody


def test_by_net_the_net_times_count() -> None:
    entries = [entry(str(n), club="AABB"[n - 1]) for n in range(1, 5)]
    seen = [("F", f"c{n}", f"0:4{n}:00") for n in range(1, 5)] + [("S", "c4", "0:20:00")]
    by_gun, by_net = (
        teams(score(seen, entries, setup=event(teams=(replace(CLUB, basis=basis),)))) for basis in ("gun", "net")
    )
    assert [(t.team, t.total // MINUTE) for t in by_gun] == [("A", 83), ("B", 87)]
    assert [(t.team, t.total // MINUTE) for t in by_net] == [("B", 67), ("A", 83)]


def test_by_place_the_places_are_summed() -> None:
    """By time A would win: its first is an hour ahead."""
    scored = race("A/M/30 B/M/90 B/M/91 A/M/92 A/M/93", replace(CLUB, score="place"))
    assert [(t.place, t.team, t.total, t.values) for t in teams(scored)] == [(1, "B", 5, (2, 3)), (2, "A", 5, (1, 4))]


def test_by_place_within_the_sex_a_woman_counts_by_her_place_among_women() -> None:
    people = "A/M/40 B/M/41 B/M/42 A/W/50"
    by_overall, by_sex = (teams(race(people, replace(CLUB, score=of))) for of in ("place", "place_sex"))
    assert [(t.team, t.values) for t in by_overall] == [("B", (2, 3)), ("A", (1, 4))]
    assert [(t.team, t.values) for t in by_sex] == [("A", (1, 1)), ("B", (2, 3))]


def test_by_place_within_the_sex_who_is_listed_with_neither_men_nor_women_does_not_count() -> None:
    assert lacking(race("A/M/40 A/X/41", replace(CLUB, score="place_sex"))) == [("A", 1, 0, 0)]


def test_elsewhere_sex_x_or_unknown_counts_but_fills_no_place_of_a_man_or_a_woman() -> None:
    assert placed(race("A/X/40 A//41", CLUB)) == [(1, "A", "1 2")]
    assert lacking(race("A/X/40 A//41", replace(CLUB, min_women=1))) == [("A", 1, 0, 1)]


def test_a_contest_of_women_has_women_only() -> None:
    assert placed(race("A/M/40 A/W/41 A/X/42 A/W/43 B/W/50 B/W/51", replace(CLUB, sex="W"))) == [
        (1, "A", "2 4"), (2, "B", "5 6"),
    ]  # fmt: skip


def test_a_mixed_team_takes_the_best_required_ones_first_and_then_fills_up() -> None:
    mixed = Team("Mixed", "club", 4, min_men=1, min_women=2)
    assert placed(race("A/M/40 A/M/41 A/M/42 A/W/50 A/W/60 A/W/70", mixed)) == [(1, "A", "1 2 4 5")]
    assert placed(race("A/W/40 A/W/41 A/W/42 A/W/50 A/M/90", mixed)) == [(1, "A", "1 2 3 5")]


def test_an_equal_sum_goes_to_the_team_with_the_better_last_counting_member() -> None:
    assert placed(race("A/M/40 B/M/41 B/M/43 A/M/44", CLUB)) == [(1, "B", "2 3"), (2, "A", "1 4")]


def test_teams_equal_in_sum_and_last_member_share_the_place_and_the_next_is_skipped() -> None:
    assert placed(race("B/M/40 A/M/40 A/M/41 B/M/41 C/M/50 C/M/51", CLUB)) == [
        (1, "A", "2 3"), (1, "B", "1 4"), (3, "C", "5 6"),
    ]  # fmt: skip


def test_a_club_has_one_team_placed_unless_the_rule_gives_it_more() -> None:
    people = "A/M/40 A/M/41 A/M/42 B/M/43 B/M/50 A/M/44 A/M/45"
    assert placed(race(people, CLUB)) == [(1, "A", "1 2"), (2, "B", "4 5")]
    assert placed(race(people, replace(CLUB, max_teams_per_club=2))) == [
        (1, "A A", "1 2"), (2, "A B", "3 6"), (3, "B A", "4 5"),
    ]  # fmt: skip


def test_a_club_whose_first_team_is_not_full_has_no_second_one() -> None:
    rule = replace(CLUB, min_women=1, max_teams_per_club=2)
    scored = race("A/M/40 A/M/41 A/M/42 A/M/43", rule)
    assert (placed(scored), lacking(scored)) == ([], [("A A", 1, 0, 1)])


def test_a_team_that_is_not_full_is_told_with_whom_it_lacks_and_who_still_runs() -> None:
    rule = Team("Mixed", "club", 4, min_men=1, min_women=2)
    scored = race("A/M/40 A/M/41 A/M/42 A/W/ A/W/ B/W/43 B/W/44 B/W/45 C/M/ D/W/46", rule)
    assert placed(scored) == []
    assert lacking(scored) == [("B", 1, 1, 0), ("A", 2, 0, 2), ("D", 3, 1, 1)]
    by_name = {team.team: team for team in incomplete(scored)}
    assert {name: team.running for name, team in by_name.items()} == {"A": 2, "B": 0, "D": 0}
    assert (bibs(scored, by_name["A"].rows), by_name["B"].values[0]) == ("1 2", 43 * MINUTE)


def test_teams_that_lack_equally_many_stand_in_the_order_of_the_alphabet() -> None:
    assert [name for name, *_ in lacking(race("B/M/40 A/M/41 C/M/42", CLUB))] == ["A", "B", "C"]


def test_only_who_may_count_is_told_as_still_running() -> None:
    scored = race("A/W/40 A/M/ A/W/", replace(CLUB, sex="W"))
    assert [team.running for team in incomplete(scored)] == [1]


@pytest.mark.parametrize("status", ["DQ", "NC", "DNF"])
def test_who_has_no_place_counts_for_no_team(status: Any) -> None:
    scored = race("A/M/40 A/M/41 A/M/42", CLUB, facts=(Ruling("1", status),))
    assert placed(scored) == [(1, "A", "2 3")]


def test_a_race_without_places_has_no_teams() -> None:
    fun = Race("M", "Ten", 10000, SPLITS, competitive=False)
    scored = race("A/M/40 A/M/41 B/M/42", CLUB, races=(fun,))
    assert (placed(scored), lacking(scored)) == ([], [])


def test_a_contest_is_held_in_its_own_races_and_never_across_them() -> None:
    races = tuple(Race(code, code, 10000, SPLITS) for code in ("M", "H"))
    waves = (Wave("A", ("M", "H")),)
    entries = [entry(str(n), race="MMHH"[n - 1], club="AAAB"[n - 1]) for n in range(1, 5)]
    seen = [("F", f"c{n}", f"0:4{n}:00") for n in range(1, 5)]
    both, one = (
        score(seen, entries, setup=event(races=races, waves=waves, teams=(replace(CLUB, races=of),)))
        for of in (None, ("H",))
    )
    assert [(t.race, t.team) for t in teams(both)] == [("M", "A")]
    assert [(t.race, t.team) for t in incomplete(both)] == [("H", "A"), ("H", "B")]
    assert teams(one) == []
    assert [(t.race, t.team, bibs(one, t.rows)) for t in incomplete(one)] == [("H", "A", "3"), ("H", "B", "4")]


def test_contests_stand_in_the_order_of_the_set_up() -> None:
    scored = race("A/W/40 A/W/41", replace(CLUB, name="Z"), replace(CLUB, name="A", sex="W"))
    assert [team.rule for team in teams(scored)] == ["Z", "A"]


def test_case_and_spaces_make_no_other_club_and_the_first_spelling_is_shown() -> None:
    entries = [entry(str(n), club=club) for n, club in enumerate([" Spring  City", "SPRING CITY ", "  "], 1)]
    scored = score([("F", f"c{n}", f"0:4{n}:00") for n in (1, 2, 3)], entries, setup=event(teams=(CLUB,)))
    assert placed(scored) == [(1, "Spring  City", "1 2")]
    assert lacking(scored) == []


def test_a_race_that_nobody_has_finished_has_no_teams() -> None:
    scored = race("A/M/ A/M/", CLUB, facts=(Closed("M"),))
    assert (teams(scored), incomplete(scored)) == ([], [])


def feasible(members: tuple[int, ...], scored: Standings, rule: Team) -> bool:
    sexes = [scored.entry(row).sex for row in members]
    return sexes.count("M") >= rule.min_men and sexes.count("W") >= rule.min_women


def value(scored: Standings, row: int, rule: Team) -> int:
    if rule.score == "time":
        return int((scored.gun_ms if rule.basis == "gun" else scored.net_ms)[row])
    return int(scored.places[f"{rule.basis}_{rule.score}"][row])


def best_of_all(pool: list[int], scored: Standings, rule: Team) -> tuple[int, int] | None:
    """Total and last member of the best team that can be made, every one tried; None when none is full."""
    options = [
        sorted(value(scored, row, rule) for row in members)
        for members in combinations(pool, rule.count)
        if feasible(members, scored, rule)
    ]
    return min(((sum(values), values[-1]) for values in options), default=None)


def lacks_of(pool: list[int], scored: Standings, rule: Team) -> int:
    """How many more are needed, at least: each number tried, with every mixture of men and women."""
    sexes = [scored.entry(row).sex or "" for row in pool]
    for more in range(rule.count + 1):
        for women in range(more + 1):
            whole = [*sexes, *["W"] * women, *["M"] * (more - women)]
            for members in combinations(whole, rule.count):
                if members.count("M") >= rule.min_men and members.count("W") >= rule.min_women:
                    return more
    raise AssertionError


@st.composite
def rules(draw: Any) -> Team:
    count = draw(st.integers(1, 4))
    men = draw(st.integers(0, count))
    return Team(
        "T",
        "club",
        count,
        score=draw(st.sampled_from(["time", "place", "place_sex"])),
        basis=draw(st.sampled_from(["gun", "net"])),
        min_men=men,
        min_women=draw(st.integers(0, count - men)),
        max_teams_per_club=draw(st.integers(1, 3)),
    )


# few distinct times, so that ties do occur
runner = st.tuples(
    st.sampled_from("AAB "), st.sampled_from(["M", "W", "X", None]), st.integers(0, 9), st.sampled_from([0, 0, 1, 2])
)


@settings(max_examples=200)
@given(rules(), st.lists(runner, max_size=10))
def test_every_team_is_the_best_that_can_be_made_and_nobody_is_forgotten(rule: Team, people: list[Any]) -> None:
    entries = [entry(str(n), club=club.strip(), sex=sex) for n, (club, sex, _, _) in enumerate(people, 10)]
    seen = [("F", f"c{n}", exact((600 + at * 10) * SECOND)) for n, (_, _, at, _) in enumerate(people, 10) if at]
    seen += [("S", f"c{n}", exact(wait * 10 * SECOND)) for n, (_, _, _, wait) in enumerate(people, 10) if wait]
    scored = score(seen, entries, setup=event(teams=(rule,)))
    results, missing = teams(scored), incomplete(scored)
    for club in "AB":
        who = ("M", "W") if rule.score == "place_sex" else ("M", "W", "X", None)
        pool = [
            row
            for row, one in enumerate(scored.field.entries)
            if one.club == club and one.sex in who and scored.status(row) == "OK"
        ]
        full = [team for team in results if team.team == club]
        for team in sorted(full, key=lambda team: team.letter):
            assert team.values == tuple(value(scored, row, rule) for row in team.rows) == tuple(sorted(team.values))
            assert set(team.rows) <= set(pool)
            assert feasible(team.rows, scored, rule)
            assert (team.total, team.values[-1]) == best_of_all(pool, scored, rule)
            pool = [row for row in pool if row not in team.rows]
        rest = [team for team in missing if team.team == club]
        if len(full) == rule.max_teams_per_club or not pool:
            assert rest == []
            continue
        assert best_of_all(pool, scored, rule) is None
        # nobody of the pool may fit: three men where two women are asked for
        assert [team.lacks for team in rest] == [lacks_of(pool, scored, rule)][: len(rest)]
        assert rest or lacks_of(pool, scored, rule) == rule.count
    keys = [(team.total, team.values[-1]) for team in results]
    assert [team.place for team in results] == [1 + sum(other < key for other in keys) for key in keys]


GOOD: dict[str, Any] = {
    "event": {"name": "E", "date": "2017-12-31", "timezone": "Asia/Shanghai"},
    "points": [{"code": "FINISH", "name": "Finish", "kind": "finish"}],
    "races": [
        {"code": "M", "name": "M", "distance_m": 1.0, "splits": [{"code": "F", "point": "FINISH", "distance_m": 1.0}]}
    ],
    "waves": [{"code": "A", "races": ["M"]}],
}
MIXED = {
    "name": "Mixed clubs", "races": ["M"], "by": "club", "count": 5, "score": "place_sex", "basis": "net",
    "min_men": 2, "min_women": 2, "max_teams_per_club": 2,
}  # fmt: skip


def test_the_rules_are_data_and_come_back_as_written() -> None:
    setup = parse(GOOD | {"teams": [MIXED]}, "event.toml")
    assert setup.teams == (Team("Mixed clubs", "club", 5, "place_sex", "net", None, 2, 2, 2, ("M",)),)
    assert from_plain(Setup, to_plain(setup)) == setup


@pytest.mark.parametrize("sex", ["M", "W"])
def test_a_contest_of_one_sex_asks_for_nobody_of_the_other(sex: str) -> None:
    rule = {"name": "T", "by": "nation", "count": 3, "sex": sex}
    assert parse(GOOD | {"teams": [rule]}, "event.toml").teams[0].sex == sex


def test_a_set_up_without_teams_has_none() -> None:
    assert parse(GOOD, "event.toml").teams == ()
    assert "teams" not in to_plain(parse(GOOD, "event.toml"))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"by": "town"}, "teams[0].by: 'town' is not one of club, nation"),
        ({"score": "points"}, "teams[0].score: 'points' is not one of time, place, place_sex"),
        ({"races": ["N"]}, "team contest Mixed clubs: races: 'N' is not in [[races]]; add it, or write one of M"),
        ({"name": " "}, "team contest  : name: is empty; give each contest its own"),
        ({"count": 0, "min_men": 0, "min_women": 0}, "team contest Mixed clubs: count: 0 is too few; write 1 or more"),
        ({"min_men": -1}, "team contest Mixed clubs: min_men: -1 is too few; write 0 or more"),
        ({"min_men": 0, "sex": "M"},
         'team contest Mixed clubs: min_women: 2 cannot be found where sex is "M"; take one of them out'),
        ({"min_women": 0, "sex": "W"},
         'team contest Mixed clubs: min_men: 2 cannot be found where sex is "W"; take one of them out'),
        ({"min_men": 4}, "team contest Mixed clubs: count: 5 is fewer than min_men and min_women together (6); "
                         "raise it or lower them"),
        ({"max_teams_per_club": 27},
         "team contest Mixed clubs: max_teams_per_club: 27 cannot be; write 1 to 26, the teams are called A to Z"),
        ({"max_teams_per_club": 0},
         "team contest Mixed clubs: max_teams_per_club: 0 cannot be; write 1 to 26, the teams are called A to Z"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_is_refused_in_one_sentence(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(GOOD | {"teams": [MIXED | changes]}, "event.toml")
    assert refused.value.faults == (f"event.toml: {told}",)


def test_a_contest_is_for_men_for_women_or_for_all() -> None:
    with pytest.raises(Refused, match=r"^event.toml: teams\[0\].sex: 'X' is not one of "):
        parse(GOOD | {"teams": [MIXED | {"sex": "X"}]}, "event.toml")


def test_a_name_stands_once_in_each_race() -> None:
    twice = event(teams=(CLUB, replace(CLUB, races=("M",))))
    assert [(fault.place, fault.text) for fault in faults(twice)] == [
        ("teams[1].name", "team contest Clubs: stands for race M already; give each its own name")
    ]


def test_a_fault_is_told_with_its_line() -> None:
    text = '[event]\nname = "E"\n\n[[teams]]\nname = "Mixed clubs"\nby = "club"\ncount = 0\n'
    with pytest.raises(Refused, match=r"^event.toml:7: team contest Mixed clubs: count: 0 is too few"):
        parse(GOOD | {"teams": [{"name": "Mixed clubs", "by": "club", "count": 0}]}, "event.toml", text)
