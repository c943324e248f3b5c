"""One golden case for each rule of the contract's [[awards]]."""

from racecontrol.domain.facts import Ruling
from racecontrol.domain.setup import Award, Category
from racecontrol.scoring.awards import AwardList, award_lists, awards
from racecontrol.scoring.standings import Standings
from tests.builders import entry, event, score

FIVE = [entry(str(n), birth_date="1975-01-01" if n < 3 else "1990-01-01") for n in range(1, 6)]
FINISHES = [("F", f"c{n}", f"0:4{n}:00") for n in range(1, 6)]
CATEGORIES = (Category("MU40", "M", None, 39), Category("M40", "M", 40))


def won(scored: Standings) -> list[tuple[str, str, int, str]]:
    return [(p.award, p.group, p.place, scored.entry(p.row).bib) for p in awards(scored)]


def test_without_awards_there_are_medals_by_sex() -> None:
    women = [entry("6", sex="W"), entry("7", sex=None)]
    scored = score([*FINISHES, ("F", "c6", "0:50:00"), ("F", "c7", "0:30:00")], [*FIVE, *women])
    assert won(scored) == [
        ("Medals", "M", 1, "1"), ("Medals", "M", 2, "2"), ("Medals", "M", 3, "3"), ("Medals", "W", 1, "6"),
    ]  # fmt: skip


def test_an_exclusive_award_takes_its_winners_out_of_the_later_ones() -> None:
    setup = event(
        categories=CATEGORIES,
        awards=(Award("Overall", "overall", 1, exclusive=True), Award("Age", "category", 1)),
    )
    assert won(score(FINISHES, FIVE, setup=setup)) == [
        ("Overall", "", 1, "1"), ("Age", "MU40", 1, "3"), ("Age", "M40", 1, "2"),
    ]  # fmt: skip


def test_a_dead_heat_for_the_last_place_counts_everyone_in_it() -> None:
    level = [("F", "c1", "0:41:00"), ("F", "c2", "0:42:00"), ("F", "c3", "0:42:00"), ("F", "c4", "0:43:00")]
    setup = event(awards=(Award("Overall", "overall", 2),))
    assert [(place, bib) for _, _, place, bib in won(score(level, FIVE, setup=setup))] == [(1, "1"), (2, "2"), (2, "3")]


def test_an_award_by_net_goes_by_net() -> None:
    starts = [("S", "c1", "0:00:01"), ("S", "c2", "0:05:00")]
    setup = event(awards=(Award("Net", "overall", 1, by="net"),))
    assert won(score([*starts, *FINISHES[:2]], FIVE, setup=setup))[0][3] == "2"


def test_who_is_disqualified_wins_nothing() -> None:
    setup = event(awards=(Award("Overall", "overall", 1),))
    assert won(score(FINISHES, FIVE, Ruling("1", "DQ"), setup=setup))[0][3] == "2"


def listed(scored: Standings, spare: int = 2) -> list[AwardList]:
    return award_lists(scored, spare)


def bibs(scored: Standings, one: AwardList) -> tuple[list[tuple[int, str]], ...]:
    """Winners, reserves, and who won above."""
    parts = (one.winners, one.reserves, one.above)
    return tuple([(prize.place, scored.entry(prize.row).bib) for prize in part] for part in parts)


def test_reserves_stand_behind_the_winners_in_the_order_in_which_they_move_up() -> None:
    scored = score(FINISHES, FIVE, setup=event(awards=(Award("Overall", "overall", 2),)))
    (one,) = listed(scored)
    assert bibs(scored, one) == ([(1, "1"), (2, "2")], [(3, "3"), (4, "4")], [])
    assert bibs(scored, listed(scored, 0)[0]) == ([(1, "1"), (2, "2")], [], [])


def test_after_a_dead_heat_for_the_last_prize_one_less_is_in_reserve() -> None:
    """Two are second; whoever of them falls out, the fourth still has three before him and wins nothing."""
    level = [*FINISHES[:1], ("F", "c2", "0:42:00"), ("F", "c3", "0:42:00"), *FINISHES[3:]]
    scored = score(level, FIVE, setup=event(awards=(Award("Overall", "overall", 2),)))
    (one,) = listed(scored)
    assert bibs(scored, one) == ([(1, "1"), (2, "2"), (2, "3")], [(4, "4")], [])
    without = score(level, FIVE, Ruling("2", "DQ"), setup=event(awards=(Award("Overall", "overall", 2),)))
    assert bibs(without, listed(without)[0])[0] == [(1, "1"), (2, "3")]


def test_reserves_level_with_each_other_are_both_named() -> None:
    level = [*FINISHES[:2], ("F", "c3", "0:44:00"), ("F", "c4", "0:44:00"), *FINISHES[4:]]
    scored = score(level, FIVE, setup=event(awards=(Award("Overall", "overall", 2),)))
    assert bibs(scored, listed(scored, 1)[0])[1] == [(3, "3"), (3, "4")]


def test_a_reserve_of_an_exclusive_award_may_still_win_further_down() -> None:
    awards_ = (Award("Overall", "overall", 1, exclusive=True), Award("Age", "category", 1))
    scored = score(FINISHES, FIVE, setup=event(categories=CATEGORIES, awards=awards_))
    assert [(one.group, *bibs(scored, one)) for one in listed(scored, 1)] == [
        ("", [(1, "1")], [(2, "2")], []),
        ("MU40", [(1, "3")], [(2, "4")], []),
        ("M40", [(1, "2")], [], [(1, "1")]),
    ]


def test_who_won_above_is_named_only_where_he_would_have_won() -> None:
    """The three best of MU40 won above; of them only the best two would have won one of its two prizes."""
    people = [entry(str(n), birth_date="1990-01-01") for n in range(1, 6)]
    awards_ = (Award("Overall", "overall", 3, exclusive=True), Award("Age", "category", 2))
    scored = score(FINISHES, people, setup=event(categories=CATEGORIES, awards=awards_))
    age = listed(scored)[1]
    assert bibs(scored, age) == ([(1, "4"), (2, "5")], [], [(1, "1"), (2, "2")])


def test_without_exclusive_awards_one_runner_wins_twice() -> None:
    awards_ = (Award("Overall", "overall", 1), Award("Age", "category", 1))
    scored = score(FINISHES, FIVE, setup=event(categories=CATEGORIES, awards=awards_))
    assert [(one.award, one.group, bibs(scored, one)[0]) for one in listed(scored)] == [
        ("Overall", "", [(1, "1")]), ("Age", "MU40", [(1, "3")]), ("Age", "M40", [(1, "1")]),
    ]  # fmt: skip
